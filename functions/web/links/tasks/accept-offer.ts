import type { KnownCoach, TaskView } from '../../../cases/task-contracts.ts';
import { offerDeclineReasons } from '../../../domain/codes.ts';
import { chosen, date, line, prose } from '../../form-input.ts';
import type { Field, FormValues } from '../../forms.ts';
import { linkFormTexts } from '../../texts/link-form.ts';
import { termTexts } from '../../texts/term.ts';
import { topicTexts } from '../../texts/topic.ts';
import { dateInWords } from '../../words/dates.ts';
import { coachNames } from '../coach-names.ts';
import { type Asking, explanation, radios, reasons } from '../form-fields.ts';
import type { Missing, OpenView, TaskForm } from '../task-form.ts';
import { taskFormWords } from '../task-words.ts';
import { topicWords } from '../topic-words.ts';

/** What the choice of a job coach posts where it is none of those known. */
const otherCoach = 'other';

/** Whether an accepting form leaves it to the page's list who guides: by a choice from it, or by nothing at all. */
export function picksCoach(values: FormValues): boolean {
  if (line(values, 'choice') !== 'accept') return false;
  const choice = line(values, 'jobCoach');
  const typed = ['jobCoachName', 'jobCoachEmail', 'jobCoachPhone'].some((name) => line(values, name) !== undefined);
  return choice === undefined ? !typed : choice !== otherCoach;
}

/** The field at which something about the job coach is to be corrected: the list where the choice was made there. */
export function coachField(field: string, values: FormValues, view: OpenView | undefined): string {
  if (!picksCoach(values)) return field;
  if (view?.task.coaches !== undefined) return 'jobCoach';
  // The list is gone with its last name; what can be filled in instead begins with the name.
  return line(values, 'jobCoach') === undefined ? field : 'jobCoachName';
}

/** Who guides the person: typed, or a job coach from the list, read anew, so that the page holds no address. */
function coachIn(values: FormValues, coaches: readonly KnownCoach[] = []): Record<string, string | undefined> {
  if (!picksCoach(values)) {
    return {
      jobCoachName: line(values, 'jobCoachName'),
      jobCoachEmail: line(values, 'jobCoachEmail'),
      jobCoachPhone: line(values, 'jobCoachPhone'),
    };
  }
  const known = coaches.find(({ mark }) => mark === line(values, 'jobCoach'));
  return { jobCoachName: known?.name, jobCoachEmail: known?.email, jobCoachPhone: known?.phone };
}

/** Nobody was chosen, or somebody who is not on the list any more. */
function missingCoach(given: ReadonlyMap<string, unknown>, view: OpenView, values: FormValues): readonly Missing[] {
  if (!picksCoach(values) || given.has('jobCoachEmail')) return [];
  const field = coachField('jobCoachName', values, view);
  if (line(values, 'jobCoach') !== undefined) return [{ field, code: 'coach-gone' }];
  return view.task.coaches === undefined ? [] : [{ field, code: 'choice' }];
}

function coachQuestions(coaches: readonly KnownCoach[], asking: Asking): readonly Field[] {
  const text = taskFormWords(asking)['accept-offer'];
  const off = { autocomplete: 'off' } as const;
  const typed: readonly Field[] = [
    { name: 'jobCoachName', kind: 'text', label: text.jobCoachName, ...off },
    { name: 'jobCoachEmail', kind: 'email', label: text.jobCoachEmail, ...off },
    { name: 'jobCoachPhone', kind: 'tel', label: text.jobCoachPhone, optional: true, ...off },
  ];
  if (coaches.length === 0) return typed;
  const options = [
    ...[...coachNames(coaches)].map(([value, label]) => ({ value, label })),
    { value: otherCoach, label: text.otherCoach, fields: typed },
  ];
  return [{ name: 'jobCoach', kind: 'radios', label: text.jobCoach, options }];
}

function offerQuestions({ asCoordinator, foundAlive, coaches = [] }: TaskView, asking: Asking): Field {
  const { lang } = asking;
  const all = linkFormTexts[lang];
  const text = taskFormWords(asking)['accept-offer'];
  return radios('choice', text.choice, {
    accept: [
      text.accept,
      ...coachQuestions(coaches, asking),
      { name: 'startsOn', kind: 'date', label: text.startsOn, hint: all.dateExample },
    ],
    decline: [
      text.decline,
      reasons(text.reason, termTexts[lang].offerDeclineReasons, offerDeclineReasons),
      explanation(all, text.explanation),
    ],
    // The coordinator records it below, as a fact.
    ...(asCoordinator || foundAlive ? {} : { died: [text.died] as const }),
  });
}

/** A provider that said that it is full says that it has room again. */
function roomQuestions(asking: Asking): Field {
  const { placesChoice, 'places-again': again } = taskFormWords(asking)['accept-offer'];
  return radios('choice', placesChoice, { 'places-again': [again] });
}

/** Whether a provider takes the person on; once it said to be full, whether it has room again. */
export const acceptOffer: TaskForm = {
  questions: (task, _disclosure, asking) => [
    { fields: [task.fullUntil === undefined ? offerQuestions(task, asking) : roomQuestions(asking)] },
  ],
  document: (values, { task }) =>
    chosen(values, {
      accept: () => ({
        ...coachIn(values, task.coaches),
        startsOn: date(values, 'startsOn'),
      }),
      decline: () => ({ reason: line(values, 'reason'), explanation: prose(values, 'explanation') }),
    }),
  missing: missingCoach,
  title: ({ fullUntil }, _disclosure, lang) =>
    fullUntil === undefined ? undefined : topicTexts[lang].titles.placesAgain,
  topic: ({ fullUntil }, context) =>
    fullUntil === undefined ? undefined : topicWords(context).fullUntil({ date: dateInWords(fullUntil, context.lang) }),
};
