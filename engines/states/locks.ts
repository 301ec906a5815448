/** Runs work on the same key one after another, and on different keys side by side. */
export type Locks = <T>(key: string, work: () => Promise<T>) => Promise<T>;

/** Locks that nobody holds. */
export function createLocks(): Locks {
  const tails = new Map<string, Promise<unknown>>();
  return (key, work) => {
    const turn = (tails.get(key) ?? Promise.resolve()).then(work, work);
    const tail = turn
      .catch(() => undefined)
      .then(() => {
        if (tails.get(key) === tail) tails.delete(key);
      });
    tails.set(key, tail);
    return turn;
  };
}
