import type { ApiClient } from './api-client.ts';
import { InvariantError } from './errors.ts';
import { readReference } from './reference.ts';

/**
 * The sandbox: what it is sent is judged and answered like any referral, and nothing of it is stored, mailed or counted. A client of
 * the region may be one for good (`sandbox: true`); this one is everybody's, for who has no client yet. Its key is no secret: it stands in
 * the documentation, and whoever holds it can change and read nothing.
 */
export const sandboxKey = 'sandbox-key';

/** The client of that key, in every region and at every stage. Its receipts are those of a client that vouches for the sender. */
export const sandboxClient: ApiClient = {
  id: 'sandbox',
  name: 'Sandbox',
  keyHashes: ['db6bcf6a2a36ee93dafa7dfcdc40973da39f2e2843e4c6f76e08aefc767b0caa'],
  sandbox: true,
};

/** Header of every answer to what a sandbox client sends. */
export const sandboxHeader = 'API-Sandbox';

/** Last segment of the `statusUrl` of every sandbox receipt. No real token is this short, or without its key version. */
export const sandboxToken = 'sandbox';

/** I and L are not letters of Crockford base32, so that no real referral has such a reference. */
const mark = 'HW-TRIAL';
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/**
 * The reference of a sandbox receipt, as long as a real one. The same seed gives the same, so that a post which is sent again gets the same
 * answer although nothing was kept. None becomes the reference of a real referral when somebody types it, with 1 for I and L.
 *
 * @param seed bytes that follow from what was posted, two at least
 */
export function sandboxReference(seed: Uint8Array): string {
  const first = ((seed[0] ?? 0) * 256 + (seed[1] ?? 0)) % 1024;
  for (let turn = 0; turn < 1024; turn += 1) {
    const number = (first + turn) % 1024;
    const reference = `${mark}${letters.charAt(number >> 5)}${letters.charAt(number & 31)}`;
    if (readReference(reference) === undefined) return reference;
  }
  throw new InvariantError('every sandbox reference reads as a real one');
}

/** Whether a text is a reference of the sandbox. */
export function isSandboxReference(text: string): boolean {
  return /^HW-TRIAL[0-9A-HJKMNP-TV-Z]{2}$/.test(text) && readReference(text) === undefined;
}
