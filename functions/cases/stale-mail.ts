import { tellsFormerAddress } from '../domain/former-address.ts';
import { tellsFormerCoach } from '../domain/former-coach.ts';
import type { OpenCase } from '../domain/journey/context.ts';
import { isSilenced } from '../domain/journey/death.ts';
import { isUntrueOfSearch } from '../domain/journey/moved-out.ts';
import { endMails, type Mail } from '../domain/mail.ts';
import { missingFacts } from '../domain/mail-facts.ts';
import { isOpen } from '../domain/referral.ts';
import { isUntrueOfPair } from '../domain/referred-again.ts';
import { isAskedOf } from '../domain/task.ts';
import type { DeliverRuntime, Seen } from './delivery.ts';
import { addressFor, readersOf } from './mail-readers.ts';
import { addresseeOf } from './undelivered.ts';

/** Whether the task behind a mail was settled, or moved to another owner or address, before the mail could go. */
export async function isStale(runtime: DeliverRuntime, from: OpenCase, mail: Mail, seen: Seen): Promise<boolean> {
  const { links } = seen;
  if (isSilenced(from, mail) || isTakenBack(from, mail) || isEmptied(from, mail)) return true;
  if (isUntrueOfSearch(from, mail) || isUntrueOfPair(from.referral, mail.kind)) return true;
  // Their address went with everybody's, or they guide again: it is not the present one's news.
  if (tellsFormerCoach(mail)) return (await readersOf(runtime, mail, seen)).jobCoach === undefined;
  // The address went with everybody's, or a newer one pushed it out: the present one knows already.
  if (tellsFormerAddress(mail)) return (await addressFor(runtime, from, mail, seen)) === undefined;
  if (mail.taskId === undefined || mail.link?.purpose !== 'task') return false;
  const task = from.tasks.find((open) => open.id === mail.taskId);
  if (task === undefined || !isAskedOf(task, mail.to)) return true;
  const known = links?.get(mail.link.id)?.addressee;
  return (known ?? (await addresseeOf(runtime, mail))) !== task.addressee;
}

/** Whether what a mail would say went with the people of its case, such as the number of another case of theirs. */
function isEmptied({ referral }: OpenCase, mail: Mail): boolean {
  return referral.erased !== undefined && missingFacts(mail).length > 0;
}

/** Whether a mail says that a case has ended which goes on since: it was reopened before the mail could go. */
function isTakenBack({ referral }: OpenCase, { kind }: Mail): boolean {
  return isOpen(referral) && endMails.some((end) => end === kind);
}
