import type { Instant } from '../../functions/domain/referral.ts';
import type { LocalSettings } from '../../local/settings.ts';
import { expectedOf, type Plain, plainStep, type Stretch } from './fault-run.ts';
import type { Scenario } from './journeys.ts';
import { settingsFor } from './settings.ts';
import { beginning, type Snapshot } from './world.ts';

/** One journey as it goes when nothing fails, step by step, with a snapshot before each. */
export interface Told {
  readonly scenario: Scenario;
  readonly settings: LocalSettings;
  /** Before each step, and after the last. */
  readonly snapshots: readonly Snapshot[];
  readonly plains: readonly Plain[];
}

/** Seed of the ids in every journey; what differs from run to run is what goes wrong. */
const idSeed = 7;

/**
 * Plays a journey from a moment.
 *
 * @param definitions day on which the state machines were frozen that it begins with; those of now when absent
 * @throws Error when something is wrong although nothing failed
 */
export async function tell(scenario: Scenario, start: Instant, definitions?: string): Promise<Told> {
  const settings = await settingsFor(scenario, definitions);
  const snapshots: Snapshot[] = [beginning(start, idSeed)];
  const plains: Plain[] = [];
  for (const step of scenario.steps) {
    const from = snapshots.at(-1) ?? beginning(start, idSeed);
    const plain = await plainStep(from, settings, step);
    if (plain.wrong.length > 0) {
      throw new Error(`${scenario.name}, "${step.name}", when nothing fails: ${plain.wrong.join('; ')}`);
    }
    plains.push(plain);
    snapshots.push(plain.after);
  }
  return { scenario, settings, snapshots, plains };
}

/** Some steps of a journey, with where each should lead. */
export function stretchOf({ scenario, settings, snapshots, plains }: Told, first: number, count: number): Stretch {
  const from = snapshots[first];
  if (from === undefined) throw new RangeError(`${scenario.name} has no step ${first}`);
  const steps = scenario.steps.slice(first, first + count).flatMap((step, at) => {
    const [before, plain] = [snapshots[first + at], plains[first + at]];
    if (before === undefined || plain === undefined) return [];
    return [{ step, expected: expectedOf(before, { step, plain, settings }) }];
  });
  return { from, settings, first, steps };
}

/** Journeys that were told before, by name, moment and definitions: telling one takes a second. */
export interface Library {
  told(scenario: Scenario, start: Instant, definitions?: string): Promise<Told>;
}

/** An empty library. */
export function createLibrary(): Library {
  const known = new Map<string, Promise<Told>>();
  return {
    told(scenario, start, definitions) {
      const key = `${scenario.name} ${start} ${definitions ?? ''}`;
      const found = known.get(key) ?? tell(scenario, start, definitions);
      known.set(key, found);
      return found;
    },
  };
}
