import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, addMonths } from '../../functions/domain/calendar.ts';
import { guidanceOf, type Results, resultsOf } from '../../functions/domain/fact.ts';
import { factOfTrail, factText } from '../../functions/domain/fact-of-trail.ts';
import { erasePeople } from '../../functions/domain/journey/privacy.ts';
import { withdraw } from '../../functions/domain/journey/withdraw.ts';
import { employedInQuarter } from '../../functions/domain/outcome.ts';
import type { Trajectory } from '../../functions/domain/trajectory.ts';
import { answer, asked, byWorkCoach, checkedIn, guided, trajectoryOf } from './walk.ts';

const none: Results = { answered: 0, silent: 0, spells: [] };

describe('what results are counted with', () => {
  test('a referral that was declined has days and an end, and nothing about anybody', () => {
    const walk = asked();
    walk.at('2026-01-09T10:00:00.000Z');
    answer(walk, 'approve#1', { choice: 'decline', reason: 'not-now' });
    expect(walk.world.fact?.fact).toEqual({
      head: {
        door: 'sterk-met-werk',
        programme: 'sterk-met-werk',
        municipality: 'GM0355',
        month: '2026-01',
        closure: 'declined',
        declineReason: 'not-now',
        asked: 0,
        due: 14,
        decided: 4,
        ended: 4,
        endedIn: '2026-01',
      },
    });
  });

  test('a job counts from its month on, for as long as answers tell of it', () => {
    const walk = checkedIn();
    answer(walk, 'check-in#1', {
      choice: 'continues',
      newSpells: [{ kind: 'employee', startedOn: '2026-02-02', hoursPerWeek: 12 }],
      endedSpells: [],
    });
    expect(walk.world.fact?.fact).toMatchObject({
      head: { provider: 'kwintes', accepted: 0, offered: 0 },
      guidance: {
        talk: 1,
        month: '2026-01',
        answered: 1,
        silent: 0,
        known: 43,
        through: '2026-01',
        spells: [{ kind: 'employee', hours: '12-23', day: 28, month: '2026-02', seen: '2026-02', lasted: 15 }],
      },
    });
  });

  test('guidance ends in the month of its final check-in, or in that of its goal, and a case in its own', () => {
    const final = { date: '2026-03-31', purpose: 'final', answered: true } as const;
    const over = (of: Partial<Trajectory>) =>
      guidanceOf('2026-01-05', resultsOf({ checkIns: [], spells: [], ...of } as unknown as Trajectory)).over;
    expect(over({})).toBeUndefined();
    expect(over({ checkIns: [final] })).toBe('2026-03');
    expect(over({ goalReachedOn: '2026-02-01' })).toBe('2026-02');
    const walk = guided(byWorkCoach);
    walk.at('2026-03-01T10:00:00.000Z');
    walk.go(withdraw(walk.world.from, walk.ctx('candidate'), { reason: 'not-wanted', trajectory: trajectoryOf(walk) }));
    expect(walk.world.fact?.fact).toMatchObject({ head: { endedIn: '2026-03' } });
    expect(walk.world.fact?.fact.guidance?.over).toBeUndefined();
  });

  test('is left as it is, and forgotten by its case, when people are erased', () => {
    const walk = guided(byWorkCoach);
    const trajectory = trajectoryOf(walk);
    walk.go(withdraw(walk.world.from, walk.ctx('candidate'), { reason: 'not-wanted', trajectory }));
    const { fact } = walk.world;
    expect(walk.world.from.referral.fact?.id).toBe(fact?.id);
    const erased = walk.go(erasePeople(walk.world.from, walk.ctx('coordinator'), 'objection'));
    expect(erased.fact).toBeUndefined();
    expect(erased.after.fact).toBeUndefined();
    expect(walk.world.fact).toEqual(fact);
    const made = factOfTrail(erased.after, trajectory, walk.world.trail);
    expect(made && factText(made.fact)).toBe(factText(fact?.fact as never));
  });

  test('is written again after a version that knew none of it changed the case', () => {
    const walk = asked();
    const { referral, tasks } = walk.world.from;
    const { fact } = referral;
    const changed = withdraw({ referral: { ...referral, revision: 9 }, tasks }, walk.ctx('candidate'), {
      reason: 'not-wanted',
    });
    expect(fact?.revision).toBe(referral.revision);
    expect(changed.fact?.head).toMatchObject({ closure: 'withdrawn' });
    expect(changed.after.fact).toEqual({ ...fact, revision: 10 });
  });

  test('a case of an earlier version has none, until it is given one', () => {
    const walk = asked();
    const { fact: _fact, ...referral } = walk.world.from.referral;
    const changed = withdraw({ ...walk.world.from, referral }, walk.ctx('candidate'), { reason: 'not-wanted' });
    expect(changed.fact).toBeUndefined();
    expect(changed.after.fact).toBeUndefined();
    // Its trail lacks what lines say by now: what the case holds is taken.
    const trail = walk.world.trail.map(({ counted: _counted, results: _results, due: _due, ...line }) => line);
    const made = factOfTrail(changed.after, undefined, [
      ...trail,
      ...changed.events.map(({ counted: _, ...line }) => line),
    ]);
    expect(made?.fact.head).toMatchObject({ month: '2026-01', asked: 0, ended: 0, closure: 'withdrawn' });
    expect(made?.dates).toEqual({ askedOn: '2026-01-05' });
  });
});

