import { type TellRuntime, tellEvents } from '../cases/tell-events.ts';

/** The part of Lambda's context that a run needs: how much time is left. Without it a run has no time limit. */
interface TimedCall {
  readonly getRemainingTimeInMillis?: () => number;
}

/** Runs every minute, and tells other systems what happened to referrals since: the event bus, webhooks of clients, and case systems. */
export function createHandler(runtime: TellRuntime): (event: unknown, call?: TimedCall) => Promise<void> {
  return async (_event, call = {}) =>
    tellEvents(runtime, () => call.getRemainingTimeInMillis?.() ?? Number.POSITIVE_INFINITY);
}
