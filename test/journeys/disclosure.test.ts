import { afterAll, beforeAll, expect, test } from 'vitest';
import { told } from '../support/cast.ts';
import { type BodyParts, type Journey, openJourney } from '../support/journey.ts';
import { found, markedReferral, referMarked } from '../support/markers.ts';
import { says } from '../support/says.ts';

let journey: Journey;
beforeAll(async () => {
  journey = await openJourney();
});
afterAll(() => journey.close());

const team = 'team-werk@zeist.example';
const provider = 'aanmelden@inforsa.example';
const jobCoach = 'robin@aanbieder.example';
const accept = { choice: 'accept', jobCoachName: 'Robin Coach', jobCoachEmail: jobCoach, startsOn: '2026-01-05' };
const bare = (link: string) => link.replace(/\?.*$/, '');

/** What a reader of a page sees of the person: the reader's page before and after they proved their mailbox. */
async function sees(
  address: string,
  reference: string,
): Promise<{ readonly before: string[]; readonly after: string[] }> {
  const person = journey.person(address);
  const link = bare(await person.newestLink(reference));
  const before = found((await person.get(link)).html);
  return { before, after: found((await person.open(link)).html) };
}

test('each role sees its rung of the ladder, and nothing before the code', async () => {
  const reference = await referMarked(journey);
  const approver = await sees(team, reference);
  expect(approver.before).toEqual([]);
  // The grounds: goal, availability, remarks, for IPS the care provider; who refers, without their contact data.
  const page = await journey.person(team).open(bare(await journey.person(team).newestLink(reference)));
  expect(approver.after).toEqual(['name', 'birthDate', 'goal', 'availability', 'remarks', 'referrer', 'care']);
  expect(page.html).toContain('Ottoline Behandelaar');
  expect(page.html).not.toContain('ottoline@ggzpraktijk.example');
  expect(page.html).not.toContain('98765432');

  await journey.person(team).answer({ choice: 'approve', decisionDate: '2026-01-05' }, reference);
  const offered = await sees(provider, reference);
  expect(offered.before).toEqual([]);
  expect(offered.after.filter((detail) => detail !== 'care')).toEqual(['goal', 'availability', 'remarks']);

  const receipt = await journey.person(provider).answer(accept, reference);
  expect(found(receipt.html)).toEqual(expect.arrayContaining(['name', 'email', 'phone', 'representative']));
  const later = await journey.person(provider).get(await journey.person(provider).newestLink(reference));
  expect(found(later.html)).toEqual([]);

  const coach = await sees(jobCoach, reference);
  expect(coach.before).toEqual([]);
  const working = ['name', 'birthDate', 'email', 'phone', 'goal', 'availability', 'remarks', 'representative'];
  // The name of their own institution, which is the one that treats the person.
  expect(coach.after.filter((detail) => detail !== 'care')).toEqual(working);

  const person = journey.person('quirijntje@priveadres.example');
  const status = bare(await person.newestLink(reference));
  expect(found((await person.get(status)).html)).toEqual([]);
  const own = await person.status(reference, '1991-03-17');
  expect(own.text).toContain('Robin Coach');
  // Who saw what: before and after the provider accepted, and never more than their rung.
  const views = own.text.slice(own.text.search(says('status.open.views')));
  expect(views).toMatch(/aanbieder Inforsa wat je wilt en je situatie \d/i);
  expect(views).toMatch(/aanbieder Inforsa naam en geboortedatum, wat je wilt en je situatie, contactgegevens \d/i);
  expect(views).toMatch(/het team van de gemeente Zeist naam en geboortedatum, wat je wilt en je situatie \d/i);
  expect(views).not.toMatch(/het team van de gemeente Zeist [^\d]*contactgegevens/i);
  expect(views).toMatch(
    /de jobcoach van Inforsa naam en geboortedatum, wat je wilt en je situatie, contactgegevens \d/i,
  );

  const referrer = await journey.person('ottoline@ggzpraktijk.example').status(reference);
  expect(found(referrer.html)).toEqual(['name']);
  expect(referrer.text).not.toContain('Robin');
});

