import { expect } from 'vitest';
import type { Journey } from './journey.ts';
import { executionsOf } from './rehearsal.ts';
import { allItems } from './table.ts';

/**
 * What must hold after a case has ended, whatever went wrong on its way: nothing is left open, no execution runs, no place
 * is held, the plan was written once, and every mail went once.
 */
export async function expectCleanEnd(journey: Journey, reference: string): Promise<void> {
  expect(await journey.stage(reference)).toBe('closed');
  await journey.app.clock.advanceBy('PT10M');
  expect((await journey.look(reference)).referral.openTasks).toEqual([]);
  const executions = await executionsOf(journey, reference);
  expect(executions.filter(({ status }) => status === 'RUNNING')).toEqual([]);
  expect(new Set(executions.map(({ name }) => name)).size).toBe(executions.length);

  const items = await allItems(journey.app);
  const holds = items.filter(({ pk, sk }) => String(pk).startsWith('P#') && String(sk).startsWith('H#'));
  for (const { pk, sk, held } of items.filter((item) => String(item['sk']).startsWith('C#'))) {
    const programme = String(sk).slice(2);
    const here = holds.filter((hold) => hold['pk'] === pk && String(hold['sk']).startsWith(`H#${programme}#`));
    expect([pk, sk, held]).toEqual([pk, sk, here.length]);
  }
  expect(holds.filter(({ referralId }) => referralId === reference)).toEqual([]);
  const tasks = items.filter(({ pk, sk }) => String(pk).startsWith(`T#${reference}#`) && sk === 'TASK');
  expect(tasks.filter(({ status }) => status !== 'closed')).toEqual([]);
  await expectNoMailTwice(journey);
}

/** Every mail went once, and the outbox says so. */
export async function expectNoMailTwice(journey: Pick<Journey, 'app'>): Promise<void> {
  const tags = (await journey.app.mails()).map(({ tags }) => Buffer.from(tags['mail'] ?? '', 'base64url').toString());
  const outbox = new Set(tags.filter((tag) => tag.startsWith('HW-')));
  expect(tags.filter((tag) => outbox.has(tag)).toSorted()).toEqual([...outbox].toSorted());
}
