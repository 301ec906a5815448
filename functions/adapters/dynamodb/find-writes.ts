import type { TransactWriteItem } from '@aws-sdk/client-dynamodb';
import type { Change } from '../../domain/change.ts';
import { expiringAt } from './expressions.ts';
import { expiring, type Key, keys, toItem, toKey } from './items.ts';
import type { Surroundings } from './surroundings.ts';

/** All terms under which a case is found, and whose they are; without that they are the candidate's. */
export interface FoundUnder {
  readonly terms: readonly string[];
  readonly ofCandidate?: readonly string[];
  readonly ofSender?: readonly string[];
}

/**
 * A case is found under the terms of its candidate's and its sender's present data, and under none once the candidate is erased. From
 * the end of a case on the terms go when the candidate goes; when it is reopened each is written anew, without that time. The list
 * of them changes in the same write as they do, so that none is ever left behind; and it says whose each is, because one of the two
 * may be written without the other.
 */
export function findWrites(change: Change, { table, terms: stored }: Surroundings) {
  const { after, eraseAt, eraseNow, keepAgain } = change;
  const before = stored.terms;
  const isWritten = change.terms !== undefined || change.senderTerms !== undefined;
  const ofCandidate = change.terms ?? stored.ofCandidate ?? before;
  const ofSender = change.senderTerms ?? stored.ofSender ?? [];
  const known = eraseNow === undefined ? (isWritten ? [...new Set([...ofCandidate, ...ofSender])] : before) : [];
  const expiry = eraseAt === undefined ? {} : expiring(eraseAt);
  const list = keys.terms(after.id);
  const put = (key: Key, content: object): TransactWriteItem => ({
    Put: { TableName: table, Item: toItem(key, content, expiry) },
  });
  const keep = (key: Key): TransactWriteItem[] =>
    eraseAt === undefined ? [] : [{ Update: { TableName: table, Key: toKey(key), ...expiringAt(eraseAt) } }];
  const drop = (key: Key): TransactWriteItem[] => [{ Delete: { TableName: table, Key: toKey(key) } }];
  const found = (mark: string) => keys.found(mark, after.id);
  const lists = () => {
    if (isWritten && known.length > 0) return [put(list, { terms: known, ofCandidate, ofSender })];
    if (before.length === 0) return [];
    return known.length === 0 ? drop(list) : keep(list);
  };
  return [
    ...known
      .filter((mark) => keepAgain === true || !before.includes(mark))
      .map((mark) => put(found(mark), { referralId: after.id })),
    ...before.flatMap((mark) => (known.includes(mark) ? keep(found(mark)) : drop(found(mark)))),
    ...lists(),
  ];
}
