import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FaultPoint } from '../../engines/support/sdk-handler.ts';

/** The nth point of one life of the process at which it is killed; parts that are left out match any, and 0 is none. */
export type KillPoint = Partial<Pick<FaultPoint, 'service' | 'operation' | 'phase'>> & {
  readonly nth: number;
  /** The folder of the function in whose call it is. */
  readonly within?: string;
};

/** One life of a process that walks cases to their ends, in a folder that goes from life to life. */
export interface Life {
  readonly folder: string;
  /** The same in every life: mails sent in an earlier one hold its address. */
  readonly port: number;
  /** Counts the lives. */
  readonly life: number;
  readonly kill: KillPoint;
  /** Names of the cases, which mark their mailboxes. */
  readonly cases: readonly string[];
  /** Where it tells what happens to them; nowhere where absent. */
  readonly webhook?: string;
}

/** Where such a process keeps the reference of a case. */
export const referenceFile = (folder: string, name: string) => join(folder, `reference-${name}`);

/** Where it keeps the data of the embedded run. */
export const dataOf = (folder: string) => join(folder, 'data');

/** Shared with every other run, so that nothing has to be synthesised. */
export const templateDir = fileURLToPath(new URL('../../.local/template', import.meta.url));
