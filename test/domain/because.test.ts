import { describe, expect, test } from 'vitest';
import { becauseCodes, becauseSchema, becauseSteered } from '../../functions/domain/because.ts';
import { deskActionNames, deskActionOf } from '../../functions/domain/desk-actions.ts';
import { withdraw } from '../../functions/domain/journey/withdraw.ts';
import { approved } from './walk.ts';

describe('why staff act on a case', () => {
  test('a code is enough, except for another reason, which has to be said', () => {
    expect(becauseSchema.safeParse({ code: 'mistake' }).success).toBe(true);
    expect(becauseSchema.safeParse({ code: 'other' }).success).toBe(false);
    expect(becauseSchema.safeParse({ code: 'other', text: '  nee ' }).success).toBe(false);
    expect(becauseSchema.safeParse({ code: 'other', text: 'Vertrekt naar familie.' }).success).toBe(true);
    expect(becauseSchema.safeParse({ code: 'mistake', text: 'a'.repeat(501) }).success).toBe(false);
  });

  test('every action at the desk has reasons of its own, and another one to be said; a note and a correction of hours say why by themselves', () => {
    const without = deskActionNames.filter((name) => !deskActionOf(name).reasons.includes('other'));
    expect(without).toEqual(['correct-hours', 'note']);
    expect(without.map((name) => deskActionOf(name).reasons)).toEqual([[], []]);
    const lists = [...deskActionNames.map((name) => deskActionOf(name).reasons), ...Object.values(becauseSteered)];
    for (const codes of lists) expect(new Set(codes).size).toBe(codes.length);
    // What is recorded of somebody who died, or of two referrals side by side, was not asked for.
    for (const name of ['died', 'moved', 'merge-duplicate', 'dismiss-duplicate', 'confirm-sender'] as const) {
      expect(deskActionOf(name).reasons.filter((code) => code.startsWith('asked-by'))).toEqual([]);
    }
    // No code is there that suits nothing.
    expect(becauseCodes.filter((code) => !lists.some((codes) => codes.includes(code)))).toEqual([]);
  });

  test('the trail has the code and who acted; the words stand among the people, with the same moment', () => {
    const walk = approved();
    const because = { code: 'asked-by-candidate', text: 'Belde zelf.' } as const;
    const ctx = { ...walk.ctx('coordinator'), because, staff: 'staff-1' };
    const { events, parties } = withdraw(walk.world.from, ctx, { reason: 'withdrawn' });
    expect(events[0]).toMatchObject({ action: 'withdraw', reason: because.code, staff: 'staff-1' });
    expect(JSON.stringify(events)).not.toContain(because.text);
    const kept = { role: 'desk-note', kind: 'reason', about: 'withdraw', text: because.text, at: ctx.now };
    expect(parties).toContainEqual(kept);
  });

  test('a change that nobody explains says nothing of it', () => {
    const walk = approved();
    const { events, parties } = withdraw(walk.world.from, walk.ctx('candidate'), { reason: 'withdrawn' });
    expect(events[0]).not.toHaveProperty('reason');
    expect(parties).toEqual([]);
  });
});
