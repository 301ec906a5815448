import { demoClient } from '../../../domain/api-client.ts';
import { paidProgrammes } from '../../../domain/budget.ts';
import { doors, otherDoors, programmes } from '../../../domain/codes.ts';
import { defined } from '../../../domain/defined.ts';
import { newEntry } from '../../../domain/desk-paths.ts';
import type { FormMapping } from '../../../domain/form-mapping-schema.ts';
import { defaultLimit } from '../../../domain/intake-limits.ts';
import { labourMarketRegions } from '../../../domain/municipality-table.ts';
import type { PauseLimits } from '../../../domain/pause.ts';
import { probeClient } from '../../../domain/probe.ts';
import {
  municipalityByCode,
  noCapacityTerm,
  pauseLimits,
  providerById,
  type Region,
  reopenDaysOf,
  type Term,
  timedTaskKinds,
} from '../../../domain/region.ts';
import { partRules } from '../../../domain/region-part-rules.ts';
import { type PartPattern, patternOf } from '../../../domain/region-parts.ts';
import { termBounds } from '../../../domain/region-terms.ts';
import { sandboxClient } from '../../../domain/sandbox.ts';
import { windDownDays } from '../../../domain/wind-down.ts';
import { windDownSchema } from '../../../domain/wind-down-schema.ts';
import { line } from '../../form-input.ts';
import type { FormValues } from '../../forms.ts';
import { deskOwnTextTexts } from '../../texts/desk-own-text.ts';
import { deskWindDownTexts } from '../../texts/desk-wind-down.ts';
import { termTexts } from '../../texts/term.ts';
import { textOf } from '../../words/said.ts';
import { doorName, taskInWords } from '../../words/terms.ts';
import {
  type AnyKind,
  allOrSomeMunicipalities,
  capacity,
  days,
  eventNames,
  type KindReading,
  mailbox,
  mailDomains,
  numberOfDays,
  oneDay,
  oneExecutingBody,
  oneMunicipality,
  oneTerm,
  pageOfClient,
  phoneNumber,
  pieces,
  placeNames,
  shortText,
  siteOrigins,
  someMunicipalities,
  someTerms,
  someWeeks,
  timeOfDay,
  type ValueKind,
  webAddress,
  webhookOfClient,
  wholeNumber,
  wordsInEach,
  yesOrNo,
} from './kinds.ts';
import { ownTextKey, ownTextKind, whatOf, whereOf } from './own-text.ts';
import type { RegionPlace } from './place.ts';

type Provider = Region['providers'][number];
type Offer = Provider['offers'][number];
type ExecutingBody = Region['executingBodies'][number];

const age = wholeNumber(16, 120);
const someDomains = mailDomains(false);

/** One programme, as of the whole list: which of them a provider has already is told when it is checked. */
const oneProgramme: ValueKind<Offer['programme']> = {
  fields: (name, label, { lang }) => [
    {
      name,
      kind: 'select',
      label,
      options: programmes.map((value) => ({ value, label: termTexts[lang].programmes[value] })),
    },
  ],
  fill: (value, name) => [[name, [value]]],
  read: (values, name) => ({ ok: true, value: programmes.find((one) => one === line(values, name)) }),
  words: (value, { lang }) => termTexts[lang].programmes[value],
};

const offer = pieces<Offer>({
  programme: { label: 'programme', kind: oneProgramme },
  municipalities: { label: 'municipalities', kind: allOrSomeMunicipalities },
  minAge: { label: 'minAge', kind: age, optional: true },
  maxAge: { label: 'maxAge', kind: age, optional: true },
  capacity: { label: 'status', kind: capacity },
});

/** A name without what people write differently: "Stichting Werk & Zo" is `stichting-werk-zo`. */
const plainName = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^a-z0-9]/)
    .filter((word) => word !== '')
    .join('-');

