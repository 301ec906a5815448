import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';
import { asSet, everything, openEngine } from './local-support.ts';
import type { Attributes } from './suite-table.ts';

const child = fileURLToPath(new URL('./kill-child.ts', import.meta.url));

/** Revisions of a round begin here, so that a later round always writes higher ones. */
const perRound = 1_000_000;

/**
 * Lets a process write, kills it after so many acknowledged changes and a moment more, and returns the last acknowledged
 * revision of each pair of items.
 */
async function writeUntilKilled(path: string, round: number, changes: number): Promise<ReadonlyMap<string, number>> {
  const writer = spawn(process.execPath, [child, path, String(round * perRound)], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, NODE_NO_WARNINGS: '1' },
  });
  const ended = once(writer, 'exit');
  const acknowledged = new Map<string, number>();
  let count = 0;
  for await (const line of createInterface({ input: writer.stdout })) {
    const [pair = '', revision = ''] = line.split(' ');
    acknowledged.set(pair, Number(revision));
    count += 1;
    // The kill lands somewhere in the writes that follow; lines already on their way are still read.
    if (count === changes) setTimeout(() => writer.kill('SIGKILL'), Math.random() * 5);
  }
  expect(await ended).toEqual([null, 'SIGKILL']);
  return acknowledged;
}

/** What an index must hold, worked out from the items alone. */
function expectedEntries(
  items: readonly Attributes[],
  keys: readonly string[],
  shown?: readonly string[],
): Attributes[] {
  const entries = items.filter((item) => keys.every((key) => item[key] !== undefined));
  if (!shown) return entries;
  return entries.map((item) => Object.fromEntries(Object.entries(item).filter(([name]) => shown.includes(name))));
}

/**
 * Kills writing processes on one folder, round after round, and after each checks that items and indexes agree, that no
 * transaction is half there, and that nothing acknowledged is lost.
 */
export async function surviveKills(path: string, rounds: number): Promise<void> {
  for (let round = 1; round <= rounds; round += 1) {
    const acknowledged = await writeUntilKilled(path, round, 20 + Math.floor(Math.random() * 200));
    expect(acknowledged.size).toBeGreaterThan(0);
    const { dynamo, hands } = await openEngine({ path });
    const items = await everything(hands.client);
    const index = async (name: string) => asSet(await everything(hands.client, name));
    const keys = ['pk', 'sk', 'bucket'];
    expect(await index('open')).toEqual(asSet(expectedEntries(items, ['bucket', 'nextAt'])));
    expect(await index('ranked')).toEqual(asSet(expectedEntries(items, ['bucket', 'rank'], [...keys, 'rank'])));
    expect(await index('by-bucket')).toEqual(asSet(expectedEntries(items, ['bucket'], keys)));
    for (const [pair, revision] of acknowledged) {
      const left = await hands.get(`pair-${pair}`, 'left');
      const right = await hands.get(`pair-${pair}`, 'right');
      expect(left).toEqual({ ...right, sk: { S: 'left' } });
      expect(Number(left?.['revision']?.N)).toBeGreaterThanOrEqual(revision);
    }
    await dynamo.close();
  }
}
