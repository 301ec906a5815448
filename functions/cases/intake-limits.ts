import { clientOf, type Sender } from '../domain/api-client.ts';
import { defined } from '../domain/defined.ts';
import { intakeScopes } from '../domain/intake-limits.ts';
import type { ReferralRequest } from '../domain/referral-request.ts';
import type { Runtime } from '../ports/runtime.ts';
import { isWithinLimit, secondsLeft } from './counted-window.ts';

/**
 * Counts a referral against every limit on intake, and answers after how many seconds to come back if there were too
 * many. Each counter is raised before it is compared, in one step, so that posts at the same moment cannot slip through
 * together.
 */
export async function secondsToWait(
  runtime: Pick<Runtime, 'region' | 'guards' | 'clock' | 'log'>,
  request: ReferralRequest,
  from: { readonly sender: Sender; readonly network?: string },
): Promise<number | undefined> {
  const { clients = [], intake } = runtime.region;
  const perDay = clients.find(({ id }) => id === clientOf(from.sender))?.perDay;
  for (const limit of intakeScopes(request, { ...from, ...defined({ perDay }) }, intake)) {
    if (await isWithinLimit(runtime, limit)) continue;
    runtime.log.count('intakeRefused', 1);
    return secondsLeft(limit.windowSeconds, runtime.clock());
  }
  return undefined;
}
