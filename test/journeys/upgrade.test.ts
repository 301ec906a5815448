import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { steps } from '../../functions/runtime/steps.ts';
import { expectCleanEnd } from '../support/aftermath.ts';
import { about, accept, approve, bySelf, cast, mailboxes, start } from '../support/cases.ts';
import { frozenDays, frozenDefinition, type OldDefinition, systemWith } from '../support/definitions-of-old.ts';
import { type Journey, openJourney } from '../support/journey.ts';
import { regionWithPlaces } from '../support/regions.ts';
import { executionsOf } from '../support/rehearsal.ts';

const people = cast('upgrade');
const days = await frozenDays();
const folders: string[] = [];
let journey: Journey | undefined;
afterEach(async () => {
  await journey?.close();
  journey = undefined;
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
});

async function definitionsOf(day: string) {
  return { referral: await frozenDefinition(day, 'referral'), trajectory: await frozenDefinition(day, 'trajectory') };
}

/** A system that begins under older definitions and is upgraded on the way, as `cdk deploy` would. */
async function upgradable(definitions: Readonly<Record<'referral' | 'trajectory', OldDefinition>>) {
  const before = await systemWith(definitions);
  const dataDir = await mkdtemp(join(tmpdir(), 'referrals-upgrade-'));
  folders.push(dataDir);
  const regionContent = await regionWithPlaces(1);
  return {
    before: async () => {
      journey = await openJourney({ dataDir, regionContent, system: before });
      return journey;
    },
    upgrade: async () => {
      // The same address, or links in older mails would lead nowhere; other ids than before, as in a new process.
      const port = Number(new URL(journey?.app.url ?? '').port);
      await journey?.close();
      journey = await openJourney({ dataDir, regionContent, port, seed: 2 });
      return journey;
    },
  };
}

/** Answers the next check-in: the trajectory ends early. */
async function endEarly(now: Journey, reference: string): Promise<void> {
  const { tasks } = await now.look(reference);
  await now.app.clock.advanceTo(tasks.find(({ kind }) => kind === 'check-in')?.visibleFrom ?? now.app.clock.now());
  await now.app.clock.advanceBy('PT5M');
  await now.person(people.jobCoach).answer({ choice: 'stopped', reason: 'no-match', hoursUsed: '2' }, about(reference));
}

async function statesOf(now: Journey, reference: string) {
  return (await executionsOf(now, reference)).map(({ name, status }) => `${name.replace(reference, '')} ${status}`);
}

describe.each(days)('a case that began under the definitions of %s', (day) => {
  test('ends well under the functions of now, upgraded while it waits for approval', async () => {
    const system = await upgradable(await definitionsOf(day));
    const before = await system.before();
    const reference = await before.refer(bySelf(people));
    const [running] = await executionsOf(before, reference);
    const definition = await before.app.executions.definitionOf(running?.arn ?? '');

    const now = await system.upgrade();
    expect(await now.app.executions.definitionOf(running?.arn ?? '')).toBe(definition);
    await approve(now, people, reference);
    await accept(now, people, reference, now.day());
    await start(now, people, reference);
    await endEarly(now, reference);
    await expectCleanEnd(now, reference);
    // Nobody had to take over: the old definition went all its way with the new functions.
    expect((await now.look(reference)).referral).toMatchObject({ faults: 0, closure: 'early-stop' });
    expect(await statesOf(now, reference)).toEqual(expect.arrayContaining(['-1 SUCCEEDED', '-2 SUCCEEDED']));
  });

  test('ends well, upgraded in the midst of its check-ins', async () => {
    const system = await upgradable(await definitionsOf(day));
    const before = await system.before();
    const reference = await before.refer(bySelf(people));
    await approve(before, people, reference);
    await accept(before, people, reference, before.day());
    await start(before, people, reference);
    const now = await system.upgrade();
    await endEarly(now, reference);
    await expectCleanEnd(now, reference);
    expect((await now.look(reference)).referral.faults).toBe(0);
  });

  test('calls no function that is gone', async () => {
    const { referral, trajectory } = await definitionsOf(day);
    const called = [...JSON.stringify([referral, trajectory]).matchAll(/\$\{(\w+)FunctionArn\}/g)].map(
      ([, name]) => name,
    );
    const present = steps.map((step) => step.replace(/(^|-)([a-z])/g, (_, __, letter: string) => letter.toUpperCase()));
    expect(called.length).toBeGreaterThan(0);
    expect(called.filter((name) => name === undefined || !present.includes(name))).toEqual([]);
  });
});

test('a stage that an old definition does not know is reached by the next generation, under the newest one', async () => {
  const { referral, trajectory } = await definitionsOf(days[0] ?? '');
  // As it would have been before there was a coordinator's task for "nobody left".
  const { ResolveCase: _, ...States } = referral.States;
  const older = definitionWithout('unplaced', { ...referral, States });
  const system = await upgradable({ referral: older, trajectory });
  const before = await system.before();
  const reference = await before.refer(bySelf(people));
  await approve(before, people, reference);
  await before.app.clock.advanceBy('P2D');

  const now = await system.upgrade();
  await now.person(mailboxes.kwintes).answer({ choice: 'decline', reason: 'too-far' }, about(reference));
  expect(await now.stage(reference)).toBe('unplaced');
  expect(await statesOf(now, reference)).toEqual(expect.arrayContaining(['-1 SUCCEEDED', '-2 RUNNING']));
  await now.person(mailboxes.coordinator).answer({ choice: 'try-again' }, about(reference));
  await accept(now, people, reference, now.day());
  await start(now, people, reference);
  await endEarly(now, reference);
  await expectCleanEnd(now, reference);
  expect((await now.look(reference)).referral.faults).toBe(0);
});

/** A definition whose Route does not know a stage. */
function definitionWithout(stage: string, definition: OldDefinition): OldDefinition {
  const route = definition.States['Route'];
  const choices = Array.isArray(route?.['Choices']) ? route['Choices'] : [];
  const Choices = choices.filter((choice) => !JSON.stringify(choice).includes(`'${stage}'`));
  if (route === undefined || Choices.length !== choices.length - 1) throw new Error(`Route has no choice for ${stage}`);
  return { ...definition, States: { ...definition.States, Route: { ...route, Choices } } };
}

test.each(['referral', 'trajectory'] as const)(
  'the %s definition of now is frozen too, for the upgrades to come',
  async (machine) => {
    const file = new URL(`../../statemachines/${machine}.asl.json`, import.meta.url);
    const present: unknown = JSON.parse(await readFile(file, 'utf8'));
    const newest = await frozenDefinition(days.at(-1) ?? '', machine);
    expect(
      newest,
      'copy the definitions into a new folder of test/fixtures/definitions, beside the older ones',
    ).toEqual(present);
  },
);
