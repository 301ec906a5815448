import { addDuration } from '../../engines/support/duration.ts';
import { nextOfficeMoment } from '../../functions/domain/calendar.ts';
import type { FaultKind } from './faults.ts';
import type { Injector } from './injector.ts';
import { unfinished } from './invariants/unfinished.ts';
import { violations } from './invariants/violations.ts';
import { type Step, waitingUntil } from './journeys.ts';
import { differences, differInAskingOnly, isPiecedTogether, itemsIn, standingOf } from './standing.ts';
import type { Snapshot, World } from './world.ts';

/** A world with an injector at all its calls. */
export interface Rehearsed {
  readonly world: World;
  readonly injector: Injector;
}

/** Where everybody should stand. */
export interface Expected {
  /** After the step. */
  readonly standing: readonly string[];
  /** Nobody can take it, since the region file lacks what it needs. */
  readonly isImpossible: boolean;
  /** The region file lacks something that the case needs, or may need. */
  readonly isBereft?: boolean;
  /** At another moment, when the step was taken at one that may be hours later than planned; and the journey as it is then. */
  replay(acted: string, moment: string): Promise<{ readonly standing: readonly string[]; readonly after: Snapshot }>;
}

/** Rounds of the sweeper after each step: what went wrong should have healed by then. */
const beats = 6;
/** Rounds of the sweeper that are waited for what has not healed, before it is looked at by the hour. */
const moreBeats = 36;
/** For how long after a step it is compared again and again: what is due within half an hour may still come otherwise. */
const settledMs = 30 * 60_000;
/** Hours after which whatever has not healed never will: what comes too late for a Friday comes after the weekend and a holiday. */
const patience = 96;
/** How often somebody tries again whom a page told that something went wrong: soon at first, then each hour. */
const tries = 14;
const soon = 6;

/** What became of a step. */
export interface StepEnd {
  /**
   * Minutes until everybody stood where they should and nothing was left to do, from the last fault and the last that people did,
   * without the time in which a question only waited for the office to open; undefined when that never was, or when it rightly
   * went another way.
   */
  readonly healedAfter: number | undefined;
  /** What is not as it should be. */
  readonly wrong: readonly string[];
  /** Whether people could do it in the end. */
  readonly isTaken: boolean;
  /** Several people got through at different hours, or somebody could do what nobody can without faults. */
  readonly isElsewhere?: boolean;
  /** The journey without faults, where the step was taken so late that more was planned meanwhile than in time. */
  readonly replayed?: Snapshot;
}

/** Everybody stands where they should, and nothing is left to do. */
interface Well {
  /** Since when. */
  readonly at: number;
  /** The journey without faults that is like this one, where that is one in which people acted as late as here. */
  readonly replayed?: Snapshot;
  /** Only case by case: no one journey is like this. */
  readonly isMixed?: boolean;
}

/**
 * Somebody does something, and half an hour passes. Who is told that it failed tries again five minutes later. When people do
 * not stand where they should in the end, time goes on for days.
 *
 * @param expected where everybody should stand; without it nothing is compared
 * @param whatever also go on when the step cannot be taken
 */
