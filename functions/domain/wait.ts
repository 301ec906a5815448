import * as z from 'zod';
import { localDate } from './calendar.ts';
import { programmes } from './codes.ts';
import { defined } from './defined.ts';
import { isProbe } from './probe.ts';
import { type PlainDate, plainDateSchema, type Referral } from './referral.ts';
import { storedObject } from './stored.ts';

/**
 * How a wait ended. `talk`: the first talk was held. `left`: the case ended before it. `no-place`: it ended because nobody
 * had a place, so this person waited in vain. `not-counted`: it is no wait of a person, such as a second referral of the same one.
 */
const waitEnds = ['talk', 'left', 'no-place', 'not-counted'] as const;

/**
 * One wait (wachttijd): from the day on which nobody had to agree any more (akkoord) and a place was sought, to the day of the
 * first talk (eerste gesprek). It is what a candidate asks about once there is a yes; how long a decision may take is told by
 * its own day. Codes and days only, so it stays when the people of its case are erased.
 */
export const waitSchema = storedObject({
  referralId: z.string(),
  programme: z.enum(programmes),
  /** Where the person lived when this was last looked at. */
  municipality: z.string(),
  since: plainDateSchema,
  /** Absent while the person waits. */
  end: z.enum(waitEnds).exactOptional(),
  /** The day of the first talk, or of the end of the case. */
  until: plainDateSchema.exactOptional(),
  /** Within how many weeks 8 of 10 have their first talk, as this person was told with the yes. */
  toldMost: z.int().positive().exactOptional(),
});
export type Wait = z.infer<typeof waitSchema>;

/**
 * The wait in a case as it is now; undefined where there is none: nobody agreed yet, no door fits, or it is the canary's.
 *
 * @param firstTalkOn when the first talk was held, as the job coach reported
 */
export function waitOf(referral: Referral, firstTalkOn: PlainDate | undefined): Wait | undefined {
  const { id, programme, municipality, waitingSince, toldWait } = referral;
  if (programme === undefined || waitingSince === undefined || isProbe(id)) return undefined;
  const since = localDate(waitingSince);
  const told = defined({ toldMost: toldWait?.most });
  return { referralId: id, programme, municipality, since, ...told, ...endOf(referral, firstTalkOn, since) };
}

/** A first talk that was held before anybody agreed, as may be in a hospital, was not waited for. */
function endOf(
  { stage, closure, closedAt, goesOnIn, updatedAt }: Referral,
  firstTalkOn: PlainDate | undefined,
  since: PlainDate,
): Pick<Wait, 'end' | 'until'> {
  if (goesOnIn !== undefined || closure === 'not-me') return { end: 'not-counted' };
  if (firstTalkOn !== undefined) return { end: 'talk', until: firstTalkOn < since ? since : firstTalkOn };
  if (stage !== 'closed') return {};
  return { end: closure === 'no-place' ? 'no-place' : 'left', until: localDate(closedAt ?? updatedAt) };
}

/** Whether two looks at a wait saw the same. */
export function isSameWait(one: Wait, other: Wait): boolean {
  const seen = ({ referralId, programme, municipality, since, end, until, toldMost }: Wait) =>
    JSON.stringify(defined({ referralId, programme, municipality, since, end, until, toldMost }));
  return seen(one) === seen(other);
}
