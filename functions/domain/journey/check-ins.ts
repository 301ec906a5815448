import type { Answer } from '../answers.ts';
import { localDate } from '../calendar.ts';
import type { Change } from '../change.ts';
import { guidanceEndedOn, nextCheckIn } from '../check-in-plan.ts';
import type { RetainedClosure } from '../codes.ts';
import { defined } from '../defined.ts';
import { InvariantError } from '../errors.ts';
import { hasTrajectory } from '../guided.ts';
import { type HoursEntry, withEntries } from '../hours.ts';
import type { PlainDate } from '../referral.ts';
import { doorPolicy } from '../region.ts';
import { contactLostCall, type Extension, isAbout, ofKind, type Task, wantsToTalkCall } from '../task.ts';
import { type CheckInRecord, isSameSpell, type Spell, type Trajectory, tells } from '../trajectory.ts';
import { namedAt } from '../workplace.ts';
import type { Context, OpenCase } from './context.ts';
import { tellDeciders } from './deciders.ts';
import {
  begin,
  closeKinds,
  closeReferral,
  closeTask,
  type Draft,
  decision,
  finish,
  releasePlace,
  toMachine,
} from './draft.ts';
import { askForMore, asPlanned, callAboutHours } from './extension.ts';
import { tellUse } from './grant-use.ts';
import { askPerson, planMail, tellCandidate, tellReferrer, tellReferrerOfErasure } from './mails.ts';
import { asksWhetherHere, leaveUnsettled } from './moved-out.ts';
import { afterAnswer, moveAsked, tellPause, tellResumed, withToldPause } from './pausing.ts';
import { askOutcome, awaitOutcome, compareSides, outcomeAsked, stageAfterStop } from './tell-outcome.ts';
import { checkInFrom, isAhead } from './timing.ts';

/**
 * Puts the next check-in on the agenda, where it sleeps until its date, and beside it the question to the candidate. When none is left,
 * the trajectory closes, once the candidate has had their time.
 */
export function openCheckIn(from: OpenCase, trajectory: Trajectory, ctx: Context): Change {
  const { door } = from.referral;
  if (door === undefined) throw new InvariantError('check-in without a door');
  const planned = asPlanned(trajectory, from.tasks, ctx.now);
  const next = nextCheckIn(doorPolicy(ctx.region, door).checkIns, planned, ctx.region.officeHours.closedDays);
  if (next === undefined) {
    const asked = outcomeAsked(from.tasks, ctx.now);
    if (asked !== undefined) return awaitOutcome(from, asked, ctx);
    const draft = begin(from, 'end-check-ins', ctx);
    closeKinds(draft, 'tell-outcome');
    toMachine(draft, 'closing');
    return finish(draft);
  }
  const draft = begin(from, 'open-check-in', ctx);
  closeKinds(draft, 'advance');
  // The date of the plan stays, whatever the day of the question.
  const visibleFrom = checkInFrom(ctx.region, next.date, ctx.now);
  const { provider } = trajectory;
  const task = askPerson(draft, { kind: 'check-in', owner: 'job-coach', provider, checkIn: next, visibleFrom });
  askOutcome(draft, next, visibleFrom, trajectory);
  return finish(draft, next.date, task.id);
}

/** What the job coach says at a check-in goes into the trajectory; a goal reached or a stop ends the guidance. */
export function answerCheckIn(
  from: OpenCase,
  task: Task,
  trajectory: Trajectory,
  answer: Answer<'check-in'>,
  ctx: Context,
): Change {
  const draft = begin(from, 'answer-check-in', ctx);
  record(draft, task, trajectory, answer, (answered) => [...trajectory.checkIns, answered]);
  toMachine(draft, answer.choice === 'stopped' ? stageAfterStop(draft) : 'checking-in');
  return finish(draft, answer.choice, task.id);
}

/**
 * Closes a check-in with its answer and writes that into the trajectory: hours, spells, a goal reached, an early stop.
 * A goal that was reached earlier stays reached, whatever a late answer says about the time before it. What was told
 * before the day of the check-in counts for the day on which it was told, and answers no question about kept work.
 *
 * @param place puts the record among the others
 */
