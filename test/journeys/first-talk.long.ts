import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  about,
  accept,
  approve,
  byProfessional,
  byProfessionalWithoutMail,
  cast,
  mailboxes,
  talkDay,
} from '../support/cases.ts';
import { type Journey, openJourney } from '../support/journey.ts';
import { says } from '../support/says.ts';

let journey: Journey;
beforeAll(async () => {
  journey = await openJourney();
});
afterAll(() => journey.close());

/** A case whose provider said yes, with a first talk eleven days ahead. */
async function agreed(mark: string) {
  const people = cast(mark);
  const reference = await journey.refer(byProfessional(people));
  await approve(journey, people, reference);
  await accept(journey, people, reference, journey.day(11));
  return { people, reference, jobCoach: journey.person(people.jobCoach) };
}

const mailsTo = async (address: string) => (await journey.app.mails()).filter(({ to }) => to === address);
const entry = (text: string, name: string) => new RegExp(`^${name}[:;](.*)$`, 'm').exec(text)?.[1]?.trim();
const compact = (day: string) => day.replaceAll('-', '');

test('the job coach hears of a new candidate and the agreed day; whether they talked is asked on that day, not before', async () => {
  const { people, reference, jobCoach } = await agreed('ahead');
  const [first, ...others] = await mailsTo(people.jobCoach);
  expect(others).toEqual([]);
  expect(first?.subject).toBe(`Hoofdzaak Werk: nieuwe kandidaat, neem contact op: ${reference}`);
  expect(first?.text).toContain('Het eerste gesprek is gepland op vrijdag 16 januari 2026.');
  expect(first?.text).not.toMatch(/geweest\?|uiterlijk/);
  const page = await jobCoach.open(first?.links[0] ?? '');
  expect(page.text).toContain(people.candidate);
  expect(page.text).toContain('Het eerste gesprek is gepland op vrijdag 16 januari 2026. Neem nu contact op');

  await journey.app.clock.advanceBy('P10D');
  expect((await mailsTo(people.jobCoach)).filter(({ subject }) => !/code/.test(subject))).toHaveLength(1);
  await journey.app.clock.advanceTo('2026-01-16T15:59:00.000Z');
  expect((await mailsTo(people.jobCoach)).filter(({ subject }) => !/code/.test(subject))).toHaveLength(1);
  // At the end of that day, for the talk may be in the afternoon.
  await journey.app.clock.advanceBy('PT10M');
  const asked = (await mailsTo(people.jobCoach)).at(-1);
  expect(asked?.subject).toBe(`Hoofdzaak Werk: is het eerste gesprek geweest? Kandidaat ${reference}`);
});

test('a talk on the very day of acceptance is not asked after in the same breath', async () => {
  const people = cast('same-day');
  const reference = await journey.refer(byProfessional(people));
  await approve(journey, people, reference);
  await accept(journey, people, reference, journey.day());
  const subjects = (await mailsTo(people.jobCoach)).map(({ subject }) => subject);
  expect(subjects).toEqual([`Hoofdzaak Werk: nieuwe kandidaat, neem contact op: ${reference}`]);
});

test('the candidate knows day, name and number, in the mail and on their page, with the day for their calendar', async () => {
  const { people, reference } = await agreed('known');
  const day = journey.day(11);
  const mail = (await mailsTo(people.candidate)).at(-1);
  expect(mail?.subject).toMatch(says('mail-people.matched-candidate.subject'));
  expect(mail?.text).toMatch(says('mail-people.matched-candidate.paragraphs.2', { hasStartsOn: 'yes' }));
  expect(mail?.text).toContain('Je jobcoach is Robin Coach. Telefoon: 030 123 45 67.');
  const file = mail?.attachments?.[0];
  expect([file?.name, file?.type]).toEqual(['gesprek.ics', 'text/calendar']);
  expect(entry(file?.text ?? '', 'DTSTART')).toBe(`VALUE=DATE:${compact(day)}`);
  expect(entry(file?.text ?? '', 'SEQUENCE')).toBe('0');
  expect(file?.text).not.toMatch(/noor|robin|kwintes|hoofdzaak|zorg|jobcoach|ips/i);
  // The name of the coach is looked up when the mail goes: nothing but the party items holds it.
  const planned = await journey.app.runtime('sweep-tasks').outbox.planned(reference);
  expect(JSON.stringify(planned)).not.toContain('Robin');

  const page = await journey.person(people.candidate).status(reference);
  expect(page.text).toMatch(new RegExp(`${says('section.firstTalkOn').source} \\w+ \\d+ januari 2026`));
  expect(page.text).toContain('Robin Coach');
});

test('a talk that is moved reaches the candidate, and takes the place of the old day in their calendar', async () => {
  const { people, reference, jobCoach } = await agreed('moved');
  const before = (await mailsTo(people.candidate)).at(-1);
  const newDate = talkDay(journey, 20);
  await jobCoach.answer({ choice: 'moved', newDate }, about(reference));
  const mail = (await mailsTo(people.candidate)).at(-1);
  expect(mail?.subject).toMatch(says('mail-people.talk-moved-candidate.subject'));
  expect(mail?.text).toMatch(says('mail-people.talk-moved-candidate.paragraphs.1'));
  const [old, moved] = [before?.attachments?.[0]?.text ?? '', mail?.attachments?.[0]?.text ?? ''];
  expect(entry(moved, 'DTSTART')).toBe(`VALUE=DATE:${compact(newDate)}`);
  expect(entry(moved, 'UID')).toBe(entry(old, 'UID'));
  expect(Number(entry(moved, 'SEQUENCE'))).toBeGreaterThan(Number(entry(old, 'SEQUENCE')));
  // Who moved it knows the candidate already: not told again, and asked on the new day.
  const toCoach = (await mailsTo(people.jobCoach)).filter(({ subject }) => !/code/.test(subject));
  expect(toCoach).toHaveLength(1);
});

