import type { TaskView } from '../../../cases/task-contracts.ts';
import { toldStopReasons } from '../../../domain/codes.ts';
import { defined } from '../../../domain/defined.ts';
import { choosesKnownDay, chosen, date, line } from '../../form-input.ts';
import type { Field } from '../../forms.ts';
import { linkFormTexts } from '../../texts/link-form.ts';
import { termTexts } from '../../texts/term.ts';
import { dateInWords } from '../../words/dates.ts';
import { type Asking, movedTo, radios, reasons } from '../form-fields.ts';
import type { TaskForm } from '../task-form.ts';
import { taskFormWords } from '../task-words.ts';
import { topicWords } from '../topic-words.ts';

/** What somebody posts who says that the talk was on the day that was planned. */
export const onPlannedDay = 'held-as-planned';

function startQuestions({ asCoordinator, talkPlannedOn, talkMissedOn }: TaskView, asking: Asking): Field {
  const { lang } = asking;
  const { dateExample } = linkFormTexts[lang];
  const text = taskFormWords(asking)['confirm-start'];
  return radios('choice', text.choice, {
    ...(talkPlannedOn === undefined
      ? {}
      : { [onPlannedDay]: [[text.heldAsPlanned({ date: dateInWords(talkPlannedOn, lang) })]] as const }),
    held: [
      talkPlannedOn === undefined ? text.held : [text.heldOtherDay],
      { name: 'heldOn', kind: 'date', label: text.heldOn, hint: dateExample },
    ],
    moved: [
      talkMissedOn === undefined ? text.moved : text.newDay,
      { name: 'newDate', kind: 'date', label: text.newDate, hint: dateExample },
    ],
    ...(talkPlannedOn === undefined
      ? {}
      : {
          'no-show': [
            text.noShow,
            { name: 'nextDate', kind: 'date', label: text.nextDate, hint: dateExample, optional: true },
          ] as const,
        }),
    ...(talkMissedOn === undefined ? {} : { 'no-show': [text.noNewDay] as const }),
    stopped: [text.stopped, reasons(text.reason, termTexts[lang].earlyStopReasons, toldStopReasons), movedTo(asking)],
    ...(asCoordinator ? { 'no-answer': [text.noAnswer] as const } : {}),
  });
}

/** Whether the first talk was held. */
export const confirmStart: TaskForm = {
  questions: (task, _disclosure, asking) => [{ fields: [startQuestions(task, asking)] }],
  document: (values, { task }) => ({
    ...chosen(values, {
      held: () => ({ heldOn: date(values, 'heldOn') }),
      moved: () => ({ newDate: date(values, 'newDate') }),
      'no-show': () => ({ nextDate: date(values, 'nextDate') }),
      stopped: () => ({ reason: line(values, 'reason'), movedTo: line(values, 'movedTo') }),
    }),
    ...(line(values, 'choice') === onPlannedDay
      ? defined({ choice: 'held' as const, heldOn: task.talkPlannedOn })
      : {}),
  }),
  missing: (_given, { task }, values) =>
    line(values, 'choice') === onPlannedDay && !choosesKnownDay(values, 'heldOn', task.talkPlannedOn)
      ? [{ field: 'heldOn', code: 'two-days' }]
      : [],
  topic: ({ about, asCoordinator, firstTalkOn, talkMissedOn }, context) => {
    const text = topicWords(context);
    if (about === 'job-coach-gone') return text.jobCoachGone;
    if (about === 'job-coach-wrong') return text.jobCoachWrong;
    if (about === 'nobody-called' && asCoordinator) return text.nobodyCalled;
    if (talkMissedOn !== undefined) return text.talkMissed({ date: dateInWords(talkMissedOn, context.lang) });
    return firstTalkOn === undefined ? undefined : text.firstTalk({ date: dateInWords(firstTalkOn, context.lang) });
  },
};
