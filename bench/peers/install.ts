import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runProgram } from './child.ts';

/** Version of zod: what this product uses. */
const zod = '4.6.7';

/** What the applications of the peers need, in exact versions. None of it is a dependency of this product. */
export const packages = {
  restate: {
    '@restatedev/restate-server': '1.7.12',
    '@restatedev/restate-sdk': '1.17.2',
    '@restatedev/restate-sdk-clients': '1.17.2',
    zod,
  },
  dbos: { '@dbos-inc/dbos-sdk': '5.3.0', pg: '8.23.1', zod },
} as const;

/**
 * Puts a peer's packages and our application for it into a folder of its own. Packages that are there are left alone. Scripts
 * of packages are not run: none of them is needed.
 *
 * @returns the folder
 * @throws Error with npm's words when the packages cannot be had
 */
export async function installPeer(peer: keyof typeof packages, peersFolder: string): Promise<string> {
  const folder = join(peersFolder, peer);
  await mkdir(folder, { recursive: true });
  const wanted = JSON.stringify({ private: true, type: 'module', dependencies: packages[peer] }, undefined, 2);
  const file = join(folder, 'package.json');
  const marker = join(folder, 'installed.json');
  if ((await readFile(marker, 'utf8').catch(() => '')) !== wanted) {
    await writeFile(file, wanted);
    await runProgram('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: folder });
    await writeFile(marker, wanted);
  }
  const here = fileURLToPath(new URL('.', import.meta.url));
  await cp(join(here, 'common'), folder, { recursive: true });
  await cp(join(here, peer), folder, { recursive: true, filter: (path) => !path.endsWith('.ts') });
  return folder;
}
