import { addDuration } from '../../engines/support/duration.ts';
import type { FunctionName } from '../../functions/runtime/steps.ts';
import type { LocalSettings } from '../../local/settings.ts';
import type { Gate } from './gate.ts';
import { type CallPoint, createInjector, type Decide, type Injector } from './injector.ts';
import { unfinished } from './invariants/unfinished.ts';
import { violations } from './invariants/violations.ts';
import { type Step, waitingUntil } from './journeys.ts';
import { differences, itemsIn, standingOf } from './standing.ts';
import { openWorld, type Snapshot, type World } from './world.ts';

/** A world with an injector at all its calls. */
export interface Rehearsed {
  readonly world: World;
  readonly injector: Injector;
}

/** Opens a snapshot with an injector that lets everything pass. */
export async function openRehearsed(from: Snapshot, settings: LocalSettings, gate?: Gate): Promise<Rehearsed> {
  const injector = createInjector(gate);
  const world = await openWorld(from, { settings, hook: injector.hook });
  injector.aim({
    get memory() {
      return world.memory;
    },
    get now() {
      return world.app.clock.now();
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
  });
  return { world, injector };
}

/** Rounds of the sweeper after each step: what went wrong should have healed by then. */
const beats = 6;
/** Hours after which whatever has not healed never will: what comes too late for a Friday comes after the weekend and a holiday. */
const patience = 96;
/** How often somebody tries again whom a page told that something went wrong. */
const tries = 6;

/** What became of a step. */
export interface StepEnd {
  /** Minutes until everybody stood where they should; undefined when they never did. */
  readonly healedAfter: number | undefined;
  /** What is not as it should be. */
  readonly wrong: readonly string[];
}

/**
 * Somebody does something, and half an hour passes. Who is told that it failed tries again five minutes later. When people do
 * not stand where they should in the end, time goes on for two days.
 *
 * @param expected where everybody should stand; without it nothing is compared
 */
export async function takeStep(run: Rehearsed, step: Step, expected?: readonly string[]): Promise<StepEnd> {
  const { world } = run;
  let began: number | undefined;
  const stands = () => expected !== undefined && differences(expected, standingOf(world.memory)).length === 0;
  let healedAt: number | undefined;
  const look = () => {
    if (stands()) healedAt ??= Date.parse(world.app.clock.now());
    else healedAt = undefined;
  };
  let problem: unknown;
  let beat = 0;
  for (let attempt = 1; attempt <= tries; attempt += 1) {
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
    began ??= Date.parse(world.app.clock.now());
    const troubled = world.takeTroubles() > 0 || wasKilled;
    look();
    if (expected === undefined && problem !== undefined) throw problem;
    if (problem === undefined && (!troubled || healedAt !== undefined)) break;
    await pass(run, 'PT5M');
    beat += 1;
    look();
    if (problem === undefined && healedAt !== undefined) break;
  }
  for (; beat < beats; beat += 1) {
    await pass(run, 'PT5M');
    look();
  }
  if (expected === undefined) return { healedAfter: undefined, wrong: [] };
  for (let hour = 0; hour < patience && healedAt === undefined; hour += 1) {
    await pass(run, 'PT1H');
    look();
  }
  if (healedAt === undefined) {
    const why = problem === undefined ? [] : [`the step failed: ${String(problem)}`];
    const wrong = [...why, ...differences(expected ?? [], standingOf(world.memory))];
    return { healedAfter: undefined, wrong: wrong.map((line) => `after "${step.name}": ${line}`) };
  }
  return { healedAfter: (healedAt - (began ?? healedAt)) / 60_000, wrong: [] };
}

/** Time passes; a process that is killed meanwhile is started again. */
async function pass(run: Rehearsed, duration: string): Promise<void> {
  const until = addDuration(run.world.app.clock.now(), duration);
  await run.world.app.clock.advanceTo(until);
  if (await reviveIfKilled(run)) await run.world.app.clock.advanceTo(until);
}

async function reviveIfKilled({ world, injector }: Rehearsed): Promise<boolean> {
  await world.app.clock.idle();
  const killed = injector.takeKilled();
  if (killed === undefined) return false;
  await world.restart(killed);
  await world.app.clock.idle();
  return true;
}

/**
 * Everything that may never be, in one line each. A mail may come a second time, marked as such, when a fault kept its sender
 * from writing down that it went: what SES said is then as good as lost.
 */
export async function wrongIn({ world }: Rehearsed, met: Injector['met'] = []): Promise<readonly string[]> {
  const wrong = violations(await world.sight());
  return met.length === 0 ? wrong : wrong.filter((line) => !line.endsWith('went twice, and no answer was lost'));
}

/**
 * Whether a case rightly goes another way than without faults: a mail was refused for good, or nobody knows of its second try
 * either, so that somebody phones.
 */
export function leadsElsewhere({ world }: Rehearsed, met: Injector['met']): boolean {
  return (
    met.some(({ kind }) => kind === 'mail-refused') ||
    itemsIn(world.memory).some(({ sk, about }) => sk === 'TASK' && about === 'mail-unsure')
  );
}

/** Hours within which the system must have done all that it has to do by itself: a failed execution is revived ever later. */
const unrest = 20;

/**
 * Waits until nothing is left that the system has to do by itself. Answers what is left in the end, and how many minutes it
 * took.
 */
export async function comeToRest(
  run: Rehearsed,
): Promise<{ readonly left: readonly string[]; readonly minutes: number }> {
  const began = Date.parse(run.world.app.clock.now());
  for (;;) {
    const left = unfinished(await run.world.sight());
    const minutes = (Date.parse(run.world.app.clock.now()) - began) / 60_000;
    if (left.length === 0 || minutes >= unrest * 60) return { left, minutes };
    await pass(run, 'PT5M');
  }
}

/** A step without faults: where it leads, and which calls it makes. */
export interface Plain {
  readonly points: readonly CallPoint[];
  readonly trace: readonly string[];
  readonly standing: readonly string[];
  readonly wrong: readonly string[];
  readonly after: Snapshot;
}

/** Takes a step from a snapshot as it goes when nothing fails. */
export async function plainStep(from: Snapshot, settings: LocalSettings, step: Step): Promise<Plain> {
  const run = await openRehearsed(from, settings);
  const { world, injector } = run;
  injector.arm();
  await takeStep(run, step);
  const { points, trace } = injector;
  injector.arm();
  const plain = {
    points,
    trace,
    standing: standingOf(world.memory),
    wrong: await wrongIn(run),
    after: world.snapshot(),
  };
  await world.close();
  return plain;
}

/** A fault that was met, and in which step of the journey. */
export type Met = Injector['met'][number] & { readonly step: number };

/** What became of a run with faults. */
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
  readonly steps: readonly { readonly step: Step; readonly expected: readonly string[] }[];
}

