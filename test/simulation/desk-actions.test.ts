import { expect, test } from 'vitest';
import { deskActionNames } from '../../functions/domain/desk-actions.ts';
import { scenarios } from './scenarios.ts';

test('every action of the desk is done in some journey, so that it meets faults', () => {
  const done = new Set(scenarios.flatMap(({ steps }) => steps.flatMap(({ atDesk }) => atDesk ?? [])));
  expect([...deskActionNames, 'take-over' as const].filter((name) => !done.has(name))).toEqual([]);
});
