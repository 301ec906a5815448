import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { CapturedMail } from '../../local/captured-mail.ts';
import type { MailFault } from '../../local/mailbox.ts';
import { type Journey, openJourney } from '../support/journey.ts';
import { says } from '../support/says.ts';
import { allItems } from '../support/table.ts';

/**
 * The mail service accepts none of our mail: all of it waits, nobody counts as unreachable, and it goes by itself
 * afterwards.
 */

let journey: Journey;
let counted: { metric: string; value: number }[];
let lines: Record<string, unknown>[];
beforeEach(async () => {
  counted = [];
  lines = [];
  journey = await openJourney({
    log: {
      info: (event, facts) => void lines.push({ event, ...facts }),
      error: (event, facts) => void lines.push({ event, ...facts }),
      count: (metric, value) => void counted.push({ metric, value }),
    },
  });
});
afterEach(() => journey.close());

const workCoach = 'sam@zeist.example';
const candidate = 'noor@post.example';
const adult = { situation: { workCoachEmail: workCoach } };
const again = says('mail.repeat');

/** What the console's form does, over HTTP. */
async function mailService(fault: MailFault | 'none'): Promise<void> {
  const answer = await fetch(`${journey.app.url}/_local/mail-service`, {
    method: 'POST',
    body: new URLSearchParams({ fault }),
    redirect: 'manual',
  });
  expect(answer.status).toBe(303);
}

async function console(): Promise<unknown> {
  return (await fetch(`${journey.app.url}/_local/mail-service.json`)).json();
}

async function outbox(reference: string): Promise<readonly Readonly<Record<string, unknown>>[]> {
  return (await allItems(journey.app)).filter((item) => item['pk'] === `M#${reference}`);
}

const tries = () => lines.filter(({ event }) => event === 'mail-not-taken').length;
const held = () => counted.filter(({ metric }) => metric === 'mailHeld').reduce((sum, { value }) => sum + value, 0);

const faults = [
  ['sending-paused', 'account-paused'],
  ['account-paused', 'account-paused'],
  ['set-paused', 'account-paused'],
  ['set-missing', 'setup'],
  ['sender-unverified', 'sender-unverified'],
  ['return-path-unverified', 'sender-unverified'],
  ['quota-used', 'quota-used'],
  ['no-access', 'no-access'],
] as const;

describe.each(faults)('%s', (fault, why) => {
  test('holds all mail, refuses nobody, and lets everything go once it is over', async () => {
    await mailService(fault);
    const references = [
      await journey.refer(adult),
      await journey.refer({ ...adult, candidate: { email: 'lou@post.example' } }),
    ];
    await journey.app.clock.advanceBy('PT1H');
    expect(await journey.app.mails()).toEqual([]);
    // A try now and then, not one for each addressee and sweep.
    expect(tries()).toBeLessThanOrEqual(12 + 1);
    expect(await console()).toMatchObject({ fault, hold: { why, since: '2026-01-05T08:00:00.000Z' } });
    expect(lines).toContainEqual(expect.objectContaining({ event: 'mail-held', why }));
    expect(held()).toBeGreaterThan(0);
    for (const reference of references) {
      const { tasks } = await journey.look(reference);
      expect(tasks).toMatchObject([{ kind: 'approve', owner: 'approver' }]);
      const states = (await outbox(reference)).map(({ status, attempts }) => [status, attempts]);
      expect(states.length).toBeGreaterThan(1);
      for (const state of states) expect(state).toEqual(['planned', 0]);
    }

    await mailService('none');
    await journey.app.clock.advanceBy('PT15M');
    const mails = await journey.app.mails();
    for (const address of [workCoach, candidate, 'lou@post.example']) {
      expect(mails.filter(({ to }) => to === address).length, address).toBeGreaterThan(0);
    }
    expect(mails.filter(({ text }) => again.test(text))).toEqual([]);
    for (const reference of references) {
      for (const mail of await outbox(reference)) expect(mail).toMatchObject({ status: 'sent', attempts: 1 });
    }
    expect(await console()).toEqual({ fault: null, hold: null });
    const before = held();
    await journey.app.clock.advanceBy('PT3H');
    expect(held()).toBe(before);
    await journey.person(workCoach).answer({ choice: 'approve' }, references[0] ?? '');
    expect(await journey.stage(references[0] ?? '')).toBe('offer');
  });
});

