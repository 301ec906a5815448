import type { Change } from '../change.ts';
import type { Programme } from '../codes.ts';
import type { Instant, Referral } from '../referral.ts';

/** Where somebody stands in the queue of a programme: its key, with the referral. */
interface Standing {
  readonly programme: Programme;
  readonly since: Instant;
}

/**
 * Where a referral stands in the queue; undefined when it does not. From the moment that it is approved, and a place is to be
 * sought, and not from when the machine gets to it: however long that takes, nobody who was approved later goes first (I9).
 */
export function standingInQueue(
  referral: Pick<Referral, 'stage' | 'programme' | 'waitingSince'> | null,
): Standing | undefined {
  if (referral === null || (referral.stage !== 'placing' && referral.stage !== 'waiting')) return undefined;
  const { programme, waitingSince: since } = referral;
  return programme === undefined || since === undefined ? undefined : { programme, since };
}

/**
 * What a change does to the queue. Anyone a place is to be sought for gets an entry that names no provider yet: they are ranked
 * when they are served, or when the machine gets to them. An entry of before is then written over in its place.
 */
export function queueChange(before: Referral | null, after: Referral): Pick<Change, 'enterQueue' | 'leaveQueue'> {
  const [from, to] = [standingInQueue(before), standingInQueue(after)];
  if (to === undefined) return from === undefined ? {} : { leaveQueue: from };
  const isSought = after.stage === 'placing';
  const isNew = before?.stage !== 'placing' || before.municipality !== after.municipality;
  return isSought && isNew ? { enterQueue: { referralId: after.id, ...to, providers: [] } } : {};
}
