import { expect, test } from 'vitest';
import type { Referral } from '../../functions/domain/referral.ts';
import { type KeptCase, retentionReport, yearsToLookAt } from '../../functions/domain/retention.ts';
import { referral } from '../adapters/sample.ts';

const now = '2026-06-01T10:00:00.000Z';
const row = (referralId: string, eraseAt: string, more: Partial<KeptCase> = {}): KeptCase => ({
  referralId,
  closure: 'withdrawn',
  closedAt: '2026-01-05T10:00:00.000Z',
  eraseAt,
  ...more,
});
const caseOf = ({ referralId, closure, closedAt }: KeptCase, more: Partial<Referral> = {}): [string, Referral] => [
  referralId,
  referral(referralId, { stage: 'closed', closure, closedAt, ...more }),
];
const report = (rows: readonly KeptCase[], present: readonly string[] = [], more: Partial<Referral> = {}) =>
  retentionReport(rows, new Map(rows.map((one) => caseOf(one, more))), new Set(present), now);

test('by year and by how they ended, with those of the next ninety days by name', () => {
  const rows = [
    row('HW-A', '2026-06-20T10:00:00.000Z'),
    row('HW-B', '2026-12-31T23:30:00.000Z'),
    row('HW-C', '2031-01-01T10:00:00.000Z', { closure: 'declined' }),
    row('HW-D', '2031-02-01T10:00:00.000Z', { closure: 'declined' }),
  ];
  const { years, soon, clearing, overdue } = report(rows);
  expect(years).toEqual([
    { year: '2026', counts: { withdrawn: 1 } },
    // In the Netherlands it is a new year by then.
    { year: '2027', counts: { withdrawn: 1 } },
    { year: '2031', counts: { declined: 2 } },
  ]);
  expect(soon.map(({ referralId }) => referralId)).toEqual(['HW-A']);
  expect([clearing, overdue]).toEqual([[], []]);
});

test('people whose term has passed are being cleared for a week, and overdue after that', () => {
  const rows = [
    row('HW-A', '2026-05-30T10:00:00.000Z'),
    row('HW-B', '2026-05-20T10:00:00.000Z'),
    row('HW-C', '2026-05-20T10:00:00.000Z'),
  ];
  const { clearing, overdue, years } = report(rows, ['HW-A', 'HW-B']);
  expect(clearing.map(({ referralId }) => referralId)).toEqual(['HW-A']);
  expect(overdue.map(({ referralId }) => referralId)).toEqual(['HW-B']);
  expect(years).toEqual([]);
});

test('a case that was reopened, ended in another way or was erased counts as it is now', () => {
  const [first, second] = [
    row('HW-A', '2026-07-01T10:00:00.000Z'),
    row('HW-A', '2036-07-01T10:00:00.000Z', { closure: 'completed', closedAt: '2026-05-05T10:00:00.000Z' }),
  ];
  const now2 = new Map([caseOf(second)]);
  expect(retentionReport([second, first], now2, new Set(), now).years).toEqual([
    { year: '2036', counts: { completed: 1 } },
  ]);
  expect(report([first], [], { stage: 'approval', closure: undefined } as unknown as Partial<Referral>).soon).toEqual(
    [],
  );
  expect(report([first], [], { erased: { at: now, ground: 'objection', by: 'coordinator' } }).soon).toEqual([]);
  expect(retentionReport([first], new Map(), new Set(), now).soon).toEqual([]);
});

test('every year is looked at in which a case may have ended whose people are kept', () => {
  expect(yearsToLookAt(now).slice(-2)).toEqual(['2025', '2026']);
  expect(yearsToLookAt(now)).toContain('2016');
});
