import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Request, Usage } from './server.ts';
import { startFlags } from './start-flags.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
/** Cache of the synthesised template, so that no measurement includes it. */
export const templateDir = join(root, '.local/template');

/** The system in its own process, on its own data folder, which is removed with it. */
export interface Subject {
  readonly url: string;
  /** Resolves when no work is in flight: every case waits at its next task. */
  settled(): Promise<void>;
  usage(): Promise<Usage>;
  stop(): Promise<void>;
}

/**
 * Starts a fresh system.
 *
 * @param profile folder for a profile of its processor time, from one look at its usage to the next
 */
export async function startSubject(profile?: string): Promise<Subject> {
  const dataDir = await mkdtemp(join(tmpdir(), 'bench-'));
  const child = fork(join(root, 'bench/server.ts'), [dataDir, templateDir, profile ?? ''], {
    cwd: root,
    execArgv: ['--expose-gc', ...startFlags],
  });
  const [first] = (await Promise.race([once(child, 'message'), endOf(child)])) as [{ url: string }];

  async function ask<T>(request: Request): Promise<T> {
    const answered = once(child, 'message') as Promise<[T]>;
    child.send(request);
    return (await answered)[0];
  }

  return {
    url: first.url,
    settled: async () => void (await ask<true>({ ask: 'settle' })),
    usage: () => ask<Usage>({ ask: 'usage' }),
    async stop() {
      const gone = once(child, 'exit');
      child.send({ ask: 'stop' } satisfies Request);
      await gone;
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

async function endOf(child: ChildProcess): Promise<never> {
  await once(child, 'exit');
  throw new Error('The measured system ended before it answered.');
}
