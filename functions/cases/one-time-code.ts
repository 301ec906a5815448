import type { Language } from '../domain/codes.ts';
import { later } from '../domain/journey/timing.ts';
import type { Mail } from '../domain/mail.ts';
import { renderMail } from '../web/mails/render.ts';
import type { LinkRuntime, LiveLink } from './open-link.ts';
import { mailboxProof } from './open-link.ts';
import { sealDevice, withProof } from './trusted-device.ts';

/** Codes that one link may ask for within an hour. */
const codesPerHour = 6;
const hourSeconds = 3600;

/** Six digits from random Crockford characters, each digit equally likely. */
export function sixDigits(newId: (size: number) => string): string {
  const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
  let digits = '';
  while (digits.length < 6) {
    for (const character of newId(12)) {
      const value = alphabet.indexOf(character);
      // Thirty of the thirty-two characters give each digit three times; the other two are skipped.
      if (value < 30 && digits.length < 6) digits += value % 10;
    }
  }
  return digits;
}

/**
 * Mails a one-time code to the link's own mailbox, and nowhere else. The code works on the asking device only; the mail is
 * sent at once and kept nowhere, because it holds a secret.
 */
export async function sendCode(
  runtime: LinkRuntime,
  live: LiveLink,
  language: Language,
): Promise<{ readonly result: 'sent'; readonly device: string } | { readonly result: 'too-many' | 'gone' }> {
  const { link, mailbox, device, from } = live;
  const now = runtime.clock();
  if (mailbox === undefined) return { result: 'gone' };
  if (!(await runtime.guards.allow(`codes:${link.id}`, codesPerHour, hourSeconds, now))) return { result: 'too-many' };
  const minutes = runtime.region.links.codeValidMinutes;
  const code = sixDigits(runtime.newId);
  await runtime.guards.putCode(link.id, code, device.id, later(now, minutes * 60_000));
  const mail: Pick<Mail, 'kind' | 'to' | 'referralId' | 'language' | 'reminder' | 'shared' | 'facts' | 'attempts'> = {
    kind: 'code',
    to: link.role,
    referralId: from.referral.id,
    language,
    reminder: 0,
    shared: false,
    facts: { code, minutes: String(minutes), municipality: from.referral.municipality },
    attempts: 1,
  };
  const sent = await runtime.mailer.send({
    to: mailbox,
    tag: `${from.referral.id}/${live.task.id}/code`,
    ...renderMail({ mail, region: runtime.region }),
  });
  if (sent === 'refused' || sent === 'throttled') runtime.log.error('code-not-sent', { result: sent });
  return { result: 'sent', device: sealDevice(runtime.guards, device, now, 1) };
}

/** Tries a code. The right one makes this device trusted for the mailbox, for as long as the region sets. */
export async function enterCode(runtime: LinkRuntime, live: LiveLink, typed: string) {
  const { link, device, mailbox } = live;
  const now = runtime.clock();
  const { codeTries, deviceValidDays } = runtime.region.links;
  const { result, left } = await runtime.guards.tryCode(link.id, typed.replace(/\D/g, ''), device.id, now, codeTries);
  if (result === 'gone' || mailbox === undefined) return { result: 'gone' } as const;
  if (result === 'wrong') return { result, triesLeft: left } as const;
  // Zero days still leaves an hour or so to read and decide: a proof of one day at most, in a cookie for the session.
  const days = Math.max(deviceValidDays, 1 / 12);
  const trusted = withProof(device, mailboxProof(runtime, mailbox), now, days);
  return {
    result,
    device: sealDevice(runtime.guards, trusted, now, days),
    deviceSeconds: Math.round(days * 86_400),
  } as const;
}
