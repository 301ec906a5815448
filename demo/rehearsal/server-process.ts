import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { StartError } from '../../engines/support/start-error.ts';
import type { Reached } from './site.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** How to run the system in a process of its own. */
export interface ServerProcessOptions {
  readonly dataDir: string;
  /** UTC instant at which the clock of a new year starts. */
  readonly frozenAt: string;
  /** 0 for any free port; it stays the same over restarts, because links in mails contain it. */
  readonly port: number;
  /** Called with every line on the system's error output: there must be none. */
  readonly onComplaint: (line: string) => void;
}

/** The system in a process of its own, as `npm start` runs it. */
export interface ServerProcess extends Reached {
  /** Whether `kill` ended it and it has not been started again yet. */
  readonly killed: boolean;
  /** Starts it, on the existing data unless it must begin anew. Resolves when it answers. */
  start(fresh: boolean): Promise<void>;
  /** Ends it as a power failure would: SIGKILL, nothing finished and nothing reported. */
  kill(): Promise<void>;
  /** Ends it in good order. */
  stop(): Promise<void>;
}

/**
 * Prepares a process; nothing runs yet.
 * @throws StartError in `start` when the system says that it cannot start, with its own words
 */
export async function prepareServer(options: ServerProcessOptions): Promise<ServerProcess> {
  const port = options.port === 0 ? await freePort() : options.port;
  const url = `http://127.0.0.1:${port}`;
  let child: ChildProcess | undefined;
  let killed = false;

  async function end(signal: 'SIGKILL' | 'SIGINT'): Promise<void> {
    const running = child;
    if (running === undefined || running.exitCode !== null || running.signalCode !== null) return;
    const gone = once(running, 'exit');
    running.kill(signal);
    await gone;
  }

  return {
    url,
    reach: fetch,
    get killed() {
      return killed;
    },
    async start(fresh) {
      const args = ['--port', String(port), '--data', options.dataDir, '--frozen-at', options.frozenAt];
      // Nobody looks between two jumps of a rehearsal, and a check after each would take more than all people's acts.
      const command = ['bin/local.ts', '--unwatched', ...args, ...(fresh ? ['--fresh'] : [])];
      const started = spawn(process.execPath, command, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
      child = started;
      killed = false;
      const said: string[] = [];
      readLines(started.stderr, (line) => {
        said.push(line);
        options.onComplaint(line);
      });
      await new Promise<void>((resolve, reject) => {
        readLines(started.stdout, (line) => {
          if (line.startsWith('The site:')) resolve();
        });
        started.once('error', reject);
        started.once('close', () => reject(new StartError(said.join('\n') || 'The system ended before it started.')));
      });
    },
    async kill() {
      killed = true;
      await end('SIGKILL');
    },
    stop: () => end('SIGINT'),
  };
}

function readLines(stream: NodeJS.ReadableStream | null, onLine: (line: string) => void): void {
  let rest = '';
  stream?.setEncoding('utf8').on('data', (text: string) => {
    const lines = (rest + text).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) if (line.trim() !== '') onLine(line);
  });
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (address === null || typeof address === 'string') throw new StartError('There is no free port.');
  return address.port;
}
