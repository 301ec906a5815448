import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bySelf, cast, mailboxes, started, untilCheckIn } from '../support/cases.ts';
import { type Journey, openJourney } from '../support/journey.ts';
import type { Person } from '../support/person.ts';
import { says } from '../support/says.ts';

let journey: Journey;
beforeAll(async () => {
  journey = await openJourney();
});
afterAll(() => journey.close());

const url = () => new URL('/mijn/afwezig', journey.app.url).href;

/** What somebody fills in who is back in so many days. */
function wish(mailbox: string, days: number, more: Readonly<Record<string, string>> = {}) {
  const [year = '', month = '', day = ''] = journey.day(days).split('-');
  return { mailbox, 'backOn.day': day, 'backOn.month': month, 'backOn.year': year, ...more };
}

async function proved(address: string): Promise<Person> {
  const person = journey.person(address);
  await person.list();
  return person;
}

/** Somebody says that they are away, by the page that says what will happen. */
async function goesAway(person: Person, days: number, more: Readonly<Record<string, string>> = {}) {
  const plan = await person.post(url(), wish(person.address, days, more));
  expect(plan.text).toMatch(says('away.plan.title'));
  return person.post(url(), wish(person.address, days, { ...more, sure: 'yes' }));
}

async function asked(reference: string) {
  const { referral, tasks } = await journey.look(reference);
  const [main] = tasks;
  return { approver: referral.approver, owner: main?.owner, kind: main?.kind, away: main?.moved?.away };
}

