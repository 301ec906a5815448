import { readdir, readFile, truncate } from 'node:fs/promises';
import { join } from 'node:path';

/** LevelDB writes its log in blocks of this size; no part of a record crosses the edge of one. */
const blockSize = 32_768;
/** Checksum (4 bytes), length (2, little end first), type (1). */
const headerSize = 7;
/** Types of the parts of a record: whole, first, middle, last (LevelDB, "doc/log_format.md"). */
const endings = [1, 4];

/** Bytes of a LevelDB log up to the end of its last complete record. */
export function completeLength(log: Uint8Array): number {
  const view = new DataView(log.buffer, log.byteOffset, log.byteLength);
  let complete = 0;
  let at = 0;
  while (at + headerSize <= log.length) {
    const left = blockSize - (at % blockSize);
    // The end of a block that is too small for a header is left empty.
    if (left < headerSize) {
      at += left;
      continue;
    }
    const end = at + headerSize + view.getUint16(at + 4, true);
    if (end > log.length) break;
    if (endings.includes(log[at + 6] ?? 0)) complete = end;
    at = end;
  }
  return complete;
}

/**
 * Cuts an incomplete record off the end of a store's logs, left by a full disk, a power cut or a damaged copy. LevelDB would
 * skip it silently; this way it can be reported. Call only while nobody has the store open.
 *
 * @returns the files that were cut
 */
export async function cutTornLogs(store: string): Promise<readonly string[]> {
  const names = await readdir(store).catch(() => []);
  const cut: string[] = [];
  for (const name of names.filter((one) => /^\d+\.log$/.test(one))) {
    const file = join(store, name);
    const bytes = await readFile(file);
    const complete = completeLength(bytes);
    if (bytes.subarray(complete).every((byte) => byte === 0)) continue;
    await truncate(file, complete);
    cut.push(file);
  }
  return cut;
}
