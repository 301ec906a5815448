import { describe, expect, it } from 'vitest';
import { graphOf } from '../../bench/burst/graph.ts';
import { namedBurst } from '../../bench/burst/named.ts';
import type { Outcome } from '../../bench/burst/play.ts';
import { tellBurst } from '../../bench/burst/tell.ts';
import { tokenBucket } from '../../bench/burst/token-bucket.ts';

describe('a limit of AWS', () => {
  it('lets through what its bucket holds, and then what flows in', () => {
    let now = 0;
    const bucket = tokenBucket({ size: 3, perSecond: 2 }, () => now);
    expect([1, 2, 3, 4].map(() => bucket.take())).toEqual([true, true, true, false]);
    now = 500;
    expect([bucket.take(), bucket.take()]).toEqual([true, false]);
    now = 60_000;
    expect([bucket.take(3), bucket.take()]).toEqual([true, false]);
    expect(bucket.refused).toBe(3);
  });

  it('says how long who is not refused has to wait, each after the one before', () => {
    const bucket = tokenBucket({ size: 2, perSecond: 4 }, () => 0);
    expect([1, 2, 3, 4].map(() => bucket.reserve(1))).toEqual([0, 0, 250, 500]);
  });
});

describe('what a result calls a burst', () => {
  it('the command that measures it again, with the pace where that is not the usual one', () => {
    expect(namedBurst({ count: 10_000, seconds: 10 }, 'lifted')).toEqual({
      line: 'npm run bench:burst -- --count 10000 --only lifted',
      graph: 'burst-10000-lifted.svg',
    });
    expect(namedBurst({ count: 1_000, seconds: 5 }, 'deployed')).toEqual({
      line: 'npm run bench:burst -- --count 1000 --seconds 5 --only deployed',
      graph: 'burst-1000-in-5-s-deployed.svg',
    });
  });
});

describe('what is told of a burst', () => {
  const sample = (at: number, sent: number, accepted: number, mailed: number) => ({
    at,
    sent,
    accepted,
    started: accepted,
    waiting: accepted,
    mailed,
  });
  const outcome: Outcome = {
    samples: [sample(0, 10, 0, 0), sample(60, 10, 10, 4), sample(120, 10, 10, 20)],
    last: { accepted: 40, started: 41, waiting: 42, mailed: 130 },
    wrong: { lost: 0, idle: 1, double: 0, mailedTwice: 0, unmailed: 0 },
    refused: { StartExecution: 5, SendTaskSuccess: 0, transitions: 0, writes: 0, mail: 7, route: 1200 },
    attempts: 3,
    messages: 15,
    faults: {},
    logged: { 'mail-throttled': 7 },
  };

  it('names what was refused, and what went wrong', () => {
    const told = tellBurst(outcome, 10);
    expect(told).toContain('| has its mails | 2 min 10 s |');
    expect(told).toContain('| 0, 1, 0, 0, 0 |');
    expect(told).toContain('| StartExecution 5, mail 7 |');
  });

  it('draws each queue, told apart without colour', () => {
    const drawn = graphOf(outcome, 10, 'A burst');
    expect(drawn.match(/stroke-dasharray/g)).toHaveLength(6);
    expect(drawn).toContain('mails not sent');
    expect(drawn).not.toContain('NaN');
  });
});
