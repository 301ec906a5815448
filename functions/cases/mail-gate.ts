import { later } from '../domain/journey/timing.ts';
import type { HoldReason } from '../domain/mail-hold.ts';
import type { Instant } from '../domain/referral.ts';
import type { KnownHold } from '../ports/case.ts';
import type { SendResult } from '../ports/mailer.ts';
import type { Runtime } from '../ports/runtime.ts';

export type GateRuntime = Pick<Runtime, 'clock' | 'log' | 'mailGate'>;

/**
 * How long mail is held before a trial mail shows whether the problem is over: a little less than the time between two
 * sweeps, so that each sweep finds a trial due.
 */
const trialMs = 4 * 60_000;

/** Whether mail goes: `trial` means that it is held, and that the next mail shows whether it still must be. */
export type Gate =
  | { readonly state: 'open' | 'trial' }
  | { readonly state: 'held'; readonly until: Instant; readonly why: HoldReason };

/**
 * Checks whether mail may go. While mail is held, one process at a time gets the trial that is allowed now and then.
 *
 * @param known the hold as it was read together with the case; undefined: it is read here
 */
export async function openGate({ mailGate, clock }: GateRuntime, known?: KnownHold): Promise<Gate> {
  const hold = known === undefined ? await mailGate.hold() : known;
  if (hold === undefined || hold === null) return { state: 'open' };
  const now = clock();
  if (hold.tryAt > now) return { state: 'held', until: hold.tryAt, why: hold.why };
  const next = later(now, trialMs);
  if (await mailGate.takeTrial(hold, next)) return { state: 'trial' };
  return { state: 'held', until: next, why: hold.why };
}

/** After an answer about the account or the sender: from here on all mail is held. */
export async function hold({ mailGate, clock, log }: GateRuntime, why: HoldReason): Promise<Gate> {
  const now = clock();
  const until = later(now, trialMs);
  await mailGate.keep(why, now, until);
  log.error('mail-held-back', { why });
  return { state: 'held', until, why };
}

/**
 * Draws the conclusion for all other mail from the answer to a trial; an answer that says nothing about the account
 * leaves the gate as it is.
 */
export async function afterTrial({ mailGate, log, clock }: GateRuntime, result: SendResult): Promise<Gate> {
  if (result === 'sent' || result === 'refused') {
    await mailGate.release();
    log.info('mail-released');
    return { state: 'open' };
  }
  const known = await mailGate.hold();
  if (known === undefined) return { state: 'open' };
  return { state: 'held', until: later(clock(), trialMs), why: known.why };
}
