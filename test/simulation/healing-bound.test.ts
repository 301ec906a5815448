import { expect, test } from 'vitest';
import type { FaultKind } from './faults.ts';
import { tooSlow } from './healing-bound.ts';

const met = (kind: FaultKind) => ({
  kind,
  at: '2026-01-05T08:00:00.000Z',
  point: { at: 0, nth: 0, folder: 'resume', service: 'states', operation: 'SendTaskSuccess', body: {} } as const,
});

test('what takes longer than twenty minutes to heal is wrong', () => {
  expect(tooSlow(20, [met('fails-before')])).toEqual([]);
  expect(tooSlow(25, [met('fails-before')])).toEqual(['healed after 25 minutes, and 20 are allowed']);
});

test('what takes longer by design has a bound of its own', () => {
  expect(tooSlow(90, [met('task-timed-out')])).toEqual([]);
  expect(tooSlow(95, [met('fails-before'), met('task-timed-out')])).toHaveLength(1);
});
