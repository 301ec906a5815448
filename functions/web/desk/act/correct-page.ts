import type { CorrectAnswer } from '../../../cases/act-correct.ts';
import type { ActView } from '../../../cases/act-desk.ts';
import { localDate } from '../../../domain/calendar.ts';
import { benefits } from '../../../domain/codes.ts';
import {
  type DoorAfter,
  type DoorDecision,
  doorAfter,
  doorChoices,
  livesIn,
  readCorrection,
} from '../../../domain/correction.ts';
import { defined } from '../../../domain/defined.ts';
import { isInFollowUp } from '../../../domain/guided.ts';
import { canTakeDoor } from '../../../domain/journey/correct.ts';
import { line } from '../../form-input.ts';
import type { Field, FormValues } from '../../forms.ts';
import { type Html, html } from '../../html.ts';
import { municipalityField } from '../../links/form-fields.ts';
import type { PageContext } from '../../page-context.ts';
import { typedBirthDate } from '../../public/birth-date.ts';
import { otherDoorWordsFor } from '../../public/other-door-words.ts';
import { deskCorrectTexts } from '../../texts/desk-correct.ts';
import { sectionTexts } from '../../texts/section.ts';
import { termTexts } from '../../texts/term.ts';
import { capitalised } from '../../words/said.ts';
import { doorName } from '../../words/terms.ts';
import type { ActForm } from './act-form.ts';

/** Nobody said whether the person is registered as a job seeker. */
const unsaid = 'unsaid';

/** What was typed, in the form of a posted referral. */
function documentOf(values: FormValues): unknown {
  const { givenName, familyName, municipality, email, phone } = Object.fromEntries(
    ['givenName', 'familyName', 'municipality', 'email', 'phone'].map((name) => [name, line(values, name)]),
  );
  const registered = line(values, 'registeredJobSeeker');
  return {
    candidate: defined({
      givenName,
      familyName,
      birthDate: typedBirthDate(values, 'birthDate'),
      municipality,
      email,
      phone,
    }),
    situation: defined({
      benefit: values.get('benefit') ?? [],
      registeredJobSeeker: registered === undefined || registered === unsaid ? undefined : registered === 'true',
    }),
  };
}

/** The data as they stand. */
function initial({ from: { referral }, parties: { candidate } }: ActView): FormValues {
  if (candidate === undefined) return new Map();
  const { givenName, familyName, birthDate, registeredJobSeeker, email, phone } = candidate;
  const [year = '', month = '', day = ''] = birthDate.split('-');
  const given: Readonly<Record<string, string | undefined>> = {
    givenName,
    familyName,
    'birthDate.day': String(Number(day)),
    'birthDate.month': String(Number(month)),
    'birthDate.year': year,
    municipality: livesIn(referral),
    registeredJobSeeker: registeredJobSeeker === undefined ? unsaid : String(registeredJobSeeker),
    email,
    phone,
  };
  const filled = Object.entries(given).flatMap(([name, value]): [string, string[]][] =>
    value === undefined ? [] : [[name, [value]]],
  );
  return new Map([...filled, ['benefit', candidate.benefits]]);
}

/** What these data make of the door; `same` too while something in them is wrong. */
function doorWith({ from, parties, now }: ActView, { region }: PageContext, values: FormValues): DoorAfter {
  const { candidate, ...others } = parties;
  const read = readCorrection(documentOf(values), { today: localDate(now), region });
  if (!read.ok || candidate === undefined) return { door: 'same' };
  return doorAfter(region, from.referral, { candidate, ...others }, read.corrected);
}

function decisionField(view: ActView, door: DoorAfter, { lang }: PageContext): readonly Field[] {
  if (door.door === 'same') return [];
  const text = deskCorrectTexts[lang];
  const canTake = door.door === 'other' && canTakeDoor(view.from.referral.stage);
  // After guidance nothing of the door is left to settle.
  const isOver = isInFollowUp(view.from.referral);
  const hintOf = (value: DoorDecision) => (isOver && value === 'keep' ? text.keepOver : text.choices[value].hint);
  const options = doorChoices
    .filter((choice) => choice === 'keep' || canTake)
    .map((value) => ({ value, label: text.choices[value].label, hint: hintOf(value) }));
  return [{ name: 'decision', kind: 'radios', label: text.decision, options }];
}

function fields(view: ActView, context: PageContext, values: FormValues): readonly Field[] {
  const { lang } = context;
  const [text, section] = [deskCorrectTexts[lang], sectionTexts[lang]];
  const off = { autocomplete: 'off' } as const;
  const yesOrNo = [
    { value: 'true', label: section.yes },
    { value: 'false', label: section.no },
    { value: unsaid, label: text.unsaid },
  ];
  const benefitOptions = benefits.map((value) => ({ value, label: capitalised(termTexts[lang].benefits[value]) }));
  return [
    ...decisionField(view, doorWith(view, context, values), context),
    { name: 'givenName', kind: 'text', label: text.givenName, hint: text.givenNameHint, optional: true, ...off },
    { name: 'familyName', kind: 'text', label: text.familyName, ...off },
    { name: 'birthDate', kind: 'date', label: section.birthDate, hint: text.birthDateHint },
    municipalityField('municipality', text.municipality, context, false),
    { name: 'benefit', kind: 'checkboxes', label: section.benefits, options: benefitOptions, optional: true },
    { name: 'registeredJobSeeker', kind: 'radios', label: section.registered, options: yesOrNo },
    { name: 'email', kind: 'email', label: section.email, hint: text.contactHint, optional: true, ...off },
    { name: 'phone', kind: 'tel', label: section.phone, hint: text.contactHint, optional: true, ...off },
  ];
}

/** What the corrected data would do, where they do more than change. */
function facts(view: ActView, context: PageContext, values: FormValues): Html {
  const { lang, region } = context;
  const text = deskCorrectTexts[lang];
  const door = doorWith(view, context, values);
  const present = view.from.referral.door;
  if (door.door === 'same' || present === undefined) return html``;
  const now = doorName(present, region, lang);
  const words =
    door.door === 'other'
      ? text.otherDoor({ now, other: doorName(door.to, region, lang) })
      : text.noDoor({ now, why: otherDoorWordsFor(door.why, context).title });
  return html`<div class="notice" role="status"><p>${words}</p></div>`;
}

/** Data of the candidate, as they stand, to be corrected. */
export const correctForm: ActForm<CorrectAnswer> = {
  shows: ['person', 'grounds', 'contact'],
  initial,
  facts,
  fields,
  read: (values) => {
    const decision = doorChoices.find((one) => one === line(values, 'decision'));
    return { ok: true, answer: { input: documentOf(values), ...defined({ decision }) } };
  },
};
