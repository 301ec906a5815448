import type { TransactWriteItem } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import type { Change } from '../../domain/change.ts';
import { isProbe, probeKeptDays } from '../../domain/probe.ts';
import type { Instant } from '../../domain/referral.ts';
import { daysAfter, expiring } from './items.ts';

/** When everything about a probe is gone. */
export function probeEnd({ after }: Change): Instant {
  return daysAfter(after.updatedAt, probeKeptDays);
}

/** The people of a probe are kept no longer than the rest of it. */
export function soonErased(change: Change): Change {
  const isLater = change.eraseAt !== undefined && change.eraseAt >= probeEnd(change);
  return isLater && isProbe(change.after.id) ? { ...change, eraseAt: probeEnd(change) } : change;
}

/** Everything about a probe expires within days, including the referral and its audit trail. */
export function fleeting(write: TransactWriteItem, end: Instant): TransactWriteItem {
  if (write.Put === undefined) return write;
  const Item = { ...write.Put.Item, ...marshall(expiring(end)) };
  return { Put: { ...write.Put, Item } };
}
