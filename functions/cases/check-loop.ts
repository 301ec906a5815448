import { defined } from '../domain/defined.ts';
import { errorName } from '../domain/errors.ts';
import {
  type DayLook,
  type LoopCheck,
  type LoopEvidence,
  loopCheckOf,
  mustReadAll,
  readLoopCheck,
  toRead,
  withoutNextAction,
} from '../domain/loop-check.ts';
import { isProbe } from '../domain/probe.ts';
import type { Referral } from '../domain/referral.ts';
import type { Runtime } from '../ports/runtime.ts';

/** What the check looks at, and where it keeps what it found. */
export type LoopRuntime = Pick<Runtime, 'agenda' | 'referrals' | 'workflow' | 'loop' | 'clock' | 'pause' | 'log'>;

/** What seems to be open at one moment, found in two ways. */
export interface OpenCases extends LoopEvidence {
  readonly referrals: readonly Referral[];
  /** Whether all that seem to be open were read. */
  readonly isWhole: boolean;
  /** Names of all executions that run (`<id>-<generation>`). */
  readonly running: ReadonlySet<string>;
  /** How many pieces of work are open, tasks and mails together. */
  readonly pieces: number;
}

/** What a check read and kept. */
export interface Checked extends OpenCases {
  /** The day's look that begins with it; absent where none is due. */
  readonly look?: DayLook;
  /** The check as it was written; absent where that failed. */
  readonly kept?: LoopCheck;
}

/** Most references that one line of the log names. */
const named = 20;

/** The referral that an execution is for, by its name (`<id>-<generation>`). */
function referralOf(execution: string): string {
  return execution.replace(/-\d+$/, '');
}

const hourMs = 3_600_000;

/** Reads all that seem to be open or, where that is not needed and they are a great many, the share of the hour and the suspects. */
async function look(
  { agenda, referrals, workflow, clock }: LoopRuntime,
  needsWhole: boolean,
  suspects: Iterable<string> = [],
): Promise<OpenCases> {
  const running = await workflow.running();
  const run = new Set([...running].map(referralOf).filter((id) => !isProbe(id)));
  const { referrals: listed, pieces } = await agenda.openWork();
  const indexed = new Set(listed);
  const share = toRead({ indexed, run }, needsWhole ? undefined : Math.floor(Date.parse(clock()) / hourMs));
  const asked = new Set([...share, ...suspects]);
  // The index lags as well: what seems wrong is looked at again.
  const found = await referrals.heads([...asked], { mayBeOld: true });
  const isWhole = share.size === new Set([...run, ...indexed]).size;
  return { referrals: found, asked, indexed, isWhole, running, pieces };
}

/** Pauses between the two looks, each as before an eighth retry: some six seconds together, far longer than the index lags. */
const pauses = 8;

/**
 * Checks the loop guarantee (I3) and keeps the result for all to see. Cases are found in two ways that do not depend on each
 * other: by their open work, and by the executions that run. An open case that has no work in the index is one that
 * nobody would ever be asked about. The index follows the table after a moment, so only what a second look finds too is
 * lost. Where a great many are open, an hour reads those that run without work and a share of the others; once a day, and while the
 * guarantee is broken, it reads all. Never throws: a check that failed counts as unhealable, and until the next one that succeeds the
 * last result grows old in the open.
 *
 * @param needsWhole whether all that is open is to be read, however much it is
 * @param dueLook the day's look that is due after the check before: it needs all, and is written down as begun
 * @returns what it read, for whatever else is looked at in the same hour; undefined where it could not be read
 */
export async function checkLoop(
  runtime: LoopRuntime,
  needsWhole: boolean,
  dueLook: (before: LoopCheck | undefined) => DayLook | undefined = () => undefined,
): Promise<Checked | undefined> {
  const { loop, clock, pause, log } = runtime;
  let open: OpenCases | undefined;
  let day: DayLook | undefined;
  let kept: LoopCheck | undefined;
  try {
    const before = readLoopCheck(await loop.last());
    day = dueLook(before);
    const isWhole = needsWhole || day !== undefined || mustReadAll(before, clock());
    open = await look(runtime, isWhole);
    const suspects = new Set(withoutNextAction(open));
    if (suspects.size > 0) {
      for (let n = 0; n < pauses; n += 1) await pause(8);
      open = await look(runtime, isWhole, suspects);
    }
    const lost = withoutNextAction(open).filter((id) => suspects.has(id));
    if (lost.length > 0) {
      log.error('loop-broken', { count: lost.length, referrals: lost.slice(0, named).join(' ') });
      log.count('loopBroken', lost.length);
    }
    const check = loopCheckOf({ ...open, lost: lost.length, ...defined({ look: day }) }, before, clock());
    await loop.put(check);
    kept = check;
  } catch (error) {
    log.error('loop-not-checked', { error: errorName(error) });
    log.count('unhealable', 1);
  }
  return open && { ...open, ...defined({ look: day, kept }) };
}

/** Keeps that the day's look is done, so that no later hour makes it up. Never throws: then one does, and does it twice. */
export async function keepLookDone(
  { loop, log }: Pick<LoopRuntime, 'loop' | 'log'>,
  { look, kept }: Pick<Checked, 'look' | 'kept'>,
): Promise<void> {
  if (look === undefined || kept === undefined) return;
  try {
    await loop.put({ ...kept, look: { ...look, isDone: true } });
  } catch (error) {
    log.error('look-not-kept', { error: errorName(error) });
  }
}
