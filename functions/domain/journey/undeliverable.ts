import type { Change } from '../change.ts';
import { tellsFormerAddress } from '../former-address.ts';
import type { Mail } from '../mail.ts';
import { addressNumber } from '../referral.ts';
import { isUntrueOfPair } from '../referred-again.ts';
import { contactLostCall, isAbout, noShowCall } from '../task.ts';
import { callInstead } from './calls.ts';
import type { Context, OpenCase } from './context.ts';
import { isSilenced } from './death.ts';
import { noteUndelivered, reroute } from './readdressing.ts';
import { passOnNews } from './untold.ts';
import { addressCalls } from './wrong-address.ts';

/** What the mail service reports of a mail that it took, as far as it matters here. */
export interface MailReport {
  /** `reject`: the service would not send it after all. Everything else says nothing about the address. */
  readonly event: 'bounce' | 'complaint' | 'reject' | 'other';
  /** Of a bounce: the address will never take mail. */
  readonly isPermanent?: boolean;
  /** Of a complaint: the reader says that it was no spam. Some mailbox services report this the same way. */
  readonly isNotSpam?: boolean;
}

/**
 * When a mail counts as undeliverable: its address is `gone` (a permanent bounce or a rejection), or mail is `unwanted`
 * there (its reader called it spam, so the service suppresses the next ones). Anything else is `passing`, such as a full
 * mailbox or an out-of-office answer: the service tries again, or the mail did arrive. A recipient that the service refuses
 * while we send (`refused` in ports/mailer.ts) counts as undeliverable too, and so does a reader without any address. A mail of
 * which it stayed unknown twice whether it went goes to the coordinator (`unsure-mail.ts`).
 */
export function verdictOn({ event, isPermanent, isNotSpam }: MailReport): 'gone' | 'unwanted' | 'passing' {
  if (event === 'bounce') return isPermanent ? 'gone' : 'passing';
  if (event === 'complaint') return isNotSpam ? 'passing' : 'unwanted';
  return event === 'reject' ? 'gone' : 'passing';
}

/** What else is known of a mail: its reader, by its link, and the other mails of its case. */
export interface AroundMail {
  /** Number of the task's addressee when the mail went; absent where the mail carried no link to a task. */
  readonly addressee?: number;
  /** Of a mail about a corrected address: number of that address. */
  readonly given?: number;
  /** Every mail of the case. */
  readonly mails: readonly Mail[];
}

/**
 * What happens when a mail cannot arrive, so that it never ends in silence: its task goes to the next address (work
 * coach, team mailbox, coordinator), news for a candidate becomes a call by the coordinator, and news of an end goes
 * to the reader's organisation. Undefined where nothing has to move: the address was replaced since then, or the mail
 * is not missed.
 */
export function afterUndelivered(
  from: OpenCase,
  mail: Mail,
  { addressee, given, mails }: AroundMail,
  ctx: Context,
): Change | undefined {
  const task = from.tasks.find((open) => open.id === mail.taskId);
  // The sender is not known yet, so nobody else is told: the referral ends when they do not confirm it.
  if (from.referral.stage === 'unconfirmed') return undefined;
  // Whoever was erased is told nothing more, and nobody can phone them.
  if (from.referral.erased !== undefined) return undefined;
  if (task !== undefined) {
    const current = task.owner === mail.to && (addressee ?? task.addressee) === task.addressee;
    if (current) return reroute(from, task, ctx);
    const wasAsked = task.askedBefore?.some((one) => one.owner === mail.to && one.addressee === addressee);
    return wasAsked === true ? noteUndelivered(from, task, mail.to, ctx) : undefined;
  }
  // To an address that was replaced: the person is reached by the new one.
  if (tellsFormerAddress(mail)) return undefined;
  // It did not arrive, and is not so: there is nothing to say.
  if (isUntrueOfPair(from.referral, mail.kind)) return undefined;
  // Applies after the end of a case too: how it ended is news. A link that somebody asked for on a page is not.
  if (mail.kind === 'address-given') return unreadAddress(from, mail, given, ctx);
  const isNews = mail.to === 'candidate' && mail.kind !== 'new-link' && !isSilenced(from, mail);
  const abouts = mail.kind === 'contact-lost-candidate' ? [mail.kind, contactLostCall, noShowCall] : [mail.kind];
  const calling = from.tasks.some((open) => isAbout(open, 'call', abouts));
  if (isNews) return calling ? undefined : callInstead(from, mail.kind, mail.to, ctx);
  return passOnNews(from, mail, mails, ctx);
}

/**
 * Mail to a corrected address does not arrive: the person who gave the address is asked for the right one, as long as
 * it is still the one that we have.
 */
function unreadAddress(from: OpenCase, { to }: Mail, given: number | undefined, ctx: Context): Change | undefined {
  if (from.referral.stage === 'closed' || given !== addressNumber(to, from.referral)) return undefined;
  const about = to === 'candidate' ? addressCalls.bounced : addressCalls.referrer;
  const calling = from.tasks.some((open) => isAbout(open, 'call', [about]));
  return calling ? undefined : callInstead(from, about, to, ctx);
}
