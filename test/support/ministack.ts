import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { installPythonTool } from './python-tool.ts';

const run = promisify(execFile);

/** Version of the emulator with which the suites pass; 1.4.21 works too. */
export const ministackVersion = '1.5.33';

/** Oldest Python that it runs on, as major and minor version. */
const oldestPython = [3, 10] as const;

/** How long the emulator may take to answer for the first time, in milliseconds. */
const startLimit = 60_000;

/** How to start the emulator. */
export interface MinistackOptions {
  /** A version other than the pinned one. */
  readonly version?: string;
  /** Port on 127.0.0.1; a free one when absent. */
  readonly port?: number;
  /** Folder for what it keeps; a temporary one, removed at the end, when absent. */
  readonly dataDir?: string;
  /** Added to its environment, such as `SFN_WAIT_SCALE`. */
  readonly env?: Readonly<Record<string, string>>;
}

/** A running emulator. */
export interface Ministack {
  /** Endpoint of every service, without a slash at the end. */
  readonly url: string;
  readonly port: number;
  /** File with all its output. */
  readonly logFile: string;
  stop(): Promise<void>;
}

/** What this machine lacks to run the emulator, in a sentence; undefined if it lacks nothing. */
export async function ministackLacks(): Promise<string | undefined> {
  const wanted = `python3 ${oldestPython.join('.')} or newer, with its venv module`;
  try {
    const { stdout } = await run('python3', ['-c', 'import sys, venv, ensurepip; print(*sys.version_info[:2])']);
    const [major = 0, minor = 0] = stdout.trim().split(' ').map(Number);
    const enough = major > oldestPython[0] || (major === oldestPython[0] && minor >= oldestPython[1]);
    return enough ? undefined : `The emulator needs ${wanted}; this machine has ${major}.${minor}.`;
  } catch {
    return `The emulator needs ${wanted}, which this machine does not have.`;
  }
}

/** The given port if it is free, or any free one for 0: another emulator on it would answer instead of ours. */
async function freePort(wanted: number): Promise<number> {
  const server = createServer().listen(wanted, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('No port could be had on 127.0.0.1');
  return address.port;
}

async function healthy(url: string, child: ChildProcess, logFile: string): Promise<void> {
  const until = Date.now() + startLimit;
  while (Date.now() < until) {
    if (child.exitCode !== null) throw new Error(`The emulator ended with code ${child.exitCode}; see ${logFile}`);
    const answer = await fetch(`${url}/_ministack/health`).catch(() => undefined);
    if (answer?.ok) return;
    await pause(100);
  }
  throw new Error(`The emulator did not answer within ${startLimit / 1000} seconds; see ${logFile}`);
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  const killing = setTimeout(() => child.kill('SIGKILL'), 5_000);
  await ended;
  clearTimeout(killing);
}

/**
 * Starts the AWS emulator `ministack` on 127.0.0.1 and waits until it answers.
 *
 * @throws when it cannot be installed or does not come up.
 */
export async function startMinistack(options: MinistackOptions = {}): Promise<Ministack> {
  const command = await installPythonTool('ministack', options.version ?? ministackVersion);
  const port = await freePort(options.port ?? 0);
  const scratch = await mkdtemp(join(tmpdir(), 'ministack-'));
  const dataDir = options.dataDir ?? join(scratch, 'data');
  await mkdir(dataDir, { recursive: true });
  const logFile = join(options.dataDir ?? scratch, 'ministack.log');
  const child = spawn(command, [], {
    stdio: ['ignore', 'pipe', 'pipe'],
    cwd: dataDir,
    env: {
      ...process.env,
      BIND_HOST: '127.0.0.1',
      GATEWAY_PORT: String(port),
      STATE_DIR: join(dataDir, 'state'),
      S3_DATA_DIR: join(dataDir, 's3'),
      TMPDIR: scratch,
      LOG_LEVEL: 'WARNING',
      ...options.env,
    },
  });
  const log = createWriteStream(logFile);
  child.stdout.pipe(log, { end: false });
  child.stderr.pipe(log, { end: false });
  // It must not outlive a test run that is interrupted.
  const endWithUs = () => child.kill('SIGKILL');
  process.once('exit', endWithUs);
  const stop = async () => {
    process.off('exit', endWithUs);
    await end(child);
    log.end();
    await rm(scratch, { recursive: true, force: true });
  };
  const url = `http://127.0.0.1:${port}`;
  try {
    await healthy(url, child, logFile);
  } catch (error) {
    await end(child);
    log.end();
    throw error;
  }
  return { url, port, logFile, stop };
}
