import { afterEach, describe, expect, test } from 'vitest';
import { changeCase, contextOf } from '../../functions/cases/change-case.ts';
import type { Stage } from '../../functions/domain/codes.ts';
import { revive } from '../../functions/domain/journey/executions.ts';
import { expectCleanEnd } from '../support/aftermath.ts';
import { about, accept, approve, bySelf, cast, mailboxes, start, started, untilCheckIn } from '../support/cases.ts';
import { type Journey, openJourney } from '../support/journey.ts';
import {
  closeRehearsed,
  executionsOf,
  isAt,
  type Rehearsal,
  rehearse,
  rehearsed,
  stopAtStep,
  stopExecution,
  untilSomeoneIsAsked,
} from '../support/rehearsal.ts';
import { beginWalk, narrowRegion, passingStages, takeTheOnlyPlace, waitingStages } from '../support/walk.ts';

let journey: Journey;
let rehearsal: Rehearsal;
afterEach(() => closeRehearsed(journey, rehearsal));

async function open(regionContent?: unknown): Promise<void> {
  rehearsal = rehearse();
  journey = await openJourney({ ...rehearsal.options, ...(regionContent === undefined ? {} : { regionContent }) });
}

const generation = async (reference: string) => (await journey.look(reference)).referral.generation;
const faults = async (reference: string) => (await journey.look(reference)).referral.faults;

/** Stops the present execution of a case. */
async function stopPresent(reference: string): Promise<void> {
  const { referral } = await journey.look(reference);
  const present = (await executionsOf(journey, reference)).find(
    ({ name }) => name === `${reference}-${referral.generation}`,
  );
  await stopExecution(journey, present?.arn ?? '');
  await journey.app.clock.idle();
}

/** Lets another generation take over while the old one still waits, as after 200 days or an upgrade. */
async function takeOver(reference: string): Promise<void> {
  const runtime = journey.app.runtime('sweep-tasks');
  const ctx = contextOf(runtime, { origin: 'sweeper', actor: 'system' });
  const outcome = await changeCase(runtime, reference, (from) => revive(from, { reason: 'test', fault: false }, ctx));
  if (outcome.changed) await runtime.workflow.start(outcome.change.after);
  await journey.app.clock.idle();
}

/** Whether the word that an execution ended gets lost now. */
let losing = false;

/** Loses the execution at a passing stage: stopped while its step is called, before or after that does its work. */
function losePassing(stages: Set<string>, phase: 'before' | 'after', silently: boolean): void {
  rehearsal.set(async (point) => {
    if (silently && isAt(point, 'functions', 'sweep-tasks', 'before') && losing) throw rehearsed();
    const [stage, step] = Object.entries(passingStages).find(([, name]) => isAt(point, 'functions', name, phase)) ?? [];
    if (stage === undefined || step === undefined || stages.has(stage)) return;
    stages.add(stage);
    losing = true;
    if ((await stopAtStep(journey, step)) !== 1) throw new Error(`nobody was in ${step}`);
    // The event that it ended arrives by itself; if it must be lost, that has to happen before the sweeper's next
    // round.
    await new Promise((resolve) => setTimeout(resolve, 50));
    losing = false;
    throw rehearsed();
  });
}

describe.each([
  { how: 'stopped, and EventBridge says so', silently: false, phase: 'before' },
  { how: 'stopped just after its step did the work', silently: false, phase: 'after' },
  { how: 'lost without a word', silently: true, phase: 'before' },
] as const)('an execution that is $how', ({ silently, phase }) => {
  test('in every stage: a new generation takes over, links go on working, the case reaches its end', async () => {
    await open(narrowRegion());
    const holder = await takeTheOnlyPlace(journey, cast('holder'));
    const lost = new Set<string>();
    losePassing(lost, phase, silently);
    const walk = await beginWalk(journey, cast('walker'), holder);
    const { reference } = walk;
    for (let step = 0; step < 60 && (await journey.stage(reference)) !== 'closed'; step += 1) {
      const stage = await journey.stage(reference);
      if (waitingStages.some((one) => one === stage)) {
        await untilSomeoneIsAsked(journey, reference);
        if (!lost.has(stage)) {
          lost.add(stage);
          const before = await generation(reference);
          losing = silently;
          await stopPresent(reference);
          losing = false;
          expect(await journey.stage(reference)).toBe(stage);
          expect([stage, await generation(reference)]).toEqual([stage, silently ? before : before + 1]);
        }
      }
      await walk.step();
    }
    expect([...lost].sort()).toEqual([...waitingStages, ...Object.keys(passingStages)].sort());
    expect((await journey.look(reference)).referral.closure).toBe('early-stop');
    const { events } = journey.app.runtime('sweep-tasks').referrals;
    expect((await journey.trajectory(reference))?.checkIns).toHaveLength(1);
    expect((await events(reference)).filter(({ action }) => action === 'start-trajectory')).toHaveLength(1);
    await expectCleanEnd(journey, reference);
    const aborted = (await executionsOf(journey, reference)).filter(({ status }) => status === 'ABORTED');
    expect(aborted).toHaveLength(lost.size);
  });
});

