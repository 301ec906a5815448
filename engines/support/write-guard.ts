/**
 * Guards every write to the data folder. After one has failed nothing more is written: what the run believes and what is
 * stored are no longer the same, and another write would build on what is not there. So the folder keeps the last good
 * state.
 */
export interface WriteGuard {
  /** Passes a write on. @throws its error, and from then on the same one for every other write */
  write<T>(work: () => Promise<T>): Promise<T>;
  /** The same for a write that happens at once. */
  writeNow<T>(work: () => T): T;
}

/**
 * A guard without failures so far.
 *
 * @param onBroken called once, with the first failure
 */
export function createWriteGuard(onBroken: (error: unknown) => void): WriteGuard {
  let broken: { readonly error: unknown } | undefined;

  function fail(error: unknown): never {
    if (broken === undefined) {
      broken = { error };
      onBroken(error);
    }
    throw error;
  }

  return {
    async write(work) {
      if (broken !== undefined) throw broken.error;
      return work().catch(fail);
    },
    writeNow(work) {
      if (broken !== undefined) throw broken.error;
      try {
        return work();
      } catch (error) {
        return fail(error);
      }
    },
  };
}

/** Passes everything on: for stores in memory, and for tests of one store. */
export const unguarded: WriteGuard = { write: (work) => work(), writeNow: (work) => work() };
