import { asciiDigits } from './digits.ts';
import { withoutUnseen } from './plain-text.ts';

/** Stands in a text for what was left out of it. Pages put words in its place. */
export const hiddenContact = '[•••]';

/** Between the parts of a phone number: a few spaces, brackets, dots, dashes or slashes. */
const joint = '[\\s./()·•_\\u2010-\\u2015\\u2212-]{0,3}';
const dash = '[-\\u2010-\\u2015\\u2212]';

/** Dates and hours, which would otherwise be taken for the digits of a phone number. */
const kept = [
  '(?<![\\d.])\\d{1,2}[-/.]\\d{1,2}[-/.](?:19|20)\\d\\d(?!\\d)',
  '(?<!\\d)(?:19|20)\\d\\d[-/.]\\d{1,2}[-/.]\\d{1,2}(?!\\d)',
  `(?<![\\d.])(?:[01]?\\d|2[0-4])[.:u]?[0-5]\\d ?(?:${dash}|tot|to|en|and) ?(?:[01]?\\d|2[0-4])[.:u]?[0-5]\\d(?![.]?\\d)`,
];

const label = '[\\p{L}\\p{N}_-]{1,63}';
/** What people write for `@`, and for a dot in an address that they spell out. */
const at = '(?:@ ?| @ | ?[([]at[)\\]] ?| apenstaart(?:je)? )';
const dot = '(?:\\.| punt | dot )';

/** Endings of addresses of sites that are no Dutch or English word, so that a full stop without a space after it is no link. */
const endings = '(?:nl|com|org|net|eu|info|nu|io)';

const contact = [
  // A mail address; its name may hold dots and signs. It is tried only where a word begins, so that a long word costs no time.
  `(?<![\\p{L}\\p{N}._%+'-])[\\p{L}\\p{N}._%+'-]+${at}${label}(?:${dot}${label}){1,4}`,
  // A link, with its path.
  '(?:https?://|www\\.)[^\\s<>"]{1,300}',
  `(?<![\\p{L}\\p{N}_-])(?:${label}\\.){1,4}(?:${endings}(?![\\p{L}\\p{N}])(?:/[^\\s<>"]{0,300})?|\\p{L}{2,10}/[^\\s<>"]{1,300})`,
  // A name on a network, such as @sam_bakker.
  '(?<![\\p{L}\\p{N}])@[\\p{L}\\p{N}_][\\p{L}\\p{N}_.]{2,40}',
  // A Dutch number with the code of the country, and one of another country.
  `(?:\\+|(?<!\\d)00)${joint}31${joint}(?:\\(0\\)${joint})?[1-9](?:${joint}\\d){8}\\d{0,3}(?!\\d)`,
  `(?:\\+|(?<!\\d)00)${joint}[1-9](?:${joint}\\d){7,14}(?!\\d)`,
  // A Dutch number: mobile with or without its zero, or with the code of an area. 0800 and 0900 reach nobody in person.
  // A digit too many is soon typed.
  `(?<!\\d)\\(?0(?!${joint}[89]${joint}0)(?:${joint}\\d){9}\\d{0,3}(?!\\d)`,
  `(?<!\\d)6(?:${joint}\\d){8}(?!\\d)`,
];

const pattern = new RegExp(`(?<kept>${kept.join('|')})|(?:${contact.join('|')})`, 'giu');

const escaped = (name: string) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+');

/** Matches these names as whole words; undefined where there are none. */
function namePattern(names: readonly string[]): RegExp | undefined {
  const known = names.map((name) => name.trim()).filter((name) => name !== '');
  return known.length === 0
    ? undefined
    : new RegExp(`(?<![\\p{L}\\p{N}])(?:${known.map(escaped).join('|')})(?![\\p{L}\\p{N}])`, 'giu');
}

/**
 * A text in somebody's own words without what tells how to reach them: mail addresses, phone numbers, links and names on
 * networks, and the full names that are given. For readers who may not see contact data (yet) (I6). It leaves out rather too much
 * than too little: whoever may see contact data reads the text as it was written. Hours and dates stay.
 *
 * @param names full names to leave out too
 * @returns the text as it was where nothing is left out, else with `hiddenContact` in place of each
 */
export function withoutContact(text: string, names: readonly string[] = []): string {
  const plain = asciiDigits(withoutUnseen(text.normalize('NFKC')));
  const unreachable = plain.replace(pattern, (found, ...rest) => {
    const groups: unknown = rest.at(-1);
    const isKept = typeof groups === 'object' && groups !== null && 'kept' in groups && groups.kept !== undefined;
    return isKept ? found : hiddenContact;
  });
  const named = namePattern(names.map((name) => name.normalize('NFKC')));
  const hidden = named === undefined ? unreachable : unreachable.replace(named, hiddenContact);
  return hidden === plain ? text : hidden;
}

/** Whether a text seems to hold something by which somebody can be reached. A reason for a question, never for a refusal. */
export function holdsContact(text: string): boolean {
  return withoutContact(text) !== text;
}
