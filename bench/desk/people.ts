import type { CandidateParty } from '../../functions/domain/party.ts';

/** What tells one invented person from another. */
export type Somebody = Required<Pick<CandidateParty, 'givenName' | 'familyName' | 'birthDate' | 'email' | 'phone'>>;

const beginnings = 'bra dei fen gru hal jor kes lum mor nij pra rui sta tor ver wie zan bol dra kui'.split(' ');
const middles = 'ke le me ne pe re se te ve we ba da ga la ma na ra sa ta za'.split(' ');
const endings = ['veld', 'stra', 'sma', 'man', 'dijk', 'huis'];

/** Invented words, each once: names of which the first are the most common. */
const words = (tails: readonly string[], count: number): readonly string[] =>
  Array.from({ length: count }, (_, n) => {
    const [first, second] = [beginnings[n % 20] ?? '', middles[Math.floor(n / 20) % 20] ?? ''];
    return `${first.charAt(0).toUpperCase()}${first.slice(1)}${second}${tails[n % tails.length] ?? ''}`;
  });

const familyNames = words(endings, 400);
const givenNames = words(['', 'n', 's'], 200);

/**
 * One of several, the first far more often than the last: with this many, one person in eighty has the most common one, which is
 * more than the commonest family name of the Netherlands (one in two hundred) and about what its commonest given names have.
 */
function oneOf(names: readonly string[], part: number): string {
  const flat = 40;
  const at = flat * ((1 + names.length / flat) ** part - 1);
  return names[Math.floor(at)] ?? names[0] ?? '';
}

/** A fraction that looks like chance and is always the same. */
function fraction(n: number, salt: number): number {
  const mixed = Math.imul((n + 1) * 2 + 1, 2_654_435_761 + salt * 40_503) >>> 0;
  return (Math.imul(mixed ^ (mixed >>> 15), 2_246_822_519) >>> 0) / 2 ** 32;
}

/** The nth of many people between 27 and 65, with names as unevenly spread as real ones. */
export function somebody(n: number): Somebody {
  const born = new Date(Date.UTC(1961, 0, 1) + Math.floor(fraction(n, 3) * 38 * 365) * 86_400_000);
  return {
    givenName: oneOf(givenNames, fraction(n, 1)),
    familyName: oneOf(familyNames, fraction(n, 2)),
    birthDate: born.toISOString().slice(0, 10),
    email: `iemand.${n}@post.example`,
    phone: `+316${String(10_000_000 + n * 7919).slice(-8)}`,
  };
}

/** The names that most of them have. */
export const commonNames = { given: givenNames[0] ?? '', family: familyNames[0] ?? '' } as const;
