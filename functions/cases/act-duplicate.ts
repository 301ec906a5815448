import { startsFrom } from '../domain/actions.ts';
import { endingForOther, goingOn, parting } from '../domain/desk-actions.ts';
import { sharesMailbox } from '../domain/email-address.ts';
import {
  dismissDuplicate,
  endAsDuplicate,
  keepAsOne,
  markDuplicate,
  mayEndAsDuplicate,
} from '../domain/journey/duplicates.ts';
import type { Parties } from '../domain/party.ts';
import { readReference } from '../domain/reference.ts';
import { isOpen, type Referral } from '../domain/referral.ts';
import { type Acting, type ActResult, type ActRuntime, actOnCase, type CaseNow } from './act-on-case.ts';
import type { AnswerProblem } from './answer-contracts.ts';
import type { ChangeExtra } from './change-case.ts';

/** How often a pair is parted anew that a colleague makes one meanwhile. */
const tries = 3;

/**
 * Two referrals that look alike are about two people. Where a merge of them was begun and not finished, the one that goes on forgets
 * the other first. Each change stands on both: none is written once a merge has begun that it does not know of.
 */
export async function actDismissDuplicate(runtime: ActRuntime, acting: Acting): Promise<ActResult> {
  for (let attempt = 1; attempt <= tries; attempt += 1) {
    let other: Referral | undefined;
    let isMerging = false;
    const dismiss = async ({ from, parties, ctx }: CaseNow) => {
      const { id, likelyDuplicateOf } = from.referral;
      if (likelyDuplicateOf === undefined) return undefined;
      other = await runtime.referrals.head(likelyDuplicateOf);
      isMerging = other !== undefined && isOpen(other) && goesOnFor(other, id);
      if (isMerging) return undefined;
      return dismissDuplicate(
        from,
        likelyDuplicateOf,
        await hasOneReaderWith(runtime, likelyDuplicateOf, parties),
        ctx,
      );
    };
    const result = await actOnCase(runtime, 'dismiss-duplicate', acting, dismiss, {
      standsOn: () => standingOn(other),
    });
    if (!isMerging || other === undefined) return result;
    const part = { ...acting, reference: other.id, seen: other.revision };
    const standsOn = () => ({ referralId: acting.reference, revision: acting.seen });
    const forget = async ({ from, parties, ctx }: CaseNow) =>
      dismissDuplicate(from, acting.reference, await hasOneReaderWith(runtime, acting.reference, parties), ctx);
    await actOnCase(runtime, parting, part, forget, { standsOn });
  }
  return { ok: false, why: 'busy' };
}

/** Whether one referral says that it goes on for another. */
function goesOnFor({ duplicates = [] }: Pick<Referral, 'duplicates'>, id: string): boolean {
  return duplicates.includes(id);
}

function standingOn(
  known: Pick<Referral, 'id' | 'revision'> | undefined,
): ReturnType<NonNullable<ChangeExtra['standsOn']>> {
  return known && { referralId: known.id, revision: known.revision };
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

/** How two referrals of one person become one. */
export interface MergeAnswer {
  /** The referral that goes on. */
  readonly kept: string;
  /** Revision of the other of the two, as the page showed it. */
  readonly otherSeen: number;
}

/**
 * Two referrals are about the same person: one goes on, then the other ends, each by a change of its own that stands on both. If the
 * second change is never written, doing the same once more does only what is left; and it is not written once somebody has said that
 * these are two people.
 */
export async function actMergeDuplicate(
  runtime: ActRuntime,
  acting: Acting,
  { kept, otherSeen }: MergeAnswer,
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
    if (ended === undefined || hasMoved) return undefined;
    if (!mayEndAsDuplicate(ended.referral)) return { problems: [{ field: 'keep', code: 'not-allowed' }] } as const;
    const change = keepAsOne(from, ends.reference, haveOneReader(parties, ended.parties()), ctx);
    wasKept = change === undefined;
    return change;
  };
  // A colleague may say meanwhile that these are two people, or erase the one that ends: then this one does not go on for it.
  const standsOn = () => ({ referralId: ends.reference, revision: ends.seen });
  const first = await actOnCase(runtime, goingOn, goesOn, merge, { standsOn });
  if (!first.ok && hasMoved) return { ok: false, why: 'moved' };
  if (!first.ok && !wasKept) return first;
  let keeper: Referral | undefined;
  let isParted = false;
  const end = async ({ from, parties, ctx }: CaseNow) => {
    const whole = await runtime.referrals.whole(kept);
    keeper = whole?.referral;
    isParted = whole === undefined || !goesOnFor(whole.referral, ends.reference);
    if (whole === undefined || isParted) return undefined;
    return endAsDuplicate(from, kept, haveOneReader(parties, whole.parties()), ctx);
  };
  const last = await actOnCase(runtime, endingForOther, ends, end, { standsOn: () => standingOn(keeper) });
  return isParted ? { ok: false, why: 'moved' } : last;
}

/** The same, of a referral with these people and one whose people were not read. */
async function hasOneReaderWith({ referrals }: ActRuntime, other: string, own: Parties): Promise<boolean> {
  return haveOneReader(own, await referrals.parties(other));
}

/** Whether one mailbox gets the candidate's mail of both. */
function haveOneReader({ candidate: one }: Parties, { candidate: other }: Parties): boolean {
  return sharesMailbox(one?.email, other?.email);
}

function refused(problem: AnswerProblem): ActResult {
  return { ok: false, why: 'refused', problems: [problem] };
}