/** A free id that says the name, for people who read the file. */
export function idFrom(name: string, known: readonly string[]): string {
  const plain = plainName(name).slice(0, 40).replace(/-$/, '');
  const wanted = plain === '' ? 'x' : plain;
  const taken = [...known, newEntry];
  for (let n = 1; ; n += 1) {
    const id = n === 1 ? wanted : `${wanted}-${n}`;
    if (!taken.includes(id)) return id;
  }
}

type NewProvider = Omit<Provider, 'id' | 'offers'> & { readonly offer: Offer };
const newProvider = pieces<NewProvider>({
  name: { label: 'name', kind: shortText },
  mailbox: { label: 'mailbox', kind: mailbox },
  phone: { label: 'phone', kind: phoneNumber },
  domains: { label: 'domains', kind: someDomains },
  ipsCare: { label: 'ipsCare', kind: yesOrNo },
  offer: { label: 'offer', kind: offer },
});

/** A provider with its first offer. Its id is made of its name. */
const provider: ValueKind<Provider> = {
  fields: newProvider.fields,
  fill: ({ offers, id: _id, ...rest }, name) =>
    offers[0] === undefined ? [] : newProvider.fill({ ...rest, offer: offers[0] }, name),
  read(values, name, place) {
    const reading = newProvider.read(values, name, place);
    if (!reading.ok || reading.value === undefined) return reading as KindReading<Provider>;
    const { offer: first, ...rest } = reading.value;
    const known = place.region.providers.map(({ id }) => id);
    return { ok: true, value: { id: idFrom(rest.name, known), ...rest, offers: [first] } };
  },
  words: ({ id: _id, offers: [first, ...more], ...rest }, place) => {
    const own = newProvider.words({ ...rest, ...defined({ offer: first }) } as NewProvider, place);
    return [own, ...more.map((one) => offer.words(one, place))].join('; ');
  },
};

const newBody = pieces<Omit<ExecutingBody, 'id'>>({
  name: { label: 'name', kind: shortText },
  approverDomains: { label: 'approverDomains', kind: someDomains },
});
const executingBody: ValueKind<ExecutingBody> = {
  fields: newBody.fields,
  fill: ({ id: _id, ...rest }, name) => newBody.fill(rest, name),
  read(values, name, place) {
    const reading = newBody.read(values, name, place);
    if (!reading.ok || reading.value === undefined) return reading as KindReading<ExecutingBody>;
    const known = place.region.executingBodies.map(({ id }) => id);
    return { ok: true, value: { id: idFrom(reading.value.name, known), ...reading.value } };
  },
  words: newBody.words,
};

type Client = NonNullable<Region['clients']>[number];
const newClient = pieces<Required<Pick<Client, 'name' | 'vouches'>> & Pick<Client, 'origins'>>({
  name: { label: 'name', kind: shortText },
  origins: { label: 'origins', kind: siteOrigins as ValueKind<string[]>, optional: true },
  vouches: { label: 'vouches', kind: yesOrNo },
});

/** A form or system. Its id is made of its name, and its keys are made afterwards. */
const client: ValueKind<Client> = {
  fields: newClient.fields,
  fill: ({ name, vouches = true, origins }, at) => newClient.fill({ name, vouches, ...defined({ origins }) }, at),
  read(values, name, place) {
    const reading = newClient.read(values, name, place);
    if (!reading.ok || reading.value === undefined) return reading as KindReading<Client>;
    const known = (place.region.clients ?? []).map(({ id }) => id);
    const id = idFrom(reading.value.name, [...known, demoClient.id, sandboxClient.id, probeClient]);
    return { ok: true, value: { id, keyHashes: [], ...reading.value } };
  },
  // What a later version wrote of it may be unknown here; it has a name in any.
  words: ({ name }) => name,
};

/** Keys are made and revoked on a page of their own; here they are counted. */
const keyHashes: ValueKind<readonly string[]> = {
  fields: () => [],
  fill: () => [],
  read: () => ({ ok: true, value: undefined }),
  words: ({ length }, { text }) => text.keys({ count: length }),
};

