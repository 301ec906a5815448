import { mailboxKey, readEmail } from './email-address.ts';
import { fullName, type Parties } from './party.ts';
import { namePrefixes } from './person-marks.ts';
import { normalisePhone } from './phone-number.ts';
import { withoutUnseen } from './plain-text.ts';
import { readReference } from './reference.ts';

/** What stands in the place of a word that is about somebody else. */
export const leftOutMark = '[…]';

/** A word shorter than this may be part of any sentence, unless it has a capital. */
const shortestName = 3;

// It begins where such a word begins, so that no text is looked at twice.
const mail = /(?<![\w.#$&'*+/=?^`{|}~-])[\w.#$&'*+/=?^`{|}~-]+@[\w-]{1,63}(?:\.[\w-]{1,63}){1,6}/g;
// A mobile number also without its 0, in the ways in which that is not a date and a time.
const phone =
  /(?<![\w+])(?:(?:\+|00?)\d(?:[\s.()/-]{0,2}\d){7,14}|6(?:[\s-]{0,3}\d{8}|[\s-]{0,3}\d{4}[\s-]\d{4}|(?:[\s-]\d\d){4}))(?!\w)/g;

/** Our numbers as we write them and as people type them: `HW-4Q05V34`, `hw 4q0 5v34`. */
const referenceLike = /(?<![\p{L}\p{Nd}])hw(?:[\s\p{Pd}]{0,2}[0-9a-z]){7}(?![\p{L}\p{Nd}])/giu;

/** Our numbers in a text. */
export function referencesIn(text: string): readonly string[] {
  return [...text.matchAll(referenceLike)].flatMap(([found]) => readReference(found) ?? []);
}

/**
 * Makes what leaves the numbers of other referrals out of a text that is given to the candidate: somebody who looks like them, a
 * twin say, was referred too, and that is between that person and the desk.
 *
 * @param own the numbers that are asked for
 * @returns the text with `leftOutMark` in their place
 */
export function withoutOtherCases(own: readonly string[]): (text: string) => string {
  return (text) =>
    text.replace(referenceLike, (found) => {
      const reference = readReference(found);
      return reference === undefined || own.includes(reference) ? found : leftOutMark;
    });
}

/** A word with the apostrophes, hyphens and unseen characters in it. */
const wordLike = /[\p{L}\p{M}\p{Cf}\p{Default_Ignorable_Code_Point}'’\u2010\u2011-]+/gu;

/** The parts of a word, at its apostrophes and hyphens: `Ottoline` and `s`. */
const partsOf = (word: string): readonly string[] =>
  withoutUnseen(word)
    .split(/['’\u2010\u2011-]/)
    .filter((part) => part !== '');

/** A word without accents and capitals. */
const plainly = (word: string): string => word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** Words of names, without accents and capitals. */
interface Words {
  /** Wherever they stand. */
  readonly any: ReadonlySet<string>;
  /** Where they stand with a capital: alike without one they may be a word of any sentence. */
  readonly capital: ReadonlySet<string>;
}

/** The words by which names are known, but those that are in a name of the candidate's own. */
function wordsOf(names: readonly string[], own: ReadonlySet<string>): Words {
  const any = new Set<string>();
  const capital = new Set<string>();
  for (const name of names) {
    for (const [at, word] of (name.match(wordLike) ?? []).entries()) {
      const parts = partsOf(word).map(plainly);
      if (parts.length > 1) any.add(parts.join('-'));
      for (const part of parts) {
        if (own.has(part) || part.length < 2) continue;
        if (namePrefixes.has(part) && at > 0) continue;
        const isPlain = parts.length === 1 && part.length >= shortestName && !namePrefixes.has(part);
        (isPlain ? any : capital).add(part);
      }
    }
  }
  return { any, capital };
}

/** What makes out whether a word names anybody in a case but the candidate, who may have the same name. */
function namesOthers(
  { candidate, referrer, jobCoach, deciders = [] }: Parties,
  isSelf: boolean,
): (word: string) => boolean {
  const names = [
    isSelf ? undefined : referrer?.name,
    jobCoach?.name,
    candidate?.representative?.name,
    ...deciders.map(({ name }) => name),
  ].filter((name) => name !== undefined);
  const own = new Set(
    candidate === undefined ? [] : fullName(candidate).match(wordLike)?.flatMap(partsOf).map(plainly),
  );
  const { any, capital } = wordsOf(names, own);
  return (word) => {
    const parts = partsOf(word);
    if (parts.length > 1 && any.has(parts.map(plainly).join('-'))) return true;
    return parts.some((part) => {
      const plain = plainly(part);
      if (own.has(plain)) return false;
      // In Dutch what is Robin's is "Robins".
      const stems = plain.endsWith('s') ? [plain, plain.slice(0, -1)] : [plain];
      return stems.some((stem) => any.has(stem) || (capital.has(stem) && /^\p{Lu}/u.test(part)));
    });
  };
}

/**
 * Makes what leaves other people out of free text that is given to the candidate (AVG art. 15(4)): names of whoever else is in the
 * case, and every mail address and phone number that is not the candidate's own. It cannot know the names of people who are not in
 * the case: whoever gives access reads the notes, and can leave one out as a whole.
 *
 * @param isSelf the candidate sent the referral themselves
 * @returns the text with `leftOutMark` in their place
 */
export function withoutOthers(parties: Parties, isSelf: boolean): (text: string) => string {
  const { candidate } = parties;
  const isOther = namesOthers(parties, isSelf);
  const ownMail = candidate?.email === undefined ? undefined : mailboxKey(candidate.email);
  return (text) =>
    text
      .replace(mail, (found) => (readEmail(found) !== undefined && mailboxKey(found) === ownMail ? found : leftOutMark))
      .replace(phone, (found) => {
        const number = normalisePhone(found.startsWith('6') ? `0${found}` : found);
        return number !== undefined && number === candidate?.phone ? found : leftOutMark;
      })
      .replace(wordLike, (word) => (isOther(word) ? leftOutMark : word));
}
