import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createRegionDesk } from '../../functions/cases/region-desk.ts';
import type { MailFate } from '../../local/mail-report.ts';
import { type Journey, openJourney } from '../support/journey.ts';

let journey: Journey;
beforeEach(async () => {
  journey = await openJourney();
});
afterEach(() => journey.close());

const workCoach = 'sam@zeist.example';
const team = 'team-werk@zeist.example';
const coordinator = 'projectleider@hoofdzaakwerk-mu.example';
const candidate = 'noor@post.example';

/** Newest mail to an address. */
async function newestMail(to: string) {
  const mail = (await journey.app.mails()).findLast((one) => one.to === to);
  if (mail === undefined) throw new Error(`no mail to ${to}`);
  return mail;
}

/** Lets the newest mail to an address meet a fate, and gives the sweeper its next tick. */
async function meets(fate: MailFate, to: string): Promise<void> {
  expect(await journey.app.reportMail((await newestMail(to)).id, fate)).toBe(true);
  await journey.app.clock.advanceBy('PT6M');
}

async function openTasks(reference: string) {
  const from = await journey.app.runtime('sweep-tasks').referrals.load(reference);
  return (from?.tasks ?? []).map(({ kind, owner, about }) => ({
    kind,
    owner,
    ...(about === undefined ? {} : { about }),
  }));
}

async function events(reference: string) {
  return journey.app.runtime('sweep-tasks').referrals.events(reference);
}

const withCoach = { situation: { benefit: 'participatiewet', inCareAt: 'none', workCoachEmail: workCoach } } as const;

describe('an approval whose mail bounces', () => {
  test('goes from work coach to team mailbox to coordinator, each hearing of it in minutes', async () => {
    const reference = await journey.refer(withCoach);
    await meets('bounce', workCoach);
    expect(await openTasks(reference)).toEqual([{ kind: 'approve', owner: 'team' }]);
    await meets('bounce', team);
    expect(await openTasks(reference)).toEqual([{ kind: 'approve', owner: 'coordinator' }]);
    expect((await newestMail(coordinator)).links).not.toHaveLength(0);
    const failed = (await events(reference)).filter(({ action }) => action === 'mail-failed');
    expect(failed.map(({ result, origin }) => `${result} ${origin}`)).toEqual(['approver mail', 'team mail']);
  });

  test('comes back to the team within the hour once its mailbox is put right at the desk', async () => {
    const reference = await journey.refer({ situation: { ...withCoach.situation, workCoachEmail: undefined } });
    await meets('bounce', team);
    const [lost] = (await newestMail(team)).links;
    expect(await openTasks(reference)).toEqual([{ kind: 'approve', owner: 'coordinator' }]);
    const part = 'municipalities.GM0355.teamMailbox';
    const staff = { subject: 'c-1', role: 'coordinator', scope: 'region' } as const;
    const change = { part, value: 'werk@zeist.example', seen: 0, because: { code: 'agreed' } } as const;
    expect(await createRegionDesk(journey.app.runtime('act-at-desk')).change(staff, change)).toMatchObject({
      ok: true,
    });
    await journey.app.clock.advanceBy('PT70M');
    expect(await openTasks(reference)).toEqual([{ kind: 'approve', owner: 'team' }]);
    expect((await journey.person(team).get(lost ?? '')).status).toBe(410);
    await journey.person('werk@zeist.example').answer({ choice: 'approve' });
    expect(await journey.stage(reference)).toBe('offer');
  });

  test('can still be decided by who got it', async () => {
    const reference = await journey.refer(withCoach);
    await meets('bounce', workCoach);
    await journey.person(team).answer({ choice: 'approve' });
    expect(await journey.stage(reference)).toBe('offer');
  });

  test('moves once, however often SES says so', async () => {
    const reference = await journey.refer(withCoach);
    const { id } = await newestMail(workCoach);
    for (let time = 0; time < 3; time += 1) await journey.app.reportMail(id, 'bounce');
    await journey.app.clock.advanceBy('PT6M');
    await journey.app.reportMail(id, 'bounce');
    expect(await openTasks(reference)).toEqual([{ kind: 'approve', owner: 'team' }]);
    expect((await events(reference)).filter(({ action }) => action === 'mail-failed')).toHaveLength(1);
  });

  test('stays where it is when an address that was replaced since bounces late', async () => {
    const reference = await journey.refer(withCoach);
    const { id } = await newestMail(workCoach);
    await meets('bounce', workCoach);
    await meets('bounce', team);
    await journey.person(coordinator).steer({ choice: 'change-addressee', email: 'alex@zeist.example' });
    expect(await openTasks(reference)).toEqual([{ kind: 'approve', owner: 'approver' }]);
    await journey.app.reportMail(id, 'complaint');
    expect(await openTasks(reference)).toEqual([{ kind: 'approve', owner: 'approver' }]);
  });

  test('stays where it is when the mail of a work coach who passed it on bounces late', async () => {
    const reference = await journey.refer(withCoach);
    const { id } = await newestMail(workCoach);
    await journey.person(workCoach).answer({ choice: 'delegate', email: 'alex@zeist.example' }, reference);
    await journey.app.reportMail(id, 'bounce');
    expect(await openTasks(reference)).toEqual([{ kind: 'approve', owner: 'approver', about: 'delegated' }]);
    await journey.person('alex@zeist.example').answer({ choice: 'approve' }, reference);
    expect(await openTasks(reference)).not.toContainEqual(expect.objectContaining({ kind: 'approve' }));
  });

  test('stays where it is while a mailbox is only full', async () => {
    const reference = await journey.refer(withCoach);
    const before = (await events(reference)).length;
    await meets('full-mailbox', workCoach);
    expect(await openTasks(reference)).toEqual([{ kind: 'approve', owner: 'approver' }]);
    expect(await events(reference)).toHaveLength(before);
  });

  test('goes on when the work coach calls the mail spam: the next one would not reach them', async () => {
    const reference = await journey.refer(withCoach);
    await meets('complaint', workCoach);
    expect(await openTasks(reference)).toEqual([{ kind: 'approve', owner: 'team' }]);
  });
});

