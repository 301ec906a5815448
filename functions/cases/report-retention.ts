import { type RetentionReport, retentionReport, yearsToLookAt } from '../domain/retention.ts';
import type { Runtime } from '../ports/runtime.ts';

export type RetentionRuntime = Pick<Runtime, 'clock' | 'referrals' | 'retention'>;

/**
 * Which cases lose their people when, and which should have lost them: a dry run of what the table does by itself. By queries and
 * keys alone. Cases that ended under a version without rows of this kind are not in it: the administrator's command looks at all.
 */
export async function reportRetention({ clock, referrals, retention }: RetentionRuntime): Promise<RetentionReport> {
  const now = clock();
  const rows = await retention.kept(yearsToLookAt(now));
  const ids = [...new Set(rows.map(({ referralId }) => referralId))];
  const past = [...new Set(rows.filter(({ eraseAt }) => eraseAt <= now).map(({ referralId }) => referralId))];
  const [cases, present] = await Promise.all([referrals.heads(ids), retention.present(past)]);
  return retentionReport(rows, new Map(cases.map((one) => [one.id, one])), present, now);
}
