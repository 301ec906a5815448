import { ProvisionedThroughputExceededException } from '@aws-sdk/client-dynamodb';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { MetricName } from '../../functions/ports/metrics.ts';
import type { Runtime } from '../../functions/ports/runtime.ts';
import { createHandler } from '../../functions/sweep-tasks/handler.ts';
import { bySelf, cast } from '../support/cases.ts';
import { type Journey, openJourney } from '../support/journey.ts';

let journey: Journey;
/** What a sweep published, in order. */
let counted: [MetricName, number][];
let said: string[];
beforeEach(async () => {
  // Sweeps are called here at moments that the rest of the system has not reached.
  journey = await openJourney({ breaks: ['next-action-named'] });
  counted = [];
  said = [];
});
afterEach(() => journey.close());

/** The sweeper's runtime with a log that remembers, and parts in place of its own. */
function sweeperWith(parts: Partial<Runtime> = {}) {
  return createHandler({
    ...journey.app.runtime('sweep-tasks'),
    log: {
      info: () => {},
      error: (event, facts) => said.push(`${event} ${JSON.stringify(facts)}`),
      count: (name, value) => counted.push([name, value]),
    },
    ...parts,
  });
}

const sumOf = (name: MetricName) => counted.reduce((sum, [of, value]) => (of === name ? sum + value : sum), 0);

/** Creates this many referrals whose work coach has been asked; answers the moment at which their first reminders are due. */
async function remindable(count: number): Promise<string> {
  const references: string[] = [];
  for (let n = 0; n < count; n += 1) references.push(await journey.refer(bySelf(cast(`n${n}`))));
  // The sweeper has had its first look at them.
  await journey.app.clock.advanceBy('PT20M');
  const tasks = (await Promise.all(references.map((one) => journey.look(one)))).flatMap((one) => one.tasks);
  return (
    tasks
      .map(({ nextAt }) => nextAt)
      .toSorted()
      .at(-1) ?? ''
  );
}

test('with twenty seconds left it begins nothing new, and says what is undone; the next sweep does that', async () => {
  const at = await remindable(6);
  const later = { clock: () => at };
  let looks = 0;
  // Enough time for three looks at the clock.
  const call = { getRemainingTimeInMillis: () => (++looks <= 4 ? 20_001 : 20_000) };
  const counts = await sweeperWith(later)({}, call);
  expect(counts?.undone).toBeGreaterThan(0);
  expect(sumOf('undone')).toBe(counts?.undone);
  expect(said.join('\n')).toMatch(/sweep-left-work .*"tasks":3/);
  // It lives, though it is behind.
  expect(sumOf('sweeps')).toBe(1);

  counted = [];
  const rest = await sweeperWith(later)({}, { getRemainingTimeInMillis: () => 240_000 });
  expect(rest?.undone).toBe(0);
  const due = await journey.app.runtime('sweep-tasks').agenda.due(at, 100);
  expect(due).toEqual([]);
});

test('mails for which there is no time stay as they are, and count as undone', async () => {
  const at = await remindable(3);
  let sent = 0;
  const { mailer } = journey.app.runtime('sweep-tasks');
  const slow: typeof mailer = {
    send: (mail) => {
      sent += 1;
      return mailer.send(mail);
    },
  };
  // The time is over once the first mail has gone.
  const call = { getRemainingTimeInMillis: () => (sent === 0 ? 60_000 : 5_000) };
  const counts = await sweeperWith({ clock: () => at, mailer: slow })({}, call);
  expect(sent).toBe(1);
  expect(counts?.undone).toBe(2);
  await sweeperWith({ clock: () => at, mailer: slow })({});
  expect(sent).toBe(3);
});

test('a sweep that fails sends no sign of life, and has told what it did before', async () => {
  const at = await remindable(2);
  const { agenda, referrals } = journey.app.runtime('sweep-tasks');
  const [ill] = (await agenda.due(at, 1)).map((work) => work.kind === 'task' && work.referralId);
  // Of one case the visit fails, which the sweep counts before it fails itself.
  const broken: typeof referrals = {
    ...referrals,
    load: async (id) => {
      if (id === ill) throw new Error('busy');
      return referrals.load(id);
    },
  };
  let pages = 0;
  const failing = {
    ...agenda,
    due: async (now: string, limit: number) => {
      pages += 1;
      if (pages > 1) throw new Error('the table is out of reach');
      return agenda.due(now, limit);
    },
  };
  const work = sweeperWith({ clock: () => at, agenda: failing, referrals: broken })({});
  await expect(work).rejects.toThrow('out of reach');
  expect(counted).toEqual([['unhealable', 1]]);
  expect(sumOf('sweeps')).toBe(0);
  await sweeperWith({ clock: () => at })({});
  expect(sumOf('sweeps')).toBe(1);
});

test('a visit that fails is tried again a quarter of an hour later, and stands in nobody’s way until then', async () => {
  const at = await remindable(2);
  const { agenda, referrals } = journey.app.runtime('sweep-tasks');
  const [ill] = (await agenda.due(at, 1)).map((work) => work.kind === 'task' && work.referralId);
  const failing: typeof referrals = {
    ...referrals,
    load: async (id) => {
      if (id === ill) throw new ProvisionedThroughputExceededException({ $metadata: {}, message: 'busy' });
      return referrals.load(id);
    },
  };
  const counts = await sweeperWith({ clock: () => at, referrals: failing })({});
  expect(counts).toMatchObject({ unhealable: 1, undone: 0 });
  const after = async (minutes: number) => {
    const due = await agenda.due(new Date(Date.parse(at) + minutes * 60_000).toISOString(), 10);
    return due.flatMap((work) => (work.kind === 'task' ? work.referralId : []));
  };
  expect([await after(14), await after(15)]).toEqual([[], [ill]]);
});

test('open work is counted once an hour, not at every sweep', async () => {
  await remindable(2);
  const begin = Date.parse('2026-01-05T08:02:17.000Z');
  for (let tick = 0; tick < 12; tick += 1) {
    await sweeperWith({ clock: () => new Date(begin + tick * 300_000).toISOString() })({});
  }
  expect(counted.filter(([name]) => name === 'sweeps')).toHaveLength(12);
  expect(counted.filter(([name]) => name === 'open')).toEqual([['open', 2]]);
  // With it went the check of the loop guarantee, which anybody may read; this run made its first one at eight.
  const answer = await journey.app.request(`${journey.app.url}/v1/health/loop`);
  const checkedAt = '2026-01-05T08:02:17.000Z';
  expect(await answer.json()).toMatchObject({
    state: 'kept',
    withoutNextAction: 0,
    since: '2026-01-05T08:00:00.000Z',
    checkedAt,
  });
});
