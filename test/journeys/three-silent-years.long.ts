import { expect, test } from 'vitest';
import { accept, approve, byProfessionalWithoutMail, cast, mailboxes, start } from '../support/cases.ts';
import { openJourney } from '../support/journey.ts';

test('three years in which a coordinator does nothing: one mail for one case, never a month without, and the deputy hears', async () => {
  const journey = await openJourney();
  const people = cast('phone');
  // Someone without e-mail: all that they should hear is a call, and no call is made.
  const reference = await journey.refer(byProfessionalWithoutMail(people));
  await journey.app.clock.advanceBy('P1D');
  await approve(journey, people, reference);
  await journey.app.clock.advanceBy('P1D');
  await accept(journey, people, reference);
  await journey.app.clock.advanceBy('P8D');
  await start(journey, people, reference);
  await journey.app.clock.advanceBy('P3Y');

  const { tasks } = await journey.look(reference);
  const coordinators = tasks.filter(({ owner }) => owner === 'coordinator');
  expect(coordinators.length).toBeGreaterThan(4);
  const { deputy } = journey.app.region.coordinator;
  for (const [address, most] of [
    [mailboxes.coordinator, 80],
    [deputy.mailbox, 60],
  ] as const) {
    const moments = (await journey.app.mails()).filter(({ to }) => to === address).map(({ at }) => Date.parse(at));
    expect(moments.length, address).toBeLessThanOrEqual(most);
    const days = moments.map((at, n) => (at - (moments[n - 1] ?? at)) / 86_400_000);
    expect(Math.max(...days), address).toBeLessThan(40);
    expect(Date.parse(journey.app.clock.now()) - (moments.at(-1) ?? 0), address).toBeLessThan(40 * 86_400_000);
  }
  // Each is still theirs, and each is in the newest mail.
  const newest = (await journey.app.mails()).findLast(({ to }) => to === mailboxes.coordinator);
  expect(newest?.text.match(/^\* /gm)).toHaveLength(coordinators.length);
  expect(newest?.links).toEqual([expect.stringContaining(`${journey.app.url}/mijn/via/`)]);
  await journey.close();
});
