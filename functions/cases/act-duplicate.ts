import { startsFrom } from '../domain/actions.ts';
import { candidateAddress } from '../domain/address-rights.ts';
import {
  dismissDuplicate,
  endAsDuplicate,
  keepAsOne,
  lackingContact,
  markDuplicate,
  mayEndAsDuplicate,
} from '../domain/journey/duplicates.ts';
import type { CandidateParty } from '../domain/party.ts';
import { readReference } from '../domain/reference.ts';
import { type Acting, type ActResult, type ActRuntime, actOnCase, type CaseNow, type Refusal } from './act-on-case.ts';
import type { AnswerProblem } from './contracts.ts';
import { isDisowned } from './disowned.ts';

/** Two referrals that look alike are about two people. */
export function actDismissDuplicate(runtime: ActRuntime, acting: Acting): Promise<ActResult> {
  return actOnCase(runtime, 'dismiss-duplicate', acting, ({ from, ctx }) => {
    const other = from.referral.likelyDuplicateOf;
    return other === undefined ? undefined : dismissDuplicate(from, other, ctx);
  });
}

/**
 * Two referrals may be about one person.
 *
 * @param typed the number of the other one, in any writing
 */
export async function actMarkDuplicate(
  runtime: ActRuntime,
  acting: Acting,
  { other: typed }: { readonly other: string },
): Promise<ActResult> {
  const other = readReference(typed);
  const known = other === undefined ? undefined : await runtime.referrals.head(other);
  const isComparable =
    known !== undefined && startsFrom('merge-duplicate').includes(known.stage) && known.id !== acting.reference;
  if (!isComparable) return refused({ field: 'other', code: 'unknown-referral' });
  return actOnCase(runtime, 'mark-duplicate', acting, ({ from, ctx }) => markDuplicate(from, known.id, ctx));
}

/** Contact data that can be taken over. */
export type TakenOver = 'email' | 'phone';

/** How two referrals of one person become one. */
export interface MergeAnswer {
  /** The referral that goes on. */
  readonly kept: string;
  /** Revision of the other of the two, as the page showed it. */
  readonly otherSeen: number;
  /** What the one that goes on takes over of the candidate's contact data, where it lacks that. */
  readonly take: readonly TakenOver[];
}

/**
 * Two referrals are about the same person: one goes on, then the other ends, each by a change of its own. If the second change is
 * never written, doing the same once more does only what is left.
 */
export async function actMergeDuplicate(
  runtime: ActRuntime,
  acting: Acting,
  { kept, otherSeen, take }: MergeAnswer,
): Promise<ActResult> {
  const other = (await runtime.referrals.head(acting.reference))?.likelyDuplicateOf;
  if (other === undefined) return { ok: false, why: 'not-now' };
  if (kept !== acting.reference && kept !== other) return refused({ field: 'keep', code: 'not-allowed' });
  const isOwnKept = kept === acting.reference;
  const goesOn = { ...acting, reference: kept, seen: isOwnKept ? acting.seen : otherSeen };
  const ends = {
    ...acting,
    reference: isOwnKept ? other : acting.reference,
    seen: isOwnKept ? otherSeen : acting.seen,
  };
  let wasKept = false;
  let hasMoved = false;
  const merge = async ({ from, parties, ctx }: CaseNow) => {
    const ended = await runtime.referrals.whole(ends.reference);
    hasMoved = ended !== undefined && ended.referral.revision !== ends.seen;
    const { candidate } = parties;
    if (candidate === undefined || ended === undefined || hasMoved) return undefined;
    if (!mayEndAsDuplicate(ended.referral)) return { problems: [{ field: 'keep', code: 'not-allowed' }] } as const;
    const has = ended.parties().candidate ?? {};
    const lacking = lackingContact(candidate, has);
    const contact = Object.fromEntries(
      take.flatMap((part) => (lacking[part] === undefined ? [] : [[part, lacking[part]]])),
    );
    const refusal = await refusalOf(runtime, kept, contact, parties);
    if (refusal !== undefined) return refusal;
    const change = keepAsOne(from, ends.reference, { ...parties, candidate }, contact, ctx);
    wasKept = change === undefined;
    return change;
  };
  // A colleague may say meanwhile that these are two people, or erase the one that ends: then none of its data may move.
  const standsOn = { referralId: ends.reference, revision: ends.seen };
  const first = await actOnCase(runtime, 'mark-duplicate', goesOn, merge, { standsOn });
  if (!first.ok && hasMoved) return { ok: false, why: 'moved' };
  if (!first.ok && !wasKept) return first;
  return actOnCase(runtime, 'withdraw', ends, ({ from, ctx }) => endAsDuplicate(from, kept, ctx));
}

/** Why a mail address of the one that ends may not become that of the one that goes on. */
async function refusalOf(
  runtime: ActRuntime,
  kept: string,
  { email }: Pick<CandidateParty, 'email'>,
  parties: Parameters<typeof candidateAddress>[2],
): Promise<Refusal | undefined> {
  if (email === undefined) return undefined;
  const verdict = candidateAddress(runtime.region, email, parties);
  if (!verdict.ok) return { problems: [{ field: 'keep', code: verdict.code }] };
  return (await isDisowned(runtime, kept, email)) ? { problems: [{ field: 'keep', code: 'disowned' }] } : undefined;
}

function refused(problem: AnswerProblem): ActResult {
  return { ok: false, why: 'refused', problems: [problem] };
}
