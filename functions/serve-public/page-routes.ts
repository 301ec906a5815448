import { Hono } from 'hono';
import { answerPage } from '../web/answer-page.ts';
import { assetAt } from '../web/assets/assets.ts';
import { landingPage } from '../web/public/plain-pages.ts';
import { loadSeldom } from './load-seldom.ts';
import { answerTrouble, type PublicRuntime, pageContext } from './site.ts';

/** Pages that are the same for everyone, and the stylesheet. */
export function pageRoutes(runtime: PublicRuntime): Hono {
  const app = new Hono({ strict: false });
  app.get('/', (c) =>
    answerPage(c, runtime, landingPage({ ...pageContext(c, runtime), trial: runtime.stage !== 'production' })),
  );
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
