import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import { addDuration } from '../../../engines/support/duration.ts';
import type { Language } from '../../../functions/domain/codes.ts';
import type { Instant } from '../../../functions/domain/referral.ts';
import type { ConsoleView } from '../view.ts';
import type { WhatChanged } from './what-changed.ts';

const moveSchema = z.union([
  z.strictObject({ advance: z.string() }),
  z.strictObject({ to: z.union([z.literal('next'), z.literal('end'), z.iso.datetime()]) }),
]);

/** A jump of the clock: by a duration, or to a moment, the next event or the end. */
export type Move = z.infer<typeof moveSchema>;

/** What to say about a jump that cannot be. */
export const moveHelp =
  'Give {"advance": "P7D"} with an ISO 8601 duration, {"to": "next"}, {"to": "end"}, or {"to": "2027-01-01T08:00:00Z"}.';

/** Reads a jump; undefined where it is none. */
export function readMove(view: Pick<ConsoleView, 'clock'>, given: unknown): Move | undefined {
  const read = moveSchema.safeParse(given);
  if (!read.success) return undefined;
  try {
    if ('advance' in read.data) addDuration(view.clock.now(), read.data.advance);
    return read.data;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** Moves the clock; resolves when all work of that span is done. */
export async function carryOut(view: Pick<ConsoleView, 'clock' | 'toEnd'>, wanted: Move): Promise<void> {
  if ('advance' in wanted) await view.clock.advanceBy(wanted.advance);
  else if (wanted.to === 'next') await view.clock.toNext();
  else if (wanted.to === 'end') await view.toEnd();
  else await view.clock.advanceTo(wanted.to);
}

/** A jump that somebody follows on a page. */
export interface ClockRun {
  readonly id: string;
  /** The page that it was started from. */
  readonly back: string;
  /** Language of the guided tour, where it was started there. */
  readonly language?: Language;
  readonly from: Instant;
  /** Absent while it runs. */
  readonly end?: { readonly at: Instant; readonly changed: WhatChanged } | { readonly problem: string };
}

/** Most jumps whose changes can still be read. */
const remembered = 20;

/** Jumps that go on while their page is looked at. */
export interface ClockRuns {
  /** Starts a jump and answers its id at once. Jumps run one after another. */
  start(move: Move, from: Pick<ClockRun, 'back' | 'language'>): string;
  get(id: string): ClockRun | undefined;
}

/** Jumps of the clock of this run, kept in memory. */
export function clockRuns(view: Pick<ConsoleView, 'clock' | 'toEnd' | 'watchChanges'>): ClockRuns {
  const runs = new Map<string, ClockRun>();
  let last: Promise<void> = Promise.resolve();

  async function run(move: Move): Promise<NonNullable<ClockRun['end']>> {
    try {
      const changed = await view.watchChanges();
      await carryOut(view, move);
      return { at: view.clock.now(), changed: await changed() };
    } catch (error) {
      return { problem: error instanceof Error ? error.message : 'unknown' };
    }
  }

  return {
    start(move, from) {
      const started: ClockRun = { id: randomUUID(), ...from, from: view.clock.now() };
      runs.set(started.id, started);
      const [oldest] = runs.keys();
      if (runs.size > remembered && oldest !== undefined) runs.delete(oldest);
      last = last.then(async () => {
        const end = await run(move);
        if (runs.has(started.id)) runs.set(started.id, { ...started, end });
      });
      return started.id;
    },
    get: (id) => runs.get(id),
  };
}
