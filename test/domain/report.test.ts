import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkAnswer } from '../../functions/cases/check-answer.ts';
import type { Answer } from '../../functions/domain/answers.ts';
import { addDays, localDate } from '../../functions/domain/calendar.ts';
import { hoursBetween } from '../../functions/domain/hours.ts';
import { closeTrajectory, openCheckIn } from '../../functions/domain/journey/check-ins.ts';
import { reportProgress } from '../../functions/domain/journey/report.ts';
import { afterUndelivered } from '../../functions/domain/journey/undeliverable.ts';
import { inParts } from '../../functions/domain/personal-part.ts';
import type { Region } from '../../functions/domain/region.ts';
import { faultsIn, isKnown, type Report, reportsNow } from '../../functions/domain/report.ts';
import { contactLostCall, isAbout, ofKind } from '../../functions/domain/task.ts';
import { lastAnswer } from '../../functions/domain/trajectory.ts';
import { summary } from './summary.ts';
import { answer, byWorkCoach, checkedIn, guided, trajectoryOf, type Walk } from './walk.ts';

const job: Report = { what: 'job-started', kind: 'employee', startedOn: '2026-01-12', municipality: 'GM0344' };
const lost: Report = { what: 'contact-lost', since: '2026-01-20', tried: ['phone', 'visit'] };
const hours = (many: number, seen = 0, on = '2026-01-12'): Report => ({ what: 'hours', on, hours: many, seen });

/** Somebody whose first check-in sleeps until its day. */
function asleep(request = byWorkCoach): Walk {
  const walk = guided(request);
  walk.go(openCheckIn(walk.world.from, trajectoryOf(walk), walk.ctx()));
  walk.at('2026-01-26T10:00:00.000Z');
  return walk;
}

const now = (walk: Walk) => ({ ...walk.world.from, trajectory: trajectoryOf(walk) });
const faults = (walk: Walk, report: Report, anyway = false) =>
  faultsIn(report, now(walk), { today: localDate(walk.world.now), anyway });

/** The job coach reports; ids differ from change to change. */
let told = 0;
function report(walk: Walk, given: Report) {
  const ctx = { ...walk.ctx('job-coach'), newId: () => `S${told++}` };
  const change = reportProgress(walk.world.from, trajectoryOf(walk), given, ctx);
  return change === undefined ? undefined : walk.go(change);
}

const openCheckIns = (walk: Walk) => walk.world.from.tasks.filter(({ kind }) => kind === 'check-in');

describe('the name of an employer or a school', () => {
  const named = (walk: Walk, name?: string): Report => ({
    what: 'workplace',
    spell: trajectoryOf(walk).spells[0]?.id ?? '',
    ...(name === undefined ? {} : { name }),
  });
  const look = (walk: Walk) => ({ ...now(walk), mayName: true });
  const check = (walk: Walk, given: Report) =>
    faultsIn(given, look(walk), { today: localDate(walk.world.now), anyway: false });

  test('is asked for, and taken, only where the legal basis covers it', () => {
    const walk = checkedIn();
    expect(reportsNow(look(walk))).not.toContain('workplace');
    report(walk, job);
    expect(reportsNow(look(walk))).toContain('workplace');
    expect(reportsNow(now(walk))).not.toContain('workplace');
    expect(faults(walk, named(walk, 'Bakkerij'))).toEqual([{ field: 'name', code: 'not-allowed' }]);
    expect(check(walk, named(walk, 'Bakkerij'))).toEqual([]);
    expect(check(walk, { what: 'workplace', spell: 'other' })).toEqual([{ field: 'spell', code: 'unknown-spell' }]);
  });

  test('stands apart from the work that is counted, is put right, and taken away again', () => {
    const walk = checkedIn();
    report(walk, job);
    const { spells } = trajectoryOf(walk);
    for (const name of ['Bakkerij', 'Slagerij']) {
      const change = report(walk, named(walk, name));
      expect(JSON.stringify([change?.events, change?.mails, change?.tasks, change?.fact])).not.toContain(name);
      expect(change?.events[0]).toMatchObject({ result: 'workplace' });
      expect(trajectoryOf(walk)).toMatchObject({ spells, workplaces: [{ spell: spells[0]?.id, name }] });
      expect(inParts(trajectoryOf(walk)).counted).not.toHaveProperty('workplaces');
      expect(report(walk, named(walk, name))).toBeUndefined();
    }
    report(walk, named(walk));
    expect(trajectoryOf(walk).workplaces).toEqual([]);
    expect(report(walk, named(walk))).toBeUndefined();
  });

  test('is refused at a check-in too where the basis does not cover it, and kept apart where it does', () => {
    const walk = checkedIn();
    const given: Answer<'check-in'> = {
      choice: 'continues',
      newSpells: [{ kind: 'employee', startedOn: '2026-01-12', name: 'Bakkerij' }],
      endedSpells: [],
    };
    const { from, region } = walk.world;
    const { referral } = from;
    const problemsIn = (kept: Region) =>
      checkAnswer(given, {
        kind: 'check-in',
        role: 'job-coach',
        region: kept,
        referral,
        parties: walk.parties(),
        today: '2026-03-01',
        anyway: false,
      });
    expect(problemsIn(region)).toEqual([{ field: 'newSpells.0.name', code: 'not-allowed' }]);
    const door = referral.door ?? 'sterk-met-werk';
    const policy = region.doors[door];
    const named = { ...policy, legalBasis: { ...policy.legalBasis, workplaceNames: true } };
    expect(problemsIn({ ...region, doors: { ...region.doors, [door]: named } })).toEqual([]);
    answer(walk, 'check-in#1', given);
    const { spells, workplaces } = trajectoryOf(walk);
    expect(spells).toMatchObject([{ kind: 'employee' }]);
    expect(spells[0]).not.toHaveProperty('name');
    expect(workplaces).toEqual([{ spell: spells[0]?.id, name: 'Bakkerij' }]);
  });
});

