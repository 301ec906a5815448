import { describe, expect, test } from 'vitest';
import { publishResults } from '../../../functions/cases/publish-results.ts';
import { type Fact, guidanceOf, type Results } from '../../../functions/domain/fact.ts';
import {
  dueBy,
  followedUntil,
  monthsOf,
  nextPublication,
  publishedFrom,
} from '../../../functions/domain/figures/half-year.ts';
import { publicationOf, resultOf } from '../../../functions/domain/figures/publication.ts';
import {
  type Publication,
  publicationSchema,
  readPublications,
} from '../../../functions/domain/figures/publication-schema.ts';
import { regionSchema } from '../../../functions/domain/region-schema.ts';
import middenFile from '../../../regions/midden-utrecht.json' with { type: 'json' };

const midden = regionSchema.parse(middenFile);
const until = '2026-12';
const results = (parts: Partial<Results> = {}): Fact['guidance'] =>
  guidanceOf('2026-01-05', { talkOn: '2026-01-19', answered: 1, silent: 0, spells: [], ...parts });
const factOf = (guidance: Fact['guidance'], head: Partial<Fact['head']> = {}): Fact => ({
  head: { month: '2026-01', municipality: 'GM0355', programme: 'ips', ...head },
  ...(guidance && { guidance }),
});
const works = results({ knownUntil: '2027-01-10', spells: [{ kind: 'employee', startedOn: '2026-03-02' }] });
const many = (count: number, fact: Fact) => Array.from({ length: count }, () => fact);
const made = { region: midden, today: '2027-03-01' };

describe('half-years', () => {
  test('are followed to the end of the next one, and published two months later', () => {
    expect(monthsOf('2026-H2')).toEqual(['2026-07', '2026-08', '2026-09', '2026-10', '2026-11', '2026-12']);
    expect([followedUntil('2026-H1'), followedUntil('2026-H2')]).toEqual(['2026-12', '2027-06']);
    expect([publishedFrom('2026-H1'), publishedFrom('2026-H2')]).toEqual(['2027-03-01', '2027-09-01']);
  });

  test('are due from their day on, each once, and the next one is known', () => {
    expect(dueBy('2027-02-28', '2025-02-06')).toEqual(['2025-H1', '2025-H2']);
    expect(dueBy('2027-03-01', '2025-02-06')).toEqual(['2025-H1', '2025-H2', '2026-H1']);
    expect(dueBy('2027-03-01', '2026-11-28')).toEqual([]);
    expect([nextPublication('2027-02-28'), nextPublication('2027-03-01')]).toEqual(['2027-03-01', '2027-09-01']);
  });
});

describe('what became of somebody', () => {
  test.each([
    ['work', works],
    ['school', results({ spells: [{ kind: 'education', startedOn: '2026-09-01' }] })],
    ['none', results({ knownUntil: '2027-01-10' })],
    ['unknown', results({ knownUntil: '2026-12-10' })],
    // Work that had ended before the first talk, and work that began after the time that is looked at.
    [
      'none',
      results({
        knownUntil: '2027-02-10',
        spells: [{ kind: 'employee', startedOn: '2025-03-02', endedOn: '2025-09-01' }],
      }),
    ],
    ['none', results({ knownUntil: '2027-02-10', spells: [{ kind: 'employee', startedOn: '2027-01-15' }] })],
    // Work that ended in the month of the first talk: the day before it, and on its day.
    [
      'none',
      results({
        knownUntil: '2027-02-10',
        spells: [{ kind: 'employee', startedOn: '2025-03-02', endedOn: '2026-01-18' }],
      }),
    ],
    [
      'work',
      results({
        knownUntil: '2027-02-10',
        spells: [{ kind: 'employee', startedOn: '2025-03-02', endedOn: '2026-01-19' }],
      }),
    ],
    ['not-started', undefined],
  ] as const)('is %s', (code, guidance) => {
    expect(resultOf(factOf(guidance), until)).toBe(code);
  });
});

