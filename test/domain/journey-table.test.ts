import { expect, test } from 'vitest';
import { type Action, journey, mayLeadTo, startsFrom, type Way } from '../../functions/domain/actions.ts';
import { type Stage, stages } from '../../functions/domain/codes.ts';
import { begin, finish } from '../../functions/domain/journey/draft.ts';
import { midden, requestOf } from './fixtures.ts';
import { contextAt, firstChange } from './journey-model.ts';

const region = midden();
const ways: readonly Way[] = Object.values(journey).flat();

/** Stages that a case can get to from those given, by any number of changes. */
function reachedFrom(begun: Iterable<Stage>): ReadonlySet<Stage> {
  const reached = new Set(begun);
  for (const stage of reached) {
    for (const { from = [], to = [] } of ways) if (from.includes(stage)) for (const next of to) reached.add(next);
  }
  return reached;
}

test('a case can get to every stage, and from every stage to its end', () => {
  const first = ways.flatMap(({ from, to = [] }) => (from === undefined ? to : []));
  expect([...reachedFrom(first)].sort()).toEqual([...stages].sort());
  for (const stage of stages) expect([stage, reachedFrom([stage]).has('closed')]).toEqual([stage, true]);
});

test('what is closed stays closed, unless a coordinator reopens it', () => {
  const others = Object.entries(journey).flatMap(([action, some]): readonly Way[] => (action === 'reopen' ? [] : some));
  const after = others.flatMap(({ from = [], to = [] }) => (from.includes('closed') ? to : []));
  expect(after.filter((stage) => stage !== 'closed')).toEqual([]);
  expect(startsFrom('reopen')).toEqual(['closed']);
});

test('no change of a referral moves it to where its action does not lead', () => {
  const ctx = contextAt(region, '2026-01-05T08:00:00.000Z');
  const { after, tasks } = firstChange(region, requestOf(), ctx.now);
  const from = { referral: { ...after, stage: 'approval' as const }, tasks };
  const draft = begin(from, 'delegate', ctx);
  draft.after.stage = 'placing';
  expect(() => finish(draft)).toThrow('delegate does not lead to stage placing');
});

test('a change starts from the stages that are listed, and one that makes a referral from none', () => {
  expect(startsFrom('delegate')).toEqual(['approval']);
  expect(startsFrom('receive')).toEqual([]);
});

test.each([
  ['approve', 'approval', 'placing', true],
  ['approve', 'approval', 'approval', false],
  ['remind', 'offer', 'offer', true],
  ['remind', 'offer', 'placing', false],
  ['receive', null, 'received', true],
  ['receive', 'closed', 'received', false],
  ['approve', null, 'placing', false],
  ['revoke', 'offer', 'placing', true],
  ['revoke', 'checking-in', 'checking-in', true],
  ['revoke', 'checking-in', 'placing', false],
] as const)('%s from %s to %s: %s', (action: Action, before, after, possible) => {
  expect(mayLeadTo(action, before, after)).toBe(possible);
});
