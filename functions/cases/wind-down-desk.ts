import { localDate } from '../domain/calendar.ts';
import type { Role } from '../domain/codes.ts';
import { defined } from '../domain/defined.ts';
import type { DeskRow } from '../domain/desk-row.ts';
import { monthsUntil } from '../domain/figures/months.ts';
import type { Region } from '../domain/region.ts';
import type { RegionBecause } from '../domain/region-because.ts';
import { type RetentionReport, yearsToLookAt } from '../domain/retention.ts';
import type { Staff } from '../domain/staff.ts';
import { hasBegun, type WindDown, type WindDownProblem, windDownOf, windDownProblems } from '../domain/wind-down.ts';
import { type DryRun, dryRun, saidBy } from '../domain/wind-down-dry-run.ts';
import { endedIn, type Happened, happenedBy } from '../domain/wind-down-happened.ts';
import type { Case } from '../ports/case.ts';
import type { Runtime } from '../ports/runtime.ts';
import { contextOf } from './change-case.ts';
import { createRegionDesk, type RegionDeskRuntime, type RegionRefusal } from './region-desk.ts';
import { type RetentionRuntime, reportRetention } from './report-retention.ts';

/** What the desk of a programme's end stands on: it reads cases, and changes nothing but the region. */
export type WindDownRuntime = RegionDeskRuntime &
  RetentionRuntime &
  Pick<Runtime, 'newId' | 'links' | 'facts'> & { readonly referrals: Pick<Runtime['referrals'], 'load' | 'heads'> };

/** An organisation that open questions wait for. */
export interface AskedOrganisation {
  /** `provider`: by its id; `decider`: the municipality by its CBS code. */
  readonly kind: 'provider' | 'decider';
  readonly id: string;
  readonly tasks: number;
}

/** How far the end of the programme is. */
export interface WindDownView {
  readonly region: Region;
  /** Absent where none is planned. */
  readonly plan?: WindDown;
  /** Its first day has come. */
  readonly hasBegun: boolean;
  /** Number of the last change of the plan, for the form to send back. */
  readonly seen: number;
  /** With a plan: what is still to come, as things stand. */
  readonly ahead?: DryRun;
  readonly happened?: Happened;
  readonly organisations: readonly AskedOrganisation[];
  readonly retention: RetentionReport;
  /** Nothing is open, and nobody is kept any more. */
  readonly isEmpty: boolean;
}

/** A plan that is not carried out: its own problems, or why the region's desk refused it. */
export type WindDownRefusal =
  | { readonly ok: false; readonly why: 'plan'; readonly problems: readonly WindDownProblem[] }
  | RegionRefusal;
type Result = { readonly ok: true } | WindDownRefusal;

/** A plan that was tried and may be started, with what came of it. */
export interface Tried {
  readonly ok: true;
  readonly plan: WindDown;
  /** What counted until then. */
  readonly was?: WindDown;
  readonly run: DryRun;
  readonly organisations: readonly AskedOrganisation[];
}

/** The end of the programme at the desk: tried first, then started, and seen happening. */
export interface WindDownDesk {
  /** The region, read anew. */
  region(): Promise<Region>;
  open(): Promise<WindDownView>;
  /** What a plan would do to everything that is open, or what is wrong with it. Nothing is written. */
  tryOut(plan: WindDown): Promise<Tried | Extract<WindDownRefusal, { why: 'plan' }>>;
  /** Starts what was tried a moment ago, or gives one that goes on other days. What the dry run said is kept with it. */
  start(
    staff: Staff,
    request: { readonly tried: Tried; readonly because: RegionBecause; readonly seen: number },
  ): Promise<Result>;
  /** Takes it back, which can be done until its first day. */
  takeBack(staff: Staff, because: RegionBecause): Promise<Result>;
}

/** Cases read at once. */
const batch = 20;

/** Every open case, as it is now. One that closed in between is left out. */
async function openCases({ referrals }: WindDownRuntime, rows: readonly DeskRow[]): Promise<readonly Case[]> {
  const ids = rows.filter(({ stage }) => stage !== 'closed').map(({ referralId }) => referralId);
  const found: Case[] = [];
  for (let from = 0; from < ids.length; from += batch) {
    const read = await Promise.all(ids.slice(from, from + batch).map((id) => referrals.load(id)));
    found.push(...read.flatMap((one) => one ?? []));
  }
  return found;
}

