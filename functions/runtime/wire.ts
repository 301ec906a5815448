import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { SESClient } from '@aws-sdk/client-ses';
import { createAbsenceStore } from '../adapters/dynamodb/absence-store.ts';
import { createAgendaStore } from '../adapters/dynamodb/agenda-store.ts';
import { createAnsweredWrites } from '../adapters/dynamodb/answered-writes.ts';
import { createCaseFiles } from '../adapters/dynamodb/case-files.ts';
import { createDeskMender, createDeskReader } from '../adapters/dynamodb/desk-store.ts';
import { createDrillStore } from '../adapters/dynamodb/drill-store.ts';
import { createErasureStore } from '../adapters/dynamodb/erasure-store.ts';
import { createEventActs } from '../adapters/dynamodb/event-acts.ts';
import { createEventMails } from '../adapters/dynamodb/event-mails.ts';
import { createEventReader } from '../adapters/dynamodb/event-reader.ts';
import { createEventStore } from '../adapters/dynamodb/event-store.ts';
import { createFactReader } from '../adapters/dynamodb/fact-reader.ts';
import { createFindStore } from '../adapters/dynamodb/find-store.ts';
import { createGuardStore } from '../adapters/dynamodb/guard-store.ts';
import { createIntakeStore, createSenderTrail } from '../adapters/dynamodb/intake-store.ts';
import { createKeyUses } from '../adapters/dynamodb/key-uses.ts';
import { createLinkStore } from '../adapters/dynamodb/link-store.ts';
import { createLoopReader, createLoopWriter } from '../adapters/dynamodb/loop-store.ts';
import { createMailGate } from '../adapters/dynamodb/mail-gate.ts';
import { createOutbox } from '../adapters/dynamodb/outbox.ts';
import { createProbeKeys } from '../adapters/dynamodb/probe-keys.ts';
import { createPublicationReader, createPublicationStore } from '../adapters/dynamodb/publication-store.ts';
import type { BatchSource, PeopleSource } from '../adapters/dynamodb/query.ts';
import { createQueueStore } from '../adapters/dynamodb/queue-store.ts';
import { createReferralStore } from '../adapters/dynamodb/referral-store.ts';
import {
  createRegionChangeReader,
  createRegionChangeStore,
  createRegionWhyReader,
} from '../adapters/dynamodb/region-change-store.ts';
import { createRetentionStore } from '../adapters/dynamodb/retention-store.ts';
import { createSavedFormStore } from '../adapters/dynamodb/saved-form-store.ts';
import { createStaffSessions } from '../adapters/dynamodb/staff-sessions.ts';
import { createWaitReader, createWaitStore } from '../adapters/dynamodb/wait-store.ts';
import { createWorklistStore } from '../adapters/dynamodb/worklist-store.ts';
import { createStaffIssuer } from '../adapters/oidc/staff-issuer.ts';
import { presentReferral, presentReferrals } from '../adapters/present-referrals.ts';
import { createApiClients } from '../adapters/secrets/api-clients.ts';
import { createKeys, tokenHash } from '../adapters/secrets/keys.ts';
import { createMailAccount } from '../adapters/ses/mail-account.ts';
import { shownSecrets } from '../adapters/webhooks/shown-secrets.ts';
import { signInPaths } from '../domain/desk-paths.ts';
import type { Referral } from '../domain/referral.ts';
import type { Region } from '../domain/region.ts';
import type { Clock, NewId } from '../ports/clock-and-ids.ts';
import type { Keyring } from '../ports/key-purposes.ts';
import type { Log } from '../ports/log.ts';
import type { RegionChangeReader } from '../ports/region-changes.ts';
import type { Runtime } from '../ports/runtime.ts';
import type { ChangeSettings, FunctionEnv } from './env.ts';
import type { RegionChanges } from './live-region.ts';
import { createPace } from './pace.ts';
import { shortPause } from './pause.ts';

/** What every function stands on: its settings, its keys, and the one table. */
export interface Ground<Settings extends keyof FunctionEnv = 'TABLE_NAME'> {
  readonly env: Pick<FunctionEnv, Settings | 'TABLE_NAME'>;
  /** As it is now: see `liveRegion`. */
  readonly region: Region;
  /** As `liveRegion` says it; absent where no function is given that: its region is known. */
  readonly isRegionKnown?: boolean;
  /** What the region file says. */
  readonly fileRegion: Region;
  /** What was changed in it at the desk. */
  readonly changes: RegionChanges;
  /** The keys that this function may have. */
  readonly keyring: Keyring;
  readonly dynamodb: DynamoDBClient;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly log: Log;
  /** See `Runtime.pause`; short and random when absent. */
  readonly pause?: Runtime['pause'];
}

