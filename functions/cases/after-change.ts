import type { Change } from '../domain/change.ts';
import type { OpenCase } from '../domain/journey/context.ts';
import type { Runtime } from '../runtime/runtime.ts';
import { type DeliverRuntime, deliverFor } from './deliver.ts';

/**
 * Nudges that follow a written change: a referral whose sender became known gets its first execution, waiting steps wake, and
 * planned mails go. The change stands whatever happens here; a nudge that is lost is repeated by the sweeper (I2), so a fault is
 * logged and not shown to the person.
 */
export async function afterChange(
  runtime: DeliverRuntime & Pick<Runtime, 'workflow'>,
  { change: { action, after }, now }: { readonly change: Change; readonly now: OpenCase },
): Promise<void> {
  const isArrival = action === 'confirm-sender' && after.stage === 'received';
  const nudges: readonly (() => Promise<void>)[] = [
    ...(isArrival ? [() => runtime.workflow.start(after)] : []),
    () => runtime.workflow.wake(after),
    () => deliverFor(runtime, after.id, now),
  ];
  for (const nudge of nudges) {
    try {
      await nudge();
    } catch (error) {
      runtime.log.error('nudge-left-to-sweeper', {
        referralId: after.id,
        error: error instanceof Error ? error.name : 'unknown',
      });
    }
  }
}
