import { addDuration } from '../../engines/support/duration.ts';
import type { FunctionName } from '../../functions/runtime/steps.ts';
import type { Embedded } from '../../local/embedded.ts';
import type { LocalSettings } from '../../local/settings.ts';
import type { Gate } from './gate.ts';
import { tooSlow } from './healing-bound.ts';
import { type CallPoint, createInjector, type Decide, type Injector } from './injector.ts';
import { type Step, waitingUntil } from './journeys.ts';
import { differences, standingOf } from './standing.ts';
import { comeToRest, type Expected, leadsElsewhere, pass, type Rehearsed, takeStep, wrongIn } from './take-step.ts';
import { openWorld, type Snapshot, type World } from './world.ts';

/** How long a late report or call is under way; undefined: until everything else has happened. */
export type Lateness = () => string | undefined;

/** Opens a snapshot with an injector that lets everything pass. */
export async function openRehearsed(
  from: Snapshot,
  settings: LocalSettings,
  { gate, lateness }: { readonly gate?: Gate | undefined; readonly lateness?: Lateness } = {},
): Promise<Rehearsed> {
  const injector = createInjector(gate);
  const world = await openWorld(from, { settings, hook: injector.hook });
  const later: World['outside']['later'] = (bring) => {
    const after = lateness?.();
    world.outside.later(bring, after === undefined ? undefined : addDuration(world.app.clock.now(), after));
  };
  injector.aim({
    get memory() {
      return world.memory;
    },
    get now() {
      return world.now;
    },
    stop: () => world.app.clock.close(),
    invoke: (folder, payload) => world.app.clock.track(world.app.invoke(folder as FunctionName, payload)),
    refuseMail(fault) {
      const { mailbox } = world.app;
      mailbox.setFault(() => {
        mailbox.setFault(undefined);
        return fault;
      });
    },
    report(mailId, fate, isLate) {
      const bring = (app: Embedded) => world.outside.report(app, mailId, fate, 'a fault');
      // Even a report that comes at once comes beside its sender, who may not have recorded yet that the mail went.
      if (isLate) later(bring);
      else world.app.clock.start('report', async () => void (await bring(world.app)));
    },
    later,
  });
  return { world, injector };
}

/** A step without faults: where it leads, and which calls it makes. */
export interface Plain {
  readonly points: readonly CallPoint[];
  readonly trace: readonly string[];
  readonly standing: readonly string[];
  readonly wrong: readonly string[];
  readonly after: Snapshot;
  /** Whether nobody could take it. */
  readonly isImpossible: boolean;
}

/**
 * Takes a step from a snapshot without faults.
 *
 * @param whatever also go on when it cannot be taken
 */
export async function plainStep(from: Snapshot, settings: LocalSettings, step: Step, whatever = false): Promise<Plain> {
  const run = await openRehearsed(from, settings);
  const { world, injector } = run;
  injector.arm();
  const { isTaken } = await takeStep(run, step, undefined, whatever);
  const { points, trace } = injector;
  injector.arm();
  const plain = {
    points,
    trace,
    standing: standingOf(world.memory),
    wrong: await wrongIn(run),
    after: world.snapshot(),
    isImpossible: !isTaken,
  };
  await world.close();
  return plain;
}

/** A step, and where it leads under a region file. */
interface Plainly {
  readonly step: Step;
  readonly plain: Pick<Plain, 'standing' | 'isImpossible'>;
  readonly settings: LocalSettings;
}

/** Where everybody must stand after a step that is taken from a snapshot without faults. */
export function expectedOf(from: Snapshot, { step, plain, settings }: Plainly): Expected {
  const { standing, isImpossible } = plain;
  return {
    standing,
    isImpossible,
    async replay(acted, moment) {
      const { world } = await openRehearsed(from, settings);
      await world.app.clock.advanceTo(acted);
      const acting = step.act(world.journey, world.notes);
      await (isImpossible ? acting.catch(() => undefined) : acting);
      world.notes.delete(waitingUntil);
      await world.app.clock.advanceTo(moment);
      const later = { standing: standingOf(world.memory), after: world.snapshot() };
      await world.close();
      return later;
    },
  };
}

/** A fault that occurred, and in which step of the journey. */
export type Met = Injector['met'][number] & { readonly step: number };

/** The result of a run with faults. */
export interface RunEnd {
  readonly wrong: readonly string[];
  readonly healedAfter: number | undefined;
  readonly met: readonly Met[];
  /** The last calls before it ended. */
  readonly trace: readonly string[];
}

/** Steps from a snapshot, with where each should lead. */
export interface Stretch {
  readonly from: Snapshot;
  readonly settings: LocalSettings;
  /** Which step of the journey the first of these is. */
  readonly first: number;
  readonly steps: readonly { readonly step: Step; readonly expected: Expected }[];
}

