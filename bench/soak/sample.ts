import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** The resources of a running system at one moment. */
export interface Sample {
  /** Bytes that JavaScript holds after a collection of garbage, with what lies outside the heap. */
  readonly held: number;
  /** Bytes of the whole process. */
  readonly resident: number;
  /** Bytes of all files of the data folder. */
  readonly disk: number;
  /** Files, sockets and the like that the process has open. */
  readonly handles: number;
  /** Timers and requests that keep the process going. */
  readonly resources: number;
}

/**
 * Measures this process, which must run with `--expose-gc`.
 *
 * @param dataDir the folder that the system keeps its data in
 */
export async function takeSample(dataDir: string): Promise<Sample> {
  // Twice: what the first collection frees may have kept more alive.
  globalThis.gc?.();
  await new Promise((resolve) => setImmediate(resolve));
  globalThis.gc?.();
  const { heapUsed, external, rss } = process.memoryUsage();
  return {
    held: heapUsed + external,
    resident: rss,
    disk: await sizeOf(dataDir),
    handles: (await readdir('/proc/self/fd')).length,
    resources: process.getActiveResourcesInfo().length,
  };
}

async function sizeOf(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  // A log may be removed meanwhile.
  const sizes = await Promise.all(
    files.map((file) =>
      stat(file).then(
        ({ size }) => size,
        () => 0,
      ),
    ),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}
