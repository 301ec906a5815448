import { expect, test, vi } from 'vitest';
import { findCases, type Searcher } from '../../functions/cases/find-case.ts';
import { createFindDesk } from '../../functions/cases/find-desk.ts';
import type { DeskRow } from '../../functions/domain/desk-row.ts';
import { findMark, findTerms } from '../../functions/domain/find-terms.ts';
import type { CandidateParty } from '../../functions/domain/party.ts';
import type { Referral } from '../../functions/domain/referral.ts';
import type { Staff } from '../../functions/domain/staff.ts';
import type { Insight } from '../../functions/domain/staff-insight.ts';
import type { FindStore, MaybeMeant } from '../../functions/ports/find-store.ts';
import { now, referral } from '../adapters/sample.ts';
import { guardsInMemory, worldRegion } from '../support/link-world.ts';
import { staffOf } from '../support/staff-world.ts';

const guards = guardsInMemory();

function person(name: string, more: Partial<CandidateParty> = {}): CandidateParty {
  const [givenName = '', familyName = ''] = name.split('/');
  return {
    role: 'candidate',
    givenName,
    familyName,
    birthDate: '1990-04-02',
    preferredContact: 'phone',
    language: 'nl',
    benefits: [],
    goal: 'work',
    agreement: { informed: true, privacyVersion: '1', at: now },
    ...more,
  };
}

/**
 * A desk with these people.
 *
 * @param boxes how many boxes the terms fall into; one: everybody stands in it
 */
function open(people: Readonly<Record<string, CandidateParty | undefined>>, boxes?: 1) {
  const kept = new Map(
    Object.entries(people).map(([id, candidate], n): [string, MaybeMeant] => [
      id,
      {
        referral: referral(id, { municipality: n % 2 === 0 ? 'GM0355' : 'GM0344' }),
        ...(candidate === undefined ? {} : { candidate }),
      },
    ]),
  );
  const mark = boxes === 1 ? () => 'aa' : (term: string) => findMark(term, guards.hash);
  const seen: Parameters<FindStore['seen']>[0][number][] = [];
  const find = {
    under: vi.fn(async (marks: readonly string[]) =>
      [...kept]
        .filter(([, { candidate }]) => candidate && findTerms(candidate).some((term) => marks.includes(mark(term))))
        .map(([id]) => id)
        .sort(),
    ),
    cases: vi.fn(async (ids: readonly string[]) => ids.flatMap((id) => kept.get(id) ?? [])),
    rows: vi.fn(async (): Promise<DeskRow[]> => []),
    seen: vi.fn(async (lines: Parameters<FindStore['seen']>[0]) => void seen.push(...lines)),
  };
  const runtime = {
    region: worldRegion,
    clock: () => now,
    guards:
      boxes === 1
        ? { ...guards, hash: (text: string) => (text.startsWith('find:') ? 'aaaa' : guards.hash(text)) }
        : guards,
    find,
  };
  return { runtime, find, seen, kept };
}

const as = (insight: Insight | ((referral: Referral) => Insight), subject = 'one'): Searcher => ({
  role: 'coordinator',
  subject,
  mayKnow: typeof insight === 'string' ? () => insight : insight,
  mayKnowProvider: () => true,
});
const anybody = as('contact');
const found = (result: Awaited<ReturnType<typeof findCases>>) =>
  result.state === 'searched' ? result.found.map(({ reference, name }) => `${reference} ${name ?? '-'}`) : result.state;

const noor = person('Noor/Visser', { email: 'noor@post.example', phone: '+31612345678' });
const two = { 'HW-0000000': noor, 'HW-7K3M9QS': person('Sam/Bakker', { birthDate: '1985-11-30' }) };

test('a case is found by each of its data, and told as far as the phone needs it', async () => {
  const { runtime } = open(two);
  for (const typed of ['visser', 'Noor Visser', '2 april 1990', 'NOOR@post.example', '06-12 34 56 78'])
    expect(await findCases(runtime, typed, anybody), typed).toEqual({
      state: 'searched',
      found: [
        {
          reference: 'HW-0000000',
          name: 'Noor Visser',
          birthDate: '1990-04-02',
          stage: 'received',
          municipality: 'GM0355',
          door: 'sterk-met-werk',
          since: now,
        },
      ],
    });
  expect(found(await findCases(runtime, 'hw 0000000', anybody))).toEqual(['HW-0000000 Noor Visser']);
  expect(found(await findCases(runtime, 'Jansen', anybody))).toEqual([]);
  expect(found(await findCases(runtime, '?!', anybody))).toBe('unreadable');
});

