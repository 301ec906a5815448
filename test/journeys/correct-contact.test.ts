import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { approve, byProfessional, cast } from '../support/cases.ts';
import { type Journey, openJourney } from '../support/journey.ts';
import type { Person } from '../support/person.ts';
import { closeRehearsed, isAt, type Rehearsal, rehearse } from '../support/rehearsal.ts';
import { says } from '../support/says.ts';

const wrong = 'noor@pots.example';
const right = 'noor@post.example';
const workCoach = 'sam@zeist.example';
const coach = { jobCoachName: 'Robin Coach', jobCoachEmail: 'robin@aanbieder.example', startsOn: '2026-01-12' };

describe('a candidate whose mail address was typed wrongly', () => {
  let journey: Journey;
  let reference: string;
  let status: string;
  let own: Person;
  beforeAll(async () => {
    journey = await openJourney();
    const { body } = await journey.submit({
      referrer: { email: wrong },
      candidate: { email: wrong },
      situation: { workCoachEmail: workCoach },
    });
    reference = String(body['reference']);
    status = (await journey.person(wrong).status(reference)).url;
    own = journey.person(right);
  });
  afterAll(() => journey.close());

  const correct = (contact: Readonly<Record<string, string>>) => own.post(`${status}/contact`, contact);

  test('cannot change anything before the birth date', async () => {
    expect((await correct({ email: right })).text).toMatch(says('status.birthDate.title'));
    expect((await journey.look(reference)).referral.candidateAddress).toBeUndefined();
  });

  test('sees what we have in a form that only they recognise, and corrects it', async () => {
    const open = await own.post(status, { birthDate: '1990-04-02' });
    expect(open.text).toContain('Nu hebben we: n•••@pots.example');
    expect(open.html).not.toContain(wrong);
    const page = await correct({ email: right, phone: '06 87 65 43 21' });
    expect(page.text).toMatch(says('status.contact.done'));
    expect(page.text).toContain('n•••@post.example');
    expect(page.text).toContain('••••••21');
    expect(await journey.subjects(right)).toEqual([
      expect.stringMatching(says('mail-people.address-given.subject', { reference })),
    ]);
  });

  test('anyone who reads the old mailbox learns nothing more, even with the birth date', async () => {
    const stranger = journey.person(wrong);
    const link = await stranger.newestLink(reference);
    const mails = (await journey.subjects(wrong)).length;
    expect((await stranger.get(link)).text).toMatch(says('status.expired.title'));
    expect((await stranger.post(link, { birthDate: '1990-04-02' })).text).toMatch(says('status.expired.title'));
    await stranger.post(`${link}/nieuwe-link`, {});
    expect(await journey.subjects(wrong)).toHaveLength(mails);
  });

  test('mail goes to the new address from then on, and its link opens', async () => {
    const before = (await journey.subjects(wrong)).length;
    await journey.person(workCoach).answer({ choice: 'approve' }, reference);
    expect(await journey.subjects(wrong)).toHaveLength(before);
    expect((await own.get(await own.newestLink('akkoord'))).text).toMatch(says('step.steps.approved.done'));
  });

  test('may not take the address that decides about them', async () => {
    expect((await correct({ email: 'Sam@zeist.example' })).text).toMatch(says('status.contact.problem.not-allowed'));
    // Nor is it told a round later than that the number is no number.
    const both = await correct({ email: 'Sam@zeist.example', phone: '12' });
    for (const problem of ['phone', 'not-allowed'])
      expect(both.text).toMatch(says(`status.contact.problem.${problem}`));
    expect((await correct({ email: right, phone: '12' })).text).not.toMatch(says('status.contact.problem.not-allowed'));
  });

  test('a job coach hears that something changed, and sees it behind their own link', async () => {
    await journey.person('aanmelden@kwintes.example').answer({ choice: 'accept', ...coach }, reference);
    await correct({ phone: '06 11 22 33 44' });
    const jobCoach = journey.person(coach.jobCoachEmail);
    expect(await journey.newestMail(coach.jobCoachEmail, says('mail-work.contact-changed.paragraphs.1'))).not.toContain(
      '11 22',
    );
    const page = await jobCoach.open(await jobCoach.newestLink(says('mail-work.contact-changed.paragraphs.1')));
    expect(page.text).toContain('06 11 22 33 44');
  });

  test('what is wrong is said at the field, and changes nothing', async () => {
    const { revision } = (await journey.look(reference)).referral;
    expect((await correct({})).text).toMatch(says('status.contact.problem.empty'));
    const page = await correct({ email: 'noor', phone: '12' });
    expect(page.text).toMatch(says('status.contact.problem.email'));
    expect(page.text).toMatch(says('status.contact.problem.phone'));
    expect((await journey.look(reference)).referral.revision).toBe(revision);
  });

  test('five times a day is enough', async () => {
    let text = '';
    for (let n = 0; n < 6; n += 1) text = (await correct({ phone: `061122330${n}` })).text;
    expect(text).toMatch(says('status.contact.problem.too-many'));
  });

  test('a case that has ended is not corrected here', async () => {
    await own.post(`${status}/intrekken`, { sure: 'yes' });
    const page = await correct({ phone: '0611223399' });
    expect(page.html).not.toContain('/contact"');
    expect(page.text).not.toContain('aangepast');
  });
});

