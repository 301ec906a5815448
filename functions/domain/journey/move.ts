import { startsFrom } from '../actions.ts';
import type { Answer } from '../answers.ts';
import { localDate } from '../calendar.ts';
import type { Change } from '../change.ts';
import type { OtherDoor, Stage } from '../codes.ts';
import { defined } from '../defined.ts';
import { chooseDoorAgain } from '../door-again.ts';
import { isInFollowUp } from '../guided.ts';
import { moveTo, municipalityOn } from '../municipality.ts';
import { offerFault } from '../offer-fault.ts';
import type { Parties } from '../party.ts';
import type { Referral } from '../referral.ts';
import { doorPolicy, type Region } from '../region.ts';
import { ofKind, type Task } from '../task.ts';
import { taskRules } from '../tasks/rules.ts';
import type { Trajectory } from '../trajectory.ts';
import type { Context, OpenCase } from './context.ts';
import { tellFormerDeciders } from './deciders.ts';
import { tellDelay } from './delay.ts';
import { begin, closeKinds, closeTask, type Draft, decision, finish, toMachine } from './draft.ts';
import { tellsOfFault } from './faults.ts';
import { askPerson, readdress } from './mails.ts';
import {
  aboutDoor,
  aboutMove,
  asksAboutDoor,
  asksAboutMove,
  isHeldForMove,
  leaveUnsettled,
  unknownPlace,
} from './moved-out.ts';
import { takeBack } from './offer.ts';
import { endSearch } from './search.ts';
import { openStillWanted } from './still-wanted.ts';
import { withdraw } from './withdraw.ts';

/**
 * Why a door no longer fits after a move: no door of ours does, or (`other-door`) another one than that of the referral
 * does.
 */
export type MoveFault = OtherDoor | 'other-door';

/**
 * Looks at the door again, with the new municipality and the original answers. The age, and whether the door was open,
 * are those of the day of receipt, so that nobody loses a door by moving that they would have kept by staying.
 *
 * @returns undefined where the same door still fits
 */
export function moveFault(
  region: Region,
  referral: Referral,
  { candidate, referrer }: Parties,
  municipality: string,
): MoveFault | undefined {
  if (candidate === undefined || referral.door === undefined) return 'other-door';
  const known = referrer === undefined ? { candidate } : { candidate, referrer };
  const choice = chooseDoorAgain(region, referral, known, municipality);
  if (choice.kind === 'other-door') return choice.otherDoor;
  return choice.door === referral.door ? undefined : 'other-door';
}

/** Whether a move has anything to change: an open case with a door. */
export function canMove(stage: Stage): boolean {
  return startsFrom('record-move').includes(stage);
}

/**
 * The candidate lives in another municipality. Where the door still fits, the case is that municipality's from now on:
 * an open decision goes to its team, somebody who waits is ranked again in the same position of the queue, an offer to
 * a provider that does not work there is taken back, and a trajectory goes on. Where the door no longer fits,
 * everything stays as it is until the coordinator has phoned about it, except that no provider is asked meanwhile.
 */
export function recordMove(
  from: OpenCase,
  to: { readonly municipality: string; readonly fault: MoveFault | undefined },
  ctx: Context,
): Change {
  const draft = begin(from, 'record-move', ctx);
  const municipality = municipalityOn(ctx.region, to.municipality, localDate(ctx.now));
  if (to.fault !== undefined) {
    keepWhereTheyMoved(draft, from, municipality, to.fault);
    return finish(draft, to.fault);
  }
  liveIn(draft, from, municipality);
  return finish(draft, 'fits', municipality);
}

/**
 * The door does not reach to where the candidate lives: that is kept beside the case, and the coordinator phones about it. Until then
 * nobody is asked for a place (`isHeldForMove`): a provider would get ready for somebody who may well go elsewhere, so an open offer is
 * taken back, and the person keeps their position in the queue. Whose guidance is over has nothing to be settled, unless it goes on after all.
 */
export function keepWhereTheyMoved(draft: Draft, from: OpenCase, municipality: string, fault: MoveFault): void {
  endCallsOn(draft, from, asksAboutMove, 'moved');
  draft.after.movedTo = municipality;
  const about = `${aboutMove}${fault}`;
  // Nobody is guided any more: what is still asked can be asked wherever they live.
  if (isInFollowUp(from.referral)) {
    leaveUnsettled(draft.after, about);
    return;
  }
  // "You wait for a place, do you still want this?" is not true meanwhile.
  closeKinds(draft, 'still-wanted');
  if (from.referral.stage === 'offer') takeBack(draft, ofKind(from.tasks, 'accept-offer'), 'moved-out');
  askPerson(draft, { kind: 'call', owner: 'coordinator', about });
}

/** Nothing is left open of a move: the case is where the candidate lives. */
export function moveIsSettled({ after }: Draft): void {
  delete after.movedTo;
  if (after.unsettledDoor?.startsWith(aboutMove)) delete after.unsettledDoor;
}

