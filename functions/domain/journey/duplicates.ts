import { startsFrom } from '../actions.ts';
import type { Change } from '../change.ts';
import { isGuided } from '../guided.ts';
import type { Referral } from '../referral.ts';
import { isUntrueOfPair } from '../referred-again.ts';
import { isAbout, takenBack } from '../task.ts';
import type { Context, OpenCase } from './context.ts';
import { begin, closeTask, type Draft, decision, finish } from './draft.ts';
import { askPerson, tellCandidate } from './mails.ts';
import { withdraw } from './withdraw.ts';

/** Subject of the coordinator's call to a candidate who heard that somebody else had referred them, which was about another person. */
const notReferredAgainCall = 'not-referred-again';

/** Most referrals that one remembers as somebody else's, the latest: more resemble nobody. */
const mostRemembered = 20;

/** Whether the coordinator found that two referrals are about two people, whichever of the two remembers it. */
export function areApart(one: Pick<Referral, 'id' | 'notDuplicateOf'>, other: Pick<Referral, 'id' | 'notDuplicateOf'>) {
  return isRemembered(one, other.id) || isRemembered(other, one.id);
}

function isRemembered({ notDuplicateOf = [] }: Pick<Referral, 'notDuplicateOf'>, id: string): boolean {
  return notDuplicateOf.includes(id);
}

/**
 * Two referrals that look alike are about two people: the mark goes, and is not put on this pair again; and so does the word that
 * this one goes on for the other, which a merge that was not finished left. Its candidate may have heard of the other by then: then the
 * coordinator phones to take that back, and nobody is phoned to say it any more. Undefined where this one says nothing of the other
 * (any more).
 *
 * @param other the referral that this one was marked with, or goes on for
 * @param isSame one mailbox gets the candidate's mail of both (`sharesMailbox`): then nothing was told of the other when this one was to
 *   go on for it
 */
export function dismissDuplicate(from: OpenCase, other: string, isSame: boolean, ctx: Context): Change | undefined {
  const { likelyDuplicateOf, duplicates = [], notDuplicateOf = [] } = from.referral;
  if (likelyDuplicateOf !== other && !duplicates.includes(other)) return undefined;
  const draft = begin(from, 'dismiss-duplicate', ctx);
  if (likelyDuplicateOf === other) delete draft.after.likelyDuplicateOf;
  delete draft.after.duplicates;
  const rest = duplicates.filter((id) => id !== other);
  if (rest.length > 0) draft.after.duplicates = rest;
  draft.after.notDuplicateOf = [...notDuplicateOf.filter((id) => id !== other), other].slice(-mostRemembered);
  // Where it goes on for another one as well, what its candidate heard is so of that one.
  if (duplicates.includes(other) && rest.length === 0 && !isSame) takeBackReferredAgain(draft);
  return finish(draft, other);
}

/** What the candidate heard of another referral is not so: it is said by nobody any more, and taken back where it was said. */
function takeBackReferredAgain(draft: Draft): void {
  const open = [...draft.open.values()];
  const unsaid = open.filter(({ about }) => isUntrueOfPair(draft.after, about));
  for (const task of unsaid) closeTask(draft, task, decision(draft, takenBack));
  if (unsaid.length > 0 || open.some((task) => isAbout(task, 'call', [notReferredAgainCall]))) return;
  askPerson(draft, { kind: 'call', owner: 'coordinator', about: notReferredAgainCall });
}

/**
 * Two referrals may be about one person after all: the coordinator says so, or takes back that they are two. Undefined where
 * this one carries the mark already.
 */
export function markDuplicate(from: OpenCase, other: string, ctx: Context): Change | undefined {
  const { id, likelyDuplicateOf, notDuplicateOf } = from.referral;
  if (likelyDuplicateOf === other || id === other) return undefined;
  const draft = begin(from, 'mark-duplicate', ctx);
  draft.after.likelyDuplicateOf = other;
  const rest = (notDuplicateOf ?? []).filter((one) => one !== other);
  delete draft.after.notDuplicateOf;
  if (rest.length > 0) draft.after.notDuplicateOf = rest;
  return finish(draft, other);
}

/**
 * Whether a referral can be the one that ends because the other goes on. Not before its sender is known, since it is nobody's
 * word then; and not once a provider has taken the person on, because that help would stop.
 */
export function mayEndAsDuplicate({ stage }: Pick<Referral, 'stage'>): boolean {
  return startsFrom('withdraw').includes(stage) && !isGuided(stage);
}

/**
 * Two referrals are about the same person, and this one goes on: it remembers the other, and takes over nothing from it. Its candidate
 * hears that there was another, since nobody else would tell them. Comes first of two changes, so it keeps any mark of its own until the
 * other has ended: were the second never made, the pair would still be found. Undefined where this was done before.
 *
 * @param ended the referral that ends next: see `endAsDuplicate`
 * @param isSame one mailbox gets the candidate's mail of both (`sharesMailbox`): then the mail about the one that ends says it all
 */
export function keepAsOne(from: OpenCase, ended: string, isSame: boolean, ctx: Context): Change | undefined {
  const before = from.referral.duplicates ?? [];
  if (before.includes(ended)) return undefined;
  const draft = begin(from, 'merge-duplicate', ctx);
  draft.after.duplicates = [...before, ended];
  // Said once more after it was to be taken back: it is so after all.
  for (const task of from.tasks)
    if (isAbout(task, 'call', [notReferredAgainCall])) closeTask(draft, task, decision(draft, takenBack));
  if (!isSame) tellCandidate(draft, 'referred-again');
  return finish(draft, ended);
}

/**
 * The other of two referrals of the same person ends. It counts as withdrawn, and everybody who has a part in it reads the same as after
 * any withdrawal: whoever sent it may be a stranger, to whom that somebody is helped is news (decision 125). Only a candidate's mailbox
 * that both have reads which one goes on. Undefined where it may not end this way.
 *
 * @param isSame one mailbox gets the candidate's mail of both (`sharesMailbox`). Nothing else makes one reader of two: a number, a name and
 *   a birth date were typed by whoever sent the referral
 */
export function endAsDuplicate(from: OpenCase, goesOnIn: string, isSame: boolean, ctx: Context): Change | undefined {
  if (!mayEndAsDuplicate(from.referral) || from.referral.id === goesOnIn) return undefined;
  return withdraw(from, ctx, { reason: 'duplicate', goesOnIn, tellsWhere: isSame });
}
