import { afterEach, beforeEach, expect, test } from 'vitest';
import { changeCase, contextOf } from '../../functions/cases/change-case.ts';
import { addDays } from '../../functions/domain/calendar.ts';
import { answerApproval } from '../../functions/domain/journey/approval.ts';
import { changeAddressee } from '../../functions/domain/journey/readdressing.ts';
import { about, approve, bySelf, cast } from '../support/cases.ts';
import { type Journey, openJourney } from '../support/journey.ts';
import {
  closeRehearsed,
  executionsOf,
  isAt,
  type Rehearsal,
  rehearse,
  rehearsed,
  stopExecution,
} from '../support/rehearsal.ts';

let journey: Journey;
let rehearsal: Rehearsal;
beforeEach(async () => {
  rehearsal = rehearse();
  journey = await openJourney(rehearsal.options);
});
afterEach(() => closeRehearsed(journey, rehearsal));

const people = cast('n');
const minutesAfter = (at: string, minutes: number) => new Date(Date.parse(at) + minutes * 60_000).toISOString();

test('an answer that is given before a new try of the step has left its token goes on at once, not at the next sweep', async () => {
  let answered = false;
  let lost = false;
  rehearsal.set(async (point) => {
    // The first try opens the task; the second finds it open.
    if (!lost && isAt(point, 'functions', 'ask-approval', 'after')) {
      lost = true;
      throw rehearsed('Sandbox.Timedout');
    }
    const leaves = point.invocation?.folder === 'ask-approval' && isAt(point, 'dynamodb', 'PutItem', 'before');
    if (!leaves || answered) return;
    answered = true;
    const runtime = journey.app.runtime('serve-links');
    const ctx = contextOf(runtime, { origin: 'link', actor: 'approver' });
    const id = /HW-\w+/.exec(JSON.stringify(point.request?.input))?.[0] ?? '';
    const outcome = await changeCase(runtime, id, (from) => {
      const task = from.tasks.find(({ kind }) => kind === 'approve');
      return task && answerApproval(from, task, { choice: 'approve' }, ctx);
    });
    if (outcome.changed) await runtime.workflow.wake(outcome.change.after);
  });
  const reference = await journey.refer(bySelf(people));
  await journey.app.clock.advanceBy('PT2M');
  expect(answered).toBe(true);
  expect(await journey.stage(reference)).toBe('offer');
});

test('the next provider is asked in the very sweep that finds the first one silent', async () => {
  const reference = await journey.refer(bySelf(people));
  await approve(journey, people, reference);
  const [offer] = (await journey.look(reference)).tasks;
  await journey.app.clock.advanceTo(minutesAfter(offer?.dueAt ?? '', 6));
  const { referral, tasks } = await journey.look(reference);
  expect(referral.stage).toBe('offer');
  expect(tasks.map(({ kind }) => kind)).toEqual(['accept-offer']);
  expect(tasks[0]?.provider).not.toBe(offer?.provider);
});

test('the decision is asked for again in the very sweep that finds the referrer silent', async () => {
  const reference = await journey.refer(bySelf(people));
  const question = { choice: 'ask-information', question: 'Wat deed je eerder?' };
  await journey.person(people.workCoach).answer(question, about(reference));
  const [asked] = (await journey.look(reference)).tasks;
  expect(asked?.kind).toBe('give-information');
  await journey.app.clock.advanceTo(minutesAfter(asked?.dueAt ?? '', 6));
  expect((await journey.look(reference)).tasks.map(({ kind }) => kind)).toEqual(['approve']);
});

