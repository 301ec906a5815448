import { type Context, Hono } from 'hono';
import { methodNotAllowed } from 'hono/method-not-allowed';
import { TryAgainError } from '../domain/errors.ts';
import type { Runtime } from '../ports/runtime.ts';
import { noStore, rememberLanguage, securityHeaders } from './http.ts';
import { logFailed } from './log-failed.ts';

/** What goes wrong with any page, with the status that tells it. */
const troubleStatus = { failed: 500, notFound: 404, notAllowed: 405, maintenance: 503 } as const;
type PageTrouble = keyof typeof troubleStatus;
type TroubleStatus = (typeof troubleStatus)[PageTrouble];

/** Answers with the page that says what went wrong. */
type AnswerTrouble = (c: Context, trouble: PageTrouble, status: TroubleStatus) => Response | Promise<Response>;

/**
 * An application for pages of people's cases, still without any: headers, no cache, language, maintenance, and what is said
 * of an address, a method or a fault that has no page of its own. Its routes are added by the caller.
 *
 * @param failure name of a fault in the log; the message of an error may hold what somebody typed, and is left out (I5)
 */
export function pagesApp(
  { publicUrl, isClosed, log }: Pick<Runtime, 'publicUrl' | 'isClosed' | 'log'>,
  answer: AnswerTrouble,
  failure: string,
): Hono {
  const trouble = (c: Context, kind: PageTrouble, status: TroubleStatus = troubleStatus[kind]) =>
    answer(c, kind, status);
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
  if (isClosed)
    app.use(async (c) => {
      c.header('Retry-After', '120');
      return trouble(c, 'maintenance');
    });
  app.notFound((c) => trouble(c, 'notFound'));
  app.onError((error, c) => {
    // Others were at the same case: nothing was stored, and a moment later it will be.
    if (error instanceof TryAgainError) {
      c.header('Retry-After', '2');
      return trouble(c, 'failed', 503);
    }
    if (!logFailed(log, failure, error)) return trouble(c, 'failed');
    c.header('Retry-After', '120');
    return trouble(c, 'failed', 503);
  });
  return app;
}
