import type { Context } from 'hono';
import { type DeskQuery, deskFilters } from '../cases/desk-worklist.ts';
import { eventsInTrouble } from '../cases/events-in-trouble.ts';
import { loopAtDesk } from '../cases/loop-at-desk.ts';
import type { StaffVisit } from '../cases/staff-contracts.ts';
import { defined } from '../domain/defined.ts';
import { deskPage, deskPath } from '../domain/desk-paths.ts';
import { deskSections } from '../domain/desk-sections.ts';
import { answerPage } from '../web/answer-page.ts';
import type { DeskRoute } from '../web/desk/desk-route.ts';
import { homePage, welcomePage } from '../web/desk/home-pages.ts';
import { deskQueryNames, listPath } from '../web/desk/list-path.ts';
import { cookieIn, dropCookie, pageContext } from '../web/desk/site.ts';
import { chooseLanguage } from '../web/http.ts';
import { deskTexts } from '../web/texts/desk.ts';
import { textOf } from '../web/words/said.ts';
import type { DeskMessage } from './sign-in-routes.ts';
import type { DeskRuntime } from './site.ts';

/**
 * What a redirect may say on the first page, once. Anybody can write an address: it is said only where the redirect left it with the
 * browser, and that a session ended only where there was one.
 */
function messageIn(c: Context, runtime: DeskRuntime, visit: StaffVisit | undefined): string | undefined {
  const messages: Readonly<Record<DeskMessage, string>> = deskTexts[chooseLanguage(c)].messages;
  const asked = c.req.query('bericht');
  const told = cookieIn(c, runtime, 'told');
  if (told !== undefined) dropCookie(c, runtime, 'told');
  const hasEnded = visit === undefined && cookieIn(c, runtime, 'session') !== undefined;
  return asked === told || (asked === 'verlopen' && hasEnded) ? textOf(messages, asked) : undefined;
}

/** What the address asks of the worklist; anything that it cannot have is ignored. */
function queryIn(c: Context): DeskQuery {
  const asked = (name: keyof DeskQuery) => c.req.query(deskQueryNames[name]) || undefined;
  const [sign, cursor] = [deskSections.find((one) => one === asked('sign')), asked('cursor')];
  const filters = Object.fromEntries(deskFilters.map((filter) => [filter, asked(filter)]));
  return defined({ ...filters, sign, cursor });
}

/** The first page of the desk: who you are there and how things stand, or the way in. */
async function showHome(c: Context, runtime: DeskRuntime, visit: StaffVisit | undefined): Promise<Response> {
  const context = pageContext(c, runtime);
  const message = messageIn(c, runtime, visit);
  if (visit === undefined) {
    const loop = await loopAtDesk(runtime, undefined);
    // Without another page it is this one, as it was filtered.
    const page = welcomePage(context, { loop, message, page: deskPage(c.req.query('naar') ?? listPath(queryIn(c))) });
    return answerPage(c, runtime, page, { path: deskPath });
  }
  const query = queryIn(c);
  const [loop, list, troubled] = await Promise.all([
    loopAtDesk(runtime, visit.staff),
    runtime.casesDesk.list(visit.staff, query),
    visit.staff.role === 'coordinator' ? eventsInTrouble(runtime) : [],
  ]);
  return answerPage(c, runtime, homePage(context, { visit, loop, message, list, query, untold: troubled.length }), {
    path: listPath(query),
  });
}

export const homeRoutes: readonly DeskRoute<DeskRuntime>[] = [
  { method: 'GET', path: deskPath, who: 'anybody', answer: showHome },
];
