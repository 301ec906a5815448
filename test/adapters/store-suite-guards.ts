import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isWithinLimit, windowNow } from '../../functions/cases/counted-window.ts';
import { creation, minutes, now, referral } from './sample.ts';
import type { Stores } from './store-engine.ts';

/** One-time codes, limits on tries and sealed values. */
export function guardChecks(stores: () => Stores): void {
  test('what one sender sent is found by their mark, and what was denied is counted once each', async () => {
    const { intake, referrals } = stores();
    for (const id of ['HW-1', 'HW-2']) {
      await referrals.commit(creation(referral(id, { sender: 'mark-1' })));
    }
    expect(await intake.sentBy('mark-1')).toEqual(['HW-1', 'HW-2']);
    expect(await intake.sentBy('mark-2')).toEqual([]);
    expect(await intake.deny('mark-1', 'HW-1', now)).toBe(1);
    expect(await intake.deny('mark-1', 'HW-1', now)).toBe(1);
    expect(await intake.deny('mark-1', 'HW-2', now)).toBe(2);
    expect(await intake.deny('mark-2', 'HW-1', now)).toBe(1);
  });

  test('a code works once, on the device that asked for it', async () => {
    const { guards } = stores();
    await guards.putCode('L', '123456', 'phone', minutes(10), []);
    expect(await guards.tryCode('L', '123456', 'laptop', now, 5)).toEqual({ result: 'gone', left: 0 });
    expect(await guards.tryCode('M', '123456', 'phone', now, 5)).toEqual({ result: 'gone', left: 0 });
    expect(await guards.tryCode('L', '123456', 'phone', now, 5)).toEqual({ result: 'right', left: 4 });
    expect(await guards.tryCode('L', '123456', 'phone', now, 5)).toEqual({ result: 'gone', left: 0 });
  });

  test('a code that was right says so for whoever asks with it on the device, and one that was taken away never was', async () => {
    const { guards } = stores();
    await guards.putCode('L', '123456', 'phone', minutes(10), []);
    const wasRight = (code: string, device: string, since: string) => guards.wasRight('L', code, device, since);
    expect(await wasRight('123456', 'phone', now)).toBe(false);
    await guards.tryCode('L', '123456', 'phone', minutes(1), 5);
    expect(await wasRight('123456', 'phone', minutes(1))).toBe(true);
    expect(await wasRight('123456', 'phone', minutes(2))).toBe(false);
    expect(await wasRight('123457', 'phone', now)).toBe(false);
    expect(await wasRight('123456', 'laptop', now)).toBe(false);
    await guards.putCode('L', '222222', 'phone', minutes(10), []);
    await guards.dropCode('L', '222222', 'phone');
    expect(await wasRight('222222', 'phone', now)).toBe(false);
  });

  test('a code can be taken away, and then nobody can try it; one that has taken its place stands', async () => {
    const { guards } = stores();
    await guards.putCode('L', '123456', 'phone', minutes(10), []);
    await guards.dropCode('L', '123456', 'phone');
    expect(await guards.tryCode('L', '123456', 'phone', now, 5)).toEqual({ result: 'gone', left: 0 });
    await guards.putCode('L', '222222', 'phone', minutes(10), []);
    await guards.dropCode('L', '123456', 'phone');
    expect((await guards.tryCode('L', '222222', 'phone', now, 5)).result).toBe('right');
  });

  test('a code is stored under limits that have room, and then counts under each of them', async () => {
    const { guards } = stores();
    const [hour, life] = [
      { scope: 'hour', most: 2, until: minutes(60) },
      { scope: 'life', most: 3, until: minutes(90) },
    ];
    const put = (code: string, limits = [hour, life]) => guards.putCode('L', code, 'phone', minutes(10), limits);
    expect([await put('111111'), await put('222222')]).toEqual([undefined, undefined]);
    expect(await put('333333')).toBe(hour);
    // Nothing was stored or counted: the code of before stands.
    expect(await guards.counted('life')).toBe(2);
    expect((await guards.tryCode('L', '222222', 'phone', now, 5)).result).toBe('right');
    expect(await put('444444', [{ ...hour, scope: 'next hour' }, life])).toBeUndefined();
    expect(await put('555555', [{ ...hour, scope: 'next hour' }, life])).toBe(life);
  });

  test('of many codes that are asked for at once, no more are stored than there is room for', async () => {
    const { guards } = stores();
    const limit = { scope: 'hour', most: 6, until: minutes(60) };
    const asked = await Promise.all(
      Array.from({ length: 12 }, (_, n) => guards.putCode('L', `${n}`, `device ${n}`, minutes(10), [limit])),
    );
    expect(asked.filter((reached) => reached === undefined)).toHaveLength(6);
  });

  test('five wrong tries kill a code, also when they come at once', async () => {
    const { guards } = stores();
    await guards.putCode('L', '123456', 'phone', minutes(10), []);
    const tries = await Promise.all(Array.from({ length: 12 }, () => guards.tryCode('L', '000000', 'phone', now, 5)));
    const wrong = tries.filter(({ result }) => result === 'wrong').map(({ left }) => left);
    expect(wrong.toSorted()).toEqual([0, 1, 2, 3, 4]);
    expect(await guards.tryCode('L', '123456', 'phone', now, 5)).toEqual({ result: 'gone', left: 0 });
  });

  test('tries on one device leave those of another as they were', async () => {
    const { guards } = stores();
    await guards.putCode('L', '123456', 'phone', minutes(10), []);
    await guards.putCode('L', '654321', 'laptop', minutes(10), []);
    for (let tried = 0; tried < 6; tried += 1) await guards.tryCode('L', '000000', 'laptop', now, 5);
    expect((await guards.tryCode('L', '654321', 'laptop', now, 5)).result).toBe('gone');
    expect(await guards.tryCode('L', '123456', 'phone', now, 5)).toEqual({ result: 'right', left: 4 });
  });

  test('of twenty right codes at once, one is right', async () => {
    const { guards } = stores();
    await guards.putCode('L', '123456', 'phone', minutes(10), []);
    const tries = await Promise.all(Array.from({ length: 20 }, () => guards.tryCode('L', '123456', 'phone', now, 50)));
    expect(tries.filter(({ result }) => result === 'right')).toHaveLength(1);
    expect(tries.filter(({ result }) => result === 'gone')).toHaveLength(19);
  });

  test('the uses of something are counted over its whole life, also when they come at once', async () => {
    const { guards } = stores();
    const counted = await Promise.all(Array.from({ length: 12 }, () => guards.count('a', minutes(60))));
    expect(counted.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 12 }, (_, index) => index + 1));
    expect(await guards.count('a', minutes(60))).toBe(13);
    expect(await guards.count('b', minutes(60))).toBe(1);
    await guards.uncount('a');
    expect(await guards.counted('a')).toBe(12);
    await Promise.all([guards.uncount('b'), guards.uncount('b'), guards.uncount('never')]);
    expect([await guards.counted('b'), await guards.counted('never')]).toEqual([0, 0]);
  });

  test('a code is over after its time; a new one takes its place', async () => {
    const { guards } = stores();
    await guards.putCode('L', '123456', 'phone', minutes(10), []);
    expect((await guards.tryCode('L', '123456', 'phone', minutes(10), 5)).result).toBe('gone');
    await guards.putCode('L', '654321', 'phone', minutes(20), []);
    expect((await guards.tryCode('L', '123456', 'phone', minutes(11), 5)).result).toBe('wrong');
    expect((await guards.tryCode('L', '654321', 'phone', minutes(11), 5)).result).toBe('right');
  });

  test('uses are counted within a window, for each scope apart', async () => {
    const { guards } = stores();
    const at = (instant: string) => ({ guards, clock: () => instant });
    const limit = (scope: string) => ({ scope, limit: 5, windowSeconds: 3600 });
    const within = await Promise.all(Array.from({ length: 8 }, () => isWithinLimit(at(now), limit('a'))));
    expect(within.filter(Boolean)).toHaveLength(5);
    expect(await isWithinLimit(at(now), limit('b'))).toBe(true);
    expect(await isWithinLimit(at(minutes(60)), limit('a'))).toBe(true);
    const counted = (instant: string) => guards.counted(windowNow(at(instant), limit('a')).scope);
    // What is refused is not counted.
    expect([await counted(now), await counted(minutes(60))]).toEqual([5, 1]);
  });

  test('a sealed value opens under its own name, in time, unchanged', () => {
    const { guards } = stores();
    fc.assert(
      fc.property(fc.jsonValue(), fc.nat(), (value, at) => {
        const plain: unknown = JSON.parse(JSON.stringify(value));
        const sealed = guards.seal('form', plain, minutes(120));
        expect(guards.unseal('form', sealed, now)).toEqual(plain);
        expect(guards.unseal('device', sealed, now)).toBeUndefined();
        expect(guards.unseal('form', sealed, minutes(120))).toBeUndefined();
        const place = at % sealed.length;
        const other = sealed[place] === 'x' ? 'y' : 'x';
        const changed = sealed.slice(0, place) + other + sealed.slice(place + 1);
        const opened = guards.unseal('form', changed, now);
        // The last letter of base64 holds bits that mean nothing: only such a change may go unseen.
        expect(opened === undefined || place === sealed.length - 1).toBe(true);
      }),
    );
  });

  test('what intake makes opens nothing behind a link: no device, no code, no counter', async () => {
    const { guards, intakeGuards } = stores();
    const device = { id: 'D', proofs: { mailbox: minutes(60) } };
    expect(guards.unseal('device', guards.seal('device', device, minutes(60)), now)).toEqual(device);
    expect(guards.unseal('device', intakeGuards.seal('device', device, minutes(60)), now)).toBeUndefined();

    await guards.putCode('link:L', '123456', 'phone', minutes(10), []);
    await intakeGuards.putCode('link:L', '654321', 'phone', minutes(10), []);
    expect((await guards.tryCode('link:L', '654321', 'phone', now, 5)).result).toBe('wrong');
    expect((await guards.tryCode('link:L', '123456', 'phone', now, 5)).result).toBe('right');

    expect(await guards.count('birth-date', minutes(60))).toBe(1);
    await intakeGuards.uncount('birth-date');
    expect(await guards.counted('birth-date')).toBe(1);
    expect(intakeGuards.hash('person')).toBe(guards.hash('person'));
  });
}
