import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { demoClient } from '../functions/domain/api-client.ts';
import type { Region } from '../functions/domain/region.ts';
import { readRegion } from '../functions/domain/region-rules.ts';
import { findRegionFile, readRegionJson } from '../lib/region-file.ts';
import { loadTemplate } from './template/cache.ts';
import type { Deployment } from './template/resolve.ts';
import { readSystem, type SystemSettings } from './template/system.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The AWS region and account that the embedded run uses. */
export const localDeployment: Deployment = { awsRegion: 'eu-central-1', account: '000000000000' };

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
  /** Folder that keeps the synthesised template: by default with the data, or in the project's `.local` for a run in memory. */
  readonly templateDir?: string;
  /** Pages of these origins may post to us, as the client `demo`. */
  readonly formOrigins?: readonly string[];
  /** Told before the template is synthesised, which takes several seconds. */
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
  const { stage = 'test', region: named = 'midden-utrecht', dataDir = join(root, '.local') } = options;
  const { onSynthesis, templateDir: folder = join(dataDir, 'template') } = options;
  const file = findRegionFile(named, root);
  const content = options.regionContent ?? readRegionJson(file);
  const region = readRegion(content, { source: file.source, allowShortPeriods: stage === 'test' });
  const template = await loadTemplate({ folder, stage, region: file, ...(onSynthesis ? { onSynthesis } : {}) });
  // Whoever tries a form or a frame on a page of their own is the client that everybody knows.
  const demo = { ...demoClient, ...(options.formOrigins && { origins: [...options.formOrigins] }) };
  return {
    region: { ...region, clients: [...(region.clients ?? []), demo] },
    regionFile: file.path,
    source: file.source,
    system: readSystem(template, localDeployment),
  };
}