/** What the table needs of it. */
type TableGround = Pick<Ground, 'env' | 'dynamodb' | 'pause'>;

export type Ports<Name extends keyof Runtime> = Pick<Runtime, Name>;

// Each of these makes a few ports, so that a function carries the adapters of those it takes and of no others.

/** What needs no client. */
export function settingPorts({ region, isRegionKnown = true, clock, newId, log, pause = shortPause }: Ground) {
  return { region, isRegionKnown, clock, newId, log, pause } satisfies Partial<Runtime>;
}

/** Where people reach the pages. */
export function addressPort({ env }: Ground<'PUBLIC_URL'>): Ports<'publicUrl'> {
  return { publicUrl: env.PUBLIC_URL };
}

/** Whether the pages are closed for maintenance. */
export function closedPort({ env }: Ground<'MAINTENANCE'>): Ports<'isClosed'> {
  return { isClosed: env.MAINTENANCE === 'on' };
}

/** What the public site shows or allows by its stage. */
export function sitePorts({ env }: Ground<'STAGE' | 'ALLOWED_ORIGINS'>): Ports<'stage' | 'allowedOrigins'> {
  return { stage: env.STAGE, allowedOrigins: env.ALLOWED_ORIGINS.split(' ').filter((origin) => origin !== '') };
}

/** The one table, for stores that wait a little before they try again. */
export function tableOf({ env, dynamodb: client, pause = shortPause }: TableGround): BatchSource {
  return { client, table: env.TABLE_NAME, pause };
}

/** The same for stores that read people. */
function peopleIn(ground: Ground): PeopleSource {
  return { ...tableOf(ground), clock: ground.clock };
}

/** Links to cases. */
export function linkPort(ground: Ground): Ports<'links'> {
  return { links: createLinkStore(tableOf(ground), createKeys('links', ground.keyring.links)) };
}

type CaseSettings = Pick<Parameters<typeof createReferralStore>[0], 'beside' | 'isWithoutPeople'>;

/**
 * Cases and the links to them.
 *
 * @param more see `createReferralStore`
 */
export function casePorts(ground: Ground, more: CaseSettings = {}): Ports<'referrals' | 'links'> {
  const { region, keyring, clock, newId } = ground;
  const linkKeys = createKeys('links', keyring.links);
  const linkHash = (id: string, version: number) => tokenHash(linkKeys.token(id, version));
  const store = createReferralStore({ ...peopleIn(ground), newId, linkHash, ...more });
  return { referrals: presentReferrals(store, { region, clock }), ...linkPort(ground) };
}

/** Cases for the desk of staff, with today's municipality. */
export function caseFilePort(ground: Ground): Ports<'caseFiles'> {
  const files = createCaseFiles(peopleIn(ground));
  return {
    caseFiles: {
      ...files,
      async read(id, mayRead) {
        const found = await files.read(id, (referral) => mayRead(presentReferral(referral, ground)));
        return found === undefined ? undefined : { ...found, referral: presentReferral(found.referral, ground) };
      },
    },
  };
}

/** Cases whose answers can be looked up afterwards by whoever gave them; in place of `casePorts`. */
export function answeredPorts(ground: Ground, more: Omit<CaseSettings, 'beside'> = {}): Ports<'referrals' | 'links'> {
  return casePorts(ground, { ...more, beside: createAnsweredWrites(tableOf(ground)) });
}

/** What became of mails, without sending any. */
export function sentMailPort(ground: Ground): Ports<'outbox'> {
  return { outbox: createOutbox(tableOf(ground)) };
}

/** Mails that were planned with a change, and how fast they may go. */
function outboxPorts(ground: Ground<ChangeSettings>): Ports<'outbox' | 'mailGate' | 'pace'> {
  const { env } = ground;
  const mailGate = createMailGate(tableOf(ground));
  return {
    ...sentMailPort(ground),
    mailGate,
    pace: createPace(mailGate, {
      perSecond: Number(env.MAIL_PER_SECOND),
      nowMs: Date.now,
      jitterMs: () => Math.random() * 250,
      wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
    }),
  };
}

/** What every function takes that changes cases, but for its services: settings, cases, and the mails that follow. */
export function tablePorts(ground: Ground<ChangeSettings>) {
  return { ...settingPorts(ground), ...addressPort(ground), ...casePorts(ground), ...outboxPorts(ground) };
}

/** The queues of programmes. */
export function queuePort(ground: Ground): Ports<'queue'> {
  return { queue: createQueueStore(tableOf(ground)) };
}

