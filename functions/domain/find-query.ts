import { mailboxKey, readTypedEmail } from './email-address.ts';
import { type Findable, type FoldedNames, foldedNames, soundsOf, termOf } from './find-terms.ts';
import { mayBeSameName } from './first-names.ts';
import { soundOf } from './name-sound.ts';
import { joinedName, tellingWords, wordsOf } from './person-marks.ts';
import { normalisePhone } from './phone-number.ts';
import { withoutUnseen } from './plain-text.ts';
import { readReference } from './reference.ts';
import type { PlainDate } from './referral.ts';
import { readDate } from './typed-date.ts';

/** What somebody typed to find a person, as it was understood. Everything that is given must fit. */
export interface PersonQuery {
  readonly birthDate?: PlainDate;
  readonly email?: string;
  /** In international form. */
  readonly phone?: string;
  /** Words of a name, in any order. */
  readonly name?: string;
}

/** What somebody typed to find a case. */
export interface FindQuery {
  readonly reference?: string;
  /** Absent where the number alone was typed. */
  readonly person?: PersonQuery;
}

/** Longest text that is read; the rest is left out. */
const longest = 300;
/** Most words that are looked at. */
const mostWords = 20;

const hasDigit = (text: string) => /\p{Nd}/u.test(text);
const hasLetter = (text: string) => /\p{L}/u.test(text);

/**
 * Whether somebody typed a number that cannot be one of ours: it begins as ours do, or mixes letters and digits and is as long, and its
 * check character is wrong.
 */
export function isWrongReference(typed: string): boolean {
  const text = withoutUnseen(typed.slice(0, longest)).trim();
  const isLike = /^hw[\s\p{Pd}]*(?:[\s\p{Pd}]?[0-9a-z]){5,9}$/iu.test(text) || /^(?=.*[a-z])[0-9a-z]{7}$/i.test(text);
  return isLike && hasDigit(text) && readReference(text) === undefined;
}

/** Our number somewhere in a text, if its check character is right. */
function referenceIn(text: string): string | undefined {
  const named = /(?<![\p{L}\p{Nd}])hw(?:[\s\p{Pd}]*[0-9a-z]){7}(?![\p{L}\p{Nd}])/iu.exec(text)?.[0];
  return readReference(named ?? text);
}

/**
 * Takes the longest run of words that can be read out of a text.
 *
 * @param most words that such a run may have
 * @returns what was read, and the words that are left
 */
function taken<T>(
  words: readonly string[],
  most: number,
  read: (text: string) => T | undefined,
): { readonly found?: T; readonly rest: readonly string[] } {
  for (let length = Math.min(most, words.length); length > 0; length -= 1) {
    for (let from = 0; from + length <= words.length; from += 1) {
      const run = words.slice(from, from + length).join(' ');
      const found = hasDigit(run) ? read(run) : undefined;
      if (found !== undefined) return { found, rest: [...words.slice(0, from), ...words.slice(from + length)] };
    }
  }
  return { rest: words };
}

/**
 * A birth date that was typed. Who looks somebody up may leave out the century, which a form never lets them do: nobody here
 * was born before 1930 (ours), and whoever was found is shown with the whole date.
 */
function dateIn(text: string): PlainDate | undefined {
  // In one piece with the year last; no such number is a date with the year first too.
  const parted = text.replace(/^(\d\d)(\d\d)((?:19|20)\d\d)$/, '$1-$2-$3');
  const whole = parted.replace(
    /^(\d{1,2}[\s./-]+[\p{L}\d]{1,10}[\s./-]+)(\d\d)$/u,
    (_, dayAndMonth: string, year: string) => `${dayAndMonth}${year < '30' ? 20 : 19}${year}`,
  );
  const reading = readDate(whole, true);
  return reading.ok ? reading.date : undefined;
}

/**
 * Reads what somebody typed into one box: our number in any writing; a date as Dutch people or programs write it; a phone
 * number with or without its country; a mail address; and whatever else has letters as a name. Several together are all
 * meant. A number of letters alone, without `HW`, may as well be a name. Undefined where nothing can be looked up.
 */
export function readFindQuery(typed: string): FindQuery | undefined {
  const text = withoutUnseen(typed.slice(0, longest)).trim();
  const reference = referenceIn(text);
  if (reference !== undefined && (hasDigit(text) || /^\s*hw/i.test(text))) return { reference };
  const words = text
    .split(/[\s;|]+/u)
    .filter((word) => word !== '')
    .slice(0, mostWords);
  const address = words.find((word) => word.includes('@'));
  const email = address === undefined ? undefined : readTypedEmail(address);
  const bare = words.filter((word) => word !== address);
  const phone = taken(bare, 6, (run) => (hasLetter(run) ? undefined : normalisePhone(run)));
  const date = taken(phone.rest, 3, dateIn);
  const name = date.rest.filter(hasLetter).join(' ');
  const person: PersonQuery = {
    ...(email === undefined ? {} : { email: `${email.local}@${email.domain}` }),
    ...(phone.found === undefined ? {} : { phone: phone.found }),
    ...(date.found === undefined ? {} : { birthDate: date.found }),
    ...(name === '' ? {} : { name }),
  };
  const isPerson = Object.keys(person).length > 0;
  if (reference === undefined && !isPerson) return undefined;
  return { ...(reference === undefined ? {} : { reference }), ...(isPerson ? { person } : {}) };
}

