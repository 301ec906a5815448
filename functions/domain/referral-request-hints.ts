import { citizenNumberIn } from './citizen-number.ts';
import { mentionsMedical } from './medical-hint.ts';
import { type FieldError, fieldError } from './referral-request-errors.ts';

/** Pointers of the texts that people write in their own words. */
const freeTexts: ReadonlySet<string> = new Set(['/request/goal', '/request/availability', '/request/remarks']);

/**
 * What is worth a second look at one field: something medical in a text, or a number that may be a BSN. It stops nobody: the
 * form asks once, and the API says it with its answer.
 *
 * @param pointer JSON pointer of the field
 */
export function hintsAt(pointer: string, text: string): readonly FieldError[] {
  if (!freeTexts.has(pointer)) return [];
  return [
    ...(citizenNumberIn(text) === 'unsure' ? [fieldError(pointer, 'bsn-hint')] : []),
    ...(mentionsMedical(text) ? [fieldError(pointer, 'medical-hint')] : []),
  ];
}
