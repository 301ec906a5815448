import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyMapping, readMappedForm } from '../../functions/domain/form-mapping.ts';
import type { FormMapping, MappedField } from '../../functions/domain/form-mapping-schema.ts';
import { isFile } from '../../functions/domain/form-never.ts';
import { type FormCase, formCase } from '../support/forms.ts';
import { midden, today } from './fixtures.ts';

const region = midden();
const context = { today, region };
const open = formCase('open-formulieren');

function errorsOf({ mapping, body }: FormCase) {
  const read = readMappedForm(mapping, body, context);
  return read.ok ? [] : read.errors;
}

/** A copy of a body with something else at a path of keys. */
function changed(body: object, path: readonly string[], value: unknown): FormCase['body'] {
  const copy: Record<string, unknown> = structuredClone({ ...body });
  const owner = path.slice(0, -1).reduce<Record<string, unknown>>((at, key) => at[key] as typeof at, copy);
  owner[path.at(-1) ?? ''] = value;
  return copy;
}

const openWith = (path: string, value: unknown): FormCase => ({
  mapping: open.mapping,
  body: changed(open.body, path.split('.'), value),
});

const mappingWith = (fields: readonly MappedField[]): FormMapping => ({
  ...open.mapping,
  fields: [...open.mapping.fields.filter(({ to }) => !fields.some((one) => one.to === to)), ...fields],
});

describe('a form of another system becomes the right referral', () => {
  test('Open Formulieren, of somebody who refers a pupil', () => {
    const read = readMappedForm(open.mapping, open.body, context);
    expect(read).toEqual({
      ok: true,
      submissionId: 'OF-2B7QK9',
      hints: [],
      request: {
        referrer: { role: 'professional', name: 'Kim Voorbeeld', email: 'kim@school.example', profession: 'school' },
        candidate: {
          givenName: 'Noor',
          familyName: 'van den Voorbeeld',
          birthDate: '1990-04-02',
          municipality: 'GM0355',
          email: 'noor@post.example',
          phone: '+31612345678',
          preferredContact: 'email',
          language: 'nl',
        },
        situation: { benefits: ['participatiewet'], inCareAt: 'none' },
        request: { goal: 'Weer werken, drie dagen in de week.', handover: true },
        agreement: { informed: true, privacyVersion: region.privacyVersion },
      },
    });
  });

  test('Open Formulieren, of somebody who refers themselves, with the boxes as a list', () => {
    const body = changed(
      changed(changed(open.body, ['values', 'voorAnderen'], 'nee'), ['values', 'uitkering'], ['bijstand', 'wia']),
      ['values', 'verwijzer'],
      { naam: '', email: '', functie: '' },
    );
    expect(readMappedForm(open.mapping, body, context)).toMatchObject({
      ok: true,
      request: {
        referrer: { role: 'self', name: 'Noor van den Voorbeeld', email: 'noor@post.example', phone: '+31612345678' },
        situation: { benefits: ['participatiewet', 'wia'] },
      },
    });
  });

  test.each([
    [
      'gravity-forms',
      '1042',
      {
        referrer: {
          role: 'professional',
          name: 'Kim Voorbeeld',
          organisation: 'Voorbeeldschool',
          profession: 'school',
        },
        candidate: { givenName: 'Noor', familyName: 'Voorbeeld', birthDate: '2006-04-02', municipality: 'GM1904' },
        situation: { benefits: ['participatiewet'] },
        request: { motivated: 'yes' },
      },
    ],
    [
      'contact-form-7',
      undefined,
      {
        referrer: { role: 'self', name: 'Noor Voorbeeld' },
        candidate: { birthDate: '1990-04-02', municipality: 'GM0355', phone: '+31612345678' },
        situation: { benefits: ['ww', 'zw'] },
        request: { availability: 'maandag, dinsdag' },
      },
    ],
    [
      'typeform',
      'tok-77',
      {
        referrer: { role: 'self', name: 'Noor Voorbeeld', email: 'noor@post.example' },
        candidate: { birthDate: '1990-04-02', municipality: 'GM0353' },
        situation: { benefits: ['ww', 'zw'] },
        agreement: { informed: true },
      },
    ],
    [
      'power-automate',
      '42',
      {
        referrer: { role: 'self' },
        candidate: { birthDate: '1990-04-02', municipality: 'GM0355' },
        situation: { benefits: ['participatiewet', 'ww'], inCareAt: 'none' },
      },
    ],
  ] as const)('%s', (name, submissionId, request) => {
    const { mapping, body } = formCase(name);
    const read = readMappedForm(mapping, body, context);
    expect(read).toMatchObject({ ok: true, request, hints: [] });
    expect(read.ok && read.submissionId).toBe(submissionId);
  });
});

