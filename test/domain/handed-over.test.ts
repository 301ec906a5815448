import { describe, expect, test } from 'vitest';
import { addDays } from '../../functions/domain/calendar.ts';
import type { Change } from '../../functions/domain/change.ts';
import { doorAfter } from '../../functions/domain/correction.ts';
import { defined } from '../../functions/domain/defined.ts';
import { closeTrajectory, openCheckIn } from '../../functions/domain/journey/check-ins.ts';
import { correctData } from '../../functions/domain/journey/correct.ts';
import { recordDeath } from '../../functions/domain/journey/death.ts';
import { guideOn } from '../../functions/domain/journey/guide-on.ts';
import { answerMove, recordMove, reportMove } from '../../functions/domain/journey/move.ts';
import { mostUnsettled } from '../../functions/domain/journey/moved-out.ts';
import { reopen } from '../../functions/domain/journey/reopen.ts';
import { withdraw } from '../../functions/domain/journey/withdraw.ts';
import { answer, approved, byWorkCoach, checkedIn, guided, trajectoryOf, unplaced, type Walk } from './walk.ts';

const nothing = { newSpells: [], endedSpells: [] };
const away = { municipality: 'GM0307', fault: 'other-door' } as const;
const move = (walk: Walk) => walk.go(recordMove(walk.world.from, away, walk.ctx('coordinator')));
const callsOn = (walk: Walk) => walk.world.from.tasks.filter(({ kind }) => kind === 'call').map(({ about }) => about);
const aboutOf = ({ mails }: Change) => mails.map(({ kind, to, facts }) => [kind, to, facts['about']].join(' '));
function reached(): Walk {
  const walk = checkedIn();
  answer(walk, 'check-in#1', { choice: 'goal-reached', ...nothing });
  walk.go(openCheckIn(walk.world.from, trajectoryOf(walk), walk.ctx()));
  return walk;
}

/** The day of the last question about somebody's guidance, which they are asked too. */
function atFinal(): Walk {
  const walk = guided(byWorkCoach);
  walk.go(openCheckIn(walk.world.from, trajectoryOf(walk), walk.ctx()));
  for (let n = 1; walk.task(`check-in#${n}`).checkIn?.purpose !== 'final'; n += 1) {
    walk.at(walk.task(`check-in#${n}`).visibleFrom);
    answer(walk, `check-in#${n}`, { choice: 'continues', ...nothing });
    walk.go(openCheckIn(walk.world.from, trajectoryOf(walk), walk.ctx()));
  }
  walk.at(walk.world.from.tasks.find(({ kind }) => kind === 'check-in')?.visibleFrom ?? '');
  return walk;
}

describe('a candidate who moves out of reach', () => {
  test('while they are guided, and is handed over: everybody reads that another organisation helps', () => {
    const walk = checkedIn();
    move(walk);
    expect(callsOn(walk)).toEqual(['moved-other-door']);
    const over = answerMove(
      walk.world.from,
      walk.task('call#1'),
      { choice: 'handed-over' },
      walk.ctx('coordinator'),
      trajectoryOf(walk),
    );
    expect(over?.after.closure).toBe('early-stop');
    expect(over && aboutOf(over)).toEqual([
      'case-ended provider handed-over',
      'ended-candidate candidate handed-over',
      'ended-referrer referrer handed-over',
      'ended-approver approver handed-over',
      'case-ended job-coach handed-over',
    ]);
  });

  test('after guidance: where they live is kept, and nobody has to phone about a trajectory that does not run', () => {
    const walk = reached();
    const open = walk.world.from.referral.openTasks;
    expect(move(walk).after).toMatchObject({ movedTo: 'GM0307', stage: 'checking-in', openTasks: open });
    expect(callsOn(walk)).toEqual([]);
  });

  test('and reaches their goal before anybody phoned: that call is over with the guidance', () => {
    const walk = checkedIn();
    move(walk);
    const change = answer(walk, 'check-in#1', { choice: 'goal-reached', ...nothing });
    expect(callsOn(walk)).toEqual([]);
    expect(change.after.movedTo).toBe('GM0307');
  });

  test('and is said to have stopped while their own answer is awaited: nobody settles a move that hands over what is over', () => {
    const walk = atFinal();
    move(walk);
    const id = walk.world.from.tasks.find(({ kind }) => kind === 'check-in')?.id.slice('HW-0000000#'.length) ?? '';
    // While more guidance is asked for, the last question of the plan does not complete it: only the stop ends it.
    const extension = { until: addDays(trajectoryOf(walk).plannedEnd, 90), reason: 'result-near' } as const;
    answer(walk, id, { choice: 'ask-extension', extension, ...nothing });
    answer(walk, id, { choice: 'stopped', reason: 'no-match', ...nothing });
    expect(walk.world.from.tasks.map(({ kind }) => kind)).toEqual(['tell-outcome', 'advance']);
    expect(walk.task('call#1')).toMatchObject({ status: 'closed', decision: { code: 'lapsed' } });
  });
});

