import type { Hono } from 'hono';
import { deskPages } from '../web/desk/desk-app.ts';
import type { DeskRoute } from '../web/desk/desk-route.ts';
import { type ProxyHandler, proxyHandler } from '../web/lambda.ts';
import { caseRoutes } from './case-routes.ts';
import { findRoutes } from './find-routes.ts';
import { homeRoutes } from './home-routes.ts';
import { resultsRoutes } from './results-routes.ts';
import { signInRoutes } from './sign-in-routes.ts';
import type { DeskRuntime } from './site.ts';
import { waitsRoutes } from './waits-routes.ts';

/** Every address at which staff look, find and sign in, and who may use it. A row that is not here is answered by nobody. */
export const deskRoutes: readonly DeskRoute<DeskRuntime>[] = [
  ...homeRoutes,
  ...findRoutes,
  ...caseRoutes,
  ...waitsRoutes,
  ...resultsRoutes,
  ...signInRoutes,
];

/** What staff look at, at `/werkplek`; what they do is served by another function (`functions/act-at-desk`). */
export function deskApp(runtime: DeskRuntime, routes: readonly DeskRoute<DeskRuntime>[] = deskRoutes): Hono {
  return deskPages(runtime, routes);
}

/** Serves the desk to API Gateway. */
export function createHandler(runtime: DeskRuntime): ProxyHandler {
  return proxyHandler(deskApp(runtime));
}
