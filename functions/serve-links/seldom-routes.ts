import { type Context, Hono } from 'hono';
import {
  answeredPath,
  awayPath,
  coachesPath,
  declinesPath,
  ownResultsPath,
  placesPath,
  worklistPath,
} from '../domain/worklist.ts';
import { seeOther } from '../web/http.ts';
import { loadSeldom } from './load-seldom.ts';
import type { LinksRuntime } from './site.ts';

/** A path of the worklist as the worklist's own routes know it. */
const below = (path: string) => path.slice(worklistPath.length);

/**
 * Pages of the worklist that few visits open: one's absence, declining several, places, job coaches, a provider's results, what was answered
 * lately and a running trajectory. A GET only looks (I4); without a proof there is only the way to one.
 */
export function seldomRoutes(runtime: LinksRuntime): Hono {
  const app = new Hono({ strict: false });
  const backTo = (path: string) => (c: Context) => seeOther(c, runtime.publicUrl, path);

  app.get(below(awayPath), async (c) => (await loadSeldom()).showAway(c, runtime));
  app.post(below(awayPath), async (c) => (await loadSeldom()).postAway(c, runtime));
  app.post(`${below(awayPath)}/terug`, async (c) => (await loadSeldom()).postBack(c, runtime));
  app.get(`${below(awayPath)}/:rest{.+}`, backTo(awayPath));

  app.get(below(declinesPath), async (c) => (await loadSeldom()).showDeclines(c, runtime));
  app.post(below(declinesPath), async (c) => (await loadSeldom()).postDeclines(c, runtime));
  app.get(`${below(declinesPath)}/:rest{.+}`, backTo(declinesPath));

  const place = `${below(placesPath)}/:provider/:programme`;
  app.get(below(placesPath), async (c) => (await loadSeldom()).showPlaces(c, runtime));
  app.get(place, async (c) => (await loadSeldom()).showPlace(c, runtime));
  app.post(place, async (c) => (await loadSeldom()).postPlace(c, runtime));

  const coach = `${below(coachesPath)}/:provider/:mark`;
  app.get(below(coachesPath), async (c) => (await loadSeldom()).showCoaches(c, runtime));
  app.get(coach, async (c) => (await loadSeldom()).showCoach(c, runtime));
  app.post(coach, async (c) => (await loadSeldom()).postCoach(c, runtime));

  app.get(below(ownResultsPath), async (c) => (await loadSeldom()).showResults(c, runtime));

  app.get(below(answeredPath), async (c) => (await loadSeldom()).showAnswered(c, runtime));

  const trajectory = '/traject/:reference{HW-[0-9A-Z]{7}}';
  const report = `${trajectory}/meld/:what{[a-z-]+}`;
  app.get(trajectory, async (c) => (await loadSeldom()).showTrajectory(c, runtime));
  app.get(report, async (c) => (await loadSeldom()).showReport(c, runtime));
  app.post(report, async (c) => (await loadSeldom()).postReport(c, runtime));
  return app;
}
