import { createHash } from 'node:crypto';

/** Numbers below `below`, the same in every run. */
export function numbers(seed: string): (below: number) => number {
  let count = 0;
  return (below) => {
    count += 1;
    return createHash('sha256').update(`${seed} ${count}`).digest().readUInt32BE(0) % below;
  };
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const strange = [
  '',
  ' ',
  '\n',
  '\r\n',
  '\0',
  '.',
  '/',
  '..',
  '%00',
  '%2e',
  '%252e',
  'é',
  '\u202e',
  '\u0661',
  '=',
  '+',
  '&',
  '#',
];

/** Changes by which somebody with one token could hope to open another link: one of each kind in turn. */
const mutations: readonly ((token: string, other: string, pick: (below: number) => number) => string)[] = [
  // One letter, one bit.
  (token, _, pick) => {
    const at = pick(token.length);
    return token.slice(0, at) + alphabet[pick(64)] + token.slice(at + 1);
  },
  (token, _, pick) => {
    const at = pick(token.length);
    return token.slice(0, at) + String.fromCharCode(token.charCodeAt(at) ^ (1 << pick(7))) + token.slice(at + 1);
  },
  // The last letter of base64 has unused bits: another spelling of the same bytes.
  (token, _, pick) => token.slice(0, -1) + alphabet[(alphabet.indexOf(token.at(-1) ?? 'A') & ~3) + pick(4)],
  (token) => token.replaceAll('-', '+').replaceAll('_', '/'),
  (token) => `${token}=`,
  (token) => token.toLowerCase(),
  (token) => token.toUpperCase(),
  (token) => [...token].map((sign) => `%${sign.charCodeAt(0).toString(16)}`).join(''),
  (token) => Buffer.from(token).toString('base64url'),
  (token) => Buffer.from(token.slice(2), 'base64url').toString('hex'),
  // Shorter, longer, doubled, reversed, or with a strange character in it.
  (token, _, pick) => token.slice(0, pick(token.length)),
  (token, _, pick) => token.slice(1 + pick(token.length - 1)),
  (token) => token + token,
  (token, other) => `${token},${other}`,
  (token) => [...token].reverse().join(''),
  (token, _, pick) => {
    const at = pick(token.length + 1);
    return token.slice(0, at) + strange[pick(strange.length)] + token.slice(at);
  },
  // Half of one token and half of another; another key version, and versions that do not exist.
  (token, other, pick) => {
    const at = 2 + pick(40);
    return token.slice(0, at) + other.slice(at);
  },
  (token, _, pick) => `${pick(5)}${token.slice(1)}`,
  (token, _, pick) => `${['0', '-1', '01', '1e0', '999999', 'constructor', '__proto__', ''][pick(8)]}${token.slice(1)}`,
];

/**
 * So many texts that look like tokens and are none of them.
 *
 * @param tokens some that are
 */
export function* mutants(tokens: readonly string[], count: number, seed = 'tokens'): Generator<string> {
  const pick = numbers(seed);
  const known = new Set(tokens);
  for (let made = 0; made < count; ) {
    const [token = '', other = ''] = [tokens[pick(tokens.length)], tokens[pick(tokens.length)]];
    for (const mutate of mutations) {
      const mutant = mutate(token, other, pick);
      if (made === count || known.has(mutant)) continue;
      made += 1;
      yield mutant;
    }
  }
}
