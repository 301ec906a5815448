import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addMonths } from '../../functions/domain/calendar.ts';
import { providerById } from '../../functions/domain/region.ts';
import { about, approve, byProfessional, bySelf, cast, mailboxes, talkDay } from '../support/cases.ts';
import { type Journey, openJourney } from '../support/journey.ts';
import { says } from '../support/says.ts';

let journey: Journey;
beforeAll(async () => {
  journey = await openJourney();
});
afterAll(() => journey.close());

const kinds = async (reference: string) => (await journey.look(reference)).tasks.map((task) => task.kind);
const owners = async (reference: string) => (await journey.look(reference)).tasks.map((task) => task.owner);

describe('a decision', () => {
  test('agreed: everyone hears, and a provider is asked', async () => {
    const people = cast('agreed');
    const reference = await journey.refer(byProfessional(people));
    const page = await journey.person(people.workCoach).open(await journey.person(people.workCoach).newestLink());
    expect(page.text).toContain('Noor Voorbeeld');
    expect(page.text).not.toContain(people.candidate);
    await approve(journey, people, reference);
    expect(await journey.stage(reference)).toBe('offer');
    expect(await journey.newestMail(people.candidate, reference)).toContain('akkoord');
    expect(await journey.newestMail(people.referrer, reference)).toContain('akkoord');
    expect(await journey.newestMail(mailboxes.team, reference)).toMatch(
      says('mail-work.team-decision.paragraphs.2', { decision: 'approve' }),
    );
  });

  test('declined: the candidate reads why, which other door there is, and how to object', async () => {
    const people = cast('declined');
    const reference = await journey.refer(byProfessional(people));
    const receipt = await journey
      .person(people.workCoach)
      .answer({ choice: 'decline', reason: 'other-provision', explanation: 'Er loopt al een ander traject.' });
    expect(receipt.text).toMatch(says('receipt.byChoice.approve.decline.1'));
    expect(await journey.stage(reference)).toBe('closed');

    const told = await journey.newestMail(people.candidate, reference);
    expect(told).toMatch(says('mail-people.declined-candidate.paragraphs.3', { hasReason: 'yes' }));
    expect(told).toMatch(says('mail-people.declined-candidate.paragraphs.4', { reasonCode: 'other_provision' }));
    expect(told).toContain('bezwaar');
    expect(told).not.toMatch(says('mail-people.declined-candidate.paragraphs.4', { reasonCode: 'not_target_group' }));
    expect(await journey.newestMail(people.referrer, reference)).toMatch(says('mail-people.declined-referrer.subject'));
    expect(await journey.newestMail(mailboxes.team, reference)).toMatch(
      says('mail-work.team-decision.paragraphs.2', { decision: 'decline' }),
    );

    const status = await journey.person(people.candidate).status(reference);
    expect(status.text).toMatch(says('status.open.reason'));
    expect(status.text).toContain('bezwaar');
    expect(status.text).toContain('Besluit genomen Klaar');
    // A referrer cannot object "at your municipality": that is for the candidate.
    const referrers = await journey.person(people.referrer).status(reference);
    expect(referrers.text).toMatch(says('status.open.objectionIsTheirs'));
    expect(referrers.text).not.toMatch(says('status.open.objection'));
    expect(referrers.text).not.toMatch(says('status.open.help'));
  });

  test.each([
    ['no choice', {}],
    ['a decline without a reason', { choice: 'decline' }],
    ['a question without words', { choice: 'ask-information' }],
    ['a citizen number in the explanation', { choice: 'decline', reason: 'other', explanation: 'BSN 111222333' }],
  ])('%s decides nothing', async (name, fields) => {
    const people = cast(`nothing-${name.length}`);
    const reference = await journey.refer(bySelf(people));
    const page = await journey.person(people.workCoach).answer(fields);
    expect(page.status).toBe(400);
    expect(await kinds(reference)).toEqual(['approve']);
  });
});

