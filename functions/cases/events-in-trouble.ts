import { subscribersOf } from '../domain/events/subscribers.ts';
import { needsSomebody, standings } from '../domain/events/trouble.ts';
import type { Runtime } from '../ports/runtime.ts';

/** How many of those who are told wait for somebody to do something; where nobody is told anything, nothing is read. */
export async function eventsInTrouble({
  region,
  events,
}: Pick<Runtime, 'region'> & { readonly events: Pick<Runtime['events'], 'states' | 'dead'> }): Promise<number> {
  const subscribers = subscribersOf(region);
  if (subscribers.length === 0) return 0;
  const [states, dead] = await Promise.all([events.states(), events.dead()]);
  return standings(subscribers, states, dead).filter(needsSomebody).length;
}
