import type { Context } from 'hono';
import type { StaffVisit } from '../cases/staff-contracts.ts';
import { deskPath, provedPath, signInPaths } from '../domain/desk-paths.ts';
import { staffRoles } from '../domain/staff.ts';
import { answerPage } from '../web/answer-page.ts';
import type { DeskRoute } from '../web/desk/desk-route.ts';
import { noRolePage, provedPage } from '../web/desk/refusal-pages.ts';
import { cookieIn, dropCookie, keepCookie, pageContext } from '../web/desk/site.ts';
import { seeOther } from '../web/http.ts';
import type { DeskRuntime } from './site.ts';

/** What the first page of the desk says after a redirect to it, by the word in its address. */
export type DeskMessage = 'verlopen' | 'uit' | 'overal-uit' | 'mislukt' | 'onbereikbaar';

function toDesk(c: Context, runtime: DeskRuntime, message: DeskMessage): Response {
  // Anybody can write an address: the first page says only what a redirect of ours left with the browser.
  keepCookie(c, runtime, 'told', message);
  return seeOther(c, runtime.publicUrl, `${deskPath}?bericht=${message}`);
}

/**
 * Sends the browser to the issuer. A GET, because a browser does not follow a post to another site under our policy
 * (`form-action`); it decides nothing. With `opnieuw` whoever is signed in proves that it is still them.
 */
async function begin(c: Context, runtime: DeskRuntime, visit: StaffVisit | undefined): Promise<Response> {
  const again = c.req.query('opnieuw') === undefined ? undefined : visit;
  const begun = await runtime.signInDesk.begin(c.req.query('naar'), again);
  if (begun === undefined) return toDesk(c, runtime, 'onbereikbaar');
  keepCookie(c, runtime, 'underWay', begun.kept);
  return c.redirect(begun.address, 303);
}

/** The browser comes back from the issuer. Of use once, and only in the browser that `begin` sent there. */
async function finish(c: Context, runtime: DeskRuntime): Promise<Response> {
  const { searchParams } = new URL(c.req.url);
  const [kept, former] = [cookieIn(c, runtime, 'underWay'), cookieIn(c, runtime, 'session')];
  const done = await runtime.signInDesk.finish(kept, searchParams, former);
  dropCookie(c, runtime, 'underWay');
  switch (done.result) {
    case 'signed-in':
      keepCookie(c, runtime, 'session', done.session);
      return seeOther(c, runtime.publicUrl, done.page);
    case 'no-role':
      return seeOther(c, runtime.publicUrl, signInPaths.noAccess);
    case 'refused':
      return toDesk(c, runtime, 'mislukt');
    case 'unreachable':
      return toDesk(c, runtime, 'onbereikbaar');
  }
}

async function leave(c: Context, runtime: DeskRuntime, visit: StaffVisit, everywhere: boolean): Promise<Response> {
  await (everywhere ? runtime.signInDesk.signOutEverywhere(visit) : runtime.signInDesk.signOut(visit));
  dropCookie(c, runtime, 'session');
  return toDesk(c, runtime, everywhere ? 'overal-uit' : 'uit');
}

/** In the tab in which somebody proved once more who they are: what they were at stands in another one. */
async function showProved(c: Context, runtime: DeskRuntime, visit: StaffVisit): Promise<Response> {
  if (!runtime.signInDesk.isFresh(visit)) return seeOther(c, runtime.publicUrl, deskPath);
  return answerPage(c, runtime, provedPage(pageContext(c, runtime)), { path: provedPath });
}

/** Signing in and out. */
export const signInRoutes: readonly DeskRoute<DeskRuntime>[] = [
  { method: 'GET', path: signInPaths.begin, isStep: true, who: 'anybody', answer: begin },
  { method: 'GET', path: signInPaths.back, isStep: true, who: 'anybody', answer: finish },
  {
    method: 'GET',
    path: signInPaths.noAccess,
    who: 'anybody',
    answer: (c, runtime) => answerPage(c, runtime, noRolePage(pageContext(c, runtime)), { status: 403 }),
  },
  { method: 'GET', path: provedPath, who: staffRoles, answer: showProved },
  {
    method: 'POST',
    path: signInPaths.out,
    who: staffRoles,
    answer: (c, runtime, visit) => leave(c, runtime, visit, false),
  },
  {
    method: 'POST',
    path: signInPaths.outEverywhere,
    who: staffRoles,
    answer: (c, runtime, visit) => leave(c, runtime, visit, true),
  },
];
