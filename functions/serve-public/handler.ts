import { type Context, Hono, type MiddlewareHandler } from 'hono';
import { methodNotAllowed } from 'hono/method-not-allowed';
import { localDate } from '../domain/calendar.ts';
import { TryAgainError } from '../domain/errors.ts';
import { intakeClosedOn } from '../domain/intake-closed.ts';
import { rememberLanguage, requireSameOrigin, securityHeaders } from '../web/http.ts';
import { type ProxyHandler, proxyHandler } from '../web/lambda.ts';
import { logFailed } from '../web/log-failed.ts';
import { formPaths } from '../web/public/steps.ts';
import { apiRoutes } from './api-routes.ts';
import { checkRoutes } from './check-routes.ts';
import { codeRoutes } from './code-routes.ts';
import { isFormOfBrowser } from './form-of-browser.ts';
import { framedRoutes } from './framed-routes.ts';
import { guideRoutes } from './guide-routes.ts';
import { kindRoutes } from './kind-routes.ts';
import { loadSeldom } from './load-seldom.ts';
import { otherSiteRoutes } from './other-site-routes.ts';
import { outcomeRoutes } from './outcome-routes.ts';
import { pageRoutes } from './page-routes.ts';
import { answerProblem } from './problem.ts';
import { saveRoutes } from './save-routes.ts';
import { answerTrouble, type PublicRuntime } from './site.ts';
import { stepRoutes } from './step-routes.ts';

/** What cannot be done now, as a page: that of a client on whose own page the form stands, or else ours. */
async function notNow(
  c: Context,
  runtime: PublicRuntime,
  why: 'busy' | 'failed' | 'maintenance',
  status?: 500 | 503,
): Promise<Response> {
  const isOfOtherSite = c.req.path === '/v1/referrals' && isFormOfBrowser(c);
  const answer = isOfOtherSite ? (await loadSeldom()).answerNotNow : answerTrouble;
  return answer(c, runtime, why, status);
}

/** Whether a program asks. A form on another site is posted to the API by a browser, whose reader wants a page. */
const isApi = (c: Context) => /^\/v1(\/|$)/.test(c.req.path) && !isFormOfBrowser(c);

function failed(c: Context, runtime: PublicRuntime, error: Error): Response | Promise<Response> {
  // With too many requests at once nothing was stored, and a moment later it will be.
  if (error instanceof TryAgainError) return isApi(c) ? answerProblem(c, 'unavailable') : notNow(c, runtime, 'busy');
  const facts = { method: c.req.method, api: isApi(c) };
  const passes = logFailed(runtime.log, 'public-request-failed', error, facts);
  if (isApi(c)) return answerProblem(c, passes ? 'unavailable' : 'failed');
  // Not "busy", which says that nothing was stored: a call that was not answered may have been carried out.
  return notNow(c, runtime, 'failed', passes ? 503 : 500);
}

/** Middleware: everything except style sheet and script is closed for maintenance. */
function closed(runtime: PublicRuntime): MiddlewareHandler {
  return async (c, next) => {
    if (c.req.path.startsWith('/assets/')) return next();
    return isApi(c) ? answerProblem(c, 'unavailable') : notNow(c, runtime, 'maintenance');
  };
}

/** Middleware: while the region takes nobody, every page of the form says so. What is posted is kept, and not sent. */
function intakeClosed(runtime: PublicRuntime): MiddlewareHandler {
  const forms = Object.values(formPaths);
  return async (c, next) => {
    const { region, clock } = runtime;
    const { path, method } = c.req;
    const isForm = path === '/aanmelden' || forms.some((one) => path === one || path.startsWith(`${one}/`));
    if (!isForm || method === 'POST' || intakeClosedOn(region, localDate(clock())) === undefined) return next();
    return (await loadSeldom()).showIntakeClosed(c, runtime);
  };
}

/** The public site and API as one application. */
export function publicApp(runtime: PublicRuntime): Hono {
  const app = new Hono({ strict: false });
  const { publicUrl } = runtime;
  app.use(securityHeaders, rememberLanguage(publicUrl));
  app.use(
    methodNotAllowed({
      app,
      onMethodNotAllowed: async (c, methods) => {
        const response = isApi(c)
          ? answerProblem(c, 'method-not-allowed')
          : await answerTrouble(c, runtime, 'notAllowed');
        response.headers.set('Allow', methods.join(', '));
        return response;
      },
    }),
  );
  if (runtime.isClosed) app.use(closed(runtime));
  app.use(
    '/aanmelden/*',
    requireSameOrigin(publicUrl, (c) => answerTrouble(c, runtime, 'forbidden')),
    intakeClosed(runtime),
  );
  app.route('/', pageRoutes(runtime));
  for (const routes of [guideRoutes, kindRoutes, codeRoutes, checkRoutes, otherSiteRoutes, stepRoutes, saveRoutes])
    app.route('/', routes(runtime));
  app.route('/', outcomeRoutes(runtime));
  app.route('/', framedRoutes(runtime, publicApp));
  app.route('/v1', apiRoutes(runtime));
  app.notFound((c) => (isApi(c) ? answerProblem(c, 'not-found') : answerTrouble(c, runtime, 'notFound')));
  app.onError((error, c) => failed(c, runtime, error));
  return app;
}

/** Serves the public pages and the API to API Gateway. */
export function createHandler(runtime: PublicRuntime): ProxyHandler {
  return proxyHandler(publicApp(runtime));
}
