import { localDate } from '../domain/calendar.ts';
import type { Programme } from '../domain/codes.ts';
import { defined } from '../domain/defined.ts';
import { isGuided } from '../domain/guided.ts';
import type { Instant, PlainDate } from '../domain/referral.ts';
import { providerById } from '../domain/region.ts';
import { type Capacity, type PlaceState, roomOf, type ToldPlaces } from '../domain/room.ts';
import { type SaidPlaces, toldWord } from '../domain/tell-places.ts';
import { coordinatorsDesk } from '../domain/worklist.ts';
import type { Runtime } from '../ports/runtime.ts';
import type { Visit } from './visit-contracts.ts';
import { readerOf } from './worklist-reader.ts';

export type PlacesRuntime = Pick<Runtime, 'region' | 'clock' | 'newId' | 'guards' | 'queue' | 'referrals' | 'log'>;

/** A provider's places in one programme, as its page shows them: numbers only, never who. */
export interface PlacesLine {
  readonly provider: string;
  readonly programme: Programme;
  readonly capacity: Capacity;
  /** Whose word that is, and since when where the provider told it. */
  readonly toldOn?: PlainDate;
  /** The coordinator's word: they added a place for somebody whom they sent there, or closed them all since the provider stops. */
  readonly byCoordinator?: 'raised' | 'closed';
  readonly isFull: boolean;
  /** Full until this day, by an answer to an offer. */
  readonly fullUntil?: PlainDate;
  readonly held: number;
  /** Of those held, the people who start or are being guided. */
  readonly guided: number;
  /** Of those held, the people for whom an answer is awaited. */
  readonly asked: number;
  /** People who wait for a place and could come here, counted one by one: the stored sum (decision 104) may say too many. */
  readonly waiting: number;
  /** The present word, as `tell` has to know it. */
  readonly seen?: Instant;
  /** Whether the reader may say something else: the provider itself. The coordinator only looks. */
  readonly mayTell: boolean;
}

/** Providers' places (`/mijn/plekken`), by proof of the provider's mailbox. */
export interface PlacesDesk {
  /** The places that this device may see; undefined where it has proved no mailbox, none where it reads for no provider. */
  open(visit: Visit): Promise<readonly PlacesLine[] | undefined>;
  /**
   * Says something else of a provider's places. `unknown`: this device has not proved its mailbox, or it does not offer
   * this. `overtaken`: somebody else did so since `seen`.
   */
  tell(
    visit: Visit,
    place: { readonly provider: string; readonly programme: Programme },
    said: SaidPlaces & { readonly seen?: Instant },
  ): Promise<'told' | 'overtaken' | 'unknown'>;
}

/** What the coordinator did to the number of places. A place that they add becomes part of the provider's word, whatever that said before. */
function coordinatorsWord({ status, added }: ToldPlaces): 'raised' | 'closed' {
  return status === 'full' && added === undefined ? 'closed' : 'raised';
}

/** Everything that happens on `/mijn/plekken`. */
export function createPlacesDesk(runtime: PlacesRuntime): PlacesDesk {
  const { region, queue } = runtime;

  async function linesOf(
    programme: Programme,
    own: readonly { readonly provider: string; readonly mayTell: boolean }[],
  ): Promise<readonly PlacesLine[]> {
    const ids = own.map(({ provider }) => provider);
    const [states, entries] = await Promise.all([queue.places(programme, ids), queue.waiting(programme)]);
    const holders = await Promise.all(ids.map((provider) => queue.holders({ provider, programme })));
    const heads = new Map((await runtime.referrals.heads(holders.flat())).map((one) => [one.id, one]));
    return own.map(({ provider, mayTell }, index) => ({
      ...roomIn(provider, programme, states.get(provider)),
      held: (holders[index] ?? []).length,
      guided: (holders[index] ?? []).filter((id) => isGuided(heads.get(id)?.stage ?? 'closed')).length,
      asked: (holders[index] ?? []).filter((id) => heads.get(id)?.stage === 'offer').length,
      waiting: entries.filter(({ providers }) => providers.includes(provider)).length,
      mayTell,
    }));
  }

  function roomIn(
    provider: string,
    programme: Programme,
    state: PlaceState | undefined,
  ): Omit<PlacesLine, 'held' | 'guided' | 'asked' | 'waiting' | 'mayTell'> {
    const now = runtime.clock();
    const { capacity, isTold, isFull } = roomOf(region, { provider, programme }, state, now);
    const { fullUntil } = state ?? {};
    return {
      provider,
      programme,
      capacity,
      isFull,
      ...defined({
        byCoordinator: isTold && state?.told?.by === 'coordinator' ? coordinatorsWord(state.told) : undefined,
        toldOn: isTold && state?.told !== undefined ? localDate(state.told.at) : undefined,
        fullUntil: fullUntil !== undefined && fullUntil > now ? localDate(fullUntil) : undefined,
        seen: state?.told?.at,
      }),
    };
  }

  return {
    async open(visit) {
      const { boxes, organisations } = readerOf(runtime, visit);
      if (boxes.length === 0) return undefined;
      const seesAll = organisations.includes(coordinatorsDesk);
      const offers = region.providers.flatMap(({ id, offers }) => {
        const mayTell = organisations.includes(id);
        return seesAll || mayTell ? offers.map(({ programme }) => ({ provider: id, programme, mayTell })) : [];
      });
      const programmes = [...new Set(offers.map(({ programme }) => programme))];
      const found = await Promise.all(
        programmes.map((programme) =>
          linesOf(
            programme,
            offers.filter((one) => one.programme === programme),
          ),
        ),
      );
      const placeOf = (line: PlacesLine) => offers.findIndex((one) => one.provider === line.provider);
      return found.flat().toSorted((a, b) => placeOf(a) - placeOf(b));
    },

    async tell(visit, { provider, programme }, { seen, ...said }) {
      const { organisations } = readerOf(runtime, visit);
      const offered = providerById(region, provider)?.offers.map((offer) => offer.programme) ?? [];
      if (!organisations.includes(provider) || !offered.includes(programme)) return 'unknown';
      const state = (await queue.places(programme, [provider])).get(provider);
      const told = toldWord(region, { provider, programme }, state, said, runtime.clock());
      const result = await queue.tell({ provider, programme, told, heardIn: offered, ...defined({ seen }) });
      if (result === 'told') {
        const { status, places } = told;
        runtime.log.info('places-told', { provider, programme, status, places });
      }
      return result;
    },
  };
}
