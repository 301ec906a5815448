import type { Change } from '../../functions/domain/change.ts';
import { readers, writtenBy } from '../support/stored-readers.ts';

/**
 * The change, once every item that it writes is found to be as this version reads it back: codes that there are, and nothing that
 * is there without a value.
 */
export function readable(change: Change): Change {
  for (const { kind, item } of writtenBy(change)) readers[kind].parse(item);
  return change;
}
