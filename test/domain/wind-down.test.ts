import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, addWorkingDays, instantAt } from '../../functions/domain/calendar.ts';
import { type EarlyStopReason, stages } from '../../functions/domain/codes.ts';
import type { Fact } from '../../functions/domain/fact.ts';
import { openCheckIn } from '../../functions/domain/journey/check-ins.ts';
import type { OpenCase } from '../../functions/domain/journey/context.ts';
import { endProgramme } from '../../functions/domain/journey/end-programme.ts';
import { goingOn, whyNotReopened } from '../../functions/domain/journey/reopen.ts';
import { withdraw } from '../../functions/domain/journey/withdraw.ts';
import { regionProblems } from '../../functions/domain/region-rules.ts';
import { reopenableUntil } from '../../functions/domain/reopenable.ts';
import {
  elsewhereOf,
  type FateCase,
  fateOf,
  mayBeDue,
  type WindDown,
  warnedOn,
  windDownProblems,
} from '../../functions/domain/wind-down.ts';
import { dryRun, saidBy } from '../../functions/domain/wind-down-dry-run.ts';
import { endedIn, happenedBy } from '../../functions/domain/wind-down-happened.ts';
import { windDownSchema } from '../../functions/domain/wind-down-schema.ts';
import { midden, requestOf } from './fixtures.ts';
import { firstChangeOfUnknown } from './journey-model.ts';
import { summary } from './summary.ts';
import {
  answer,
  approved,
  asked,
  byClinician,
  byWorkCoach,
  guided,
  offered,
  queued,
  started,
  trajectoryOf,
  unplaced,
  type Walk,
  walkThrough,
} from './walk.ts';

const words = { nl: 'Bel je gemeente.', en: 'Phone your municipality.' };
const plan: WindDown = {
  intakeClosesOn: '2026-02-02',
  handedOverOn: '2026-03-02',
  lastDay: '2026-06-30',
  endsOn: '2026-10-01',
  warnWeeks: 8,
  elsewhere: words,
};

/** A walk at the start of a day, with the plan in its region. */
function on(walk: Walk, day: string, said: WindDown = plan) {
  walk.at(instantAt(day, '08:00'));
  const ctx = walk.ctx();
  const { from, trajectory } = walk.world;
  const whole: OpenCase = { ...from, ...(trajectory === undefined ? {} : { trajectory: () => trajectory }) };
  return endProgramme(whole, { ...ctx, region: { ...ctx.region, windDown: said } });
}

const young = requestOf({ birthDate: '2006-05-05', request: { motivated: 'yes' } });

describe('whoever has not begun', () => {
  test.each([
    ['asked about', () => asked(byClinician), 'approver'],
    ['agreed to', () => approved(), 'approver'],
    ['waiting', () => queued(['kwintes'], byWorkCoach), 'approver'],
    ['without a provider', () => unplaced(), 'approver'],
  ])('and is %s: stays until the day, and then everybody hears it', (_, make) => {
    const walk = make();
    expect(on(walk, '2026-03-01')).toBeUndefined();
    const change = walk.go(on(walk, '2026-03-02'));
    expect(change.after).toMatchObject({ stage: 'closed', closure: 'programme-ended' });
    const { told } = summary(change);
    expect(told).toContain('candidate ended-candidate status');
    expect(told.some((one) => one.endsWith(' ended-approver'))).toBe(true);
    expect(change.mails.map(({ facts }) => facts['about'])).toEqual(change.mails.map(() => 'programme-ended'));
    expect(change.eraseAt).toBeDefined();
    expect(on(walk, '2026-03-03')).toBeUndefined();
  });

  test('and has a place offered: it is free again, and the provider hears it', () => {
    const walk = offered(byWorkCoach);
    const change = walk.go(on(walk, '2026-03-02'));
    expect(summary(change).told).toEqual([
      'provider offer-withdrawn',
      'candidate ended-candidate status',
      'referrer ended-referrer status',
      'approver ended-approver',
    ]);
    expect(change.release).toEqual({ provider: 'kwintes', programme: 'sterk-met-werk' });
  });

  test('where nobody has to agree: no municipality learns of the person', () => {
    const walk = walkThrough(firstChangeOfUnknown, young);
    expect(fateOf({ referral: { ...walk.world.from.referral, stage: 'waiting' } }, plan, walk.world.now)?.kind).toBe(
      'told',
    );
  });

  test('and was never confirmed: nobody is told, and nothing is left', () => {
    const walk = walkThrough(firstChangeOfUnknown);
    const change = walk.go(on(walk, '2026-03-02'));
    expect(change).toMatchObject({ action: 'end-unconfirmed', eraseNow: 'everyone', mails: [] });
  });
});

