import type { Context } from 'hono';
import type { StaffVisit } from '../cases/staff-contracts.ts';
import { findPath } from '../domain/desk-paths.ts';
import type { StaffRole } from '../domain/staff.ts';
import { answerPage } from '../web/answer-page.ts';
import { readFormBody } from '../web/body.ts';
import type { DeskRoute } from '../web/desk/desk-route.ts';
import { afterField, findField, findPage } from '../web/desk/find-page.ts';
import { troublePage } from '../web/desk/refusal-pages.ts';
import { pageContext } from '../web/desk/site.ts';
import type { DeskRuntime } from './site.ts';

/** Who finds cases: whoever sees figures alone sees nobody. */
const finders: readonly StaffRole[] = ['coordinator', 'municipality', 'provider'];

/** Only the coordinator is told that a case can be found by whoever sent it: nobody else can. */
const findsSenders = ({ staff }: StaffVisit): boolean => staff.role === 'coordinator';

function showBox(c: Context, runtime: DeskRuntime, visit: StaffVisit): Promise<Response> {
  const page = findPage(pageContext(c, runtime), { findsSenders: findsSenders(visit) });
  return answerPage(c, runtime, page, { path: findPath });
}

/** Posted, so that what is typed about somebody stands in no address and no log. It changes nothing but the trail. */
async function find(c: Context, runtime: DeskRuntime, visit: StaffVisit): Promise<Response> {
  const context = pageContext(c, runtime);
  const read = await readFormBody(c);
  if ('wrong' in read) {
    return answerPage(c, runtime, troublePage('forbidden', context), { path: findPath, status: 400 });
  }
  const typed = read.values.get(findField)?.[0] ?? '';
  const after = read.values.get(afterField)?.[0] ?? '';
  const result = await runtime.findDesk.find(visit, typed, after);
  const error = result.state === 'unreadable';
  return answerPage(
    c,
    runtime,
    findPage(context, {
      typed,
      result,
      isLater: after !== '',
      findsSenders: findsSenders(visit),
      seesAll: visit.staff.role === 'coordinator',
    }),
    {
      path: findPath,
      error,
    },
  );
}

export const findRoutes: readonly DeskRoute<DeskRuntime>[] = [
  { method: 'GET', path: findPath, who: finders, answer: showBox },
  { method: 'POST', path: findPath, who: finders, answer: find },
];