const deciders: readonly Role[] = ['approver', 'team'];
const providers: readonly Role[] = ['provider', 'job-coach'];

/** Whom open questions wait for, the most of them first. */
function organisationsIn(rows: readonly DeskRow[]): readonly AskedOrganisation[] {
  const counts = new Map<string, AskedOrganisation>();
  const count = (kind: AskedOrganisation['kind'], id: string | undefined) => {
    if (id === undefined) return;
    const key = `${kind} ${id}`;
    counts.set(key, { kind, id, tasks: (counts.get(key)?.tasks ?? 0) + 1 });
  };
  for (const { tasks, provider, municipality } of rows) {
    for (const { owner } of tasks) {
      if (providers.includes(owner)) count('provider', provider);
      if (deciders.includes(owner)) count('decider', municipality);
    }
  }
  return [...counts.values()].toSorted((one, other) => other.tasks - one.tasks || one.id.localeCompare(other.id));
}

/** Makes the desk on which a programme is ended. */
export function createWindDownDesk(runtime: WindDownRuntime): WindDownDesk {
  const { clock, desk, retention, facts } = runtime;
  const regionDesk = createRegionDesk(runtime);

  async function run(plan: WindDown, region: Region, rows: readonly DeskRow[]): Promise<DryRun> {
    const [cases, kept] = await Promise.all([openCases(runtime, rows), keptNow()]);
    const ctx = contextOf({ ...runtime, region }, { origin: 'desk', actor: 'coordinator' });
    return dryRun(cases, kept, plan, ctx);
  }

  /** Cases whose people are kept now, each once, by the last that was said of it. */
  async function keptNow() {
    const rows = await retention.kept(yearsToLookAt(clock()));
    return [
      ...new Map(
        rows.toSorted((a, b) => a.closedAt.localeCompare(b.closedAt)).map((one) => [one.referralId, one]),
      ).values(),
    ];
  }

  const everyFact = () => facts.received(monthsUntil(localDate(clock())));

  return {
    async region() {
      return (await regionDesk.open()).region;
    },

    async open() {
      const [{ region, part }, rows, report] = await Promise.all([
        regionDesk.open(),
        desk.rows(),
        reportRetention(runtime),
      ]);
      const plan = windDownOf(region);
      const [ahead, facts] = await Promise.all([plan && run(plan, region, rows), plan?.said && everyFact()]);
      const isKept = report.years.length + report.clearing.length + report.overdue.length > 0;
      return {
        region,
        hasBegun: plan !== undefined && hasBegun(plan, localDate(clock())),
        seen: part('windDown').seen,
        organisations: organisationsIn(rows),
        retention: report,
        isEmpty: rows.length === 0 && !isKept,
        ...defined({
          plan,
          ahead,
          happened: plan?.said && facts && happenedBy(facts, plan.said),
        }),
      };
    },

    async tryOut(plan) {
      const { region } = await regionDesk.open();
      const was = windDownOf(region);
      const problems = windDownProblems(plan, { region, was, today: localDate(clock()) });
      if (problems.length > 0) return { ok: false, why: 'plan', problems };
      const rows = await desk.rows();
      const tried = { run: await run(plan, region, rows), organisations: organisationsIn(rows) };
      return { ok: true, plan, ...tried, ...defined({ was }) };
    },

    async start(staff, { tried: { plan, was, run: what }, because, seen }) {
      // What was said first is what it is measured by, also where its days have moved since.
      const isGoingOn = was !== undefined && hasBegun(was, localDate(clock()));
      const said = isGoingOn ? was.said : saidBy(what, endedIn(await everyFact()));
      return regionDesk.change(staff, { part: 'windDown', value: { ...plan, ...defined({ said }) }, because, seen });
    },

    async takeBack(staff, because) {
      const { region, part } = await regionDesk.open();
      if (windDownOf(region) === undefined) return { ok: false, why: 'same' };
      const { seen } = part('windDown');
      return regionDesk.change(staff, { part: 'windDown', value: null, because, seen });
    },
  };
}