test('another job coach, named before the day, also hears of a new candidate first', async () => {
  const { people, reference } = await agreed('replaced');
  const own = journey.person(people.candidate);
  const status = await own.status(reference);
  await own.post(`${status.url}/niet-gebeld`, { report: 'nobody-called' });
  const coordinator = journey.person(mailboxes.coordinator);
  await coordinator.steer(
    { choice: 'change-addressee', name: 'Ina Valler', email: 'invaller-gesprek@aanbieder.example' },
    about(reference),
  );
  const [first, ...others] = await mailsTo('invaller-gesprek@aanbieder.example');
  expect(others).toEqual([]);
  expect(first?.subject).toMatch(says('mail-work.coach-assigned.subject'));
  // The candidate expects a call from somebody else now: the mail says so, and the page says who it is.
  const told = (await mailsTo(people.candidate)).at(-1);
  expect(told?.subject).toMatch(says('mail-people.coach-changed-candidate.subject', { reference }));
  expect(told?.text).toContain('Je hebt een andere jobcoach bij Kwintes.');
  expect(told?.text).not.toMatch(/Ina|Robin/);
  expect((await own.status(reference)).text).toContain('Ina Valler');
});

test('an address of the same job coach that is put right is no news for the candidate', async () => {
  const { people, reference } = await agreed('same-coach');
  const own = journey.person(people.candidate);
  const status = await own.status(reference);
  await own.post(`${status.url}/niet-gebeld`, { report: 'nobody-called' });
  const before = (await mailsTo(people.candidate)).length;
  const email = 'robin-ander-adres@aanbieder.example';
  await journey
    .person(mailboxes.coordinator)
    .steer({ choice: 'change-addressee', name: 'Robin Coach', email }, about(reference));
  expect(await mailsTo(email)).toHaveLength(1);
  expect(await mailsTo(people.candidate)).toHaveLength(before);
});

test('someone without e-mail is phoned with the day, also when it moves', async () => {
  const people = cast('phoned-talk');
  const reference = await journey.refer(byProfessionalWithoutMail(people));
  await approve(journey, people, reference);
  await accept(journey, people, reference, journey.day(11));
  await journey.person(people.jobCoach).answer({ choice: 'moved', newDate: talkDay(journey, 20) }, about(reference));
  const { tasks } = await journey.look(reference);
  expect(tasks.filter(({ kind }) => kind === 'call').map((call) => call.about)).toEqual(
    expect.arrayContaining(['matched-candidate', 'talk-moved-candidate']),
  );
});

test('a candidate who does not come keeps the place and hears whom to phone; the job coach gives the new day at any time', async () => {
  const { people, reference, jobCoach } = await agreed('no-show');
  const early = await jobCoach.answer({ choice: 'no-show' }, about(reference));
  expect([early.status, await journey.stage(reference)]).toEqual([400, 'confirming-start']);
  await journey.app.clock.advanceTo(`${journey.day(11)}T16:30:00.000Z`);
  const page = await jobCoach.open(await jobCoach.newestLink(about(reference)));
  expect(page.html).toContain('value="no-show"');
  const told = (await mailsTo(people.workCoach)).length + (await mailsTo(people.referrer)).length;
  const done = await jobCoach.answer({ choice: 'no-show' }, about(reference));
  expect(done.text).toMatch(says('receipt.byChoice.confirm-start.no-show.1'));
  const mail = (await mailsTo(people.candidate)).at(-1);
  expect(mail?.text).toMatch(says('mail-people.contact-lost-candidate.paragraphs.1', { about: 'no_show' }));
  const { referral, tasks } = await journey.look(reference);
  expect(referral).toMatchObject({ stage: 'confirming-start', holdsPlace: true });
  expect(tasks).toMatchObject([{ kind: 'confirm-start', owner: 'job-coach', announced: false }]);

  const { origin } = new URL(journey.app.url);
  const list = await jobCoach.get(`${origin}/mijn/traject/${reference}`);
  const asleep = /href="([^"]*confirm-start[^"]*)"/.exec(list.html)?.[1] ?? '';
  const form = await jobCoach.get(`${origin}${asleep}`);
  expect(form.html).not.toContain('held-as-planned');
  expect(form.text).toMatch(says('topic.talkMissed'));
  await journey.app.clock.advanceBy('P6D');
  expect((await mailsTo(people.jobCoach)).at(-1)?.subject).toContain('is het eerste gesprek geweest?');
  const newDate = talkDay(journey, 5);
  await jobCoach.answer({ choice: 'moved', newDate }, about(reference));
  expect((await journey.trajectory(reference))?.startsOn).toBe(newDate);
  expect((await mailsTo(people.workCoach)).length + (await mailsTo(people.referrer)).length).toBe(told);
});
