import { Hono } from 'hono';
import { checkSlug, formPaths } from '../web/public/steps.ts';
import { loadSeldom } from './load-seldom.ts';
import type { PublicRuntime } from './site.ts';

/** The page with all answers, and sending them. It lies beside the bundle: a start is for the first page, not for the last. */
export function checkRoutes(runtime: PublicRuntime): Hono {
  const app = new Hono({ strict: false });
  for (const kind of ['self', 'professional'] as const) {
    app.get(`${formPaths[kind]}/${checkSlug}`, async (c) => (await loadSeldom()).getCheck(c, runtime, kind));
    app.post(`${formPaths[kind]}/${checkSlug}`, async (c) => (await loadSeldom()).postCheck(c, runtime, kind));
  }
  return app;
}
