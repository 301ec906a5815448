import type { Programme } from '../../../functions/domain/codes.ts';
import type { Region } from '../../../functions/domain/region.ts';
import { type CaseRecord, casesOf, type StoredEvent } from './records.ts';
import type { Invariant } from './violations.ts';

/** The person who is first has this long to be served too, before a later person counts as having overtaken. */
const graceMs = 30 * 60_000;

/** One stay in the queue, and how it ended. */
interface Stay {
  readonly id: string;
  readonly programme: Programme;
  /** When this person was approved, which decides among equals. */
  readonly approvedAt: string;
  readonly from: string;
  readonly to?: string;
  /** The provider whose place ended it. */
  readonly served?: string;
  /** Providers that are not asked for this person any more. */
  readonly passed: readonly string[];
  /** The only provider that the coordinator would have. */
  readonly assigned?: string;
  readonly one: CaseRecord;
}

/**
 * Nobody overtakes: a place goes to the person approved first among those who could have taken it. Only people for whom
 * the provider counts the same are compared, by the region file and by who was asked before.
 */
export const queueOrderKept: Invariant = function* (sight) {
  const regions = [...sight.formerRegions, sight.region];
  const stays = [...casesOf(sight).values()].flatMap(staysOf);
  for (const later of stays) {
    if (later.served === undefined || later.to === undefined) continue;
    const { served: provider, to: at } = later;
    for (const first of stays) {
      if (first.programme !== later.programme || first.id === later.id) continue;
      const waited = first.from < at && (first.to === undefined || first.to > at);
      if (!waited || !(first.approvedAt < later.approvedAt)) continue;
      if (!regions.every((region) => couldTake(region, provider, first))) continue;
      const end = Math.min(Date.parse(first.to ?? sight.now), Date.parse(sight.now));
      if (end - Date.parse(at) <= graceMs) continue;
      const what = `approved ${first.approvedAt}, was overtaken at ${provider} by ${later.id}, approved ${later.approvedAt}`;
      yield { about: first.id, what };
    }
  }
};

function staysOf(one: CaseRecord): Stay[] {
  const { referral, events } = one;
  const { programme } = referral;
  // Where somebody lived before a move is not kept, and what a fault put off is with the coordinator.
  const isSpecial = ({ action }: StoredEvent) =>
    ['record-move', 'correct-data', 'change-door', 'fault', 'report-fault'].includes(action);
  if (programme === undefined || events.some(isSpecial)) return [];
  const stays: Stay[] = [];
  let approvedAt = '';
  let passed: string[] = [];
  let assigned: string | undefined;
  let provider: string | undefined;
  let from: string | undefined;
  for (const event of events) {
    const { action, at, result } = event;
    if (approvedAt === '' && (action === 'approve' || action === 'skip-approval')) approvedAt = at;
    if (from !== undefined && leaves(event)) {
      const served = action === 'give-place' ? event.object : undefined;
      const more = { to: at, ...(served === undefined ? {} : { served }) };
      stays.push({ id: referral.id, programme, approvedAt, from, passed, ...chosen(assigned), one, ...more });
      from = undefined;
    }
    if (['decline-offer', 'offer-silent', 'revoke'].includes(action) && provider !== undefined) {
      passed = [...passed, provider];
      assigned = undefined;
    }
    if (action === 'resolve-retry') {
      passed = [];
      assigned = undefined;
    }
    if (action === 'resolve-assign') assigned = result;
    if (action === 'choose-provider') assigned = event.object;
    if (action === 'back-to-matching') {
      assigned = undefined;
      if (result === 'not-again' && provider !== undefined) passed = [...passed, provider];
    }
    if (event.provider !== undefined) provider = event.provider ?? undefined;
    if (from === undefined && seeks(event)) from = at;
  }
  if (from !== undefined)
    stays.push({ id: referral.id, programme, approvedAt, from, passed, ...chosen(assigned), one });
  return stays;
}

function chosen(assigned: string | undefined): Pick<Stay, 'assigned'> {
  return assigned === undefined ? {} : { assigned };
}

/** Whether a place is to be sought from a line on: a person who is approved waits, whether or not the machine has reached them. */
function seeks({ action }: StoredEvent): boolean {
  const after = ['approve', 'skip-approval', 'decline-offer', 'offer-silent', 'take-back-offer', 'resolve-retry'];
  return [...after, 'resolve-assign', 'back-to-matching', 'enter-queue'].includes(action);
}

/** Whether a line takes somebody out of the queue. */
function leaves({ action }: StoredEvent): boolean {
  const ends = [
    'give-place',
    'choose-provider',
    'no-provider',
    'accept-late',
    'ask-consent',
    'resolve-retry',
    'resolve-assign',
    'resolve-close',
  ];
  return [...ends, 'withdraw', 'withdraw-consent', 'deny', 'record-death'].includes(action);
}

/** Whether a provider could have taken this person, as far as the region file and the case tell; where it is unknown, not. */
function couldTake(region: Region, provider: string, { programme, passed, assigned, one }: Stay): boolean {
  const { referral, parties } = one;
  if (passed.includes(provider) || (assigned !== undefined && assigned !== provider)) return false;
  const offers = region.providers.find(({ id }) => id === provider)?.offers ?? [];
  const offer = offers.find((each) => each.programme === programme);
  const candidate = parties.find((party) => party.role === 'candidate');
  if (offer === undefined || candidate?.role !== 'candidate') return false;
  const isBound =
    (region.programmes?.[programme]?.placement ?? (programme === 'ips' ? 'treating-provider' : 'any')) !== 'any';
  if (isBound && assigned === undefined && candidate.inCareAt !== provider) return false;
  if (offer.municipalities !== 'all' && !offer.municipalities.includes(referral.municipality)) return false;
  const age = ageOn(candidate.birthDate, referral.createdAt);
  return age >= (offer.minAge ?? 0) && age <= (offer.maxAge ?? Number.POSITIVE_INFINITY);
}

function ageOn(birthDate: string, moment: string): number {
  const years = Number(moment.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return moment.slice(5, 10) < birthDate.slice(5) ? years - 1 : years;
}
