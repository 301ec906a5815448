import { Hono } from 'hono';
import { sandboxToken } from '../domain/sandbox.ts';
import { loadSeldom } from './load-seldom.ts';
import { answerProblem } from './problem.ts';
import type { PublicRuntime } from './site.ts';

/** The documentation of the API, the examples in it as files, and where the status link of a sandbox receipt leads. Mounted at `/v1/docs`. */
export function docsRoutes(runtime: PublicRuntime): Hono {
  const app = new Hono({ strict: false });
  app.get('/', async (c) => (await loadSeldom()).showDocs(c, runtime));
  app.get(`/${sandboxToken}`, (c) => c.redirect(`${runtime.publicUrl}/v1/docs#sandbox`, 302));
  app.get('/:name', async (c) => (await loadSeldom()).giveExample(c, runtime) ?? answerProblem(c, 'not-found'));
  return app;
}
