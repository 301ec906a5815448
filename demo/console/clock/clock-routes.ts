import { type Context, Hono } from 'hono';
import { languages } from '../../../functions/domain/codes.ts';
import { clockPage, plainPage } from '../pages.ts';
import { namesOfTour, readTour } from '../tour/tour-facts.ts';
import type { ConsoleView } from '../view.ts';
import { clockRunPage, runSeconds } from './clock-run-page.ts';
import { carryOut, clockRuns, type Move, moveHelp, readMove } from './clock-runs.ts';

/** The clock: for people a page that follows the jump, for scripts an answer once all work of that span is done. */
export function clockRoutes(view: ConsoleView): Hono {
  const app = new Hono();
  const runs = clockRuns(view);
  app.get('/clock', (c) => c.html(clockPage(view, '')));
  app.get('/clock/runs/:id', async (c) => {
    const run = runs.get(c.req.param('id'));
    if (run === undefined)
      return c.html(plainPage(view, 'Not found', 'That jump of the clock is not known any more.'), 404);
    if (run.end === undefined) c.header('refresh', String(runSeconds));
    const known = run.language === undefined ? undefined : namesOfTour(await readTour(view, false));
    return c.html(clockRunPage(view, run, known));
  });
  app.post('/clock', async (c) => {
    const { back, lang, ...form } = await c.req.parseBody();
    const move = readMove(view, form);
    if (move === undefined) return c.html(clockPage(view, moveHelp), 400);
    const language = languages.find((one) => one === lang);
    const id = runs.start(move, { back: ownPath(back), ...(language === undefined ? {} : { language }) });
    return c.redirect(`/_local/clock/runs/${id}`, 303);
  });
  app.get('/clock.json', (c) => c.json(clockFacts(view)));
  app.post('/clock.json', (c) => moveForScript(view, c));
  return app;
}

async function moveForScript(view: ConsoleView, c: Context): Promise<Response> {
  if (!c.req.header('content-type')?.startsWith('application/json')) return c.json({ error: moveHelp }, 415);
  const move: Move | undefined = readMove(view, await c.req.json().catch(() => undefined));
  if (move === undefined) return c.json({ error: moveHelp }, 400);
  await carryOut(view, move);
  return c.json(clockFacts(view));
}

/** Back to a page of the console, and nowhere else. */
function ownPath(back: unknown): string {
  return typeof back === 'string' && /^\/_local[\w/.%-]*$/.test(back) ? back : '/_local';
}

function clockFacts(view: ConsoleView) {
  return { now: view.clock.now(), mode: view.clock.mode, next: view.clock.next() ?? null };
}
