import { describe, expect, test } from 'vitest';
import { checkAnswer } from '../../functions/cases/check-answer.ts';
import { localDate } from '../../functions/domain/calendar.ts';
import { nextCheckIn } from '../../functions/domain/check-in-plan.ts';
import { checkInSilent, openCheckIn } from '../../functions/domain/journey/check-ins.ts';
import { pauseGuidance, resumeGuidance, type ToldPause } from '../../functions/domain/journey/pausing.ts';
import { pausedDays } from '../../functions/domain/pause.ts';
import { ofKind } from '../../functions/domain/task.ts';
import { midden } from './fixtures.ts';
import { summary } from './summary.ts';
import { answer, byWorkCoach, checkedIn, guided, trajectoryOf, type Walk } from './walk.ts';

const { checkIns } = midden().doors['sterk-met-werk'];
/** Nothing began or ended. */
const nothing = { newSpells: [], endedSpells: [] };
const told = { reason: 'family', from: '2026-02-01', until: '2026-03-31' } as const;

function pause(walk: Walk, given: ToldPause = told) {
  return walk.go(pauseGuidance(walk.world.from, trajectoryOf(walk), given, walk.ctx('coordinator')));
}

/** The machine puts the next check-in on the agenda. */
function plan(walk: Walk) {
  walk.go(openCheckIn(walk.world.from, trajectoryOf(walk), walk.ctx()));
  const task = ofKind(walk.world.from.tasks, 'check-in');
  if (task?.checkIn === undefined) throw new Error('nothing is asked');
  return { ...task, id: task.id.replace('HW-0000000#', ''), checkIn: task.checkIn };
}

/** Somebody whose guidance rests, asked about it on the first day after. */
function asked(): Walk & { readonly id: string } {
  const walk = guided(byWorkCoach);
  pause(walk);
  const task = plan(walk);
  walk.at(task.visibleFrom);
  return Object.assign(walk, { id: task.id });
}

describe('a pause', () => {
  test('moves the end by its days, keeps the place, tells the candidate, and puts off whatever would be asked', () => {
    const walk = guided(byWorkCoach);
    plan(walk);
    const change = pause(walk);
    expect(summary(change)).toMatchObject({ stage: 'checking-in', told: ['candidate pause-candidate status'] });
    expect(change.mails[0]?.facts).toMatchObject({ about: 'paused', pauseFrom: told.from, pauseUntil: told.until });
    expect(JSON.stringify(change.mails)).not.toContain('family');
    expect(change.after).toMatchObject({ holdsPlace: true, pausedUntil: told.until });
    expect(trajectoryOf(walk)).toMatchObject({ plannedEnd: '2027-03-06', pauses: [told] });
    const task = plan(walk);
    expect(task.checkIn).toEqual({ date: '2026-04-01', purpose: 'regular', afterPause: true });
    expect(localDate(task.visibleFrom)).toBe('2026-04-01');
    expect(task.reminders.every((at) => at > task.visibleFrom)).toBe(true);
  });

  test('is told by the job coach with what they were asked, which is then asked no more', () => {
    const walk = checkedIn();
    const change = answer(walk, 'check-in#1', {
      choice: 'paused',
      pauseReason: 'health',
      pausedFrom: '2026-02-17',
      pausedUntil: '2026-02-28',
      hoursUsed: 3,
      newSpells: [],
      endedSpells: [],
    });
    expect(summary(change)).toMatchObject({ stage: 'checking-in', told: ['candidate pause-candidate status'] });
    expect(trajectoryOf(walk)).toMatchObject({ hoursUsed: 3, plannedEnd: '2027-01-18' });
    expect(plan(walk).checkIn).toMatchObject({ date: '2026-03-01', afterPause: true });
  });

  test('with work that would be asked about meanwhile: that question comes with the one after it', () => {
    const walk = guided(byWorkCoach);
    const work = { id: 'S1', kind: 'employee', startedOn: '2025-12-01' } as const;
    const paused = { ...trajectoryOf(walk), spells: [work], pauses: [told] };
    expect(nextCheckIn(checkIns, paused)).toEqual({
      date: '2026-04-01',
      purpose: 'kept-work',
      spell: 'S1',
      afterPause: true,
    });
  });

  test('cannot be told late about a check-in that nobody answered', () => {
    const walk = checkedIn();
    walk.go(checkInSilent(walk.world.from, walk.task('check-in#1'), trajectoryOf(walk), walk.ctx('coordinator')));
    const from = walk.world.from;
    const known = {
      kind: 'check-in',
      role: 'job-coach',
      region: midden(),
      parties: walk.parties(),
      anyway: false,
    } as const;
    const paused = { choice: 'paused', pausedUntil: '2026-12-31', ...nothing } as const;
    const check = { ...known, referral: from.referral, today: '2026-03-01', trajectory: trajectoryOf(walk) };
    expect(checkAnswer<'check-in'>(paused, check)).toEqual([
      { field: 'pauseReason', code: 'reason-needed' },
      { field: 'pausedFrom', code: 'date-empty' },
    ]);
    const whole = { ...paused, pauseReason: 'other', pausedFrom: '2026-03-02' } as const;
    expect(checkAnswer<'check-in'>(whole, check)).toEqual([{ field: 'pausedUntil', code: 'pause-too-long' }]);
  });
});

