import { about, accept, approve, bySelf, type Cast, cast, mailboxes, start } from '../support/cases.ts';
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

/** The provider says from its own mailbox how many places it has, on the page as it is at that moment. */
const tells =
  (status: string, places: string): Act =>
  async (journey) => {
    const desk = journey.person(mailboxes.kwintes);
    await desk.list();
    const url = new URL('/mijn/plekken/kwintes/sterk-met-werk', journey.app.url).href;
    const { html } = await desk.get(url);
    const seen = /name="seen" value="([^"]*)"/.exec(html)?.[1] ?? '';
    const said = await desk.post(url, { seen, status, places });
    if (new URL(said.url).pathname !== '/mijn/plekken') throw new Error(`the word was not taken: ${said.status}`);
  };

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
  {
    // What a provider tells while it is asked. Each step ends alike whoever is first: an open offer stands when its provider
    // tells that it is full, and who waits is asked as soon as there is room.
    name: 'places-are-told',
    region: () => regionWithPlaces(2),
    steps: [
      sent('ada'),
      sent('bob'),
      sent('cyd'),
      atOnce('approve one', ['ada', approve]),
      atOnce('accept while it tells that it is full', ['ada', acceptToday], ['ada', tells('full', '')]),
      atOnce('approve another, who waits', ['bob', approve]),
      atOnce('it tells of room while somebody begins', ['ada', start], ['bob', tells('waiting-list', '2')]),
      atOnce('approve the third, who waits', ['cyd', approve]),
      atOnce('accept while it tells of fewer than it has', ['bob', acceptToday], ['bob', tells('has-places', '1')]),
      atOnce('one withdraws, and there are still too many', ['bob', withdraw]),
      atOnce('it tells of places again', ['cyd', tells('has-places', '2')]),
      atOnce('accept the third', ['cyd', acceptToday]),
    ],
  },
];
