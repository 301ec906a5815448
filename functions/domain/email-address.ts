/** A mail address taken apart; the domain is in lower case. */
export interface EmailAddress {
  readonly local: string;
  readonly domain: string;
}

const localPart = /^(?!\.)(?!.*\.\.)(?!.*\.$)[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}$/;
const domainPart = /^(?=.{4,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]$/;

/**
 * Reads a mail address, or answers undefined. ASCII only, so that no look-alike letter can pass for another; no quotes,
 * comments, spaces or control characters, so that nothing can be smuggled into a mail's headers; a dot in the domain; at
 * most 254 characters, the most that SMTP carries (RFC 5321).
 */
export function readEmail(text: string): EmailAddress | undefined {
  if (text.length > 254) return undefined;
  const at = text.lastIndexOf('@');
  const local = text.slice(0, Math.max(at, 0));
  const domain = text.slice(at + 1).toLowerCase();
  return localPart.test(local) && domainPart.test(domain) ? { local, domain } : undefined;
}

/** The address as we keep it: the domain in lower case, the part before the @ as typed. */
export function formatEmail(address: EmailAddress): string {
  return `${address.local}@${address.domain}`;
}

/**
 * Whether two addresses end up in the same mailbox, as far as one can tell: letter case and anything from a plus sign on
 * (`anna+werk@...`) do not make another mailbox.
 */
export function sameMailbox(one: string, other: string): boolean {
  const key = (text: string) => {
    const address = readEmail(text.trim());
    return address === undefined
      ? undefined
      : `${address.local.toLowerCase().replace(/(?!^)\+.*/, '')}@${address.domain}`;
  };
  const first = key(one);
  return first !== undefined && first === key(other);
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

/** Whether anybody can get an address at this domain, or below it: never the mail of an authority or a provider. */
export function isPublicMailDomain(domain: string): boolean {
  const labels = domain.toLowerCase().split('.');
  return labels.some((_, index) => publicMailDomains.has(labels.slice(index).join('.')));
}
