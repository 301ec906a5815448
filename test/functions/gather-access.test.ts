import { expect, test } from 'vitest';
import { gatherAccess, otherCasesOf } from '../../functions/cases/gather-access.ts';
import { accessBundleSchema } from '../../functions/domain/access-bundle.ts';
import type { CandidateParty, Parties } from '../../functions/domain/party.ts';
import { withoutOtherCases, withoutOthers } from '../../functions/domain/without-others.ts';
import type { FindStore, MaybeMeant } from '../../functions/ports/find-store.ts';
import { now, referral } from '../adapters/sample.ts';
import { guardsInMemory } from '../support/link-world.ts';

const agreement = { informed: true, privacyVersion: '1', at: now } as const;
const noor: CandidateParty = {
  role: 'candidate',
  givenName: 'Noor',
  familyName: 'van Dijk',
  birthDate: '1990-04-02',
  email: 'noor@post.example',
  phone: '+31612345678',
  preferredContact: 'email',
  language: 'nl',
  benefits: [],
  goal: 'werk',
  agreement,
};
const people: Parties = {
  candidate: { ...noor, representative: { name: 'Balthazar Bewind', relation: 'bewindvoerder' } },
  referrer: { role: 'referrer', name: 'Kim van Dijk-School', email: 'kim@school.example' },
  jobCoach: { role: 'job-coach', name: 'Robin Coach', email: 'robin@aanbieder.example' },
  deciders: [{ role: 'decider', taskId: 't', name: 'Dik Trom', at: now }],
  notes: [],
};

test.each([
  ['Robin sprak Noor van Dijk.', '[…] sprak Noor van Dijk.'],
  ['Mail kim@school.example of noor@post.example', 'Mail […] of noor@post.example'],
  ['Bel 06-98765432, niet 06 12 34 56 78', 'Bel […], niet 06 12 34 56 78'],
  ['BALTHAZAR BEWIND tekende op 12-03-2026 om 10.30', '[…] […] tekende op 12-03-2026 om 10.30'],
  ['Trom besloot. Tromgeroffel.', '[…] besloot. Tromgeroffel.'],
  ['Van Dijk-School vroeg erom', 'Van […] vroeg erom'],
])('what names others goes out of free text: %s', (text, expected) => {
  expect(withoutOthers(people, false)(text)).toBe(expected);
});

const more: Parties = {
  ...people,
  referrer: { role: 'referrer', name: 'Ottoline de Behandelaar' },
  jobCoach: { role: 'job-coach', name: 'Li Wu', email: 'li@aanbieder.example' },
  deciders: ['Zoë O’Brien-Hart', 'Ben de Noor', 'Kees Hans'].map((name) => ({
    role: 'decider',
    taskId: 't',
    name,
    at: now,
  })),
};
test.each([
  ["Ottoline's praktijk, Ottoline’s, Ottolines, OTTOLINES", '[…] praktijk, […], […], […]'],
  ["Ottoline-B. belde, 'Ottoline' ook, Otto\u00adline ook", '[…]. belde, […] ook, […] ook'],
  ['Li Wu belde. LI WU. Li’s collega. Een li wu', '[…] […] belde. […] […]. […] collega. Een li wu'],
  ['Zoe en Zoë, O’Brien, Brien en Hart. Een hart.', '[…] en […], […], […] en […]. Een hart.'],
  ['Ben belde, ik ben de man van Noor. Noors plan', '[…] belde, ik ben de man van Noor. Noors plan'],
  ["Hans' auto, hansop, lis, Lisa, Wusten", '[…] auto, hansop, lis, Lisa, Wusten'],
  ['Bel 6-98765432, 6 98 76 54 32 of 6 9876 5432', 'Bel […], […] of […]'],
  ['Bel 6-12345678; 6-12-2026 10.30 uur; 612 euro', 'Bel 6-12345678; 6-12-2026 10.30 uur; 612 euro'],
])('so do other forms of those names and numbers: %s', (text, expected) => {
  expect(withoutOthers(more, false)(text)).toBe(expected);
});

test.each([
  ['HW-4Q05V34', 'HW-4Q05V34'],
  ['HW-VE4W1B5#approve#1', '[…]#approve#1'],
  ['Lijkt op hw ve4w 1b5, zie HW-4Q05V34.', 'Lijkt op […], zie HW-4Q05V34.'],
  ['HW-VE4W1B6 is geen nummer', 'HW-VE4W1B6 is geen nummer'],
])('the number of a referral that was not asked for goes out: %s', (text, expected) => {
  expect(withoutOtherCases(['HW-4Q05V34'])(text)).toBe(expected);
});

test('who referred themselves is nobody else', () => {
  const self: Parties = { ...people, referrer: { role: 'referrer', name: 'Noortje Anders' } };
  expect(withoutOthers(self, true)('Noortje belde Robin')).toBe('Noortje belde […]');
});

test('a text of any length and shape is read in a moment', () => {
  const plain = withoutOthers(people, false);
  for (const text of [
    'a'.repeat(50_000),
    '0'.repeat(50_000),
    'a@'.repeat(20_000),
    '06 '.repeat(20_000),
    'a.'.repeat(20_000),
    'a-'.repeat(20_000),
    "'".repeat(50_000),
    '6 '.repeat(20_000),
    '\u00ad'.repeat(50_000),
  ]) {
    const begun = performance.now();
    plain(text);
    expect(performance.now() - begun).toBeLessThan(2_000);
  }
});

function found(others: Readonly<Record<string, CandidateParty>>) {
  const all: readonly MaybeMeant[] = Object.entries({ 'HW-A': noor, ...others }).map(([id, candidate]) => ({
    referral: referral(id),
    candidate,
  }));
  const find: FindStore = {
    rows: async () => [],
    under: async () => all.map((one) => one.referral.id),
    cases: async (ids) => all.filter((one) => ids.includes(one.referral.id)),
    seen: async () => {},
  };
  return otherCasesOf({ find, guards: guardsInMemory(), clock: () => now }, 'HW-A');
}

test('another case is surely theirs with the same birth date, name and address; a twin is somebody to ask about', async () => {
  const cases = await found({
    'HW-B': { ...noor, email: 'Noor+werk@post.example', familyName: 'Van Dyk' },
    'HW-C': { ...noor, givenName: 'Noor Anna', email: 'anders@post.example', phone: '+31611111111' },
    'HW-D': { ...noor, givenName: 'Sam', email: 'sam@post.example', phone: '+31622222222' },
    'HW-E': { ...noor, givenName: 'Piet', birthDate: '1960-01-01' },
    'HW-F': { ...noor, givenName: 'Kees', familyName: 'Bakker', email: 'kees@post.example', phone: '+31633333333' },
  });
  expect(cases.map(({ referral: { id }, isSure }) => [id, isSure])).toEqual([
    ['HW-B', true],
    ['HW-C', false],
    ['HW-E', false],
  ]);
});

test('nobody is found for somebody who is erased', async () => {
  const find: FindStore = {
    rows: async () => [],
    under: async () => ['HW-B'],
    cases: async () => [{ referral: referral('HW-A') }],
    seen: async () => {},
  };
  expect(await otherCasesOf({ find, guards: guardsInMemory(), clock: () => now }, 'HW-A')).toEqual([]);
  expect(accessBundleSchema.shape.format.value).toBe('hoofdzaakwerk-inzage-1');
  expect(gatherAccess).toBeTypeOf('function');
});
