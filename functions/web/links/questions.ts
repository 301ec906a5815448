import { type Disclosure, type LinkView, type SentCase, senderProofs, type TaskView } from '../../cases/contracts.ts';
import {
  declineReasons,
  earlyStopReasons,
  type Language,
  offerDeclineReasons,
  spellKinds,
} from '../../domain/codes.ts';
import { defined } from '../../domain/defined.ts';
import { tellsOfFault } from '../../domain/journey/faults.ts';
import { asksAboutMove, canMove } from '../../domain/journey/move.ts';
import { canDeny } from '../../domain/journey/withdraw.ts';
import { asksForAddress } from '../../domain/journey/wrong-address.ts';
import { allMunicipalities } from '../../domain/municipality.ts';
import { municipalityByCode, type Region } from '../../domain/region.ts';
import type { Spell } from '../../domain/trajectory.ts';
import type { Field, Option } from '../forms.ts';
import { type LinkFormTexts, linkFormTexts } from '../texts/link-form.ts';
import { termTexts } from '../texts/term.ts';
import { dateInWords } from '../words/dates.ts';
import { textOf } from '../words/said.ts';
import { declineReasonInWords } from '../words/terms.ts';
import { spellInWords } from './disclosure.ts';

/** Questions under their own heading. */
export interface QuestionGroup {
  readonly title?: string;
  readonly lead?: string;
  readonly fields: readonly Field[];
  /** Seldom needed: closed until somebody opens it by its title, or one of its fields is filled in. */
  readonly folded?: boolean;
}

/** How many new results one check-in can record (see checkInAnswer). */
export const newSpellCount = 3;

type Choice = readonly string[];

/** What questions depend on besides their task. */
export interface Asking {
  readonly lang: Language;
  readonly region: Region;
}

/** A choice with the questions that go with it only. */
type Choices = Readonly<Record<string, readonly [words: Choice, ...fields: Field[]]>>;

function radios(name: string, label: string, choices: Choices): Field {
  const options = Object.entries(choices).map(([value, [[text = '', hint = ''], ...fields]]): Option => {
    return { value, label: text, ...(hint === '' ? {} : { hint }), ...(fields.length === 0 ? {} : { fields }) };
  });
  return { name, kind: 'radios', label, options };
}

function reasons(label: string, words: Readonly<Record<string, string>>, codes: readonly string[]): Field {
  const options = codes.map((value) => ({ value, label: words[value] ?? value }));
  return { name: 'reason', kind: 'select', label, options };
}

const declineWords = (lang: Language): Readonly<Record<string, string>> =>
  Object.fromEntries(declineReasons.map((code) => [code, declineReasonInWords(code, lang, false)]));

function explanation(text: LinkFormTexts, readers?: string): Field {
  const hint = readers === undefined ? text.noSecrets : `${readers} ${text.noSecrets}`;
  return { name: 'explanation', kind: 'textarea', label: text.explanation, hint, optional: true };
}

/** Spells that were still going on at the last check-in. */
export function openSpells(disclosure: Disclosure): readonly Spell[] {
  return disclosure.trajectory?.spells.filter((spell) => spell.endedOn === undefined) ?? [];
}

/**
 * Whether a check-in asks about the guidance. When only kept work is still asked about, because the goal was reached or
 * the planned end has passed, there is no guidance left to continue or stop.
 */
export function asksCourse({ checkIn }: TaskView, { trajectory }: Disclosure): boolean {
  if (checkIn?.purpose !== 'kept-work' || trajectory === undefined) return true;
  return trajectory.goalReachedOn === undefined && checkIn.date <= trajectory.plannedEnd;
}

function spellFields(n: number, lang: Language): readonly Field[] {
  const text = linkFormTexts[lang].checkIn;
  return [
    {
      name: `spell${n}.kind`,
      kind: 'select',
      label: text.spell({ n }),
      options: spellKinds.map((value) => ({ value, label: termTexts[lang].spellKinds[value] })),
      empty: text.nothing,
      optional: true,
    },
    { name: `spell${n}.startedOn`, kind: 'date', label: text.startedOn({ n }), optional: true },
    { name: `spell${n}.hoursPerWeek`, kind: 'text', label: text.hoursPerWeek({ n }), optional: true },
  ];
}