test('a code is tried also while mail is held, at once told when it cannot go, and the first to go afterwards', async () => {
  const reference = await journey.refer(adult);
  const person = journey.person(workCoach);
  const link = (await person.newestLink(reference)).replace(/\?.*$/, '');
  await mailService('sending-paused');
  await journey.refer({ ...adult, candidate: { email: 'lou@post.example' } });
  const before = tries();
  const never = await person.post(`${link}/code`, {});
  expect(never.status).toBe(503);
  expect(never.text).toMatch(says('link.code.notSent'));
  expect(tries()).toBe(before + 1);
  // More often than a device may ask in an hour: what went to nobody is not counted against them.
  for (let again = 0; again < 8; again += 1) expect((await person.post(`${link}/code`, {})).status).toBe(503);
  const sent = (await journey.app.mails()).length;
  await mailService('none');
  expect((await person.post(`${link}/code`, {})).status).toBe(200);
  const mails = (await journey.app.mails()).slice(sent);
  expect(mails.map(({ to }) => to)).toEqual([workCoach]);
  await journey.app.clock.advanceBy('PT15M');
  expect((await journey.app.mails()).some(({ to }) => to === 'lou@post.example')).toBe(true);
});

test('what somebody asked for on a page goes before what was planned earlier', async () => {
  const reference = await journey.refer(adult);
  const link = (await journey.person(workCoach).newestLink(reference)).replace(/\?.*$/, '');
  await mailService('account-paused');
  await journey.refer({ ...adult, candidate: { email: 'lou@post.example' } });
  await journey.app.clock.advanceBy('PT20M');
  await journey.person(workCoach).post(`${link}/nieuwe-link`, {});
  const sent = (await journey.app.mails()).length;
  await mailService('none');
  await journey.app.clock.advanceBy('PT15M');
  const [first, ...others] = (await journey.app.mails()).slice(sent);
  expect(first?.text).toContain(reference);
  expect(first?.to).toBe(workCoach);
  expect(others.length).toBeGreaterThan(1);
});

test('what its task no longer needs when mail goes again is dropped', async () => {
  const reference = await journey.refer(adult);
  const status = (await journey.person(candidate).newestLink(reference)).replace(/\?.*$/, '');
  await mailService('quota-used');
  const other = await journey.refer(adult);
  await journey.app.clock.advanceBy('PT10M');
  const withdrawing = journey.person(candidate);
  await withdrawing.status(reference);
  await withdrawing.post(`${status}/intrekken`, { sure: 'yes' });
  await mailService('none');
  await journey.app.clock.advanceBy('PT15M');
  expect((await outbox(reference)).every((mail) => !('openShard' in mail))).toBe(true);
  expect(await journey.stage(other)).toBe('approval');
});

test('an answer that nobody knows puts off that mail alone, and raises the alarm on work that fails', async () => {
  const puzzles = (mail: CapturedMail) => (mail.to === workCoach ? 'puzzle' : undefined);
  journey.app.mailbox.setFault(puzzles);
  const reference = await journey.refer(adult);
  await journey.app.clock.advanceBy('PT1H');
  expect((await journey.app.mails()).some(({ to }) => to === candidate)).toBe(true);
  expect((await journey.look(reference)).tasks).toMatchObject([{ kind: 'approve', owner: 'approver' }]);
  expect(counted).toContainEqual({ metric: 'unhealable', value: 1 });
  expect(await console()).toMatchObject({ hold: null });
  journey.app.mailbox.setFault(undefined);
  await journey.app.clock.advanceBy('PT30M');
  expect((await journey.app.mails()).filter(({ to }) => to === workCoach)).toHaveLength(1);
});

test.each([workCoach, candidate])(
  'one odd address, at %s, holds up nobody for long, whatever the answer to it',
  async (odd) => {
    journey.app.mailbox.setFault((mail) => (mail.to === odd ? 'no-access' : undefined));
    await journey.refer(adult);
    await journey.refer({
      candidate: { email: 'lou@post.example' },
      situation: { workCoachEmail: 'alex@zeist.example' },
    });
    await journey.app.clock.advanceBy('PT1H');
    const reached = (await journey.app.mails()).map(({ to }) => to);
    expect(reached).toEqual(expect.arrayContaining(['lou@post.example', 'alex@zeist.example']));
  },
);

test('in the sandbox of a test stage an unverified recipient is refused alone', async () => {
  journey.app.mailbox.setFault((mail) => (mail.to === workCoach ? 'recipient-unverified' : undefined));
  const reference = await journey.refer(adult);
  await journey.app.clock.advanceBy('PT30M');
  expect((await journey.look(reference)).tasks).toMatchObject([{ kind: 'approve', owner: 'team' }]);
  expect(await console()).toMatchObject({ hold: null });
});

test('how much of the mails of a day is used is published once an hour', async () => {
  journey.app.mailbox.setQuota(10);
  await journey.refer(adult);
  await journey.app.clock.advanceBy('P3D');
  const shares = counted.filter(({ metric }) => metric === 'mailQuotaPercent').map(({ value }) => value);
  expect(shares.length).toBeGreaterThan(0);
  expect(Math.max(...shares)).toBeGreaterThanOrEqual(10);
});