/** Takes the first step with faults and the others without: all must end as they do when nothing fails. */
export async function faultRun({ from, settings, first, steps }: Stretch, decide: Decide): Promise<RunEnd> {
  const run = await openRehearsed(from, settings);
  const { world, injector } = run;
  const wrong: string[] = [];
  let healedAfter: number | undefined;
  let met: readonly Met[] = [];
  let trace: readonly string[] = [];
  for (const [at, { step, expected }] of steps.entries()) {
    injector.arm(at === 0 ? decide : undefined);
    const end = await takeStep(run, step, expected);
    if (at === 0) met = injector.met.map((one) => ({ ...one, step: first }));
    if (at === 0) healedAfter = end.healedAfter;
    trace = [...trace, ...injector.trace].slice(-40);
    const elsewhere = leadsElsewhere(run, met);
    wrong.push(...(elsewhere ? [] : end.wrong), ...(await wrongIn(run, met)));
    if (at === 0 && end.wrong.length === 0) {
      const { left, minutes } = await comeToRest(run);
      wrong.push(...left);
      if (healedAfter !== undefined && minutes > 0) healedAfter = Math.max(healedAfter, 30 + minutes);
    }
    if (wrong.length > 0 || elsewhere) break;
  }
  await world.close();
  return { wrong, healedAfter, met, trace };
}
