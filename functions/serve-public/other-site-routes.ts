import { Hono } from 'hono';
import { mendPath } from '../web/public/steps.ts';
import { loadSeldom } from './load-seldom.ts';
import type { PublicRuntime } from './site.ts';

/** The page that completes a form which was filled in on another site. */
export function otherSiteRoutes(runtime: PublicRuntime): Hono {
  const app = new Hono({ strict: false });
  for (const kind of ['self', 'professional'] as const) {
    app.get(mendPath(kind), async (c) => (await loadSeldom()).getMend(c, runtime, kind));
    app.post(mendPath(kind), async (c) => (await loadSeldom()).postMend(c, runtime, kind));
  }
  return app;
}
