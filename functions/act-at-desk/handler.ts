import type { Hono } from 'hono';
import { deskPages } from '../web/desk/desk-app.ts';
import type { DeskRoute } from '../web/desk/desk-route.ts';
import { type ProxyHandler, proxyHandler } from '../web/lambda.ts';
import { actRoutes } from './act-routes.ts';
import { privacyRoutes } from './privacy-routes.ts';
import { regionRoutes } from './region-routes.ts';
import type { ActSite } from './site.ts';
import { takeOverRoutes } from './take-over-routes.ts';
import { deskTaskRoutes } from './task-routes.ts';

/** Every address at which staff act, and who may use it. A row that is not here is answered by nobody. */
export const actingRoutes: readonly DeskRoute<ActSite>[] = [
  ...actRoutes,
  ...deskTaskRoutes,
  ...privacyRoutes,
  ...takeOverRoutes,
  ...regionRoutes,
];

/** What staff do with cases and providers, below `/werkplek`. */
export function actingApp(runtime: ActSite): Hono {
  return deskPages(runtime, actingRoutes);
}

/** Serves what staff do to API Gateway. */
export function createHandler(runtime: ActSite): ProxyHandler {
  return proxyHandler(actingApp(runtime));
}