/** The forms of the region, by what the pages need; without the schema, which few pages do. */
const namedForms = ({ forms }: Region) => (forms ?? []) as readonly Pick<FormMapping, 'id' | 'name'>[];

/** A form on another system has pages of its own; here it is named. */
const mappedForm: ValueKind<Pick<FormMapping, 'name' | 'fields'>> = {
  fields: () => [],
  fill: () => [],
  read: () => ({ ok: true, value: undefined }),
  words: ({ name, fields = [] }, { text }) => text.mapped({ name, count: fields.length }),
};

type OtherRegion = NonNullable<Region['otherRegions']>[number];
const reached = pieces<Omit<OtherRegion, 'code'>>({
  organisation: { label: 'organisation', kind: wordsInEach, optional: true },
  how: { label: 'how', kind: wordsInEach, optional: true },
  phone: { label: 'phone', kind: phoneNumber, optional: true },
  url: { label: 'site', kind: webAddress, optional: true },
});
const codeName = 'code';

/** Regions that may be added: every other one of the country. Which are listed already is told when it is checked. */
const addable = ({ region }: RegionPlace) =>
  Object.entries(labourMarketRegions)
    .filter(([code]) => code !== region.code && !region.otherRegions?.some((one) => one.code === code))
    .map(([value, { name }]) => ({ value, label: name }));

/** How people reach another region: of one that is listed, or of one to choose. */
function otherRegion(listed: string | undefined): ValueKind<OtherRegion> {
  return {
    fields: (name, label, place) => [
      ...(listed === undefined
        ? [
            {
              name: `${name}.${codeName}`,
              kind: 'select',
              label: place.text.fields.otherRegion,
              options: addable(place),
            } as const,
          ]
        : []),
      ...reached.fields(name, label, place),
    ],
    fill: ({ code, ...rest }, name) => [
      ...(listed === undefined ? [[`${name}.${codeName}`, [code]] as const] : []),
      ...reached.fill(rest, name),
    ],
    read(values, name, place) {
      const reading = reached.read(values, name, place);
      const chosen = addable(place).find(({ value }) => value === line(values, `${name}.${codeName}`))?.value;
      const code = listed ?? chosen;
      if (!reading.ok) return reading;
      if (code === undefined) return { ok: false, issues: [{ field: `${name}.${codeName}`, code: 'choice' }] };
      return { ok: true, value: reading.value === undefined ? undefined : { code, ...reading.value } };
    },
    words: ({ code, ...rest }, place) =>
      Object.keys(rest).length === 0 ? (labourMarketRegions[code]?.name ?? code) : reached.words(rest, place),
  };
}

type Handover = Region['handovers'][(typeof otherDoors)[number]];
type Wording = NonNullable<Handover['toSelf']>;
const handover = pieces<Handover>({
  organisation: { label: 'organisation', kind: wordsInEach },
  how: { label: 'how', kind: wordsInEach },
  toSelf: {
    label: 'selfOrganisation',
    kind: pieces<Wording>({
      organisation: { label: 'selfOrganisation', kind: wordsInEach },
      how: { label: 'selfHow', kind: wordsInEach },
    }),
    optional: true,
  },
  toProfessional: {
    label: 'professionalOrganisation',
    kind: pieces<Wording>({
      organisation: { label: 'professionalOrganisation', kind: wordsInEach },
      how: { label: 'professionalHow', kind: wordsInEach },
    }),
    optional: true,
  },
  phone: { label: 'phone', kind: phoneNumber, optional: true },
  url: { label: 'site', kind: webAddress, optional: true },
});

const doorLength = oneTerm(termBounds['doors.*.length']);
const firstCheckIn = oneTerm(termBounds['doors.*.checkIns.first']);
const everyCheckIn = oneTerm(termBounds['doors.*.checkIns.every']);
const taskTerm = oneTerm(termBounds['tasks.*']);

