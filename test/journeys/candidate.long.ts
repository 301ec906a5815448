import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  about,
  accept,
  approve,
  byProfessional,
  byProfessionalWithoutMail,
  cast,
  mailboxes,
  start,
} from '../support/cases.ts';
import { type Journey, openJourney } from '../support/journey.ts';
import { regionThatConfirms } from '../support/regions.ts';
import { says } from '../support/says.ts';

let journey: Journey;

const tasks = async (reference: string) =>
  (await journey.look(reference)).tasks.map(({ kind, owner, about: topic }) => [kind, owner, topic].join(' ').trim());

describe('a professional refers, and the candidate is told', () => {
  beforeAll(async () => {
    journey = await openJourney();
  });
  afterAll(() => journey.close());

  const objection = says('mail-intake.told-about-referral.paragraphs.5');

  test('“I don’t want this” stops it before the decision', async () => {
    const people = cast('objects');
    const reference = await journey.refer(byProfessional(people));
    const candidate = journey.person(people.candidate);
    const link = await candidate.newestLink(objection);
    const page = await candidate.get(link);
    expect(page.text).not.toContain('Voorbeeld');

    const nothing = await candidate.post(link, {});
    expect([nothing.status, (await journey.look(reference)).referral.closure]).toEqual([400, undefined]);
    const receipt = await candidate.post(link, { choice: 'not-wanted' });
    expect(receipt.text).toMatch(says('receipt.byChoice.confirm-interest.no.1'));
    const { referral, tasks: left } = await journey.look(reference);
    expect([referral.closure, referral.holdsPlace, left]).toEqual(['withdrawn', false, []]);
    expect(await journey.newestMail(people.referrer, reference)).toContain('afgesloten');
    expect((await candidate.get(link)).text).toMatch(says('link.gone.title.closed'));
  });

  const points = [
    ['while a provider is asked', approve, 'withdrawn'],
    [
      'before the first talk',
      async (...args: Parameters<typeof approve>) => {
        await approve(...args);
        await accept(...args);
      },
      'early-stop',
    ],
    [
      'when the trajectory is under way',
      async (...args: Parameters<typeof approve>) => {
        await approve(...args);
        await accept(...args, journey.day());
        await start(...args);
      },
      'early-stop',
    ],
  ] as const;

  test.each(points)('after the decision it takes the birth date: %s', async (name, walk, closure) => {
    const people = cast(`objects-${name.length}`);
    const reference = await journey.refer(byProfessional(people));
    await walk(journey, people, reference);
    const candidate = journey.person(people.candidate);
    const receipt = await candidate.post(await candidate.newestLink(objection), { choice: 'not-wanted' });
    expect(receipt.text).toMatch(says('receipt.byChoice.objection.link-mailed.1'));
    expect((await journey.look(reference)).referral.closure).toBeUndefined();
    const status = await candidate.status(says('mail-people.new-link.subject'));
    await candidate.post(`${status.url}/intrekken`, { sure: 'yes' });
    const { referral, tasks: left } = await journey.look(reference);
    expect([referral.closure, referral.holdsPlace, left]).toEqual([closure, false, []]);
    expect(await journey.newestMail(people.referrer, reference)).toContain('afgesloten');
  });

  test('“this is not me” stops it, and the coordinator asks the referrer about it', async () => {
    const people = cast('not-me');
    const reference = await journey.refer(byProfessional(people));
    const candidate = journey.person(people.candidate);
    const before = (await journey.subjects(people.candidate)).length;
    await candidate.post(await candidate.newestLink(objection), { choice: 'not-me' });
    expect(await journey.stage(reference)).toBe('closed');
    expect(await journey.subjects(people.candidate)).toHaveLength(before);
    expect(await tasks(reference)).toEqual(['call coordinator not-me']);

    const coordinator = journey.person(mailboxes.coordinator);
    const page = await coordinator.open(await coordinator.newestLink(about(reference)));
    expect(page.text).toContain('Kim School');
    expect(page.text).toMatch(says('topic.calls.not-me'));
    await coordinator.answer({ choice: 'told' }, about(reference));
    expect(await tasks(reference)).toEqual([]);
  });

  test('someone without e-mail is phoned; a no on the phone stops it', async () => {
    const people = cast('phoned');
    const reference = await journey.refer(byProfessionalWithoutMail(people));
    expect(await tasks(reference)).toContain('call coordinator told-about-referral');
    const coordinator = journey.person(mailboxes.coordinator);
    const page = await coordinator.open(await coordinator.newestLink(about(reference)));
    expect(page.text).toMatch(says('topic.calls.told-about-referral'));
    expect(page.html).toContain('tel:+31612345678');
    await coordinator.steer({ choice: 'withdraw' }, about(reference));
    expect((await journey.look(reference)).referral.closure).toBe('withdrawn');
    expect(await journey.newestMail(people.referrer, reference)).toContain('afgesloten');
  });

  test('who shares a mailbox with the referrer gets one neutral mail', async () => {
    const people = { ...cast('shared'), candidate: cast('shared').referrer };
    const reference = await journey.refer(byProfessional(people));
    expect((await journey.subjects(people.referrer)).filter((subject) => subject.includes(reference))).toHaveLength(1);
    expect(await journey.newestMail(people.referrer, reference)).toContain('de kandidaat');
  });
});

