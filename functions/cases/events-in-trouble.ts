import { subscribersOf } from '../domain/events/subscribers.ts';
import { needsSomebody, type Standing, standings } from '../domain/events/trouble.ts';
import type { Instant } from '../domain/referral.ts';
import type { Runtime } from '../ports/runtime.ts';

/** What looking at those who are told takes. */
type TroubleRuntime = Pick<Runtime, 'region'> & { readonly events: Pick<Runtime['events'], 'states' | 'dead'> };

/** Those who are told and wait for somebody to do something; where nobody is told anything, nothing is read. */
export async function eventsInTrouble({ region, events }: TroubleRuntime): Promise<readonly Standing[]> {
  const subscribers = subscribersOf(region);
  if (subscribers.length === 0) return [];
  const [states, dead] = await Promise.all([events.states(), events.dead()]);
  return standings(subscribers, states, dead).filter(needsSomebody);
}

/** When the coordinator is next mailed about one of them, for a run that sleeps until there is work; undefined where nobody has to do anything. */
export async function nextEventsMail(
  runtime: TroubleRuntime & Pick<Runtime, 'eventMails' | 'clock'>,
): Promise<Instant | undefined> {
  const moments = (await eventsInTrouble(runtime)).map(
    async ({ subscriber }) => (await runtime.eventMails.dueAt(subscriber.id)) ?? runtime.clock(),
  );
  return (await Promise.all(moments)).toSorted()[0];
}
