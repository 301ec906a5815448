import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { countJourney, sumOf } from '../../bench/calls/count.ts';
import { rows, transitionsRow } from '../../bench/calls/rows.ts';

/** What docs/speed.md says of each step: nothing may ask more of AWS than is written there. */
async function ceilings(): Promise<ReadonlyMap<string, number>> {
  const text = await readFile(new URL('../../docs/speed.md', import.meta.url), 'utf8');
  return new Map([...text.matchAll(/^\| ([^|]+?) \| (\d+) \|/gm)].map(([, row = '', count]) => [row, Number(count)]));
}

test('no step of the usual journey asks more of AWS than the table of docs/speed.md says', async () => {
  const known = await ceilings();
  const { calls, transitions } = await countJourney();
  const counted = [...rows.map((row) => [row, sumOf(calls[row])] as const), [transitionsRow, transitions] as const];
  const over = counted.filter(([row, count]) => !(count <= (known.get(row) ?? 0)));
  expect(over, 'steps with more calls than written there (npm run calls shows which)').toEqual([]);
});
