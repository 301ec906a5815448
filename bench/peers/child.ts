import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

const running = new Set<ChildProcess>();
// Whoever interrupts the benchmark leaves no server behind.
process.once('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));

/** A process of ours. */
export interface Child {
  readonly pid: number;
  /** Calls back with each line that it prints from now on. */
  onLine(listener: (line: string) => void): void;
  /** Asks it to end, and waits for that. */
  stop(signal?: NodeJS.Signals): Promise<void>;
}

/**
 * Starts a program and reads what it prints until it says what it was started for.
 *
 * @param patterns all of them must have been printed; the first group of each is answered
 * @throws Error with the end of what it printed when it ends before that, or takes a minute
 */
export async function startProgram(
  command: string,
  args: readonly string[],
  patterns: readonly RegExp[],
  options: SpawnOptions = {},
): Promise<Child & { readonly said: readonly string[] }> {
  const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
  running.add(child);
  const gone = new Promise<void>((ended) => child.once('exit', () => ended()).once('error', () => ended())).finally(
    () => running.delete(child),
  );
  let printed = '';
  let lines: (line: string) => void = () => {};
  const onLine = (listener: (line: string) => void) => {
    lines = listener;
  };
  const said = new Promise<readonly string[]>((resolve, reject) => {
    const fail = (why: string) =>
      reject(new Error(`${command.split('/').at(-1)} ${why}: ${printed.slice(-600).trim()}`));
    const late = setTimeout(() => fail('did not start within a minute'), 60_000);
    const read = (text: string) => {
      // Once it has started nobody reads on; a program that complains later is heard on the error stream of the benchmark.
      printed += text;
      const found = patterns.map((pattern) => pattern.exec(printed)?.[1]);
      if (found.some((one) => one === undefined)) return;
      clearTimeout(late);
      for (const stream of [child.stdout, child.stderr]) stream?.off('data', read);
      if (child.stdout) createInterface(child.stdout).on('line', (line) => lines(line));
      child.stderr?.pipe(process.stderr);
      resolve(found.map((one) => one ?? ''));
    };
    child.stdout?.setEncoding('utf8').on('data', read);
    child.stderr?.setEncoding('utf8').on('data', read);
    child.once('error', (error) => fail(error.message));
    child.once('exit', (code) => {
      clearTimeout(late);
      fail(`ended with ${code}`);
    });
  });
  const stop = (signal: NodeJS.Signals = 'SIGTERM') => end(child, gone, signal);
  try {
    return { pid: child.pid ?? 0, said: await said, onLine, stop };
  } catch (error) {
    await stop('SIGKILL');
    throw error;
  }
}

async function end(child: ChildProcess, gone: Promise<void>, signal: NodeJS.Signals): Promise<void> {
  // What a program says when others leave it is no complaint.
  child.stderr?.unpipe(process.stderr).resume();
  child.kill(signal);
  const late = setTimeout(() => child.kill('SIGKILL'), 10_000);
  await gone;
  clearTimeout(late);
}

/**
 * Runs a program to its end.
 *
 * @returns what it printed
 * @throws Error with the end of that, and of what it complained of, when it fails
 */
export async function runProgram(
  command: string,
  args: readonly string[],
  options: SpawnOptions = {},
): Promise<string> {
  const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
  let [printed, all] = ['', ''];
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    printed += text;
  });
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (text: string) => {
      all += text;
    });
  const [code] = (await once(child, 'close')) as [number | null];
  if (code !== 0) throw new Error(`${command.split('/').at(-1)} ended with ${code}: ${all.slice(-600).trim()}`);
  return printed;
}
