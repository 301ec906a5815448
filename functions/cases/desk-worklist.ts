import { daysBetween, localDate } from '../domain/calendar.ts';
import type { Door, Programme, Stage } from '../domain/codes.ts';
import { defined } from '../domain/defined.ts';
import type { DeskRow, DeskTask } from '../domain/desk-row.ts';
import {
  type DeskMove,
  type DeskReader,
  type DeskSection,
  type DeskSign,
  type DeskStanding,
  deskMomentAt,
  deskSections,
  deskStanding,
  isLate,
  type StuckWhy,
} from '../domain/desk-sections.ts';
import { monthOf } from '../domain/fact.ts';
import { cohortOf } from '../domain/figures/population.ts';
import type { MailHold } from '../domain/mail-hold.ts';
import { municipalitiesOf, municipalityOn, withinBoundaries } from '../domain/municipality.ts';
import { asksOrganisation } from '../domain/organisation.ts';
import type { Instant } from '../domain/referral.ts';
import type { Region } from '../domain/region.ts';
import { maySeeCase, type Staff } from '../domain/staff.ts';
import { mayKnowProvider } from '../domain/staff-insight.ts';
import { toldBand } from '../domain/told-band.ts';
import type { DeskStore } from '../ports/desk-store.ts';
import type { MailGate } from '../ports/mail-gate.ts';
import type { Runtime } from '../ports/runtime.ts';

/** Cases on one page of the desk's worklist (ours): a screen or two. */
export const deskPageSize = 25;

/**
 * What the worklist can be narrowed to, beside a sign. `none`: a case without a door, programme or provider. `received`: the quarter of receipt,
 * as results have it (`2026-Q3`).
 */
export const deskFilters = ['municipality', 'door', 'programme', 'provider', 'stage', 'received'] as const;
export type DeskFilter = (typeof deskFilters)[number];

/** What somebody asks of the worklist. Values that no case has are answered with an empty page. */
export interface DeskQuery extends Readonly<Partial<Record<DeskFilter, string>>> {
  readonly sign?: DeskSign | 'in-order';
  /** `next` or `previous` of an earlier answer; one that cannot be read leads to the first page. */
  readonly cursor?: string;
}

/** A case on the worklist: who must do what, by when and since when, and what most likely frees it. */
export interface DeskLine {
  readonly reference: string;
  readonly section: DeskSection;
  readonly signs: readonly DeskSign[];
  readonly stage: Stage;
  readonly municipality: string;
  readonly municipalityBefore?: string;
  readonly door?: Door;
  readonly programme?: Programme;
  readonly provider?: string;
  readonly createdAt: Instant;
  readonly waitingSince?: Instant;
  /** The other referral; for the coordinator only. */
  readonly duplicateOf?: string;
  readonly task: DeskTask;
  /** Its day has not come: nobody is asked yet. */
  readonly isAhead: boolean;
  /** The day that is told with the task has passed. */
  readonly isLate: boolean;
  readonly move?: DeskMove;
  /** Why it is stuck, where it is. */
  readonly stuck?: StuckWhy;
  /** For how many whole weeks a place has been sought. */
  readonly weeks?: number;
}

/** How many cases there are, by a code. */
export type DeskCounts<Code extends string> = Readonly<Record<Code, number>>;

/** The worklist as its page shows it. */
export type DeskWorklist =
  | {
      /** For a reader of figures: at least so many, and absent where there are few (`toldBand`). */
      readonly kind: 'figures';
      readonly open?: number;
      readonly signs: Readonly<Partial<Record<DeskSection, number>>>;
    }
  | {
      readonly kind: 'cases';
      /** Every open case that this reader may see. */
      readonly open: number;
      /** Those that the filters leave, whatever their sign. */
      readonly narrowed: number;
      /** Those of them that have the sign that was asked for. */
      readonly matching: number;
      /** How many cases have a sign, under the other filters. */
      readonly signs: DeskCounts<DeskSection>;
      /** How many of those that match stand in a section; each case stands in one. */
      readonly sections: DeskCounts<DeskSection>;
      /** The values that each filter can have, under the other filters, with how many cases have it. */
      readonly filters: Readonly<Record<DeskFilter, Readonly<Record<string, number>>>>;
      /** Of the municipalities among them, those that have become a part of another. */
      readonly ended: readonly string[];
      /** Place of the first line among those that match, from 1; 0 on an empty page. */
      readonly from: number;
      readonly lines: readonly DeskLine[];
      /** Cursors of the pages beside this one; `previous` is empty for the first page. */
      readonly next?: string;
      readonly previous?: string;
      /** All mail is held: nobody is asked anything by mail until that is over. For the coordinator. */
      readonly mailHeld?: Pick<MailHold, 'why' | 'since'>;
    };

