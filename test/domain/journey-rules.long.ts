import { test } from 'vitest';
import { keepEveryPromise } from './journey-promises.ts';

test('in many walks too, every change keeps the promises of the loop, the places, the queue, the mails and privacy', () => {
  keepEveryPromise(300, 20261128);
});
