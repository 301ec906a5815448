import type { TaskView } from '../../../cases/contracts.ts';
import { declineReasons, type Language } from '../../../domain/codes.ts';
import { chosen, date, line, prose } from '../../form-input.ts';
import type { Field } from '../../forms.ts';
import { linkFormTexts } from '../../texts/link-form.ts';
import { taskFormTexts } from '../../texts/task-form.ts';
import { topicTexts } from '../../texts/topic.ts';
import { textOf } from '../../words/said.ts';
import { declineReasonInWords } from '../../words/terms.ts';
import { explanation, radios, reasons } from '../form-fields.ts';
import type { TaskForm } from '../task-form.ts';

const declineWords = (lang: Language): Readonly<Record<string, string>> =>
  Object.fromEntries(declineReasons.map((code) => [code, declineReasonInWords(code, lang, false)]));

function approveQuestions(task: TaskView, lang: Language): Field {
  const all = linkFormTexts[lang];
  const text = taskFormTexts[lang].approve;
  const decisionDate: Field[] = task.asksDecisionDate
    ? [{ name: 'decisionDate', kind: 'date', label: text.decisionDate, hint: all.dateExample }]
    : [];
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
  return radios('choice', text.choice, {
    approve: [text.approve, ...decisionDate, ...years],
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
}

/** The decision, a question first, or a colleague who decides. */
export const approve: TaskForm = {
  questions: (task, _disclosure, { lang }) => [{ fields: [approveQuestions(task, lang)] }],
  document: (values, { task }) =>
    chosen(values, {
      approve: () => ({
        decisionDate: task.asksDecisionDate ? date(values, 'decisionDate') : undefined,
        years: task.decidedYears === undefined ? undefined : line(values, 'years'),
      }),
      decline: () => ({ reason: line(values, 'reason'), explanation: prose(values, 'explanation') }),
      'ask-information': () => ({ question: prose(values, 'question') }),
      delegate: () => ({ email: line(values, 'email') }),
    }),
  missing: (given, { task }) =>
    task.asksDecisionDate && given.get('choice') === 'approve' && !given.has('decisionDate')
      ? [{ field: 'decisionDate', code: 'date-empty' }]
      : [],
  topic: ({ about }, { lang }) => textOf(topicTexts[lang].questions, about),
};
