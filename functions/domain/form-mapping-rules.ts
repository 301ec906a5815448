import * as z from 'zod';
import { demoClient } from './api-client.ts';
import { folded, kindOf } from './form-convert.ts';
import { type FormMapping, formsSchema, type MappedField, pathsOf } from './form-mapping-schema.ts';
import { leadsToBsn } from './form-never.ts';
import { readPath } from './form-path.ts';
import { sections } from './referral-request.ts';
import { isPrivacyVersion, providerById, type Region } from './region.ts';
import { expectation, type RegionProblem, type RegionRule, schemaProblems } from './region-problems.ts';

/** What every form must say, in whatever way. */
const always = [
  'referrer.role',
  'candidate.familyName',
  'candidate.birthDate',
  'candidate.municipality',
  'candidate.language',
  'request.goal',
  'request.handover',
  'agreement.informed',
  'agreement.privacyVersion',
] as const;
/** What a professional must say besides. */
const ofProfessional = ['referrer.name', 'referrer.profession', 'referrer.email'] as const;

/** What differs between people, and is never the same for everybody of a form. */
const personal: readonly string[] = [
  'candidate.givenName',
  'candidate.familyName',
  'candidate.birthDate',
  'candidate.email',
  'candidate.phone',
  'agreement.consent',
];

/** The schema of one of our fields; of a list, that of one entry. */
function schemaOf(to: string): z.ZodType | undefined {
  const [section = '', field = ''] = to.split('.');
  const { shape } = Reflect.get(sections, section) as { readonly shape: Readonly<Record<string, z.ZodType>> };
  const schema = shape[field];
  const inner = schema instanceof z.ZodOptional || schema instanceof z.ZodExactOptional ? schema.unwrap() : schema;
  return inner as z.ZodType | undefined;
}

/** What is wrong with something that a mapping gives one of our fields, as the end of a sentence; undefined where nothing is. */
function wrongValue(region: Region, to: string, given: string | boolean): string | undefined {
  const kind = kindOf(to);
  const value = kind === 'truth' && (given === 'true' || given === 'false') ? given === 'true' : given;
  const read = schemaOf(to)?.safeParse(value, { error: expectation });
  if (read?.success === false) return read.error.issues[0]?.message ?? 'another value';
  const text = String(value);
  if (to === 'agreement.privacyVersion' && !isPrivacyVersion(region, text)) {
    return 'the version that the form shows: privacyVersion or one of privacyVersionsAlsoValid';
  }
  if (to === 'request.preferredProvider' && providerById(region, text) === undefined) return 'an id from providers';
  const isCare = text === 'none' || text === 'elsewhere' || providerById(region, text)?.ipsCare === true;
  if (to === 'situation.inCareAt' && !isCare) return 'the id of an IPS provider, "elsewhere" or "none"';
  return undefined;
}

/** Fixed values and codes that one of our fields does not take. */
function valueProblems(region: Region, field: MappedField, path: string): RegionProblem[] {
  const codes = Object.entries(field.values ?? {}).filter(([, code]) => code !== '');
  const given = [
    ...(field.value === undefined ? [] : [{ at: 'value', is: field.value }]),
    ...(field.otherwise === undefined ? [] : [{ at: 'otherwise', is: field.otherwise }]),
    ...codes.map(([answer, is]) => ({ at: `values[${JSON.stringify(answer)}]`, is })),
  ];
  return given.flatMap(({ at, is }) => {
    const right = wrongValue(region, field.to, is);
    return right === undefined
      ? []
      : [{ path: `${path}.${at}`, text: `is ${JSON.stringify(is)}; right for ${field.to} would be ${right}` }];
  });
}

function answerProblems({ values = {} }: MappedField, path: string): RegionProblem[] {
  const answers = Object.keys(values).map(folded);
  return answers.flatMap((answer, index) =>
    answers.indexOf(answer) < index
      ? [{ path: `${path}.values`, text: 'names an answer twice; capitals do not count, so give each answer once' }]
      : [],
  );
}