test('a page reads the rows of the cases that it shows together, and nothing where it shows none', async () => {
  const { runtime, find } = open(two);
  find.rows.mockResolvedValue([
    {
      referralId: 'HW-0000000',
      stage: 'received',
      municipality: 'GM0355',
      createdAt: now,
      tasks: [{ kind: 'confirm-sender', n: 1, owner: 'referrer', since: now, dueAt: '2020-01-01T00:00:00.000Z' }],
    },
  ]);
  const result = await findCases(runtime, 'visser', anybody);
  expect(result).toMatchObject({ found: [{ turn: { task: { owner: 'referrer' }, isAhead: false, isLate: true } }] });
  expect(find.rows).toHaveBeenCalledExactlyOnceWith(['HW-0000000']);
  await findCases(runtime, 'Jansen', anybody);
  expect(find.rows).toHaveBeenCalledTimes(1);
});

test('whoever stands in the same box is not who was meant', async () => {
  const { runtime, find } = open(two, 1);
  expect(found(await findCases(runtime, 'visser', anybody))).toEqual(['HW-0000000 Noor Visser']);
  expect(find.under).toHaveBeenCalledExactlyOnceWith(['aa'], now);
});

test.each<[Insight, string, readonly string[]]>([
  ['nothing', 'HW-0000000', []],
  ['nothing', 'Visser', []],
  ['case', 'HW-0000000', ['HW-0000000 -']],
  // A hit would tell that this person has a case.
  ['case', 'Visser', []],
  ['case', '02-04-1990', []],
  ['person', 'HW-0000000', ['HW-0000000 Noor Visser']],
  ['person', 'Visser', ['HW-0000000 Noor Visser']],
  ['person', '0612345678', []],
  ['person', 'Visser noor@post.example', []],
  ['contact', '0612345678', ['HW-0000000 Noor Visser']],
])('somebody who may know %s and types %s', async (insight, typed, expected) => {
  const { runtime, seen } = open({ 'HW-0000000': noor });
  expect(found(await findCases(runtime, typed, as(insight)))).toEqual(expected);
  expect(seen).toHaveLength(expected.some((one) => one.endsWith('Visser')) ? 1 : 0);
});

test('a search tells the provider to whom the page of the case does, from the first question on', async () => {
  const { runtime, kept } = open({ 'HW-0000000': noor });
  kept.set('HW-0000000', {
    referral: referral('HW-0000000', { stage: 'offer', provider: 'kwintes' }),
    candidate: noor,
  });
  const told = async (staff: Staff) => {
    const result = await createFindDesk(runtime).find({ staff }, 'HW-0000000');
    return result.state === 'searched' ? result.found.map(({ provider }) => provider) : [];
  };
  expect(await told({ subject: 'p-2', role: 'provider', scope: ['kwintes'] })).toEqual(['kwintes']);
  expect(await told(staffOf.coordinator)).toEqual(['kwintes']);
  expect(await told(staffOf.municipality)).toEqual([undefined]);
});

test('each case is judged by itself', async () => {
  const { runtime, seen } = open({ 'HW-1': person('Anna/Visser'), 'HW-2': person('Noor/Visser') });
  const own = as(({ municipality }) => (municipality === 'GM0344' ? 'person' : 'nothing'));
  expect(found(await findCases(runtime, 'visser', own))).toEqual(['HW-2 Noor Visser']);
  expect(seen.map(({ referralId }) => referralId)).toEqual(['HW-2']);
});

test('who saw whom stands in the trail, once a day for each of them, and never what was typed', async () => {
  const { runtime, seen } = open(two);
  await findCases(runtime, 'visser', anybody);
  await findCases(runtime, '02-04-1990', anybody);
  await findCases(runtime, 'visser', as('contact', 'another'));
  const [first, again, other] = seen;
  expect(first?.event).toMatchObject({ action: 'view', actor: 'coordinator', object: 'HW-0000000', result: 'person' });
  expect(first?.once).toEqual({ hash: expect.any(String), since: '2026-11-20T23:00:00.000Z' });
  expect(seen.map(({ event }) => event.staff)).toEqual(['one', 'one', 'another']);
  expect(again?.once).toEqual(first?.once);
  expect(other?.once.hash).not.toBe(first?.once.hash);
  expect(JSON.stringify(seen)).not.toMatch(/visser|noor|1990/i);
});

test('twenty on a page, and the rest from where it ended', async () => {
  const people = Object.fromEntries(
    Array.from({ length: 47 }, (_, n) => [`HW-${String(n).padStart(2, '0')}`, person('Anna/Visser')]),
  );
  const { runtime } = open(people);
  const pages: string[][] = [];
  let after: string | undefined = '';
  while (after !== undefined) {
    const page = await findCases(runtime, 'visser', anybody, after);
    if (page.state !== 'searched') throw new Error(page.state);
    pages.push(page.found.map(({ reference }) => reference));
    after = page.more;
  }
  expect(pages.map(({ length }) => length)).toEqual([20, 20, 7]);
  expect(pages.flat()).toEqual(Object.keys(people));
});

