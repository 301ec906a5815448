import * as z from 'zod';
import { answeredOfSchema } from '../../functions/adapters/dynamodb/answered-writes.ts';
import { pointerSchema } from '../../functions/adapters/dynamodb/drill-store.ts';
import { codeSchema } from '../../functions/adapters/dynamodb/guard-store.ts';
import { guardSchema, markSchema } from '../../functions/adapters/dynamodb/intake-store.ts';
import { probeKeySchema } from '../../functions/adapters/dynamodb/probe-keys.ts';
import { entrySchema, holdSchema, placesSchema, startsSchema } from '../../functions/adapters/dynamodb/queue-store.ts';
import { termsSchema } from '../../functions/adapters/dynamodb/referral-store.ts';
import { savedFormSchema } from '../../functions/adapters/dynamodb/saved-form-store.ts';
import { listedSchema } from '../../functions/adapters/dynamodb/worklist-store.ts';
import { absenceSchema } from '../../functions/domain/absence.ts';
import { answeredSchema } from '../../functions/domain/answered.ts';
import type { Change } from '../../functions/domain/change.ts';
import { deskRowSchema } from '../../functions/domain/desk-row-schema.ts';
import { canarySchema, visitsSchema } from '../../functions/domain/drill.ts';
import { eventActSchema } from '../../functions/domain/events/event-act.ts';
import { subscriberStateSchema, toldEventSchema } from '../../functions/domain/events/told-event.ts';
import { factSchema } from '../../functions/domain/fact-schema.ts';
import { publicationSchema } from '../../functions/domain/figures/publication-schema.ts';
import { loopCheckSchema } from '../../functions/domain/loop-check.ts';
import { linkSchema, mailSchema } from '../../functions/domain/mail.ts';
import { mailHoldSchema } from '../../functions/domain/mail-hold.ts';
import { partySchema } from '../../functions/domain/party.ts';
import { aheadSchema } from '../../functions/domain/people-ahead.ts';
import { inParts, personalPartSchema } from '../../functions/domain/personal-part.ts';
import { referralSchema } from '../../functions/domain/referral.ts';
import { storedRegionWhySchema } from '../../functions/domain/region-because.ts';
import { storedRegionChangeSchema } from '../../functions/domain/region-change.ts';
import { keptCaseSchema } from '../../functions/domain/retention.ts';
import { openSessionSchema, signedOutSchema } from '../../functions/domain/staff-session.ts';
import { taskSchema } from '../../functions/domain/task.ts';
import { trajectorySchema } from '../../functions/domain/trajectory.ts';
import { waitSchema } from '../../functions/domain/wait.ts';
import { waitFiguresSchema } from '../../functions/domain/wait-figures-schema.ts';

/**
 * How this version reads each kind of item. Lines of the audit trail and match receipts are shown as they are; of counters, marks
 * and task tokens only single attributes are read, by name.
 */
export const readers = {
  referral: referralSchema,
  task: taskSchema,
  mail: mailSchema,
  link: linkSchema,
  // Before the people of cases, beside whom it is kept.
  absence: absenceSchema,
  terms: termsSchema,
  personal: personalPartSchema,
  party: partySchema,
  trajectory: trajectorySchema,
  // Before those who wait, beside whom it is kept.
  ahead: aheadSchema,
  waiting: entrySchema,
  places: placesSchema,
  hold: holdSchema,
  starts: startsSchema,
  idempotency: guardSchema,
  mark: markSchema,
  code: codeSchema,
  draft: savedFormSchema,
  mailHold: mailHoldSchema,
  canary: canarySchema,
  canaryLink: pointerSchema,
  canaryVisits: visitsSchema,
  probeKey: probeKeySchema,
  loopCheck: loopCheckSchema,
  regionChange: storedRegionChangeSchema,
  regionWhy: storedRegionWhySchema,
  staffSession: openSessionSchema,
  staffSignedOut: signedOutSchema,
  // Before the cases on a list, beside which they are kept.
  answered: answeredSchema,
  answeredOf: answeredOfSchema,
  listed: listedSchema,
  // Before the rows of the desk, beside which they are kept.
  keptCase: keptCaseSchema,
  deskRow: deskRowSchema,
  // Before the waits, beside which they are kept.
  waitFigures: waitFiguresSchema,
  wait: waitSchema,
  fact: factSchema,
  publication: publicationSchema,
  // Before the events, beside which it is kept.
  subscriberState: subscriberStateSchema,
  toldEvent: toldEventSchema,
  eventAct: eventActSchema,
} as const;
export type ReaderKind = keyof typeof readers;
export const readerKinds = Object.keys(readers) as readonly ReaderKind[];

