import { defined } from './defined.ts';
import { mailboxKey } from './email-address.ts';
import { soundOf } from './name-sound.ts';
import type { CandidateParty, ReferrerParty } from './party.ts';
import { joinedName, markedWords, tellingWords } from './person-marks.ts';
import { normalisePhone } from './phone-number.ts';

/** What a person is found by: a candidate by their birth date too, which a sender has none of. */
export type Findable = Pick<CandidateParty, 'givenName' | 'familyName' | 'email' | 'phone'> &
  Partial<Pick<CandidateParty, 'birthDate'>>;

/** Whoever sent a case, as the coordinator finds them: never by their organisation, which hundreds of cases share. */
export function findableSender({ name, email, phone }: ReferrerParty): Findable {
  return { familyName: name, ...defined({ email, phone }) };
}

/** Most words of a family name that are used; with those by which duplicates are recognised at most ten in all. */
const mostFamilyWords = 5;

/** The names by which a person is found, folded. */
export interface FoldedNames {
  /** Single words: those by which duplicates are recognised, and every word of the family name that tells people apart. */
  readonly words: ReadonlySet<string>;
  /** The whole name and the family name, each as one word, for names that some people write apart. */
  readonly joined: ReadonlySet<string>;
}

/** Folds a person's name as the rule for duplicates does. */
export function foldedNames(person: Pick<Findable, 'givenName' | 'familyName'>): FoldedNames {
  const { familyName } = person;
  return {
    words: new Set([...markedWords(person), ...tellingWords(familyName).slice(0, mostFamilyWords)]),
    joined: new Set([joinedName(person), joinedName({ familyName })].filter((name) => name !== '')),
  };
}

/** The same names as they sound. */
export function soundsOf({ words, joined }: FoldedNames): FoldedNames {
  return { words: new Set([...words].map(soundOf)), joined: new Set([...joined].map(soundOf)) };
}

/** Terms of the index: the kind keeps a name from ever meeting an address that is spelt like it. */
export const termOf = {
  /** A folded name as it sounds; cases of before stand under the folded name itself. */
  name: (sound: string) => `name:${sound}`,
  birthDate: (date: string) => `born:${date}`,
  /** However the address is spelt. */
  email: (address: string) => `mail:${mailboxKey(address)}`,
  phone: (number: string) => `phone:${normalisePhone(number) ?? number}`,
} as const;

/** The number of the way in which terms are made; a case says by which its people stand in the index. */
export const termsLayout = 3;
/** Under this one the candidate stands as now, and the sender not yet. */
export const withoutSender = 2;

/**
 * The terms under which somebody is found, of which only a short keyed hash is kept: each word of their name as it sounds, birth
 * date, mail address and phone number. At most fifteen of a candidate and eight of a sender, so that they fit into the transaction
 * of any change. Names that are spelt alike also sound alike, so one term serves both.
 */
export function findTerms(person: Findable): readonly string[] {
  const { words, joined } = soundsOf(foldedNames(person));
  const { birthDate, email, phone } = person;
  return [
    ...[...new Set([...words, ...joined])].map(termOf.name),
    ...(birthDate === undefined ? [] : [termOf.birthDate(birthDate)]),
    ...(email === undefined ? [] : [termOf.email(email)]),
    ...(phone === undefined ? [] : [termOf.phone(phone)]),
  ];
}

/**
 * How many characters of a hash are kept: two of 64 each. Every term falls into one of 4,096 boxes, which hundreds of others
 * share. So the table alone does not tell that two people have the same birth date; whoever looks somebody up reads the few
 * people in a box, and finds the one who is meant.
 */
const kept = 2;

/** What the table keeps of a term: a short keyed hash. */
export function findMark(term: string, hash: (text: string) => string): string {
  return hash(`find:${term}`).slice(0, kept);
}

/** What the table keeps of all terms under which somebody is found; a few may share a box. */
export function findMarks(person: Findable, hash: (text: string) => string): readonly string[] {
  return [...new Set(findTerms(person).map((term) => findMark(term, hash)))];
}
