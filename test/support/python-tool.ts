import { execFile } from 'node:child_process';
import { access, mkdir, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/**
 * Installs a command from PyPI into a virtual environment of its own under `.local/`, once per version.
 *
 * @returns the path of the command.
 * @throws when Python, its venv module or the registry cannot be reached; what the tool said is in the message.
 */
export async function installPythonTool(name: string, version: string): Promise<string> {
  const environment = resolve('.local', 'venv', `${name}-${version}`);
  const command = join(environment, 'bin', name);
  const installed = await access(command).then(
    () => true,
    () => false,
  );
  if (installed) return command;
  await mkdir(resolve('.local', 'venv'), { recursive: true });
  // Remains of an interrupted installation would be in the way.
  await rm(environment, { recursive: true, force: true });
  await run('python3', ['-m', 'venv', environment]);
  const pip = ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', `${name}==${version}`];
  await run(join(environment, 'bin', 'python'), pip);
  return command;
}
