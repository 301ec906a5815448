import type { Context, Hono } from 'hono';
import { worklistPath } from '../domain/worklist.ts';
import { answerPage } from '../web/answer-page.ts';
import { chooseLanguage, requireSameOrigin } from '../web/http.ts';
import { type ProxyHandler, proxyHandler } from '../web/lambda.ts';
import { troublePage } from '../web/links/state-pages.ts';
import { pagesApp } from '../web/pages-app.ts';
import { untilRegionIsKnown } from '../web/until-region-is-known.ts';
import { canaries, canaryRoutes } from './canary-routes.ts';
import type { LinksRuntime } from './site.ts';
import { statusRoutes } from './status-routes.ts';
import { taskRoutes } from './task-routes.ts';
import { worklistRoutes } from './worklist-routes.ts';

/**
 * Everything that people do by link: `/taak/<token>` and `/status/<token>`, and from their worklist, `/mijn`. The token in
 * the address is the key, so addresses are never logged, and no cache may store anything here.
 */
export function linksApp(runtime: LinksRuntime): Hono {
  const trouble = (c: Context, kind: Parameters<typeof troublePage>[0], status: 403 | 404 | 405 | 500 | 503) =>
    answerPage(c, runtime, troublePage(kind, chooseLanguage(c)), { path: '/status', status });
  const app = pagesApp(runtime, trouble, 'links-failed');
  app.use('/taak/:token', canaries(runtime));
  app.use(requireSameOrigin(runtime.publicUrl, (c) => trouble(c, 'refused', 403)));
  // Who was referred sees how it stands; what is asked of somebody hangs on whose mailbox it is.
  app.use(untilRegionIsKnown(runtime, '/status', (path) => path.startsWith('/status')));
  app.route('/taak', canaryRoutes(runtime));
  app.route('/taak', taskRoutes(runtime));
  app.route('/status', statusRoutes(runtime));
  app.route(worklistPath, worklistRoutes(runtime));
  return app;
}

/** Serves the pages behind links to API Gateway. */
export function createHandler(runtime: LinksRuntime): ProxyHandler {
  return proxyHandler(linksApp(runtime));
}
