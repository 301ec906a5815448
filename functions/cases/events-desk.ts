import { createHash } from 'node:crypto';
import { eventId } from '../domain/events/cloud-event.ts';
import type { EventAct, EventWish } from '../domain/events/event-act.ts';
import { subscribersOf } from '../domain/events/subscribers.ts';
import { type Standing, standings } from '../domain/events/trouble.ts';
import type { Staff } from '../domain/staff.ts';
import type { ShownSecret } from '../ports/event-store.ts';
import type { Runtime } from '../ports/runtime.ts';
import { createRegionDesk, type RegionDeskRuntime } from './region-desk.ts';

/** What the desk of those who are told stands on. */
export type EventsDeskRuntime = RegionDeskRuntime & Pick<Runtime, 'events' | 'eventActs' | 'eventSecrets'>;

/** One of those who are told, as its page shows it. */
export interface StandingView extends Standing {
  /** What can be done about it now. */
  readonly wishes: readonly EventWish[];
  /** Which state the page showed, for the form to send back: nobody leaves out what they have not seen. */
  readonly seen: string;
  /** What was done about it lately, the newest first. */
  readonly acts: readonly EventAct[];
}

function wishesOf({ subscriber, state, dead }: Standing): readonly EventWish[] {
  const isStopped = state.stoppedAt !== undefined;
  return [
    ...(isStopped ? (['start'] as const) : []),
    ...(!isStopped && dead.length > 0 ? (['again'] as const) : []),
    ...(dead.length > 0 ? (['skip'] as const) : []),
    ...(subscriber.kind === 'bus' ? [] : (['secret'] as const)),
  ];
}

function seenOf({ state, dead }: Standing): string {
  const text = [state.stoppedAt, ...dead.map(eventId).toSorted()].join(' ');
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}

/** How it goes with those who are told what happens to referrals, and what the coordinator does about it. */
export function createEventsDesk(runtime: EventsDeskRuntime) {
  const { events, eventActs, eventSecrets, clock } = runtime;

  async function all(): Promise<readonly Standing[]> {
    const [{ region }, states, dead] = await Promise.all([
      createRegionDesk(runtime).open(),
      events.states(),
      events.dead(),
    ]);
    return standings(subscribersOf(region), states, dead);
  }

  async function one(isIt: (id: string) => boolean): Promise<StandingView | undefined> {
    const found = (await all()).find(({ subscriber }) => isIt(subscriber.id));
    if (found === undefined) return undefined;
    const acts = await eventActs.last(found.subscriber.id);
    return { ...found, wishes: wishesOf(found), seen: seenOf(found), acts };
  }

  return {
    all,
    one,
    /**
     * Does what was asked with what the coordinator saw. Who asked is written first, so that nothing is done or shown without a line
     * about it.
     *
     * @returns the secrets, the newest first, where they were asked for
     */
    async act(staff: Staff, { subscriber, dead }: StandingView, wish: EventWish): Promise<readonly ShownSecret[]> {
      const { id } = subscriber;
      const now = clock();
      const count = wish === 'secret' ? 0 : dead.length;
      await eventActs.add({ at: now, by: staff.subject, to: id, what: wish, count });
      if (wish === 'secret') return eventSecrets(subscriber);
      for (const event of dead) await (wish === 'skip' ? events.skip(event) : events.again(event, now));
      // Whoever is told again is not failing any more until the next try says so.
      if (wish !== 'skip') await events.start(id);
      return [];
    },
  };
}