function checkInQuestions(task: TaskView, disclosure: Disclosure, asking: Asking): readonly QuestionGroup[] {
  const { lang } = asking;
  const text = linkFormTexts[lang].checkIn;
  const why = reasons(text.reason, termTexts[lang].earlyStopReasons, earlyStopReasons);
  const course: Field[] = asksCourse(task, disclosure)
    ? [
        radios('choice', text.choice, {
          continues: [text.continues],
          'goal-reached': [text['goal-reached']],
          stopped: [text.stopped, why, movedTo(asking)],
          ...(task.asCoordinator ? { 'no-answer': [text.noAnswer] } : {}),
        }),
        { name: 'hoursUsed', kind: 'text', label: text.hoursUsed, hint: text.hoursHint, optional: true },
      ]
    : [];
  // Where only kept work is asked about, that question also offers the coordinator "nobody could tell".
  const unheard: Choices = task.asCoordinator && course.length === 0 ? { 'no-answer': [text.noAnswer] } : {};
  const keptSpell = task.checkIn?.spell === undefined ? undefined : spellInWords(task.checkIn.spell, lang);
  const kept = keptSpell === undefined ? text.keptSomeWork : text.keptWork({ what: keptSpell });
  const keptWork: Field[] =
    task.checkIn?.purpose === 'kept-work'
      ? [radios('keptWork', kept, { yes: [[text.keptYes]], no: [[text.keptNo]], ...unheard })]
      : [];
  const ended = openSpells(disclosure).map(
    (spell): Field => ({
      name: `ended.${spell.id}`,
      kind: 'date',
      label: text.endedOn({ what: spellInWords(spell, lang) }),
      optional: true,
    }),
  );
  const more = Array.from({ length: newSpellCount - 1 }, (_, index) => index + 2);
  return [
    { fields: [...keptWork, ...course] },
    ...(ended.length === 0 ? [] : [{ title: text.endedTitle, lead: text.endedLead, fields: ended }]),
    { title: text.newTitle, lead: text.newLead, fields: spellFields(1, lang) },
    { title: text.moreTitle, folded: true, fields: more.flatMap((n) => spellFields(n, lang)) },
  ];
}

function approveQuestions(task: TaskView, lang: Language): Field {
  const all = linkFormTexts[lang];
  const { approve: text } = all;
  const decisionDate: Field[] = task.asksDecisionDate
    ? [{ name: 'decisionDate', kind: 'date', label: text.decisionDate, hint: all.dateExample }]
    : [];
  const years: Field[] =
    task.decidedYears === undefined
      ? []
      : [
          {
            name: 'years',
            kind: 'radios',
            label: text.years,
            hint: text.yearsUsual({ years: task.decidedYears.usual }),
            options: task.decidedYears.choices.map((n) => ({
              value: String(n),
              label: text.yearsChoice({ years: n }),
            })),
            optional: true,
          },
        ];
  return radios('choice', text.choice, {
    approve: [text.approve, ...decisionDate, ...years],
    decline: [
      text.decline,
      reasons(text.reason, declineWords(lang), declineReasons),
      explanation(all, text.explanation),
    ],
    'ask-information': [
      task.isReferred === true ? text['ask-information'] : [text['ask-information'][0] ?? '', text.askCandidate],
      { name: 'question', kind: 'textarea', label: text.question, hint: all.noSecrets },
    ],
    delegate: [
      text.delegate,
      { name: 'email', kind: 'email', label: text.email, hint: text.emailHint, autocomplete: 'off' },
    ],
  });
}

