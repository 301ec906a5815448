import type { TaskView } from '../../../cases/task-contracts.ts';
import type { Language } from '../../../domain/codes.ts';
import { chosen } from '../../form-input.ts';
import type { Field } from '../../forms.ts';
import { taskFormTexts } from '../../texts/task-form.ts';
import { topicTexts } from '../../texts/topic.ts';
import { radios } from '../form-fields.ts';
import type { TaskForm } from '../task-form.ts';

/** Whether a referral is the sender's: asked of the sender, or of the coordinator who called them. */
function senderQuestions(task: TaskView, lang: Language): Field {
  const text = taskFormTexts[lang]['confirm-sender'];
  return task.asCoordinator
    ? radios('choice', text.called, {
        ...(task.otherDoor === undefined
          ? { confirm: [text['called-confirm']] as const }
          : { 'handed-over': [text['called-handed-over']] as const, confirm: [text['called-later']] as const }),
        'not-reached': [text['called-not-reached']],
        'not-me': [text['called-not-me']],
      })
    : radios('choice', text.choice, { confirm: [text.confirm], 'not-me': [text['not-me']] });
}

/** Whether a referral is its sender's. */
export const confirmSender: TaskForm = {
  questions: (task, _disclosure, { lang }) => [{ fields: [senderQuestions(task, lang)] }],
  document: (values) => chosen(values),
  title: ({ asCoordinator }, _disclosure, lang) =>
    asCoordinator ? topicTexts[lang].titles.confirmSenderByPhone : undefined,
  topic: ({ asCoordinator, otherDoor }, { lang }) => {
    const text = topicTexts[lang];
    if (!asCoordinator) return text.confirmSender;
    return otherDoor === undefined ? text.confirmSenderByPhone : text.handoverByPhone;
  },
};
