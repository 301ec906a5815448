import type { OpenCase } from '../domain/journey/context.ts';
import type { Link, Mail } from '../domain/mail.ts';
import type { Parties } from '../domain/party.ts';
import type { Instant } from '../domain/referral.ts';
import type { DaysBack } from '../ports/absence-store.ts';
import type { Runtime } from '../ports/runtime.ts';
import type { Gate } from './mail-gate.ts';

/** What sending mails needs. */
export type DeliverRuntime = Pick<
  Runtime,
  | 'region'
  | 'clock'
  | 'newId'
  | 'links'
  | 'referrals'
  | 'outbox'
  | 'mails'
  | 'mailer'
  | 'mailGate'
  | 'pace'
  | 'publicUrl'
  | 'log'
  | 'pause'
>;

/** What was read in one delivery, so that several mails of one case need only one read. */
export interface Seen {
  readonly cases: Map<string, OpenCase | undefined>;
  readonly parties: Map<string, Parties>;
  /** When people are back, where that was read with the case. */
  readonly daysBack?: DaysBack | undefined;
  /** Links that were written together with the mails, by id. */
  readonly links?: ReadonlyMap<string, Link>;
}

/** A delivery under way: what was read for it, whether mail may go, and its result so far. */
export interface Delivery {
  readonly runtime: DeliverRuntime;
  readonly seen: Seen;
  readonly hasTimeFor: (mails: readonly Mail[]) => boolean;
  /**
   * Set where the process that planned the mails also claimed them: the mails whose sending has begun, those that went,
   * the turns in the sending rate that are already reserved, and whether the rest is left to the sweeper: SES gave one of
   * them no answer, or there was no room for one in the sending rate.
   */
  readonly own?: { readonly begun: Set<string>; readonly sent: Mail[]; turns: number; leavesRest: boolean };
  gate: Gate;
  faults: number;
  held: number;
}

/**
 * Makes a mail wait until a later moment without trying it. A mail that was claimed with its plan becomes planned
 * again. Once its sending has begun nobody knows what became of it, so it then stays as it is until its claim lapses.
 */
export async function wait({ runtime, own }: Delivery, mail: Mail, until: Instant): Promise<void> {
  if (own === undefined) return runtime.outbox.postpone(mail.id, mail.nextAt, until);
  if (!own.begun.has(mail.id)) await runtime.outbox.settle(mail, 'planned', runtime.clock(), until);
}
