import { describe, expect, test } from 'vitest';
import { type Stage, stages } from '../../functions/domain/codes.ts';
import { isGuided } from '../../functions/domain/guided.ts';
import type { Referral } from '../../functions/domain/referral.ts';
import { insightOf, reaches } from '../../functions/domain/staff-insight.ts';
import { now, referral } from '../adapters/sample.ts';
import { worldRegion } from '../support/link-world.ts';
import { staffOf } from '../support/staff-world.ts';

const asked = { approver: 'team', taskCounts: { approve: 1 } } as const;
const insight = (role: keyof typeof staffOf, parts: Partial<Referral>) =>
  insightOf(staffOf[role], referral('HW-A', { ...parts, updatedAt: now }), worldRegion);

describe.each(stages)('in stage %s', (stage: Stage) => {
  test('the coordinator knows everything, and a reader of figures nothing', () => {
    expect(insight('coordinator', { stage })).toBe('contact');
    expect(insight('reader', { ...asked, stage, provider: 'lister' })).toBe('nothing');
  });

  test('a municipality knows whom its team decides about, until the case closes, and never how to reach them', () => {
    const own = stage === 'unconfirmed' ? 'nothing' : stage === 'closed' ? 'case' : 'person';
    expect(insight('municipality', { ...asked, stage })).toBe(own);
    const bare = stage === 'unconfirmed' ? 'nothing' : 'case';
    expect(insight('municipality', { stage })).toBe(bare);
    expect(insight('municipality', { ...asked, stage, door: 'ips-uwv' })).toBe(bare);
    expect(insight('municipality', { ...asked, stage, municipality: 'GM0307' })).toBe('nothing');
  });

  test('a provider knows the person for as long as it guides them, whether a place is still counted or not', () => {
    for (const holdsPlace of [true, false]) {
      expect(insight('provider', { stage, provider: 'lister', holdsPlace })).toBe(isGuided(stage) ? 'contact' : 'case');
    }
    expect(insight('provider', { stage, provider: 'kwintes' })).toBe('nothing');
    expect(insight('provider', { stage })).toBe('nothing');
  });
});

test('a team that was asked because a work coach stayed silent has to do with the decision, as its own list says', () => {
  const personal = { stage: 'approval', approver: 'person', taskCounts: { approve: 1 } } as const;
  expect(insight('municipality', { ...personal, listed: [] })).toBe('case');
  const listed = [{ role: 'team', mailbox: 'mark' }] as unknown as NonNullable<Referral['listed']>;
  expect(insight('municipality', { ...personal, listed })).toBe('person');
});

test('who may know more may know less', () => {
  expect(reaches('contact', 'person')).toBe(true);
  expect(reaches('person', 'person')).toBe(true);
  expect(reaches('case', 'person')).toBe(false);
});
