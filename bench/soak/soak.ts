import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { dayNumber, playYear } from '../../demo/rehearsal/year.ts';
import { readRegion } from '../../functions/domain/region-rules.ts';
import { templateDir } from '../subject.ts';
import type { Look, Request } from './server.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Referrals of the region in a week: two hundred a year. */
export const referralsOfAWeek = 200 / 52;

/** How much traffic, and for how long. */
export interface SoakOptions {
  /** Times the traffic of the region. */
  readonly times: number;
  /** Days on which people refer, and further days on which only what follows happens. */
  readonly days: number;
  readonly after: number;
  readonly onDay?: (day: number, look: Look) => void;
}

/** The system seen at the end of each virtual day. */
export interface Soaked {
  readonly looks: readonly Look[];
  readonly mails: number;
  /** Most open referrals without a next action at any look. */
  readonly forgotten: number;
}

/** Lets one process with a data folder take the traffic of a region, many times over, and looks at it each virtual day. */
export async function soak({ times, days, after, onDay }: SoakOptions): Promise<Soaked> {
  const dataDir = await mkdtemp(join(tmpdir(), 'soak-'));
  const child = fork(join(root, 'bench/soak/server.ts'), [dataDir, templateDir], {
    cwd: root,
    execArgv: ['--expose-gc'],
  });
  const ended = once(child, 'exit').then(() => {
    throw new Error('The system ended before it answered.');
  });
  const next = async <T>() => ((await Promise.race([once(child, 'message'), ended])) as [T])[0];
  try {
    const { url } = await next<{ url: string }>();
    const file = join(root, 'regions/midden-utrecht.json');
    const region = readRegion(JSON.parse(await readFile(file, 'utf8')), { source: file, allowShortPeriods: true });
    const looks: Look[] = [];
    let mails = 0;
    const { forgotten } = await playYear({
      region,
      seed: 1,
      referrals: Math.round((times * referralsOfAWeek * days) / 7),
      lastPosting: dayNumber(days - 1),
      lastDay: dayNumber(days + after - 1),
      system: { url, reach: fetch },
      async onProgress(progress) {
        mails = progress.mails;
        child.send({ ask: 'look' } satisfies Request);
        const look = await next<Look>();
        looks.push(look);
        onDay?.(looks.length, look);
      },
    });
    return { looks, mails, forgotten };
  } finally {
    child.kill();
    await ended.catch(() => undefined);
    await rm(dataDir, { recursive: true, force: true, maxRetries: 5 });
  }
}
