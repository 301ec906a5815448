import type { CapacityStatus, Programme } from './codes.ts';
import { defined } from './defined.ts';
import type { Instant } from './referral.ts';
import { type ProviderSettings, placementOf, type Region, type Words } from './region.ts';
import type { Capacity } from './room.ts';

/** Why a provider was chosen or skipped: a code for machines, plain words for people. */
export interface MatchReason {
  readonly code: string;
  readonly text: Words;
}

/** What matching considered and why, kept with the referral so that a choice can always be explained (UAVG 40). */
export interface MatchReceipt {
  readonly at: string;
  readonly chosen?: { readonly provider: string; readonly reasons: readonly MatchReason[] };
  readonly skipped: readonly { readonly provider: string; readonly reasons: readonly MatchReason[] }[];
}

/** The person for whom a place is sought. Codes and an age only: matching needs to know nothing else about them. */
export interface PlaceSought {
  readonly programme: Programme;
  /** CBS code. */
  readonly municipality: string;
  /** Completed years on the day of receipt. */
  readonly age: number;
  readonly preferredProvider?: string;
  /** The institution that treats this person; given only where the programme's placement needs it (AVG art. 9). */
  readonly treatingProvider?: string;
  /** The coordinator's own choice: nobody else is asked. */
  readonly assignedProvider?: string;
  /** Providers that declined, stayed silent or were ruled out. */
  readonly passed: readonly string[];
  /** Places held now, by provider id; absent means none. */
  readonly load: ReadonlyMap<string, number>;
  /** What providers told of their own room, where that counts instead of the region file. */
  readonly told?: ReadonlyMap<string, Capacity>;
  /** Providers that said that they have no room in this programme, and may not be asked for now. */
  readonly reportedFull?: ReadonlySet<string>;
  /** Providers that left their last offer unanswered: asked after the others. */
  readonly silent?: ReadonlySet<string>;
}

export interface RankedProvider {
  readonly provider: string;
  readonly reasons: readonly MatchReason[];
  /** Why it comes last, by what it told us: no room now, or no answer last time. */
  readonly keptBack?: MatchReason;
}

/** Eligible providers, best first, and those that were skipped, each with reasons. */
export interface Ranking {
  readonly eligible: readonly RankedProvider[];
  readonly skipped: readonly RankedProvider[];
}

type Offer = ProviderSettings['offers'][number];

const reason = (code: string, nl: string, en: string): MatchReason => ({ code, text: { nl, en } });

const reasons = {
  otherProgramme: reason('other-programme', 'Biedt dit traject niet aan.', 'Does not offer this programme.'),
  otherMunicipality: reason(
    'other-municipality',
    'Werkt niet in deze gemeente.',
    'Does not work in this municipality.',
  ),
  otherAge: reason('other-age', 'Is er niet voor deze leeftijd.', 'Is not for this age.'),
  full: reason('full', 'Heeft aangegeven vol te zijn.', 'Has said to be full.'),
  passed: reason('passed', 'Is al gevraagd.', 'Was asked already.'),
  preferred: reason('preferred', 'Heeft de voorkeur van de kandidaat.', "Is the candidate's preference."),
  treats: reason(
    'treats',
    'Behandelt deze persoon: dit traject hoort bij die behandeling.',
    'Treats this person: this programme is part of that treatment.',
  ),
  notTreating: reason(
    'not-treating',
    'Dit traject hoort bij de instelling die iemand behandelt. Dat is deze aanbieder niet.',
    'This programme belongs to the institution that treats somebody. This provider is not the one.',
  ),
  coordinatorsChoice: reason(
    'coordinators-choice',
    'Is gekozen door de projectleider.',
    'Was chosen by the coordinator.',
  ),
  notChosen: reason(
    'not-chosen',
    'De projectleider koos een andere aanbieder.',
    'The coordinator chose another provider.',
  ),
  fits: reason(
    'fits',
    'Biedt dit traject aan in deze gemeente en voor deze leeftijd.',
    'Offers this programme in this municipality and for this age.',
  ),
  lowestLoad: reason(
    'lowest-load',
    'Staat hiermee vooraan: van wie evenveel ruimte meldt, heeft deze aanbieder het kleinste deel van de plekken bezet.',
    'Comes first by this: of those reporting the same kind of room, this provider has the smallest share of places taken.',
  ),
  reportedFull: reason(
    'reported-full',
    'Antwoordde kort geleden dat er geen plek is.',
    'Answered not long ago that there is no place.',
  ),
  toldFull: reason('told-full', 'Meldt zelf dat het vol is.', 'Reports itself that it is full.'),
  silent: reason(
    'silent',
    'Gaf op de vorige vraag geen antwoord, en staat daarom achteraan.',
    'Did not answer the last question, and so comes last.',
  ),
  noFreePlace: reason('no-free-place', 'Had op dat moment geen vrije plek.', 'Had no free place at that moment.'),
  rankedLower: reason('ranked-lower', 'Stond lager op de lijst.', 'Was lower on the list.'),
} as const;