describe('whoever is guided', () => {
  test('past the last day: the coordinator is warned once, and again where the day moves; then it stops', () => {
    const walk = guided(byWorkCoach);
    expect(trajectoryOf(walk).plannedEnd > plan.lastDay).toBe(true);
    expect(on(walk, addDays(warnedOn(plan), -1))).toBeUndefined();
    const warned = walk.go(on(walk, warnedOn(plan)));
    expect(summary(warned)).toMatchObject({
      trail: ['system warn-of-end call#1 2026-06-30'],
      asked: ['coordinator call#1'],
    });
    expect(on(walk, '2026-06-30')).toBeUndefined();
    const moved = { ...plan, lastDay: '2026-07-31' };
    expect(on(walk, '2026-06-30', moved)?.action).toBe('warn-of-end');
    const stopped = walk.go(on(walk, '2026-07-01'));
    expect(stopped).toMatchObject({
      action: 'end-programme',
      after: { stage: 'closed', closure: 'early-stop' },
      trajectory: { earlyStop: 'programme-ended' },
    });
    expect(summary(stopped).told).toContain('job-coach case-ended');
    expect(stopped.release).toBeDefined();
  });

  test('before the first talk, when the last day has passed: that talk is called off', () => {
    const walk = started(byWorkCoach);
    const change = walk.go(on(walk, '2026-07-01'));
    expect(change).toMatchObject({ after: { closure: 'early-stop' }, trajectory: { earlyStop: 'programme-ended' } });
  });

  test('and finishes in time: goes on, and what is still open at the end is closed as it ended', () => {
    const walk = guided(byWorkCoach);
    const long = { ...plan, lastDay: '2027-06-30', endsOn: '2027-10-01' };
    expect(on(walk, '2027-09-30', long)).toBeUndefined();
    const change = walk.go(on(walk, '2027-10-01', long));
    expect(change.after.closure).toBe('completed');
    expect(change.mails.some(({ facts }) => facts['about'] === 'programme-ended')).toBe(false);
  });

  test('and reached the goal: is asked how it goes until the end, and keeps that', () => {
    const walk = guided(byWorkCoach);
    walk.go(openCheckIn(walk.world.from, trajectoryOf(walk), walk.ctx()));
    walk.at(walk.task('check-in#1').visibleFrom);
    answer(walk, 'check-in#1', {
      choice: 'goal-reached',
      newSpells: [{ kind: 'employee', startedOn: '2026-02-02', hoursPerWeek: 24 }],
      endedSpells: [],
    });
    expect(on(walk, '2026-09-30')).toBeUndefined();
    const change = walk.go(on(walk, '2026-10-01'));
    expect(change.after.closure).toBe('goal-reached');
    expect(change.trajectory).toBeUndefined();
    // Their guidance was over: nobody is told that the programme ended it, nor asked to take over.
    expect(change.mails.some(({ facts }) => facts['about'] === 'programme-ended')).toBe(false);
  });
});