export function record(
  draft: Draft,
  task: Task,
  trajectory: Trajectory,
  answer: Answer<'check-in'>,
  place: (answered: CheckInRecord) => CheckInRecord[],
): void {
  const { ctx } = draft;
  const today = localDate(ctx.now);
  closeTask(draft, task, decision(draft, answer.choice, answer.reason === undefined ? {} : { reason: answer.reason }));
  const asksMore = answer.choice === 'continues' && answer.extension !== undefined;
  const planned = asked(draft, task, asksMore || answer.choice === 'paused');
  const isEarly = isAhead(task, ctx.region, ctx.now);
  const answered: CheckInRecord = {
    ...planned,
    date: isEarly ? today : planned.date,
    answered: true,
    answeredOn: today,
    answeredAt: ctx.now,
    ...defined({ hoursUsed: answer.hoursUsed, keptWork: answer.keptWork }),
    ...defined({ worksNow: answer.worksNow, inSchool: answer.inSchool }),
  };
  const isOpen = trajectory.goalReachedOn === undefined;
  const isReached = isOpen && answer.choice === 'goal-reached';
  const rested = restedBy(trajectory, planned.date, answer, ctx);
  moveAsked(draft, trajectory, rested);
  const told: Trajectory = {
    ...withEntries(rested, toldHours(draft, answered)),
    ...spellsAfter(trajectory, answer, ctx),
    checkIns: isEarly && planned.purpose === 'kept-work' ? trajectory.checkIns : place(answered),
    ...(isReached ? { goalReachedOn: today } : {}),
    ...(isOpen && answer.choice === 'stopped' ? { earlyStop: answer.reason ?? 'other' } : {}),
  };
  const after = compareSides(draft, told, planned.date);
  const isMore = (answer.hoursUsed ?? 0) > 0;
  keep(draft, trajectory, after, { isMore, ...defined({ extension: answer.extension }) });
  if (answer.choice === 'paused') tellPause(draft, trajectory, after);
  if (answer.choice === 'continues') tellResumed(draft, trajectory, after);
}

/** The trajectory with what an answer says of a pause: that there is one, that it is over, or nothing. */
function restedBy(trajectory: Trajectory, askedOn: PlainDate, answer: Answer<'check-in'>, ctx: Context): Trajectory {
  const { choice, pausedUntil: until, pausedFrom: from, pauseReason: reason } = answer;
  if (choice === 'paused' && until !== undefined) {
    return withToldPause(trajectory, { until, ...defined({ from, reason }) });
  }
  const ends = choice === 'goal-reached' || choice === 'stopped';
  return choice === 'paused' ? trajectory : afterAnswer(trajectory, { askedOn, ends }, ctx);
}

/** The line in the ledger for the hours of a check-in; none where none were told. */
function toldHours({ ctx }: Draft, { date: on, hoursUsed: hours = 0 }: CheckInRecord): readonly HoursEntry[] {
  return hours === 0 ? [] : [{ id: ctx.newId(6), on, hours, kind: 'reported', by: ctx.actor, at: ctx.now }];
}

/**
 * Writes the trajectory. Once guidance is over only questions about kept work and the follow-up remain, so the place is free for
 * somebody else (I9), and everybody concerned hears that it is over.
 */
function keep(
  draft: Draft,
  before: Trajectory,
  trajectory: Trajectory,
  told: { readonly isMore?: boolean; readonly extension?: Extension } = {},
): void {
  const goesOn = guidanceGoesOn(trajectory);
  if (goesOn && (told.isMore === true || told.extension !== undefined)) askForMore(draft, trajectory, told.extension);
  const used = goesOn ? tellUse(draft, trajectory) : endUse(draft, trajectory, told.isMore === true);
  draft.rest = { ...draft.rest, trajectory: used };
  if (!goesOn) {
    closeContactCalls(draft);
    closeUnsettled(draft);
  }
  if (!isGuidanceComplete(trajectory)) return;
  releasePlace(draft);
  if (!isGuidanceComplete(before)) tellGuidanceEnded(draft, trajectory);
}

/** There is contact again, or nobody seeks it any more: the coordinator need not call about it. */
export function closeContactCalls(draft: Draft): void {
  for (const task of [...draft.open.values()]) if (isAbout(task, 'call', [contactLostCall])) closeTask(draft, task);
}

/**
 * Where guidance is over, nobody has to settle whether it can go on where the candidate lives now, or by their corrected data. Where it
 * goes on after all, somebody has to: the referral keeps what about.
 */
