import { instantAt, localDate } from '../domain/calendar.ts';
import { inEveryLanguage, type Role } from '../domain/codes.ts';
import { defined } from '../domain/defined.ts';
import type { DeskRow } from '../domain/desk-row.ts';
import type { PlainDate } from '../domain/referral.ts';
import { municipalityByCode, type Region, type Words } from '../domain/region.ts';
import type { RegionBecause } from '../domain/region-because.ts';
import { asWord } from '../domain/region-change.ts';
import { type RetentionReport, yearsToLookAt } from '../domain/retention.ts';
import type { Staff } from '../domain/staff.ts';
import { hasBegun, type WindDown, type WindDownProblem, windDownOf, windDownProblems } from '../domain/wind-down.ts';
import { type DryRun, dryRun, saidBy } from '../domain/wind-down-dry-run.ts';
import type { Runtime } from '../ports/runtime.ts';
import type { Case } from '../ports.ts';
import { contextOf } from './change-case.ts';
import { createRegionDesk, type RegionDeskRuntime, type RegionRefusal } from './region-desk.ts';
import { type RetentionRuntime, reportRetention } from './report-retention.ts';

/** What the desk of a programme's end stands on: it reads cases, and changes nothing but the region. */
export type WindDownRuntime = RegionDeskRuntime &
  RetentionRuntime &
  Pick<Runtime, 'newId' | 'links'> & { readonly referrals: Pick<Runtime['referrals'], 'load' | 'heads'> };

/** An organisation that open questions wait for. */
export interface AskedOrganisation {
  /** `provider`: by its id; `decider`: the municipality by its CBS code. */
  readonly kind: 'provider' | 'decider';
  readonly id: string;
  readonly tasks: number;
}

/** What happened to cases since the dry run with which the end was started. */
export interface Happened {
  /** Ended before guidance, because of the programme. */
  readonly ended: number;
  /** Guidance was stopped early after the last day. */
  readonly stopped: number;
  /** Ended in any other way. */
  readonly others: number;
}

/** How it stands with the end of the programme. */
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

