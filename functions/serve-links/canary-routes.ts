import { type Context, Hono, type MiddlewareHandler } from 'hono';
import { answerPage } from '../web/answer-page.ts';
import { chooseLanguage } from '../web/http.ts';
import { canaryFiles, canaryPicture, canaryScript } from '../web/links/canary-files.ts';
import { linkPath, pageContext, tokenOf } from '../web/links/site.ts';
import { agentClass } from './agent-class.ts';
import { loadSeldom } from './load-seldom.ts';
import type { LinksRuntime } from './site.ts';

/** Answers to an unknown token, and to a post that does not come from our own page. */
const unanswered = [403, 404];

const kindOfMethod = { HEAD: 'looked', GET: 'opened', POST: 'posted' } as const;

function kindOf(method: string) {
  return method === 'HEAD' || method === 'GET' || method === 'POST' ? kindOfMethod[method] : undefined;
}

/** The visitor's description of itself is reduced to a class here, and goes no further. */
const agentOf = (c: Context) => agentClass(c.req.header('User-Agent'));

/**
 * Middleware: an address that no task answers may be the canary of a mail drill. It looks afterwards, so that real
 * links cost no extra read. It sits outside the check of the origin, because a scanner's post is exactly what it must
 * see.
 */
export function canaries(runtime: LinksRuntime): MiddlewareHandler {
  return async (c, next) => {
    const kind = kindOf(c.req.method);
    const token = tokenOf(c);
    await next();
    if (kind === undefined || !unanswered.includes(c.res.status)) return;
    if (!(await runtime.canaryDesk.visit(token, kind, agentOf(c)))) return;
    const path = linkPath('taak', token);
    const { canaryPage } = await loadSeldom();
    const page = canaryPage(chooseLanguage(c), pageContext(c, runtime, path).action, kind === 'posted');
    c.res = await answerPage(c, runtime, page, { path });
  };
}

/** What a canary's page loads. The first picture shows that the page was drawn; the second, that its script ran. */
export function canaryRoutes({ canaryDesk }: LinksRuntime): Hono {
  const app = new Hono({ strict: false });
  const seen = (c: Context, kind: 'rendered' | 'scripted') => canaryDesk.visit(tokenOf(c), kind, agentOf(c));
  const picture = async (c: Context, kind: 'rendered' | 'scripted') =>
    (await seen(c, kind)) ? c.body(canaryPicture, 200, { 'Content-Type': 'image/svg+xml' }) : c.notFound();
  app.get(`/:token/proef/${canaryFiles.picture}`, (c) => picture(c, 'rendered'));
  app.get(`/:token/proef/${canaryFiles.ran}`, (c) => picture(c, 'scripted'));
  app.get(`/:token/proef/${canaryFiles.script}`, (c) =>
    c.body(canaryScript, 200, { 'Content-Type': 'text/javascript; charset=utf-8' }),
  );
  return app;
}
