import type { Log } from '../functions/ports/log.ts';

/** A log that nobody reads. */
export const silent: Log = { info() {}, error() {}, count() {} };
