import { Hono } from 'hono';
import { loadSeldom } from './load-seldom.ts';
import type { PublicRuntime } from './site.ts';

/** What follows a form: the page after sending, another door with the door that does fit, the handover, and "stop and wipe". */
export function outcomeRoutes(runtime: PublicRuntime): Hono {
  const app = new Hono({ strict: false });
  app.get('/aanmelden/verzonden', async (c) => (await loadSeldom()).showSent(c, runtime));
  app.get('/aanmelden/uitkomst/:otherDoor', async (c) => (await loadSeldom()).getOtherDoor(c, runtime));
  app.post('/aanmelden/uitkomst/:otherDoor', async (c) => (await loadSeldom()).postAdvice(c, runtime));
  app.post('/aanmelden/overdracht', async (c) => (await loadSeldom()).postHandover(c, runtime));
  app.get('/aanmelden/wissen', async (c) => (await loadSeldom()).showStopping(c, runtime));
  app.post('/aanmelden/wissen', async (c) => (await loadSeldom()).postWipe(c, runtime));
  app.get('/aanmelden/gewist', async (c) => (await loadSeldom()).showWiped(c, runtime));
  return app;
}