describe('a pause and what is decided about more guidance', () => {
  const rests = {
    choice: 'paused',
    pauseReason: 'health',
    pausedFrom: '2027-01-05',
    pausedUntil: '2027-01-20',
    ...nothing,
  } as const;

  test('told with the last question of the plan: guidance is not over, the place stays, and it is asked again', () => {
    const walk = guided(byWorkCoach);
    // Guidance was asked about until shortly before its end.
    const last = { date: '2026-12-20', purpose: 'regular', answered: true, answeredOn: '2026-12-20' } as const;
    const { plannedEnd } = trajectoryOf(walk);
    const known = { ...trajectoryOf(walk), checkIns: [last] };
    walk.go({ ...openCheckIn(walk.world.from, known, walk.ctx()), trajectory: known });
    const { id, checkIn } = ofKind(walk.world.from.tasks, 'check-in') ?? { id: '' };
    expect(checkIn).toMatchObject({ date: plannedEnd, purpose: 'final' });
    walk.at(walk.task(id.replace('HW-0000000#', '')).visibleFrom);
    const change = answer(walk, id.replace('HW-0000000#', ''), rests);
    expect(change.after).toMatchObject({ stage: 'checking-in', holdsPlace: true, pausedUntil: rests.pausedUntil });
    expect(plan(walk).checkIn).toMatchObject({ date: '2027-01-21', afterPause: true });
    walk.at('2027-01-21T10:00:00.000Z');
    answer(walk, 'check-in#2', { choice: 'continues', ...nothing });
    expect(plan(walk).checkIn).toMatchObject({ date: trajectoryOf(walk).plannedEnd, purpose: 'final' });
  });

  test('told before the decision: the last day that is asked for moves with the end, and can be granted', () => {
    const walk = guided(byWorkCoach);
    plan(walk);
    const more = { until: '2027-02-01', reason: 'result-near' } as const;
    answer(walk, 'check-in#1', { choice: 'ask-extension', extension: more, ...nothing });
    pause(walk);
    const { extension } = walk.task('decide-extension#1');
    expect(extension).toEqual({ ...more, until: '2027-04-01' });
    const known = { kind: 'decide-extension', role: 'approver', region: midden(), parties: walk.parties() } as const;
    const check = { ...known, anyway: false, referral: walk.world.from.referral, trajectory: trajectoryOf(walk) };
    const grants = (until: string, today: string) =>
      checkAnswer<'decide-extension'>({ choice: 'grant', until }, { ...check, ...(extension && { extension }), today });
    expect(grants('2027-04-01', '2026-03-01')).toEqual([]);
    // What is granted late must still be to come.
    expect(grants('2027-03-20', '2027-03-20')).toEqual([{ field: 'until', code: 'not-later' }]);
    expect(grants('2027-03-21', '2027-03-20')).toEqual([]);
    walk.at('2026-02-20T10:00:00.000Z');
    answer(walk, 'decide-extension#1', { choice: 'grant', until: '2027-04-01' });
    walk.go(resumeGuidance(walk.world.from, trajectoryOf(walk), '2026-02-20', walk.ctx('coordinator')));
    expect(trajectoryOf(walk).plannedEnd).toBe('2027-04-01');
  });

  test('told with an answer, it moves what is asked for just as well', () => {
    const walk = guided(byWorkCoach);
    plan(walk);
    answer(walk, 'check-in#1', {
      choice: 'ask-extension',
      extension: { until: '2027-02-01', reason: 'keep-result' },
      ...nothing,
    });
    walk.at(walk.task('check-in#1').visibleFrom);
    answer(walk, 'check-in#1', { ...rests, pausedFrom: '2026-02-17', pausedUntil: '2026-02-28' });
    expect(walk.task('decide-extension#1').extension?.until).toBe('2027-02-13');
  });
});

