import type { AuditEvent } from '../domain/change.ts';
import type { Runtime } from '../ports/runtime.ts';
import type { CountedRoom } from './counted-room.ts';

/** A provider's places in a programme of which a coordinator added some. */
export interface AddedPlaces extends Pick<CountedRoom, 'provider' | 'programme' | 'places'> {
  readonly added: NonNullable<CountedRoom['added']>;
  /** The accounts of those who added them, each once: of the newest, where they are many. */
  readonly by: readonly string[];
}

/** Of how many people it is looked up who added their place (ours): a page waits for it. */
const mostLookedUp = 25;

/** Whether a line of an audit trail says that a place was added: see `chooseProvider`, `handOn` and `guideOn` of the journey. */
function addsPlace({ action, result }: AuditEvent): boolean {
  if (action === 'choose-provider') return result === 'places-raised';
  return action === 'guide-on' || (action === 'change-addressee' && result.endsWith('+'));
}

/** Places that were added and still count, each with who added them, by the audit trails of those they were added for. */
export async function addedPlaces(
  { referrals }: { readonly referrals: Pick<Runtime['referrals'], 'events'> },
  rooms: Iterable<CountedRoom>,
): Promise<readonly AddedPlaces[]> {
  const found = [...rooms].flatMap(({ provider, programme, places, added }) =>
    added === undefined ? [] : [{ provider, programme, places, added }],
  );
  return Promise.all(
    found.map(async (one) => {
      const trails = await Promise.all(one.added.for.slice(-mostLookedUp).map((id) => referrals.events(id)));
      const accounts = trails.map((events) => events.findLast(addsPlace)?.staff);
      return { ...one, by: [...new Set(accounts.filter((account) => account !== undefined))] };
    }),
  );
}
