import { describe, expect, test } from 'vitest';
import { checkAnswer } from '../../functions/cases/check-answer.ts';
import { steeringProblems } from '../../functions/cases/steer.ts';
import { whatIsDue } from '../../functions/cases/visit-task.ts';
import { addDays, instantAt, localDate } from '../../functions/domain/calendar.ts';
import type { Change } from '../../functions/domain/change.ts';
import { isDeskActionOpen } from '../../functions/domain/desk-actions.ts';
import { answerCheckIn, closeTrajectory, openCheckIn } from '../../functions/domain/journey/check-ins.ts';
import { correctHours } from '../../functions/domain/journey/correct-hours.ts';
import { askExtension, asPlanned } from '../../functions/domain/journey/extension.ts';
import { lacksUse } from '../../functions/domain/journey/grant-use.ts';
import { leadsToList } from '../../functions/domain/leads-to-list.ts';
import type { Referral } from '../../functions/domain/referral.ts';
import { checkInEffects } from '../../functions/domain/tasks/check-in.ts';
import type { Trajectory } from '../../functions/domain/trajectory.ts';
import { summary } from './summary.ts';
import { answer, checkedIn as guided, type Walk } from './walk.ts';

const nothing = { newSpells: [], endedSpells: [] };
const trajectoryOf = (walk: Walk) => walk.world.trajectory as Trajectory;
const ahead = (walk: Walk) => walk.go(openCheckIn(walk.world.from, trajectoryOf(walk), walk.ctx()));
const visit = (walk: Walk, id: string): Change | undefined =>
  whatIsDue({ ...walk.world.from, trajectory: () => walk.world.trajectory }, walk.task(id), walk.ctx());
const mailsOf = (change: Change, kind: string) => change.mails.filter((mail) => mail.kind === kind);

/** A report of hours on the day of a check-in, and the check-in that follows. */
function report(walk: Walk, n: number, hoursUsed: number, more: object = {}): Change {
  walk.at(instantAt(walk.task(`check-in#${n}`).checkIn?.date ?? '', '10:00'));
  const change = answer(walk, `check-in#${n}`, { choice: 'continues', hoursUsed, ...nothing, ...more });
  ahead(walk);
  return change;
}
const open = (walk: Walk, id: string) => walk.task(id).status === 'open';

