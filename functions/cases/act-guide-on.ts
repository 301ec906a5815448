import { defined } from '../domain/defined.ts';
import { guideOn, whyNotGuidedOn } from '../domain/journey/guide-on.ts';
import type { Instant } from '../domain/referral.ts';
import { freeIn, type RaisedPlaces, raisedBy, roomOf } from '../domain/room.ts';
import type { Trajectory } from '../domain/trajectory.ts';
import type { Case } from '../ports/case.ts';
import type { Runtime } from '../ports/runtime.ts';
import { type Acting, type ActResult, type ActRuntime, actOnCase } from './act-on-case.ts';

/** Field in which the coordinator says that a place is added. */
export const addsPlaceField = 'addsPlace';

/** Whether the provider that guided somebody has a place for them. */
export interface PlaceAgain {
  readonly isFree: boolean;
  /** The number of places with one added for this person; absent where none needs to be added, or none can be. */
  readonly raised?: RaisedPlaces;
}

/** The places of the provider that guided somebody, as they are counted now: none where it has said that it is full. */
export async function placeAgain(
  { region, queue }: Pick<Runtime, 'region' | 'queue'>,
  { id: referralId, programme }: Case['referral'],
  { provider }: Trajectory,
  now: Instant,
): Promise<PlaceAgain> {
  if (programme === undefined) return { isFree: false };
  const state = (await queue.places(programme, [provider])).get(provider) ?? { held: 0 };
  const key = { provider, programme };
  if (freeIn(roomOf(region, key, state, now), state.held) > 0) return { isFree: true };
  return { isFree: false, ...defined({ raised: raisedBy(region, key, state, { referralId, now }) }) };
}

/**
 * The coordinator lets guidance go on that was reported to be over by mistake. Where its place is somebody else's by now, one is added
 * in the same change as the coordinator agreed with the provider, or nothing is done (I9).
 */
export async function actGuideOn(
  runtime: ActRuntime,
  acting: Acting,
  { addsPlace }: { readonly addsPlace: boolean },
): Promise<ActResult> {
  const taken = { problems: [{ field: addsPlaceField, code: 'place-taken' }] } as const;
  const result = await actOnCase(runtime, 'guide-on', acting, async ({ from, trajectory, ctx }) => {
    if (trajectory === undefined || whyNotGuidedOn(from, trajectory, ctx) !== undefined) return undefined;
    const { isFree, raised } = await placeAgain(runtime, from.referral, trajectory, ctx.now);
    if (isFree) return guideOn(from, trajectory, {}, ctx);
    return addsPlace && raised !== undefined ? guideOn(from, trajectory, { raised }, ctx) : taken;
  });
  return result.ok || result.why !== 'refused' || result.problems.every(({ code }) => code !== 'no-place-there')
    ? result
    : { ok: false, why: 'refused', ...taken };
}
