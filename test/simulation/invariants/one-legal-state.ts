import { localDate } from '../../../functions/domain/calendar.ts';
import type { Stage, TaskKind } from '../../../functions/domain/codes.ts';
import { openPause, pauseOn } from '../../../functions/domain/pause.ts';
import { isAbout } from '../../../functions/domain/task.ts';
import { type CaseRecord, casesOf, isAboutFault } from './records.ts';
import type { Invariant } from './violations.ts';

/** The question that each stage asks people; where the machine has yet to ask it, its own work takes that place. */
const questions: Readonly<Record<Stage, readonly TaskKind[]>> = {
  unconfirmed: ['confirm-sender'],
  received: [],
  confirming: ['confirm-interest'],
  approval: ['approve'],
  information: ['give-information'],
  placing: [],
  waiting: ['await-place'],
  offer: ['accept-offer'],
  unplaced: ['resolve'],
  starting: [],
  'confirming-start': ['confirm-start'],
  'checking-in': ['check-in'],
  closing: [],
  handover: ['call'],
  closed: [],
};

/** Stages in which nothing is left to the machine. */
const withoutMachine: readonly Stage[] = ['unconfirmed', 'handover', 'closed'];
/** Those in which somebody waits for a place and may be asked whether they still want one. */
const waits: readonly Stage[] = ['waiting', 'unplaced'];
const withTrajectory: readonly Stage[] = ['confirming-start', 'checking-in', 'closing'];
const afterApproval: readonly Stage[] = ['placing', 'waiting', 'offer', 'unplaced', 'starting', ...withTrajectory];

/**
 * A case is in exactly one legal state: its open tasks are those of its stage, and its closure, trajectory, machine and
 * provider go with it.
 */
export const oneLegalState: Invariant = function* (sight) {
  for (const [id, one] of casesOf(sight)) for (const what of wrongWith(one, sight.now)) yield { about: id, what };
};

function* wrongWith(one: CaseRecord, now: string): Iterable<string> {
  yield* wrongTasks(one);
  yield* wrongPause(one);
  yield* wrongPlace(one, localDate(now));
  const { referral, trajectory } = one;
  const { stage, machine, provider, startedOn, generation, approvedOn } = referral;
  if ((stage === 'closed') !== (referral.closure !== undefined)) yield `is ${stage} with closure ${referral.closure}`;
  if ((stage === 'closed') !== (referral.closedAt !== undefined)) yield `is ${stage}, closed at ${referral.closedAt}`;
  if (stage !== 'closed') {
    const runs = withTrajectory.includes(stage);
    if (runs !== (trajectory !== undefined)) yield `is ${stage} ${runs ? 'without' : 'with'} a trajectory`;
    if (runs !== (machine === 'trajectory')) yield `is ${stage} with the machine ${machine}`;
    if (withoutMachine.includes(stage) !== (generation === 0)) yield `is ${stage} in generation ${generation}`;
  }
  if (trajectory !== undefined && trajectory.provider !== provider)
    yield `is with ${provider}, guided by ${trajectory.provider}`;
  if (trajectory !== undefined && trajectory.startsOn !== startedOn)
    yield `started on ${startedOn}, planned on ${trajectory.startsOn}`;
  if (afterApproval.includes(stage) && approvedOn === undefined) yield `is ${stage} without approval`;
  const isWith = ['offer', 'starting', ...withTrajectory].includes(stage);
  if (isWith && provider === undefined) yield `is ${stage} with nobody`;
  if (['starting', ...withTrajectory].includes(stage) && startedOn === undefined) yield `is ${stage} without a day`;
}

/** Whoever is guided, or whose guidance rests, has a place: told from the days of the trajectory, and not from what was recorded. */
function* wrongPlace({ referral, trajectory }: CaseRecord, today: string): Iterable<string> {
  if (trajectory === undefined || referral.stage !== 'checking-in' || referral.holdsPlace) return;
  if (trajectory.goalReachedOn !== undefined || trajectory.earlyStop !== undefined) return;
  if (openPause(trajectory) !== undefined || today < trajectory.plannedEnd) yield 'is guided without a place';
}

/**
 * Until when guidance rests is told by both items alike, and nobody is asked how it goes on a day of a pause. A coordinator who is to find
 * another job coach is not: that cannot wait until the pause is over.
 */
function* wrongPause({ referral, tasks, trajectory }: CaseRecord): Iterable<string> {
  const open = trajectory && referral.stage === 'checking-in' ? openPause(trajectory) : undefined;
  if (referral.pausedUntil !== open?.until) yield `is paused until ${referral.pausedUntil}, planned ${open?.until}`;
  for (const task of tasks) {
    const { id, kind, status, visibleFrom } = task;
    const seeksCoach =
      task.owner === 'coordinator' && isAbout(task, 'check-in', ['job-coach-gone', 'job-coach-unreached']);
    const isAsked = status === 'open' && kind === 'check-in' && !seeksCoach && trajectory !== undefined;
    if (isAsked && pauseOn(trajectory, localDate(visibleFrom)) !== undefined) yield `asks ${id} in a pause`;
  }
}

function* wrongTasks({ referral, tasks }: CaseRecord): Iterable<string> {
  const { stage } = referral;
  const open = tasks.filter(({ status }) => status === 'open');
  // What the system cannot do is reported beside everything else.
  const regular = open.filter((task) => !isAboutFault(task));
  const count = (kind: TaskKind) => regular.filter((task) => task.kind === kind).length;
  const asked = questions[stage].reduce((sum, kind) => sum + count(kind), 0);
  const ofMachine = count('advance');
  if (stage === 'handover' && !regular.some(({ about }) => about === 'handover')) yield 'is handover without the call';
  if (stage !== 'handover' && asked > 1) yield `is ${stage} with ${asked} questions`;
  // Where no check-in is left, the case waits for what the candidate says.
  const isTold = regular.some(({ kind, announced }) => kind === 'tell-outcome' && announced);
  if (stage !== 'closed' && asked === 0 && ofMachine === 0 && !isTold && open.length === regular.length) {
    yield `is ${stage} with neither its question nor work of the machine`;
  }
  if (ofMachine > 1) yield `has ${ofMachine} works of the machine`;
  if (ofMachine > 0 && withoutMachine.includes(stage)) yield `is ${stage} with work of the machine`;
  for (const { id, kind } of regular) {
    const beside = [
      ...(waits.includes(stage) ? ['still-wanted'] : []),
      ...(stage === 'checking-in' ? ['decide-extension', 'tell-outcome'] : []),
    ];
    const may = [...questions[stage], 'advance', 'call', ...beside];
    if (!may.includes(kind)) yield `is ${stage} with ${id}`;
  }
  if (count('decide-extension') > 1) yield 'is asked twice at once for more guidance';
  if (count('tell-outcome') > 1) yield 'asks the candidate twice at once how it is';
  if (count('still-wanted') > 1) yield 'is asked twice at once whether this is still wanted';
}
