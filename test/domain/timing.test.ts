import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { roles, taskKinds } from '../../functions/domain/codes.ts';
import { levelOf, nextVisit, repeatAfter, schedule, silenceRule } from '../../functions/domain/journey/timing.ts';
import type { Task } from '../../functions/domain/task.ts';
import { midden } from './fixtures.ts';
import { asked } from './walk.ts';

const region = midden();
const monday = '2026-01-05T08:00:00.000Z';

describe('what silence does', () => {
  test.each([
    ['check-in', 'job-coach', 'ask-provider'],
    ['check-in', 'provider', 'ask-coordinator'],
    ['check-in', 'coordinator', 'remind-coordinator'],
    ['confirm-start', 'job-coach', 'ask-provider'],
    ['confirm-start', 'provider', 'ask-coordinator'],
    ['approve', 'approver', 'ask-team'],
    ['approve', 'team', 'ask-coordinator'],
    ['confirm-interest', 'candidate', 'ask-coordinator'],
  ] as const)('%s, asked of the %s: %s', (kind, owner, rule) => {
    expect(silenceRule(kind, owner)).toBe(rule);
  });

  test('is never read as a yes, a no or an answer of the person, whatever was asked of whom', () => {
    // But for a sender who never confirms: nobody but they has seen the referral.
    for (const kind of taskKinds) {
      for (const owner of roles)
        expect(silenceRule(kind, owner)).toMatch(
          kind === 'confirm-sender'
            ? /^(close-unconfirmed|remind-)/
            : /^(ask-|remind-|next-provider|back-to-approver|keep-(?:waiting|silence)|revive)/,
        );
    }
  });

  test('leads one level up at a time', () => {
    expect([
      levelOf('check-in', 'job-coach'),
      levelOf('check-in', 'provider'),
      levelOf('check-in', 'coordinator'),
    ]).toEqual([0, 1, 2]);
    expect(levelOf('accept-offer', 'provider')).toBe(0);
  });
});

describe('the term to phone a sender without e-mail', () => {
  test('is that of a call, which the sender was promised; a sender with e-mail has the long one', () => {
    const byCall = schedule(region, 'confirm-sender', 'coordinator', monday);
    expect(byCall).toEqual(schedule(region, 'call', 'coordinator', monday));
    expect(byCall.dueAt < schedule(region, 'confirm-sender', 'referrer', monday).dueAt).toBe(true);
    expect(repeatAfter(region, 'confirm-sender', monday)).toBe(repeatAfter(region, 'call', monday));
  });
});

describe('the sweeper looks at a task', () => {
  const { task: example } = asked();
  const visit = (change: Partial<Task>) => nextVisit({ ...example('approve#1'), ...change }, monday);
  const [tuesday, wednesday, inAMonth] = ['2026-01-06', '2026-01-07', '2026-02-05'].map(
    (date) => `${date}T08:00:00.000Z`,
  );
  const from = { announced: true, reminders: [], dueAt: inAMonth ?? '' };

  test('at its next reminder or its term, whichever comes first; before it is asked, on the day when it will be', () => {
    expect(visit({ ...from, dueAt: tuesday ?? '' })).toBe(tuesday);
    expect(visit({ ...from, reminders: [tuesday ?? '', wednesday ?? ''] })).toBe(tuesday);
    expect(visit({ ...from, reminders: [wednesday ?? ''], dueAt: tuesday ?? '' })).toBe(tuesday);
    expect(visit({ ...from, announced: false, visibleFrom: wednesday ?? '' })).toBe(wednesday);
  });

  test('and once a week where nothing is due; at one of the canary soon', () => {
    expect(visit(from)).toBe('2026-01-12T08:00:00.000Z');
    const probe = visit({ ...from, id: 'HW-U000000#approve#1' });
    expect(probe > monday && probe < (tuesday ?? '')).toBe(true);
  });
});

describe('reminders of the coordinator', () => {
  const days = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 86_400_000;

  test('come after longer and longer, at most after twenty working days, and never stop', () => {
    fc.assert(
      fc.property(fc.constantFrom('approve', 'call', 'check-in', 'resolve'), fc.nat(400), (kind, earlier) => {
        const next = repeatAfter(region, kind, monday, earlier);
        const later = repeatAfter(region, kind, monday, earlier + 1);
        expect(next > monday).toBe(true);
        expect(later >= next).toBe(true);
        expect(days(monday, later)).toBeLessThan(30);
      }),
    );
    const first = days(monday, repeatAfter(region, 'call', monday, 0));
    expect(days(monday, repeatAfter(region, 'call', monday, 10))).toBeGreaterThan(first * 5);
  });

  test('thin out by the clock too, where a trial counts in seconds', () => {
    const call = { ...region.tasks.call, repeat: { period: 'PT5S' } };
    const quick = { ...region, tasks: { ...region.tasks, call } };
    expect(repeatAfter(quick, 'call', monday, 3)).toBe('2026-01-05T08:00:40.000Z');
  });
});
