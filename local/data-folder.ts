import { access, constants, mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { isInUse, StartError } from '../engines/support/start-error.ts';
import { openStoreFile, type StoreFile, type StoreFileOptions, storeFileName } from '../engines/support/store-file.ts';
import { unguarded, type WriteGuard } from '../engines/support/write-guard.ts';
import { withWaysOut } from './ways-out.ts';

type StoreOptions = Pick<StoreFileOptions, 'gathers' | 'onNotice'>;

/** Where one run keeps its state. */
export interface DataFolder {
  readonly path: string;
  /** The system's own memory: the table's records and the executions. */
  readonly file: StoreFile;
  /** Captured mails. They stand for people's own mailboxes, so they are no part of that memory. */
  readonly mails: StoreFile;
  /** File of the keys. */
  readonly secrets: string;
  /** File of the clock. */
  readonly clock: string;
  /** Which region file the data went with last; see `refuseForgetful`. */
  readonly region: string;
  /** What was repaired on opening, in words; empty when nothing had to be. */
  readonly notices: readonly string[];
  /** Lets another run use the folder. A killed process releases it by itself. */
  release(): Promise<void>;
}

const parts = {
  mails: 'mails',
  secrets: 'secrets.json',
  clock: 'clock.json',
  region: 'region-seen',
};

/** What versions until November 2026 kept everything in: folders of LevelDB stores. */
const formerStores = ['table', 'states', 'mails', 'lock'];

function noticeOf(file: string): string {
  return `The end of ${file} was cut off (a full disk, a power cut, a damaged copy?): it goes on from the last complete write.`;
}

/**
 * Takes a data folder for this run, making it where needed. SQLite's lock on the store file keeps a second process out;
 * it goes with the process that holds it, also when that is killed.
 *
 * @param fresh forget all earlier state first. Only our own parts are removed, whatever else the folder holds.
 * @param guard stands before every write to the stores
 * @param options see `StoreFileOptions`
 * @throws StartError when the folder cannot be used
 */
export async function takeDataFolder(
  folder: string,
  fresh: boolean,
  guard: WriteGuard = unguarded,
  options: StoreOptions = {},
): Promise<DataFolder> {
  const opened: StoreFile[] = [];
  const release = async () => {
    for (const file of opened.splice(0).reverse()) file.close();
  };
  try {
    await mkdir(folder, { recursive: true });
    await access(folder, constants.W_OK);
    if (!fresh) await refuseFormer(folder);
    const openFile = () => openRecords(folder, guard, options);
    const file = fresh ? await openEmpty(folder, openFile) : openFile();
    opened.push(file);
    // The folder is ours from here on.
    if (fresh) {
      await Promise.all([...Object.values(parts), ...formerStores].map((part) => rm(join(folder, part), removal)));
    }
    const mails = openStoreFile(join(folder, parts.mails), guard, options);
    opened.push(mails);
    return {
      path: folder,
      file,
      mails,
      notices: [file, mails].flatMap(({ tornLog }) => (tornLog === undefined ? [] : [noticeOf(tornLog)])),
      secrets: join(folder, parts.secrets),
      clock: join(folder, parts.clock),
      region: join(folder, parts.region),
      release,
    };
  } catch (error) {
    await release();
    throw withWaysOut(error, folder);
  }
}

const removal = { recursive: true, force: true };

async function openEmpty(folder: string, openFile: () => StoreFile): Promise<StoreFile> {
  let file: StoreFile | undefined;
  try {
    file = openFile();
    file.clear();
    return file;
  } catch (error) {
    file?.close();
    // Never remove what another run still uses; a damaged file, however, is a reason for --fresh.
    if (isInUse(error)) throw error;
    await Promise.all(['', '-wal'].map((ending) => rm(join(folder, storeFileName + ending), removal)));
    return openFile();
  }
}

/** With the clock on the disk first: after a power cut hardly anything that happened lies in its future. */
function openRecords(folder: string, guard: WriteGuard, options: StoreOptions): StoreFile {
  return openStoreFile(folder, guard, { ...options, before: [join(folder, parts.clock)] });
}

/**
 * @throws StartError where a version that kept its data in LevelDB wrote the folder: no part of this one reads that
 */
async function refuseFormer(folder: string): Promise<void> {
  const isThere = await access(join(folder, 'table', 'CURRENT')).then(
    () => true,
    () => false,
  );
  if (!isThere) return;
  throw new StartError(`The data in ${folder} were written by an earlier version, and only that one can read them.`, {
    waysOut: ['begin-anew', 'another-folder'],
  });
}
