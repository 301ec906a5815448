import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { demoClient } from '../functions/domain/api-client.ts';
import { defined } from '../functions/domain/defined.ts';
import type { Region } from '../functions/domain/region.ts';
import { readRegion } from '../functions/domain/region-rules.ts';
import { findRegionFile, readRegionJson } from '../lib/region-file.ts';
import { loadSystem } from './template/cache.ts';
import { committedRegion } from './template/made.ts';
import type { SystemSettings } from './template/system.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Which system to run. */
export interface SettingsOptions {
  /** A region file: its name in `regions`, without `.json`, or its path. `midden-utrecht` by default. */
  readonly region?: string;
  /**
   * What the region file says, instead of reading the file of `region`: for a region with few places, say. The template
   * stays that of `region`.
   */
  readonly regionContent?: unknown;
  /** `test` by default. */
  readonly stage?: 'test' | 'production';
  readonly dataDir?: string;
  /**
   * Folder that keeps what is made from the synthesised template for regions and stages other than the example: by default with
   * the data, or in the project's `.local` for a run in memory.
   */
  readonly templateDir?: string;
  /** A system to run instead of that of `region` and `stage`; one of before an upgrade, say. */
  readonly system?: SystemSettings;
  /** Pages of these origins may post to us, as the client `demo`. */
  readonly formOrigins?: readonly string[];
  /** Told before a template is synthesised, which takes several seconds. */
  readonly onSynthesis?: () => void;
}

/** What runs: the system of the template and the region file that belongs to it. */
export interface LocalSettings {
  readonly region: Region;
  readonly regionFile: string;
  /** How messages call the region file. */
  readonly source: string;
  readonly system: SystemSettings;
}

/**
 * Reads region file and template of the same stage and region.
 *
 * @throws StartError or SettingsError naming what is wrong
 */
export async function loadSettings(options: SettingsOptions): Promise<LocalSettings> {
  const { stage = 'test', region: named = committedRegion, dataDir = join(root, '.local') } = options;
  const { onSynthesis, templateDir: folder = join(dataDir, 'template') } = options;
  const file = findRegionFile(named, root);
  const content = options.regionContent ?? readRegionJson(file);
  const region = readRegion(content, { source: file.source, allowShortPeriods: stage === 'test' });
  // Whoever tries a form or a frame on a page of their own is the client that everybody knows.
  const demo = { ...demoClient, ...(options.formOrigins && { origins: [...options.formOrigins] }) };
  return {
    region: { ...region, clients: [...(region.clients ?? []), demo] },
    regionFile: file.path,
    source: file.source,
    system: options.system ?? (await loadSystem({ folder, stage, region: file, ...defined({ onSynthesis }) })),
  };
}
