import type { LinkView } from '../../cases/link-contracts.ts';
import { type SentCase, senderProofs } from '../../cases/sent-contracts.ts';
import type { TaskView } from '../../cases/task-contracts.ts';
import type { Language } from '../../domain/codes.ts';
import { defined } from '../../domain/defined.ts';
import { canMove } from '../../domain/journey/move.ts';
import { readdressedIn } from '../../domain/journey/objection.ts';
import { canDeny } from '../../domain/journey/withdraw.ts';
import { taskRules } from '../../domain/tasks/rules.ts';
import type { Field } from '../forms.ts';
import { linkFormTexts } from '../texts/link-form.ts';
import { dateInWords } from '../words/dates.ts';
import { textOf } from '../words/said.ts';
import { type Asking, type Choice, type Choices, municipalityField, providerOption, radios } from './form-fields.ts';

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

/** Whether a task is the coordinator's own by nature, and not somebody else's that came to them. */
export function isCoordinatorsOwn({ kind }: TaskView): boolean {
  const { work, confirmsSender } = taskRules[kind];
  return work !== 'asked' || confirmsSender === true;
}

/** Who takes over a trajectory: another job coach, perhaps at another provider. */
function successorFields({ assignable = [] }: TaskView, lang: Language): readonly Field[] {
  const { steer: text } = linkFormTexts[lang];
  const options = assignable.map((one) => providerOption(one, lang));
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
  const readdressed = readdressedIn({ kind: task.kind, ...defined({ about: task.about }) }, 'self');
  const address: Choices =
    readdressed === undefined
      ? {}
      : readdressed === 'job-coach'
        ? {
            'change-addressee': [text['hand-on'], ...successorFields(task, lang), { ...email, label: text.coachEmail }],
          }
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
    ...(canDeny(task) && task.mayNotErase !== true ? { 'not-me': [text['not-me']] } : {}),
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
