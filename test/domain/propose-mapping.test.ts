import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readMappedForm } from '../../functions/domain/form-mapping.ts';
import {
  type FormMapping,
  formMappingSchema,
  type MappedField,
  pathsOf,
} from '../../functions/domain/form-mapping-schema.ts';
import { readPath, writePath } from '../../functions/domain/form-path.ts';
import { proposeMapping } from '../../functions/domain/propose-mapping.ts';
import { formCase } from '../support/forms.ts';
import { midden, today } from './fixtures.ts';

const region = midden();
const context = { today, region };
const proposed = (body: unknown) => proposeMapping(body, context);
const same = (text: string) => writePath(readPath(text) ?? []);

/** Fields of the hand-made mapping that take an answer of the form, with where it stands. */
const taken = (fields: readonly MappedField[]) =>
  fields
    .filter(({ from }) => from !== undefined)
    .map((field) => `${field.to} <- ${pathsOf(field).map(same).join(' + ')}`);

const mappingOf = (body: unknown): FormMapping => {
  const { fields, submissionId } = proposed(body);
  const form = { id: 'new', client: 'any', name: 'New', fields, ignored: [] };
  return formMappingSchema.parse(submissionId === undefined ? form : { ...form, submissionId });
};

describe('a sample of a form is understood', () => {
  test.each([
    // Nothing in a body of Gravity Forms says which question a number is: who a name is of, and what "yes" answers, a person says.
    ['gravity-forms', ['referrer.name <- 9', 'request.motivated <- 11']],
    ['open-formulieren', []],
    ['power-automate', []],
    ['contact-form-7', []],
    ['typeform', []],
  ] as const)('%s: what is plain in it is proposed', (name, notPlain) => {
    const { mapping, body } = formCase(name);
    const right = taken(mapping.fields);
    const found = taken(proposed(body).fields);
    const missing = right.filter((line) => !found.includes(line));
    process.stdout.write(`${name}: ${right.length - missing.length} of ${right.length} answers as mapped by hand\n`);
    expect(missing).toEqual(notPlain);
    expect(proposed(body).submissionId).toBe(mapping.submissionId);
  });

  test.each(['open-formulieren', 'power-automate', 'contact-form-7', 'typeform'] as const)(
    '%s becomes the same referral as by the mapping made by hand',
    (name) => {
      const { mapping, body } = formCase(name);
      const byHand = readMappedForm(mapping, body, context);
      const byProposal = readMappedForm(mappingOf(body), body, context);
      expect(byHand.ok).toBe(true);
      expect(byProposal).toMatchObject({ ok: true, request: byHand.ok ? byHand.request : {} });
    },
  );

  test('choices of the form’s own schema are said in our codes, those that were not chosen too', () => {
    const { fields } = proposed(formCase('open-formulieren').body);
    expect(fields.find(({ to }) => to === 'situation.benefit')?.values).toEqual({
      bijstand: 'participatiewet',
      wia: 'wia',
      geen: 'none',
    });
  });

  test('several choices in one text, and dates with the month first', () => {
    const { fields } = proposed({ uitkering: 'WW;Ziektewet', geboortedatum: '04/25/1990' });
    expect(fields).toContainEqual({
      to: 'situation.benefit',
      from: 'uitkering',
      split: ';',
      values: { WW: 'ww', Ziektewet: 'zw' },
    });
    expect(fields).toContainEqual({ to: 'candidate.birthDate', from: 'geboortedatum', monthFirst: true });
  });

  test('who refers and who is referred are kept apart, and what is unknown is left', () => {
    const { fields, ignored } = proposed({
      referrer: { name: 'Kim', email: 'kim@school.example' },
      email: 'noor@post.example',
      kleur: 'rood',
    });
    expect(taken(fields)).toEqual([
      'referrer.name <- referrer.name',
      'referrer.email <- referrer.email',
      'candidate.email <- email',
    ]);
    expect(ignored).toEqual(['kleur']);
  });
});

describe('what may never be sent', () => {
  test('files and citizen service numbers are named and not mapped', () => {
    const bsn = '999990019';
    const { fields, ignored, refused } = proposed({
      voornaam: { file_name: 'cv.pdf', content: 'JVBERi0=' },
      achternaam: bsn,
      email: [{ originalName: 'a.pdf', url: 'https://files.example/a', size: 1 }],
      auth_bsn: '',
    });
    expect(refused).toEqual([
      { path: 'voornaam', never: 'file' },
      { path: 'achternaam', never: 'bsn' },
      { path: 'email', never: 'file' },
      { path: 'auth_bsn', never: 'bsn' },
    ]);
    expect(taken(fields)).toEqual([]);
    expect(ignored).toEqual([]);
    expect(JSON.stringify({ fields, refused })).not.toContain(bsn);
  });

  test('a body of any kind gives a proposal that can be written down, with nothing refused in it', () => {
    const key = fc.oneof(
      fc.constantFrom('voornaam', 'email', 'bsn', 'values', 'values_schema', 'field', 'ref', '6.1', '__proto__'),
      fc.string(),
    );
    const single = fc.constantFrom(null, true, 1, '999990019', 'data:text/plain;base64,AA', '["WW"]', '[', undefined);
    const value = fc.letrec((tie) => ({
      any: fc.oneof(
        { depthSize: 'small', withCrossShrink: true },
        fc.oneof(single, fc.string(), fc.bigInt()),
        fc.dictionary(key, tie('any'), { maxKeys: 4 }),
        fc.array(tie('any'), { maxLength: 3 }),
      ),
    })).any;
    fc.assert(
      fc.property(fc.dictionary(key, value, { maxKeys: 5 }), (body) => {
        const proposal = proposed(body);
        expect(formMappingSchema.shape.fields.safeParse(proposal.fields).success).toBe(true);
        const refused = proposal.refused.map(({ path }) => path);
        expect(proposal.fields.flatMap(pathsOf).filter((path) => refused.includes(path))).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });
});
