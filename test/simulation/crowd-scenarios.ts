import { createWindDownDesk } from '../../functions/cases/wind-down-desk.ts';
import { addDays } from '../../functions/domain/calendar.ts';
import { regionPartPath } from '../../functions/domain/desk-paths.ts';
import type { Region } from '../../functions/domain/region.ts';
import type { Staff } from '../../functions/domain/staff.ts';
import type { WindDown } from '../../functions/domain/wind-down.ts';
import { about, accept, approve, bySelf, type Cast, cast, mailboxes, start } from '../support/cases.ts';
import { filledIn, formOn } from '../support/form-filling.ts';
import { demoKey, type Journey } from '../support/journey.ts';
import { regionWithPlaces } from '../support/regions.ts';
import { refer, referenceOf, type Scenario, type Step, untilCheckIn, wait } from './journeys.ts';

const people = {
  ada: cast('ada'),
  bob: cast('bob'),
  cyd: cast('cyd'),
  dee: cast('dee'),
  eve: cast('eve'),
} as const;
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

/** The coordinator says at the desk how many starts Zeist pays for this year. Whoever finds the number there already is done. */
const grants =
  (granted: number): Act =>
  async (journey) => {
    const desk = await journey.staff();
    const url = `${journey.app.url}${regionPartPath('municipalities.GM0355.ceilings.sterk-met-werk')}`;
    const form = formOn((await desk.get(url)).html);
    if (form === undefined) throw new Error('no form for the ceiling');
    if (form.controls.some(({ name, value }) => name === 'value' && value === String(granted))) return;
    const asked = { value: String(granted), when: 'now', till: 'good', because: 'agreed' };
    const said = await desk.post(url, [...filledIn(form, asked), ['step', 'do']]);
    if (said.status !== 200 || said.url === url)
      throw new Error(`not granted: ${said.status} ${said.text.slice(0, 400)}`);
  };

/** Places for everybody, and a budget of so many starts a year in Zeist. */
async function regionGranting(granted: number): Promise<Region> {
  const region = (await regionWithPlaces(9)) as Region;
  const municipalities = region.municipalities.map((one) =>
    one.code === 'GM0355' ? { ...one, ceilings: { 'sterk-met-werk': granted } } : one,
  );
  return { ...region, municipalities };
}

/** A plan for the end of the programme in which whoever waits is handed over after nine weeks. */
const ending = (from: string): WindDown => ({
  intakeClosesOn: addDays(from, 21),
  handedOverOn: addDays(from, 63),
  lastDay: addDays(from, 119),
  endsOn: addDays(from, 182),
  warnWeeks: 4,
  elsewhere: { nl: 'Bel je gemeente.', en: 'Phone your municipality.' },
});
const coordinator: Staff = { subject: 'simulated', name: 'Kim Voorbeeld', role: 'coordinator', scope: 'region' };

/** The coordinator starts the end of the programme. Whoever finds it started already is done. */
const startsTheEnd: Act = async ({ app, day }) => {
  const desk = createWindDownDesk(app.runtime('act-at-desk'));
  const { plan, seen } = await desk.open();
  if (plan !== undefined) return;
  const tried = await desk.tryOut(ending(day()));
  if (!tried.ok) throw new Error(`the plan is wrong: ${JSON.stringify(tried)}`);
  const started = await desk.start(coordinator, { tried, because: { code: 'agreed' }, seen });
  if (!started.ok && (await desk.open()).plan === undefined) throw new Error(`not started: ${JSON.stringify(started)}`);
};

/** Several act at the same moment for what not all of them can have. */
const contest = (...asked: Parameters<typeof atOnce>): Step => ({ ...atOnce(...asked), isContest: true });

type Said = Readonly<Record<string, string | readonly string[]>>;

/** The job coach reports something on the page as it is at that moment; what cannot be reported (any more) was reported before. */
const reports =
  (what: string, said: (today: string) => Said): Act =>
  async (journey, who, id) => {
    const coach = journey.person(who.jobCoach);
    const url = new URL(`/mijn/traject/${id}/meld/${what}`, journey.app.url).href;
    await coach.list();
    let page = await coach.get(url);
    const isAsked = () => new URL(page.url).pathname === '/mijn';
    // On two devices at once both read the code that was mailed last, which proves the mailbox on one of them.
    for (let again = 0; again < 2 && isAsked(); again += 1) {
      await coach.list();
      page = await coach.get(url);
    }
    if (isAsked()) throw new Error('the mailbox was not proved');
    const form = formOn(page.html);
    if (page.status !== 200 || form === undefined) return;
    // Whoever got no answer sees the hours that are there before they send them once more.
    const told = (await journey.trajectory(id))?.hours?.some(({ isBetween }) => isBetween === true);
    if (what === 'uren' && told === true) return;
    let kept = await coach.post(url, filledIn(form, said(journey.day())));
    // What is unlikely is asked about once, and taken the second time.
    const asked = kept.status === 400 && kept.html.includes('name="anyway"') ? formOn(kept.html) : undefined;
    if (asked !== undefined) kept = await coach.post(url, filledIn(asked, said(journey.day())));
    if (new URL(kept.url).pathname.includes('/meld/')) throw new Error(`the report was not taken: ${kept.status}`);
  };
