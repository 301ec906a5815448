import type { AuditEvent } from '../../../functions/domain/change.ts';
import type { Mail } from '../../../functions/domain/mail.ts';
import type { Party } from '../../../functions/domain/party.ts';
import { isProbe } from '../../../functions/domain/probe.ts';
import type { Referral } from '../../../functions/domain/referral.ts';
import type { Task } from '../../../functions/domain/task.ts';
import type { Trajectory } from '../../../functions/domain/trajectory.ts';
import { outboxIds } from '../../../local/mailbox.ts';
import type { StoredItem } from '../../support/table.ts';
import type { Sight } from './sight.ts';

/** A content with the keys that it is stored under. */
export type Stored<T> = T & { readonly pk: string; readonly sk: string };

/** A line of the audit trail; what is written with a change has the revision that the change led to. */
export type StoredEvent = Stored<AuditEvent> & { readonly revision?: number; readonly index?: number };

/** A task with its place in the index of open work. */
export type StoredTask = Stored<Task> & { readonly openShard?: string; readonly openAt?: string };

/** Everything that the table has of one case. */
export interface CaseRecord {
  readonly referral: Stored<Referral>;
  /** Open and closed. */
  readonly tasks: readonly StoredTask[];
  /** In the order in which things happened. */
  readonly events: readonly StoredEvent[];
  readonly parties: readonly Stored<Party>[];
  readonly mails: readonly Stored<Mail>[];
  readonly trajectory?: Stored<Trajectory>;
}

const records = new WeakMap<Pick<Sight, 'items'>, ReadonlyMap<string, CaseRecord>>();

/**
 * The cases of the table by their id, each with all that belongs to it. Probes are left out: the canary leaves them half done on
 * purpose, and they go by themselves.
 */
export function casesOf(sight: Pick<Sight, 'items'>): ReadonlyMap<string, CaseRecord> {
  const known = records.get(sight);
  if (known !== undefined) return known;
  const made = readCases(sight.items);
  records.set(sight, made);
  return made;
}

function readCases(items: readonly StoredItem[]): ReadonlyMap<string, CaseRecord> {
  const byId = new Map<string, StoredItem[]>();
  for (const item of items) {
    const id = idOf(item);
    if (id !== undefined) byId.set(id, [...(byId.get(id) ?? []), item]);
  }
  const cases = new Map<string, CaseRecord>();
  for (const [id, own] of byId) {
    const of = <T>(prefix: string, sk: RegExp) =>
      own.filter((item) => startsWith(item, 'pk', prefix) && sk.test(String(item['sk']))) as unknown as Stored<T>[];
    const [referral] = of<Referral>('R#', /^REFERRAL$/);
    if (referral === undefined || isProbe(id)) continue;
    // What is left of a plan that was called off is none.
    const [trajectory] = referral.machine === 'trajectory' ? of<Trajectory>('R#', /^T#/) : [];
    cases.set(id, {
      referral,
      tasks: of<Task>('T#', /^TASK$/),
      events: of<AuditEvent>('R#', /^E#/).map(numbered).sort(inOrder),
      parties: of<Party>('N#', /^(?!terms$|trajectory$)/),
      mails: of<Mail>('M#', /./),
      ...(trajectory === undefined ? {} : { trajectory }),
    });
  }
  return cases;
}

function startsWith(item: StoredItem, key: string, prefix: string): boolean {
  return String(item[key]).startsWith(prefix);
}

/** The referral that an item belongs to, by its key. */
function idOf(item: StoredItem): string | undefined {
  const [prefix, id] = String(item['pk']).split('#');
  return prefix !== undefined && ['R', 'N', 'T', 'M', 'X'].includes(prefix) ? id : undefined;
}

function numbered(event: Stored<AuditEvent>): StoredEvent {
  const [, revision, index] = /#(\d{6,})-(\d+)$/.exec(event.sk) ?? [];
  return revision === undefined ? event : { ...event, revision: Number(revision), index: Number(index) };
}

function inOrder(a: StoredEvent, b: StoredEvent): number {
  return a.at.localeCompare(b.at) || (a.revision ?? 0) - (b.revision ?? 0) || (a.index ?? 0) - (b.index ?? 0);
}

/** The mails that brought each outbox item to somebody, oldest first. A one-time code is in no outbox: it goes as often as asked. */
export function copiesOf({ mails }: Sight): ReadonlyMap<string, Sight['mails'][number][]> {
  const copies = new Map<string, Sight['mails'][number][]>();
  for (const mail of mails) {
    for (const id of outboxIds(mail)) {
      if (/\/\d+-\d+-\d+$/.test(id)) copies.set(id, [...(copies.get(id) ?? []), mail]);
    }
  }
  return copies;
}

/** Whether a task tells the coordinator that the system cannot go on, beside whatever is asked of people. */
export function isAboutFault({ kind, about }: Pick<Task, 'kind' | 'about'>): boolean {
  const faults = ['stuck', 'fault', 'mail-unsure', 'missing-municipality', 'missing-provider', 'missing-offer'];
  return kind === 'resolve' && about !== undefined && faults.includes(about);
}
