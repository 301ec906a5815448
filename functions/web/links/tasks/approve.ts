import type { TaskView } from '../../../cases/task-contracts.ts';
import { declineReasons, type Language } from '../../../domain/codes.ts';
import { defined } from '../../../domain/defined.ts';
import { choosesKnownDay, chosen, choseTwice, date, line, prose } from '../../form-input.ts';
import type { Field, FormValues } from '../../forms.ts';
import { linkFormTexts } from '../../texts/link-form.ts';
import { dateInWords } from '../../words/dates.ts';
import { textOf } from '../../words/said.ts';
import { declineReasonInWords } from '../../words/terms.ts';
import { type Asking, explanation, type QuestionGroup, radios, reasons } from '../form-fields.ts';
import type { TaskForm } from '../task-form.ts';
import { taskFormWords } from '../task-words.ts';
import { topicWords } from '../topic-words.ts';

const declineWords = (lang: Language): Readonly<Record<string, string>> =>
  Object.fromEntries(declineReasons.map((code) => [code, declineReasonInWords(code, lang, false)]));

/** Who decides; filled in where the reader has decided here before in this sitting. */
export function deciderField({ asksDecider }: TaskView, asking: Asking): readonly Field[] {
  if (asksDecider === undefined) return [];
  const { decidedByName, decidedByHint, decidedByPhone } = taskFormWords(asking).approve;
  const isOptional = asksDecider.need === 'optional';
  return [
    {
      name: 'decidedByName',
      kind: 'text',
      label: decidedByName,
      hint: isOptional ? decidedByPhone : decidedByHint,
      ...(isOptional ? { optional: true, autocomplete: 'off' } : { autocomplete: 'name' }),
      ...defined({ filled: asksDecider.known }),
    },
  ];
}

/** What the choice of a day posts where it is another day than the one on the page. */
const otherDay = 'other';

/** The day of a formal decision: mostly that on which it is told here. The choice posts the day itself, also past midnight. */
function decisionDayField({ today }: TaskView, asking: Asking): Field {
  const { lang } = asking;
  const text = taskFormWords(asking).approve;
  const { dateExample: hint } = linkFormTexts[lang];
  const typed = (label: string): Field => ({ name: 'decisionDate', kind: 'date', label, hint });
  if (today === undefined) return typed(text.decisionDate);
  return {
    name: 'decisionDay',
    kind: 'radios',
    label: text.decisionDate,
    options: [
      { value: today, label: text.decidedToday({ date: dateInWords(today, lang) }) },
      { value: otherDay, label: text.decidedOtherDay, fields: [typed(text.decisionOther)] },
    ],
  };
}

/** The day that was chosen from the page; undefined where it is another, typed one. */
export function chosenDay(values: FormValues): string | undefined {
  const day = line(values, 'decisionDay');
  return day === otherDay ? undefined : day;
}

/** The yes is one press on a button of its own, with what must be known for it; nothing stands filled in but who decides. */
function yesGroup(task: TaskView, asking: Asking): QuestionGroup {
  const text = taskFormWords(asking).approve;
  const decisionDate = task.asksDecisionDate ? [decisionDayField(task, asking)] : [];
  const years: Field[] =
    task.decidedYears === undefined
      ? []
      : [
          {
            name: 'years',
            kind: 'radios',
            label: text.years,
            hint: text.yearsUsual({ years: task.decidedYears.usual }),
            options: task.decidedYears.choices.map((n) => ({
              value: String(n),
              label: text.yearsChoice({ years: n }),
            })),
            optional: true,
          },
        ];
  const [label = '', hint = ''] = text.approve;
  return {
    fields: [...deciderField(task, asking), ...decisionDate, ...years],
    send: { label, hint, choice: 'approve' },
  };
}

/** Everything but the yes, with a button that sends it. */
function otherwiseGroup(task: TaskView, asking: Asking): QuestionGroup {
  const { lang } = asking;
  const all = linkFormTexts[lang];
  const text = taskFormWords(asking).approve;
  const question = radios('choice', text.choice, {
    decline: [
      text.decline,
      reasons(text.reason, declineWords(lang), declineReasons),
      explanation(all, text.explanation),
    ],
    'ask-information': [
      task.isReferred === true ? text['ask-information'] : [text['ask-information'][0] ?? '', text.askCandidate],
      { name: 'question', kind: 'textarea', label: text.question, hint: all.noSecrets },
    ],
    delegate: [
      text.delegate,
      { name: 'email', kind: 'email', label: text.email, hint: text.emailHint, autocomplete: 'off' },
    ],
  });
  return { fields: [question], send: { label: all.send } };
}

/** What a form without a choice, with two, or without who decides lacks. */
const missing: NonNullable<TaskForm['missing']> = (given, { task }, values) => {
  const choice = given.get('choice');
  if (choice === undefined) {
    return [{ field: 'choice', code: choseTwice(values) ? 'two-choices' : 'choice-or-yes' }];
  }
  const isNameless = task.asksDecider?.need === 'required' && choice !== 'delegate' && !given.has('decidedByName');
  const asksDate = task.asksDecisionDate && choice === 'approve';
  const isDateless = asksDate && !given.has('decisionDate');
  const isUnchosen = isDateless && task.today !== undefined && line(values, 'decisionDay') === undefined;
  const day = chosenDay(values);
  return [
    ...(isNameless ? [{ field: 'decidedByName', code: 'decider-name' } as const] : []),
    ...(isUnchosen ? [{ field: 'decisionDay', code: 'choice' } as const] : []),
    ...(isDateless && !isUnchosen ? [{ field: 'decisionDate', code: 'date-empty' } as const] : []),
    ...(asksDate && day !== undefined && !choosesKnownDay(values, 'decisionDate', day)
      ? [{ field: 'decisionDate', code: 'two-days' } as const]
      : []),
  ];
};

/** The decision, a question first, or a colleague who decides. */
export const approve: TaskForm = {
  questions: (task, _disclosure, asking) => [yesGroup(task, asking), otherwiseGroup(task, asking)],
  document: (values, { task }) => {
    const decidedByName = task.asksDecider === undefined ? undefined : line(values, 'decidedByName');
    return chosen(values, {
      approve: () => ({
        decisionDate: task.asksDecisionDate ? (chosenDay(values) ?? date(values, 'decisionDate')) : undefined,
        years: task.decidedYears === undefined ? undefined : line(values, 'years'),
        decidedByName,
      }),
      decline: () => ({
        reason: line(values, 'reason'),
        explanation: prose(values, 'explanation'),
        decidedByName,
      }),
      'ask-information': () => ({ question: prose(values, 'question'), decidedByName }),
      delegate: () => ({ email: line(values, 'email') }),
    });
  },
  missing,
  topic: ({ about }, context) => textOf(topicWords(context).questions, about),
};
