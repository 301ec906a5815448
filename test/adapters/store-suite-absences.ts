import { expect, test } from 'vitest';
import type { Absence } from '../../functions/domain/absence.ts';
import { now } from './sample.ts';
import { type EmptyTable, type Stores, storesOn } from './store-engine.ts';

const box = (name: string) => ({ mark: `mark-of-${name}`, address: `${name}@zeist.example` });
const away = (name: string, more: Partial<Absence> = {}): Absence => ({
  of: box(name),
  backOn: '2026-12-07',
  at: now,
  ...more,
});

/** Absences: kept among the people's own items, and listed without an address. */
export function absenceChecks(stores: () => Stores, table: () => EmptyTable): void {
  test('who is away is found by the mark of their mailbox, and on the list of all who are', async () => {
    const { absences } = stores();
    const robin = away('robin', { to: box('sam') });
    await absences.put(robin);
    await absences.put(away('ada'));
    expect(await absences.of([robin.of.mark, robin.of.mark, 'nobody'])).toEqual([robin]);
    expect((await absences.marks()).toSorted()).toEqual(['mark-of-ada', 'mark-of-robin']);
    expect(await absences.of([])).toEqual([]);
    const { gate, intake } = stores();
    expect(await gate.dayBack(robin.of.mark)).toBe(robin.backOn);
    expect(await gate.dayBack('nobody')).toBeUndefined();
    const { daysBack } = await intake.arrival({ marks: [], decider: robin.of.mark }, robin.at);
    expect([...daysBack]).toEqual([[robin.of.mark, robin.backOn]]);
  });

  test('setting it again replaces it; ending it leaves nothing, and ending it twice is no error', async () => {
    const { absences, rawItems } = stores();
    await absences.put(away('robin', { to: box('sam') }));
    const shorter = away('robin', { backOn: '2026-12-01' });
    await absences.put(shorter);
    expect(await absences.of(['mark-of-robin'])).toEqual([shorter]);
    await absences.end('mark-of-robin');
    await absences.end('mark-of-robin');
    expect(await absences.marks()).toEqual([]);
    expect(await rawItems()).toEqual([]);
  });

  test('addresses stand among the people’s own items only, and all goes a day after the end', async () => {
    const { absences, rawItems } = stores();
    await absences.put(away('robin', { to: box('sam') }));
    const items = await rawItems();
    const end = String(Date.parse('2026-12-08T00:00:00.000Z') / 1000);
    expect(items.map((item) => item['expiresAt']?.N)).toEqual([end, end]);
    const holding = items.filter((item) => JSON.stringify(item).includes('@'));
    expect(holding.map((item) => item['pk']?.S)).toEqual(['N#away#mark-of-robin']);
  });

  test('once it is to go nobody reads it, though the table may still have it', async () => {
    await stores().absences.put(away('robin'));
    const at = (clock: string) =>
      storesOn({ client: table().client, table: table().table, clock: () => clock }).absences;
    const read = async (clock: string) => [await at(clock).of(['mark-of-robin']), await at(clock).marks()];
    expect(await read('2026-12-07T23:59:59.000Z')).toEqual([[away('robin')], ['mark-of-robin']]);
    expect(await read('2026-12-08T00:00:00.000Z')).toEqual([[], []]);
  });

  test('an absence that cannot be read hides no other', async () => {
    const { absences, putRaw } = stores();
    await absences.put(away('robin'));
    await putRaw({ pk: { S: 'N#away#mark-of-ill' }, sk: { S: 'AWAY' }, backOn: { S: 'soon' } });
    expect(await absences.of(['mark-of-ill', 'mark-of-robin'])).toEqual([away('robin')]);
  });
}
