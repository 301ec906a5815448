import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  about,
  approve,
  byProfessional,
  byProfessionalWithoutMail,
  bySelf,
  cast,
  mailboxes,
  started,
} from '../support/cases.ts';
import { type Journey, openJourney } from '../support/journey.ts';
import { says } from '../support/says.ts';
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
    expect(page.text).toMatch(says('receipt.byChoice.accept-offer.died.1'));
    expect(await journey.newestMail(mailboxes.coordinator, about(reference))).toContain('overleden');
    const [told] = (await mailsTo(people.jobCoach)).slice(-1);
    expect(told).toMatch(says('mail-work.candidate-died.paragraphs.1'));
    expect(told).not.toContain('overleden');
    expect(await journey.newestMail(people.workCoach, about(reference))).toMatch(
      says('mail-work.candidate-died.paragraphs.2'),
    );
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
    expect(await journey.newestMail(people.workCoach, about(reference))).toMatch(
      says('mail-work.candidate-died.paragraphs.2'),
    );
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
    expect(await journey.newestMail(people.referrer, about(reference))).toMatch(
      says('mail-work.candidate-died.paragraphs.1'),
    );
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

describe('a death that somebody reports who does not work with the candidate', () => {
  const coordinator = () => journey.person(mailboxes.coordinator);
  const calls = async (reference: string) =>
    (await journey.look(reference)).tasks.filter(({ kind }) => kind === 'call').map(({ about: why }) => why);

  /** The referrer says so on their own page, behind the code to their mailbox. */
  async function referrerTells(reference: string): Promise<string> {
    const referrer = journey.person(people.referrer);
    const page = await referrer.status(about(reference));
    expect(page.text).toMatch(says('status.death.title'));
    expect(page.html).not.toMatch(/ checked/);
    const link = page.url.replace(/\?.*$/, '');
    expect((await referrer.post(`${link}/overleden`, {})).status).toBe(400);
    return (await referrer.post(`${link}/overleden`, { died: 'yes' })).text;
  }

  test('is found out by the coordinator; until then nothing goes to the candidate', async () => {
    const reference = await journey.refer(byProfessional(people));
    expect(await referrerTells(reference)).toMatch(says('status.death.done'));
    expect(await calls(reference)).toEqual(['death-reported']);
    const before = await mailsTo(people.candidate);
    await approve(journey, people, reference);
    await journey.app.clock.advanceBy('P2D');
    expect(await mailsTo(people.candidate)).toEqual(before);
    const page = await coordinator().open(await coordinator().newestLink(says('task.mail.call.subject')));
    expect(page.text).toMatch(says('topic.calls.death-reported'));
    await coordinator().answer({ choice: 'died' }, says('task.mail.call.subject'));
    await expectSilence(reference, before);
  });

  test('leaves nothing on the page of who reported it for which the candidate would be phoned', async () => {
    const reference = await journey.refer(byProfessional(people));
    await approve(journey, people, reference);
    const before = await journey.person(people.referrer).status(about(reference));
    expect(before.text).toMatch(says('status.propose.title'));
    // Where nobody has to approve, no page speaks of an approval.
    expect(before.text).not.toContain('Er is al akkoord');
    expect(await referrerTells(reference)).not.toMatch(says('status.propose.title'));
  });

  test('and is not so after all: what waited goes, and everything goes on', async () => {
    const reference = await journey.refer(byProfessional(people));
    await referrerTells(reference);
    const before = (await mailsTo(people.candidate)).length;
    await approve(journey, people, reference);
    await coordinator().answer({ choice: 'goes-on' }, says('task.mail.call.subject'));
    await journey.app.clock.advanceBy('PT2H');
    expect(await mailsTo(people.candidate)).toHaveLength(before + 1);
    expect(await journey.stage(reference)).toBe('offer');
  });

  test('and was not so: it is not taken again, so that nobody can keep word from a candidate for ever', async () => {
    const reference = await journey.refer(byProfessional(people));
    await referrerTells(reference);
    await coordinator().answer({ choice: 'goes-on' }, says('task.mail.call.subject'));
    const referrer = journey.person(people.referrer);
    const page = await referrer.status(about(reference));
    expect(page.text).toMatch(says('status.death.refuted'));
    expect(page.text).not.toMatch(says('status.death.title'));
    await journey.app.clock.advanceBy('P1D');
    await referrer.post(`${page.url.replace(/\?.*$/, '')}/overleden`, { died: 'yes' });
    expect(await calls(reference)).toEqual([]);
    const before = (await mailsTo(people.candidate)).length;
    await approve(journey, people, reference);
    expect(await mailsTo(people.candidate)).toHaveLength(before + 1);

    const { provider } = (await journey.look(reference)).referral;
    const mailbox = journey.app.region.providers.find(({ id }) => id === provider)?.mailbox ?? '';
    const offer = await journey.person(mailbox).open(await journey.person(mailbox).newestLink(about(reference)));
    expect(offer.html).toContain('value="decline"');
    expect(offer.html).not.toContain('value="died"');
    await journey.person(mailbox).answer({ choice: 'died' }, about(reference));
    expect(await calls(reference)).toEqual([]);
    expect(await journey.stage(reference)).toBe('offer');
  });

  test('may come from a provider that is asked, who need do nothing more', async () => {
    const reference = await journey.refer(bySelf(people));
    await approve(journey, people, reference);
    const { provider } = (await journey.look(reference)).referral;
    const mailbox = journey.app.region.providers.find(({ id }) => id === provider)?.mailbox ?? '';
    const before = await mailsTo(people.candidate);
    for (let twice = 0; twice < 2; twice += 1) {
      const page = await journey.person(mailbox).answer({ choice: 'died' }, about(reference));
      expect(page.text).toMatch(says('receipt.byChoice.accept-offer.died.2'));
    }
    expect(await calls(reference)).toEqual(['death-reported']);
    await coordinator().answer({ choice: 'died' }, says('task.mail.call.subject'));
    await expectSilence(reference, before);
  });
});
