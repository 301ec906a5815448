import { afterAll, beforeAll, expect, test } from 'vitest';
import { byProfessional, bySelf, cast, mailboxes } from '../support/cases.ts';
import { type Journey, openJourney } from '../support/journey.ts';
import { decidingPerson, type Page, type Person } from '../support/person.ts';
import { says } from '../support/says.ts';

let journey: Journey;
beforeAll(async () => {
  journey = await openJourney();
});
afterAll(() => journey.close());

const path = () => `${new URL(journey.app.url).origin}/mijn/afwijzen`;
const taskOf = (reference: string) => `${reference}#approve#1`;
const chosen = (references: readonly string[], more: Readonly<Record<string, string>> = {}) => [
  ...references.map((reference): [string, string] => ['tasks', taskOf(reference)]),
  ...Object.entries({ reason: 'not-now', ...more }),
];
const closureOf = async (reference: string) => (await journey.look(reference)).referral.closure;
const listed = ({ html }: Page) => [...html.matchAll(/name="tasks" value="([^"]+)"/g)].map(([, id]) => id);

/** Several people about whom one work coach is asked. */
async function askedOf(mark: string, number: number): Promise<{ coach: Person; references: readonly string[] }> {
  const people = cast(mark);
  const references: string[] = [];
  for (let n = 0; n < number; n += 1) {
    const body = bySelf({ ...people, candidate: `mo-${mark}-${n}@post.example` });
    references.push(await journey.refer({ ...body, candidate: { ...body.candidate, familyName: `Bedacht${n}` } }));
  }
  const coach = journey.person(people.workCoach);
  await coach.list();
  return { coach, references };
}

test('several are chosen by name, confirmed by name, and each is declined by an answer of its own', async () => {
  const { coach, references } = await askedOf('reden', 3);
  const [first = '', second = '', third = ''] = references;
  const page = await coach.get(path());
  expect(listed(page).toSorted()).toEqual(references.map(taskOf).toSorted());
  expect(page.html).not.toMatch(/\schecked/);

  const nothing = await coach.post(path(), { explanation: 'Past nu niet.' });
  expect(nothing.status).toBe(400);
  expect(nothing.text).toMatch(says('declines.problem.none'));
  expect(nothing.text).toMatch(says('link-problem.problems.reason'));
  expect(nothing.html).toContain('Past nu niet.');
  const unsaid = await coach.post(path(), chosen([first, second], { reason: 'other', sure: 'yes' }));
  expect(unsaid.status).toBe(400);
  expect(unsaid.text).toMatch(says('link-problem.problems.other-reason'));

  const sure = await coach.post(path(), chosen([first, second], { explanation: 'Past nu niet.' }));
  expect(sure.text).toMatch(says('declines.sure.lead', { count: 2 }));
  for (const name of ['Bedacht0', 'Bedacht1']) expect(sure.text).toContain(name);
  expect(sure.text).not.toContain('Bedacht2');
  expect(await closureOf(first)).toBeUndefined();
  const back = await coach.post(path(), chosen([first, second], { sure: 'no' }));
  expect(back.html.match(/name="tasks"[^>]* checked/g)).toHaveLength(2);

  const done = await coach.post(path(), chosen([first, second], { explanation: 'Past nu niet.', sure: 'yes' }));
  expect(done.text).toMatch(says('declines.done.declined', { count: 2 }));
  expect([await closureOf(first), await closureOf(second), await closureOf(third)]).toEqual([
    'declined',
    'declined',
    undefined,
  ]);
  for (const reference of [first, second]) {
    const trail = await journey.app.runtime('sweep-tasks').referrals.events(reference);
    expect(trail.filter(({ action }) => action === 'decline')).toMatchObject([
      { result: 'not-now', actor: 'approver' },
    ]);
    const mails = (await journey.app.mails()).filter(({ text }) => text.includes(reference));
    expect(mails.some(({ subject }) => says('mail-people.declined-candidate.subject').test(subject))).toBe(true);
  }
  // Sent once more, it harms nothing and says what is so.
  const again = await coach.post(path(), chosen([first, second], { explanation: 'Past nu niet.', sure: 'yes' }));
  expect(again.text).toMatch(says('declines.done.declined', { count: 2 }));
  // For another reason than the one that was told, nothing is declined any more, and the page does not say that it was.
  const other = await coach.post(path(), chosen([first, second], { explanation: 'Te ver weg.', sure: 'yes' }));
  expect(other.text).toMatch(says('declines.done.declined', { count: 0 }));
  expect(other.text).toMatch(says('declines.done.why.answered'));
});

