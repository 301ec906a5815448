import type { LoopCheck } from '../domain/loop-check.ts';

/** The last check of the loop guarantee (I3). Written by the sweeper, read by whoever shows it. */
export interface LoopStore {
  /** What the last check found, as stored: `readLoopCheck` reads it. Undefined when there was none. */
  last(): Promise<unknown>;
  /** Keeps a check, unless a later one is kept already. */
  put(check: LoopCheck): Promise<void>;
}
