import * as z from 'zod';
import { clientPage, clientWebhook } from '../../../domain/api-client.ts';
import { capacityStatuses, inEveryLanguage, languages } from '../../../domain/codes.ts';
import { isPublicMailDomain, readEmail } from '../../../domain/email-address.ts';
import { toldKinds } from '../../../domain/events/told-kinds.ts';
import type { PlainDate } from '../../../domain/referral.ts';
import { municipalityByCode, type Region, type Term, type Words } from '../../../domain/region.ts';
import { siteSchema } from '../../../domain/region-schema.ts';
import { isWithin, type TermBounds, weeksAsTerm } from '../../../domain/region-terms.ts';
import { formOrigin } from '../../../domain/site-origin.ts';
import { readDate } from '../../../domain/typed-date.ts';
import { line, prose } from '../../form-input.ts';
import type { Field, FormValues } from '../../forms.ts';
import { languageTexts } from '../../texts/language.ts';
import { termTexts } from '../../texts/term.ts';
import { readTypedDate } from '../../typed-date.ts';
import { dateInWords } from '../../words/dates.ts';
import { termInWords } from '../../words/periods.ts';
import type { RegionPlace } from './place.ts';

/** What is wrong with an answer, by the name of its sentence. */
export type RegionIssueCode = keyof RegionPlace['text']['problems'];

/** Something to correct, at a field of the page. */
export interface RegionIssue {
  readonly field: string;
  readonly code: RegionIssueCode;
  /** What it is about, where its sentence names that. */
  readonly names?: string;
}

/** What was read: a value, nothing (undefined) where nothing was filled in, or what is wrong. */
export type KindReading<T> =
  | { readonly ok: true; readonly value: T | undefined }
  | { readonly ok: false; readonly issues: readonly RegionIssue[] };

/** What stands in the boxes: by the name of each. */
type Filled = readonly (readonly [string, readonly string[]])[];

/** A kind of value: how it is asked, filled in, read and said. A value is as in the region file. */
export interface ValueKind<T> {
  /** @param name of the answer; boxes of it have names that begin with it */
  fields(name: string, label: string, place: RegionPlace): readonly Field[];
  fill(value: T, name: string): Filled;
  read(values: FormValues, name: string, place: RegionPlace): KindReading<T>;
  words(value: T, place: RegionPlace): string;
}

/** A kind of whatever value: what is given to it must be of its own. */
export interface AnyKind extends Pick<ValueKind<unknown>, 'fields' | 'read'> {
  fill(value: never, name: string): Filled;
  words(value: never, place: RegionPlace): string;
}

const nothing = { ok: true, value: undefined } as const;
const found = <T>(value: T | undefined) => ({ ok: true, value }) as const;
const wrong = (field: string, code: RegionIssueCode) => ({ ok: false, issues: [{ field, code }] }) as const;

/** One line that must be of a form. */
function oneLine(kind: Field['kind'], code: RegionIssueCode, isRight: (text: string) => boolean): ValueKind<string> {
  return {
    fields: (name, label) => [{ name, kind, label, autocomplete: 'off' }],
    fill: (value, name) => [[name, [value]]],
    read(values, name) {
      const text = line(values, name);
      return text === undefined || isRight(text) ? found(text) : wrong(name, code);
    },
    words: (value) => value,
  };
}

