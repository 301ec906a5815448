import type * as z from 'zod';
import type { AnswerProblem } from '../../cases/answer-contracts.ts';
import type { LinkView } from '../../cases/link-contracts.ts';
import { type SentChoice, senderProofs } from '../../cases/sent-contracts.ts';
import { type Answer, type CoordinatorAnswer, coordinatorAnswer, objectionAnswer } from '../../domain/answers.ts';
import type { BecauseCode } from '../../domain/because.ts';
import type { HoursPassed } from '../../domain/grant.ts';
import type { PlainDate } from '../../domain/referral.ts';
import { taskEffects } from '../../domain/tasks/rules.ts';
import type { DatePart } from '../../domain/typed-date.ts';
import { amount, chosen, date, line } from '../form-input.ts';
import type { FormValues } from '../forms.ts';
import { dateProblem, readTypedDate } from '../typed-date.ts';
import type { ProblemCode } from '../words/problems.ts';
import type { OpenView } from './task-form.ts';
import { taskForms } from './task-forms.ts';
import { coachField } from './tasks/accept-offer.ts';
import { newSpellCount, openSpells } from './tasks/check-in.ts';

/** Something to correct, at a field of the page. */
export interface FieldIssue {
  readonly field: string;
  readonly code: ProblemCode;
  /** Of a date: the one box that is wrong. */
  readonly part?: DatePart;
  /** Mail domains that a right address belongs to, where the domain is what is wrong. */
  readonly domains?: readonly string[];
  /** Reasons that suit what is done, where the chosen one does not. */
  readonly fits?: readonly BecauseCode[];
  /** Where nobody works on the day: the next working day. */
  readonly nextDay?: PlainDate;
  /** Of hours that pass the grant: what they add up to, and what was granted. */
  readonly hours?: HoursPassed;
}
/** The result of reading a form: an answer, or everything that is wrong with it. */
export type Reading<T> =
  | { readonly ok: true; readonly answer: T }
  | {
      readonly ok: false;
      readonly issues: readonly FieldIssue[];
      /** What could be read of it. */
      readonly given?: Readonly<Record<string, unknown>>;
    };

const codeOfField: Readonly<Record<string, ProblemCode>> = {
  reason: 'reason',
  decisionDate: 'date',
  years: 'choice',
  decidedByName: 'decider-name',
  question: 'question',
  text: 'answer',
  explanation: 'too-long',
  email: 'email',
  jobCoachName: 'name',
  jobCoachEmail: 'email',
  jobCoachPhone: 'phone',
  startsOn: 'date',
  heldOn: 'date',
  newDate: 'date',
  nextDate: 'date',
  pausedFrom: 'date',
  pausedUntil: 'date',
  pauseReason: 'reason',
  hoursUsed: 'hours',
  hours: 'hours',
  until: 'date',
  refusal: 'reason',
  keptWork: 'choice',
  kind: 'spell-kind',
  startedOn: 'date',
  hoursPerWeek: 'week-hours',
  endedOn: 'date',
  workingDays: 'working-days',
  provider: 'provider',
  name: 'name',
  phone: 'phone',
};

/** The page's field for a path in the answer: the answer numbers list members where the page names them. */
function fieldOf(path: readonly PropertyKey[], values: FormValues, view: OpenView | undefined): string {
  const [first, index, member] = path.map(String);
  if (first === 'newSpells') {
    const used = Array.from({ length: newSpellCount }, (_, at) => `spell${at + 1}`).filter((name) =>
      [...values].some(([key, [text]]) => key.startsWith(`${name}.`) && text?.trim() !== ''),
    );
    return `${used[Number(index ?? 0)] ?? 'spell1'}.${member ?? 'startedOn'}`;
  }
  if (first === 'endedSpells' && view !== undefined) {
    const used = openSpells(view.disclosure).filter(({ id }) => date(values, `ended.${id}`) !== undefined);
    const spell = used[Number(index ?? 0)] ?? openSpells(view.disclosure)[0];
    if (spell !== undefined) return `ended.${spell.id}`;
  }
  if (first === 'extension') return `more.${index ?? 'hours'}`;
  if (first?.startsWith('jobCoach')) return coachField(first, values, view);
  return first ?? 'choice';
}

/** What is wrong with a date, at the box that shows it; an empty date is reported as missing. */
function dateIssue(field: string, values: FormValues): FieldIssue {
  const reading = readTypedDate(values, field);
  if (reading === undefined) return { field, code: 'date-empty' };
  if (reading.ok) return { field, code: 'date' };
  const problem = dateProblem(reading.fault);
  return problem === 'date-form' ? { field, code: 'date' } : { field, code: problem, part: reading.fault.part };
}

