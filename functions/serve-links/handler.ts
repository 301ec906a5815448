import { type Context, Hono } from 'hono';
import { methodNotAllowed } from 'hono/method-not-allowed';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { TryAgainError } from '../domain/errors.ts';
import { worklistPath } from '../domain/worklist.ts';
import { answerPage } from '../web/answer-page.ts';
import { chooseLanguage, noStore, rememberLanguage, requireSameOrigin, securityHeaders } from '../web/http.ts';
import { type ProxyHandler, proxyHandler } from '../web/lambda.ts';
import { troublePage } from '../web/links/state-pages.ts';
import { canaries, canaryRoutes } from './canary-routes.ts';
import type { LinksRuntime } from './site.ts';
import { statusRoutes } from './status-routes.ts';
import { taskRoutes } from './task-routes.ts';
import { worklistRoutes } from './worklist-routes.ts';

const troubleStatus = { refused: 403, failed: 500, notFound: 404, notAllowed: 405, maintenance: 503 } as const;

/**
 * Everything that people do by link: `/taak/<token>` and `/status/<token>`, and from their worklist, `/mijn`. The token in the address is the key, so
 * addresses are never logged, and no cache may store anything here.
 */
export function linksApp(runtime: LinksRuntime): Hono {
  const { publicUrl, log } = runtime;
  const trouble = (c: Context, kind: keyof typeof troubleStatus, status: ContentfulStatusCode = troubleStatus[kind]) =>
    answerPage(c, runtime, troublePage(kind, chooseLanguage(c)), { path: '/status', status });
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
  // Before anything that reads or records: a link opened now counts as unopened, and works again afterwards.
  if (runtime.isClosed)
    app.use(async (c) => {
      c.header('Retry-After', '120');
      return trouble(c, 'maintenance');
    });
  app.use('/taak/:token', canaries(runtime));
  app.use(requireSameOrigin(publicUrl, (c) => trouble(c, 'refused')));
  app.route('/taak', canaryRoutes(runtime));
  app.route('/taak', taskRoutes(runtime));
  app.route('/status', statusRoutes(runtime));
  app.route(worklistPath, worklistRoutes(runtime));
  app.notFound((c) => trouble(c, 'notFound'));
  app.onError((error, c) => {
    // Others were at the same case: nothing was stored, and a moment later it will be.
    if (error instanceof TryAgainError) {
      c.header('Retry-After', '2');
      return trouble(c, 'failed', 503);
    }
    log.error('links-failed', { error: error.name });
    return trouble(c, 'failed');
  });
  return app;
}

/** Serves the pages behind links to API Gateway. */
export function createHandler(runtime: LinksRuntime): ProxyHandler {
  return proxyHandler(linksApp(runtime));
}
