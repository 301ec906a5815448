import type { Disclosure } from '../../../cases/disclosure-contracts.ts';
import { pauseFields } from '../../../cases/pause-problems.ts';
import type { TaskView } from '../../../cases/task-contracts.ts';
import { extensionReasons, pauseReasons, type SpellKind, spellKinds, toldStopReasons } from '../../../domain/codes.ts';
import { defined } from '../../../domain/defined.ts';
import { hoursBetween } from '../../../domain/hours.ts';
import { hasOpenPause } from '../../../domain/pause.ts';
import { lastAnswer, type Spell, type Trajectory } from '../../../domain/trajectory.ts';
import { amount, date, line, typedHours } from '../../form-input.ts';
import type { Field, FormValues } from '../../forms.ts';
import type { Locale } from '../../page-context.ts';
import { termTexts } from '../../texts/term.ts';
import { topicTexts } from '../../texts/topic.ts';
import { dateInWords } from '../../words/dates.ts';
import { numberIn } from '../../words/numbers.ts';
import { spellInWords } from '../disclosure.ts';
import {
  type Asking,
  type Choices,
  movedTo,
  programmeHint,
  type QuestionGroup,
  radios,
  reasons,
} from '../form-fields.ts';
import type { Missing, OpenView, TaskForm, Topic } from '../task-form.ts';
import { taskFormWords } from '../task-words.ts';
import { topicWords } from '../topic-words.ts';

/** How many new results one check-in can record (see the check-in's answers). */
export const newSpellCount = 3;

/** Spells that were still going on at the last check-in. */
export function openSpells(disclosure: Disclosure): readonly Spell[] {
  return disclosure.trajectory?.spells.filter((spell) => spell.endedOn === undefined) ?? [];
}

/**
 * Whether a check-in asks about the guidance. At a follow-up, and when only kept work is still asked about, because the goal was
 * reached or the planned end has passed, there is no guidance left to continue or stop.
 */
export function asksCourse({ checkIn }: TaskView, { trajectory }: Disclosure): boolean {
  if (checkIn?.purpose === 'follow-up') return false;
  if (checkIn?.purpose !== 'kept-work' || trajectory === undefined) return true;
  return trajectory.goalReachedOn === undefined && checkIn.date <= trajectory.plannedEnd;
}

/** Whether a check-in asks if work is still there, which nobody can say before its day. */
function asksKept({ checkIn, isAhead }: TaskView): boolean {
  return checkIn?.purpose === 'kept-work' && isAhead !== true;
}

/** Whether "I do not know" is an answer there: once guidance is over, nobody has to know. */
function mayNotKnow(task: TaskView, disclosure: Disclosure): boolean {
  return asksKept(task) && !asksCourse(task, disclosure);
}

/** What is asked at a follow-up, and the kinds of result that each is about: learn-work is both. */
const followUpParts = [
  { name: 'worksNow', kinds: ['employee', 'self-employed', 'learn-work'] },
  { name: 'inSchool', kinds: ['learn-work', 'education'] },
] as const satisfies readonly { readonly name: string; readonly kinds: readonly SpellKind[] }[];

/** Whether a check-in asks how it goes after guidance has ended. */
function asksAfterwards({ checkIn, isAhead }: TaskView): boolean {
  return checkIn?.purpose === 'follow-up' && isAhead !== true;
}

/** Results of some kinds that were still going on at the last check-in. */
function openOf(kinds: readonly SpellKind[], disclosure: Disclosure): readonly Spell[] {
  return openSpells(disclosure).filter(({ kind }) => kinds.includes(kind));
}

/** Parts of a follow-up of which nothing was going on: whoever says yes tells what has begun with it. */
function newParts(task: TaskView, disclosure: Disclosure) {
  if (!asksAfterwards(task)) return [];
  return followUpParts.filter(({ kinds }) => openOf(kinds, disclosure).length === 0);
}