describe('work that is reported between check-ins', () => {
  test('is written with its place, and moves the sleeping question, which stays the same task', () => {
    const walk = checkedIn();
    answer(walk, 'check-in#1', { choice: 'continues', newSpells: [], endedSpells: [] });
    walk.go(openCheckIn(walk.world.from, trajectoryOf(walk), walk.ctx()));
    walk.at('2026-02-26T10:00:00.000Z');
    const [before] = openCheckIns(walk);
    const change = report(walk, { ...job, startedOn: '2026-02-18' });
    expect(summary(change as never)).toMatchObject({ stage: 'checking-in', told: [] });
    expect(change?.events[0]).toMatchObject({ action: 'report-progress', result: 'job-started', actor: 'job-coach' });
    expect(trajectoryOf(walk).spells).toMatchObject([{ kind: 'employee', municipality: 'GM0344' }]);
    const [after, ...more] = openCheckIns(walk);
    expect(more).toEqual([]);
    expect(after?.id).toBe(before?.id);
    // Thirteen weeks after it began is within a fortnight of what was planned: it becomes one question, about both.
    const spell = trajectoryOf(walk).spells[0]?.id;
    expect(after?.checkIn).toEqual({ date: '2026-05-20', purpose: 'kept-work', spell });
    expect(localDate(after?.visibleFrom ?? '')).toBe('2026-05-20');
  });

  test('counts once however often it is sent, also when the next check-in says it again', () => {
    const walk = checkedIn();
    report(walk, job);
    expect(report(walk, job)).toBeUndefined();
    const spell = { kind: 'employee', startedOn: '2026-01-12', hoursPerWeek: 24 } as const;
    answer(walk, 'check-in#1', { choice: 'continues', newSpells: [spell], endedSpells: [] });
    expect(trajectoryOf(walk).spells).toHaveLength(1);
  });

  test('leaves a question alone that is asked already', () => {
    const walk = checkedIn();
    const [before] = openCheckIns(walk);
    report(walk, job);
    expect(openCheckIns(walk)).toEqual([before]);
  });

  test('that ended asks no more after it, and a second end on another day is an error', () => {
    const walk = asleep();
    const [before] = openCheckIns(walk);
    report(walk, job);
    const spell = trajectoryOf(walk).spells[0]?.id ?? '';
    const end = { what: 'job-ended', spell, endedOn: '2026-01-20' } as const;
    expect(faults(walk, { ...end, endedOn: '2026-01-11' })).toEqual([{ field: 'endedOn', code: 'date-too-early' }]);
    expect(faults(walk, { ...end, spell: 'none' })).toEqual([{ field: 'spell', code: 'unknown-spell' }]);
    expect(faults(walk, { ...end, what: 'school-ended' })).toEqual([{ field: 'spell', code: 'unknown-spell' }]);
    report(walk, end);
    expect(openCheckIns(walk)[0]?.checkIn).toEqual(before?.checkIn);
    expect(report(walk, end)).toBeUndefined();
    expect(faults(walk, { ...end, endedOn: '2026-01-21' })).toEqual([{ field: 'endedOn', code: 'spell-ended' }]);
  });

  test('cannot begin in the future or before the trajectory; a second of its kind is asked about once', () => {
    const walk = asleep();
    expect(faults(walk, { ...job, startedOn: '2026-01-27' })).toEqual([{ field: 'startedOn', code: 'date-in-future' }]);
    expect(faults(walk, { ...job, startedOn: '2026-01-05' })).toEqual([{ field: 'startedOn', code: 'date-too-early' }]);
    report(walk, job);
    const second = { ...job, startedOn: '2026-01-20' };
    expect(faults(walk, second)).toEqual([{ field: 'startedOn', code: 'spell-overlaps-hint' }]);
    expect(faults(walk, second, true)).toEqual([]);
    expect(faults(walk, { ...second, kind: 'voluntary' })).toEqual([]);
  });

  test('has no more spells than a life, so that the trajectory can always be written', () => {
    const walk = asleep();
    for (let n = 0; n < 40; n += 1) report(walk, { ...job, hoursPerWeek: n });
    expect(trajectoryOf(walk).spells).toHaveLength(40);
    const more = { ...job, hoursPerWeek: 50 } as const;
    expect(faults(walk, more, true)).toEqual([{ field: 'startedOn', code: 'not-allowed' }]);
  });

  test('once guidance is over, the last work that ends leaves nothing to ask, and the trajectory closes', () => {
    const walk = checkedIn();
    report(walk, job);
    answer(walk, 'check-in#1', { choice: 'goal-reached', newSpells: [], endedSpells: [] });
    walk.go(openCheckIn(walk.world.from, trajectoryOf(walk), walk.ctx()));
    expect(reportsNow(now(walk))).toEqual(['job-started', 'job-ended', 'school-started']);
    expect(faults(walk, hours(1))).toEqual([{ field: 'hours', code: 'not-allowed' }]);
    const spell = trajectoryOf(walk).spells[0]?.id ?? '';
    const end = { what: 'job-ended', spell, endedOn: localDate(walk.world.now) } as const;
    // Where the door asks nothing after guidance; elsewhere the same check-in then asks how it goes.
    const { region } = walk;
    const door = { ...region.doors['sterk-met-werk'] };
    const checkIns = { ...door.checkIns, followUpWeeks: [] };
    const without = { ...region, doors: { ...region.doors, 'sterk-met-werk': { ...door, checkIns } } };
    const ctx = { ...walk.ctx('job-coach'), region: without };
    const change = reportProgress(walk.world.from, trajectoryOf(walk), end, ctx);
    const asks = reportProgress(walk.world.from, trajectoryOf(walk), end, walk.ctx('job-coach'));
    expect(asks?.tasks.find(({ kind }) => kind === 'check-in')).toMatchObject({
      status: 'open',
      checkIn: { followUp: true },
    });
    walk.go(change);
    expect(change?.tasks.find(({ kind }) => kind === 'check-in')?.status).toBe('closed');
    walk.go(openCheckIn(walk.world.from, trajectoryOf(walk), { ...walk.ctx(), region: without }));
    walk.go(closeTrajectory(walk.world.from, trajectoryOf(walk), walk.ctx()));
    expect(walk.world.from.referral).toMatchObject({ stage: 'closed', closure: 'goal-reached' });
  });
});