test('an old generation that still waits when another takes over, in every stage, ends as superseded', async () => {
  await open(narrowRegion());
  const holder = await takeTheOnlyPlace(journey, cast('holder'));
  const walk = await beginWalk(journey, cast('walker'), holder);
  const { reference } = walk;
  const taken: Stage[] = [];
  for (let step = 0; step < 60 && (await journey.stage(reference)) !== 'closed'; step += 1) {
    const { stage } = (await journey.look(reference)).referral;
    if (waitingStages.some((one) => one === stage) && !taken.includes(stage)) {
      taken.push(stage);
      await takeOver(reference);
      const [old, fresh] = (await executionsOf(journey, reference)).slice(-2);
      expect([old?.status, old?.phase, fresh?.status, fresh?.phase]).toEqual([
        'RUNNING',
        'callback',
        'RUNNING',
        'callback',
      ]);
      expect(old?.state).toBe(fresh?.state);
      await walk.step();
      const after = (await executionsOf(journey, reference)).find(({ name }) => name === old?.name);
      expect([stage, after?.status, after?.state]).toEqual([stage, 'SUCCEEDED', 'Superseded']);
    } else {
      await walk.step();
    }
  }
  expect(taken.toSorted()).toEqual([...waitingStages].sort());
  await expectCleanEnd(journey, reference);
});

describe('the weekly watch', () => {
  test('finds an execution that was lost without a word, also when it only came to remind; the link of before still works', async () => {
    await open();
    const people = cast('watched');
    const reference = await journey.refer(bySelf(people));
    const link = await journey.person(people.workCoach).newestLink(about(reference));
    rehearsal.set((point) => {
      if (isAt(point, 'functions', 'sweep-tasks', 'before')) throw rehearsed();
    });
    await stopPresent(reference);
    rehearsal.set(undefined);
    expect(await generation(reference)).toBe(1);
    await journey.app.clock.advanceBy('P4D');
    expect(await generation(reference)).toBe(2);
    expect(await faults(reference)).toBe(1);
    expect((await executionsOf(journey, reference)).map(({ status }) => status)).toEqual(['ABORTED', 'RUNNING']);
    const workCoach = journey.person(people.workCoach);
    await workCoach.open(link);
    await workCoach.post(link, { choice: 'approve' });
    expect(await journey.stage(reference)).toBe('offer');
  });

  test('replaces an execution of 200 days, which is no fault; the old one ends as superseded', async () => {
    await open();
    const people = cast('long');
    const reference = await started(journey, people);
    const young = await generation(reference);
    const day = journey.day(203);
    for (;;) {
      await untilCheckIn(journey, reference);
      if (journey.day() >= day) break;
      expect(await generation(reference)).toBe(young);
      await journey.person(people.jobCoach).answer({ choice: 'continues', hoursUsed: '1' }, about(reference));
    }
    expect(await generation(reference)).toBe(young + 1);
    expect(await faults(reference)).toBe(0);
    const [old] = (await executionsOf(journey, reference)).slice(-2);
    expect(old?.status).toBe('RUNNING');
    await journey.person(people.jobCoach).answer({ choice: 'stopped', reason: 'no-match' }, about(reference));
    const [superseded, last] = (await executionsOf(journey, reference)).slice(-2);
    expect([superseded?.state, last?.state]).toEqual(['Superseded', 'CloseTrajectory']);
    await expectCleanEnd(journey, reference);
  });
});

test('after 120 days in one place the execution hands over to the next generation, which is no fault', async () => {
  await open();
  const people = cast('silent');
  const reference = await journey.refer(bySelf(people));
  await journey.app.clock.advanceBy('P121D');
  expect(await journey.stage(reference)).toBe('approval');
  expect(await generation(reference)).toBe(2);
  expect(await faults(reference)).toBe(0);
  const [first, second] = await executionsOf(journey, reference);
  expect([first?.state, second?.state, second?.phase]).toEqual(['HandedOver', 'AskApproval', 'callback']);
  await journey.person(mailboxes.coordinator).answer({ choice: 'approve' }, about(reference));
  await accept(journey, people, reference, journey.day());
  await start(journey, people, reference);
  expect(await journey.stage(reference)).toBe('checking-in');
});

