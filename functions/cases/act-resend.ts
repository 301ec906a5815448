import { asksSomebodyElse } from '../domain/desk-actions.ts';
import type { OpenCase } from '../domain/journey/context.ts';
import { isSilenced } from '../domain/journey/death.ts';
import { canRenewStatusLink, renewLink, renewStatusLink } from '../domain/journey/links.ts';
import type { Parties } from '../domain/party.ts';
import type { Instant } from '../domain/referral.ts';
import type { Region } from '../domain/region.ts';
import type { Task } from '../domain/task.ts';
import { type Acting, type ActResult, type ActRuntime, actOnCase } from './act-on-case.ts';
import { addressOf } from './address.ts';

/** A link that can be mailed once more: to a task, for whom it asks now, or to a status page, for its own reader. */
export type LinkTarget =
  | { readonly kind: 'task'; readonly task: Task }
  | { readonly kind: 'status'; readonly role: 'candidate' | 'referrer' };

/** How a form names a link: by the id of its task, or by its reader. */
export function keyOfTarget(target: LinkTarget): string {
  return target.kind === 'task' ? target.task.id : target.role;
}

/** Every link of a case that can be mailed once more to somebody who has an address. */
export function linkTargets(
  region: Region,
  { referral, tasks }: OpenCase,
  parties: Parties,
  now: Instant,
): readonly LinkTarget[] {
  const hasAddress = (role: Parameters<typeof addressOf>[0], provider?: string) =>
    addressOf(role, { region, referral, parties, ...(provider === undefined ? {} : { provider }) }) !== undefined;
  // A check-in sleeps until its day: its link would lead to nothing.
  const asked = tasks.filter(
    (task) => asksSomebodyElse(task) && task.visibleFrom <= now && hasAddress(task.owner, task.provider),
  );
  const readers = (['candidate', 'referrer'] as const).filter(
    (role) =>
      canRenewStatusLink(referral, role) && hasAddress(role) && !isSilenced({ referral }, { to: role, shared: false }),
  );
  return [
    ...asked.map((task) => ({ kind: 'task', task }) as const),
    ...readers.map((role) => ({ kind: 'status', role }) as const),
  ];
}

/**
 * The coordinator has a new link mailed to whoever lost theirs. What it leads to stays as it is, and earlier links work on.
 *
 * @param key which link: see `keyOfTarget`
 */
export function actResend(runtime: ActRuntime, acting: Acting, key: string): Promise<ActResult> {
  return actOnCase(runtime, 'resend', acting, ({ from, parties, ctx }) => {
    const target = linkTargets(runtime.region, from, parties, ctx.now).find((one) => keyOfTarget(one) === key);
    if (target === undefined) return undefined;
    if (target.kind === 'status') return renewStatusLink(from, target.role, ctx);
    return renewLink(from, target.task, target.task.owner, ctx);
  });
}
