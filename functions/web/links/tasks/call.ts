import type { TaskView } from '../../../cases/task-contracts.ts';
import { type Language, objectionReasons } from '../../../domain/codes.ts';
import { defined } from '../../../domain/defined.ts';
import { asksAboutDoor, asksWhetherHere } from '../../../domain/journey/moved-out.ts';
import { asksForAddress } from '../../../domain/journey/wrong-address.ts';
import { paidWorkKinds } from '../../../domain/outcome.ts';
import { contactLostCall, isAbout, noShowCall, outcomeDiffersCall, wantsToTalkCall } from '../../../domain/task.ts';
import { asksAboutTransfer } from '../../../domain/transfer.ts';
import { chosen, date, line } from '../../form-input.ts';
import type { Field } from '../../forms.ts';
import { municipalityName } from '../../mails/words.ts';
import { handoverTo } from '../../public/handover.ts';
import { taskFormTexts } from '../../texts/task-form.ts';
import { termTexts } from '../../texts/term.ts';
import { topicTexts } from '../../texts/topic.ts';
import { askedInWords } from '../../words/asked.ts';
import { dateInWords } from '../../words/dates.ts';
import { textOf } from '../../words/said.ts';
import { type Choices, radios, reasons } from '../form-fields.ts';
import type { Missing, TaskForm, Topic } from '../task-form.ts';

/** The choices for a call depend on its subject: a call about a handover can end in one, other calls cannot. */
function callQuestions(task: TaskView, lang: Language): Field {
  const { choice, checked, 'checked-done': done, 'not-reached': missed, died } = taskFormTexts[lang].call;
  if (task.about === 'not-mine') return radios('choice', checked, { told: [done] });
  // The person named as the candidate has been erased: the call is with the sender, and nobody is left to stop for.
  const end: Choices = task.about === 'not-me' ? {} : { died: [died] };
  return radios('choice', choice, { ...callOutcomes(task, lang), 'not-reached': [missed], ...end });
}

function callOutcomes({ about, mayObject, differs }: TaskView, lang: Language): Choices {
  const {
    told,
    spoken,
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
  if (asksWhetherHere(asked)) return { 'goes-on': [goesOnHere], 'handed-over': [handed] };
  if (asksForAddress(asked)) {
    const email: Field = { name: 'email', kind: 'email', label: newEmail, autocomplete: 'off' };
    return { 'new-address': [newAddress, email], told: [withoutAddress] };
  }
  if (about === outcomeDiffersCall) return settledOutcomes(differs, lang);
  if (asksAboutTransfer(asked)) return { 'goes-on': [goesOnWith] };
  if (mayObject) {
    const words = termTexts[lang].objectionReasons;
    return { told: [told], objects: [objects, reasons(objectsWhy, words, objectionReasons)] };
  }
  // These ask something of the candidate, and bring no news.
  if (isAbout(asked, 'call', [contactLostCall, noShowCall])) return { told: [spoken] };
  if (isAbout(asked, 'call', [wantsToTalkCall])) return { told: [spoken.slice(0, 1)] };
  return about === 'handover' ? { 'handed-over': [handed], 'not-wanted': [unwanted] } : { told: [told] };
}

/** Which side is right about work; what the record lacked for that is asked with it. */
function settledOutcomes(differs: TaskView['differs'], lang: Language): Choices {
  const { works, 'works-not': worksNot, unclear, worksKind, worksFrom, worksUntil } = taskFormTexts[lang].call;
  const { spellKinds: words } = termTexts[lang];
  const options = paidWorkKinds.map((value) => ({ value, label: words[value] }));
  const begun: readonly Field[] = [
    { name: 'kind', kind: 'select', label: worksKind, options },
    { name: 'startedOn', kind: 'date', label: worksFrom },
  ];
  return {
    works: [works, ...(differs?.said === 'yes' ? begun : [])],
    'works-not': [
      worksNot,
      ...(differs?.said === 'no' ? [{ name: 'endedOn', kind: 'date', label: worksUntil } as const] : []),
    ],
    unclear: [unclear],
  };
}

/** Who says that there is work says since when, where that was not recorded; who says that there is none, until when there was. */
function missingOfDifference(given: ReadonlyMap<string, unknown>, { differs }: TaskView): readonly Missing[] {
  const choice = given.get('choice');
  if (choice === 'works' && differs?.said === 'yes') {
    return [
      ...(given.has('kind') ? [] : [{ field: 'kind', code: 'spell-kind' } as const]),
      ...(given.has('startedOn') ? [] : [{ field: 'startedOn', code: 'date-empty' } as const]),
    ];
  }
  const isUnended = choice === 'works-not' && differs?.said === 'no' && !given.has('endedOn');
  return isUnended ? [{ field: 'endedOn', code: 'date-empty' }] : [];
}

/** How a call went, by what it was about. */
export const call: TaskForm = {
  questions: (task, _disclosure, { lang }) => [{ fields: [callQuestions(task, lang)] }],
  document: (values) =>
    chosen(values, {
      'new-address': () => ({ email: line(values, 'email') }),
      objects: () => ({ reason: line(values, 'reason') }),
      works: () => ({ kind: line(values, 'kind'), startedOn: date(values, 'startedOn') }),
      'works-not': () => ({ endedOn: date(values, 'endedOn') }),
    }),
  missing: (given, { task }) => missingOfDifference(given, task),
  title: (task, _disclosure, lang) =>
    task.about === 'not-mine' ? topicTexts[lang].titles.notMine : askedInWords({ ...task, owner: 'coordinator' }, lang),
  topic: ({ move, about, differs }, { lang, region }) => {
    const text = topicTexts[lang];
    if (differs !== undefined) {
      const { said, saidOn, toldOn, byRecord } = differs;
      return text.outcomeDiffers({
        said: said === 'yes' ? 'yes' : 'other',
        by: byRecord === true ? 'record' : 'other',
        saidOn: dateInWords(saidOn, lang),
        toldOn: dateInWords(toldOn, lang),
      });
    }
    if (asksAboutDoor({ kind: 'call', ...defined({ about }) })) return text.door;
    if (move === undefined) return textOf<Topic>(text.calls, about) ?? text.call;
    const { municipality, otherDoor } = move;
    const { organisation, how } = handoverTo(region, otherDoor, { municipality, kind: 'professional' });
    const place = municipalityName(region, municipality, lang);
    return (via) => text.moved({ place, organisation: organisation[lang], how: how[lang], ...via });
  },
};
