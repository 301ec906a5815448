import type { Language } from '../domain/codes.ts';
import { replaceLink } from '../domain/journey/care.ts';
import type { Mail } from '../domain/mail.ts';
import { renderMail } from '../web/mails/render.ts';
import { afterChange } from './after-change.ts';
import { changeCase, contextOf } from './change-case.ts';
import { type CodeSubject, mailCode, tryMailedCode } from './mailed-code.ts';
import type { LinkRuntime, LiveLink } from './open-link.ts';
import { mailboxProof } from './open-link.ts';
import { sealDevice, withProof } from './trusted-device.ts';

type CodeMail = Pick<Mail, 'kind' | 'to' | 'referralId' | 'language' | 'reminder' | 'shared' | 'facts' | 'attempts'>;

function subjectOf({ link, device }: LiveLink): CodeSubject {
  return { subject: `link:${link.id}`, device: device.id, endsAt: link.validUntil };
}

/** Mails a one-time code to the link's own mailbox, and nowhere else. */
export async function sendCode(
  runtime: LinkRuntime,
  live: LiveLink,
  language: Language,
): Promise<
  | { readonly result: 'sent'; readonly device: string }
  | { readonly result: 'too-many' | 'gone' | 'replaced' | 'not-sent' }
> {
  const { link, mailbox, device, from } = live;
  if (mailbox === undefined) return { result: 'gone' };
  const result = await mailCode(runtime, subjectOf(live), (code, minutes) => {
    const mail: CodeMail = {
      kind: 'code',
      to: link.role,
      referralId: from.referral.id,
      language,
      reminder: 0,
      shared: false,
      facts: { code, minutes: String(minutes), municipality: from.referral.municipality },
      attempts: 1,
    };
    const tag = `${from.referral.id}/${live.task.id}/code`;
    return { to: mailbox, tag, ...renderMail({ mail, region: runtime.region }) };
  });
  if (result === 'worn-out') return replaceWornLink(runtime, live);
  if (result !== 'sent') return { result };
  return { result, device: sealDevice(runtime.guards, device, runtime.clock(), 1) };
}

/** Tries a code. The right one makes this device trusted for the mailbox, for as long as the region sets. */
export async function enterCode(runtime: LinkRuntime, live: LiveLink, code: string) {
  const { device, mailbox } = live;
  const now = runtime.clock();
  const tried = await tryMailedCode(runtime, subjectOf(live), code);
  if (tried.result === 'worn-out') return replaceWornLink(runtime, live);
  if (tried.result === 'gone' || mailbox === undefined) return { result: 'gone' } as const;
  if (tried.result === 'wrong') return tried;
  // Zero days still leaves an hour or so to read and decide: a proof of one day at most, in a cookie for the session.
  const days = Math.max(runtime.region.links.deviceValidDays, 1 / 12);
  const trusted = withProof(device, mailboxProof(runtime, mailbox), now, days);
  return {
    result: tried.result,
    device: sealDevice(runtime.guards, trusted, now, days),
    deviceSeconds: Math.round(days * 86_400),
  } as const;
}

/**
 * A link that took this many codes or tries may be in a stranger's hands. It stops, and a fresh one goes to the task's own
 * mailbox: its owner goes on there, the stranger does not.
 */
async function replaceWornLink(
  runtime: LinkRuntime,
  { link, task, from }: LiveLink,
): Promise<{ readonly result: 'replaced' }> {
  const ctx = contextOf(runtime, { origin: 'link', actor: 'system' });
  const replace = (now: typeof from) => {
    const open = now.tasks.find((one) => one.id === task.id);
    // Another request has replaced it by now: one fresh link is enough.
    return open === undefined || open.addressee !== link.addressee ? undefined : replaceLink(now, open, ctx);
  };
  const outcome = await changeCase(runtime, from.referral.id, replace, from);
  if (outcome.changed) await afterChange(runtime, outcome);
  return { result: 'replaced' };
}