describe('a button that is clicked twice', () => {
  let journey: Journey;
  let rehearsal: Rehearsal;
  beforeEach(async () => {
    rehearsal = rehearse();
    journey = await openJourney(rehearsal.options);
  });

  /** Two requests of which neither writes before both want to. */
  async function twice<T>(request: () => Promise<T>): Promise<T[]> {
    const held: (() => void)[] = [];
    rehearsal.set((point) => {
      if (!isAt(point, 'dynamodb', 'TransactWriteItems', 'before') || held.length > 1) return undefined;
      return new Promise<void>((release) => {
        held.push(release);
        if (held.length > 1) for (const go of held) go();
      });
    });
    const answers = await Promise.all([request(), request()]);
    expect(held).toHaveLength(2);
    return answers;
  }
  afterEach(() => closeRehearsed(journey, rehearsal));

  test('corrects once, mails once, and uses one of the corrections of a day', async () => {
    const { body } = await journey.submit({ referrer: { email: wrong }, candidate: { email: wrong } });
    const reference = String(body['reference']);
    const status = (await journey.person(wrong).status(reference)).url;
    const own = journey.person(right);
    await own.post(status, { birthDate: '1990-04-02' });
    const pages = await twice(() => own.post(`${status}/contact`, { email: right }));
    for (const page of pages) expect(page.text).toMatch(says('status.contact.done'));
    expect((await journey.look(reference)).referral.candidateAddress).toBe(1);
    expect(await journey.subjects(right)).toEqual([
      expect.stringMatching(says('mail-people.address-given.subject', { reference })),
    ]);
    const elsewhere = journey.person(right);
    expect((await elsewhere.get(await elsewhere.newestLink(reference))).text).not.toContain('verlopen');
    const texts = [];
    for (let n = 0; n < 5; n += 1) texts.push((await own.post(`${status}/contact`, { phone: `061122330${n}` })).text);
    expect(texts.map((text) => says('status.contact.problem.too-many').test(text))).toEqual([
      ...[false, false, false, false],
      true,
    ]);
  });

  test('proposes one end, and leaves the other proposal of the day', async () => {
    const people = cast('twice');
    const reference = await journey.refer(byProfessional(people));
    await approve(journey, people, reference);
    const referrer = journey.person(people.referrer);
    const link = (await referrer.newestLink(reference)).replace(/\?.*$/, '');
    await referrer.open(link);
    const propose = () => referrer.post(`${link}/voorstel`, { propose: 'yes' });
    const pages = await twice(propose);
    expect(new Set(pages.map(({ text }) => text)).size).toBe(1);
    expect((await journey.look(reference)).tasks.filter(({ kind }) => kind === 'call')).toHaveLength(1);
    expect((await propose()).text).not.toMatch(says('status.propose.tooMany'));
  });
});