describe('what was used is told', () => {
  test('in the change of the report itself, to job coach, provider and who decided; the first two find more on their list', () => {
    const walk = guided();
    const told = mailsOf(report(walk, 1, 30), 'grant-use');
    expect(told.map(({ to, link, facts }) => [to, link?.purpose, facts['mark'], facts['useOf']])).toEqual([
      ['job-coach', undefined, '75', 'hours'],
      ['provider', undefined, '75', 'hours'],
      ['approver', undefined, '75', 'hours'],
    ]);
    expect(told[0]?.facts).toMatchObject({ hoursUsed: '30', hoursGranted: '40', about: 'job-coach' });
    expect(told.map((mail) => leadsToList(mail, walk.world.from.referral))).toEqual([true, true, false]);
    report(walk, 2, 1);
    expect(walk.mails.filter(({ kind }) => kind === 'grant-use')).toHaveLength(3);
  });

  test('who asks for more in the very report that reaches a mark is not told to ask for it', () => {
    const walk = guided();
    const change = report(walk, 1, 37, { extension: { hours: 10, reason: 'result-near' } });
    expect(mailsOf(change, 'grant-use').map(({ to, facts }) => [to, facts['mark'], facts['about']])).toEqual([
      ['job-coach', '75', 'asked'],
      ['provider', '75', 'asked'],
    ]);
  });

  test('months by the visit of the sweeper, once, and hours that pass with them in the same mail', () => {
    const walk = guided();
    walk.at(instantAt(addDays(trajectoryOf(walk).plannedEnd, -90), '10:00'));
    const change = walk.go(visit(walk, 'check-in#1'));
    expect(change.action).toBe('tell-use');
    expect(mailsOf(change, 'grant-use').map(({ facts }) => [facts['useOf'], facts['mark']])).toEqual([
      ['months', '75'],
      ['months', '75'],
      ['months', '75'],
    ]);
    expect(lacksUse(walk.world.from, walk.world.trajectory, walk.ctx())).toBe(false);
    const both = guided();
    both.at(instantAt(addDays(trajectoryOf(both).plannedEnd, -90), '10:00'));
    const reported = answer(both, 'check-in#1', { choice: 'continues', hoursUsed: 30, ...nothing });
    const told = mailsOf(reported, 'grant-use');
    expect(told.map(({ facts }) => facts['useOf'])).toEqual(['both', 'both', 'both']);
  });

  test('hours beyond the grant with which guidance ends are told with the end', () => {
    const walk = guided();
    walk.at(instantAt(walk.task('check-in#1').checkIn?.date ?? '', '10:00'));
    const change = answer(walk, 'check-in#1', { choice: 'stopped', reason: 'health', hoursUsed: 41, ...nothing });
    expect(mailsOf(change, 'grant-use').map(({ to, facts }) => [to, facts['mark']])).toEqual([
      ['job-coach', 'over'],
      ['provider', 'over'],
      ['approver', 'over'],
    ]);
    expect(change.tasks.some(({ kind }) => kind === 'decide-extension')).toBe(false);
    // Somebody has to pay for them: the call outlasts the case.
    const call = change.tasks.find(({ kind }) => kind === 'call');
    expect(call).toMatchObject({ owner: 'coordinator', about: 'hours-beyond', status: 'open' });
    walk.go(closeTrajectory(walk.world.from, trajectoryOf(walk), walk.ctx()));
    expect(walk.world.from.tasks.map(({ about }) => about)).toEqual(['hours-beyond']);
  });

  test('nobody is told of months once guidance is over, whatever else is still asked', () => {
    const walk = guided();
    walk.at(instantAt(walk.task('check-in#1').checkIn?.date ?? '', '10:00'));
    const spell = { kind: 'employee', startedOn: localDate(walk.world.now) } as const;
    answer(walk, 'check-in#1', { choice: 'goal-reached', newSpells: [spell], endedSpells: [] });
    ahead(walk);
    walk.at(instantAt(addDays(trajectoryOf(walk).plannedEnd, -90), '10:00'));
    expect(walk.world.from.referral).toMatchObject({ stage: 'checking-in', holdsPlace: false });
    expect(lacksUse(walk.world.from, walk.world.trajectory, walk.ctx())).toBe(false);
  });

  test('where the municipality was never asked, the coordinator who decides on more hears what was used', () => {
    const walk = guided();
    const { taskCounts } = walk.world.from.referral;
    const { approve: _approve, ...counts } = taskCounts;
    walk.at(instantAt(walk.task('check-in#1').checkIn?.date ?? '', '10:00'));
    const from = { ...walk.world.from, referral: { ...walk.world.from.referral, taskCounts: counts } };
    const told = { choice: 'continues', hoursUsed: 30, ...nothing } as const;
    const change = answerCheckIn(from, walk.task('check-in#1'), trajectoryOf(walk), told, walk.ctx('job-coach'));
    expect(mailsOf(change, 'grant-use').map(({ to }) => to)).toEqual(['job-coach', 'provider', 'coordinator']);
  });
});

