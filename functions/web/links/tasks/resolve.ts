import type { TaskView } from '../../../cases/task-contracts.ts';
import type { Language } from '../../../domain/codes.ts';
import { tellsOfFault } from '../../../domain/journey/faults.ts';
import { chosen, line, prose } from '../../form-input.ts';
import type { Field } from '../../forms.ts';
import { linkFormTexts } from '../../texts/link-form.ts';
import { taskFormTexts } from '../../texts/task-form.ts';
import { topicTexts } from '../../texts/topic.ts';
import { textOf } from '../../words/said.ts';
import { type Choices, explanation, providerOption, radios } from '../form-fields.ts';
import type { TaskForm, Topic } from '../task-form.ts';

/** What searching again means here, by the reason why the case came to the coordinator. */
const searchAgain: Readonly<Record<string, 'try-treating-again' | 'let-go'>> = {
  'treating-provider': 'try-treating-again',
  'no-treating-provider': 'try-treating-again',
  'chosen-provider': 'let-go',
};

/** A case on which the machine is stuck can be continued or withdrawn; closing it for want of a place makes no sense. */
function resolveQuestions(task: TaskView, lang: Language): Field {
  const all = linkFormTexts[lang];
  const words = taskFormTexts[lang].resolve;
  const { choice, assign, provider, providerHint, close, unstick } = words;
  if (tellsOfFault(task)) return radios('choice', choice, { 'try-again': [unstick] });
  const { assignable = [] } = task;
  const options = assignable.map((one) => providerOption(one, lang));
  const another: Choices =
    options.length === 0
      ? {}
      : { assign: [assign, { name: 'provider', kind: 'select', label: provider, hint: providerHint, options }] };
  return radios('choice', choice, {
    'try-again': [words[searchAgain[task.about ?? ''] ?? 'try-again']],
    ...another,
    close: [close, explanation(all)],
  });
}

/** How a case goes on that nobody is left to ask about. */
export const resolve: TaskForm = {
  questions: (task, _disclosure, { lang }) => [{ fields: [resolveQuestions(task, lang)] }],
  document: (values) =>
    chosen(values, {
      assign: () => ({ provider: line(values, 'provider') }),
      close: () => ({ explanation: prose(values, 'explanation') }),
    }),
  topic: ({ about }, { lang }) => textOf<Topic>(topicTexts[lang].resolves, about) ?? topicTexts[lang].resolve,
};

/** Who waits for a place has no answers of their own: the coordinator may search again, choose a provider or close. */
export const awaitPlace: TaskForm = {
  ...resolve,
  topic: ({ about }, { lang }) => textOf(topicTexts[lang].awaits, about) ?? topicTexts[lang].awaitPlace,
};
