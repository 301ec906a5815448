/**
 * Waits until all has ended, and only then throws the first error: nothing is left under way or undone because something else failed.
 *
 * @throws what the first of them threw
 */
export async function allDone(work: readonly Promise<unknown>[]): Promise<void> {
  for (const end of await Promise.allSettled(work)) if (end.status === 'rejected') throw end.reason;
}
