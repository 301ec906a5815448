import { afterEach, beforeEach, expect, test } from 'vitest';
import type { FaultPoint } from '../../engines/support/sdk-handler.ts';
import { bySelf, cast, started } from '../support/cases.ts';
import { type Journey, openJourney } from '../support/journey.ts';

let journey: Journey;
/** Calls of the sweeper for cases, while it is counted: its looks at the agenda are the same with no case at all. */
let calls: string[];
beforeEach(async () => {
  calls = [];
  journey = await openJourney({
    faults: ({ service, phase, invocation, operation, request }: FaultPoint) => {
      if (service === 'functions' || phase !== 'before' || invocation?.folder !== 'sweep-tasks') return;
      if (request?.input['IndexName'] === undefined && service !== 'mail') calls.push(operation);
    },
  });
});
afterEach(() => journey.close());

test('the weekly looks at quiet cases read them together, and write of each when to look again', async () => {
  for (let n = 0; n < 6; n += 1) await journey.refer({ ...bySelf(cast(`quiet${n}`)) });
  for (let n = 0; n < 6; n += 1) await started(journey, cast(`running${n}`));
  await journey.app.clock.advanceBy('P6DT23H');
  calls = [];
  await journey.app.clock.advanceBy('PT2H');
  const of = (name: string) => calls.filter((operation) => operation === name).length;
  expect([of('DescribeExecution'), of('UpdateItem')]).toEqual([0, 6]);
  // The check of the loop, once: a list for each machine, all cases together, its last result and its new one.
  const loopCheck = 5;
  expect(calls.length).toBeLessThanOrEqual(6 + 2 + loopCheck);
});
