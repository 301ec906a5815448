import { describe, expect, test } from 'vitest';
import { tellMailQuota } from '../../functions/cases/mail-quota.ts';

/** What is published of an account that may send so much a day and has sent so much. */
async function published(quota: () => Promise<{ readonly perDay: number; readonly sent: number }>): Promise<unknown[]> {
  const told: unknown[] = [];
  const note = (...line: unknown[]) => void told.push(line);
  const runtime = { mailAccount: { quota }, log: { info: note, error: note, count: note } };
  await tellMailQuota(runtime as unknown as Parameters<typeof tellMailQuota>[0]);
  return told;
}

describe('the part of the daily mail quota that is used', () => {
  test('is published in whole percents', async () => {
    expect(await published(async () => ({ perDay: 200, sent: 33 }))).toEqual([['mailQuotaPercent', 17]]);
    expect(await published(async () => ({ perDay: 200, sent: 0 }))).toEqual([['mailQuotaPercent', 0]]);
  });

  test('is none where there is no limit', async () => {
    for (const perDay of [-1, 0]) expect(await published(async () => ({ perDay, sent: 33 }))).toEqual([]);
  });

  test('that cannot be read is in the log, and the sweep goes on', async () => {
    expect(await published(() => Promise.reject(new TypeError('away')))).toEqual([
      ['mail-quota-unknown', { error: 'TypeError' }],
    ]);
  });
});