function spellFields(
  n: number,
  { mayName }: Pick<TaskView, 'mayName'>,
  asking: Asking,
  only?: readonly SpellKind[],
): readonly Field[] {
  const { lang } = asking;
  const text = taskFormWords(asking)['check-in'];
  // With a yes of its own nothing is left open, and it is the only one there.
  const [at, optional] = only === undefined ? [n, { optional: true } as const] : [1, {}];
  return [
    {
      name: `spell${n}.kind`,
      kind: 'select',
      label: text.spell({ n: at }),
      options: (only ?? spellKinds).map((value) => ({ value, label: termTexts[lang].spellKinds[value] })),
      ...(only === undefined ? { empty: text.nothing } : {}),
      ...optional,
    },
    { name: `spell${n}.startedOn`, kind: 'date', label: text.startedOn({ n: at }), ...optional },
    { name: `spell${n}.hoursPerWeek`, kind: 'text', label: text.hoursPerWeek({ n: at }), optional: true },
    ...(mayName === true
      ? [{ name: `spell${n}.name`, kind: 'text', label: text.workplace({ n: at }), optional: true } as const]
      : []),
  ];
}

/** How it goes after guidance: two questions, and with a yes to something new what it is and since when. */
function followUpFields(task: TaskView, disclosure: Disclosure, asking: Asking): readonly Field[] {
  if (!asksAfterwards(task)) return [];
  const text = taskFormWords(asking)['check-in'];
  const fresh = newParts(task, disclosure);
  return followUpParts.map(({ name, kinds }) => {
    const n = fresh.findIndex((part) => part.name === name) + 1;
    const words = text[name];
    return radios(name, words.question, {
      yes: [[words.yes], ...(n === 0 ? [] : spellFields(n, task, asking, kinds))],
      no: [[words.no, n === 0 ? words.until : '']],
      unknown: [[text.unknown, text.unknownCounts]],
      ...(task.asCoordinator && name === 'worksNow' ? { 'no-answer': [text.noAnswer] } : {}),
    });
  });
}

/** Whether a pause may be told here: while guidance goes on, also with the last question about it, which then is not the last. */
function mayPause({ late }: TaskView): boolean {
  return late !== 'over';
}

/** A pause: its reason and days, or another last day of the one that is open. */
export function pauseFieldsOf(trajectory: Trajectory | undefined, locale: Locale): readonly Field[] {
  const { lang } = locale;
  const text = taskFormWords(locale)['check-in'];
  const until: Field = { name: pauseFields.until, kind: 'date', label: text.pausedUntil, hint: text.pausedMoves };
  if (hasOpenPause(trajectory)) return [until];
  const words = termTexts[lang].pauseReasons;
  const options = pauseReasons.map((value) => ({ value, label: words[value] }));
  return [
    { name: pauseFields.reason, kind: 'select', label: text.pauseReason, hint: text.pausedHint, options },
    { name: pauseFields.from, kind: 'date', label: text.pausedFrom },
    until,
  ];
}

/** How to write hours, and which were told between check-ins already. */
function hoursHint(trajectory: Trajectory | undefined, asking: Asking): string {
  const { hoursHint: how, hoursTold } = taskFormWords(asking)['check-in'];
  const told = trajectory === undefined ? 0 : hoursBetween(trajectory, lastAnswer(trajectory));
  return told <= 0 ? how : `${hoursTold({ hours: numberIn(asking.lang, told) })} ${how}`;
}

