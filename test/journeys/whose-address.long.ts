import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { about, accept, approve, byProfessional, bySelf, cast, mailboxes, talkDay } from '../support/cases.ts';
import { type Journey, openJourney } from '../support/journey.ts';
import { says } from '../support/says.ts';

let journey: Journey;
beforeEach(async () => {
  journey = await openJourney();
});
afterEach(() => journey.close());

/** Someone at their own status page, with the birth date entered. */
async function atStatus(address: string, reference: string) {
  const own = journey.person(address);
  const { url } = await own.status(reference);
  return { post: (path: string, fields: Readonly<Record<string, string>>) => own.post(`${url}${path}`, fields) };
}

/** Someone who has proven their mailbox at the newest task link, ready to answer at once. */
async function atTask(address: string, reference: string) {
  const person = journey.person(address);
  const link = (await person.newestLink(about(reference))).replace(/\?.*$/, '');
  await person.open(link);
  return (fields: Readonly<Record<string, string>>) => person.post(link, fields);
}

/** A case that a provider has been asked about, with the fields of an acceptance but for the job coach's address. */
async function offered(mark: string) {
  const people = cast(mark);
  const reference = await journey.refer(byProfessional(people));
  await approve(journey, people, reference);
  const { referral } = await journey.look(reference);
  const provider = journey.app.region.providers.find(({ id }) => id === referral.provider);
  if (provider === undefined) throw new Error('nobody was asked');
  const accept = { choice: 'accept', jobCoachName: 'Robin Coach', startsOn: talkDay(journey) };
  return { people, reference, provider, accept, desk: journey.person(provider.mailbox) };
}

describe('a job coach works at the provider', () => {
  test.each([
    ['free mail', () => 'robin@hotmail.com', says('link-problem.problems.outside-provider')],
    ['another provider', () => 'robin@jobstap.example', 'Een goed adres eindigt op @kwintes.example'],
  ])('never at %s', async (_, address, words) => {
    const { desk, reference, accept } = await offered('outside');
    const page = await desk.answer({ ...accept, jobCoachEmail: address() }, about(reference));
    expect(page.status).toBe(400);
    expect(page.text).toMatch(words);
    // Nothing typed is lost.
    expect(page.html).toContain('value="Robin Coach"');
    expect(await journey.stage(reference)).toBe('offer');
    await desk.answer({ ...accept, jobCoachEmail: 'robin@kwintes.example' }, about(reference));
    expect(await journey.stage(reference)).toBe('confirming-start');
  });

  test('never is the one who referred, nor the candidate', async () => {
    const people = { candidate: 'noor@kwintes.example', referrer: 'kim@kwintes.example' };
    const reference = await journey.refer(byProfessional({ ...cast('own'), ...people }));
    await journey.person('sam-own@zeist.example').answer({ choice: 'approve' }, about(reference));
    const desk = journey.person(mailboxes.kwintes);
    const accept = { choice: 'accept', jobCoachName: 'Robin Coach', startsOn: talkDay(journey) };
    const candidates = await desk.answer({ ...accept, jobCoachEmail: people.candidate }, about(reference));
    expect(candidates.text).toMatch(says('link-problem.problems.candidates-own-address'));
    const referrers = await desk.answer({ ...accept, jobCoachEmail: people.referrer }, about(reference));
    expect(referrers.text).toMatch(says('link-problem.problems.referrers-own-address'));
    expect(await journey.stage(reference)).toBe('offer');
  });

  test('also when the coordinator names another one', async () => {
    const people = cast('steered');
    const reference = await journey.refer(bySelf(people));
    await approve(journey, people, reference);
    await accept(journey, people, reference);
    // The job coach does not say whether the first talk was held.
    await journey.app.clock.advanceBy('P40D');
    const coordinator = journey.person(mailboxes.coordinator);
    for (const email of ['robin@hotmail.com', people.candidate]) {
      const page = await coordinator.steer({ choice: 'change-addressee', name: 'Ina Valler', email }, about(reference));
      expect(page.status).toBe(400);
      expect(page.text).toContain('Een goed adres eindigt op @kwintes.example');
    }
    await coordinator.steer(
      { choice: 'change-addressee', name: 'Ina Valler', email: 'nieuw@kwintes.example' },
      about(reference),
    );
    expect(await journey.newestMail('nieuw@kwintes.example', reference)).toBeDefined();
  });
});

describe('two changes at the same moment', () => {
  test('a delegation and a contact correction to one address: never both, twelve times', async () => {
    for (let round = 0; round < 12; round += 1) {
      const people = cast(`race${round}`);
      const wanted = `x${round}@zeist.example`;
      const { body } = await journey.submit(bySelf(people));
      const reference = String(body['reference']);
      const own = await atStatus(people.candidate, reference);
      const answer = await atTask(people.workCoach, reference);
      await Promise.all([answer({ choice: 'delegate', email: wanted }), own.post('/contact', { email: wanted })]);
      await journey.app.clock.idle();
      const parties = await journey.app.runtime('sweep-tasks').referrals.parties(reference);
      expect(parties.approver?.email === wanted && parties.candidate?.email === wanted).toBe(false);
    }
  });

  test('a job coach is named and the candidate moves to that address: one of the two, twelve times', async () => {
    for (let round = 0; round < 12; round += 1) {
      const people = cast(`coach${round}`);
      const { body } = await journey.submit(bySelf(people));
      const reference = String(body['reference']);
      await approve(journey, people, reference);
      const { referral } = await journey.look(reference);
      const provider = journey.app.region.providers.find(({ id }) => id === referral.provider);
      const wanted = `robin${round}@${provider?.domains[0]}`;
      const own = await atStatus(people.candidate, reference);
      const accept = { choice: 'accept', jobCoachName: 'Robin', jobCoachEmail: wanted, startsOn: talkDay(journey) };
      const answer = await atTask(provider?.mailbox ?? '', reference);
      await Promise.all([answer(accept), own.post('/contact', { email: wanted })]);
      await journey.app.clock.idle();
      const parties = await journey.app.runtime('sweep-tasks').referrals.parties(reference);
      const [coach, candidate] = [parties.jobCoach?.email === wanted, parties.candidate?.email === wanted];
      expect([coach, candidate].filter(Boolean)).toHaveLength(1);
    }
  });
});

describe('nobody is referred at an address that decides', () => {
  test.each([
    ['team mailbox', mailboxes.team],
    ['coordinator', mailboxes.coordinator],
    ['UWV', 'iemand@uwv.example'],
    ['provider mailbox', mailboxes.kwintes],
    ['municipality', 'noor@zeist.example'],
  ])('%s', async (_, email) => {
    const { status, body } = await journey.submit({ referrer: { email }, candidate: { email } });
    expect(status).toBe(400);
    expect(body['errors']).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          pointer: '/candidate/email',
          code: 'acts-for-region',
          detail: expect.stringMatching(says('field-error.codes.acts-for-region')),
        }),
      ]),
    );
  });

  test('and nobody moves to one', async () => {
    const people = cast('moves');
    const { body } = await journey.submit(bySelf(people));
    const reference = String(body['reference']);
    const own = await atStatus(people.candidate, reference);
    const page = await own.post('/contact', { email: mailboxes.team });
    expect(page.status).toBe(400);
    expect(page.text).toMatch(says('status.contact.problem.not-allowed'));
    const { candidate } = await journey.app.runtime('sweep-tasks').referrals.parties(reference);
    expect(candidate?.email).toBe(people.candidate);
  });
});
