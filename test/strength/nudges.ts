import type { Removal } from './removal.ts';

/** What heals a case whose step was cut off, and what keeps two who act at once from doing it twice. */
export const nudges: readonly Removal[] = [
  {
    what: 'a mail is claimed as it was read: with its attempts and its time',
    file: 'functions/adapters/dynamodb/outbox.ts',
    find: '#status = :status AND attempts = :attempts AND nextAt = :at',
    replace: '#status = :status AND (attempts = :attempts OR attempts <> :attempts OR nextAt = :at)',
    test: { file: 'test/adapters/stores.test.ts', name: 'a claim that lapsed is taken over by one of ten senders' },
  },
];