test('a referrer of two people reads after the code which one is meant, and nowhere before', async () => {
  const referrer = { role: 'professional', name: 'Bo Verwijzer', profession: 'other', email: 'bo@verwijzers.example' };
  const people = [
    { givenName: 'Anouk', familyName: 'Waterman', email: 'anouk@post.example' },
    { givenName: 'Bilal', familyName: 'Veldhuis', email: 'bilal@post.example' },
  ];
  for (const candidate of people) {
    const bo = journey.person(referrer.email);
    const reference = await journey.refer({
      ...told,
      referrer: referrer as NonNullable<BodyParts['referrer']>,
      candidate: { ...told.candidate, ...candidate },
    });
    const status = bare(await bo.newestLink(reference));
    expect((await journey.person(referrer.email).get(status)).text).not.toContain(candidate.familyName);
    expect((await bo.status(reference)).text).toContain(`Kandidaat ${candidate.givenName} ${candidate.familyName}`);
    await journey
      .person('sam@zeist.example')
      .answer({ choice: 'ask-information', question: 'Sinds wanneer woont deze kandidaat hier?' }, reference);
    const link = bare(await bo.newestLink(says('task.mail.give-information.subject')));
    // Another browser, which has proven nothing.
    expect((await journey.person(referrer.email).get(link)).text).not.toContain(candidate.familyName);
    const page = await bo.open(link);
    expect(page.text).toContain(`Kandidaat ${candidate.givenName} ${candidate.familyName}`);
    expect(/<title>[^<]*/.exec(page.html)?.[0]).not.toContain(candidate.familyName);
    expect((await bo.get(`${link}?lang=en`)).text).toContain(
      `Candidate ${candidate.givenName} ${candidate.familyName}`,
    );
    for (const { to, subject, text } of await journey.app.mails()) {
      if (to.includes(referrer.email)) expect(`${subject}\n${text}`).not.toContain(candidate.familyName);
    }
  }
});

test('once a candidate is erased, the referrer reads no name any more', async () => {
  const reference = await journey.refer({
    ...told,
    candidate: { ...told.candidate, givenName: 'Cato', familyName: 'Zeeman', email: 'cato@post.example' },
  });
  const candidate = journey.person('cato@post.example');
  await candidate.answer({ choice: 'not-me' }, reference);
  const page = await journey.person('kim@school.example').status(reference);
  expect(page.text).toMatch(says('status.open.ended'));
  expect(page.text).not.toContain('Zeeman');
});

test('the team of a Sterk met Werk door does not read where someone is in care', async () => {
  const reference = await journey.refer({
    candidate: markedReferral.candidate,
    situation: { benefit: 'participatiewet', inCareAt: 'inforsa', ipsPossible: 'no' },
    request: markedReferral.request,
  });
  expect((await sees(team, reference)).after).toEqual(['name', 'birthDate', 'goal', 'availability', 'remarks']);
});

test('the coordinator sees whom to phone; the referrer sees the question that they must answer', async () => {
  const phoned = await journey.refer({
    ...markedReferral,
    candidate: { ...markedReferral.candidate, email: undefined, preferredContact: 'phone' },
  });
  const coordinator = await sees(journey.app.region.coordinator.mailbox, phoned);
  expect(coordinator.before).toEqual([]);
  expect(coordinator.after).toEqual(['name', 'birthDate', 'phone', 'representative', 'referrer']);

  const asked = await referMarked(journey);
  const question = 'Sinds wanneer woont deze kandidaat hier?';
  await journey.person(team).answer({ choice: 'ask-information', question }, asked);
  const referrer = journey.person('ottoline@ggzpraktijk.example');
  const link = bare(await referrer.newestLink(asked));
  expect((await referrer.get(link)).text).not.toContain(question);
  const page = await referrer.open(link);
  expect(page.text).toContain(question);
  // Who it is about, for who referred more than one; nothing else of what they sent.
  expect(found(page.html)).toEqual(['name']);
});

test.each([
  ['asked', markedReferral, 'value="yes"'],
  [
    'told',
    { ...markedReferral, situation: { benefit: ['wajong'], inCareAt: 'inforsa', ipsPossible: 'yes' } } as const,
    'not-me',
  ],
])('the candidate who is %s about a referral sees nothing personal, and needs no code', async (_, parts, choice) => {
  const reference = await journey.refer(parts);
  const person = journey.person('quirijntje@priveadres.example');
  const page = await person.get(await person.newestLink(reference));
  expect(page.html).toContain(choice);
  expect(found(page.html)).toEqual([]);
});
