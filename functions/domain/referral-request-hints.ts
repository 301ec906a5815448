import { citizenNumberIn } from './citizen-number.ts';
import type { Profession } from './codes.ts';
import { holdsContact } from './contact-in-text.ts';
import { isPublicMailDomain, likelyDomain, readTypedEmail } from './email-address.ts';
import { mentionsMedical } from './medical-hint.ts';
import { type FieldError, fieldError } from './referral-request-errors.ts';

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

function addressHints(pointer: string, text: string, isWorkCoach: boolean): readonly FieldError[] {
  const address = readTypedEmail(text);
  if (address === undefined) return [];
  const meant = likelyDomain(address.domain);
  if (meant !== undefined) return [domainQuestion(pointer, meant)];
  return isWorkCoach && isPublicMailDomain(address.domain) ? [fieldError(pointer, 'work-coach-public-mail')] : [];
}

/**
 * What is worth a second look at one field: something medical in a text, a number that may be a BSN, contact data in it, a mail
 * domain that looks mistyped, a work coach at a private address. It stops nobody: the form asks once, and the API mentions it in
 * its answer.
 *
 * @param pointer JSON pointer of the field
 */
export function hintsAt(
  pointer: string,
  text: string,
  { profession }: { readonly profession?: Profession | undefined } = {},
): readonly FieldError[] {
  if (freeTexts.has(pointer)) return textHints(pointer, text);
  if (pointer === '/situation/workCoachEmail') return addressHints(pointer, text, true);
  if (pointer === '/referrer/email') return addressHints(pointer, text, profession === 'work-coach');
  return pointer.endsWith('/email') ? addressHints(pointer, text, false) : [];
}
