import { AsyncLocalStorage } from 'node:async_hooks';

/** One call of a function, from event to answer. */
export interface Invocation {
  /** Counts the calls of this run, from 1. */
  readonly id: number;
  /** The function's folder, such as `find-place`. */
  readonly folder: string;
}

const present = new AsyncLocalStorage<Invocation>();

/** The call of a function that the present code runs in; undefined in the engines and for the one who looks on. */
export function presentInvocation(): Invocation | undefined {
  return present.getStore();
}

/** Runs a function's work so that everything it asks for is known to be asked by this call. */
export function asInvocation<T>(invocation: Invocation, work: () => T): T {
  return present.run(invocation, work);
}

/** Runs work that a call of a function set off and that is not a part of it: an engine's, or a look from outside. */
export function outsideInvocation<T>(work: () => T): T {
  return present.exit(work);
}
