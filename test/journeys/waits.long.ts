import { afterAll, beforeAll, expect, test } from 'vitest';
import { createWaitStore } from '../../functions/adapters/dynamodb/wait-store.ts';
import { createRegionDesk } from '../../functions/cases/region-desk.ts';
import { waitsPath } from '../../functions/domain/desk-paths.ts';
import type { Staff } from '../../functions/domain/staff.ts';
import type { WaitGroup } from '../../functions/domain/wait-figures-schema.ts';
import { accept, approve, byProfessional, bySelf, cast, start, started } from '../support/cases.ts';
import { type Journey, openJourney } from '../support/journey.ts';
import { says } from '../support/says.ts';
import { atDesk } from '../support/staff-journey.ts';
import { staffOf } from '../support/staff-world.ts';
import { allItems } from '../support/table.ts';

let journey: Journey;
beforeAll(async () => {
  journey = await openJourney({ watchesLoop: true });
});
afterAll(() => journey.close());

const post = (body: object) =>
  fetch(`${journey.app.url}/_local/clock.json`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
const waits = async () => (await allItems(journey.app)).filter(({ pk }) => /^V#\d/.test(String(pk)));

test('a wait is counted by the day after, shown at the desk, and holds nobody’s data', async () => {
  const people = cast('waits');
  const reference = await started(journey, people);
  await journey.refer(bySelf(people));
  // The look with which the system starts may come after this, on a busy machine, and count it already.
  await post({ advance: 'P1D' });
  // The other one is not decided: nobody waits there for a talk.
  expect(await waits()).toEqual([
    {
      pk: `V#${journey.day(-1).slice(0, 7)}`,
      sk: reference,
      referralId: reference,
      programme: 'sterk-met-werk',
      municipality: 'GM0355',
      since: expect.any(String),
      end: 'talk',
      until: expect.any(String),
      expiresAt: expect.any(Number),
    },
  ]);
  const page = await (await atDesk(journey, staffOf.coordinator)).get(waitsPath);
  expect(page.text).toMatch(says('desk-waits.talks', { count: 1 }));
  expect(page.text).toMatch(says('desk-waits.unknown'));
});

const storeOf = ({ app: { clients, system } }: Journey) =>
  createWaitStore({ client: clients.dynamodb, table: system.table.create.TableName, pause: async () => {} });
const weeks = (half: number, most: number) => says('wait.figures', { half: `${half} weken`, most: `${most} weken` });
const known = { people: 43, talks: 31, waiting: 8 } as const;

test('where nobody has to agree the wait is told from the day on which a place is sought, and counted with its first talk', async () => {
  const people = cast('nobody-agrees');
  const parts = bySelf(people);
  const programme = 'sterk-met-werk-of-scholing';
  const on = journey.day();
  await storeOf(journey).put({ on, groups: [{ programme, ...known, half: 3, most: 5 }] });
  const reference = await journey.refer({
    ...parts,
    candidate: { ...parts.candidate, birthDate: '2006-03-17' },
    situation: { benefit: undefined, inCareAt: 'none' },
    request: { goal: 'Naar school.', motivated: 'yes' },
    agreement: { consent: true },
  });
  await journey.app.clock.idle();
  const { referral } = await journey.look(reference);
  expect(referral).toMatchObject({ stage: 'offer', toldWait: { on, half: 3, most: 5, people: 43 } });
  const page = (await journey.person(people.candidate).status(reference, '2006-03-17')).text;
  expect(page).toMatch(weeks(3, 5));
  expect(page).toMatch(says('wait.from', { undecided: 'yes' }));
  await accept(journey, people, reference, journey.day());
  await start(journey, people, reference);
  await post({ advance: 'P1D' });
  const wait = (await waits()).find(({ sk }) => sk === reference);
  expect(wait).toMatchObject({ programme, since: on, end: 'talk', toldMost: 5 });
});

test('an hourly look sees the region as it was just changed at the desk', async () => {
  const coordinator: Staff = { subject: 'c-1', role: 'coordinator', scope: 'region' };
  const desk = createRegionDesk(journey.app.runtime('act-at-desk'));
  const because = { code: 'asked' } as const;
  await desk.change(coordinator, { part: 'uwv.phone', value: '030 111 11 11', because, seen: 0 });
  await post({ advance: 'PT2H' });
  expect(journey.app.runtime('sweep-tasks').region.uwv.phone).toBe('030 111 11 11');
});

test('the figures are told to who decides, and with the yes to the candidate, who reads the same whatever is counted later', async () => {
  const { mails, clock } = journey.app;
  const store = storeOf(journey);
  const people = cast('told');
  const reference = await journey.refer(bySelf(people));
  const on = journey.day();
  const group: WaitGroup = { programme: 'sterk-met-werk', ...known, half: 6, most: 11 };
  const promise = { judged: 40, kept: 33 };
  const workCoach = journey.person(people.workCoach);
  // A jump of the clock left out the day's look, which the first sweep of the day makes up for: it counts anew.
  await workCoach.open(await workCoach.newestLink(reference));
  await store.put({ on, groups: [group, { ...group, municipality: 'GM0355', half: 7, promise }] });
  const candidate = journey.person(people.candidate);
  const status = async () => (await candidate.status(reference)).text;

  const page = await workCoach.open(await workCoach.newestLink(reference));
  expect(page.text).toMatch(weeks(7, 11));
  expect(await status()).toMatch(weeks(7, 11));

  await approve(journey, people, reference);
  expect((await journey.look(reference)).referral.toldWait).toEqual({
    on,
    half: 7,
    most: 11,
    people: 43,
    municipality: 'GM0355',
  });
  const mail = (await mails()).find(({ subject }) =>
    says('mail-people.approved-candidate.subject', { reference }).test(subject),
  );
  expect(mail?.text).toContain('7 weken');
  await store.put({ on, groups: [{ ...group, half: 20, most: 30, promise }] });
  const text = await status();
  expect(text).toMatch(weeks(7, 11));
  expect(text).toMatch(says('wait.sure', { reader: 'candidate' }));
  expect(text).toMatch(says('wait.kept', { percent: 85 }));
  await clock.advanceBy('P12W');
  expect(await status()).toMatch(says('wait.late', { reader: 'candidate' }));
});

test('who is asked whether they still want to wait reads the figures, and that it takes longer by now; so does the referrer', async () => {
  const { region, clock, mails } = journey.app;
  const people = cast('still');
  const reference = await journey.refer(byProfessional(people));
  // Nobody has room from here on: it is the last case.
  for (const { offers } of region.providers) {
    for (const { capacity } of offers) Object.assign(capacity, { status: 'waiting-list', places: 0 });
  }
  await approve(journey, people, reference);
  await clock.advanceBy('PT20M');
  const { referral, tasks } = await journey.look(reference);
  expect(referral.stage).toBe('waiting');
  const asked = tasks.find(({ kind }) => kind === 'still-wanted')?.visibleFrom ?? '';
  await clock.advanceTo(new Date(Date.parse(asked) - 60_000).toISOString());
  await storeOf(journey).put({
    on: journey.day(),
    groups: [{ programme: 'sterk-met-werk', ...known, half: 2, most: 3 }],
  });
  await clock.advanceBy('PT10M');
  const mail = (await mails()).find(({ to, text }) => to === people.candidate && weeks(2, 3).test(text));
  expect(mail?.subject).toContain(reference);
  expect(mail?.text).toMatch(says('wait.late', { reader: 'candidate' }));
  const page = (await journey.person(people.referrer).status(reference)).text;
  expect(page).toMatch(weeks(2, 3));
  expect(page).toMatch(says('wait.late', { reader: 'other' }));
});