describe('guidance that goes on after all', () => {
  const goOn = (walk: Walk) => walk.go(guideOn(walk.world.from, trajectoryOf(walk), {}, walk.ctx('coordinator')));
  const correct = (walk: Walk, birthDate: string) => {
    const { candidate, ...others } = walk.parties();
    if (candidate?.birthDate === undefined) throw new Error('nobody is known');
    const { givenName = '', familyName, benefits } = candidate;
    const { referral } = walk.world.from;
    const corrected = { givenName, familyName, birthDate, municipality: referral.municipality, benefits };
    const known = { candidate, ...others };
    const door = doorAfter(walk.region, referral, known, corrected);
    const decision = door.door === 'same' ? {} : ({ decision: 'keep' } as const);
    return walk.go(correctData(walk.world.from, known, { corrected, door, ...decision }, walk.ctx('coordinator')));
  };

  test.each([
    ['a move out of reach', 'moved-other-door', move],
    ['a move to nobody knows where', 'moved-unknown', (walk: Walk) => walk.go(reportMove(walk.world.from, walk.ctx()))],
    ['corrected data', 'door-other-door', (walk: Walk) => correct(walk, '2006-05-05')],
  ])('asks again what it left open of %s', (_what, about, happens) => {
    const walk = checkedIn();
    happens(walk);
    expect(callsOn(walk)).toEqual([about]);
    answer(walk, 'check-in#1', { choice: 'goal-reached', ...nothing });
    expect(callsOn(walk)).toEqual([]);
    const change = goOn(walk);
    expect(callsOn(walk)).toEqual([about]);
    expect(change.after).not.toHaveProperty('unsettledDoor');
  });

  test('asks about a move that was written down meanwhile, unless the candidate is back or was phoned before', () => {
    const walk = reached();
    move(walk);
    goOn(walk);
    expect(callsOn(walk)).toEqual(['moved-other-door']);
    const back = reached();
    move(back);
    back.go(recordMove(back.world.from, { municipality: 'GM0355', fault: undefined }, back.ctx('coordinator')));
    goOn(back);
    expect(callsOn(back)).toEqual([]);
    const settled = checkedIn();
    move(settled);
    answer(settled, 'call#1', { choice: 'goes-on' });
    answer(settled, 'check-in#1', { choice: 'goal-reached', ...nothing });
    goOn(settled);
    expect(callsOn(settled)).toEqual([]);
  });

  test('asks about data that were corrected meanwhile; until then nobody is promised a call', () => {
    const walk = reached();
    const change = correct(walk, '2006-05-05');
    expect(callsOn(walk)).toEqual([]);
    expect(aboutOf(change)).toContain('corrected-candidate candidate us');
    goOn(walk);
    expect(callsOn(walk)).toEqual(['door-other-door']);
    const mended = reached();
    const before = mended.parties().candidate?.birthDate ?? '';
    correct(mended, '2006-05-05');
    correct(mended, before);
    goOn(mended);
    expect(callsOn(mended)).toEqual([]);
  });

  test('asks once where somebody has said since that the candidate moved', () => {
    const walk = checkedIn();
    walk.go(reportMove(walk.world.from, walk.ctx()));
    answer(walk, 'check-in#1', { choice: 'goal-reached', ...nothing });
    walk.go(reportMove(walk.world.from, walk.ctx()));
    goOn(walk);
    expect(callsOn(walk)).toEqual(['moved-unknown']);
  });

  test('in a case that is opened again asks it too', () => {
    const walk = checkedIn();
    move(walk);
    answer(walk, 'check-in#1', { choice: 'stopped', reason: 'no-match', ...nothing });
    walk.go(closeTrajectory(walk.world.from, trajectoryOf(walk), walk.ctx()));
    const known = { parties: walk.parties(), trajectory: trajectoryOf(walk), mails: walk.mails };
    walk.go(reopen(walk.world.from, known, {}, walk.ctx('coordinator')));
    expect(callsOn(walk)).toEqual(['moved-other-door']);
  });

  test.each([
    ['while they are guided', checkedIn],
    ['while a place is sought', () => approved(byWorkCoach)],
  ])('in a case that was withdrawn meanwhile (%s) and is opened again asks it too', (_when, start) => {
    const walk = start();
    const { trajectory } = walk.world;
    const known = () => ({
      parties: walk.parties(),
      mails: walk.mails,
      ...defined({ trajectory: walk.world.trajectory }),
    });
    move(walk);
    walk.go(withdraw(walk.world.from, walk.ctx('coordinator'), { reason: 'withdrawn', ...defined({ trajectory }) }));
    expect(callsOn(walk)).toEqual([]);
    const change = walk.go(reopen(walk.world.from, known(), {}, walk.ctx('coordinator')));
    expect(callsOn(walk)).toEqual(['moved-other-door']);
    expect(change.after).not.toHaveProperty('unsettledDoor');
  });

  test.each<[string, () => Walk, (walk: Walk) => unknown, { isAlive?: true }]>([
    ['for want of a place', () => unplaced(), (walk) => answer(walk, 'resolve#1', { choice: 'close' }), {}],
    [
      'by a death that was none',
      checkedIn,
      (walk) => {
        const over = recordDeath(walk.world.from, walk.task('check-in#1'), trajectoryOf(walk), walk.ctx('coordinator'));
        if (over !== undefined) walk.go(over);
      },
      { isAlive: true },
    ],
  ])('in a case that ended %s and is opened again asks it too', (_how, start, end, how) => {
    const walk = start();
    move(walk);
    end(walk);
    expect(walk.world.from.referral.stage).toBe('closed');
    const { trajectory } = walk.world;
    const known = { parties: walk.parties(), mails: walk.mails, ...defined({ trajectory }) };
    walk.go(reopen(walk.world.from, known, how, walk.ctx('coordinator')));
    expect(callsOn(walk)).toContain('moved-other-door');
  });

  test('of two that are open the move comes back, and a place that nobody knows takes no other place', () => {
    expect(mostUnsettled(['door-other-door', 'moved-other-door'])).toBe('moved-other-door');
    expect(mostUnsettled(['moved-unknown', 'door-too-old'])).toBe('door-too-old');
    expect(mostUnsettled([undefined, 'moved-unknown'])).toBe('moved-unknown');
    expect(mostUnsettled([undefined])).toBeUndefined();
  });

  test('is settled by data that are corrected once the case has closed: they live elsewhere', () => {
    const walk = checkedIn();
    move(walk);
    const { trajectory } = walk.world;
    walk.go(withdraw(walk.world.from, walk.ctx('coordinator'), { reason: 'withdrawn', ...defined({ trajectory }) }));
    expect(walk.world.from.referral.unsettledDoor).toBe('moved-other-door');
    const { candidate, ...others } = walk.parties();
    if (candidate?.birthDate === undefined) throw new Error('nobody is known');
    const { givenName = '', familyName, birthDate, benefits } = candidate;
    const corrected = { givenName, familyName, birthDate, municipality: 'GM0344', benefits };
    const known = { candidate, ...others };
    const door = doorAfter(walk.region, walk.world.from.referral, known, corrected);
    const { after } = walk.go(correctData(walk.world.from, known, { corrected, door }, walk.ctx('coordinator')));
    expect(after).not.toHaveProperty('unsettledDoor');
    expect(after).not.toHaveProperty('movedTo');
  });

  test('stays answered where another organisation had taken over', () => {
    const walk = checkedIn();
    move(walk);
    const [task, ctx] = [walk.task('call#1'), walk.ctx('coordinator')];
    const over = answerMove(walk.world.from, task, { choice: 'handed-over' }, ctx, trajectoryOf(walk));
    expect(over?.after).not.toHaveProperty('unsettledDoor');
  });
});

test('a case that closes long after its place was freed does not say that the place is free now', () => {
  const walk = reached();
  const how = { reason: 'withdrawn', trajectory: trajectoryOf(walk) } as const;
  const told = aboutOf(withdraw(walk.world.from, walk.ctx('candidate'), how));
  expect(told.filter((one) => one.startsWith('case-ended'))).toEqual([
    'case-ended provider place-freed',
    'case-ended job-coach place-freed',
  ]);
  const running = checkedIn();
  const now = aboutOf(
    withdraw(running.world.from, running.ctx('candidate'), { ...how, trajectory: trajectoryOf(running) }),
  );
  expect(now).toContain('case-ended provider ');
});
