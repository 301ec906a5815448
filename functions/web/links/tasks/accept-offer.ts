import type { TaskView } from '../../../cases/contracts.ts';
import { type Language, offerDeclineReasons } from '../../../domain/codes.ts';
import { chosen, date, line, prose } from '../../form-input.ts';
import type { Field } from '../../forms.ts';
import { linkFormTexts } from '../../texts/link-form.ts';
import { taskFormTexts } from '../../texts/task-form.ts';
import { termTexts } from '../../texts/term.ts';
import { topicTexts } from '../../texts/topic.ts';
import { dateInWords } from '../../words/dates.ts';
import { explanation, radios, reasons } from '../form-fields.ts';
import type { TaskForm } from '../task-form.ts';

function offerQuestions({ asCoordinator, foundAlive }: TaskView, lang: Language): Field {
  const all = linkFormTexts[lang];
  const text = taskFormTexts[lang]['accept-offer'];
  const off = { autocomplete: 'off' } as const;
  return radios('choice', text.choice, {
    accept: [
      text.accept,
      { name: 'jobCoachName', kind: 'text', label: text.jobCoachName, ...off },
      { name: 'jobCoachEmail', kind: 'email', label: text.jobCoachEmail, ...off },
      { name: 'jobCoachPhone', kind: 'tel', label: text.jobCoachPhone, optional: true, ...off },
      { name: 'startsOn', kind: 'date', label: text.startsOn, hint: all.dateExample },
    ],
    decline: [
      text.decline,
      reasons(text.reason, termTexts[lang].offerDeclineReasons, offerDeclineReasons),
      explanation(all),
    ],
    // The coordinator records it below, as a fact.
    ...(asCoordinator || foundAlive ? {} : { died: [text.died] as const }),
  });
}

/** A provider that said that it is full says that it has room again. */
function roomQuestions(lang: Language): Field {
  const { placesChoice, 'places-again': again } = taskFormTexts[lang]['accept-offer'];
  return radios('choice', placesChoice, { 'places-again': [again] });
}

/** Whether a provider takes the person on; once it said to be full, whether it has room again. */
export const acceptOffer: TaskForm = {
  questions: (task, _disclosure, { lang }) => [
    { fields: [task.fullUntil === undefined ? offerQuestions(task, lang) : roomQuestions(lang)] },
  ],
  document: (values) =>
    chosen(values, {
      accept: () => ({
        jobCoachName: line(values, 'jobCoachName'),
        jobCoachEmail: line(values, 'jobCoachEmail'),
        jobCoachPhone: line(values, 'jobCoachPhone'),
        startsOn: date(values, 'startsOn'),
      }),
      decline: () => ({ reason: line(values, 'reason'), explanation: prose(values, 'explanation') }),
    }),
  title: ({ fullUntil }, _disclosure, lang) =>
    fullUntil === undefined ? undefined : topicTexts[lang].titles.placesAgain,
  topic: ({ fullUntil }, { lang }) =>
    fullUntil === undefined ? undefined : topicTexts[lang].fullUntil({ date: dateInWords(fullUntil, lang) }),
};
