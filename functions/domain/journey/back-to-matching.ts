import type { Change } from '../change.ts';
import { defined } from '../defined.ts';
import { hasTrajectory, isGuided } from '../guided.ts';
import { noShowCall, ofKind, type Task } from '../task.ts';
import { taskRules } from '../tasks/rules.ts';
import { asksAboutTransfer } from '../transfer.ts';
import type { Context, OpenCase } from './context.ts';
import { tellDelay } from './delay.ts';
import { begin, closeTask, type Draft, finish, releasePlace, toMachine } from './draft.ts';
import { tellsOfFault } from './faults.ts';
import { planMail, replaceAddress } from './mails.ts';
import { endOffer } from './offer.ts';

/**
 * The coordinator lets another provider be sought, for somebody whom one was asked for or has taken on but not met yet. They
 * keep their position in the queue. Whoever was asked or was to guide them hears that it is over, their place is free, and
 * their links open nothing any more. The machine that finds places has the case again: a plan that was made counts only
 * while the other one has it, and the next plan takes its place.
 *
 * @param how `mayAskAgain`: whether the present provider may be asked for them again
 */
export function backToMatching(from: OpenCase, how: { readonly mayAskAgain: boolean }, ctx: Context): Change {
  const draft = begin(from, 'back-to-matching', ctx);
  const { provider, passedProviders } = from.referral;
  const asked = ofKind(from.tasks, 'accept-offer');
  if (asked !== undefined) endOffer(draft, asked, 'other-provider');
  if (isGuided(from.referral.stage)) letGo(draft, from);
  releasePlace(draft);
  delete draft.after.provider;
  delete draft.after.assignedProvider;
  const others = passedProviders.filter((passed) => passed !== provider);
  draft.after.passedProviders = how.mayAskAgain || provider === undefined ? others : [...others, provider];
  toMachine(draft, 'placing');
  if (hasTrajectory(from.referral)) {
    draft.after.machine = 'referral';
    draft.after.generation += 1;
    draft.after.executionStartedAt = ctx.now;
  }
  return finish(draft, how.mayAskAgain ? 'may-ask-again' : 'not-again');
}

/** The provider and the job coach have the person no more, and the candidate is told that another one is sought. */
function letGo(draft: Draft, { tasks, referral: { provider } }: OpenCase): void {
  for (const task of tasks) if (isOver(task)) closeTask(draft, task);
  delete draft.after.startedOn;
  delete draft.after.transfer;
  for (const to of ['provider', 'job-coach'] as const) {
    planMail(draft, { kind: 'offer-withdrawn', to, facts: { about: 'let-go' }, ...defined({ provider }) });
  }
  replaceAddress(draft, 'job-coach');
  tellDelay(draft, 'other-provider');
}

/** News of a first talk that is called off: the candidate is not phoned about it any more. */
const oldNews: readonly string[] = [
  'matched-candidate',
  'talk-moved-candidate',
  'coach-changed-candidate',
  'contact-lost-candidate',
  noShowCall,
];

/**
 * Whether a task ends together with the provider's part: a question to it, a call with old news or about who guided, or a report of what
 * the region file lacks about it.
 */
function isOver(task: Task): boolean {
  const { guides, isCall } = taskRules[task.kind];
  if (guides === true && !tellsOfFault(task)) return true;
  if (isCall === true) return oldNews.includes(task.about ?? '') || asksAboutTransfer(task);
  return tellsOfFault(task) && (task.about === 'missing-provider' || task.about === 'missing-offer');
}
