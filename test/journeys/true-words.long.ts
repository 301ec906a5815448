import { afterEach, describe, expect, test } from 'vitest';
import { about, accept, approve, bySelf, cast, mailboxes, started } from '../support/cases.ts';
import { type Journey, openJourney } from '../support/journey.ts';
import { regionWithPlaces } from '../support/regions.ts';
import { says } from '../support/says.ts';

let journey: Journey;
afterEach(() => journey.close());

const [ada, bob] = [cast('true-ada'), cast('true-bob')];
const mailsTo = async (address: string) => (await journey.app.mails()).filter(({ to }) => to === address);

describe('the status page', () => {
  test('does not look ahead to a day that has passed, and says that it is asked after', async () => {
    journey = await openJourney();
    const reference = await journey.refer(bySelf(ada));
    await approve(journey, ada, reference);
    await accept(journey, ada, reference, journey.day(7));
    await journey.app.clock.advanceBy('P9D');
    const { text } = await journey.person(ada.candidate).status(reference);
    expect(text).toMatch(/Eerste gesprek Was gepland op \w+ \d+ januari 2026. We vragen of het is geweest/);
  });

  test('dates the first talk on the day on which it was held, not on which that was told', async () => {
    journey = await openJourney();
    const reference = await journey.refer(bySelf(ada));
    await approve(journey, ada, reference);
    await accept(journey, ada, reference, journey.day(1));
    await journey.app.clock.advanceBy('P4D');
    await journey.person(ada.jobCoach).answer({ choice: 'held', heldOn: journey.day(-3) }, about(reference));
    const { text } = await journey.person(ada.candidate).status(reference);
    expect(text).toContain('Eerste gesprek gehad Klaar op dinsdag 6 januari 2026');
  });

  test('says that guidance ended with the goal reached, as a mail does, and what still follows', async () => {
    journey = await openJourney();
    const reference = await started(journey, ada);
    await journey.app.clock.advanceBy('P43D');
    await journey
      .person(ada.jobCoach)
      .answer(
        { choice: 'goal-reached', 'spell1.kind': 'employee', 'spell1.startedOn': journey.day(-7) },
        about(reference),
      );
    const mail = (await mailsTo(ada.candidate)).at(-1)?.text ?? '';
    expect(mail).toMatch(says('mail-people.goal-reached-candidate.paragraphs.1'));
    expect(mail).toMatch(says('mail-people.goal-reached-candidate.paragraphs.3'));
    const { text } = await journey.person(ada.candidate).status(reference);
    expect(text).toContain('Doel gehaald, begeleiding klaar Nu bezig');
    expect(text).not.toMatch(says('step.steps.ended.why', { reader: 'candidate' }));
  });

  test('a day that was extended is explained', async () => {
    journey = await openJourney();
    const reference = await journey.refer(bySelf(ada));
    await journey.app.clock.advanceBy('P60D');
    const coordinator = journey.person(mailboxes.coordinator);
    await coordinator.steer({ choice: 'extend', workingDays: '5' }, about(reference));
    const { text } = await journey.person(ada.candidate).status(about(reference));
    expect(text).toMatch(new RegExp(`${says('step.moved.earlier').source} ${says('step.moved.why.extended').source}`));
  });
});

test('an expired link to a question that is the coordinator’s now says so, and mails nobody a link they did not ask for', async () => {
  journey = await openJourney();
  const reference = await journey.refer({ ...bySelf(ada) });
  const workCoach = journey.person(ada.workCoach);
  const link = (await workCoach.newestLink(about(reference))).replace(/\?.*$/, '');
  await journey.app.clock.advanceBy('P100D');
  const page = await workCoach.get(link);
  expect([page.status, page.html.includes('nieuwe-link')]).toEqual([410, false]);
  expect(page.text).toMatch(says('link.gone.title.passed-on'));
  expect(page.text).toContain('We vragen het nu aan de coördinator.');
  const before = (await journey.app.mails()).length;
  const posted = await workCoach.post(`${link}/nieuwe-link`, {});
  expect(posted.text).not.toMatch(says('link.renew.title'));
  expect((await journey.app.mails()).length).toBe(before);
});