/** Who is away. */
export function absencePort(ground: Ground): Ports<'absences'> {
  return { absences: createAbsenceStore(peopleIn(ground)) };
}

/** The last check of the loop guarantee. */
export function loopPort(ground: Ground): Ports<'loop'> {
  return { loop: { ...loopReaderPort(ground).loop, put: createLoopWriter(tableOf(ground)) } };
}

/** The same, to read alone. */
export function loopReaderPort(ground: Ground): { readonly loop: Pick<Runtime['loop'], 'last'> } {
  return { loop: { last: createLoopReader(tableOf(ground)) } };
}

/** How long people waited for their first talk. */
export function waitPort(ground: Ground): Ports<'waits'> {
  return { waits: createWaitStore(tableOf(ground)) };
}

/** What was published of results. */
export function publicationPort(ground: Ground): Ports<'publications'> {
  return { publications: createPublicationStore(tableOf(ground)) };
}

/** The same, to read alone. */
export function publicationReaderPort(ground: TableGround): {
  readonly publications: Pick<Runtime['publications'], 'all'>;
} {
  return { publications: { all: createPublicationReader(tableOf(ground)) } };
}

/** What other systems are told. */
export function eventPort(ground: Ground): Ports<'events'> {
  return { events: createEventStore(tableOf(ground)) };
}

/** How it goes with those who are told, to read alone. */
export function eventReaderPort(ground: Ground): { readonly events: Pick<Runtime['events'], 'states' | 'dead'> } {
  return { events: createEventReader(tableOf(ground)) };
}

/** How it goes with those who are told, and when the coordinator was mailed about it. */
export function eventWatchPorts(ground: Ground): ReturnType<typeof eventReaderPort> & Ports<'eventMails'> {
  return { ...eventReaderPort(ground), eventMails: createEventMails(tableOf(ground)) };
}

/** What the desk does about those who are told. */
export function eventDeskPorts(ground: Ground): Ports<'events' | 'eventActs' | 'eventSecrets'> {
  const { keyring, newId } = ground;
  return {
    ...eventPort(ground),
    eventActs: createEventActs(tableOf(ground), { newId }),
    eventSecrets: (subscriber) => shownSecrets(subscriber, keyring.events),
  };
}

/** Where events say that they come from. */
export function eventPlacePort({ env }: Ground<'EVENT_SOURCE' | 'PUBLIC_URL'>): Ports<'eventPlace'> {
  return { eventPlace: { source: env.EVENT_SOURCE, publicUrl: env.PUBLIC_URL } };
}

/** What results are counted with. */
export function factPort(ground: Ground): Ports<'facts'> {
  return { facts: createFactReader(tableOf(ground)) };
}

/** The same figures, to read alone. */
export function waitReaderPort(ground: Ground): { readonly waits: Pick<Runtime['waits'], 'figures'> } {
  return { waits: { figures: createWaitReader(tableOf(ground)) } };
}

/** Who is at the desk, and where they prove it. */
export function staffPorts(
  ground: Ground<'STAFF_ISSUER' | 'STAFF_CLIENT_ID' | 'PUBLIC_URL'>,
): Ports<'staffSessions' | 'staffIssuer'> {
  const { env, keyring } = ground;
  return {
    staffSessions: createStaffSessions(tableOf(ground), createKeys('desk', keyring.desk)),
    staffIssuer: createStaffIssuer({
      issuer: env.STAFF_ISSUER,
      clientId: env.STAFF_CLIENT_ID,
      returnTo: `${env.PUBLIC_URL}${signInPaths.back}`,
    }),
  };
}

/** Finding people for the desk; of the keys of marks it needs their hash alone. */
export function findPort(ground: Ground): Ports<'find'> & { readonly guards: Pick<Runtime['guards'], 'hash'> } {
  const store = createFindStore(tableOf(ground));
  const marks = createKeys('marks', ground.keyring.marks);
  const present = (referral: Referral) => presentReferral(referral, ground);
  return {
    find: {
      ...store,
      cases: async (ids, now, withSender) =>
        (await store.cases(ids, now, withSender)).map((one) => ({ ...one, referral: present(one.referral) })),
    },
    guards: { hash: (text) => marks.hash(text) },
  };
}

/** What the table keeps of people beside their cases, to erase it. */
export function erasurePort(ground: Ground): Ports<'erasure'> {
  const links = createKeys('links', ground.keyring.links);
  const linkHash = (id: string, version: number) => tokenHash(links.token(id, version));
  return { erasure: createErasureStore({ ...tableOf(ground), linkHash }) };
}

