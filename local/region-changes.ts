import type { ServiceCall } from '../engines/support/sdk-handler.ts';
import type { RegionChange } from '../functions/domain/region-change.ts';
import type { Log } from '../functions/ports/log.ts';
import type { RegionChangeReader } from '../functions/ports/region-changes.ts';
import { keyPrefixes } from '../functions/ports/table.ts';
import { type RegionChanges, tellUnread } from '../functions/runtime/live-region.ts';
import { namedItems } from './named-items.ts';

/** The changes of the region for every function of a run: read once, and again after each write of one. */
export interface SharedChanges {
  /** The changes for a function, which reads them by its own rights where it is the first to need them. */
  readBy(reader: RegionChangeReader): RegionChanges;
  /** To be told of every write to the table. */
  onWrite(call: ServiceCall): void;
  /** To be told that something of the region was written, where writes are not seen. */
  changed(): void;
}

/**
 * Half a minute of a test's clock may be a year of the run's, and here whoever writes is known: so instead of growing old, what was
 * read is good until something is written, and then every function sees it in its next call.
 *
 * @param onChanged told when something of the region is written
 */
export function sharedChanges(log: Log, onChanged: () => void = () => {}): SharedChanges {
  const changes = `${keyPrefixes.region}changes`;
  let writes = 0;
  let known: readonly RegionChange[] = [];
  let readAfter = -1;
  return {
    readBy(reader) {
      return async () => {
        if (readAfter === writes) return { all: known, isKnown: true };
        const before = writes;
        try {
          const all = await reader.all();
          if (all.length !== known.length) known = all;
          readAfter = before;
        } catch (error) {
          tellUnread(log, known.length, error);
        }
        // What was known before a write is good enough, as it is for a minute on AWS.
        return { all: known, isKnown: readAfter >= 0 };
      };
    },
    onWrite(call) {
      if (!namedItems(call).some(({ pk }) => pk === changes)) return;
      writes += 1;
      onChanged();
    },
    changed() {
      writes += 1;
    },
  };
}
