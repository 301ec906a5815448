import { describe, expect, test } from 'vitest';
import { giveBack, isWithinLimit, secondsLeft, windowNow } from '../../functions/cases/counted-window.ts';
import { afterTrial, hold, openGate } from '../../functions/cases/mail-gate.ts';
import type { UseLimit } from '../../functions/ports/guard-store.ts';

const nine = '2026-01-05T08:00:00.000Z';
const aLittleLater = '2026-01-05T08:04:00.000Z';

/** A gate whose hold is given, and what was done to it. */
function gateWith(held?: { readonly tryAt: string; readonly takes?: boolean }) {
  const did: string[] = [];
  const runtime = {
    clock: () => nine,
    log: {
      info: (event: string) => did.push(event),
      error: (event: string, facts?: object) => did.push(`${event} ${JSON.stringify(facts)}`),
      count: () => {},
    },
    mailGate: {
      hold: async () => (held === undefined ? undefined : { why: 'account-paused', since: nine, tryAt: held.tryAt }),
      takeTrial: async (_: unknown, next: string) => {
        did.push(`trial until ${next}`);
        return held?.takes ?? true;
      },
      keep: async (why: string, now: string, until: string) => did.push(`keep ${why} ${now} ${until}`),
      release: async () => did.push('release'),
    },
  } as unknown as Parameters<typeof openGate>[0];
  return { runtime, did };
}

describe('mail', () => {
  test('goes while nothing holds it', async () => {
    const { runtime, did } = gateWith();
    expect(await openGate(runtime)).toEqual({ state: 'open' });
    expect(did).toEqual([]);
  });

  test('that is held waits for the next trial, which one process at a time gets, before the sweep after this one', async () => {
    const early = gateWith({ tryAt: aLittleLater });
    expect(await openGate(early.runtime)).toEqual({ state: 'held', until: aLittleLater, why: 'account-paused' });
    expect(early.did).toEqual([]);
    const due = gateWith({ tryAt: nine });
    expect(await openGate(due.runtime)).toEqual({ state: 'trial' });
    expect(due.did).toEqual([`trial until ${aLittleLater}`]);
    const lost = gateWith({ tryAt: nine, takes: false });
    expect(await openGate(lost.runtime)).toEqual({ state: 'held', until: aLittleLater, why: 'account-paused' });
  });

  test('is held from the first answer about the account on, and that is in the log', async () => {
    const { runtime, did } = gateWith();
    expect(await hold(runtime, 'account-paused')).toEqual({
      state: 'held',
      until: aLittleLater,
      why: 'account-paused',
    });
    expect(did).toEqual([`keep account-paused ${nine} ${aLittleLater}`, 'mail-held-back {"why":"account-paused"}']);
  });

  test.each(['sent', 'refused'] as const)('goes again once a trial was answered: %s', async (result) => {
    const { runtime, did } = gateWith({ tryAt: nine });
    expect(await afterTrial(runtime, result)).toEqual({ state: 'open' });
    expect(did).toEqual(['release', 'mail-released']);
  });

  test('stays held where the trial says nothing of the account, unless somebody else released it', async () => {
    const { runtime, did } = gateWith({ tryAt: nine });
    expect(await afterTrial(runtime, 'throttled')).toEqual({
      state: 'held',
      until: aLittleLater,
      why: 'account-paused',
    });
    expect(await afterTrial(gateWith().runtime, 'throttled')).toEqual({ state: 'open' });
    expect(did).toEqual([]);
  });
});

describe('uses that are counted by the clock', () => {
  const limit = { scope: 'form', limit: 2, windowSeconds: 3600 };

  function counted() {
    const counts = new Map<string, number>();
    const runtime = {
      clock: () => '2026-01-05T08:10:00.000Z',
      guards: {
        take: async ({ scope, most }: UseLimit) => {
          const used = counts.get(scope) ?? 0;
          if (used < most) counts.set(scope, used + 1);
          return used < most;
        },
        uncount: async (scope: string) => {
          counts.set(scope, (counts.get(scope) ?? 0) - 1);
        },
      },
    } as unknown as Parameters<typeof isWithinLimit>[0];
    return runtime;
  }

  test('are within the limit up to and including the last, and one given back may be used again', async () => {
    const runtime = counted();
    const uses = [];
    for (let n = 0; n < 3; n += 1) uses.push(await isWithinLimit(runtime, limit));
    expect(uses).toEqual([true, true, false]);
    // What was refused was not counted.
    await giveBack(runtime, limit);
    expect(await isWithinLimit(runtime, limit)).toBe(true);
  });

  test('start anew with each window, whose counter outlives it by one window', () => {
    const at = (now: string) => windowNow({ clock: () => now }, limit);
    expect(at('2026-01-05T08:00:00.000Z')).toEqual(at('2026-01-05T08:59:59.999Z'));
    expect(at('2026-01-05T08:59:59.999Z').scope).not.toBe(at('2026-01-05T09:00:00.000Z').scope);
    expect(at('2026-01-05T08:10:00.000Z').until).toBe('2026-01-05T10:00:00.000Z');
    expect(secondsLeft(3600, '2026-01-05T08:10:00.000Z')).toBe(3000);
    expect(secondsLeft(3600, '2026-01-05T09:00:00.000Z')).toBe(3600);
  });
});
