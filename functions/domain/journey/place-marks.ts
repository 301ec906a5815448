import { afterTerm } from '../calendar.ts';
import type { PlaceMark } from '../change.ts';
import type { Programme } from '../codes.ts';
import type { Instant } from '../referral.ts';
import { noCapacityTerm, providerById, type Region } from '../region.ts';
import type { Context } from './context.ts';

/** Every programme of a provider: once it answers anything, it counts as silent in none of them. */
function programmesOf(region: Region, provider: string, own: Programme): readonly Programme[] {
  const offered = providerById(region, provider)?.offers.map(({ programme }) => programme) ?? [];
  return [...new Set([own, ...offered])];
}

function onAll(
  provider: string,
  own: Programme,
  ctx: Context,
  silentSince: Instant | null,
  more: Pick<PlaceMark, 'fullUntil'>,
): PlaceMark[] {
  return programmesOf(ctx.region, provider, own).map((programme) => ({
    provider,
    programme,
    silentSince,
    ...(programme === own ? more : {}),
  }));
}

/**
 * A provider has no room in this programme: it is not asked again until the region's term is over, or until it says
 * otherwise.
 */
export function marksOfNoCapacity(provider: string, programme: Programme, ctx: Context): PlaceMark[] {
  const { officeHours } = ctx.region;
  const fullUntil = afterTerm(ctx.now, noCapacityTerm(ctx.region), { purpose: 'due', officeHours });
  return onAll(provider, programme, ctx, null, { fullUntil });
}

/**
 * A provider takes somebody on, or declines for a reason other than lack of places. That shows that it answers, but
 * says nothing about its room: even the place that a yes takes has been held since the offer was made. A provider that
 * is full is offered nobody, so if it is marked full, it said so after this offer and about somebody else. Only a word
 * about room itself takes that back.
 */
export function marksOfAnswer(provider: string, programme: Programme, ctx: Context): PlaceMark[] {
  return onAll(provider, programme, ctx, null, {});
}

/** A provider says that there is room again. */
export function marksOfRoom(provider: string, programme: Programme, ctx: Context): PlaceMark[] {
  return onAll(provider, programme, ctx, null, { fullUntil: null });
}

/** A provider let the term of an offer pass. */
export function marksOfSilence(provider: string, programme: Programme, ctx: Context): PlaceMark[] {
  return onAll(provider, programme, ctx, ctx.now, {});
}
