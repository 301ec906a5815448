import { afterEach, beforeEach, expect, test } from 'vitest';
import type { FaultPoint } from '../../engines/support/sdk-handler.ts';
import { bySelf, cast } from '../support/cases.ts';
import { type Journey, openJourney } from '../support/journey.ts';
import { closeRehearsed, executionsOf, isAt, type Rehearsal, rehearse, rehearsed } from '../support/rehearsal.ts';
import { says } from '../support/says.ts';

let journey: Journey;
let rehearsal: Rehearsal;
beforeEach(async () => {
  rehearsal = rehearse();
  journey = await openJourney(rehearsal.options);
});
afterEach(() => closeRehearsed(journey, rehearsal));

const people = cast('claimed');
const again = says('mail.repeat');
const mailsTo = async (address: string) => (await journey.app.mails()).filter(({ to }) => to === address);
const stored = async (reference: string, kind: string) =>
  (await journey.app.runtime('sweep-tasks').outbox.mailsOf(reference)).filter((mail) => mail.kind === kind);

/** Intake has written a case and answers its sender, but no other call of it gets anywhere. */
function cutOff() {
  let isCut = false;
  return (point: FaultPoint) => {
    if (point.invocation?.folder !== 'serve-public') return;
    isCut ||= isAt(point, 'states', 'StartExecution', 'before');
    if (isCut && point.service !== 'functions') throw rehearsed();
  };
}

test('who is cut off between a change and its mails leaves them claimed: each goes a little later, once, and says so', async () => {
  rehearsal.set(cutOff());
  const reference = await journey.refer(bySelf(people));
  rehearsal.set(undefined);
  expect(await mailsTo(people.workCoach)).toEqual([]);
  expect(await stored(reference, 'approve')).toMatchObject([{ status: 'claimed', attempts: 1 }]);
  await journey.app.clock.advanceBy('PT4M');
  expect(await mailsTo(people.workCoach)).toEqual([]);
  await journey.app.clock.advanceBy('PT7M');
  expect((await executionsOf(journey, reference)).map(({ status }) => status)).toEqual(['RUNNING']);
  const mails = await mailsTo(people.workCoach);
  expect(mails.map(({ text }) => again.test(text))).toEqual([true]);
  expect(await stored(reference, 'approve')).toMatchObject([{ status: 'sent', attempts: 2 }]);
  await journey.app.clock.advanceBy('PT3H');
  expect(await mailsTo(people.workCoach)).toHaveLength(1);
});

test('a mail that SES does not take yet is planned again, and is no second copy when it goes', async () => {
  journey.app.mailbox.setFault((mail) => (mail.to === people.workCoach ? 'throttle' : undefined));
  const reference = await journey.refer(bySelf(people));
  expect(await stored(reference, 'approve')).toMatchObject([{ status: 'planned', attempts: 0 }]);
  journey.app.mailbox.setFault(undefined);
  await journey.app.clock.advanceBy('PT15M');
  const mails = await mailsTo(people.workCoach);
  expect(mails.map(({ text }) => again.test(text))).toEqual([false]);
});

test('while all mail is held, what a change plans waits untried', async () => {
  journey.app.mailbox.setFault(() => 'account-paused');
  await journey.refer(bySelf(cast('first')));
  const reference = await journey.refer(bySelf(people));
  expect(await stored(reference, 'approve')).toMatchObject([{ status: 'planned', attempts: 0 }]);
  journey.app.mailbox.setFault(undefined);
  await journey.app.clock.advanceBy('PT1H');
  const mails = await mailsTo(people.workCoach);
  expect(mails.map(({ text }) => again.test(text))).toEqual([false]);
});
