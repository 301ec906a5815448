import { stopCase } from '../domain/journey/stop-case.ts';
import { type Acting, type ActResult, type ActRuntime, actOnCase } from './act-on-case.ts';

/**
 * The coordinator stops a case for whoever asked for it: everything in it ends, and everybody who took part is told. Before its
 * sender is known nobody is told, and everybody in it is erased.
 */
export function actWithdraw(runtime: ActRuntime, acting: Acting): Promise<ActResult> {
  return actOnCase(runtime, 'withdraw', acting, ({ from, ctx, trajectory }) => stopCase(from, ctx, { trajectory }));
}
