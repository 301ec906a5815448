import { ageOn, localDate } from '../domain/calendar.ts';
import type { WaitingEntry } from '../domain/change.ts';
import type { Programme } from '../domain/codes.ts';
import { defined } from '../domain/defined.ts';
import { type MatchReason, providersFor, type RankedProvider } from '../domain/matching.ts';
import type { Parties } from '../domain/party.ts';
import type { Instant, Referral } from '../domain/referral.ts';
import type { ProviderSettings, Region } from '../domain/region.ts';
import { freeIn, type RaisedPlaces, raisedBy, roomOf } from '../domain/room.ts';
import type { Case } from '../ports/case.ts';
import type { Runtime } from '../ports/runtime.ts';
import { markOf, type Places, rankFor } from './rank-queue.ts';

export type ChoosingRuntime = Pick<Runtime, 'region' | 'referrals' | 'queue'>;

/** A provider of the region, as the coordinator may choose it for somebody by hand. */
export interface ChoosableProvider {
  readonly provider: string;
  readonly name: string;
  /** Whether it serves this person: the programme, their municipality and their age. Another one cannot be chosen. */
  readonly serves: boolean;
  /** It is asked for this person now, or has them already. */
  readonly isPresent: boolean;
  /** It declined this person before, or was silent. */
  readonly wasAsked: boolean;
  /** What the search makes of it now: why it would be asked, or why not, in the words of the receipt. */
  readonly reasons: readonly MatchReason[];
  /** The search would ask it now: it comes first of those with a free place that is nobody else's turn. */
  readonly isFirst: boolean;
  readonly places: number;
  readonly held: number;
  /** Who waits for a place there longer than this person. */
  readonly ahead: number;
  /** Whether a place is free there that is nobody else's turn. */
  readonly isFree: boolean;
  /** The number of places with one added for this person; absent where none needs to be added, or none can be. */
  readonly raised?: RaisedPlaces;
}

/** The queue up to somebody; all of it where they have no position in it. */
function upToThem(queue: ChoosingRuntime['queue'], { id, waitingSince: since }: Referral, programme: Programme) {
  return since === undefined ? queue.waiting(programme) : queue.upTo({ programme, since, referralId: id });
}

/** Who is in front of somebody in a queue: they came earlier, or at the same moment with a number that comes first. */
function aheadOf({ id, waitingSince }: Referral, entries: readonly WaitingEntry[]): readonly WaitingEntry[] {
  return entries.filter(
    ({ referralId, since }) =>
      referralId !== id &&
      (waitingSince === undefined || since < waitingSince || (since === waitingSince && referralId < id)),
  );
}

/** The providers that serve somebody, whatever their room. */
export function servingProviders(
  region: Region,
  { programme, municipality, createdAt }: Referral,
  { candidate }: Pick<Parties, 'candidate'>,
): readonly ProviderSettings[] {
  if (programme === undefined || candidate === undefined) return [];
  return providersFor(region, { programme, municipality, age: ageOn(candidate.birthDate, localDate(createdAt)) });
}

/** What the coordinator can choose from, and the places as they were counted for it. */
export interface Choosable {
  readonly providers: readonly ChoosableProvider[];
  readonly places: Places;
}

/**
 * Every provider of the region for one person, first those that serve them in the order in which the search would ask them now: with
 * what the search makes of each, and its places. What the coordinator chose before is left out of it.
 */
export async function choosableProviders(
  runtime: ChoosingRuntime,
  { referral }: Pick<Case, 'referral'>,
  parties: Parties,
  now: Instant,
): Promise<Choosable> {
  const { region, queue } = runtime;
  const { programme, provider: present } = referral;
  if (programme === undefined || parties.candidate === undefined) return { providers: [], places: new Map() };
  const ids = region.providers.map(({ id }) => id);
  // Places after the queue: whoever leaves it in between has a place that is counted here.
  const ahead = aheadOf(referral, await upToThem(queue, referral, programme));
  const places = await queue.places(programme, ids);
  const mark = markOf(region, programme, places, now);
  const { assignedProvider: _chosen, ...open } = referral;
  const ranking = await rankFor(runtime, { referral: open, parties: () => parties }, places, now);
  const serving = servingProviders(region, referral, parties).map(({ id }) => id);

  const lineOf = (ranked: RankedProvider): ChoosableProvider => {
    const { provider, keptBack } = ranked;
    const state = places.get(provider) ?? { held: 0 };
    const room = roomOf(region, { provider, programme }, state, now);
    const inFront = ahead.filter(({ providers, ranked: by }) => by !== mark || providers.includes(provider)).length;
    const isFree = freeIn(room, state.held) - inFront > 0;
    const isEligible = ranking.eligible.includes(ranked);
    return {
      provider,
      name: region.providers.find(({ id }) => id === provider)?.name ?? provider,
      serves: serving.includes(provider),
      isPresent: provider === present,
      wasAsked: referral.passedProviders.includes(provider),
      reasons: isEligible && keptBack !== undefined ? [keptBack] : ranked.reasons,
      isFirst: false,
      places: room.capacity.places,
      held: state.held,
      ahead: inFront,
      isFree,
      ...defined({
        raised: isFree ? undefined : raisedBy(region, { provider, programme }, state, { referralId: referral.id, now }),
      }),
    };
  };
  const all = [...ranking.eligible, ...ranking.skipped].map(lineOf);
  const asked = all.slice(0, ranking.eligible.length).find(({ isFree }) => isFree);
  const lines = all.map((one) => ({ ...one, isFirst: one === asked }));
  return { providers: lines.toSorted((one, other) => Number(other.serves) - Number(one.serves)), places };
}
