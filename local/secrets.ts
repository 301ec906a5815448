import { createHash, randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import * as z from 'zod';
import { writeDurably } from '../engines/support/durable-file.ts';
import { errorCode, StartError } from '../engines/support/start-error.ts';
import { crockford } from '../functions/domain/reference.ts';
import type { NewId } from '../functions/ports/clock-and-ids.ts';
import {
  type KeyPurpose,
  type Keyring,
  type KeysByVersion,
  keyPurposes,
  secretNames,
} from '../functions/ports/key-purposes.ts';
import type { FunctionEnv } from '../functions/runtime/env.ts';

/** The keys of every purpose, as the secrets in AWS hold them; a function gets those that its environment names. */
export type AllKeys = Readonly<Record<KeyPurpose, KeysByVersion>>;

const keysSchema = z.record(z.string().regex(/^\d+$/), z.base64().min(40));
const ofOnePurpose = keysSchema.refine((keys) => Object.keys(keys).length > 0);
const allKeysSchema = z.object({
  links: ofOnePurpose,
  proofs: ofOnePurpose,
  forms: ofOnePurpose,
  marks: ofOnePurpose,
  desk: ofOnePurpose,
  events: ofOnePurpose,
});

/**
 * The keys of a data folder, made on its first start and kept for its owner's eyes only: links in mails that were sent before
 * a restart must keep working after it. A folder from before some purpose had keys keeps those it has and gets the others.
 *
 * @throws StartError when the file was damaged
 */
export async function loadKeys(file: string): Promise<AllKeys> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw error;
  });
  if (text === undefined) return keep(file, newKeys());
  const content = parseJson(text);
  const read = allKeysSchema.safeParse(content);
  if (read.success) return read.data;
  // Events came last, and sessions of staff before them: a folder that lacks the keys of any other purpose was damaged.
  for (const lacks of [{ events: true }, { events: true, desk: true }] as const) {
    const former = allKeysSchema.omit(lacks).strict().safeParse(content);
    if (former.success) return keep(file, { ...newKeys(), ...former.data });
  }
  const onlyLinks = keysSchema.safeParse(content);
  if (onlyLinks.success && Object.keys(onlyLinks.data).length > 0) {
    return keep(file, { ...newKeys(), links: onlyLinks.data });
  }
  throw new StartError(`The keys in ${file} are damaged: start with --fresh to begin anew.`);
}

async function keep(file: string, keys: AllKeys): Promise<AllKeys> {
  // Marks in the table and links in mails are made with them from the first second on: they must not be lost with a power cut.
  await writeDurably(file, JSON.stringify(keys));
  return keys;
}

function newKeys(): AllKeys {
  return forEach(() => randomBytes(32));
}

/** Keys for a run in memory; the same for the same seed. */
export function seededKeys(seed: number | undefined): AllKeys {
  if (seed === undefined) return newKeys();
  return forEach((purpose) => createHash('sha256').update(`${purpose} ${seed}`).digest());
}

function forEach(key: (purpose: KeyPurpose) => Buffer): AllKeys {
  const first = (purpose: KeyPurpose): KeysByVersion => ({ '1': key(purpose).toString('base64') });
  return {
    links: first('links'),
    proofs: first('proofs'),
    forms: first('forms'),
    marks: first('marks'),
    desk: first('desk'),
    events: first('events'),
  };
}

/** The keys that a function may read: those whose secret its environment names, as in AWS. */
export function keyringOf(env: FunctionEnv, keys: AllKeys): Keyring {
  return Object.fromEntries(
    keyPurposes.flatMap((purpose) => (env[secretNames[purpose]] === undefined ? [] : [[purpose, keys[purpose]]])),
  );
}

/** Random text for ids and random numbers for jitter: cryptographic ones, or repeatable ones from a seed. */
export function randomSource(seed: number | undefined): { readonly newId: NewId; readonly random: () => number } {
  const next = seed === undefined ? pooledNumbers() : xorshift(seed);
  const letter = () => crockford[next() % crockford.length] ?? '0';
  return {
    newId: (size) => Array.from({ length: size }, letter).join(''),
    random: () => next() / 2 ** 32,
  };
}

/** Cryptographic 32-bit numbers, drawn a thousand at a time: an id needs one for each character. */
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
  // A state of zero would stay zero.
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
