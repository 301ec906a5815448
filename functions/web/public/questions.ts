import {
  benefits,
  type Language,
  languages,
  type Profession,
  type Programme,
  professions,
} from '../../domain/codes.ts';
import { defined } from '../../domain/defined.ts';
import { providersFor } from '../../domain/matching.ts';
import { allMunicipalities, everydayNames } from '../../domain/municipality.ts';
import { municipalityByCode, type ProviderSettings, placementOf, type Region } from '../../domain/region.ts';
import type { Field, Option } from '../forms.ts';
import { type FormTexts, formTexts } from '../texts/form.ts';
import { languageTexts } from '../texts/language.ts';
import { termTexts } from '../texts/term.ts';
import { type CandidateField, fillerOf, type QuestionWords, type ReferrerField } from '../words/form-words.ts';
import { capitalised, oneOf, said } from '../words/said.ts';
import { formWords } from './own-words.ts';
import type { FormKind, FormStepName } from './steps.ts';

/** What a step's questions depend on. */
export interface Asking {
  readonly kind: FormKind;
  readonly region: Region;
  readonly lang: Language;
  /** Programme of the door, once known: the organisations to choose from are those that offer it. */
  readonly programme?: Programme;
  /** Where somebody lives and their age, once known: the organisations to choose from are those that work for them. */
  readonly person?: { readonly municipality: string; readonly age: number };
  /** The profession that a professional gave, once known. */
  readonly profession?: Profession;
  /** The place that was typed is not known: show the municipalities to choose from. */
  readonly listMunicipalities?: boolean;
}

/** Chosen by somebody who does not know or would rather not say; never part of what is sent. */
export const unsaid = 'unsaid';

/** Both names of a municipality that people call otherwise, so that either is found. */
function withEverydayName(code: string, official: string): string {
  const everyday = everydayNames[code];
  return everyday === undefined ? official : `${everyday} (${official})`;
}

/** Places of the region as an example of what to type, "Bilthoven of Bunnik": one in a municipality, and another municipality. */
export function placesInWords({ municipalities }: Region, lang: Language): string {
  const named = (one: Region['municipalities'][number]) => everydayNames[one.code] ?? one.name;
  const within = municipalities.find(({ places }) => places.length > 0);
  const others = municipalities.filter((one) => one !== within).map(named);
  return oneOf([...(within?.places.slice(0, 1) ?? []), ...others].slice(0, 2), lang);
}

/** The providers that somebody may wish for, as far as the answers say who they are. */
export function offersIn({
  region,
  programme,
  person,
}: Pick<Asking, 'region' | 'programme' | 'person'>): readonly ProviderSettings[] {
  if (programme === undefined) return region.providers;
  if (person !== undefined) return providersFor(region, { programme, ...person });
  return region.providers.filter(({ offers }) => offers.some((offer) => offer.programme === programme));
}

