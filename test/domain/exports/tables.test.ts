import { describe, expect, test } from 'vitest';
import { programmes } from '../../../functions/domain/codes.ts';
import { recordsOf } from '../../../functions/domain/exports/csv.ts';
import { factsTable, numbered, spellsTable } from '../../../functions/domain/exports/facts-table.ts';
import { figuresTable } from '../../../functions/domain/exports/figures-table.ts';
import { type Provided, srgTable } from '../../../functions/domain/exports/srg.ts';
import { endOf, werkmonitorTable } from '../../../functions/domain/exports/werkmonitor.ts';
import { type Fact, guidanceOf, type Results } from '../../../functions/domain/fact.ts';
import { boardOf } from '../../../functions/domain/figures/board.ts';
import type { PlainDate } from '../../../functions/domain/referral.ts';

const received = '2026-01-05';
const head: Fact['head'] = {
  month: '2026-01',
  municipality: 'GM0344',
  programme: 'ips',
  door: 'ips-municipality',
  provider: 'altrecht',
};
const factOf = (results: Partial<Results>, more: Partial<Fact['head']> = {}): Fact => ({
  head: { ...head, accepted: 5, ...more },
  guidance: guidanceOf(received, { talkOn: '2026-01-20', answered: 1, silent: 0, spells: [], ...results }),
});
const job = (startedOn: PlainDate, hoursPerWeek?: number, endedOn?: PlainDate) => ({
  kind: 'employee' as const,
  startedOn,
  ...(hoursPerWeek === undefined ? {} : { hoursPerWeek }),
  ...(endedOn === undefined ? {} : { endedOn }),
});
const quarter = { year: 2026, quarter: 2 } as const;

describe('what the Werkmonitor asks of a quarter', () => {
  const facts = [
    // Runs, and found work of 16 hours twelve weeks after the first talk.
    factOf({ knownUntil: '2026-07-01', spells: [job('2026-04-14', 16)] }),
    // Two jobs at once: the wider band; it had work before the first talk, so it found none.
    factOf({ knownUntil: '2026-07-01', spells: [job('2026-01-10', 8), job('2026-05-01', 32)] }),
    // Nobody knows.
    factOf({ knownUntil: '2026-02-01' }),
    // Began in the quarter and stopped in it.
    factOf(
      { talkOn: '2026-04-02', knownUntil: '2026-06-30', stop: 'moved' },
      { ended: 160, endedIn: '2026-06', door: 'ips-uwv', provider: 'lister' },
    ),
    // Guidance was over before the quarter: its follow-up is none.
    factOf({ overOn: '2026-03-31', knownUntil: '2026-06-30', spells: [job('2026-02-01', 40)] }),
    // Not yet, never, and counted elsewhere.
    factOf({ talkOn: '2026-07-01' }),
    { head: { ...head, closure: 'declined' as const } },
    factOf({ knownUntil: '2026-07-01' }, { out: 'duplicate' }),
  ];
  const rows = recordsOf(werkmonitorTable(facts, quarter));

  test('who ran in it, who of these started and ended in it, and who worked', () => {
    expect(rows[0]).toEqual({
      quarter: '2026-Q2',
      trajectory_kind: 'ips',
      running: 4,
      started: 1,
      ended: 1,
      ended_early: 1,
      running_at_end: 3,
      paid_work: 2,
      paid_work_unknown: 1,
      paid_work_base: 4,
      hours_under_12: 0,
      hours_12_23: 1,
      hours_24_31: 0,
      hours_32_up: 1,
      hours_unknown: 0,
      found_work: 1,
      weeks_to_work_median: 12,
      weeks_to_work_mean: 12,
    });
  });

  test('by money flow and by provider, which add up', () => {
    const parts = rows.slice(1, 5).map(({ door, provider, running }) => [door ?? provider, running]);
    expect(parts).toEqual([
      ['ips-uwv', 1],
      ['ips-municipality', 3],
      ['altrecht', 3],
      ['lister', 1],
    ]);
    // A kind in which nobody ran is told as nought.
    const before = recordsOf(werkmonitorTable(facts, { year: 2025, quarter: 4 }));
    expect(before.map((row) => [row['trajectory_kind'], row['running']])).toEqual(programmes.map((one) => [one, 0]));
  });

  test('an end of which only the days are known lies as late as they allow', () => {
    expect(endOf(factOf({}, { ended: 40 }))).toBe('2026-03');
    expect(endOf(factOf({}, { ended: 40, endedIn: '2026-02' }))).toBe('2026-02');
    expect(endOf(factOf({ overOn: '2026-02-01' }, { ended: 400, endedIn: '2027-02' }))).toBe('2026-02');
  });
});

