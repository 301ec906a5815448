import { type Context, Hono } from 'hono';
import { forgetPath } from '../domain/former-address.ts';
import { linkPath, tokenOf, visitOf } from '../web/links/site.ts';
import { backTo, showTask, type TaskDoor, taskPages } from '../web/links/task-pages.ts';
import { addCodeRoutes } from './code-routes.ts';
import { loadSeldom } from './load-seldom.ts';
import type { LinksRuntime } from './site.ts';

/** The page of a task and what is done on it, below a path. */
export function addTaskPages(app: Hono, runtime: LinksRuntime, path: string, door: TaskDoor): void {
  for (const { method, below, answer } of taskPages) app.on(method, `${path}${below}`, (c) => answer(c, runtime, door));
}

/** Pages behind a task or objection link. */
export function taskRoutes(runtime: LinksRuntime): Hono {
  const app = new Hono({ strict: false });
  const { linkDesk: desk } = runtime;
  const pathOf = (c: Context) => linkPath('taak', tokenOf(c));
  const door: TaskDoor = { desk, keyOf: tokenOf, shownAt: (c) => ({ path: pathOf(c) }) };
  addTaskPages(app, runtime, '/:token', door);
  addCodeRoutes(app, runtime, {
    area: 'taak',
    desk,
    show: (c, left) => showTask(c, runtime, door, visitOf(c, runtime, 'taak'), left),
    back: (c, message) => backTo(c, runtime, pathOf(c), message),
  });
  app.post('/:token/nieuwe-link', async (c) => {
    await desk.renew(tokenOf(c), visitOf(c, runtime, 'taak'));
    return backTo(c, runtime, pathOf(c), 'link');
  });
  app.get(`/:token/${forgetPath}`, async (c) => (await loadSeldom()).showForget(c, runtime));
  app.post(`/:token/${forgetPath}`, async (c) => (await loadSeldom()).postForget(c, runtime));
  // Somebody who reloads the address of a post, or switches language there, gets the page itself.
  app.get('/:token/:rest{.+}', (c) => backTo(c, runtime, pathOf(c)));
  return app;
}
