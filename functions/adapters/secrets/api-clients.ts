import { createHash } from 'node:crypto';
import type { ApiClient } from '../../domain/api-client.ts';
import { probeClient } from '../../domain/probe.ts';
import { sandboxClient } from '../../domain/sandbox.ts';
import type { ApiClients, Clock, ProbeKeys } from '../../ports.ts';

/** As which the canary counts: it vouches for its probes, and its keys are those of its runs. */
const canary: ApiClient = { id: probeClient, name: 'Canary', keyHashes: [] };

/**
 * The clients of the region file, everybody's sandbox, and the canary with the key of its current run. Found by hash, so that the response
 * time reveals nothing about a key.
 */
export function createApiClients(
  clients: readonly ApiClient[],
  probe: { readonly keys: Pick<ProbeKeys, 'isGood'>; readonly clock: Clock },
): ApiClients {
  const all = [...clients, sandboxClient];
  const ids = new Map(all.map((client) => [client.id, client] as const));
  const origins = new Map(all.flatMap((client) => (client.origins ?? []).map((origin) => [origin, client] as const)));
  const byHash = new Map(all.flatMap((client) => client.keyHashes.map((hash) => [hash, client] as const)));
  return {
    async byKey(key) {
      const client = byHash.get(createHash('sha256').update(key, 'utf8').digest('hex'));
      if (client !== undefined) return client;
      return (await probe.keys.isGood(key, probe.clock())) ? canary : undefined;
    },
    byOrigin: (origin) => origins.get(origin),
    byId: (id) => ids.get(id),
  };
}
