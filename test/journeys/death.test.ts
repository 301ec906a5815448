import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  about,
  byProfessional,
  byProfessionalWithoutMail,
  bySelf,
  cast,
  mailboxes,
  started,
} from '../support/cases.ts';
import { type Journey, openJourney } from '../support/journey.ts';
import { allItems } from '../support/table.ts';

let journey: Journey;
beforeEach(async () => {
  journey = await openJourney();
});
afterEach(() => journey.close());

const people = cast('case');

async function mailsTo(address: string): Promise<readonly string[]> {
  return (await journey.app.mails())
    .filter(({ to }) => to === address)
    .map(({ subject, text }) => `${subject}\n${text}`);
}

/** From here on nothing goes to the candidate, whatever time brings. */
async function expectSilence(reference: string, before: readonly string[]): Promise<void> {
  expect(await journey.look(reference)).toMatchObject({
    referral: { stage: 'closed', closure: 'died', holdsPlace: false },
    tasks: [],
  });
  await journey.app.clock.advanceBy('P70D');
  expect(await mailsTo(people.candidate)).toEqual(before);
  expect((await journey.look(reference)).tasks).toEqual([]);
}

describe('a candidate who died', () => {
  test('as the job coach says at a check-in, gets no mail any more, and the others hear it kindly', async () => {
    const reference = await started(journey, people);
    const before = await mailsTo(people.candidate);
    const planned = (await journey.look(reference)).tasks.find(({ kind }) => kind === 'check-in');
    await journey.app.clock.advanceTo(planned?.visibleFrom ?? '');
    await journey.app.clock.advanceBy('PT1H');
    const page = await journey.person(people.jobCoach).answer({ choice: 'stopped', reason: 'died' }, about(reference));
    expect(page.text).toContain('Dank je wel voor het doorgeven');
    expect(await journey.newestMail(mailboxes.coordinator, about(reference))).toContain('overleden');
    const [told] = (await mailsTo(people.jobCoach)).slice(-1);
    expect(told).toContain('verdrietig bericht');
    expect(told).not.toContain('overleden');
    expect(await journey.newestMail(people.workCoach, about(reference))).toContain('Neem geen contact meer op');
    await expectSilence(reference, before);
  });

  test('as the coordinator records beside any task, gets no mail any more', async () => {
    const reference = await journey.refer(bySelf(people));
    // Nobody decides: the task comes to the coordinator.
    await journey.app.clock.advanceBy('P40D');
    const before = await mailsTo(people.candidate);
    const page = await journey.person(mailboxes.coordinator).steer({ choice: 'died' }, about(reference));
    expect(page.status).toBe(200);
    await expectSilence(reference, before);
    expect(await journey.newestMail(people.workCoach, about(reference))).toContain('Neem geen contact meer op');
  });

  test('before anybody confirmed the referral: nobody is told, and everybody in it is erased at once', async () => {
    const phone = { email: undefined, phone: '06 12345678' };
    const { body } = await journey.submitUnknown({
      ...bySelf(people),
      referrer: { role: 'self', name: 'Noor Voorbeeld', ...phone },
      candidate: { ...phone, preferredContact: 'phone' },
    });
    const reference = String(body['reference']);
    const held = async () => (await allItems(journey.app)).filter(({ pk }) => pk === `N#${reference}`);
    expect(await held()).not.toEqual([]);
    const before = (await journey.app.mails()).length;
    await journey.person(mailboxes.coordinator).steer({ choice: 'died' }, about(reference));
    expect(await journey.look(reference)).toMatchObject({ referral: { closure: 'died' }, tasks: [] });
    expect(await held()).toEqual([]);
    await journey.app.clock.advanceBy('P70D');
    const since = (await journey.app.mails()).slice(before).filter(({ subject }) => !/code/i.test(subject));
    expect(since).toEqual([]);
  });

  test('who is reached by phone: the coordinator’s calls end too, and the referrer hears it kindly', async () => {
    const reference = await journey.refer(byProfessionalWithoutMail(people));
    const coordinator = journey.person(mailboxes.coordinator);
    const page = await coordinator.answer({ choice: 'died' }, about(reference));
    expect(page.status).toBe(200);
    expect((await journey.look(reference)).tasks).toEqual([]);
    expect(await journey.newestMail(people.referrer, about(reference))).toContain('verdrietig bericht');
  });

  test('has no mail that was planned before, or that a page asks for later', async () => {
    const reference = await started(journey, people, byProfessional(people));
    const before = await mailsTo(people.candidate);
    const planned = (await journey.look(reference)).tasks.find(({ kind }) => kind === 'check-in');
    await journey.app.clock.advanceTo(planned?.visibleFrom ?? '');
    await journey.app.clock.advanceBy('PT1H');
    await journey.person(people.jobCoach).answer({ choice: 'stopped', reason: 'died' }, about(reference));
    const runtime = journey.app.runtime('serve-links');
    const link = before.map((mail) => /\/status\/([\w-]+)/.exec(mail)?.[1]).find((token) => token !== undefined);
    await runtime.statusDesk.renew(link ?? '');
    await expectSilence(reference, before);
    expect(await mailsTo(people.candidate)).toEqual(before);
  });
});