describe('the dry run', () => {
  const walks = () => [
    asked(byClinician),
    queued(['kwintes'], byWorkCoach),
    offered(byWorkCoach),
    unplaced(),
    started(byWorkCoach),
    guided(byWorkCoach),
    walkThrough(firstChangeOfUnknown),
  ];
  const caseOf = ({ world: { from, trajectory } }: Walk): OpenCase => ({
    ...from,
    ...(trajectory === undefined ? {} : { trajectory: () => trajectory }),
  });

  /** Goes through the days, and does what is due on each. */
  function lived(walk: Walk): { readonly changes: readonly NonNullable<ReturnType<typeof on>>[] } {
    const changes: NonNullable<ReturnType<typeof on>>[] = [];
    for (let day = '2026-01-12'; day <= '2026-10-02'; day = addDays(day, 1)) {
      for (let change = on(walk, day); change !== undefined; change = on(walk, day)) changes.push(walk.go(change));
    }
    return { changes };
  }

  test('says beforehand what then happens: how each case ends, which mails go, and until when people are kept', () => {
    const all = walks();
    const first = all[0] as Walk;
    first.at('2026-01-12T08:00:00.000Z');
    const said = dryRun(all.map(caseOf), [], plan, first.ctx());
    expect(saidBy(said, 0).fates).toEqual({ 'handed-over': 4, lapses: 1, stopped: 2 });
    expect(windDownSchema.parse({ ...plan, said: saidBy(said, 7) }).said).toEqual(saidBy(said, 7));
    const did = all.map((walk) => lived(walk).changes);
    const ended = did.map((changes) => changes.at(-1));
    expect(ended.map((change) => change?.after.stage)).toEqual(all.map(() => 'closed'));
    const mails = ended.flatMap((change) => (change?.mails ?? []).map(({ kind, to }) => `${kind} ${to}`)).toSorted();
    const saidMails = said.mails.flatMap(({ kind, to, count }) => Array.from({ length: count }, () => `${kind} ${to}`));
    expect(mails).toEqual(saidMails.toSorted());
    expect(said.warned).toEqual({ on: '2026-05-05', count: 2 });
    expect(did.flat().filter(({ action }) => action === 'warn-of-end')).toHaveLength(2);
    const kept = ended.flatMap((change) => (change?.eraseNow === undefined ? [change?.eraseAt ?? ''] : []));
    expect(said.lastGone).toBe(kept.toSorted().at(-1)?.slice(0, 10));
  });

  test('says what goes at most where an end of its own may come first: those are the mails of whoever is closed on the last day', () => {
    const walk = guided(byWorkCoach);
    walk.go(openCheckIn(walk.world.from, trajectoryOf(walk), walk.ctx()));
    walk.at(walk.task('check-in#1').visibleFrom);
    answer(walk, 'check-in#1', {
      choice: 'goal-reached',
      newSpells: [{ kind: 'employee', startedOn: '2026-02-02', hoursPerWeek: 24 }],
      endedSpells: [],
    });
    const said = dryRun([caseOf(walk)], [], plan, walk.ctx());
    expect([said.mails, said.calls]).toEqual([[], 0]);
    const { mails } = walk.go(on(walk, plan.endsOn));
    expect(mails.length).toBeGreaterThan(1);
    expect(said.atMost).toEqual({ on: plan.endsOn, mails: mails.length, calls: 0 });
  });

  test('an answer that comes between takes its case another way, and no other one', () => {
    const walk = asked(byClinician);
    walk.at('2026-01-12T08:00:00.000Z');
    expect(saidBy(dryRun([caseOf(walk)], [], plan, walk.ctx()), 0).fates).toEqual({ 'handed-over': 1 });
    answer(walk, 'approve#1', { choice: 'decline', reason: 'not-now', decidedByName: 'A. Voorbeeld' });
    expect(lived(walk).changes).toEqual([]);
    expect(walk.world.from.referral).toMatchObject({ stage: 'closed', closure: 'declined' });
    expect(dryRun([caseOf(walk)], [], plan, walk.ctx()).open).toBe(0);
  });
});