function closeUnsettled(draft: Draft): void {
  for (const task of [...draft.open.values()]) {
    if (!asksWhetherHere(task)) continue;
    closeTask(draft, task, decision(draft, 'lapsed'));
    leaveUnsettled(draft.after, task.about);
  }
}

/**
 * Guidance does not go on: nothing more is granted, so nobody is asked for it any longer. Hours beyond the grant stay written, and
 * whoever was asked about them, or granted the others, hears of them.
 *
 * @param isMore hours were told with the answer that ended guidance
 * @returns the trajectory with what was told
 */
function endUse(draft: Draft, trajectory: Trajectory, isMore: boolean): Trajectory {
  const wasAsked = ofKind(draft.open.values(), 'decide-extension') !== undefined;
  closeKinds(draft, 'decide-extension');
  if (wasAsked || isMore) callAboutHours(draft, trajectory);
  return tellUse(draft, trajectory, wasAsked);
}

/**
 * What a check-in asks about, as it is recorded: where guidance goes on whatever the plan says, because it rests or an extension is
 * asked for, the last question of the plan is not the last.
 */
function asked(draft: Draft, task: Task, goesOn = false): NonNullable<Task['checkIn']> {
  const planned = checkInOf(task);
  const isPending = goesOn || ofKind(draft.open.values(), 'decide-extension') !== undefined;
  return planned.purpose === 'final' && isPending ? { ...planned, purpose: 'regular' } : planned;
}

/**
 * Tells the candidate, the referrer and those who decided that guidance is over, where the case stays open because something is still
 * asked; otherwise the closing mails tell them.
 */
function tellGuidanceEnded(draft: Draft, trajectory: Trajectory): void {
  const { door, approvedOn } = draft.after;
  if (door === undefined) return;
  const { region } = draft.ctx;
  if (nextCheckIn(doorPolicy(region, door).checkIns, trajectory, region.officeHours.closedDays) === undefined) return;
  const about = trajectory.goalReachedOn === undefined ? 'guidance-over' : 'goal-reached';
  tellCandidate(draft, 'goal-reached-candidate', { about });
  tellReferrer(draft, 'guidance-ended');
  if (approvedOn !== undefined) tellDeciders(draft, 'guidance-ended');
}

/** Whether the guidance of a trajectory is complete: its goal was reached, or it had its final check-in at the planned end. */
export function isGuidanceComplete(trajectory: Trajectory): boolean {
  return guidanceEndedOn(trajectory) !== undefined;
}

/** Whether guidance goes on: it is not complete, and nobody stopped it. A case that was stopped may still wait for its candidate's answer. */
export function guidanceGoesOn(trajectory: Trajectory): boolean {
  return !isGuidanceComplete(trajectory) && trajectory.earlyStop === undefined;
}

/** The spells after an answer: with its new ones added and its ended ones closed. */
function spellsAfter(
  { spells, workplaces }: Pick<Trajectory, 'spells' | 'workplaces'>,
  answer: Answer<'check-in'>,
  ctx: Context,
): Pick<Trajectory, 'spells' | 'workplaces'> {
  const ended = spells.map((spell) => {
    const end = answer.endedSpells.find((one) => one.id === spell.id);
    return end === undefined ? spell : { ...spell, endedOn: end.endedOn };
  });
  const begun: Spell[] = [];
  let named: Pick<Trajectory, 'workplaces'> = defined({ workplaces });
  for (const { name, ...spell } of answer.newSpells) {
    // What was reported meanwhile, and is filled in once more, is there already.
    const known = spells.find((one) => isSameSpell(one, spell)) ?? { id: ctx.newId(6), ...spell };
    if (!spells.includes(known)) begun.push(known);
    if (name !== undefined) named = { workplaces: namedAt(named, known.id, name) };
  }
  return { spells: [...ended, ...begun], ...named };
}

/**
 * Job coach and provider stayed silent, and the coordinator called without learning how it is going: only then is
 * silence recorded. It is an outcome of its own and is never read as "no work".
 */
