import { addDays, addMonths } from './calendar.ts';
import type { SpellKind } from './codes.ts';
import type { PlainDate } from './referral.ts';
import { type Spell, type Trajectory, tells } from './trajectory.ts';

/** What counts as paid work: employed or self-employed, at one or several employers. Learn-work is a result of its own. */
export const paidWorkKinds: readonly SpellKind[] = ['employee', 'self-employed'];

/** A calendar quarter, 1 to 4. */
export interface Quarter {
  readonly year: number;
  readonly quarter: 1 | 2 | 3 | 4;
}

/**
 * The two counting bases of published rates: worked in one quarter, or worked at all from the start of the trajectory
 * up to a date. They differ so much that a rate means nothing without its base.
 */
export type CountingBase =
  | { readonly kind: 'in-quarter'; readonly quarter: Quarter }
  | { readonly kind: 'ever'; readonly until: PlainDate };

/** First and last day of a quarter. */
export function quarterDates({ year, quarter }: Quarter): { readonly first: PlainDate; readonly last: PlainDate } {
  const first = `${year}-${String(quarter * 3 - 2).padStart(2, '0')}-01`;
  return { first, last: addDays(addMonths(first, 3), -1) };
}

/** Whether a spell of some kinds covers any day from `first` to `last`; its own last day counts. */
export function worked(
  spells: readonly Spell[],
  first: PlainDate,
  last: PlainDate,
  kinds: readonly SpellKind[],
): boolean {
  return spells.some(
    ({ kind, startedOn, endedOn }) =>
      kinds.includes(kind) && startedOn <= last && (endedOn === undefined || endedOn >= first),
  );
}

/** Whether there was work on any day of a quarter. A spell counts up to and including its last day. */
export function employedInQuarter(
  spells: readonly Spell[],
  quarter: Quarter,
  kinds: readonly SpellKind[] = paidWorkKinds,
): boolean {
  const { first, last } = quarterDates(quarter);
  return worked(spells, first, last, kinds);
}

/** Whether there was work on any day up to and including a date. */
export function everEmployed(
  spells: readonly Spell[],
  until: PlainDate,
  kinds: readonly SpellKind[] = paidWorkKinds,
): boolean {
  return spells.some(({ kind, startedOn }) => kinds.includes(kind) && startedOn <= until);
}

/**
 * A count, with the range that silence leaves open. Numbers only; code that publishes them adds the period and hides
 * small cells.
 */
export interface OutcomeBounds {
  /** Trajectories that had begun: the number to state beside any rate. */
  readonly total: number;
  /** Known to have worked. */
  readonly employed: number;
  /** Nobody answered late enough to know. */
  readonly unknown: number;
  /** Share when every unknown counts as no work; undefined without trajectories. */
  readonly worst: number | undefined;
  /** Share when every unknown counts as work; undefined without trajectories. */
  readonly best: number | undefined;
}

type FollowUp = Pick<Trajectory, 'startsOn' | 'spells' | 'checkIns' | 'earlyStop'>;

/** The last day of which an answer tells; an answer covers everything up to its own day. Who says not to know tells nothing. */
export function knownUntil({ checkIns }: Pick<Trajectory, 'checkIns'>): PlainDate | undefined {
  return checkIns
    .filter(tells)
    .map(({ answeredOn, date }) => answeredOn ?? date)
    .toSorted()
    .at(-1);
}

/** The last day on which a spell is known to have gone on: without an end, that of the last answer, and its first day in any case. */
export function seenUntil({ startedOn, endedOn }: Pick<Spell, 'startedOn' | 'endedOn'>, known: PlainDate | undefined) {
  return endedOn ?? (known === undefined || known < startedOn ? startedOn : known);
}

/** Work that is known: a spell without an end is known to have lasted until the last answer only. */
function knownSpells(followUp: FollowUp): Spell[] {
  const known = knownUntil(followUp);
  return followUp.spells.map((spell) => ({ ...spell, endedOn: seenUntil(spell, known) }));
}

/**
 * Counts trajectories with work on one of the two bases. Silence is never read as "no work": somebody not known to have
 * worked, whose last answer came before the end of the period, is unknown and widens the range between worst and best.
 * Somebody who died without having worked is left out: that is no failure of the programme.
 */
export function outcomeBounds(
  followUps: readonly FollowUp[],
  base: CountingBase,
  kinds: readonly SpellKind[] = paidWorkKinds,
): OutcomeBounds {
  const last = base.kind === 'ever' ? base.until : quarterDates(base.quarter).last;
  const begun = followUps.filter(({ startsOn }) => startsOn <= last);
  const isEmployed = (followUp: FollowUp) =>
    base.kind === 'ever'
      ? everEmployed(followUp.spells, last, kinds)
      : employedInQuarter(knownSpells(followUp), base.quarter, kinds);
  const others = begun.filter((followUp) => !isEmployed(followUp) && followUp.earlyStop !== 'died');
  const unknown = others.filter((followUp) => (knownUntil(followUp) ?? '') < last).length;
  const employed = begun.filter(isEmployed).length;
  const total = employed + others.length;
  const share = (count: number) => (total === 0 ? undefined : count / total);
  return { total, employed, unknown, worst: share(employed), best: share(employed + unknown) };
}