/** A name or a short text. */
export const shortText = oneLine('text', 'text', (text) => text.length <= 200);
/** A phone number as it is to be shown. */
export const phoneNumber = oneLine('tel', 'phone', (text) => /^[+(\d][\d\s()+-]{2,29}$/.test(text));
/** An address of an organisation. */
export const mailbox = oneLine('email', 'mailbox', (text) => {
  const address = readEmail(text);
  return address !== undefined && z.email().safeParse(text).success && !isPublicMailDomain(address.domain);
});
/** The address of a page for people. */
export const webAddress = oneLine('text', 'site', (text) => siteSchema.safeParse(text).success);
/** The address of a page of a client. */
export const pageOfClient = oneLine('text', 'site', (text) => clientPage.safeParse(text).success);
/** The address of a system of a client, which takes messages. */
export const webhookOfClient = oneLine('text', 'webhook', (text) => clientWebhook.safeParse(text).success);
/** A time of the day. */
export const timeOfDay: ValueKind<string> = {
  ...oneLine('text', 'time', () => true),
  read(values, name) {
    const text = line(values, name);
    const [, hours = '', minutes = ''] = /^([01]?\d|2[0-3])[:.]([0-5]\d)$/.exec(text ?? '') ?? [];
    if (text === undefined) return nothing;
    return hours === '' ? wrong(name, 'time') : found(`${hours.padStart(2, '0')}:${minutes}`);
  },
};

/** A text in every language. */
export const wordsInEach: ValueKind<Words> = {
  fields: (name, label, { text }) =>
    languages.map((language) => ({
      name: `${name}.${language}`,
      kind: 'textarea',
      label: text.inLanguage({ label, language: languageTexts[language].name }),
    })),
  fill: (value, name) => languages.map((language) => [`${name}.${language}`, [value[language]]]),
  read(values, name) {
    const given = inEveryLanguage((language) => prose(values, `${name}.${language}`));
    const missing = languages.filter((language) => given[language] === undefined);
    if (missing.length === languages.length) return nothing;
    if (missing.length === 0) return found(inEveryLanguage((language) => given[language] ?? ''));
    return { ok: false, issues: missing.map((language) => ({ field: `${name}.${language}`, code: 'words' })) };
  },
  words: (value) => [...new Set(languages.map((language) => value[language]))].join(' / '),
};

/** A whole number between two. */
export function wholeNumber(least: number, most: number): ValueKind<number> {
  return {
    fields: (name, label) => [{ name, kind: 'text', label, digits: true, autocomplete: 'off' }],
    fill: (value, name) => [[name, [String(value)]]],
    read(values, name) {
      const text = line(values, name);
      if (text === undefined) return nothing;
      const isRight = /^\d{1,7}$/.test(text) && Number(text) >= least && Number(text) <= most;
      return isRight ? found(Number(text)) : wrong(name, 'number');
    },
    words: (value) => String(value),
  };
}

/** A number of days, between two. */
export function numberOfDays(least: number, most: number): ValueKind<number> {
  return {
    ...wholeNumber(least, most),
    fields: (name, label, { text }) => [
      { name, kind: 'text', label, hint: text.hints.days({ least, most }), digits: true, autocomplete: 'off' },
    ],
    words: (value, { lang }) => termTexts[lang].periods.days({ count: value }),
  };
}

export const yesOrNo: ValueKind<boolean> = {
  fields: (name, label, { text }) => [
    {
      name,
      kind: 'radios',
      label,
      options: [
        { value: 'yes', label: text.yes },
        { value: 'no', label: text.no },
      ],
    },
  ],
  fill: (value, name) => [[name, [value ? 'yes' : 'no']]],
  read(values, name) {
    const answer = line(values, name);
    return answer === undefined ? nothing : found(answer === 'yes');
  },
  words: (value, { text }) => (value ? text.yes : text.no),
};

/** What stands in a box for several, one on each line. */
function typedLines(values: FormValues, name: string, clean = (one: string) => one): readonly string[] {
  const all = (prose(values, name) ?? '').split(/[\n,;]/).map((one) => clean(one.trim()));
  return all.filter((one) => one !== '');
}

/** Short texts, one on each line. */
function lines(
  code: RegionIssueCode,
  hint: (place: RegionPlace) => string,
  { isRight, mayBeEmpty = false }: { readonly isRight: (one: string) => boolean; readonly mayBeEmpty?: boolean },
  clean?: (one: string) => string,
): ValueKind<readonly string[]> {
  return {
    fields: (name, label, place) => [{ name, kind: 'textarea', label, hint: hint(place) }],
    fill: (value, name) => [[name, [value.join('\n')]]],
    read(values, name) {
      const typed = [...new Set(typedLines(values, name, clean))];
      if (typed.length === 0) return mayBeEmpty ? found([]) : nothing;
      return typed.every(isRight) ? found(typed) : wrong(name, code);
    },
    words: (value, { text }) => (value.length === 0 ? text.none : value.join(', ')),
  };
}

const domainForm = /^(?=.{4,253}$)([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/;

/** Mail domains. */
export const mailDomains = (mayBeEmpty: boolean) =>
  lines(
    'domains',
    ({ text }) => text.hints.domains,
    { isRight: (one) => domainForm.test(one), mayBeEmpty },
    (one) => one.toLowerCase().replace(/^@/, ''),
  );

/** Names of towns and villages. */
export const placeNames = lines('text', ({ text }) => text.hints.places, {
  isRight: (one) => one.length <= 100,
  mayBeEmpty: true,
});

/** What a client hears of, by the names of its events. */
export const eventNames = lines('events', ({ text }) => text.hints.events({ events: toldKinds.join(', ') }), {
  isRight: (one) => toldKinds.some((kind) => kind === one),
});

/** Sites, as a browser names them. */
export const siteOrigins = lines(
  'origins',
  ({ text }) => text.hints.origins,
  { isRight: (one) => formOrigin.test(one) },
  (one) => one.toLowerCase().replace(/\/$/, ''),
);

const asTyped = (date: PlainDate) => date.split('-').toReversed().join('-');

/** Days, shown in their order. */
export const days: ValueKind<readonly PlainDate[]> = {
  fields: (name, label, { text }) => [{ name, kind: 'textarea', label, hint: text.hints.dates }],
  fill: (value, name) => [[name, [value.toSorted().map(asTyped).join('\n')]]],
  read(values, name) {
    const read = typedLines(values, name).map((one) => readDate(one));
    if (read.length === 0) return nothing;
    const dates = read.flatMap((one) => (one.ok ? [one.date] : []));
    return dates.length === read.length ? found([...new Set(dates)].toSorted()) : wrong(name, 'days');
  },
  words: (value, { lang }) =>
    value
      .toSorted()
      .map((date) => dateInWords(date, lang))
      .join(', '),
};

/** One day. */
export const oneDay: ValueKind<PlainDate> = {
  fields: (name, label) => [{ name, kind: 'date', label, autocomplete: 'off' }],
  fill(value, name) {
    const [year = '', month = '', day = ''] = value.split('-');
    return [
      [`${name}.day`, [String(Number(day))]],
      [`${name}.month`, [String(Number(month))]],
      [`${name}.year`, [year]],
    ];
  },
  read(values, name) {
    const reading = readTypedDate(values, name);
    if (reading === undefined) return nothing;
    return reading.ok ? found(reading.date) : wrong(name, 'date');
  },
  words: (value, { lang }) => dateInWords(value, lang),
};

const units = ['working-days', 'D', 'W', 'M', 'Y'] as const;

/** A term in one unit, within bounds. Any other term of the file, such as a year and a half, is said, and left alone by the form. */
export const oneTerm = (bounds: TermBounds): ValueKind<Term> => ({
  fields: (name, label, { text, lang }) => [
    {
      name: `${name}.count`,
      kind: 'text',
      label,
      hint: text.hints.bounds({ least: termInWords(bounds.least, lang), most: termInWords(bounds.most, lang) }),
      digits: true,
      autocomplete: 'off',
    },
    {
      name: `${name}.unit`,
      kind: 'select',
      label: text.unitOf({ label }),
      options: units.map((value) => ({ value, label: text.units[value] })),
    },
  ],
  fill(value, name) {
    const [, count = '', unit = ''] =
      'workingDays' in value
        ? ['', String(value.workingDays), 'working-days']
        : (/^P(\d+)([DWMY])$/.exec(value.period) ?? []);
    return [
      [`${name}.count`, [count]],
      [`${name}.unit`, [unit]],
    ];
  },
  read(values, name) {
    const [count, unit] = [line(values, `${name}.count`), units.find((one) => one === line(values, `${name}.unit`))];
    if (count === undefined) return nothing;
    // The schema of a region file counts no further than this.
    if (!/^\d{1,3}$/.test(count) || Number(count) < 1 || Number(count) > 400) return wrong(`${name}.count`, 'number');
    if (unit === undefined) return wrong(`${name}.unit`, 'unit');
    const term = unit === 'working-days' ? { workingDays: Number(count) } : { period: `P${Number(count)}${unit}` };
    return isWithin(term, bounds) ? found(term) : wrong(`${name}.count`, 'bounds');
  },
  words: (value, { lang }) => termInWords(value, lang),
});

/** As many as the schema of a region file takes. */
const mostWeeks = 12;

/** Numbers of weeks, one on each line, shown in their order. None is an answer too. */
export const someWeeks = (bounds: TermBounds): ValueKind<readonly number[]> => ({
  fields: (name, label, { text, lang }) => {
    const [least, most] = [termInWords(bounds.least, lang), termInWords(bounds.most, lang)];
    return [{ name, kind: 'textarea', label, hint: text.hints.weeks({ least, most }) }];
  },
  fill: (value, name) => [[name, [value.toSorted((one, other) => one - other).join('\n')]]],
  read(values, name) {
    const typed = typedLines(values, name);
    if (!typed.every((one) => /^\d{1,4}$/.test(one))) return wrong(name, 'weeks');
    const weeks = [...new Set(typed.map(Number))].toSorted((one, other) => one - other);
    if (weeks.length > mostWeeks) return wrong(name, 'textLong');
    return weeks.every((one) => isWithin(weeksAsTerm(one), bounds)) ? found(weeks) : wrong(name, 'bounds');
  },
  words: (value, { lang, text }) =>
    value.length === 0 ? text.none : value.map((one) => termInWords(weeksAsTerm(one), lang)).join(', '),
});

const mostReminders = 6;

/** Terms one after another; there is room for one more than there are. */
export const someTerms = (bounds: TermBounds): ValueKind<readonly Term[]> => ({
  fields: (name, label, place) =>
    Array.from({ length: mostReminders }, (_, index) =>
      oneTerm(bounds)
        .fields(`${name}.${index}`, place.text.numbered({ label, n: index + 1 }), place)
        .map((field) => ({ ...field, optional: true })),
    ).flat(),
  fill: (value, name) => value.flatMap((one, index) => oneTerm(bounds).fill(one, `${name}.${index}`)),
  read(values, name, place) {
    const read = Array.from({ length: mostReminders }, (_, index) =>
      oneTerm(bounds).read(values, `${name}.${index}`, place),
    );
    const issues = read.flatMap((one) => (one.ok ? [] : one.issues));
    return issues.length > 0
      ? { ok: false, issues }
      : found(read.flatMap((one) => (one.ok && one.value !== undefined ? [one.value] : [])));
  },
  words: (value, { lang, text }) =>
    value.length === 0 ? text.none : value.map((one) => termInWords(one, lang)).join(', '),
});

export type Capacity = Region['providers'][number]['offers'][number]['capacity'];

/** How many places there are. */
export const capacity: ValueKind<Capacity> = {
  fields: (name, label, { text }) => [
    {
      name: `${name}.status`,
      kind: 'radios',
      label,
      options: capacityStatuses.map((value) => ({ value, label: text.capacity[value] })),
    },
    {
      name: `${name}.places`,
      kind: 'text',
      label: text.fields.places,
      hint: text.hints.capacity,
      digits: true,
      autocomplete: 'off',
    },
  ],
  fill: ({ status, places }, name) => [
    [`${name}.status`, [status]],
    [`${name}.places`, [String(places)]],
  ],
  read(values, name) {
    const status = capacityStatuses.find((one) => one === line(values, `${name}.status`));
    const places = line(values, `${name}.places`);
    if (status === undefined) return places === undefined ? nothing : wrong(`${name}.status`, 'choice');
    if (status === 'full') return found({ status, places: 0 });
    const isRight = places !== undefined && /^\d{1,4}$/.test(places) && Number(places) > 0;
    return isRight ? found({ status, places: Number(places) }) : wrong(`${name}.places`, 'places');
  },
  words: ({ status, places }, { text }) =>
    status === 'full' ? text.capacity.full : text.withPlaces({ status: text.capacity[status], places }),
};

/** One of the entries of the region. */
function choiceOf(options: (place: RegionPlace) => readonly { readonly value: string; readonly label: string }[]) {
  const kind: ValueKind<string> = {
    fields: (name, label, place) => [{ name, kind: 'select', label, options: options(place) }],
    fill: (value, name) => [[name, [value]]],
    read(values, name, place) {
      const answer = line(values, name);
      const isKnown = answer === undefined || options(place).some(({ value }) => value === answer);
      return isKnown ? found(answer) : wrong(name, 'choice');
    },
    words: (value, place) => options(place).find((one) => one.value === value)?.label ?? value,
  };
  return kind;
}

const namedMunicipalities = ({ region }: RegionPlace) =>
  region.municipalities.map(({ code, name }) => ({ value: code, label: name }));

/** One municipality of the region. */
export const oneMunicipality = choiceOf(namedMunicipalities);
/** One executing body of the region. */
export const oneExecutingBody = choiceOf(({ region }) =>
  region.executingBodies.map(({ id, name }) => ({ value: id, label: name })),
);

const allOfThem = 'all';

/** Some municipalities of the region. */
export const someMunicipalities: ValueKind<readonly string[]> = {
  fields: (name, label, place) => [{ name, kind: 'checkboxes', label, options: namedMunicipalities(place) }],
  fill: (value, name) => [[name, value]],
  read(values, name, { region }) {
    const codes = values.get(name) ?? [];
    if (codes.some((code) => municipalityByCode(region, code) === undefined)) return wrong(name, 'choice');
    return codes.length === 0 ? nothing : found([...new Set(codes)]);
  },
  words: (value, { region }) => value.map((code) => municipalityByCode(region, code)?.name ?? code).join(', '),
};

/** Some of them, or all, whichever those are. */
export const allOrSomeMunicipalities: ValueKind<'all' | readonly string[]> = {
  fields: (name, label, place) => [
    {
      name,
      kind: 'checkboxes',
      label,
      options: [{ value: allOfThem, label: place.text.allMunicipalities }, ...namedMunicipalities(place)],
    },
  ],
  fill: (value, name) => [[name, value === 'all' ? [allOfThem] : value]],
  read(values, name, place) {
    const codes = values.get(name) ?? [];
    if (!codes.includes(allOfThem)) return someMunicipalities.read(values, name, place);
    // Whoever ticks one beside "all", which was ticked already, may well mean that one alone.
    return codes.some((code) => code !== allOfThem) ? wrong(name, 'allOrSome') : found('all' as const);
  },
  words: (value, place) => (value === 'all' ? place.text.allMunicipalities : someMunicipalities.words(value, place)),
};

type FieldLabel = keyof RegionPlace['text']['fields'];

/** One piece of a value of several pieces. */
interface Piece {
  readonly label: FieldLabel;
  readonly kind: AnyKind;
  /** May be left empty. */
  readonly optional?: true;
}

/** A value of several pieces. */
export function pieces<T extends object>(parts: { readonly [K in keyof T]-?: Piece }): ValueKind<T> {
  const all = Object.entries(parts) as [string, Piece][];
  return {
    fields: (name, _, place) =>
      all.flatMap(([key, { label, kind, optional }]) =>
        kind
          .fields(`${name}.${key}`, place.text.fields[label], place)
          .map((field) => (optional ? { ...field, optional } : field)),
      ),
    fill: (value, name) =>
      all.flatMap(([key, { kind }]) => {
        const piece = Reflect.get(value, key) as never;
        return piece === undefined ? [] : kind.fill(piece, `${name}.${key}`);
      }),
    read(values, name, place) {
      const read = all.map(([key, piece]) => ({
        key,
        piece,
        reading: piece.kind.read(values, `${name}.${key}`, place),
      }));
      const isEmpty = read.every(({ reading }) => reading.ok && reading.value === undefined);
      if (isEmpty) return nothing;
      const issues = read.flatMap(({ key, piece, reading }): readonly RegionIssue[] => {
        if (!reading.ok) return reading.issues;
        if (reading.value !== undefined || piece.optional) return [];
        const [first] = piece.kind.fields(`${name}.${key}`, '', place);
        return [{ field: first?.name ?? name, code: 'empty' }];
      });
      if (issues.length > 0) return { ok: false, issues };
      const given = read.flatMap(({ key, reading }) =>
        reading.ok && reading.value !== undefined ? [[key, reading.value]] : [],
      );
      return found(Object.fromEntries(given) as T);
    },
    words: (value, place) =>
      all
        .flatMap(([key, { label, kind }]) => {
          const piece = Reflect.get(value, key) as never;
          return piece === undefined
            ? []
            : [place.text.piece({ label: place.text.fields[label], value: kind.words(piece, place) })];
        })
        .join('; '),
  };
}
