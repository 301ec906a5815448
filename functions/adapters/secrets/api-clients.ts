import { createHash } from 'node:crypto';
import type { ApiClient } from '../../domain/api-client.ts';
import type { ApiClients } from '../../ports.ts';

/** The clients of the region file. Found by hash, so that the time an answer takes tells nothing about a key. */
export function createApiClients(clients: readonly ApiClient[]): ApiClients {
  const byHash = new Map(clients.flatMap((client) => client.keyHashes.map((hash) => [hash, client] as const)));
  return {
    byKey: async (key) => byHash.get(createHash('sha256').update(key, 'utf8').digest('hex')),
  };
}
