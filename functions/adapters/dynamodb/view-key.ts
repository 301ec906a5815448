import type { ViewLine } from '../../ports/commit.ts';
import { type Key, keys } from './items.ts';

/** Where it is written that somebody saw something: once for the same reader and parts since a moment. */
export function viewKey(referralId: string, { hash, since }: ViewLine['once']): Key {
  return keys.event(referralId, since, `v-${hash}`);
}
