import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const cdkCommand = fileURLToPath(new URL('../../node_modules/aws-cdk/bin/cdk', import.meta.url));

/** Settings with which every tool and client uses an emulator in place of AWS. The account is the emulator's own, the keys are nobody's. */
export function environmentFor(endpoint: string) {
  return {
    AWS_ENDPOINT_URL: endpoint,
    AWS_ACCESS_KEY_ID: 'test',
    AWS_SECRET_ACCESS_KEY: 'test',
    AWS_REGION: 'eu-central-1',
    AWS_DEFAULT_REGION: 'eu-central-1',
    AWS_EC2_METADATA_DISABLED: 'true',
  };
}

/**
 * Runs a script of this project with the same Node, in the project's folder.
 *
 * @returns everything it said.
 */
export async function runNode(
  args: readonly string[],
  environment: Readonly<Record<string, string>>,
): Promise<{ readonly code: number | null; readonly said: string }> {
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => (said += String(part)));
  const [code] = await once(child, 'close');
  return { code, said };
}

/**
 * Runs the CDK's own command, as an administrator would.
 *
 * @returns everything it said.
 * @throws with the last lines that it said, when it fails.
 */
export async function cdk(args: readonly string[], endpoint: string): Promise<string> {
  const { code, said } = await runNode([cdkCommand, ...args, '--no-notices', '--no-color'], environmentFor(endpoint));
  if (code !== 0) throw new Error(`cdk ${args[0]} failed:\n${said.split('\n').slice(-30).join('\n')}`);
  return said;
}
