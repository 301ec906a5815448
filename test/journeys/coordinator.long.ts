import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { about, accept, approve, byProfessional, bySelf, type Cast, cast, mailboxes, start } from '../support/cases.ts';
import { type BodyParts, type Journey, openJourney } from '../support/journey.ts';
import type { Person } from '../support/person.ts';
import { regionWithPlaces } from '../support/regions.ts';
import { says } from '../support/says.ts';

let journey: Journey;
let coordinator: Person;
let broken = false;
beforeAll(async () => {
  journey = await openJourney({
    regionContent: await regionWithPlaces(3),
    faults: ({ service, operation, phase }) => {
      if (broken && service === 'functions' && operation === 'find-place' && phase === 'before')
        throw new Error('broken');
    },
    onError: (where, error) => {
      if (where !== 'find-place') throw error;
    },
  });
  coordinator = journey.person(mailboxes.coordinator);
});
afterAll(() => journey.close());

/** Someone who refers themselves and has a phone only. */
const byPhone = (people: Cast): BodyParts => ({
  ...bySelf(people),
  referrer: { role: 'self', name: 'Noor Voorbeeld', email: undefined, phone: '0612345678' },
  candidate: { email: undefined, phone: '0612345678', preferredContact: 'phone' },
});

const open = async (reference: string) =>
  (await journey.look(reference)).tasks.map(({ kind, owner, about: topic }) => [kind, owner, topic].join(' ').trim());
const decisionOf = async (taskId: string) =>
  (await journey.app.runtime('sweep-tasks').referrals.task(taskId))?.decision;

/** Opens the call that was mailed last for a case, and tells the person. */
async function call(reference: string): Promise<string> {
  const page = await coordinator.open(await coordinator.newestLink(about(reference)));
  expect(page.html).toContain('tel:+31612345678');
  const receipt = await coordinator.answer({ choice: 'told' }, about(reference));
  expect(receipt.text).toMatch(says('receipt.byChoice.call.told.1'));
  return page.text;
}

describe('someone without e-mail is phoned whenever there is news', () => {
  test('from receipt to end', async () => {
    const people = cast('phone');
    const reference = await journey.refer(byPhone(people));
    expect(await open(reference)).toContain('call coordinator received-candidate');
    expect(await call(reference)).toMatch(says('topic.calls.received-candidate'));

    await approve(journey, people, reference);
    expect(await call(reference)).toMatch(says('topic.calls.approved-candidate'));

    await accept(journey, people, reference, journey.day());
    const matched = await call(reference);
    expect(matched).toMatch(says('topic.calls.matched-candidate'));
    expect(matched).toContain('Kwintes');
    expect(matched).toContain('Robin Coach');

    await start(journey, people, reference);
    expect(await call(reference)).toMatch(says('topic.calls.started-candidate'));

    await journey.app.clock.advanceBy('P43D');
    await journey.person(people.jobCoach).answer({ choice: 'stopped', reason: 'no-match' }, about(reference));
    expect(await journey.stage(reference)).toBe('closed');
    expect(await open(reference)).toEqual(['call coordinator ended-candidate']);
    const page = await coordinator.open(await coordinator.newestLink(about(reference)));
    expect(page.text).toMatch(says('topic.calls.ended-candidate'));
    expect(page.text).toMatch(says('term.closures.early-stop'));
    expect(page.html).not.toContain('/sturen"');
    await call(reference);
    expect(await open(reference)).toEqual([]);
  });

  test('also of a decline, with the reason and how to object at hand', async () => {
    const people = cast('phone-declined');
    const reference = await journey.refer(byPhone(people));
    await call(reference);
    await journey.person(people.workCoach).answer({ choice: 'decline', reason: 'not-now' }, about(reference));
    expect(await open(reference)).toEqual(['call coordinator declined-candidate']);
    const text = await call(reference);
    expect(text).toMatch(says('topic.calls.declined-candidate'));
    expect(text).toContain('bezwaar maken');
  });

  test('who cannot be reached is called again', async () => {
    const people = cast('phone-missed');
    const reference = await journey.refer(byPhone(people));
    await coordinator.answer({ choice: 'not-reached' }, about(reference));
    expect(await open(reference)).toContain('call coordinator received-candidate');
    const mailed = async () =>
      (await journey.app.mails()).filter((mail) => mail.to === mailboxes.coordinator && mail.text.includes(reference))
        .length;
    const before = await mailed();
    await journey.app.clock.advanceBy('P4D');
    expect(await mailed()).toBeGreaterThan(before);
    await call(reference);
    expect(await open(reference)).toEqual(['approve approver']);
  });
});

describe('answers as phoned in', () => {
  test('the person’s own answer to a question of the approver', async () => {
    const people = cast('phone-question');
    const reference = await journey.refer(byPhone(people));
    await call(reference);
    const question = 'Welke dagen lukken?';
    await journey.person(people.workCoach).answer({ choice: 'ask-information', question }, about(reference));
    expect(await open(reference)).toEqual([`give-information coordinator ${reference}#approve#1`]);
    const page = await coordinator.open(await coordinator.newestLink(about(reference)));
    expect(page.text).toContain(question);
    await coordinator.answer({ text: 'Maandag en dinsdag.' }, about(reference));
    expect(await decisionOf(`${reference}#give-information#1`)).toMatchObject({ phonedIn: true, actor: 'coordinator' });
    const workCoach = journey.person(people.workCoach);
    expect((await workCoach.open(await workCoach.newestLink(about(reference)))).text).toContain('Maandag en dinsdag.');
  });

  test('what people answer themselves is not marked as phoned in, nor is what the coordinator decides', async () => {
    const people = cast('own');
    const reference = await journey.refer(bySelf(people));
    await approve(journey, people, reference);
    expect(await decisionOf(`${reference}#approve#1`)).toMatchObject({ phonedIn: false, actor: 'approver' });
    await journey.person(mailboxes.kwintes).answer({ choice: 'decline', reason: 'too-far' }, about(reference));
    await coordinator.answer({ choice: 'close' }, about(reference));
    expect(await decisionOf(`${reference}#resolve#1`)).toMatchObject({ phonedIn: false, actor: 'coordinator' });
  });
});

