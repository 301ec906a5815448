import { beforeEach, describe, expect, test } from 'vitest';
import { countFirstTalks } from '../../functions/cases/count-first-talks.ts';
import type { Referral } from '../../functions/domain/referral.ts';
import type { Wait } from '../../functions/domain/wait.ts';
import type { WaitFigures } from '../../functions/domain/wait-figures-schema.ts';
import { createHandler } from '../../functions/sweep-tasks/handler.ts';
import { referral } from '../adapters/sample.ts';
import { midden } from '../domain/fixtures.ts';
import { openDeskWorld } from '../support/desk-world.ts';
import { caseOf, partiesOf, taskOf } from '../support/link-world.ts';

const day = (on: string) => `${on}T02:00:00.000Z`;
const agreed = (id: string, parts: Partial<Referral> = {}) =>
  referral(id, { stage: 'waiting', waitingSince: day('2026-10-05'), ...parts });
const begun = { stage: 'checking-in', machine: 'trajectory', startedOn: '2026-10-20' } as const;
const ended = { stage: 'closed', closure: 'withdrawn', closedAt: day('2026-11-10') } as const;

/** Cases in memory, with what a count reads and keeps of them. */
function world() {
  const cases = new Map<string, Referral>();
  const talks = new Map<string, string>();
  const kept = new Map<string, Wait>();
  const read: string[][] = [];
  const asked: string[] = [];
  const written: string[] = [];
  const logged: [string, unknown][] = [];
  const say = (code: string, more?: unknown) => void logged.push([code, more]);
  const said = { figures: undefined as WaitFigures | undefined, now: day('2026-11-21'), fails: false };
  const runtime = {
    region: midden(),
    clock: () => said.now,
    log: { info: say, error: say, count: say },
    referrals: {
      heads: async (ids: readonly string[]) => {
        read.push([...ids]);
        return ids.flatMap((id) => cases.get(id) ?? []);
      },
    },
    waits: {
      begun: async (months: readonly string[]) => {
        if (said.fails) throw new TypeError('what stands there');
        return [...kept.values()].filter(({ since }) => months.includes(since.slice(0, 7)));
      },
      keep: async (wait: Wait) => {
        written.push(wait.referralId);
        kept.set(`${wait.referralId} ${wait.since}`, wait);
      },
      firstTalks: async (ids: readonly string[]) => {
        asked.push(...ids);
        return new Map(ids.flatMap((id) => (talks.has(id) ? [[id, talks.get(id) ?? ''] as const] : [])));
      },
      put: async (figures: WaitFigures) => {
        said.figures = figures;
      },
    },
  } as unknown as Parameters<typeof countFirstTalks>[0];
  const open = () => [...cases.values()].filter(({ stage }) => stage !== 'closed');
  return {
    cases,
    talks,
    read,
    asked,
    written,
    logged,
    said,
    add: (one: Referral) => cases.set(one.id, one),
    count: (hasTime = () => true) => countFirstTalks(runtime, open(), hasTime),
    kept: () => [...kept.values()],
    region: () => said.figures?.groups.find(({ municipality }) => municipality === undefined),
  };
}

let site: ReturnType<typeof world>;
beforeEach(() => {
  site = world();
});

