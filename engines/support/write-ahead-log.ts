/** Bytes of the header of SQLite's write-ahead log, and of each of its frames (https://www.sqlite.org/fileformat2.html). */
const headerSize = 32;
const frameHeaderSize = 24;
/** First word of the header; its last bit tells in which order the bytes of a word are summed. */
const magic = 0x377f0682;

/**
 * Whether a log that a run left behind ends in something that SQLite will not read: a transaction that is not complete,
 * or frames that do not fit their checksum. SQLite goes on from the last complete transaction without a word.
 *
 * An empty log is complete. Frames of before the log was last begun anew are recognised by their salt, and are no loss.
 */
export function endsInPieces(log: Uint8Array): boolean {
  if (log.length === 0) return false;
  const view = new DataView(log.buffer, log.byteOffset, log.byteLength);
  if (log.length < headerSize || (view.getUint32(0) & 0xfffffffe) !== magic) return true;
  const littleEnd = (view.getUint32(0) & 1) === 0;
  const frameSize = frameHeaderSize + view.getUint32(8);
  const salt = view.getBigUint64(16);
  let sums: Sums = [0, 0];
  const add = (from: number, to: number) => {
    sums = checksum(view, { from, to, littleEnd }, sums);
  };
  const fits = (at: number) => view.getUint32(at) === sums[0] && view.getUint32(at + 4) === sums[1];
  add(0, 24);
  if (!fits(24)) return true;
  let at = headerSize;
  /** Where the last complete transaction ends. */
  let complete = at;
  for (; at + frameSize <= log.length && view.getBigUint64(at + 8) === salt; at += frameSize) {
    add(at, at + 8);
    add(at + frameHeaderSize, at + frameSize);
    if (!fits(at + 16)) break;
    // The last frame of a transaction tells how many pages the file has after it.
    if (view.getUint32(at + 4) !== 0) complete = at + frameSize;
  }
  return complete + 16 <= log.length && view.getBigUint64(complete + 8) === salt;
}

type Sums = readonly [number, number];

/** SQLite's running checksum of a log, over a number of bytes that eight divides. */
function checksum(
  view: DataView,
  { from, to, littleEnd }: { readonly from: number; readonly to: number; readonly littleEnd: boolean },
  [first, second]: Sums,
): Sums {
  let [a, b] = [first, second];
  for (let at = from; at < to; at += 8) {
    a = (a + view.getUint32(at, littleEnd) + b) >>> 0;
    b = (b + view.getUint32(at + 4, littleEnd) + a) >>> 0;
  }
  return [a, b];
}