describe('beyond the grant', () => {
  test('a report is taken, and an extension is asked in the same change of who decided', () => {
    const walk = guided();
    const change = report(walk, 1, 42.5);
    expect(change.trajectory?.hoursUsed).toBe(42.5);
    const task = change.tasks.find(({ kind }) => kind === 'decide-extension');
    expect(task).toMatchObject({ owner: 'approver', extension: { hours: 2.5, reason: 'beyond-grant' } });
    expect(summary(change).told).toContain('approver decide-extension task');
    // Who is asked reads it there.
    expect(walk.mails.filter(({ kind }) => kind === 'grant-use').map(({ to }) => to)).toEqual([
      'job-coach',
      'provider',
    ]);
    report(walk, 2, 3);
    expect(walk.task('decide-extension#1').extension?.hours).toBe(5.5);
    expect(trajectoryOf(walk).hoursUsed).toBe(45.5);
  });

  test('granted: it counts beside what there was, and everybody hears it', () => {
    const walk = guided();
    report(walk, 1, 42.5);
    const change = answer(walk, 'decide-extension#1', { choice: 'grant', hours: 2.5 });
    expect(change.trajectory?.grants).toMatchObject([{ id: 'HW-0000000#decide-extension#1', hours: 2.5 }]);
    expect(change.mails.map(({ kind, to }) => `${to} ${kind}`)).toEqual([
      'candidate extension-candidate',
      'job-coach extension-decided',
      'provider extension-decided',
      'team team-decision',
    ]);
    expect(change.mails[0]?.facts).toMatchObject({ decision: 'grant', about: 'hours-only' });
    expect(open(walk, 'check-in#2')).toBe(true);
    expect(change.tasks.some(({ kind }) => kind === 'call')).toBe(false);
  });

  test('is asked of nobody at a municipality that was never asked about the person', () => {
    const walk = guided();
    report(walk, 1, 42.5);
    const task = walk.task('decide-extension#1');
    const { region, parties } = walk.world;
    const colleague = { choice: 'delegate', email: 'lou@zeist.example' } as const;
    const to = { choice: 'change-addressee', email: 'lou@zeist.example' } as const;
    const problems = (referral: Referral) => [
      checkAnswer(colleague, {
        kind: task.kind,
        role: 'coordinator',
        region,
        referral,
        parties,
        today: '2026-06-01',
        anyway: true,
      }),
      steeringProblems(to, task, { region, referral, parties }),
    ];
    const { referral } = walk.world.from;
    expect(problems(referral)).toEqual([[], []]);
    const { approve: _approve, ...taskCounts } = referral.taskCounts;
    const refused = [{ field: 'email', code: 'not-allowed' }];
    expect(problems({ ...referral, taskCounts })).toEqual([refused, refused]);
  });

  test('refused: the hours stay written, and the coordinator settles them', () => {
    const walk = guided();
    report(walk, 1, 42.5);
    const change = answer(walk, 'decide-extension#1', { choice: 'refuse', refusal: 'no-means' });
    expect(change.trajectory).toMatchObject({ hoursUsed: 42.5 });
    expect(change.tasks.find(({ kind }) => kind === 'call')).toMatchObject({
      owner: 'coordinator',
      about: 'hours-beyond',
    });
    expect(change.mails[0]?.facts).toMatchObject({ decision: 'refuse', refusal: 'no-means' });
    // What comes on top of that is asked anew.
    report(walk, 2, 1);
    expect(walk.task('decide-extension#2').extension?.hours).toBe(3.5);
    // One call is about all of them.
    const again = answer(walk, 'decide-extension#2', { choice: 'refuse', refusal: 'no-means' });
    expect(again.tasks.some(({ kind }) => kind === 'call')).toBe(false);
  });
});

