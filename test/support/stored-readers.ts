import * as z from 'zod';
import type { Change } from '../../functions/domain/change.ts';
import { linkSchema, mailSchema } from '../../functions/domain/mail.ts';
import { partySchema } from '../../functions/domain/party.ts';
import { referralSchema } from '../../functions/domain/referral.ts';
import { taskSchema } from '../../functions/domain/task.ts';
import { trajectorySchema } from '../../functions/domain/trajectory.ts';

/** How this version reads each kind of item that a change writes whole. */
export const readers = {
  referral: referralSchema,
  task: taskSchema,
  mail: mailSchema,
  link: linkSchema,
  party: partySchema,
  trajectory: trajectorySchema,
} as const;
export type ReaderKind = keyof typeof readers;
export const readerKinds = Object.keys(readers) as readonly ReaderKind[];

/** What a change writes whole, each with the kind of item it becomes. */
export function writtenBy(change: Change): readonly { readonly kind: ReaderKind; readonly item: object }[] {
  const of = (kind: ReaderKind, items: readonly object[]) => items.map((item) => ({ kind, item }));
  return [
    ...of('referral', [change.after]),
    ...of('task', change.tasks),
    ...of('mail', change.mails),
    ...of('link', change.links),
    ...of('party', change.parties),
    ...of('trajectory', change.trajectory === undefined ? [] : [change.trajectory]),
  ];
}

/** Objects whose keys are data, so that every key means something. */
const tables: readonly string[] = ['facts', 'taskCounts'];

/** An item as a later version might write it: with something more at every level. */
export function withMore<T>(value: T, name = ''): T {
  if (Array.isArray(value)) return value.map((one) => withMore(one, name)) as T;
  if (typeof value !== 'object' || value === null || tables.includes(name)) return value;
  const fields = Object.entries(value).map(([key, one]) => [key, withMore(one, key)]);
  return { ...Object.fromEntries(fields), ofLaterVersion: { codes: ['new'], count: 1 } } as T;
}

/** The readers of this version as JSON Schema, to be frozen. */
export function asJsonSchemas(): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    readerKinds.map((kind) => [kind, z.toJSONSchema(readers[kind], { io: 'input', unrepresentable: 'any' })]),
  );
}
