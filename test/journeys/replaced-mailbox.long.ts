import { afterEach, describe, expect, test } from 'vitest';
import { about, accept, approve, bySelf, cast, start } from '../support/cases.ts';
import { type BodyParts, type Journey, openJourney } from '../support/journey.ts';
import { regionWithPlaces } from '../support/regions.ts';
import { says } from '../support/says.ts';

let journey: Journey;
afterEach(() => journey.close());

/** The mail that asks the candidate for their yes. */
const question = /Wil je|toestemming|Antwoord/;
const bare = (link: string) => link.replace(/\?.*$/, '');

/** Somebody of 18 whose door rests on their consent, which they have not given yet. */
const youth = (): BodyParts => ({
  referrer: { role: 'self', name: 'Noor Voorbeeld', email: 'jong@post.example' },
  candidate: { email: 'jong@post.example', birthDate: '2007-03-01' },
  situation: {},
  request: { goal: 'Terug naar school.', motivated: 'yes' },
  agreement: { informed: true, privacyVersion: journey.app.region.privacyVersion, consent: undefined },
});

async function moveTo(email: string, from: string, reference: string, birthDate?: string): Promise<void> {
  const own = journey.person(from);
  const status = await own.status(about(reference), birthDate);
  await own.post(`${status.url}/contact`, { email });
  expect((await journey.look(reference)).referral.candidateAddress).toBe(1);
}

/** Opens a link as the one who reads the old mailbox, and posts what its page would have offered. */
async function tryAs(mailbox: string, link: string, fields: Readonly<Record<string, string>>): Promise<void> {
  const stranger = journey.person(mailbox);
  const page = await stranger.get(link);
  expect(page.status).toBe(410);
  expect(page.html).not.toContain('name="choice"');
  expect((await stranger.post(link, fields)).status).toBe(410);
}

describe('anyone who reads the mailbox that a candidate has left', () => {
  test('gives no consent by a question that went on to the coordinator', async () => {
    journey = await openJourney();
    const reference = await journey.refer(youth());
    expect(await journey.stage(reference)).toBe('confirming');
    const link = bare(await journey.person('jong@post.example').newestLink(question));
    await journey.app.clock.advanceBy('P40D');
    expect((await journey.look(reference)).tasks).toMatchObject([{ kind: 'confirm-interest', owner: 'coordinator' }]);
    await moveTo('jong-nieuw@post.example', 'jong@post.example', reference, '2007-03-01');
    const privacyVersion = journey.app.region.privacyVersion;
    await tryAs('jong@post.example', link, { choice: 'yes', privacyVersion });
    const { referral } = await journey.look(reference);
    expect([referral.stage, referral.consent]).toEqual(['confirming', undefined]);
  });

  test('ends no wait by a question that went by in silence', async () => {
    journey = await openJourney({ regionContent: await regionWithPlaces(1) });
    const [ada, bob] = [cast('ada'), cast('bob')];
    const first = await journey.refer(bySelf(ada));
    await approve(journey, ada, first);
    await journey.app.clock.advanceBy('PT5M');
    const second = await journey.refer(bySelf(bob));
    await approve(journey, bob, second);
    await accept(journey, ada, first, journey.day());
    await start(journey, ada, first);
    await journey.app.clock.advanceBy('P29D');
    const link = bare(await journey.person(bob.candidate).newestLink(says('task.mail.still-wanted.subject')));
    const asked = async () => (await journey.look(second)).tasks.find(({ kind }) => kind === 'still-wanted')?.n;
    for (let day = 0; day < 25 && (await asked()) !== 2; day += 1) await journey.app.clock.advanceBy('P1D');
    expect(await asked()).toBe(2);
    await moveTo('bob-nieuw@post.example', bob.candidate, second);
    await tryAs(bob.candidate, link, { choice: 'no' });
    expect(await journey.stage(second)).toBe('waiting');
  });

  test('sends no answer to a question of who decides, once its time has passed', async () => {
    journey = await openJourney();
    const people = cast('late');
    const reference = await journey.refer(bySelf(people));
    const asking = { choice: 'ask-information', question: 'Welke dagen kun je werken?' };
    await journey.person(people.workCoach).answer(asking, about(reference));
    const link = bare(await journey.person(people.candidate).newestLink(about(reference)));
    await journey.app.clock.advanceBy('P16D');
    await moveTo('late-nieuw@post.example', people.candidate, reference);
    await tryAs(people.candidate, link, { text: 'Ik wil niet meer.' });
    const task = await journey.app.runtime('sweep-tasks').referrals.task(`${reference}#give-information#1`);
    expect(task?.decision?.code).toBe('silent');
  });
});

test('a question that is open with the candidate is answered from the new mailbox', async () => {
  journey = await openJourney();
  const reference = await journey.refer(youth());
  await moveTo('jong-nieuw@post.example', 'jong@post.example', reference, '2007-03-01');
  const own = journey.person('jong-nieuw@post.example');
  await own.answer({ choice: 'yes', privacyVersion: journey.app.region.privacyVersion }, question);
  expect((await journey.look(reference)).referral.consent).toMatchObject({ channel: 'page' });
});
