import { scheduledEvent } from '../../local/events.ts';
import { frozenDays } from '../support/definitions-of-old.ts';
import { type Chance, chanceFrom } from './chance.ts';
import { goThrough, openRehearsed, type RunEnd } from './fault-run.ts';
import { possibleFaults } from './faults.ts';
import { createGate } from './gate.ts';
import type { Decide } from './injector.ts';
import type { Scenario, Step } from './journeys.ts';
import { type Library, stretchOf } from './library.ts';
import { bereft } from './region-edits.ts';
import { scenarios } from './scenarios.ts';
import { edited, settingsFor } from './settings.ts';
import type { Rehearsed } from './take-step.ts';

/** Moments at which journeys begin: an ordinary Monday, before both changes of the clock, holidays, and a leap day. */
const starts = [
  '2026-01-05T08:00:00.000Z',
  '2026-03-27T13:00:00.000Z',
  '2026-10-23T13:00:00.000Z',
  '2026-12-23T09:00:00.000Z',
  '2028-02-28T10:00:00.000Z',
] as const;

/** Who acts at the same time as somebody else. */
const races = ['nobody', 'the same person twice', 'two sweepers'] as const;
/** What happens to the system between two steps. */
const events = [
  'nothing',
  'nothing',
  'nothing',
  'restart',
  'region file edited',
  'sweeper out for hours',
  'mail paused for hours',
  'something taken out of the region file',
] as const;
/** How long what comes late is on its way; undefined: until everything else has happened. */
const delays = ['PT12M', 'PT5H', 'P3D', undefined] as const;

/** Everything that a seed decides. */
export interface Plan {
  readonly seed: number;
  readonly scenario: Scenario;
  readonly start: string;
  /** Day of the definitions that the journey began with; those of now when absent. */
  readonly definitions: string | undefined;
  readonly firstStep: number;
  readonly steps: number;
  /** Share of the calls that meets a fault, until there were `most`. */
  readonly rate: number;
  readonly most: number;
  readonly race: (typeof races)[number];
  readonly event: (typeof events)[number];
}

/** What a seed decides, always the same. */
export async function planOf(seed: number): Promise<Plan> {
  // Neighbours should have nothing in common.
  const chance = chanceFrom(Math.imul(seed, 0x9e3779b1));
  const short = scenarios.filter(({ isLong }) => !isLong);
  const scenario = chance.pick(chance.below(50) === 0 ? scenarios : short);
  const days = await frozenDays();
  return {
    seed,
    scenario,
    start: scenario.start ?? chance.pick(starts),
    definitions: chance.below(8) === 0 ? chance.pick(days) : undefined,
    firstStep: chance.below(scenario.steps.length),
    steps: 2 + chance.below(2),
    rate: chance.pick([0.01, 0.03, 0.1]),
    most: 1 + chance.below(4),
    race: chance.pick(races),
    event: chance.pick(events),
  };
}

/** Runs what a seed decides. */
export async function runSeed(plan: Plan, library: Library): Promise<RunEnd> {
  const { seed, scenario, start, definitions } = plan;
  const told = await library.told(scenario, start, definitions);
  const chance = chanceFrom(seed ^ 0x5bd1e995);
  const settings = definitions === undefined ? told.settings : await settingsFor(scenario);
  const whole = stretchOf(told, plan.firstStep, plan.steps);
  const isBereft = plan.event === 'something taken out of the region file';
  const { stretch, wrong } = isBereft ? await bereft(whole, settings, chance) : { stretch: whole, wrong: [] };
  if (wrong.length > 0) return { wrong, healedAfter: undefined, met: [], trace: [] };
  const gate = plan.race === 'nobody' ? undefined : createGate(chance);
  const inForce = isBereft ? stretch.settings : settings;
  const run = await openRehearsed(stretch.from, inForce, { gate, lateness: () => chance.pick(delays) });
  await happen(plan, run);
  return goThrough(run, stretch, {
    decide: faultsBy(plan, chance, run),
    isFaulty: (at) => at === 0 || at < stretch.steps.length - 1,
    taken: (step) => raced(plan, step),
    ...(isBereft ? { mended: () => run.world.restart({ settings }) } : {}),
  });
}

async function happen({ event, definitions }: Plan, { world }: Rehearsed): Promise<void> {
  if (event === 'restart') await world.restart();
  if (event === 'region file edited' && definitions === undefined) {
    await world.restart({ settings: edited(world.settings) });
  }
}

/** Faults by chance; and where the sweeper is out, or SES takes no mail, it is so for three hours. */
function faultsBy({ rate, most, event }: Plan, chance: Chance, { world }: Rehearsed): Decide {
  let met = 0;
  const backAt = Date.parse(world.app.clock.now()) + 3 * 3_600_000;
  return (point) => {
    const isOut = Date.parse(world.app.clock.now()) < backAt;
    const isSweep = point.service === 'functions' && point.operation === 'sweep-tasks';
    if (isOut && isSweep && event === 'sweeper out for hours') return 'not-called';
    if (isOut && point.operation === 'SendRawEmail' && event === 'mail paused for hours') return 'mail-paused';
    if (met >= most || chance.random() >= rate) return undefined;
    met += 1;
    return chance.pick(possibleFaults(point));
  };
}

/** The step with somebody else at the same time. */
function raced({ race }: Plan, step: Step): Step {
  if (race === 'nobody') return step;
  if (race === 'the same person twice') return step.isTime || step.isAlone ? step : { ...step, act: twice(step.act) };
  return {
    ...step,
    async act(journey, notes) {
      const { app } = journey;
      const sweep = () =>
        app.clock.track(app.invoke('sweep-tasks', scheduledEvent('sweep', app.clock.now()))).catch(() => undefined);
      const [acted] = await Promise.allSettled([step.act(journey, notes), sweep(), sweep()]);
      if (acted.status === 'rejected') throw acted.reason;
    },
  };
}

function twice(act: Step['act']): Step['act'] {
  return async (journey, notes) => {
    const [first, second] = await Promise.allSettled([act(journey, notes), act(journey, notes)]);
    if (first.status === 'rejected' && second.status === 'rejected') throw first.reason;
  };
}
