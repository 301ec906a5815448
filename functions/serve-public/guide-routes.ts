import { Hono } from 'hono';
import { guidePaths } from '../web/public/guide-paths.ts';
import type { PublicRuntime } from './site.ts';

// Most visits do without these: they are loaded when one asks for them.
const answers = async () => (await import('./seldom.ts')).seldom;

/**
 * Pages to read before signing up, and the anonymous check. The check answers its post directly: nothing is kept to
 * show later.
 */
export function guideRoutes(runtime: PublicRuntime): Hono {
  const app = new Hono({ strict: false });
  app.get(guidePaths.ips, async (c) => (await answers()).showIps(c, runtime));
  app.get(guidePaths.folder, async (c) => (await answers()).showFolder(c, runtime));
  app.get(guidePaths.fit, async (c) => (await answers()).showFit(c, runtime));
  app.post(guidePaths.fit, async (c) => (await answers()).postFit(c, runtime));
  return app;
}
