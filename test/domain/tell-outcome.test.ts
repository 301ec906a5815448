import { describe, expect, test } from 'vitest';
import { applyLateAnswer } from '../../functions/cases/apply-answer.ts';
import { disclosureFor } from '../../functions/cases/disclosure.ts';
import { whatIsDue } from '../../functions/cases/visit-task.ts';
import { addDays, instantAt, localDate } from '../../functions/domain/calendar.ts';
import type { Change } from '../../functions/domain/change.ts';
import { checkInSilent, closeTrajectory, openCheckIn } from '../../functions/domain/journey/check-ins.ts';
import { correctHours } from '../../functions/domain/journey/correct-hours.ts';
import { recordDeath } from '../../functions/domain/journey/death.ts';
import { checkInStillHelps } from '../../functions/domain/journey/late.ts';
import { erasePeople } from '../../functions/domain/journey/privacy.ts';
import { reportProgress } from '../../functions/domain/journey/report.ts';
import { useNow } from '../../functions/domain/journey/use-now.ts';
import { withdraw } from '../../functions/domain/journey/withdraw.ts';
import { erasedAt } from '../../functions/domain/reopenable.ts';
import { taskEffects } from '../../functions/domain/tasks/rules.ts';
import type { CheckInRecord } from '../../functions/domain/trajectory.ts';
import { differs, isByRecord } from '../../functions/domain/two-sides.ts';
import { checkedIn, late, answer as say, trajectoryOf, type Walk } from './walk.ts';

const nothing = { newSpells: [], endedSpells: [] };
const own = { choice: 'told', works: 'no', school: 'no', mood: 'so-so' } as const;
const question = 'tell-outcome#1';
const machine = (walk: Walk) => walk.go(openCheckIn(walk.world.from, trajectoryOf(walk), walk.ctx()));
const openNow = (walk: Walk) => walk.world.from.tasks.map(({ kind }) => kind);
const due = (walk: Walk): Change | undefined =>
  whatIsDue({ ...walk.world.from, trajectory: () => walk.world.trajectory }, walk.task(question), walk.ctx());

/** The sweeper tells the candidate, whatever else the day brings. */
function announced(walk: Walk): Change {
  for (;;) {
    const change = walk.go(due(walk));
    if (walk.task(question).announced) return change;
  }
}

/** Nobody answers the question: its reminders go, and its term passes. What the sweeper did. */
function passes(walk: Walk): readonly string[] {
  const did: string[] = [];
  while (walk.task(question).status === 'open') {
    walk.at(walk.task(question).reminders[0] ?? walk.task(question).dueAt);
    did.push(walk.go(due(walk)).action);
  }
  return did;
}

/** Somebody for whom the last check-in of the plan is on the agenda. */
function beforeLast(newSpells: (typeof work)[] = [], at: (walk: Walk) => void = () => {}): Walk {
  const walk = checkedIn();
  // What follows guidance by the plan is not what is looked at here.
  delete walk.region.doors['sterk-met-werk'].checkIns.followUpWeeks;
  at(walk);
  walk.at(instantAt(addDays(trajectoryOf(walk).plannedEnd, -20), '10:00'));
  say(walk, 'check-in#1', { choice: 'continues', newSpells, endedSpells: [] });
  machine(walk);
  return walk;
}

/** The same on its day, with the candidate asked. */
function onLast(spells?: (typeof work)[]): Walk {
  const walk = beforeLast(spells);
  walk.at(walk.task('check-in#2').visibleFrom);
  announced(walk);
  return walk;
}

const work = { kind: 'employee', startedOn: '2026-02-02', hoursPerWeek: 20 } as const;