describe('guidance that ends with hours beyond the grant', () => {
  test('a question that nobody decided ends, whoever was asked hears it, and the coordinator settles the hours', () => {
    const walk = guided();
    report(walk, 1, 42.5);
    walk.at(instantAt(walk.task('check-in#2').checkIn?.date ?? '', '10:00'));
    const change = answer(walk, 'check-in#2', { choice: 'goal-reached', ...nothing });
    expect(walk.task('decide-extension#1').status).toBe('closed');
    expect(change.tasks.find(({ kind }) => kind === 'call')).toMatchObject({ about: 'hours-beyond' });
    expect(mailsOf(change, 'grant-use').map(({ to, facts }) => [to, facts['mark'], facts['useOf']])).toEqual([
      ['approver', 'over', 'hours'],
    ]);
  });

  test('within the grant nothing is left to settle; hours that a correction adds are', () => {
    const walk = guided();
    report(walk, 1, 39);
    walk.at(instantAt(walk.task('check-in#2').checkIn?.date ?? '', '10:00'));
    const spell = { kind: 'employee', startedOn: localDate(walk.world.now) } as const;
    const change = answer(walk, 'check-in#2', { choice: 'goal-reached', newSpells: [spell], endedSpells: [] });
    expect(change.tasks.some(({ kind }) => kind === 'call')).toBe(false);
    ahead(walk);
    const [line] = trajectoryOf(walk).hours ?? [];
    const corrected = (entry: string, hours: number) =>
      correctHours(
        walk.world.from,
        trajectoryOf(walk),
        { entry, reason: 'typing-error', hours },
        walk.ctx('coordinator'),
      );
    expect(corrected(line?.id ?? '', 38)?.tasks).toEqual([]);
    expect(corrected(line?.id ?? '', 240)?.tasks).toMatchObject([{ kind: 'call', about: 'hours-beyond' }]);
  });

  let ids = 0;
  /** The coordinator puts the last line of hours right, with lines that no other has the id of. */
  function right(walk: Walk, hours: number): Change {
    const { id: entry = '' } = trajectoryOf(walk).hours?.at(-1) ?? {};
    const { from } = walk.world;
    const correction = { entry, reason: 'typing-error', hours } as const;
    const newId = () => String(++ids);
    return walk.go(correctHours(from, trajectoryOf(walk), correction, { ...walk.ctx('coordinator'), newId }));
  }
  const toldOf = (change: Change) =>
    mailsOf(change, 'grant-use').map(({ to, facts }) => [to, facts['mark'], facts['about'], facts['hoursUsed']]);

  test('a correction asks for as much as is beyond then, or for nothing, which whoever was asked hears', () => {
    const walk = guided();
    report(walk, 1, 42.5);
    expect(toldOf(right(walk, 41))).toEqual([]);
    expect(walk.task('decide-extension#1').extension).toEqual({ hours: 1, reason: 'beyond-grant' });
    expect(toldOf(right(walk, 40))).toContainEqual(['approver', 'corrected', 'corrected-lapsed', '40']);
    expect(walk.task('decide-extension#1')).toMatchObject({ status: 'closed', decision: { code: 'lapsed' } });
  });

  test('hours are put right after the end too: whoever decided hears them, and the call about them comes and goes', () => {
    const walk = guided();
    report(walk, 1, 39);
    walk.at(instantAt(walk.task('check-in#2').checkIn?.date ?? '', '10:00'));
    answer(walk, 'check-in#2', { choice: 'stopped', reason: 'health', ...nothing });
    expect(walk.world.from.referral.stage).toBe('closing');
    expect(toldOf(right(walk, 38))).toEqual([['approver', 'corrected', 'corrected-within', '38']]);
    walk.go(closeTrajectory(walk.world.from, trajectoryOf(walk), walk.ctx()));
    const beyond = right(walk, 44);
    expect(toldOf(beyond)).toEqual([['approver', 'corrected', 'corrected-beyond', '44']]);
    expect(beyond.after).toMatchObject({ stage: 'closed', listed: [{ role: 'coordinator' }] });
    expect(walk.world.from.tasks.map(({ about }) => about)).toEqual(['hours-beyond']);
    right(walk, 43);
    expect(walk.world.from.tasks).toHaveLength(1);
    expect(toldOf(right(walk, 40))).toEqual([['approver', 'corrected', 'corrected-within', '40']]);
    expect(walk.world.from.tasks).toEqual([]);
    expect(walk.task('call#1').decision).toMatchObject({ code: 'lapsed' });
  });

  test('after the end they are offered at the desk as long as the people are kept, and where there was guidance', () => {
    const walk = guided();
    walk.at(instantAt(walk.task('check-in#1').checkIn?.date ?? '', '10:00'));
    answer(walk, 'check-in#1', { choice: 'stopped', reason: 'health', ...nothing });
    walk.go(closeTrajectory(walk.world.from, trajectoryOf(walk), walk.ctx()));
    const moment = { region: walk.region, now: walk.world.now };
    const { from } = walk.world;
    expect(isDeskActionOpen('correct-hours', from, { ...moment, parties: walk.parties() })).toBe(true);
    expect(isDeskActionOpen('correct-hours', from, { ...moment, parties: {} })).toBe(false);
    const before = { ...from, referral: { ...from.referral, machine: 'referral' } as const };
    expect(isDeskActionOpen('correct-hours', before, { ...moment, parties: walk.parties() })).toBe(false);
  });

  test('only a report asks for hours that were given already', () => {
    const given = (reason: string) => ({ choice: 'continues', extension: { hours: 240, reason }, ...nothing });
    expect(checkInEffects.schema.safeParse(given('keep-result')).success).toBe(true);
    expect(checkInEffects.schema.safeParse(given('beyond-grant')).success).toBe(false);
  });
});

