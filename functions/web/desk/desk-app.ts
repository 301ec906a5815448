import type { Context, Hono } from 'hono';
import { deskPath } from '../../domain/desk-paths.ts';
import { answerPage } from '../answer-page.ts';
import { requireSameOrigin } from '../http.ts';
import { pagesApp } from '../pages-app.ts';
import { untilRegionIsKnown } from '../until-region-is-known.ts';
import type { DeskRoute } from './desk-route.ts';
import { guarded } from './guard.ts';
import { type DeskTrouble, troublePage } from './refusal-pages.ts';
import { type DeskSite, pageContext } from './site.ts';

/**
 * The part of `/werkplek` that one function serves: each route behind the one guard, posts from our own pages alone, and
 * nothing that a cache may store.
 */
export function deskPages<R extends DeskSite>(runtime: R, routes: readonly DeskRoute<R>[]): Hono {
  const trouble = (c: Context, kind: DeskTrouble, status: 403 | 404 | 405 | 500 | 503) =>
    answerPage(c, runtime, troublePage(kind, pageContext(c, runtime)), { path: deskPath, status });
  const app = pagesApp(runtime, trouble, 'desk-failed');
  app.use(requireSameOrigin(runtime.publicUrl, (c) => trouble(c, 'forbidden', 403)));
  // Staff sign in by what the file says, so they may look.
  app.use(untilRegionIsKnown(runtime, deskPath, () => true));
  for (const route of routes) {
    app.on(route.method, route.path, async (c) => {
      if (route.isStep !== true || c.req.method !== 'HEAD') return guarded(c, runtime, route);
      c.header('Allow', 'GET');
      return trouble(c, 'notAllowed', 405);
    });
  }
  return app;
}