describe('the candidate is asked too', () => {
  test('at the first follow-up where a goal was reached before the last check-in', () => {
    const walk = checkedIn();
    say(walk, 'check-in#1', { choice: 'goal-reached', ...nothing });
    machine(walk);
    const asked = walk.world.from.tasks.map(({ kind, checkIn }) => [kind, checkIn?.date]);
    const { date, followUp } = walk.task('check-in#2').checkIn ?? {};
    expect([followUp, asked]).toEqual([
      true,
      [
        ['check-in', date],
        ['tell-outcome', date],
      ],
    ]);
  });

  test('beside the last check-in, from its day on and with a term of their own; not before that', () => {
    const walk = checkedIn();
    expect(openNow(walk)).toEqual(['check-in']);
    const last = beforeLast();
    const [coach, candidate] = last.world.from.tasks;
    expect([coach?.checkIn?.purpose, candidate?.kind, candidate?.owner]).toEqual([
      'final',
      'tell-outcome',
      'candidate',
    ]);
    expect(candidate?.visibleFrom).toBe(coach?.visibleFrom);
    expect(candidate?.announced).toBe(false);
    expect(candidate?.reminders).toHaveLength(2);
    last.at(candidate?.visibleFrom ?? '');
    expect(announced(last).mails.map(({ kind, to, link }) => [kind, to, link?.purpose])).toEqual([
      ['tell-outcome', 'candidate', 'task'],
    ]);
  });

  test('by phone where they have no e-mail', () => {
    const walk = beforeLast([], (one) => {
      one.world.from.referral.reach.candidate.email = false;
    });
    expect(walk.task(question)).toMatchObject({ owner: 'coordinator', level: 2 });
  });

  test('moves with its check-in, when work is reported that puts that off: the two stay beside each other', () => {
    const walk = beforeLast();
    const before = walk.task('check-in#2');
    const startedOn = addDays(trajectoryOf(walk).plannedEnd, 7 - 13 * 7);
    const report = { what: 'job-started', kind: 'employee', startedOn } as const;
    walk.go(reportProgress(walk.world.from, trajectoryOf(walk), report, walk.ctx('job-coach')));
    const after = walk.task('check-in#2');
    expect(after.checkIn?.date).not.toBe(before.checkIn?.date);
    const asked = walk.world.from.tasks.filter(({ kind }) => kind === 'tell-outcome');
    expect(asked).toMatchObject([{ checkIn: { date: after.checkIn?.date }, visibleFrom: after.visibleFrom }]);
  });

  test('a question whose check-in is not asked after all goes with it', () => {
    const walk = beforeLast();
    say(walk, 'check-in#2', { choice: 'goal-reached', ...nothing });
    machine(walk);
    expect(walk.world.from.referral.stage).toBe('closing');
    expect(walk.task(question)).toMatchObject({ status: 'closed' });
    expect(walk.world.trajectory?.candidateSays).toBeUndefined();
  });
});

/** The job coach reports something between check-ins. */
const report = (walk: Walk, told: Parameters<typeof reportProgress>[2]) =>
  walk.go(reportProgress(walk.world.from, trajectoryOf(walk), told, walk.ctx('job-coach')));

describe('what moves the check-in', () => {
  test('is what the coordinator found: work that is over is not asked about again', () => {
    const walk = onLast([work]);
    say(walk, question, own);
    say(walk, 'check-in#2', { choice: 'continues', ...nothing });
    machine(walk);
    expect(walk.task('check-in#3').checkIn?.purpose).toBe('kept-work');
    say(walk, 'call#1', { choice: 'works-not', endedOn: '2026-09-01' });
    expect(walk.task('check-in#3').status).toBe('closed');
    machine(walk);
    expect(walk.world.from.referral.stage).toBe('closing');
  });

  test('is also a late answer about work', () => {
    const walk = checkedIn();
    walk.go(checkInSilent(walk.world.from, walk.task('check-in#1'), trajectoryOf(walk), walk.ctx('coordinator')));
    machine(walk);
    walk.at('2026-03-02T10:00:00.000Z');
    const before = walk.task('check-in#2');
    const startedOn = addDays(before.checkIn?.date ?? '', -85);
    late(walk, 'check-in#1', { choice: 'continues', newSpells: [{ ...work, startedOn }], endedSpells: [] });
    expect(walk.task('check-in#2').checkIn).toMatchObject({
      date: addDays(before.checkIn?.date ?? '', 6),
      purpose: 'kept-work',
    });
  });
});

describe('guidance that was stopped, while the candidate still has time', () => {
  test('is over: nobody seeks contact, asks for more, or answers an older check-in', () => {
    const walk = onLast();
    report(walk, { what: 'contact-lost', since: localDate(walk.world.now), tried: ['phone'] });
    expect(openNow(walk)).toContain('call');
    say(walk, 'check-in#2', { choice: 'stopped', reason: 'health', hoursUsed: 2, ...nothing });
    machine(walk);
    expect(openNow(walk)).toEqual(['tell-outcome']);
    expect(
      useNow(walk.region, walk.world.from.referral, trajectoryOf(walk), localDate(walk.world.now)),
    ).toBeUndefined();
    const entry = trajectoryOf(walk).hours?.at(-1)?.id ?? '';
    const more = { entry, reason: 'typing-error', hours: 240 } as const;
    const corrected = correctHours(walk.world.from, trajectoryOf(walk), more, walk.ctx('coordinator'));
    expect(corrected?.tasks).toMatchObject([{ kind: 'call', about: 'hours-beyond' }]);
    const task = walk.task('check-in#2');
    const { earlyStop: _stop, ...going } = trajectoryOf(walk);
    const checkIns = [{ date: task.checkIn?.date ?? '', purpose: 'final', answered: false } as const];
    expect(checkInStillHelps(walk.world.from, task, { ...going, checkIns })).toBe(true);
    expect(checkInStillHelps(walk.world.from, task, { ...trajectoryOf(walk), checkIns })).toBe(false);
  });
});

