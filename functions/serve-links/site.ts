import type { LinkDesks } from '../cases/desks.ts';
import type { Runtime } from '../ports/runtime.ts';

/** What the pages behind links depend on: their desks, and nothing that could reach a table or a mailbox directly. */
export type LinksRuntime = Pick<Runtime, 'region' | 'isRegionKnown' | 'publicUrl' | 'isClosed' | 'clock' | 'log'> &
  LinkDesks;
