import { Hono } from 'hono';
import { guidePaths } from '../web/public/guide-paths.ts';
import { loadSeldom } from './load-seldom.ts';
import type { PublicRuntime } from './site.ts';

/**
 * Pages to read before signing up, and the anonymous check. The check answers its post directly: nothing is kept to
 * show later.
 */
export function guideRoutes(runtime: PublicRuntime): Hono {
  const app = new Hono({ strict: false });
  app.get(guidePaths.ips, async (c) => (await loadSeldom()).showIps(c, runtime));
  app.get(guidePaths.folder, async (c) => (await loadSeldom()).showFolder(c, runtime));
  app.get(guidePaths.fit, async (c) => (await loadSeldom()).showFit(c, runtime));
  app.post(guidePaths.fit, async (c) => (await loadSeldom()).postFit(c, runtime));
  return app;
}
