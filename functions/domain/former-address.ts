import { sameMailbox } from './email-address.ts';
import type { Mail } from './mail.ts';
import type { CandidateParty, Parties, ReferrerParty } from './party.ts';
import type { Instant } from './referral.ts';

/** Most addresses of before that are kept of one person (ours): more than can be replaced in a day, so that none is lost before its mail goes. */
const mostKept = 6;

const dayMs = 24 * 60 * 60_000;

/** Where below a link the page is on which the reader of a replaced address has it forgotten. */
export const forgetPath = 'oud-adres';

type WithAddress = CandidateParty | ReferrerParty;

/** Whether a mail goes to an address that was replaced, to say so. */
export function tellsFormerAddress({ kind }: Pick<Mail, 'kind'>): boolean {
  return kind === 'address-replaced';
}

/**
 * The addresses that somebody had before, with the one that is replaced now, oldest first. Undefined where nobody reads that one apart
 * from the new one: they had none, or it is the same mailbox.
 *
 * @param email the new address
 * @param draft the change that replaces it
 */
export function formerAddresses(
  before: WithAddress,
  email: string | undefined,
  {
    after: { revision },
    ctx: { now },
  }: { readonly after: { readonly revision: number }; readonly ctx: { readonly now: Instant } },
): NonNullable<WithAddress['former']> | undefined {
  if (before.email === undefined || email === undefined || sameMailbox(before.email, email)) return undefined;
  return [...(before.former ?? []), { email: before.email, until: revision, at: now }].slice(-mostKept);
}

/**
 * Whether the address that was replaced last is told so: not one that had been given itself within a day. Whoever gives one address
 * after the other would else have each of them mailed twice.
 */
export function isToldItWasReplaced(former: NonNullable<WithAddress['former']>): boolean {
  const [given, replaced] = [former.at(-2)?.at, former.at(-1)?.at];
  return replaced !== undefined && (given === undefined || Date.parse(replaced) - Date.parse(given) >= dayMs);
}

/**
 * A person without the address that a change replaced. Undefined where that one is not kept (any more).
 *
 * @param replacedIn the revision of that change
 */
export function withoutFormer<P extends WithAddress>(party: P, replacedIn: number): P | undefined {
  const { former = [], ...rest } = party;
  const kept = former.filter(({ until }) => until !== replacedIn);
  if (kept.length === former.length) return undefined;
  return { ...rest, ...(kept.length === 0 ? {} : { former: kept }) } as P;
}

/**
 * Everybody in a case as a mail to a replaced address is to find them: its reader by the address of before the change that planned the
 * mail. Without any address where that is not kept.
 */
export function withFormerAddress(parties: Parties, { to, revision }: Pick<Mail, 'to' | 'revision'>): Parties {
  const before = ({ email: _now, ...party }: WithAddress) => {
    const email = party.former?.find(({ until }) => until === revision)?.email;
    return email === undefined ? party : { ...party, email };
  };
  const { candidate, referrer } = parties;
  if (to === 'candidate' && candidate !== undefined)
    return { ...parties, candidate: before(candidate) as CandidateParty };
  if (to === 'referrer' && referrer !== undefined) return { ...parties, referrer: before(referrer) as ReferrerParty };
  return parties;
}
