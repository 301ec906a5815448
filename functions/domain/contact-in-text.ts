import { asciiDigits } from './digits.ts';
import { withoutUnseen } from './plain-text.ts';

/** Stands in a text for what was left out of it. Pages put words in its place. */
export const hiddenContact = '[•••]';

/** Between the parts of a phone number: a few spaces, brackets, dots, dashes or slashes. */
const joint = '[\\s./()·•_\\u2010-\\u2015\\u2212-]{0,3}';
const dash = '[-\\u2010-\\u2015\\u2212]';

const numbers = [
  // A Dutch number with the code of the country, and one of another country.
  `(?:\\+|(?<!\\d)00)${joint}31${joint}(?:\\(0\\)${joint})?[1-9](?:${joint}\\d){8}\\d{0,3}(?!\\d)`,
  // The code of the country without a plus, as it stands in many lists of contacts.
  `(?<!\\d)31${joint}(?:\\(?0\\)?${joint})?[1-9](?:${joint}\\d){8}\\d{0,3}(?!\\d)`,
  `(?:\\+|(?<!\\d)00)${joint}[1-9](?:${joint}\\d){7,14}(?!\\d)`,
  // A Dutch number: mobile with or without its zero, or with the code of an area. 0800 and 0900 reach nobody in person.
  // A digit too many is soon typed.
  `(?<!\\d)\\(?0(?!${joint}[89]${joint}0)(?:${joint}\\d){9}\\d{0,3}(?!\\d)`,
  `(?<!\\d)6(?:${joint}\\d){8}(?!\\d)`,
];

const until = ` ?(?:${dash}|tot|to|en|and) ?`;
const hour = (sign: string) => `(?:[01]?\\d|2[0-4])${sign}[0-5]\\d`;
/** Hours that no number looks like, and those that may be the first digits of one. */
const clearHours = `${hour('[.:u]')}${until}${hour('[.:u]')}`;
const hours = `${hour('[.:u]?')}${until}${hour('[.:u]?')}`;
const fullDate = '\\d{1,2}[-/.]\\d{1,2}[-/.](?:19|20)\\d\\d';
/** A date with two digits for its year; the same sign stands twice in it. */
const shortDate = (sign: string) => `(?:0?[1-9]|[12]\\d|3[01])${sign}(?:0?[1-9]|1[0-2])${sign}\\d\\d(?!\\d)`;
const moment = `(?:${fullDate}|${['-', '/', '\\.'].map(shortDate).join('|')}|${hours})(?!\\d)`;

/**
 * What must come after a short date or after hours: no more digits, as those would be the rest of a phone number, unless they are
 * another date, other hours, a number of hours, or a whole number by themselves.
 */
const ended = (gap: string) =>
  `(?=${gap}${moment}|(?!\\d)${joint}(?:\\d{1,2} ?(?:u|uur|hours?)(?!\\p{L})|${numbers.join('|')})|(?!${joint}\\d))`;

/** Between two short dates: a space, or a sign that stands in neither, so that a long number in pairs is no range of dates. */
const between = (others: string) => `(?:\\s?(?:${dash}|/)\\s|\\s(?:${dash}|/)?|${others})`;

/** Dates and hours, which would otherwise be taken for the digits of a phone number. */
const kept = [
  `(?<![\\d.])${fullDate}(?!\\d|[-/.]\\d\\d(?![\\d/.-]))`,
  '(?<!\\d)(?:19|20)\\d\\d[-/.]\\d{1,2}[-/.]\\d{1,2}(?!\\d)',
  `(?<![\\d.])${shortDate('-')}${ended(between('[/\\u2010-\\u2015\\u2212]'))}`,
  `(?<![\\d.])${shortDate('/')}${ended(between(dash))}`,
  `(?<![\\d.])${shortDate('\\.')}${ended(between(`(?:${dash}|/)`))}`,
  `(?<![\\d.])${clearHours}(?!(?:\\.|${dash})?\\d)`,
  `(?<![\\d.])${hours}${ended(`(?!\\d)${joint}`)}`,
];

const label = '[\\p{L}\\p{N}_-]{1,63}';
/** What people write for `@`, and for a dot in an address that they spell out. */
const at = '(?:@ ?| @ | ?[([]at[)\\]] ?| apenstaart(?:je)? )';
const dot = '(?:\\.| punt | dot )';

/** Endings of addresses of sites that are no Dutch or English word, so that a full stop without a space after it is no link. */
const endings = '(?:nl|com|org|eu|io)';
/** What may stand before a slash without being the end of an address: `zorg.en/of horeca`. */
const pair = '(?:en|of|and|or|hij|zij|he|she)/';

const contact = [
  // A mail address; its name may hold dots and signs. It is tried only where a word begins, so that a long word costs no time.
  `(?<![\\p{L}\\p{N}._%+'-])[\\p{L}\\p{N}._%+'-]+${at}${label}(?:${dot}${label}){1,4}`,
  // A link, with its path.
  '(?:https?://|www\\.)[^\\s<>"]{1,300}',
  `(?<![\\p{L}\\p{N}_-])(?:${label}\\.){1,4}(?:${endings}(?![\\p{L}\\p{N}])(?:/[^\\s<>"]{0,300})?|(?!${pair})\\p{L}{2,10}/[^\\s<>"]{1,300})`,
  // A name on a network, such as @sam_bakker.
  '(?<![\\p{L}\\p{N}])@[\\p{L}\\p{N}_][\\p{L}\\p{N}_.]{2,40}',
  ...numbers,
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