/** Everything to choose from, by field. */
function optionsOf(name: CandidateField | ReferrerField, asking: Asking): readonly Option[] {
  const { region, lang } = asking;
  const text = formTexts[lang].options;
  const known = termTexts[lang];
  switch (name) {
    case 'referrer.profession':
      return professions.map((code) => ({ value: code, label: capitalised(known.professions[code]) }));
    case 'candidate.municipality':
      return [
        ...[
          ...region.municipalities,
          ...allMunicipalities.filter(({ code }) => municipalityByCode(region, code) === undefined),
        ]
          .map(({ code, name: official }) => ({ value: code, label: withEverydayName(code, official) }))
          .sort((a, b) => a.label.localeCompare(b.label, 'nl')),
      ];
    case 'situation.inCareAt':
      return [
        ...region.providers
          .filter(({ ipsCare }) => ipsCare)
          .map(({ id, name: at }) => ({ value: id, label: text.careAt({ name: at }) })),
        { value: 'elsewhere', label: text.elsewhere },
        { value: 'none', label: text.noCare },
        { value: unsaid, label: text.ratherNot },
      ];
    case 'situation.ipsPossible':
      return [
        { value: 'yes', label: text.yes },
        { value: 'no', label: text.no },
        { value: 'unknown', label: text.unknown },
      ];
    case 'situation.benefit':
      return benefits.map((code) => {
        if (code === 'none') return { value: code, label: text.noBenefit };
        return { value: code, label: code === 'unknown' ? text.unknown : capitalised(known.benefits[code]) };
      });
    case 'request.motivated':
      return [
        { value: 'yes', label: text.yes },
        { value: 'unsure', label: text.unsure },
        { value: 'no', label: text.motivatedNo },
      ];
    case 'situation.registeredJobSeeker':
      return [
        { value: 'true', label: text.yes },
        { value: 'false', label: text.no },
        { value: unsaid, label: text.unknown },
      ];
    case 'request.preferredProvider':
      return offersIn(asking).map(({ id, name: label }) => ({ value: id, label }));
    case 'candidate.preferredContact':
      return [
        { value: 'email', label: text.byEmail },
        { value: 'phone', label: text.byPhone },
      ];
    case 'candidate.language':
      return languages.map((value) => ({ value, label: languageTexts[value].name }));
    case 'oneName':
      return [{ value: 'yes', label: text.oneName }];
    case 'helper':
      return [
        { value: 'no', label: text.no },
        { value: 'yes', label: text.yes },
      ];
    default:
      return [];
  }
}

type Shape = Pick<Field, 'kind' | 'optional' | 'heading'> & { readonly own?: string };

/**
 * The form of each question. `own` is what the browser may fill in where the answer is about the user themselves (WCAG
 * 1.3.5).
 */
const shapes: Readonly<Record<CandidateField | ReferrerField, Shape>> = {
  'referrer.profession': { kind: 'radios', heading: true },
  'candidate.birthDate': { kind: 'date', heading: true, own: 'bday' },
  place: { kind: 'text', heading: true, own: 'address-level2' },
  'candidate.municipality': { kind: 'select', optional: true },
  'situation.inCareAt': { kind: 'radios', heading: true },
  'situation.ipsPossible': { kind: 'radios', heading: true },
  'situation.benefit': { kind: 'checkboxes', heading: true },
  'request.motivated': { kind: 'radios', heading: true },
  'situation.registeredJobSeeker': { kind: 'radios', heading: true },
  'situation.workCoachEmail': { kind: 'email', heading: true, optional: true, own: 'off' },
  'request.goal': { kind: 'textarea', heading: true },
  'request.preferredProvider': { kind: 'select', optional: true },
  'request.availability': { kind: 'text', optional: true },
  'request.remarks': { kind: 'textarea', optional: true },
  'candidate.givenName': { kind: 'text', own: 'given-name' },
  'candidate.familyName': { kind: 'text', own: 'family-name' },
  oneName: { kind: 'checkboxes', optional: true },
  'candidate.email': { kind: 'email', optional: true, own: 'email' },
  'candidate.phone': { kind: 'tel', optional: true, own: 'tel' },
  'candidate.preferredContact': { kind: 'radios' },
  'candidate.language': { kind: 'radios' },
  helper: { kind: 'radios', heading: true },
  'representative.name': { kind: 'text', own: 'off' },
  'representative.relation': { kind: 'text', own: 'off' },
  'representative.email': { kind: 'email', optional: true, own: 'off' },
  'representative.phone': { kind: 'tel', optional: true, own: 'off' },
  'referrer.name': { kind: 'text', own: 'name' },
  'referrer.organisation': { kind: 'text', optional: true, own: 'organization' },
  'referrer.email': { kind: 'email', own: 'email' },
  'referrer.phone': { kind: 'tel', optional: true, own: 'tel' },
};

