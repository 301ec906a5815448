import type { ApiClient } from './api-client.ts';
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

/** Whether a text is a reference of the sandbox: I and L are not letters of Crockford base32, so that no real referral has one. */
export function isSandboxReference(text: string): boolean {
  return /^HW-TRIAL[0-9A-HJKMNP-TV-Z]{2}$/.test(text) && readReference(text) === undefined;
}
