import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { dayNumber, playYear } from '../../demo/rehearsal/year.ts';
import { readRegion } from '../../functions/domain/region-rules.ts';
import { startFlags } from '../start-flags.ts';
import { templateDir } from '../subject.ts';
import type { Look, Request } from './server.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
/** Referrals in a year of the rehearsed region; so many times more have as many times more places, and more people act in an hour. */
const ofRegion = 200;

/** One virtual month. */
export interface Month {
  readonly referrals: number;
  readonly mails: number;
  readonly pieces: number;
  /** Minutes that went by, with the simulated people on the same machine. */
  readonly minutes: number;
  /** Processor time of the system alone, in milliseconds. */
  readonly processor: number;
  readonly look: Look;
}

/** A year that was played. */
export interface PlayedYear {
  readonly cases: number;
  readonly months: readonly Month[];
  /** Most open referrals without a next action at any look: must be 0. */
  readonly forgotten: number;
  /** Milliseconds to start anew on the data of the year, process and all. */
  readonly start: number;
  /** Milliseconds that a clock step of a week takes then. */
  readonly week: number;
}

/** A process that runs the system, and what it answers. */
interface Running {
  readonly url: string;
  look(): Promise<Look>;
  stop(): Promise<void>;
}

/**
 * Plays the rehearsal's year with any number of referrals: people refer by the API and answer by the links in their mails, all by
 * HTTP, and everything that waits, reminds and sweeps runs as it does for the region's two hundred.
 *
 * @param days how many days are played; 364 by default
 * @param profile a folder for the processor profiles of the system, where they are wanted
 */
export async function playCases(
  cases: number,
  {
    days = 364,
    profile,
    onMonth,
  }: {
    readonly days?: number;
    readonly profile?: string | undefined;
    readonly onMonth?: (month: Month) => void;
  } = {},
): Promise<PlayedYear> {
  const dataDir = await mkdtemp(join(tmpdir(), 'year-'));
  const crowd = Math.max(1, Math.ceil(cases / ofRegion));
  let running: Running | undefined;
  try {
    running = await runSystem({ dataDir, crowd, profile }, 'fresh');
    const { url, look } = running;
    const file = join(root, 'regions/midden-utrecht.json');
    const region = readRegion(JSON.parse(await readFile(file, 'utf8')), { source: file, allowShortPeriods: true });
    const months: Month[] = [];
    let before = { at: performance.now(), posted: 0, mails: 0, pieces: 0, processor: (await look()).processor };
    const { forgotten } = await playYear({
      region,
      seed: 1,
      crowd,
      referrals: cases,
      lookEvery: daysOfMonth,
      lastDay: dayNumber(days - 1),
      system: { url, reach: fetch },
      async onProgress({ part, posted, mails, pieces }) {
        if (Math.round(part * days) % daysOfMonth !== 0) return;
        const seen = await look();
        const month: Month = {
          referrals: posted - before.posted,
          mails: mails - before.mails,
          pieces: pieces - before.pieces,
          minutes: (performance.now() - before.at) / 60_000,
          processor: seen.processor - before.processor,
          look: seen,
        };
        before = { at: performance.now(), posted, mails, pieces, processor: seen.processor };
        months.push(month);
        onMonth?.(month);
      },
    });
    await running.stop();
    const began = performance.now();
    running = await runSystem({ dataDir, crowd, profile }, 'again');
    const start = performance.now() - began;
    return { cases, months, forgotten, start, week: await stepOfWeek(running.url) };
  } finally {
    await running?.stop();
    await rm(dataDir, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Days from one look to the next. */
export const daysOfMonth = 28;

async function stepOfWeek(url: string): Promise<number> {
  const began = performance.now();
  const answer = await fetch(`${url}/_local/clock.json`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ advance: 'P7D' }),
  });
  await answer.arrayBuffer();
  if (!answer.ok) throw new Error(`a step of the clock was met with ${answer.status}`);
  return performance.now() - began;
}

/** Runs the system in a process of its own, so that neither memory nor processor time of the simulated people is counted. */
export async function runSystem(
  {
    dataDir,
    crowd,
    profile,
  }: { readonly dataDir: string; readonly crowd: number; readonly profile: string | undefined },
  ask: 'fresh' | 'again',
): Promise<Running> {
  const child: ChildProcess = fork(join(root, 'bench/year/server.ts'), [dataDir, templateDir, String(crowd), ask], {
    cwd: root,
    execArgv: [
      '--expose-gc',
      ...startFlags,
      ...(profile === undefined ? [] : ['--cpu-prof', '--cpu-prof-dir', profile]),
    ],
  });
  const ended = once(child, 'exit');
  const died = ended.then(() => {
    throw new Error('The system ended before it answered.');
  });
  died.catch(() => undefined);
  const next = async <T>() => ((await Promise.race([once(child, 'message'), died])) as [T])[0];
  const { url } = await next<{ url: string }>();
  return {
    url,
    async look() {
      child.send({ ask: 'look' } satisfies Request);
      return next<Look>();
    },
    async stop() {
      if (child.connected) child.send({ ask: 'stop' } satisfies Request);
      await ended;
    },
  };
}
