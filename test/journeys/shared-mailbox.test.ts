import { afterAll, beforeAll, expect, test } from 'vitest';
import { type BodyParts, type Journey, openJourney } from '../support/journey.ts';

let journey: Journey;
beforeAll(async () => {
  journey = await openJourney();
});
afterAll(() => journey.close());

const shared = 'gezin@thuis.example';
const provider = 'aanmelden@astare-jobcoaching.example';
const both = 'Deze mail is voor de kandidaat en voor de aanmelder';
const youth: BodyParts = {
  referrer: { role: 'professional', name: 'Ouder Voorbeeld', profession: 'other', email: 'Gezin@Thuis.example' },
  candidate: { birthDate: '2007-03-01', email: shared },
  situation: {},
  request: { goal: 'Terug naar school.', motivated: 'yes', preferredProvider: 'astare-jobcoaching' },
};

async function mails(reference: string) {
  const all = await journey.app.mails();
  return all.filter((mail) => mail.to.toLowerCase() === shared && mail.text.includes(reference));
}

test('one neutral mail at each point, from receipt to end', async () => {
  const reference = await journey.refer(youth);
  // Its receipt, and the question whether the candidate wants this.
  expect(await mails(reference)).toHaveLength(2);
  await journey.person((await mails(reference))[0]?.to ?? '').answer({ choice: 'yes' }, /Zeg ja of nee/);
  const coach = { jobCoachName: 'Robin Coach', jobCoachEmail: 'robin@aanbieder.example', startsOn: journey.day() };
  await journey.person(provider).answer({ choice: 'accept', ...coach }, reference);
  expect(await mails(reference)).toHaveLength(4);
  await journey.person(coach.jobCoachEmail).answer({ choice: 'held', heldOn: journey.day() }, reference);
  expect(await mails(reference)).toHaveLength(5);
  const person = journey.person((await mails(reference))[0]?.to ?? '');
  const status = (await person.newestLink(reference)).replace(/\?.*$/, '');
  await person.post(status, { birthDate: '2007-03-01' });
  await person.post(`${status}/intrekken`, { sure: 'yes' });
  expect(await journey.stage(reference)).toBe('closed');
  const all = await mails(reference);
  expect(all).toHaveLength(6);
  for (const mail of all) expect(mail.text).toContain(both);
});

test('a decision is one mail too', async () => {
  const reference = await journey.refer({
    ...youth,
    candidate: { email: shared },
    situation: { benefit: 'participatiewet', inCareAt: 'none' },
    request: { goal: 'Werken.' },
  });
  expect(await mails(reference)).toHaveLength(1);
  await journey.person('team-werk@zeist.example').answer({ choice: 'decline', reason: 'not-now' }, reference);
  const [, decision, ...more] = await mails(reference);
  expect(more).toEqual([]);
  expect(decision?.text).toContain(both);
});

test('a handover that was asked for is one mail at its receipt', async () => {
  const reference = await journey.refer({
    ...youth,
    candidate: { birthDate: '2007-03-01', email: shared, municipality: 'GM0307' },
    request: { goal: 'Werken.', motivated: 'yes', handover: true },
  });
  await journey.app.clock.advanceBy('PT5M');
  expect(await mails(reference)).toHaveLength(1);
});

test('two mailboxes get a mail each', async () => {
  const reference = await journey.refer({ ...youth, referrer: { ...youth.referrer, email: 'ouder@thuis.example' } });
  expect(await mails(reference)).toHaveLength(1);
  expect((await mails(reference))[0]?.subject).toContain(reference);
  const referrer = (await journey.app.mails()).filter((mail) => mail.to === 'ouder@thuis.example');
  expect(referrer).toHaveLength(1);
  for (const mail of [...referrer, ...(await mails(reference))]) expect(mail.text).not.toContain(both);
});
