import { createHash } from 'node:crypto';
import { addressOf } from '../../functions/cases/address.ts';
import type { AuditEvent, Change, PlaceKey } from '../../functions/domain/change.ts';
import type { DeskRow } from '../../functions/domain/desk-row.ts';
import { chooseDoor } from '../../functions/domain/door.ts';
import type { Fact } from '../../functions/domain/fact.ts';
import { findMarks } from '../../functions/domain/find-terms.ts';
import type { Context, OpenCase } from '../../functions/domain/journey/context.ts';
import { receive, receiveHandover, receiveUnconfirmed } from '../../functions/domain/journey/receive.ts';
import type { Link } from '../../functions/domain/mail.ts';
import { type Parties, type Party, toParties } from '../../functions/domain/party.ts';
import type { ReferralRequest } from '../../functions/domain/referral-request.ts';
import type { Region } from '../../functions/domain/region.ts';
import type { Task } from '../../functions/domain/task.ts';
import type { Trajectory } from '../../functions/domain/trajectory.ts';

/** A link that went out, with the address at which it is read for ever after. */
export interface Letter {
  readonly link: Link;
  readonly reader: string | undefined;
}

/** A referral in memory: what a store would hold after every change so far. */
export interface World {
  readonly region: Region;
  readonly from: OpenCase;
  readonly trajectory: Trajectory | undefined;
  readonly now: string;
  /** Whether the candidate has said yes to a question of ours. */
  readonly saidYes: boolean;
  readonly parties: Parties;
  /** Every task there has been, open and closed. */
  readonly tasks: ReadonlyMap<string, Task>;
  readonly letters: readonly Letter[];
  /** The place that is counted for this person, as the counters of the places have it. */
  readonly held: PlaceKey | undefined;
  /** The case's row on the desk, as the changes so far have written it. */
  readonly row: DeskRow | undefined;
  /** What results are counted with, as the changes so far have written it. */
  readonly fact: { readonly id: string; readonly fact: Partial<Fact> } | undefined;
  /** The audit trail, oldest first. */
  readonly trail: readonly AuditEvent[];
  /** Providers that a place was ever asked of, or that the coordinator handed the person on to. */
  readonly asked: ReadonlySet<string>;
}

/** What a walk begins with. */
export type NewWorld = Pick<World, 'region' | 'trajectory' | 'now' | 'saidYes'>;

/** A mark that shows nothing of the address. */
export function markOf(address: string): string {
  return createHash('sha256').update(address).digest('base64url');
}

/** Context with ids that count up, so that a walk repeats exactly. */
export function contextAt(region: Region, now: string, actor: Context['actor'] = 'system'): Context {
  let count = 0;
  return {
    now,
    region,
    newId: (size) => {
      count += 1;
      return String(count).padStart(size, '0');
    },
    linkKeyVersion: 1,
    mailboxMark: markOf,
    findMarks: (candidate) => findMarks(candidate, markOf),
    origin: 'machine',
    actor,
  };
}

/** The change that stores a request: at its door, or for a handover where none fits. */
export function firstChange(
  region: Region,
  request: ReferralRequest,
  now: string,
  ctx: Context = contextAt(region, now),
): Change {
  const choice = chooseDoor(region, request, now.slice(0, 10));
  const known = { id: 'HW-0000000', statusLinkId: '1' };
  return choice.kind === 'door'
    ? receive(request, choice, known, ctx)
    : receiveHandover(request, choice.otherDoor, known, ctx);
}

/** The same, sent by somebody whom nobody knows. */
export function firstChangeOfUnknown(region: Region, request: ReferralRequest, now: string): Change {
  const choice = chooseDoor(region, request, now.slice(0, 10));
  const fit = choice.kind === 'door' ? choice : { otherDoor: choice.otherDoor };
  return receiveUnconfirmed(request, fit, { id: 'HW-0000000', statusLinkId: '1' }, contextAt(region, now));
}

function all({ notes, deciders = [], deskNotes = [], ...people }: Parties): Party[] {
  return [...Object.values(people), ...notes, ...deciders, ...deskNotes];
}

/** Whether there may be several of a kind, each by its task. */
const isWritten = (role: Party['role']) => role === 'note' || role === 'decider' || role === 'desk-note';

function partiesAfter(before: Parties, { parties, eraseNow }: Change): Parties {
  if (eraseNow === 'everyone') return { notes: [] };
  const replaced = new Set<Party['role']>(parties.map(({ role }) => role).filter((role) => !isWritten(role)));
  // A note is written over by another one of its kind with the same task.
  const isWrittenOver = (one: Party) =>
    one.role === 'note' &&
    parties.some((party) => party.role === 'note' && party.taskId === one.taskId && party.kind === one.kind);
  const kept = all(before).filter((one) => !replaced.has(one.role) && !isWrittenOver(one));
  const now = toParties([...kept, ...parties]);
  const { candidate: _candidate, ...others } = now;
  return eraseNow === 'candidate' ? { ...others, notes: [] } : now;
}

/** The fact that the store holds after a change. */
function factAfter(before: World['fact'], { fact }: Change): World['fact'] {
  if (fact === undefined) return before;
  const { id, isWhole, head, guidance } = fact;
  const parts = { ...(head && { head }), ...(guidance && { guidance }) };
  return { id, fact: isWhole ? parts : { ...before?.fact, ...parts } };
}

/** Whether a change records the consent that the candidate gave on the phone, so that their case could be reopened. */
export function recordsYes({ action, before, after }: Change): boolean {
  return action === 'reopen' && after.consent !== undefined && after.consent.at !== before?.consent?.at;
}

/** The world after a change, as the store would read it back. */
export function worldAfter(world: NewWorld & Partial<World>, change: Change): World {
  const { region, now, asked = new Set<string>() } = world;
  const tasks = new Map(world.tasks ?? world.from?.tasks.map((task) => [task.id, task]));
  for (const task of change.tasks) tasks.set(task.id, task);
  const open = change.after.openTasks.flatMap((id) => tasks.get(id) ?? []);
  const parties = partiesAfter(world.parties ?? { notes: [] }, change);
  const readerOf = ({ role, taskId = '' }: Link) => {
    const provider = tasks.get(taskId)?.provider;
    return addressOf(role, {
      region,
      referral: change.after,
      parties,
      ...(provider === undefined ? {} : { provider }),
    });
  };
  const { provider } = change.after;
  // A plan that was called off is none: it stays where it was until another takes its place.
  const trajectory = change.after.machine === 'trajectory' ? (change.trajectory ?? world.trajectory) : undefined;
  return {
    region,
    now,
    parties,
    tasks,
    from: {
      referral: change.after,
      tasks: open,
      ...(trajectory === undefined ? {} : { trajectory: () => trajectory }),
    },
    trajectory,
    saidYes: world.saidYes || change.action === 'confirm-interest' || recordsYes(change),
    letters: [...(world.letters ?? []), ...change.links.map((link) => ({ link, reader: readerOf(link) }))],
    held: change.hold ?? (change.release === undefined ? world.held : undefined),
    row: change.deskRow === undefined ? world.row : (change.deskRow ?? undefined),
    fact: factAfter(world.fact, change),
    trail: [...(world.trail ?? []), ...change.events],
    asked: provider === undefined ? asked : new Set([...asked, provider]),
  };
}
