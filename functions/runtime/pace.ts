import type { MailGate, Pace } from '../ports/mail-gate.ts';

/**
 * How often a mail waits for the next second before it is left for later. Together with the pauses, of at most a second
 * and a quarter, this is short enough for a page that sends several mails: its caller has less than half a minute.
 */
const tries = 4;

/** Part of the account's rate that is kept free for mails that somebody waits for on a page, such as codes. */
const keptFree = 1 / 4;

/**
 * Keeps all functions together below the rate at which the account may send: each mail of the outbox counts in the
 * present second. Codes and the like are not counted, and use the part that is kept free for them.
 *
 * @param settings.perSecond mails that the account may send in a second; 0: no limit
 * @param settings.nowMs real time, never the test clock's: the rate is the account's
 * @param settings.jitterMs random part of a pause, at most a quarter of a second, so that waiting senders do not all
 *   come back at once
 */
export function createPace(
  gate: Pick<MailGate, 'countIn'>,
  settings: {
    readonly perSecond: number;
    readonly nowMs: () => number;
    readonly jitterMs: () => number;
    readonly wait: (ms: number) => Promise<void>;
  },
): Pace {
  const { perSecond, nowMs, jitterMs, wait } = settings;
  const limit = Math.max(1, Math.floor(perSecond * (1 - keptFree)));
  return {
    async turn() {
      if (perSecond === 0) return true;
      for (let attempt = 1; attempt <= tries; attempt += 1) {
        const now = nowMs();
        if (await gate.countIn(Math.floor(now / 1000), limit)) return true;
        // Into the next second, but not all at its beginning.
        await wait(1000 - (now % 1000) + jitterMs());
      }
      return false;
    },
    async turns(mails) {
      return perSecond === 0 || (mails <= limit && (await gate.countIn(Math.floor(nowMs() / 1000), limit, mails)));
    },
  };
}
