import type { Change } from '../change.ts';
import type { Role } from '../codes.ts';
import { defined } from '../defined.ts';
import type { Link } from '../mail.ts';
import type { Referral } from '../referral.ts';
import type { Task } from '../task.ts';
import type { Context, OpenCase } from './context.ts';
import { begin, finish, putTask } from './draft.ts';
import { planMail } from './mails.ts';

/** Who had a link mailed: its reader, unless the coordinator did at the desk. */
function whoAsked({ origin }: Context): Readonly<Record<string, string>> {
  return origin === 'desk' ? { about: 'from-desk' } : {};
}

/**
 * A new link for the task's own addressee, or for the deputy beside them, who asked for it because the old one had
 * expired.
 *
 * @param to the role that asked for it; the task asks that role now
 */
export function renewLink(from: OpenCase, task: Task, to: Role, ctx: Context): Change {
  const draft = begin(from, 'renew-link', ctx);
  planMail(draft, {
    kind: 'new-link',
    to,
    task,
    link: 'task',
    facts: { linkTo: 'task', ...whoAsked(ctx) },
    ...defined({ provider: task.provider }),
  });
  return finish(draft, 'ok', task.id);
}

/**
 * A task's link has used up its codes or tries: every link to the task stops, and its addressee gets a fresh one. The
 * terms of the task stay as they were.
 */
export function replaceLink(from: OpenCase, task: Task, ctx: Context): Change {
  const draft = begin(from, 'replace-link', ctx);
  const moved = putTask(draft, { ...task, addressee: task.addressee + 1 });
  planMail(draft, {
    kind: 'new-link',
    to: moved.owner,
    task: moved,
    link: 'task',
    facts: { linkTo: 'task', about: 'worn-out' },
    ...defined({ provider: moved.provider }),
  });
  return finish(draft, 'worn-out', task.id);
}

/** A coordinator's link to the case has used up its codes or tries: that link ends, and they get a fresh one. */
export function replaceCaseLink(from: OpenCase, link: Link, ctx: Context): Change {
  const draft = begin(from, 'replace-link', ctx);
  draft.links.push({ ...link, validUntil: ctx.now });
  planMail(draft, { kind: 'new-link', to: link.role, link: 'task', facts: { linkTo: 'task', about: 'worn-out' } });
  return finish(draft, 'worn-out');
}

/**
 * Whether a new status link can be mailed to somebody. An unconfirmed referral has sent its one mail: whoever holds its number must
 * not be able to have more sent.
 */
export function canRenewStatusLink(
  { reach, stage }: Pick<Referral, 'reach' | 'stage'>,
  role: 'candidate' | 'referrer',
): boolean {
  return reach[role].email && stage !== 'unconfirmed';
}

/** A new status link for candidate or referrer. */
export function renewStatusLink(from: OpenCase, role: 'candidate' | 'referrer', ctx: Context): Change {
  const draft = begin(from, 'renew-link', ctx);
  planMail(draft, { kind: 'new-link', to: role, link: 'status', facts: { linkTo: 'status', ...whoAsked(ctx) } });
  return finish(draft, role);
}

/** A status link has used up its tries: that link ends at once, and a fresh one goes to its reader's own mailbox. */
export function replaceStatusLink(from: OpenCase, link: Link, ctx: Context): Change {
  const role = link.role === 'candidate' ? 'candidate' : 'referrer';
  const draft = begin(from, 'replace-link', ctx);
  draft.links.push({ ...link, validUntil: ctx.now });
  if (from.referral.reach[role].email) {
    planMail(draft, { kind: 'new-link', to: role, link: 'status', facts: { linkTo: 'status', about: 'worn-out' } });
  }
  return finish(draft, role);
}
