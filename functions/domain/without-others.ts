import { mailboxKey, readEmail } from './email-address.ts';
import { fullName, type Parties } from './party.ts';
import { normalisePhone } from './phone-number.ts';
import { readReference } from './reference.ts';

/** What stands in the place of a word that is about somebody else. */
export const leftOutMark = '[…]';

/** A word shorter than this may be part of any sentence. */
const shortestName = 3;

// It begins where such a word begins, so that no text is looked at twice.
const mail = /(?<![\w.#$&'*+/=?^`{|}~-])[\w.#$&'*+/=?^`{|}~-]+@[\w-]{1,63}(?:\.[\w-]{1,63}){1,6}/g;
const phone = /(?<![\w+])(?:\+|00?)\d(?:[\s.()/-]{0,2}\d){7,14}(?!\w)/g;

/** Our numbers as we write them and as people type them: `HW-4Q05V34`, `hw 4q0 5v34`. */
const referenceLike = /(?<![\p{L}\p{Nd}])hw(?:[\s\p{Pd}]{0,2}[0-9a-z]){7}(?![\p{L}\p{Nd}])/giu;

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

function wordsOf(name: string): readonly string[] {
  return name.split(/[^\p{L}\p{M}'’-]+/u).filter((word) => word.length >= shortestName);
}

/** The names of everybody in a case but the candidate, who may have the same. */
function othersIn({ candidate, referrer, jobCoach, deciders = [] }: Parties, isSelf: boolean): ReadonlySet<string> {
  const names = [
    isSelf ? undefined : referrer?.name,
    jobCoach?.name,
    candidate?.representative?.name,
    ...deciders.map(({ name }) => name),
  ];
  const own = new Set(wordsOf(candidate === undefined ? '' : fullName(candidate)).map((word) => word.toLowerCase()));
  const words = names.flatMap((name) => (name === undefined ? [] : wordsOf(name)));
  return new Set(words.map((word) => word.toLowerCase()).filter((word) => !own.has(word)));
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
  const others = othersIn(parties, isSelf);
  const ownMail = candidate?.email === undefined ? undefined : mailboxKey(candidate.email);
  return (text) =>
    text
      .replace(mail, (found) => (readEmail(found) !== undefined && mailboxKey(found) === ownMail ? found : leftOutMark))
      .replace(phone, (found) => {
        const number = normalisePhone(found);
        return number !== undefined && number === candidate?.phone ? found : leftOutMark;
      })
      .replace(/[\p{L}\p{M}'’-]+/gu, (word) => (others.has(word.toLowerCase()) ? leftOutMark : word));
}
