import { mailboxKey } from '../domain/email-address.ts';
import { later } from '../domain/journey/timing.ts';
import type { Runtime } from '../ports/runtime.ts';

/** How long we remember, as a keyed hash, that an address was not the candidate's (ours): as long as a case may last. */
const rememberedMs = 3 * 365 * 86_400_000;

function scopeOf({ guards }: Pick<Runtime, 'guards'>, referralId: string, email: string): string {
  return `disowned:${guards.hash(`${referralId}:${mailboxKey(email)}`)}`;
}

/** Remembers that the reader of this address said that they are not the candidate of this case. */
export async function rememberDisowned(
  runtime: Pick<Runtime, 'guards' | 'clock'>,
  referralId: string,
  email: string,
): Promise<void> {
  await runtime.guards.count(scopeOf(runtime, referralId, email), later(runtime.clock(), rememberedMs));
}

/** Whether the reader of this address has said that they are not the candidate of this case. */
export async function isDisowned(
  runtime: Pick<Runtime, 'guards'>,
  referralId: string,
  email: string,
): Promise<boolean> {
  return (await runtime.guards.counted(scopeOf(runtime, referralId, email))) > 0;
}