describe('what is wrong is said by the form\u2019s own fields', () => {
  test('with its pointer, its path, its title and our field', () => {
    expect(errorsOf(openWith('values.geboortedatum', '31-02-1990'))).toEqual([
      {
        code: 'no-such-day',
        pointer: '/values/geboortedatum',
        field: 'values.geboortedatum',
        label: 'Geboortedatum',
        target: '/candidate/birthDate',
      },
    ]);
  });

  test.each([
    ['values.gemeente', 'Nergenshuizen', 'municipality-name', '/candidate/municipality', 'Woonplaats'],
    ['values.uitkering', { onbekendeRegeling: true }, 'unknown-choice', '/situation/benefit', 'Uitkering'],
    ['values.akkoord', false, 'required', '/agreement/informed', 'Ik weet van deze aanmelding en ben het ermee eens'],
    ['values.wens', 'Mijn bsn is 123456782', 'bsn', '/request/goal', 'Waar hoop je op?'],
    ['values.voornaam', { een: 'Noor' }, 'wrong-type', '/candidate/givenName', 'Voornaam'],
    ['values.voorAnderen', ['ja', 'nee'], 'one-choice', '/referrer/role', 'Meld je iemand anders aan?'],
    ['values.verwijzer.email', '', 'required', '/referrer/email', 'E-mailadres van de aanmelder'],
    ['values.email', 'geen adres', 'wrong-format', '/candidate/email', 'E-mailadres'],
  ])('%s as %j is %s', (path, value, code, target, label) => {
    expect(errorsOf(openWith(path, value))).toContainEqual(
      expect.objectContaining({ code, target, label, pointer: `/${path.replaceAll('.', '/')}` }),
    );
  });

  test('a joined field names the part that has an answer, and the mapping\u2019s own label where the body has no title', () => {
    const { mapping, body } = formCase('gravity-forms');
    expect(errorsOf({ mapping, body: { ...body, '1.6': '12' } })).toContainEqual({
      code: 'not-a-name',
      pointer: '/1.6',
      field: '"1.6"',
      label: 'Achternaam',
      target: '/candidate/familyName',
    });
    expect(errorsOf(openWith('values.tussenvoegsel', '\u0000'))[0]).toMatchObject({ field: 'values.tussenvoegsel' });
  });

  test('an entry of a list is named by its place, and one that is not there by its list', () => {
    const { mapping, body } = formCase('typeform');
    const response = body['form_response'] as { answers: { field: { ref: string } }[] };
    const text = JSON.stringify(body).replace('"1990-04-02"', '"2990-04-02"');
    expect(errorsOf({ mapping, body: JSON.parse(text) })).toMatchObject([
      { code: 'date-in-future', pointer: '/form_response/answers/2/date', label: 'Geboortedatum' },
    ]);
    const without = { ...response, answers: response.answers.filter(({ field }) => field.ref !== 'achternaam') };
    expect(errorsOf({ mapping, body: { ...body, form_response: without } })).toMatchObject([
      { code: 'required', pointer: '/form_response/answers', label: 'Achternaam', target: '/candidate/familyName' },
    ]);
  });

  test('a field that the form does not ask has no place in its body', () => {
    const fields = open.mapping.fields.filter(({ to }) => to !== 'referrer.profession');
    expect(errorsOf({ ...open, mapping: { ...open.mapping, fields } })).toContainEqual({
      code: 'required',
      pointer: '',
      target: '/referrer/profession',
    });
  });
});

describe('a file and a citizen service number', () => {
  const file = { file_name: 'leeg.txt', content: 'bGVlZw==' };

  test('a long text in base64 is a file, with and without line ends; what only begins like one takes no time', () => {
    const lines = `${'bGVlZw'.repeat(200)}\r\n`.repeat(3);
    expect([isFile(lines), isFile(`${lines.trimEnd()}==\n\n`), isFile('bGVlZw=='), isFile(`${lines}!`)]).toEqual([
      true,
      true,
      false,
      false,
    ]);
    const start = process.cpuUsage();
    expect(isFile(`${'b'.repeat(1000)}${'\n'.repeat(30_000)}!`)).toBe(false);
    expect(process.cpuUsage(start).user).toBeLessThan(200_000);
  });

  test.each([
    ['a file', 'values.bijlage', file, 'file'],
    ['a list of files', 'values.bijlage', [file], 'file'],
    ['an upload of Form.io', 'values.bijlage', { name: 'a.pdf', size: 3, type: 'x', url: 'https://a.example' }, 'file'],
    ['a file where a text is expected', 'values.voornaam', file, 'file'],
    ['a text of a data address', 'values.extra', 'data:text/plain;base64,bGVlZw==', 'file'],
    ['a BSN by the name of its field', 'values.bsnKandidaat', 'onbekend', 'bsn'],
    ['a BSN by its value', 'values.nummer', '123456782', 'bsn'],
    ['a BSN as a number', 'values.nummer', 123_456_782, 'bsn'],
  ])('%s is refused by the name of its field, and never repeated', (_, path, value, code) => {
    const errors = errorsOf(openWith(path, value));
    expect(errors[0]).toMatchObject({ code, field: expect.stringContaining(path) });
    expect(JSON.stringify(errors)).not.toMatch(/123456782|bGVlZw|leeg\.txt/);
  });

  test('that the mapping ignores is left out, said by name, and the referral passes', () => {
    const mapping = { ...open.mapping, ignored: [...open.mapping.ignored, 'values.bijlage'] };
    const body = changed(changed(open.body, ['values', 'auth_bsn'], '123456782'), ['values', 'bijlage'], file);
    const read = readMappedForm(mapping, body, context);
    expect(read).toMatchObject({ ok: true });
    expect(read.ok && read.hints.map(({ code, field }) => `${code} ${field}`)).toEqual([
      'bsn-left-out values.auth_bsn',
      'file-left-out values.bijlage',
    ]);
    expect(JSON.stringify(read)).not.toMatch(/123456782|bGVlZw/);
  });

  test('that is empty is nobody\u2019s trouble', () => {
    for (const empty of ['', null, [], {}]) expect(errorsOf(openWith('values.bijlage', empty))).toEqual([]);
  });
});

