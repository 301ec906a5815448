import { addDays, daysBetween } from './calendar.ts';
import type { Door } from './codes.ts';
import type { PlainDate } from './referral.ts';
import type { Region } from './region.ts';

/** All of intake is closed on purpose, with what the region tells people about it. */
export type IntakeClosed = NonNullable<Region['intakeClosed']>;

/**
 * Whether the region takes no new referrals on a day, and what it says of it. What came in before goes on untouched: only intake
 * and its pages ask this.
 *
 * @param today in Europe/Amsterdam
 */
export function intakeClosedOn({ intakeClosed }: Region, today: PlainDate): IntakeClosed | undefined {
  if (intakeClosed === undefined) return undefined;
  const { from = today, until = today } = intakeClosed;
  return from <= today && today <= until ? intakeClosed : undefined;
}

/** The first day on which referrals are taken again; undefined where nobody has said until when they are not. */
export function reopensOn({ until }: Pick<IntakeClosed, 'until'>): PlainDate | undefined {
  return until === undefined ? undefined : addDays(until, 1);
}

/** Answers that somebody keeps for later are kept for a week, and no longer than this many days where intake is closed (ours). */
const mostDays = 60;
const usualDays = 7;

/**
 * For how many days the answers of somebody who wants to continue later are kept. While intake is closed until a known day, they can
 * only be sent after it: until a week later.
 */
export function savedFormDaysOn(region: Region, today: PlainDate): number {
  const closed = intakeClosedOn(region, today);
  const again = closed === undefined ? undefined : reopensOn(closed);
  return again === undefined ? usualDays : Math.min(mostDays, daysBetween(today, again) + usualDays);
}

/**
 * The region as it is for somebody who came in by a door: that it closed behind them takes nothing from them. Without a door, as it
 * is for the canary, who tries every door.
 */
export function withDoorOpen(region: Region, door?: Door): Region {
  const opened = Object.entries(region.doors).map(([name, { opensOn: _from, closesOn: _until, ...policy }]) =>
    door === undefined || name === door ? [name, policy] : [name, region.doors[name as Door]],
  );
  return { ...region, doors: Object.fromEntries(opened) };
}