describe('hours that are reported between check-ins', () => {
  test('are a line in the ledger; beyond the grant more is asked for, and the marks are told in the same change', () => {
    const walk = asleep();
    report(walk, hours(1.5));
    expect(trajectoryOf(walk)).toMatchObject({ hoursUsed: 1.5, hours: [{ on: '2026-01-12', isBetween: true }] });
    const change = report(walk, hours(39, 1));
    expect(change?.tasks.find(({ kind }) => kind === 'decide-extension')?.extension).toMatchObject({ hours: 0.5 });
    expect(summary(change as never).told).toEqual(
      expect.arrayContaining(['job-coach grant-use task', 'provider grant-use']),
    );
    expect(openCheckIns(walk)).toHaveLength(1);
  });

  test('sent twice from forms that were opened before count once; a form that was opened after says more', () => {
    const walk = asleep();
    report(walk, hours(2));
    expect(isKnown(hours(2), now(walk))).toBe(true);
    expect(report(walk, hours(2))).toBeUndefined();
    report(walk, hours(2, 1));
    expect(trajectoryOf(walk).hoursUsed).toBe(4);
  });
});

test('the next check-in leaves out what was told after the last answer, later on its day too', () => {
  const walk = checkedIn();
  const today = localDate(walk.world.now);
  const told = () => hoursBetween(trajectoryOf(walk), lastAnswer(trajectoryOf(walk)));
  report(walk, hours(2, 0, today));
  expect(told()).toBe(2);
  walk.at(walk.world.now.replace(/T\d\d/, 'T11'));
  answer(walk, 'check-in#1', { choice: 'continues', newSpells: [], endedSpells: [] });
  expect(told()).toBe(0);
  walk.at(walk.world.now.replace(/T\d\d/, 'T12'));
  report(walk, hours(1.5, 1, today));
  expect(told()).toBe(1.5);
  // An answer to an earlier version says its day alone.
  const checkIns = trajectoryOf(walk).checkIns.map(({ answeredAt: _at, ...one }) => one);
  expect(hoursBetween(trajectoryOf(walk), lastAnswer({ checkIns }))).toBe(0);
  expect(lastAnswer({ checkIns: [] })).toBeUndefined();
});