/** What the worklist is made of: rows, and whether all mail is held. */
export interface DeskListRuntime extends Pick<Runtime, 'region' | 'clock'> {
  readonly desk: Pick<DeskStore, 'rows'>;
  readonly mailGate: Pick<MailGate, 'hold'>;
}

/** The desk of whoever looks after cases. */
export interface CasesDesk {
  /** See `deskWorklist`. */
  list(staff: Staff, query: DeskQuery): Promise<DeskWorklist>;
}

/** A row that somebody may see, with where it stands. */
interface Standing extends DeskStanding {
  readonly row: DeskRow;
  /** Its place among all: no two are the same. */
  readonly key: string;
}

/**
 * The desk's worklist, as one member of staff may see it: every row is looked at for this reader alone. It shows nobody's
 * data, so nothing is recorded as seen. All rows are read at once, and narrowed, counted and sorted here: whether something
 * is due or overdue depends on the moment, so no index could hold it.
 */
export async function deskWorklist(
  runtime: DeskListRuntime,
  staff: Staff,
  query: DeskQuery = {},
): Promise<DeskWorklist> {
  const isCoordinator = staff.role === 'coordinator';
  const [rows, hold] = await Promise.all([
    runtime.desk.rows(),
    isCoordinator ? runtime.mailGate.hold() : Promise.resolve(undefined),
  ]);
  const present = presented(runtime, rows);
  if (staff.role === 'reader') return figures(standingsOf(runtime, present, staff));
  const own = present.filter((row) => maySeeCase(staff, row));
  // Before anything is counted or narrowed, so that no number tells what a line does not.
  const known = isCoordinator ? own : own.map((row) => knownTo(staff, row));
  const all = standingsOf(runtime, known, { role: staff.role, sign: query.sign });
  const { matching, narrowed, signs, filters } = tallied(all, query);
  matching.sort((a, b) => (a.key < b.key ? -1 : 1));
  const start = matching.findIndex(({ key }) => key > (query.cursor ?? ''));
  const from = query.cursor === undefined || start === -1 ? 0 : start;
  const shown = matching.slice(from, from + deskPageSize);
  const last = shown.at(-1);
  const next = from + deskPageSize < matching.length ? last?.key : undefined;
  const previous = from === 0 ? undefined : (matching[from - deskPageSize - 1]?.key ?? '');
  return {
    kind: 'cases',
    open: all.length,
    narrowed,
    matching: matching.length,
    signs,
    sections: countsOf(matching, ({ section }) => [section]),
    filters,
    ended: [...new Set(all.flatMap(({ row }) => row.municipalityBefore ?? []))],
    from: shown.length === 0 ? 0 : from + 1,
    lines: shown.map((one) => lineOf(one, staff, runtime)),
    ...defined({ next, previous, mailHeld: hold === undefined ? undefined : { why: hold.why, since: hold.since } }),
  };
}

/**
 * Rows as they stand today: with today's municipality, as `presentReferral` gives a case its own, and without the mark of a
 * likely duplicate that has ended since, which leaves nothing to compare.
 */
function presented({ region, clock }: Pick<Runtime, 'region' | 'clock'>, rows: readonly DeskRow[]): readonly DeskRow[] {
  const today = localDate(clock());
  // Of thousands of rows few are of a municipality that has ended.
  const codes = new Set(rows.map(({ municipality }) => municipality));
  const ending = new Set([...codes].filter((code) => municipalityOn(region, code, today) !== code));
  const open = new Set(rows.filter(({ stage }) => stage !== 'closed').map(({ referralId }) => referralId));
  return rows.map((stored) => {
    const isMarkOver = stored.likelyDuplicateOf !== undefined && !open.has(stored.likelyDuplicateOf);
    const row = isMarkOver ? withoutMark(stored) : stored;
    return ending.has(row.municipality) ? withinBoundaries(region, row, today) : row;
  });
}

function withoutMark({ likelyDuplicateOf: _other, ...row }: DeskRow): DeskRow {
  return row;
}

/** What others than the coordinator may know of a row: never that two referrals may be about the same person. */
function knownTo(staff: Staff, row: DeskRow): DeskRow {
  const { provider, ...bare } = withoutMark(row);
  return mayKnowProvider(staff, row) ? { ...bare, ...defined({ provider }) } : bare;
}

