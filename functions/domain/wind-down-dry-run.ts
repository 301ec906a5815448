import { instantAt, localDate } from './calendar.ts';
import type { Change } from './change.ts';
import type { Role } from './codes.ts';
import { hasTrajectory } from './guided.ts';
import type { Context, OpenCase } from './journey/context.ts';
import { endProgramme } from './journey/end-programme.ts';
import type { MailKind } from './mail.ts';
import type { Instant, PlainDate } from './referral.ts';
import { keptUntil } from './reopenable.ts';
import type { KeptCase } from './retention.ts';
import { endsByItself, type FateKind, fateKinds, fateOf, type WindDown, warnedOn } from './wind-down.ts';

/** The cases that end in one way. */
export interface FateGroup {
  readonly kind: FateKind;
  /** The day on which they do, at the latest. */
  readonly on: PlainDate;
  readonly references: readonly string[];
  /** How many there are by CBS code of their municipality, the most first. */
  readonly municipalities: readonly { readonly code: string; readonly count: number }[];
}

/** Mails of one kind to one role on one day. */
export interface FateMails {
  readonly on: PlainDate;
  readonly kind: MailKind;
  readonly to: Role;
  readonly count: number;
}

/** What the end of the programme would do to everything that is open, if nothing moved until then. */
export interface DryRun {
  /** The day on which it was worked out. */
  readonly on: PlainDate;
  readonly open: number;
  /** In the order of `fateKinds`, without those of which there are none. */
  readonly groups: readonly FateGroup[];
  /** To everybody but the coordinator, whose tasks are counted below. */
  readonly mails: readonly FateMails[];
  /** How many people the coordinator is to look ahead with, and from which day. */
  readonly warned: { readonly on: PlainDate; readonly count: number };
  /** How many people without e-mail the coordinator is to phone. */
  readonly calls: number;
  /**
   * What goes at most on the last day of all, beside `mails` and `calls`: to whoever still has a question open, or a call to come. Whoever
   * answers, or is phoned, before that day ends as always, with the mails of that. Absent where there is nobody.
   */
  readonly atMost?: { readonly on: PlainDate; readonly mails: number; readonly calls: number };
  /** In which years people go, by the terms of the region; those who are kept already are counted too. */
  readonly years: readonly { readonly year: string; readonly count: number }[];
  /** When the last of them go. Absent where nobody is kept. */
  readonly lastGone?: PlainDate;
}

/** The cases of a municipality first of which there are most. */
function byMunicipality(cases: readonly OpenCase[]): FateGroup['municipalities'] {
  const counts = new Map<string, number>();
  for (const { referral } of cases) counts.set(referral.municipality, (counts.get(referral.municipality) ?? 0) + 1);
  return [...counts]
    .map(([code, count]) => ({ code, count }))
    .toSorted((one, other) => other.count - one.count || one.code.localeCompare(other.code));
}

/** What is done to one case on its day, by the rule that will do it. */
function done(from: OpenCase, on: PlainDate, plan: WindDown, ctx: Context) {
  const at = instantAt(on, ctx.region.officeHours.start);
  const now = at > ctx.now ? at : ctx.now;
  return endProgramme(from, { ...ctx, now, region: { ...ctx.region, windDown: plan } });
}

/** How many tasks a change opens. */
function newTasks(from: OpenCase, { tasks }: Pick<Change, 'tasks'>): number {
  const known = new Set(from.tasks.map(({ id }) => id));
  return tasks.filter(({ id, status }) => status === 'open' && !known.has(id)).length;
}

/** Until when the people of a case are kept that ends in its own time: as if it did on the last day, with the longest of its terms. */
function keptAfterOwnEnd({ region }: Context, endsOn: PlainDate): Instant {
  const at = instantAt(endsOn, region.officeHours.start);
  const until = (['goal-reached', 'completed', 'silent', 'early-stop'] as const).map((one) =>
    keptUntil(region, one, at),
  );
  return until.toSorted().at(-1) ?? at;
}

