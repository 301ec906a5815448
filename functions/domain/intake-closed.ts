import { addDays, daysBetween } from './calendar.ts';
import { type Door, inEveryLanguage } from './codes.ts';
import { defined } from './defined.ts';
import type { PlainDate } from './referral.ts';
import { municipalityByCode, type Region, type Words } from './region.ts';
import { hasBegun, type WindDown, windDownOf } from './wind-down.ts';

/** Intake that never opens again: the programme is `ending`, since it takes nobody in, or has `ended`, since every case is closed. */
export interface ClosedForGood {
  readonly state: 'ending' | 'ended';
  readonly since: PlainDate;
}

/** All of intake is closed on purpose, with what the region tells people about it. */
export type IntakeClosed = NonNullable<Region['intakeClosed']> & { readonly forGood?: ClosedForGood };

function closedForGood({ intakeClosesOn, endsOn }: WindDown, today: PlainDate): ClosedForGood {
  return today < endsOn ? { state: 'ending', since: intakeClosesOn } : { state: 'ended', since: endsOn };
}

/** What public pages say once the programme takes nobody in: for all, and on a line of its own for each municipality that differs. */
function closingText({ elsewhere, elsewhereIn = {} }: WindDown, region: Region): Words {
  const lines = Object.entries(elsewhereIn).flatMap(([code, words]) => {
    const name = municipalityByCode(region, code)?.name;
    return name === undefined ? [] : [{ name, words }];
  });
  const inOrder = lines.toSorted((one, other) => one.name.localeCompare(other.name, 'nl'));
  return inEveryLanguage((language) =>
    [elsewhere[language], ...inOrder.map(({ name, words }) => `${name}: ${words[language]}`)].join('\n'),
  );
}

/**
 * Whether the region takes no new referrals on a day, and what it says of it. What came in before goes on untouched: only intake
 * and its pages ask this. From its first day on the planned end of the programme closes intake, whatever else is said of it; until then
 * what the coordinator said counts (decision 85).
 *
 * @param today in Europe/Amsterdam
 */
export function intakeClosedOn(region: Region, today: PlainDate): IntakeClosed | undefined {
  const plan = windDownOf(region);
  if (plan !== undefined && hasBegun(plan, today)) {
    return { from: plan.intakeClosesOn, text: closingText(plan, region), forGood: closedForGood(plan, today) };
  }
  if (region.intakeClosed === undefined) return undefined;
  const { from = today, until, text } = region.intakeClosed;
  if (today < from || (until !== undefined && until < today)) return undefined;
  // Nobody is told that it opens on a day on which the programme takes nobody in any more.
  const opens = until === undefined || (plan !== undefined && hasBegun(plan, addDays(until, 1))) ? undefined : until;
  return { text, ...defined({ from: region.intakeClosed.from, until: opens }) };
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