describe('a work coach', () => {
  test('hands what waits to a colleague, and what comes later; the coach is told, the colleague gets the task’s own mail', async () => {
    const people = cast('weg');
    const colleague = 'lou-weg@zeist.example';
    const first = await journey.refer(bySelf(people));
    const coach = await proved(people.workCoach);
    const before = await journey.subjects(people.workCoach);
    const plan = await coach.post(url(), wish(people.workCoach, 3, { colleague }));
    expect(plan.text).toMatch(says('away.plan.toColleague'));
    expect(await asked(first)).toMatchObject({ owner: 'approver', away: undefined });
    const done = await coach.post(url(), wish(people.workCoach, 3, { colleague, sure: 'yes' }));
    expect(done.text).toMatch(says('away.done.approver', { count: 1 }));
    expect(done.text).toMatch(says('away.done.mailed'));
    expect((await journey.subjects(people.workCoach)).slice(before.length)).toEqual([
      expect.stringMatching(says('worklist-mail.away.subject')),
    ]);
    expect(await journey.newestMail(people.workCoach, /afwezig/)).not.toContain(first);

    const heard = await journey.subjects(people.workCoach);
    const second = await journey.refer(bySelf({ ...people, candidate: 'mo-weg@post.example' }));
    await journey.app.clock.advanceBy('PT10M');
    // What came later went straight to the colleague: whoever is away got no mail about it.
    expect(await journey.subjects(people.workCoach)).toEqual(heard);
    for (const reference of [first, second]) {
      expect(await asked(reference)).toMatchObject({ owner: 'approver', away: true });
      expect(await journey.newestMail(colleague, new RegExp(reference))).toMatch(
        says('task.mail.approve.paragraphs.1', { about: 'stands_in' }),
      );
    }
    await journey.person(colleague).answer({ choice: 'approve' }, new RegExp(second));
    expect(await journey.stage(second)).toBe('offer');

    expect((await coach.list()).text).toMatch(says('worklist.page.isAway'));
    // Whoever is back gets new questions; what went stays where it is.
    const back = await coach.post(`${url()}/terug`, { mailbox: people.workCoach });
    expect(back.text).toMatch(says('away.present.ended'));
    expect(back.text).not.toMatch(says('away.present.title'));
    expect((await coach.list()).text).not.toMatch(says('worklist.page.isAway'));
    const third = await journey.refer(bySelf({ ...people, candidate: 'bo-weg@post.example' }));
    await journey.app.clock.advanceBy('PT10M');
    expect(await asked(third)).toMatchObject({ owner: 'approver', away: undefined });
    expect(await asked(first)).toMatchObject({ away: true });
  });

  test('without a colleague the team decides, whoever is away may still answer, and the absence ends by its date', async () => {
    const people = cast('alleen');
    const reference = await journey.refer(bySelf(people));
    const coach = await proved(people.workCoach);
    expect((await goesAway(coach, 2)).text).toMatch(says('away.done.team', { count: 1 }));
    const present = await coach.get(url());
    expect(present.text).toMatch(says('away.present.title'));
    expect(present.html).toMatch(new RegExp(`<input[^>]*id="mailbox"[^>]*value="${people.workCoach}"`));
    expect(await asked(reference)).toMatchObject({ owner: 'team', approver: 'person' });
    // They may still answer by the link of their first mail.
    const own = await coach.open(await coach.newestLink(new RegExp(reference)));
    expect(own.text).toMatch(says('link.late.away'));
    await journey.app.clock.advanceBy('P2D');
    const later = await journey.refer(bySelf({ ...people, candidate: 'mo-alleen@post.example' }));
    await journey.app.clock.advanceBy('PT10M');
    expect(await asked(later)).toMatchObject({ owner: 'approver' });
    expect((await coach.get(url())).text).not.toMatch(says('away.present.title'));
  });

  test('who is away while nobody decides: the coordinator reads until when', async () => {
    const people = cast('lang');
    const reference = await journey.refer(bySelf(people));
    await goesAway(await proved(people.workCoach), 300);
    await journey.app.clock.advanceBy('P35D');
    expect(await asked(reference)).toMatchObject({ kind: 'approve', owner: 'coordinator' });
    const coordinator = journey.person(mailboxes.coordinator);
    const page = await coordinator.open(await coordinator.newestLink(new RegExp(reference)));
    expect(page.text).toMatch(says('section.awayUntil'));
    // Their list says so too, and with whom the decision lies meanwhile; nobody chose a colleague, so the team.
    for (const mailbox of [mailboxes.coordinator, journey.app.region.coordinator.deputy.mailbox]) {
      const list = await journey.person(mailbox).list();
      expect(list.text).toMatch(says('worklist.away.title'));
      expect(list.text).toContain(people.workCoach);
      expect(list.text).toMatch(says('term.roleAt.team', { organisation: 'de gemeente Zeist' }));
    }
    const team = await journey.person(mailboxes.team).list();
    expect(team.text).not.toMatch(says('worklist.away.title'));
  });

  test('two who name each other: the second may not, and a task never goes back and forth', async () => {
    const [ada, bea] = [cast('ada').workCoach, cast('bea').workCoach];
    const reference = await journey.refer({ ...bySelf({ ...cast('ada'), workCoach: ada }) });
    await goesAway(await proved(ada), 2, { colleague: bea });
    expect(await asked(reference)).toMatchObject({ owner: 'approver', away: true });
    const second = await proved(bea);
    const refused = await second.post(url(), wish(bea, 2, { colleague: ada }));
    expect(refused.status).toBe(400);
    expect(refused.text).toMatch(says('away.problem.away'));
    await goesAway(second, 2);
    expect(await asked(reference)).toMatchObject({ owner: 'team' });
    await journey.app.clock.advanceBy('PT30M');
    expect(await asked(reference)).toMatchObject({ owner: 'team' });
  });

  test('what is wrong is said with the right domains, and nothing typed is lost', async () => {
    const coach = await proved(cast('fout').workCoach);
    const page = await coach.post(url(), wish(coach.address, 400, { colleague: 'lou@utrecht.example' }));
    expect(page.status).toBe(400);
    expect(page.text).toMatch(says('away.problem.too-far'));
    expect(page.text).toContain('@zeist.example');
    expect(page.html).toContain('value="lou@utrecht.example"');
    expect(page.html).toContain(`value="${coach.address}"`);
    const empty = await coach.post(url(), {});
    expect(empty.status).toBe(400);
    expect(empty.text).toMatch(says('away.problem.empty'));
    const team = await coach.post(url(), wish(mailboxes.team, 2));
    expect(team.text).toMatch(says('away.problem.not-proved'));
    const again = await coach.post(url(), wish(coach.address, 5, { sure: 'no' }));
    expect(again.html).toContain(`value="${journey.day(5).slice(8)}"`);
    expect((await coach.get(url())).text).not.toMatch(says('away.present.title'));
  });
});

