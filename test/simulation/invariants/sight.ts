import type { ExecutionSummary } from '../../../engines/states/local-states.ts';
import type { Findable } from '../../../functions/domain/find-terms.ts';
import type { Instant } from '../../../functions/domain/referral.ts';
import type { Region } from '../../../functions/domain/region.ts';
import { regionAt } from '../../../functions/domain/region-at.ts';
import type { CapturedMail } from '../../../local/captured-mail.ts';
import type { Embedded } from '../../../local/embedded.ts';
import { allItems, type StoredItem } from '../../support/table.ts';
import type { Canary } from './canary.ts';
import type { Capture, Captured } from './capture.ts';

/** An execution with everything that it was told and said: input, output and history, as text. */
export interface SeenExecution extends ExecutionSummary {
  readonly text: string;
}

/** Everything that can be seen of the system at one moment. */
export interface Sight extends Captured {
  readonly now: Instant;
  readonly region: Region;
  /** Regions that counted before, of earlier files and of changes at the desk, oldest first. */
  readonly formerRegions: readonly Region[];
  /** The regions by which something may have been done at a moment: by each file, and before and after a change of that very moment. */
  readonly regionsAt: (moment: Instant) => readonly Region[];
  /** Every item of the table. */
  readonly items: readonly StoredItem[];
  readonly executions: readonly SeenExecution[];
  /** Every mail that was taken, oldest first. */
  readonly mails: readonly CapturedMail[];
  /** Personal texts that were planted, beside those that stand in the people's own items. */
  readonly canaries: readonly Canary[];
  /** The short keyed hashes of the terms under which somebody is found. */
  readonly findMarks: (person: Findable) => readonly string[];
}

/** What a system cannot tell of itself: who looked on, which region files were in force before, what was planted. */
export interface Background {
  readonly capture: Capture;
  readonly formerRegions?: readonly Region[];
  readonly canaries?: readonly Canary[];
}

/** The region as it is now, and all that it was since the start, by what was changed at the desk. */
async function regionsOf(
  { region: file, clock, runtime }: Pick<Embedded, 'clock' | 'region' | 'runtime'>,
  ofFiles: readonly Region[],
): Promise<Pick<Sight, 'now' | 'region' | 'formerRegions' | 'regionsAt'>> {
  const now = clock.now();
  const changes = await runtime('act-at-desk').regionChanges.all();
  const files = [...ofFiles, file];
  const regionsAt = (moment: Instant) => {
    const before = changes.filter(({ at }) => at < moment);
    const then = changes.filter(({ at }) => at === moment);
    const known = [before, ...then.map((_, n) => [...before, ...then.slice(0, n + 1)])];
    const moments = [new Date(Date.parse(moment) - 1).toISOString(), moment];
    return files.flatMap((one) => known.flatMap((some) => moments.map((at) => regionAt(one, some, at).region)));
  };
  if (changes.length === 0) return { now, region: file, formerRegions: ofFiles, regionsAt };
  const moments = changes.flatMap(({ from, until = from }) => [from, until]).filter((at) => at <= now);
  const known = (at: Instant) => changes.filter((one) => one.at <= at);
  const former = [...new Set(moments)].toSorted().map((at) => regionAt(file, known(at), at).region);
  return { now, region: regionAt(file, changes, now).region, formerRegions: [...files, ...former], regionsAt };
}

/** Looks at the whole system, without faults: it is to be at rest, or what is seen is of several moments. */
export async function takeSight(
  app: Pick<Embedded, 'clients' | 'system' | 'clock' | 'region' | 'executions' | 'mailbox' | 'runtime'>,
  { capture, formerRegions = [], canaries = [] }: Background,
): Promise<Sight> {
  return capture.quietly(async () => {
    const executions: SeenExecution[] = [];
    for (const one of await app.executions.list(100_000)) {
      executions.push({ ...one, text: JSON.stringify(await app.executions.history(one.arn)) });
    }
    return {
      ...capture.captured,
      ...(await regionsOf(app, formerRegions)),
      items: await allItems(app),
      executions,
      mails: await app.mailbox.mails(),
      canaries,
      findMarks: app.runtime('serve-links').guards.findMarks,
    };
  });
}
