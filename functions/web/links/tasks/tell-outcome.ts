import type { TaskView } from '../../../cases/task-contracts.ts';
import { moods, ratherNot, schoolAnswers, worksAnswers } from '../../../domain/codes.ts';
import { defined } from '../../../domain/defined.ts';
import { line } from '../../form-input.ts';
import type { Field, FormValues } from '../../forms.ts';
import { type Html, html } from '../../html.ts';
import { taskFormTexts } from '../../texts/task-form.ts';
import { termInWords } from '../../words/periods.ts';
import type { Asking } from '../form-fields.ts';
import type { TaskForm } from '../task-form.ts';
import { topicWords } from '../topic-words.ts';

/** The mouths of the three faces. */
const mouths = {
  good: 'M13 24c2 4.5 12 4.5 14 0',
  'so-so': 'M13 26h14',
  bad: 'M13 28c2-4.5 12-4.5 14 0',
} as const satisfies Record<(typeof moods)[number], string>;

/** A face beside its word: who cannot see it misses nothing. */
function face(mood: (typeof moods)[number]): Html {
  return html`<svg class="face" aria-hidden="true" focusable="false" width="40" height="40" viewBox="0 0 40 40"><circle cx="20" cy="20" r="17.5"/><path d="M14 15v2.5M26 15v2.5"/><path d="${mouths[mood]}"/></svg>`;
}

function questions({ asCoordinator }: TaskView, { lang, region }: Asking): readonly Field[] {
  const text = taskFormTexts[lang]['tell-outcome'];
  const [unheard = '', unheardHint = ''] = text['no-answer'];
  const unsaid = { value: ratherNot, label: asCoordinator ? text['called-rather-not'] : text[ratherNot] };
  const works = worksAnswers.map((value) => (value === ratherNot ? unsaid : { value, label: text[value] }));
  const silence = asCoordinator ? [{ value: 'no-answer', label: unheard, hint: unheardHint }] : [];
  const hint = asCoordinator ? text.calledTalkHint : text.talkHint({ term: termInWords(region.tasks.call.due, lang) });
  return [
    {
      name: 'works',
      kind: 'radios',
      label: asCoordinator ? text.calledWorks : text.works,
      options: [...works, ...silence],
    },
    {
      name: 'school',
      kind: 'radios',
      inRow: true,
      label: asCoordinator ? text.calledSchool : text.school,
      options: [...schoolAnswers.map((value) => ({ value, label: text[value] })), unsaid],
    },
    {
      name: 'mood',
      kind: 'radios',
      inRow: true,
      label: asCoordinator ? text.calledMood : text.mood,
      options: [...moods.map((value) => ({ value, label: text[value], picture: face(value) })), unsaid],
    },
    {
      name: 'callMe',
      kind: 'checkboxes',
      label: asCoordinator ? text.calledTalk : text.talk,
      optional: true,
      hint,
      options: [{ value: 'yes', label: asCoordinator ? text.calledCallMe : text.callMe }],
    },
  ];
}

/** What the page's answer is, by the fields that it posts: it asks for no choice by that name. Undefined for another page. */
export function outcomeChoice(values: FormValues): 'told' | 'call-me' | 'no-answer' | undefined {
  if (!['works', 'school', 'mood', 'callMe'].some((name) => values.has(name))) return undefined;
  if (line(values, 'works') === 'no-answer') return 'no-answer';
  return line(values, 'callMe') === 'yes' ? 'call-me' : 'told';
}

/** How it is with the candidate, in three taps; in one for who wants to be called. */
export const tellOutcome: TaskForm = {
  questions: (task, _disclosure, asking) => [{ fields: questions(task, asking) }],
  document: (values) => {
    const choice = outcomeChoice(values) ?? 'told';
    if (choice === 'no-answer') return { choice };
    return defined({
      choice,
      works: line(values, 'works'),
      school: line(values, 'school'),
      mood: line(values, 'mood'),
    });
  },
  topic: ({ asCoordinator }, context) => topicWords(context)[asCoordinator ? 'tellOutcomeByPhone' : 'tellOutcome'],
};
