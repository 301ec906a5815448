import { afterAll, beforeAll, expect, test } from 'vitest';
import { createWaitStore } from '../../functions/adapters/dynamodb/wait-store.ts';
import { waitsPath } from '../../functions/domain/desk-paths.ts';
import type { WaitGroup } from '../../functions/domain/wait-figures-schema.ts';
import { approve, bySelf, cast, started } from '../support/cases.ts';
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

const waits = async () => (await allItems(journey.app)).filter(({ pk }) => /^V#\d/.test(String(pk)));

test('a wait is counted when the clock jumps, shown at the desk, and holds nobody’s data', async () => {
  const people = cast('waits');
  const reference = await started(journey, people);
  await journey.refer(bySelf(people));
  expect(await waits()).toEqual([]);
  await fetch(`${journey.app.url}/_local/clock.json`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ advance: 'P1D' }),
  });
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

test('the figures are told to who decides, and with the yes to the candidate, who reads the same whatever is counted later', async () => {
  const { clients, system, mails, clock } = journey.app;
  const table = system.table.create.TableName;
  const store = createWaitStore({ client: clients.dynamodb, table, pause: async () => {} });
  const people = cast('told');
  const reference = await journey.refer(bySelf(people));
  const on = journey.day();
  const group: WaitGroup = { programme: 'sterk-met-werk', people: 43, talks: 31, waiting: 8, half: 6, most: 11 };
  const promise = { judged: 40, kept: 33 };
  await store.put({ on, groups: [group, { ...group, municipality: 'GM0355', half: 7, promise }] });
  const weeks = (half: number, most: number) => says('wait.figures', { half: `${half} weken`, most: `${most} weken` });
  const candidate = journey.person(people.candidate);
  const status = async () => (await candidate.status(reference)).text;

  const workCoach = journey.person(people.workCoach);
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
  expect(await status()).toMatch(says('wait.late'));
});
