import { type Context, Hono } from 'hono';
import { methodNotAllowed } from 'hono/method-not-allowed';
import { deskPath } from '../domain/desk-paths.ts';
import { TryAgainError } from '../domain/errors.ts';
import { answerPage } from '../web/answer-page.ts';
import { type DeskTrouble, troublePage } from '../web/desk/refusal-pages.ts';
import { noStore, rememberLanguage, requireSameOrigin, securityHeaders } from '../web/http.ts';
import { type ProxyHandler, proxyHandler } from '../web/lambda.ts';
import { caseRoutes } from './case-routes.ts';
import type { DeskRoute } from './desk-route.ts';
import { findRoutes } from './find-routes.ts';
import { guarded } from './guard.ts';
import { homeRoutes } from './home-routes.ts';
import { signInRoutes } from './sign-in-routes.ts';
import { type DeskRuntime, pageContext } from './site.ts';

/** Every address of the desk, and who may use it. A row that is not here is answered by nobody. */
export const deskRoutes: readonly DeskRoute[] = [...homeRoutes, ...findRoutes, ...caseRoutes, ...signInRoutes];

const troubleStatus = { forbidden: 403, failed: 500, notFound: 404, notAllowed: 405, maintenance: 503 } as const;

/** Everything that staff do, at `/werkplek`. No cache may store anything here. */
export function deskApp(runtime: DeskRuntime, routes: readonly DeskRoute[] = deskRoutes): Hono {
  const { publicUrl, log } = runtime;
  const trouble = (c: Context, kind: DeskTrouble, status: 403 | 404 | 405 | 500 | 503 = troubleStatus[kind]) =>
    answerPage(c, runtime, troublePage(kind, pageContext(c, runtime)), { path: deskPath, status });
  const app = new Hono({ strict: false });
  app.use(securityHeaders);
  app.use(noStore);
  app.use(rememberLanguage(publicUrl));
  app.use(
    methodNotAllowed({
      app,
      onMethodNotAllowed: async (c, methods) => {
        const response = await trouble(c, 'notAllowed');
        response.headers.set('Allow', methods.join(', '));
        return response;
      },
    }),
  );
  if (runtime.isClosed)
    app.use(async (c) => {
      c.header('Retry-After', '120');
      return trouble(c, 'maintenance');
    });
  app.use(requireSameOrigin(publicUrl, (c) => trouble(c, 'forbidden')));
  for (const route of routes) {
    app.on(route.method, route.path, async (c) => {
      if (route.isStep !== true || c.req.method !== 'HEAD') return guarded(c, runtime, route);
      c.header('Allow', 'GET');
      return trouble(c, 'notAllowed');
    });
  }
  app.notFound((c) => trouble(c, 'notFound'));
  app.onError((error, c) => {
    if (error instanceof TryAgainError) {
      c.header('Retry-After', '2');
      return trouble(c, 'failed', 503);
    }
    log.error('desk-failed', { error: error.name });
    return trouble(c, 'failed');
  });
  return app;
}

/** Serves the desk to API Gateway. */
export function createHandler(runtime: DeskRuntime): ProxyHandler {
  return proxyHandler(deskApp(runtime));
}
