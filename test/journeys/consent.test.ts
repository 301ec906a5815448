import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openEmbedded } from '../../local/embedded.ts';
import { about, accept, byProfessional, type Cast, cast, mailboxes, start } from '../support/cases.ts';
import { type BodyParts, type Journey, openJourney } from '../support/journey.ts';
import { says } from '../support/says.ts';

let journey: Journey;
beforeAll(async () => {
  journey = await openJourney();
});
afterAll(() => journey.close());

/** Someone of 18 whom a school refers: that door rests on explicit consent. */
const youth = (people: Cast): BodyParts => ({
  ...byProfessional(people),
  candidate: { birthDate: '2007-03-01', email: people.candidate },
  situation: { inCareAt: 'none' },
  request: { goal: 'Terug naar school.', motivated: 'yes' },
});
const ownYouth = (people: Cast): BodyParts => ({
  ...youth(people),
  referrer: { role: 'self', name: 'Noor Voorbeeld', email: people.candidate },
});

const referral = async (reference: string) => (await journey.look(reference)).referral;
const actions = async (reference: string) =>
  (await journey.app.runtime('sweep-tasks').referrals.events(reference)).map(({ action }) => action);

describe('a door that rests on explicit consent', () => {
  test('asks the candidate, and silence leads to nobody but the coordinator', async () => {
    const people = cast('silent');
    const before = (await journey.subjects(mailboxes.kwintes)).length;
    const reference = await journey.refer(youth(people));
    await journey.app.clock.advanceBy('P200D');
    const { referral: after, tasks } = await journey.look(reference);
    expect([after.stage, after.consent]).toEqual(['confirming', undefined]);
    expect(tasks.map(({ kind, owner }) => [kind, owner])).toEqual([['confirm-interest', 'coordinator']]);
    const done = await actions(reference);
    for (const never of ['ask-approval', 'skip-approval', 'enter-queue', 'give-place', 'open-offer']) {
      expect(done).not.toContain(never);
    }
    expect((await journey.subjects(mailboxes.kwintes)).length).toBe(before);
  });

  test('a self-referrer who has not consented reads that this is asked first, and of no approval that nobody gives', async () => {
    const people = cast('own-receipt');
    const reference = await journey.refer({ ...ownYouth(people), agreement: { consent: undefined } });
    const mails = (await journey.app.mails()).filter(({ to }) => to === people.candidate);
    expect(mails).toHaveLength(2);
    const receipt =
      mails.find(({ subject }) => says('mail-intake.received-candidate.subject').test(subject))?.text ?? '';
    expect(receipt).toMatch(
      says('mail-intake.received-candidate.paragraphs.2', { hasProgramme: 'yes', approval: 'yes_first_none' }),
    );
    expect(receipt).not.toMatch(/akkoord/);
    expect(await journey.stage(reference)).toBe('confirming');
  });

  test('says why consent is needed, keeps the yes with version, time and channel, and then goes on', async () => {
    const people = cast('yes');
    const reference = await journey.refer(youth(people));
    const candidate = journey.person(people.candidate);
    const page = await candidate.get(await candidate.newestLink(about(reference)));
    expect(page.text).toMatch(says('link.consent.title', { reader: 'candidate' }));
    expect(page.text).toContain(journey.app.region.doors['sterk-met-werk-of-scholing'].legalBasis.text.nl);
    expect(page.html).toContain('/privacy');
    // Whoever looks at the other link first is not told that they can leave it at that.
    const wayOut = new RegExp(`${says('mail.wayOut').source}[^\\n]*\\n(\\S+)`);
    const [, other = ''] = wayOut.exec((await journey.newestMail(people.candidate, reference)) ?? '') ?? [];
    const lead = async () => (await candidate.get(other)).text;
    expect(await lead()).toMatch(says('link-form.objection.lead', { needsYes: 'yes' }));
    await candidate.answer({ choice: 'yes' }, about(reference));
    const { stage, consent } = await referral(reference);
    expect(stage).toBe('offer');
    expect(consent).toEqual({
      version: journey.app.region.privacyVersion,
      at: journey.app.clock.now(),
      channel: 'page',
    });
    expect(await lead()).toMatch(says('link-form.objection.lead', { needsYes: 'other' }));
    const status = await candidate.status(about(reference), '2007-03-01');
    expect(status.text).toMatch(says('step.steps.confirmed.done', { reader: 'candidate' }));
  });

  test('says what the help is and who will see what, and who referred once the mailbox is proven', async () => {
    const people = cast('informed');
    const reference = await journey.refer({
      ...youth(people),
      referrer: {
        role: 'professional',
        name: 'Kim School',
        organisation: 'Lyceum De Linde',
        profession: 'school',
        email: people.referrer,
      },
    });
    const mail = await journey.newestMail(people.candidate, reference);
    expect(mail).toMatch(says('task.mail.confirm-interest.paragraphs.5'));
    expect(mail).not.toMatch(/Kim School|Lyceum/);

    const candidate = journey.person(people.candidate);
    const link = (await candidate.newestLink(about(reference))).replace(/\?.*$/, '');
    const page = await candidate.get(link);
    expect(page.text).toMatch(says('consent.help.sterk-met-werk-of-scholing', { reader: 'candidate' }));
    expect(page.text).toContain('De hulp duurt meestal 1 jaar.');
    expect(page.text).toMatch(says('consent.provider', { reader: 'candidate' }));
    expect(page.text).toMatch(says('consent.referrerOf.title'));
    expect(page.text).not.toMatch(/Kim School|Lyceum/);

    const wrong = await candidate.post(`${link}/code/controle`, { code: '12' });
    expect(wrong.status).toBe(400);
    expect(wrong.html).toMatch(
      new RegExp(`<details class="fold" open>\\s*<summary>${says('consent.referrerOf.title').source}`),
    );
    await candidate.post(`${link}/code`, {});
    const proven = await candidate.post(`${link}/code/controle`, { code: await candidate.code() });
    expect(proven.text).toContain('Aangemeld door Kim School, Lyceum De Linde, school');
    expect(proven.text).not.toMatch(says('consent.referrerOf.title'));
    expect(proven.text).not.toContain(people.referrer);
    expect((await candidate.get(`${link}?lang=en`)).text).toContain('Referred by Kim School, Lyceum De Linde, school');
    // Another browser has proven nothing.
    expect((await journey.person(people.candidate).get(link)).text).not.toMatch(/Kim School|Lyceum/);

    await candidate.answer({ choice: 'yes' }, says('task.mail.confirm-interest.subject'));
    // That browser reads English by now.
    const status = await candidate.status(reference, '2007-03-01');
    expect(status.text).toContain('Referred by Kim School, Lyceum De Linde, school');
  });

  test('names who decides on IPS, and the institution that treats', async () => {
    const people = cast('ips-informed');
    const reference = await journey.refer({
      ...byProfessional(people),
      referrer: { role: 'professional', name: 'Dr. Bo', profession: 'clinician', email: people.referrer },
      situation: { benefit: 'participatiewet', inCareAt: 'altrecht', ipsPossible: 'yes' },
    });
    const candidate = journey.person(people.candidate);
    const link = await candidate.newestLink(about(reference));
    const page = await candidate.get(link);
    expect(page.text).toContain('De gemeente Zeist beslist.');
    expect(page.text).toMatch(says('consent.treatingProvider', { reader: 'candidate' }));
    expect(page.text).not.toContain('Altrecht');
    const english = await candidate.get(`${link.replace(/\?.*$/, '')}?lang=en`);
    expect(english.text).toContain('The municipality of Zeist decides.');
  });

  test('the coordinator tells the same on the phone', async () => {
    const people = cast('told-by-phone');
    const reference = await journey.refer({
      ...youth(people),
      candidate: { birthDate: '2007-03-01', email: undefined, phone: '+31612345678', preferredContact: 'phone' },
    });
    const coordinator = journey.person(mailboxes.coordinator);
    const page = await coordinator.open(await coordinator.newestLink(about(reference)));
    expect(page.text).toMatch(says('consent.helpTitle'));
    expect(page.text).toMatch(says('consent.provider'));
    expect(page.text).toContain('Aangemeld door Kim School');
  });

  test('who referred themselves is not told that somebody else did', async () => {
    const people = cast('own-informed');
    const reference = await journey.refer({ ...ownYouth(people), agreement: { consent: undefined } });
    const candidate = journey.person(people.candidate);
    const page = await candidate.get(await candidate.newestLink(says('task.mail.confirm-interest.subject')));
    expect(page.text).toMatch(says('consent.helpTitle', { reader: 'candidate' }));
    expect(page.text).not.toMatch(says('consent.referrerOf.title'));
    expect(page.text).not.toContain('Wie je aanmeldde');
    expect(
      await journey.newestMail(people.candidate, says('task.mail.confirm-interest.subject', { reference })),
    ).not.toMatch(says('mail-intake.told-about-referral.paragraphs.5'));
  });

  test('takes no yes to a privacy text that is not in force: the page comes back with the one that is', async () => {
    const people = cast('older-text');
    const reference = await journey.refer(youth(people));
    const candidate = journey.person(people.candidate);
    for (const privacyVersion of ['2020-01', '']) {
      const page = await candidate.answer({ choice: 'yes', privacyVersion }, about(reference));
      expect([page.status, await journey.stage(reference)]).toEqual([400, 'confirming']);
      expect(page.text).toMatch(says('link-problem.problems.privacy-text-changed'));
    }
  });

  test('takes a yes by phone as such', async () => {
    const people = cast('phone');
    const reference = await journey.refer({
      ...youth(people),
      candidate: { birthDate: '2007-03-01', email: undefined, phone: '06 12345678', preferredContact: 'phone' },
    });
    await journey.person(mailboxes.coordinator).answer({ choice: 'yes' }, about(reference));
    expect((await referral(reference)).consent?.channel).toBe('phone');
    expect(await journey.stage(reference)).toBe('offer');
  });

  test('takes the consent that somebody gives with their own referral, and asks for it where it is missing', async () => {
    const given = await journey.refer(ownYouth(cast('own')));
    expect([(await referral(given)).consent?.channel, await journey.stage(given)]).toEqual(['api', 'offer']);

    const people = cast('own-unasked');
    const missing = { ...ownYouth(people), agreement: { consent: undefined } };
    const { body } = await journey.submit(missing);
    const reference = String(body['reference']);
    expect(body['nextStep']).toBe('candidate-confirms');
    expect(await journey.stage(reference)).toBe('confirming');
    const mail = (await journey.newestMail(people.candidate, says('task.mail.confirm-interest.button'))) ?? '';
    expect(mail).toMatch(says('task.mail.confirm-interest.paragraphs.1', { about: 'own_referral' }));
    expect(mail).not.toMatch(says('task.mail.confirm-interest.paragraphs.2'));
    await journey.person(people.candidate).answer({ choice: 'yes' }, says('task.mail.confirm-interest.button'));
    expect((await referral(reference)).consent?.channel).toBe('page');
  });

  test('takes none from a post by a sender whom nobody knew: who confirms it is asked', async () => {
    const people = cast('own-unknown');
    const { body } = await journey.submitUnknown({ ...ownYouth(people), agreement: { consent: true } });
    const reference = String(body['reference']);
    expect((await referral(reference)).consent).toBeUndefined();
    await journey.person(people.candidate).answer({ choice: 'confirm' }, about(reference));
    expect([(await referral(reference)).consent, await journey.stage(reference)]).toEqual([undefined, 'confirming']);
    expect((await journey.look(reference)).tasks.map(({ kind }) => kind)).toEqual(['confirm-interest']);
  });

  test('refuses consent that a professional gives for somebody else', async () => {
    const { status, body } = await journey.submit({ ...youth(cast('for-other')), agreement: { consent: true } });
    expect(status).toBe(400);
    expect(body['errors']).toEqual([
      expect.objectContaining({ pointer: '/agreement/consent', code: 'consent-of-another' }),
    ]);
  });

  test.each([
    ['before the start', async () => {}, 'withdrawn'],
    [
      'while guidance runs',
      async (people: Cast, reference: string) => {
        await accept(journey, people, reference, journey.day());
        await start(journey, people, reference);
      },
      'early-stop',
    ],
  ] as const)('lets the candidate take it back %s', async (name, walk, closure) => {
    const people = cast(`back-${name.length}`);
    const reference = await journey.refer(ownYouth(people));
    await walk(people, reference);
    const candidate = journey.person(people.candidate);
    const page = await candidate.status(about(reference), '2007-03-01');
    expect(page.text).toMatch(says('status.consent.title'));
    expect(page.text).toMatch(says('status.consent.given'));
    const link = (await candidate.newestLink(about(reference))).replace(/\?.*$/, '');
    const done = await candidate.post(`${link}/intrekken`, { sure: 'yes' });
    expect(done.text).toMatch(says('status.consent.done'));
    const after = await referral(reference);
    expect([after.closure, after.consent?.withdrawnAt]).toEqual([closure, journey.app.clock.now()]);
    expect(await actions(reference)).toContain('withdraw-consent');
    expect(await journey.newestMail(people.candidate, reference)).toMatch(
      says('mail-people.consent-withdrawn-candidate.paragraphs.1'),
    );
  });
});

test('a region file that would take silence for consent does not start', async () => {
  const { region } = journey.app;
  const door = { ...region.doors['ips-municipality'], candidate: 'notify' as const };
  const regionContent = { ...region, doors: { ...region.doors, 'ips-municipality': door } };
  await expect(openEmbedded({ regionContent })).rejects.toThrow(
    /doors\.ips-municipality\.candidate is "notify" while legalBasis\.code is "explicit-consent"/,
  );
});
