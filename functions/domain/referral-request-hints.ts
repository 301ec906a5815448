import { domainsOfMunicipality } from './approver.ts';
import { citizenNumberIn } from './citizen-number.ts';
import type { Profession } from './codes.ts';
import { holdsContact } from './contact-in-text.ts';
import { isPublicMailDomain, likelyDomain, readTypedEmail } from './email-address.ts';
import { mentionsMedical } from './medical-hint.ts';
import { type FieldError, fieldError } from './referral-request-errors.ts';
import type { Region } from './region.ts';

/** Pointers of the texts that people write in their own words. */
const freeTexts: ReadonlySet<string> = new Set(['/request/goal', '/request/availability', '/request/remarks']);

function textHints(pointer: string, text: string): readonly FieldError[] {
  return [
    ...(citizenNumberIn(text) === 'unsure' ? [fieldError(pointer, 'bsn-hint')] : []),
    ...(mentionsMedical(text) ? [fieldError(pointer, 'medical-hint')] : []),
    ...(holdsContact(text) ? [fieldError(pointer, 'contact-hint')] : []),
  ];
}

/** A likelier domain. It is one of a few well-known names, so nothing that was typed is repeated. */
function domainQuestion(pointer: string, domain: string): FieldError {
  return { ...fieldError(pointer, 'email-domain-hint'), domain };
}

function addressHints(
  pointer: string,
  text: string,
  { isWorkCoach, deciding = [] }: { readonly isWorkCoach?: boolean; readonly deciding?: readonly string[] | undefined },
): readonly FieldError[] {
  const address = readTypedEmail(text);
  if (address === undefined) return [];
  const meant = likelyDomain(address.domain);
  if (meant !== undefined) return [domainQuestion(pointer, meant)];
  if (isWorkCoach !== true) return [];
  if (isPublicMailDomain(address.domain)) return [fieldError(pointer, 'work-coach-public-mail')];
  const isOutside = deciding.length > 0 && !deciding.includes(address.domain);
  return isOutside ? [fieldError(pointer, 'work-coach-outside')] : [];
}

/**
 * Mail domains from which somebody may decide about a resident of a municipality, whichever door it is: its own and those of UWV. None
 * of one that is not of this region, where nobody here decides.
 */
export function decidingDomains(region: Region, municipality: string): readonly string[] {
  const own = domainsOfMunicipality(region, municipality);
  return own.length === 0 ? [] : [...own, ...region.uwv.approverDomains];
}

/**
 * What is worth a second look at one field: something medical in a text, a number that may be a BSN, contact data in it, a mail
 * domain that looks mistyped, a work coach at an address from which nobody may decide. It stops nobody: the form asks once, and
 * the API mentions it in its answer.
 *
 * @param pointer JSON pointer of the field
 * @param about.deciding see `decidingDomains`; absent where the municipality is not known yet
 */
export function hintsAt(
  pointer: string,
  text: string,
  {
    profession,
    deciding,
  }: { readonly profession?: Profession | undefined; readonly deciding?: readonly string[] | undefined } = {},
): readonly FieldError[] {
  if (freeTexts.has(pointer)) return textHints(pointer, text);
  if (pointer === '/situation/workCoachEmail') return addressHints(pointer, text, { isWorkCoach: true, deciding });
  if (pointer === '/referrer/email') {
    return addressHints(pointer, text, { isWorkCoach: profession === 'work-coach', deciding });
  }
  return pointer.endsWith('/email') ? addressHints(pointer, text, {}) : [];
}
