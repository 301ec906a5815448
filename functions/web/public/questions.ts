import { benefits, type Language } from '../../domain/codes.ts';
import type { Region } from '../../domain/region.ts';
import type { Field } from '../forms.ts';
import { formTexts } from '../texts/public-form.ts';
import { terms } from '../texts/terms.ts';
import { personSection, reachSection, referrerSection, representativeSection } from './people-questions.ts';
import type { FormKind, FormWords, Section } from './section.ts';

function situationSection(kind: FormKind, region: Region, lang: Language, text: FormWords): Section {
  const words = text[kind];
  const care = region.providers.filter(({ ipsCare }) => ipsCare).map(({ id, name }) => ({ value: id, label: name }));
  return {
    title: words.situation,
    fields: [
      {
        name: 'situation.benefit',
        kind: 'checkboxes',
        label: words.benefit,
        hint: words.benefitHint,
        optional: true,
        options: benefits.map((code) => ({
          value: code,
          label: code === 'unknown' ? text.unknown : terms[lang].benefits[code],
        })),
      },
      {
        name: 'situation.registeredJobSeeker',
        kind: 'radios',
        label: words.registered,
        hint: words.registeredHint,
        optional: true,
        options: [
          { value: 'true', label: text.yes },
          { value: 'false', label: text.no },
        ],
      },
      {
        name: 'situation.inCareAt',
        kind: 'radios',
        label: words.inCareAt,
        hint: words.inCareAtHint,
        optional: true,
        options: [...care, { value: 'elsewhere', label: text.elsewhere }, { value: 'none', label: text.noCare }],
      },
      {
        name: 'situation.ipsPossible',
        kind: 'radios',
        label: words.ipsPossible,
        hint: words.ipsPossibleHint,
        optional: true,
        options: [
          { value: 'yes', label: text.yes },
          { value: 'no', label: text.no },
          { value: 'unknown', label: text.unknown },
        ],
      },
      {
        name: 'situation.workCoachEmail',
        kind: 'email',
        label: words.workCoachEmail,
        hint: words.workCoachEmailHint,
        optional: true,
        autocomplete: 'off',
      },
    ],
  };
}

function wishSection(kind: FormKind, region: Region, text: FormWords): Section {
  const words = text[kind];
  return {
    title: words.wish,
    fields: [
      { name: 'request.goal', kind: 'textarea', label: words.goal, hint: words.goalHint },
      {
        name: 'request.motivated',
        kind: 'radios',
        label: words.motivated,
        hint: words.motivatedHint,
        optional: true,
        options: [
          { value: 'yes', label: text.yes },
          { value: 'unsure', label: text.unsure },
          { value: 'no', label: text.motivatedNo },
        ],
      },
      {
        name: 'request.preferredProvider',
        kind: 'select',
        label: words.preferredProvider,
        optional: true,
        options: region.providers.map(({ id, name }) => ({ value: id, label: name })),
      },
      {
        name: 'request.availability',
        kind: 'text',
        label: words.availability,
        hint: words.availabilityHint,
        optional: true,
      },
      { name: 'request.remarks', kind: 'textarea', label: words.remarks, hint: text.remarksHint, optional: true },
    ],
  };
}

function agreementSection(kind: FormKind, text: FormWords): Section {
  const words = text[kind];
  return {
    title: words.agreementTitle,
    fields: [
      {
        name: 'agreement.informed',
        kind: 'checkboxes',
        label: words.agreement,
        options: [{ value: 'true', label: text.agree }],
      },
    ],
  };
}

/** Every question of the form, in order. Fields and their rules are those of `POST /v1/referrals`. */
export function sections(kind: FormKind, region: Region, lang: Language): readonly Section[] {
  const text = formTexts[lang];
  return [
    ...(kind === 'professional' ? [referrerSection(lang, text)] : []),
    personSection(kind, region, text),
    reachSection(kind, text),
    situationSection(kind, region, lang, text),
    wishSection(kind, region, text),
    representativeSection(kind, text),
    agreementSection(kind, text),
  ];
}

/** All questions, in the order of the page. */
export function questions(kind: FormKind, region: Region, lang: Language): readonly Field[] {
  return sections(kind, region, lang).flatMap(({ fields }) => fields);
}

/** Names of all form controls, with the three parts of a date apart. */
export function controlNames(kind: FormKind, region: Region): readonly string[] {
  return questions(kind, region, 'nl').flatMap(({ name, kind: control }) =>
    control === 'date' ? [`${name}.day`, `${name}.month`, `${name}.year`] : [name],
  );
}
