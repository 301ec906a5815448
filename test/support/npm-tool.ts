import { execFile } from 'node:child_process';
import { access, mkdir, rename, rm } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/**
 * Installs a command from npm into a folder of its own under `.local/`, once per version. For tools of one test that would bring more
 * packages than everything else together.
 *
 * @param tool package, exact version, and the command that it brings
 * @returns the path of the command.
 * @throws when npm or the registry cannot be reached; what npm said is in the message.
 */
export async function installNpmTool(tool: {
  readonly name: string;
  readonly version: string;
  readonly command: string;
}): Promise<string> {
  const folder = resolve('.local', 'npm', `${basename(tool.name)}-${tool.version}`);
  const command = (at: string) => join(at, 'node_modules', '.bin', tool.command);
  const installed = await access(command(folder)).then(
    () => true,
    () => false,
  );
  if (installed) return command(folder);
  // Only a whole installation gets the name that is looked for.
  const half = `${folder}.half`;
  await rm(half, { recursive: true, force: true });
  await rm(folder, { recursive: true, force: true });
  await mkdir(half, { recursive: true });
  const quiet = ['--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error'];
  await run('npm', ['install', '--prefix', half, ...quiet, `${tool.name}@${tool.version}`]);
  await rename(half, folder);
  return command(folder);
}
