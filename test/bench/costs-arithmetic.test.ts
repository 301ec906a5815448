import { describe, expect, test } from 'vitest';
import { dollarsFor, headings, repeated, together } from '../../bench/costs/bill.ts';
import { estimate, monthWith } from '../../bench/costs/estimate.ts';
import { tariffs } from '../../bench/costs/prices.ts';
import { beyond, plus, sumUnder, times, under } from '../../bench/costs/tally.ts';
import { type FunctionFacts, type SystemFacts, usageOf } from '../../bench/costs/usage.ts';

const small: FunctionFacts = { memory: 512, secrets: 2, isTraced: true, hasKeyForLogs: false, logDays: 90 };
const noAssets = { count: 0, bytes: 0 };
/** A system of these functions. */
const of = (functions: SystemFacts['functions'], more: Partial<SystemFacts> = {}): SystemFacts => ({
  functions,
  assets: noAssets,
  hasDataEvents: false,
  ...more,
});

describe('tallies', () => {
  test('are added, multiplied and taken apart', () => {
    const tally = plus({ 'write/put': 2, mail: 1 }, { 'write/put': 3, 'write/index': 1 });
    expect(tally).toEqual({ 'write/put': 5, 'write/index': 1, mail: 1 });
    expect(times(tally, 2)).toEqual({ 'write/put': 10, 'write/index': 2, mail: 2 });
    expect(under(tally, 'write')).toEqual({ put: 5, index: 1 });
    expect(sumUnder(tally, 'write')).toBe(6);
  });

  test('what is beyond another is never less than nothing', () => {
    expect(beyond({ a: 5, b: 1 }, { a: 2, b: 3, c: 9 })).toEqual({ a: 3, b: 0 });
  });
});

describe('the bill', () => {
  test('a thousand mails, a million write units and two alarms', () => {
    expect(dollarsFor({ mail: 1_000, 'table-write': 1_000_000, 'alarm-metric': 2 })).toBeCloseTo(0.16 + 0.7625 + 0.2);
    expect(dollarsFor({ mail: 1_000, 'alarm-metric': 2 }, ['mail'])).toBeCloseTo(0.16);
  });

  test('amounts add up by what they are', () => {
    expect(together({ mail: 1, key: 1 }, { mail: 2 })).toEqual({ mail: 3, key: 1 });
    expect(repeated({ mail: 3, key: 1 }, 2)).toEqual({ mail: 6, key: 2 });
  });

  test('every price stands on exactly one line of it', () => {
    expect(Object.values(headings).flat().toSorted()).toEqual(Object.keys(tariffs['eu-central-1']).toSorted());
  });

  const lines = Object.entries(tariffs).flatMap(([region, list]) =>
    Object.entries(list).map(([id, price]) => ({ region, id, price })),
  );
  test.each(lines)('the price of $id in $region says where and when it was read', ({ region, price }) => {
    // What was read in the list of one region says nothing of another.
    for (const other of Object.keys(tariffs)) if (other !== region) expect(price.source).not.toContain(other);
    expect(price.source).not.toBe('');
    expect(price.seen).toMatch(/^2026-\d\d-\d\d$/);
    expect(price.dollars).toBeGreaterThan(0);
  });
});