/** The end of the programme at the desk: tried first, then started, and seen happening. */
export interface WindDownDesk {
  open(): Promise<WindDownView>;
  /** What a plan would do to everything that is open, or what is wrong with it. Nothing is written. */
  tryOut(
    plan: WindDown,
  ): Promise<{ readonly ok: true; readonly run: DryRun } | Extract<WindDownRefusal, { why: 'plan' }>>;
  /** Starts it, or gives one that goes on other days. What the dry run says now is kept with it. */
  start(
    staff: Staff,
    request: { readonly plan: WindDown; readonly because: RegionBecause; readonly seen: number },
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

/** What public pages say while intake is closed for good: for all, and on a line of its own for each municipality that differs. */
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

/** Makes the desk on which a programme is ended. */
export function createWindDownDesk(runtime: WindDownRuntime): WindDownDesk {
  const { clock, desk, retention } = runtime;
  const regionDesk = createRegionDesk(runtime);

  async function run(plan: WindDown, region: Region, kept: Parameters<typeof dryRun>[1]): Promise<DryRun> {
    const cases = await openCases(runtime, await desk.rows());
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

  /** Every plan that was made, and the one that counts, which the region's file may have. */
  async function plansOf(staff: Staff, now: WindDown | undefined): Promise<readonly WindDown[]> {
    const made = (await regionDesk.history(staff)).flatMap(({ change: { part, value } }) =>
      part === 'windDown' && value !== null ? [value as WindDown] : [],
    );
    return now === undefined ? made : [...made, now];
  }

  function happenedSince({ lastDay, said }: WindDown, kept: Awaited<ReturnType<typeof keptNow>>): Happened | undefined {
    if (said === undefined) return undefined;
    const since = kept.filter(({ closedAt }) => closedAt >= instantAt(said.on, '00:00'));
    const ended = since.filter(({ closure }) => closure === 'programme-ended').length;
    const isStopped = ({ closure, closedAt }: (typeof kept)[number]) =>
      closure === 'early-stop' && localDate(closedAt) > lastDay;
    const stopped = since.filter(isStopped).length;
    return { ended, stopped, others: since.length - ended - stopped };
  }

  return {
    async open() {
      const [{ region, part }, rows, report, kept] = await Promise.all([
        regionDesk.open(),
        desk.rows(),
        reportRetention(runtime),
        keptNow(),
      ]);
      const plan = windDownOf(region);
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
          ahead: plan && (await run(plan, region, kept)),
          happened: plan && happenedSince(plan, kept),
        }),
      };
    },

    async tryOut(plan) {
      const { region } = await regionDesk.open();
      const today = localDate(clock());
      const problems = windDownProblems(plan, { region, was: windDownOf(region), today });
      return problems.length > 0
        ? { ok: false, why: 'plan', problems }
        : { ok: true, run: await run(plan, region, await keptNow()) };
    },

    async start(staff, { plan, because, seen }) {
      const { region, part } = await regionDesk.open();
      const was = windDownOf(region);
      const problems = windDownProblems(plan, { region, was, today: localDate(clock()) });
      if (problems.length > 0) return { ok: false, why: 'plan', problems };
      // What was said first is what it is measured by, also where its days have moved since.
      const isGoingOn = was !== undefined && hasBegun(was, localDate(clock()));
      const said = isGoingOn ? was.said : saidBy(await run(plan, region, await keptNow()));
      const close = async () => {
        const from = closesFrom(plan, region, await plansOf(staff, was));
        const value = { ...defined({ from }), text: closingText(plan, region) };
        const done = await regionDesk.change(staff, {
          part: 'intakeClosed',
          value,
          because,
          seen: part('intakeClosed').seen,
        });
        return done.ok || done.why !== 'same' ? done : ({ ok: true } as const);
      };
      const say = () =>
        regionDesk.change(staff, { part: 'windDown', value: { ...plan, ...defined({ said }) }, because, seen });
      // A plan whose first day finds intake open is refused: so intake closes first, and where that day is put off it does so last.
      const isPutOff = was !== undefined && was.intakeClosesOn < plan.intakeClosesOn;
      const [first, second] = isPutOff ? [say, close] : [close, say];
      const done = await first();
      return done.ok ? second() : done;
    },

    async takeBack(staff, because) {
      const { region, part } = await regionDesk.open();
      const plan = windDownOf(region);
      if (plan === undefined) return { ok: false, why: 'same' };
      const gone = await regionDesk.change(staff, {
        part: 'windDown',
        value: null,
        because,
        seen: part('windDown').seen,
      });
      if (!gone.ok) return gone;
      // What closed intake for it, or for the same on other days, goes too, the last first: what was said before counts again.
      const plans = await plansOf(staff, plan);
      for (const { change, isUndoable } of await regionDesk.history(staff)) {
        const isOurs = change.part === 'intakeClosed' && change.undoes === undefined && isUndoable;
        const said = Reflect.get(Object(change.value), 'text');
        if (isOurs && plans.some((one) => saysSo(one, region, said))) await regionDesk.undo(staff, change.n, because);
      }
      return { ok: true };
    },
  };
}

/** Whether public pages say of closed intake what a plan makes them say. */
function saysSo(plan: WindDown, region: Region, said: unknown): boolean {
  return asWord(said) === asWord(closingText(plan, region));
}

/**
 * The first day on which intake is closed; undefined where it is without one. Where it is closed before the plan's first day, and not by the
 * same plan before it was put off, it stays so.
 *
 * @param plans every plan that was made
 */
function closesFrom({ intakeClosesOn }: WindDown, region: Region, plans: readonly WindDown[]): PlainDate | undefined {
  const { intakeClosed } = region;
  if (intakeClosed === undefined || intakeClosed.until !== undefined) return intakeClosesOn;
  const { from, text } = intakeClosed;
  const isOfPlan = plans.some((one) => one.intakeClosesOn === from && saysSo(one, region, text));
  return isOfPlan || (from ?? '') > intakeClosesOn ? intakeClosesOn : from;
}
