/** Runs pieces of work one after another, in the order in which they were handed in. */
export type Queue = <T>(work: () => Promise<T>) => Promise<T>;

/**
 * All writes go through one queue: each sees the result of the one before it, so a condition that held when it was checked
 * still holds when the batch is written. (In AWS, two transactions on one item at the same time can also end in
 * `TransactionConflict`; that cannot happen here.)
 */
export function createQueue(): Queue {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const result = last.then(work);
    last = result.catch(() => undefined);
    return result;
  };
}
