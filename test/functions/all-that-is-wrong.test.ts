import { beforeEach, expect, test } from 'vitest';
import { providerById } from '../../functions/domain/region.ts';
import type { Task } from '../../functions/domain/task.ts';
import {
  caseOf,
  type LinkWorld,
  openLinkWorld,
  partiesOf,
  taskOf,
  worldRegion,
  worldUrl,
} from '../support/link-world.ts';

const id = 'HW-AAAAAAA';
const people = partiesOf('Aardbei');
const kwintes = providerById(worldRegion, 'kwintes')?.mailbox;

let world: LinkWorld;
beforeEach(() => {
  world = openLinkWorld();
});

/** The fields that a page says something is wrong with, after its form was posted. */
async function wrongIn(
  task: Task,
  mailbox: string | undefined,
  form: Record<string, string>,
  below = '',
): Promise<readonly string[]> {
  world.add(
    caseOf(id, [task], task.kind === 'check-in' ? { stage: 'checking-in', machine: 'trajectory' } : {}),
    people,
  );
  const token = world.token({ referralId: id, taskId: task.id, role: task.owner });
  const answer = await world.app.request(`${worldUrl}/taak/${token}${below}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      origin: worldUrl,
      cookie: `__Host-device-taak=${world.provenFor(mailbox ?? '')}`,
    },
    body: new URLSearchParams(form).toString(),
  });
  expect(answer.status).toBe(400);
  expect(world.changes).toEqual([]);
  const summary = /<section class="error-summary[\s\S]*?<\/section>/.exec(await answer.text())?.[0] ?? '';
  return [...summary.matchAll(/href="#([^"]+)"/g)].map(([, field = '']) => field);
}

test('of a check-in is told at once: hours that are no number, a day to come, no choice', async () => {
  const wrong = await wrongIn(taskOf(id, 'check-in', 'job-coach'), people.jobCoach?.email, {
    hoursUsed: 'veel',
    'spell1.kind': 'employee',
    'spell1.startedOn': '2030-01-01',
  });
  expect(wrong).toEqual(expect.arrayContaining(['hoursUsed', 'spell1-startedOn']));
  expect(wrong.filter((field) => field.startsWith('choice'))).toHaveLength(1);
});

test('of an offer that is accepted: an address that may not be a job coach, and a day that has passed, beside a missing name', async () => {
  const wrong = await wrongIn(taskOf(id, 'accept-offer', 'provider'), kwintes, {
    choice: 'accept',
    jobCoachEmail: 'robin@gmail.com',
    startsOn: '2020-01-06',
  });
  expect(wrong).toEqual(['jobCoachName', 'jobCoachEmail', 'startsOn']);
});

test('of a decision: a citizen service number in the words beside a reason that was not given', async () => {
  const wrong = await wrongIn(taskOf(id, 'approve', 'approver'), people.approver?.email, {
    choice: 'decline',
    explanation: 'Het nummer is 111222333.',
  });
  expect(wrong).toEqual(['reason', 'explanation']);
});

test.each([
  ['an address that cannot be read', 'robin'],
  ['an address elsewhere', 'robin@gmail.com'],
])('of another job coach: %s beside a missing name', async (_, email) => {
  const form = { 'steer.choice': 'change-addressee', 'steer.email': email };
  const wrong = await wrongIn(taskOf(id, 'check-in', 'coordinator'), worldRegion.coordinator.mailbox, form, '/sturen');
  expect(wrong.toSorted()).toEqual(['steer-email', 'steer-name']);
});
