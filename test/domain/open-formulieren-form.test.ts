import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { readMappedForm } from '../../functions/domain/form-mapping.ts';
import { pathsOf } from '../../functions/domain/form-mapping-schema.ts';
import { readPhone } from '../../functions/domain/phone-number.ts';
import { formCase } from '../support/forms.ts';
import { midden, today } from './fixtures.ts';

/** A component of a form definition, as far as the example uses it. */
interface Component {
  readonly type: string;
  readonly key: string;
  readonly label: string;
  readonly validate?: { readonly required?: boolean; readonly maxLength?: number; readonly pattern?: string };
  readonly values?: readonly { readonly value: string }[];
  readonly defaultValue?: unknown;
  readonly conditional?: { readonly when: string; readonly eq: string };
  readonly components?: readonly Component[];
}

const id = z.object({ uuid: z.uuid(), slug: z.string().regex(/^[a-z0-9-]+$/) });
const schemas = {
  forms: id.extend({
    url: z.url(),
    active: z.literal(false),
    // Only staff can fill it in, until somebody saw a referral arrive.
    maintenance_mode: z.literal(true),
    login_required: z.literal(false),
    registration_backends: z.tuple([
      z.object({
        backend: z.literal('json_dump'),
        options: z.strictObject({
          service: z.number(),
          path: z.string(),
          variables: z.array(z.string()).min(1),
          fixed_metadata_variables: z.array(z.string()),
          additional_metadata_variables: z.array(z.string()),
          transform_to_list: z.array(z.string()),
        }),
      }),
    ]),
  }),
  formDefinitions: id.extend({
    url: z.url(),
    name: z.string().max(50),
    configuration: z.object({ components: z.array(z.custom<Component>()) }),
  }),
  formSteps: id.extend({ form_definition: z.url(), index: z.literal(0) }),
};

/** The one entry of a file of the export. */
function only<Name extends keyof typeof schemas>(name: Name): z.infer<(typeof schemas)[Name]> {
  const [entry, ...more] = list(name);
  expect(more).toEqual([]);
  return schemas[name].parse(entry) as z.infer<(typeof schemas)[Name]>;
}

function list(name: string): readonly unknown[] {
  return z.array(z.unknown()).parse(readJson(`examples/open-formulieren/form/${name}.json`));
}

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8'));
}

const form = only('forms');
const definition = only('formDefinitions');
const step = only('formSteps');
const everything = (components: readonly Component[]): readonly Component[] =>
  components.flatMap((one) => [one, ...everything(one.components ?? [])]);
const all = everything(definition.configuration.components);
/** Components that somebody answers: the others are headings and texts. */
const answered = all.filter(({ type }) => type !== 'fieldset' && type !== 'content');
const componentOf = (key: string) => answered.find((one) => one.key === key);
const componentAt = (path: string) => componentOf(path.replace(/^values\./, ''));
const [{ options }] = form.registration_backends;

const { mapping, body } = formCase('open-formulieren');
const fieldOf = (to: string) => mapping.fields.find((one) => one.to === to);

