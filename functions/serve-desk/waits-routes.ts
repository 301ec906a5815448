import type { Context } from 'hono';
import type { StaffVisit } from '../cases/staff-contracts.ts';
import { waitsPath } from '../domain/desk-paths.ts';
import { waitReaders } from '../domain/staff.ts';
import { answerPage } from '../web/answer-page.ts';
import type { DeskRoute } from '../web/desk/desk-route.ts';
import { pageContext } from '../web/desk/site.ts';
import { waitsPage } from '../web/desk/waits-page.ts';
import type { DeskRuntime } from './site.ts';

async function showWaits(c: Context, runtime: DeskRuntime, { staff }: StaffVisit): Promise<Response> {
  const view = await runtime.waitsDesk.open(staff);
  return answerPage(c, runtime, waitsPage(view, pageContext(c, runtime)), { path: waitsPath });
}

/** How long people waited. */
export const waitsRoutes: readonly DeskRoute<DeskRuntime>[] = [
  { method: 'GET', path: waitsPath, who: waitReaders, answer: showWaits },
];
