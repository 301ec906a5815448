import { about, accept, approve, bySelf, type Cast, cast, start } from '../support/cases.ts';
import { demoKey, type Journey } from '../support/journey.ts';
import { regionWithPlaces } from '../support/regions.ts';
import { refer, referenceOf, type Scenario, type Step } from './journeys.ts';

const people = { ada: cast('ada'), bob: cast('bob'), cyd: cast('cyd') } as const;
type Who = keyof typeof people;

type Act = (journey: Journey, who: Cast, reference: string) => Promise<unknown>;

/** Several people act at the same moment; if one of them fails, the others are not held up. */
function atOnce(name: string, ...acts: readonly (readonly [who: Who, act: Act])[]): Step {
  return {
    name,
    severalAct: true,
    async act(journey, notes) {
      const ends = await Promise.allSettled(
        acts.map(([who, act]) => act(journey, people[who], referenceOf(notes, who))),
      );
      for (const end of ends) if (end.status === 'rejected') throw end.reason;
    },
  };
}

const sent = (who: Who) => refer(who, bySelf(people[who]), demoKey);
const acceptToday: Act = (journey, who, id) => accept(journey, who, id, journey.day());
const withdraw: Act = async (journey, who, id) => {
  const own = journey.person(who.candidate);
  const status = await own.status(about(id));
  await own.post(`${status.url}/intrekken`, { sure: 'yes' });
};

/**
 * Several cases in one world that compete for the same places. No matter who comes first, all end alike: otherwise a
 * fault could not be distinguished from a different order.
 */
export const crowdScenarios: readonly Scenario[] = [
  {
    name: 'two-places-for-three',
    region: () => regionWithPlaces(2),
    steps: [
      sent('ada'),
      sent('bob'),
      sent('cyd'),
      atOnce('approve two', ['ada', approve], ['bob', approve]),
      atOnce('approve the third', ['cyd', approve]),
      atOnce('accept one', ['ada', acceptToday]),
      atOnce('accept another', ['bob', acceptToday]),
      atOnce('one withdraws, one begins', ['ada', withdraw], ['bob', start]),
      atOnce('accept the third', ['cyd', acceptToday]),
    ],
  },
];
