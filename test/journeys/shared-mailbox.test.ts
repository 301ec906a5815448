import { afterAll, beforeAll, expect, test } from 'vitest';
import { changeCase, contextOf } from '../../functions/cases/change-case.ts';
import { correctContact } from '../../functions/domain/journey/contact.ts';
import { talkDay } from '../support/cases.ts';
import { type BodyParts, type Journey, openJourney } from '../support/journey.ts';
import { says } from '../support/says.ts';

let journey: Journey;
beforeAll(async () => {
  journey = await openJourney();
});
afterAll(() => journey.close());

const shared = 'gezin@thuis.example';
const provider = 'aanmelden@astare-jobcoaching.example';
const both = says('mail.shared');
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
  // Its receipt. Whether the candidate wants this is asked by phone, as another could say yes for them here.
  expect(await mails(reference)).toHaveLength(1);
  expect((await journey.look(reference)).tasks).toMatchObject([{ kind: 'confirm-interest', owner: 'coordinator' }]);
  const coordinator = journey.person('projectleider@hoofdzaakwerk-mu.example');
  await coordinator.answer({ choice: 'yes' }, reference);
  const coach = { jobCoachName: 'Robin Coach', jobCoachEmail: 'robin@aanbieder.example', startsOn: talkDay(journey) };
  await journey.person(provider).answer({ choice: 'accept', ...coach }, reference);
  // The yes by phone was recorded, and the place.
  expect(await mails(reference)).toHaveLength(3);
  await journey.person(coach.jobCoachEmail).answer({ choice: 'held', heldOn: journey.day() }, reference);
  expect(await mails(reference)).toHaveLength(4);
  const person = journey.person((await mails(reference))[0]?.to ?? '');
  const status = (await person.newestLink(reference)).replace(/\?.*$/, '');
  await person.post(status, { birthDate: '2007-03-01' });
  await person.post(`${status}/intrekken`, { sure: 'yes' });
  expect(await journey.stage(reference)).toBe('closed');
  const all = await mails(reference);
  expect(all).toHaveLength(5);
  for (const mail of all) expect(mail.text).toMatch(both);
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
  expect(decision?.text).toMatch(both);
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
  for (const mail of [...referrer, ...(await mails(reference))]) expect(mail.text).not.toMatch(both);
});

test('one mailbox under two spellings is one mailbox: nobody says yes there for somebody else', async () => {
  const reference = await journey.refer({
    ...youth,
    referrer: { ...youth.referrer, email: 'gezin+ouder@thuis.example' },
  });
  expect((await journey.look(reference)).referral.sharedMailbox).toBe(true);
  expect((await journey.look(reference)).tasks).toMatchObject([{ kind: 'confirm-interest', owner: 'coordinator' }]);
});

test('a candidate who corrects their address to the referrer’s is asked for their yes by phone from then on', async () => {
  const own = { ...youth, candidate: { birthDate: '2007-03-01', email: 'eigen@post.example' } };
  const reference = await journey.refer(own);
  const candidate = journey.person('eigen@post.example');
  const question = await candidate.newestLink(says('task.mail.confirm-interest.subject'));
  const { parties } = { parties: await journey.app.runtime('sweep-tasks').referrals.parties(reference) };
  const { candidate: known, ...others } = parties;
  if (known === undefined) throw new Error('no candidate');
  const runtime = journey.app.runtime('sweep-tasks');
  const ctx = contextOf(runtime, { origin: 'link', actor: 'candidate' });
  await changeCase(runtime, reference, (from) =>
    correctContact(from, { candidate: known, ...others }, { email: shared }, ctx),
  );
  expect((await journey.look(reference)).tasks).toMatchObject([{ kind: 'confirm-interest', owner: 'coordinator' }]);
  expect((await candidate.get(question)).status).toBe(410);
});
