import { Hono } from 'hono';
import { codeSlug, formPaths } from '../web/public/steps.ts';
import { loadSeldom } from './load-seldom.ts';
import type { PublicRuntime } from './site.ts';

/** The page that proves the sender's mailbox, after the last question. */
export function codeRoutes(runtime: PublicRuntime): Hono {
  const app = new Hono({ strict: false });
  for (const kind of ['self', 'professional'] as const) {
    const path = `${formPaths[kind]}/${codeSlug}`;
    app.get(path, async (c) => (await loadSeldom()).getCode(c, runtime, kind));
    app.post(path, async (c) => (await loadSeldom()).postCode(c, runtime, kind));
    app.post(`${path}/sturen`, async (c) => (await loadSeldom()).postSend(c, runtime, kind));
  }
  return app;
}
