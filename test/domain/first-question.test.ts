import { expect, test } from 'vitest';
import { chooseDoor } from '../../functions/domain/door.ts';
import { askApproval } from '../../functions/domain/journey/approval.ts';
import type { Context } from '../../functions/domain/journey/context.ts';
import { untilAsked } from '../../functions/domain/journey/first-question.ts';
import { receive, route } from '../../functions/domain/journey/receive.ts';
import type { Region } from '../../functions/domain/region.ts';
import { midden, requestOf, today } from './fixtures.ts';

let ids = 0;
const contextIn = (region: Region): Context => ({
  now: `${today}T09:00:00.000Z`,
  region,
  newId: (size) => `${++ids}`.padStart(size, '0'),
  linkKeyVersion: 1,
  mailboxMark: (address: string) => `mark of ${address}`,
  findMarks: () => ['mark'],
  origin: 'form',
  actor: 'candidate',
});

function receivedIn(region: Region, request = requestOf()) {
  const ctx = contextIn(region);
  const choice = chooseDoor(region, request, today);
  if (choice.kind !== 'door') throw new Error('a door was expected');
  return { ctx, received: receive(request, choice, { id: 'HW-1', statusLinkId: 'S' }, ctx) };
}

test('a new referral waits for its first answer, and its trail has the lines that the machine would write', () => {
  const { ctx, received } = receivedIn(midden());
  const change = untilAsked(received, ctx);
  expect(change.after).toMatchObject({ stage: 'approval', revision: 1, openTasks: ['HW-1#approve#1'] });
  expect(change.tasks.map(({ id, status }) => `${id} ${status}`)).toEqual(['HW-1#approve#1 open']);
  expect(change.before).toBe(null);
  expect(new Set(change.mails.map(({ id }) => id)).size).toBe(change.mails.length);
  expect(change.mails.every(({ revision }) => revision === 1)).toBe(true);

  // Nobody else vouches for its execution, so the sweeper looks as soon as it would at the machine's own work.
  expect(change.tasks.map(({ nextAt }) => nextAt)).toEqual([`${today}T09:15:00.000Z`]);

  const byMachine: Context = { ...ctx, origin: 'machine', actor: 'system' };
  const open = ({ after, tasks }: typeof received) => ({
    referral: after,
    tasks: tasks.filter((t) => t.status === 'open'),
  });
  const routed = route(open(received), byMachine);
  const asked = askApproval(open(routed), byMachine);
  expect(change.events).toEqual([received, routed, asked].flatMap(({ events }) => events));
  expect(change.mails.map(({ kind, to }) => `${kind} ${to}`)).toEqual(
    [received, routed, asked].flatMap(({ mails }) => mails.map(({ kind, to }) => `${kind} ${to}`)),
  );
  expect(change.parties).toEqual(received.parties);
});

test('where no approval is asked for, the machine goes on: seeking a place is not for intake to do', () => {
  const region = midden();
  const { ctx, received } = receivedIn({
    ...region,
    doors: Object.fromEntries(
      Object.entries(region.doors).map(([door, policy]) => [door, { ...policy, approver: 'none' }]),
    ) as Region['doors'],
  });
  const { after, tasks } = untilAsked(received, ctx);
  expect(after.stage).toBe('approval');
  expect(tasks.map(({ kind, status }) => `${kind} ${status}`)).toEqual(['advance open']);
});
