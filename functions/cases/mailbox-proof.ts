import type { Runtime } from '../ports/runtime.ts';

/**
 * The mark of a mailbox: a keyed hash of its address, so that neither a cookie nor the index of worklists holds one. On
 * a device it is the proof that somebody there has read a mail at this address.
 */
export function mailboxProof(runtime: Pick<Runtime, 'guards'>, mailbox: string): string {
  return runtime.guards.hash(`mailbox:${mailbox.toLowerCase()}`);
}
