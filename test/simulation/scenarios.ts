import {
  about,
  accept,
  approve,
  byProfessional,
  byProfessionalWithoutMail,
  bySelf,
  type Cast,
  cast,
  mailboxes,
  start,
} from '../support/cases.ts';
import { type BodyParts, demoKey, type Journey } from '../support/journey.ts';
import { regionThatConfirms, regionWithPlaces } from '../support/regions.ts';
import { says } from '../support/says.ts';
import { crowdScenarios } from './crowd-scenarios.ts';
import { deskScenarios } from './desk-scenarios.ts';
import { deskTaskScenarios } from './desk-task-scenarios.ts';
import { formScenarios } from './form-scenarios.ts';
import { refer, referenceOf, type Scenario, type Step, untilCheckIn, wait } from './journeys.ts';
import type { Notes } from './world.ts';

const people = cast('ada');
const others = cast('bob');
const one = 'ada';
const two = 'bob';

type Answer = Readonly<Record<string, string>>;

/** Somebody answers the newest task mail about a case. */
function answer(name: string, mailbox: string, fields: Answer, as = one): Step {
  return {
    name,
    act: (journey, notes) => journey.person(mailbox).answer(fields, about(referenceOf(notes, as))),
  };
}

/** The coordinator acts beside a task of theirs. */
function steer(name: string, fields: Answer, as = one): Step {
  return {
    name,
    act: (journey, notes) => journey.person(mailboxes.coordinator).steer(fields, about(referenceOf(notes, as))),
  };
}

const step = (
  name: string,
  act: (journey: Journey, reference: string, notes: Notes) => Promise<unknown>,
  as = one,
): Step => ({
  name,
  act: (journey, notes) => act(journey, referenceOf(notes, as), notes),
});

const approved = (who: Cast, as = one) => step(`approve ${as}`, (journey, id) => approve(journey, who, id), as);
const accepted = (who: Cast, as = one) =>
  step(`accept ${as}`, (journey, id) => accept(journey, who, id, journey.day()), as);
const begun = (who: Cast, as = one) => step(`first talk ${as}`, (journey, id) => start(journey, who, id), as);
const sent = (parts: BodyParts, as = one) => refer(as, parts, demoKey);
/** Somebody proves their mailbox, and says that they are back in three days. */
async function isAway(journey: Journey, mailbox: string, more: Answer = {}): Promise<void> {
  const person = journey.person(mailbox);
  await person.list();
  const url = new URL('/mijn/afwezig', journey.app.url).href;
  await person.post(url, { mailbox, backOn: journey.day(3), sure: 'yes', ...more });
}
const bounce = (mailbox: string): Step => ({
  name: `bounce of ${mailbox.slice(0, 4)}`,
  async act({ app }) {
    const mail = (await app.mails()).findLast(({ to }) => to === mailbox);
    if (mail === undefined) throw new Error('no mail to bounce');
    await app.reportMail(mail.id, 'bounce');
    await app.clock.idle();
  },
});
const withdrawn = (who: Cast, as = one) =>
  step(
    `withdraw ${as}`,
    async (journey, id) => {
      const own = journey.person(who.candidate);
      const status = await own.status(about(id));
      await own.post(`${status.url}/intrekken`, { sure: 'yes' });
    },
    as,
  );

const youth: BodyParts = {
  ...byProfessional(people),
  candidate: { birthDate: '2007-03-01', email: people.candidate },
  situation: {},
  request: { goal: 'Terug naar school.', motivated: 'yes' },
};
const ips = (benefit: string): BodyParts => ({
  ...byProfessional(people),
  referrer: { role: 'professional', name: 'Dr. Bo', profession: 'clinician', email: 'bo@altrecht.example' },
  situation: { benefit: [benefit], inCareAt: 'altrecht', ipsPossible: 'yes' },
});
const yes = answer('yes', people.candidate, { choice: 'yes' });
const formal = (mailbox: string): Step =>
  step('formal decision', (journey, id) =>
    journey.person(mailbox).answer({ choice: 'approve', decisionDate: journey.day() }, about(id)),
  );
const goesOn = answer('check-in: goes on', people.jobCoach, { choice: 'continues', hoursUsed: '4' });
const stops = answer('check-in: stops', people.jobCoach, { choice: 'stopped', reason: 'no-match', hoursUsed: '2' });
const reached = step('check-in: goal reached', (journey, id) =>
  journey.person(people.jobCoach).answer(
    {
      choice: 'goal-reached',
      hoursUsed: '3',
      'spell1.kind': 'employee',
      'spell1.startedOn': journey.day(-7),
      'spell1.hoursPerWeek': '20',
    },
    about(id),
  ),
);
const backAtSchool = answer('check-in: goal reached at school', people.jobCoach, {
  choice: 'goal-reached',
  'spell1.kind': 'education',
  'spell1.startedOn': '2026-01-19',
});
const afterwards = answer('follow-up: at school, work not known', people.jobCoach, {
  worksNow: 'unknown',
  inSchool: 'yes',
});

