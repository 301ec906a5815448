import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, instantAt, localDate } from '../../functions/domain/calendar.ts';
import {
  type CorrectableResult,
  correctableResults,
  withResultCorrected,
} from '../../functions/domain/corrected-result.ts';
import { isDeskActionOpen } from '../../functions/domain/desk-actions.ts';
import { resultsOf } from '../../functions/domain/fact.ts';
import { closeTrajectory, openCheckIn } from '../../functions/domain/journey/check-ins.ts';
import { correctResult } from '../../functions/domain/journey/correct-result.ts';
import { reportProgress } from '../../functions/domain/journey/report.ts';
import { inParts } from '../../functions/domain/personal-part.ts';
import type { Report } from '../../functions/domain/report.ts';
import { outcomeDiffersCall } from '../../functions/domain/task.ts';
import type { CheckInRecord, Trajectory } from '../../functions/domain/trajectory.ts';
import { isByRecord } from '../../functions/domain/two-sides.ts';
import { readable } from './readable.ts';
import { summary } from './summary.ts';
import { answer, but, checkedIn, trajectoryOf, type Walk } from './walk.ts';

const job: Report = { what: 'job-started', kind: 'employee', startedOn: '2026-01-12' };
const nothing = { newSpells: [], endedSpells: [] };
const machine = (walk: Walk) => walk.go(openCheckIn(walk.world.from, trajectoryOf(walk), walk.ctx()));
const openNow = (walk: Walk) => walk.world.from.tasks.map(({ kind }) => kind);
const asked = (walk: Walk) => walk.world.from.tasks.find(({ kind }) => kind === 'check-in')?.checkIn;

/** The job coach reports; ids differ from change to change. */
let told = 0;
function report(walk: Walk, given: Report): string {
  const ctx = { ...walk.ctx('job-coach'), newId: () => `S${told++}` };
  walk.go(reportProgress(walk.world.from, trajectoryOf(walk), given, ctx));
  return trajectoryOf(walk).spells.at(-1)?.id ?? '';
}

const change = (walk: Walk, what: CorrectableResult['what'], spell: string) =>
  correctResult(walk.world.from, trajectoryOf(walk), { what, spell }, walk.ctx('coordinator'));
const correct = (walk: Walk, what: CorrectableResult['what'], spell: string) =>
  readable(walk.go(change(walk, what, spell)));

/** Answered once; the next check-in sleeps until its day. */
function asleep(): Walk {
  const walk = checkedIn();
  answer(walk, 'check-in#1', { choice: 'continues', ...nothing });
  machine(walk);
  walk.at(instantAt(addDays(localDate(walk.world.now), 3), '10:00'));
  return walk;
}

