import { scheduledEvent } from '../../local/events.ts';
import { frozenDays } from '../support/definitions-of-old.ts';
import { type Chance, chanceFrom } from './chance.ts';
import {
  comeToRest,
  leadsElsewhere,
  type Met,
  openRehearsed,
  type Rehearsed,
  type RunEnd,
  takeStep,
  wrongIn,
} from './fault-run.ts';
import { possibleFaults } from './faults.ts';
import { createGate } from './gate.ts';
import type { Decide } from './injector.ts';
import type { Scenario, Step } from './journeys.ts';
import { type Library, stretchOf } from './library.ts';
import { scenarios } from './scenarios.ts';
import { edited, settingsFor } from './settings.ts';

/** Moments at which journeys begin: an ordinary Monday, before both changes of the clock, holidays, and a leap day. */
const starts = [
  '2026-01-05T08:00:00.000Z',
  '2026-03-27T13:00:00.000Z',
  '2026-10-23T13:00:00.000Z',
  '2026-12-23T09:00:00.000Z',
  '2028-02-28T10:00:00.000Z',
] as const;

/** Who acts at the same time as whoever acts. */
const races = ['nobody', 'the same person twice', 'two sweepers'] as const;
/** What happens to the system between two steps. */
const events = ['nothing', 'nothing', 'restart', 'region file edited', 'sweeper out for hours'] as const;

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
  const stretch = stretchOf(told, plan.firstStep, plan.steps);
  const chance = chanceFrom(seed ^ 0x5bd1e995);
  const gate = plan.race === 'nobody' ? undefined : createGate(chance);
  const settings = definitions === undefined ? told.settings : await settingsFor(scenario);
  const run = await openRehearsed(stretch.from, settings, gate);
  const { world, injector } = run;
  await happen(plan, run);
  const decide = faultsBy(plan, chance, run);
  const wrong: string[] = [];
  const met: Met[] = [];
  let healedAfter: number | undefined;
  let trace: readonly string[] = [];
  for (const [at, { step, expected }] of stretch.steps.entries()) {
    const isLast = at > 0 && at === stretch.steps.length - 1;
    injector.arm(isLast ? undefined : decide);
    const end = await takeStep(run, isLast ? step : raced(plan, step), expected);
    met.push(...injector.met.map((one) => ({ ...one, step: plan.firstStep + at })));
    trace = [...trace, ...injector.trace].slice(-40);
    if (!isLast && end.healedAfter !== undefined) healedAfter = Math.max(healedAfter ?? 0, end.healedAfter);
    const elsewhere = leadsElsewhere(run, met);
    wrong.push(...(elsewhere ? [] : end.wrong), ...(await wrongIn(run, met)));
    if (!isLast && end.wrong.length === 0) wrong.push(...(await comeToRest(run)).left);
    if (wrong.length > 0 || elsewhere) break;
  }
  await world.close();
  return { wrong, healedAfter, met, trace };
}

async function happen({ event, definitions }: Plan, { world }: Rehearsed): Promise<void> {
  if (event === 'restart') await world.restart();
  if (event === 'region file edited' && definitions === undefined) {
    await world.restart({ settings: edited(world.settings) });
  }
}

/** Faults by chance; and where the sweeper is out, it is so for three hours. */
function faultsBy({ rate, most, event }: Plan, chance: Chance, { world }: Rehearsed): Decide {
  let met = 0;
  const backAt = event === 'sweeper out for hours' ? Date.parse(world.app.clock.now()) + 3 * 3_600_000 : 0;
  return (point) => {
    const isSweep = point.service === 'functions' && point.operation === 'sweep-tasks';
    if (isSweep && Date.parse(world.app.clock.now()) < backAt) return 'not-called';
    if (met >= most || chance.random() >= rate) return undefined;
    met += 1;
    return chance.pick(possibleFaults(point));
  };
}

/** The step with somebody else at the same time. */
function raced({ race }: Plan, step: Step): Step {
  if (race === 'nobody') return step;
  if (race === 'the same person twice') return step.isTime ? step : { ...step, act: twice(step.act) };
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
