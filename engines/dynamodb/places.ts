import type { KeyRange } from '../support/sorted-memory.ts';

// Table and index names hold no tilde, so each kind of key has a part of the store to itself.

/** Key of a table's definition. */
export const tablePlace = (table: string): string => `table~${table}`;
/** Key of an item, by its sortable primary key. */
export const itemPlace = (table: string, key: string): string => `item~${table}~${key}`;
/** Key of an index entry. */
export const indexPlace = (table: string, index: string, key: string): string => `index~${table}~${index}~${key}`;
/** Key of an item's expiry: padded epoch seconds, then the item's key. */
export const expiryPlace = (table: string, rest: string): string => `expiry~${table}~${rest}`;
/** Key of a used client request token: padded epoch milliseconds, then the token. */
export const tokenPlace = (rest: string): string => `token~${rest}`;

/** Sorts after every key, because keys are plain ASCII. */
const afterAll = '\u00ff';

/** All keys that begin with the prefix. */
export function everythingIn(prefix: string): KeyRange {
  return { gte: prefix, lt: `${prefix}${afterAll}` };
}
