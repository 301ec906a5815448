import { AsyncLocalStorage } from 'node:async_hooks';

/** One call of a function, from event to answer. */
export interface Invocation {
  /** Counts the calls of this run, from 1. */
  readonly id: number;
  /** The function's folder, such as `find-place`. */
  readonly folder: string;
}

const present = new AsyncLocalStorage<Invocation>();

/** The call of a function in which the present code runs; undefined in the engines and for observers. */
export function presentInvocation(): Invocation | undefined {
  return present.getStore();
}

/** Runs a function's work so that everything it asks for is attributed to this call. */
export function asInvocation<T>(invocation: Invocation, work: () => T): T {
  return present.run(invocation, work);
}

/** Runs work that a call of a function started but that is not part of it: an engine's work, or a look from outside. */
export function outsideInvocation<T>(work: () => T): T {
  return present.exit(work);
}
