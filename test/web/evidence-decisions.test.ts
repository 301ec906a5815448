import { describe, expect, test } from 'vitest';
import type { RegionChange } from '../../functions/domain/region-change.ts';
import { decisionsTable } from '../../functions/web/evidence/decisions.ts';
import { midden } from '../domain/fixtures.ts';

describe('decisions of a region', () => {
  const change = (n: number, part: string, value: unknown, more: Partial<RegionChange> = {}): RegionChange => ({
    n,
    at: '2026-03-02T10:00:00.000Z',
    part,
    value,
    base: null,
    was: null,
    from: '2026-03-03T23:00:00.000Z',
    ...more,
  });

  test('say what, from when and why, and no name, address or number of anybody', () => {
    const changes = [
      change(2, 'coordinator.name', { nl: 'Jannie Invent', en: 'Jannie Invent' }),
      change(1, 'providers.kwintes.offers.sterk-met-werk.capacity', 12, { until: '2026-05-01T22:00:00.000Z' }),
      change(3, 'clients.jannie-invent.name', 'Jannie Invent'),
      change(4, 'municipalities.GM0355.teamMailbox', 'jannie@invent.example'),
      change(5, 'coordinator.name', null, { undoes: 2 }),
      change(6, '', null),
      change(7, 'windDown', {
        intakeClosesOn: '2026-05-01',
        handedOverOn: '2026-06-01',
        lastDay: '2026-08-31',
        endsOn: '2026-12-01',
        warnWeeks: 8,
        elsewhere: { nl: 'Bel Jannie Invent', en: 'Phone Jannie Invent' },
        elsewhereIn: {},
      }),
    ];
    const whys = [{ n: 1, by: 'sub-1', because: { code: 'agreed', text: 'Jannie Invent asked' } }];
    const { rows } = decisionsTable(changes, whys, midden(), 'nl');
    expect(rows.map(([on, , , from, until]) => [on, from, until])).toEqual([
      ['2026-03-02', '2026-03-04', '2026-05-02'],
      ...Array.from({ length: 5 }, () => ['2026-03-02', '2026-03-04', undefined]),
    ]);
    expect(rows[0]?.[2]).toMatch(/12/);
    expect(rows[0]?.[1]).toMatch(/Kwintes/);
    expect(rows[0]?.[5]).toBeDefined();
    // The days of the end, and not where people are sent.
    expect(rows.at(-1)?.[2]).toMatch(/31 augustus 2026.*1 december 2026/);
    expect(JSON.stringify(rows)).not.toMatch(/jannie|invent|sub-1/i);
  });
});