describe('asked ahead', () => {
  const asks = (walk: Walk, until: string, hours?: number) =>
    answer(walk, 'check-in#1', {
      choice: 'ask-extension',
      extension: { until, reason: 'result-near', ...(hours === undefined ? {} : { hours }) },
      ...nothing,
    });

  test('the question about guidance stays, and a later end moves the plan with it', () => {
    const walk = guided();
    const end = trajectoryOf(walk).plannedEnd;
    const change = asks(walk, addDays(end, 90), 10);
    expect(change.action).toBe('ask-extension');
    expect(open(walk, 'check-in#1')).toBe(true);
    const granted = answer(walk, 'decide-extension#1', { choice: 'grant', until: addDays(end, 60) });
    expect(granted.trajectory?.plannedEnd).toBe(addDays(end, 60));
    expect(open(walk, 'check-in#1')).toBe(true);
  });

  test('guidance does not end while it is being decided, and the last question moves with the answer', () => {
    const walk = guided();
    const end = trajectoryOf(walk).plannedEnd;
    let n = 1;
    for (; walk.task(`check-in#${n}`).checkIn?.purpose !== 'final'; n += 1) report(walk, n, 1);
    walk.at(instantAt(end, '10:00'));
    answer(walk, `check-in#${n}`, {
      choice: 'continues',
      extension: { until: addDays(end, 90), reason: 'keep-result' },
      ...nothing,
    });
    expect(walk.world.from.referral.holdsPlace).toBe(true);
    ahead(walk);
    const waiting = walk.world.from.tasks.find(({ kind }) => kind === 'check-in');
    const due = localDate(walk.task('decide-extension#1').dueAt);
    expect(waiting?.checkIn?.date).toBe(addDays(due, 14));
    // A decision that is late is waited for from now on.
    const later = addDays(due, 30);
    const { tasks } = walk.world.from;
    expect(asPlanned(trajectoryOf(walk), tasks, instantAt(later, '10:00')).plannedEnd).toBe(addDays(later, 14));
    answer(walk, 'decide-extension#1', { choice: 'grant', until: addDays(end, 90) });
    expect(walk.world.from.tasks.map(({ kind }) => kind)).toEqual(['tell-outcome', 'advance']);
    ahead(walk);
    // What the candidate was asked on that day they may still answer.
    expect(open(walk, 'tell-outcome#1')).toBe(true);
    // A quarter longer has a question of its own on the way.
    const next = walk.world.from.tasks.find(({ kind }) => kind === 'check-in');
    expect(next?.checkIn?.purpose).toBe('regular');
    expect(trajectoryOf(walk).plannedEnd).toBe(addDays(end, 90));
  });

  test('the last question that was asked already stays when more is granted, and is the last no more', () => {
    const walk = guided();
    const end = trajectoryOf(walk).plannedEnd;
    let n = 1;
    for (; walk.task(`check-in#${n}`).checkIn?.purpose !== 'final'; n += 1) report(walk, n, 1);
    const last = `check-in#${n}`;
    walk.at(instantAt(end, '10:00'));
    const more = { until: addDays(end, 90), reason: 'keep-result' } as const;
    walk.go(askExtension(walk.world.from, trajectoryOf(walk), more, walk.ctx('job-coach')));
    answer(walk, 'decide-extension#1', { choice: 'grant', until: addDays(end, 90) });
    expect(walk.task(last)).toMatchObject({ status: 'open', checkIn: { date: end, purpose: 'regular' } });
    const told = answer(walk, last, { choice: 'continues', hoursUsed: 3, ...nothing });
    expect(told.trajectory?.checkIns.at(-1)).toMatchObject({ date: end, purpose: 'regular', hoursUsed: 3 });
    expect(told.after.holdsPlace).toBe(true);
  });

  test('the last question that was asked already stays when nothing is granted, and is the last', () => {
    const walk = guided();
    const end = trajectoryOf(walk).plannedEnd;
    let n = 1;
    for (; walk.task(`check-in#${n}`).checkIn?.purpose !== 'final'; n += 1) report(walk, n, 1);
    walk.at(instantAt(end, '10:00'));
    const more = { until: addDays(end, 90), reason: 'keep-result' } as const;
    walk.go(askExtension(walk.world.from, trajectoryOf(walk), more, walk.ctx('job-coach')));
    answer(walk, 'decide-extension#1', { choice: 'refuse', refusal: 'no-means' });
    expect(walk.task(`check-in#${n}`)).toMatchObject({ status: 'open', checkIn: { date: end, purpose: 'final' } });
  });

  test('what ends guidance ends the question', () => {
    const walk = guided();
    asks(walk, addDays(trajectoryOf(walk).plannedEnd, 90));
    answer(walk, 'check-in#1', { choice: 'goal-reached', ...nothing });
    expect(walk.task('decide-extension#1').status).toBe('closed');
  });
});
