import type { Answer } from '../answers.ts';
import type { Change } from '../change.ts';
import { actsAsCoordinator } from '../codes.ts';
import { consentTo, lacksConsent, restsOnConsent } from '../consent.ts';
import type { Task } from '../task.ts';
import type { Context, OpenCase } from './context.ts';
import { begin, closeKinds, closeReferral, closeTask, decision, finish, releasePlace, toMachine } from './draft.ts';
import { askPerson, tellCandidate, tellReferrer } from './mails.ts';
import { endSearch } from './search.ts';

/**
 * A case that got past this point without the consent that its door rests on, for instance because the region's policy
 * changed, goes back to ask the candidate: nobody is offered to a provider before a recorded yes. Undefined where the
 * consent is there.
 */
export function askMissingConsent(from: OpenCase, ctx: Context): Change | undefined {
  if (!lacksConsent(ctx.region, from.referral)) return undefined;
  const draft = begin(from, 'ask-consent', ctx);
  endSearch(draft);
  releasePlace(draft);
  if (draft.after.startedOn === undefined) delete draft.after.provider;
  toMachine(draft, 'confirming');
  return finish(draft, 'no-consent');
}

/**
 * Asks the candidate whether they want this. The coordinator phones a candidate without e-mail. They also phone one who
 * shares a mailbox with the referrer where the door rests on consent, because somebody else could say yes for them
 * there; without the candidate's number the coordinator asks the referrer to bring them to the phone.
 */
export function askInterest(from: OpenCase, ctx: Context): Change {
  const draft = begin(from, 'open-interest', ctx);
  closeKinds(draft, 'advance');
  const { reach, sharedMailbox } = from.referral;
  const rather = sharedMailbox && restsOnConsent(ctx.region, from.referral);
  const owner = reach.candidate.email && !rather ? 'candidate' : 'coordinator';
  const own = from.referral.origin === 'self' ? { about: 'own-referral' } : {};
  const task = askPerson(draft, { kind: 'confirm-interest', owner, ...own });
  return finish(draft, owner, task.id);
}

/**
 * The candidate's own yes or no. Where the door rests on explicit consent, the yes is recorded as such, with the
 * version of the privacy text on the page and how it was given. A no ends the referral; nobody is asked to approve what
 * the person does not want.
 */
export function answerInterest(
  from: OpenCase,
  task: Task,
  answer: Exclude<Answer<'confirm-interest'>, { choice: 'not-reached' }>,
  ctx: Context,
): Change {
  const draft = begin(from, answer.choice === 'yes' ? 'confirm-interest' : 'refuse-interest', ctx);
  closeTask(draft, task, decision(draft, answer.choice));
  if (answer.choice === 'yes') {
    if (restsOnConsent(ctx.region, draft.after)) {
      const version = answer.privacyVersion ?? ctx.region.privacyVersion;
      draft.after.consent = consentTo(version, ctx.now, actsAsCoordinator(ctx.actor) ? 'phone' : 'page');
    }
    toMachine(draft, draft.after.approvedOn === undefined ? 'approval' : 'placing');
    // From now on they can follow the case, and change their mind, with a link of their own. On the phone they were
    // just told.
    if (draft.after.reach.candidate.email) tellCandidate(draft, 'confirmed-candidate');
  } else {
    closeReferral(draft, 'not-interested');
    tellReferrer(draft, 'ended-referrer');
    // The candidate knows what they said; a referrer who reads the same mailbox may not.
    if (draft.after.sharedMailbox) tellCandidate(draft, 'ended-candidate');
  }
  return finish(draft, answer.choice, task.id);
}
