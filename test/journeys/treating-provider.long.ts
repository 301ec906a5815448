import { afterEach, describe, expect, test } from 'vitest';
import type { Benefit } from '../../functions/domain/codes.ts';
import { about, byProfessional, bySelf, cast, mailboxes } from '../support/cases.ts';
import { type Journey, openJourney } from '../support/journey.ts';
import { regionNamed } from '../support/regions.ts';
import { says } from '../support/says.ts';

let journey: Journey;
afterEach(() => journey.close());

const institutions = ['altrecht', 'lister', 'inforsa', 'kwintes'] as const;
const ipsDoors: readonly { door: string; benefit: Benefit; approver: string }[] = [
  { door: 'ips-municipality', benefit: 'participatiewet', approver: mailboxes.team },
  { door: 'ips-uwv', benefit: 'wajong', approver: mailboxes.uwv },
];
test('a wish for a provider is told not to be followed where only one institution may take somebody on', async () => {
  journey = await openJourney();
  const people = cast('wish');
  const parts = {
    ...byProfessional(people),
    referrer: { role: 'professional', name: 'Dr. Bo', profession: 'clinician', email: 'bo@kliniek.example' },
    situation: { benefit: 'participatiewet', inCareAt: 'lister', ipsPossible: 'yes' },
    request: { preferredProvider: 'altrecht' },
  } as const;
  const { status, body } = await journey.submit(parts);
  expect(status).toBe(201);
  expect(body['hints']).toContainEqual(expect.stringMatching(says('door.hints.preference-unused')));
  expect((await journey.look(String(body['reference']))).referral).not.toHaveProperty('preferredProvider');
  const english = await journey.submit(
    { ...parts, candidate: { ...parts.candidate, email: 'wish2@post.example' } },
    {
      'x-api-key': 'demo-key',
      'accept-language': 'en',
    },
  );
  expect(english.body['hints']).toContainEqual(expect.stringMatching(says('door.hints.preference-unused', {}, 'en')));
  const other = await journey.submit({ ...bySelf(cast('wish-kept')), request: { preferredProvider: 'kwintes' } });
  expect(JSON.stringify(other.body['hints'])).not.toContain('wens');
  expect((await journey.look(String(other.body['reference']))).referral.preferredProvider).toBe('kwintes');
});

const mailboxOf = (id: string) => `aanmelden@${id}.example`;

/** A case of IPS that has been agreed to. */
async function agreed(mark: string, inCareAt: string, at = ipsDoors[0]): Promise<string> {
  if (at === undefined) throw new Error('no such door');
  const people = cast(mark);
  const reference = await journey.refer({
    ...byProfessional(people),
    referrer: { role: 'professional', name: 'Dr. Bo', profession: 'clinician', email: 'bo@kliniek.example' },
    situation: { benefit: at.benefit, inCareAt, ipsPossible: 'yes' },
  });
  // Where the basis is consent, the candidate says yes first.
  if ((await journey.stage(reference)) === 'confirming') {
    await journey.person(people.candidate).answer({ choice: 'yes' }, about(reference));
  }
  await journey.person(at.approver).answer({ choice: 'approve', decisionDate: journey.day() }, about(reference));
  return reference;
}

/** Which institutions have had mail about a case. */
async function heard(reference: string): Promise<string[]> {
  const mails = await journey.app.mails();
  return institutions.filter((id) => mails.some(({ to, text }) => to === mailboxOf(id) && text.includes(reference)));
}

/** The shipped region with so many IPS places at one institution. */
async function withIpsPlaces(id: string, places: number) {
  const region = await regionNamed();
  const status = places === 0 ? 'full' : 'has-places';
  return {
    ...region,
    providers: region.providers.map((provider) => ({
      ...provider,
      offers: provider.offers.map((offer) =>
        provider.id === id && offer.programme === 'ips' ? { ...offer, capacity: { status, places } } : offer,
      ),
    })),
  };
}

describe('IPS goes to the institution that treats somebody, at both doors', () => {
  test.each(institutions)('%s', async (institution) => {
    journey = await openJourney();
    for (const at of ipsDoors) {
      const reference = await agreed(`${institution}-${at.door}`, institution, at);
      const { referral } = await journey.look(reference);
      expect([referral.door, referral.stage, referral.provider]).toEqual([at.door, 'offer', institution]);
      expect(await heard(reference)).toEqual([institution]);
      const desk = journey.person(mailboxOf(institution));
      const page = await desk.open(await desk.newestLink(about(reference)));
      expect(page.text).toContain('Behandelt deze persoon: dit traject hoort bij die behandeling.');
    }
  });
});

