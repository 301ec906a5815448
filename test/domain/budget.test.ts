import { describe, expect, test } from 'vitest';
import { budgetOf } from '../../functions/domain/budget.ts';
import { midden } from './fixtures.ts';

const region = midden();
const at = (code: string) => {
  const found = region.municipalities.find((one) => one.code === code);
  if (found === undefined) throw new Error(code);
  return found;
};
at('GM0355').ceilings = { 'sterk-met-werk': 40, ips: 0 };
at('GM0310').ceilings = { 'sterk-met-werk': 10 };
at('GM0310').succeededBy = { code: 'GM0355', on: '2026-07-01' };
const programme = 'sterk-met-werk';
const doorOf = { [programme]: programme, ips: 'ips-municipality' } as const;
const budgetIn = (municipality: string, of: keyof typeof doorOf, on: string) =>
  budgetOf(region, { door: doorOf[of], programme: of, municipality }, on);

describe('a budget', () => {
  test('is that of a municipality, a programme and a year', () => {
    const zeist = { municipality: 'GM0355', programme, year: 2026 } as const;
    expect(budgetIn('GM0355', programme, '2026-06-30')).toEqual({ granted: 40, counts: [zeist] });
    expect(budgetIn('GM0321', programme, '2026-06-30')).toBeUndefined();
    expect(budgetIn('GM0355', 'ips', '2027-01-01')?.counts).toEqual([
      { municipality: 'GM0355', programme: 'ips', year: 2027 },
      { municipality: 'GM0310', programme: 'ips', year: 2027 },
    ]);
  });

  test('holds what was counted in the year at a municipality that became a part of it', () => {
    const { counts = [] } = budgetIn('GM0355', programme, '2026-07-01') ?? {};
    expect(counts.map(({ municipality }) => municipality)).toEqual(['GM0355', 'GM0310']);
  });

  test('pays for no trajectory at UWV’s door', () => {
    const ips = { programme: 'ips', municipality: 'GM0355' } as const;
    expect(budgetOf(region, { ...ips, door: 'ips-uwv' }, '2026-01-05')).toBeUndefined();
    expect(budgetOf(region, { ...ips, door: 'ips-municipality' }, '2026-01-05')?.granted).toBe(0);
  });
});
