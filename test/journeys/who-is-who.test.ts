import { afterEach, expect, test } from 'vitest';
import { about, accept, byProfessional, bySelf, cast, mailboxes } from '../support/cases.ts';
import { type Journey, openJourney } from '../support/journey.ts';
import { says } from '../support/says.ts';

let journey: Journey;
afterEach(() => journey.close());

/** IPS by UWV, which asks nobody but UWV's own team. */
const byUwv = (mark: string) => ({
  ...byProfessional(cast(mark)),
  referrer: { role: 'professional', name: 'Dr. Bo', profession: 'clinician', email: 'bo@altrecht.example' } as const,
  situation: { benefit: ['wajong'], inCareAt: 'altrecht', ipsPossible: 'yes' } as const,
});

/** The coordinator's page of a case, by the newest link to it. */
async function coordinatorsPage(reference: string, lang = '') {
  const coordinator = journey.person(mailboxes.coordinator);
  const link = (await coordinator.newestLink(about(reference))).replace(/\?.*$/, '');
  await coordinator.open(link);
  return coordinator.get(`${link}${lang}`);
}

test('the coordinator behind a silent UWV reads that it is UWV, and how to reach it', async () => {
  journey = await openJourney();
  const reference = await journey.refer(byUwv('uwv'));
  await journey.app.clock.advanceBy('P30D');
  const mail = await journey.newestMail(mailboxes.coordinator, reference);
  expect(mail).toContain('nog geen antwoord van UWV. Bel 030 000 02 02 of mail naar team-ips@uwv.example.');
  const page = await coordinatorsPage(reference);
  expect(page.text).toContain('Je antwoordt voor UWV.');
  expect(page.text).toMatch(
    /Wie beslist Organisatie UWV Telefoon 030 000 02 02 Mail van het team team-ips@uwv\.example/,
  );
  expect(page.text).not.toContain('werkcoach');
  expect((await coordinatorsPage(reference, '?lang=en')).text).toContain('You answer for UWV.');
});

test('behind a municipal team it is that municipality; a work coach who was asked is there by address', async () => {
  journey = await openJourney();
  const named = cast('named');
  const [toTeam, toCoach] = [
    await journey.refer({ ...bySelf(cast('team')), situation: { benefit: 'participatiewet', inCareAt: 'none' } }),
    await journey.refer(bySelf(named)),
  ];
  await journey.app.clock.advanceBy('P45D');
  const team = await coordinatorsPage(toTeam);
  expect(team.text).toContain('Je antwoordt voor de gemeente Zeist.');
  expect(team.text).toContain('team-werk@zeist.example');
  expect(team.text).not.toContain('Werkcoach');
  const coach = await coordinatorsPage(toCoach);
  expect(coach.text).toContain(`Werkcoach ${named.workCoach}`);
  expect(coach.text).toMatch(/Telefoon 030 000 03 \d\d/);
});

test('two providers that looked are told apart by the person, and who is to act is named', async () => {
  journey = await openJourney();
  const people = cast('two');
  const reference = await journey.refer(bySelf(people));
  const candidate = journey.person(people.candidate);
  const asked = await candidate.status(reference);
  expect(asked.text).toContain('Aan zet: de werkcoach van de gemeente Zeist.');
  await journey.person(people.workCoach).answer({ choice: 'approve' }, about(reference));

  const providerName = async () => {
    const { referral } = await journey.look(reference);
    const provider = journey.app.region.providers.find(({ id }) => id === referral.provider);
    if (provider === undefined) throw new Error('nobody was asked');
    return provider;
  };
  const first = await providerName();
  const offer = journey.person(first.mailbox);
  const page = await offer.open(await offer.newestLink(about(reference)));
  expect(page.text).toContain('Ook betrokken de werkcoach van de gemeente Zeist');
  // Before a provider has said yes, the person is not told which one is asked.
  expect((await candidate.status(reference)).text).toContain('Aan zet: de aanbieder.');
  await offer.answer({ choice: 'decline', reason: 'too-far' }, about(reference));

  const second = await providerName();
  await accept(journey, people, reference);
  const status = await candidate.status(reference);
  const views = status.text.slice(status.text.search(says('status.open.views')));
  expect(first.id).not.toBe(second.id);
  for (const { name } of [first, second]) expect(views).toContain(`Aanbieder ${name} `);
  expect(views).toContain('De werkcoach van de gemeente Zeist ');
  expect(status.text).toContain(`Aan zet: de jobcoach van ${second.name}.`);
  const link = status.url.replace(/\?.*$/, '');
  expect((await candidate.get(`${link}?lang=en`)).text).toContain(`Provider ${second.name} `);
});

test('who is passed over reads which team or coach is asked, in the case at that municipality', async () => {
  journey = await openJourney();
  const people = cast('late');
  const reference = await journey.refer(bySelf(people));
  await journey.app.clock.advanceBy('P15D');
  const coach = journey.person(people.workCoach);
  const page = await coach.open(await coach.newestLink(about(reference)));
  expect(page.text).toContain('We vragen het nu ook aan het team van de gemeente Zeist.');
});

test('a decline says on the status page who decided', async () => {
  journey = await openJourney();
  const people = cast('no');
  const reference = await journey.refer(bySelf(people));
  await journey.person(people.workCoach).answer({ choice: 'decline', reason: 'not-now' }, about(reference));
  const status = await journey.person(people.candidate).status(reference);
  expect(status.text).toContain('Wie heeft besloten: de gemeente Zeist.');
});

test('behind a silent provider the coordinator reads which one to phone', async () => {
  journey = await openJourney();
  const people = cast('quiet');
  const reference = await journey.refer(bySelf(people));
  await journey.person(people.workCoach).answer({ choice: 'approve' }, about(reference));
  await accept(journey, people, reference, journey.day());
  const { referral } = await journey.look(reference);
  const provider = journey.app.region.providers.find(({ id }) => id === referral.provider);
  await journey.app.clock.advanceBy('P45D');
  expect((await journey.look(reference)).tasks.map(({ owner }) => owner)).toEqual(['coordinator']);
  const page = await coordinatorsPage(reference);
  expect(page.text).toContain(`Je antwoordt voor de jobcoach van ${provider?.name}.`);
  expect(page.text).toMatch(says('section.toPhone'));
  expect(page.text).toContain(`${provider?.name} ${provider?.phone} , ${provider?.mailbox}`);
});
