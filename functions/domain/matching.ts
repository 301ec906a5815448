import type { CapacityStatus, Programme } from './codes.ts';
import type { Instant } from './referral.ts';
import { type ProviderSettings, providerById, type Region, type Words } from './region.ts';

/** Why a provider was chosen or skipped: a code for machines, plain words for people. */
export interface MatchReason {
  readonly code: string;
  readonly text: Words;
}

/** What matching looked at and why, kept with the referral so that a choice can always be explained (UAVG 40). */
export interface MatchReceipt {
  readonly at: string;
  readonly chosen?: { readonly provider: string; readonly reasons: readonly MatchReason[] };
  readonly skipped: readonly { readonly provider: string; readonly reasons: readonly MatchReason[] }[];
}

/** Whom a place is sought for. Codes and an age only: matching needs to know nothing else about a person. */
export interface PlaceSought {
  readonly programme: Programme;
  /** CBS code. */
  readonly municipality: string;
  /** Completed years on the day of receipt. */
  readonly age: number;
  readonly preferredProvider?: string;
  /** Providers that declined, stayed silent or were ruled out. */
  readonly passed: readonly string[];
  /** Places held now, by provider id; absent means none. */
  readonly load: ReadonlyMap<string, number>;
}

export interface RankedProvider {
  readonly provider: string;
  readonly reasons: readonly MatchReason[];
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
  passed: reason('passed', 'Is al gevraagd en kon niet.', 'Was asked already and could not.'),
  preferred: reason('preferred', 'Heeft de voorkeur van de kandidaat.', "Is the candidate's preference."),
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

const roomOrder: readonly CapacityStatus[] = ['has-places', 'waiting-list', 'ask-first'];

function offerOf(provider: ProviderSettings | undefined, programme: Programme): Offer | undefined {
  return provider?.offers.find((offer) => offer.programme === programme);
}

/** How many people a provider may hold at once in a programme; 0 when it is full, does not offer it, or is gone from the region file. */
export function placesOf(region: Region, provider: string, programme: Programme): number {
  return offerOf(providerById(region, provider), programme)?.capacity.places ?? 0;
}

function objections(offer: Offer | undefined, provider: string, sought: PlaceSought): MatchReason[] {
  if (offer === undefined) return [reasons.otherProgramme];
  const served = offer.municipalities === 'all' || offer.municipalities.includes(sought.municipality);
  const fitsAge = sought.age >= (offer.minAge ?? 0) && sought.age <= (offer.maxAge ?? Number.POSITIVE_INFINITY);
  return [
    ...(served ? [] : [reasons.otherMunicipality]),
    ...(fitsAge ? [] : [reasons.otherAge]),
    ...(offer.capacity.status === 'full' ? [reasons.full] : []),
    ...(sought.passed.includes(provider) ? [reasons.passed] : []),
  ];
}

/**
 * Which providers could take this person, best first: the candidate's preference; then who reports places, then who has a
 * waiting list, then who wants to be asked first; then the smallest share of places taken; then the id, so that the order
 * never hangs on chance. Having no free place now does not make a provider ineligible: that is what the queue is for.
 */
export function rankProviders(region: Region, sought: PlaceSought): Ranking {
  const looked = region.providers.map((provider) => {
    const offer = offerOf(provider, sought.programme);
    return { id: provider.id, offer, against: objections(offer, provider.id, sought) };
  });
  const eligible = looked.flatMap(({ id, offer, against }) =>
    offer === undefined || against.length > 0
      ? []
      : [{ id, capacity: offer.capacity, preferred: id === sought.preferredProvider, held: sought.load.get(id) ?? 0 }],
  );
  eligible.sort(
    (a, b) =>
      Number(b.preferred) - Number(a.preferred) ||
      roomOrder.indexOf(a.capacity.status) - roomOrder.indexOf(b.capacity.status) ||
      // Shares compared crosswise, in whole numbers, so that rounding decides nothing.
      a.held * b.capacity.places - b.held * a.capacity.places ||
      byText(a.id, b.id),
  );
  return {
    eligible: eligible.map(({ id, capacity, preferred }, index) => ({
      provider: id,
      reasons: [
        ...(preferred ? [reasons.preferred] : []),
        reasons.fits,
        ...(capacity.status === 'full' ? [] : [roomReasons[capacity.status]]),
        ...(index === 0 && !preferred && eligible[1]?.capacity.status === capacity.status ? [reasons.lowestLoad] : []),
      ],
    })),
    skipped: looked
      .filter(({ against }) => against.length > 0)
      .map(({ id, against }) => ({ provider: id, reasons: against }))
      .sort((a, b) => byText(a.provider, b.provider)),
  };
}

function byText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/**
 * What is kept of a match. Eligible providers that stood before the chosen one had no free place; those after it stood
 * lower. Without a chosen one, nobody eligible had a free place.
 */
export function receipt(ranking: Ranking, outcome: { readonly at: Instant; readonly chosen?: string }): MatchReceipt {
  const at = ranking.eligible.findIndex(({ provider }) => provider === outcome.chosen);
  const chosen = ranking.eligible[at];
  const passedOver = ranking.eligible
    .filter((entry) => entry !== chosen)
    .map((entry) => ({
      provider: entry.provider,
      reasons: [at === -1 || ranking.eligible.indexOf(entry) < at ? reasons.noFreePlace : reasons.rankedLower],
    }));
  return {
    at: outcome.at,
    ...(chosen === undefined ? {} : { chosen }),
    skipped: [...passedOver, ...ranking.skipped],
  };
}