function offerQuestions({ asCoordinator, foundAlive }: TaskView, lang: Language): Field {
  const all = linkFormTexts[lang];
  const { acceptOffer: text } = all;
  const off = { autocomplete: 'off' } as const;
  return radios('choice', text.choice, {
    accept: [
      text.accept,
      { name: 'jobCoachName', kind: 'text', label: text.jobCoachName, ...off },
      { name: 'jobCoachEmail', kind: 'email', label: text.jobCoachEmail, ...off },
      { name: 'jobCoachPhone', kind: 'tel', label: text.jobCoachPhone, optional: true, ...off },
      { name: 'startsOn', kind: 'date', label: text.startsOn, hint: all.dateExample },
    ],
    decline: [
      text.decline,
      reasons(text.reason, termTexts[lang].offerDeclineReasons, offerDeclineReasons),
      explanation(all),
    ],
    // The coordinator records it below, as a fact.
    ...(asCoordinator || foundAlive ? {} : { died: [text.died] as const }),
  });
}

/** A provider that said that it is full says that it has room again. */
function roomQuestions(lang: Language): Field {
  const { placesChoice, 'places-again': again } = linkFormTexts[lang].acceptOffer;
  return radios('choice', placesChoice, { 'places-again': [again] });
}

/** With the reason for a stop: a person who moved may be able to continue where they live now. */
function movedTo(asking: Asking): Field {
  const { movedTo: label, movedToHint: hint } = linkFormTexts[asking.lang];
  return { ...municipalityField('movedTo', label, asking, true), hint };
}

function startQuestions({ asCoordinator }: TaskView, asking: Asking): Field {
  const { lang } = asking;
  const { confirmStart: text, dateExample } = linkFormTexts[lang];
  return radios('choice', text.choice, {
    held: [text.held, { name: 'heldOn', kind: 'date', label: text.heldOn, hint: dateExample }],
    moved: [text.moved, { name: 'newDate', kind: 'date', label: text.newDate, hint: dateExample }],
    stopped: [text.stopped, reasons(text.reason, termTexts[lang].earlyStopReasons, earlyStopReasons), movedTo(asking)],
    ...(asCoordinator ? { 'no-answer': [text.noAnswer] as const } : {}),
  });
}

/** Whether a referral is the sender's: asked of the sender, or of the coordinator who called them. */
function senderQuestions(task: TaskView, lang: Language): Field {
  const { confirmSender: text } = linkFormTexts[lang];
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

/** Every municipality to choose from, by name. */
function municipalityField(name: string, label: string, { region, lang }: Asking, optional: boolean): Field {
  const others = allMunicipalities.filter(({ code }) => municipalityByCode(region, code) === undefined);
  const options = [...region.municipalities, ...others]
    .map(({ code, name: text }) => ({ value: code, label: text }))
    .sort((a, b) => a.label.localeCompare(b.label, 'nl'));
  return {
    name,
    kind: 'select',
    label,
    options,
    empty: linkFormTexts[lang].noMunicipality,
    ...(optional ? { optional } : {}),
  };
}

/** The choices for a call depend on its subject: a call about a handover can end in one, other calls cannot. */
function callQuestions(task: TaskView, lang: Language): Field {
  const { choice, checked, 'checked-done': done, 'not-reached': missed, died } = linkFormTexts[lang].call;
  if (task.about === 'not-mine') return radios('choice', checked, { told: [done] });
  // The person named as the candidate has been erased: the call is with the sender, and nobody is left to stop for.
  const end: Choices = task.about === 'not-me' ? {} : { died: [died] };
  return radios('choice', choice, { ...callOutcomes(task, lang), 'not-reached': [missed], ...end });
}

function callOutcomes({ about }: TaskView, lang: Language): Choices {
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
  } = linkFormTexts[lang].call;
  if (about === 'death-reported') return { 'goes-on': [alive] };
  if (about === 'withdrawal-proposed') return { withdrawn: [withdrawn], 'goes-on': [goesOn] };
  if (asksAboutMove({ kind: 'call', ...defined({ about }) }))
    return { 'goes-on': [goesOnHere], 'handed-over': [handed] };
  if (asksForAddress({ kind: 'call', ...defined({ about }) })) {
    const email: Field = { name: 'email', kind: 'email', label: newEmail, autocomplete: 'off' };
    return { 'new-address': [newAddress, email], told: [withoutAddress] };
  }
  return about === 'handover' ? { 'handed-over': [handed], 'not-wanted': [unwanted] } : { told: [told] };
}

