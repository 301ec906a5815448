import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { undelivered } from '../../functions/cases/undelivered.ts';
import { type MailKind, mailSchema } from '../../functions/domain/mail.ts';
import {
  about,
  accept,
  approve,
  byProfessional,
  byProfessionalWithoutMail,
  bySelf,
  cast,
  mailboxes,
} from '../support/cases.ts';
import { type BodyParts, type Journey, openJourney } from '../support/journey.ts';
import { says } from '../support/says.ts';
import { allItems } from '../support/table.ts';

let journey: Journey;
beforeEach(async () => {
  journey = await openJourney();
});
afterEach(() => journey.close());

const people = cast('adres');
const stranger = 'vreemde@post.example';
const coordinator = () => journey.person(mailboxes.coordinator);
const subject = says('mail-people.address-given.subject');
const callFor = says('task.mail.call.subject');
const party = async (reference: string, role: string) =>
  (await allItems(journey.app)).find(({ pk, sk }) => pk === `N#${reference}` && sk === role);
const calls = async (reference: string) =>
  (await journey.look(reference)).tasks.filter(({ kind }) => kind === 'call').map(({ about: why }) => why);

/** How a mail offers its reader to say that it is not theirs. */
const ways = ['mail.wayOut', 'mail.wayOutOfAddress', 'mail.wayOutOfCoach'].map((key) => says(key));

/** The page that a first mail offers to somebody who has nothing to do with it. */
async function wayOut(address: string, words = subject): Promise<string> {
  const mail = (await journey.app.mails()).findLast(
    ({ to, subject: is, text }) => to === address && words.test(`${is}\n${text}`),
  );
  const [, link = ''] =
    new RegExp(`(?:${ways.map(({ source }) => source).join('|')})\n(\\S+)`, 'u').exec(mail?.text ?? '') ?? [];
  expect(mail?.html).toContain(`href="${link}"`);
  return link;
}

/** The candidate means to correct their address, and makes a slip of the pen. */
async function correctTo(email: string, reference: string): Promise<void> {
  const own = journey.person(people.candidate);
  const status = await own.status(about(reference));
  await own.post(`${status.url}/contact`, { email });
}