describe('work that was reported by mistake', () => {
  test('is taken back: nothing counts it or asks about it any more, and the job coach hears it', () => {
    const walk = asleep();
    const [planned, results] = [asked(walk), resultsOf(trajectoryOf(walk))];
    const spell = report(walk, job);
    report(walk, { what: 'workplace', spell, name: 'Bakkerij Voorbeeld' });
    expect(asked(walk)).toMatchObject({ purpose: 'kept-work', spell });
    const done = correct(walk, 'never-was', spell);
    expect(summary(done)).toMatchObject({
      stage: 'checking-in',
      trail: ['coordinator correct-result case never-was'],
      told: ['job-coach result-corrected'],
    });
    expect(done.mails[0]?.facts).toMatchObject({ about: 'never-was' });
    // Its fact, and the line from which that can be made again, say what they said before.
    expect(done.fact?.guidance?.spells).toEqual([]);
    expect(done.events[0]?.results).toEqual(results);
    // To other systems it stands as it did: they were never told of work, and are told nothing of its end.
    expect(done.told ?? []).toEqual([]);
    expect([asked(walk), openNow(walk)]).toEqual([planned, ['check-in']]);
    // What was taken back goes with the people; its name went at once.
    const { counted, personal } = inParts(trajectoryOf(walk));
    expect(personal).toEqual({ workplaces: [], takenBack: [expect.objectContaining({ what: 'never-was' })] });
    expect(JSON.stringify(counted)).not.toContain(spell);
  });

  test('is taken back while it is asked whether it was kept: that question lapses, and the next one of the plan comes', () => {
    const walk = asleep();
    const spell = report(walk, job);
    walk.at(walk.task('check-in#2').visibleFrom);
    correct(walk, 'never-was', spell);
    expect(walk.task('check-in#2')).toMatchObject({ status: 'closed', decision: { code: 'taken-back' } });
    expect(openNow(walk)).toEqual(['advance']);
    machine(walk);
    expect(asked(walk)?.purpose).toBe('regular');
  });

  test('after guidance takes the question to the candidate beside it back too, and leaves the follow-up', () => {
    const walk = checkedIn();
    answer(walk, 'check-in#1', {
      choice: 'goal-reached',
      newSpells: [{ kind: 'employee', startedOn: '2026-01-12' }],
      endedSpells: [],
    });
    machine(walk);
    const spell = trajectoryOf(walk).spells[0]?.id ?? '';
    expect([asked(walk)?.spell, openNow(walk)]).toEqual([spell, ['check-in', 'tell-outcome']]);
    walk.at(walk.task('check-in#2').visibleFrom);
    correct(walk, 'never-was', spell);
    expect(['check-in#2', 'tell-outcome#1'].map((id) => walk.task(id).decision?.code)).toEqual([
      'taken-back',
      'taken-back',
    ]);
    expect(openNow(walk)).toEqual(['advance']);
    machine(walk);
    expect(asked(walk)).toMatchObject({ purpose: 'kept-work', followUp: true });
    expect(asked(walk)).not.toHaveProperty('spell');
    expect(trajectoryOf(walk).goalReachedOn).toBeDefined();
  });

  test('where the question asks something else too, only the work goes from it', () => {
    for (const [checkIn, left] of [
      [{ purpose: 'final' }, { purpose: 'final' }],
      [
        { purpose: 'kept-work', followUp: true },
        { purpose: 'kept-work', followUp: true },
      ],
      [
        { purpose: 'kept-work', afterPause: true },
        { purpose: 'regular', afterPause: true },
      ],
    ] as const) {
      const walk = asleep();
      const spell = report(walk, job);
      walk.at(walk.task('check-in#2').visibleFrom);
      const { date = '' } = asked(walk) ?? {};
      const tasks = walk.world.from.tasks.map((task) => ({ ...task, checkIn: { date, spell, ...checkIn } }));
      const from = { ...walk.world.from, tasks };
      const done = correctResult(from, trajectoryOf(walk), { what: 'never-was', spell }, walk.ctx('coordinator'));
      expect(done?.tasks).toMatchObject([{ id: tasks[0]?.id, status: 'open', checkIn: { date, ...left } }]);
      expect(done?.tasks[0]?.checkIn).not.toHaveProperty('spell');
    }
  });

  test('settles a call about what candidate and job coach say of work, where both say the same by then', () => {
    const walk = checkedIn();
    delete walk.region.doors['sterk-met-werk'].checkIns.followUpWeeks;
    walk.at(instantAt(addDays(trajectoryOf(walk).plannedEnd, -20), '10:00'));
    answer(walk, 'check-in#1', {
      choice: 'continues',
      newSpells: [{ kind: 'employee', startedOn: '2026-02-02' }],
      endedSpells: [],
    });
    machine(walk);
    walk.at(walk.task('check-in#2').visibleFrom);
    answer(walk, 'tell-outcome#1', { choice: 'told', works: 'no', school: 'no', mood: 'so-so' });
    answer(walk, 'check-in#2', { choice: 'continues', ...nothing });
    expect(walk.world.from.tasks.map(({ about }) => about)).toContain(outcomeDiffersCall);
    const done = correct(walk, 'never-was', trajectoryOf(walk).spells[0]?.id ?? '');
    expect(done.tasks.find(({ about }) => about === outcomeDiffersCall)).toMatchObject({
      decision: { code: 'lapsed' },
    });
    expect(trajectoryOf(walk).candidateSays?.[0]).not.toHaveProperty('difference');
  });

  describe('beside a candidate who said of it what was recorded', () => {
    const differing = (walk: Walk) =>
      walk.world.from.tasks.filter(({ about }) => about === outcomeDiffersCall).map(({ checkIn }) => checkIn?.date);
    /** Work that both sides have told of beside the last check-in of the guidance. */
    function both(works: 'yes' | 'no'): { readonly walk: Walk; readonly spell: string; readonly date: string } {
      const walk = checkedIn();
      delete walk.region.doors['sterk-met-werk'].checkIns.followUpWeeks;
      walk.at(instantAt(addDays(trajectoryOf(walk).plannedEnd, -20), '10:00'));
      const newSpells = [{ kind: 'employee' as const, startedOn: '2026-02-02' }];
      answer(walk, 'check-in#1', { choice: 'continues', newSpells, endedSpells: [] });
      machine(walk);
      walk.at(walk.task('check-in#2').visibleFrom);
      answer(walk, 'tell-outcome#1', { choice: 'told', works, school: 'no', mood: 'so-so' });
      answer(walk, 'check-in#2', { choice: 'continues', ...nothing });
      const date = walk.task('check-in#2').checkIn?.date ?? '';
      return { walk, spell: trajectoryOf(walk).spells[0]?.id ?? '', date };
    }

    test('asks the coordinator who is right, and no more once it is put back', () => {
      const { walk, spell, date } = both('yes');
      expect(differing(walk)).toEqual([]);
      correct(walk, 'never-was', spell);
      expect(differing(walk)).toEqual([date]);
      expect(trajectoryOf(walk).candidateSays).toMatchObject([{ asked: date, difference: 'open' }]);
      // The job coach did not say that there is none: it was put right since.
      const told = trajectoryOf(walk).checkIns.at(-1) as CheckInRecord;
      expect(isByRecord(told, trajectoryOf(walk))).toBe(true);
      correct(walk, 'put-back', spell);
      expect([differing(walk), isByRecord(told, trajectoryOf(walk))]).toEqual([[], false]);
    });

    test('asks again where it is put back after both had come to say the same', () => {
      const { walk, spell, date } = both('no');
      correct(walk, 'never-was', spell);
      expect(differing(walk)).toEqual([]);
      correct(walk, 'put-back', spell);
      expect(differing(walk)).toEqual([date]);
      expect(trajectoryOf(walk).candidateSays).toMatchObject([{ asked: date, difference: 'open' }]);
      expect(walk.task('call#1').status).toBe('closed');
    });

    test('asks nobody again of what the coordinator settled, nor of somebody who died or took their consent back', () => {
      const settled = both('no');
      answer(settled.walk, 'call#1', { choice: 'works-not', endedOn: '2026-03-01' });
      correct(settled.walk, 'not-ended', settled.spell);
      expect(differing(settled.walk)).toEqual([]);
      for (const ended of [
        { diedSince: true as const },
        {
          consent: {
            version: '1',
            at: '2026-01-05T08:00:00.000Z',
            channel: 'page' as const,
            withdrawnAt: '2026-08-01T08:00:00.000Z',
          },
        },
      ]) {
        const { walk, spell } = both('yes');
        const done = correctResult(
          but(walk, ended),
          trajectoryOf(walk),
          { what: 'never-was', spell },
          walk.ctx('coordinator'),
        );
        expect(done?.tasks.filter(({ kind }) => kind === 'call')).toEqual([]);
      }
    });
  });

  test('is taken back after the end of the case too, and what is kept of it goes with the people', () => {
    const walk = checkedIn();
    answer(walk, 'check-in#1', {
      choice: 'stopped',
      reason: 'no-match',
      newSpells: [{ kind: 'employee', startedOn: '2026-02-02' }],
      endedSpells: [],
    });
    walk.go(closeTrajectory(walk.world.from, trajectoryOf(walk), walk.ctx()));
    expect(walk.world.from.referral.stage).toBe('closed');
    const parties = walk.parties();
    const from = { ...walk.world.from, trajectory: () => trajectoryOf(walk) };
    const moment = { region: walk.region, now: walk.world.now };
    expect(isDeskActionOpen('correct-result', from, { ...moment, parties })).toBe(true);
    expect(isDeskActionOpen('correct-result', from, { ...moment, parties: {} })).toBe(false);
    const none = { ...from, trajectory: () => ({ ...trajectoryOf(walk), spells: [] }) };
    expect(isDeskActionOpen('correct-result', none, { ...moment, parties })).toBe(false);
    const done = correct(walk, 'never-was', trajectoryOf(walk).spells[0]?.id ?? '');
    expect([done.tasks, done.fact?.guidance?.spells]).toEqual([[], []]);
    expect(done.eraseAt).toBeDefined();
  });
});

