import type { Answer } from '../answers.ts';
import type { Change } from '../change.ts';
import type { Task } from '../task.ts';
import type { Context, OpenCase } from './context.ts';
import { begin, closeKinds, closeReferral, closeTask, decision, finish, toMachine } from './draft.ts';
import { askPerson, tellCandidate, tellReferrer } from './mails.ts';

/** Asks the candidate whether they want this; someone without e-mail is phoned by the coordinator. */
export function askInterest(from: OpenCase, ctx: Context): Change {
  const draft = begin(from, 'open-interest', ctx);
  closeKinds(draft, 'advance');
  const owner = from.referral.reach.candidate.email ? 'candidate' : 'coordinator';
  const task = askPerson(draft, { kind: 'confirm-interest', owner });
  return finish(draft, owner, task.id);
}

/** The candidate's own yes or no. A no ends the referral; nobody is asked to approve what the person does not want. */
export function answerInterest(from: OpenCase, task: Task, answer: Answer<'confirm-interest'>, ctx: Context): Change {
  const draft = begin(from, answer.choice === 'yes' ? 'confirm-interest' : 'refuse-interest', ctx);
  closeTask(draft, task, decision(draft, answer.choice));
  if (answer.choice === 'yes') {
    toMachine(draft, 'approval');
  } else {
    closeReferral(draft, 'not-interested');
    tellReferrer(draft, 'ended-referrer');
    // The candidate knows what they said; a referrer who reads the same mailbox may not.
    if (draft.after.sharedMailbox) tellCandidate(draft, 'ended-candidate');
  }
  return finish(draft, answer.choice, task.id);
}
