import { DeleteItemCommand, GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { approve, bySelf, cast } from '../support/cases.ts';
import { type Journey, openJourney } from '../support/journey.ts';
import { closeRehearsed, executionsOf, isAt, type Rehearsal, rehearse, rehearsed } from '../support/rehearsal.ts';

let journey: Journey;
let rehearsal: Rehearsal;
beforeEach(async () => {
  rehearsal = rehearse();
  journey = await openJourney(rehearsal.options);
});
afterEach(() => closeRehearsed(journey, rehearsal));

const people = cast('waits');

/** The step that waits, as it is read together with the case when a link is opened. */
const waiting = async (reference: string) =>
  (await journey.app.runtime('serve-links').referrals.whole(reference))?.waiting();

test('the token of a step is written with the task that it opens, and read with the case', async () => {
  const reference = await journey.refer(bySelf(people));
  expect(await waiting(reference)).toMatchObject({ generation: 1, taskId: `${reference}#approve#1` });
  await approve(journey, people, reference);
  expect(await waiting(reference)).toMatchObject({ generation: 1, taskId: `${reference}#accept-offer#1` });
});

test('an execution that another took over from ends with the task that both wait for', async () => {
  const reference = await journey.refer(bySelf(people));
  // Said to have ended, while it goes on waiting.
  const detail = { name: `${reference}-1`, status: 'ABORTED' };
  await journey.app.invoke('sweep-tasks', { source: 'aws.states', detail });
  await journey.app.clock.idle();
  expect((await executionsOf(journey, reference)).map(({ status }) => status)).toEqual(['RUNNING', 'RUNNING']);
  await approve(journey, people, reference);
  expect(await journey.stage(reference)).toBe('offer');
  const executions = await executionsOf(journey, reference);
  expect(executions.map(({ name, status }) => `${name.split('-').at(-1)} ${status}`).toSorted()).toEqual([
    '1 SUCCEEDED',
    '2 RUNNING',
  ]);
});

test('a step that is tried again waits with the token of its last try', async () => {
  let lost = false;
  rehearsal.set((point) => {
    if (lost || !isAt(point, 'functions', 'ask-approval', 'after')) return;
    lost = true;
    throw rehearsed('Sandbox.Timedout');
  });
  const reference = await journey.refer(bySelf(people));
  await journey.app.clock.advanceBy('PT5M');
  expect(lost).toBe(true);
  await approve(journey, people, reference);
  expect(await journey.stage(reference)).toBe('offer');
});

test('a token that an earlier version left is found among all of the case', async () => {
  const reference = await journey.refer(bySelf(people));
  const { dynamodb } = journey.app.clients;
  const TableName = journey.app.system.table.create.TableName;
  const Key = marshall({ pk: `X#${reference}`, sk: 'generation#1' });
  const { Item } = await dynamodb.send(new GetItemCommand({ TableName, Key }));
  await dynamodb.send(new DeleteItemCommand({ TableName, Key }));
  const sk = { S: `${reference}#approve#1#0123456789abcdef` };
  await dynamodb.send(new PutItemCommand({ TableName, Item: { ...Item, sk } }));
  expect(await waiting(reference)).toBeUndefined();
  await approve(journey, people, reference);
  expect(await journey.stage(reference)).toBe('offer');
});

test('a wake that is lost is made good by the sweeper', async () => {
  const reference = await journey.refer(bySelf(people));
  rehearsal.set((point) => {
    if (isAt(point, 'states', 'SendTaskSuccess', 'before')) throw rehearsed();
  });
  await approve(journey, people, reference);
  rehearsal.set(undefined);
  expect(await journey.stage(reference)).toBe('placing');
  await journey.app.clock.advanceBy('PT25M');
  expect(await journey.stage(reference)).toBe('offer');
});
