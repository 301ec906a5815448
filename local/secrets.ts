import { createHash, randomBytes } from 'node:crypto';
import { readFile, rename, writeFile } from 'node:fs/promises';
import * as z from 'zod';
import type { NewId } from '../functions/ports.ts';
import { errorCode, StartError } from './start-error.ts';

/** Link keys by version, base64, as the secret in AWS holds them. */
export type LinkKeys = Readonly<Record<string, string>>;

const keysSchema = z.record(z.string().regex(/^\d+$/), z.base64().min(40));

/**
 * The link keys of a data folder, made on its first start and kept for its owner's eyes only: links in mails that were
 * sent before a restart must keep working after it.
 *
 * @throws StartError when the file was damaged
 */
export async function loadLinkKeys(file: string): Promise<LinkKeys> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw error;
  });
  if (text === undefined) {
    const keys = { '1': randomBytes(32).toString('base64') };
    const draft = `${file}.${process.pid}`;
    await writeFile(draft, JSON.stringify(keys), { mode: 0o600 });
    await rename(draft, file);
    return keys;
  }
  const read = keysSchema.safeParse(parseJson(text));
  if (read.success) return read.data;
  throw new StartError(`The link keys in ${file} are damaged: start with --fresh to begin anew.`);
}

/** Link keys for a run in memory; the same for the same seed. */
export function seededLinkKeys(seed: number | undefined): LinkKeys {
  const key = seed === undefined ? randomBytes(32) : createHash('sha256').update(`links ${seed}`).digest();
  return { '1': key.toString('base64') };
}

const crockford = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Random text for ids and random numbers for jitter: cryptographic ones, or repeatable ones from a seed. */
export function randomSource(seed: number | undefined): { readonly newId: NewId; readonly random: () => number } {
  const next = seed === undefined ? pooledNumbers() : xorshift(seed);
  const letter = () => crockford[next() % crockford.length] ?? '0';
  return {
    newId: (size) => Array.from({ length: size }, letter).join(''),
    random: () => next() / 2 ** 32,
  };
}

/** Cryptographic 32-bit numbers, drawn a thousand at a time: an id takes one for each of its characters. */
function pooledNumbers(): () => number {
  let pool = new Uint32Array(0);
  let used = 0;
  return () => {
    if (used === pool.length) {
      pool = crypto.getRandomValues(new Uint32Array(1000));
      used = 0;
    }
    return pool[used++] ?? 0;
  };
}

/** A small repeatable generator of 32-bit numbers; good for rehearsals, never for secrets. */
function xorshift(seed: number): () => number {
  // Zero would stay zero for ever.
  let state = (seed ^ 0x9e3779b9) >>> 0 || 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    state >>>= 0;
    return state;
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
