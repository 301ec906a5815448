import { errorName } from '../domain/errors.ts';
import type { Runtime } from '../ports/runtime.ts';

/**
 * Publishes the percentage of the account's daily mail quota that is used, for the alarm on it. It never makes a sweep
 * fail.
 */
export async function tellMailQuota(runtime: Pick<Runtime, 'mailAccount' | 'log'>): Promise<void> {
  try {
    const { perDay, sent } = await runtime.mailAccount.quota();
    if (perDay > 0) runtime.log.count('mailQuotaPercent', Math.round((sent / perDay) * 100));
  } catch (error) {
    runtime.log.error('mail-quota-unknown', { error: errorName(error) });
  }
}