/** What searching again means here, by the reason why the case came to the coordinator. */
const searchAgain: Readonly<Record<string, 'try-treating-again' | 'let-go'>> = {
  'treating-provider': 'try-treating-again',
  'no-treating-provider': 'try-treating-again',
  'chosen-provider': 'let-go',
};

/** A case on which the machine is stuck can be continued or withdrawn; closing it for want of a place makes no sense. */
function resolveQuestions(task: TaskView, lang: Language): Field {
  const all = linkFormTexts[lang];
  const { choice, assign, provider, close, unstick } = all.resolve;
  if (tellsOfFault(task)) return radios('choice', choice, { 'try-again': [unstick] });
  const { assignable = [] } = task;
  const options = assignable.map(({ id, name }) => ({ value: id, label: name }));
  const another: Choices =
    options.length === 0 ? {} : { assign: [assign, { name: 'provider', kind: 'select', label: provider, options }] };
  return radios('choice', choice, {
    'try-again': [all.resolve[searchAgain[task.about ?? ''] ?? 'try-again']],
    ...another,
    close: [close, explanation(all)],
  });
}

/** The questions of a task, in order; empty for a task that nobody answers. No choice is ever preselected (I4). */
export function taskQuestions(task: TaskView, disclosure: Disclosure, asking: Asking): readonly QuestionGroup[] {
  const { lang } = asking;
  const text = linkFormTexts[lang];
  switch (task.kind) {
    case 'confirm-sender':
      return [{ fields: [senderQuestions(task, lang)] }];
    case 'confirm-interest': {
      const words = text.confirmInterest;
      const called = task.asCoordinator;
      const yes = task.consent === undefined ? 'yes' : 'consents';
      const choices = {
        yes: [called ? words[`called-${yes}`] : words[yes]],
        no: [called ? words['called-no'] : words.no],
        ...(called ? { 'not-reached': [words['called-not-reached']] as const } : {}),
      } as const;
      return [{ fields: [radios('choice', called ? words.called : words.choice, choices)] }];
    }
    case 'approve':
      return [{ fields: [approveQuestions(task, lang)] }];
    case 'give-information':
      return [{ fields: [{ name: 'text', kind: 'textarea', label: text.giveInformation.text, hint: text.noSecrets }] }];
    case 'accept-offer':
      return [{ fields: [task.fullUntil === undefined ? offerQuestions(task, lang) : roomQuestions(lang)] }];
    case 'confirm-start':
      return [{ fields: [startQuestions(task, asking)] }];
    case 'check-in':
      return checkInQuestions(task, disclosure, asking);
    case 'call':
      return [{ fields: [callQuestions(task, lang)] }];
    case 'still-wanted': {
      const words = text.stillWanted;
      return [
        {
          fields: [
            task.asCoordinator
              ? radios('choice', words.called, {
                  yes: [words['called-yes']],
                  no: [words['called-no']],
                  call: [words['called-call']],
                })
              : radios('choice', words.choice, { yes: [words.yes], no: [words.no], call: [words.call] }),
          ],
        },
      ];
    }
    case 'resolve':
    case 'await-place':
      return [{ fields: [resolveQuestions(task, lang)] }];
    case 'advance':
      return [];
  }
}

/** The question for a candidate who may have nothing to do with the referral, or does not want it. */
export function objectionQuestions(
  { own, met, proves, address }: Pick<Extract<LinkView, { state: 'objection' }>, 'own' | 'met' | 'proves' | 'address'>,
  lang: Language,
): readonly Field[] {
  if (address !== undefined) {
    const { choice: ask, 'not-my-address': notMine, 'not-the-coach': notCoach } = linkFormTexts[lang].objection;
    return [radios('choice', ask, { 'not-me': [address === 'job-coach' ? notCoach : notMine] })];
  }
  const {
    choice,
    'not-me': notMe,
    'not-wanted': notWanted,
    'own-not-wanted': ownNotWanted,
    'stop-yourself': stopYourself,
  } = linkFormTexts[lang].objection;
  const denial: Choices = met ? {} : { 'not-me': [notMe] };
  return [
    radios('choice', choice, { ...denial, 'not-wanted': [proves ? stopYourself : own ? ownNotWanted : notWanted] }),
  ];
}

