import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { SettingsError } from '../functions/domain/errors.ts';

/** Which region file is meant, found but not read. */
export interface RegionFile {
  /** Its name without `.json`; part of every explicit resource name. */
  readonly name: string;
  /** Absolute path. */
  readonly path: string;
  /** How messages call it: `regions/<name>.json`, or the path that was given. */
  readonly source: string;
}

// A Lambda's name ends at 64 characters: "hw-production-" and "-start-trajectory" leave 33 for the region.
const longestName = 33;

/**
 * Finds a region file by its name in `regions`, or by its path where the text ends in `.json`.
 *
 * @param root folder that holds `regions`, and where a relative path starts
 * @throws SettingsError where there is none, or its name does not fit into names of resources
 */
export function findRegionFile(named: unknown, root: string): RegionFile {
  const file = typeof named === 'string' && named.endsWith('.json') ? byPath(named, root) : byName(named, root);
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(file.name) || file.name.length > longestName) {
    throw new SettingsError(
      `The name of ${file.source} goes into resource names: use at most ${longestName} lower-case letters, digits and single dashes, such as midden-utrecht.json.`,
    );
  }
  return file;
}

function byPath(path: string, root: string): RegionFile {
  const absolute = resolve(root, path);
  if (!existsSync(absolute)) {
    throw new SettingsError(`There is no region file ${path}. A file in regions/ is named without .json.`);
  }
  return { name: basename(absolute, '.json'), path: absolute, source: path };
}

function byName(name: unknown, root: string): RegionFile {
  const folder = join(root, 'regions');
  const possible = (existsSync(folder) ? readdirSync(folder) : [])
    .filter((file) => file.endsWith('.json'))
    .map((file) => file.slice(0, -'.json'.length))
    .sort();
  if (typeof name !== 'string' || !possible.includes(name)) {
    throw new SettingsError(
      `There is no region file regions/${String(name)}.json. Name another or give the path of a file; possible: ${possible.join(', ')}.`,
    );
  }
  return { name, path: join(folder, `${name}.json`), source: `regions/${name}.json` };
}

/**
 * What a region file holds, unchecked.
 *
 * @throws SettingsError where it is not readable as JSON
 */
export function readRegionJson({ path, source }: Pick<RegionFile, 'path' | 'source'>): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new SettingsError(
      `${source} is not readable as JSON: ${error instanceof Error ? error.message : 'unknown fault'}`,
    );
  }
}