/** From now on the case is this municipality's, as `recordMove` says. */
export function liveIn(draft: Draft, from: OpenCase, municipality: string): void {
  endCallsOn(draft, from, asksAboutMove, 'moved');
  moveIsSettled(draft);
  // Back to where the case still is: nobody has to be asked anew, unless they were held up.
  if (draft.after.municipality === municipality) {
    if (isHeldForMove(from)) seekAnew(draft, from);
    return;
  }
  moveTo(draft.after, municipality);
  newTeam(draft, from);
  seekAnew(draft, from);
}

/** Corrected data no longer fit the door, which is kept: the coordinator phones about it, unless guidance is over. */
export function phoneAboutDoor(draft: Draft, from: OpenCase, fault: MoveFault): void {
  endCallsOn(draft, from, asksAboutDoor, 'corrected');
  const about = `${aboutDoor}${fault}`;
  if (isInFollowUp(from.referral)) leaveUnsettled(draft.after, about);
  else askPerson(draft, { kind: 'call', owner: 'coordinator', about });
}

/** Corrected data fit the door: there is nothing to phone about. */
export function doorFits(draft: Draft, from: OpenCase): void {
  endCallsOn(draft, from, asksAboutDoor, 'corrected');
  if (draft.after.unsettledDoor?.startsWith(aboutDoor)) delete draft.after.unsettledDoor;
}

/** Ends the calls about a door that no longer fitted: what they would settle is settled. */
export function endCallsOn(draft: Draft, from: OpenCase, isOn: (task: Task) => boolean, code: string): void {
  for (const task of from.tasks) if (isOn(task)) closeTask(draft, task, decision(draft, code));
}

/**
 * Somebody says that the candidate moved, but not where to: nothing ends, and the coordinator phones to ask. Once they
 * have recorded the municipality the door is looked at; until then everything goes on.
 */
export function reportMove(from: OpenCase, ctx: Context): Change {
  const draft = begin(from, 'record-move', ctx);
  if (!from.tasks.some(asksAboutMove)) {
    askPerson(draft, { kind: 'call', owner: 'coordinator', about: `${aboutMove}${unknownPlace}` });
  }
  return finish(draft, unknownPlace);
}

/** The providers that fit may now be others: somebody who waits is ranked again, and an offer out of reach is taken back. */
export function seekAnew(draft: Draft, { referral, tasks }: OpenCase): void {
  if (referral.stage === 'waiting' || referral.stage === 'unplaced') {
    endSearch(draft);
    toMachine(draft, 'placing');
  }
  const offer = ofKind(tasks, 'accept-offer');
  if (referral.stage !== 'offer' || offer === undefined) return;
  const fault = offerFault(draft.ctx.region, draft.after, offer.provider ?? referral.provider);
  if (fault !== undefined) takeBack(draft, offer, fault);
}

/** The work coach of the old municipality no longer decides; UWV's people decide for the whole country. */
function newTeam(draft: Draft, from: OpenCase): void {
  const { door, approver } = draft.after;
  if (door === undefined || approver === undefined || doorPolicy(draft.ctx.region, door).approver === 'uwv') return;
  tellFormerDeciders(draft, from, 'other-place');
  draft.after.approver = 'team';
  for (const task of [...draft.open.values()]) {
    if (taskRules[task.kind].decides) readdress(draft, task, 'team');
  }
}

/**
 * The coordinator phoned about a move, or about corrected data that no longer fit the door: either the case goes on
 * here all the same, or the organisation over there has the person now.
 */
export function answerMove(
  from: OpenCase,
  task: Task,
  { choice }: Answer<'call'>,
  ctx: Context,
  trajectory: Trajectory | undefined,
): Change | undefined {
  if (choice === 'handed-over') {
    const answered = { taskId: task.id, code: choice };
    const reason = asksAboutMove(task) ? 'moved' : 'other-door';
    return withdraw(from, ctx, { reason, answered, ...defined({ trajectory }) });
  }
  if (choice !== 'goes-on') return undefined;
  const draft = begin(from, 'call-done', ctx);
  closeTask(draft, task, decision(draft, choice));
  // In the queue they are where they were; a place that came free meanwhile can be theirs at once.
  const isFree = isHeldForMove(from) && !isHeldForMove({ tasks: [...draft.open.values()] });
  if (isFree && from.referral.stage === 'waiting') seekAnew(draft, from);
  const resolve = ofKind(from.tasks, 'resolve');
  // A task about a fault is there in any stage, and seeks no provider.
  if (isFree && from.referral.stage === 'unplaced' && resolve !== undefined && !tellsOfFault(resolve)) {
    // Nothing was said, and nothing asked, while it was not known whether they go on here.
    tellDelay(draft, 'no-provider');
    openStillWanted(draft);
  }
  return finish(draft, choice, task.id);
}