/** How to go through a stretch. */
export interface Course {
  /** Which calls meet a fault. */
  readonly decide: Decide;
  /** Whether there are faults in the step at a place of the stretch. */
  readonly isFaulty: (at: number) => boolean;
  /** A step as it is taken, perhaps by several at once. */
  readonly taken?: (step: Step) => Step;
  /**
   * The region file lacks something: that is found out within a week and mended in the end, after which everything must
   * go on.
   */
  readonly mended?: () => Promise<void>;
}

/**
 * Takes steps, some with faults and the last without: all must end as they do when nothing fails. Once a case rightly
 * goes another way, people do what they still can, and only the invariants are checked. What is still under way arrives
 * at the end.
 */
export async function goThrough(run: Rehearsed, { first, steps }: Stretch, course: Course): Promise<RunEnd> {
  const { world, injector } = run;
  const wrong: string[] = [];
  const met: Met[] = [];
  let healedAfter: number | undefined;
  let trace: readonly string[] = [];
  let elsewhere = false;
  let replayed: Snapshot | undefined;
  for (const [at, one] of steps.entries()) {
    const faulty = course.isFaulty(at);
    injector.arm(faulty ? course.decide : undefined);
    elsewhere ||= one.step.isContest === true;
    const expected = elsewhere ? undefined : await expectedNow(run, one, replayed);
    const step = faulty ? (course.taken?.(one.step) ?? one.step) : one.step;
    const end = await takeStep(run, step, expected, elsewhere);
    met.push(...injector.met.map((fault) => ({ ...fault, step: first + at })));
    trace = [...trace, ...injector.trace].slice(-40);
    elsewhere ||= leadsElsewhere(run, met) || end.isElsewhere === true;
    replayed = end.replayed ?? expected?.after;
    if (!elsewhere) wrong.push(...end.wrong, ...tooSlow(end.healedAfter, injector.met));
    if (end.healedAfter !== undefined && faulty) healedAfter = Math.max(healedAfter ?? 0, end.healedAfter);
    wrong.push(...soFar(course, await wrongIn(run, met)));
    if (elsewhere) wrong.push(...(await comeToRest(run, met)));
    if (wrong.length > 0) break;
  }
  injector.arm();
  const should = standingOf(world.memory);
  if (wrong.length === 0 && (await world.outside.bringAll(world.app)) > 0) {
    await pass(run, 'PT30M');
    trace = [...trace, ...injector.trace].slice(-40);
    if (!leadsElsewhere(run, met)) {
      wrong.push(...differences(should, standingOf(world.memory)).map((line) => `after what came late: ${line}`));
    }
    wrong.push(...(await comeToRest(run, met)), ...soFar(course, await wrongIn(run, met)));
  }
  if (wrong.length === 0 && course.mended !== undefined) {
    await pass(run, 'P8D');
    wrong.push(...(await wrongIn(run, met)).map((line) => `a week after the region file lost something: ${line}`));
    await course.mended();
    await pass(run, 'P8D');
    wrong.push(
      ...[...(await comeToRest(run, met)), ...(await wrongIn(run, met))].map((line) => `when it was mended: ${line}`),
    );
  }
  await world.close();
  injector.end();
  return { wrong, healedAfter, met, trace };
}

/** Where a step must lead; worked out again if the step before was taken later than planned. */
async function expectedNow(
  { world: { app, settings } }: Rehearsed,
  { step, expected }: Stretch['steps'][number],
  from: Snapshot | undefined,
): Promise<Expected & { readonly after?: Snapshot }> {
  if (from === undefined) return expected;
  const now = app.clock.now();
  const anew = expectedOf(from, { step, plain: expected, settings });
  return { ...expected, ...anew, ...(await anew.replay(now, addDuration(now, 'PT30M'))) };
}

/** Where the region file lacks something, what the weekly look has yet to find is wrong only after that week. */
function soFar({ mended }: Course, wrong: readonly string[]): readonly string[] {
  return mended === undefined ? wrong : wrong.filter((line) => !isForTheWatch(line));
}

/** Whether a line is about a task whose owner the region file no longer has: the sweeper looks at each within seven days. */
export function isForTheWatch(line: string): boolean {
  return line.startsWith('next-action-named') && line.endsWith('whom nothing reaches');
}

/** Takes the first step with faults and the others without. */
export async function faultRun(stretch: Stretch, decide: Decide): Promise<RunEnd> {
  const run = await openRehearsed(stretch.from, stretch.settings);
  return goThrough(run, stretch, { decide, isFaulty: (at) => at === 0 });
}
