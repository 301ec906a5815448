import { Hono } from 'hono';
import { framedPath } from '../web/public/framed-path.ts';
import { loadSeldom } from './load-seldom.ts';
import type { PublicRuntime } from './site.ts';

/**
 * The form in a frame on a client's own page.
 *
 * @param within makes an application like the one that these routes belong to, below another address
 */
export function framedRoutes(runtime: PublicRuntime, within: (runtime: PublicRuntime) => Hono): Hono {
  const app = new Hono({ strict: false });
  // One for each client: they differ by their address alone, and making one takes longer than most pages do.
  const apps = new Map<string, Hono>();
  const below = (own: PublicRuntime) => {
    const made = apps.get(own.publicUrl) ?? within(own);
    apps.set(own.publicUrl, made);
    return made;
  };
  const path = `${framedPath}/:client`;
  app.get(path, async (c) => (await loadSeldom()).answerFramed(c, runtime, below));
  app.get(`${path}/:rest{.+}`, async (c) => (await loadSeldom()).answerFramed(c, runtime, below));
  app.post(`${path}/:rest{.+}`, async (c) => (await loadSeldom()).answerFramed(c, runtime, below));
  return app;
}