describe('a question first', () => {
  test('the referrer answers, and the approver decides with question and answer in view', async () => {
    const people = cast('question');
    const reference = await journey.refer(byProfessional(people));
    const workCoach = journey.person(people.workCoach);
    const question = 'Hoeveel dagen per week lukt het?';
    const first = await workCoach.newestLink();
    await workCoach.answer({ choice: 'ask-information', question });
    expect(await journey.stage(reference)).toBe('information');
    expect(await journey.newestMail(mailboxes.team, reference)).toMatch(
      says('mail-work.team-decision.paragraphs.1', { decision: 'ask_information' }),
    );

    // A second tab, or the first mail opened again: the question was their own, and the answer is still to come.
    const meanwhile = await workCoach.get(first);
    expect(meanwhile.status).toBe(410);
    expect(meanwhile.text).toMatch(says('link.gone.awaits', { own: 'yes' }));
    expect(meanwhile.text).not.toMatch(says('link.gone.lead.answered'));

    const referrer = journey.person(people.referrer);
    const asked = await referrer.open(await referrer.newestLink(says('task.mail.give-information.subject')));
    expect(asked.text).toContain(question);
    expect(asked.text).not.toContain('1990');
    await referrer.answer({ text: 'Drie dagen.' }, says('task.mail.give-information.subject'));
    expect(await journey.stage(reference)).toBe('approval');

    // The old link tells that the decision waits for them, and leads to it.
    const old = await workCoach.get(first);
    expect(old.status).toBe(410);
    expect(old.text).toMatch(says('link.gone.waitsAfterQuestion'));
    expect(old.text).not.toMatch(says('link.gone.lead.answered'));
    expect(old.html).toContain('/mijn">');
    // Whoever else has that old link learns nothing of what is asked now, and of whom.
    const forwarded = await journey.person('collega@elders.example').get(first);
    expect(forwarded.text).not.toMatch(says('link.gone.waitsAfterQuestion'));
    expect(forwarded.text).not.toMatch(says('link.gone.waitsTitle'));
    expect(forwarded.text).toMatch(says('link.gone.askedBefore'));
    const again = await workCoach.open(await workCoach.newestLink());
    expect(again.text).toContain(question);
    expect(again.text).toContain('Drie dagen.');
    await approve(journey, people, reference);
    expect(await journey.stage(reference)).toBe('offer');
  });

  test('a candidate who referred themselves is asked', async () => {
    const people = cast('question-self');
    const reference = await journey.refer(bySelf(people));
    const workCoach = journey.person(people.workCoach);
    // The person who writes a question is told who reads it.
    const page = await workCoach.open(await workCoach.newestLink(reference));
    expect(page.text).toMatch(says('task.form.approve.askCandidate'));
    expect(page.text).not.toMatch(says('task.form.approve.ask-information.2'));
    await workCoach.answer({ choice: 'ask-information', question: 'Wanneer kun je?' });
    const status = await journey.person(people.candidate).status(reference);
    expect(status.text).toContain('Aan zet: jij.');
    expect(status.text).toMatch(says('step.asked'));
    await journey
      .person(people.candidate)
      .answer({ text: 'Elke ochtend.' }, says('task.mail.give-information.subject'));
    expect(await journey.stage(reference)).toBe('approval');
  });

  test('silence brings the question back to the approver', async () => {
    const people = cast('question-silent');
    const reference = await journey.refer(byProfessional(people));
    await journey.person(people.workCoach).answer({ choice: 'ask-information', question: 'Wanneer kun je?' });
    await journey.app.clock.advanceBy('P15D');
    expect(await journey.stage(reference)).toBe('approval');
    expect(await owners(reference)).toEqual(['approver']);
    expect(
      (await journey.subjects(people.referrer)).filter((one) => says('task.mail.give-information.subject').test(one)),
    ).toHaveLength(3);
    await approve(journey, people, reference);
    expect(await journey.stage(reference)).toBe('offer');
  });

  test('a question of the team comes back to the team', async () => {
    const people = cast('question-team');
    const reference = await journey.refer(byProfessional(people));
    await journey.app.clock.advanceBy('P15D');
    expect(await owners(reference)).toEqual(['team']);
    await journey
      .person(mailboxes.team)
      .answer({ choice: 'ask-information', question: 'Wie is de werkcoach?' }, about(reference));
    await journey
      .person(people.referrer)
      .answer({ text: 'Dat weet ik niet.' }, says('task.mail.give-information.subject'));
    expect(await owners(reference)).toEqual(['team']);
  });
});

