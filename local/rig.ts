import type { RealTime } from '../engines/support/clock.ts';
import type { NewId } from '../functions/ports/clock-and-ids.ts';
import type { RetryStrategy } from './engines.ts';
import type { Memory } from './memory.ts';
import type { LocalSettings } from './settings.ts';

/**
 * Replaces everything of the machine by which two runs with the same seed could differ, for simulations. A run on a rig opens
 * no port, reads no file and waits for nothing.
 */
export interface Rig {
  /** Region, template and definitions, read beforehand. */
  readonly settings: LocalSettings;
  /** Holds all state: it can be copied at any moment, and another run opened on the copy. */
  readonly memory: Memory;
  /** Where ids and jitter come from. */
  readonly chance: { readonly newId: NewId; readonly random: () => number };
  /** How SDK clients try again. */
  readonly retries: RetryStrategy;
  /** The machine's time, as distinct from the run's clock. */
  readonly realTime: RealTime;
  /** Public address, without a slash at the end; reached by `Embedded.request`. */
  readonly publicUrl: string;
}
