import type { Disclosure } from '../../cases/disclosure-contracts.ts';
import type { LinkView } from '../../cases/link-contracts.ts';
import type { TaskView } from '../../cases/task-contracts.ts';
import type { Language } from '../../domain/codes.ts';
import type { FormValues } from '../forms.ts';
import type { ProblemCode } from '../words/problems.ts';
import type { Asking, QuestionGroup } from './form-fields.ts';
import type { LinkPageContext } from './page.ts';

export type OpenView = Extract<LinkView, { state: 'open' }>;

/** A text, or one that says how to reach the candidate. */
export type Topic = string | ((v: { readonly via: 'phone' | 'other' }) => string);

/** Something that the page asks for beyond the shape of the answer, at its field. */
export interface Missing {
  readonly field: string;
  readonly code: ProblemCode;
}

/** What the page of a kind of task shows and reads. Each kind has one; `taskForms` in task-forms.ts lists them. */
export interface TaskForm {
  /** Its questions, in order; none where nobody answers. No choice is ever chosen beforehand (I4). */
  readonly questions: (task: TaskView, disclosure: Disclosure, asking: Asking) => readonly QuestionGroup[];
  /** What was filled in, in the shape of the kind's answers. */
  readonly document: (values: FormValues, view: OpenView) => object;
  /** What is asked for beyond that shape and not there. Where the shape finds something wrong with the same field, this says it. */
  readonly missing?: (given: ReadonlyMap<string, unknown>, view: OpenView, values: FormValues) => readonly Missing[];
  /** Its title, where that is another than the name of the task. */
  readonly title?: (task: TaskView, disclosure: Disclosure, lang: Language) => string | undefined;
  /** What it is about. */
  readonly topic?: (task: TaskView, context: LinkPageContext, disclosure: Disclosure) => Topic | undefined;
}
