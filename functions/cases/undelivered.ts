import { defined } from '../domain/defined.ts';
import { afterUndelivered } from '../domain/journey/undeliverable.ts';
import type { Link, Mail } from '../domain/mail.ts';
import { isProbe } from '../domain/probe.ts';
import type { Runtime } from '../ports/runtime.ts';
import { changeCase, contextOf } from './change-case.ts';
import { noteUnreached, type PassOnRuntime } from './pass-on-news.ts';

/** What giving up on a mail needs: neither addresses nor a mailer. */
export type UndeliveredRuntime = PassOnRuntime;

/**
 * Gives up on a mail that cannot arrive. What then happens to its task or its news is a rule of the domain
 * (`undeliverable.ts`).
 */
export async function undelivered(runtime: UndeliveredRuntime, mail: Mail): Promise<void> {
  runtime.log.error('mail-undelivered', { kind: mail.kind, to: mail.to });
  if (mail.to === 'coordinator' && !isProbe(mail.referralId)) runtime.log.count('coordinatorUnreachable', 1);
  const context = contextOf(runtime, { origin: 'mail', actor: 'system' });
  await noteUnreached(runtime, mail, 'mail-failed');
  const addressee = await addresseeOf(runtime, mail);
  const given = mail.kind === 'address-given' ? await linkBehind(runtime, mail) : undefined;
  // Read again with each try, so that what somebody else did about the same mail meanwhile is seen.
  await changeCase(runtime, mail.referralId, async (from) => {
    const mails = await runtime.outbox.mailsOf(mail.referralId);
    return afterUndelivered(from, mail, { mails, ...defined({ addressee, given: given?.addressee }) }, context);
  });
}

/** The link to the status page in a mail. */
async function linkBehind({ links }: Pick<Runtime, 'links'>, { link }: Mail): Promise<Link | undefined> {
  return link === undefined ? undefined : links.byToken(links.token(link));
}

/**
 * Which of a task's successive addressees a mail went to (a number, in order of time); undefined where the mail carried
 * no link to a task.
 */
export async function addresseeOf({ links }: Pick<Runtime, 'links'>, mail: Mail): Promise<number | undefined> {
  if (mail.link?.purpose !== 'task') return undefined;
  return (await links.byToken(links.token(mail.link)))?.addressee;
}
