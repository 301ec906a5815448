import { languages } from '../../../domain/codes.ts';
import { asLooked, readOwnText, speaks, type Wording, wordingsOf } from '../../../domain/own-text.ts';
import { fixedSubjectTexts } from '../../texts/fixed-subject.ts';

/** Signs that are taken for one another in many typefaces, after `asLooked` and in small letters. */
const confused: readonly (readonly [RegExp, string])[] = [
  [/rn/g, 'm'],
  [/vv/g, 'w'],
  [/0/g, 'o'],
  [/[1i]/g, 'l'],
  [/5/g, 's'],
];

/** How a subject looks at a glance: its letters and digits, without what is filled in. */
export function lookOf(words: Wording): string {
  const said = words.map((word) => (typeof word === 'string' ? word : ' ')).join('');
  const plain = asLooked(said).toLowerCase();
  return confused.reduce((look, [signs, one]) => look.replaceAll(signs, one), plain).replaceAll(/[^\p{L}\p{N}]/gu, '');
}

/** How many letters differ (Levenshtein), or more than `most`. */
function distance(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (const [at, letter] of [...one].entries()) {
    const next = [at + 1];
    for (let to = 0; to < other.length; to += 1) {
      const kept = (row[to] ?? 0) + (letter === other[to] ? 0 : 1);
      next.push(Math.min(kept, (row[to + 1] ?? 0) + 1, (next[to] ?? 0) + 1));
    }
    row = next;
  }
  return row[other.length] ?? 0;
}

/** Letters of a subject that may differ while it is taken for another (ours): one in eight. */
const lettersApart = 8;
/** Letters after which a subject is known that goes on with other words: a list of mails cuts the end off (ours). */
const knownBy = 10;

/**
 * The subject of a mail that no region may change, where these words are taken for it at a glance; undefined where they are for
 * none. In any language: readers know a code by its subject in their own.
 */
export function fixedSubjectLike(words: Wording): string | undefined {
  const look = lookOf(words);
  const known = fixed();
  const near = known.find((one) => {
    const most = Math.floor(one.look.length / lettersApart);
    return distance(look, one.look, most) <= most;
  });
  const begun = known.find((one) => one.look.length >= knownBy && look.startsWith(one.look));
  return (near ?? begun)?.subject;
}

interface Fixed {
  readonly subject: string;
  readonly look: string;
}

function fixed(): readonly Fixed[] {
  return languages.flatMap((language) =>
    Object.values(fixedSubjectTexts[language]).flatMap((source) => {
      const message = readOwnText(source);
      return (message === undefined ? [] : wordingsOf(message)).filter(speaks).flatMap((words) => {
        const look = lookOf(words);
        const subject = words
          .map((word) => (typeof word === 'string' ? word : '…'))
          .join('')
          .trim();
        return look === '' ? [] : [{ subject, look }];
      });
    }),
  );
}
