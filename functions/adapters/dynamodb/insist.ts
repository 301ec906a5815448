import { isPassing } from '../../ports/passing.ts';
import type { Pause } from './conditional.ts';

/** How often a write is tried that must not be lost: some eight seconds in all, beside what the SDK waits itself. */
const tries = 12;
/** Where its pauses begin: those of a click would be over before a busy table is. */
const longer = 3;

/**
 * Runs a write that may be repeated and must not be lost, such as the record of a mail that SES has taken: without it the mail would
 * go twice. Where the table is busy or does not answer, it waits longer each time. Other errors pass through, and so does a
 * table that stays busy.
 */
export async function insist<T>(pause: Pause, write: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await write();
    } catch (error) {
      if (!(error instanceof Error) || !isPassing(error) || attempt === tries) throw error;
      await pause(attempt + longer);
    }
  }
}
