import type { Change } from '../change.ts';
import type { Programme } from '../codes.ts';
import type { Instant, Referral } from '../referral.ts';

/** A position in the queue of a programme: its key, with the referral. */
interface Standing {
  readonly programme: Programme;
  readonly since: Instant;
}

/**
 * Where a referral stands in the queue; undefined when it is not in it. It enters at the moment that it is approved and
 * a place must be found, not when the machine reaches it: however long that takes, nobody who was approved later goes
 * first (I9).
 */
export function standingInQueue(
  referral: Pick<Referral, 'stage' | 'programme' | 'waitingSince'> | null,
): Standing | undefined {
  if (referral === null || (referral.stage !== 'placing' && referral.stage !== 'waiting')) return undefined;
  const { programme, waitingSince: since } = referral;
  return programme === undefined || since === undefined ? undefined : { programme, since };
}

/**
 * What a change does to the queue. A person for whom a place must be found gets an entry that names no provider yet:
 * they are ranked when they are served, or when the machine reaches them. This overwrites an earlier entry of theirs,
 * in the same position.
 */
export function queueChange(before: Referral | null, after: Referral): Pick<Change, 'enterQueue' | 'leaveQueue'> {
  const [from, to] = [standingInQueue(before), standingInQueue(after)];
  if (to === undefined) return from === undefined ? {} : { leaveQueue: from };
  const isSought = after.stage === 'placing';
  const isNew = before?.stage !== 'placing' || before.municipality !== after.municipality;
  return isSought && isNew ? { enterQueue: { referralId: after.id, ...to, providers: [] } } : {};
}