describe('no place there', () => {
  test.each([
    ['all places taken', 1],
    ['reported as full', 0],
  ])('%s: its own waiting list, and the coordinator sees it', async (_, places) => {
    journey = await openJourney({ regionContent: await withIpsPlaces('lister', places) });
    if (places > 0) expect((await journey.look(await agreed('first', 'lister'))).referral.provider).toBe('lister');
    const reference = await agreed('second', 'lister');
    await journey.app.clock.advanceBy('PT30M');
    expect(await journey.stage(reference)).toBe('waiting');
    expect(await heard(reference)).toEqual([]);
    const coordinator = journey.person(mailboxes.coordinator);
    expect(await journey.newestMail(mailboxes.coordinator, reference)).toMatch(
      says('task.mail.await-place.paragraphs.1', { about: 'treating_provider' }),
    );
    const page = await coordinator.open(await coordinator.newestLink(about(reference)));
    expect(page.text).toMatch(says('topic.awaits.treating-provider'));
    expect(await journey.newestMail('noor-second@post.example', reference)).toBeDefined();
  });

  test('a provider that declines for want of room has them on its list, and is asked again when it has room', async () => {
    journey = await openJourney();
    const reference = await agreed('full', 'lister');
    const lister = journey.person(mailboxes.lister);
    await lister.answer({ choice: 'decline', reason: 'no-capacity' }, about(reference));
    await journey.app.clock.advanceBy('PT30M');
    const waits = await journey.look(reference);
    expect([waits.referral.stage, waits.referral.passedProviders]).toEqual(['waiting', []]);
    expect(waits.tasks.find(({ kind }) => kind === 'await-place')).toMatchObject({
      owner: 'coordinator',
      about: 'treating-provider',
    });
    // Twenty working days, and a week at most until the next look.
    for (let week = 0; week < 5 && (await journey.stage(reference)) === 'waiting'; week += 1) {
      await journey.app.clock.advanceBy('P7D');
    }
    const { referral } = await journey.look(reference);
    expect([referral.stage, referral.provider]).toEqual(['offer', 'lister']);
    expect(await heard(reference)).toEqual(['lister']);
  });

  test('who waits there is served as soon as a place comes free, and nobody else was asked', async () => {
    journey = await openJourney({ regionContent: await withIpsPlaces('lister', 1) });
    const first = await agreed('first', 'lister');
    const second = await agreed('second', 'lister');
    await journey.person(mailboxes.lister).answer({ choice: 'decline', reason: 'too-far' }, about(first));
    await journey.app.clock.advanceBy('PT30M');
    const { referral } = await journey.look(second);
    expect([referral.stage, referral.provider]).toEqual(['offer', 'lister']);
  });
});

describe("another institution is the coordinator's own choice only", () => {
  test.each([
    [
      'a decline',
      async (reference: string) => {
        const no = { choice: 'decline', reason: 'other', explanation: 'Verhuisd naar elders.' };
        await journey.person(mailboxOf('inforsa')).answer(no, about(reference));
      },
    ],
    ['silence', async () => journey.app.clock.advanceBy('P12D')],
  ])('after %s', async (_, pass) => {
    journey = await openJourney();
    const reference = await agreed('passed', 'inforsa');
    await pass(reference);
    expect(await journey.stage(reference)).toBe('unplaced');
    expect(await heard(reference)).toEqual(['inforsa']);

    const coordinator = journey.person(mailboxes.coordinator);
    const page = await coordinator.open(await coordinator.newestLink(about(reference)));
    expect(page.text).toMatch(says('topic.resolves.no-treating-provider'));
    expect(page.text).toMatch(says('task.form.resolve.try-treating-again.1'));
    const nobody = await coordinator.answer({ choice: 'assign' }, about(reference));
    expect([nobody.status, says('link-problem.problems.provider').test(nobody.text)]).toEqual([400, true]);
    const wrong = await coordinator.answer({ choice: 'assign', provider: 'jobstap' }, about(reference));
    expect([wrong.status, says('link-problem.problems.unknown-provider').test(wrong.text)]).toEqual([400, true]);

    const done = await coordinator.answer({ choice: 'assign', provider: 'lister' }, about(reference));
    expect(done.text).toMatch(says('receipt.byChoice.resolve.assign.1'));
    const { referral } = await journey.look(reference);
    expect([referral.stage, referral.provider]).toEqual(['offer', 'lister']);
    const { referrals } = journey.app.runtime('sweep-tasks');
    expect(await referrals.events(reference)).toContainEqual(
      expect.objectContaining({ action: 'resolve-assign', actor: 'coordinator', result: 'lister' }),
    );
    const receipt = (await referrals.whole(reference))?.receipt();
    expect(receipt?.chosen?.reasons.map(({ code }) => code)).toContain('coordinators-choice');
    // The one that is chosen does not learn where else somebody is in care.
    const lister = journey.person(mailboxes.lister);
    const offer = await lister.open(await lister.newestLink(about(reference)));
    expect(offer.text).toContain('Is gekozen door de projectleider.');
    expect(offer.text).not.toContain('Is al gevraagd');

    // It passes too: back to the coordinator, who may ask who treats somebody again.
    await lister.answer({ choice: 'decline', reason: 'too-far' }, about(reference));
    expect(await journey.stage(reference)).toBe('unplaced');
    await coordinator.answer({ choice: 'try-again' }, about(reference));
    expect((await journey.look(reference)).referral.provider).toBe('inforsa');
    expect(await heard(reference)).toEqual(['lister', 'inforsa']);
  });

  test('also when who treats somebody runs no IPS for them', async () => {
    journey = await openJourney();
    const people = cast('far');
    const reference = await journey.refer({
      ...byProfessional(people),
      referrer: { role: 'professional', name: 'Dr. Bo', profession: 'clinician', email: 'bo@kwintes.example' },
      candidate: { email: people.candidate, municipality: 'GM0632' },
      situation: { benefit: 'wajong', inCareAt: 'kwintes', ipsPossible: 'yes' },
    });
    await journey.person(mailboxes.uwv).answer({ choice: 'approve', decisionDate: journey.day() }, about(reference));
    expect(await journey.stage(reference)).toBe('unplaced');
    expect(await heard(reference)).toEqual([]);
    expect(await journey.newestMail(mailboxes.coordinator, reference)).toBeDefined();
  });
});