describe('a colleague', () => {
  test('in the verified domain takes over; the older link is of no use any more', async () => {
    const people = cast('delegate');
    const colleague = 'collega@zeist.example';
    const reference = await journey.refer(bySelf(people));
    const workCoach = journey.person(people.workCoach);
    const old = await workCoach.newestLink();
    await workCoach.answer({ choice: 'delegate', email: colleague });
    expect(await journey.newestMail(mailboxes.team, reference)).toMatch(
      says('mail-work.team-decision.subject', { decision: 'delegate' }),
    );

    const gone = await workCoach.get(old);
    expect(gone.text).toMatch(says('link.gone.title.superseded'));
    expect((await workCoach.post(old, { choice: 'approve' })).text).toMatch(says('link.gone.title.superseded'));
    expect(await journey.stage(reference)).toBe('approval');

    await journey.person(colleague).answer({ choice: 'approve' });
    expect(await journey.stage(reference)).toBe('offer');
  });

  test('the work coach who was passed over gets no new link either', async () => {
    const people = cast('delegate-renew');
    await journey.refer(bySelf(people));
    const workCoach = journey.person(people.workCoach);
    const old = (await workCoach.newestLink()).replace(/\?.*$/, '');
    await workCoach.answer({ choice: 'delegate', email: 'ander@zeist.example' });
    const before = (await journey.subjects(people.workCoach)).length;
    await workCoach.post(`${old}/nieuwe-link`, {});
    expect(await journey.subjects(people.workCoach)).toHaveLength(before);
    expect((await journey.subjects('ander@zeist.example')).at(-1)).toMatch(says('mail-people.new-link.subject'));
  });

  test.each([
    ['outside the domain', 'collega@elders.example', 'outside-domain'],
    ['in a subdomain', 'collega@school.zeist.example', 'outside-domain'],
  ])('%s is refused', async (name, email, problem) => {
    const people = cast(`refused-${name.length}`);
    const reference = await journey.refer(bySelf(people));
    const page = await journey.person(people.workCoach).answer({ choice: 'delegate', email });
    expect(page.status).toBe(400);
    expect(page.text).toMatch(says(`link-problem.problems.${problem}`));
    expect(await owners(reference)).toEqual(['approver']);
  });
});

describe('who is asked', () => {
  test('an address outside the domain does not count: the team mailbox is asked', async () => {
    const workCoach = 'sam@gmail.example';
    const people = { ...cast('unverified'), workCoach };
    const reference = await journey.refer(bySelf(people));
    expect(await owners(reference)).toEqual(['team']);
    expect(
      (await journey.subjects(workCoach)).filter((subject) => says('task.mail.approve.subject').test(subject)),
    ).toEqual([]);
    await journey.person(mailboxes.team).answer({ choice: 'approve' }, about(reference));
    expect(await journey.stage(reference)).toBe('offer');
  });

  test('a work coach who refers confirms from their own mailbox', async () => {
    const people = { ...cast('refers'), referrer: 'sam-verwijst@zeist.example' };
    const reference = await journey.refer({
      ...byProfessional(people),
      referrer: { role: 'professional', name: 'Sam Coach', profession: 'work-coach', email: people.referrer },
      situation: { benefit: 'participatiewet', inCareAt: 'none' },
    });
    expect(await journey.stage(reference)).toBe('approval');
    await journey.person(people.referrer).answer({ choice: 'approve' }, says('task.mail.approve.subject'));
    expect(await journey.stage(reference)).toBe('offer');
  });

  test('silence: reminders, the team, the coordinator, and never an end', async () => {
    const people = cast('silent');
    const reference = await journey.refer(bySelf(people));
    await journey.app.clock.advanceBy('P15D');
    expect((await journey.subjects(people.workCoach)).filter((subject) => subject.includes(reference))).toHaveLength(3);
    expect(await owners(reference)).toEqual(['team']);
    const old = await journey.person(people.workCoach).newestLink();
    expect((await journey.person(people.workCoach).open(old)).text).toContain(
      'De tijd om te antwoorden is voorbij. We vragen het nu ook aan het team',
    );

    await journey.app.clock.advanceBy('P15D');
    expect(await owners(reference)).toEqual(['coordinator']);
    const before = (await journey.subjects(mailboxes.coordinator)).length;
    await journey.app.clock.advanceBy('P21D');
    expect(await journey.stage(reference)).toBe('approval');
    expect((await journey.subjects(mailboxes.coordinator)).length).toBeGreaterThan(before + 1);

    await journey.person(mailboxes.coordinator).answer({ choice: 'approve' }, about(reference));
    expect(await journey.stage(reference)).toBe('offer');
    const task = await journey.app.runtime('sweep-tasks').referrals.task(`${reference}#approve#1`);
    expect(task?.decision).toMatchObject({ code: 'approve', phonedIn: true, actor: 'coordinator' });
  });
});