describe('the form of Open Formulieren to import', () => {
  test('refers to itself, and has nothing of another installation', () => {
    expect(form.url.endsWith(`/forms/${form.uuid}`)).toBe(true);
    expect(definition.url.endsWith(`/form-definitions/${definition.uuid}`)).toBe(true);
    expect(step.form_definition).toBe(definition.url);
    expect(new Set([form.uuid, definition.uuid, step.uuid]).size).toBe(3);
    expect(list('formLogic')).toEqual([]);
    expect(list('formVariables')).toEqual([]);
    expect(new Set(all.map(({ key }) => key)).size).toBe(all.length);
    const conditions = all.flatMap(({ conditional }) => conditional ?? []);
    expect(conditions.length).toBeGreaterThan(0);
    for (const { when, eq } of conditions) expect(componentOf(when)?.values?.map(({ value }) => value)).toContain(eq);
  });

  test('asks what the mapping takes, and nothing else', () => {
    const taken = mapping.fields.flatMap(pathsOf).filter((path) => path.startsWith('values.'));
    const keys = taken.map((path) => path.replace(/^values\./, ''));
    expect(answered.map(({ key }) => key).toSorted()).toEqual(keys.toSorted());
    expect(answered.map(({ type }) => type)).not.toContain('file');
  });

  test('sends each answer to the mapped form, with the metadata that the mapping reads', () => {
    expect(options.variables.toSorted()).toEqual(answered.map(({ key }) => key).toSorted());
    expect(options.path).toBe(`referrals/forms/${mapping.id}`);
    const sent = [...options.fixed_metadata_variables, ...options.additional_metadata_variables];
    const read = [mapping.submissionId ?? '', ...mapping.fields.flatMap(pathsOf)];
    expect(sent.map((key) => `metadata.${key}`).toSorted()).toEqual(
      read.filter((path) => path.startsWith('metadata.')).toSorted(),
    );
    // No service has this number: whoever forgets to fill in their own gets an error, and no form that posts elsewhere.
    expect(options.service).toBe(0);
  });

  test('offers the choices that the mapping knows', () => {
    const choices = answered.filter(({ values }) => values !== undefined);
    expect(choices.map(({ key }) => key)).toEqual(['voorAnderen', 'verwijzer.functie', 'uitkering', 'inZorg']);
    for (const { key, values = [] } of choices) {
      const field = mapping.fields.find((one) => pathsOf(one).includes(`values.${key}`));
      expect(
        values.map(({ value }) => value),
        key,
      ).toEqual(Object.keys(field?.values ?? {}));
    }
    expect(componentOf('uitkering')?.defaultValue).toEqual({ bijstand: false, wia: false, geen: false });
  });

  test.each([
    'referrer.role',
    'referrer.name',
    'referrer.email',
    'referrer.profession',
    'candidate.familyName',
    'candidate.birthDate',
    'candidate.municipality',
    'request.goal',
    'agreement.informed',
  ])('requires %s, which a referral cannot do without', (to) => {
    const field = fieldOf(to);
    const last = field === undefined ? undefined : pathsOf(field).at(-1);
    expect(componentAt(last ?? '')?.validate?.required).toBe(true);
  });

  test('has a way to reach whoever refers themselves', () => {
    expect(componentOf('telefoon')).toMatchObject({ type: 'phoneNumber', validate: { required: true } });
  });

  test('lets nobody type more than a referral takes', () => {
    const texts = answered.filter(({ key }) => /naam$|voegsel$|wens$/.test(key));
    const filled = Object.fromEntries(texts.map(({ key, validate }) => [key, 'a'.repeat(validate?.maxLength ?? 0)]));
    const { 'verwijzer.naam': naam, ...values } = filled;
    const given = body['values'] as Readonly<Record<string, object>>;
    const long = { ...body, values: { ...given, ...values, verwijzer: { ...given['verwijzer'], naam } } };
    expect(Object.keys(filled)).toHaveLength(5);
    expect(readMappedForm(mapping, long, { today, region: midden() })).toMatchObject({ ok: true });
  });

  test('becomes a referral, as Open Formulieren sent it for somebody who refers themselves', () => {
    // Sent by Open Formulieren 4.0 beta with this form. It leaves out questions that were hidden.
    const sent = readJson('test/fixtures/forms/open-formulieren-sent.json') as { readonly values: object };
    expect(Object.keys(sent.values)).not.toContain('verwijzer');
    expect(readMappedForm(mapping, sent, { today, region: midden() })).toEqual({
      ok: true,
      submissionId: 'OF-LEQ5NV',
      hints: [],
      request: {
        referrer: { role: 'self', name: 'Noor Voorbeeld', email: 'noor@post.example', phone: '+31612345678' },
        candidate: {
          givenName: 'Noor',
          familyName: 'Voorbeeld',
          birthDate: '1990-04-02',
          municipality: 'GM0355',
          email: 'noor@post.example',
          phone: '+31612345678',
          preferredContact: 'email',
          language: 'nl',
        },
        situation: { benefits: ['none'], inCareAt: 'none' },
        request: { goal: 'Weer werken.', handover: true },
        agreement: { informed: true, privacyVersion: '2026-11-28' },
      },
    });
  });

  test.each(['06 12 34 56 78', '030-1234567', '+31612345678', '0031 6 12345678', '+32 470 12 34 56'])(
    'takes the phone number %s, as a referral does',
    (number) => {
      expect(number).toMatch(new RegExp(componentOf('telefoon')?.validate?.pattern ?? '^$'));
      expect(readPhone(number).ok).toBe(true);
    },
  );

  test.each(['0612', '12345678', '06 12 34 56 78 9', '+31 12', 'bel mij'])('does not take %s', (number) => {
    expect(number).not.toMatch(new RegExp(componentOf('telefoon')?.validate?.pattern ?? ''));
    expect(readPhone(number).ok).toBe(false);
  });

  test('calls its questions what the example of a body does', () => {
    const { properties } = body['values_schema'] as { readonly properties: Readonly<Record<string, object>> };
    const schemaOf = (key: string) =>
      key
        .split('.')
        .reduce<Record<string, unknown>>(
          (at, part) => (at['properties'] as Record<string, Record<string, unknown>>)[part] ?? {},
          { properties },
        );
    for (const { key, label } of answered) expect(schemaOf(key)['title'], key).toBe(label);
  });
});
