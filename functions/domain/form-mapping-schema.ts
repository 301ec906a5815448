import * as z from 'zod';
import { longestPath, readPath } from './form-path.ts';
import { sections } from './referral-request.ts';
import type { Region } from './region.ts';

/** Every field of `POST /v1/referrals`, as `candidate.birthDate`. */
export const formTargets: readonly string[] = Object.entries(sections).flatMap(([section, { shape }]) =>
  Object.keys(shape).map((field) => `${section}.${field}`),
);

const path = z
  .string()
  .max(longestPath)
  .refine(
    (text) => readPath(text) !== undefined,
    'a path such as "values.voornaam", "/values/voornaam" or "answers[field.ref=voornaam].text"',
  );

const target = z
  .string()
  .refine((text) => formTargets.includes(text), 'a field of POST /v1/referrals such as "candidate.birthDate"');

/** What one field of a referral is made of. */
const fieldSchema = z.strictObject({
  /** Our field. */
  to: target,
  /** Where the form's own answer stands. Of several, texts are joined with a space, and choices are taken together. */
  from: z.union([path, z.array(path).min(2).max(10)]).exactOptional(),
  /** The same for every referral of this form, instead of an answer. */
  value: z.union([z.string().min(1).max(200), z.boolean()]).exactOptional(),
  /** What each answer of the form is called here. Capitals do not count. An empty text: counts as not answered. */
  values: z.record(z.string().min(1).max(200), z.string().max(200)).exactOptional(),
  /** What counts where the form's answer is empty. */
  otherwise: z.string().min(1).max(200).exactOptional(),
  /** What separates the choices in one text, such as ";" or ",". */
  split: z.string().min(1).max(3).exactOptional(),
  /** Dates such as 4/2/1990 have the month first. */
  monthFirst: z.literal(true).exactOptional(),
  /** What the form calls this field, for those who read an error. */
  label: z.string().min(1).max(80).exactOptional(),
});

/**
 * How the body of a form on somebody else's system becomes a referral (`POST /v1/referrals/forms/{id}`). It has paths, code lists and
 * fixed values: never what a person filled in.
 */
export const formMappingSchema = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'a short id in kebab-case such as "sterk-met-werk-zeist"')
    .max(60),
  /** The client that posts it, with its own key. */
  client: z.string().min(1),
  name: z.string().min(1).max(100),
  /** Where the body has the number of the submission: the same number a second time is the same referral. */
  submissionId: path.exactOptional(),
  /**
   * Somebody looked at the form and saw that it shows our privacy text of `agreement.privacyVersion`, and says that whoever sends it
   * knows of the referral and agrees. Only then may `agreement.informed` be the same for everybody.
   */
  showsPrivacyText: z.literal(true).exactOptional(),
  fields: z.array(fieldSchema).min(1).max(80),
  /** What the form sends and we do not take, with everything below it. */
  ignored: z.array(path).max(200),
});
export type FormMapping = z.infer<typeof formMappingSchema>;
export type MappedField = FormMapping['fields'][number];

export const formsSchema = z.array(formMappingSchema).max(50);

/** The forms of a region, which were checked where they were written. */
export function formsOf({ forms }: Pick<Region, 'forms'>): readonly FormMapping[] {
  return (forms ?? []) as readonly FormMapping[];
}

/** The paths of a field, none for one that is the same for everybody. */
export function pathsOf({ from = [] }: Pick<MappedField, 'from'>): readonly string[] {
  return [from].flat();
}
