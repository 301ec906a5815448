import type { CandidateParty } from './party.ts';

/** Letters that Unicode does not split into a plain letter and an accent. */
const plainLetters: Readonly<Record<string, string>> = {
  ı: 'i',
  ł: 'l',
  ø: 'o',
  ß: 'ss',
  đ: 'd',
  ð: 'd',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
  ħ: 'h',
  ŋ: 'n',
  ə: 'e',
};

/** Pairs of spellings of one sound, reduced to one: Müller and Mueller, Bjørn and Bjoern, Dijk and Dyk. */
const sounds: readonly (readonly [RegExp, string])[] = [
  [/ij/g, 'y'],
  [/ae/g, 'a'],
  [/oe/g, 'o'],
  [/ue/g, 'u'],
  [/aa/g, 'a'],
];

/** Words before a family name, in Dutch and in other languages common here: some people write them, others do not. */
export const namePrefixes: ReadonlySet<string> = new Set(
  'van vande vanden vander vd v de der den d het t ten ter te op in aan bij la le les l du des da di do dos das del della von zu zur el al bin ibn ben'.split(
    ' ',
  ),
);

/** Most words of a name that are used: each pair becomes a mark, and each mark is written with the referral. */
const mostWords = 5;

function folded(text: string): string {
  const plain = text
    .slice(0, 300)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[ıłøßđðæœþħŋə]/g, (letter) => plainLetters[letter] ?? letter);
  return sounds.reduce((rest, [spelling, sound]) => rest.replace(spelling, sound), plain);
}

/** The words of a name, folded: without accents, capitals, hyphens and spellings of one sound. */
export function wordsOf(name: string): readonly string[] {
  return folded(name)
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== '');
}

/** The words of a name that distinguish people: no prefixes, unless there is nothing else. */
export function tellingWords(name: string): readonly string[] {
  const words = wordsOf(name);
  const telling = words
    .filter((word) => !namePrefixes.has(word))
    .map((word) => word.replace(/^van(?:de[nr]?)(?=\p{L}{3})/u, ''));
  return telling.length > 0 ? telling : words;
}

type Named = Pick<CandidateParty, 'givenName' | 'familyName'>;

/** The words of a name by which its person is recognised: given names first. */
export function markedWords({ givenName = '', familyName }: Named): readonly string[] {
  return [...new Set([...tellingWords(givenName), ...tellingWords(familyName)])].slice(0, mostWords);
}

/** A name with all its words joined, as some people write it. */
export function joinedName({ givenName = '', familyName }: Named): string {
  return [...wordsOf(givenName), ...wordsOf(familyName)].join('');
}

/**
 * What makes two referrals likely to be about one person, as texts of which only a keyed hash is kept: the birth date
 * with each pair of words of the name, in any order. So names still match with only one of several given names, a
 * married name beside one's own, swapped names, and with or without prefixes, accents and hyphens. There is also a mark
 * with all words joined, for names that some people write as separate words. It only ever leads to a hint to the
 * coordinator, so a mark too many does little harm.
 */
export function personMarks(candidate: Named & Pick<CandidateParty, 'birthDate'>): readonly string[] {
  const words = markedWords(candidate);
  const pairs = words.flatMap((one, at) => words.slice(at + 1).map((other) => [one, other].sort().join('+')));
  const names = [...(pairs.length > 0 ? pairs : words), `=${joinedName(candidate)}`];
  return names.map((name) => `name:${name}:${candidate.birthDate}`);
}
