import { withoutUnseen } from './plain-text.ts';

/** A mail address in its parts; the domain is in lower case. */
export interface EmailAddress {
  readonly local: string;
  readonly domain: string;
}

const localPart = /^(?!\.)(?!.*\.\.)(?!.*\.$)(?!.*=\?)[A-Za-z0-9.#$&'*+/=?^_`{|}~-]{1,64}$/;
const domainPart = /^(?=.{4,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]$/;

/**
 * Reads a mail address, or answers undefined. ASCII only, so that no look-alike letter can pass for another; no quotes,
 * comments, spaces or control characters, so that nothing can be injected into a mail's headers; nothing that a mail system may
 * read as another address: the start of an encoded word (`=?`, RFC 2047), or a route (`%`, `!`, RFC 5321, appendix F); a dot in the domain;
 * at most 254 characters, the most that SMTP carries (RFC 5321).
 */
export function readEmail(text: string): EmailAddress | undefined {
  if (text.length > 254) return undefined;
  const at = text.lastIndexOf('@');
  const local = text.slice(0, Math.max(at, 0));
  const domain = text.slice(at + 1).toLowerCase();
  return localPart.test(local) && domainPart.test(domain) ? { local, domain } : undefined;
}

/** Longest text that is searched for an address with a name before it. */
const longestTyped = 400;

/**
 * Reads a mail address as people copy it, or answers undefined: with the name before it (`Sam <sam@...>`), as a link
 * (`mailto:`), in quotes, followed by a full stop or comma, with invisible characters, or in full-width letters.
 */
export function readTypedEmail(text: string): EmailAddress | undefined {
  if (text.length > longestTyped) return undefined;
  const plain = withoutUnseen(
    text.replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0)),
  ).trim();
  const inBrackets = /^[^<>]*<([^<>]*)>[\s.,;]*$/.exec(plain)?.[1] ?? plain;
  const bare = inBrackets.trim().replace(/^["'(]+|(?<!["').,;])["').,;]+$/g, '');
  return readEmail(/^mailto:/i.test(bare) ? bare.slice('mailto:'.length).replace(/\?.*$/s, '') : bare);
}

/** The address as we keep it: the domain in lower case, the part before the @ as typed. */
export function formatEmail(address: EmailAddress): string {
  return `${address.local}@${address.domain}`;
}

/** One mail service with two names, which ignores dots before the @. */
const dotless: ReadonlySet<string> = new Set(['gmail.com', 'googlemail.com']);

/**
 * One name for all addresses that end up in the same mailbox, as far as one can tell: letter case and anything after a
 * plus sign (`anna+werk@...`) do not make another mailbox, nor do dots at Gmail. Use it to compare and to count, never
 * to mail to. A text that is not an address comes back in lower case.
 */
export function mailboxKey(text: string): string {
  const address = readEmail(text.trim());
  if (address === undefined) return text.trim().toLowerCase();
  const local = address.local.toLowerCase().replace(/(?!^)\+.*/, '');
  return dotless.has(address.domain) ? `${local.replaceAll('.', '')}@gmail.com` : `${local}@${address.domain}`;
}

/** Whether two addresses end up in the same mailbox, as far as one can tell (`mailboxKey`). */
export function sameMailbox(one: string, other: string): boolean {
  return readEmail(one.trim()) !== undefined && mailboxKey(one) === mailboxKey(other);
}

const publicMailDomains = new Set([
  'aol.com',
  'caiway.nl',
  'casema.nl',
  'chello.nl',
  'gmail.com',
  'gmx.com',
  'gmx.de',
  'gmx.net',
  'googlemail.com',
  'hetnet.nl',
  'home.nl',
  'hotmail.com',
  'hotmail.nl',
  'icloud.com',
  'kpnmail.nl',
  'kpnplanet.nl',
  'live.com',
  'live.nl',
  'mac.com',
  'mail.com',
  'me.com',
  'msn.com',
  'outlook.com',
  'outlook.nl',
  'planet.nl',
  'proton.me',
  'protonmail.com',
  'quicknet.nl',
  'tele2.nl',
  'telfort.nl',
  'upcmail.nl',
  'web.de',
  'xs4all.nl',
  'yahoo.com',
  'yahoo.nl',
  'yandex.com',
  'zeelandnet.nl',
  'ziggo.nl',
]);

/** Most characters of a domain (RFC 1035). A longer text is not a domain, so its labels are not checked one by one. */
const longestDomain = 253;

/**
 * Whether anybody can get an address at this domain, or below it: such a domain is never that of an authority or a
 * provider.
 */
export function isPublicMailDomain(domain: string): boolean {
  if (domain.length > longestDomain) return false;
  const labels = domain.toLowerCase().split('.');
  return labels.some((_, index) => publicMailDomains.has(labels.slice(index).join('.')));
}

/** Domains that many people use and often mistype. */
const oftenMeant = [
  'gmail.com',
  'hotmail.com',
  'hotmail.nl',
  'outlook.com',
  'icloud.com',
  'yahoo.com',
  'ziggo.nl',
  'kpnmail.nl',
  'planet.nl',
];

/** Domains that really exist, though they look like a common one. */
const realLookAlikes = new Set([
  'ymail.com',
  'mail.com',
  'email.com',
  'hotmail.de',
  'hotmail.be',
  'hotmail.fr',
  'gmail.de',
]);

/** Endings that do not exist, or hardly do, typed for `.com`. */
const wrongEnding = /\.(?:con|cim|comm|cmo|ocm|vom|xom|om|cm|co|nl)$/;

/** Whether two words differ in one letter: one added, left out or replaced, or two swapped. */
function differInOne(one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > 1) return false;
  let start = 0;
  while (start < one.length && one[start] === other[start]) start += 1;
  const [rest, otherRest] = [one.slice(start), other.slice(start)];
  return (
    rest.slice(1) === otherRest.slice(1) ||
    rest.slice(1) === otherRest ||
    rest === otherRest.slice(1) ||
    (rest[0] === otherRest[1] && rest[1] === otherRest[0] && rest.slice(2) === otherRest.slice(2))
  );
}

/** The domain that was probably meant (`gmail.com` for `gmial.com`); undefined where there is no reason to ask. */
export function likelyDomain(domain: string): string | undefined {
  if (domain.length > longestDomain) return undefined;
  if (isPublicMailDomain(domain) || realLookAlikes.has(domain)) return undefined;
  const near = oftenMeant.find((meant) => differInOne(domain, meant));
  if (near !== undefined || !wrongEnding.test(domain)) return near;
  const asCom = domain.replace(wrongEnding, '.com');
  return oftenMeant.find((meant) => meant === asCom || differInOne(asCom, meant));
}

/** Whether two people in one case read the same mailbox, however its address is spelt. */
export function sharesMailbox(one: string | undefined, other: string | undefined): boolean {
  return one !== undefined && other !== undefined && sameMailbox(one, other);
}
