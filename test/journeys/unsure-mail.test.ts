import { afterEach, beforeEach, expect, test } from 'vitest';
import type { MetricName } from '../../functions/ports/metrics.ts';
import { createHandler } from '../../functions/sweep-tasks/handler.ts';
import { bySelf, cast, mailboxes } from '../support/cases.ts';
import { type Journey, openJourney } from '../support/journey.ts';
import { closeRehearsed, type Rehearsal, rehearse, rehearsed } from '../support/rehearsal.ts';
import { says } from '../support/says.ts';
import { allItems } from '../support/table.ts';

const again = says('mail.repeat');
const workCoach = 'sam@zeist.example';
const mates = 5;

let journey: Journey;
let rehearsal: Rehearsal;
let counted: [MetricName, number][];
let said: string[];
beforeEach(async () => {
  rehearsal = rehearse();
  counted = [];
  said = [];
  journey = await openJourney({
    ...rehearsal.options,
    log: {
      info: () => {},
      error: (event, facts) => void said.push(`${event} ${JSON.stringify(facts)}`),
      count: (name, value) => void counted.push([name, value]),
    },
  });
});
afterEach(() => closeRehearsed(journey, rehearsal));

const sumOf = (name: MetricName) => counted.reduce((sum, [of, value]) => (of === name ? sum + value : sum), 0);
const to = async (address: string) => (await journey.app.mails()).filter((mail) => mail.to === address);
const loseAnswersTo = (...addresses: string[]) =>
  journey.app.mailbox.setFault((mail) => (addresses.includes(mail.to) ? 'accept-then-fail' : undefined));

/** Several people who wait for the same work coach; answers when their reminders are due. */
async function remindable(): Promise<string> {
  const tasks = [];
  for (let n = 0; n < mates; n += 1) {
    const people = { ...cast(`n${n}`), workCoach };
    tasks.push(...(await journey.look(await journey.refer(bySelf(people)))).tasks);
  }
  return tasks.map(({ reminders }) => reminders[0] ?? '').toSorted()[mates - 1] ?? '';
}

test.each([2, mates])(
  'a sender that is cut off at its call %i for a digest marks nothing as a second copy that never went',
  async (cut) => {
    const at = await remindable();
    const runtime = journey.app.runtime('sweep-tasks');
    let calls = Number.NEGATIVE_INFINITY;
    const began = {
      turn: async () => {
        calls = 0;
        return true;
      },
      turns: async () => false,
    };
    rehearsal.set(({ service, phase }) => {
      if (service !== 'dynamodb' || phase !== 'before') return;
      calls += 1;
      if (calls >= cut) throw rehearsed();
    });
    const before = (await to(workCoach)).length;
    const cutOff = createHandler({ ...runtime, clock: () => at, pace: began });
    await cutOff({}).catch(() => undefined);
    rehearsal.set(undefined);
    await journey.app.clock.advanceTo(new Date(Date.parse(at) + 2 * 3_600_000).toISOString());
    const digests = (await to(workCoach)).slice(before);
    const gone = new Set<string>();
    for (const { text, tags } of digests) {
      for (const item of Object.values(tags)) expect(gone.has(item)).toBe(again.test(text));
      for (const item of Object.values(tags)) gone.add(item);
    }
    expect(gone.size).toBe(mates);
    expect(said.filter((line) => line.startsWith('mail-given-up'))).toEqual([]);
  },
);

test('a mail that was tried twice without an answer is told, counted, and the coordinator asks its reader', async () => {
  loseAnswersTo(workCoach);
  const reference = await journey.refer(bySelf({ ...cast('n'), workCoach }));
  await journey.app.clock.advanceBy('PT3H');
  expect(await to(workCoach)).toHaveLength(2);
  expect(sumOf('unhealable')).toBe(1);
  expect(said.filter((line) => line.startsWith('mail-given-up'))).toHaveLength(1);
  const { tasks } = await journey.look(reference);
  expect(tasks.map(({ kind, owner, about }) => [kind, owner, about])).toEqual([
    ['approve', 'approver', undefined],
    ['resolve', 'coordinator', 'mail-unsure'],
  ]);
  const coordinator = journey.person(mailboxes.coordinator);
  const page = await coordinator.open(await coordinator.newestLink(reference));
  expect(page.text).toMatch(says('topic.resolves.mail-unsure'));
  await coordinator.answer({ choice: 'try-again' }, reference);
  expect((await journey.look(reference)).tasks.map(({ kind }) => kind)).toEqual(['approve']);
  // The mail itself is done with: nothing more of it goes, and nothing more is said of it.
  await journey.app.clock.advanceBy('PT3H');
  expect(await to(workCoach)).toHaveLength(2);
  expect((await journey.look(reference)).tasks.map(({ kind }) => kind)).toEqual(['approve']);
});

test("when it was the coordinator's own, their deputy hears", async () => {
  // Both from the start: the first mail may go after the receipt.
  const lost = [mailboxes.coordinator, 'team-werk@zeist.example'];
  journey.app.mailbox.setFault(({ to: reader }) =>
    reader === workCoach ? 'refuse' : lost.includes(reader) ? 'accept-then-fail' : undefined,
  );
  await journey.refer({ situation: { workCoachEmail: workCoach } });
  await journey.app.clock.advanceBy('P1D');
  const { deputy } = journey.app.region.coordinator;
  expect((await to(deputy.mailbox)).length).toBeGreaterThan(0);
  expect(sumOf('coordinatorUnreachable')).toBeGreaterThan(0);
});

test('an answered question asks nobody whether its mail went', async () => {
  loseAnswersTo(workCoach);
  const reference = await journey.refer(bySelf({ ...cast('n'), workCoach }));
  await journey.app.clock.advanceBy('PT16M');
  await journey.person(workCoach).answer({ choice: 'decline', reason: 'not-now' }, reference);
  await journey.app.clock.advanceBy('PT3H');
  expect(said.filter((line) => line.startsWith('mail-given-up'))).toEqual([]);
  const open = (await allItems(journey.app)).filter(
    (item) => String(item['pk']).startsWith('M#') && 'openShard' in item,
  );
  expect(open).toEqual([]);
});