test('an answer that the mapping does not know is left out and said to be', () => {
  const read = readMappedForm(open.mapping, openWith('values.hobby', 'schaken').body, context);
  expect(read).toMatchObject({
    ok: true,
    hints: [{ code: 'not-taken', pointer: '/values/hobby', field: 'values.hobby' }],
  });
  expect(JSON.stringify(read)).not.toContain('schaken');
});

describe('dates', () => {
  test.each([
    ['1990-04-02', {}, '1990-04-02'],
    ['2-4-1990', {}, '1990-04-02'],
    ['1990-04-01T22:00:00.000Z', {}, '1990-04-02'],
    ['1990-04-02T00:00:00', {}, '1990-04-02'],
    ['1990-04-02T00:00:00+02:00', {}, '1990-04-02'],
    ['4/2/1990', { monthFirst: true }, '1990-04-02'],
  ] as const)('%s with %j is %s', (given, how, date) => {
    const mapping = mappingWith([{ to: 'candidate.birthDate', from: 'values.geboortedatum', ...how }]);
    const { body } = openWith('values.geboortedatum', given);
    expect(readMappedForm(mapping, body, context)).toMatchObject({ request: { candidate: { birthDate: date } } });
  });
});

test('a choice may be dropped, several may stand in one text, and an empty one has a default', () => {
  const benefit = (field: Partial<MappedField>, value: unknown) =>
    applyMapping(
      mappingWith([{ to: 'situation.benefit', from: 'values.uitkering', ...field }]),
      openWith('values.uitkering', value).body,
      region,
    ).document['situation'];
  const values = { WW: 'ww', Wajong: 'wajong', Geheim: '' };
  expect(benefit({ values }, 'geHEIM')).not.toHaveProperty('benefit');
  expect(benefit({ values, split: ';' }, 'WW; Wajong;')).toMatchObject({ benefit: ['ww', 'wajong'] });
  expect(benefit({ values, otherwise: 'unknown' }, '')).toMatchObject({ benefit: ['unknown'] });
});

describe('whatever is posted', () => {
  const secret = 'geheim-8831';
  const key = fc.oneof(fc.string(), fc.constantFrom('__proto__', 'constructor', 'toString', 'length', 'values', 'a.b'));
  const anything = fc.letrec((tie) => ({
    value: fc.oneof({ depthSize: 'small' }, fc.jsonValue(), fc.array(tie('value')), fc.dictionary(key, tie('value'))),
  })).value;

  test('it never throws', () => {
    fc.assert(
      fc.property(anything, fc.constantFrom('open-formulieren', 'typeform', 'gravity-forms'), (body, name) => {
        const read = readMappedForm(formCase(name).mapping, body, context);
        expect(read.ok).toBe(false);
      }),
      { numRuns: 25 },
    );
  });

  test('nothing comes from a path that the mapping does not name', () => {
    const mapped: FormMapping = { ...open.mapping, fields: [{ to: 'request.goal', from: 'values.wens' }], ignored: [] };
    fc.assert(
      fc.property(fc.dictionary(key, fc.oneof(fc.constant(secret), anything)), (values) => {
        const { wens, ...others } = values;
        const { document } = applyMapping(mapped, { values: others, [secret]: secret }, region);
        expect(Object.keys(document)).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });

  test('a body of six thousand levels, or with keys of a prototype, changes nothing', () => {
    const deep = JSON.parse(`${'['.repeat(6000)}${']'.repeat(6000)}`);
    const odd = JSON.parse('{"__proto__": {"values": {"voornaam": "X"}}, "constructor": 1}');
    for (const body of [deep, { values: deep }, odd]) {
      expect(readMappedForm(open.mapping, body, context).ok).toBe(false);
    }
    expect(Object.hasOwn(Object.prototype, 'values')).toBe(false);
    expect(applyMapping(open.mapping, odd, region).document).not.toHaveProperty('candidate.givenName');
  });

  test('an error never repeats an answer', () => {
    const targets = open.mapping.fields.flatMap(({ from }) => [from ?? []].flat()).filter((one) => one.startsWith('v'));
    for (const path of targets) {
      for (const odd of [secret, [secret], { [secret]: secret }, `${secret}\u0000`]) {
        const read = readMappedForm(open.mapping, openWith(path, odd).body, context);
        const said = read.ok ? read.hints : read.errors;
        expect(JSON.stringify(said.map(({ pointer: _, field: __, ...rest }) => rest)), path).not.toContain('8831');
      }
    }
  });
});
