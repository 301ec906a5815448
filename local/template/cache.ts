import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { StartError } from '../../engines/support/start-error.ts';
import type { RegionFile } from '../../lib/region-file.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/**
 * Everything that decides what the template says, relative to the project. The region file comes with them. Handlers do not,
 * only their names count; nor does the domain, which merely checks the region file, as every start does again.
 */
const sources = ['lib', 'statemachines', 'functions/runtime', 'package-lock.json', 'cdk.json'];

export interface TemplateOptions {
  /** Folder that keeps synthesised templates between starts. */
  readonly folder: string;
  readonly stage: string;
  readonly region: Pick<RegionFile, 'name' | 'path'>;
  /** Called before a synthesis, which takes several seconds. */
  readonly onSynthesis?: () => void;
}

/**
 * The synthesised template of the CDK app as parsed JSON. It is kept under a name made from its sources, so that only the
 * first start after a change pays for loading the CDK, and it is made in a process of its own, so that its memory goes.
 *
 * @throws StartError when the synthesis fails, with the first line of its complaint.
 */
export async function loadTemplate(options: TemplateOptions): Promise<unknown> {
  const kind = `template-${options.stage}-${options.region.name}`;
  const file = join(options.folder, `${kind}-${await hashSources(options.region.path)}.json`);
  const kept = await readTemplate(file);
  if (kept !== undefined) return kept;
  options.onSynthesis?.();
  await mkdir(options.folder, { recursive: true });
  // Written under another name first, so that a killed start, or another one at the same time, leaves no half file.
  const draft = `${file}.${process.pid}`;
  await synthesise(options, draft);
  await rename(draft, file);
  await forgetOlder(options.folder, kind, file);
  return readTemplate(file);
}

/** A kept template; undefined when there is none or it is damaged, for it can be made again. */
async function readTemplate(file: string): Promise<unknown> {
  const text = await readFile(file, 'utf8').catch(() => '');
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

async function hashSources(regionFile: string): Promise<string> {
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

function synthesise(options: TemplateOptions, file: string): Promise<void> {
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

/** Removes templates of older sources, which have no use any more. Those of another stage or region stay. */
async function forgetOlder(folder: string, kind: string, keep: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const file = join(folder, name);
    const [, older] = /^(.+)-[0-9a-f]{16}\.json$/.exec(name) ?? [];
    if (older === kind && file !== keep) await rm(file, { force: true });
  }
}
