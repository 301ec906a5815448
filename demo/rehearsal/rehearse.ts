import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Region } from '../../functions/domain/region.ts';
import { readRegion } from '../../functions/domain/region-rules.ts';
import { chanceOf } from './chance.ts';
import { planKills } from './kills.ts';
import { mark, unmark } from './mark.ts';
import type { RehearsalOptions } from './options.ts';
import { reportOf } from './report.ts';
import { prepareServer, type ServerProcess, type ServerProcessOptions } from './server-process.ts';
import { type Reached, siteAt } from './site.ts';
import { openHere } from './system-here.ts';
import { dayNumber, firstMoment, playYear, postedBy, type YearProgress, type YearResult } from './year.ts';

/** The result of a rehearsal. */
export interface Rehearsal {
  /** The table: the same for the same seed, whatever happened on the way. */
  readonly report: string;
  /** Second copies of mails, which a crash in the middle of sending may cause. */
  readonly repeats: number;
  readonly kills: number;
  /** The most open referrals without a next action at any time: must be 0. */
  readonly forgotten: number;
  /** Lines on the system's error output; there must be none. */
  readonly complaints: readonly string[];
  /** How long each piece of work took; the kills of another rehearsal are planned on it. */
  readonly course: readonly number[];
}

/** Called with the progress: what is being played, and how far it is. */
export type OnProgress = (what: 'without kills' | 'with kills', progress: YearProgress) => void;

/**
 * Plays one year on a fresh data folder and leaves it there.
 *
 * @param course how long the pieces of work took without kills; given, the server is killed `options.kill` times
 */
export async function rehearse(
  options: RehearsalOptions,
  onProgress: OnProgress,
  course?: readonly number[],
): Promise<Rehearsal> {
  const complaints: string[] = [];
  const { dataDir, port } = options;
  const settings = { dataDir, frozenAt: firstMoment, port, onComplaint: (line: string) => complaints.push(line) };
  // A run without kills that another is compared with takes the same way as that one: its course says where kills fall.
  const server = options.kill === 0 ? undefined : await startServer(settings);
  const running = server ?? (await openHere(settings));
  let rehearsal: Rehearsal;
  try {
    await unmark(dataDir);
    const kills = course && server && { planned: planned(course, options), server };
    const result = await playYear({
      region: await readTheRegion(),
      seed: options.seed,
      referrals: options.referrals,
      lastDay: dayNumber(options.days - 1),
      system: running,
      ...(kills && { kills }),
      onProgress: (progress) => onProgress(course === undefined ? 'without kills' : 'with kills', progress),
    });
    rehearsal = await conclude(running, result, complaints);
  } finally {
    await running.stop();
  }
  // Once all of it is in the folder.
  await mark(dataDir, rehearsal.report);
  return rehearsal;
}

function planned(course: readonly number[], { kill, seed }: RehearsalOptions) {
  return planKills(course, kill, chanceOf(seed));
}

async function startServer(settings: ServerProcessOptions): Promise<ServerProcess> {
  const server = await prepareServer(settings);
  await server.start(true);
  return server;
}

async function conclude(system: Reached, result: YearResult, complaints: readonly string[]): Promise<Rehearsal> {
  const tally = await siteAt(system).tally();
  const { kills, course } = result;
  return {
    report: reportOf(tally, result.shownAnotherDoor),
    repeats: tally.mails.repeats,
    forgotten: Math.max(result.forgotten, tally.forgotten),
    kills,
    complaints,
    course,
  };
}

/**
 * Plays a year and, with `kill` set, the same year once more with that many kills. The run without kills comes first,
 * in a folder beside it: it gives the course on which the kills are planned, and the table that the other run must
 * equal.
 */
export async function rehearseTwice(
  options: RehearsalOptions,
  onProgress: OnProgress,
): Promise<{ readonly plain: Rehearsal; readonly killed: Rehearsal }> {
  const plain = await rehearse({ ...options, dataDir: join(options.dataDir, 'without-kills') }, onProgress);
  return { plain, killed: await rehearse(options, onProgress, plain.course) };
}

/** What was posted in a rehearsal, by everybody who referred in it. */
export async function postedIn({ seed, referrals, days }: RehearsalOptions): Promise<readonly unknown[]> {
  const region = await readTheRegion();
  return postedBy({ region, seed, referrals, lastDay: dayNumber(days - 1) }).map(({ body }) => body);
}

async function readTheRegion(): Promise<Region> {
  const file = fileURLToPath(new URL('../../regions/midden-utrecht.json', import.meta.url));
  return readRegion(JSON.parse(await readFile(file, 'utf8')), {
    source: 'regions/midden-utrecht.json',
    allowShortPeriods: true,
  });
}
