import { Hono } from 'hono';
import { loadSeldom } from './load-seldom.ts';
import type { PublicRuntime } from './site.ts';

/** Continuing later: keeping the answers, and coming back through the mailed link. */
export function saveRoutes(runtime: PublicRuntime): Hono {
  const app = new Hono({ strict: false });
  app.get('/aanmelden/bewaren', async (c) => (await loadSeldom()).showSave(c, runtime));
  app.post('/aanmelden/bewaren', async (c) => (await loadSeldom()).postSave(c, runtime));
  app.get('/aanmelden/bewaard', async (c) => (await loadSeldom()).showSaved(c, runtime));
  app.get('/aanmelden/verder/:token', async (c) => (await loadSeldom()).showResume(c, runtime));
  app.post('/aanmelden/verder/:token', async (c) => (await loadSeldom()).postResume(c, runtime));
  return app;
}