describe('a step that keeps failing', () => {
  test('is tried again with growing patience, is the coordinator’s after five, and goes on when released', async () => {
    await open();
    const people = cast('stuck');
    const reference = await journey.refer(bySelf(people));
    let broken = true;
    const attempts: string[] = [];
    rehearsal.set((point) => {
      if (!isAt(point, 'functions', 'find-place', 'before') || !broken) return;
      attempts.push(journey.app.clock.now());
      throw rehearsed('InvariantError');
    });
    await approve(journey, people, reference);
    expect([await journey.stage(reference), await faults(reference)]).toEqual(['placing', 1]);
    const subjects = () => journey.subjects(mailboxes.coordinator);
    const quiet = await subjects();
    for (let fault = 2; fault <= 5; fault += 1) {
      expect(await subjects()).toEqual(quiet);
      const before = attempts.length;
      for (let n = 0; n < 200 && attempts.length === before; n += 1) await journey.app.clock.advanceBy('PT5M');
      expect(await faults(reference)).toBe(fault);
    }
    const minutes = attempts.map((at) => Date.parse(at) / 60_000);
    const waits = minutes.slice(1).map((at, n) => at - (minutes[n] ?? 0));
    expect(waits).toEqual([15, 30, 60, 120]);
    const stuck = (await journey.look(reference)).tasks.find(({ about }) => about === 'stuck');
    expect([stuck?.kind, stuck?.owner]).toEqual(['resolve', 'coordinator']);
    expect((await subjects()).length).toBeGreaterThan(quiet.length);

    broken = false;
    await journey.person(mailboxes.coordinator).answer({ choice: 'try-again' }, about(reference));
    await journey.app.clock.advanceBy('PT5M');
    expect([await journey.stage(reference), await faults(reference)]).toEqual(['offer', 0]);
  });

  test('a step that hangs is a fault: no generation follows another without a pause', async () => {
    await open();
    const people = cast('hangs');
    const reference = await journey.refer(bySelf(people));
    let calls = 0;
    rehearsal.set((point) => {
      if (!isAt(point, 'functions', 'find-place', 'before')) return;
      calls += 1;
      // Without end, a mistake here would be a test that hangs instead of one that fails.
      if (calls < 20) throw rehearsed('States.Timeout');
    });
    await approve(journey, people, reference);
    await journey.app.clock.advanceBy('PT10M');
    // Tried again by the machine itself, and then it is one fault.
    expect([calls, await generation(reference), await faults(reference)]).toEqual([7, 1, 1]);
  });
});

describe('a lost nudge', () => {
  test('StartExecution fails at intake: the sender hears nothing of it, the sweeper starts within 20 minutes', async () => {
    await open();
    rehearsal.set((point) => {
      if (isAt(point, 'states', 'StartExecution', 'before')) throw rehearsed();
    });
    const people = cast('unstarted');
    const reference = await journey.refer(bySelf(people));
    expect(await executionsOf(journey, reference)).toEqual([]);
    rehearsal.set(undefined);
    await journey.app.clock.advanceBy('PT20M');
    expect(await journey.stage(reference)).toBe('approval');
    expect(await journey.person(people.workCoach).newestLink(about(reference))).toContain('/taak/');
  });

  test.each(['before', 'after'] as const)(
    'SendTaskSuccess is lost (%s it took effect): one decision, and the sweeper goes on',
    async (phase) => {
      await open();
      const people = cast('unwoken');
      const reference = await journey.refer(bySelf(people));
      rehearsal.set((point) => {
        if (!isAt(point, 'states', 'SendTaskSuccess', phase)) return;
        rehearsal.set(undefined);
        throw rehearsed();
      });
      await approve(journey, people, reference);
      expect(await journey.stage(reference)).toBe(phase === 'before' ? 'placing' : 'offer');
      await journey.app.clock.advanceBy('PT20M');
      expect(await journey.stage(reference)).toBe('offer');
      expect(await generation(reference)).toBe(1);
      const { events } = journey.app.runtime('sweep-tasks').referrals;
      expect((await events(reference)).filter(({ action }) => action === 'approve')).toHaveLength(1);
    },
  );
});
