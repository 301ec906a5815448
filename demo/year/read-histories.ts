import type { Runtime } from '../../functions/ports/runtime.ts';
import type { CaseHistory } from './history.ts';

/** Reads what became of referrals, through the system's own stores. Unknown references are skipped. */
export async function readHistories(
  { referrals }: Pick<Runtime, 'referrals'>,
  references: readonly string[],
): Promise<readonly CaseHistory[]> {
  const histories = await Promise.all(
    references.map(async (id): Promise<CaseHistory[]> => {
      const found = await referrals.load(id);
      if (found === undefined) return [];
      const { referral, tasks } = found;
      return [
        {
          referral,
          forgotten: referral.stage !== 'closed' && tasks.length === 0,
          events: await referrals.events(id),
          trajectory: found.trajectory?.(),
        },
      ];
    }),
  );
  return histories.flat().sort((a, b) => (a.referral.createdAt < b.referral.createdAt ? -1 : 1));
}
