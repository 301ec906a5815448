import { type Context, Hono, type MiddlewareHandler } from 'hono';
import { etag, RETAINED_304_HEADERS } from 'hono/etag';
import { methodNotAllowed } from 'hono/method-not-allowed';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { localDate } from '../domain/calendar.ts';
import { csvOf } from '../domain/exports/csv.ts';
import { publishedTable } from '../domain/exports/published-table.ts';
import { readPublications } from '../domain/figures/publication-schema.ts';
import { resultsPaths } from '../domain/figures/results-paths.ts';
import { publishedLoop, readLoopCheck } from '../domain/loop-check.ts';
import type { Runtime } from '../ports/runtime.ts';
import { apiVersion } from '../serve-public/api-version.ts';
import { answerProblem, type ProblemCode } from '../serve-public/problem.ts';
import { answerPage } from '../web/answer-page.ts';
import { basePath, chooseLanguage, rememberLanguage, securityHeaders } from '../web/http.ts';
import { type ProxyHandler, proxyHandler } from '../web/lambda.ts';
import { logFailed } from '../web/log-failed.ts';
import { feedOf } from './feed.ts';

/** What published results are shown with: no case, no fact, no key, no mail. */
export interface ResultsRuntime extends Pick<Runtime, 'region' | 'publicUrl' | 'isClosed' | 'clock' | 'log'> {
  readonly publications: Pick<Runtime['publications'], 'all'>;
  readonly loop: Pick<Runtime['loop'], 'last'>;
}

/** How long anybody may keep an answer, in seconds: as long as that of the loop guarantee. */
const keptSeconds = 300;

const troubleStatus = { notFound: 404, failed: 500, notAllowed: 405, maintenance: 503 } as const;

/** Open data: from any site, and a plain GET needs no preflight. */
const open: MiddlewareHandler = async (c, next) => {
  await next();
  c.header('Access-Control-Allow-Origin', '*');
  c.header('API-Version', apiVersion);
  if (c.res.status < 400) c.header('Cache-Control', `public, max-age=${keptSeconds}`);
};

/** Published results as one application. */
export function resultsApp(runtime: ResultsRuntime): Hono {
  const { publicUrl, publications, clock, log, isClosed, region } = runtime;
  const read = async () => readPublications(await publications.all());
  /** A program gets a problem, whoever reads a page gets a page. */
  const answerTrouble = async (
    c: Context,
    trouble: keyof typeof troubleStatus,
    code: ProblemCode,
    status: ContentfulStatusCode = troubleStatus[trouble],
  ) => {
    if (c.req.path !== resultsPaths.page) return answerProblem(c, code);
    const { troublePage } = await import('../web/public/plain-pages.ts');
    if (status === 503) c.header('Retry-After', '120');
    const page = troublePage(trouble, { lang: chooseLanguage(c), base: basePath(publicUrl), region });
    return answerPage(c, runtime, page, { status, personal: true, path: '/' });
  };
  const app = new Hono({ strict: false });
  app.use(securityHeaders, rememberLanguage(publicUrl));
  app.use(
    methodNotAllowed({
      app,
      onMethodNotAllowed: async (c, methods) => {
        const response = await answerTrouble(c, 'notAllowed', 'method-not-allowed');
        response.headers.set('Allow', methods.join(', '));
        return response;
      },
    }),
  );
  if (isClosed) app.use((c) => answerTrouble(c, 'maintenance', 'unavailable'));
  app.use('/v1/*', open, etag({ retainedHeaders: [...RETAINED_304_HEADERS, 'access-control-allow-origin'] }));
  app.get(resultsPaths.page, async (c) => {
    const lang = chooseLanguage(c);
    const published = await read();
    const loop = publishedLoop(readLoopCheck(await runtime.loop.last()), clock());
    // Beside what programs ask for: the page has charts and words that they need not wait for.
    const { publishedPage } = await import('./results-page.ts');
    const context = { lang, base: basePath(publicUrl), region };
    return answerPage(c, runtime, publishedPage(published, { loop, today: localDate(clock()) }, context));
  });
  app.get(resultsPaths.json, async (c) => c.json(feedOf(await read(), localDate(clock()))));
  app.get(resultsPaths.csv, async (c) =>
    c.body(csvOf(publishedTable(await read())), 200, {
      'Content-Type': 'text/csv; charset=utf-8; header=present',
      'Content-Disposition': 'attachment; filename="results.csv"',
    }),
  );
  app.notFound((c) => answerTrouble(c, 'notFound', 'not-found'));
  app.onError((error, c: Context) => {
    const passes = logFailed(log, 'results-request-failed', error);
    return passes ? answerTrouble(c, 'failed', 'unavailable', 503) : answerTrouble(c, 'failed', 'failed');
  });
  return app;
}

/** Serves what was published of results to API Gateway. */
export function createHandler(runtime: ResultsRuntime): ProxyHandler {
  return proxyHandler(resultsApp(runtime));
}
