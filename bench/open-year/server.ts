import { existsSync } from 'node:fs';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { readLoopCheck } from '../../functions/domain/loop-check.ts';
import { openEmbedded } from '../../local/embedded.ts';
import { scheduledEvent } from '../../local/events.ts';
import { copyCases } from '../growth/copies.ts';
import { referral } from '../load.ts';
import { processorMs } from '../processor.ts';
import { takeSample } from '../soak/sample.ts';
import { peopleOf } from './people.ts';

/** Some weeks of the clock. */
export interface Stretch {
  /** Weeks since the beginning, and how many days of these weeks `processor` is of: the two of the sweeps are left out. */
  readonly weeks: number;
  readonly days: number;
  /** Referrals that came in, and cases that were open at its end. */
  readonly posted: number;
  readonly open: number;
  /** Calls of functions, and mails that went. */
  readonly calls: number;
  readonly mails: number;
  /** Answers that were taken, and questions to which nobody had an answer that fits. */
  readonly answered: number;
  readonly unanswered: number;
  /** Processor time, in milliseconds: of all that happened, and of one sweep that reads all cases, and one that reads a share. */
  readonly processor: number;
  readonly daily: number;
  readonly hourly: number;
  /** Bytes. */
  readonly held: number;
  readonly resident: number;
  /** Bytes that JavaScript's heap had taken before a collection, with what lay outside of it. */
  readonly taken: number;
  readonly disk: number;
  readonly faults: number;
  /** Cases whose guarantee was found broken by the sweep that reads all. */
  readonly broken: number;
}

/** What happened in the days of a row that is not ended. */
type Sums = Pick<Stretch, 'posted' | 'calls' | 'mails' | 'answered' | 'unanswered' | 'processor'>;

/** How far a year was played: written after each day, so that a run that was stopped goes on from there. */
export interface Played {
  readonly stretches: readonly Stretch[];
  /** Weeks of the rows that ended, and days and sums of the row that has not. */
  readonly weeks: number;
  readonly days: number;
  readonly sums: Sums;
  /** Referrals that came in since the beginning. */
  readonly posted: number;
  /** Questions that people have read, and will answer on the next day: ids of tasks. */
  readonly unread: readonly string[];
  /** How many times the system was started. */
  readonly starts: number;
  /** Processor time of the last start, in milliseconds. */
  readonly start: number;
}

/** What this process is asked to do. */
export interface Plan {
  readonly dataDir: string;
  /** Where `Played` is kept. */
  readonly playedFile: string;
  readonly templateDir: string;
  readonly phase: 'fill' | 'play';
  /** Wanted cases that are open, and that have ended. */
  readonly open: number;
  readonly ended: number;
  readonly weeks: number;
  /** Weeks that are told together. */
  readonly together: number;
  /** Milliseconds of processor time after which it stops. */
  readonly budget: number;
  /** Copies without their past. */
  readonly lean: boolean;
  /** Only cases in guidance are copied, and people answer what they are asked; otherwise all cases, and nobody answers. */
  readonly answering: boolean;
}

const plan: Plan = JSON.parse(process.argv[2] ?? '{}');
const { dataDir, templateDir, open, answering } = plan;
/** Most places that a region file gives to one provider. */
const mostPlaces = 10_000;
/** For each open case so many come in a week, in all of the week together: half as many as in the region of the rehearsal. */
const share = 1 / 100;
const coaches = 400;

const region = JSON.parse(await readFile(new URL('../../regions/midden-utrecht.json', import.meta.url), 'utf8'));
region.intake = { clientPerDay: 1_000_000, senderPerDay: 10_000 };
const noSums: Sums = { posted: 0, calls: 0, mails: 0, answered: 0, unanswered: 0, processor: 0 };
const options = {
  dataDir,
  templateDir,
  onError: (where: string, error: unknown) => process.stderr.write(`[${where}] ${String(error)}\n`),
};

async function fill(): Promise<void> {
  const app = await openEmbedded({ ...options, seed: 1, regionContent: region });
  const { agenda, referrals: cases } = app.runtime('sweep-tasks');
  const { referrals } = await agenda.openWork();
  const stages = await Promise.all(referrals.map(async (id) => (await cases.load(id))?.referral.stage));
  const all = new Set((await app.executions.list()).map(({ name }) => name.replace(/-\d+$/, '')));
  await app.close();
  const isOpen = new Set(referrals);
  const gone = [...all].filter((id) => !isOpen.has(id));
  const copied = answering ? referrals.filter((_, at) => stages[at] === 'checking-in') : referrals;
  const others = referrals.length - copied.length;
  await copyCases(dataDir, [...spread(copied, open - others), ...spread(gone, plan.ended)], plan.lean);
}

