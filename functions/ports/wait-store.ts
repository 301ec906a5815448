import type { PlainDate } from '../domain/referral.ts';
import type { Wait } from '../domain/wait.ts';
import type { WaitFigures } from '../domain/wait-figures-schema.ts';

/** How long people waited for their first talk. Written by the sweeper, read by whoever tells it. */
export interface WaitStore {
  /** The figures of the day, as stored: `readWaitFigures` reads them. Undefined before the first count. */
  figures(): Promise<unknown>;
  /** The waits that began in these months (`YYYY-MM`), in no order; one that cannot be read is left out. */
  begun(months: readonly string[]): Promise<readonly Wait[]>;
  /** Keeps a wait as it is now; one month longer than it counts. */
  keep(wait: Wait): Promise<void>;
  /** When the first talk was held, in those of these cases in which it was. */
  firstTalks(referralIds: readonly string[]): Promise<ReadonlyMap<string, PlainDate>>;
  /** Keeps the figures of the day. */
  put(figures: WaitFigures): Promise<void>;
}
