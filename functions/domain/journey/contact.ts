import type { Change } from '../change.ts';
import type { CandidateParty, Parties } from '../party.ts';
import type { Context, OpenCase } from './context.ts';
import { begin, type Draft, finish, putTask } from './draft.ts';
import { planMail, readdress } from './mails.ts';

/** New contact data; what is absent stays as it was. Both are in the form in which we keep them. */
export type NewContact = Partial<Pick<Required<CandidateParty>, 'email' | 'phone'>>;

/**
 * The candidate corrects how they can be reached (AVG art. 16). A new mail address makes every older link of theirs useless:
 * whoever reads the old mailbox, perhaps a stranger because of a typing mistake, learns and decides nothing any more. A
 * question that is open with the candidate goes to the new address, and so does a new status link, which shows that the
 * address works. A job coach who is working with them hears that something changed, never what.
 *
 * @param parties everyone in the case as they stand; its candidate is the one corrected
 */
export function correctContact(
  from: OpenCase,
  parties: Parties & { readonly candidate: CandidateParty },
  contact: NewContact,
  ctx: Context,
): Change {
  const { candidate, referrer } = parties;
  const draft = begin(from, 'correct-contact', ctx);
  draft.parties.push({ ...candidate, ...contact });
  const reach = draft.after.reach.candidate;
  draft.after.reach.candidate = {
    email: reach.email || contact.email !== undefined,
    phone: reach.phone || contact.phone !== undefined,
  };
  if (contact.email !== undefined) moveMailbox(draft, from, contact.email, referrer?.email);
  tellJobCoach(draft, from);
  return finish(draft, Object.keys(contact).toSorted().join(' '));
}

function moveMailbox(draft: Draft, from: OpenCase, email: string, referrersEmail: string | undefined): void {
  draft.after.sharedMailbox = email.toLowerCase() === referrersEmail?.toLowerCase();
  replaceAddress(draft);
  for (const task of from.tasks.filter(({ owner }) => owner === 'candidate')) {
    // A question whose day has not come is mailed on that day, to the new address.
    if (task.visibleFrom > draft.ctx.now) putTask(draft, { ...task, addressee: task.addressee + 1 });
    else readdress(draft, task, 'candidate');
  }
  planMail(draft, { kind: 'new-link', to: 'candidate', link: 'status', facts: { linkTo: 'status' } });
}

/** From here on links that went to the candidate's earlier address are useless. */
export function replaceAddress(draft: Draft): void {
  draft.after.candidateAddress = (draft.after.candidateAddress ?? 0) + 1;
}

function tellJobCoach(draft: Draft, from: OpenCase): void {
  const task = from.tasks.find(({ owner }) => owner === 'job-coach');
  if (task !== undefined) planMail(draft, { kind: 'contact-changed', to: 'job-coach', task, link: 'task' });
}