test('a link of somebody who was replaced while their answer was on its way decides nothing', async () => {
  const reference = await journey.refer(bySelf(people));
  const coach = journey.person(people.workCoach);
  const link = (await coach.newestLink(about(reference))).replace(/\?.*$/, '');
  await coach.open(link);
  let replaced = false;
  rehearsal.set(async (point) => {
    const writes =
      point.invocation?.folder === 'serve-links' && isAt(point, 'dynamodb', 'TransactWriteItems', 'before');
    if (!writes || replaced) return;
    replaced = true;
    const runtime = journey.app.runtime('serve-links');
    const ctx = contextOf(runtime, { origin: 'link', actor: 'coordinator' });
    const parties = await runtime.referrals.parties(reference);
    await changeCase(runtime, reference, (from) => {
      const task = from.tasks.find(({ kind }) => kind === 'approve');
      return task && changeAddressee(from, task, { role: 'approver', email: 'lou@zeist.example' }, parties, ctx);
    });
  });
  await coach.post(link, { choice: 'approve' });
  expect(replaced).toBe(true);
  expect(await journey.stage(reference)).toBe('approval');
  expect((await journey.look(reference)).tasks).toMatchObject([{ kind: 'approve', owner: 'approver', addressee: 1 }]);
});

test('an execution that failed is counted and left a while, not started again at once', async () => {
  const reference = await journey.refer(bySelf(people));
  await journey.app.invoke('sweep-tasks', {
    source: 'aws.states',
    detail: { name: `${reference}-1`, status: 'FAILED' },
  });
  const { referral, tasks } = await journey.look(reference);
  expect(referral).toMatchObject({ generation: 1, faults: 1 });
  const advance = tasks.find(({ kind }) => kind === 'advance');
  expect(advance?.dueAt).toBe(minutesAfter(journey.app.clock.now(), 15));
  expect(await executionsOf(journey, reference)).toHaveLength(1);
  await journey.app.clock.advanceBy('PT20M');
});

test('executions that ended without a word are found within a day, all together, while nothing else is due', async () => {
  const references = [await journey.refer(bySelf(people)), await journey.refer(bySelf(cast('m')))];
  const [lost = '', alive = ''] = references;
  await journey.person(people.workCoach).answer({ choice: 'ask-information', question: 'Wanneer?' }, about(lost));
  rehearsal.set((point) => {
    if (isAt(point, 'functions', 'sweep-tasks', 'before') && JSON.stringify(point.payload).includes('aws.states')) {
      throw rehearsed();
    }
  });
  const [running] = await executionsOf(journey, lost);
  await stopExecution(journey, running?.arn ?? '');
  await journey.app.clock.idle();
  const asked: string[] = [];
  rehearsal.set(({ service, phase, operation }) => {
    if (service === 'states' && phase === 'before') asked.push(operation);
  });
  expect((await journey.look(lost)).referral.generation).toBe(1);
  // The tick of that hour; the embedded run skips those without due work.
  const today = journey.app.clock.now().slice(0, 10);
  await journey.app.clock.advanceTo(`${addDays(today, 1)}T02:00:00.000Z`);
  await journey.app.invoke('sweep-tasks', { source: 'aws.events' });
  await journey.app.clock.idle();
  expect((await executionsOf(journey, lost)).map(({ status }) => status)).toEqual(['ABORTED', 'RUNNING']);
  expect((await journey.look(lost)).referral).toMatchObject({ generation: 2, faults: 1 });
  expect((await journey.look(alive)).referral).toMatchObject({ generation: 1, faults: 0 });
  // One list for each machine, which the hourly check of the loop hands on to this look; only the execution that is not
  // in it is asked for by itself.
  expect(asked.slice(0, 4)).toEqual(['ListExecutions', 'ListExecutions', 'DescribeExecution', 'StartExecution']);
  expect(asked.filter((one) => one === 'DescribeExecution')).toHaveLength(1);
});

test('a new case whose execution could not be started gets one at the first look of the sweeper', async () => {
  rehearsal.set((point) => {
    if (isAt(point, 'states', 'StartExecution', 'before')) throw rehearsed();
  });
  const reference = await journey.refer(bySelf(people));
  rehearsal.set(undefined);
  expect(await executionsOf(journey, reference)).toEqual([]);
  await journey.app.clock.advanceBy('PT20M');
  expect((await executionsOf(journey, reference)).map(({ status }) => status)).toEqual(['RUNNING']);
  await approve(journey, people, reference);
  expect(await journey.stage(reference)).toBe('offer');
});
