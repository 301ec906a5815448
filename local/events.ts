import type { Instant } from '../functions/domain/referral.ts';
import { localDeployment } from './deployment.ts';
import { matchesPattern } from './template/rules.ts';
import type { SystemSettings } from './template/system.ts';

/** Calls the functions behind the rules that an event matches. */
export async function callTargets(
  system: SystemSettings,
  event: unknown,
  invoke: (arn: string, payload: unknown) => Promise<unknown>,
): Promise<void> {
  for (const rule of system.rules) {
    if (!rule.pattern || !matchesPattern(rule.pattern, event)) continue;
    // As in the stack, a failed delivery is not repeated: the sweeper's next tick does the same work.
    for (const arn of rule.functionArns) await invoke(arn, event).catch(() => undefined);
  }
}

/** The event that a schedule of EventBridge sends. */
export function scheduledEvent(rule: string, at: Instant) {
  const { awsRegion: region, account } = localDeployment;
  const resources = [`arn:aws:events:${region}:${account}:rule/${rule}`];
  const id = `${rule}-${at}`;
  return {
    version: '0',
    id,
    'detail-type': 'Scheduled Event',
    source: 'aws.events',
    account,
    time: at,
    region,
    resources,
    detail: {},
  };
}