/** So many copies of each that all together are `wanted`, originals included. */
function spread(ids: readonly string[], wanted: number) {
  const more = Math.max(0, wanted - ids.length);
  return ids.map((referralId, at) => ({
    referralId,
    copies: Math.floor(more / ids.length) + (at < more % ids.length ? 1 : 0),
  }));
}

async function play(): Promise<void> {
  for (const { offers } of region.providers) {
    for (const { capacity } of offers) {
      if (capacity.places) capacity.places = Math.min(mostPlaces, capacity.places * Math.ceil(open / 60));
    }
  }
  let played: Played = existsSync(plan.playedFile)
    ? JSON.parse(await readFile(plan.playedFile, 'utf8'))
    : { stretches: [], weeks: 0, days: 0, sums: noSums, posted: 0, unread: [], starts: 0, start: 0 };
  /** Whole or not at all, as the run may be stopped at any moment. */
  const keep = async (now: Partial<Played>) => {
    played = { ...played, ...now };
    await writeFile(`${plan.playedFile}.new`, JSON.stringify(played));
    await rename(`${plan.playedFile}.new`, plan.playedFile);
  };
  let calls = 0;
  let mails = 0;
  const began = process.cpuUsage();
  const app = await openEmbedded({
    ...options,
    // Each start draws other ids than those before.
    seed: 2 + played.starts,
    regionContent: region,
    observer: {
      request: (_, __, pass) => pass(),
      call(_, __, work) {
        calls += 1;
        return work();
      },
    },
  });
  const people = peopleOf(app.runtime('serve-links'), app.clock.track, played.unread);
  app.mailbox.setFault((mail) => {
    mails += 1;
    if (answering) people.receive(mail);
    return undefined;
  });
  await keep({ starts: played.starts + 1, start: processorMs(began) });
  let number = played.posted;
  async function post(): Promise<void> {
    number += 1;
    const { situation, ...rest } = referral(number) as { readonly situation: object };
    const answer = await app.request(`${app.url}/v1/referrals`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-api-key': 'demo-key' },
      body: JSON.stringify({
        ...rest,
        situation: { ...situation, workCoachEmail: `coach${number % coaches}@zeist.example` },
      }),
    });
    if (answer.status !== 201) throw new Error(`a referral was met with ${answer.status}`);
  }
  const sweepAt = async (hour: string) => {
    const day = new Date(Date.parse(app.clock.now()) + 86_400_000).toISOString().slice(0, 10);
    const at = `${day}T${hour}:01:00.000Z`;
    await app.clock.advanceTo(at);
    const since = process.cpuUsage();
    await app.invoke('sweep-tasks', scheduledEvent('sweep', at));
    return processorMs(since);
  };
  const whole = process.cpuUsage();
  const days = 7 * plan.together - 2;
  while (played.weeks < plan.weeks && processorMs(whole) < plan.budget) {
    if (played.days < days) {
      const before = { calls, mails, number, ...people.told };
      const since = process.cpuUsage();
      const due = Math.round(((open * share) / 7) * (played.weeks * 7 + played.days + 1));
      while (number < due) await post();
      await app.clock.advanceBy('P1D');
      await people.act();
      const { sums } = played;
      await keep({
        days: played.days + 1,
        posted: number,
        unread: people.unread(),
        sums: {
          posted: sums.posted + number - before.number,
          calls: sums.calls + calls - before.calls,
          mails: sums.mails + mails - before.mails,
          answered: sums.answered + people.told.answered - before.answered,
          unanswered: sums.unanswered + people.told.unanswered - before.unanswered,
          processor: sums.processor + processorMs(since),
        },
      });
      continue;
    }
    const daily = await sweepAt('02');
    const hourly = await sweepAt('04');
    const { agenda, loop } = app.runtime('sweep-tasks');
    const { heapTotal, external } = process.memoryUsage();
    const { held, resident, disk } = await takeSample(dataDir);
    const weeks = played.weeks + plan.together;
    const stretch: Stretch = {
      ...played.sums,
      weeks,
      days,
      open: (await agenda.openWork()).referrals.length,
      daily,
      hourly,
      held,
      resident,
      taken: heapTotal + external,
      disk,
      faults: app.functionFaults.length,
      broken: readLoopCheck(await loop.last())?.withoutNextAction ?? 0,
    };
    const stretches = [...played.stretches, stretch];
    await keep({ stretches, weeks, days: 0, sums: noSums, unread: people.unread() });
    process.send?.('row');
  }
  await app.close();
}

// Whoever stops the command stops this too.
process.on('disconnect', () => process.exit(1));
await (plan.phase === 'fill' ? fill() : play());
process.exit(0);
