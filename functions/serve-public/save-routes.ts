import { Hono } from 'hono';
import type { PublicRuntime } from './site.ts';

// Most visits do without these: they are loaded when one asks for them.
const answers = async () => (await import('./seldom.ts')).seldom;

/** Continuing later: keeping the answers, and coming back through the mailed link. */
export function saveRoutes(runtime: PublicRuntime): Hono {
  const app = new Hono({ strict: false });
  app.get('/aanmelden/bewaren', async (c) => (await answers()).showSave(c, runtime));
  app.post('/aanmelden/bewaren', async (c) => (await answers()).postSave(c, runtime));
  app.get('/aanmelden/bewaard', async (c) => (await answers()).showSaved(c, runtime));
  app.get('/aanmelden/verder/:token', async (c) => (await answers()).showResume(c, runtime));
  app.post('/aanmelden/verder/:token', async (c) => (await answers()).postResume(c, runtime));
  return app;
}