test('what happened is counted from facts, which stay when people go, and by the reason of the end', () => {
  const of = (head: Partial<Fact['head']>, stop?: EarlyStopReason): Fact => ({
    head: { month: '2025-03', municipality: 'GM0355', door: 'sterk-met-werk', ...head },
    ...(stop === undefined ? {} : { guidance: { answered: 0, silent: 0, spells: [], stop } }),
  });
  const { door: _, ...nowhere } = of({ closure: 'programme-ended' }).head;
  const before = [of({ closure: 'completed' }), of({ closure: 'declined' }), of({})];
  const facts = [
    ...before,
    of({ closure: 'programme-ended' }),
    of({ closure: 'programme-ended' }),
    // Nothing of ours fitted: a call is closed, and nobody sent on.
    { head: nowhere },
    of({ closure: 'early-stop' }, 'programme-ended'),
    // A stop of their own, whenever it was.
    of({ closure: 'early-stop' }, 'moved'),
    of({}),
  ];
  const said = { on: '2026-01-12', fates: {}, closed: endedIn(before) };
  expect(happenedBy(facts, said)).toEqual({ ended: 2, stopped: 1, others: 2 });
});

const day = fc.integer({ min: 0, max: 900 }).map((days) => addDays('2026-01-05', days));
const anyPlan = fc.array(day, { minLength: 4, maxLength: 4 }).map((days): WindDown => {
  const [intakeClosesOn = '', handedOverOn = '', lastDay = '', last = ''] = days.toSorted();
  return { ...plan, intakeClosesOn, handedOverOn, lastDay, endsOn: addDays(last, 1) };
});
const anyCase = fc.record({
  stage: fc.constantFrom(...stages),
  asked: fc.boolean(),
  plannedEnd: fc.option(day, { nil: undefined }),
  goalReachedOn: fc.option(day, { nil: undefined }),
});
const made = ({
  stage,
  asked: wasAsked,
  plannedEnd,
  goalReachedOn,
}: typeof anyCase extends fc.Arbitrary<infer T> ? T : never): FateCase => ({
  referral: { stage, taskCounts: wasAsked ? { approve: 1 } : {} },
  ...(plannedEnd === undefined
    ? {}
    : { trajectory: { plannedEnd, checkIns: [], ...(goalReachedOn === undefined ? {} : { goalReachedOn }) } }),
});

test('whatever the case and the days: it ends on the day that was said and not before, its warning comes first, and nobody is left', () => {
  fc.assert(
    fc.property(anyPlan, anyCase, (said, drawn) => {
      let one = made(drawn);
      const began = fateOf(one, said, '2026-01-01T08:00:00.000Z');
      if (began === undefined) return;
      const did: { readonly act: string; readonly on: string }[] = [];
      for (const today of new Set(
        [
          said.intakeClosesOn,
          ...[warnedOn(said), said.handedOverOn, said.lastDay, said.endsOn].flatMap((date) => [
            addDays(date, -1),
            date,
            addDays(date, 1),
          ]),
        ].toSorted(),
      )) {
        const moment = instantAt(today, '12:00');
        const fate = fateOf(one, said, moment);
        if (fate === undefined) break;
        expect([fate.kind, fate.on]).toEqual([began.kind, began.on]);
        if (fate.due !== undefined) expect(mayBeDue(one.referral, said, moment)).toBe(true);
        if (fate.due === undefined) continue;
        did.push({ act: fate.due, on: today });
        one = {
          ...one,
          referral:
            fate.due === 'warn' ? { ...one.referral, endTold: said.lastDay } : { ...one.referral, stage: 'closed' },
        };
      }
      const [end, ...rest] = did.toReversed();
      expect(end?.on).toBe(began.on);
      expect(rest.map(({ act }) => act)).toEqual(began.kind === 'stopped' ? ['warn'] : []);
    }),
    { numRuns: 300 },
  );
});

