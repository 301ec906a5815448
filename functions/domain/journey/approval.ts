import type { Answer } from '../answers.ts';
import { localDate } from '../calendar.ts';
import type { Change } from '../change.ts';
import type { Role } from '../codes.ts';
import { defined } from '../defined.ts';
import { InvariantError } from '../errors.ts';
import { isProbe } from '../probe.ts';
import { doorPolicy } from '../region.ts';
import { type Task, taskIdOf } from '../task.ts';
import { waitToTell } from '../wait-figures.ts';
import type { Context, OpenCase } from './context.ts';
import { keepExplanation, nameDecider, passToColleague } from './deciding.ts';
import { begin, closeKinds, closeReferral, closeTask, type Draft, decision, finish, toMachine } from './draft.ts';
import { askMissingConsent } from './interest.ts';
import { askPerson, tellCandidate, tellReferrer, tellTeam } from './mails.ts';
import { withdraw } from './withdraw.ts';

/**
 * Asks the verified work coach, the municipality's team or UWV. Where the region's policy asks for no approval, the stage
 * still runs and the audit trail says so.
 */
export function askApproval(from: OpenCase, ctx: Context): Change {
  const asking = askMissingConsent(from, ctx);
  if (asking !== undefined) return asking;
  const { door } = from.referral;
  if (door === undefined) throw new InvariantError('approval without a door');
  // A probe never gets as far as a place: approval is always asked, at a mailbox that nobody reads.
  if (doorPolicy(ctx.region, door).approver === 'none' && !isProbe(from.referral.id)) {
    const draft = begin(from, 'skip-approval', ctx);
    draft.after.approvedOn = localDate(ctx.now);
    tellWait(draft);
    toMachine(draft, 'placing');
    return finish(draft, 'not-required-by-policy');
  }
  const draft = begin(from, 'ask-approval', ctx);
  closeKinds(draft, 'advance');
  const owner: Role = from.referral.approver === 'person' ? 'approver' : 'team';
  const { question } = from.referral;
  const task = askPerson(draft, { kind: 'approve', owner, ...defined({ about: question }) });
  return finish(draft, owner, task.id);
}

/**
 * The approver's answer: agree, decline with a reason, ask something first, or pass it to a colleague. The caller has
 * checked a colleague's address (I7).
 */
export function answerApproval(from: OpenCase, task: Task, answer: Answer<'approve'>, ctx: Context): Change {
  switch (answer.choice) {
    case 'approve':
      // Of a canary's referral, which a coordinator can look up too, an agreement is the end: nobody's place or budget goes to it.
      if (isProbe(from.referral.id)) {
        return withdraw(from, ctx, { reason: 'withdrawn', answered: { taskId: task.id, code: 'approve' } });
      }
      return approve(begin(from, 'approve', ctx), task, answer);
    case 'decline':
      return decline(begin(from, 'decline', ctx), task, answer);
    case 'ask-information': {
      const draft = begin(from, 'ask-information', ctx);
      closeTask(draft, task, decision(draft, 'ask-information'));
      draft.parties.push({ role: 'note', taskId: task.id, kind: 'question', text: answer.question, at: ctx.now });
      nameDecider(draft, task, answer.decidedByName, true);
      // The person who asks decides once the answer is there, so the task does not go back to a silent work coach.
      if (ctx.actor === 'team') draft.after.approver = 'team';
      toMachine(draft, 'information');
      tellTeam(draft, { decision: 'ask-information' });
      return finish(draft, 'asked', task.id);
    }
    case 'delegate': {
      const draft = begin(from, 'delegate', ctx);
      passToColleague(draft, task, answer.email);
      return finish(draft, 'delegated', task.id);
    }
  }
}

/** Keeps what the candidate is told about their wait from the day of the yes on, to compare it with how long they really waited. */
function tellWait({ after, ctx: { waits, now } }: Draft): void {
  const told = waitToTell(waits, after, localDate(now));
  if (told === undefined) delete after.toldWait;
  else after.toldWait = told;
}

function approve(draft: Draft, task: Task, answer: Extract<Answer<'approve'>, { choice: 'approve' }>): Change {
  const { decisionDate, years } = answer;
  if (years !== undefined) draft.after.decidedYears = years;
  draft.after.approvedOn = decisionDate ?? localDate(draft.ctx.now);
  if (draft.ctx.actor === 'team') draft.after.agreedByTeam = true;
  closeTask(draft, task, decision(draft, 'approve', { on: draft.after.approvedOn }));
  nameDecider(draft, task, answer.decidedByName);
  tellWait(draft);
  toMachine(draft, 'placing');
  tellCandidate(draft, 'approved-candidate');
  tellReferrer(draft, 'approved-referrer');
  tellTeam(draft, { decision: 'approve', decidedOn: draft.after.approvedOn });
  return finish(draft, 'approved', task.id);
}

function decline(draft: Draft, task: Task, answer: Extract<Answer<'approve'>, { choice: 'decline' }>): Change {
  closeTask(draft, task, decision(draft, 'decline', { reason: answer.reason }));
  nameDecider(draft, task, answer.decidedByName);
  keepExplanation(draft, task, answer.explanation);
  draft.after.declineReason = answer.reason;
  closeReferral(draft, 'declined');
  const decided = { reason: answer.reason };
  tellCandidate(draft, 'declined-candidate', decided);
  tellReferrer(draft, 'declined-referrer', decided);
  tellTeam(draft, { decision: 'decline', reason: answer.reason });
  return finish(draft, answer.reason, task.id);
}

/**
 * Puts the approver's question to the referrer, or to the candidate if they referred themselves; by phone if that
 * person has no e-mail.
 */
export function askInformation(from: OpenCase, ctx: Context): Change {
  const draft = begin(from, 'open-information', ctx);
  closeKinds(draft, 'advance');
  const { origin, reach } = from.referral;
  const owner: Role =
    origin === 'professional' && reach.referrer.email
      ? 'referrer'
      : origin === 'self' && reach.candidate.email
        ? 'candidate'
        : 'coordinator';
  const asked = from.referral.taskCounts['approve'] ?? 1;
  const task = askPerson(draft, {
    kind: 'give-information',
    owner,
    about: taskIdOf(from.referral.id, 'approve', asked),
  });
  return finish(draft, owner, task.id);
}

/** The answer to the approver's question; the approver is asked again with it. */
export function giveInformation(from: OpenCase, task: Task, answer: Answer<'give-information'>, ctx: Context): Change {
  const draft = begin(from, 'give-information', ctx);
  closeTask(draft, task, decision(draft, 'answer'));
  draft.parties.push({ role: 'note', taskId: task.id, kind: 'answer', text: answer.text, at: ctx.now });
  draft.after.question = 'answered';
  toMachine(draft, 'approval');
  return finish(draft, 'answered', task.id);
}

/** Nobody answered in time: the approver decides with the information there is. */
export function informationSilent(from: OpenCase, task: Task, ctx: Context): Change {
  const draft = begin(from, 'information-silent', ctx);
  closeTask(draft, task, decision(draft, 'silent'));
  draft.after.question = 'unanswered';
  toMachine(draft, 'approval');
  return finish(draft, 'silent', task.id);
}
