import type { Language } from '../../domain/codes.ts';
import type { Subscriber } from '../../domain/events/subscribers.ts';
import type { SubscriberState } from '../../domain/events/told-event.ts';
import type { Standing } from '../../domain/events/trouble.ts';
import { type DeskEventsTexts, deskEventsTexts } from '../texts/desk-events.ts';
import { momentInWords } from './dates.ts';

/** What the coordinator knows one of those who are told by. */
export function subscriberInWords(subscriber: Subscriber, text: DeskEventsTexts): string {
  switch (subscriber.kind) {
    case 'bus':
      return text.names.bus;
    case 'webhook':
      return subscriber.name;
    case 'zgw':
      return text.names.zgw({ name: subscriber.name });
  }
}

type Fault = Pick<SubscriberState, 'fault' | 'answered'>;

/** Why something did not arrive. */
export function faultInWords({ fault, answered }: Fault, text: DeskEventsTexts): string | undefined {
  if (fault === undefined) return undefined;
  if (fault !== 'status') return text.faults[fault];
  return answered === undefined ? text.faults.noNumber : text.faults.status({ answered: String(answered) });
}

/** The fault that counts: what was given up says why, also after something else arrived. */
function faultOf({ state, dead }: Standing): Fault {
  return state.fault === undefined ? (dead[0] ?? {}) : state;
}

/** What goes wrong with one of them; undefined where nothing does, and where it said itself that it is gone. */
export function whyInWords(one: Standing, text: DeskEventsTexts): string | undefined {
  return one.state.stoppedAt === undefined ? faultInWords(faultOf(one), text) : undefined;
}

/** What the coordinator can do about it, by what the receiver answered. */
export function adviceFor(one: Standing, { advices }: DeskEventsTexts): string | undefined {
  if (one.state.stoppedAt !== undefined) return advices.gone;
  const { fault, answered = 0 } = faultOf(one);
  if (fault === 'bus') return advices.ours;
  if (fault === 'address') return advices.closed;
  if (fault !== 'status') return fault === undefined ? undefined : advices.theirs;
  if (answered >= 300 && answered < 400) return advices.moved;
  if (answered === 401 || answered === 403) return advices.secret;
  return answered === 404 || answered === 405 ? advices.lost : advices.theirs;
}

/** How it goes with one of them. */
export function standingInWords({ state, dead }: Standing, lang: Language): string {
  const { standings } = deskEventsTexts[lang];
  const { stoppedAt, failingSince, deliveredAt } = state;
  if (stoppedAt !== undefined) return standings.stopped({ at: momentInWords(stoppedAt, lang) });
  if (dead.length > 0) return standings.givenUp;
  if (failingSince !== undefined) return standings.failing({ at: momentInWords(failingSince, lang) });
  return deliveredAt === undefined ? standings.quiet : standings.well;
}