export async function takeStep(run: Rehearsed, step: Step, expected?: Expected, whatever = false): Promise<StepEnd> {
  const { world, injector } = run;
  const once = whatever || expected?.isImpossible === true;
  const now = () => Date.parse(world.app.clock.now());
  const began = world.app.clock.now();
  let acted = now();
  let well: Well | undefined;
  let heldSince: number | undefined;
  let held = 0;
  const look = async () => {
    if (heldSince !== undefined) held += now() - heldSince;
    heldSince = undefined;
    // Once a step has settled hours late, only the journey told anew says where everybody should stand.
    if (expected === undefined || (well?.replayed !== undefined && now() - acted > settledMs)) return;
    const found = standingOf(world.memory);
    const unlike = (standing: readonly string[]) =>
      differences(standing, found).filter((line) => expected.isBereft !== true || !isEarly(line));
    const isLikeInTime = unlike(expected.standing).length === 0;
    if (well !== undefined && isLikeInTime && well.replayed === undefined) return;
    const at = well?.at ?? now();
    well = undefined;
    if (unlessMisled(injector.met, await leftToDo(run)).length > 0) return;
    if (isLikeInTime) {
      well = { at };
      return;
    }
    // What is planned for an hour of the day may have come meanwhile: the journey is told anew, as late as it was here.
    if (expected.isImpossible || now() === acted) return;
    const quiet = await expected.replay(step.isTime ? began : new Date(acted).toISOString(), world.app.clock.now());
    const unlikeAnew = unlike(quiet.standing);
    if (unlikeAnew.length === 0) {
      well = { at, replayed: quiet.after };
      return;
    }
    const isMixed = step.severalAct === true && isPiecedTogether(found, [expected.standing, quiet.standing]);
    if (isMixed) well = { at, isMixed };
    if (isOfficeClosed(world) && differInAskingOnly(unlikeAnew)) heldSince = now();
  };
  let problem: unknown;
  const isWell = () => problem === undefined && well !== undefined;
  let beat = 0;
  let attempt = 1;
  for (; attempt <= tries; attempt += 1) {
    world.takeTroubles();
    problem = undefined;
    try {
      await step.act(world.journey, world.notes);
    } catch (error) {
      problem = error;
    }
    const wasKilled = await reviveIfKilled(run);
    // A step may itself be that time passes: it goes on where the process was killed, and healing is counted from its end.
    if (wasKilled && step.isTime && problem === undefined) continue;
    world.notes.delete(waitingUntil);
    acted = now();
    const troubled = world.takeTroubles() > 0 || wasKilled;
    await look();
    if (expected === undefined && !whatever) {
      if (problem !== undefined) throw problem;
      // Whom a page refuses although nothing fails, such as before its day, is refused the next time too.
      break;
    }
    if (once || (problem === undefined && (!troubled || well !== undefined))) break;
    const rounds = attempt < soon ? 1 : 12;
    for (let round = 0; round < rounds && !isWell(); round += 1) {
      await pass(run, 'PT5M');
      beat += 1;
      await look();
    }
    if (isWell()) break;
  }
  for (; beat < beats; beat += 1) {
    await pass(run, 'PT5M');
    await look();
  }
  if ((await world.outside.redrive(world.app)) > 0) {
    await reviveIfKilled(run);
    await pass(run, 'PT5M');
    acted = now();
    await look();
  }
  const isTaken = problem === undefined;
  if (expected === undefined) return { healedAfter: undefined, wrong: [], isTaken };
  // What somebody is asked last may hang on what was found out first, and after their first try somebody else may be asked.
  const isOtherwise = expected.isImpossible ? isTaken : attempt > 1;
  if (expected.isBereft === true && isOtherwise && well === undefined) {
    return { healedAfter: undefined, wrong: [], isTaken, isElsewhere: true };
  }
  for (let round = 0; round < moreBeats + patience && well === undefined; round += 1) {
    if (leadsElsewhere(run, injector.met)) return { healedAfter: undefined, wrong: [], isTaken };
    await pass(run, round < moreBeats ? 'PT5M' : 'PT1H');
    await look();
  }
  if (well === undefined) {
    const why = problem === undefined ? [] : [`the step failed: ${String(problem)}`];
    const wrong = [...why, ...differences(expected.standing, standingOf(world.memory)), ...(await leftToDo(run))];
    return { healedAfter: undefined, wrong: wrong.map((line) => `after "${step.name}": ${line}`), isTaken };
  }
  const lastFault = Date.parse(injector.met.at(-1)?.at ?? '') || 0;
  return {
    healedAfter: Math.max(0, well.at - Math.max(acted, lastFault) - held) / 60_000,
    wrong: [],
    isTaken,
    isElsewhere: well.isMixed === true,
    ...(well.replayed === undefined ? {} : { replayed: well.replayed }),
  };
}