describe('a stranger whose address a candidate gave by mistake', () => {
  test('is told how it was given, and undoes it without any proof', async () => {
    const reference = await journey.refer(bySelf(people));
    await correctTo(stranger, reference);
    const mail = await journey.newestMail(stranger, subject);
    expect(mail).toContain('Dit adres is opgegeven bij Hoofdzaak Werk');
    expect(mail).not.toMatch(/Zeist|Sterk met Werk|Noor|Voorbeeld/);

    const them = journey.person(stranger);
    const status = await them.newestLink(says('mail-people.address-given.subject'));
    const link = await wayOut(stranger);
    const page = await them.get(link);
    expect(page.text).toMatch(says('link-form.objection.ownTitle'));
    expect(page.html).not.toMatch(/birthDate|checked|Zeist|Sterk met Werk|Noor/);
    expect((await them.post(link, {})).status).toBe(400);
    expect(await party(reference, 'candidate')).toMatchObject({ email: stranger });

    const done = await them.post(link, { choice: 'not-me' });
    expect(done.text).toMatch(says('link.gone.title.address-gone'));
    expect(done.html).not.toMatch(/Zeist|Sterk met Werk|Noor/);
    expect(await party(reference, 'candidate')).not.toHaveProperty('email');
    // The case itself stays as it was.
    expect(await journey.stage(reference)).toBe('approval');
    expect(await calls(reference)).toEqual(['wrong-address']);
    for (const dead of [link, status]) expect((await them.get(dead)).status).toBe(410);
    expect((await them.get(link)).text).toMatch(says('link.gone.title.address-gone'));

    const heard = (await journey.subjects(stranger)).length;
    await approve(journey, people, reference);
    await journey.app.clock.advanceBy('P30D');
    expect(await journey.subjects(stranger)).toHaveLength(heard);
  });

  test('after which the coordinator phones, and the right address starts afresh', async () => {
    const reference = await journey.refer({
      ...bySelf(people),
      candidate: { email: people.candidate, phone: '06 12345678' },
    });
    await correctTo(stranger, reference);
    await journey.person(stranger).post(await wayOut(stranger), { choice: 'not-me' });
    const page = await coordinator().open(await coordinator().newestLink(callFor));
    expect(page.text).toMatch(says('topic.calls.wrong-address'));
    expect(page.text).toContain('06 12 34 56 78');
    const again = await coordinator().answer({ choice: 'new-address', email: stranger }, callFor);
    expect(again.text).toMatch(says('link.hints.disowned-hint.text'));
    const deciding = await coordinator().answer({ choice: 'new-address', email: people.workCoach }, callFor);
    expect(deciding.status).toBe(400);
    const right = 'noor-goed@post.example';
    const done = await coordinator().answer({ choice: 'new-address', email: right }, callFor);
    expect(done.text).toMatch(says('receipt.byChoice.call.new-address.2'));
    expect(await calls(reference)).toEqual([]);
    expect(await party(reference, 'candidate')).toMatchObject({ email: right });
    expect((await journey.person(right).get(await wayOut(right))).text).toMatch(says('link-form.objection.ownTitle'));
    expect((await journey.person(right).status(about(reference))).text).toContain(reference);
  });

  test('that was theirs after all, as the mail was forwarded, can be given back by the coordinator who hears it twice', async () => {
    const reference = await journey.refer({
      ...bySelf(people),
      candidate: { email: people.candidate, phone: '06 12345678' },
    });
    const own = 'noor-thuis@post.example';
    await correctTo(own, reference);
    await journey.person(stranger).post(await wayOut(own), { choice: 'not-me' });
    const answer = { choice: 'new-address', email: own };
    const asked = await coordinator().answer(answer, callFor);
    expect(asked.text).toMatch(says('link.hints.disowned-hint.title'));
    expect(asked.html).toContain('name="anyway" value="yes"');
    expect(await party(reference, 'candidate')).not.toHaveProperty('email');
    await coordinator().answer({ ...answer, anyway: 'yes' }, callFor);
    expect(await party(reference, 'candidate')).toMatchObject({ email: own });
  });

  test('takes no question along that was open there: the coordinator has it now', async () => {
    const youth: BodyParts = {
      referrer: { role: 'self', name: 'Noor Voorbeeld', email: people.candidate },
      candidate: { email: people.candidate },
      situation: { benefit: 'participatiewet', inCareAt: 'none', workCoachEmail: people.workCoach },
    };
    const reference = await journey.refer(youth);
    const asking = { choice: 'ask-information', question: 'Wanneer kun je?' };
    await journey.person(people.workCoach).answer(asking, about(reference));
    await correctTo(stranger, reference);
    const question = (await journey.person(stranger).newestLink(says('task.mail.give-information.subject'))).replace(
      /\?.*$/,
      '',
    );
    await journey.person(stranger).post(await wayOut(stranger), { choice: 'not-me' });
    expect((await journey.look(reference)).tasks.map(({ kind, owner }) => [kind, owner])).toContainEqual([
      'give-information',
      'coordinator',
    ]);
    expect((await journey.person(stranger).post(question, { text: 'Nooit.' })).status).toBe(410);
    // Nor does it come back to them with the question.
    const elsewhere = { choice: 'change-addressee', email: stranger };
    const refused = await coordinator().steer(elsewhere, 'vraag');
    expect(refused.text).toMatch(says('link-problem.problems.disowned'));
    expect(await party(reference, 'candidate')).not.toHaveProperty('email');
  });

  test('may do so after the case has ended, and the candidate is phoned about the end', async () => {
    const reference = await journey.refer(bySelf(people));
    await correctTo(stranger, reference);
    await journey.person(people.workCoach).answer({ choice: 'decline', reason: 'not-now' }, about(reference));
    await journey.person(stranger).post(await wayOut(stranger), { choice: 'not-me' });
    const gone = await party(reference, 'candidate');
    expect(gone).not.toHaveProperty('email');
    // What is written after the end is erased with the rest.
    expect(gone?.['expiresAt']).toBeTypeOf('number');
    expect(await calls(reference)).toEqual(['ended-candidate']);
  });
});

/** A mail of this kind turns out not to arrive. */
async function bounces(kind: MailKind): Promise<void> {
  const items = (await allItems(journey.app)).filter(
    (item) => item['kind'] === kind && String(item['pk']).startsWith('M#'),
  );
  const known = Object.entries(items.at(-1) ?? {}).filter(([name]) => name in mailSchema.unwrap().shape);
  await undelivered(journey.app.runtime('sweep-tasks'), mailSchema.parse(Object.fromEntries(known)));
  await journey.app.clock.advanceBy('PT10M');
}

