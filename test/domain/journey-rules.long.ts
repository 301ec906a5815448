import { describe, test } from 'vitest';
import { keepEveryPromise, reachEveryEnd } from './journey-promises.ts';

describe('whatever people, the machine and time do to a referral', () => {
  test('in many walks too, every change keeps the promises of the loop, the places, the queue, the mails and privacy', () => {
    keepEveryPromise(200, 20260112);
  });

  test('and all of it can come to pass: each end is reached, and each action made', () => {
    reachEveryEnd();
  });
});