/**
 * Whether a difference is that the coordinator already knows what the region file lacks: the machine may find it where it works
 * on a case, and the weekly watch finds it anyway.
 */
function isEarly(line: string): boolean {
  return /^[+-] case \d+ (task resolve coordinator \d+ missing-|mail resolve coordinator )/.test(line);
}

/** Whether the office is closed, so that what became due too late is asked when it opens. */
function isOfficeClosed({ app, settings }: World): boolean {
  const now = app.clock.now();
  return nextOfficeMoment(now, settings.region.officeHours) > now;
}

/** What the system has yet to do by itself, seen from the memory. */
async function leftToDo({ world: { app, memory } }: Rehearsed): Promise<readonly string[]> {
  const executions = await app.executions.list(100_000);
  return unfinished({ now: app.clock.now(), items: itemsIn(memory), executions });
}

/** Time passes; a process that is killed meanwhile is started again. */
export async function pass(run: Rehearsed, duration: string): Promise<void> {
  const until = addDuration(run.world.app.clock.now(), duration);
  await run.world.app.clock.advanceTo(until);
  while (await reviveIfKilled(run)) await run.world.app.clock.advanceTo(until);
}

async function reviveIfKilled({ world, injector }: Rehearsed): Promise<boolean> {
  for (let wasKilled = false; ; wasKilled = true) {
    await world.app.clock.idle();
    const killed = injector.takeKilled();
    if (killed === undefined) return wasKilled;
    await world.restart(killed);
  }
}

/**
 * Everything that may never be, in one line each. A mail may come a second time, marked as such, when a fault kept its sender
 * from writing down that it went: what SES said is then as good as lost.
 */
export async function wrongIn({ world }: Rehearsed, met: readonly Met[] = []): Promise<readonly string[]> {
  const wrong = unlessMisled(met, violations(await world.sight()));
  return met.length === 0 ? wrong : wrong.filter((line) => !line.endsWith('went twice, and no answer was lost'));
}

/** A fault that was met, as far as it matters which. */
type Met = { readonly kind: FaultKind };

/**
 * An execution of which a fault said untruly that its task is over waits for that task until the task's own end, also after its case
 * has ended: nobody else can know of it. What is told of that is no fault of ours.
 */
function unlessMisled(met: readonly Met[], lines: readonly string[]): readonly string[] {
  const isMisled = met.some(({ kind }) => kind === 'task-timed-out');
  return isMisled ? lines.filter((line) => !/ runs (?:\d+ h )?after the end$/.test(line)) : lines;
}

/**
 * Whether a case rightly goes another way than without faults: a mail was refused for good, bounced or was called spam, or nobody
 * knows of its second try either, so that somebody else is asked or phones, or an unknown sender is not asked again.
 */
export function leadsElsewhere({ world }: Rehearsed, met: readonly Injector['met'][number][]): boolean {
  return (
    met.some(({ kind }) => ['mail-refused', 'bounce-reported', 'complaint-reported'].includes(kind)) ||
    world.outside.hasReported ||
    itemsIn(world.memory).some(
      ({ sk, about, kind, status, attempts }) =>
        (sk === 'TASK' && about === 'mail-unsure') ||
        (kind === 'confirm-sender' && status === 'ambiguous' && Number(attempts) > 1),
    )
  );
}

/** Hours within which the system must have done all that it has to do by itself: a failed execution is revived ever later. */
const unrest = 20;

/** Waits until nothing is left that the system has to do by itself. Answers what is left in the end. */
export async function comeToRest(run: Rehearsed, met: readonly Met[]): Promise<readonly string[]> {
  const began = Date.parse(run.world.app.clock.now());
  for (;;) {
    const left = unlessMisled(met, await leftToDo(run));
    const hours = (Date.parse(run.world.app.clock.now()) - began) / 3_600_000;
    if (left.length === 0 || hours >= unrest) return left;
    await pass(run, 'PT5M');
  }
}
