import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { RegionFile } from '../../lib/region-file.ts';
import type { SystemSettings } from './system.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** The region and stage whose system is committed, so that a run of it needs no CDK. */
export const committedRegion = 'midden-utrecht';
export const committedStage = 'test';

/** That system, as `npm run build:template` writes it. */
export const committedFile = fileURLToPath(new URL(`./${committedRegion}.json`, import.meta.url));

/**
 * What somebody who tries the product may change without touching code, beside the region file. Whoever changes `lib` makes
 * the committed system anew (`npm run build:template`), and a test says so.
 */
const descriptions = ['statemachines'];

/** A system as it was read from a template, with the hash of what it was made from. */
export interface MadeSystem {
  readonly madeFrom: string;
  readonly system: SystemSettings;
}

/** What the committed system must have been made from to be used. */
export const committedSources = (region: Pick<RegionFile, 'path'>) => hashSources(region.path, descriptions);

/** A made system; undefined when there is none or it is damaged, for it can be made again. */
export async function readMade(file: string): Promise<MadeSystem | undefined> {
  const text = await readFile(file, 'utf8').catch(() => '');
  try {
    const made: unknown = JSON.parse(text);
    return isMade(made) ? made : undefined;
  } catch {
    return undefined;
  }
}

/** Only damage is looked for: `readSystem` judged every part when the file was made, and nobody writes one by hand. */
function isMade(value: unknown): value is MadeSystem {
  return typeof value === 'object' && value !== null && 'madeFrom' in value && 'system' in value;
}

/**
 * A short hash of a region file and of files and folders of this project, relative to it.
 *
 * @throws the operating system's error where the region file cannot be read
 */
export async function hashSources(regionFile: string, sources: readonly string[]): Promise<string> {
  const hash = createHash('sha256')
    .update(await readFile(regionFile))
    .update('\0');
  for (const source of sources) {
    for (const file of await filesOf(join(root, source))) {
      hash.update(file.slice(root.length)).update('\0');
      hash.update(await readFile(file)).update('\0');
    }
  }
  return hash.digest('hex').slice(0, 16);
}

async function filesOf(path: string): Promise<readonly string[]> {
  if (!existsSync(path)) return [];
  const entries = await readdir(path, { recursive: true, withFileTypes: true }).catch(() => undefined);
  if (!entries) return [path];
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