function sourceProblems(form: FormMapping, field: MappedField, path: string): RegionProblem[] {
  const paths = pathsOf(field);
  const ways = [paths.length > 0, field.value !== undefined].filter(Boolean).length;
  if (ways !== 1) return [{ path, text: 'has both or none of "from" and "value"; right would be one of the two' }];
  if (field.value !== undefined) {
    if (personal.includes(field.to)) {
      return [
        {
          path: `${path}.value`,
          text: `would be the same for everybody; right would be "from", because ${field.to} differs by person`,
        },
      ];
    }
    return field.to === 'agreement.informed' && form.showsPrivacyText !== true
      ? [
          {
            path: `${path}.value`,
            text: 'says that everybody was informed; right would be "from" with the form\'s own box, or "showsPrivacyText": true once somebody saw that the form shows our privacy text',
          },
        ]
      : [];
  }
  return paths.flatMap((text) =>
    leadsToBsn(readPath(text) ?? [])
      ? [
          {
            path: `${path}.from`,
            text: `is "${text}", by its name a citizen service number, which we may not keep; take it out of what the form sends, or name it in ignored`,
          },
        ]
      : [],
  );
}

/** Our fields that a form must say and does not. */
export function missingTargets({ fields }: Pick<FormMapping, 'fields'>): readonly string[] {
  const targets = fields.map(({ to }) => to);
  const role = fields.find(({ to }) => to === 'referrer.role');
  const roles = role?.value === undefined ? Object.values(role?.values ?? { any: 'professional' }) : [role.value];
  const isSelfOnly = [...roles, role?.otherwise ?? 'self'].every((one) => one === 'self' || one === '');
  return [...always, ...(isSelfOnly ? [] : ofProfessional)].filter((one) => !targets.includes(one));
}

/** Our fields that a form does not say, and those that it says twice. */
function targetProblems({ fields }: FormMapping, path: string): RegionProblem[] {
  const targets = fields.map(({ to }) => to);
  return [
    ...targets.flatMap((to, index) =>
      targets.indexOf(to) < index
        ? [
            {
              path: `${path}.fields[${index}].to`,
              text: `is "${to}", which is mapped before; map each of our fields once`,
            },
          ]
        : [],
    ),
    ...missingTargets({ fields }).map((to) => ({
      path: `${path}.fields`,
      text: `do not say ${to}; right would be to map it, or to give it a value${reasons[to] ?? ''}`,
    })),
  ];
}

/** Why we ask for a field, where that is not plain. */
const reasons: Readonly<Record<string, string>> = {
  'request.handover': ': with true the coordinator calls whoever fits no door, who would hear nothing otherwise',
  'agreement.privacyVersion': ' with the version of the privacy text that the form shows',
};

/** A path that is taken and ignored at once. */
function ignoredProblems({ fields, ignored }: FormMapping, path: string): RegionProblem[] {
  const taken = new Set(fields.flatMap(pathsOf).map((text) => JSON.stringify(readPath(text))));
  return ignored.flatMap((text, index) =>
    taken.has(JSON.stringify(readPath(text)))
      ? [{ path: `${path}.ignored[${index}]`, text: `is "${text}", which fields takes; remove it from one of the two` }]
      : [],
  );
}

/** The forms of other systems: each of a client, with every field that a referral needs, once. */
export const forms: RegionRule = (region) => {
  if (region.forms === undefined) return [];
  const read = formsSchema.safeParse(region.forms, { error: expectation });
  if (!read.success) {
    return schemaProblems(
      region,
      read.error.issues.map((issue) => ({ ...issue, path: ['forms', ...issue.path] })),
    );
  }
  const clients = new Set([...(region.clients ?? []).map(({ id }) => id), demoClient.id]);
  const ids = read.data.map(({ id }) => id);
  return read.data.flatMap((form, index) => {
    const path = `forms[${index}]`;
    return [
      ...(ids.indexOf(form.id) < index
        ? [{ path: `${path}.id`, text: 'is used before; give each form an id of its own' }]
        : []),
      ...(clients.has(form.client)
        ? []
        : [{ path: `${path}.client`, text: `is "${form.client}"; right would be an id from clients` }]),
      ...targetProblems(form, path),
      ...form.fields.flatMap((field, at) => {
        const own = `${path}.fields[${at}]`;
        return [
          ...sourceProblems(form, field, own),
          ...valueProblems(region, field, own),
          ...answerProblems(field, own),
        ];
      }),
      ...ignoredProblems(form, path),
    ];
  });
};