function standingsOf(
  { region, clock }: Pick<Runtime, 'region' | 'clock'>,
  rows: readonly DeskRow[],
  reader: DeskReader,
): Standing[] {
  const at = deskMomentAt(clock(), region);
  return rows.map((row) => {
    const standing = deskStanding(row, at, reader);
    const key = `${deskSections.indexOf(standing.section)}.${standing.isOwnLate ? 0 : 1}.${standing.order}.${row.referralId}`;
    return { ...standing, row, key };
  });
}

function figures(all: readonly Standing[]): DeskWorklist {
  const signs = Object.entries(countsOf(all, ownSigns)).map(([sign, count]) => [sign, toldBand(count)] as const);
  return {
    kind: 'figures',
    ...defined({ open: toldBand(all.length) }),
    signs: defined(Object.fromEntries(signs)),
  };
}

function hasSign({ signs, section }: Standing, { sign }: DeskQuery): boolean {
  return sign === undefined || (sign === 'in-order' ? section === sign : signs.has(sign));
}

/** The quarter of receipt. Before the 28th no zone changes a month, and working out a date for each of thousands of rows takes long. */
function quarterOf({ createdAt }: DeskRow): string {
  return cohortOf(createdAt.slice(8, 10) < '28' ? createdAt.slice(0, 7) : monthOf(localDate(createdAt)));
}

/** What a row has for a filter. It is found, and counted, under its municipality and under the one that this was before. */
function filterValues({ row }: Standing, filter: DeskFilter): readonly string[] {
  if (filter === 'municipality') return municipalitiesOf(row);
  return filter === 'received' ? [quarterOf(row)] : [row[filter] ?? 'none'];
}

/** Adds one to the count of each of these values. */
function count<Value extends string>(counts: Partial<Record<Value, number>>, values: Iterable<Value>): void {
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
}

/** Every sign or section with its count, also where that is none. */
function countsOf(all: readonly Standing[], of: (one: Standing) => Iterable<DeskSection>): Record<DeskSection, number> {
  const counts = Object.fromEntries(deskSections.map((section) => [section, 0])) as Record<DeskSection, number>;
  for (const one of all) count(counts, of(one));
  return counts;
}

/** A case that is in order has no sign, and is counted under that. */
function ownSigns({ signs, section }: Standing): Iterable<DeskSection> {
  return section === 'in-order' ? [...signs, section] : signs;
}

/**
 * Those that match, and the counts beside them, in one walk instead of eight. A filter's own choice does not narrow what it can
 * be changed to, so a case that misses only that one counts for it.
 */
function tallied(all: readonly Standing[], query: DeskQuery) {
  const asked = deskFilters.filter((filter) => query[filter] !== undefined);
  // Without a prototype, so that a provider may be called as something that every object inherits.
  const filters = Object.fromEntries(deskFilters.map((filter) => [filter, Object.create(null)])) as Record<
    DeskFilter,
    Record<string, number>
  >;
  const [matching, unmissed]: [Standing[], Standing[]] = [[], []];
  for (const one of all) {
    const missed = asked.filter((filter) => !filterValues(one, filter).includes(query[filter] ?? ''));
    if (missed.length === 0) unmissed.push(one);
    if (missed.length > 1 || !hasSign(one, query)) continue;
    if (missed.length === 0) matching.push(one);
    for (const filter of missed.length === 0 ? deskFilters : missed) count(filters[filter], filterValues(one, filter));
  }
  return { matching, narrowed: unmissed.length, filters, signs: countsOf(unmissed, ownSigns) };
}

function moveOf({ move, lead, row }: Standing, staff: Staff, region: Region): DeskMove | undefined {
  if (staff.role === 'coordinator') return move;
  return asksOrganisation(staff, lead.owner, row, region) ? 'answer' : undefined;
}

function weeksBetween(from: Instant, to: Instant): number {
  return Math.floor(daysBetween(localDate(from), localDate(to)) / 7);
}

function lineOf(one: Standing, staff: Staff, { region, clock }: Pick<Runtime, 'region' | 'clock'>): DeskLine {
  const { row, section, signs, lead, stuck } = one;
  const now = clock();
  const { stage, municipality, municipalityBefore, door, programme, provider } = row;
  const { createdAt, waitingSince, likelyDuplicateOf } = row;
  return {
    reference: row.referralId,
    section,
    signs: [...signs],
    stage,
    municipality,
    createdAt,
    task: lead,
    isAhead: lead.since > now,
    isLate: isLate(lead, { now }),
    ...defined({
      municipalityBefore,
      door,
      programme,
      provider,
      waitingSince,
      duplicateOf: likelyDuplicateOf,
      move: moveOf(one, staff, region),
      stuck,
      weeks: waitingSince === undefined ? undefined : weeksBetween(waitingSince, now),
    }),
  };
}