/** Fields of each step, in order. */
export const stepFields: Readonly<Record<FormStepName, readonly (CandidateField | ReferrerField)[]>> = {
  profession: ['referrer.profession'],
  birthDate: ['candidate.birthDate'],
  municipality: ['place', 'candidate.municipality'],
  care: ['situation.inCareAt'],
  ips: ['situation.ipsPossible'],
  benefit: ['situation.benefit'],
  motivation: ['request.motivated'],
  jobSeeker: ['situation.registeredJobSeeker'],
  workCoach: ['situation.workCoachEmail'],
  goal: ['request.goal'],
  wishes: ['request.preferredProvider', 'request.availability', 'request.remarks'],
  name: ['candidate.givenName', 'candidate.familyName', 'oneName'],
  reach: ['candidate.email', 'candidate.phone', 'candidate.preferredContact', 'candidate.language'],
  helper: ['helper'],
  helperDetails: ['representative.name', 'representative.relation', 'representative.email', 'representative.phone'],
  referrer: ['referrer.name', 'referrer.organisation', 'referrer.email', 'referrer.phone'],
};

function isReferrerField(name: CandidateField | ReferrerField): name is ReferrerField {
  return name.startsWith('referrer.');
}

type QuestionTexts = FormTexts['questions'][CandidateField] | FormTexts['referrer'][ReferrerField];

/** The words of a question, for its reader; a goal has the examples of its programme. */
export function wordsOf(
  name: CandidateField | ReferrerField,
  { kind, profession, programme, region, lang }: Pick<Asking, 'kind' | 'profession' | 'programme' | 'region' | 'lang'>,
): QuestionWords {
  const text = formWords({ lang, region });
  const filler = fillerOf(kind, profession);
  const asked: QuestionTexts = isReferrerField(name) ? text.referrer[name] : text.questions[name];
  const hint =
    name === 'request.goal' && programme !== undefined
      ? text.goals[programme]
      : 'hint' in asked
        ? asked.hint
        : undefined;
  return {
    label: said(asked.label, filler),
    row: said(asked.row, filler),
    ...(hint === undefined ? {} : { hint: said(hint, { ...filler, examples: placesInWords(region, lang) }) }),
  };
}

/** One question of the form, ready to show. */
export function questionOf(name: CandidateField | ReferrerField, asking: Asking): Field {
  const { kind, lang } = asking;
  const text = formTexts[lang];
  const { label, hint } = wordsOf(name, asking);
  const { own, ...shape } = shapes[name];
  const aboutFiller = kind === 'self' ? !name.startsWith('representative.') : isReferrerField(name);
  const options = optionsOf(name, asking);
  return {
    name,
    label,
    ...defined({ hint }),
    ...shape,
    ...(own === undefined ? {} : { autocomplete: aboutFiller ? own : 'off' }),
    ...(options.length === 0 ? {} : { options }),
    ...(name === 'request.preferredProvider' ? { empty: text.options.noPreference } : {}),
  };
}

/**
 * Fields of a step for this programme: where it belongs to the institution that treats the person, there is no choice
 * of provider.
 */
export function fieldsAsked(
  step: FormStepName,
  { region, programme }: Pick<Asking, 'region' | 'programme'>,
): readonly (CandidateField | ReferrerField)[] {
  const isFixed = programme !== undefined && placementOf(region, programme) === 'treating-provider';
  return stepFields[step].filter((name) => name !== 'request.preferredProvider' || !isFixed);
}

/** The questions of a step. The list of municipalities appears only when a typed place is not known. */
export function questionsOf(step: FormStepName, asking: Asking): readonly Field[] {
  return fieldsAsked(step, asking)
    .filter((name) => name !== 'candidate.municipality' || asking.listMunicipalities === true)
    .map((name) => questionOf(name, asking));
}

/** Names of the controls of a step, with the three parts of a date apart. */
export function controlNames(step: FormStepName): readonly string[] {
  return stepFields[step].flatMap((name) =>
    shapes[name].kind === 'date' ? [`${name}.day`, `${name}.month`, `${name}.year`] : [name],
  );
}