function checkInQuestions(task: TaskView, disclosure: Disclosure, asking: Asking): readonly QuestionGroup[] {
  const { lang } = asking;
  const { trajectory } = disclosure;
  const isPaused = hasOpenPause(trajectory);
  const isEarly = task.isAhead === true;
  if (isEarly && !asksCourse(task, disclosure)) return [];
  const text = taskFormWords(asking)['check-in'];
  const why = reasons(text.reason, termTexts[lang].earlyStopReasons, toldStopReasons);
  const mayAsk = task.use !== undefined;
  const ahead: Choices = mayAsk ? { 'ask-extension': [text['ask-extension'], ...moreFields(asking)] } : {};
  const course: Field[] = asksCourse(task, disclosure)
    ? [
        radios('choice', text.choice, {
          ...(isPaused ? { continues: [text['goes-on']] } : isEarly ? ahead : { continues: [text.continues] }),
          ...(mayPause(task)
            ? { paused: [isPaused ? text['paused-on'] : text.paused, ...pauseFieldsOf(trajectory, asking)] }
            : {}),
          'goal-reached': [text['goal-reached']],
          stopped: [text.stopped, why, movedTo(asking)],
          ...(task.asCoordinator && !isEarly ? { 'no-answer': [text.noAnswer] } : {}),
        }),
        { name: 'hoursUsed', kind: 'text', label: text.hoursUsed, hint: hoursHint(trajectory, asking), optional: true },
      ]
    : [];
  const more = mayAsk && !isEarly && course.length > 0;
  // Where only kept work is asked about, that question also offers the coordinator "nobody could tell".
  const unheard: Choices = task.asCoordinator && course.length === 0 ? { 'no-answer': [text.noAnswer] } : {};
  const unknown: Choices = mayNotKnow(task, disclosure) ? { unknown: [[text.unknown, text.unknownCounts]] } : {};
  const keptSpell = task.checkIn?.spell === undefined ? undefined : spellInWords(task.checkIn.spell, asking);
  const kept = keptSpell === undefined ? text.keptSomeWork : text.keptWork({ what: keptSpell });
  const keptWork: Field[] = asksKept(task)
    ? [radios('keptWork', kept, { yes: [[text.keptYes]], no: [[text.keptNo]], ...unknown, ...unheard })]
    : [];
  const afterwards = followUpFields(task, disclosure, asking);
  const ended = openSpells(disclosure).map(
    (spell): Field => ({
      name: `ended.${spell.id}`,
      kind: 'date',
      label: text.endedOn({ what: spellInWords(spell, asking) }),
      optional: true,
    }),
  );
  const told = newParts(task, disclosure).length;
  const all = Array.from({ length: newSpellCount }, (_, index) => index + 1).slice(told);
  // Work that is asked after may be gone, and then its last day is asked.
  const isFolded = !asksKept(task) && afterwards.length === 0;
  return [
    { fields: [...keptWork, ...afterwards, ...course] },
    ...(ended.length === 0 ? [] : [{ title: text.endedTitle, lead: text.endedLead, folded: isFolded, fields: ended }]),
    ...(more ? [{ title: text.moreTitle, lead: text.moreLead, folded: true, fields: moreFields(asking) }] : []),
    {
      title: text.newTitle,
      lead: text.newLead,
      folded: true,
      fields: all.flatMap((n) => spellFields(n, task, asking)),
    },
  ];
}

/** More guidance than was granted: at most three fields, and none of them filled in where it is not needed. */
function moreFields(asking: Asking): readonly Field[] {
  const { lang } = asking;
  const text = taskFormWords(asking)['check-in'];
  const { extensionReasons: words } = termTexts[lang];
  const options = extensionReasons
    .filter((code) => code !== 'beyond-grant')
    .map((value) => ({ value, label: words[value] }));
  return [
    { name: 'more.hours', kind: 'text', label: text.moreHours, hint: text.hoursHint, optional: true },
    { name: 'more.until', kind: 'date', label: text.moreUntil, ...programmeHint(asking), optional: true },
    { name: 'more.reason', kind: 'select', label: text.moreReason, options, empty: text.noReason },
  ];
}

/** What is asked for beyond the grant; undefined where nothing of it is filled in. */
function moreAsked(values: FormValues): object | undefined {
  const more = defined({
    hours: typedHours(values, 'more.hours'),
    until: date(values, 'more.until'),
    reason: line(values, 'more.reason'),
  });
  return Object.keys(more).length === 0 ? undefined : more;
}

