import { readFileSync } from 'node:fs';
import { type FormMapping, formMappingSchema } from '../../functions/domain/form-mapping-schema.ts';

function json(file: string): unknown {
  return JSON.parse(readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8'));
}

/** What a form of an invented person posts, and the mapping that makes a referral of it. */
export interface FormCase {
  readonly mapping: FormMapping;
  readonly body: Readonly<Record<string, unknown>>;
}

function caseOf(mapping: unknown, body: unknown): FormCase {
  return { mapping: formMappingSchema.parse(mapping), body: body as FormCase['body'] };
}

/** One for each form builder: those of the examples, and those that are kept for tests alone. */
export function formCase(
  name: 'open-formulieren' | 'power-automate' | 'gravity-forms' | 'contact-form-7' | 'typeform',
): FormCase {
  if (name === 'open-formulieren' || name === 'power-automate') {
    return caseOf(json(`examples/${name}/mapping.json`), json(`examples/${name}/body.json`));
  }
  const { mapping, body } = json(`test/fixtures/forms/${name}.json`) as { mapping: unknown; body: unknown };
  return caseOf(mapping, body);
}