/** What was changed in the region at the desk, to read alone. */
export function regionReader({ env, dynamodb: client }: Pick<Ground, 'env' | 'dynamodb'>): RegionChangeReader {
  return createRegionChangeReader({ client, table: env.TABLE_NAME });
}

/** What was changed in the region at the desk and why, to read alone. */
export function regionHistoryPort(ground: Pick<Ground, 'env' | 'dynamodb'>): {
  readonly regionChanges: Pick<Runtime['regionChanges'], 'all' | 'whys'>;
} {
  const { env, dynamodb: client } = ground;
  const whys = createRegionWhyReader({ client, table: env.TABLE_NAME });
  return { regionChanges: { ...regionReader(ground), whys } };
}

/** What the region file says, and what is changed in it at the desk. */
export function regionPort(ground: Ground): Ports<'fileRegion' | 'regionChanges'> {
  return { fileRegion: ground.fileRegion, regionChanges: createRegionChangeStore(tableOf(ground)) };
}

/** Until when people are kept. */
export function retentionPort(ground: Ground): Ports<'retention'> {
  return { retention: createRetentionStore(tableOf(ground)) };
}

/** The rows of the desk. */
export function deskPort(ground: Ground): Ports<'desk'> {
  const { env, dynamodb } = ground;
  return { desk: { ...deskReaderPort(ground).desk, mend: createDeskMender(dynamodb, env.TABLE_NAME) } };
}

/** The same, to read alone. */
export function deskReaderPort({ env, dynamodb }: Ground): { readonly desk: Pick<Runtime['desk'], 'rows'> } {
  return { desk: { rows: createDeskReader(dynamodb, env.TABLE_NAME) } };
}

/** Whether all mail is held, for whoever only tells it. */
export function mailHoldPort(ground: Ground): { readonly mailGate: Pick<Runtime['mailGate'], 'hold'> } {
  return { mailGate: createMailGate(tableOf(ground)) };
}

/** Whose worklist a case is on. */
export function worklistPort(ground: Ground): Ports<'worklists'> {
  const store = createWorklistStore(peopleIn(ground));
  return {
    worklists: {
      ...store,
      caseloads: async (ids, guided) =>
        (await store.caseloads(ids, guided)).map((one) => ({
          ...one,
          referral: presentReferral(one.referral, ground),
        })),
    },
  };
}

/** All open work by when it is due, for functions that go through it. */
export function agendaPort(ground: Ground): Ports<'agenda'> {
  return { agenda: createAgendaStore(tableOf(ground)) };
}

/** What the mail service says of the account. */
export function mailAccountPort(ses: SESClient): Ports<'mailAccount'> {
  return { mailAccount: createMailAccount(ses) };
}

/** Limits, codes and sealed cookies of visitors to a page. A function serves forms or links, never both. */
export function guardPort(ground: Ground): Ports<'guards'> {
  const { keyring } = ground;
  const own = keyring.proofs === undefined ? createKeys('forms', keyring.forms) : createKeys('proofs', keyring.proofs);
  return { guards: createGuardStore(tableOf(ground), { own, marks: createKeys('marks', keyring.marks) }) };
}

/** The canary's keys by themselves. */
export function probeKeysPort({ env, dynamodb }: Ground): Ports<'probeKeys'> {
  return { probeKeys: createProbeKeys(dynamodb, env.TABLE_NAME) };
}

/** Referrals as they come in, and the marks by which the same person or request is known again. */
export function intakePort(ground: Ground) {
  return { intake: createIntakeStore(tableOf(ground)) };
}

/** The same, with what is known of their senders. */
export function intakeAndSenders(ground: Ground): Ports<'intake'> {
  const table = tableOf(ground);
  return { intake: { ...createIntakeStore(table), ...createSenderTrail(table) } };
}

/** When keys of clients were used last. */
export function keyUsePort(ground: Ground): Ports<'keyUses'> {
  return { keyUses: createKeyUses(tableOf(ground)) };
}

/** Forms that somebody saved, and the systems that may use the API. */
export function senderPorts(ground: Ground): Ports<'savedForms' | 'apiClients'> {
  const { env, region, dynamodb, clock, log } = ground;
  const { probeKeys: keys } = probeKeysPort(ground);
  return {
    savedForms: createSavedFormStore(dynamodb, env.TABLE_NAME),
    apiClients: createApiClients(region.clients ?? [], { keys, clock }, { keys: createKeyUses(tableOf(ground)), log }),
  };
}

/** Mail drills. */
export function drillPort({ env, keyring, dynamodb }: Ground): Ports<'drills'> {
  return { drills: createDrillStore(dynamodb, env.TABLE_NAME, createKeys('links', keyring.links)) };
}