const ownTasks: readonly TaskView['kind'][] = ['confirm-sender', 'call', 'resolve', 'await-place', 'advance'];
/** An offer goes to the mailbox in the region file, so the coordinator cannot change its address. */
const fixedAddress: readonly TaskView['kind'][] = [...ownTasks, 'accept-offer'];

/** Whether a task is the coordinator's own by nature, and not somebody else's that came to them. */
export function isCoordinatorsOwn(task: TaskView): boolean {
  return ownTasks.includes(task.kind);
}

/** Who takes over a trajectory: another job coach, perhaps at another provider. */
function successorFields({ assignable = [] }: TaskView, lang: Language): readonly Field[] {
  const { steer: text } = linkFormTexts[lang];
  const options = assignable.map(({ id, name }) => ({ value: id, label: name }));
  return [
    { name: 'steer.provider', kind: 'select', label: text.provider, options, empty: text.sameProvider, optional: true },
    { name: 'steer.name', kind: 'text', label: text.name, autocomplete: 'off' },
    { name: 'steer.phone', kind: 'tel', label: text.phone, optional: true, autocomplete: 'off' },
  ];
}

/** What the coordinator may do with a task instead of answering it. */
export function steerQuestions(task: TaskView, asking: Asking, hasPhone: boolean): Field {
  const { lang } = asking;
  const { steer: text } = linkFormTexts[lang];
  const days: Field = {
    name: 'steer.workingDays',
    kind: 'text',
    label: text.workingDays,
    hint: text.workingDaysHint,
    autocomplete: 'off',
  };
  // Nothing happens yet to a referral whose sender is not known, except its own question.
  const isUnconfirmed = task.stage === 'unconfirmed';
  const email: Field = { name: 'steer.email', kind: 'email', label: text.email, autocomplete: 'off' };
  const address: Choices = fixedAddress.includes(task.kind)
    ? {}
    : task.kind === 'confirm-start' || task.kind === 'check-in'
      ? { 'change-addressee': [text['hand-on'], ...successorFields(task, lang), { ...email, label: text.coachEmail }] }
      : { 'change-addressee': [text['change-addressee'], email] };
  return radios('steer.choice', text.choice, {
    extend: [text.extend, days],
    ...(isUnconfirmed ? {} : address),
    ...(canMove(task.stage)
      ? { moved: [text.moved, municipalityField('steer.municipality', text.municipality, asking, false)] }
      : {}),
    ...(hasPhone && !isUnconfirmed ? { 'wrong-number': [text['wrong-number']] } : {}),
    withdraw: [text.withdraw],
    died: [text.died],
    ...(canDeny(task) ? { 'not-me': [text['not-me']] } : {}),
  });
}

/** The value of one of a sender's referrals on the page, to choose it by: how the sender was verified, and the reference. */
export function sentValue({ proof, reference }: SentCase): string {
  return `${proof}/${reference}`;
}

/**
 * What the coordinator may withdraw at once of a sender's other referrals: all with one kind of verification, or those
 * that they tick. Never all kinds together: if somebody typed another person's address, the victim's own referrals
 * would be withdrawn with the false ones.
 */
export function sentQuestions(sent: readonly SentCase[], lang: Language): Field {
  const { sent: text } = linkFormTexts[lang];
  const options = sent.map((one) => ({
    value: sentValue(one),
    label: text.one({ reference: one.reference, date: dateInWords(one.receivedOn, lang) }),
    hint: `${text.proofs[one.proof]} ${textOf(text.stages, one.stage) ?? ''}`.trim(),
  }));
  const references: Field = { name: 'sent.references', kind: 'checkboxes', label: text.references, options };
  const kinds = senderProofs.flatMap((proof): [string, [Choice]][] => {
    const named = sent.filter((one) => one.proof === proof).map(({ reference }) => reference);
    const [label, hint] = text.all[proof];
    return named.length === 0 ? [] : [[proof, [[label({ named: named.join(', ') }), hint]]]];
  });
  return radios('sent.choice', text.choice, { ...Object.fromEntries(kinds), chosen: [text.chosen, references] });
}
