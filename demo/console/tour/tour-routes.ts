import { type Context, Hono } from 'hono';
import { html } from 'hono/html';
import { worklistPath } from '../../../functions/domain/worklist.ts';
import { chooseLanguage, rememberLanguage } from '../../../functions/web/http.ts';
import type { Being } from '../be/being.ts';
import { linkTo } from '../mail-links.ts';
import type { ConsoleView } from '../view.ts';
import { proveMailbox, visitAs } from './site-visit.ts';
import { referralOf } from './tour-cast.ts';
import { readTour } from './tour-facts.ts';
import { tourCoach } from './tour-job-coach.ts';
import { tourLayout } from './tour-layout.ts';
import { isWatched, tourPage, watchSeconds } from './tour-page.ts';
import { tourTexts } from './tour-texts.ts';

/** The key of the embedded run's client; local/ alone knows it. */
const demoKey = 'demo-key';

/** The guided tour at `/_local/tour`. Everything that it does for people goes through the site's own doors. */
export function tourRoutes(view: ConsoleView, being: Being): Hono {
  const app = new Hono();
  app.use(rememberLanguage(view.url));

  app.get('/', async (c) => {
    const isNew = c.req.query('begin') !== undefined;
    const isStill = c.req.query('still') !== undefined;
    const [tour, { fault, hold }] = await Promise.all([readTour(view, isNew), view.mailService()]);
    if (isWatched(tour) && !isStill) c.header('refresh', String(watchSeconds));
    return c.html(
      tourPage(view, tour, { language: chooseLanguage(c), isStill, hasMail: fault === null && hold === null }),
    );
  });

  app.post('/refer', async (c) => {
    const language = chooseLanguage(c);
    const { round } = await c.req.parseBody();
    const newest = await readTour(view, false);
    const tour = round === String(newest.newest + 1) ? await readTour(view, true) : newest;
    const { first, second } = tour.cast;
    for (const [person, from] of [
      [first, tour.facts.first],
      [second, tour.facts.second],
    ] as const) {
      if (from !== undefined) continue;
      const words = { language, goal: tourTexts[language].goal, privacyVersion: view.region.privacyVersion };
      const answer = await view.request(`${view.url}/v1/referrals`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'x-api-key': demoKey,
          'idempotency-key': `tour-${person.email}-${language}`,
        },
        body: JSON.stringify(referralOf(person, tour.cast, words)),
      });
      if (answer.status !== 201) return failed(c, view, answer.status);
    }
    return c.redirect('/_local/tour', 303);
  });

  app.post('/code', (c) => atPage(c, view, being, async () => undefined));
  app.post('/accept', (c) =>
    atPage(c, view, being, async (visit, { to, link }) => {
      const { name, email, startsOn } = tourCoach(to, view.clock.now());
      const fields = { choice: 'accept', jobCoachName: name, jobCoachEmail: email, startsOn };
      return visit.post(link, fields);
    }),
  );
  return app;
}

/** Opens the page of a task, or the list of its owner, as that person, the mailbox proved, after something was done there. */
async function atPage(
  c: Context,
  view: ConsoleView,
  being: Being,
  act: (visit: ReturnType<typeof visitAs>, at: NonNullable<ReturnType<typeof linkTo>>) => Promise<Response | undefined>,
): Promise<Response> {
  const { task, then } = await c.req.parseBody();
  const at = typeof task === 'string' ? linkTo(task, await view.mails()) : undefined;
  if (at === undefined) return failed(c, view, 404);
  const visit = visitAs(c, view, being, at.to);
  await proveMailbox(view, visit, at);
  const answer = await act(visit, at);
  const type = answer?.headers.get('content-type') ?? '';
  if (answer === undefined || !type.startsWith('text/html')) {
    const place = then === 'list' ? `${view.url}${worklistPath}` : at.link;
    return c.redirect(answer?.headers.get('location') ?? place, 303);
  }
  // What the site answers to a post is shown once, so it is handed on as it is, under its own policy.
  c.header('content-type', type);
  c.header('content-security-policy', answer.headers.get('content-security-policy') ?? "default-src 'none'");
  return c.body(await answer.text());
}

function failed(c: Context, view: ConsoleView, status: number): Response | Promise<Response> {
  const language = chooseLanguage(c);
  const text = tourTexts[language];
  const body = html`<p role="alert" class="problem">${text.failedText(status)}</p><p><a class="onward" href="/_local/tour">${text.back}</a></p>`;
  return c.html(tourLayout(view, { language, title: text.failed, path: '/_local/tour' }, body), 502);
}