describe('after a pause', () => {
  test('guidance goes on as it was agreed, and the candidate hears until when', () => {
    const walk = asked();
    const change = answer(walk, walk.id, { choice: 'continues', ...nothing });
    expect(change.mails[0]?.facts).toMatchObject({ about: 'goes-on', plannedEnd: '2027-03-06' });
    expect(change.after.pausedUntil).toBeUndefined();
    expect(pausedDays(trajectoryOf(walk))).toBe(59);
    expect(plan(walk).checkIn).toMatchObject({ date: '2026-05-17', purpose: 'regular' });
  });

  test('it may last longer: the end moves on, and the same is asked again', () => {
    const walk = asked();
    const longer = { choice: 'paused', pausedUntil: '2026-04-10', ...nothing } as const;
    const change = answer(walk, walk.id, longer);
    expect(change.mails[0]?.facts).toMatchObject({ about: 'other-day', pauseUntil: '2026-04-10' });
    expect(trajectoryOf(walk)).toMatchObject({ plannedEnd: '2027-03-16', pauses: [{ ...told, until: '2026-04-10' }] });
    expect(plan(walk).checkIn).toMatchObject({ date: '2026-04-11', afterPause: true });
  });

  test('silence counts it as it was agreed, and guidance may stop', () => {
    const silent = asked();
    const { from } = silent.world;
    silent.go(checkInSilent(from, silent.task(silent.id), trajectoryOf(silent), silent.ctx('coordinator')));
    expect(trajectoryOf(silent)).toMatchObject({ plannedEnd: '2027-03-06', pauses: [{ resumedOn: '2026-04-01' }] });
    const walk = asked();
    const stop = answer(walk, walk.id, { choice: 'stopped', reason: 'no-wish-now', newSpells: [], endedSpells: [] });
    expect(stop.after).toMatchObject({ stage: 'closing' });
    expect(stop.after.pausedUntil).toBeUndefined();
  });
});

describe('sooner than agreed', () => {
  test('the days that are left are given back, and on the first day of a pause all of them', () => {
    const walk = guided(byWorkCoach);
    const before = trajectoryOf(walk).plannedEnd;
    pause(walk);
    plan(walk);
    walk.at('2026-02-20T10:00:00.000Z');
    const ctx = walk.ctx('coordinator');
    const sooner = resumeGuidance(walk.world.from, trajectoryOf(walk), '2026-02-20', ctx);
    const never = resumeGuidance(walk.world.from, trajectoryOf(walk), '2026-02-01', ctx);
    expect(sooner.trajectory?.plannedEnd).toBe('2027-01-25');
    expect(never.trajectory?.plannedEnd).toBe(before);
    walk.go(sooner);
    // What came up in the pause is asked right after it.
    expect(plan(walk).checkIn).toEqual({ date: '2026-02-20', purpose: 'regular' });
  });

  test('somebody who stops during a pause leaves as at any other time', () => {
    const walk = guided(byWorkCoach);
    pause(walk);
    const { id } = plan(walk);
    walk.at('2026-02-20T10:00:00.000Z');
    const stop = answer(walk, id, {
      choice: 'stopped',
      reason: 'moved',
      movedTo: 'GM0363',
      newSpells: [],
      endedSpells: [],
    });
    expect(stop.after).toMatchObject({ stage: 'closing' });
    expect(trajectoryOf(walk).plannedEnd).toBe('2027-01-25');
  });
});
