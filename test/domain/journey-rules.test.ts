import { describe, test } from 'vitest';
import { keepEveryPromise } from './journey-promises.ts';

describe('whatever people, the machine and time do to a referral', () => {
  // Many more walks, and those that look for each end, are in journey-rules.long.ts.
  test('every change keeps the promises of the loop, the places, the queue, the mails and privacy', () => {
    keepEveryPromise(60, 20260112);
  });
});
