import { markOfKey } from '../../functions/cases/client-key.ts';
import type { Region } from '../../functions/domain/region.ts';
import type { KeyUses } from '../../functions/ports/client-keys.ts';
import type { Said } from '../privacy.ts';

/** What the command works on: a region as it counts now, with what the desk changed, and the table that knows which keys were used. */
export interface UsesPlace {
  readonly region: Region;
  readonly keyUses: Pick<KeyUses, 'lastDay'>;
}

/** Lists each key of each client by its mark, with the last day on which it was used, as the desk does. */
export async function listUses({ region: { clients = [] }, keyUses }: UsesPlace): Promise<Said> {
  const lines = await Promise.all(
    clients.map(async ({ id, name, keyHashes }) => {
      const keys = keyHashes.map(async (hash) => `  ${markOfKey(hash)}: ${await lastUse(keyUses, hash)}`);
      return [`${id}  ${name}`, ...(keys.length === 0 ? ['  no keys'] : await Promise.all(keys))];
    }),
  );
  return { lines: lines.length === 0 ? ['The region has no clients.'] : lines.flat(), isWell: true };
}

async function lastUse(keyUses: UsesPlace['keyUses'], hash: string): Promise<string> {
  const day = await keyUses.lastDay(hash);
  return day === undefined ? 'not used, or longer than 400 days ago' : `last used on ${day}`;
}