const roomReasons: Readonly<Record<Exclude<CapacityStatus, 'full'>, MatchReason>> = {
  'has-places': reason('has-places', 'Meldt dat er plekken zijn.', 'Reports that there are places.'),
  'waiting-list': reason('waiting-list', 'Werkt met een wachtlijst.', 'Works with a waiting list.'),
  'ask-first': reason(
    'ask-first',
    'Wil eerst overleggen of er plek is.',
    'Wants to be asked first whether there is a place.',
  ),
};

/** It reports places, and has somebody in each of them now: it would not be true to say that it has room. */
const allTaken = reason(
  'all-taken',
  'Vol: alle plekken die deze aanbieder meldt, zijn nu bezet.',
  'Full: all places that this provider reports are taken now.',
);

const roomOrder: readonly CapacityStatus[] = ['has-places', 'waiting-list', 'ask-first'];

function offerOf({ offers }: ProviderSettings, programme: Programme): Offer | undefined {
  return offers.find((offer) => offer.programme === programme);
}

/** Whether an offer serves a municipality. */
export function servesMunicipality({ municipalities }: Pick<Offer, 'municipalities'>, municipality: string): boolean {
  return municipalities === 'all' || municipalities.includes(municipality);
}

/** Whether an offer serves an age in years. */
function servesAge({ minAge = 0, maxAge = Number.POSITIVE_INFINITY }: Offer, age: number): boolean {
  return age >= minAge && age <= maxAge;
}

/** Why an offer does not serve this person. */
function obstacles(offer: Offer, { municipality, age }: Pick<PlaceSought, 'municipality' | 'age'>): MatchReason[] {
  const served = servesMunicipality(offer, municipality);
  const fitsAge = servesAge(offer, age);
  return [...(served ? [] : [reasons.otherMunicipality]), ...(fitsAge ? [] : [reasons.otherAge])];
}

/** The only provider for this person: the coordinator's choice, or the institution that treats them. */
type Only = { readonly provider: string | undefined; readonly others: MatchReason; readonly own: MatchReason };

function onlyOne(region: Region, sought: PlaceSought): Only | undefined {
  const { assignedProvider, treatingProvider, programme } = sought;
  if (assignedProvider !== undefined) {
    return { provider: assignedProvider, others: reasons.notChosen, own: reasons.coordinatorsChoice };
  }
  return placementOf(region, programme) === 'treating-provider'
    ? { provider: treatingProvider, others: reasons.notTreating, own: reasons.treats }
    : undefined;
}

function objections(
  offer: Offer | undefined,
  provider: string,
  sought: PlaceSought,
  only: Only | undefined,
): MatchReason[] {
  // The only reason given: further reasons why a provider that is not meant does not fit would tell too much about the
  // one that is.
  if (only !== undefined && only.provider !== provider) return [only.others];
  if (offer === undefined) return [reasons.otherProgramme];
  return [
    ...obstacles(offer, sought),
    // Where only one provider may take this person, being full means waiting there. So it does where the provider says
    // itself that it is full, because it can take that back any day.
    ...(offer.capacity.status === 'full' && only === undefined && sought.told?.has(provider) !== true
      ? [reasons.full]
      : []),
    ...(sought.passed.includes(provider) ? [reasons.passed] : []),
  ];
}

/**
 * Which providers could take this person, best first. Where the programme belongs to the institution that treats the
 * person, only that one; where the coordinator chose one, only that one. Otherwise providers that said that they are
 * full, or did not answer, come last. Among the others the order is: the candidate's preference; providers that report
 * places, then those with a waiting list, then those that want to be asked first; the smallest share of places taken;
 * the id, so that chance never decides. A provider without a free place now is still eligible: that is what the queue
 * is for.
 */