describe('what they say', () => {
  test('goes into the trajectory as codes with its day, and the case waits for it', () => {
    const walk = onLast();
    say(walk, 'check-in#2', { choice: 'continues', ...nothing });
    expect(machine(walk).action).toBe('await-outcome');
    expect(openNow(walk)).toEqual(['tell-outcome']);
    say(walk, question, own);
    const asked = walk.task(question).checkIn?.date;
    const on = localDate(walk.world.now);
    expect(trajectoryOf(walk).candidateSays).toEqual([
      { asked, answered: true, on, works: 'no', school: 'no', mood: 'so-so' },
    ]);
    expect(openNow(walk)).toEqual(['advance']);
    machine(walk);
    expect(walk.world.from.referral.stage).toBe('closing');
  });

  test('may be left unsaid, and whoever wants to be called need say nothing else', () => {
    const schema = taskEffects['tell-outcome']?.schema;
    const calls = { choice: 'call-me', mood: 'bad' } as const;
    expect(schema?.safeParse(calls)).toMatchObject({ success: true });
    const silent = { choice: 'told', works: 'rather-not', school: 'rather-not', mood: 'rather-not' } as const;
    expect(schema?.safeParse(silent)).toMatchObject({ success: true });
    expect(schema?.safeParse({ choice: 'told', mood: 'bad' })).toMatchObject({ success: false });
    const said = [calls, silent].map((given) => {
      const walk = onLast();
      say(walk, question, given);
      const { asked: _asked, on: _on, ...kept } = trajectoryOf(walk).candidateSays?.[0] ?? {};
      return kept;
    });
    expect(said).toEqual([
      { answered: true, mood: 'bad', wantsCall: true },
      { answered: true, works: 'rather-not' },
    ]);
  });

  test('first, while the job coach is still asked, moves nothing', () => {
    const walk = onLast();
    say(walk, question, own);
    expect(openNow(walk)).toEqual(['check-in']);
    say(walk, 'check-in#2', { choice: 'continues', ...nothing });
    expect(machine(walk).action).toBe('end-check-ins');
  });

  test('is waited for where guidance is stopped with the last check-in, and the place is free meanwhile', () => {
    const walk = onLast();
    const stopped = say(walk, 'check-in#2', { choice: 'stopped', reason: 'health', ...nothing });
    expect(stopped.after).toMatchObject({ stage: 'checking-in', holdsPlace: false });
    machine(walk);
    expect(openNow(walk)).toEqual(['tell-outcome']);
    // Whoever withdraws meanwhile does not change why guidance stopped.
    const gone = withdraw(walk.world.from, walk.ctx('candidate'), {
      reason: 'withdrawn',
      trajectory: trajectoryOf(walk),
    });
    expect(gone.trajectory?.earlyStop ?? trajectoryOf(walk).earlyStop).toBe('health');
    passes(walk);
    machine(walk);
    expect(walk.world.from.referral.stage).toBe('closing');
    expect(walk.go(closeTrajectory(walk.world.from, trajectoryOf(walk), walk.ctx())).after.closure).toBe('early-stop');
  });

  test('is asked again beside the next check-in after guidance, which waits until the first question is over', () => {
    const walk = onLast([work]);
    say(walk, 'check-in#2', { choice: 'continues', ...nothing });
    machine(walk);
    expect(openNow(walk).toSorted()).toEqual(['check-in', 'tell-outcome']);
    const kept = walk.task('check-in#3');
    expect(kept.checkIn?.purpose).toBe('kept-work');
    const told = say(walk, question, { ...own, works: 'yes' });
    expect(told.tasks.filter(({ status }) => status === 'open')).toMatchObject([
      { kind: 'tell-outcome', n: 2, announced: false, visibleFrom: kept.visibleFrom },
    ]);
  });

  test('is their silence after their term, with both reminders before it: a record of its own, and nothing that differs', () => {
    const walk = onLast([work]);
    const asked = walk.task(question).checkIn?.date;
    expect(passes(walk)).toEqual(['remind', 'remind', 'outcome-silent']);
    expect(trajectoryOf(walk).candidateSays).toEqual([{ asked, answered: false }]);
    expect(openNow(walk)).not.toContain('call');
  });

  test('comes late and takes the place of the silence, also after the end, and never twice', () => {
    const walk = onLast();
    say(walk, 'check-in#2', { choice: 'continues', ...nothing });
    machine(walk);
    passes(walk);
    machine(walk);
    walk.go(closeTrajectory(walk.world.from, trajectoryOf(walk), walk.ctx()));
    const late = () =>
      applyLateAnswer(
        walk.world.from,
        walk.task(question),
        { ...own, choice: 'call-me' },
        walk.ctx('candidate'),
        walk.world,
      );
    const change = walk.go(late());
    expect(change.after.stage).toBe('closed');
    // It goes with the people of the case, whatever is written of them with it.
    expect(change.eraseAt).toBe(erasedAt(walk.region, change.after));
    expect(trajectoryOf(walk).candidateSays).toMatchObject([{ answered: true, wantsCall: true }]);
    expect(walk.world.from.tasks).toMatchObject([{ kind: 'call', about: 'wants-to-talk', owner: 'coordinator' }]);
    expect(late()).toBeUndefined();
    // Whoever is erased takes their own words along; what results are counted with stays.
    const lost = { since: localDate(walk.ctx().now), tried: ['phone' as const], at: walk.ctx().now };
    const told = { ...trajectoryOf(walk), contactLosses: [lost] };
    const erased = erasePeople(walk.world.from, walk.ctx('coordinator'), 'no-consent', told);
    expect(erased?.trajectory).toBeDefined();
    expect(erased?.trajectory).not.toHaveProperty('candidateSays');
    expect(erased?.trajectory).not.toHaveProperty('contactLosses');
  });

  test('is nobody else’s to say: after a death no late answer is taken', () => {
    const walk = onLast();
    passes(walk);
    walk.go(recordDeath(walk.world.from, undefined, trajectoryOf(walk), walk.ctx('coordinator')));
    const given = { ...own, choice: 'call-me' } as const;
    const { from } = walk.world;
    expect(applyLateAnswer(from, walk.task(question), given, walk.ctx('candidate'), walk.world)).toBeUndefined();
  });

  test('is shown to the coordinator only', () => {
    const walk = onLast();
    say(walk, question, own);
    const known = {
      region: walk.region,
      referral: walk.world.from.referral,
      parties: walk.parties(),
      trajectory: trajectoryOf(walk),
    };
    const task = { kind: 'check-in', id: 'x' } as const;
    expect(disclosureFor('coordinator', task, known).trajectory?.candidateSays).toHaveLength(1);
    for (const role of ['job-coach', 'provider'] as const) {
      const shown = disclosureFor(role, task, known).trajectory;
      expect(shown).toBeDefined();
      expect(shown).not.toHaveProperty('candidateSays');
    }
  });
});

