import type { ServiceCall } from '../../engines/support/sdk-handler.ts';
import { keyPrefixes } from '../../functions/ports/table.ts';
import { namedItems } from '../../local/named-items.ts';

/** What writes to the table tell of cases, so that a console need not read them all again for each page. */
export interface CaseWatch {
  /** References of all cases. The table is read once; a later case is known by the write that stored it, and one that is gone may still be named. */
  references(): Promise<readonly string[]>;
  /** How often a case was written since this run began: who has read it knows by that whether it still is as it was. */
  writesOf(reference: string): number;
  /** Looks on from now. Its answer tells which cases were written since, and by their keys which lines their trails got. */
  follow(): () => ReadonlyMap<string, ReadonlySet<string>>;
}

/** Prefixes under which a case and its tasks stand, each with the reference behind it. */
const ofCase = [keyPrefixes.referral, keyPrefixes.task];

/**
 * Watches the cases of a run.
 *
 * @param readAll reads the references of all cases
 * @param onWrite has a listener told of every write that was made
 */
export function watchCases(
  readAll: () => Promise<readonly string[]>,
  onWrite: (listener: (call: ServiceCall) => void) => void,
): CaseWatch {
  const written = new Set<string>();
  const writes = new Map<string, number>();
  const followers = new Set<Map<string, Set<string>>>();
  let all: Promise<ReadonlySet<string>> | undefined;

  onWrite((call) => {
    for (const { action, pk, sk } of namedItems(call)) {
      if (action === 'ConditionCheckItem' || !ofCase.some((prefix) => pk.startsWith(prefix))) continue;
      const reference = pk.slice(keyPrefixes.referral.length).split('#')[0] ?? '';
      if (sk === 'REFERRAL') written.add(reference);
      writes.set(reference, (writes.get(reference) ?? 0) + 1);
      for (const since of followers) {
        const lines = since.get(reference) ?? new Set();
        since.set(reference, sk.startsWith('E#') ? lines.add(sk) : lines);
      }
    }
  });

  return {
    async references() {
      all ??= readAll().then(
        (found) => new Set(found),
        (error: unknown) => {
          all = undefined;
          throw error;
        },
      );
      return [...new Set([...(await all), ...written])];
    },
    writesOf: (reference) => writes.get(reference) ?? 0,
    follow() {
      const since = new Map<string, Set<string>>();
      followers.add(since);
      return () => {
        followers.delete(since);
        return since;
      };
    },
  };
}