describe('the daily count of waits for a first talk', () => {
  test('keeps each wait by itself, and makes the figures of the day of them', async () => {
    site.add(agreed('HW-WAITS'));
    site.add(agreed('HW-TALKED', begun));
    site.add(referral('HW-UNDECIDED'));
    site.talks.set('HW-TALKED', '2026-10-21');
    await site.count();
    expect(site.kept()).toEqual([
      { referralId: 'HW-WAITS', programme: 'sterk-met-werk', municipality: 'GM0355', since: '2026-10-05' },
      expect.objectContaining({ referralId: 'HW-TALKED', end: 'talk', until: '2026-10-21' }),
    ]);
    expect(site.said.figures?.on).toBe('2026-11-21');
    expect(site.region()).toMatchObject({ people: 2, talks: 1, waiting: 1, half: 3 });
  });

  test('reads a case that ended once more, and none whose wait is over; what did not change is not written again', async () => {
    site.add(agreed('HW-LEAVES'));
    site.add(agreed('HW-TALKED', begun));
    site.talks.set('HW-TALKED', '2026-10-21');
    await site.count();
    site.add(agreed('HW-LEAVES', ended));
    site.add(agreed('HW-TALKED', { ...begun, ...ended }));
    site.written.length = 0;
    await site.count();
    await site.count();
    expect(site.read).toEqual([['HW-LEAVES']]);
    expect(site.written).toEqual(['HW-LEAVES']);
    expect(site.region()).toMatchObject({ people: 2, talks: 1, waiting: 0 });
  });

  test('a case that was reopened waits again, and one that is decided anew under another door begins another wait', async () => {
    site.add(agreed('HW-AGAIN'));
    site.add(agreed('HW-ANEW'));
    await site.count();
    site.add(agreed('HW-AGAIN', ended));
    await site.count();
    expect(site.region()).toMatchObject({ people: 2, waiting: 1 });
    site.add(agreed('HW-AGAIN'));
    site.add(agreed('HW-ANEW', { waitingSince: day('2026-11-12'), programme: 'ips', door: 'ips-municipality' }));
    await site.count();
    expect(site.region()).toMatchObject({ programme: 'ips', people: 1, waiting: 1 });
    expect(site.kept().map(({ referralId, since, end }) => [referralId, since, end])).toEqual([
      ['HW-AGAIN', '2026-10-05', undefined],
      ['HW-ANEW', '2026-10-05', 'not-counted'],
      ['HW-ANEW', '2026-11-12', undefined],
    ]);
  });

  test('somebody who moves after the first talk waited where they lived before', async () => {
    site.add(agreed('HW-TALKED', begun));
    site.talks.set('HW-TALKED', '2026-10-21');
    await site.count();
    site.add(agreed('HW-TALKED', { ...begun, municipality: 'GM0321' }));
    await site.count();
    expect(site.kept().map(({ municipality }) => municipality)).toEqual(['GM0355']);
  });

  test('what began more than a year ago is neither kept nor counted', async () => {
    site.add(agreed('HW-LONG', { waitingSince: day('2025-11-20') }));
    site.add(agreed('HW-YEAR', { waitingSince: day('2025-11-21') }));
    await site.count();
    expect(site.kept().map(({ referralId }) => referralId)).toEqual(['HW-YEAR']);
    expect(site.region()).toMatchObject({ people: 1 });
  });

  test('reads no trajectory of somebody whose wait is too long ago to count', async () => {
    site.add(agreed('HW-LONG', { ...begun, waitingSince: day('2025-11-20') }));
    site.add(agreed('HW-YEAR', { ...begun, waitingSince: day('2025-11-21') }));
    await site.count();
    expect(site.asked).toEqual(['HW-YEAR']);
  });

  test('without time it counts all the same, and writes the rest another day', async () => {
    for (const n of [1, 2, 3]) site.add(agreed(`HW-${n}`));
    let left = 1;
    await site.count(() => left-- > 0);
    expect(site.kept()).toHaveLength(1);
    expect(site.region()).toMatchObject({ people: 3 });
    expect(site.logged).toEqual([['waits-left', { left: 2 }]]);
    await site.count();
    expect(site.kept()).toHaveLength(3);
  });

  test('a count that fails leaves the figures of the day before, and is told', async () => {
    site.add(agreed('HW-1'));
    await site.count();
    site.said.fails = true;
    site.said.now = day('2026-11-22');
    await site.count();
    expect(site.said.figures?.on).toBe('2026-11-21');
    expect(site.logged).toEqual([
      ['waits-not-counted', { error: 'TypeError' }],
      ['unhealable', 1],
    ]);
  });
});

test('one sweep a day counts: that of the first minutes after two', async () => {
  const desk = openDeskWorld();
  const waiting = { stage: 'waiting', waitingSince: day('2026-10-05') } as const;
  desk.add(caseOf('HW-AAAAAAA', [taskOf('HW-AAAAAAA', 'await-place', 'system')], waiting), partiesOf('Aardbei'));
  const mailAccount = { quota: async () => ({ perDay: 0, sent: 0, perSecond: 1 }) };
  desk.said.running = ['HW-AAAAAAA-1'];
  const counted: unknown[] = [];
  const waits = { ...desk.runtime.waits, put: async (figures: WaitFigures) => void counted.push(figures) };
  const sweeper = createHandler({ ...desk.runtime, mailAccount, waits });
  for (const at of ['01:58', '02:03', '02:08', '03:03']) {
    desk.time.now = `2026-11-21T${at}:00.000Z`;
    await sweeper({ source: 'aws.events' });
  }
  expect(counted).toEqual([{ on: '2026-11-21', groups: [expect.objectContaining({ people: 1 }), expect.anything()] }]);
});

test('a count that failed is made up for in the next hour of the same day, once, and at most three are tried', async () => {
  const desk = openDeskWorld();
  const mailAccount = { quota: async () => ({ perDay: 0, sent: 0, perSecond: 1 }) };
  let [tries, failing] = [0, 1];
  const put = async () => {
    tries += 1;
    if (tries <= failing) throw new Error('no');
  };
  const sweeper = createHandler({ ...desk.runtime, mailAccount, waits: { ...desk.runtime.waits, put } });
  const triesAt = async (...at: string[]) => {
    const before = tries;
    for (const moment of at) {
      desk.time.now = `${moment}:00.000Z`;
      await sweeper({ source: 'aws.events' });
    }
    return tries - before;
  };
  expect(await triesAt('2026-11-21T01:03', '2026-11-21T02:03')).toBe(1);
  expect(await triesAt('2026-11-21T03:03')).toBe(1);
  expect(await triesAt('2026-11-21T04:03', '2026-11-21T23:03', '2026-11-22T01:03')).toBe(0);
  // The sweeper did not run in the hour itself.
  expect(await triesAt('2026-11-22T03:03', '2026-11-22T04:03')).toBe(1);
  failing = Number.POSITIVE_INFINITY;
  expect(await triesAt('2026-11-23T01:03', '2026-11-23T02:03', '2026-11-23T03:03', '2026-11-23T04:03')).toBe(3);
  expect(await triesAt('2026-11-23T05:03', '2026-11-23T06:03', '2026-11-24T00:03')).toBe(0);
  expect(await triesAt('2026-11-24T02:03')).toBe(1);
});
