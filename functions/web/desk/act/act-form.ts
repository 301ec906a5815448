import type { ActView } from '../../../cases/act-desk.ts';
import type { ShownPart } from '../../../cases/disclosure-contracts.ts';
import type { BecauseCode } from '../../../domain/because.ts';
import type { FieldError } from '../../../domain/referral-request-errors.ts';
import type { DatePart } from '../../../domain/typed-date.ts';
import type { Field, FormValues } from '../../forms.ts';
import type { Html } from '../../html.ts';
import type { PageContext } from '../../page-context.ts';
import type { ProblemCode } from '../../words/problems.ts';

/** Something to correct, at a field of the page. */
export interface ActIssue {
  readonly field: string;
  readonly code: ProblemCode;
  /** Of a date: the one box that is wrong. */
  readonly part?: DatePart;
  /** Mail domains that a right address belongs to, where the domain is what is wrong. */
  readonly domains?: readonly string[];
  /** Reasons that suit what is done, where the chosen one does not. */
  readonly fits?: readonly BecauseCode[];
  /** A mistake in data that a referral has too: it is told in the words of the form. */
  readonly error?: FieldError;
}

/** What was read from a form: an answer, or everything that is wrong with it. */
export type ActReading<A> =
  | { readonly ok: true; readonly answer: A }
  | { readonly ok: false; readonly issues: readonly ActIssue[] };

/** The part of an action's page that is its own: what it says and asks beside the reason. */
export interface ActForm<A> {
  /** Parts about the person that it shows; the look is recorded in the trail. */
  readonly shows?: readonly ShownPart[];
  /** What stands in its fields until something is typed. */
  readonly initial?: (view: ActView) => FormValues;
  /**
   * What it means in this very case, below the sentence that holds for all.
   *
   * @param values what stands in the fields
   */
  readonly facts?: (view: ActView, context: PageContext, values: FormValues) => Html;
  /** What only few need to know, below the form. */
  readonly aside?: (view: ActView, context: PageContext) => Html;
  /**
   * Why it cannot be done with this case, although its stage allows it; undefined where it can.
   *
   * @param isRefused it was tried, and could not be done
   */
  readonly notNow?: (view: ActView, context: PageContext, isRefused: boolean) => string | undefined;
  /** It cannot be done with this case, and what its page says instead is in `facts`: nothing is asked, and there is no button. */
  readonly isBlocked?: (view: ActView, context: PageContext) => boolean;
  /**
   * What it asks; may not be called `because`, `becauseText`, `anyway` or `seen`.
   *
   * @param values what stands in the fields
   */
  readonly fields: (view: ActView, context: PageContext, values: FormValues) => readonly Field[];
  readonly read: (values: FormValues, view: ActView) => ActReading<A>;
}

/** An action that asks nothing but its reason. */
export const asksNothing: ActForm<undefined> = {
  fields: () => [],
  read: () => ({ ok: true, answer: undefined }),
};
