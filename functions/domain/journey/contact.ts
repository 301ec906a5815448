import type { Change } from '../change.ts';
import { restsOnConsent } from '../consent.ts';
import { defined } from '../defined.ts';
import { sharesMailbox } from '../email-address.ts';
import { formerAddresses, isToldItWasReplaced } from '../former-address.ts';
import type { CandidateParty, Parties } from '../party.ts';
import { isAbout, type Task } from '../task.ts';
import { taskRules } from '../tasks/rules.ts';
import type { Context, OpenCase } from './context.ts';
import { begin, closeTask, type Draft, decision, finish, putTask } from './draft.ts';
import { giveAddress, readdress, tellFormerAddress } from './mails.ts';
import { addressCalls, tellNewContact } from './wrong-address.ts';

/** New contact data, in the form in which we keep them; what is absent stays as it was. */
export type NewContact = Partial<Pick<Required<CandidateParty>, 'email' | 'phone'>>;

/** Whether a correction changes nothing. */
export function isContactOf(candidate: CandidateParty, contact: NewContact): boolean {
  const { email = candidate.email, phone = candidate.phone } = contact;
  return email === candidate.email && phone === candidate.phone;
}

/**
 * The candidate, or the coordinator who has them on the phone, corrects their contact data (AVG art. 16). A new mail
 * address disables all their older links: a reader of the old mailbox, perhaps a stranger because of a typing mistake,
 * can learn and decide nothing any more. The new address may be a stranger's too, so its first mail says how the
 * address was given and offers a way out. An open question to the candidate also goes there. A job coach who works with
 * them is told that something changed, never what.
 *
 * @param parties everyone in the case as they stand; its candidate is the one corrected
 * @param answered the call in which the coordinator was told
 */
export function correctContact(
  from: OpenCase,
  parties: Parties & { readonly candidate: CandidateParty },
  contact: NewContact,
  ctx: Context,
  answered?: Task,
): Change {
  const draft = begin(from, 'correct-contact', ctx);
  // No mail reaches an address that does not take any.
  const isRead = answered === undefined || !isAbout(answered, 'call', [addressCalls.bounced]);
  putContact(draft, from, parties, contact, isRead);
  if (answered !== undefined) closeTask(draft, answered, decision(draft, 'new-address'));
  tellNewContact(draft, from);
  return finish(draft, Object.keys(contact).toSorted().join(' '), answered?.id);
}

/**
 * Writes contact data of the candidate; a new mail address takes the place of the old one in everything that is open.
 *
 * @param isRead whether the old address is told so: nobody can tell who gave the new one
 */
export function putContact(
  draft: Draft,
  from: OpenCase,
  { candidate, referrer }: Parties & { readonly candidate: CandidateParty },
  contact: NewContact,
  isRead = true,
): void {
  const former = formerAddresses(candidate, contact.email, draft);
  draft.parties.push({ ...candidate, ...contact, ...defined({ former: former ?? candidate.former }) });
  const reach = draft.after.reach.candidate;
  draft.after.reach.candidate = {
    email: reach.email || contact.email !== undefined,
    phone: reach.phone || contact.phone !== undefined,
  };
  if (contact.email !== undefined) moveMailbox(draft, from, contact.email, referrer?.email);
  if (former !== undefined && isRead && isToldItWasReplaced(former)) tellFormerAddress(draft, 'candidate');
}

function moveMailbox(draft: Draft, from: OpenCase, email: string, referrersEmail: string | undefined): void {
  draft.after.sharedMailbox = sharesMailbox(email, referrersEmail);
  giveAddress(draft, 'candidate');
  for (const task of from.tasks.filter(({ owner }) => owner === 'candidate')) {
    // A question whose day has not come is mailed on that day, to the new address. Where somebody else reads the same
    // mailbox, nobody can say yes in writing for the candidate.
    const needsVoice = taskRules[task.kind].asksConsent === true && draft.after.sharedMailbox;
    if (needsVoice && restsOnConsent(draft.ctx.region, draft.after)) readdress(draft, task, 'coordinator');
    else if (task.visibleFrom > draft.ctx.now) putTask(draft, { ...task, addressee: task.addressee + 1 });
    else readdress(draft, task, 'candidate');
  }
}