test('a job coach: the check-in goes to the provider on its day, unseen by the coach, who stays the job coach', async () => {
  const people = cast('coach');
  const reference = await started(journey, people);
  const { tasks } = await journey.look(reference);
  const day = tasks[0]?.checkIn?.date ?? '';
  await journey.app.clock.advanceTo(`${day}T00:30:00.000Z`);
  const coach = await proved(people.jobCoach);
  const refused = await coach.post(url(), wish(people.jobCoach, 3, { colleague: 'lou@zeist.example' }));
  expect(refused.text).toMatch(says('away.problem.coach-has-none'));
  expect((await goesAway(coach, 3)).text).toMatch(says('away.done.none'));
  // What the page promised: the coordinator sees it, although nothing of this case waits for them.
  const coordinator = await proved(journey.app.region.coordinator.mailbox);
  const list = await coordinator.get(new URL('/mijn', journey.app.url).href);
  expect(list.text).toMatch(says('worklist.away.title'));
  expect(list.text).toMatch(says('worklist.away.others', { count: 1 }));
  const before = await journey.subjects(people.jobCoach);
  await untilCheckIn(journey, reference);
  expect(await asked(reference)).toMatchObject({ kind: 'check-in', owner: 'provider' });
  expect(await journey.subjects(people.jobCoach)).toEqual(before);
  const { referral } = await journey.look(reference);
  const provider = journey.app.region.providers.find(({ id }) => id === referral.provider)?.mailbox ?? '';
  await journey.person(provider).answer({ choice: 'continues', hoursUsed: '4' }, new RegExp(reference));
  expect(await asked(reference)).toMatchObject({ kind: 'check-in', owner: 'job-coach' });
});

describe('nobody sees or sets an absence', () => {
  test('without a proof: they are led to the place where one is asked for', async () => {
    const stranger = journey.person('niemand@zeist.example');
    for (const page of [
      await stranger.get(url()),
      await stranger.post(url(), wish('niemand@zeist.example', 2, { sure: 'yes' })),
      await stranger.post(`${url()}/terug`, { mailbox: 'niemand@zeist.example' }),
    ]) {
      expect(new URL(page.url).pathname).toBe('/mijn');
    }
  });

  test('of another mailbox than was proved, nor with a proof that has ended', async () => {
    const people = cast('ander');
    const reference = await journey.refer(bySelf(people));
    const other = await proved('jo-ander@zeist.example');
    const page = await other.post(url(), wish(people.workCoach, 2, { sure: 'yes' }));
    expect(page.text).toMatch(says('away.problem.not-proved'));
    const coach = await proved(people.workCoach);
    await goesAway(coach, 2);
    await other.post(`${url()}/terug`, { mailbox: people.workCoach });
    expect((await coach.get(url())).text).toMatch(says('away.present.title'));
    expect((await other.get(url())).text).not.toContain(people.workCoach);
    await journey.app.clock.advanceBy('PT3H');
    expect(new URL((await coach.get(url())).url).pathname).toBe('/mijn');
    expect(await asked(reference)).toMatchObject({ owner: 'team' });
  });

  test('of another spelling of a mailbox, unless a case has it: one person is away once, and sets it ten times an hour in all', async () => {
    const people = { ...cast('los'), workCoach: 'jo-los+werk@zeist.example' };
    const spelt = await proved('jo-los+vrij@zeist.example');
    const refused = await spelt.post(url(), wish(spelt.address, 2, { sure: 'yes' }));
    expect(refused.status).toBe(400);
    expect(refused.text).toMatch(says('away.problem.spelling'));
    expect((await spelt.get(url())).text).not.toMatch(says('away.present.title'));

    const reference = await journey.refer(bySelf(people));
    const named = await proved(people.workCoach);
    for (let n = 0; n < 9; n += 1) await named.post(url(), wish(named.address, 2, { sure: 'yes' }));
    expect(await asked(reference)).toMatchObject({ owner: 'team' });
    const plain = await proved('jo-los@zeist.example');
    expect((await plain.post(url(), wish(plain.address, 2, { sure: 'yes' }))).text).toMatch(says('away.done.mailed'));
    const often = await plain.post(url(), wish(plain.address, 3, { sure: 'yes' }));
    expect(often.text).toMatch(says('away.problem.too-many'));
  });

  test('of a team: its mailbox is nobody’s own', async () => {
    const team = await proved(mailboxes.team);
    const page = await team.post(url(), wish(mailboxes.team, 2));
    expect(page.text).toMatch(says('away.problem.not-personal'));
  });
});
