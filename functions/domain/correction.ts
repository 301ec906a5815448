import * as z from 'zod';
import { withoutBlanks } from './blank-answers.ts';
import type { Benefit, Door, OtherDoor, Programme } from './codes.ts';
import { defined } from './defined.ts';
import { chooseDoorAgain } from './door-again.ts';
import { municipalityOn } from './municipality.ts';
import type { CandidateParty, ReferrerParty } from './party.ts';
import { isOpen, type PlainDate, type Referral } from './referral.ts';
import { sections } from './referral-request.ts';
import { type FieldError, requestErrors } from './referral-request-errors.ts';
import { brokenRules } from './referral-request-rules.ts';
import type { Region } from './region.ts';

/** Data of a candidate that staff can correct, as the audit trail names them. */
export const correctable = ['name', 'birth-date', 'municipality', 'benefits', 'registered', 'email', 'phone'] as const;
export type Correctable = (typeof correctable)[number];

/** What is known of the candidate once it is corrected, whole: what stayed as it was is in it too. */
export interface Corrected {
  /** Absent for somebody with a single name. */
  readonly givenName?: string;
  readonly familyName: string;
  readonly birthDate: PlainDate;
  readonly municipality: string;
  readonly benefits: readonly Benefit[];
  /** Absent where nobody said. */
  readonly registeredJobSeeker?: boolean;
  /** Absent: as it was. */
  readonly email?: string;
  readonly phone?: string;
}

const { givenName, familyName, birthDate, municipality, email, phone } = sections.candidate.shape;
const { benefit, registeredJobSeeker } = sections.situation.shape;
/** The same fields as of a new referral, at the same places, so that the same mistakes have the same words. */
const correctionSchema = z.strictObject({
  candidate: z.strictObject({ givenName, familyName, birthDate, municipality, email, phone }),
  situation: z.strictObject({ benefit, registeredJobSeeker }).exactOptional(),
});
const fields = new Map([
  ['candidate', new Set(Object.keys(correctionSchema.shape.candidate.shape))],
  ['situation', new Set(['benefit', 'registeredJobSeeker'])],
]);

/**
 * Reads corrected data as a new referral is read (see `readReferralRequest`): types, forms and the rules across fields, with all
 * errors together. No text repeats what was typed.
 *
 * @param input in the form of a posted referral, with these fields only
 * @param context.today the day of the correction, in Europe/Amsterdam
 */
export function readCorrection(
  input: unknown,
  context: { readonly today: PlainDate; readonly region: Region },
): { readonly ok: true; readonly corrected: Corrected } | { readonly ok: false; readonly errors: FieldError[] } {
  const body = withoutBlanks(input, fields, new Set(['situation']));
  const read = correctionSchema.safeParse(body);
  const errors = requestErrors(body, read.success ? [] : read.error.issues, brokenRules(body, context));
  if (!read.success || errors.length > 0) return { ok: false, errors };
  const { candidate, situation = {} } = read.data;
  return {
    ok: true,
    corrected: {
      ...candidate,
      municipality: municipalityOn(context.region, candidate.municipality, context.today),
      benefits: [...new Set([situation.benefit ?? []].flat())],
      ...defined({ registeredJobSeeker: situation.registeredJobSeeker }),
    },
  };
}

/** Where the candidate lives as far as we know: where they moved to, if their door does not reach there. */
export function livesIn({ municipality: of, movedTo }: Pick<Referral, 'municipality' | 'movedTo'>): string {
  return movedTo ?? of;
}

const sameSet = (one: readonly string[], other: readonly string[]) =>
  one.length === other.length && one.every((code) => other.includes(code));

/** Which data a correction changes, in the order of `correctable`; none where it changes nothing. */
export function changedBy(referral: Referral, candidate: CandidateParty, corrected: Corrected): readonly Correctable[] {
  const isSame: Readonly<Record<Correctable, boolean>> = {
    name: candidate.givenName === corrected.givenName && candidate.familyName === corrected.familyName,
    'birth-date': candidate.birthDate === corrected.birthDate,
    municipality: livesIn(referral) === corrected.municipality,
    benefits: sameSet(candidate.benefits, corrected.benefits),
    registered: candidate.registeredJobSeeker === corrected.registeredJobSeeker,
    email: corrected.email === undefined || candidate.email === corrected.email,
    phone: corrected.phone === undefined || candidate.phone === corrected.phone,
  };
  return correctable.filter((one) => !isSame[one]);
}

/** The candidate with corrected data; everything else stays. */
export function correctedCandidate(candidate: CandidateParty, corrected: Corrected): CandidateParty {
  const { givenName: _given, registeredJobSeeker: _registered, ...rest } = candidate;
  const { municipality: _municipality, benefits, ...data } = corrected;
  return { ...rest, ...data, benefits: [...benefits] };
}

/** Data on which the choice of a door depends. */
const ofTheDoor: readonly Correctable[] = ['birth-date', 'municipality', 'benefits'];

/**
 * What the corrected data make of the door: it stays (`same`), another one of ours fits (`other`), or none does. A case without
 * a door, and one that has ended, has none to look at.
 */
export type DoorAfter =
  | { readonly door: 'same' }
  | { readonly door: 'other'; readonly to: Door; readonly programme: Programme }
  | { readonly door: 'none'; readonly why: OtherDoor };

/**
 * Looks at the door again with the corrected data. The age, and whether a door was open, are those of the day of receipt, so that
 * nobody loses a door by the time that passed. It is looked at where the person lives, so that another door is only taken where it
 * is one. That a door does not reach to where somebody moved was asked about then, and is not asked once more.
 */
export function doorAfter(
  region: Region,
  referral: Referral,
  { candidate, referrer }: { readonly candidate: CandidateParty; readonly referrer?: ReferrerParty },
  corrected: Corrected,
): DoorAfter {
  const isAsked = changedBy(referral, candidate, corrected).some((one) => ofTheDoor.includes(one));
  if (referral.door === undefined || !isOpen(referral) || !isAsked) return { door: 'same' };
  const isMoved = livesIn(referral) !== corrected.municipality;
  const known = { candidate: correctedCandidate(candidate, corrected), ...defined({ referrer }) };
  const still = isMoved ? undefined : chooseDoorAgain(region, referral, known);
  if (still?.kind === 'door' && still.door === referral.door) return { door: 'same' };
  const choice = chooseDoorAgain(region, referral, known, corrected.municipality);
  if (choice.kind === 'other-door') return { door: 'none', why: choice.otherDoor };
  if (choice.door === referral.door) return { door: 'same' };
  return { door: 'other', to: choice.door, programme: choice.programme };
}

/** What the coordinator chooses where the door no longer fits: the case stays and they phone, or the other door is taken. */
export const doorChoices = ['keep', 'take'] as const;
export type DoorDecision = (typeof doorChoices)[number];
