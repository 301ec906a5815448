import type { AuditEvent } from '../../../functions/domain/change.ts';
import { actsAsCoordinator } from '../../../functions/domain/codes.ts';
import type { Instant } from '../../../functions/domain/referral.ts';
import type { Task } from '../../../functions/domain/task.ts';
import { taskRules } from '../../../functions/domain/tasks/rules.ts';
import type { ReferralDetail } from '../view.ts';

/** The five stops, in order. */
export const stopNames = ['refer', 'decide', 'accept', 'month', 'free'] as const;
export type StopName = (typeof stopNames)[number];

/** How a case of the tour stands; undefined before it was referred. */
export type TourCase = Pick<ReferralDetail, 'referral' | 'tasks' | 'events'> | undefined;

/** Everything that tells how far a round is: nothing but the system's own state. */
export interface TourFacts {
  readonly first: TourCase;
  readonly second: TourCase;
  readonly now: Instant;
}

/** A stop is done, or what it waits for now: the task that is to be answered, if there is one. */
export type StopState =
  | { readonly is: 'done' }
  /** Ready for what the stop asks. */
  | { readonly is: 'ready'; readonly task?: Task }
  /** The stop's task is not there yet, or somebody else has it: time must pass, or somebody else must answer. */
  | { readonly is: 'not-yet'; readonly task?: Task }
  /** It cannot be done in this round any more. */
  | { readonly is: 'missed' };

/** A month of the tour, in days: the longest, because after a February nobody has asked the coordinator yet. */
export const monthDays = 31;

const did = (from: TourCase, ...actions: readonly AuditEvent['action'][]): AuditEvent | undefined =>
  from?.events.find(({ action }) => actions.includes(action));

const openTask = (from: TourCase, ofOwner: (task: Task) => boolean): Task | undefined =>
  from?.tasks.find((task) => task.status === 'open' && taskRules[task.kind].work !== 'machine' && ofOwner(task));

/** How a stop stands. */
export function stopState(stop: StopName, facts: TourFacts): StopState {
  switch (stop) {
    case 'refer':
      return facts.first !== undefined && facts.second !== undefined ? { is: 'done' } : { is: 'ready' };
    case 'decide':
      return answered(facts.first, ['approve'], ({ kind }) => taskRules[kind].decides === true);
    case 'accept':
      return answered(facts.first, ['accept-offer', 'accept-late'], ({ kind }) => taskRules[kind].offers === true);
    case 'month': {
      const yes = did(facts.first, 'accept-offer', 'accept-late');
      if (yes === undefined) return { is: 'not-yet' };
      return Date.parse(facts.now) - Date.parse(yes.at) >= monthDays * 24 * 60 * 60_000
        ? { is: 'done' }
        : { is: 'ready' };
    }
    case 'free':
      return freed(facts.second);
  }
}

/** A stop at which one task of the first case is answered with yes. */
function answered(from: TourCase, yes: readonly AuditEvent['action'][], isAsked: (task: Task) => boolean): StopState {
  if (did(from, ...yes) !== undefined) return { is: 'done' };
  if (from?.referral.stage === 'closed') return { is: 'missed' };
  const asked = openTask(from, isAsked);
  if (asked !== undefined) return { is: 'ready', task: asked };
  const other = openTask(from, () => true);
  return { is: 'not-yet', ...(other === undefined ? {} : { task: other }) };
}

/** The last stop: the coordinator gives the second case to somebody else, or ends what it waits for. */
function freed(from: TourCase): StopState {
  const isFreed = from?.events.some(
    ({ actor, tasks = {} }) =>
      actsAsCoordinator(actor) && Object.values(tasks).some((owner) => owner === null || !actsAsCoordinator(owner)),
  );
  if (isFreed === true) return { is: 'done' };
  const stuck = openTask(from, ({ owner }) => actsAsCoordinator(owner));
  if (stuck !== undefined) return { is: 'ready', task: stuck };
  // Somebody answered in time after all, so that this case never gets stuck.
  if (from !== undefined && from.referral.stage !== 'approval') return { is: 'missed' };
  const other = openTask(from, () => true);
  return { is: 'not-yet', ...(other === undefined ? {} : { task: other }) };
}

/** The stop to be at: the first that is not done; undefined when all are. */
export function currentStop(facts: TourFacts): StopName | undefined {
  return stopNames.find((stop) => stopState(stop, facts).is !== 'done');
}
