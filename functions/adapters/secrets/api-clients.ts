import { createHash } from 'node:crypto';
import type { ApiClient } from '../../domain/api-client.ts';
import { localDate } from '../../domain/calendar.ts';
import { errorName } from '../../domain/errors.ts';
import { probeClient } from '../../domain/probe.ts';
import type { PlainDate } from '../../domain/referral.ts';
import { sandboxClient } from '../../domain/sandbox.ts';
import type { ApiClients, KeyUses, ProbeKeys } from '../../ports/client-keys.ts';
import type { Clock } from '../../ports/clock-and-ids.ts';
import type { Log } from '../../ports/log.ts';

/** As which the canary counts: it vouches for its probes, and its keys are those of its runs. */
const canary: ApiClient = { id: probeClient, name: 'Canary', keyHashes: [] };

/**
 * The clients of the region file, everybody's sandbox, and the canary with the key of its current run. Found by hash, so that the response
 * time reveals nothing about a key.
 *
 * @param uses where uses of keys are noted; absent: nowhere
 */
export function createApiClients(
  clients: readonly ApiClient[],
  probe: { readonly keys: Pick<ProbeKeys, 'isGood'>; readonly clock: Clock },
  uses?: { readonly keys: Pick<KeyUses, 'note'>; readonly log: Pick<Log, 'info'> },
): ApiClients {
  const all = [...clients, sandboxClient];
  const ids = new Map(all.map((client) => [client.id, client] as const));
  const origins = new Map(all.flatMap((client) => (client.origins ?? []).map((origin) => [origin, client] as const)));
  const byHash = new Map(all.flatMap((client) => client.keyHashes.map((hash) => [hash, client] as const)));
  const hashOf = (key: string) => createHash('sha256').update(key, 'utf8').digest('hex');
  // What this instance noted already, so that a key costs one write a day and not one for each request.
  const noted = new Map<string, PlainDate>();
  return {
    async byKey(key) {
      const client = byHash.get(hashOf(key));
      if (client !== undefined) return client;
      return (await probe.keys.isGood(key, probe.clock())) ? canary : undefined;
    },
    byOrigin: (origin) => origins.get(origin),
    byId: (id) => ids.get(id),
    async noteUse(key) {
      const hash = hashOf(key);
      const now = probe.clock();
      const day = localDate(now);
      // Everybody has the sandbox's key: its use tells nothing.
      const client = byHash.get(hash);
      if (uses === undefined || client === undefined || client === sandboxClient || noted.get(hash) === day) return;
      noted.set(hash, day);
      try {
        await uses.keys.note(hash, now);
      } catch (error) {
        // The next request tries again.
        noted.delete(hash);
        uses.log.info('key-use-not-noted', { error: errorName(error) });
      }
    },
  };
}
