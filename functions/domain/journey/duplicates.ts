import { startsFrom } from '../actions.ts';
import type { Change } from '../change.ts';
import { defined } from '../defined.ts';
import { isGuided } from '../guided.ts';
import type { CandidateParty, Parties } from '../party.ts';
import type { Referral } from '../referral.ts';
import { type NewContact, putContact } from './contact.ts';
import type { Context, OpenCase } from './context.ts';
import { begin, finish } from './draft.ts';
import { withdraw } from './withdraw.ts';
import { tellNewContact } from './wrong-address.ts';

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
 * this one goes on for the other, which a merge that was not finished left. Undefined where this one says nothing of the other (any
 * more).
 *
 * @param other the referral that this one was marked with, or goes on for
 */
export function dismissDuplicate(from: OpenCase, other: string, ctx: Context): Change | undefined {
  const { likelyDuplicateOf, duplicates = [], notDuplicateOf = [] } = from.referral;
  if (likelyDuplicateOf !== other && !duplicates.includes(other)) return undefined;
  const draft = begin(from, 'dismiss-duplicate', ctx);
  if (likelyDuplicateOf === other) delete draft.after.likelyDuplicateOf;
  delete draft.after.duplicates;
  const rest = duplicates.filter((id) => id !== other);
  if (rest.length > 0) draft.after.duplicates = rest;
  draft.after.notDuplicateOf = [...notDuplicateOf.filter((id) => id !== other), other].slice(-mostRemembered);
  return finish(draft, other);
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

/** What the referral that goes on lacks of the candidate's contact data, and the one that ends has. */
export function lackingContact(
  kept: Pick<CandidateParty, 'email' | 'phone'>,
  ended: Pick<CandidateParty, 'email' | 'phone'>,
): NewContact {
  return defined({
    email: kept.email === undefined ? ended.email : undefined,
    phone: kept.phone === undefined ? ended.phone : undefined,
  });
}

/**
 * Two referrals are about the same person, and this one goes on: it takes over what it lacks and the coordinator chose, and
 * remembers the other. Comes first of two changes, so it keeps any mark of its own until the other has ended: were the second
 * never made, the pair would still be found. Undefined where this was done before.
 *
 * @param ended the referral that ends next: see `endAsDuplicate`
 * @param parties everyone in this case as they stand
 * @param contact see `lackingContact`; what this case has meanwhile is left as it is
 */
export function keepAsOne(
  from: OpenCase,
  ended: string,
  parties: Parties & { readonly candidate: CandidateParty },
  contact: NewContact,
  ctx: Context,
): Change | undefined {
  const taken = lackingContact(parties.candidate, contact);
  const takes = Object.keys(taken).length > 0;
  const before = from.referral.duplicates ?? [];
  if (!takes && before.includes(ended)) return undefined;
  const draft = begin(from, 'merge-duplicate', ctx);
  draft.after.duplicates = [...before.filter((id) => id !== ended), ended];
  if (takes) {
    putContact(draft, from, parties, taken);
    tellNewContact(draft, from);
  }
  return finish(draft, ended);
}

/**
 * The other of two referrals of the same person ends. It counts as withdrawn and says which one goes on. Everybody who has a
 * part in it hears so once: the candidate with the number of the other, whoever referred them only that somebody helps already.
 * Undefined where it may not end this way.
 */
export function endAsDuplicate(from: OpenCase, goesOnIn: string, ctx: Context): Change | undefined {
  if (!mayEndAsDuplicate(from.referral) || from.referral.id === goesOnIn) return undefined;
  return withdraw(from, ctx, { reason: 'duplicate', goesOnIn });
}
