import type { TaskKind } from '../../domain/codes.ts';
import { defined } from '../../domain/defined.ts';
import { chosen, line, prose } from '../form-input.ts';
import { linkFormTexts } from '../texts/link-form.ts';
import { taskFormTexts } from '../texts/task-form.ts';
import { topicTexts } from '../texts/topic.ts';
import { type Choices, radios } from './form-fields.ts';
import type { TaskForm } from './task-form.ts';
import { taskFormWords } from './task-words.ts';
import { acceptOffer } from './tasks/accept-offer.ts';
import { approve } from './tasks/approve.ts';
import { call } from './tasks/call.ts';
import { checkIn } from './tasks/check-in.ts';
import { confirmSender } from './tasks/confirm-sender.ts';
import { confirmStart } from './tasks/confirm-start.ts';
import { decideExtension } from './tasks/decide-extension.ts';
import { awaitPlace, resolve } from './tasks/resolve.ts';
import { tellOutcome } from './tasks/tell-outcome.ts';
import { topicWords } from './topic-words.ts';

const confirmInterest: TaskForm = {
  questions: ({ asCoordinator, consent }, _disclosure, { lang }) => {
    const words = taskFormTexts[lang]['confirm-interest'];
    const yes = consent === undefined ? 'yes' : 'consents';
    const choices: Choices = asCoordinator
      ? { yes: [words[`called-${yes}`]], no: [words['called-no']], 'not-reached': [words['called-not-reached']] }
      : { yes: [words[yes]], no: [words.no] };
    return [{ fields: [radios('choice', asCoordinator ? words.called : words.choice, choices)] }];
  },
  document: (values) => chosen(values, { yes: () => ({ privacyVersion: line(values, 'privacyVersion') }) }),
  topic: ({ asCoordinator }, { lang }) => (asCoordinator ? topicTexts[lang].confirmInterestByPhone : undefined),
};

const giveInformation: TaskForm = {
  questions: (_task, _disclosure, { lang }) => {
    const { text: label } = taskFormTexts[lang]['give-information'];
    return [{ fields: [{ name: 'text', kind: 'textarea', label, hint: linkFormTexts[lang].noSecrets }] }];
  },
  document: (values) => defined({ choice: 'answer', text: prose(values, 'text') }),
};

const stillWanted: TaskForm = {
  questions: ({ asCoordinator }, _disclosure, asking) => {
    const words = taskFormWords(asking)['still-wanted'];
    const choices: Choices = asCoordinator
      ? { yes: [words['called-yes']], no: [words['called-no']], call: [words['called-call']] }
      : { yes: [words.yes], no: [words.no], call: [words.call] };
    return [{ fields: [radios('choice', asCoordinator ? words.called : words.choice, choices)] }];
  },
  document: (values) => chosen(values),
  topic: ({ asCoordinator }, context) => topicWords(context)[asCoordinator ? 'stillWantedByPhone' : 'stillWanted'],
};

/** The page of every kind of task; those with much to ask are in files of their own. */
export const taskForms: Readonly<Record<TaskKind, TaskForm>> = {
  'confirm-sender': confirmSender,
  'confirm-interest': confirmInterest,
  approve,
  'give-information': giveInformation,
  'accept-offer': acceptOffer,
  'await-place': awaitPlace,
  'still-wanted': stillWanted,
  'confirm-start': confirmStart,
  'check-in': checkIn,
  'decide-extension': decideExtension,
  'tell-outcome': tellOutcome,
  call,
  resolve,
  advance: { questions: () => [], document: () => ({}) },
};