describe('what CBS asks of a month', () => {
  const provided = (
    id: string,
    trajectory: Partial<Provided['trajectory']>,
    referral: Partial<Provided['referral']> = {},
  ): Provided => ({
    referral: { id, door: 'sterk-met-werk', programme: 'sterk-met-werk', municipality: 'GM0344', ...referral },
    trajectory: { firstTalkOn: '2026-02-10', checkIns: [], ...trajectory },
  });
  const final = (date: PlainDate) => ({ checkIns: [{ date, purpose: 'final' as const, answered: true }] });
  const cases = [
    provided('HW-B', { firstTalkOn: '2026-03-31' }),
    provided('HW-A', {}),
    provided('HW-ENDS', final('2026-03-01')),
    provided('HW-LATER', { goalReachedOn: '2026-04-01' }),
    provided('HW-STOPPED', {}, { closedAt: '2026-03-14T23:30:00.000Z' }),
    provided('HW-OVER', final('2026-02-28'), { closedAt: '2026-06-01T10:00:00.000Z' }),
    provided('HW-NEXT', { firstTalkOn: '2026-04-01' }),
    provided('HW-UWV', {}, { door: 'ips-uwv' }),
    provided('HW-ELSEWHERE', {}, { municipality: 'GM0355' }),
    { referral: provided('HW-NONE', {}).referral, trajectory: { checkIns: [] } },
  ];

  test('the provisions of one municipality on any day of it, with our number and nobody’s name', () => {
    const rows = recordsOf(srgTable(cases, 'GM0344', '2026-03'));
    expect(
      rows.map((row) => [
        row['registratienummer_voorziening'],
        row['begindatum_voorziening'],
        row['einddatum_voorziening'],
      ]),
    ).toEqual([
      ['HW-A', '2026-02-10', undefined],
      ['HW-ENDS', '2026-02-10', '2026-03-01'],
      ['HW-LATER', '2026-02-10', undefined],
      ['HW-STOPPED', '2026-02-10', '2026-03-15'],
      ['HW-B', '2026-03-31', undefined],
    ]);
    expect(rows[0]).toEqual({
      statistiekjaar: 2026,
      statistiekmaand: 3,
      gemeentecode: 'GM0344',
      registratienummer_voorziening: 'HW-A',
      soort_in_woorden: expect.stringContaining('jobcoach'),
      begindatum_voorziening: '2026-02-10',
    });
  });

  test('the words do not tell who is in care', () => {
    const word = (programme: 'ips' | 'sterk-met-werk', door: 'ips-municipality' | 'sterk-met-werk') =>
      recordsOf(srgTable([provided('HW-A', {}, { programme, door })], 'GM0344', '2026-03'))[0]?.['soort_in_woorden'];
    expect(word('ips', 'ips-municipality')).toBe(word('sterk-met-werk', 'sterk-met-werk'));
  });
});

describe('facts and figures as tables', () => {
  const facts = [
    factOf({ spells: [job('2026-02-02', 12, '2026-04-02')] }),
    { head: { ...head, month: '2026-02' } },
    factOf({}),
  ];

  test('facts have a number in their file, across its pages, and spells name it', () => {
    const first = numbered(facts);
    expect(first.facts.map(({ number }) => number)).toEqual(['2026-01-1', '2026-02-1', '2026-01-2']);
    expect(numbered(facts, first.seen).facts[0]?.number).toBe('2026-01-3');
    expect(recordsOf(spellsTable(first.facts))).toEqual([
      {
        fact: '2026-01-1',
        kind: 'employee',
        hours: '12-23',
        day: 28,
        month: '2026-02',
        seen: '2026-04',
        lasted: 59,
        is_over: 1,
      },
    ]);
    const [row, referred] = recordsOf(factsTable(first.facts));
    expect(row).toMatchObject({
      fact: '2026-01-1',
      talk: 15,
      talk_month: '2026-01',
      spells: 1,
      municipality: 'GM0344',
    });
    expect(referred).toMatchObject({ answered: 0, silent: 0, spells: 0 });
  });

  test('every figure is a row, of all and of each part, and the trend', () => {
    const board = boardOf(facts, {}, { quarter, today: '2026-07-04' });
    const rows = recordsOf(figuresTable(board));
    const { n, yes, unknown } = board.total.ever;
    expect(rows.find(({ by, figure }) => by === 'all' && figure === 'ever_employed')).toMatchObject({
      quarter: '2026-Q2',
      counted_on: '2026-07-04',
      n,
      count: yes,
      unknown,
    });
    expect(new Set(rows.map(({ by }) => by))).toEqual(
      new Set(['all', 'programme', 'municipality', 'provider', 'received', 'started', 'trend']),
    );
    expect(rows.filter(({ by }) => by === 'trend')).toHaveLength(board.trend.length);
    const keys = rows.map(({ by, group, figure, quarter: of }) => [of, by, group, figure].join());
    expect(new Set(keys).size).toBe(keys.length);
  });
});