function issuesOf(error: z.ZodError, values: FormValues, view: OpenView | undefined): readonly FieldIssue[] {
  const byField = new Map<string, FieldIssue>();
  for (const issue of error.issues) {
    const field = fieldOf(issue.path, values, view);
    const known = codeOfField[String(issue.path.at(-1) ?? 'choice')] ?? 'choice';
    const isUnsaid = known === 'too-long' && issue.code === 'custom';
    const code = isUnsaid
      ? 'other-reason'
      : (known === 'question' || known === 'answer') && issue.code === 'too_big'
        ? 'too-long'
        : known;
    if (!byField.has(field)) byField.set(field, code === 'date' ? dateIssue(field, values) : { field, code });
  }
  return [...byField.values()];
}

/** Reads the form of an open task or an objection. A form without a choice is never an answer (I4). */
export function readAnswer(
  view: OpenView | Extract<LinkView, { state: 'objection' }>,
  values: FormValues,
): Reading<Answer> {
  const open = view.state === 'open' ? view : undefined;
  const schema = open === undefined ? objectionAnswer : taskEffects[open.task.kind]?.schema;
  if (schema === undefined) return { ok: false, issues: [{ field: 'choice', code: 'not-allowed' }] };
  const form = open && taskForms[open.task.kind];
  const document = open === undefined || form === undefined ? chosen(values) : form.document(values, open);
  const parsed = schema.safeParse(document);
  const given = new Map<string, unknown>(Object.entries(document));
  const missing: readonly FieldIssue[] = open === undefined ? [] : (form?.missing?.(given, open, values) ?? []);
  const issues = parsed.success ? [] : issuesOf(parsed.error, values, open);
  const all = [
    ...issues.map((issue) => missing.find(({ field }) => field === issue.field && !given.has(field)) ?? issue),
    ...missing.filter(({ field }) => !issues.some((issue) => issue.field === field)),
  ];
  if (parsed.success && all.length === 0) return { ok: true, answer: parsed.data };
  return { ok: false, issues: all, given: readableOf(document, parsed.error?.issues ?? []) };
}

/** A document without what is wrong in it; lists keep their places. */
function readableOf(document: object, issues: readonly z.core.$ZodIssue[]): Readonly<Record<string, unknown>> {
  const readable = structuredClone(document) as Record<PropertyKey, unknown>;
  for (const { path } of issues) {
    const last = path.at(-1) ?? 'choice';
    const within = path
      .slice(0, -1)
      .reduce<unknown>((at, key) => (at as Record<PropertyKey, unknown>)?.[key], readable);
    if (typeof within === 'object' && within !== null) Reflect.deleteProperty(within, last);
  }
  return readable;
}

/** Reads the coordinator's form; its fields have a prefix, because it is on the same page as the task's own form. */
export function readSteering(values: FormValues): Reading<CoordinatorAnswer> {
  const own = new Map([...values].map(([name, texts]) => [name.replace(/^steer\./, ''), texts]));
  const document = chosen(own, {
    extend: () => ({ workingDays: amount(own, 'workingDays'), dueOn: line(own, 'dueOn') }),
    moved: () => ({ municipality: line(own, 'municipality') }),
    'change-addressee': () => ({
      email: line(own, 'email'),
      name: line(own, 'name'),
      phone: line(own, 'phone'),
      provider: line(own, 'provider'),
    }),
  });
  const parsed = coordinatorAnswer.safeParse(document);
  if (parsed.success) return { ok: true, answer: parsed.data };
  return {
    ok: false,
    issues: issuesOf(parsed.error, own, undefined).map(({ field, code }) => ({ field: `steer.${field}`, code })),
    given: readableOf(document, parsed.error.issues),
  };
}

/** Problems that the desk found, at the fields of the page. */
export function issuesOfDesk(
  problems: readonly AnswerProblem[],
  values: FormValues,
  view: OpenView | undefined,
): readonly FieldIssue[] {
  return problems.map(({ field, ...problem }) => ({ ...problem, field: fieldOf(field.split('.'), values, view) }));
}

/** One of a sender's referrals as the page offers it: how the sender was verified, a slash, the reference. */
export function readSentChoice(text: string): readonly SentChoice[] {
  const [kind, reference] = text.split('/');
  const proof = senderProofs.find((one) => one === kind);
  return proof === undefined || reference === undefined ? [] : [{ reference, proof }];
}
