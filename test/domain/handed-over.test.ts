import { describe, expect, test } from 'vitest';
import type { Change } from '../../functions/domain/change.ts';
import { openCheckIn } from '../../functions/domain/journey/check-ins.ts';
import { answerMove, recordMove } from '../../functions/domain/journey/move.ts';
import { withdraw } from '../../functions/domain/journey/withdraw.ts';
import { answer, checkedIn, trajectoryOf, type Walk } from './walk.ts';

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
