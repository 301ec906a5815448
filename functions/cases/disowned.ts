import { mailboxKey } from '../domain/email-address.ts';
import { later } from '../domain/journey/timing.ts';
import type { Runtime } from '../runtime/runtime.ts';

/** How long an address that was not the candidate's is kept in mind, as a keyed hash (ours): as long as a case may last. */
const rememberedMs = 3 * 365 * 86_400_000;

function scopeOf({ guards }: Pick<Runtime, 'guards'>, referralId: string, email: string): string {
  return `disowned:${guards.hash(`${referralId}:${mailboxKey(email)}`)}`;
}

/** Keeps in mind that whoever reads this address said that it is not this case's candidate. */
export async function rememberDisowned(
  runtime: Pick<Runtime, 'guards' | 'clock'>,
  referralId: string,
  email: string,
): Promise<void> {
  await runtime.guards.count(scopeOf(runtime, referralId, email), later(runtime.clock(), rememberedMs));
}

/** Whether whoever reads this address has said that it is not this case's candidate. */
export async function isDisowned(
  runtime: Pick<Runtime, 'guards'>,
  referralId: string,
  email: string,
): Promise<boolean> {
  return (await runtime.guards.counted(scopeOf(runtime, referralId, email))) > 0;
}