type IntakeClosed = NonNullable<Region['intakeClosed']>;
const closedText = pieces<Pick<IntakeClosed, 'text'>>({ text: { label: 'closedText', kind: wordsInEach } });

/** The text is asked; the days are those of the change itself. */
const intakeClosed: ValueKind<IntakeClosed> = {
  ...closedText,
  words: ({ from, until, text: said }, place) => {
    const { text } = place;
    const parts = [
      text.closed,
      ...(from === undefined ? [] : [text.since({ date: oneDay.words(from, place) })]),
      ...(until === undefined ? [] : [text.through({ date: oneDay.words(until, place) })]),
    ];
    return text.piece({ label: parts.join(', '), value: wordsInEach.words(said, place) });
  },
};

/** How each kind of part is asked; sentences and the end of the programme have pages of their own. */
const kinds: Readonly<Record<Exclude<PartPattern, 'texts.*' | 'windDown'>, AnyKind>> = {
  helpdesk: pieces<Region['helpdesk']>({
    phone: { label: 'phone', kind: phoneNumber },
    hours: { label: 'hours', kind: wordsInEach },
    mailbox: { label: 'mailbox', kind: mailbox },
  }),
  'coordinator.name': wordsInEach,
  'coordinator.mailbox': mailbox,
  'coordinator.phone': phoneNumber,
  'coordinator.deputy': pieces<Region['coordinator']['deputy']>({
    name: { label: 'name', kind: wordsInEach },
    mailbox: { label: 'mailbox', kind: mailbox },
    afterReminders: { label: 'afterReminders', kind: wholeNumber(1, 10) },
  }),
  'mail.replyTo': mailbox,
  'municipalities.*.places': placeNames,
  'municipalities.*.approverDomains': mailDomains(true),
  'municipalities.*.executingBody': oneExecutingBody,
  'municipalities.*.teamMailbox': mailbox,
  'municipalities.*.teamPhone': phoneNumber,
  'municipalities.*.succeededBy': pieces<NonNullable<Region['municipalities'][number]['succeededBy']>>({
    code: { label: 'successor', kind: oneMunicipality },
    on: { label: 'successorOn', kind: oneDay },
  }),
  'municipalities.*.ceilings.*': wholeNumber(0, 100_000),
  'executingBodies.*': executingBody,
  'executingBodies.*.name': shortText,
  'executingBodies.*.approverDomains': someDomains,
  'otherRegions.*': otherRegion(undefined),
  'uwv.approverDomains': someDomains,
  'uwv.teamMailbox': mailbox,
  'uwv.phone': phoneNumber,
  'providers.*': provider,
  'providers.*.name': shortText,
  'providers.*.mailbox': mailbox,
  'providers.*.phone': phoneNumber,
  'providers.*.domains': someDomains,
  'providers.*.ipsCare': yesOrNo,
  'providers.*.offers.*': offer,
  'providers.*.offers.*.municipalities': allOrSomeMunicipalities,
  'providers.*.offers.*.minAge': age,
  'providers.*.offers.*.maxAge': age,
  'providers.*.offers.*.capacity': capacity,
  'clients.*': client,
  'clients.*.name': shortText,
  'clients.*.keyHashes': keyHashes,
  'clients.*.origins': siteOrigins,
  'clients.*.vouches': yesOrNo,
  'clients.*.perDay': wholeNumber(1, 1_000_000),
  'clients.*.organisation': shortText,
  'clients.*.pages.thanks': pageOfClient,
  'clients.*.pages.error': pageOfClient,
  'clients.*.webhook': pieces<NonNullable<Client['webhook']>>({
    url: { label: 'webhookUrl', kind: webhookOfClient },
    events: { label: 'events', kind: eventNames as ValueKind<string[]>, optional: true },
  }),
  formOrigins: siteOrigins,
  'forms.*': mappedForm,
  'intake.*': wholeNumber(1, 1_000_000),
  intakeClosed,
  noCapacityFor: oneTerm(termBounds.noCapacityFor),
  'doors.*.opensOn': oneDay,
  'doors.*.closesOn': oneDay,
  'doors.*.closedText': wordsInEach,
  'doors.*.municipalities': someMunicipalities,
  'doors.*.length': doorLength,
  'doors.*.checkIns.first': firstCheckIn,
  'doors.*.checkIns.every': everyCheckIn,
  'doors.*.checkIns.keptWorkWeeks': someWeeks(termBounds['doors.*.checkIns.keptWorkWeeks']),
  'doors.*.checkIns.followUpWeeks': someWeeks(termBounds['doors.*.checkIns.followUpWeeks']),
  'programmes.*.pause': pieces<PauseLimits>({
    longestDays: { label: 'longestDays', kind: numberOfDays(1, 366) },
    totalDays: { label: 'totalDays', kind: numberOfDays(1, 732) },
  }),
  'tasks.*': pieces<Region['tasks'][(typeof timedTaskKinds)[number]]>({
    reminders: { label: 'reminders', kind: someTerms(termBounds['tasks.*']), optional: true },
    due: { label: 'due', kind: taskTerm },
    repeat: { label: 'repeat', kind: taskTerm },
  }),
  'waiting.askEvery': oneTerm(termBounds['waiting.askEvery']),
  'links.taskValid': oneTerm(termBounds['links.taskValid']),
  'links.statusValid': oneTerm(termBounds['links.statusValid']),
  reopenDays: numberOfDays(0, 366),
  'officeHours.start': timeOfDay,
  'officeHours.end': timeOfDay,
  'officeHours.closedDays': days,
  'handovers.*': handover,
};

