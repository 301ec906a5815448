import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { about, accept, approve, bySelf, cast, mailboxes, talkDay } from '../support/cases.ts';
import { type Journey, openJourney } from '../support/journey.ts';
import { says } from '../support/says.ts';

let journey: Journey;
beforeAll(async () => {
  journey = await openJourney();
});
afterAll(() => journey.close());

const mailboxOf = (provider: string | undefined) =>
  journey.app.region.providers.find(({ id }) => id === provider)?.mailbox ?? 'nobody';

/** The mailbox of the provider that is asked now. */
async function asked(reference: string): Promise<string> {
  const { tasks } = await journey.look(reference);
  return mailboxOf(tasks.find((task) => task.kind === 'accept-offer')?.provider);
}

async function held(provider: string): Promise<number> {
  const { queue } = journey.app.runtime('sweep-tasks');
  return (await queue.held('sterk-met-werk', [provider])).get(provider) ?? 0;
}

describe('a provider that is asked', () => {
  test('sees the wish, and contact data only after accepting', async () => {
    const people = cast('accepts');
    const reference = await journey.refer({
      ...bySelf(people),
      candidate: { email: people.candidate, phone: '0612345678' },
    });
    await approve(journey, people, reference);
    const provider = journey.person(await asked(reference));
    const page = await provider.open(await provider.newestLink(about(reference)));
    expect(page.text).toContain('Weer werken, drie dagen in de week.');
    for (const hidden of ['Noor', 'Voorbeeld', '1990', people.candidate, '12345678', '12 34 56 78']) {
      expect(page.text).not.toContain(hidden);
    }

    const receipt = await provider.answer(
      { choice: 'accept', jobCoachName: 'Robin Coach', jobCoachEmail: people.jobCoach, startsOn: talkDay(journey, 7) },
      about(reference),
    );
    expect(receipt.text).toContain('Noor Voorbeeld');
    expect(receipt.text).toContain(people.candidate);
    expect(await journey.stage(reference)).toBe('confirming-start');
    expect(await journey.newestMail(people.candidate, reference)).toContain('Kwintes');
    expect(await journey.newestMail(people.workCoach, reference)).toContain('Er is een plek gevonden bij Kwintes.');
    const status = await journey.person(people.candidate).status(reference);
    expect(status.text).toContain('Robin Coach');
  });

  test.each([
    ['a start before today', -1, 'date-too-early'],
    ['a start far ahead', 200, 'date-too-late'],
  ])('cannot name %s', async (_, days, problem) => {
    const people = cast(`date-${days}`);
    const reference = await journey.refer(bySelf(people));
    await approve(journey, people, reference);
    const page = await journey
      .person(await asked(reference))
      .answer(
        { choice: 'accept', jobCoachName: 'Robin', jobCoachEmail: people.jobCoach, startsOn: journey.day(days) },
        about(reference),
      );
    expect([page.status, await journey.stage(reference)]).toEqual([400, 'offer']);
    expect(page.text).toMatch(says(`link-problem.problems.${problem}`));
  });

  test('declines with a reason: the next one is asked at once, and the place is free again', async () => {
    const people = cast('declines');
    const reference = await journey.refer(bySelf(people));
    await approve(journey, people, reference);
    const first = (await journey.look(reference)).referral.provider ?? '';
    const before = await held(first);

    const empty = await journey.person(await asked(reference)).answer({ choice: 'decline' }, about(reference));
    expect(empty.status).toBe(400);
    await journey.person(await asked(reference)).answer({ choice: 'decline', reason: 'too-far' }, about(reference));
    expect(await journey.stage(reference)).toBe('offer');
    expect((await journey.look(reference)).referral.provider).not.toBe(first);
    expect(await held(first)).toBe(before - 1);
    expect(await journey.newestMail(people.candidate, reference)).not.toContain('wachtlijst');
    await accept(journey, people, reference);
    expect(await journey.stage(reference)).toBe('confirming-start');
  });

  test('stays silent: after two reminders the next one is asked, and the old link says so', async () => {
    const people = cast('quiet');
    const reference = await journey.refer(bySelf(people));
    await approve(journey, people, reference);
    const first = await asked(reference);
    const link = await journey.person(first).newestLink(about(reference));
    const before = (await journey.subjects(first)).length;
    await journey.app.clock.advanceBy('P8D');
    expect(await journey.stage(reference)).toBe('offer');
    expect(await asked(reference)).not.toBe(first);
    expect((await journey.subjects(first)).length).toBeGreaterThanOrEqual(before + 3);
    expect(await journey.newestMail(first, reference)).toMatch(
      says('mail-work.offer-withdrawn.paragraphs.1', { about: 'term_passed' }),
    );
    expect((await journey.person(first).get(link)).text).not.toMatch(says('task.form.accept-offer.choice'));
  });
});

describe('nobody is left', () => {
  async function declinedByAll(mark: string): Promise<string> {
    const people = cast(mark);
    const reference = await journey.refer(bySelf(people));
    await approve(journey, people, reference);
    for (let asking = 0; asking < 10 && (await journey.stage(reference)) === 'offer'; asking += 1) {
      await journey.person(await asked(reference)).answer({ choice: 'decline', reason: 'language' }, about(reference));
    }
    return reference;
  }

  test('the coordinator asks all once more', async () => {
    const reference = await declinedByAll('again');
    expect(await journey.stage(reference)).toBe('unplaced');
    const coordinator = journey.person(mailboxes.coordinator);
    const page = await coordinator.open(await coordinator.newestLink(about(reference)));
    expect(page.text).toMatch(says('topic.resolves.no-provider'));
    expect(page.text).toContain('Kwintes');
    expect(page.text).toMatch(says('section.offered'));
    expect(page.text).toMatch(says('term.offerDeclineReasons.language'));
    await coordinator.answer({ choice: 'try-again' }, about(reference));
    expect(await journey.stage(reference)).toBe('offer');
  });

  test('the coordinator closes; everyone hears why, what they can do now, and how to complain', async () => {
    const people = cast('closes');
    const reference = await declinedByAll('closes');
    await journey
      .person(mailboxes.coordinator)
      .answer({ choice: 'close', explanation: 'Er is nu niets passends.' }, about(reference));
    const { referral, tasks } = await journey.look(reference);
    expect([referral.stage, referral.closure, tasks]).toEqual(['closed', 'no-place', []]);
    const heard = await journey.newestMail(people.candidate, reference);
    for (const part of [3, 4, 7]) {
      expect(heard).toMatch(says(`mail-people.ended-candidate.paragraphs.${part}`, { closureCode: 'no_place' }));
    }
    // Nobody decided against them, so there is no decision to object to.
    expect(heard).not.toContain('bezwaar');
    expect(await journey.newestMail(people.workCoach, reference)).toContain('afgesloten');
  });

  test('an open question to the coordinator is repeated, and more time puts it off', async () => {
    const reference = await declinedByAll('silent-coordinator');
    const coordinator = journey.person(mailboxes.coordinator);
    const mailed = async () =>
      (await journey.app.mails()).filter((mail) => mail.text.includes(reference) && mail.to === mailboxes.coordinator)
        .length;
    await journey.app.clock.advanceBy('P14D');
    expect(await mailed()).toBeGreaterThanOrEqual(3);
    const page = await coordinator.steer({ choice: 'extend', workingDays: '20' }, about(reference));
    expect(page.text).toMatch(says('receipt.byChoice.steer.extend.1'));
    const before = await mailed();
    await journey.app.clock.advanceBy('P21D');
    expect([await mailed(), await journey.stage(reference)]).toEqual([before, 'unplaced']);
  });
});
