import { localDate } from '../domain/calendar.ts';
import { later } from '../domain/journey/timing.ts';
import { isHold } from '../domain/mail-hold.ts';
import type { Instant } from '../domain/referral.ts';
import { codeLength } from '../domain/typed-code.ts';
import type { OutgoingMail } from '../ports/mailer.ts';
import type { Runtime } from '../ports/runtime.ts';
import { hourSeconds, windowNow } from './counted-window.ts';
import { sendNow } from './send-now.ts';

/** Codes that one device may ask for within an hour, for one subject. */
const codesPerHour = 6;
/**
 * Most codes mailed for one subject in its whole life, from all devices together, and most tries at them (ours). A
 * guess is right once in a million; thirty of them give a person with somebody else's link a chance of three in a
 * hundred thousand.
 */
const codesInLife = 30;
const triesInLife = 30;

type CodeRuntime = Pick<Runtime, 'region' | 'clock' | 'newId' | 'log' | 'guards' | 'mailer' | 'pause'>;

/** What a code is for: somebody proves on one device that they read a mailbox. */
export interface CodeSubject {
  /**
   * What is proven, without personal data: `link:<id>`, or a keyed hash of an address. A subject that comes back, such
   * as a mailbox, includes the day, so that its counters start anew each day.
   */
  readonly subject: string;
  /** The browser that asks. Codes and tries belong to it: another holder of the same link cannot use them up. */
  readonly device: string;
  /** When the subject itself ends; all its codes and tries until then are counted together. */
  readonly endsAt: Instant;
  /**
   * Which tries are counted together. `together`: those of all devices, for a subject that is replaced once they are
   * used up. `by-device`: those of each device apart, for a subject that anybody may try and that nothing replaces;
   * there the number of codes mailed is the limit. `by-device-and-day`: likewise, for a subject that lives for weeks, so
   * that who mistyped too often can go on the next day, as the page says.
   */
  readonly triesCount: 'together' | 'by-device' | 'by-device-and-day';
}

/**
 * `worn-out`: this subject has used up its codes and tries for life. `not-sent`: the mail did not go, and none will follow; where that
 * is because no mail goes at all, it counts for its hour only.
 */
export type MailedCode = 'sent' | 'too-many' | 'worn-out' | 'not-sent';

/** The result of a try. `gone`: there is no code for this device (any more). */
export type TriedCode =
  | { readonly result: 'right' }
  | { readonly result: 'wrong'; readonly triesLeft: number }
  | { readonly result: 'gone' | 'worn-out' };

/** The codes that a device may ask for in the present hour, for one subject. */
function perDevice(runtime: Pick<Runtime, 'clock'>, { subject, device }: Pick<CodeSubject, 'subject' | 'device'>) {
  const window = windowNow(runtime, { scope: `codes:${subject}:${device}`, windowSeconds: hourSeconds });
  return { ...window, most: codesPerHour };
}

/** Whether a device may ask for another code now. Check this first: what comes after it counts against limits that devices share. */
export async function mayAskCode(
  runtime: Pick<Runtime, 'clock' | 'guards'>,
  subject: Pick<CodeSubject, 'subject' | 'device'>,
): Promise<boolean> {
  const { scope, most } = perDevice(runtime, subject);
  return (await runtime.guards.counted(scope)) < most;
}

/**
 * Mails a one-time code. The code works on the asking device only; the mail is sent at once and stored nowhere, because
 * it holds a secret. The caller has checked that `to` is the mailbox in question.
 *
 * @param write makes the mail from the code and the minutes for which it works
 */
export async function mailCode(
  runtime: CodeRuntime,
  { subject, device, endsAt }: CodeSubject,
  write: (code: string, minutes: number) => OutgoingMail,
): Promise<MailedCode> {
  const now = runtime.clock();
  const ofDevice = perDevice(runtime, { subject, device });
  const inLife = { scope: `codes:${subject}`, most: codesInLife, until: endsAt };
  const minutes = runtime.region.links.codeValidMinutes;
  const code = sixDigits(runtime.newId);
  const until = later(now, minutes * 60_000);
  const reached = await runtime.guards.putCode(subject, code, device, until, [ofDevice, inLife]);
  if (reached !== undefined) return reached === ofDevice ? 'too-many' : 'worn-out';
  const result = await sendNow(runtime, write(code, minutes));
  if (result === 'sent' || result === 'ambiguous') return 'sent';
  runtime.log.error('code-not-sent', { result });
  if (result === 'throttled' || isHold(result)) {
    // No mail goes at present, so the code went to nobody: whoever tries all through an outage would else have none left on the day it
    // ends. Taken away first, since a code that is not counted must not be there to be guessed. What the device asked for in this hour
    // stays counted, so that one link cannot keep the mail service busy.
    await runtime.guards.dropCode(subject, code, device);
    await runtime.guards.uncount(inLife.scope);
  }
  return 'not-sent';
}

/**
 * Tries a code, as `readCode` reads it. Counted before the result is known, so that simultaneous tries count too. It is
 * a try only where this device has a code: otherwise a stranger could use up the tries of the person who reads the
 * mailbox.
 */
export async function tryMailedCode(
  runtime: CodeRuntime,
  { subject, device, endsAt, triesCount }: CodeSubject,
  code: string,
): Promise<TriedCode> {
  const { codeTries } = runtime.region.links;
  const { result, left } = await runtime.guards.tryCode(subject, code, device, runtime.clock(), codeTries);
  if (result === 'gone') return { result };
  const scope = triesOf(runtime, { subject, device, triesCount });
  if ((await runtime.guards.count(scope, endsAt)) > triesInLife) return { result: 'worn-out' };
  if (result === 'right') return { result };
  return left > 0 ? { result, triesLeft: left } : { result: 'gone' };
}

/** Whether more codes were tried than a subject has in its life: no code of it is right any more, not even one that was. */
export async function isWornOut(runtime: CodeRuntime, subject: CodeSubject): Promise<boolean> {
  return (await runtime.guards.counted(triesOf(runtime, subject))) > triesInLife;
}

/** Where tries are counted. */
function triesOf(
  { clock }: Pick<CodeRuntime, 'clock'>,
  { subject, device, triesCount }: Pick<CodeSubject, 'subject' | 'device' | 'triesCount'>,
): string {
  const by = {
    together: '',
    'by-device': `:${device}`,
    'by-device-and-day': `:${device}:${localDate(clock())}`,
  };
  return `tries:${subject}${by[triesCount]}`;
}

/** Six digits from random Crockford characters, each digit equally likely. */
export function sixDigits(newId: (size: number) => string): string {
  const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
  let digits = '';
  while (digits.length < codeLength) {
    for (const character of newId(12)) {
      const value = alphabet.indexOf(character);
      // Thirty of the thirty-two characters give each digit three times; the other two are skipped.
      if (value < 30 && digits.length < codeLength) digits += value % 10;
    }
  }
  return digits;
}