/** Yes and no as booleans; any other text is left for the schema to refuse. */
const truths: ReadonlyMap<string, boolean> = new Map([
  ['yes', true],
  ['no', false],
]);

/** A pause as it was filled in; what the form did not ask is absent. */
function pauseDocument(values: FormValues) {
  const { reason, from, until } = pauseFields;
  return defined({ [reason]: line(values, reason), [from]: date(values, from), [until]: date(values, until) });
}

function checkInDocument(values: FormValues, { task, disclosure }: OpenView): object {
  const parts = newParts(task, disclosure);
  const spells = Array.from({ length: newSpellCount }, (_, index) => index).map((index) => {
    const part = parts[index]?.name;
    // What was filled in with a yes counts only with that yes.
    if (part !== undefined && line(values, part) !== 'yes') return {};
    const name = `spell${index + 1}`;
    return defined({
      kind: line(values, `${name}.kind`),
      startedOn: date(values, `${name}.startedOn`),
      hoursPerWeek: amount(values, `${name}.hoursPerWeek`),
      name: line(values, `${name}.name`),
    });
  });
  const ended = openSpells(disclosure).map(({ id }) => ({ id, endedOn: date(values, `ended.${id}`) }));
  const kept = asksKept(task) ? line(values, 'keptWork') : undefined;
  const asked = asksCourse(task, disclosure) ? line(values, 'choice') : 'continues';
  const follow = asksAfterwards(task);
  const isUnknown = kept === 'unknown' && mayNotKnow(task, disclosure);
  const worksNow = follow ? line(values, 'worksNow') : isUnknown ? kept : undefined;
  const choice = kept === 'no-answer' || worksNow === 'no-answer' ? 'no-answer' : asked;
  // Nobody could tell, so nothing else is recorded.
  if (choice === 'no-answer') return { choice, newSpells: [], endedSpells: [] };
  if (choice === 'ask-extension')
    return defined({ choice, extension: moreAsked(values), newSpells: [], endedSpells: [] });
  return defined({
    choice,
    reason: choice === 'stopped' ? line(values, 'reason') : undefined,
    movedTo: choice === 'stopped' ? line(values, 'movedTo') : undefined,
    ...(choice === 'paused' ? pauseDocument(values) : {}),
    hoursUsed: typedHours(values, 'hoursUsed'),
    extension: choice === 'continues' ? moreAsked(values) : undefined,
    keptWork: kept === undefined || isUnknown ? undefined : (truths.get(kept) ?? kept),
    worksNow,
    inSchool: follow ? line(values, 'inSchool') : undefined,
    newSpells: spells.filter((spell) => Object.keys(spell).length > 0),
    endedSpells: ended.filter(({ endedOn }) => endedOn !== undefined),
  });
}

function missingOfPause(given: ReadonlyMap<string, unknown>, { trajectory }: Disclosure): readonly Missing[] {
  const isOpen = hasOpenPause(trajectory);
  const { reason, from, until } = pauseFields;
  return [
    ...(isOpen || given.has(reason) ? [] : [{ field: reason, code: 'reason' } as const]),
    ...(isOpen || given.has(from) ? [] : [{ field: from, code: 'date-empty' } as const]),
    ...(given.has(until) ? [] : [{ field: until, code: 'date-empty' } as const]),
  ];
}

/** At a follow-up both questions are answered, what is new has its first day, and what is no more its last. */
function missingAfterwards(
  given: ReadonlyMap<string, unknown>,
  { task, disclosure }: Pick<OpenView, 'task' | 'disclosure'>,
): readonly Missing[] {
  if (!asksAfterwards(task)) return [];
  const ended = given.get('endedSpells');
  const begun = given.get('newSpells');
  const endedIds = Array.isArray(ended) ? ended.map(({ id }) => id) : [];
  const fresh = newParts(task, disclosure);
  return followUpParts.flatMap(({ name, kinds }): readonly Missing[] => {
    const said = given.get(name);
    const n = fresh.findIndex((part) => part.name === name) + 1;
    const left = openOf(kinds, disclosure).filter(({ id }) => !endedIds.includes(id));
    const isNew = Array.isArray(begun) && begun.some(({ kind }) => kinds.includes(kind));
    if (said === undefined) return [{ field: name, code: 'choice' }];
    if (said === 'yes' && left.length === 0 && !isNew) {
      return [{ field: `spell${n === 0 ? fresh.length + 1 : n}.kind`, code: 'spell-kind' }];
    }
    return said === 'no' ? left.map(({ id }) => ({ field: `ended.${id}`, code: 'date-empty' })) : [];
  });
}