/** References and spellings, page after page, until there is no more. */
async function pagesOf(typed: string, people: Parameters<typeof open>[0]): Promise<string[][]> {
  const { runtime } = open(people);
  const pages: string[][] = [];
  for (let after: string | undefined = ''; after !== undefined; ) {
    const page = await findCases(runtime, typed, anybody, after);
    if (page.state !== 'searched') throw new Error(page.state);
    pages.push(page.found.map(({ reference, isAlike }) => (isAlike === true ? `~${reference}` : reference)));
    after = page.more;
  }
  return pages;
}

test.each([
  [3, 2, [5]],
  [20, 0, [20]],
  [18, 5, [20, 3]],
  [20, 5, [20, 5]],
  [25, 30, [20, 20, 15]],
  [0, 21, [20, 1]],
])(
  '%i spelt as they were typed come before %i who only sound so, whatever their numbers',
  async (same, alike, sizes) => {
    const reference = (n: number) => `HW-${String(n).padStart(2, '0')}`;
    const people = Object.fromEntries(
      Array.from({ length: same + alike }, (_, n) => [reference(n), person(n < alike ? 'Anna/Fisser' : 'Anna/Visser')]),
    );
    const pages = await pagesOf('visser', people);
    expect(pages.map(({ length }) => length)).toEqual(sizes);
    const order = [
      ...Array.from({ length: same }, (_, n) => reference(alike + n)),
      ...Array.from({ length: alike }, (_, n) => `~${reference(n)}`),
    ];
    expect(pages.flat()).toEqual(order);
  },
);

test('nobody is skipped among those who only sound so, however many cases are looked at', async () => {
  const people = Object.fromEntries(
    Array.from({ length: 1100 }, (_, n) => [
      `HW-${String(n).padStart(4, '0')}`,
      person(n === 3 || n === 1050 ? 'Anna/Fisser' : n % 60 === 0 ? 'Anna/Visser' : 'Anna/Prins'),
    ]),
  );
  const { runtime } = open(people, 1);
  const seen: string[] = [];
  let pages = 0;
  for (let after: string | undefined = ''; after !== undefined; pages += 1) {
    const page = await findCases(runtime, 'visser', anybody, after);
    if (page.state !== 'searched') throw new Error(page.state);
    seen.push(...page.found.filter(({ isAlike }) => isAlike === true).map(({ reference }) => reference));
    after = page.more;
  }
  expect(seen).toEqual(['HW-0003', 'HW-1050']);
  expect(pages).toBeLessThan(8);
});

test('a full page that is the last says so', async () => {
  const people = Object.fromEntries(
    Array.from({ length: 20 }, (_, n) => [`HW-${String(n).padStart(2, '0')}`, person('Anna/Visser')]),
  );
  const { runtime } = open(people);
  expect(await findCases(runtime, 'visser', anybody)).not.toHaveProperty('more');
});

test('a page looks at so many cases at most, however few of them may be seen, and none is skipped', async () => {
  const people = Object.fromEntries(
    Array.from({ length: 1200 }, (_, n) => [`HW-${String(n).padStart(4, '0')}`, person('Anna/Visser')]),
  );
  const { runtime, find } = open(people);
  const last = as(({ id }) => (id === 'HW-1199' ? 'person' : 'nothing'));
  const first = await findCases(runtime, 'visser', last);
  expect(first).toEqual({ state: 'searched', found: [], more: 'HW-0499' });
  expect(find.cases).toHaveBeenCalledTimes(10);
  const second = await findCases(runtime, 'visser', last, 'HW-0499');
  expect(second).toEqual({ state: 'searched', found: [], more: 'HW-0999' });
  expect(found(await findCases(runtime, 'visser', last, 'HW-0999'))).toEqual(['HW-1199 Anna Visser']);
});

test('a case whose person is erased is found by its number alone, without a name', async () => {
  const { runtime, seen } = open({ 'HW-0000000': undefined });
  expect(found(await findCases(runtime, 'HW-0000000', anybody))).toEqual(['HW-0000000 -']);
  expect(seen).toEqual([]);
});

test('who is most likely meant stands first: by the name, then an open case, then the newest', async () => {
  const { runtime, kept } = open({
    'HW-1': person('Anna/de Vries'),
    'HW-2': person('Anna Maria/de Vries-Jansen'),
    'HW-3': person('Anna/de Vries'),
    'HW-4': person('Anna/de Vries'),
  });
  const change = (id: string, parts: Partial<Referral>) => {
    const one = kept.get(id);
    if (one !== undefined) kept.set(id, { ...one, referral: { ...one.referral, ...parts } });
  };
  change('HW-1', { stage: 'closed' });
  change('HW-4', { createdAt: '2026-11-29T09:00:00.000Z' });
  expect(found(await findCases(runtime, 'anna de vries', anybody))).toEqual([
    'HW-4 Anna de Vries',
    'HW-3 Anna de Vries',
    'HW-1 Anna de Vries',
    'HW-2 Anna Maria de Vries-Jansen',
  ]);
});
