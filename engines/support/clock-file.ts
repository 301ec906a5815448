import { mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import * as z from 'zod';
import { errorCode, StartError } from './start-error.ts';

const savedClockSchema = z.object({
  mode: z.enum(['ticking', 'frozen']),
  /** Virtual now at the last jump, milliseconds since 1970: time never goes back before it. */
  now: z.int(),
  /** Virtual minus real time, in milliseconds; only meaningful while ticking. */
  offset: z.int(),
});

/** What a clock remembers between runs. */
export type SavedClock = z.infer<typeof savedClockSchema>;

/**
 * What an earlier run left, or undefined when there was none.
 * @throws StartError when the file cannot be understood.
 */
export function loadClock(file: string): SavedClock | undefined {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
  try {
    return savedClockSchema.parse(JSON.parse(text));
  } catch (error) {
    throw new StartError(`The clock's memory ${file} is damaged.`, { cause: error, waysOut: ['begin-anew'] });
  }
}

/** Every clock fits in it. Each is filled up to it, so that a new one covers the whole of the old one. */
const length = 128;

/**
 * Writes the clock's memory in one piece: a crash leaves the old one or the new one. One write of so few bytes over those
 * that stand there reaches the system, and the disk, as a whole; a new file and a rename at each jump cost a tenth of a
 * rehearsed year.
 */
export function saveClock(file: string, clock: SavedClock): void {
  const text = JSON.stringify(clock).padEnd(length);
  try {
    if (statSync(file).size === length) {
      writeFileSync(file, text, { flag: 'r+' });
      return;
    }
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw error;
  }
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.new`, text);
  renameSync(`${file}.new`, file);
}