/** Work that is said to be gone has an end; a stop has a reason, and a pause its days. */
function missingParts(given: ReadonlyMap<string, unknown>, { task, disclosure }: OpenView): readonly Missing[] {
  const choice = given.get('choice');
  if (choice === 'no-answer') return [];
  const issues: Missing[] = [];
  if (choice === 'stopped' && !given.has('reason')) issues.push({ field: 'reason', code: 'reason' });
  if (choice === 'paused') issues.push(...missingOfPause(given, disclosure));
  if (choice === 'ask-extension' && !given.has('extension'))
    issues.push({ field: 'more.hours', code: 'extension-empty' });
  issues.push(...missingAfterwards(given, { task, disclosure }));
  if (!asksKept(task)) return issues;
  if (!given.has('keptWork') && given.get('worksNow') !== 'unknown') issues.push({ field: 'keptWork', code: 'choice' });
  const spell = task.checkIn?.spell;
  const ended = given.get('endedSpells');
  const isOpen = spell !== undefined && openSpells(disclosure).some(({ id }) => id === spell.id);
  const isEnded = Array.isArray(ended) && ended.some(({ id }) => id === spell?.id);
  if (given.get('keptWork') === false && isOpen && !isEnded)
    issues.push({ field: `ended.${spell.id}`, code: 'date-empty' });
  return issues;
}

function topicOf(
  { purpose, afterPause, date: on }: NonNullable<TaskView['checkIn']>,
  asCoordinator: boolean,
  locale: Locale,
): Topic {
  const text = topicWords(locale);
  const day = text.checkInDate({ date: dateInWords(on, locale.lang) });
  return asCoordinator
    ? (via) => `${text.silentCoach(via)} ${day}`
    : `${text.checkIn[afterPause === true ? 'after-pause' : purpose]} ${day}`;
}

/** How it goes, what work began and what ended. */
export const checkIn: TaskForm = {
  questions: checkInQuestions,
  document: checkInDocument,
  missing: missingParts,
  title: ({ isAhead, role }, _disclosure, lang) =>
    isAhead === true && role === 'job-coach' ? topicTexts[lang].titles.ownCandidate : undefined,
  topic: (task, context, disclosure) => {
    const { about, checkIn: asked, asCoordinator, isAhead } = task;
    const text = topicWords(context);
    const day = asked === undefined ? '' : dateInWords(asked.date, context.lang);
    const ahead =
      asked?.afterPause === true
        ? text.checkInPaused({ date: day })
        : asksCourse(task, disclosure)
          ? text.checkInAhead({ date: day, more: task.use === undefined ? 'other' : 'yes' })
          : asked?.purpose === 'follow-up'
            ? text.followUpAhead({ date: day })
            : text.keptWorkAhead({ date: day });
    const before = (what: Exclude<Topic, string>): Topic =>
      isAhead === true ? (via) => `${what(via)} ${text.askedOn({ date: day })}` : what;
    if (about === 'job-coach-gone') return before(text.jobCoachGone);
    if (about === 'job-coach-wrong') return before(() => text.jobCoachWrong);
    if (about === 'job-coach-unreached') return before(() => text.jobCoachUnreached);
    if (asked !== undefined && isAhead === true) return ahead;
    return asked === undefined ? undefined : topicOf(asked, asCoordinator, context);
  },
};