describe('waiting', () => {
  /** Bob waits for the one place there is, which Ada has. */
  async function bobWaits(): Promise<string> {
    journey = await openJourney({ regionContent: await regionWithPlaces(1) });
    await approve(journey, ada, await journey.refer(bySelf(ada)));
    await journey.app.clock.advanceBy('PT15M');
    const reference = await journey.refer(bySelf(bob));
    await approve(journey, bob, reference);
    await journey.app.clock.advanceBy('PT15M');
    return reference;
  }

  test('the question that was mailed works on after the coordinator has looked for a place again', async () => {
    const reference = await bobWaits();
    const kwintes = journey.person(mailboxes.kwintes);
    const first = (await mailsTo(ada.candidate))[0]?.subject.match(/HW-\w+/)?.[0] ?? '';
    const coach = { jobCoachName: 'Robin Coach', jobCoachEmail: ada.jobCoach, startsOn: journey.day(1) };
    await kwintes.answer({ choice: 'accept', ...coach }, about(first));
    await journey.app.clock.advanceBy('P29D');
    const own = journey.person(bob.candidate);
    const link = (await own.newestLink(says('task.mail.still-wanted.button'))).replace(/\?.*$/, '');
    const waits = (await journey.look(reference)).tasks.find(({ kind }) => kind === 'await-place');
    expect(waits).toBeDefined();
    for (let weeks = 0; weeks < 12; weeks += 1) {
      const { tasks } = await journey.look(reference);
      if (tasks.some(({ kind, owner }) => kind === 'await-place' && owner === 'coordinator')) break;
      await journey.app.clock.advanceBy('P7D');
    }
    const coordinator = journey.person(mailboxes.coordinator);
    const newest = (await mailsTo(mailboxes.coordinator))
      .filter(({ subject }) =>
        ['', 'empty'].some((about) => says('task.mail.await-place.subject', { about }).test(subject)),
      )
      .at(-1);
    const task = (newest?.links[0] ?? '').replace(/\?.*$/, '');
    await coordinator.open(task);
    await coordinator.post(task, { choice: 'try-again' });
    expect(await journey.stage(reference)).toBe('waiting');
    const page = await own.get(link);
    expect(page.status).toBe(200);
    expect(page.text).not.toMatch(says('link.gone.title.too-late'));
    await own.post(link, { choice: 'call' });
    const { tasks } = await journey.look(reference);
    expect(tasks.map(({ kind, about: topic }) => `${kind} ${topic ?? ''}`)).toContain('call waiting');
    await journey.app.clock.advanceBy('PT20M');
    expect((await journey.look(reference)).tasks.filter(({ kind }) => kind === 'still-wanted')).toHaveLength(1);
  });

  test('closed for want of a place: why, what now and where to complain, and no objection to a decision that was a yes', async () => {
    journey = await openJourney({ regionContent: await regionWithPlaces(1) });
    const reference = await journey.refer(bySelf(ada));
    await approve(journey, ada, reference);
    await journey.person(mailboxes.kwintes).answer({ choice: 'decline', reason: 'too-far' }, about(reference));
    await journey.person(mailboxes.coordinator).answer({ choice: 'close' }, about(reference));
    const mail = (await mailsTo(ada.candidate)).at(-1)?.text ?? '';
    expect(mail).toMatch(says('mail-people.ended-candidate.paragraphs.3', { closureCode: 'no_place' }));
    expect(mail).toMatch(
      says('mail-people.ended-candidate.paragraphs.4', {
        closureCode: 'no_place',
        phone: journey.app.region.helpdesk.phone,
      }),
    );
    expect(mail).toContain('klacht');
    expect(mail).not.toMatch(/bezwaar/i);
    expect((await journey.person(ada.candidate).status(about(reference))).text).toMatch(says('status.open.noPlace'));
  });
});