describe('where both sides differ about work', () => {
  const spell = (more: object = {}) => ({ id: 's', kind: 'employee' as const, startedOn: '2026-02-02', ...more });

  test.each([
    ['no work recorded, and they work', [], 'yes', true],
    ['no work recorded, and they do not', [], 'no', false],
    ['work recorded, and they do not', [spell()], 'no', true],
    ['work recorded, and they do', [spell()], 'yes', false],
    ['work that ended the day before', [spell({ endedOn: '2026-05-31' })], 'no', false],
    ['work on its last day', [spell({ endedOn: '2026-06-01' })], 'no', true],
    ['work that begins the day after', [spell({ startedOn: '2026-06-02' })], 'no', false],
    ['voluntary work', [spell({ kind: 'voluntary' })], 'yes', true],
    ['learn-work, which is both', [spell({ kind: 'learn-work' })], 'yes', false],
    ['learn-work, and no other', [spell({ kind: 'learn-work' })], 'no', false],
    ['rather not said', [spell()], 'rather-not', false],
  ] as const)('%s', (_name, spells, works, expected) => {
    expect(differs(spells, { on: '2026-06-01', works })).toBe(expected);
  });

  test('where the job coach was asked the same, that answer counts; one who does not know says nothing', () => {
    const said = { on: '2026-06-01', works: 'yes' } as const;
    const told = (['yes', 'no', 'unknown'] as const).map((worksNow) => differs([], said, { worksNow }));
    expect(told).toEqual([false, true, false]);
    // To the job coach learn-work is work, as it is school to the candidate.
    expect(differs([spell({ kind: 'learn-work' })], { ...said, works: 'no' }, { worksNow: 'yes' })).toBe(false);
  });

  test('one who does not know whether work was kept leaves standing what is recorded, so who says that it is gone is heard', () => {
    const unknown = { worksNow: 'unknown', spell: 's' } as const;
    const heard = (['no', 'yes', 'rather-not'] as const).map((works) =>
      differs([spell()], { on: '2026-06-01', works }, unknown),
    );
    expect(heard).toEqual([true, false, false]);
    const walk = onLast([work]);
    say(walk, question, { ...own, works: 'yes' });
    say(walk, 'check-in#2', { choice: 'continues', ...nothing });
    machine(walk);
    walk.at(walk.task('check-in#3').visibleFrom);
    say(walk, 'check-in#3', { choice: 'continues', worksNow: 'unknown', ...nothing });
    expect(openNow(walk)).not.toContain('call');
    say(walk, 'tell-outcome#2', own);
    const { date } = walk.task('check-in#3').checkIn ?? {};
    expect(walk.task('call#1')).toMatchObject({ status: 'open', about: 'outcome-differs', checkIn: { date } });
    const told = trajectoryOf(walk).checkIns.at(-1) as CheckInRecord;
    expect(isByRecord(told, trajectoryOf(walk))).toBe(true);
    say(walk, 'call#1', { choice: 'works-not', endedOn: '2026-09-01' });
    expect(trajectoryOf(walk).spells).toMatchObject([{ endedOn: '2026-09-01' }]);
  });

  test.each(['candidate', 'job coach'])('the coordinator is asked once both have spoken: the %s last', (last) => {
    const walk = onLast([work]);
    const coach = () => say(walk, 'check-in#2', { choice: 'continues', ...nothing });
    const candidate = () => say(walk, question, own);
    const [first, second] = last === 'candidate' ? [coach, candidate] : [candidate, coach];
    expect(first().tasks.some(({ kind }) => kind === 'call')).toBe(false);
    const call = second().tasks.find(({ kind }) => kind === 'call');
    const asked = walk.task(question).checkIn?.date;
    expect(call).toMatchObject({ owner: 'coordinator', about: 'outcome-differs', checkIn: { date: asked } });
    expect(trajectoryOf(walk).candidateSays).toMatchObject([{ works: 'no', difference: 'open' }]);
  });

  test('the coordinator writes which side is right, also once the case is closed', () => {
    const walk = onLast();
    say(walk, 'check-in#2', { choice: 'continues', ...nothing });
    machine(walk);
    say(walk, question, { ...own, works: 'yes' });
    machine(walk);
    walk.go(closeTrajectory(walk.world.from, trajectoryOf(walk), walk.ctx()));
    expect(walk.world.from.tasks).toMatchObject([{ about: 'outcome-differs', status: 'open' }]);
    const startedOn = localDate(walk.world.now);
    const settled = say(walk, 'call#1', { choice: 'works', kind: 'self-employed', startedOn });
    expect(settled.trajectory?.spells).toMatchObject([{ kind: 'self-employed', startedOn }]);
    expect(settled.trajectory?.candidateSays).toMatchObject([{ difference: 'works' }]);
    expect(settled.after.stage).toBe('closed');
  });

  test('work that the job coach reported meanwhile is not written a second time', () => {
    const walk = onLast();
    say(walk, 'check-in#2', { choice: 'continues', ...nothing });
    say(walk, question, { ...own, works: 'yes' });
    const startedOn = localDate(walk.world.now);
    const report = { what: 'job-started', kind: 'employee', startedOn, hoursPerWeek: 20 } as const;
    walk.go(reportProgress(walk.world.from, trajectoryOf(walk), report, walk.ctx('job-coach')));
    const settled = say(walk, 'call#1', { choice: 'works', kind: 'employee', startedOn });
    expect(settled.trajectory?.spells).toHaveLength(1);
    expect(settled.trajectory?.candidateSays).toMatchObject([{ difference: 'works' }]);
  });

  test.each([
    [{ choice: 'works-not', endedOn: '2026-09-01' }, '2026-09-01'],
    [{ choice: 'unclear' }, undefined],
    [{ choice: 'works' }, undefined],
  ] as const)('%j ends what was recorded, or leaves it', (given, endedOn) => {
    const walk = onLast([work]);
    say(walk, question, own);
    say(walk, 'check-in#2', { choice: 'continues', ...nothing });
    const settled = say(walk, 'call#1', given);
    expect(settled.trajectory?.spells[0]?.endedOn).toBe(endedOn);
    expect(settled.trajectory?.candidateSays).toMatchObject([{ difference: given.choice }]);
    expect(walk.task('call#1')).toMatchObject({ status: 'closed', decision: { code: given.choice } });
  });
});
