import type { TaskView } from '../../../cases/task-contracts.ts';
import { extensionRefusals } from '../../../domain/codes.ts';
import { chosen, choseTwice, date, line, prose, typedHours } from '../../form-input.ts';
import type { Field } from '../../forms.ts';
import { linkFormTexts } from '../../texts/link-form.ts';
import { termTexts } from '../../texts/term.ts';
import { dateInWords } from '../../words/dates.ts';
import { numberIn } from '../../words/numbers.ts';
import { type Asking, explanation, programmeHint, type QuestionGroup, radios } from '../form-fields.ts';
import type { TaskForm } from '../task-form.ts';
import { taskFormWords } from '../task-words.ts';
import { topicWords } from '../topic-words.ts';
import { deciderField } from './approve.ts';

/** The yes: what was asked for may be given in part, so that it is filled in and not only pressed. */
function yesGroup(task: TaskView, asking: Asking): QuestionGroup {
  const { lang } = asking;
  const text = taskFormWords(asking)['decide-extension'];
  const { hours, until } = task.extension ?? {};
  const asked: Field[] = [];
  if (hours !== undefined) {
    const filled = numberIn(lang, hours);
    asked.push({ name: 'hours', kind: 'text', label: text.hours, hint: text.hoursAsked({ hours: filled }) });
  }
  if (until !== undefined) {
    const hints = [text.untilAsked({ date: dateInWords(until, lang) }), programmeHint(asking).hint ?? ''];
    asked.push({ name: 'until', kind: 'date', label: text.until, hint: hints.join(' ').trim() });
  }
  const [label = '', hint = ''] = text.grant;
  return { fields: [...deciderField(task, asking), ...asked], send: { label, hint, choice: 'grant' } };
}

function otherwiseGroup(asking: Asking): QuestionGroup {
  const { lang } = asking;
  const all = linkFormTexts[lang];
  const { approve, 'decide-extension': text } = taskFormWords(asking);
  const { extensionRefusals: words } = termTexts[lang];
  const options = extensionRefusals.map((value) => ({ value, label: words[value] }));
  const question = radios('choice', text.choice, {
    refuse: [
      text.refuse,
      { name: 'refusal', kind: 'select', label: approve.reason, options },
      explanation(all, approve.explanation),
    ],
    delegate: [
      approve.delegate,
      { name: 'email', kind: 'email', label: approve.email, hint: approve.emailHint, autocomplete: 'off' },
    ],
  });
  return { fields: [question], send: { label: all.send } };
}

/** More guidance, none, or a colleague who decides. */
export const decideExtension: TaskForm = {
  questions: (task, _disclosure, asking) => [yesGroup(task, asking), otherwiseGroup(asking)],
  document: (values, { task }) => {
    const decidedByName = task.asksDecider === undefined ? undefined : line(values, 'decidedByName');
    return chosen(values, {
      grant: () => ({ hours: typedHours(values, 'hours'), until: date(values, 'until'), decidedByName }),
      refuse: () => ({ refusal: line(values, 'refusal'), explanation: prose(values, 'explanation'), decidedByName }),
      delegate: () => ({ email: line(values, 'email') }),
    });
  },
  missing: (given, { task }, values) => {
    const choice = given.get('choice');
    if (choice === undefined) return [{ field: 'choice', code: choseTwice(values) ? 'two-choices' : 'choice-or-yes' }];
    const isNameless = task.asksDecider?.need === 'required' && choice !== 'delegate' && !given.has('decidedByName');
    const { hours, until } = task.extension ?? {};
    const isEmpty = choice === 'grant' && !given.has('hours') && !given.has('until') && (hours ?? until) !== undefined;
    return [
      ...(isNameless ? [{ field: 'decidedByName', code: 'decider-name' } as const] : []),
      ...(isEmpty ? [{ field: hours === undefined ? 'until' : 'hours', code: 'extension-empty' } as const] : []),
    ];
  },
  topic: ({ asCoordinator }, context) =>
    topicWords(context)[asCoordinator ? 'decideExtensionByPhone' : 'decideExtension'],
};