describe('months are enough', () => {
  test.each([
    ['2026-06-29', '2026-05'],
    ['2026-06-30', '2026-06'],
    ['2026-07-01', '2026-06'],
    ['2028-02-28', '2028-01'],
    ['2028-02-29', '2028-02'],
  ])('after an answer on %s everything is known up to the end of %s', (knownUntil, through) => {
    expect(guidanceOf('2026-01-05', { ...none, knownUntil }).through).toBe(through);
  });

  test.each([
    [11.5, 'under-12'],
    [12, '12-23'],
    [23.9, '12-23'],
    [24, '24-31'],
    [32, '32-up'],
  ])('%f hours a week are in the band %s', (hoursPerWeek, hours) => {
    const spells = [{ kind: 'employee', startedOn: '2026-01-05', hoursPerWeek } as const];
    expect(guidanceOf('2026-01-05', { ...none, spells }).spells[0]?.hours).toBe(hours);
  });

  const date = fc.integer({ min: 0, max: 1000 }).map((days) => addDays('2025-01-01', days));
  const spell = fc.tuple(date, fc.option(fc.integer({ min: 0, max: 400 }))).map(([startedOn, days]) => ({
    id: 'S1',
    kind: 'employee' as const,
    startedOn,
    ...(days === null ? {} : { endedOn: addDays(startedOn, days) }),
  }));

  test('work lies in a quarter by its months exactly when it does by its dates', () => {
    fc.assert(
      fc.property(spell, fc.option(date), fc.integer({ min: 0, max: 11 }), (one, answeredOn, quarters) => {
        const checkIns = answeredOn === null ? [] : [{ date: answeredOn, purpose: 'regular', answered: true } as const];
        const trajectory = { spells: [one], checkIns } as unknown as Trajectory;
        const [known] = guidanceOf('2025-01-01', resultsOf(trajectory)).spells;
        const first = addMonths('2025-01-01', quarters * 3);
        const last = addMonths(first, 2).slice(0, 7);
        const year = Number(first.slice(0, 4));
        const quarter = ((quarters % 4) + 1) as 1 | 2 | 3 | 4;
        const until = answeredOn !== null && answeredOn > one.startedOn ? answeredOn : one.startedOn;
        const byDates = employedInQuarter([{ ...one, endedOn: one.endedOn ?? until }], { year, quarter });
        expect(known !== undefined && known.month <= last && known.seen >= first.slice(0, 7)).toBe(byDates);
      }),
      { numRuns: 300 },
    );
  });
});
