import type { Context } from 'hono';
import { loopAtDesk } from '../cases/loop-at-desk.ts';
import type { StaffVisit } from '../cases/staff-contracts.ts';
import { deskPage, deskPath } from '../domain/desk-paths.ts';
import { answerPage } from '../web/answer-page.ts';
import { homePage, welcomePage } from '../web/desk/home-pages.ts';
import { chooseLanguage } from '../web/http.ts';
import { deskTexts } from '../web/texts/desk.ts';
import type { DeskRoute } from './desk-route.ts';
import type { DeskMessage } from './sign-in-routes.ts';
import { type DeskRuntime, pageContext } from './site.ts';

/** What a redirect may say on the first page; anything else in the address is ignored. */
function messageIn(c: Context): string | undefined {
  const messages: Readonly<Record<DeskMessage, string>> = deskTexts[chooseLanguage(c)].messages;
  const asked = c.req.query('bericht') ?? '';
  return Object.entries(messages).find(([name]) => name === asked)?.[1];
}

/** The first page of the desk: who you are there and how things stand, or the way in. */
async function showHome(c: Context, runtime: DeskRuntime, visit: StaffVisit | undefined): Promise<Response> {
  const context = pageContext(c, runtime);
  const loop = await loopAtDesk(runtime, visit?.staff);
  const message = messageIn(c);
  const page =
    visit === undefined
      ? welcomePage(context, { loop, message, page: deskPage(c.req.query('naar')) })
      : homePage(context, { visit, loop, message });
  return answerPage(c, runtime, page, { path: deskPath });
}

export const homeRoutes: readonly DeskRoute[] = [{ method: 'GET', path: deskPath, who: 'anybody', answer: showHome }];
