import type * as z from 'zod';
import { type AnswerProblem, type LinkView, type SentChoice, senderProofs } from '../cases/contracts.ts';
import {
  type Answer,
  type AnswerKind,
  answerSchemas,
  type CoordinatorAnswer,
  coordinatorAnswer,
} from '../domain/answers.ts';
import type { TaskKind } from '../domain/codes.ts';
import { defined } from '../domain/defined.ts';
import type { DatePart } from '../domain/typed-date.ts';
import type { FormValues } from '../web/forms.ts';
import { asksCourse, newSpellCount, openSpells } from '../web/links/questions.ts';
import { dateProblem, readTypedDate } from '../web/typed-date.ts';
import type { ProblemCode } from '../web/words/problems.ts';
import { amount, date, line, prose } from './form-input.ts';

/** Something to correct, at a field of the page. */
export interface FieldIssue {
  readonly field: string;
  readonly code: ProblemCode;
  /** Of a date: the one box that is wrong. */
  readonly part?: DatePart;
  /** Mail domains that a right address belongs to, where the domain is what is wrong. */
  readonly domains?: readonly string[];
}
/** The result of reading a form: an answer, or everything that is wrong with it. */
export type Reading<T> =
  | { readonly ok: true; readonly answer: T }
  | { readonly ok: false; readonly issues: readonly FieldIssue[] };

type OpenView = Extract<LinkView, { state: 'open' }>;

/** Which answers a task takes. Waiting for a place has no answer of its own, but the coordinator may search again or close. */
const kindOfAnswer: Readonly<Record<TaskKind, AnswerKind | undefined>> = {
  'confirm-sender': 'confirm-sender',
  'confirm-interest': 'confirm-interest',
  approve: 'approve',
  'give-information': 'give-information',
  'accept-offer': 'accept-offer',
  'await-place': 'resolve',
  'still-wanted': 'still-wanted',
  'confirm-start': 'confirm-start',
  'check-in': 'check-in',
  call: 'call',
  resolve: 'resolve',
  advance: undefined,
};

/** Fields of the chosen answer only: what was typed beside another choice is not sent. */
function chosen(values: FormValues, members: Readonly<Record<string, () => object>>): object {
  const choice = line(values, 'choice');
  const more = choice !== undefined && Object.hasOwn(members, choice) ? members[choice]?.() : {};
  return defined({ choice, ...more });
}

/** Yes and no as booleans; any other text is left for the schema to refuse. */
const truths: ReadonlyMap<string, boolean> = new Map([
  ['yes', true],
  ['no', false],
]);

function checkInDocument(values: FormValues, { task, disclosure }: OpenView): object {
  const spells = Array.from({ length: newSpellCount }, (_, index) => `spell${index + 1}`).map((name) =>
    defined({
      kind: line(values, `${name}.kind`),
      startedOn: date(values, `${name}.startedOn`),
      hoursPerWeek: amount(values, `${name}.hoursPerWeek`),
    }),
  );
  const ended = openSpells(disclosure).map(({ id }) => ({ id, endedOn: date(values, `ended.${id}`) }));
  const kept = task.checkIn?.purpose === 'kept-work' ? line(values, 'keptWork') : undefined;
  const asked = asksCourse(task, disclosure) ? line(values, 'choice') : 'continues';
  const choice = kept === 'no-answer' ? kept : asked;
  // Nobody could tell, so nothing else is recorded.
  if (choice === 'no-answer') return { choice, newSpells: [], endedSpells: [] };
  return defined({
    choice,
    reason: choice === 'stopped' ? line(values, 'reason') : undefined,
    movedTo: choice === 'stopped' ? line(values, 'movedTo') : undefined,
    hoursUsed: amount(values, 'hoursUsed'),
    keptWork: kept === undefined ? undefined : (truths.get(kept) ?? kept),
    newSpells: spells.filter((spell) => Object.keys(spell).length > 0),
    endedSpells: ended.filter(({ endedOn }) => endedOn !== undefined),
  });
}

