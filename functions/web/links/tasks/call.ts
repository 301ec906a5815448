import type { TaskView } from '../../../cases/contracts.ts';
import { type Language, objectionReasons } from '../../../domain/codes.ts';
import { defined } from '../../../domain/defined.ts';
import { asksAboutDoor } from '../../../domain/journey/move.ts';
import { asksAboutMove } from '../../../domain/journey/moved-out.ts';
import { asksForAddress } from '../../../domain/journey/wrong-address.ts';
import { asksAboutTransfer } from '../../../domain/transfer.ts';
import { chosen, line } from '../../form-input.ts';
import type { Field } from '../../forms.ts';
import { municipalityName } from '../../mails/words.ts';
import { handoverTo } from '../../public/handover.ts';
import { taskFormTexts } from '../../texts/task-form.ts';
import { termTexts } from '../../texts/term.ts';
import { topicTexts } from '../../texts/topic.ts';
import { textOf } from '../../words/said.ts';
import { calls, isByMail } from '../case-overview.ts';
import { type Choices, radios, reasons } from '../form-fields.ts';
import type { TaskForm, Topic } from '../task-form.ts';

/** The choices for a call depend on its subject: a call about a handover can end in one, other calls cannot. */
function callQuestions(task: TaskView, lang: Language): Field {
  const { choice, checked, 'checked-done': done, 'not-reached': missed, died } = taskFormTexts[lang].call;
  if (task.about === 'not-mine') return radios('choice', checked, { told: [done] });
  // The person named as the candidate has been erased: the call is with the sender, and nobody is left to stop for.
  const end: Choices = task.about === 'not-me' ? {} : { died: [died] };
  return radios('choice', choice, { ...callOutcomes(task, lang), 'not-reached': [missed], ...end });
}

function callOutcomes({ about, mayObject }: TaskView, lang: Language): Choices {
  const {
    told,
    'handed-over': handed,
    'not-wanted': unwanted,
    'goes-on-here': goesOnHere,
    alive,
    withdrawn,
    'goes-on': goesOn,
    'new-address': newAddress,
    newEmail,
    'without-address': withoutAddress,
    objects,
    objectsWhy,
    'goes-on-with': goesOnWith,
  } = taskFormTexts[lang].call;
  if (about === 'death-reported') return { 'goes-on': [alive] };
  if (about === 'withdrawal-proposed') return { withdrawn: [withdrawn], 'goes-on': [goesOn] };
  const asked = { kind: 'call', ...defined({ about }) } as const;
  if (asksAboutMove(asked) || asksAboutDoor(asked)) return { 'goes-on': [goesOnHere], 'handed-over': [handed] };
  if (asksForAddress(asked)) {
    const email: Field = { name: 'email', kind: 'email', label: newEmail, autocomplete: 'off' };
    return { 'new-address': [newAddress, email], told: [withoutAddress] };
  }
  if (asksAboutTransfer(asked)) return { 'goes-on': [goesOnWith] };
  if (mayObject) {
    const words = termTexts[lang].objectionReasons;
    return { told: [told], objects: [objects, reasons(objectsWhy, words, objectionReasons)] };
  }
  return about === 'handover' ? { 'handed-over': [handed], 'not-wanted': [unwanted] } : { told: [told] };
}

/** How a call went, by what it was about. */
export const call: TaskForm = {
  questions: (task, _disclosure, { lang }) => [{ fields: [callQuestions(task, lang)] }],
  document: (values) =>
    chosen(values, {
      'new-address': () => ({ email: line(values, 'email') }),
      objects: () => ({ reason: line(values, 'reason') }),
    }),
  title: (task, disclosure, lang) => {
    const { titles } = topicTexts[lang];
    if (calls(task, disclosure) === 'candidate' && isByMail(task, disclosure)) return titles.byMail;
    return task.about === 'not-mine' ? titles.notMine : undefined;
  },
  topic: ({ move, about }, { lang, region }) => {
    const text = topicTexts[lang];
    if (asksAboutDoor({ kind: 'call', ...defined({ about }) })) return text.door;
    if (move === undefined) return textOf<Topic>(text.calls, about) ?? text.call;
    const { municipality, otherDoor } = move;
    const { organisation, how } = handoverTo(region, otherDoor, { municipality, kind: 'professional' });
    const place = municipalityName(region, municipality, lang);
    return (via) => text.moved({ place, organisation: organisation[lang], how: how[lang], ...via });
  },
};
