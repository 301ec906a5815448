import { afterAll, beforeAll, expect, test } from 'vitest';
import { waitsPath } from '../../functions/domain/desk-paths.ts';
import { bySelf, cast, started } from '../support/cases.ts';
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
