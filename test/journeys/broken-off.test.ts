import { afterEach, expect, test } from 'vitest';
import type { SystemSettings } from '../../local/template/system.ts';
import { approve, bySelf, cast } from '../support/cases.ts';
import { frozenDefinition, systemWith } from '../support/definitions-of-old.ts';
import { type Journey, openJourney } from '../support/journey.ts';
import { executionsOf } from '../support/rehearsal.ts';

/** A step that finally fails is noticed: its execution ends as failed, and that is counted once, no matter who reports it. */

let journey: Journey | undefined;
let counted: Record<string, number>;
afterEach(async () => {
  await journey?.close();
  journey = undefined;
});

async function openBroken(system?: SystemSettings) {
  counted = {};
  let broken = true;
  journey = await openJourney({
    ...(system === undefined ? {} : { system }),
    faults: ({ service, operation, phase }) => {
      if (broken && service === 'functions' && operation === 'find-place' && phase === 'before') {
        throw Object.assign(new Error('broken'), { name: 'InvariantError' });
      }
    },
    onError: (where, error) => {
      if (where !== 'find-place') throw error;
    },
    log: {
      info() {},
      error() {},
      count: (metric, value) => {
        counted[metric] = (counted[metric] ?? 0) + value;
      },
    },
  });
  const mend = () => {
    broken = false;
  };
  return { open: journey, mend };
}

test('a fault ends the execution as failed, is counted once, and the case goes on under the next', async () => {
  const { open, mend } = await openBroken();
  const people = cast('broken');
  const reference = await open.refer(bySelf(people));
  await approve(open, people, reference);
  const [first] = await executionsOf(open, reference);
  expect(first).toMatchObject({ status: 'FAILED', state: 'BrokenOff', error: 'BrokenOff' });
  // The last step of the execution counted it, and so would the event that it failed.
  expect((await open.look(reference)).referral).toMatchObject({ faults: 1, faultedGeneration: 1 });
  expect(counted['handedOver']).toBe(1);
  mend();
  await open.app.clock.advanceBy('PT20M');
  expect(await open.stage(reference)).toBe('offer');
  expect((await open.look(reference)).referral.faults).toBe(0);
  expect(counted['handedOver']).toBe(1);
});

test('under the definitions of before it ends as they say, and is counted all the same', async () => {
  const day = '2026-11-21';
  const definitions = {
    referral: await frozenDefinition(day, 'referral'),
    trajectory: await frozenDefinition(day, 'trajectory'),
  };
  const { open, mend } = await openBroken(await systemWith(definitions));
  const people = cast('older');
  const reference = await open.refer(bySelf(people));
  await approve(open, people, reference);
  const [first] = await executionsOf(open, reference);
  expect(first).toMatchObject({ status: 'SUCCEEDED', state: 'HandedOver' });
  expect((await open.look(reference)).referral.faults).toBe(1);
  expect(counted['handedOver']).toBe(1);
  mend();
  await open.app.clock.advanceBy('PT20M');
  expect(await open.stage(reference)).toBe('offer');
});
