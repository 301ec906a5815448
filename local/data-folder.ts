import { access, constants, mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { ClassicLevel } from 'classic-level';
import { errorCode } from '../engines/support/start-error.ts';
import { cutTornLogs } from './torn-log.ts';
import { withWaysOut } from './ways-out.ts';

/** Where one run keeps its state. */
export interface DataFolder {
  readonly table: string;
  readonly states: string;
  readonly mails: string;
  readonly secrets: string;
  readonly clock: string;
  /** Which region file the data went with last; see `refuseForgetful`. */
  readonly region: string;
  /** What was repaired on opening, in words; empty when nothing had to be. */
  readonly notices: readonly string[];
  /** Lets another run use the folder. A killed process releases it by itself. */
  release(): Promise<void>;
}

const parts = {
  table: 'table',
  states: 'states',
  mails: 'mails',
  secrets: 'secrets.json',
  clock: 'clock.json',
  region: 'region-seen',
};

/** The parts that are LevelDB stores. */
const stores = [parts.table, parts.states, parts.mails];

/** Only the process that holds the folder may read its logs, because LevelDB keeps writing to them. */
function noticeOf(file: string): string {
  return `The end of ${file} was cut off (a full disk, a power cut, a damaged copy?): it goes on from the last complete write.`;
}

/**
 * Takes a data folder for this run, making it where needed. LevelDB's own lock on a small store inside keeps a second
 * process out; it goes with the process that holds it, also when that is killed.
 *
 * @param fresh forget all earlier state first. Only our own parts are removed, whatever else the folder holds.
 * @throws StartError when the folder cannot be used
 */
export async function takeDataFolder(folder: string, fresh: boolean): Promise<DataFolder> {
  const lock = join(folder, 'lock');
  try {
    await mkdir(folder, { recursive: true });
    await access(folder, constants.W_OK);
    const held = await hold(lock, fresh);
    if (fresh) await Promise.all(Object.values(parts).map((part) => rm(join(folder, part), removal)));
    const cut = await Promise.all(stores.map((part) => cutTornLogs(join(folder, part))));
    return {
      notices: cut.flat().map(noticeOf),
      table: join(folder, parts.table),
      states: join(folder, parts.states),
      mails: join(folder, parts.mails),
      secrets: join(folder, parts.secrets),
      clock: join(folder, parts.clock),
      region: join(folder, parts.region),
      release: () => held.close(),
    };
  } catch (error) {
    throw withWaysOut(error, folder);
  }
}

const removal = { recursive: true, force: true };

async function hold(path: string, fresh: boolean): Promise<ClassicLevel> {
  const level = new ClassicLevel(path);
  try {
    await level.open();
    return level;
  } catch (error) {
    // Never remove what another run still uses; a damaged lock, however, is a reason for --fresh.
    if (!fresh || errorCode(error) === 'LEVEL_LOCKED') throw error;
    await rm(path, removal);
    const again = new ClassicLevel(path);
    await again.open();
    return again;
  }
}