/** The kind of value of a part; undefined for what is no part. */
export function kindOf(part: string): AnyKind | undefined {
  const key = ownTextKey(part);
  if (key !== undefined) return ownTextKind(key);
  const pattern = patternOf(part);
  if (pattern === 'otherRegions.*' && !isNew(part)) return otherRegion(part.split('.')[1]);
  return pattern === undefined || pattern === 'texts.*' || pattern === 'windDown' ? undefined : kinds[pattern];
}

/** Entries that are added under an id of their own, or taken away as a whole. */
const wholes: readonly PartPattern[] = ['providers.*', 'providers.*.offers.*', 'executingBodies.*', 'clients.*'];

/** Whether a part is such an entry. */
export function isEntry(part: string): boolean {
  const pattern = patternOf(part);
  return pattern !== undefined && wholes.includes(pattern);
}

/** Whether it is the place of an entry that has yet to be added. A neighbour is added so too, and then changed as one part. */
export function isNew(part: string): boolean {
  const pattern = patternOf(part);
  return (isEntry(part) || pattern === 'otherRegions.*' || pattern === 'forms.*') && part.endsWith(`.${newEntry}`);
}

/** Whether all that can be done with a part is to take it away: it is an entry that exists, whose pieces are parts of their own. */
export function isRemoval(part: string): boolean {
  return isEntry(part) && !isNew(part);
}

/** The part under which an entry is added: its id is made from what was filled in. */
export function partOfNew(part: string, value: unknown): string {
  const idField = part.includes('.offers.') ? 'programme' : part.startsWith('otherRegions.') ? codeName : 'id';
  const entryId = Reflect.get(Object(value), idField);
  return part.replace(new RegExp(`${newEntry}$`), String(entryId));
}

/**
 * The provider or executing body that a change would give a namesake: people could not tell them apart, neither in a list nor in a mail.
 *
 * @param value what the change says of the part
 * @returns its name as it stands in the region; undefined where there is none
 */
