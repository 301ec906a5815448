import type { Context } from 'hono';
import { countResults } from '../cases/count-results.ts';
import { loopAtDesk } from '../cases/loop-at-desk.ts';
import type { StaffVisit } from '../cases/staff-contracts.ts';
import { answerPage } from '../web/answer-page.ts';
import { resultsAddress, resultsPage } from '../web/desk/results-page.ts';
import { pageContext } from '../web/desk/site.ts';
import { askedIn } from '../web/results/choose.ts';
import type { DeskRuntime } from './site.ts';

/** Results, of everybody or of those whom the address asks for. They name nobody, so nothing is recorded as seen. */
export async function showResults(c: Context, runtime: DeskRuntime, { staff }: StaffVisit): Promise<Response> {
  const [view, loop] = await Promise.all([
    countResults(
      runtime,
      askedIn((name) => c.req.query(name)),
    ),
    loopAtDesk(runtime, staff),
  ]);
  return answerPage(c, runtime, resultsPage(view, loop, pageContext(c, runtime)), { path: resultsAddress(view) });
}
