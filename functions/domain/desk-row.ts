import type * as z from 'zod';
import { defined } from './defined.ts';
import type { deskRowSchema } from './desk-row-schema.ts';
import { isProbe } from './probe.ts';
import type { Referral } from './referral.ts';
import type { Task } from './task.ts';

/** A case on the desk's worklist: see `deskRowSchema`. */
export type DeskRow = z.infer<typeof deskRowSchema>;

/** An open task in it. */
export type DeskTask = DeskRow['tasks'][number];

/** Raised when what a row holds changes, so that rows of an earlier layout are written anew. */
export const deskLayout = 1;

/**
 * The row of a case, from the case alone. A case that has ended stays on the desk while something is open in it: a call with
 * news, say. Undefined where nothing is open, and for a probe.
 *
 * @param open its open tasks
 */
export function deskRowOf(referral: Referral, open: readonly Task[]): DeskRow | undefined {
  if (open.length === 0 || isProbe(referral.id)) return undefined;
  const { id, stage, door, programme, municipality, municipalityBefore } = referral;
  const { provider, createdAt, waitingSince, likelyDuplicateOf } = referral;
  return {
    referralId: id,
    stage,
    municipality,
    createdAt,
    ...defined({ municipalityBefore, door, programme, provider, waitingSince, likelyDuplicateOf }),
    tasks: open.map(({ kind, n, owner, visibleFrom, dueAt, overdueSince, about, undelivered }) => ({
      kind,
      n,
      owner,
      since: visibleFrom,
      dueAt,
      ...defined({ overdueSince, about, undelivered }),
    })),
  };
}

/** Whether what is stored of a case on the desk is of its present revision, and in the present layout. */
export function isRowCurrent({ desk, revision }: Pick<Referral, 'desk' | 'revision'>): boolean {
  return desk?.layout === deskLayout && desk.revision === revision;
}
