import { clientOf, type Sender } from '../domain/api-client.ts';
import { defined } from '../domain/defined.ts';
import { intakeScopes, type LimitOwner } from '../domain/intake-limits.ts';
import type { ReferralRequest } from '../domain/referral-request.ts';
import type { Runtime } from '../ports/runtime.ts';
import { type Room, secondsLeft, takeRoom } from './counted-window.ts';

/** What `roomForReferral` answers: whose limit is reached and after how many seconds to come back, or how to take back what was counted. */
export type ReferralRoom =
  | { readonly retryAfterSeconds: number; readonly limitOf: LimitOwner }
  | { readonly retryAfterSeconds?: never; readonly giveBack: Extract<Room, { giveBack: unknown }>['giveBack'] };

/**
 * Counts a referral against every limit on intake, and answers after how many seconds to come back if there were too
 * many. One that is refused counts for its network alone, and so must one that comes to nothing: whoever stores it
 * gives its room back.
 */
export async function roomForReferral(
  runtime: Pick<Runtime, 'region' | 'guards' | 'clock' | 'log'>,
  request: ReferralRequest,
  from: { readonly sender: Sender; readonly network?: string },
): Promise<ReferralRoom> {
  const { clients = [], intake } = runtime.region;
  const perDay = clients.find(({ id }) => id === clientOf(from.sender))?.perDay;
  const room = await takeRoom(runtime, intakeScopes(request, { ...from, ...defined({ perDay }) }, intake));
  if (room.full === undefined) return room;
  runtime.log.count('intakeRefused', 1);
  const { of: limitOf, windowSeconds } = room.full;
  return { retryAfterSeconds: secondsLeft(windowSeconds, runtime.clock()), limitOf };
}