/** A typed name: its words, all words joined, whichever of them comes first, and the words that tell people apart. */
interface TypedName extends FoldedNames {
  readonly telling: ReadonlySet<string>;
}

function typedName(name: string): TypedName {
  const words = wordsOf(name);
  const telling = tellingWords(name);
  const turned = words.map((_, at) => [...words.slice(at), ...words.slice(0, at)].join(''));
  return { words: new Set([...words, ...telling]), telling: new Set(telling), joined: new Set(turned) };
}

function typedSounds(typed: TypedName): TypedName {
  return { ...soundsOf(typed), telling: new Set([...typed.telling].map(soundOf)) };
}

/**
 * The terms of the index under which everybody stands whom a query can mean: of what was typed the part that fewest people
 * share. Names as they sound, and as they are spelt for cases of before.
 */
export function termsToLookUp({ email, phone, birthDate, name }: PersonQuery): readonly string[] {
  if (email !== undefined) return [termOf.email(email)];
  if (phone !== undefined) return [termOf.phone(phone)];
  if (birthDate !== undefined) return [termOf.birthDate(birthDate)];
  if (name === undefined) return [];
  const typed = typedName(name);
  const names = [typed, soundsOf(typed)].flatMap(({ words, joined }) => [...words, ...joined]);
  return [...new Set(names)].map(termOf.name);
}

/**
 * Whether a typed name is a known one, as the rule for duplicates compares two: they share two words, or everything joined is
 * the same. A single word is one of their names.
 */
function isName(typed: TypedName, known: FoldedNames): boolean {
  const shared = [...typed.words].filter((word) => known.words.has(word));
  if (shared.length >= 2) return true;
  const [only] = typed.telling.size === 1 ? typed.telling : [];
  if (only !== undefined && (known.words.has(only) || known.joined.has(only))) return true;
  return [...typed.joined].some((whole) => known.joined.has(whole));
}

/**
 * How a name was typed: in a spelling that the rule for duplicates takes for the same, in one that only sounds like it, or with another
 * first name that may be theirs.
 */
export type Spelling = 'same' | 'alike' | 'other-name';

/**
 * Whether somebody is meant by another first name of theirs, such as Lucas for Luuk. Hundreds are called Jan, so never by that alone:
 * their family name was typed too, or a birth date, address or number that is theirs, and no other name.
 */
function isOtherFirstName({ name = '', ...others }: PersonQuery, person: Findable): boolean {
  const typed = typedSounds(typedName(name));
  const family = soundsOf(foldedNames({ familyName: person.familyName }));
  const given = wordsOf(person.givenName ?? person.familyName).map(soundOf);
  const first = [...typed.words].filter((word) => given.some((one) => mayBeSameName(word, one)));
  const rest = [...typed.telling].filter((word) => !first.includes(word));
  if (first.length === 0) return false;
  if (rest.length === 0) return Object.values(others).some((value) => value !== undefined);
  return rest.some((word) => family.words.has(word) || family.joined.has(word));
}

function spellingOf(query: PersonQuery, person: Findable): Spelling | undefined {
  const { name = '' } = query;
  const [typed, known] = [typedName(name), foldedNames(person)];
  if (isName(typed, known)) return 'same';
  if (isName(typedSounds(typed), soundsOf(known))) return 'alike';
  return isOtherFirstName(query, person) ? 'other-name' : undefined;
}

/**
 * Whether a query means this person: everything in it fits. The index only says where to look.
 *
 * @returns how the name was typed, `same` where none was; undefined where somebody else is meant
 */
export function spellingMeant(query: PersonQuery, person: Findable): Spelling | undefined {
  const { email, phone, birthDate, name } = query;
  const mailbox = person.email === undefined ? undefined : mailboxKey(person.email);
  const fits =
    (email === undefined || mailboxKey(email) === mailbox) &&
    (phone === undefined || (person.phone !== undefined && termOf.phone(person.phone) === termOf.phone(phone))) &&
    (birthDate === undefined || birthDate === person.birthDate);
  if (!fits) return undefined;
  return name === undefined ? 'same' : spellingOf(query, person);
}

/**
 * How much of a person's name was typed, for the order of several who are meant: 2 for the whole name, 1 where every typed word
 * is one of their names, and 0 where something typed is not.
 *
 * @param spelling how it was typed
 */
export function likeness({ name }: PersonQuery, person: Findable, spelling: Spelling): 0 | 1 | 2 {
  if (name === undefined || spelling === 'other-name') return 0;
  const [spelt, names] = [typedName(name), foldedNames(person)];
  const [typed, known] = spelling === 'same' ? [spelt, names] : [typedSounds(spelt), soundsOf(names)];
  const whole = spelling === 'same' ? joinedName(person) : soundOf(joinedName(person));
  if (typed.joined.has(whole)) return 2;
  return [...typed.telling].every((word) => known.words.has(word)) ? 1 : 0;
}
