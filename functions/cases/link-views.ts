import { defined } from '../domain/defined.ts';
import type { ViewLine } from '../ports/commit.ts';
import type { Disclosure } from './disclosure-contracts.ts';
import { byOf } from './link-actor.ts';
import type { LinkRuntime, LiveLink } from './open-link.ts';
import { onceAnHour, partsOf, viewEvent } from './view-event.ts';

/**
 * The person can see who saw what, so a page that shows any of it adds a line to the audit trail: at most one an hour
 * for the same reader and parts.
 */
export function viewLines(
  runtime: LinkRuntime,
  live: LiveLink,
  disclosure: Disclosure | undefined,
): readonly ViewLine[] {
  const parts = partsOf(disclosure);
  if (parts.length === 0) return [];
  const { region, clock, guards } = runtime;
  const now = clock();
  const { task, link, device, from, staff } = live;
  const hash = guards.hash(`view:${task.id}:${link.role}:${staff ?? device.id}:${parts.join(' ')}`);
  const seen = defined({ asked: task.provider, staff });
  const viewer = { role: link.role, referral: from.referral, object: task.id, ...seen };
  return [{ event: viewEvent(region, viewer, parts, now, byOf(live).origin), once: onceAnHour(hash, now) }];
}

/** Writes those lines, where no change of the case is written with them. */
export async function recordView(
  runtime: LinkRuntime,
  live: LiveLink,
  disclosure: Disclosure | undefined,
): Promise<void> {
  for (const { event, once } of viewLines(runtime, live, disclosure)) {
    await runtime.referrals.record(live.task.referralId, event, once);
  }
}
