import { StartError } from '../../engines/support/start-error.ts';
import { type QuietPoint, quietPoints } from './call-points.ts';
import { type FaultKind, faultKinds } from './faults.ts';
import type { Scenario } from './journeys.ts';
import { createLibrary, type Library } from './library.ts';
import type { SimulationOptions } from './options.ts';
import { scenarios } from './scenarios.ts';
import { planOf, runSeed } from './seeds.ts';
import { runSingle, singleFaults } from './single-faults.ts';
import { type Told, toldOf } from './tally.ts';

/** An ordinary Monday morning: where every journey begins that meets one fault. */
const monday = '2026-01-05T08:00:00.000Z';

/** The share of a worker in what is asked: journeys are told once in a process, so a journey is one worker's. */
function isMine(key: string, { worker = 0, workers }: SimulationOptions): boolean {
  let sum = 0;
  for (const character of key) sum = (sum * 31 + character.charCodeAt(0)) % 65_521;
  return sum % workers === worker;
}

/** Everything that is asked of this worker, one run after another. */
export async function* runsOf(options: SimulationOptions, library = createLibrary()): AsyncIterable<Told> {
  if (options.singles > 0) yield* singlesOf(options, library);
  for (let seed = options.first; seed < options.first + options.seeds; seed += 1) {
    const plan = await planOf(seed);
    const { scenario, start, definitions } = plan;
    if (!isMine(`${scenario.name} ${start} ${definitions}`, options)) continue;
    if ((options.only ?? scenario.name) !== scenario.name) continue;
    yield toldOf(String(seed), scenario.name, await runSeed(plan, library));
  }
}

/** Journeys of this worker, for what is done once with each. */
function journeysOf(options: SimulationOptions): readonly Scenario[] {
  // Years have many calls: one by one they are met by faults when they are asked for, and by seeds.
  const isLeft = ({ isLong }: Scenario) => isLong === true && options.only === undefined && options.seeds === 0;
  const isAsked = ({ name }: Scenario) => isMine(name, options) && (options.only ?? name) === name;
  return scenarios.filter((scenario) => isAsked(scenario) && !isLeft(scenario));
}

/** The calls that this worker's journeys make when nothing fails, on an ordinary day: what there is to be hit. */
export async function* pointsOf(options: SimulationOptions, library: Library): AsyncIterable<readonly QuietPoint[]> {
  for (const scenario of journeysOf(options)) yield quietPoints(await library.told(scenario, scenario.start ?? monday));
}

async function* singlesOf(options: SimulationOptions, library: Library): AsyncIterable<Told> {
  for (const scenario of journeysOf({ ...options, seeds: 0 })) {
    const told = await library.told(scenario, scenario.start ?? monday);
    for (const [n, fault] of singleFaults(told, options.singles).entries()) {
      if (n % options.sample !== 0) continue;
      const name = `${scenario.name}:${fault.step}:${fault.at}:${fault.kind}`;
      yield toldOf(name, scenario.name, await runSingle(told, fault));
    }
  }
}

/**
 * One run again.
 *
 * @throws StartError when there is no run of that name
 */
export async function replay(name: string): Promise<Told> {
  const library = createLibrary();
  if (/^\d+$/.test(name)) {
    const plan = await planOf(Number(name));
    return toldOf(name, plan.scenario.name, await runSeed(plan, library));
  }
  const [journey, step, at, fault] = name.split(':');
  const scenario = scenarios.find((one) => one.name === journey);
  const kind = faultKinds.find((one): one is FaultKind => one === fault);
  if (scenario === undefined || kind === undefined) throw new StartError(`There is no run ${name}.`);
  const told = await library.told(scenario, scenario.start ?? monday);
  return toldOf(name, scenario.name, await runSingle(told, { step: Number(step), at: Number(at), kind }));
}
