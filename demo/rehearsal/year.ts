import { addDays, instantAt, localDate } from '../../functions/domain/calendar.ts';
import type { PlainDate } from '../../functions/domain/referral.ts';
import type { Region } from '../../functions/domain/region.ts';
import { chanceOf } from './chance.ts';
import { openDayBook } from './day-book.ts';
import { createReaders, type Errand, type Story } from './errands.ts';
import { type InventedReferral, inventReferrals } from './invent.ts';
import type { PlannedKill } from './kills.ts';
import { createRunner } from './runner.ts';
import type { ServerProcess } from './server-process.ts';
import { type NewMail, type Reached, siteAt } from './site.ts';

/** What to rehearse. */
export interface YearOptions {
  readonly region: Region;
  readonly seed: number;
  /** How many referrals are posted. */
  readonly referrals: number;
  /** Last day that is played, in Europe/Amsterdam; the first is `firstDay`. */
  readonly lastDay: PlainDate;
  readonly system: Reached;
  /** Pieces of work during which the system is killed, and the process of its own in which it then runs. */
  readonly kills?: { readonly planned: ReadonlyMap<number, PlannedKill>; readonly server: ServerProcess };
  /** Last day on which anybody refers; without it, when most of the period is over. */
  readonly lastPosting?: PlainDate;
  /** How many people of one programme act in one hour, for a region with far more people; 1 without it. */
  readonly crowd?: number;
  /** Days from one look at all open referrals to the next; 7 without it. */
  readonly lookEvery?: number;
  /** Called at the end of each day, and waited for. */
  readonly onProgress?: (progress: YearProgress) => void | Promise<void>;
}

/** How far a rehearsal is. */
export interface YearProgress {
  readonly day: PlainDate;
  /** From 0 to 1. */
  readonly part: number;
  readonly posted: number;
  readonly mails: number;
  /** Pieces of work that people did. */
  readonly pieces: number;
  readonly kills: number;
}

/** What a rehearsal saw besides what the system itself remembers. */
export interface YearResult {
  /** Most open referrals without a next action at any look (once a week, and at the end): must be 0. */
  readonly forgotten: number;
  /** People who were shown another door at once; the system keeps none of them. */
  readonly shownAnotherDoor: number;
  readonly kills: number;
  /** How long each piece of work took, in milliseconds, without the time that restarts took. */
  readonly course: readonly number[];
}

/** Monday 5 January 2026: an ordinary working day, with the whole year ahead. */
export const firstDay: PlainDate = '2026-01-05';
/** The moment at which the clock of a new rehearsal stands: 09:00 in the Netherlands. */
export const firstMoment = instantAt(firstDay, '09:00');
/** Nobody refers in the last part of the period, so that the table also shows how a year continues. */
const postingPart = 0.85;
/** When people have read their mail and decided what to do tomorrow. */
const evening = '18:30';

/**
 * Plays a period: on each day people do what they booked; in the evening they read their mail and book what follows.
 * They reach the system only by its pages and its API. A piece of work that was cut off by a kill is repeated after the restart, as
 * people would.
 */
export async function playYear(options: YearOptions): Promise<YearResult> {
  const { region, system, kills } = options;
  const chance = chanceOf(options.seed);
  const site = siteAt(system);
  const stories = new Map<string, Story>();
  const readers = createReaders(region, chance, (reference) => stories.get(reference));
  const book = openDayBook<Errand>(options.crowd);
  const course: number[] = [];
  let unread: NewMail[] = [];
  const count = { posted: 0, mails: 0, kills: 0, forgotten: 0, shownAnotherDoor: 0 };
  let lastMail = '';

  async function todaysMail(): Promise<readonly NewMail[]> {
    const fresh = await site.mailsAfter(lastMail);
    lastMail = fresh.at(-1)?.id ?? lastMail;
    count.mails += fresh.length;
    unread = [...unread, ...fresh];
    return unread;
  }

  /**
   * Does a piece of work. If a kill is planned, the system dies in the middle of it, and the work is repeated on the
   * same data.
   */
  async function through<T>(work: () => Promise<T>): Promise<T> {
    const began = performance.now();
    const kill = kills?.planned.get(course.length);
    const end = kill === undefined ? undefined : setTimeout(() => void kills?.server.kill(), kill.after);
    try {
      return await work();
    } catch (error) {
      if (kills?.server.killed !== true) throw error;
    } finally {
      course.push(performance.now() - began);
      if (kills !== undefined && kill !== undefined) {
        // If the work ends before the kill, the system dies between this piece and the next.
        clearTimeout(end);
        await kills.server.kill();
        await kills.server.start(false);
        count.kills += 1;
      }
    }
    return work();
  }

  const runner = createRunner({ region, chance, reach: system.reach, todaysMail });

  async function run(errand: Errand, day: PlainDate): Promise<void> {
    if (errand.kind !== 'refer') {
      const go = runner(errand);
      return through(() => go(day));
    }
    const { invented } = errand;
    const { reference } = await through(() => site.refer(invented.body, `rehearsal-${options.seed}-${invented.index}`));
    count.posted += 1;
    if (reference === undefined) count.shownAnotherDoor += 1;
    else stories.set(reference, { invented, delegated: false, working: false });
  }

  async function look(): Promise<void> {
    count.forgotten = Math.max(count.forgotten, await site.forgotten());
  }

  const days = daysBetween(firstDay, options.lastDay);
  for (const invented of postedBy(options)) {
    book.book(invented.on, invented.lane, { kind: 'refer', invented });
  }
  for (const [at, day] of days.entries()) {
    for (const appointment of book.take(day)) {
      await through(() => site.moveTo(appointment.at));
      await run(appointment.what, day);
    }
    await through(() => site.moveTo(instantAt(day, evening)));
    await todaysMail();
    for (const { on, lane, errand } of readers.read(unread)) book.book(on, lane, errand);
    unread = [];
    if ((at + 1) % (options.lookEvery ?? 7) === 0) await look();
    await options.onProgress?.({ day, part: (at + 1) / days.length, pieces: course.length, ...count });
  }
  await look();
  const { forgotten, shownAnotherDoor } = count;
  return { forgotten, shownAnotherDoor, kills: count.kills, course };
}

/** Everything that is posted in a period, by its seed. */
export function postedBy({
  region,
  seed,
  referrals: count,
  lastDay,
  lastPosting,
}: Pick<YearOptions, 'region' | 'seed' | 'referrals' | 'lastDay' | 'lastPosting'>): readonly InventedReferral[] {
  const days = daysBetween(firstDay, lastDay);
  const last = lastPosting ?? days[Math.floor(days.length * postingPart)] ?? lastDay;
  return inventReferrals(region, chanceOf(seed), { count, first: firstDay, last });
}

/** All days from one date up to and including another. */
function daysBetween(first: PlainDate, last: PlainDate): readonly PlainDate[] {
  const days: PlainDate[] = [];
  for (let day = first; day <= last; day = addDays(day, 1)) days.push(day);
  return days;
}

/** The day a number of days after the first one. */
export function dayNumber(days: number): PlainDate {
  return addDays(localDate(firstMoment), days);
}
