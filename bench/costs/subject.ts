import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { dayNumber, playYear } from '../../demo/rehearsal/year.ts';
import { readRegion } from '../../functions/domain/region-rules.ts';
import { templateDir } from '../subject.ts';
import type { Schedule } from './function-facts.ts';
import type { Beginning, Ending, Request } from './server.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** A period to rehearse. */
export interface Period {
  readonly referrals: number;
  /** Days in which people refer, and days that are played: long enough for nearly everyone to come to an end. */
  readonly postingDays: number;
  readonly days: number;
  /** What a clock calls in the deployment that is to be paid for. */
  readonly schedules: readonly Schedule[];
  readonly onDay: (part: number) => void;
}

/** Rehearses a period on a fresh embedded system in a process of its own, and answers what was counted. */
export async function countPeriod(period: Period): Promise<{ readonly beginning: Beginning; readonly ending: Ending }> {
  const dataDir = await mkdtemp(join(tmpdir(), 'costs-'));
  const child = fork(join(root, 'bench/costs/server.ts'), [dataDir, templateDir, JSON.stringify(period.schedules)], {
    cwd: root,
  });
  const ended = once(child, 'exit').then(() => {
    throw new Error('The counted system ended before it answered.');
  });
  const next = async <T>() => ((await Promise.race([once(child, 'message'), ended])) as [T])[0];
  async function ask<T>(request: Request): Promise<T> {
    child.send(request);
    return next<T>();
  }
  try {
    const beginning = await next<Beginning>();
    const file = join(root, 'regions/midden-utrecht.json');
    const region = readRegion(JSON.parse(await readFile(file, 'utf8')), { source: file, allowShortPeriods: true });
    let day = 0;
    await playYear({
      region,
      seed: 1,
      referrals: period.referrals,
      lastPosting: dayNumber(period.postingDays - 1),
      lastDay: dayNumber(period.days - 1),
      system: { url: beginning.url, reach: fetch },
      async onProgress({ part }) {
        day += 1;
        if (day % daysBetweenLooks === 0) await ask<true>({ ask: 'look' });
        period.onDay(part);
      },
    });
    return { beginning, ending: await ask<Ending>({ ask: 'end' }) };
  } finally {
    child.kill();
    await ended.catch(() => undefined);
    await rm(dataDir, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Days from one look to the next. */
export const daysBetweenLooks = 28;
