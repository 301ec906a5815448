import type { DoorReason } from '../../domain/door-reason.ts';
import type { FormMark } from './form-mark.ts';
import type { FormKind } from './steps.ts';

/** Field for the address that the page is mailed to. */
export const adviceField = 'email';

/** What the page needs to know of the answers, if they are still available. */
export interface AnswersBehind {
  readonly kind: FormKind;
  /** The professional is a clinician, who is not sent to "the clinician". */
  readonly isClinician: boolean;
  /** CBS code of the municipality, once known. */
  readonly municipality?: string;
  readonly reasons: readonly DoorReason[];
  /** The question that led here, below the base: where an answer can be changed. */
  readonly back: string;
  readonly mark: FormMark;
  /** Questions that must still be answered before somebody can call. */
  readonly left: number;
  /** Too young to consent: nothing is kept and we call nobody, so the page says who can call instead. */
  readonly isChild: boolean;
}

/** Whether a child reads the page: then it asks for nothing at all, not even an address. */
export function isForChild({ isChild, kind }: AnswersBehind): boolean {
  return isChild && kind === 'self';
}
