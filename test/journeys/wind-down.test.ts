import { afterEach, beforeEach, expect, test } from 'vitest';
import { runOff } from '../../demo/rehearsal/run-off.ts';
import { accept, approve, bySelf, cast } from '../support/cases.ts';
import { type Journey, openJourney } from '../support/journey.ts';

let journey: Journey;
beforeEach(async () => {
  journey = await openJourney();
});
afterEach(() => journey.close());

test('a programme that ends: each case ends as the trial said, and in the end nobody is left', async () => {
  const [waits, guided] = [cast('wacht'), cast('loopt')];
  await journey.refer(bySelf(waits));
  const running = await journey.refer(bySelf(guided));
  await approve(journey, guided, running);
  await accept(journey, guided, running);
  const run = await runOff(journey.app);
  expect(run).toMatchObject({
    said: { 'handed-over': 1, stopped: 1 },
    happened: { 'handed-over': 1, stopped: 1 },
    moved: [],
    open: 0,
    people: { after: 0 },
    words: [],
    isEmpty: true,
  });
});
