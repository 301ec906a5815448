import type { Context } from 'hono';
import type { StaffVisit } from '../cases/staff-contracts.ts';
import { casePath } from '../domain/desk-paths.ts';
import { answerPage } from '../web/answer-page.ts';
import { casePage, unknownCasePage } from '../web/desk/case-page.ts';
import type { DeskRoute } from '../web/desk/desk-route.ts';
import { pageContext } from '../web/desk/site.ts';
import type { DeskRuntime } from './site.ts';

async function showCase(c: Context, runtime: DeskRuntime, { staff }: StaffVisit): Promise<Response> {
  const view = staff.role === 'reader' ? 'unknown' : await runtime.caseDesk.open(staff, c.req.param('reference') ?? '');
  const context = pageContext(c, runtime);
  if (view === 'unknown') return answerPage(c, runtime, unknownCasePage(context), { status: 404 });
  return answerPage(c, runtime, casePage(view, context, c.req.query('bericht')), { personal: true });
}

/** One case. Whoever sees figures alone is told that it is not for their role, whatever the number. */
export const caseRoutes: readonly DeskRoute<DeskRuntime>[] = [
  {
    method: 'GET',
    path: casePath(':reference'),
    who: ['coordinator', 'municipality', 'provider'],
    answer: showCase,
  },
];