export function namesakeOf(part: string, value: unknown, { region }: RegionPlace): string | undefined {
  const [list, entryId, field] = part.split('.');
  const name: unknown = field === undefined ? Reflect.get(Object(value), 'name') : field === 'name' ? value : undefined;
  if (typeof name !== 'string' || (list !== 'providers' && list !== 'executingBodies' && list !== 'clients'))
    return undefined;
  const others: readonly { readonly id: string; readonly name: string }[] = region[list] ?? [];
  return others.find((one) => one.id !== entryId && plainName(one.name) === plainName(name))?.name;
}

/** Whether a part may be taken away, so that it says nothing any more. */
export function mayBeAbsent(part: string): boolean {
  const pattern = patternOf(part);
  return pattern !== undefined && partRules[pattern].mayBeAbsent === true;
}

/** Whether leaving every box empty takes the part away. Of a closed intake it would open it, which has a button of its own. */
export function mayBeEmptied(part: string): boolean {
  return mayBeAbsent(part) && part !== 'intakeClosed';
}

/** Name of the answer on a page of a part. */
export const valueName = 'value';

/** What counts where the region says nothing of a part: a value of ours. Undefined where that is nothing. */
function usualValue(part: string): boolean | number | Term | PauseLimits | undefined {
  if (part === 'reopenDays') return reopenDaysOf({});
  if (part === 'noCapacityFor') return noCapacityTerm({});
  const [list, name = ''] = part.split('.');
  if (patternOf(part) === 'clients.*.vouches') return true;
  const programme = programmes.find((one) => one === name);
  if (list === 'programmes' && programme !== undefined) return pauseLimits({}, programme);
  return list === 'intake' ? defaultLimit(name) : undefined;
}

/** The days of a planned end; what a later version wrote, and this one cannot read, is shown as it is. */
function windDownInWords(value: unknown, place: RegionPlace): string {
  const read = windDownSchema.safeParse(value);
  if (!read.success) return JSON.stringify(value);
  const text = deskWindDownTexts[place.lang];
  return windDownDays
    .map((day) => place.text.piece({ label: text.days[day], value: oneDay.words(read.data[day], place) }))
    .join('; ');
}

/** A value in words; what is absent is said so. */
export function valueInWords(part: string, value: unknown, place: RegionPlace): string {
  const kind = kindOf(part);
  const { text } = place;
  if (value === null || value === undefined) {
    if (part === 'intakeClosed') return text.open;
    const usual = usualValue(part);
    if (usual !== undefined && kind !== undefined) return kind.words(usual as never, place);
    if (ownTextKey(part) !== undefined) return deskOwnTextTexts[place.lang].usual;
    return isEntry(part) ? text.notThere : text.none;
  }
  const pattern = patternOf(part);
  if (pattern === 'windDown') return windDownInWords(value, place);
  // A later version may have written what this one cannot read; entries that only have a name are said by it.
  const isKnown =
    pattern === 'clients.*' || (pattern !== undefined && partRules[pattern].value.safeParse(value).success);
  return kind === undefined || !isKnown ? JSON.stringify(value) : kind.words(value as never, place);
}

/** What stands in the boxes of a page before anything is typed. */
export function filledWith(part: string, value: unknown): FormValues {
  const key = ownTextKey(part);
  // Whoever puts a sentence in other words begins with the usual ones.
  if (key !== undefined && value === null) return new Map(ownTextKind(key).fill(null, valueName));
  const pattern = patternOf(part);
  if (pattern === undefined || value === null || !partRules[pattern].value.safeParse(value).success) return new Map();
  return new Map(kindOf(part)?.fill(value as never, valueName) ?? []);
}

function nameOfKind(part: string): string | undefined {
  return patternOf(part)?.replaceAll('.*', '').replaceAll('.', '-');
}

/** What a part does and whom a change is for, where its name does not say it all. */
export function doesInWords(part: string, { text }: RegionPlace): string | undefined {
  return textOf(text.does, nameOfKind(part) ?? '');
}

/** How the kind of a part is called among texts: `providers.*.offers.*.minAge` is `providers-offers-minAge`. */
function labelOf(part: string): keyof RegionPlace['text']['parts'] | undefined {
  const name = nameOfKind(part);
  return name as keyof RegionPlace['text']['parts'] | undefined;
}

