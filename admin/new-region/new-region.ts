import { doors } from '../../functions/domain/codes.ts';
import { defined } from '../../functions/domain/defined.ts';
import { SettingsError } from '../../functions/domain/errors.ts';
import { allMunicipalities, everydayNames, formerMunicipalities } from '../../functions/domain/municipality.ts';
import { labourMarketRegions } from '../../functions/domain/municipality-table.ts';
import type { DoorPolicy, ProviderSettings, Region, RegionMunicipality, Words } from '../../functions/domain/region.ts';
import { todo } from '../../functions/domain/region-todos.ts';
import { groupClaim, type StaffGrant } from '../../functions/domain/staff.ts';
import { neighboursOf } from './neighbours.ts';

/** A name as it stands in addresses and names of files: `sudwest-fryslan` for Súdwest-Fryslân. */
export function shortName(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/** A text that says in every language what belongs there. */
function todoWords(nl: string, en: string): Words {
  return { nl: todo.text(nl), en: todo.text(en) };
}

/** Names that people type for a municipality of 2026 besides its own: in everyday use, without its province, and of those merged into it. */
function placesOf(code: string, name: string): readonly string[] {
  const everyday = everydayNames[code];
  const merged = formerMunicipalities.filter(({ into }) => into === code).map((one) => one.name);
  return [...(everyday === undefined ? [] : [everyday]), name.replace(/ \([^()]*\)$/, ''), ...merged];
}

function municipalitiesOf(code: string): RegionMunicipality[] {
  const own = allMunicipalities.filter(({ regionCode }) => regionCode === code);
  // A name must lead to one municipality, so one that is taken is left out.
  const taken = new Set(own.map(({ name }) => name.toLowerCase()));
  return own.map(({ code, name }) => {
    const places = placesOf(code, name).filter((place) => {
      const isFree = !taken.has(place.toLowerCase());
      taken.add(place.toLowerCase());
      return isFree;
    });
    const organisation = shortName(name);
    return {
      code,
      name,
      places,
      approverDomains: [todo.domain(organisation)],
      teamMailbox: todo.mailbox('team-werk', organisation),
      teamPhone: todo.phone,
    };
  });
}

/** One provider of mental-health care, and one of everything else: every door has somebody to ask. */
function providersToDo(): ProviderSettings[] {
  const provider = (name: string, inWords: string, ipsCare: boolean, programmes: readonly Offer['programme'][]) => ({
    id: todo.word(name),
    name: todo.text(inWords),
    mailbox: todo.mailbox('aanmelden', name),
    domains: [todo.domain(name)],
    phone: todo.phone,
    ipsCare,
    offers: programmes.map((programme): Offer => ({ programme, municipalities: 'all', capacity })),
  });
  return [
    provider('ggz', 'ggz-instelling', true, ['ips']),
    provider('aanbieder', 'aanbieder', false, ['sterk-met-werk', 'sterk-met-werk-of-scholing']),
  ];
}

type Offer = ProviderSettings['offers'][number];
const capacity: Offer['capacity'] = { status: 'has-places', places: 5, since: todo.day };

/** A door as the base has it, in every municipality of the region and without the base's own dates. */
function doorIn(municipalities: readonly RegionMunicipality[], policy: DoorPolicy): DoorPolicy {
  const { opensOn: _, closesOn: __, legalBasis, ...rest } = policy;
  return {
    ...rest,
    municipalities: municipalities.map(({ code }) => code),
    legalBasis: {
      code: legalBasis.code,
      text: {
        nl: `${todo.text('laat deze grondslag bevestigen')} ${legalBasis.text.nl}`,
        en: `${todo.text('have this legal basis confirmed')} ${legalBasis.text.en}`,
      },
    },
  };
}

/** The base's words for each other door; its phone numbers, and who helps where a municipality buys itself, are its own. */
function handoversToDo(base: Region['handovers']): Region['handovers'] {
  const general = Object.entries(base).map(([door, handover]) => [
    door,
    handover.phone === undefined ? handover : { ...handover, phone: todo.phone },
  ]);
  return {
    ...(Object.fromEntries(general) as Region['handovers']),
    'municipality-buys-itself': {
      organisation: todoWords('afdeling van de gemeente', 'department of the municipality'),
      how: todoWords('hoe iemand daar om hulp vraagt', 'how somebody asks for help there'),
    },
  };
}

function staffToDo(municipalities: readonly RegionMunicipality[], providers: readonly ProviderSettings[]) {
  const roles: readonly StaffGrant[] = [
    { value: todo.word('coordinator'), role: 'coordinator' },
    ...municipalities.map(({ code, name }): StaffGrant => {
      return { value: todo.word(`gemeente-${shortName(name)}`), role: 'municipality', municipalities: [code] };
    }),
    ...providers.map(({ id }): StaffGrant => ({ value: `${id}-staf`, role: 'provider', providers: [id] })),
    { value: todo.word('lezer'), role: 'reader' },
  ];
  return { claim: groupClaim, roles };
}

/** All regions of the national list with their codes, for whoever does not know theirs. */
export function possibleRegions(): string {
  const known = Object.entries(labourMarketRegions).map(([code, { name }]) => `${code} ${name}`);
  return `Possible: ${known.join(', ')}.`;
}

/** Every field of a region file, so that a new one does not compile until it is said here where its value comes from. */
type EveryField = { readonly [Field in keyof Required<Region>]: Region[Field] | undefined };

/**
 * A region file for a labour-market region: its municipalities and neighbours from the national list, rules and terms from a
 * base, and a mark (`todo`) wherever only the region itself knows what is right.
 *
 * @param code such as AM14
 * @param base a region file whose doors, terms, limits and general texts are the defaults
 * @throws SettingsError for a code that is not in the national list
 */
export function newRegion(code: string, base: Region): Region {
  const name = labourMarketRegions[code]?.name;
  if (name === undefined) throw new SettingsError(`There is no labour-market region ${code}. ${possibleRegions()}`);
  const municipalities = municipalitiesOf(code);
  const providers = providersToDo();
  const every: EveryField = {
    // Nothing was changed at its desk yet.
    desk: undefined,
    windDown: undefined,
    forms: undefined,
    // Nobody listens to its bus until somebody says so.
    eventBus: undefined,
    code,
    name,
    // One region is called "Regio Zwolle"; the name of the service does without.
    serviceName: both(`Hoofdzaak Werk ${name.replace(/^Regio /, '')}`),
    helpdesk: {
      phone: todo.phone,
      hours: todoWords('dagen en tijden', 'days and times'),
      mailbox: todo.mailbox('hulp'),
    },
    coordinator: {
      name: base.coordinator.name,
      mailbox: todo.mailbox('projectleider'),
      phone: todo.phone,
      deputy: { ...base.coordinator.deputy, mailbox: todo.mailbox('vervanger') },
    },
    mail: { from: todo.mailbox('bericht'), replyTo: todo.mailbox('hulp') },
    municipalities,
    executingBodies: [],
    otherRegions: neighboursOf(code).map((other) => ({ code: other, phone: todo.phone })),
    uwv: {
      approverDomains: [todo.domain('uwv')],
      teamMailbox: todo.mailbox('team-ips', 'uwv'),
      phone: todo.phone,
    },
    providers,
    programmes: base.programmes,
    clients: undefined,
    staff: staffToDo(municipalities, providers),
    formOrigins: undefined,
    intake: base.intake,
    intakeClosed: undefined,
    texts: undefined,
    noCapacityFor: base.noCapacityFor,
    doors: Object.fromEntries(doors.map((door) => [door, doorIn(municipalities, base.doors[door])])) as Region['doors'],
    tasks: base.tasks,
    waiting: base.waiting,
    officeHours: { start: base.officeHours.start, end: base.officeHours.end },
    links: base.links,
    retention: base.retention,
    reopenDays: base.reopenDays,
    handovers: handoversToDo(base.handovers),
    statePensionAge: base.statePensionAge,
    privacyVersion: `TODO-${base.privacyVersion}`,
    privacyVersionsAlsoValid: undefined,
  };
  return defined(every) as Region;
}

function both(text: string): Words {
  return { nl: text, en: text };
}
