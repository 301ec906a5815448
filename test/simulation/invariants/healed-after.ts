import type { Embedded } from '../../../local/embedded.ts';
import type { Sight } from './sight.ts';
import { unfinished } from './unfinished.ts';
import { violations } from './violations.ts';

/** What became of a system that was left to itself. */
export interface Healing {
  /** Virtual minutes until nothing was wrong and nothing left to do; undefined where that took longer than was waited. */
  readonly minutes?: number;
  /** What is wrong or left at the end. */
  readonly left: readonly string[];
  readonly sight: Sight;
}

/** Minutes between two looks: as often as the sweeper comes by. */
const stepMinutes = 5;

/**
 * Leaves a system to itself, without faults, until no invariant is broken and all due work is done.
 *
 * @param look takes a sight of it
 * @param longest virtual minutes to wait at most
 */
export async function healedAfter(
  { clock }: Pick<Embedded, 'clock'>,
  look: () => Promise<Sight>,
  longest = 240,
): Promise<Healing> {
  for (let minutes = 0; ; minutes += stepMinutes) {
    await clock.idle();
    const sight = await look();
    const left = [...violations(sight), ...unfinished(sight)];
    if (left.length === 0) return { minutes, left, sight };
    if (minutes >= longest) return { left, sight };
    await clock.advanceBy(`PT${stepMinutes}M`);
  }
}

/** How long it took to heal, in one line: how often, the median, the worst, and how often it never did. */
export function healingInWords(healings: readonly Pick<Healing, 'minutes'>[]): string {
  const known = healings.flatMap(({ minutes }) => minutes ?? []).toSorted((a, b) => a - b);
  const median = known[Math.floor((known.length - 1) / 2)] ?? 0;
  const never = healings.length - known.length;
  return `healed ${known.length} of ${healings.length}, median ${median} min, worst ${known.at(-1) ?? 0} min, never ${never}`;
}
