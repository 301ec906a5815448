import type { Language } from '../domain/codes.ts';
import type { EventPlace } from '../domain/events/cloud-event.ts';
import type { Subscriber } from '../domain/events/subscribers.ts';
import type { Tellers } from '../domain/events/tell.ts';
import type { OwnMessage } from '../domain/own-text.ts';
import type { Region } from '../domain/region.ts';
import type { AbsenceStore } from './absence-store.ts';
import type { AgendaStore } from './agenda-store.ts';
import type { CaseFiles } from './case-files.ts';
import type { ApiClients, KeyUses, ProbeKeys } from './client-keys.ts';
import type { Clock, NewId } from './clock-and-ids.ts';
import type { DeskStore } from './desk-store.ts';
import type { DrillStore } from './drill-store.ts';
import type { ErasureStore, RetentionStore } from './erasure.ts';
import type { EventActs, EventMails, EventStore, ShownSecret } from './event-store.ts';
import type { FindStore } from './find-store.ts';
import type { GuardStore } from './guard-store.ts';
import type { IntakeStore } from './intake-store.ts';
import type { LinkStore } from './link-store.ts';
import type { Log } from './log.ts';
import type { LoopStore } from './loop-store.ts';
import type { MailGate, Pace } from './mail-gate.ts';
import type { MailAccount, Mailer } from './mailer.ts';
import type { CanaryMails, CaseMails, FormMails, WorklistMails } from './mails.ts';
import type { Outbox } from './outbox.ts';
import type { QueueStore } from './queue-store.ts';
import type { ReferralStore } from './referral-store.ts';
import type { RegionChangeStore } from './region-changes.ts';
import type { FactReader, PublicationStore } from './results.ts';
import type { SavedFormStore } from './saved-form-store.ts';
import type { StaffIssuer, StaffSessions } from './staff-sign-in.ts';
import type { WaitStore } from './wait-store.ts';
import type { Workflow } from './workflow.ts';
import type { WorklistStore } from './worklist-store.ts';

/**
 * Everything that handlers can depend on. Each handler names the parts it uses with `Pick<Runtime, ...>`, so its
 * signature shows what it can reach. Built by `createRuntime`, from real clients in AWS and from local ones in the
 * embedded run.
 */
export interface Runtime {
  /** As it is now: the region file with the changes that were made at the desk. */
  readonly region: Region;
  /**
   * Whether that is known. False while the changes made at the desk cannot be read, for a minute or so: `region` may then be what the
   * file says, and nobody may decide, come in or be mailed by it.
   */
  readonly isRegionKnown: boolean;
  /** What the region file says. */
  readonly fileRegion: Region;
  readonly regionChanges: RegionChangeStore;
  /** The shipped original of a sentence that a region may put in its own words; undefined for anything else. */
  readonly shippedText: (key: string, language: Language) => OwnMessage | undefined;
  readonly stage: 'test' | 'production';
  /** Public address of the pages, without a slash at the end. */
  readonly publicUrl: string;
  readonly allowedOrigins: readonly string[];
  /** The site is closed for maintenance. */
  readonly isClosed: boolean;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly log: Log;
  /** Waits a short, random time before the nth retry; in real time, never the test clock's. */
  readonly pause: (attempt: number) => Promise<void>;
  readonly referrals: ReferralStore;
  readonly caseFiles: CaseFiles;
  readonly intake: IntakeStore;
  readonly queue: QueueStore;
  readonly agenda: AgendaStore;
  readonly links: LinkStore;
  readonly worklists: WorklistStore;
  readonly absences: AbsenceStore;
  readonly loop: LoopStore;
  readonly waits: WaitStore;
  readonly events: EventStore;
  readonly eventActs: EventActs;
  readonly eventMails: EventMails;
  /** The secrets by which a subscriber knows us, the newest first. */
  readonly eventSecrets: (subscriber: Subscriber) => readonly ShownSecret[];
  readonly eventPlace: EventPlace;
  /** How subscribers are told what happened. */
  readonly tellers: Tellers;
  readonly facts: FactReader;
  readonly publications: PublicationStore;
  readonly find: FindStore;
  readonly desk: DeskStore;
  readonly erasure: ErasureStore;
  readonly retention: RetentionStore;
  readonly guards: GuardStore;
  readonly drills: DrillStore;
  readonly apiClients: ApiClients;
  readonly keyUses: KeyUses;
  readonly probeKeys: ProbeKeys;
  readonly savedForms: SavedFormStore;
  readonly outbox: Outbox;
  readonly mails: CaseMails;
  readonly formMails: FormMails;
  readonly canaryMails: CanaryMails;
  readonly worklistMails: WorklistMails;
  readonly mailer: Mailer;
  readonly mailAccount: MailAccount;
  readonly mailGate: MailGate;
  readonly pace: Pace;
  readonly workflow: Workflow;
  readonly staffSessions: StaffSessions;
  readonly staffIssuer: StaffIssuer;
}