describe('what a tally makes of the things that have a price', () => {
  test('a call now and then starts its function, reads its secrets, and asks for the table’s key', () => {
    const tally = { 'call/resume': 2, 'own/resume': 100, 'wait/resume': 3 * 10 + 200 };
    const usage = usageOf(tally, of({ resume: small }), { perYear: 0 });
    // 100 ms on a processor twice as slow of which there is 512/1769; 3 and 1 answers; 2 starts.
    const seconds = (100 * 2 * (1769 / 512) + 3 * 10 + 200 + 2 * 1_000) / 1_000;
    expect(usage['function-gb-second']).toBeCloseTo(seconds / 2);
    expect(usage).toMatchObject({ 'function-call': 2, trace: 2, 'secret-request': 4, 'key-request': 6 });
  });

  test('a function that a clock calls stays warm, and log lines under a key of our own ask for it', () => {
    const usage = usageOf({ 'call/sweep': 6 }, of({ sweep: { ...small, hasKeyForLogs: true } }), 'by-clock');
    expect(usage['secret-request']).toBeCloseTo(1);
    // Six calls of one run fall into the five minutes for which the table's key is remembered.
    expect(usage['key-request']).toBeCloseTo(1 + 1 + 1);
  });

  test('a new browser fetches files: requests, calls and bytes', () => {
    const tally = { 'call/serve-public': 1, request: 1, newBrowser: 1, answerByte: 4_000 };
    const usage = usageOf(tally, of({ 'serve-public': small }, { assets: { count: 3, bytes: 6_000 } }), { perYear: 0 });
    expect(usage).toMatchObject({ 'api-request': 4, 'web-acl-request': 4, 'function-call': 4 });
    expect(usage['data-out-gb']).toBeCloseTo(10_000 / 1e9, 12);
  });

  test('a function that waits takes as long on any processor', () => {
    const usage = usageOf(
      { 'call/try-journey': 1, 'own/try-journey': 3_000 },
      of({ 'try-journey': small }),
      'by-clock',
    );
    expect(usage['function-gb-second']).toBeCloseTo((3 + 1 / 12) / 2);
  });

  test('units of the table add up over kinds of request', () => {
    const usage = usageOf({ 'write/PutItem': 1, 'write/index': 2, 'read/Query': 0.5 }, of({}), 'by-clock');
    expect(usage).toMatchObject({ 'table-write': 3, 'table-read': 0.5 });
  });

  test('CloudTrail writes down each request to the table, where it is asked to', () => {
    const tally = { 'call/resume': 1, 'sdk.dynamodb/resume': 7 };
    expect(usageOf(tally, of({ resume: small }), { perYear: 0 })['data-event']).toBe(0);
    const watched = of({ resume: small }, { hasDataEvents: true });
    expect(usageOf(tally, watched, { perYear: 0 })['data-event']).toBe(7);
  });

  test('with a great many functions stay warm, keys are remembered, and X-Ray takes a sample', () => {
    const tally = { 'call/resume': 100 };
    const few = usageOf(tally, of({ resume: small }), { perYear: 0 });
    const many = usageOf(tally, of({ resume: small }), { perYear: 10_000_000 });
    expect(few['secret-request']).toBeCloseTo(200);
    // One start in fifty, two secrets each.
    expect(many['secret-request']).toBeCloseTo(4);
    // The reading of secrets asks for their key; the table's key is asked for once in five minutes.
    expect(many['key-request']).toBeCloseTo(4, 0);
    expect([few.trace, many.trace].map((traces) => Math.round(traces ?? 0))).toEqual([100, 6]);
  });

  test('a function that the template lacks is named', () => {
    expect(() => usageOf({ 'call/nobody': 1 }, of({}), 'by-clock')).toThrow('nobody');
  });
});

describe('from what was counted to a month', () => {
  const idle = { 'call/sweep-tasks': 1, 'read/Query': 2 };
  const found = estimate({
    beginning: {
      scheduled: [{ folder: 'sweep-tasks', everyMinutes: 5, idle }],
      form: { request: 30, mail: 3 },
      post: { request: 1, mail: 2 },
    },
    ending: {
      // Four runs found work; they are among those that are paid for anyway, and only their own work is counted.
      year: { 'call/sweep-tasks': 4, 'read/Query': 28, 'write/PutItem': 40, mail: 60, transition: 100 },
      // Two looks, at each of which a run read three units more than in an empty system.
      standing: { 'call/sweep-tasks': 2, 'read/Query': 10 },
      looks: 2,
      contents: { 'item/task': 20, 'byte/task': 10_000 },
    },
    referrals: 10,
    daysBetweenLooks: 28,
    system: of({ 'sweep-tasks': small }),
    backups: { kept: 70, copiedInMonth: 30 },
  });

  test('without anybody: the clock’s runs of a month', () => {
    expect(found.idle['sweep-tasks']?.['function-call']).toBeCloseTo(8_766);
    expect(found.idle['sweep-tasks']?.['table-read']).toBeCloseTo(2 * 8_766);
  });

  test('for one referral: its share, the form, and what is read because it stands open', () => {
    const readBecauseOpen = (6 * 28 * 24 * 12) / 10;
    const referral = found.referral(0);
    expect(referral['table-read']).toBeCloseTo((28 - 8) / 10 + readBecauseOpen);
    expect(referral).toMatchObject({ 'table-write': 4, transition: 10, mail: 7, 'api-request': 29 });
    expect(referral['function-call']).toBe(0);
  });

  test('a month of a volume: a twelfth of its referrals, and what is kept of all of them', () => {
    const month = monthWith(1_200, found);
    expect(month['mail']).toBeCloseTo(700);
    const held = (1_200 * 1_000 * 5) / 1e9;
    expect(month['table-gb-month']).toBeCloseTo(held);
    expect(month['backup-gb-month']).toBeCloseTo(70 * held);
    expect(month['copied-gb']).toBeCloseTo(30 * held);
  });
});
