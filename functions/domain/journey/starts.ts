import { budgetOf, type StartChange, type StartKey, yearOf } from '../budget.ts';
import { localDate } from '../calendar.ts';
import type { Stage } from '../codes.ts';
import type { Referral } from '../referral.ts';
import type { Draft } from './draft.ts';

/** Stages in which somebody has a place and the first talk has not been held. */
const beforeTalk: readonly Stage[] = ['offer', 'starting', 'confirming-start'];

/** What a change makes of the start that is counted for a case, and of the counts. */
interface CountedStart {
  readonly startCounted?: Referral['startCounted'];
  readonly starts?: StartChange;
}

/**
 * Counts a start against the budget of the municipality, in the change's own transaction. It is taken with the place that somebody is
 * given, so that two at the same moment cannot both have the last one, and given back where the place goes before the first talk
 * was held. Once it was, it stays, whatever comes after. A talk in another year than the place counts in the year of the talk.
 */
export function startsAfter({ before, ctx, rest }: Draft, after: Referral): CountedStart {
  const { startCounted: known, programme } = after;
  if (programme === undefined) return {};
  const keyOf = (counted: NonNullable<typeof known>): StartKey => ({ programme, ...counted });
  if (known === undefined) return rest.hold === undefined || !beforeTalk.includes(after.stage) ? {} : taken(after);
  const isTalkHeld = before?.stage === 'confirming-start' && after.stage === 'checking-in';
  const isUndone = before !== null && beforeTalk.includes(before.stage) && !beforeTalk.includes(after.stage);
  if (isUndone && !isTalkHeld) {
    // Another programme is another budget: the case was counted in that of before.
    const was = before.programme ?? programme;
    return { starts: { give: { ...known, programme: was } } };
  }
  const year = isTalkHeld ? yearOf(rest.trajectory?.firstTalkOn ?? localDate(ctx.now)) : known.year;
  if (year === known.year) return { startCounted: known };
  const moved = { ...known, year };
  return { startCounted: moved, starts: { give: keyOf(known), take: keyOf(moved) } };

  function taken(referral: Referral): CountedStart {
    const budget = budgetOf(ctx.region, referral, localDate(ctx.now));
    if (budget === undefined) return {};
    const [{ municipality, year: now }] = budget.counts;
    return {
      startCounted: { municipality, year: now },
      starts: { take: { ...budget.counts[0], limit: budget.granted } },
    };
  }
}
