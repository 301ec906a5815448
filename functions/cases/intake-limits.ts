import { clientOf, type Sender } from '../domain/api-client.ts';
import { defined } from '../domain/defined.ts';
import { intakeScopes } from '../domain/intake-limits.ts';
import type { ReferralRequest } from '../domain/referral-request.ts';
import type { Runtime } from '../ports/runtime.ts';
import { secondsLeft, takeRoom } from './counted-window.ts';

/**
 * Counts a referral against every limit on intake, and answers after how many seconds to come back if there were too
 * many. One that is refused counts for its network alone.
 */
export async function secondsToWait(
  runtime: Pick<Runtime, 'region' | 'guards' | 'clock' | 'log'>,
  request: ReferralRequest,
  from: { readonly sender: Sender; readonly network?: string },
): Promise<number | undefined> {
  const { clients = [], intake } = runtime.region;
  const perDay = clients.find(({ id }) => id === clientOf(from.sender))?.perDay;
  const { full } = await takeRoom(runtime, intakeScopes(request, { ...from, ...defined({ perDay }) }, intake));
  if (full === undefined) return undefined;
  runtime.log.count('intakeRefused', 1);
  return secondsLeft(full.windowSeconds, runtime.clock());
}
