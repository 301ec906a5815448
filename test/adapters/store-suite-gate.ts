import { expect, test } from 'vitest';
import { minutes, now } from './sample.ts';
import type { Stores } from './store-engine.ts';

/** Whether all mail is held, and how many went in a second. */
export function gateChecks(stores: () => Stores): void {
  test('mail is held until it is released, and since when is kept', async () => {
    const { gate } = stores();
    expect(await gate.hold()).toBeUndefined();
    await gate.keep('account-paused', now, minutes(4));
    await gate.keep('quota-used', minutes(5), minutes(9));
    expect(await gate.hold()).toEqual({ why: 'quota-used', since: now, tryAt: minutes(9) });
    await gate.release();
    expect(await gate.hold()).toBeUndefined();
    await gate.keep('setup', minutes(10), minutes(14));
    expect(await gate.hold()).toEqual({ why: 'setup', since: minutes(10), tryAt: minutes(14) });
  });

  test('a hold that cannot be read holds no mail, and is gone', async () => {
    const { gate } = stores();
    await gate.keep('a word of a later version' as never, now, minutes(4));
    expect(await gate.hold()).toBeUndefined();
    await gate.keep('setup', minutes(10), minutes(14));
    expect(await gate.hold(), 'nothing of it is left in the next one').toMatchObject({ since: minutes(10) });
    await gate.release();
  });

  test('of many at once, one gets the trial', async () => {
    const { gate } = stores();
    const hold = { why: 'account-paused', since: now, tryAt: minutes(4) } as const;
    await gate.keep(hold.why, hold.since, hold.tryAt);
    const taken = await Promise.all(Array.from({ length: 8 }, () => gate.takeTrial(hold, minutes(8))));
    expect(taken.filter(Boolean)).toHaveLength(1);
    await gate.release();
    expect(await gate.takeTrial({ ...hold, tryAt: minutes(8) }, minutes(12))).toBe(false);
    expect(await gate.hold()).toBeUndefined();
  });

  test('a second takes as many mails as it has room for, no matter who sends them', async () => {
    const { gate } = stores();
    const taken = await Promise.all(Array.from({ length: 25 }, () => gate.countIn(1_700_000_000, 10)));
    expect(taken.filter(Boolean)).toHaveLength(10);
    expect(await gate.countIn(1_700_000_001, 10)).toBe(true);
  });

  test('several mails at once find room together or not at all', async () => {
    const { gate } = stores();
    expect(await gate.countIn(1_700_000_000, 10, 7)).toBe(true);
    expect(await gate.countIn(1_700_000_000, 10, 4)).toBe(false);
    expect(await gate.countIn(1_700_000_000, 10, 3)).toBe(true);
    expect(await gate.countIn(1_700_000_000, 10)).toBe(false);
  });
}