describe('contact that is lost', () => {
  test('tells the candidate kindly and asks the coordinator to call, once while it is open; contact again ends the call', () => {
    const walk = asleep();
    const change = report(walk, lost);
    expect(summary(change as never).told.toSorted()).toEqual(
      ['candidate contact-lost-candidate status', 'coordinator call task'].toSorted(),
    );
    expect(JSON.stringify(change?.mails)).not.toContain('visit');
    expect(report(walk, { ...lost, since: '2026-01-22' })).toBeUndefined();
    expect(reportsNow(now(walk))).toContain('contact-again');
    expect(reportsNow(now(walk))).not.toContain('contact-lost');
    const again = report(walk, { what: 'contact-again', on: '2026-01-26' });
    expect(again?.tasks).toMatchObject([{ kind: 'call', status: 'closed' }]);
    expect(trajectoryOf(walk).contactLosses).toMatchObject([{ since: '2026-01-20', againOn: '2026-01-26' }]);
    expect(reportsNow(now(walk))).toContain('contact-lost');
    expect(reportsNow(now(walk))).not.toContain('contact-again');
  });

  test('of somebody whom no mail reaches is only the call; a mail that does not arrive makes no second one', () => {
    const { email: _email, ...rest } = byWorkCoach.candidate;
    const walk = asleep({ ...byWorkCoach, candidate: { ...rest, phone: '+31612345678', preferredContact: 'phone' } });
    expect(summary(report(walk, lost) as never).told).toEqual(['coordinator call task']);
    const other = asleep();
    const mail = report(other, lost)?.mails.find(({ to }) => to === 'candidate');
    expect(mail && afterUndelivered(other.world.from, mail, { mails: [] }, other.ctx())).toBeUndefined();
  });

  test('and found again and again mails the candidate once a week, and calls the coordinator twice a day at most', () => {
    const walk = asleep();
    const again: Report = { what: 'contact-again', on: '2026-01-26' };
    const mailed = () => report(walk, lost)?.mails.filter(({ to }) => to === 'candidate').length;
    expect(mailed()).toBe(1);
    report(walk, again);
    expect(mailed()).toBe(0);
    report(walk, again);
    expect(faults(walk, lost)).toEqual([{ field: 'since', code: 'not-allowed' }]);
    walk.at('2026-01-30T10:00:00.000Z');
    expect(faults(walk, lost)).toEqual([]);
    expect(mailed()).toBe(0);
    report(walk, { ...again, on: '2026-01-30' });
    walk.at('2026-02-02T10:00:00.000Z');
    expect(mailed()).toBe(1);
  });

  test('twice before it is found ends with it both times', () => {
    const walk = asleep();
    report(walk, lost);
    answer(walk, 'call#1', { choice: 'told' });
    report(walk, { ...lost, since: '2026-01-24' });
    const early: Report = { what: 'contact-again', on: '2026-01-23' };
    expect(faults(walk, early)).toEqual([{ field: 'on', code: 'date-too-early' }]);
    report(walk, { ...early, on: '2026-01-26' });
    expect(trajectoryOf(walk).contactLosses?.map(({ againOn }) => againOn)).toEqual(['2026-01-26', '2026-01-26']);
    report(walk, lost);
    report(walk, { ...early, on: '2026-01-25' });
    expect(trajectoryOf(walk).contactLosses?.map(({ againOn }) => againOn)).toEqual([
      '2026-01-26',
      '2026-01-26',
      '2026-01-25',
    ]);
  });

  test('is nobody’s to seek once guidance is over', () => {
    const walk = checkedIn();
    report(walk, lost);
    answer(walk, 'check-in#1', { choice: 'goal-reached', newSpells: [], endedSpells: [] });
    expect(walk.world.from.tasks.some((task) => isAbout(task, 'call', [contactLostCall]))).toBe(false);
  });
});

