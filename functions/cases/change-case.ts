import type { Change } from '../domain/change.ts';
import type { TaskKind } from '../domain/codes.ts';
import { defined } from '../domain/defined.ts';
import { TryAgainError } from '../domain/errors.ts';
import type { Context, OpenCase } from '../domain/journey/context.ts';
import { tellsOfFault } from '../domain/journey/faults.ts';
import type { Case, Waiting } from '../ports/case.ts';
import type { CommitExtra, PersonMark, ViewLine } from '../ports/commit.ts';
import type { Runtime } from '../ports/runtime.ts';
import { claiming } from './claiming.ts';
import { mailboxProof } from './mailbox-proof.ts';

/** How often a change is worked out again when others keep changing the same referral. */
const tries = 12;

/** The context of a rule, from the runtime of the moment. */
export function contextOf(
  runtime: Pick<Runtime, 'region' | 'clock' | 'newId' | 'links'> & Partial<Pick<Runtime, 'guards'>>,
  by: Pick<Context, 'origin' | 'actor' | 'people' | 'waits' | 'because' | 'staff'>,
): Context {
  const { guards } = runtime;
  return {
    ...(guards === undefined
      ? {}
      : { mailboxMark: (address) => mailboxProof({ guards }, address), findMarks: guards.findMarks }),
    now: runtime.clock(),
    region: runtime.region,
    newId: runtime.newId,
    linkKeyVersion: runtime.links.keyVersion,
    ...by,
  };
}

/** A referral after a change, or as it stands when there was nothing to change. */
export type ChangeOutcome =
  | {
      readonly changed: true;
      readonly change: Change;
      readonly now: OpenCase;
      /** The step that made the change waits for a task in it: its token was written in the same transaction. */
      readonly isAwaited?: boolean;
    }
  | {
      readonly changed: false;
      readonly why: 'nothing-to-do' | 'no-place' | 'no-budget' | 'erased';
      readonly now: OpenCase;
    }
  | { readonly changed: false; readonly why: 'unknown'; readonly now?: undefined };

/** What is written together with a change. */
export interface ChangeExtra {
  readonly marks?: readonly PersonMark[];
  /** See `CommitExtra`. */
  readonly lostMarks?: readonly PersonMark[];
  /** What the answer to the change shows its reader: written in the same transaction. */
  readonly views?: (change: Change) => readonly ViewLine[];
  /** See `CommitExtra`. */
  readonly answered?: NonNullable<CommitExtra['answered']>;
  /** See `CommitExtra`; looked up once the change has been worked out. */
  readonly forget?: (change: Change) => Promise<NonNullable<CommitExtra['forget']>>;
  /** See `CommitExtra`; asked once the change has been worked out, each time that it is. */
  readonly standsOn?: () => CommitExtra['standsOn'];
  /** Its mails are claimed in the same write, for a caller that sends them next. */
  readonly claimsMails?: boolean;
  /** A step that waits for the task of this kind, if the change opens it. */
  readonly waits?: Omit<Waiting, 'taskId'> & { readonly kind: TaskKind };
}

/**
 * Reads a referral, works out a change, and writes it on the condition that nothing moved meanwhile. If something did,
 * reads and works it out again, so that a rule always sees the state it changes. `work` answers undefined when there is
 * nothing to do (any more), for instance because another click came first. Throws TryAgainError when the referral stays
 * contended.
 *
 * @param extra see `ChangeExtra`
 * @param known the case as the caller has just read it, to spare a read; if it is out of date the write fails and the
 *   case is read again
 */
export async function changeCase(
  runtime: Pick<Runtime, 'referrals' | 'pause'>,
  referralId: string,
  work: (from: Case) => Change | undefined | Promise<Change | undefined>,
  known?: Case,
  { claimsMails = false, waits, views, forget, standsOn, ...extra }: ChangeExtra = {},
): Promise<ChangeOutcome> {
  for (let attempt = 1; attempt <= tries; attempt += 1) {
    const from = attempt === 1 && known !== undefined ? known : await runtime.referrals.load(referralId);
    if (from === undefined) return { changed: false, why: 'unknown' };
    const worked = await work(from);
    if (worked === undefined) return { changed: false, why: 'nothing-to-do', now: from };
    const change = claimsMails ? claiming(worked) : worked;
    const waiting = waits === undefined ? undefined : waitingFor(change, waits);
    const told = { waiting, views: views?.(change), forget: await forget?.(change), standsOn: standsOn?.() };
    const beside = { ...extra, ...defined(told) };
    const result = await runtime.referrals.commit(change, beside);
    if (result === 'committed') {
      const isAwaited = waiting !== undefined;
      return { changed: true, change, now: caseAfter(from, change), ...(isAwaited ? { isAwaited } : {}) };
    }
    if (result !== 'conflict') return { changed: false, why: result, now: from };
    await runtime.pause(attempt);
  }
  throw new TryAgainError('the referral is being changed by others');
}

/** The step that waits for the task that a change opens; undefined where the change opens none of that kind. */
function waitingFor(change: Change, { kind, ...step }: NonNullable<ChangeExtra['waits']>): Waiting | undefined {
  const opened = change.tasks.find((task) => task.kind === kind && task.status === 'open' && !tellsOfFault(task));
  return opened && { ...step, taskId: opened.id };
}

/** The case after a change, without reading it again. */
function caseAfter({ tasks }: OpenCase, { after, tasks: touched }: Change): OpenCase {
  const known = [...touched, ...tasks];
  return { referral: after, tasks: after.openTasks.flatMap((id) => known.find((task) => task.id === id) ?? []) };
}
