import { createHash } from 'node:crypto';
import type { NewId } from '../ports/clock-and-ids.ts';

/** A key of a client: shown once to whoever made it, and known by its hash from then on. */
interface ClientKey {
  readonly key: string;
  /** As in `keyHashes` of the region file. */
  readonly hash: string;
}

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

/**
 * Makes a key: `hw_`, 40 random characters (200 bits), and the first eight of the SHA-256 of what stands before. So a program that
 * looks for leaked secrets knows it by its form, and tells it from a word that merely looks like one. Keys without that form,
 * made by earlier versions, go on working.
 */
export function makeClientKey(newId: NewId): ClientKey {
  const body = `hw_${newId(40)}`;
  const key = `${body}${sha256(body).slice(0, 8)}`;
  return { key, hash: sha256(key) };
}

/** Whether a text has the form of a key as it is made now, whosever it may be. */
export function hasFormOfKey(text: string): boolean {
  const body = text.slice(0, -8);
  return body.startsWith('hw_') && sha256(body).startsWith(text.slice(-8));
}

/** How people tell keys of one client apart: the beginning of the hash, from which nobody finds the key. */
export function markOfKey(hash: string): string {
  return hash.slice(0, 8);
}