test('a corrected address that takes no mail is phoned about, for as long as it is the one that we have', async () => {
  const reference = await journey.refer(bySelf(people));
  await correctTo(stranger, reference);
  await bounces('address-given');
  await bounces('address-given');
  expect(await calls(reference)).toEqual(['address-bounced']);
});

test('a question of the candidate that the coordinator sends to another address starts with how it was given', async () => {
  const reference = await journey.refer(bySelf(people));
  const asking = { choice: 'ask-information', question: 'Wanneer kun je?' };
  await journey.person(people.workCoach).answer(asking, about(reference));
  await bounces('give-information');
  await coordinator().steer(
    { choice: 'change-addressee', email: stranger },
    says('task.mail.give-information.subject'),
  );
  expect(await journey.subjects(stranger)).toEqual([
    expect.stringMatching(says('mail-people.address-given.subject', { reference })),
    expect.stringMatching(says('task.mail.give-information.subject', { reference })),
  ]);
  await journey.person(stranger).post(await wayOut(stranger), { choice: 'not-me' });
  expect(await calls(reference)).toEqual(['wrong-address']);
});

test('a referrer’s corrected address has the same way out, and the candidate’s stays', async () => {
  const reference = await journey.refer(byProfessional(people));
  const asking = { choice: 'ask-information', question: 'Wat is het doel?' };
  await journey.person(people.workCoach).answer(asking, about(reference));
  await bounces('give-information');
  await coordinator().steer(
    { choice: 'change-addressee', email: stranger },
    says('task.mail.give-information.subject'),
  );
  const link = await wayOut(stranger);
  expect((await journey.person(stranger).get(link)).text).toMatch(says('link-form.objection.addressLead.referrer'));
  await journey.person(stranger).post(link, { choice: 'not-me' });
  expect(await party(reference, 'referrer')).not.toHaveProperty('email');
  expect(await party(reference, 'candidate')).toMatchObject({ email: people.candidate });
  expect(await calls(reference)).toEqual(['wrong-address-referrer']);
  expect((await journey.look(reference)).tasks.find(({ kind }) => kind === 'give-information')?.owner).toBe(
    'coordinator',
  );
});

describe('a job coach’s address that is somebody else’s', () => {
  test('is undone by the one who reads it: they see nothing more, and the coordinator hands the trajectory on', async () => {
    const reference = await journey.refer(bySelf(people));
    await approve(journey, people, reference);
    await accept(journey, people, reference);
    const them = journey.person(people.jobCoach);
    const task = await them.newestLink(says('mail-work.coach-assigned.subject'));
    await them.post(await wayOut(people.jobCoach, says('mail-work.coach-assigned.subject')), { choice: 'not-me' });
    expect((await them.get(task)).status).toBe(410);
    expect((await journey.look(reference)).tasks).toMatchObject([
      { kind: 'confirm-start', owner: 'coordinator', about: 'job-coach-wrong' },
    ]);
    const heard = (await journey.subjects(people.jobCoach)).length;
    const page = await coordinator().open(await coordinator().newestLink(/goede adres/));
    expect(page.text).toMatch(says('topic.jobCoachWrong'));
    const right = 'robin-goed@aanbieder.example';
    await coordinator().steer({ choice: 'change-addressee', name: 'Robin Coach', email: right }, /goede adres/);
    expect((await journey.look(reference)).tasks).toMatchObject([{ kind: 'confirm-start', owner: 'job-coach' }]);
    expect(await journey.subjects(right)).toEqual([`Hoofdzaak Werk: nieuwe kandidaat, neem contact op: ${reference}`]);
    expect(
      (await journey.person(right).get(await wayOut(right, says('mail-work.coach-assigned.subject')))).text,
    ).toContain('jobcoach');
    expect(await journey.subjects(people.jobCoach)).toHaveLength(heard);
  });
});

test('a wrong number takes out the number only: the referral and the call stay', async () => {
  const reference = await journey.refer(byProfessionalWithoutMail(people));
  expect(await calls(reference)).toEqual(['told-about-referral']);
  const page = await coordinator().steer({ choice: 'wrong-number' }, callFor);
  expect(page.text).toMatch(says('receipt.byChoice.steer.wrong-number.1'));
  expect(await party(reference, 'candidate')).not.toHaveProperty('phone');
  expect(await calls(reference)).toEqual(['told-about-referral']);
  const open = await coordinator().open(await coordinator().newestLink(callFor));
  expect(open.html).not.toContain('value="wrong-number"');
});
