import { endUnconfirmed } from '../domain/journey/sender.ts';
import { withdraw } from '../domain/journey/withdraw.ts';
import { type Acting, type ActResult, type ActRuntime, actOnCase, trajectoryIn } from './act-on-case.ts';

/**
 * The coordinator stops a case for whoever asked for it: everything in it ends, and everybody who took part is told. Before its
 * sender is known nobody is told, and everybody in it is erased.
 */
export function actWithdraw(runtime: ActRuntime, acting: Acting): Promise<ActResult> {
  return actOnCase(runtime, 'withdraw', acting, (now) =>
    now.from.referral.stage === 'unconfirmed'
      ? endUnconfirmed(now.from, 'withdrawn', now.ctx)
      : withdraw(now.from, now.ctx, { reason: 'withdrawn', ...trajectoryIn(now) }),
  );
}
