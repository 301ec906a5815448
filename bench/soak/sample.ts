import { readdirSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** The resources of a running system at one moment. */
export interface Sample {
  /** Bytes that JavaScript holds after a collection of garbage, with what lies outside the heap. */
  readonly held: number;
  /** Bytes of the whole process. */
  readonly resident: number;
  /** Bytes of all files of the data folder, without SQLite's logs: those keep their size, some 4 MB, whatever happens. */
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
  await untilOnDisk();
  // Both in one turn, so that the store cannot begin to force its log to the disk in between.
  const handles = readdirSync('/proc/self/fd').length;
  const resources = process.getActiveResourcesInfo().length;
  return {
    held: heapUsed + external,
    resident: rss,
    disk: await sizeOf(dataDir),
    handles,
    resources,
  };
}

/** The store forces its log to the disk a second after a write, with a file open meanwhile. */
async function untilOnDisk(): Promise<void> {
  for (let tries = 0; tries < 100 && process.getActiveResourcesInfo().includes('FSReqPromise'); tries += 1) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

async function sizeOf(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const kept = entries.filter((entry) => entry.isFile() && !entry.name.endsWith('-wal'));
  const files = kept.map((entry) => join(entry.parentPath, entry.name));
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
