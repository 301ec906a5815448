import type { PlaceKey } from '../domain/change.ts';
import { defined } from '../domain/defined.ts';
import { TryAgainError } from '../domain/errors.ts';
import { providerById } from '../domain/region.ts';
import type { PlaceState } from '../domain/room.ts';
import { isToldFull, toldWord } from '../domain/tell-places.ts';
import type { Runtime } from '../ports/runtime.ts';

export type ClosingRuntime = Pick<Runtime, 'region' | 'clock' | 'queue' | 'log'>;

/** How often the word about places is told anew where somebody else told another one meanwhile. */
const tries = 3;

/**
 * The coordinator says that a provider is full, in every programme that it offers: it stops, or cannot go on for now. Nobody who waits
 * is offered to it from then on. Places that people have stay theirs, and the provider can open them again on its own page. May be
 * repeated: what is full by its own word stays as it was told.
 *
 * @param staff account of the member of staff, for the log: the word itself is the coordinator's, whoever that is later
 * @throws TryAgainError when others kept telling something else
 */
export async function closePlaces(runtime: ClosingRuntime, provider: string, staff: string): Promise<void> {
  const offers = providerById(runtime.region, provider)?.offers ?? [];
  for (const { programme } of offers) await closeIn(runtime, { provider, programme }, staff);
}

async function closeIn({ region, clock, queue, log }: ClosingRuntime, place: PlaceKey, staff: string): Promise<void> {
  const { provider, programme } = place;
  for (let round = 0; round < tries; round += 1) {
    const state: PlaceState = (await queue.places(programme, [provider])).get(provider) ?? { held: 0 };
    const now = clock();
    if (isToldFull(region, place, state, now)) return;
    const told = { ...toldWord(region, place, state, { status: 'full' }, now), by: 'coordinator' } as const;
    const seen = defined({ seen: state.told?.at });
    if ((await queue.tell({ ...place, told, heardIn: [], ...seen })) === 'overtaken') continue;
    log.info('places-told', { staff, provider, programme, status: told.status, places: told.places });
    return;
  }
  throw new TryAgainError('the places of a provider were told anew too often');
}
