import { roleInCase } from '../domain/staff.ts';
import { insightOf, mayKnowProvider } from '../domain/staff-insight.ts';
import { type FindRuntime, findCases } from './find-case.ts';
import type { FindDesk } from './staff-contracts.ts';

/** Finding a case at the desk. */
export function createFindDesk(runtime: FindRuntime): FindDesk {
  return {
    find: ({ staff }, typed, after) =>
      findCases(
        runtime,
        typed,
        {
          role: staff.role === 'reader' ? 'system' : roleInCase[staff.role],
          subject: staff.subject,
          findsSenders: staff.role === 'coordinator',
          mayKnow: (referral) => insightOf(staff, referral, runtime.region),
          mayKnowProvider: (referral) => mayKnowProvider(staff, referral),
        },
        after,
      ),
  };
}
