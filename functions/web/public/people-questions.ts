import { type Language, professions } from '../../domain/codes.ts';
import type { Region } from '../../domain/region.ts';
import type { Option } from '../forms.ts';
import { terms } from '../texts/terms.ts';
import type { FormKind, FormWords, Section } from './section.ts';

/**
 * Posted for "another municipality": well formed as a CBS code but given to no municipality, so that the door choice reads
 * it as outside the region.
 */
export const otherMunicipality = 'GM0000';

function municipalityOptions(region: Region, text: FormWords): readonly Option[] {
  const known = [...region.municipalities, ...region.neighbours]
    .map(({ code, name }) => ({ value: code, label: name }))
    .sort((a, b) => a.label.localeCompare(b.label, 'nl'));
  return [...known, { value: otherMunicipality, label: text.otherMunicipality }];
}

/** Who the candidate is. */
export function personSection(kind: FormKind, region: Region, text: FormWords): Section {
  const own = kind === 'self';
  const words = text[kind];
  return {
    title: words.person,
    fields: [
      { name: 'candidate.givenName', kind: 'text', label: words.givenName, autocomplete: own ? 'given-name' : 'off' },
      {
        name: 'candidate.familyName',
        kind: 'text',
        label: words.familyName,
        autocomplete: own ? 'family-name' : 'off',
      },
      { name: 'candidate.birthDate', kind: 'date', label: words.birthDate, autocomplete: own ? 'bday' : 'off' },
      {
        name: 'candidate.municipality',
        kind: 'select',
        label: words.municipality,
        hint: words.municipalityHint,
        options: municipalityOptions(region, text),
      },
    ],
  };
}

function contactOptions(text: FormWords): readonly Option[] {
  return [
    { value: 'email', label: text.byEmail },
    { value: 'phone', label: text.byPhone },
  ];
}

/** How to reach the candidate. */
export function reachSection(kind: FormKind, text: FormWords): Section {
  const own = kind === 'self';
  const words = text[kind];
  return {
    title: words.reach,
    fields: [
      {
        name: 'candidate.email',
        kind: 'email',
        label: words.email,
        hint: words.emailHint,
        optional: true,
        autocomplete: own ? 'email' : 'off',
      },
      {
        name: 'candidate.phone',
        kind: 'tel',
        label: words.phone,
        hint: words.phoneHint,
        optional: true,
        autocomplete: own ? 'tel' : 'off',
      },
      {
        name: 'candidate.preferredContact',
        kind: 'radios',
        label: words.preferredContact,
        options: contactOptions(text),
      },
      {
        name: 'candidate.language',
        kind: 'radios',
        label: words.language,
        options: [
          { value: 'nl', label: 'Nederlands' },
          { value: 'en', label: 'English' },
        ],
      },
    ],
  };
}

/** Who helps the candidate, if anyone. */
export function representativeSection(kind: FormKind, text: FormWords): Section {
  const words = text[kind];
  const rest = { optional: true, autocomplete: 'off' } as const;
  return {
    title: words.representative,
    hint: words.representativeHint,
    fields: [
      { name: 'representative.name', kind: 'text', label: text.representativeName, ...rest },
      {
        name: 'representative.relation',
        kind: 'text',
        label: words.relation,
        hint: text.relationHint,
        ...rest,
      },
      { name: 'representative.email', kind: 'email', label: text.representativeEmail, ...rest },
      { name: 'representative.phone', kind: 'tel', label: text.representativePhone, ...rest },
    ],
  };
}

/** Who refers, when that is a professional. */
export function referrerSection(lang: Language, text: FormWords): Section {
  return {
    title: text.referrer,
    fields: [
      { name: 'referrer.name', kind: 'text', label: text.referrerName, autocomplete: 'name' },
      {
        name: 'referrer.organisation',
        kind: 'text',
        label: text.organisation,
        optional: true,
        autocomplete: 'organization',
      },
      {
        name: 'referrer.profession',
        kind: 'radios',
        label: text.profession,
        options: professions.map((code) => ({ value: code, label: terms[lang].professions[code] })),
      },
      {
        name: 'referrer.email',
        kind: 'email',
        label: text.referrerEmail,
        hint: text.referrerEmailHint,
        autocomplete: 'email',
      },
      { name: 'referrer.phone', kind: 'tel', label: text.referrerPhone, optional: true, autocomplete: 'tel' },
    ],
  };
}
