import { afterEach, describe, expect, test } from 'vitest';
import { about, approve, bySelf, cast, mailboxes, started, talkDay } from '../support/cases.ts';
import { type Journey, openJourney } from '../support/journey.ts';
import type { Person } from '../support/person.ts';
import { regionWithPlaces } from '../support/regions.ts';
import { says } from '../support/says.ts';

let journey: Journey;
afterEach(() => journey.close());

const people = cast('late');
const bare = (link: string) => link.replace(/\?.*$/, '');
const linkOf = async (person: Person, reference: string) => bare(await person.newestLink(about(reference)));
const trajectory = (reference: string) => journey.trajectory(reference);
const owner = async (reference: string, kind: string) =>
  (await journey.look(reference)).tasks.find((task) => task.kind === kind)?.owner;
const silentSince = async () =>
  (await journey.app.runtime('sweep-tasks').queue.places('sterk-met-werk', ['kwintes'])).get('kwintes')?.silentSince;
const coach = { jobCoachName: 'Robin Coach', jobCoachEmail: 'robin@kwintes.example' };

describe('who is late, while an answer still helps', () => {
  test('a work coach decides while the team has the question too; the team then reads who did', async () => {
    journey = await openJourney();
    const reference = await journey.refer(bySelf(people));
    const workCoach = journey.person(people.workCoach);
    const link = await linkOf(workCoach, reference);
    await journey.app.clock.advanceBy('P15D');
    expect(await owner(reference, 'approve')).toBe('team');
    const page = await workCoach.open(link);
    expect(page.text).toContain('De tijd om te antwoorden is voorbij. We vragen het nu ook aan het team');
    expect(page.text).not.toMatch(says('link.gone.title.closed'));
    const team = journey.person(mailboxes.team);
    const teamLink = await linkOf(team, reference);
    await workCoach.post(link, { choice: 'approve' });
    expect(await journey.stage(reference)).toBe('offer');
    const task = await journey.app.runtime('sweep-tasks').referrals.task(`${reference}#approve#1`);
    expect(task?.decision).toMatchObject({ code: 'approve', actor: 'approver', phonedIn: false });
    expect((await team.get(teamLink)).text).toContain('Het antwoord kwam van de werkcoach van de gemeente Zeist.');
  });

  test('a work coach who passed the question on has given it away', async () => {
    journey = await openJourney();
    const reference = await journey.refer(bySelf(people));
    const workCoach = journey.person(people.workCoach);
    const link = await linkOf(workCoach, reference);
    await workCoach.answer({ choice: 'delegate', email: 'lou@zeist.example' }, about(reference));
    expect((await workCoach.get(link)).status).toBe(410);
  });

  test('a job coach answers a check-in that went on to the provider', async () => {
    journey = await openJourney();
    const reference = await started(journey, people);
    const task = (await journey.look(reference)).tasks.find(({ kind }) => kind === 'check-in');
    await journey.app.clock.advanceTo(task?.visibleFrom ?? '');
    await journey.app.clock.advanceBy('PT5M');
    const jobCoach = journey.person(people.jobCoach);
    const link = await linkOf(jobCoach, reference);
    await journey.app.clock.advanceBy('P16D');
    expect(await owner(reference, 'check-in')).toBe('provider');
    await jobCoach.open(link);
    await jobCoach.post(link, { choice: 'continues', hoursUsed: '3' });
    expect((await trajectory(reference))?.checkIns).toMatchObject([{ answered: true, hoursUsed: 3 }]);
  });

  test.each([
    ['continues', 'checking-in'],
    ['stopped', 'closed'],
  ] as const)('a job coach corrects a check-in that was recorded as silence: %s', async (choice, stage) => {
    journey = await openJourney();
    const reference = await started(journey, people);
    const task = (await journey.look(reference)).tasks.find(({ kind }) => kind === 'check-in');
    await journey.app.clock.advanceTo(task?.visibleFrom ?? '');
    await journey.app.clock.advanceBy('PT5M');
    const jobCoach = journey.person(people.jobCoach);
    const link = await linkOf(jobCoach, reference);
    await journey.app.clock.advanceBy('P35D');
    await journey.person(mailboxes.coordinator).answer({ choice: 'no-answer' }, about(reference));
    expect((await trajectory(reference))?.checkIns).toMatchObject([{ answered: false }]);
    const page = await jobCoach.open(link);
    expect(page.text).toMatch(says('link.late.over'));
    await jobCoach.post(link, { choice, reason: 'no-match', hoursUsed: '5' });
    const after = await trajectory(reference);
    expect(after).toMatchObject({ hoursUsed: 5, checkIns: [{ answered: true, hoursUsed: 5 }] });
    await journey.app.clock.advanceBy('PT10M');
    expect(await journey.stage(reference)).toBe(stage);
    // Once is enough.
    expect((await jobCoach.get(link)).status).toBe(410);
  });

  test('a provider says yes while nobody else is asked: it takes the person on', async () => {
    journey = await openJourney({ regionContent: await regionWithPlaces(1) });
    const reference = await journey.refer(bySelf(people));
    await approve(journey, people, reference);
    const provider = journey.person(mailboxes.kwintes);
    const link = await linkOf(provider, reference);
    await journey.app.clock.advanceBy('P10D');
    expect(await journey.stage(reference)).toBe('unplaced');
    expect(await silentSince()).toBeDefined();
    const page = await provider.open(link);
    expect(page.text).toMatch(says('link.late.over'));
    const receipt = await provider.post(link, { choice: 'accept', ...coach, startsOn: talkDay(journey, 3) });
    expect(receipt.text).toMatch(says('receipt.contact'));
    const { referral, tasks } = await journey.look(reference);
    expect([referral.stage, referral.provider, referral.holdsPlace]).toEqual(['confirming-start', 'kwintes', true]);
    expect(tasks.map(({ kind }) => kind)).toEqual(['confirm-start']);
    // It answered, so it is not asked after the others any more.
    expect(await silentSince()).toBeUndefined();
  });

  test('a provider says no: it is not reckoned as silent any more, and what it says of its room counts', async () => {
    journey = await openJourney({ regionContent: await regionWithPlaces(1) });
    const reference = await journey.refer(bySelf(people));
    await approve(journey, people, reference);
    const provider = journey.person(mailboxes.kwintes);
    const link = await linkOf(provider, reference);
    await journey.app.clock.advanceBy('P10D');
    await provider.open(link);
    const receipt = await provider.post(link, { choice: 'decline', reason: 'no-capacity' });
    expect(receipt.text).toMatch(says('receipt.byChoice.accept-offer.decline.1'));
    expect(await silentSince()).toBeUndefined();
    expect(await journey.stage(reference)).toBe('unplaced');
    const task = await journey.app.runtime('sweep-tasks').referrals.task(`${reference}#accept-offer#1`);
    expect(task?.decision).toMatchObject({ code: 'decline', reason: 'no-capacity', actor: 'provider' });
    expect((await provider.open(link)).text).toMatch(says('topic.fullUntil'));
  });

  test('information that comes after its time reaches the one who decides', async () => {
    journey = await openJourney();
    const reference = await journey.refer(bySelf(people));
    const workCoach = journey.person(people.workCoach);
    await workCoach.answer({ choice: 'ask-information', question: 'Welke dagen kun je werken?' }, about(reference));
    const candidate = journey.person(people.candidate);
    const link = await linkOf(candidate, reference);
    await journey.app.clock.advanceBy('P16D');
    expect(await journey.stage(reference)).toBe('approval');
    await candidate.open(link);
    await candidate.post(link, { text: 'Op maandag en dinsdag.' });
    const page = await workCoach.open(await linkOf(workCoach, reference));
    expect(page.text).toContain('Op maandag en dinsdag.');
  });
});

