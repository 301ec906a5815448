import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { keys, toItem } from '../../functions/adapters/dynamodb/items.ts';
import { changeAndFollow } from '../../functions/cases/after-change.ts';
import { eraseCase } from '../../functions/cases/erase-case.ts';
import type { Programme } from '../../functions/domain/codes.ts';
import { type Fact, guidanceOf, type Results } from '../../functions/domain/fact.ts';
import type { ResultCode } from '../../functions/domain/figures/publication-schema.ts';
import { type ResultsFeed, resultsFeedSchema } from '../../functions/serve-results/feed-schema.ts';
import { createHandler } from '../../functions/sweep-tasks/handler.ts';
import { derivedFrom } from '../domain/figures/attacker.ts';
import { bySelf, cast } from '../support/cases.ts';
import { type Journey, openJourney } from '../support/journey.ts';
import { privacyTools } from '../support/privacy-tools.ts';
import { attackable, rowsOf, type Told, toldByCsv, toldByJson, toldByPage } from '../support/served-publication.ts';

/** People of a half-year: what became of them, where they live, what they were referred for, and how many. */
type Group = readonly [result: ResultCode, municipality: string, programme: Programme, count: number];

/**
 * In the first one the numbers of those in paid work are rounded up and their total down: with the second shown, the one person of
 * De Bilt would be known.
 */
const groups: Readonly<Record<'2025-08' | '2026-02', readonly Group[]>> = {
  '2025-08': [
    ['work', 'GM0344', 'ips', 38],
    ['work', 'GM0356', 'sterk-met-werk', 18],
    ['work', 'GM0310', 'sterk-met-werk-of-scholing', 1],
    ['school', 'GM0355', 'sterk-met-werk-of-scholing', 12],
    ['school', 'GM1904', 'sterk-met-werk-of-scholing', 4],
    ['none', 'GM0344', 'ips', 16],
    ['none', 'GM0632', 'sterk-met-werk', 9],
    ['unknown', 'GM0321', 'ips', 11],
    ['unknown', 'GM0355', 'sterk-met-werk', 2],
    ['not-started', 'GM0344', 'ips', 13],
  ],
  '2026-02': [
    ['work', 'GM0355', 'ips', 21],
    ['work', 'GM1581', 'sterk-met-werk', 3],
    ['school', 'GM0344', 'sterk-met-werk-of-scholing', 7],
    ['none', 'GM0355', 'ips', 31],
    ['unknown', 'GM0331', 'sterk-met-werk', 14],
    ['not-started', 'GM0353', 'ips', 1],
  ],
};

function factOf([result, municipality, programme]: Group, month: string): Fact {
  const received = `${month}-03`;
  const nextYear = `${Number(month.slice(0, 4)) + 1}-09-01`;
  const parts: Readonly<Record<ResultCode, Partial<Results>>> = {
    work: { spells: [{ kind: 'employee', startedOn: `${month}-27` }] },
    school: { spells: [{ kind: 'education', startedOn: `${month}-27` }] },
    none: { knownUntil: nextYear },
    unknown: {},
    'not-started': {},
  };
  const results: Results = { talkOn: `${month}-17`, answered: 1, silent: 0, spells: [], ...parts[result] };
  return {
    head: { month, municipality, programme },
    ...(result !== 'not-started' && { guidance: guidanceOf(received, results) }),
  };
}

/** An answer as it went over the wire. */
interface Served {
  readonly status: number;
  readonly etag: string;
  readonly body: string;
}

let journey: Journey;

/** What is served of everything that was published: the page, JSON and CSV. */
async function served(path: string, etag?: string): Promise<Served> {
  const answer = await fetch(`${journey.app.url}${path}`, {
    headers: etag === undefined ? {} : { 'If-None-Match': etag },
  });
  return { status: answer.status, etag: answer.headers.get('etag') ?? '', body: await answer.text() };
}

