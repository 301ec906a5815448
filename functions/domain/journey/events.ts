import type { Change } from '../change.ts';
import { hears, subscribersOf } from '../events/subscribers.ts';
import type { ToldEvent } from '../events/told-event.ts';
import { toldBy } from '../events/told-kinds.ts';
import { isProbe } from '../probe.ts';
import type { Referral } from '../referral.ts';
import type { Draft } from './draft.ts';

/**
 * What a change tells other systems: an event where the status is another one, for each subscriber that hears of it, written
 * with the change itself. The referral counts its events whether anybody hears them or not, which costs nothing, so that a subscriber of
 * later goes on with the right number; where nobody hears one, nothing is written.
 */
export function toldAfter(
  { before, ctx }: Pick<Draft, 'before' | 'ctx'>,
  after: Referral,
): { readonly sequence: Pick<Referral, 'sequence'>; readonly told: Pick<Change, 'told'> } {
  const what = isProbe(after.id) ? undefined : toldBy(ctx.region, before, after);
  const number = before?.sequence;
  if (what === undefined) return { sequence: number === undefined ? {} : { sequence: number }, told: {} };
  const sequence = (number ?? 0) + 1;
  const told = subscribersOf(ctx.region)
    .filter((subscriber) => hears(subscriber, what.kind, after))
    .map(
      ({ id: to }): ToldEvent => ({
        referralId: after.id,
        sequence,
        to,
        ...what,
        at: ctx.now,
        status: 'planned',
        attempts: 0,
        nextAt: ctx.now,
      }),
    );
  return { sequence: { sequence }, told: told.length === 0 ? {} : { told } };
}
