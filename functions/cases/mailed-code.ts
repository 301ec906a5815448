import { later } from '../domain/journey/timing.ts';
import type { Instant } from '../domain/referral.ts';
import { codeLength } from '../domain/typed-code.ts';
import type { OutgoingMail } from '../ports.ts';
import type { Runtime } from '../runtime/runtime.ts';
import { hourSeconds, windowNow } from './counted-window.ts';
import { sendNow } from './send-now.ts';

/** Codes that one device may ask for within an hour, for one subject. */
const codesPerHour = 6;
/**
 * Most codes mailed for one subject in its whole life, from all devices together, and most tries at them (ours). A guess is
 * right once in a million; thirty in all leave three in a hundred thousand to whoever holds a link that is not theirs.
 */
const codesInLife = 30;
const triesInLife = 30;

type CodeRuntime = Pick<Runtime, 'region' | 'clock' | 'newId' | 'log' | 'guards' | 'mailer' | 'pause'>;

/** What a code is for: somebody who proves on one device that they read a mailbox. */
export interface CodeSubject {
  /**
   * What is proven, without personal data: `link:<id>`, or a keyed hash of an address. A subject that comes back, such as a
   * mailbox, has the day in it, as its life is counted once.
   */
  readonly subject: string;
  /** The asking browser. Codes and their tries belong to it: another holder of the same link cannot use them up. */
  readonly device: string;
  /** When the subject itself ends; until then all its codes and tries are counted together. */
  readonly endsAt: Instant;
  /**
   * Whose tries are counted together. `together`: those of all devices, for a subject that is replaced once they are used up.
   * `by-device`: each device's apart, for one that anybody may try at and that nothing replaces; the codes mailed bound it.
   */
  readonly triesCount: 'together' | 'by-device';
}

/** `worn-out`: this subject has had its codes and tries for life. `not-sent`: the mail did not go, and none will follow. */
export type MailedCode = 'sent' | 'too-many' | 'worn-out' | 'not-sent';

/** What a try came to. `gone`: no code stands (any more) for this device. */
export type TriedCode =
  | { readonly result: 'right' }
  | { readonly result: 'wrong'; readonly triesLeft: number }
  | { readonly result: 'gone' | 'worn-out' };

/**
 * Mails a one-time code. The code works on the asking device only; the mail is sent at once and kept nowhere, because it
 * holds a secret. The caller has checked that `to` is the mailbox in question.
 *
 * @param write makes the mail from the code and the minutes that it works
 */
export async function mailCode(
  runtime: CodeRuntime,
  { subject, device, endsAt }: CodeSubject,
  write: (code: string, minutes: number) => OutgoingMail,
): Promise<MailedCode> {
  const now = runtime.clock();
  const window = windowNow(runtime, { scope: `codes:${subject}:${device}`, windowSeconds: hourSeconds });
  const perDevice = { ...window, most: codesPerHour };
  const inLife = { scope: `codes:${subject}`, most: codesInLife, until: endsAt };
  const minutes = runtime.region.links.codeValidMinutes;
  const code = sixDigits(runtime.newId);
  const until = later(now, minutes * 60_000);
  const reached = await runtime.guards.putCode(subject, code, device, until, [perDevice, inLife]);
  if (reached !== undefined) return reached === perDevice ? 'too-many' : 'worn-out';
  const result = await sendNow(runtime, write(code, minutes));
  if (result === 'sent' || result === 'ambiguous') return 'sent';
  runtime.log.error('code-not-sent', { result });
  return 'not-sent';
}

/**
 * Tries a code, as `readCode` reads it. Counted before its outcome is told, so that tries at once are tries all the same. Only
 * where a code stood for this device is it a try: else anybody could use up those of whoever reads the mailbox.
 */
export async function tryMailedCode(
  runtime: CodeRuntime,
  { subject, device, endsAt, triesCount }: CodeSubject,
  code: string,
): Promise<TriedCode> {
  const { codeTries } = runtime.region.links;
  const { result, left } = await runtime.guards.tryCode(subject, code, device, runtime.clock(), codeTries);
  if (result === 'gone') return { result };
  const scope = triesCount === 'together' ? `tries:${subject}` : `tries:${subject}:${device}`;
  if ((await runtime.guards.count(scope, endsAt)) > triesInLife) return { result: 'worn-out' };
  if (result === 'right') return { result };
  return left > 0 ? { result, triesLeft: left } : { result: 'gone' };
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