const answersCheckIn: Act = (journey, who, id) =>
  journey.person(who.jobCoach).answer({ choice: 'continues', hoursUsed: '3' }, about(id));
const learns = reports('school', (today) => ({ education: 'mbo', startedOn: today, municipality: 'GM0344' }));
const begins = reports('werk', (today) => ({ kind: 'employee', startedOn: today, municipality: 'GM0344' }));
const spends = reports('uren', (today) => ({ on: today, hours: '38,5', anyway: 'yes' }));
const loses = reports('geen-contact', (today) => ({ since: today, tried: ['phone'] }));
const finds = reports('weer-contact', (today) => ({ on: today }));
const leaves = reports('werk-gestopt', (today) => ({ endedOn: today }));

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
  {
    // A budget that several use up in one minute. Each step ends alike whoever is first: which start tells that it runs out is of
    // the budget and not of a case, and who waits is served in the order of the queue.
    name: 'budget-runs-out',
    region: () => regionGranting(2),
    steps: [
      sent('ada'),
      sent('bob'),
      sent('cyd'),
      sent('dee'),
      atOnce('the last two starts at once', ['ada', approve], ['bob', approve]),
      atOnce('approve two more, for whom none is left', ['cyd', approve], ['dee', approve]),
      atOnce('raised at the desk while they wait and another accepts', ['cyd', grants(4)], ['ada', acceptToday]),
      sent('eve'),
      atOnce('lowered below what has begun while one begins', ['ada', grants(1)], ['bob', acceptToday]),
      atOnce(
        'one start is given back while one is approved, and there are still too many',
        ['ada', withdraw],
        ['eve', approve],
      ),
      atOnce('raised to what was told before, while somebody begins', ['eve', grants(4)], ['bob', start]),
      atOnce('the talk was held: no start is given back', ['bob', withdraw], ['eve', acceptToday]),
    ],
  },
  {
    // One start for three who are approved in the same minute, and then one more for the two who wait.
    name: 'last-start',
    region: () => regionGranting(1),
    steps: [
      sent('ada'),
      sent('bob'),
      sent('cyd'),
      contest('approve three at once', ['ada', approve], ['bob', approve], ['cyd', approve]),
      atOnce('one more is granted', ['ada', grants(2)]),
      atOnce('none is granted any more', ['ada', grants(0)]),
      atOnce('enough is granted', ['ada', grants(9)]),
    ],
  },
  {
    // What the job coach reports between two check-ins, while they answer one or somebody else looks: it ends alike whoever is first.
    name: 'reports-between-check-ins',
    steps: [
      sent('ada'),
      atOnce('approve', ['ada', approve]),
      atOnce('accept', ['ada', acceptToday]),
      atOnce('first talk', ['ada', start]),
      atOnce('lost contact, on two devices', ['ada', loses], ['ada', loses]),
      untilCheckIn('ada'),
      // School, because work would give the next check-in another day, and the trail would tell which came first.
      atOnce('school while the check-in is answered', ['ada', learns], ['ada', answersCheckIn]),
      atOnce('work, on two devices', ['ada', begins], ['ada', begins]),
      atOnce('contact again, and hours', ['ada', finds], ['ada', spends]),
      atOnce('the work is gone, on two devices', ['ada', leaves], ['ada', leaves]),
    ],
  },
  {
    // The programme ends while some are guided, one has a place offered, one waits for a place and one for a decision: nobody is left.
    name: 'programme-ends',
    region: () => regionWithPlaces(2),
    steps: [
      sent('ada'),
      sent('bob'),
      sent('cyd'),
      sent('dee'),
      atOnce('approve one', ['ada', approve]),
      atOnce('accept', ['ada', acceptToday]),
      atOnce('the end is started while one begins', ['ada', start], ['bob', startsTheEnd]),
      atOnce('approve another', ['bob', approve]),
      atOnce('approve a third, who waits', ['cyd', approve]),
      wait('P22D'),
      wait('P42D'),
      wait('P57D'),
      wait('P63D'),
    ],
  },
];