export function rankProviders(region: Region, sought: PlaceSought): Ranking {
  const only = onlyOne(region, sought);
  const looked = region.providers.map((provider) => {
    const offer = offerOf(provider, sought.programme);
    return { id: provider.id, offer, against: objections(offer, provider.id, sought, only) };
  });
  const eligible = looked.flatMap(({ id, offer, against }) =>
    offer === undefined || against.length > 0
      ? []
      : [
          {
            id,
            capacity: sought.told?.get(id) ?? offer.capacity,
            preferred: id === sought.preferredProvider,
            held: sought.load.get(id) ?? 0,
            full: sought.reportedFull?.has(id) ?? false,
            silent: sought.silent?.has(id) ?? false,
          },
        ],
  );
  eligible.sort(
    (a, b) =>
      Number(a.full) - Number(b.full) ||
      Number(a.silent) - Number(b.silent) ||
      Number(b.preferred) - Number(a.preferred) ||
      roomOrder.indexOf(a.capacity.status) - roomOrder.indexOf(b.capacity.status) ||
      // Shares are compared by cross-multiplying whole numbers, so that rounding decides nothing. A provider that is full
      // may have no places at all.
      a.held * Math.max(1, b.capacity.places) - b.held * Math.max(1, a.capacity.places) ||
      byText(a.id, b.id),
  );
  return {
    eligible: eligible.map(({ id, capacity, held, preferred, full, silent }, index) => ({
      provider: id,
      ...(full
        ? { keptBack: sought.told?.get(id)?.status === 'full' ? reasons.toldFull : reasons.reportedFull }
        : silent
          ? { keptBack: reasons.silent }
          : {}),
      reasons: [
        ...(silent ? [reasons.silent] : []),
        ...(only === undefined ? [] : [only.own]),
        ...(preferred ? [reasons.preferred] : []),
        reasons.fits,
        ...roomTold(capacity, held),
        ...(index === 0 && !preferred && eligible[1]?.capacity.status === capacity.status ? [reasons.lowestLoad] : []),
      ],
    })),
    skipped: looked
      .filter(({ against }) => against.length > 0)
      .map(({ id, against }) => ({ provider: id, reasons: against }))
      .sort((a, b) => byText(a.provider, b.provider)),
  };
}

/** Providers that serve this programme, municipality and age, whatever their room: the coordinator may choose any of them. */
export function providersFor(
  region: Region,
  sought: Pick<PlaceSought, 'programme' | 'municipality' | 'age'>,
): readonly ProviderSettings[] {
  return region.providers.filter(({ offers }) => {
    const offer = offers.find(({ programme }) => programme === sought.programme);
    return offer !== undefined && servesMunicipality(offer, sought.municipality) && servesAge(offer, sought.age);
  });
}

/** What is said of the room of a provider that may be asked. */
function roomTold({ status, places }: Offer['capacity'], held: number): readonly MatchReason[] {
  if (status === 'full') return [];
  return [status === 'has-places' && held >= places ? allTaken : roomReasons[status]];
}

function byText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/**
 * Whether nobody is left who could ever take this person: the region file has no provider for them that has not passed.
 * A provider that is only full now counts, because they would wait for it.
 */
export function isStranded({ eligible, skipped }: Ranking): boolean {
  const waitsFor = skipped.some(({ reasons: [only, more] }) => only === reasons.full && more === undefined);
  return eligible.length === 0 && !waitsFor;
}

/** Whether somebody waits because every provider that could take them has said that it is full. */
export function allFull({ eligible }: Ranking): boolean {
  return eligible.every(({ keptBack }) => keptBack === reasons.reportedFull || keptBack === reasons.toldFull);
}

/**
 * What is kept of a match. Eligible providers before the chosen one had no free place; those after it ranked lower.
 * Without a chosen one, no eligible provider had a free place.
 */
export function receipt(ranking: Ranking, outcome: { readonly at: Instant; readonly chosen?: string }): MatchReceipt {
  const at = ranking.eligible.findIndex(({ provider }) => provider === outcome.chosen);
  const chosen = ranking.eligible[at];
  const passedOver = ranking.eligible
    .filter((entry) => entry !== chosen)
    .map((entry) => ({
      provider: entry.provider,
      reasons: [
        entry.keptBack ??
          (at === -1 || ranking.eligible.indexOf(entry) < at ? reasons.noFreePlace : reasons.rankedLower),
      ],
    }));
  return {
    at: outcome.at,
    ...defined({ chosen }),
    skipped: [...passedOver, ...ranking.skipped],
  };
}