describe('an end that was none', () => {
  test('is taken back: the work goes on, and is asked about again', () => {
    const walk = asleep();
    const spell = report(walk, job);
    const before = asked(walk);
    report(walk, { what: 'job-ended', spell, endedOn: '2026-02-20' });
    expect(asked(walk)?.spell).toBeUndefined();
    const done = correct(walk, 'not-ended', spell);
    expect(asked(walk)).toEqual(before);
    expect(done.fact?.guidance?.spells[0]).not.toHaveProperty('isOver');
    // It had ended after all.
    correct(walk, 'put-back', spell);
    expect(trajectoryOf(walk).spells[0]?.endedOn).toBe('2026-02-20');
    expect(trajectoryOf(walk)).not.toHaveProperty('takenBack');
  });

  test('cannot be taken back twice, nor put back once the same was reported again', () => {
    const walk = asleep();
    const spell = report(walk, job);
    expect(change(walk, 'not-ended', spell)).toBeUndefined();
    correct(walk, 'never-was', spell);
    expect(change(walk, 'never-was', spell)).toBeUndefined();
    expect(change(walk, 'put-back', spell)).toBeDefined();
    report(walk, job);
    expect(change(walk, 'put-back', spell)).toBeUndefined();
  });
});

describe('whatever is put right, in whatever order', () => {
  const day = fc.integer({ min: 0, max: 60 }).map((days) => addDays('2026-02-01', days));
  const spells = fc
    .array(
      fc.record({
        kind: fc.constantFrom('employee', 'education', 'voluntary'),
        startedOn: day,
        days: fc.option(fc.nat(90)),
      }),
      { minLength: 1, maxLength: 4 },
    )
    .map((all) =>
      all.map(({ kind, startedOn, days }, at) => ({
        id: `S${at}`,
        kind: kind as 'employee',
        startedOn,
        ...(days === null ? {} : { endedOn: addDays(startedOn, days) }),
      })),
    );
  const at = '2026-06-01T10:00:00.000Z';
  const plain = { ...({} as Trajectory), checkIns: [], hoursUsed: 0 };

  test('each thing that is offered can be done, and putting it back undoes it', () => {
    fc.assert(
      fc.property(spells, fc.array(fc.nat(30), { maxLength: 12 }), (all, picks) => {
        let now: Trajectory = { ...plain, spells: all };
        for (const pick of picks) {
          const offered = correctableResults(now);
          const one = offered[pick % Math.max(1, offered.length)];
          if (one === undefined) break;
          const correction = { what: one.what, spell: one.spell.id };
          const next = withResultCorrected(now, correction, at);
          if (next === undefined) throw new Error(`${one.what} was offered and not done`);
          // Only this one is another, and no id ever stands twice.
          const others = ({ spells: these }: Trajectory) => these.filter(({ id }) => id !== one.spell.id);
          expect(others(next)).toEqual(others(now));
          expect(new Set(next.spells.map(({ id }) => id)).size).toBe(next.spells.length);
          if (one.what !== 'put-back') {
            const back = withResultCorrected(next, { ...correction, what: 'put-back' }, at);
            const sorted = (of: Trajectory | undefined) => of?.spells.toSorted((a, b) => (a.id < b.id ? -1 : 1));
            // Unless the very same stands there twice.
            if (back !== undefined) expect([sorted(back), back.takenBack]).toEqual([sorted(now), now.takenBack]);
            else
              expect(
                next.spells.some(({ kind, startedOn }) => kind === one.spell.kind && startedOn === one.spell.startedOn),
              ).toBe(true);
          }
          now = next;
        }
      }),
    );
  });

  test('what is taken back counts as if it had never been reported', () => {
    fc.assert(
      fc.property(spells, fc.nat(3), (all, pick) => {
        const gone = all[pick % all.length]?.id ?? '';
        const never: Trajectory = { ...plain, spells: all.filter(({ id }) => id !== gone) };
        const back = withResultCorrected({ ...plain, spells: all }, { what: 'never-was', spell: gone }, at);
        expect(back && resultsOf(back)).toEqual(resultsOf(never));
      }),
    );
  });

  test('at most forty are kept', () => {
    let now: Trajectory = { ...plain, spells: [] };
    for (let n = 0; n < 45; n += 1) {
      const spell = { id: `S${n}`, kind: 'employee', startedOn: '2026-02-01' } as const;
      now = withResultCorrected({ ...now, spells: [spell] }, { what: 'never-was', spell: spell.id }, at) ?? now;
    }
    expect([now.takenBack?.length, now.takenBack?.at(-1)?.spell.id]).toEqual([40, 'S44']);
  });
});