test('a text with a number that may not be there is refused; something medical is asked about before', async () => {
  const { coach, references } = await askedOf('tekst', 2);
  const bsn = await coach.post(path(), chosen(references, { explanation: 'bsn 123456782' }));
  expect(bsn.status).toBe(400);
  expect(bsn.text).toMatch(says('link-problem.problems.bsn'));
  const medical = await coach.post(path(), chosen(references, { explanation: 'Iets over medicijnen.' }));
  expect(medical.text).toMatch(says('link.hints.medical-hint.title'));
  expect(await closureOf(references[0] ?? '')).toBeUndefined();
});

test('a stranger’s id does nothing and looks as one that nobody has; without a proof there is only the way to one', async () => {
  const { references } = await askedOf('eigenaar', 1);
  const { coach } = await askedOf('vreemde', 1);
  const [victim = ''] = references;
  const answer = async (id: string) => {
    const { text, status } = await coach.post(path(), chosen([id], { sure: 'yes' }));
    return `${status} ${text.replaceAll(id, '')}`;
  };
  expect(await answer(victim)).toBe(await answer('HW-ZZZZZZZ'));
  expect(await closureOf(victim)).toBeUndefined();
  const nobody = journey.person('nobody@zeist.example');
  const turned = await nobody.post(path(), chosen([victim], { sure: 'yes' }));
  expect(new URL(turned.url).pathname).toMatch(/\/mijn$/);
  expect(await closureOf(victim)).toBeUndefined();
});

test('two of one team at the same people: each is decided once, by a person, and both are told what became of it', async () => {
  const references: string[] = [];
  for (let n = 0; n < 3; n += 1) {
    const body = byProfessional({ ...cast('team'), candidate: `mo-team-${n}@post.example` });
    const reference = await journey.refer({ ...body, situation: { benefit: 'participatiewet', inCareAt: 'none' } });
    references.push(reference);
  }
  const asked = references;
  for (const reference of asked) expect(await journey.stage(reference)).toBe('approval');
  const [one, other] = [journey.person(mailboxes.team), journey.person(mailboxes.team)];
  await one.list();
  await other.list();
  expect(listed(await one.get(path())).toSorted()).toEqual(asked.map(taskOf).toSorted());
  const nameless = await one.post(path(), chosen(asked));
  expect(nameless.text).toMatch(says('link-problem.problems.decider-name'));
  const first = asked[0] ?? '';
  const pages = await Promise.all([
    one.post(path(), chosen(asked, { decidedByName: decidingPerson, sure: 'yes' })),
    other.post(`${new URL(journey.app.url).origin}/mijn/${first}/approve/1`, {
      choice: 'ask-information',
      question: 'Welke dagen kan het?',
      decidedByName: 'Guus van Kantoor',
    }),
    other.post(path(), chosen(asked, { decidedByName: 'Guus van Kantoor', sure: 'yes' })),
  ]);
  expect(pages.every(({ status }) => status === 200 || status === 410)).toBe(true);
  for (const reference of asked) {
    const trail = await journey.app.runtime('sweep-tasks').referrals.events(reference);
    expect(trail.filter(({ action }) => action === 'decline' || action === 'ask-information')).toHaveLength(1);
    const { deciders } = await journey.app.runtime('sweep-tasks').referrals.parties(reference);
    expect(deciders).toHaveLength(1);
  }
  // The name that was given stands ready for the next time.
  expect((await one.get(path())).text).toMatch(says('declines.page.none'));
});