describe('another address', () => {
  test('of an approver is verified like the first', async () => {
    const people = cast('address');
    const reference = await journey.refer(bySelf(people));
    const workCoach = journey.person(people.workCoach);
    const first = (await workCoach.newestLink(about(reference))).replace(/\?.*$/, '');
    await journey.app.clock.advanceBy('P30D');
    expect(await open(reference)).toEqual(['approve coordinator']);
    expect((await workCoach.get(first)).text).toMatch(says('link.code.lead'));
    expect((await workCoach.open(first)).html).toContain('value="approve"');
    for (const [email, problem] of [
      ['sam@elders.example', 'outside-domain'],
      ['geen adres', 'email'],
    ] as const) {
      const page = await coordinator.steer({ choice: 'change-addressee', email }, about(reference));
      expect(page.status).toBe(400);
      expect(page.text).toMatch(says(`link-problem.problems.${problem}`));
    }
    const old = await coordinator.newestLink(about(reference));
    await coordinator.steer({ choice: 'change-addressee', email: 'nieuw@zeist.example' }, about(reference));
    expect(await open(reference)).toEqual(['approve approver']);
    // They had it from their list, where it no longer is.
    expect((await coordinator.get(old)).status).toBe(404);
    // The first work coach could answer late; replaced by name, they cannot.
    const replaced = await workCoach.post(first, { choice: 'decline', reason: 'not-now' });
    expect(replaced.text).toMatch(says('link.gone.title.superseded'));
    expect(replaced.text).toMatch(says('link.gone.lead.superseded'));
    expect(await open(reference)).toEqual(['approve approver']);
    await journey.person('nieuw@zeist.example').answer({ choice: 'approve' });
    expect(await journey.stage(reference)).toBe('offer');
    await accept(journey, people, reference);
    expect(await journey.newestMail('nieuw@zeist.example', reference)).toMatch(
      says('mail-people.matched-candidate.paragraphs.1'),
    );
  });

  test('of a candidate who turns out to have e-mail: news goes there from then on', async () => {
    const people = cast('new-mail');
    const reference = await journey.refer(byPhone(people));
    await call(reference);
    await journey
      .person(people.workCoach)
      .answer({ choice: 'ask-information', question: 'Wat kun je?' }, about(reference));
    await coordinator.steer({ choice: 'change-addressee', email: people.candidate }, about(reference));
    await journey.person(people.candidate).answer({ text: 'Alles.' }, about(reference));
    await approve(journey, people, reference);
    expect(await journey.newestMail(people.candidate, reference)).toContain('akkoord');
  });

  test('is not for a call', async () => {
    const people = cast('call-address');
    const reference = await journey.refer(byPhone(people));
    const page = await coordinator.steer({ choice: 'change-addressee', email: 'x@zeist.example' }, about(reference));
    expect(page.status).toBe(400);
    expect(page.text).toMatch(says('link-problem.problems.not-allowed'));
    expect(await open(reference)).toContain('call coordinator received-candidate');
  });

  test.each(['0', '61', '2,5', ''])('more time takes 1 to 60 working days, not “%s”', async (workingDays) => {
    const people = cast(`time-${workingDays.length}`);
    const reference = await journey.refer(byPhone(people));
    const page = await coordinator.steer({ choice: 'extend', workingDays }, about(reference));
    expect(page.status).toBe(400);
  });
});

describe('a case on which the machine is stuck', () => {
  test('comes to the coordinator after five faults, and goes on from where it stood', async () => {
    const people = cast('stuck');
    const reference = await journey.refer(byProfessional(people));
    broken = true;
    await approve(journey, people, reference);
    await journey.app.clock.advanceBy('P2D');
    expect([await journey.stage(reference), await open(reference)]).toEqual([
      'placing',
      ['advance system', 'resolve coordinator stuck'],
    ]);
    expect((await journey.subjects(mailboxes.coordinator)).join(' | ')).toContain(`systeem vast bij ${reference}`);
    const page = await coordinator.open(
      await coordinator.newestLink(new RegExp(`oplossing nodig voor aanmelding ${reference}`)),
    );
    expect(page.text).toMatch(says('topic.resolves.stuck'));
    expect(page.html).not.toContain('value="close"');

    broken = false;
    const stuck = new RegExp(`oplossing nodig voor aanmelding ${reference}`);
    const receipt = await coordinator.answer({ choice: 'try-again' }, stuck);
    expect(receipt.text).toMatch(says('receipt.byChoice.resolve.go-on.2'));
    expect(receipt.text).not.toMatch(says('receipt.byChoice.resolve.try-again.1'));
    await journey.app.clock.advanceBy('P1D');
    expect([await journey.stage(reference), await open(reference)]).toEqual(['offer', ['accept-offer provider']]);
  });
});
