import type { Language } from '../../domain/codes.ts';
import type { Field } from '../forms.ts';
import type { formTexts } from '../texts/public-form.ts';

/** Who fills in the form: the candidate, or someone who works with them. */
export type FormKind = 'self' | 'professional';

/** A heading with the questions below it. */
export interface Section {
  readonly title: string;
  readonly hint?: string;
  readonly fields: readonly Field[];
}

/** Words of the forms in one language. */
export type FormWords = (typeof formTexts)[Language];
