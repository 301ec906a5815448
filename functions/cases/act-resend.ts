import { defined } from '../domain/defined.ts';
import { asksSomebodyElse, statusReaders } from '../domain/desk-actions.ts';
import type { OpenCase } from '../domain/journey/context.ts';
import { renewLink, renewStatusLink } from '../domain/journey/links.ts';
import { maskedEmail } from '../domain/masked-contact.ts';
import type { Parties } from '../domain/party.ts';
import type { Instant } from '../domain/referral.ts';
import type { Region } from '../domain/region.ts';
import type { Task } from '../domain/task.ts';
import { type Acting, type ActResult, type ActRuntime, actOnCase } from './act-on-case.ts';
import { addressOf } from './address.ts';

/** A link that can be mailed once more: to a task, for whom it asks now, or to a status page, for its own reader. */
export type LinkTarget = (
  | { readonly kind: 'task'; readonly task: Task }
  | { readonly kind: 'status'; readonly role: 'candidate' | 'referrer' }
) & {
  /** The address to which the mail goes, as only its owner can recognise it. */
  readonly to: string;
};

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
  /** A link to whoever has an address, with that address. */
  function mailed<T>(target: T, role: Parameters<typeof addressOf>[0], provider?: string): (T & { to: string })[] {
    const address = addressOf(role, { region, referral, parties, ...defined({ provider }) });
    return address === undefined ? [] : [{ ...target, to: maskedEmail(address) }];
  }
  // A check-in sleeps until its day: its link would lead to nothing.
  const asked = tasks.filter((task) => asksSomebodyElse(task) && task.visibleFrom <= now);
  return [
    ...asked.flatMap((task) => mailed({ kind: 'task', task } as const, task.owner, task.provider)),
    ...statusReaders({ referral }).flatMap((role) => mailed({ kind: 'status', role } as const, role)),
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
