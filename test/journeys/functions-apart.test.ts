import { afterAll, beforeAll, expect, test } from 'vitest';
import { openConsole } from '../../demo/console/open-console.ts';
import type { FaultPoint } from '../../engines/support/sdk-handler.ts';
import { createRegionDesk } from '../../functions/cases/region-desk.ts';
import { type Embedded, openEmbedded } from '../../local/embedded.ts';
import { loadSettings } from '../../local/settings.ts';
import { openCapture } from '../simulation/invariants/capture.ts';
import { takeSight } from '../simulation/invariants/sight.ts';
import { violations } from '../simulation/invariants/violations.ts';
import { approve, bySelf, cast } from '../support/cases.ts';
import { type Journey, journeyOn, mondayMorning } from '../support/journey.ts';

/** Fails one call of a service; set by the test that wants it. */
let lose: ((point: FaultPoint) => boolean) | undefined;
const seen: FaultPoint[] = [];
let app: Embedded;
let journey: Journey;

beforeAll(async () => {
  const { system } = await loadSettings({});
  const functions = system.functions.map((one) => (one.folder === 'drill-mail' ? { ...one, permissions: [] } : one));
  // What happens in functions is written to no log here: it stays in their thread.
  const capture = openCapture({
    faults(point) {
      seen.push(point);
      if (lose?.(point) !== true) return;
      lose = undefined;
      throw Object.assign(new Error('socket hang up'), { name: 'TimeoutError' });
    },
  });
  const { log: _, ...observed } = capture.options;
  app = await openEmbedded({
    ...observed,
    console: openConsole,
    frozenAt: mondayMorning,
    functionsApart: true,
    system: { ...system, functions },
  });
  await app.whenApart;
  await capture.watch(app);
  const background = { capture, formerRegions: [app.region] };
  journey = journeyOn(app, { request: fetch, sight: () => takeSight(app, background), close: app.close });
});
afterAll(() => app.close());

test('a case goes its way, at the time of the clock, and each call is known by its function', async () => {
  await app.clock.advanceBy('P1D');
  const people = cast('apart');
  const reference = await journey.refer(bySelf(people));
  await approve(journey, people, reference);
  expect(await journey.stage(reference)).toBe('offer');
  const events = await app.runtime('sweep-tasks').referrals.events(reference);
  expect(new Set(events.map(({ at }) => at))).toEqual(new Set([app.clock.now()]));
  expect(app.clock.now()).toBe('2026-01-06T08:00:00.000Z');
  const callers = new Set(seen.flatMap(({ service, invocation }) => (service === 'mail' ? [invocation?.folder] : [])));
  expect([...callers].toSorted()).toEqual(['find-place', 'serve-links', 'serve-public']);
  expect(app.functionFaults).toEqual([]);
});

test('an answer that is lost on its way to the functions is asked for again, and nothing is doubled', async () => {
  lose = ({ operation, phase }) => operation === 'TransactWriteItems' && phase === 'after';
  const before = await app.executions.list();
  await journey.refer(bySelf(cast('lost')));
  expect(lose).toBeUndefined();
  expect(await app.executions.list()).toHaveLength(before.length + 1);
});

test('a change of the region counts in the next call', async () => {
  const people = { ...cast('changed'), workCoach: 'coach@anders.example' };
  await journey.refer(bySelf(people));
  expect(await journey.subjects(people.workCoach)).toEqual([]);
  const part = 'municipalities.GM0355.approverDomains';
  const desk = createRegionDesk(app.runtime('act-at-desk'));
  const coordinator = { subject: 'c-1', role: 'coordinator', scope: 'region' } as const;
  const value = ['zeist.example', 'anders.example'];
  expect(await desk.change(coordinator, { part, value, because: { code: 'asked' }, seen: 0 })).toMatchObject({
    ok: true,
  });
  await journey.refer(bySelf({ ...people, candidate: 'ander@post.example' }));
  expect(await journey.subjects(people.workCoach)).toHaveLength(1);
});

test('rights are judged, and what fails in a function is known by its name', async () => {
  await expect(app.invoke('drill-mail', { report: '0123456789' })).rejects.toThrow('drill-mail may not');
  expect(app.functionFaults).toMatchObject([
    {
      folder: 'drill-mail',
      error: {
        name: 'AccessDeniedException',
        message: expect.stringContaining('drill-mail may not'),
      },
    },
  ]);
});

test('functions really run there: of an error its class stays behind', async () => {
  const error = await app.invoke('drill-mail', {}).catch((caught: unknown) => caught);
  expect(error).toMatchObject({ name: 'ZodError' });
  expect(error).not.toHaveProperty('issues');
});

test('what must always hold does', async () => {
  expect(violations(await journey.sight(), [])).toEqual([]);
});