describe('IPS', () => {
  const ips = async (mark: string) => {
    const people = cast(mark);
    const reference = await journey.refer(referredForIps(people));
    await journey.person(people.candidate).answer({ choice: 'yes' }, about(reference));
    return reference;
  };
  const referredForIps = (people: ReturnType<typeof cast>) => ({
    ...byProfessional(people),
    referrer: { role: 'professional', name: 'Dr. Bo', profession: 'clinician', email: 'bo@altrecht.example' } as const,
    situation: { benefit: 'participatiewet', inCareAt: 'altrecht', ipsPossible: 'yes' } as const,
  });

  test('asks for the date of the formal decision, which is not in the future', async () => {
    const reference = await ips('ips');
    const team = journey.person(mailboxes.team);
    const missing = await team.answer({ choice: 'approve' }, about(reference));
    expect([missing.status, await journey.stage(reference)]).toEqual([400, 'approval']);
    const future = await team.answer({ choice: 'approve', decisionDate: journey.day(1) }, about(reference));
    expect(future.text).toMatch(says('link-problem.problems.date-in-future'));
    await team.answer({ choice: 'approve', decisionDate: journey.day(-3) }, about(reference));
    expect((await journey.look(reference)).referral.approvedOn).toBe(journey.day(-3));
    expect(await journey.newestMail(mailboxes.team, reference)).toMatch(
      says('mail-work.team-decision.paragraphs.4', { hasDecidedOn: 'yes' }),
    );
  });

  test.each([
    ['3', 3],
    ['2', 2],
    [undefined, 2],
  ])('lasts the %s years of the decision, or else %i, and the plan follows', async (years, lasts) => {
    const reference = await ips('ips-years');
    const team = journey.person(mailboxes.team);
    const page = await team.open(await team.newestLink(about(reference)));
    expect(page.text).toMatch(says('task.form.approve.years'));
    const decided = { choice: 'approve', decisionDate: journey.day(), ...(years === undefined ? {} : { years }) };
    expect((await team.answer(decided, about(reference))).status).toBe(200);
    const { provider = '' } = (await journey.look(reference)).referral;
    const { mailbox: asked = '', domains = [] } = providerById(journey.app.region, provider) ?? {};
    const jobCoachEmail = `robin-${years ?? 'usual'}@${domains[0]}`;
    const offer = { choice: 'accept', jobCoachName: 'Robin Coach', jobCoachEmail, startsOn: talkDay(journey, 7) };
    expect((await journey.person(asked).answer(offer, about(reference))).status).toBe(200);
    expect(await journey.trajectory(reference)).toMatchObject({
      plannedEnd: addMonths(talkDay(journey, 7), 12 * lasts),
    });
    // When the first talk moves, the planned end moves too, by the same decision.
    await journey.person(jobCoachEmail).answer({ choice: 'moved', newDate: talkDay(journey, 14) }, about(reference));
    const moved = addMonths(talkDay(journey, 14), 12 * lasts);
    expect(await journey.trajectory(reference)).toMatchObject({ plannedEnd: moved });
  });

  test('takes no length that the region does not know', async () => {
    const reference = await ips('ips-length');
    const answer = { choice: 'approve', decisionDate: journey.day(), years: '5' };
    const page = await journey.person(mailboxes.team).answer(answer, about(reference));
    expect([page.status, await journey.stage(reference)]).toEqual([400, 'approval']);
  });

  test('shows the approver the care provider', async () => {
    const reference = await ips('ips-care');
    const team = journey.person(mailboxes.team);
    expect((await team.open(await team.newestLink(about(reference)))).text).toContain('Altrecht');
  });
});
