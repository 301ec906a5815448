import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { about, byProfessional, bySelf, cast, mailboxes } from '../support/cases.ts';
import { type Journey, openJourney } from '../support/journey.ts';
import { decidingPerson } from '../support/person.ts';
import { says } from '../support/says.ts';
import { allItems } from '../support/table.ts';

const lines: string[] = [];
const keep = (...facts: unknown[]) => void lines.push(JSON.stringify(facts));
let journey: Journey;
beforeAll(async () => {
  journey = await openJourney({ log: { info: keep, error: keep, count: keep } });
});
afterAll(() => journey.close());

/** The address below the words that offer a way out, in a first mail. */
const afterWayOut = new RegExp(`${says('mail.wayOut').source}\\s*(\\S+)`, 'u');

/** A case about which the team of Zeist is asked, because nobody named a work coach. */
async function askedOfTeam(mark: string) {
  const people = cast(mark);
  const body = byProfessional(people);
  const reference = await journey.refer({ ...body, situation: { benefit: 'participatiewet', inCareAt: 'none' } });
  await journey.person(people.candidate).answer({ choice: 'yes' }, about(reference));
  return { people, reference };
}

async function decidersOf(reference: string) {
  const items = (await allItems(journey.app)).filter(({ pk }) => pk === `N#${reference}`);
  return items.filter(({ sk }) => String(sk).startsWith('decider#'));
}

describe('a team that answers', () => {
  test('says who decides: without that nothing is lost and nothing is done', async () => {
    const { reference } = await askedOfTeam('naamloos');
    const team = journey.person(mailboxes.team);
    const link = (await team.newestLink(about(reference))).replace(/\?.*$/, '');
    const page = await team.open(link);
    expect(page.text).toMatch(says('task.form.approve.decidedByName'));
    // A page that stood open since before the name was asked posts none.
    const typed = { choice: 'decline', reason: 'not-now', explanation: 'Eerst nog een gesprek.' };
    const refused = await team.post(link, typed);
    expect([refused.status, await journey.stage(reference)]).toEqual([400, 'approval']);
    expect(refused.text).toMatch(says('link-problem.problems.decider-name'));
    expect(refused.html).toMatch(/value="decline" checked/);
    expect(refused.html).toContain('Eerst nog een gesprek.');
    expect(await decidersOf(reference)).toEqual([]);
  });

  test('the name stands with the people of the case and in nothing else, and goes with them', async () => {
    const { people, reference } = await askedOfTeam('kwijt');
    await journey.person(mailboxes.team).answer({ choice: 'decline', reason: 'not-now' }, about(reference));
    expect(await journey.stage(reference)).toBe('closed');
    expect(await decidersOf(reference)).toMatchObject([
      { sk: `decider#${reference}#approve#1`, role: 'decider', name: decidingPerson, expiresAt: expect.any(Number) },
    ]);
    const others = (await allItems(journey.app)).filter(({ pk }) => !String(pk).startsWith('N#'));
    const executions = await journey.app.executions.list();
    const histories = await Promise.all(executions.map(({ arn }) => journey.app.executions.history(arn)));
    const mails = await journey.app.mails();
    for (const place of [others, histories, mails, lines]) {
      expect(place.length).toBeGreaterThan(0);
      expect(JSON.stringify(place)).not.toContain(decidingPerson);
    }
    // The team as such decided: neither the candidate nor the referrer is told who in it.
    const pages = [
      await journey.person(people.candidate).status(reference),
      await journey.person(people.referrer).status(reference),
    ];
    for (const page of pages) {
      expect(page.status).toBe(200);
      expect(page.html).not.toContain(decidingPerson);
    }
    const ends = (await allItems(journey.app)).filter(({ pk }) => pk === `N#${reference}`);
    expect(new Set(ends.map(({ expiresAt }) => expiresAt)).size).toBe(1);
  });

  test('late is named as well; the coordinator then reads who decided, and the next one in the office does not type it again', async () => {
    const { people, reference } = await askedOfTeam('laat');
    const second = await askedOfTeam('volgende');
    await journey.app.clock.advanceBy('P30D');
    const { tasks } = await journey.look(reference);
    expect(tasks.map(({ kind, owner }) => [kind, owner])).toEqual([['approve', 'coordinator']]);
    const team = journey.person(mailboxes.team);
    await team.answer({ choice: 'ask-information', question: 'Welke dagen kan het?' }, about(reference));
    expect(await decidersOf(reference)).toMatchObject([{ name: decidingPerson }]);

    const again = await team.open(await team.newestLink(about(second.reference)));
    expect(again.html).toContain(`value="${decidingPerson}"`);
    await journey.person(people.referrer).answer({ text: 'Op maandag.' }, about(reference));
    await journey.app.clock.advanceBy('P40D');
    const coordinator = journey.person(mailboxes.coordinator);
    const page = await coordinator.open(await coordinator.newestLink(about(reference)));
    expect(page.text).toMatch(says('section.askedBy'));
    expect(page.text).toContain(decidingPerson);
    // The coordinator gives another name, or none.
    expect(page.html).toMatch(/name="decidedByName" value=""/);
    await coordinator.answer({ choice: 'approve', decidedByName: 'Guus van Kantoor' }, about(reference));
    expect((await decidersOf(reference)).map(({ name }) => name)).toEqual([decidingPerson, 'Guus van Kantoor']);
  });

  test('“this is not me” erases the candidate at once; who decided is no candidate, and goes when the case does', async () => {
    const people = cast('ontkend');
    const itself = bySelf(people);
    const reference = await journey.refer({ ...itself, situation: { benefit: 'participatiewet', inCareAt: 'none' } });
    await journey.person(mailboxes.team).answer({ choice: 'approve' }, about(reference));
    const mails = (await journey.app.mails()).filter(
      ({ to, text }) => to === people.candidate && text.includes(reference),
    );
    const [wayOut = ''] = mails.flatMap(({ text }) => afterWayOut.exec(text)?.[1] ?? []);
    await journey.person(people.candidate).post(wayOut, { choice: 'not-me' });
    expect(await journey.look(reference)).toMatchObject({ referral: { closure: 'not-me' } });
    const left = (await allItems(journey.app)).filter(({ pk }) => pk === `N#${reference}`).map(({ role }) => role);
    expect(left).toContain('decider');
    expect(left).not.toContain('candidate');
    await journey.app.clock.advanceBy('P90D');
    expect(await decidersOf(reference)).toEqual([]);
  });

  test('a work coach answers from a mailbox of their own and is not asked', async () => {
    const people = cast('eigen');
    const reference = await journey.refer(byProfessional(people));
    await journey.person(people.candidate).answer({ choice: 'yes' }, about(reference));
    const coach = journey.person(people.workCoach);
    const page = await coach.open(await coach.newestLink(about(reference)));
    expect(page.html).not.toContain('decidedByName');
    await coach.answer({ choice: 'approve', decidedByName: 'Sam Coach' }, about(reference));
    expect(await journey.stage(reference)).not.toBe('approval');
    expect(await decidersOf(reference)).toEqual([]);
  });
});
