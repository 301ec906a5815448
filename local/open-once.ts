/**
 * Opens something when it is first asked for, and gives the same to everybody after that. What failed is not kept: whoever asks next tries
 * again.
 */
export function openOnce<T>(open: () => Promise<T>): () => Promise<T> {
  let opened: Promise<T> | undefined;
  return () => {
    opened ??= open().catch((error: unknown) => {
      opened = undefined;
      throw error;
    });
    return opened;
  };
}