/**
 * Works out what a plan would do to everything that is open: by the rules that will do it, each case on its day, with nothing
 * written. Only numbers and references come out of it, and nobody's data are looked at.
 *
 * @param cases every open case, as it is now
 * @param kept those whose people are kept after their end already
 */
export function dryRun(
  cases: readonly OpenCase[],
  kept: readonly Pick<KeptCase, 'referralId' | 'eraseAt'>[],
  plan: WindDown,
  ctx: Context,
): DryRun {
  const fates = cases.flatMap((from) => {
    const { referral } = from;
    const trajectory = hasTrajectory(referral) ? from.trajectory?.() : undefined;
    const fate = fateOf({ referral, trajectory }, plan, ctx.now);
    return fate === undefined ? [] : [{ from, fate }];
  });
  const mails = new Map<string, FateMails>();
  const gone = kept.filter(({ eraseAt }) => eraseAt > ctx.now).map(({ eraseAt }) => eraseAt);
  let calls = 0;
  const late = { on: plan.endsOn, mails: 0, calls: 0 };
  for (const { from, fate } of fates) {
    const change = done(from, fate.on, plan, ctx);
    const isCertain = !endsByItself.includes(fate.kind);
    if (change === undefined || !isCertain) gone.push(keptAfterOwnEnd(ctx, plan.endsOn));
    if (change === undefined) continue;
    if (!isCertain) {
      late.mails += change.mails.filter(({ to }) => to !== 'coordinator').length;
      late.calls += newTasks(from, change);
      continue;
    }
    // What the coordinator is asked comes as tasks, of which one mail may list many.
    for (const { kind, to } of change.mails.filter((mail) => mail.to !== 'coordinator')) {
      const key = `${fate.on} ${to} ${kind}`;
      mails.set(key, { on: fate.on, kind, to, count: (mails.get(key)?.count ?? 0) + 1 });
    }
    calls += newTasks(from, change);
    if (change.eraseNow === undefined && change.eraseAt !== undefined) gone.push(change.eraseAt);
  }
  const groups = fateKinds.flatMap((kind): readonly FateGroup[] => {
    const own = fates.filter(({ fate }) => fate.kind === kind);
    const [first] = own;
    if (first === undefined) return [];
    const of = own.map(({ from }) => from);
    const references = of.map(({ referral }) => referral.id).toSorted();
    return [{ kind, on: first.fate.on, references, municipalities: byMunicipality(of) }];
  });
  const years = new Map<string, number>();
  for (const at of gone) years.set(localDate(at).slice(0, 4), (years.get(localDate(at).slice(0, 4)) ?? 0) + 1);
  const last = gone.toSorted().at(-1);
  return {
    on: localDate(ctx.now),
    open: fates.length,
    groups,
    mails: [...mails.values()].toSorted(
      (one, other) =>
        one.on.localeCompare(other.on) || one.to.localeCompare(other.to) || one.kind.localeCompare(other.kind),
    ),
    warned: { on: warnedOn(plan), count: groups.find(({ kind }) => kind === 'stopped')?.references.length ?? 0 },
    calls,
    ...(late.mails + late.calls === 0 ? {} : { atMost: late }),
    years: [...years]
      .map(([year, count]) => ({ year, count }))
      .toSorted((one, other) => one.year.localeCompare(other.year)),
    ...(last === undefined ? {} : { lastGone: localDate(last) }),
  };
}

/**
 * What is kept of a dry run with the plan that it was of: numbers alone.
 *
 * @param closed how many cases had ended by then
 */
export function saidBy({ on, groups, lastGone }: DryRun, closed: number): NonNullable<WindDown['said']> {
  return {
    on,
    closed,
    fates: Object.fromEntries(groups.map(({ kind, references }) => [kind, references.length])),
    ...(lastGone === undefined ? {} : { lastGone }),
  };
}