/** Whose part it is, by name; undefined where it is the region's own. */
export function whoseOf(part: string, place: RegionPlace, added?: unknown): string | undefined {
  const { region, lang, text } = place;
  const [list = '', id = '', , last] = part.split('.');
  const programme = programmes.find((one) => one === last);
  const withProgramme = (name: string) =>
    programme === undefined ? name : text.ofProgramme({ name, programme: termTexts[lang].programmes[programme] });
  const nameOf = (known: { readonly name: string } | undefined) =>
    known?.name ?? String(Reflect.get(Object(added), 'name') ?? id);
  switch (list) {
    case 'providers': {
      return withProgramme(nameOf(providerById(region, id)));
    }
    case 'municipalities':
      return withProgramme(nameOf(municipalityByCode(region, id)));
    case 'otherRegions':
      return textOf(labourMarketRegions, id)?.name ?? id;
    case 'handovers':
      return textOf(text.handovers, id) ?? id;
    case 'executingBodies':
      return nameOf(region.executingBodies.find((one) => one.id === id));
    case 'clients':
      return nameOf(region.clients?.find((one) => one.id === id));
    case 'forms':
      return nameOf(namedForms(region).find((one) => one.id === id));
    case 'doors': {
      const door = doors.find((one) => one === id);
      return door === undefined ? id : doorName(door, region, lang);
    }
    case 'programmes': {
      const known = programmes.find((one) => one === id);
      return known === undefined ? id : termTexts[lang].programmes[known];
    }
    case 'tasks': {
      const task = timedTaskKinds.find((one) => one === id);
      return task === undefined ? id : taskInWords(task, lang, true);
    }
    case 'intake':
      return textOf(text.limits, id) ?? id;
    case 'texts':
      return whereOf(id, place);
    case 'uwv':
      return text.sections.uwv;
    default:
      return undefined;
  }
}

/** What a part is called, without whose it is. */
export function partLabel(part: string, place: RegionPlace): string {
  const { text } = place;
  const key = ownTextKey(part);
  if (key !== undefined) return whatOf(key, place);
  const label = labelOf(part);
  return label === undefined ? part : text.parts[label];
}

/** What a part is called, with whose it is. */
export function partTitle(part: string, place: RegionPlace, added?: unknown): string {
  const { add, ofWhom } = place.text;
  const isOffer = part.includes('.offers.');
  if (isNew(part) && !isOffer) return textOf(add, part.split('.')[0] ?? '') ?? part;
  const [who, what] = [whoseOf(part, place, added), isNew(part) ? add.offers : partLabel(part, place)];
  return who === undefined ? what : ofWhom({ who, what });
}

/** A piece of the region with its parts, on the page that shows all of it. */
export interface RegionGroup {
  /** Whose they are; absent for the section's own. */
  readonly name?: string;
  readonly parts: readonly string[];
  /** The places of entries that may be added. */
  readonly adds: readonly string[];
}

/** A section of that page. */
export interface RegionSection {
  readonly id: keyof RegionPlace['text']['sections'];
  readonly groups: readonly RegionGroup[];
}