describe('who is late, while it no longer helps, reads what is so', () => {
  test('a provider passed over reads that we went on, not that the referral has ended', async () => {
    journey = await openJourney();
    const reference = await journey.refer(bySelf(people));
    await approve(journey, people, reference);
    const first = (await journey.look(reference)).referral.provider;
    const mailbox = journey.app.region.providers.find(({ id }) => id === first)?.mailbox ?? '';
    const provider = journey.person(mailbox);
    const link = await linkOf(provider, reference);
    await journey.app.clock.advanceBy('P8D');
    expect(await journey.stage(reference)).toBe('offer');
    const page = await provider.get(link);
    expect([page.status, page.text]).toEqual([410, expect.stringMatching(says('link.gone.title.too-late'))]);
    expect(page.text).toMatch(says('link.gone.tooLate.accept-offer'));
    expect(page.text).not.toMatch(says('link.gone.title.closed'));
    expect(page.text).not.toMatch(says('link.gone.lead.answered'));
    await provider.post(link, { choice: 'accept', ...coach, startsOn: talkDay(journey, 3) });
    expect(await journey.stage(reference)).toBe('offer');
  });

  test('a case that ended is said to have ended', async () => {
    journey = await openJourney();
    const reference = await journey.refer(bySelf(people));
    await approve(journey, people, reference);
    const first = (await journey.look(reference)).referral.provider;
    const mailbox = journey.app.region.providers.find(({ id }) => id === first)?.mailbox ?? '';
    const link = await linkOf(journey.person(mailbox), reference);
    const candidate = journey.person(people.candidate);
    const status = bare((await candidate.status(about(reference))).url);
    await candidate.post(`${status}/intrekken`, { sure: 'yes' });
    expect((await journey.person(mailbox).get(link)).text).toMatch(says('link.gone.title.closed'));
  });
});
