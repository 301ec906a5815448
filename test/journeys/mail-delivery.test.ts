import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { deliverFor } from '../../functions/cases/deliver.ts';
import type { CapturedMail } from '../../local/captured-mail.ts';
import type { MailFault } from '../../local/mailbox.ts';
import { type Journey, openJourney } from '../support/journey.ts';
import { says } from '../support/says.ts';
import { allItems } from '../support/table.ts';

let journey: Journey;
beforeEach(async () => {
  journey = await openJourney();
});
afterEach(() => journey.close());

const workCoach = 'sam@zeist.example';
const team = 'team-werk@zeist.example';
const candidate = 'noor@post.example';
const adult = { situation: { workCoachEmail: workCoach } };
const again = says('mail.repeat');

/** Gives every mail to an address the same fate, until told otherwise. */
function fate(address: string, fault: MailFault | undefined): void {
  journey.app.mailbox.setFault(fault === undefined ? undefined : (mail) => (mail.to === address ? fault : undefined));
}

async function mailsTo(address: string): Promise<readonly CapturedMail[]> {
  return (await journey.app.mails()).filter((mail) => mail.to === address);
}

async function outbox(reference: string): Promise<readonly Readonly<Record<string, unknown>>[]> {
  return (await allItems(journey.app)).filter((item) => item['pk'] === `M#${reference}`);
}

describe('an answer of the mail service that was lost', () => {
  test('the mail is repeated once, marked, and never more', async () => {
    fate(workCoach, 'accept-then-fail');
    const reference = await journey.refer(adult);
    expect(await mailsTo(workCoach)).toHaveLength(1);
    await journey.app.clock.advanceBy('PT3H');
    const mails = await mailsTo(workCoach);
    expect(mails.map((mail) => again.test(mail.text))).toEqual([false, true]);
    expect(mails[1]?.links).toEqual(mails[0]?.links);
    await journey.app.clock.advanceBy('PT24H');
    expect(await mailsTo(workCoach)).toHaveLength(2);
    const approve = (await outbox(reference)).filter((mail) => mail['kind'] === 'approve');
    expect(approve).toMatchObject([{ status: 'ambiguous' }]);
    expect(approve[0]).not.toHaveProperty('openShard');
  });

  test('a repeat that was taken ends it', async () => {
    fate(workCoach, 'accept-then-fail');
    const reference = await journey.refer(adult);
    fate(workCoach, undefined);
    await journey.app.clock.advanceBy('PT3H');
    expect(await mailsTo(workCoach)).toHaveLength(2);
    const approve = (await outbox(reference)).find((mail) => mail['kind'] === 'approve');
    expect(approve).toMatchObject({ status: 'sent', attempts: 2 });
  });

  test('a digest that is repeated is marked too', async () => {
    await journey.refer(adult);
    await journey.refer(adult);
    fate(workCoach, 'accept-then-fail');
    const before = (await mailsTo(workCoach)).length;
    await journey.app.clock.advanceBy('P3DT2H');
    const digests = (await mailsTo(workCoach)).slice(before);
    expect(digests.map((mail) => again.test(mail.text))).toEqual([false, true]);
    for (const digest of digests) expect(digest.subject).toMatch(/^Hoofdzaak Werk: 2 acties bij HW-\S+, HW-\S+$/);
  });
});

describe('a mail service that is not ready', () => {
  test('what was throttled goes later, once, and is not marked', async () => {
    fate(workCoach, 'throttle');
    const reference = await journey.refer(adult);
    await journey.app.clock.advanceBy('PT30M');
    expect(await mailsTo(workCoach)).toEqual([]);
    fate(workCoach, undefined);
    await journey.app.clock.advanceBy('PT30M');
    const [mail, ...more] = await mailsTo(workCoach);
    expect(more).toEqual([]);
    expect(mail?.text).toContain(reference);
    expect(mail?.text).not.toMatch(again);
  });

  test('what its task no longer needs by then is dropped', async () => {
    fate(workCoach, 'throttle');
    const reference = await journey.refer(adult);
    const status = (await journey.person(candidate).newestLink(reference)).replace(/\?.*$/, '');
    const withdrawing = journey.person(candidate);
    await withdrawing.status(reference);
    await withdrawing.post(`${status}/intrekken`, { sure: 'yes' });
    expect(await journey.stage(reference)).toBe('closed');
    fate(workCoach, undefined);
    await journey.app.clock.advanceBy('PT2H');
    const kinds = (await outbox(reference))
      .filter((mail) => mail['to'] === 'approver')
      .map((mail) => [mail['kind'], mail['status']]);
    expect(kinds).toContainEqual(['approve', 'dropped']);
    expect((await mailsTo(workCoach)).filter((mail) => mail.links.length > 0)).toEqual([]);
  });

  test('what was meant for an earlier addressee does not go to the new one', async () => {
    const reference = await journey.refer(adult);
    fate(workCoach, 'throttle');
    const link = (await journey.person(workCoach).newestLink(reference)).replace(/\?.*$/, '');
    await journey.person(workCoach).post(`${link}/nieuwe-link`, {});
    fate(workCoach, undefined);
    const coach = journey.person(workCoach);
    await coach.answer({ choice: 'delegate', email: 'lou@zeist.example' }, reference);
    await journey.app.clock.advanceBy('PT2H');
    const mails = await mailsTo('lou@zeist.example');
    expect(mails).toHaveLength(1);
    expect((await journey.person('lou@zeist.example').get(mails[0]?.links[0] ?? '')).status).toBe(200);
  });
});

