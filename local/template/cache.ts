import { spawn } from 'node:child_process';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { StartError } from '../../engines/support/start-error.ts';
import type { RegionFile } from '../../lib/region-file.ts';
import { committedFile, committedSources, committedStage, hashSources, readMade } from './made.ts';
import type { SystemSettings } from './system.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/**
 * Everything that decides what the template says, relative to the project. The region file comes with them. Handlers do not,
 * only their names count; nor does the domain, which merely checks the region file, as every start does again.
 */
const sources = ['lib', 'local/template', 'statemachines', 'functions/runtime', 'package-lock.json', 'cdk.json'];

export interface SystemOptions {
  /** Folder that keeps the systems of other regions and stages between starts. */
  readonly folder: string;
  readonly stage: string;
  readonly region: Pick<RegionFile, 'name' | 'path'>;
  /** Called before a synthesis, which takes several seconds. */
  readonly onSynthesis?: () => void;
}

/**
 * The system of a region and stage, as the synthesised template of the CDK app has it. That of the example region is
 * committed, and is used as long as its region file and the state machines are those it was made from. Any other is made
 * once and kept under a name made from its sources, so that only the first start after a change pays for loading the CDK;
 * it is made in a process of its own, so that its memory goes.
 *
 * @throws StartError when the synthesis fails, with the first line of its complaint, or when the CDK is not installed.
 */
export async function loadSystem(options: SystemOptions): Promise<SystemSettings> {
  const committed = options.stage === committedStage ? await readMade(committedFile) : undefined;
  if (committed !== undefined && committed.madeFrom === (await committedSources(options.region))) {
    return committed.system;
  }
  const kind = `system-${options.stage}-${options.region.name}`;
  const file = join(options.folder, `${kind}-${await hashSources(options.region.path, sources)}.json`);
  const kept = await readMade(file);
  if (kept !== undefined) return kept.system;
  requireCdk(options.region.name);
  options.onSynthesis?.();
  await mkdir(options.folder, { recursive: true });
  // Written under another name first, so that a killed start, or another one at the same time, leaves no half file.
  const draft = `${file}.${process.pid}`;
  await synthesise(options, draft);
  await rename(draft, file);
  await forgetOlder(options.folder, kind, file);
  const made = await readMade(file);
  if (made === undefined)
    throw new StartError(`The system of ${options.region.name} cannot be read back from ${file}.`);
  return made.system;
}

/** Only who deploys or develops has the CDK. */
function requireCdk(region: string): void {
  try {
    import.meta.resolve('aws-cdk-lib');
  } catch (error) {
    throw new StartError(
      `What runs in ${region} has to be made from the CDK app first, which is not installed: run npm ci, without --omit=dev.`,
      { cause: error },
    );
  }
}

function synthesise(options: SystemOptions, file: string): Promise<void> {
  const script = fileURLToPath(new URL('./synthesise.ts', import.meta.url));
  const child = spawn(process.execPath, [script, options.stage, options.region.path, file], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  const complaints: Buffer[] = [];
  child.stderr.on('data', (chunk: Buffer) => complaints.push(chunk));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      if (code === 0) return resolve();
      const said = Buffer.concat(complaints).toString('utf8');
      const line = said.split('\n').find((one) => /^\w*Error: /.test(one)) ?? said.trim().split('\n')[0] ?? '';
      reject(new StartError(`The CDK app could not be synthesised: ${line.trim()} (npm run synth shows all of it).`));
    });
  });
}

/** Removes systems of older sources, which have no use any more. Those of another stage or region stay. */
async function forgetOlder(folder: string, kind: string, keep: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const file = join(folder, name);
    const [, older] = /^(.+)-[0-9a-f]{16}\.json$/.exec(name) ?? [];
    if (older === kind && file !== keep) await rm(file, { force: true });
  }
}