const documents: Readonly<Record<AnswerKind, (values: FormValues, view: OpenView | undefined) => object>> = {
  'confirm-sender': (values) => chosen(values, {}),
  'confirm-interest': (values) => chosen(values, { yes: () => ({ privacyVersion: line(values, 'privacyVersion') }) }),
  approve: (values, view) =>
    chosen(values, {
      approve: () => ({
        decisionDate: view?.task.asksDecisionDate ? date(values, 'decisionDate') : undefined,
        years: view?.task.decidedYears === undefined ? undefined : line(values, 'years'),
      }),
      decline: () => ({ reason: line(values, 'reason'), explanation: prose(values, 'explanation') }),
      'ask-information': () => ({ question: prose(values, 'question') }),
      delegate: () => ({ email: line(values, 'email') }),
    }),
  'give-information': (values) => defined({ choice: 'answer', text: prose(values, 'text') }),
  'accept-offer': (values) =>
    chosen(values, {
      accept: () => ({
        jobCoachName: line(values, 'jobCoachName'),
        jobCoachEmail: line(values, 'jobCoachEmail'),
        jobCoachPhone: line(values, 'jobCoachPhone'),
        startsOn: date(values, 'startsOn'),
      }),
      decline: () => ({ reason: line(values, 'reason'), explanation: prose(values, 'explanation') }),
    }),
  'confirm-start': (values) =>
    chosen(values, {
      held: () => ({ heldOn: date(values, 'heldOn') }),
      moved: () => ({ newDate: date(values, 'newDate') }),
      stopped: () => ({ reason: line(values, 'reason'), movedTo: line(values, 'movedTo') }),
    }),
  'check-in': (values, view) => (view === undefined ? {} : checkInDocument(values, view)),
  'still-wanted': (values) => chosen(values, {}),
  call: (values) => chosen(values, { 'new-address': () => ({ email: line(values, 'email') }) }),
  resolve: (values) =>
    chosen(values, {
      assign: () => ({ provider: line(values, 'provider') }),
      close: () => ({ explanation: prose(values, 'explanation') }),
    }),
  objection: (values) => chosen(values, {}),
};

const codeOfField: Readonly<Record<string, ProblemCode>> = {
  reason: 'reason',
  decisionDate: 'date',
  years: 'choice',
  question: 'text',
  text: 'text',
  explanation: 'too-long',
  email: 'email',
  jobCoachName: 'name',
  jobCoachEmail: 'email',
  jobCoachPhone: 'phone',
  startsOn: 'date',
  heldOn: 'date',
  newDate: 'date',
  hoursUsed: 'hours',
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
    const code = known === 'text' && issue.code === 'too_big' ? 'too-long' : known;
    if (!byField.has(field)) byField.set(field, code === 'date' ? dateIssue(field, values) : { field, code });
  }
  return [...byField.values()];
}

/** What the page requires beyond the answer's own shape. */
function missingParts(document: object, view: OpenView): readonly FieldIssue[] {
  const given = new Map<string, unknown>(Object.entries(document));
  const { task } = view;
  const issues: FieldIssue[] = [];
  const choice = given.get('choice');
  if (task.kind === 'approve' && task.asksDecisionDate && choice === 'approve' && !given.has('decisionDate')) {
    issues.push({ field: 'decisionDate', code: 'date-empty' });
  }
  if (task.kind !== 'check-in' || choice === 'no-answer') return issues;
  if (choice === 'stopped' && !given.has('reason')) issues.push({ field: 'reason', code: 'reason' });
  if (task.checkIn?.purpose !== 'kept-work') return issues;
  if (!given.has('keptWork')) issues.push({ field: 'keptWork', code: 'choice' });
  const spell = task.checkIn.spell;
  const ended = given.get('endedSpells');
  const isOpen = spell !== undefined && openSpells(view.disclosure).some(({ id }) => id === spell.id);
  const isEnded = Array.isArray(ended) && ended.some(({ id }) => id === spell?.id);
  if (given.get('keptWork') === false && isOpen && !isEnded)
    issues.push({ field: `ended.${spell.id}`, code: 'date-empty' });
  return issues;
}

/** Reads the form of an open task or an objection. A form without a choice is never an answer (I4). */
export function readAnswer(
  view: OpenView | Extract<LinkView, { state: 'objection' }>,
  values: FormValues,
): Reading<Answer> {
  const open = view.state === 'open' ? view : undefined;
  const kind = open === undefined ? 'objection' : kindOfAnswer[open.task.kind];
  if (kind === undefined) return { ok: false, issues: [{ field: 'choice', code: 'not-allowed' }] };
  const document = documents[kind](values, open);
  const parsed = answerSchemas[kind].safeParse(document);
  const missing = open === undefined ? [] : missingParts(document, open);
  const issues = parsed.success ? [] : issuesOf(parsed.error, values, open);
  const all = [...issues, ...missing.filter(({ field }) => !issues.some((issue) => issue.field === field))];
  return parsed.success && all.length === 0 ? { ok: true, answer: parsed.data } : { ok: false, issues: all };
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
