import type { Context } from 'hono';
import type { StaffVisit } from '../../cases/staff-contracts.ts';
import { deskPage, deskPath, leadingTo } from '../../domain/desk-paths.ts';
import { answerPage } from '../answer-page.ts';
import { seeOther } from '../http.ts';
import type { DeskRoute } from './desk-route.ts';
import { deniedPage, notSignedInPage } from './refusal-pages.ts';
import { cookieIn, type DeskSite, keepCookie, pageContext } from './site.ts';

/** The way back to the page that somebody asked for, with what they asked of it, once they have signed in. */
function wayBack(c: Context): string {
  return leadingTo(deskPage(`${c.req.path}${new URL(c.req.url).search}`));
}

/** Nobody is signed in: a look leads to signing in and back; what was sent is not kept, and its page says so. */
function toSignIn(c: Context, runtime: DeskSite): Response | Promise<Response> {
  if (c.req.method === 'POST') {
    const page = notSignedInPage(pageContext(c, runtime));
    return answerPage(c, runtime, page, { path: deskPath, status: 401 });
  }
  const ended = cookieIn(c, runtime, 'session') === undefined ? '' : 'bericht=verlopen';
  const query = [wayBack(c), ended].filter((part) => part !== '').join('&');
  return seeOther(c, runtime.publicUrl, `${deskPath}${query === '' ? '' : `?${query}`}`);
}

/** Says kindly that a page is for others, and keeps a line of it. */
export function deny(
  c: Context,
  runtime: DeskSite,
  { method, path }: Pick<DeskRoute, 'method' | 'path'>,
  { staff }: StaffVisit,
): Promise<Response> {
  runtime.log.info('desk-denied', { method, path, role: staff.role });
  return answerPage(c, runtime, deniedPage(staff, pageContext(c, runtime)), { path: deskPath, status: 403 });
}

/** Answers at an address of the desk, if its visitor may: the one place where that is decided. */
export async function guarded<R extends DeskSite>(c: Context, runtime: R, route: DeskRoute<R>): Promise<Response> {
  const visit = await runtime.signInDesk.visit(cookieIn(c, runtime, 'session'));
  if (visit?.renewed !== undefined) keepCookie(c, runtime, 'session', visit.renewed);
  if (route.who === 'anybody') return route.answer(c, runtime, visit);
  if (visit === undefined) return toSignIn(c, runtime);
  if (!route.who.includes(visit.staff.role)) return deny(c, runtime, route, visit);
  return route.answer(c, runtime, visit);
}