async function all() {
  const [page, json, csv] = [
    await served('/resultaten?lang=nl'),
    await served('/v1/results'),
    await served('/v1/results.csv'),
  ];
  expect([page.status, json.status, csv.status]).toEqual([200, 200, 200]);
  return { page, json, csv, feed: resultsFeedSchema.parse(JSON.parse(json.body)) };
}

/** Moves the clock and calls the sweeper, as AWS does every five minutes: the embedded run skips hours in which nothing is due. */
async function sweepAt(moment: string) {
  await journey.app.clock.advanceTo(moment);
  const runtime = journey.app.runtime('sweep-tasks');
  await createHandler(runtime)({ source: 'aws.events' });
}

/** All that stands on the page of one half-year. */
const partOf = (page: string, halfYear: string) =>
  /^<h2.*?(?=<h2 id="half-|<h2>|$)/s.exec(page.slice(page.indexOf(`<h2 id="half-${halfYear}">`)))?.[0] ?? '';
const linesOf = (csv: string, halfYear: string) => csv.split('\r\n').filter((line) => line.startsWith(halfYear));
const halfYearsOf = ({ publications }: ResultsFeed) => publications.map(({ halfYear }) => halfYear);

/** A publication exactly as all three ways of serving it tell it. */
const asServed = ({ page, feed, csv }: Awaited<ReturnType<typeof all>>, halfYear: string) => ({
  page: partOf(page.body, halfYear),
  json: JSON.stringify(feed.publications.find((one) => one.halfYear === halfYear)),
  csv: linesOf(csv.body, halfYear).join('\n'),
});

let facts = 0;
/** Writes facts past the system, as many as a half-year of a region has: a case for each would take hours. */
async function writeFacts(some: readonly Fact[]) {
  const { clients, system } = journey.app;
  await Promise.all(
    some.map((fact) => {
      facts += 1;
      const Item = toItem(keys.fact(fact.head.month, String(facts).padStart(16, 'X')), fact);
      return clients.dynamodb.send(new PutItemCommand({ TableName: system.table.create.TableName, Item }));
    }),
  );
}

let reference: string;
beforeAll(async () => {
  // These facts are of no case.
  journey = await openJourney({ breaks: ['facts-told'] });
  reference = await journey.refer(bySelf(cast('a')));
  for (const month of ['2025-08', '2026-02'] as const)
    await writeFacts(groups[month].flatMap((one) => Array.from({ length: one[3] }, () => factOf(one, month))));
}, 60_000);
afterAll(() => journey.close());

describe('results are published', () => {
  let first: Awaited<ReturnType<typeof all>>;
  let both: Awaited<ReturnType<typeof all>>;

  test('not before their day', async () => {
    await sweepAt('2026-08-31T02:03:00.000Z');
    const { page, json, csv, feed } = await all();
    expect(feed).toMatchObject({ publications: [], nextPublicationOn: '2026-09-01' });
    expect(csv.body.trimEnd().split('\r\n')).toHaveLength(1);
    expect(page.body).not.toContain('id="half-');
    expect((await served('/v1/results', json.etag)).status).toBe(304);
  });

  test('on 1 September, to the page and to programs, and whoever has the former answer gets the new one', async () => {
    const before = await all();
    await sweepAt('2026-09-01T02:03:00.000Z');
    first = await all();
    expect(halfYearsOf(first.feed)).toEqual(['2025-H2']);
    expect(first.feed).toMatchObject({ nextPublicationOn: '2027-03-01', publications: [{ madeOn: '2026-09-01' }] });
    for (const [path, former, now] of [
      ['/v1/results', before.json, first.json],
      ['/v1/results.csv', before.csv, first.csv],
    ] as const) {
      expect(await served(path, former.etag)).toEqual({ ...now, status: 200 });
      expect(await served(path, now.etag)).toMatchObject({ status: 304, body: '' });
    }
  });

  test('on 1 March beside the former one, which stays as it was, whatever became known since', async () => {
    await writeFacts(Array.from({ length: 40 }, () => factOf(['work', 'GM0355', 'ips', 1], '2025-08')));
    await sweepAt('2027-02-28T02:03:00.000Z');
    expect((await all()).json).toEqual(first.json);
    await sweepAt('2027-03-01T02:03:00.000Z');
    both = await all();
    expect(halfYearsOf(both.feed)).toEqual(['2026-H1', '2025-H2']);
    expect(both.feed.nextPublicationOn).toBe('2027-09-01');
    expect(asServed(both, '2025-H2')).toEqual(asServed(first, '2025-H2'));
    expect(asServed(both, '2025-H2').page.length).toBeGreaterThan(1000);
  });

  test('for good: they stay when somebody who counted in them is erased', async () => {
    const runtime = journey.app.runtime('serve-links');
    expect((await runtime.referrals.parties(reference)).candidate).toBeDefined();
    const by = { origin: 'desk', actor: 'coordinator', staff: 'c-1' } as const;
    await eraseCase(privacyTools(journey), reference, { ground: 'objection', by }, (id, work) =>
      changeAndFollow(runtime, id, work),
    );
    expect((await runtime.referrals.parties(reference)).candidate).toBeUndefined();
    await sweepAt('2027-03-02T02:03:00.000Z');
    const after = await all();
    expect(after.json).toEqual(both.json);
    expect(after.csv).toEqual(both.csv);
    for (const halfYear of halfYearsOf(both.feed)) expect(asServed(after, halfYear)).toEqual(asServed(both, halfYear));
  });

  describe('and what is served', () => {
    test('is the same on the page, in JSON and in CSV, number by number', () => {
      for (const one of both.feed.publications) {
        const told = toldByJson(one);
        // All, five results and two waits; fourteen municipalities of each, and three programmes of four.
        expect(told.size).toBe(8 + 5 * 14 + 4 * 3);
        const inOrder = (numbers: Told) => Object.fromEntries([...numbers].toSorted());
        expect(inOrder(toldByCsv(both.csv.body, one.halfYear))).toEqual(inOrder(told));
        expect(inOrder(toldByPage(both.page.body, one))).toEqual(inOrder(told));
        // The share beside them is of the rounded numbers, too: a row where all of them are shown.
        const shown = ['work', 'school', 'none', 'unknown'].map((code) => told.get(code));
        const [, row] = rowsOf(both.page.body, `work-${one.halfYear}`);
        const n = shown.reduce((sum: number, count) => sum + (count ?? 0), 0);
        expect(row?.slice(2)).toEqual(shown.includes(null) ? undefined : [n, shown[0], shown[3]].map(String));
      }
    });

    test('tells no number more closely than a published ten, by all that is served at once', () => {
      for (const one of both.feed.publications) {
        // Whichever of the three says a number: what one hides another might show.
        const union = new Map(toldByJson(one));
        for (const told of [toldByCsv(both.csv.body, one.halfYear), toldByPage(both.page.body, one)])
          for (const [name, people] of told) union.set(name, people ?? union.get(name) ?? null);
        expect([...union.values()].filter((people) => people !== null).length).toBeGreaterThan(5);
        const { cells, disclosed } = attackable(union, one);
        expect(derivedFrom(cells, disclosed)).toEqual([]);
      }
    });

    test('would tell one with a single hidden number put back', () => {
      const one = both.feed.publications.find(({ halfYear }) => halfYear === '2025-H2');
      if (one === undefined) throw new Error('it is not there');
      const told = toldByJson(one);
      expect(told.get('work/municipality/GM0356')).toBe(null);
      const { cells, disclosed } = attackable(new Map([...told, ['work/municipality/GM0356', 20]]), one);
      expect(derivedFrom(cells, disclosed)).not.toEqual([]);
    });
  });
});
