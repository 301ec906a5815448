import { afterEach, beforeEach, expect, test } from 'vitest';
import { casePath } from '../../functions/domain/desk-paths.ts';
import { executionName } from '../../functions/domain/referral.ts';
import { about, accept, approve, bySelf, cast, start, started, untilCheckIn } from '../support/cases.ts';
import { actAtDesk } from '../support/desk-actions.ts';
import { type Journey, openJourney } from '../support/journey.ts';
import { says } from '../support/says.ts';
import { allItems } from '../support/table.ts';

let journey: Journey;
beforeEach(async () => {
  journey = await openJourney();
});
afterEach(() => journey.close());

const people = cast('toch');

async function withdraw(reference: string): Promise<void> {
  const own = journey.person(people.candidate);
  const status = await own.status(about(reference));
  await own.post(`${status.url}/intrekken`, { sure: 'yes' });
  expect(await journey.stage(reference)).toBe('closed');
}

/** Items that hold people, or by which they are found, and that would go by themselves. */
async function going(): Promise<readonly unknown[]> {
  const items = await allItems(journey.app);
  return items.filter(({ pk, expiresAt }) => /^[NF]#/.test(String(pk)) && expiresAt !== undefined);
}

test('withdrawn by mistake, reopened, and on its way as if nothing had happened', async () => {
  const reference = await journey.refer(bySelf(people));
  await approve(journey, people, reference);
  const before = (await journey.look(reference)).referral;
  await withdraw(reference);
  expect((await going()).length).toBeGreaterThan(3);
  await journey.app.clock.advanceBy('P6D');
  const desk = await journey.staff();
  const page = await desk.get(`${journey.app.url}${casePath(reference)}`);
  // Thirty days after the day on which it closed.
  expect(page.text).toMatch(/4 februari 2026/);

  const done = await actAtDesk(journey, reference, 'reopen', { becauseText: 'Verkeerde knop.' });
  expect(done.text).toMatch(says('desk-action.done.reopen'));
  expect(done.text).toMatch(says('trail.actions.reopen'));
  await journey.app.clock.idle();
  const { referral, tasks } = await journey.look(reference);
  expect(referral.stage).toBe('offer');
  expect(referral.waitingSince).toBe(before.waitingSince);
  expect(tasks.map(({ kind }) => kind)).toEqual(['accept-offer']);
  expect(await going()).toEqual([]);
  const executions = (await journey.app.executions.list(20)).filter(({ name }) => name.startsWith(reference));
  expect(executions.filter(({ status }) => status === 'RUNNING').map(({ name }) => name)).toEqual([
    executionName(reference, 2),
  ]);
  for (const mailbox of [people.candidate, people.workCoach]) {
    const mails = (await journey.app.mails()).filter(
      ({ to, subject }) => to === mailbox && subject.includes('toch door'),
    );
    expect(mails).toHaveLength(1);
  }
  // The provider that was asked had read that the referral stopped, and is asked once more.
  const toProvider = (await journey.app.mails()).filter(
    ({ to, subject }) => !Object.values(people).includes(to) && subject.includes('toch door'),
  );
  expect(toProvider).toHaveLength(1);

  await accept(journey, people, reference, journey.day());
  await start(journey, people, reference);
  expect(await journey.stage(reference)).toBe('checking-in');
  expect((await journey.look(reference)).referral.generation).toBe(3);
});

test('a trajectory that a job coach closed too soon goes on, in its place, and is asked about on its own day', async () => {
  const reference = await started(journey, people);
  await untilCheckIn(journey, reference);
  const closing = { choice: 'stopped', reason: 'no-match', hoursUsed: '2' };
  await journey.person(people.jobCoach).answer(closing, about(reference));
  expect((await journey.look(reference)).referral).toMatchObject({ stage: 'closed', holdsPlace: false });
  await actAtDesk(journey, reference, 'reopen', { because: 'mistake' });
  await journey.app.clock.idle();
  const { referral, tasks } = await journey.look(reference);
  expect(referral).toMatchObject({ stage: 'checking-in', holdsPlace: true, machine: 'trajectory', generation: 3 });
  expect(tasks.map(({ kind, owner }) => `${owner} ${kind}`)).toEqual(['job-coach check-in']);
  await untilCheckIn(journey, reference);
  await journey.person(people.jobCoach).answer({ choice: 'continues', hoursUsed: '3' }, about(reference));
  const trajectory = await journey.trajectory(reference);
  expect(trajectory).toMatchObject({ hoursUsed: 5 });
  expect(trajectory?.checkIns).toHaveLength(2);
  expect(trajectory).not.toHaveProperty('earlyStop');
});

test('a goal by mistake is taken back while the follow-up is asked, and its links say kindly that nothing is asked any more', async () => {
  const reference = await started(journey, people);
  await untilCheckIn(journey, reference);
  const work = { 'spell1.kind': 'employee', 'spell1.startedOn': journey.day(-3) };
  await journey.person(people.jobCoach).answer({ choice: 'goal-reached', hoursUsed: '2', ...work }, about(reference));
  await untilCheckIn(journey, reference);
  expect((await journey.look(reference)).referral).toMatchObject({ stage: 'checking-in', holdsPlace: false });
  const links = await Promise.all(
    [people.jobCoach, people.candidate].map((mailbox) => journey.person(mailbox).newestLink(about(reference))),
  );
  await actAtDesk(journey, reference, 'guide-on');
  await journey.app.clock.idle();
  const { referral, tasks } = await journey.look(reference);
  expect(referral).toMatchObject({ stage: 'checking-in', holdsPlace: true, generation: 2 });
  expect(tasks.map(({ kind, owner }) => `${owner} ${kind}`)).toEqual(['job-coach check-in']);
  for (const link of links) {
    const page = await journey.person(people.jobCoach).get(link.split('#')[0] ?? '');
    expect([page.status, page.text]).toEqual([410, expect.stringMatching(says('link.gone.takenBack.check-in'))]);
  }
  const told = (await journey.app.mails()).filter(({ subject }) => /begeleiding .*gaat toch door/.test(subject));
  expect(told.map(({ to }) => to)).toEqual(
    expect.arrayContaining([people.candidate, people.workCoach, people.jobCoach]),
  );
  await untilCheckIn(journey, reference);
  await journey
    .person(people.jobCoach)
    .answer({ choice: 'continues', keptWork: 'yes', hoursUsed: '3' }, about(reference));
  expect(await journey.trajectory(reference)).toMatchObject({ hoursUsed: 5, checkIns: [{}, {}] });
});

test('after its last day it is offered no more, and its page says why', async () => {
  const reference = await journey.refer(bySelf(people));
  await withdraw(reference);
  await journey.app.clock.advanceBy('P31D');
  const desk = await journey.staff();
  const page = await desk.get(`${journey.app.url}${casePath(reference)}`);
  expect(page.html).not.toContain('/doe/reopen');
  await expect(actAtDesk(journey, reference, 'reopen')).rejects.toThrow(/409/);
  const refused = await desk.get(`${journey.app.url}${casePath(reference)}/doe/reopen`);
  expect([refused.status, says('desk-act.reopen.why.too-late').test(refused.text)]).toEqual([409, true]);
});