describe('an address that refuses mail', () => {
  test('the approval goes from the work coach to the team, and from there to the coordinator', async () => {
    journey.app.mailbox.setFault((mail) => (mail.to === workCoach || mail.to === team ? 'refuse' : undefined));
    const reference = await journey.refer(adult);
    await journey.app.clock.advanceBy('PT30M');
    expect(await mailsTo(workCoach)).toEqual([]);
    expect((await journey.look(reference)).tasks).toMatchObject([{ kind: 'approve', owner: 'coordinator' }]);
    const coordinator = journey.person(journey.app.region.coordinator.mailbox);
    await coordinator.answer({ choice: 'approve' }, reference);
    expect(await journey.stage(reference)).toBe('offer');
  });

  test('the team answers when only the work coach cannot be reached', async () => {
    fate(workCoach, 'refuse');
    const reference = await journey.refer(adult);
    await journey.app.clock.advanceBy('PT10M');
    await journey.person(team).answer({ choice: 'approve' }, reference);
    expect(await journey.stage(reference)).toBe('offer');
  });

  test('the coordinator phones a candidate, also with how it ended', async () => {
    fate(candidate, 'refuse');
    const reference = await journey.refer(adult);
    await journey.app.clock.advanceBy('PT10M');
    expect((await journey.look(reference)).tasks).toContainEqual(
      expect.objectContaining({ kind: 'call', owner: 'coordinator', about: 'received-candidate' }),
    );
    await journey.person(workCoach).answer({ choice: 'decline', reason: 'not-now' }, reference);
    await journey.app.clock.advanceBy('PT10M');
    expect(await journey.stage(reference)).toBe('closed');
    const { tasks } = await journey.look(reference);
    expect(tasks).toContainEqual(expect.objectContaining({ kind: 'call', about: 'declined-candidate' }));
  });
});

describe('several tasks at one mailbox', () => {
  test('reminders that are due together come as one mail without names, and its one link leads to each of them', async () => {
    const references = [await journey.refer(adult), await journey.refer(adult), await journey.refer(adult)];
    const before = (await mailsTo(workCoach)).length;
    expect(before).toBe(3);
    await journey.app.clock.advanceBy('P3DT2H');
    const [digest, ...more] = (await mailsTo(workCoach)).slice(before);
    expect(more).toEqual([]);
    for (const reference of references) expect(digest?.text).toContain(reference);
    expect(`${digest?.text} ${digest?.html}`).not.toContain('Noor');
    expect(digest?.links).toEqual([expect.stringContaining(`${journey.app.url}/mijn/via/`)]);
    const coach = journey.person(workCoach);
    const list = await coach.list();
    expect(list.text).toContain('Noor');
    const tasks = references.map((reference) => `/mijn/${reference}/approve/1`);
    for (const task of tasks) expect(list.html).toContain(`${task}"`);
    await coach.post(`${journey.app.url}${tasks[1]}`, { choice: 'approve' });
    expect(await Promise.all(references.map(journey.stage))).toEqual(['approval', 'offer', 'approval']);
  });
});

test('a mail that was planned after its case was read goes all the same, by the one who finds it', async () => {
  const reference = await journey.refer(adult);
  const before = await journey.look(reference);
  fate(candidate, 'throttle');
  const question = { choice: 'ask-information', question: 'Wat deed je eerder?' };
  await journey.person(workCoach).answer(question, reference);
  fate(candidate, undefined);
  const asked = (await mailsTo(candidate)).length;
  // A sender that stood still between its look at the case and its look at the outbox.
  const sender = journey.app.runtime('serve-links');
  const soon = new Date(Date.parse(journey.app.clock.now()) + 6 * 60_000).toISOString();
  await deliverFor({ ...sender, clock: () => soon }, reference, before);
  expect(await mailsTo(candidate)).toHaveLength(asked + 1);
  expect((await outbox(reference)).find((mail) => mail['kind'] === 'give-information')).toMatchObject({
    status: 'sent',
  });
});
