import { candidateAddress } from '../domain/address-rights.ts';
import { localDate } from '../domain/calendar.ts';
import {
  type Corrected,
  changedBy,
  correctedCandidate,
  type DoorDecision,
  doorAfter,
  readCorrection,
} from '../domain/correction.ts';
import { defined } from '../domain/defined.ts';
import { correctData, isDecided } from '../domain/journey/correct.ts';
import type { CandidateParty } from '../domain/party.ts';
import { isOpen, type Referral } from '../domain/referral.ts';
import type { FieldError } from '../domain/referral-request-errors.ts';
import type { PersonMark } from '../ports/commit.ts';
import { type Acting, type ActResult, type ActRuntime, actOnCase } from './act-on-case.ts';
import type { AnswerProblem } from './answer-contracts.ts';
import { problemAt } from './check-answer.ts';
import { isDisowned } from './disowned.ts';
import { likenessOf, marksOf } from './likely-duplicate.ts';

/** Corrected data as they were typed, in the form of a posted referral, and what was chosen about the door. */
export interface CorrectAnswer {
  readonly input: unknown;
  readonly decision?: DoorDecision;
}

/** The field of the page for a place in the posted document: `birthDate` for `/candidate/birthDate`. */
function problemOf(error: FieldError): AnswerProblem {
  return { field: error.pointer.split('/').at(-1) ?? '', code: 'not-allowed', error };
}

interface Marks {
  readonly marks?: readonly PersonMark[];
  readonly lostMarks?: readonly PersonMark[];
  readonly likeness?: { readonly likelyDuplicateOf?: string };
}

/**
 * With another name or birth date the person is recognised by other marks, and another referral may be theirs. Nothing is
 * compared once a case has ended; but its marks are those of the present name then too, because by that they are found when the
 * person is erased.
 */
async function marksWith(
  runtime: ActRuntime,
  referral: Referral,
  candidate: CandidateParty,
  corrected: Corrected,
): Promise<Marks> {
  const changed = changedBy(referral, candidate, corrected);
  if (!(changed.includes('name') || changed.includes('birth-date'))) return {};
  const { id: referralId } = referral;
  const [before, now] = [marksOf(runtime, candidate), marksOf(runtime, correctedCandidate(candidate, corrected))];
  const found = await runtime.intake.arrival({ marks: [...new Set([...before, ...now])] }, runtime.clock());
  const { marks, likelyDuplicateOf } = await likenessOf(runtime, referralId, now, found, referral);
  const lost = before.filter((hash) => !now.includes(hash) && found.marked.get(hash) === referralId);
  return {
    marks,
    lostMarks: lost.map((hash) => ({ hash, referralId })),
    ...(isOpen(referral) ? { likeness: defined({ likelyDuplicateOf }) } : {}),
  };
}

/** The coordinator corrects data of the candidate; where the door no longer fits them, nothing happens before they have chosen. */
export async function actCorrect(
  runtime: ActRuntime,
  acting: Acting,
  { input, decision }: CorrectAnswer,
): Promise<ActResult> {
  const { region, referrals, clock } = runtime;
  const { reference, anyway = false } = acting;
  const read = readCorrection(input, { today: localDate(clock()), region });
  if (!read.ok) return { ok: false, why: 'refused', problems: read.errors.map(problemOf) };
  const { corrected } = read;
  const [referral, known] = await Promise.all([referrals.head(reference), referrals.parties(reference)]);
  if (referral === undefined) return { ok: false, why: 'unknown' };
  if (known.candidate === undefined) return { ok: false, why: 'not-now' };
  const { likeness, ...marks } = await marksWith(runtime, referral, known.candidate, corrected);
  const isNewAddress = corrected.email !== undefined && corrected.email !== known.candidate.email;
  const isRefused = isNewAddress && !anyway && (await isDisowned(runtime, reference, corrected.email));
  return actOnCase(
    runtime,
    'correct',
    acting,
    ({ from, parties: { candidate, ...others }, ctx }) => {
      if (candidate === undefined) return undefined;
      if (changedBy(from.referral, candidate, corrected).length === 0) {
        return { problems: [{ field: 'familyName', code: 'nothing-changed' }] };
      }
      const verdict = isNewAddress ? candidateAddress(region, corrected.email, others) : ({ ok: true } as const);
      if (!verdict.ok) return { problems: problemAt('email', verdict) };
      if (isRefused) return { problems: [{ field: 'email', code: 'disowned-hint' }] };
      const parties = { candidate, ...others };
      const door = doorAfter(region, from.referral, parties, corrected);
      const correction = {
        corrected,
        door,
        ...defined({ decision: door.door === 'same' ? undefined : decision, likeness }),
      };
      if (!isDecided(correction, from.referral.stage))
        return { problems: [{ field: 'decision', code: 'door-changed' }] };
      return correctData(from, parties, correction, ctx);
    },
    marks,
  );
}