describe('a plan', () => {
  const region = midden();
  const today = '2026-01-05';
  const problems = (said: Partial<WindDown>, was?: WindDown, at = today) =>
    windDownProblems({ ...plan, ...said }, { region, was, today: at }).map(({ field, code }) => `${field} ${code}`);

  test('has its days in order, and leaves everybody the time that the region gives', () => {
    expect(problems({})).toEqual([]);
    expect(problems({ handedOverOn: '2026-01-30' })).toEqual(['handedOverOn order']);
    expect(problems({ endsOn: plan.lastDay })).toEqual(['endsOn order']);
    expect(problems({ intakeClosesOn: '2026-01-16' })).toEqual(['intakeClosesOn notice']);
    expect(problems({ intakeClosesOn: addWorkingDays(today, 10) })).toEqual([]);
    expect(problems({ handedOverOn: '2026-02-03' })).toEqual(['handedOverOn notice']);
    expect(problems({ lastDay: '2026-03-02', endsOn: '2026-06-01', warnWeeks: 26 })).toEqual(['lastDay notice']);
    expect(problems({ endsOn: '2026-07-01' })).toEqual(['endsOn notice']);
    expect(problems({ elsewhereIn: { GM9999: words } })).toEqual(['elsewhereIn unknown']);
  });

  test('that goes on moves to later alone, and days that have come stay', () => {
    const at = '2026-02-10';
    expect(problems({ lastDay: '2026-07-31' }, plan, at)).toEqual([]);
    expect(problems({ lastDay: '2026-05-31' }, plan, at)).toEqual(['lastDay earlier']);
    expect(problems({ intakeClosesOn: '2026-02-20' }, plan, at)).toEqual(['intakeClosesOn come']);
    // The last question of a guidance that lasts longer can still be answered.
    expect(problems({ lastDay: '2026-09-29' }, plan, at)).toEqual(['endsOn notice']);
    expect(problems({ lastDay: '2026-09-29', endsOn: '2026-11-02' }, plan, at)).toEqual([]);
    expect(problems({ elsewhere: { nl: 'Anders', en: 'Different' } }, plan, at)).toEqual([]);
  });

  test('in a region file is checked', () => {
    const wrong = (more: object) =>
      regionProblems({ ...region, ...more }, { allowShortPeriods: false }).map(({ path }) => path);
    expect(wrong({ windDown: plan })).toEqual([]);
    expect(wrong({ windDown: { ...plan, endsOn: '2026-01-01' } })).toEqual(['windDown.endsOn']);
    expect(wrong({ windDown: { ...plan, endsOn: 'soon' } })).toEqual(['windDown.endsOn']);
  });

  test('says where to go, by municipality or for all', () => {
    const there = { nl: 'Bel het Werkteam.', en: 'Phone the work team.' };
    const windDown = { ...plan, elsewhereIn: { GM0355: there } };
    expect([elsewhereOf({ windDown }, 'GM0355'), elsewhereOf({ windDown }, 'GM0344')]).toEqual([there, words]);
    expect(elsewhereOf({}, 'GM0355')).toBeUndefined();
  });

  test('lets nobody reopen what it would close again', () => {
    const closed = {
      stage: 'closed',
      closure: 'declined',
      closedAt: '2026-02-20T08:00:00.000Z',
      machine: 'referral',
    } as const;
    expect(reopenableUntil(region, closed)).toBe('2026-03-22');
    expect(reopenableUntil({ ...region, windDown: plan }, closed)).toBe('2026-03-01');
  });

  test.each([
    ['2026-06-30', undefined, undefined],
    ['2026-07-01', 'too-late', 'stop'],
  ])('lets guidance that was ended by mistake be reopened for as long as it would go on: %s', (day, fault, due) => {
    const walk = guided(byWorkCoach);
    walk.at('2026-06-25T08:00:00.000Z');
    walk.go(withdraw(walk.world.from, walk.ctx(), { reason: 'withdrawn', trajectory: trajectoryOf(walk) }));
    const { from, trajectory, parties } = walk.world;
    const windDown = plan;
    walk.at(instantAt(day, '08:00'));
    const known = { parties, ...(trajectory === undefined ? {} : { trajectory }) };
    const at = { region: { ...walk.region, windDown }, now: walk.world.now };
    expect(whyNotReopened(from, known, {}, at)).toBe(fault);
    // What the plan would do to it once it is open again.
    const open = { ...from.referral, stage: 'checking-in' as const };
    const again = { referral: { ...open, endTold: plan.lastDay }, trajectory: goingOn(trajectoryOf(walk)) };
    expect(fateOf(again, plan, walk.world.now)?.due).toBe(due);
  });
});
