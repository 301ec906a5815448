import { shownSecrets } from '../../functions/adapters/webhooks/shown-secrets.ts';
import { SettingsError } from '../../functions/domain/errors.ts';
import { eventId } from '../../functions/domain/events/cloud-event.ts';
import { type Subscriber, subscribersOf } from '../../functions/domain/events/subscribers.ts';
import type { ToldEvent } from '../../functions/domain/events/told-event.ts';
import { needsSomebody, type Standing, standings } from '../../functions/domain/events/trouble.ts';
import type { Region } from '../../functions/domain/region.ts';
import type { Clock } from '../../functions/ports/clock-and-ids.ts';
import type { EventStore } from '../../functions/ports/event-store.ts';
import type { KeysByVersion } from '../../functions/ports/key-purposes.ts';
import type { Said } from '../privacy.ts';

/** What `npm run events` asks. */
export type EventsAsk =
  | { readonly command: 'list' }
  | { readonly command: 'again' | 'skip' | 'secret'; readonly subscriber: string };

/** What the command works on. */
export interface EventsPlace {
  readonly events: EventStore;
  readonly region: Region;
  readonly clock: Clock;
  /** Read only where a secret is asked for. */
  readonly eventKeys: () => Promise<KeysByVersion>;
}

const why = ({ fault, answered }: Pick<ToldEvent, 'fault' | 'answered'>): string =>
  answered !== undefined
    ? `answered ${answered}`
    : fault === 'status'
      ? 'an answer that is not understood'
      : (fault ?? 'unknown');

function standingInWords({ subscriber: { id }, state }: Standing): string {
  const { deliveredAt, failingSince, stoppedAt } = state;
  const last = deliveredAt === undefined ? 'nothing has arrived yet' : `something last arrived at ${deliveredAt}`;
  if (stoppedAt !== undefined) return `${id}: turned off since ${stoppedAt}, because it said that it is gone; ${last}`;
  return `${id}: ${failingSince === undefined ? last : `failing since ${failingSince} (${why(state)}); ${last}`}`;
}

async function list({ events, region }: EventsPlace): Promise<Said> {
  const [states, dead] = await Promise.all([events.states(), events.dead()]);
  const all = standings(subscribersOf(region), states, dead);
  const given = all
    .flatMap((one) => one.dead)
    .map((event) => `Given up: ${eventId(event)} to ${event.to} of ${event.at} (${why(event)})`);
  const lines = all.length === 0 ? ['Nobody is told anything.'] : all.map(standingInWords);
  return { lines: [...lines, ...given], isWell: !all.some(needsSomebody) };
}

/** @throws SettingsError for the event bus, which has none */
function secretsOf(subscriber: Subscriber, keys: KeysByVersion): readonly string[] {
  if (subscriber.kind === 'bus') throw new SettingsError('The event bus has no secret.');
  return shownSecrets(subscriber, keys).map(({ secret, version }) =>
    version === undefined ? secret : `keyVersion ${version}: ${secret}`,
  );
}

/**
 * Shows how it goes with those who are told what happens to referrals (`list`), sends again what was given up and turns a receiver on that
 * said that it is gone (`again`: what such a receiver left waiting comes within an hour), leaves out what was given up (`skip`), or
 * shows the secrets of a webhook or a case system, the newest first (`secret`).
 *
 * @throws SettingsError for a subscriber that the region does not have
 */
export async function doEvents(place: EventsPlace, ask: EventsAsk): Promise<Said> {
  if (ask.command === 'list') return list(place);
  const all = subscribersOf(place.region);
  const subscriber = all.find(({ id }) => id === ask.subscriber);
  if (subscriber === undefined) {
    const known = all.map(({ id }) => id).join(', ');
    throw new SettingsError(`There is no subscriber ${ask.subscriber}. Possible: ${known === '' ? 'none' : known}.`);
  }
  const { id } = subscriber;
  if (ask.command === 'secret') {
    return { lines: secretsOf(subscriber, await place.eventKeys()), isWell: true };
  }
  const [givenUp, states] = await Promise.all([place.events.dead(), place.events.states()]);
  const dead = givenUp.filter(({ to }) => to === id);
  let done = 0;
  for (const event of dead) {
    const isDone =
      ask.command === 'again' ? await place.events.again(event, place.clock()) : await place.events.skip(event);
    if (isDone) done += 1;
  }
  if (ask.command === 'again') await place.events.start(id);
  const wasOff = ask.command === 'again' && states.get(id)?.stoppedAt !== undefined;
  const what = ask.command === 'again' ? 'sent again within a minute, with what waits behind them' : 'left out';
  return {
    lines: [
      ...(wasOff
        ? [`${id} is turned on again: what was held, because it said that it is gone, comes within an hour.`]
        : []),
      `${id}: ${done} of ${dead.length} that were given up are ${what}.`,
    ],
    isWell: done === dead.length,
  };
}
