import { describe, test } from 'vitest';
import { keepEveryPromise, reachEveryEnd } from './journey-promises.ts';

describe('whatever people, the machine and time do to a referral', () => {
  // The second seed is that of a walk in which a door came to ask for consent while its case was closed.
  test.each([
    [200, 20260112],
    [300, 20261128],
  ])(
    'in %i walks of seed %i too, every change keeps the promises of the loop, the places, the queue, the mails and privacy',
    (runs, seed) => {
      keepEveryPromise(runs, seed);
    },
  );

  test('and all of it can come to pass: each end is reached, and each action made', () => {
    reachEveryEnd();
  });
});