test('news that does not reach the candidate becomes one call by the coordinator', async () => {
  const reference = await journey.refer(withCoach);
  await meets('bounce', candidate);
  await meets('bounce', candidate);
  const calls = (await openTasks(reference)).filter(({ kind }) => kind === 'call');
  expect(calls).toEqual([{ kind: 'call', owner: 'coordinator', about: 'received-candidate' }]);
});

test('a digest that bounces moves every task in it', async () => {
  const references = [await journey.refer(withCoach)];
  references.push(
    await journey.refer({
      referrer: { role: 'self', name: 'Ali Voorbeeld', email: 'ali@post.example' },
      candidate: { givenName: 'Ali', birthDate: '1985-01-02', email: 'ali@post.example' },
      ...withCoach,
    }),
  );
  // Their reminders fall on the same morning, and so come as one mail.
  await journey.app.clock.advanceBy('P4D');
  const digest = await newestMail(workCoach);
  expect(Object.keys(digest.tags)).toEqual(['mail', 'mail-2']);
  await meets('bounce', workCoach);
  for (const reference of references) expect(await openTasks(reference)).toEqual([{ kind: 'approve', owner: 'team' }]);
});

test('a report that nobody can read is passed over', async () => {
  const say = (Message: string) => journey.app.invoke('mail-feedback', { Records: [{ Sns: { Message } }] });
  await say('Successfully validated SNS topic for Amazon SES event publishing.');
  await say(
    JSON.stringify({ eventType: 'Bounce', bounce: { bounceType: 'Permanent' }, mail: { tags: { mail: ['eA'] } } }),
  );
  await say(JSON.stringify({ eventType: 'Delivery', mail: {} }));
  expect(journey.app.functionFaults).toEqual([]);
});
