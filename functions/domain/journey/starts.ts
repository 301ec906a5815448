import {
  type Budget,
  budgetOf,
  type StartChange,
  type StartKey,
  type StartWarning,
  tellFrom,
  yearOf,
} from '../budget.ts';
import { localDate } from '../calendar.ts';
import type { Stage } from '../codes.ts';
import type { Mail } from '../mail.ts';
import type { Referral } from '../referral.ts';
import type { Draft } from './draft.ts';

/** Stages in which somebody has a place and the first talk has not been held. */
export const beforeTalk: readonly Stage[] = ['offer', 'starting', 'confirming-start'];

/** What a change makes of the start that is counted for a case, and of the counts. */
interface CountedStart {
  readonly startCounted?: Referral['startCounted'];
  readonly starts?: StartChange;
}

/**
 * Tells the municipality's team and the coordinator that a budget runs out. Which start reaches the number only the count knows, so
 * the mails go along with each and are written with that one. They are of no person: they carry no link and no reference.
 */
function warningOf(
  { ctx, mails }: Pick<Draft, 'ctx' | 'mails'>,
  { id, revision, door, programme }: Referral,
  { granted, counts: [{ municipality, year }, ...elsewhere] }: Budget,
): { readonly warning?: StartWarning } {
  if (granted === 0 || door === undefined || programme === undefined) return {};
  const from = tellFrom(granted);
  const facts = { municipality, programme, year: String(year), granted: String(granted), reached: String(from) };
  const mailTo = (to: Mail['to'], index: number): Mail => ({
    id: `${id}/case/budget-warning/0-${revision}-${mails.length + index}`,
    referralId: id,
    kind: 'budget-warning',
    to,
    // Whatever becomes of the case, it is this municipality's budget.
    formerly: { door, municipality },
    language: 'nl',
    reminder: 0,
    shared: false,
    facts,
    revision,
    status: 'planned',
    attempts: 0,
    nextAt: ctx.now,
    plannedAt: ctx.now,
  });
  return { warning: { from, elsewhere, mails: (['team', 'coordinator'] as const).map(mailTo) } };
}

/**
 * Counts a start against the budget of the municipality, in the change's own transaction. It is taken with the place that somebody is
 * given, so that two at the same moment cannot both have the last one, and given back where the place goes before the first talk
 * was held. Once it was, it stays, whatever comes after. A talk in another year than the place counts in the year of the talk.
 */
export function startsAfter(draft: Draft, after: Referral): CountedStart {
  const { before, ctx, rest } = draft;
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
  const talkOn = rest.trajectory?.firstTalkOn ?? localDate(ctx.now);
  const year = isTalkHeld ? yearOf(talkOn) : known.year;
  if (year === known.year) return { startCounted: known };
  const moved = { ...known, year };
  const budget = budgetOf(ctx.region, { ...after, municipality: known.municipality }, talkOn);
  const told = budget === undefined ? {} : warningOf(draft, after, budget);
  return { startCounted: moved, starts: { give: keyOf(known), take: { ...keyOf(moved), ...told } } };

  function taken(referral: Referral): CountedStart {
    const budget = budgetOf(ctx.region, referral, localDate(ctx.now));
    if (budget === undefined) return {};
    const [{ municipality, year: now }] = budget.counts;
    return {
      startCounted: { municipality, year: now },
      starts: { take: { ...budget.counts[0], limit: budget.granted, ...warningOf(draft, referral, budget) } },
    };
  }
}
