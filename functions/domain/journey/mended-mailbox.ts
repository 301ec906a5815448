import { teamMailbox } from '../approver.ts';
import type { Change } from '../change.ts';
import type { Role } from '../codes.ts';
import type { Referral } from '../referral.ts';
import { providerById, type Region } from '../region.ts';
import { hasStanding } from '../standing.ts';
import type { Task } from '../task.ts';
import type { Context, OpenCase } from './context.ts';
import { begin, finish } from './draft.ts';
import { readdress } from './mails.ts';

/** Roles that stand for a mailbox of the region. */
const organisations = ['team', 'provider'] as const;
type Organisation = (typeof organisations)[number];

/** Where the region says that an organisation is asked; undefined where it names no such organisation (any more). */
function mailboxOf(region: Region, { door, municipality, provider }: Referral, task: Task, of: Organisation) {
  if (of === 'team') return door === undefined ? undefined : teamMailbox(region, { door, municipality });
  const asked = task.provider ?? provider;
  return asked === undefined ? undefined : providerById(region, asked)?.mailbox;
}

/**
 * What is kept with a question that did not reach the mailbox of an organisation: who was asked and where, so that it goes there again
 * once the region names another mailbox. Nothing for a person's own address, which is put right in the case.
 */
export function unreachedAt(region: Region, referral: Referral, task: Task, whose: Role): Pick<Task, 'unreached'> {
  const of = organisations.find((one) => one === whose);
  const mailbox = of && mailboxOf(region, referral, task, of);
  return of === undefined || mailbox === undefined ? {} : { unreached: { of, mailbox } };
}

/** Whose question a coordinator has only because no mail reached the mailbox of then, where the region names another one now. */
function mendedFor({ referral }: Pick<OpenCase, 'referral'>, task: Task, region: Region): Organisation | undefined {
  const { unreached } = task;
  if (unreached === undefined || task.owner !== 'coordinator') return undefined;
  const mailbox = mailboxOf(region, referral, task, unreached.of);
  if (mailbox === undefined || mailbox === unreached.mailbox) return undefined;
  // A provider that offers the programme no more is not asked anew.
  return hasStanding(region, { referral, task }, unreached.of, { notes: [] }) ? unreached.of : undefined;
}

/**
 * The mailbox of an organisation that no mail reached was put right, at the desk or in the file: its question goes back to it by
 * itself, with a link of its own, in the time that the coordinator gave. Undefined where nothing was put right.
 */
export function askAtMended(from: Pick<OpenCase, 'referral' | 'tasks'>, task: Task, ctx: Context): Change | undefined {
  const of = mendedFor(from, task, ctx.region);
  if (of === undefined) return undefined;
  const draft = begin(from, 'change-addressee', ctx);
  readdress(draft, task, of, { keepsTime: true });
  return finish(draft, of, task.id);
}
