import { describe, expect, test } from 'vitest';
import type { FormMapping } from '../../functions/domain/form-mapping-schema.ts';
import { findAt, readPath, writePath } from '../../functions/domain/form-path.ts';
import { regionProblems } from '../../functions/domain/region-rules.ts';
import { formCase } from '../support/forms.ts';
import { regionJson } from './fixtures.ts';

const names = ['open-formulieren', 'power-automate', 'gravity-forms', 'contact-form-7', 'typeform'] as const;
const { mapping } = formCase('open-formulieren');
const client = (id: string, first: string) => ({ id, name: id, keyHashes: [first.repeat(64)] });

function problems(forms: unknown): string[] {
  const clients = [client('zeist-formulieren', 'a'), client('school-site', 'b'), client('wijk-site', 'c')];
  const json = { ...regionJson(), clients: [...clients, client('stad-site', 'd')], forms };
  return regionProblems(json, { allowShortPeriods: false }).map(({ path, text }) => `${path} ${text}`);
}

const changed = (change: Partial<FormMapping>) => problems([{ ...mapping, ...change }]);
const withField = (to: string, field: object | undefined) =>
  problems([
    { ...mapping, fields: [...mapping.fields.filter((one) => one.to !== to), ...(field ? [{ to, ...field }] : [])] },
  ]);

test('the mappings of the examples and of every form builder here are right', () => {
  expect(problems(names.map((name) => formCase(name).mapping))).toEqual([]);
});

describe('a mapping that would lead nowhere is refused, and told what would be right', () => {
  test.each([
    [
      'an unknown client',
      () => changed({ client: 'elders' }),
      /^forms\[0\]\.client is "elders"; right would be an id from clients$/,
    ],
    ['an id twice', () => problems([mapping, mapping]), /^forms\[1\]\.id is used before/],
    [
      'a field that is none',
      () => withField('candidate.nick', { from: 'values.x' }),
      /candidate\.nick.* a field of POST/,
    ],
    ['a path that is none', () => withField('candidate.email', { from: 'values[' }), /fields\[\d+\]\.from/],
    [
      'a field twice',
      () => changed({ fields: [...mapping.fields, { to: 'request.goal', value: 'x' }] }),
      /"request\.goal", which is mapped before/,
    ],
    [
      'a field that is needed',
      () => withField('candidate.birthDate', undefined),
      /fields do not say candidate\.birthDate/,
    ],
    [
      'a profession, unless all refer themselves',
      () => withField('referrer.profession', undefined),
      /do not say referrer\.profession/,
    ],
    ['what becomes of whoever fits no door', () => withField('request.handover', undefined), /handover.*hear nothing/],
    ['two sources', () => withField('request.goal', { from: 'a', value: 'b' }), /both or none of "from" and "value"/],
    ['a BSN', () => withField('request.remarks', { from: 'values.auth_bsn' }), /citizen service number.*ignored$/],
    [
      'a code that is none',
      () => withField('situation.benefit', { from: 'a', values: { bijstand: 'bijstnd' } }),
      /values\["bijstand"\] is "bijstnd"; right for situation\.benefit would be /,
    ],
    [
      'a default that is none',
      () => withField('candidate.language', { from: 'a', otherwise: 'xx' }),
      /otherwise is "xx"/,
    ],
    [
      'a privacy text that is not in force',
      () => withField('agreement.privacyVersion', { value: '2001-01' }),
      /value is "2001-01"; .*the version that the form shows/,
    ],
    ['an unknown provider', () => withField('situation.inCareAt', { value: 'niemand' }), /the id of an IPS provider/],
    ['a name for everybody', () => withField('candidate.familyName', { value: 'Jansen' }), /same for everybody/],
    ['consent for everybody', () => withField('agreement.consent', { value: true }), /same for everybody/],
    ['informed by itself', () => withField('agreement.informed', { value: true }), /showsPrivacyText/],
    [
      'an answer named twice',
      () => withField('situation.inCareAt', { from: 'a', values: { Ja: 'elsewhere', ja: 'none' } }),
      /names an answer twice/,
    ],
    [
      'what is taken and ignored',
      () => changed({ ignored: ['/values/voornaam'] }),
      /ignored\[0\] is "\/values\/voornaam", which fields takes/,
    ],
  ] as const)('%s', (_, made, wanted) => {
    const said = made();
    expect(said.length).toBeGreaterThan(0);
    expect(said.join('\n')).toMatch(new RegExp(wanted.source, 'm'));
  });

  test('but informed may be fixed once somebody saw that the form shows our text', () => {
    const fields = mapping.fields.filter(({ to }) => to !== 'agreement.informed');
    const fixed = { to: 'agreement.informed', value: true };
    expect(problems([{ ...mapping, showsPrivacyText: true, fields: [...fields, fixed] }])).toEqual([]);
  });
});

describe('a path', () => {
  const body = { a: { 'b.c': 1, 'd-e': [{ f: { ref: 'x]' }, g: 2 }] }, '1.3': 3, length: [4] };

  test.each([
    ['a."b.c"', 1, '/a/b.c'],
    ['/a/b.c', 1, '/a/b.c'],
    ['a.d-e.0.g', 2, '/a/d-e/0/g'],
    ['a.d-e[f.ref="x]"].g', 2, '/a/d-e/0/g'],
    ['"1.3"', 3, '/1.3'],
    ['length.0', 4, '/length/0'],
    ['length.length', undefined, '/length/length'],
    ['a.toString', undefined, '/a/toString'],
    ['a.__proto__.b', undefined, '/a/__proto__/b'],
  ])('%s', (text, value, pointer) => {
    const path = readPath(text);
    expect(path).toBeDefined();
    const found = findAt(body, path ?? []);
    expect([found.value, `/${found.keys.join('/')}`]).toEqual([value, pointer]);
    expect(readPath(writePath(path ?? []))).toEqual(path);
  });

  test.each(['', '.', 'a.', 'a..b', 'a[', 'a[b]', 'a[b=', 'a]', '"a', 'a"b"', 'x'.repeat(301)])(
    '%j is none',
    (text) => {
      expect(readPath(text)).toBeUndefined();
    },
  );
});