describe('a professional refers, and the candidate is asked first', () => {
  beforeAll(async () => {
    journey = await openJourney({ regionContent: await regionThatConfirms('sterk-met-werk') });
  });
  afterAll(() => journey.close());

  test('yes brings it to the approver', async () => {
    const people = cast('yes');
    const reference = await journey.refer(byProfessional(people));
    expect(await journey.stage(reference)).toBe('confirming');
    expect(await journey.subjects(people.workCoach)).toEqual([]);
    const receipt = await journey.person(people.candidate).answer({ choice: 'yes' });
    expect(receipt.text).toMatch(says('receipt.byChoice.confirm-interest.yes.1'));
    expect(await journey.stage(reference)).toBe('approval');
  });

  test('no ends it; nobody was asked to approve', async () => {
    const people = cast('no');
    const reference = await journey.refer(byProfessional(people));
    await journey.person(people.candidate).answer({ choice: 'no' });
    const { referral, tasks: left } = await journey.look(reference);
    expect([referral.closure, left]).toEqual(['not-interested', []]);
    expect(await journey.newestMail(people.referrer, reference)).toContain('afgesloten');
    expect(await journey.subjects(people.workCoach)).toEqual([]);
  });

  test('a shared mailbox hears the end too', async () => {
    const people = { ...cast('no-shared'), candidate: cast('no-shared').referrer };
    const reference = await journey.refer(byProfessional(people));
    await journey.person(people.candidate).answer({ choice: 'no' }, says('task.mail.confirm-interest.button'));
    expect(await journey.newestMail(people.referrer, reference)).toContain('afgesloten');
  });

  test('silence: reminders, then the coordinator, who phones and never closes it by waiting', async () => {
    const people = cast('confirm-silent');
    const reference = await journey.refer(byProfessional(people));
    await journey.app.clock.advanceBy('P15D');
    expect((await journey.subjects(people.candidate)).filter((subject) => subject.includes(reference))).toHaveLength(3);
    expect([await journey.stage(reference), await tasks(reference)]).toEqual([
      'confirming',
      ['confirm-interest coordinator'],
    ]);
  });

  test.each([
    ['yes', 'approval', undefined],
    ['no', 'closed', 'not-interested'],
  ])('someone without e-mail is phoned, and says %s', async (choice, stage, closure) => {
    const people = cast(`phoned-${choice}`);
    const reference = await journey.refer(byProfessionalWithoutMail(people));
    expect(await tasks(reference)).toEqual(['confirm-interest coordinator']);
    const coordinator = journey.person(mailboxes.coordinator);
    const page = await coordinator.open(await coordinator.newestLink(about(reference)));
    expect(page.text).toMatch(says('link.phonedIn'));
    await coordinator.answer({ choice }, about(reference));
    expect([await journey.stage(reference), (await journey.look(reference)).referral.closure]).toEqual([
      stage,
      closure,
    ]);
    const task = await journey.app.runtime('sweep-tasks').referrals.task(`${reference}#confirm-interest#1`);
    expect(task?.decision).toMatchObject({ code: choice, phonedIn: true, actor: 'coordinator' });
  });
});
