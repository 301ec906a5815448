import type { TestClock } from '../../engines/support/clock.ts';
import type { AuditEvent } from '../../functions/domain/change.ts';
import type { Door, Role, Stage, TaskKind } from '../../functions/domain/codes.ts';
import type { CloudEvent } from '../../functions/domain/events/cloud-event.ts';
import type { MailHold } from '../../functions/domain/mail-hold.ts';
import type { MatchReceipt } from '../../functions/domain/matching.ts';
import type { DeciderParty } from '../../functions/domain/party.ts';
import type { Instant, Referral } from '../../functions/domain/referral.ts';
import type { Region } from '../../functions/domain/region.ts';
import type { Task } from '../../functions/domain/task.ts';
import type { CapturedMail } from '../../local/captured-mail.ts';
import type { MailFate } from '../../local/mail-report.ts';
import type { MailFault } from '../../local/mailbox.ts';
import type { CaseHistory } from '../year/history.ts';
import type { WhatChanged } from './clock/what-changed.ts';

/** What a referral waits for, as in `/_local/referrals.json`. */
export interface NextAction {
  readonly kind: TaskKind;
  readonly owner: Role;
  readonly dueAt: Instant;
  readonly onSilence: Task['onSilence'];
}

/** A referral in one line. Its status is its stage. */
export interface ReferralLine {
  readonly reference: string;
  readonly door: Door | null;
  readonly status: Stage;
  readonly nextAction: NextAction | null;
}

/** Everything about one referral that is not about the candidate: of people only who decided for a team. */
export interface ReferralDetail {
  readonly referral: Referral;
  readonly tasks: readonly Task[];
  readonly events: readonly AuditEvent[];
  readonly deciders: readonly DeciderParty[];
  readonly receipt: MatchReceipt | undefined;
  readonly mails: readonly CapturedMail[];
}

/** An execution in one line, as in `/_local/executions.json`. */
export interface ExecutionLine {
  readonly name: string;
  readonly machine: string;
  readonly status: string;
  readonly startedAt: Instant;
  readonly endedAt: Instant | null;
  /** State it is in; null once it ended. */
  readonly currentState: string | null;
}

/** An execution with what is needed to draw it. */
export interface ExecutionDetail {
  readonly line: ExecutionLine;
  /** The definition's JSON. */
  readonly definition: unknown;
  /** States it entered, in order, with repeats. */
  readonly path: readonly string[];
}

/** A state machine, to be drawn. */
export interface MachineView {
  /** `referral` or `trajectory`. */
  readonly name: string;
  readonly definition: unknown;
}

/** A person who gets mail from the system, and what is asked of them. */
export interface PersonLine {
  readonly address: string;
  readonly name: string;
  /** Their role in the cases that know them; null for a mailbox that no case knows. */
  readonly role: Role | null;
  /** A candidate's own: their status page asks for it. */
  readonly birthDate?: string;
  /** References of the cases that know them, newest first. */
  readonly cases: readonly string[];
  /** Open tasks that are theirs, the earliest due first. */
  readonly questions: readonly {
    readonly taskId: string;
    readonly reference: string;
    readonly kind: TaskKind;
    readonly dueAt: Instant;
  }[];
}

/** How the mail service stands. */
export interface MailServiceView {
  /** How it refuses each mail; null: it accepts them. */
  readonly fault: MailFault | null;
  /** Why the system holds all mail; null when it does not. */
  readonly hold: MailHold | null;
}

/** Everything the console shows and does, so that its pages know nothing of engines. */
export interface ConsoleView {
  /** Address of the run, without a slash at the end. */
  readonly url: string;
  /** Region file of this run. */
  readonly region: Region;
  readonly clock: Pick<TestClock, 'now' | 'mode' | 'next' | 'advanceBy' | 'advanceTo' | 'toNext'>;
  /** Answers a request for a page or the API as the site does to a browser; redirects are not followed. */
  request(url: string, init?: RequestInit): Promise<Response>;
  mailService(): Promise<MailServiceView>;
  /** The last events that were put on the event bus since the start, oldest first. */
  told(): readonly CloudEvent[];
  /** Makes the mail service refuse every following mail with a fault; null: it accepts them again. */
  setMailFault(fault: MailFault | null): void;
  /** Advances until nothing waits any more, or four years have passed; answers whether nothing waits. */
  toEnd(): Promise<boolean>;
  /** Every mail, oldest first; those after the one with this id where it is given. */
  mails(after?: string): Promise<readonly CapturedMail[]>;
  mail(id: string): Promise<CapturedMail | undefined>;
  /** Looks on from now; its answer, once called, tells what changed since. */
  watchChanges(): Promise<() => Promise<WhatChanged>>;
  /** Calls a function by the name that the template gives it, as Lambda's Invoke does. */
  call(functionName: string, payload: unknown): Promise<unknown>;
  /** Makes a mail bounce or be marked as spam; answers whether there is such a mail. */
  reportMail(id: string, fate: MailFate): Promise<boolean>;
  referrals(): Promise<readonly ReferralLine[]>;
  referral(reference: string): Promise<ReferralDetail | undefined>;
  /** Every referral with its audit trail, oldest first. */
  histories(): Promise<readonly CaseHistory[]>;
  /** Everyone with a mailbox that the open and closed cases know, by role and name. */
  people(): Promise<readonly PersonLine[]>;
  readonly machines: readonly MachineView[];
  executions(): Promise<readonly ExecutionLine[]>;
  execution(name: string): Promise<ExecutionDetail | undefined>;
}

/** The earliest of the open tasks: what happens next (I3). */
export function nextAction(tasks: readonly Task[]): NextAction | null {
  const [first] = tasks.filter((task) => task.status === 'open').sort((a, b) => (a.dueAt < b.dueAt ? -1 : 1));
  return first ? { kind: first.kind, owner: first.owner, dueAt: first.dueAt, onSilence: first.onSilence } : null;
}