export function checkInSilent(from: OpenCase, task: Task, trajectory: Trajectory, ctx: Context): Change {
  const draft = begin(from, 'check-in-silent', ctx);
  closeTask(draft, task, decision(draft, 'no-answer'));
  const silent: CheckInRecord = { ...asked(draft, task), answered: false };
  // Where nobody can tell, a pause counts as it was agreed.
  const after = afterAnswer(trajectory, { askedOn: silent.date, ends: false }, ctx);
  keep(draft, trajectory, { ...after, checkIns: [...trajectory.checkIns, silent] });
  toMachine(draft, 'checking-in');
  return finish(draft, 'silent', task.id);
}

/** What a check-in task asks about, and its date. */
function checkInOf(task: Task) {
  if (task.checkIn === undefined) throw new InvariantError('check-in task without a date');
  return task.checkIn;
}

/** Ends a trajectory: releases the place, tells everyone, and starts the retention period. */
export function closeTrajectory(from: OpenCase, trajectory: Trajectory, ctx: Context): Change {
  const draft = begin(from, 'close-trajectory', ctx);
  releasePlace(draft);
  closeReferral(draft, closureOf(trajectory));
  tellEnd(draft);
  return finish(draft, draft.after.closure);
}

/**
 * Tells everyone who still has a part in the case that it has ended.
 *
 * @param how `erases`: the people in it are erased next: the candidate hears that, by mail only, and nobody gets a link to what will be
 *   gone; `about`: why it has ended, where the mails say more than how it closed; `by`: who withdrew it, as its candidate and its
 *   referrer read it; `goesOnIn`: the referral in which the candidate's help goes on, where they read the mail of that one too
 */
export function tellEnd(
  draft: Draft,
  how: {
    readonly erases?: boolean;
    readonly about?: string;
    readonly by?: { readonly candidate?: string; readonly referrer?: string };
    readonly goesOnIn?: string;
  } = {},
): void {
  const { erases = false, by, about = by?.candidate, goesOnIn } = how;
  const { sharedMailbox, reach } = draft.after;
  if (erases) {
    const mail = {
      kind: 'ended-candidate',
      to: 'candidate',
      facts: { about: 'erased' },
      shared: sharedMailbox,
    } as const;
    if (reach.candidate.email) planMail(draft, mail);
    tellOthers(draft, how);
    return;
  }
  // The number of the other referral is the candidate's alone to know.
  const elsewhere =
    goesOnIn === undefined ? {} : { about: 'duplicate', ...(sharedMailbox ? {} : { duplicateOf: goesOnIn }) };
  tellCandidate(draft, 'ended-candidate', { ...promisedFacts(draft), ...defined({ about }), ...elsewhere });
  tellOthers(draft, how);
}

/**
 * Whether the candidate asked to be phoned and has not been yet, as a fact of the mail that tells them of the end. Nobody who reads
 * along hears of it.
 */
export function promisedFacts({ open, after }: Draft): Record<string, string> {
  const isPromised = [...open.values()].some((task) => isAbout(task, 'call', [wantsToTalkCall]));
  return isPromised && !after.sharedMailbox ? { promised: wantsToTalkCall } : {};
}

/** Tells everyone but the candidate of the end; see `tellEnd`. */
export function tellOthers(draft: Draft, { erases, about, by }: NonNullable<Parameters<typeof tellEnd>[1]> = {}): void {
  if (erases) tellReferrerOfErasure(draft);
  else tellReferrer(draft, 'ended-referrer', defined({ about: about ?? by?.referrer }));
  if (draft.after.approvedOn !== undefined) tellDeciders(draft, 'ended-approver', defined({ about }));
  if (hasTrajectory(draft.after)) {
    planMail(draft, { kind: 'case-ended', to: 'job-coach', facts: defined({ about: about ?? placeFact(draft) }) });
  }
}

/** That the place was free already when the case closed, as what the mail to whoever guided is about; undefined where it is only now. */
export function placeFact({ before }: Draft): 'place-freed' | undefined {
  return before?.holdsPlace === false ? 'place-freed' : undefined;
}

/** How a finished trajectory is counted. Silence at every check-in is an outcome of its own, and not to know is silence. */
export function closureOf(trajectory: Trajectory): RetainedClosure {
  if (trajectory.earlyStop !== undefined) return 'early-stop';
  if (trajectory.goalReachedOn !== undefined) return 'goal-reached';
  const { checkIns } = trajectory;
  return checkIns.length > 0 && !checkIns.some(tells) ? 'silent' : 'completed';
}