const beyond = answer('check-in: more hours than granted', people.jobCoach, {
  choice: 'continues',
  hoursUsed: '42:30',
  anyway: 'yes',
});
const decides = (choice: string, more: Readonly<Record<string, string>>) =>
  answer(`more guidance: ${choice}`, people.workCoach, { choice, ...more });

/** The provider gives the only one whom it guides to another of its job coaches. */
const handedOver = step('another job coach', async (journey, id) => {
  const email = 'kim@kwintes.example';
  const parties = async () => journey.app.runtime('sweep-tasks').referrals.parties(id);
  if ((await parties()).jobCoach?.email === email) return;
  const desk = journey.person(mailboxes.kwintes);
  await desk.list();
  const all = new URL('/mijn/jobcoaches', journey.app.url).href;
  const path = /href="[^"]*\/mijn\/jobcoaches(\/[^"]+)"/.exec((await desk.get(all)).html)?.[1] ?? '';
  await desk.post(`${all}${path}`, { case: id, name: 'Kim Voorbeeld', email, sure: 'yes' });
  if ((await parties()).jobCoach?.email !== email) throw new Error('nobody else guides them');
});

const objects = step('the candidate objects', async (journey, id) => {
  const own = journey.person(people.candidate);
  const { url } = await own.status(about(id));
  await own.post(`${url.replace(/\?.*$/, '')}/begeleider`, { why: 'too-far', said: 'Liever iemand in de buurt.' });
});

/** Every way that a case can go, each as short as it can be told. */
export const scenarios: readonly Scenario[] = [
  ...formScenarios,
  ...crowdScenarios,
  ...deskScenarios,
  ...deskTaskScenarios,
  {
    name: 'sterk-met-werk',
    steps: [
      sent(bySelf(people)),
      approved(people),
      accepted(people),
      begun(people),
      untilCheckIn(one),
      goesOn,
      untilCheckIn(one),
      stops,
    ],
  },
  {
    name: 'more-guidance',
    steps: [
      sent(bySelf(people)),
      approved(people),
      accepted(people),
      begun(people),
      untilCheckIn(one),
      beyond,
      decides('grant', { hours: '2,5' }),
      untilCheckIn(one),
      goesOn,
      decides('refuse', { refusal: 'no-means' }),
    ],
  },
  {
    // The provider gives somebody to another job coach, and the candidate would rather have somebody else: the coordinator hands
    // them on to another provider.
    name: 'transfer-objected',
    region: () => regionWithPlaces(2),
    steps: [
      sent(bySelf(people)),
      approved(people),
      accepted(people),
      begun(people),
      handedOver,
      objects,
      step('another provider', async (journey, id) => {
        const { referral, tasks } = await journey.look(id);
        if (referral.provider !== 'kwintes') return;
        if (!tasks.some(({ about: why }) => why === 'transfer-objection')) throw new Error('nobody is to phone them');
        const to = { name: 'Ina Valler', email: 'ina@lister.example', provider: 'lister' };
        await journey.person(mailboxes.coordinator).steer({ choice: 'change-addressee', ...to }, about(id));
      }),
      wait('P2D'),
    ],
  },
  {
    name: 'scholing',
    steps: [
      sent(youth),
      yes,
      step('accept', async (journey, id) => accept(journey, people, id, journey.day())),
      begun(people),
      wait('P43D'),
      backAtSchool,
      untilCheckIn(one),
      afterwards,
    ],
  },
  {
    name: 'ips-municipality',
    steps: [
      sent(ips('participatiewet')),
      yes,
      formal(mailboxes.team),
      accepted(people),
      begun(people),
      untilCheckIn(one),
      stops,
    ],
  },
  {
    name: 'ips-uwv',
    steps: [
      sent(ips('wajong')),
      formal(mailboxes.uwv),
      accepted(people),
      begun(people),
      wait('P30D'),
      untilCheckIn(one),
      goesOn,
    ],
  },
  {
    name: 'declined',
    steps: [
      sent(byProfessional(people)),
      answer('decline', people.workCoach, { choice: 'decline', reason: 'not-now' }),
    ],
  },
  {
    name: 'withdrawn',
    region: () => regionWithPlaces(1),
    steps: [sent(bySelf(people)), approved(people), withdrawn(people)],
  },
  {
    name: 'silence',
    steps: [
      sent(bySelf(people)),
      wait('P4D'),
      wait('P6D'),
      wait('P30D'),
      steer('more time', { choice: 'extend', workingDays: '5' }),
      wait('P9D'),
      answer('approve after all', mailboxes.coordinator, { choice: 'approve' }),
      wait('P4D'),
      wait('P6D'),
    ],
  },
  {
    name: 'waiting-list',
    region: () => regionWithPlaces(1),
    steps: [
      sent(bySelf(people)),
      approved(people),
      sent(bySelf(others), two),
      approved(others, two),
      withdrawn(people),
      accepted(others, two),
    ],
  },
  {
    name: 'place-freed-by-goal',
    region: () => regionWithPlaces(1),
    steps: [
      sent(bySelf(people)),
      approved(people),
      accepted(people),
      begun(people),
      sent(bySelf(others), two),
      approved(others, two),
      wait('P43D'),
      reached,
    ],
  },
  {
    name: 'bounced',
    steps: [
      sent(bySelf(people)),
      bounce(people.workCoach),
      bounce(mailboxes.team),
      answer('approve by the coordinator', mailboxes.coordinator, { choice: 'approve' }),
    ],
  },
  {
    name: 'phoned',
    steps: [
      sent(byProfessionalWithoutMail(people)),
      answer('call: told', mailboxes.coordinator, { choice: 'told' }),
      approved(people),
      accepted(people),
      answer('call: told of the talk', mailboxes.coordinator, { choice: 'told' }),
    ],
  },
  {
    name: 'objection',
    steps: [
      sent(byProfessional(people)),
      step('object', async (journey) => {
        const candidate = journey.person(people.candidate);
        await candidate.post(await candidate.newestLink(says('mail-intake.told-about-referral.paragraphs.5')), {
          choice: 'not-wanted',
        });
      }),
    ],
  },
  {
    name: 'not-me',
    steps: [
      sent(byProfessional(people)),
      step('not me', async (journey) => {
        const candidate = journey.person(people.candidate);
        await candidate.post(await candidate.newestLink(says('mail-intake.told-about-referral.paragraphs.5')), {
          choice: 'not-me',
        });
      }),
      answer('call: told', mailboxes.coordinator, { choice: 'told' }),
    ],
  },
  {
    name: 'rerouted',
    region: () => regionWithPlaces(1),
    steps: [
      sent(bySelf(people)),
      approved(people),
      answer('provider declines', mailboxes.kwintes, { choice: 'decline', reason: 'too-far' }),
      answer('try again', mailboxes.coordinator, { choice: 'try-again' }),
      wait('P9D'),
      answer('no place', mailboxes.coordinator, { choice: 'close' }),
    ],
  },
  {
    name: 'delegated',
    steps: [
      sent(byProfessional(people)),
      answer('delegate', people.workCoach, { choice: 'delegate', email: 'lou-ada@zeist.example' }),
      answer('question', 'lou-ada@zeist.example', { choice: 'ask-information', question: 'Wat deed je eerder?' }),
      answer('information', people.referrer, { text: 'In een winkel.' }),
      answer('approve', 'lou-ada@zeist.example', { choice: 'approve' }),
    ],
  },
  {
    name: 'away',
    steps: [
      sent(bySelf(people)),
      step('the work coach is away', (journey) =>
        isAway(journey, people.workCoach, { colleague: 'lou-ada@zeist.example' }),
      ),
      sent(bySelf({ ...others, workCoach: people.workCoach }), two),
      wait('PT15M'),
      answer('approve', 'lou-ada@zeist.example', { choice: 'approve' }),
      step('the colleague is away too', (journey) => isAway(journey, 'lou-ada@zeist.example'), two),
      answer('approve as the team', mailboxes.team, { choice: 'approve' }, two),
    ],
  },
  {
    name: 'unconfirmed',
    steps: [
      refer(one, bySelf(people), {}),
      answer('confirm', people.candidate, { choice: 'confirm' }),
      refer(two, bySelf(others), {}),
      wait('P4D'),
      wait('P12D'),
    ],
  },
  {
    name: 'asked-first',
    region: () => regionThatConfirms('sterk-met-werk'),
    steps: [sent(byProfessional(people)), wait('P4D'), answer('no', people.candidate, { choice: 'no' })],
  },
  {
    name: 'died',
    steps: [
      sent(bySelf(people)),
      approved(people),
      accepted(people),
      begun(people),
      untilCheckIn(one),
      answer('check-in: died', people.jobCoach, { choice: 'stopped', reason: 'died' }),
    ],
  },
  {
    name: 'moved',
    steps: [
      sent(bySelf(people)),
      wait('P40D'),
      steer('moved', { choice: 'moved', municipality: 'GM0310' }),
      answer('approve there', 'team-werk@de-bilt.example', { choice: 'approve' }),
    ],
  },
  {
    // Work is asked after once guidance is over, of both: they differ, and the coordinator cannot clear it up.
    name: 'both-sides',
    steps: [
      sent(bySelf(people)),
      approved(people),
      accepted(people),
      begun(people),
      untilCheckIn(one),
      reached,
      untilCheckIn(one),
      answer('own word: no work', people.candidate, { works: 'no', school: 'no', mood: 'bad', callMe: 'yes' }),
      answer('check-in: work is kept', people.jobCoach, { keptWork: 'yes' }),
      answer('which side is right', mailboxes.coordinator, { choice: 'unclear' }),
    ],
  },
  {
    // No execution may run for a year: it is replaced after 200 days, and nobody notices.
    name: 'three-years',
    isLong: true,
    steps: [
      sent(ips('wajong')),
      formal(mailboxes.uwv),
      accepted(people),
      begun(people),
      wait('P200D'),
      wait('P164D'),
      wait('P1D'),
      wait('P1D'),
      goesOn,
      wait('P1Y'),
      wait('P1Y'),
    ],
  },
];
