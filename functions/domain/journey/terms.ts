import type { Change } from '../change.ts';
import { defined } from '../defined.ts';
import { InvariantError } from '../errors.ts';
import { findableSender, termsLayout, withoutSender } from '../find-terms.ts';
import { isProbe } from '../probe.ts';
import type { Referral } from '../referral.ts';
import type { Draft } from './draft.ts';

/**
 * The terms under which the desk finds a candidate and a sender from this change on. A change that writes one of
 * them gives that one's terms, so that nobody is found under what was corrected; the other's stay. One that reopens a case gives those
 * of both, who are kept again. Every other change gives none; nobody looks for the canary.
 *
 * @throws InvariantError when one of them was written where no hash can be made of them
 */
export function termsAfter({ ctx, parties, after, rest }: Draft): Pick<Change, 'terms' | 'senderTerms'> {
  if (isProbe(after.id)) return {};
  const all = [...(rest.keepAgain === true ? (ctx.people ?? []) : []), ...parties];
  const candidate = all.findLast((party) => party.role === 'candidate');
  const sender = all.findLast((party) => party.role === 'referrer');
  if (candidate === undefined && sender === undefined) return {};
  const { findMarks } = ctx;
  if (findMarks === undefined) throw new InvariantError('somebody was written without their terms');
  return defined({
    terms: candidate && findMarks(candidate),
    senderTerms: sender && findMarks(findableSender(sender)),
  });
}

/**
 * What a case says of its place in the index once its candidate was written. A case of before says that its sender is not in it until
 * that one is written as well, or it turns out that there is none.
 */
export function foundAfter(
  { action, before, after }: Draft,
  { terms, senderTerms }: Pick<Change, 'terms' | 'senderTerms'>,
): Pick<Referral, 'findable' | 'foundBy'> {
  if (terms === undefined) return {};
  const isWhole =
    senderTerms !== undefined ||
    before === null ||
    before.foundBy === termsLayout ||
    action === 'make-findable' ||
    after.origin === 'self';
  return { findable: true, foundBy: isWhole ? termsLayout : withoutSender };
}
