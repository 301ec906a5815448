import { expect, test } from 'vitest';
import type { CoachesDesk, Moved } from '../../functions/cases/coaches-desk.ts';
import type { Coach } from '../../functions/cases/provider-coaches.ts';
import { ask, fakeDesks, openView } from '../support/fake-links.ts';
import { noWorklist } from '../support/no-worklist.ts';
import { says } from '../support/says.ts';

const coach: Coach = {
  provider: 'kwintes',
  mark: 'm1',
  name: 'Robin',
  email: 'robin@kwintes.example',
  guides: [{ reference: 'HW-AAAAAAA', name: 'Noor Voorbeeld' }],
};
const gone: Coach = { ...coach, mark: 'm2', name: 'Bo', email: 'bo@kwintes.example', isDisowned: true };

/** A provider's job coach who left, a colleague who is away until 7 December, and one who says that they are none. */
async function post(fields: Readonly<Record<string, string>>, result: Moved['result'] = 'moved', all: Coach = coach) {
  const handed: string[][] = [];
  const coachesDesk: CoachesDesk = {
    open: async () => [all, gone],
    backOn: async () => '2026-12-07',
    verdict: () => ({ ok: true }),
    handOver: async (_visit, { references }) => {
      handed.push([...references]);
      return coach.guides.filter(({ reference }) => references.includes(reference)).map((one) => ({ ...one, result }));
    },
  };
  const runtime = {
    ...fakeDesks({ link: openView('approve') }).runtime,
    coachesDesk,
    worklistDesk: { ...noWorklist, reads: () => true },
  };
  const form = { name: 'Nora', email: 'nora@kwintes.example', ...fields };
  const path = '/mijn/jobcoaches/kwintes/m1';
  const { body } = await ask(runtime, { path, form });
  const look = async (reference: string) => ask(runtime, { path: `${path}?aanmelding=${reference}` });
  return { body, handed, look };
}
const own = { case: 'HW-AAAAAAA' };
const sureAway = says('coaches.sure.away', { name: 'Nora' });
const doneAway = says('coaches.done.away', { name: 'Nora' });

test('nothing moves before the list of names is confirmed, and who is away is said there', async () => {
  const { body, handed } = await post(own);
  expect(handed).toEqual([]);
  expect(body).toMatch(says('coaches.sure.lead', { count: 1, from: 'Robin', to: 'Nora' }));
  expect(body).toContain('Noor Voorbeeld');
  expect(body).toMatch(sureAway);
  const back = await post({ ...own, sure: 'no' });
  expect(back.handed).toEqual([]);
  expect(back.body).toContain('value="nora@kwintes.example"');
  const done = await post({ ...own, sure: 'yes' });
  expect(done.handed).toEqual([['HW-AAAAAAA']]);
  expect(done.body).toMatch(doneAway);
});

test('the form of a handover that is sent again says the same, for what is with the new job coach by now', async () => {
  const nora: Coach = { ...coach, mark: 'm3', name: 'Nora', email: 'nora@kwintes.example' };
  const now: CoachesDesk = {
    open: async () => [nora],
    backOn: async () => undefined,
    verdict: () => ({ ok: true }),
    handOver: async () => undefined,
  };
  const runtime = {
    ...fakeDesks({ link: openView('approve') }).runtime,
    coachesDesk: now,
    worklistDesk: { ...noWorklist, reads: () => true },
  };
  const path = '/mijn/jobcoaches/kwintes/m1';
  const again = async (fields: Readonly<Record<string, string>>) =>
    ask(runtime, { path, form: { ...fields, sure: 'yes' } });
  for (const to of [{ name: 'Nora', email: nora.email }, { existing: nora.mark }] as const) {
    const { statusCode, body } = await again({ ...own, ...to });
    expect(statusCode).toBe(200);
    expect(body).toMatch(says('coaches.done.moved', { count: 1, name: 'Nora' }));
  }
  expect((await again({ ...own, name: 'Bo', email: gone.email })).statusCode).toBe(404);
  expect((await again({ case: 'HW-ZZZZZZZ', existing: nora.mark })).statusCode).toBe(404);
});

test.each([
  ['nobody is chosen', {}, 'moved'],
  ['nobody of theirs is chosen', { case: 'HW-ZZZZZZZ' }, 'moved'],
  ['nobody is chosen, and sure of it', { sure: 'yes' }, 'moved'],
  ['nobody moved', { ...own, sure: 'yes' }, 'address'],
  ['whoever reads the address is no job coach', { ...own, email: gone.email }, 'address'],
] as const)('a provider does not learn whether somebody is away where %s', async (_name, fields, result) => {
  const { body } = await post(fields, result);
  expect(body).toContain('<h1');
  expect(body).not.toMatch(sureAway);
  expect(body).not.toMatch(doneAway);
  expect(body).not.toContain('7 december');
});

test('one of several is handed over by a page about that one alone, in each language and after a no', async () => {
  const mo = { reference: 'HW-BBBBBBB', name: 'Mo Ander' };
  const two = { ...coach, guides: [...coach.guides, mo] };
  const { look, body } = await post({ case: mo.reference, sure: 'no' }, 'moved', two);
  const page = await look(mo.reference);
  for (const html of [page.body, body]) {
    expect(html).toContain(mo.name);
    expect(html).not.toContain('Noor Voorbeeld');
    expect(html).toContain(`?aanmelding=${mo.reference}&amp;lang=en`);
  }
  expect((await look('HW-ZZZZZZZ')).statusCode).toBe(404);
});