/** The parts of a change that are written whole, with the kind of item that each becomes. */
export function writtenBy(change: Change): readonly { readonly kind: ReaderKind; readonly item: object }[] {
  const parts = change.trajectory && inParts(change.trajectory);
  const of = (kind: ReaderKind, items: readonly object[]) => items.map((item) => ({ kind, item }));
  return [
    ...of('referral', [change.after]),
    ...of('task', change.tasks),
    ...of('mail', change.mails),
    ...of('link', change.links),
    ...of('party', change.parties),
    ...of('trajectory', parts === undefined ? [] : [parts.counted]),
    ...of('personal', parts?.personal === undefined ? [] : [parts.personal]),
    ...of('waiting', change.enterQueue === undefined ? [] : [change.enterQueue]),
    ...of('toldEvent', change.told ?? []),
    ...of('deskRow', change.deskRow === undefined || change.deskRow === null ? [] : [change.deskRow]),
  ];
}

/** Objects whose keys are data, so that every key means something. */
const tables: readonly string[] = ['facts', 'taskCounts', 'byProvider'];

/** An item as a later version might write it: with an unknown attribute at every level. */
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

/** Key prefixes of each kind of item: of the partition key, and of the sort key. */
const places: Readonly<Record<ReaderKind, readonly [pk: string, sk: string]>> = {
  referral: ['R#', 'REFERRAL'],
  trajectory: ['R#', 'T#TRAJECTORY'],
  terms: ['N#', 'terms'],
  personal: ['N#', 'trajectory'],
  party: ['N#', ''],
  task: ['T#', 'TASK'],
  mail: ['M#', ''],
  link: ['L#', 'LINK'],
  ahead: ['W#', 'AHEAD'],
  waiting: ['W#', ''],
  places: ['P#', 'C#'],
  hold: ['P#', 'H#'],
  starts: ['U#', ''],
  idempotency: ['G#idempotency#', ''],
  mark: ['G#person#', ''],
  code: ['G#code#', ''],
  draft: ['G#draft#', ''],
  mailHold: ['S#mail', ''],
  canary: ['D#', 'C#'],
  canaryVisits: ['D#', 'V#'],
  canaryLink: ['D#', 'CANARY'],
  probeKey: ['K#', ''],
  loopCheck: ['O#', 'LOOP'],
  regionChange: ['E#', 'C#'],
  regionWhy: ['B#', 'C#'],
  staffSession: ['Y#', 'S#'],
  staffSignedOut: ['Y#', 'E#'],
  keptCase: ['Z#kept#', ''],
  deskRow: ['Z#', ''],
  waitFigures: ['V#figures', ''],
  wait: ['V#', ''],
  fact: ['J#', ''],
  publication: ['C#', ''],
  subscriberState: ['H#subscribers', ''],
  toldEvent: ['H#', ''],
  eventAct: ['B#events', ''],
  absence: ['N#away#', ''],
  answered: ['I#done#', ''],
  answeredOf: ['I#done-in#', ''],
  listed: ['I#', ''],
};

/** The reader of a stored item; undefined for items that are read by single attributes, or shown as they are. */
export function kindOfStored({ pk, sk }: { readonly pk?: unknown; readonly sk?: unknown }): ReaderKind | undefined {
  return readerKinds.find((kind) => String(pk).startsWith(places[kind][0]) && String(sk).startsWith(places[kind][1]));
}
