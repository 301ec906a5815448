import * as z from 'zod';
import { candidateSaysSchema } from './candidate-says.ts';
import { pauseReasons } from './codes.ts';
import { defined } from './defined.ts';
import { plainDateSchema } from './referral.ts';
import { storedObject } from './stored.ts';
import { contactLossSchema, type Trajectory, takenBackSchema, workplaceSchema } from './trajectory.ts';

/**
 * What a trajectory tells of the person and no figure needs. It is stored beside the people of the case, so that it goes when they
 * go: by their term, or on request. What stays are codes and days that results are counted with.
 */
export const personalPartSchema = storedObject({
  candidateSays: z.array(candidateSaysSchema).exactOptional(),
  contactLosses: z.array(contactLossSchema).exactOptional(),
  missedTalks: z.array(plainDateSchema).exactOptional(),
  /** Why guidance was paused, in the order of the pauses: it may say something of health. */
  pauseReasons: z.array(z.enum(pauseReasons)).exactOptional(),
  workplaces: z.array(workplaceSchema).exactOptional(),
  takenBack: z.array(takenBackSchema).exactOptional(),
});
export type PersonalPart = z.infer<typeof personalPartSchema>;
/** Its parts, as their attributes are named: one that is taken away goes from the item. */
export const personalParts: readonly string[] = Object.keys(personalPartSchema.shape);

/** A trajectory in the two parts that are stored; the second is absent where there is nothing of the person in it. */
export interface StoredParts {
  readonly counted: Trajectory;
  readonly personal?: PersonalPart;
}

/** A trajectory in the two parts in which it is stored. In the part that stays a pause has no reason but `other`. */
export function inParts({
  candidateSays,
  contactLosses,
  missedTalks,
  workplaces,
  takenBack,
  pauses,
  isInParts: _was,
  ...rest
}: Trajectory): StoredParts {
  const told = { ...rest, ...defined({ pauses: pauses?.map((one) => ({ ...one, reason: 'other' as const })) }) };
  const reasons = pauses?.map(({ reason }) => reason) ?? [];
  const pauseReasons = reasons.some((reason) => reason !== 'other') ? reasons : undefined;
  const personal = defined({ candidateSays, contactLosses, missedTalks, workplaces, takenBack, pauseReasons });
  if (Object.keys(personal).length === 0) return { counted: told };
  return { counted: { ...told, isInParts: true }, personal };
}

/**
 * A trajectory from its two parts. What a version from before the second part wrote stands in the first: it is read as well, and
 * moves with the next change.
 */
export function fromParts(counted: Trajectory, beside: PersonalPart = {}): Trajectory {
  const { candidateSays, contactLosses, missedTalks, workplaces, takenBack, pauses, isInParts, ...rest } = counted;
  // What lies there of a plan that was called off is not of this one.
  const personal = isInParts === true ? beside : {};
  const both = <One>(one: readonly One[] | undefined, other: readonly One[] | undefined) =>
    one === undefined && other === undefined ? undefined : [...(one ?? []), ...(other ?? [])];
  return {
    ...rest,
    ...defined({
      candidateSays: both(personal.candidateSays, candidateSays),
      contactLosses: both(personal.contactLosses, contactLosses),
      missedTalks: both(personal.missedTalks, missedTalks),
      workplaces: both(personal.workplaces, workplaces),
      takenBack: both(personal.takenBack, takenBack),
      pauses: pauses?.map((one, at) => ({ ...one, reason: personal.pauseReasons?.[at] ?? one.reason })),
    }),
  };
}