describe('a publication', () => {
  test('counts each person of its half-year in one result, and leaves out who counts nowhere', () => {
    const facts = [
      ...many(30, factOf(works)),
      ...many(13, factOf(works, { municipality: 'GM0344', programme: 'sterk-met-werk' })),
      ...many(12, factOf(results({ knownUntil: '2027-01-10' }), { municipality: 'GM0344' })),
      ...many(3, factOf(undefined)),
      // None of these: another half-year, a second referral, somebody who died, somebody who moved away.
      ...many(30, factOf(works, { month: '2026-07' })),
      ...many(30, factOf(works, { out: 'duplicate' })),
      ...many(30, factOf(results({ stop: 'died' }))),
      ...many(30, factOf(works, { municipality: 'GM0363' })),
    ];
    const publication = publicationOf(facts, '2026-H1', made);
    expect(publicationSchema.parse(publication)).toEqual(publication);
    expect(publication).toMatchObject({
      halfYear: '2026-H1',
      until,
      madeOn: '2027-03-01',
      people: 60,
      weeks: { talk: 2, work: 6 },
    });
    const [work, school, none, unknown, notStarted] = publication?.results ?? [];
    expect([work, school, none, unknown, notStarted].map((one) => one?.people)).toEqual([
      45,
      undefined,
      10,
      undefined,
      undefined,
    ]);
    const shown = work?.municipalities.flatMap(({ name, people }) => (people === undefined ? [] : [[name, people]]));
    expect(shown).toEqual([
      ['Utrecht', 15],
      ['Zeist', 30],
    ]);
    expect(work?.programmes?.map(({ people }) => people)).toEqual([30, 15, undefined]);
    expect(notStarted).not.toHaveProperty('programmes');
  });

  test('of fewer than ten people tells no number, no weeks; of nobody there is none', () => {
    const few = publicationOf(many(9, factOf(works)), '2026-H1', made);
    expect(few).not.toHaveProperty('people');
    expect(few?.weeks).toEqual({});
    expect(JSON.stringify(few)).not.toContain('"people"');
    expect(publicationOf([], '2026-H1', made)).toBeUndefined();
  });

  test('has no table by programme where one cannot be had everywhere: it would tell of municipalities', () => {
    const providers = midden.providers.map((one) => ({
      ...one,
      offers: one.offers.filter(({ programme }) => programme !== 'sterk-met-werk-of-scholing'),
    }));
    const publication = publicationOf(many(40, factOf(works)), '2026-H1', {
      ...made,
      region: { ...midden, providers },
    });
    expect(publication?.results.some(({ programmes }) => programmes !== undefined)).toBe(false);
  });
});

describe('what is stored', () => {
  test('is read the latest first, without what only a later version reads', () => {
    const of = (halfYear: string) => ({ ...publicationOf(many(12, factOf(works)), '2026-H1', made), halfYear });
    const stored = [of('2026-H1'), { halfYear: 'of a later version' }, of('2026-H2')];
    expect(readPublications(stored).map(({ halfYear }) => halfYear)).toEqual(['2026-H2', '2026-H1']);
  });
});

describe('publishing', () => {
  const run = async (stored: readonly unknown[], received: () => Promise<readonly Fact[]>, region = midden) => {
    const [added, counted]: [Publication[], string[]] = [[], []];
    await publishResults(
      {
        region,
        clock: () => '2027-03-01T02:00:00.000Z',
        log: { info() {}, error: (line) => void counted.push(line), count: (metric) => void counted.push(metric) },
        facts: { received },
        publications: { all: async () => stored, add: async (one) => void added.push(one) },
      },
      () => true,
    );
    return { added: added.map(({ halfYear }) => halfYear), counted };
  };
  const everybody = async () => many(12, factOf(works));

  test('makes what is due and not there, and never again what is', async () => {
    const first = await run([], everybody);
    expect(first).toEqual({ added: ['2026-H1'], counted: [] });
    expect(await run([publicationOf(await everybody(), '2026-H1', made)], everybody)).toEqual({
      added: [],
      counted: [],
    });
  });

  test('publishes nothing beside a publication that only a later version reads, and is loud about it', async () => {
    expect(await run([{ halfYear: 'of a later version' }], everybody)).toEqual({
      added: [],
      counted: ['publications-not-read', 'unhealable'],
    });
  });

  test('takes a door that names no day for one that was always open', async () => {
    const doors = Object.entries(midden.doors).map(([door, { opensOn: _day, ...policy }]) => [door, policy]);
    const region = regionSchema.parse({ ...middenFile, doors: Object.fromEntries(doors) });
    expect((await run([], everybody, region)).added).toEqual(['2026-H1']);
  });

  test('is loud where it fails, and leaves it to the next day', async () => {
    const failing = () => Promise.reject(new Error('out of reach'));
    expect(await run([], failing)).toEqual({ added: [], counted: ['results-not-published', 'unhealable'] });
  });
});
