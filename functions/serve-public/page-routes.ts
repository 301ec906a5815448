import { Hono } from 'hono';
import { localDate } from '../domain/calendar.ts';
import { doors } from '../domain/codes.ts';
import { defined } from '../domain/defined.ts';
import { isDoorClosed } from '../domain/door-rules.ts';
import { intakeClosedOn } from '../domain/intake-closed.ts';
import { answerPage } from '../web/answer-page.ts';
import { assetAt } from '../web/assets/assets.ts';
import type { PageContext } from '../web/page-context.ts';
import { landingPage } from '../web/public/plain-pages.ts';
import { loadSeldom } from './load-seldom.ts';
import { answerTrouble, type PublicRuntime, pageContext } from './site.ts';

/** What the start page says of doors that are closed; their words are loaded only where there are such. */
async function noticesOf(where: PageContext, { region, clock }: PublicRuntime) {
  const today = localDate(clock());
  const isOpen =
    intakeClosedOn(region, today) === undefined && !doors.some((door) => isDoorClosed(region, door, today));
  return isOpen ? undefined : (await loadSeldom()).closedNotices(where, today);
}

/** Pages that are the same for everyone, and the stylesheet. */
export function pageRoutes(runtime: PublicRuntime): Hono {
  const app = new Hono({ strict: false });
  app.get('/', async (c) => {
    const where = pageContext(c, runtime);
    const closed = await noticesOf(where, runtime);
    return answerPage(
      c,
      runtime,
      landingPage({ ...where, trial: runtime.stage !== 'production', ...defined({ closed }) }),
    );
  });
  app.get('/privacy', async (c) => {
    const { privacyPage } = await loadSeldom();
    return answerPage(c, runtime, privacyPage(pageContext(c, runtime)));
  });
  app.get('/toegankelijkheid', async (c) => {
    const { accessibilityPage } = await loadSeldom();
    return answerPage(c, runtime, accessibilityPage(pageContext(c, runtime)));
  });
  app.get('/assets/:name', async (c) => {
    const found = assetAt(c.req.path);
    if (found === undefined) return answerTrouble(c, runtime, 'notFound');
    c.header('Cache-Control', 'public, max-age=31536000, immutable');
    c.header('Vary', 'Accept-Encoding');
    const packed = /\bgzip\b/.test(c.req.header('Accept-Encoding') ?? '') ? found.gzipped : undefined;
    if (packed !== undefined) c.header('Content-Encoding', 'gzip');
    return c.body(new Uint8Array(packed ?? found.body), 200, { 'Content-Type': found.contentType });
  });
  return app;
}