/** Everything of a region that can be changed, as whoever knows the region looks for it. */
export function regionSections(place: RegionPlace): readonly RegionSection[] {
  const { region } = place;
  const group = (parts: readonly string[], name?: string, adds: readonly string[] = []): RegionGroup => ({
    parts,
    adds,
    ...(name === undefined ? {} : { name }),
  });
  const of = (prefix: string, fields: readonly string[]) => fields.map((field) => `${prefix}.${field}`);
  return [
    {
      id: 'providers',
      groups: [
        ...region.providers.map(({ id, name, offers }) =>
          group(
            [
              ...offers.flatMap(({ programme }) =>
                of(`providers.${id}.offers.${programme}`, ['capacity', 'municipalities', 'minAge', 'maxAge']),
              ),
              ...of(`providers.${id}`, ['name', 'mailbox', 'phone', 'domains', 'ipsCare']),
              ...offers.map(({ programme }) => `providers.${id}.offers.${programme}`),
              `providers.${id}`,
            ],
            name,
            offers.length < programmes.length ? [`providers.${id}.offers.${newEntry}`] : [],
          ),
        ),
        group([], undefined, [`providers.${newEntry}`]),
      ],
    },
    {
      id: 'opening',
      groups: [
        group(['intakeClosed']),
        ...doors.map((door) =>
          group(
            of(`doors.${door}`, ['opensOn', 'closesOn', 'closedText', 'municipalities']),
            doorName(door, region, place.lang),
          ),
        ),
      ],
    },
    {
      id: 'municipalities',
      groups: [
        ...region.municipalities.map(({ code, name, ceilings = {} }) =>
          group(
            of(`municipalities.${code}`, [
              'approverDomains',
              'teamMailbox',
              'teamPhone',
              'executingBody',
              'places',
              'succeededBy',
              ...programmes
                .filter((one) => ceilings[one] !== undefined || paidProgrammes(region, code).includes(one))
                .map((one) => `ceilings.${one}`),
            ]),
            name,
          ),
        ),
        ...region.executingBodies.map(({ id, name }) =>
          group([...of(`executingBodies.${id}`, ['name', 'approverDomains']), `executingBodies.${id}`], name),
        ),
        group([], undefined, [`executingBodies.${newEntry}`]),
      ],
    },
    { id: 'uwv', groups: [group(of('uwv', ['approverDomains', 'teamMailbox', 'phone']))] },
    {
      id: 'days',
      groups: [
        group([
          ...of('officeHours', ['closedDays', 'start', 'end']),
          ...['noCapacityFor', 'waiting.askEvery', 'reopenDays'],
          ...of('links', ['taskValid', 'statusValid']),
        ]),
        ...doors.map((door) =>
          group(
            of(`doors.${door}`, [
              'length',
              ...['checkIns.first', 'checkIns.every', 'checkIns.keptWorkWeeks', 'checkIns.followUpWeeks'],
            ]),
            doorName(door, region, place.lang),
          ),
        ),
        ...programmes.map((one) => group([`programmes.${one}.pause`], termTexts[place.lang].programmes[one])),
        ...timedTaskKinds.map((kind) => group([`tasks.${kind}`], taskInWords(kind, place.lang, true))),
      ],
    },
    {
      id: 'people',
      groups: [group(['helpdesk', ...of('coordinator', ['name', 'mailbox', 'phone', 'deputy']), 'mail.replyTo'])],
    },
    {
      id: 'elsewhere',
      groups: [
        ...otherDoors.map((one) => group([`handovers.${one}`], textOf(place.text.handovers, one) ?? one)),
        ...(region.otherRegions ?? []).map(({ code }) =>
          group([`otherRegions.${code}`], labourMarketRegions[code]?.name ?? code),
        ),
        group([], undefined, [`otherRegions.${newEntry}`]),
      ],
    },
    {
      id: 'systems',
      groups: [
        group(['formOrigins']),
        ...(region.clients ?? []).map(({ id, name }) => {
          const fields = ['name', 'keyHashes', 'origins', 'vouches', 'perDay', 'organisation'];
          const more = ['pages.thanks', 'pages.error', 'webhook'];
          return group([...of(`clients.${id}`, [...fields, ...more]), `clients.${id}`], name);
        }),
        group([], undefined, [`clients.${newEntry}`]),
        group(
          namedForms(region).map(({ id }) => `forms.${id}`),
          undefined,
          [`forms.${newEntry}`],
        ),
        group(
          Object.keys(place.text.limits).map((name) => `intake.${name}`),
          place.text.limitsTitle,
        ),
      ],
    },
  ];
}