describe('what was mailed to the old address before', () => {
  let journey: Journey;
  beforeEach(async () => {
    journey = await openJourney();
  });
  afterEach(() => journey.close());

  test('is followed by one mail there that another address took its place, with whom to phone', async () => {
    const { body } = await journey.submit({ referrer: { email: wrong }, candidate: { email: wrong } });
    const reference = String(body['reference']);
    const own = journey.person(wrong);
    const { url } = await own.status(reference);
    const between = 'noor@tussen.example';
    const mailed = (await journey.app.mails()).length;
    await own.post(`${url}/contact`, { email: between });
    // Given by mistake a moment ago: its one mail had a way out, and another would only bother its reader.
    await own.post(`${url}/contact`, { email: right });
    // A number alone is no new address.
    await own.post(`${url}/contact`, { phone: '06 11 22 33 44' });
    const subject = says('mail-people.address-replaced.subject', { reference });
    const told = (await journey.app.mails()).slice(mailed).filter((mail) => subject.test(mail.subject));
    expect(told.map(({ to }) => to)).toEqual([wrong]);
    for (const { text, html, links } of told) {
      expect(text).toMatch(says('mail-people.address-replaced.paragraphs.2'));
      expect(text).toContain('5 januari 2026');
      expect(text.replaceAll(' ', '')).toContain(journey.app.region.helpdesk.phone.replace(/\D/g, '').slice(-8));
      expect(`${text}${html}`).not.toMatch(/Noor|@tussen|@post/);
      expect(links.filter((link) => /taak|status/.test(link))).toEqual([expect.stringMatching(/\/oud-adres$/)]);
      expect(text).toMatch(says('mail.wayOutOfFormer'));
    }
    // Nobody has to do anything where it does not arrive: the person is reached by the new one.
    await journey.app.reportMail(told[0]?.id ?? '', 'bounce');
    expect((await journey.look(reference)).tasks.map(({ kind }) => kind)).toEqual(['approve']);
  });

  test('an open question moves along', async () => {
    const { body } = await journey.submit({
      referrer: { email: wrong },
      candidate: { email: wrong },
      situation: { workCoachEmail: workCoach },
    });
    const reference = String(body['reference']);
    await journey.person(workCoach).answer({ choice: 'ask-information', question: 'Wanneer kun je?' }, reference);
    const asked = await journey.person(wrong).newestLink(says('task.mail.give-information.subject'));
    const own = journey.person(right);
    const status = (await journey.person(wrong).status(reference)).url;
    await own.post(status, { birthDate: '1990-04-02' });
    await own.post(`${status}/contact`, { email: right });
    expect((await journey.person(wrong).get(asked)).text).toMatch(says('link.gone.title.superseded'));
    await own.answer({ text: 'Vanaf maandag.' }, says('task.mail.give-information.subject'));
    expect(await journey.stage(reference)).toBe('approval');
  });

  test('a device that was proven before has to show again who uses it, the one that changed it does not', async () => {
    const { body } = await journey.submit({ referrer: { email: wrong }, candidate: { email: wrong } });
    const reference = String(body['reference']);
    const link = (await journey.person(wrong).status(reference)).url;
    const library = journey.person(wrong);
    const own = journey.person(right);
    for (const device of [library, own]) await device.post(link, { birthDate: '1990-04-02', remember: 'yes' });
    expect((await library.get(link)).text).toContain(reference);
    const changed = await own.post(`${link}/contact`, { email: right });
    expect(changed.text).toMatch(says('status.contact.done'));

    expect((await own.get(link)).text).toContain(reference);
    const after = await library.get(link);
    expect([after.status, after.text]).toEqual([410, expect.not.stringContaining(reference)]);
    // Also with the new link, should it be forwarded to that device.
    const fresh = (await own.newestLink(says('mail-people.address-given.subject'))).replace(/\?.*$/, '');
    expect((await library.get(fresh)).text).toMatch(says('status.birthDate.title'));
    await library.post(`${fresh}/contact`, { email: wrong });
    expect((await own.get(fresh)).text).toContain(reference);
  });

  test('nobody there can stop the case any more', async () => {
    const { body } = await journey.submit({
      referrer: { role: 'professional', name: 'Kim School', profession: 'school', email: 'kim@school.example' },
      candidate: { email: wrong },
      situation: { workCoachEmail: workCoach },
    });
    const reference = String(body['reference']);
    const objection = await journey.person(wrong).newestLink(reference);
    await journey.person(workCoach).answer({ choice: 'approve' }, reference);
    const status = await journey.person(wrong).newestLink('akkoord');
    const own = journey.person(right);
    await own.post(status, { birthDate: '1990-04-02' });
    await own.post(`${status}/contact`, { email: right });
    const page = await journey.person(wrong).post(objection, { choice: 'not-me' });
    expect(page.text).toMatch(says('link.gone.title.superseded'));
    expect(await journey.stage(reference)).toBe('offer');
  });
});
