import type { Context, Hono } from 'hono';
import { deskPath } from '../domain/desk-paths.ts';
import { answerPage } from '../web/answer-page.ts';
import { type DeskTrouble, troublePage } from '../web/desk/refusal-pages.ts';
import { requireSameOrigin } from '../web/http.ts';
import { type ProxyHandler, proxyHandler } from '../web/lambda.ts';
import { pagesApp } from '../web/pages-app.ts';
import { caseRoutes } from './case-routes.ts';
import type { DeskRoute } from './desk-route.ts';
import { findRoutes } from './find-routes.ts';
import { guarded } from './guard.ts';
import { homeRoutes } from './home-routes.ts';
import { signInRoutes } from './sign-in-routes.ts';
import { type DeskRuntime, pageContext } from './site.ts';

/** Every address of the desk, and who may use it. A row that is not here is answered by nobody. */
export const deskRoutes: readonly DeskRoute[] = [...homeRoutes, ...findRoutes, ...caseRoutes, ...signInRoutes];

/** Everything that staff do, at `/werkplek`. No cache may store anything here. */
export function deskApp(runtime: DeskRuntime, routes: readonly DeskRoute[] = deskRoutes): Hono {
  const trouble = (c: Context, kind: DeskTrouble, status: 403 | 404 | 405 | 500 | 503) =>
    answerPage(c, runtime, troublePage(kind, pageContext(c, runtime)), { path: deskPath, status });
  const app = pagesApp(runtime, trouble, 'desk-failed');
  app.use(requireSameOrigin(runtime.publicUrl, (c) => trouble(c, 'forbidden', 403)));
  for (const route of routes) {
    app.on(route.method, route.path, async (c) => {
      if (route.isStep !== true || c.req.method !== 'HEAD') return guarded(c, runtime, route);
      c.header('Allow', 'GET');
      return trouble(c, 'notAllowed', 405);
    });
  }
  return app;
}

/** Serves the desk to API Gateway. */
export function createHandler(runtime: DeskRuntime): ProxyHandler {
  return proxyHandler(deskApp(runtime));
}
