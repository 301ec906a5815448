import type { Profession } from '../../domain/codes.ts';
import type { FormKind } from '../public/steps.ts';
import type { FormTexts } from '../texts/form.ts';

/** Questions about the candidate, by the field of the posted document; `place`, `oneName` and `helper` are the form's own. */
export type CandidateField = keyof FormTexts['questions'];
/** Questions to a professional about themselves. */
export type ReferrerField = keyof FormTexts['referrer'];

/** A question in words. */
export interface QuestionWords {
  readonly label: string;
  readonly hint?: string;
  /** Name of the answer, on the page that shows them all. */
  readonly row: string;
}

/** Heading of a page that asks several things. */
export interface GroupWords {
  readonly title: string;
  readonly lead?: string;
}

/** Who fills in the form, as its texts tell them apart: a clinician is not asked after "the clinician". */
export interface Filler {
  readonly who: 'self' | 'clinician' | 'other';
}

/** Who fills in a form of this kind. */
export function fillerOf(kind: FormKind, profession?: Profession): Filler {
  if (kind === 'self') return { who: 'self' };
  return { who: profession === 'clinician' ? 'clinician' : 'other' };
}