test('reports and answers in any order: each spell once, hours that add up, and one question at most', () => {
  const step = fc.record({ what: fc.nat(6), days: fc.nat(40), many: fc.integer({ min: 1, max: 60 }) });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
      const walk = asleep();
      for (const { what, days, many } of steps) {
        walk.at(`${addDays(localDate(walk.world.now), days)}T10:00:00.000Z`);
        if (walk.world.from.referral.stage !== 'checking-in') break;
        const trajectory = trajectoryOf(walk);
        const today = localDate(walk.world.now);
        const spell = trajectory.spells.find(({ endedOn }) => endedOn === undefined)?.id ?? '';
        const reports: readonly Report[] = [
          { ...job, startedOn: addDays(today, -(many % 20)) },
          { what: 'job-ended', spell, endedOn: today },
          hours(many / 4, trajectory.hours?.length ?? 0, today),
          { what: 'school-started', education: 'mbo', startedOn: today },
          { ...lost, since: today },
          { what: 'contact-again', on: today },
        ];
        const given = reports[what];
        const task = ofKind(walk.world.from.tasks, 'check-in');
        if (given !== undefined) {
          if (faults(walk, given, true).length === 0) report(walk, given);
        } else if (task !== undefined && task.visibleFrom <= walk.world.now) {
          const begun = { kind: 'employee', startedOn: today } as const;
          const id = task.id.replace('HW-0000000#', '');
          answer(walk, id, { choice: 'continues', hoursUsed: many / 4, newSpells: [begun], endedSpells: [] });
        }
        if (ofKind(walk.world.from.tasks, 'advance') !== undefined) {
          walk.go(openCheckIn(walk.world.from, trajectoryOf(walk), walk.ctx()));
        }
        const after = trajectoryOf(walk);
        const sum = (after.hours ?? []).reduce((all, line) => all + line.hours, 0);
        expect(sum).toBe(after.hoursUsed);
        for (const one of after.spells) expect((one.endedOn ?? '9') >= one.startedOn).toBe(true);
        const isGoing = walk.world.from.referral.stage === 'checking-in';
        const isWorked = ofKind(walk.world.from.tasks, 'advance') !== undefined;
        if (isGoing && !isWorked) expect(openCheckIns(walk)).toHaveLength(1);
      }
    }),
    { numRuns: 25 },
  );
});

test('what was used of the grant is told without asking for more, where the same answer ends guidance', () => {
  const about = (choice: 'continues' | 'goal-reached') => {
    const walk = checkedIn();
    const change = answer(walk, 'check-in#1', { choice, hoursUsed: 40, newSpells: [], endedSpells: [] });
    return change.mails.flatMap(({ kind, facts }) => (kind === 'grant-use' ? [facts['about']] : []));
  };
  expect(about('continues')).toEqual(expect.arrayContaining(['job-coach', 'provider']));
  expect(new Set(about('goal-reached'))).toEqual(new Set(['over']));
});
