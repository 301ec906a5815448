import type { Subscriber } from './subscribers.ts';
import type { SubscriberState, ToldEvent } from './told-event.ts';

/** The state of one of the systems that are told. */
export interface Standing {
  readonly subscriber: Subscriber;
  readonly state: SubscriberState;
  /** What was given up. */
  readonly dead: readonly ToldEvent[];
}

/** The state of each of them, in their order. */
export function standings(
  subscribers: readonly Subscriber[],
  states: ReadonlyMap<string, SubscriberState>,
  dead: readonly ToldEvent[],
): readonly Standing[] {
  return subscribers.map((subscriber) => ({
    subscriber,
    state: states.get(subscriber.id) ?? {},
    dead: dead.filter(({ to }) => to === subscriber.id),
  }));
}

/** Whether nothing happens until somebody does something about it: while it is only failing, it is tried again. */
export function needsSomebody({ state, dead }: Pick<Standing, 'state' | 'dead'>): boolean {
  return state.stoppedAt !== undefined || dead.length > 0;
}
