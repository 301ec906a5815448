import { UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { StartExecutionCommand } from '@aws-sdk/client-sfn';
import { afterEach, describe, expect, test } from 'vitest';
import { constructName, type MachineStep, machineSteps } from '../../functions/runtime/steps.ts';
import {
  type MachineName,
  machineNames,
  readDefinition,
  transitions,
  travelled,
} from '../statemachines/definitions.ts';
import { expectCleanEnd } from '../support/aftermath.ts';
import {
  about,
  accept,
  approve,
  byProfessional,
  bySelf,
  type Cast,
  cast,
  start,
  started,
  untilCheckIn,
} from '../support/cases.ts';
import { type Journey, type JourneyOptions, openJourney } from '../support/journey.ts';
import {
  closeRehearsed,
  executionsOf,
  isAt,
  type Rehearsal,
  rehearse,
  rehearsed,
  stopExecution,
  untilSomeoneIsAsked,
} from '../support/rehearsal.ts';
import { beginWalk, narrowRegion, takeTheOnlyPlace } from '../support/walk.ts';

/**
 * Every state and every transition of both definitions, walked by whole referrals with the real functions. The last test
 * proves that none was left out; the same is done with stub functions in test/statemachines.
 */

const entered = new Map<MachineName, Set<string>>(machineNames.map((machine) => [machine, new Set()]));
const seen = new Map<MachineName, Set<string>>(machineNames.map((machine) => [machine, new Set()]));

let journey: Journey;
let rehearsal: Rehearsal;

async function open(more: JourneyOptions = {}): Promise<void> {
  rehearsal = rehearse();
  journey = await openJourney({ ...rehearsal.options, ...more });
}

/** Where a test writes to the table by hand, past every rule: such a change leaves no line. */
const byHand: JourneyOptions = { breaks: ['audit-without-gaps', 'audit-tells-state'] };

/** Which definition an execution runs on; the template's own names end in the stage. */
function machineOf(name: string): MachineName {
  const found = machineNames.find((machine) => name.toLowerCase().includes(machine));
  if (found === undefined) throw new Error(`no definition for ${name}`);
  return found;
}

async function gather(): Promise<void> {
  for (const { arn, machine: name } of await journey.app.executions.list(10_000)) {
    const history = await journey.app.executions.history(arn);
    const states = history.flatMap(({ type, state }) => (type.endsWith('StateEntered') && state ? [state] : []));
    const machine = machineOf(name);
    for (const state of states) entered.get(machine)?.add(state);
    for (const transition of travelled(history)) seen.get(machine)?.add(transition);
  }
}

afterEach(async () => {
  await gather();
  await closeRehearsed(journey, rehearsal);
});

/** Lets each of these functions fail once as two writers do, which is tried again, and once for good. */
function failTwice(steps: readonly MachineStep[]): void {
  const errors = new Map(steps.map((step) => [step as string, ['TryAgainError', 'InvariantError']]));
  rehearsal.set((point) => {
    const error =
      point.service === 'functions' && point.phase === 'before' ? errors.get(point.operation)?.shift() : undefined;
    if (error !== undefined) throw rehearsed(error);
  });
}

/** Writes a stage that the present definition does not know, as a newer version of the system would. */
async function writeStage(reference: string, stage: string): Promise<void> {
  const { TableName } = journey.app.system.table.create;
  await journey.app.clients.dynamodb.send(
    new UpdateItemCommand({
      TableName,
      Key: { pk: { S: `R#${reference}` }, sk: { S: 'REFERRAL' } },
      UpdateExpression: 'SET stage = :stage, revision = revision + :one',
      ExpressionAttributeValues: { ':stage': { S: stage }, ':one': { N: '1' } },
    }),
  );
}

test('each step fails once in passing and once for good, and the case still reaches its end', async () => {
  await open({ regionContent: narrowRegion() });
  const holder = await takeTheOnlyPlace(journey, cast('holder'));
  failTwice(machineSteps.referral);
  const walk = await beginWalk(journey, cast('walker'), holder);
  const { reference } = walk;
  let trajectory = false;
  for (let step = 0; step < 80 && (await journey.stage(reference)) !== 'closed'; step += 1) {
    await untilSomeoneIsAsked(journey, reference);
    const { stage, machine } = (await journey.look(reference)).referral;
    if (machine === 'trajectory' && !trajectory) {
      trajectory = true;
      // Its first execution had its share of faults on the way here; the next one has them all.
      failTwice(machineSteps.trajectory);
      const [present] = (await executionsOf(journey, reference)).slice(-1);
      await stopExecution(journey, present?.arn ?? '');
      await untilSomeoneIsAsked(journey, reference);
    }
    if (stage !== 'closed') await walk.step();
  }
  await expectCleanEnd(journey, reference);
  expect((await journey.look(reference)).referral.closure).toBe('early-stop');
});

describe('when handing over fails for hours', () => {
  test.each([
    ['referral', 'ask-approval'],
    ['trajectory', 'confirm-start'],
  ] as const)('the %s machine leaves the case to the sweeper, and it goes on afterwards', async (machine, broken) => {
    await open();
    let out = true;
    rehearsal.set((point) => {
      const fails = isAt(point, 'functions', broken, 'before') || isAt(point, 'functions', 'hand-over', 'before');
      if (out && fails) throw rehearsed('InvariantError');
    });
    const people = cast('left');
    if (machine === 'trajectory') out = false;
    const reference = await journey.refer(bySelf(people));
    if (machine === 'trajectory') {
      await approve(journey, people, reference);
      out = true;
      await accept(journey, people, reference, journey.day());
    }
    await journey.app.clock.advanceBy('PT8H');
    const failed = (await executionsOf(journey, reference)).filter(({ error }) => error === 'LeftToSweeper');
    expect(failed.length).toBeGreaterThan(0);
    out = false;
    await untilSomeoneIsAsked(journey, reference);
    expect(await journey.stage(reference)).toBe(machine === 'referral' ? 'approval' : 'confirming-start');
    if (machine === 'referral') await approve(journey, people, reference);
    else await start(journey, people, reference);
    expect(await journey.stage(reference)).toBe(machine === 'referral' ? 'offer' : 'checking-in');
  });
});

describe('a stage that the definition does not know', () => {
  test.each(['referral', 'trajectory'] as const)(
    'after an upgrade: the %s machine hands over to the next generation, and does not spin',
    async (machine) => {
      await open(byHand);
      const people = cast('upgraded');
      const reference =
        machine === 'trajectory' ? await started(journey, people) : await journey.refer(byProfessional(people));
      const before = (await journey.look(reference)).referral;
      await journey.app.clock.advanceBy('P2D');
      const [old] = (await executionsOf(journey, reference)).slice(-1);
      // A stage of the other machine is as strange to this one as a stage of next year.
      await writeStage(reference, machine === 'referral' ? 'closing' : 'approval');
      const { workflow } = journey.app.runtime('sweep-tasks');
      await workflow.wake({ ...(await journey.look(reference)).referral, openTasks: [] });
      await journey.app.clock.idle();
      const after = (await journey.look(reference)).referral;
      // The next generation does not know it either: that is a fault, left to the sweeper.
      expect([after.generation, after.faults]).toEqual([before.generation + 1, 1]);
      const [first, second] = (await executionsOf(journey, reference)).slice(-2);
      expect([first?.name, first?.state, second?.state]).toEqual([old?.name, 'HandedOver', 'BrokenOff']);
      await writeStage(reference, before.stage);
      await untilSomeoneIsAsked(journey, reference);
      expect((await executionsOf(journey, reference)).at(-1)?.phase).toBe('callback');
    },
  );
});

test('a generation that was replaced ends as superseded, in both machines', async () => {
  await open({ ...byHand, regionContent: narrowRegion() });
  const holder = await takeTheOnlyPlace(journey, cast('holder'));
  const { reference, step } = await beginWalk(journey, cast('walker'), holder);
  // Replaced behind its back, as after 200 days.
  for (let n = 0; n < 40 && (await journey.stage(reference)) !== 'closed'; n += 1) {
    const { stage } = (await journey.look(reference)).referral;
    if (stage === 'approval' || stage === 'confirming-start') await replace(reference);
    await step();
  }
  const ends = (await executionsOf(journey, reference)).map(({ state }) => state);
  expect(ends.filter((state) => state === 'Superseded').length).toBeGreaterThanOrEqual(2);
  await expectCleanEnd(journey, reference);
});

async function replace(reference: string): Promise<void> {
  await raiseGeneration(reference);
  const { referral } = await journey.look(reference);
  await journey.app.runtime('sweep-tasks').workflow.start(referral);
  await journey.app.clock.idle();
}

async function raiseGeneration(reference: string): Promise<void> {
  const { TableName } = journey.app.system.table.create;
  await journey.app.clients.dynamodb.send(
    new UpdateItemCommand({
      TableName,
      Key: { pk: { S: `R#${reference}` }, sk: { S: 'REFERRAL' } },
      // The row of the desk follows the revision, as in each change.
      UpdateExpression:
        'SET generation = generation + :one, revision = revision + :one, desk.revision = desk.revision + :one',
      ExpressionAttributeValues: { ':one': { N: '1' } },
    }),
  );
}

test('a referral that is declined ends the referral machine as closed', async () => {
  await open();
  const people = cast('declined');
  const reference = await journey.refer(bySelf(people));
  await journey.person(people.workCoach).answer({ choice: 'decline', reason: 'not-now' }, about(reference));
  expect((await executionsOf(journey, reference)).map(({ state }) => state)).toEqual(['Closed']);
});

describe('starting the trajectory machine', () => {
  /** Brings a case to the acceptance of its offer; `hook` watches the start of the trajectory machine. */
  async function acceptUnder(
    hook: (call: number, phase: 'before' | 'after', reference: string) => Promise<void> | void,
  ) {
    await open();
    const people = cast('starting');
    const reference = await journey.refer(bySelf(people));
    await approve(journey, people, reference);
    let calls = 0;
    rehearsal.set((point) => {
      if (!isAt(point, 'states', 'StartExecution')) return;
      if (point.phase === 'before') calls += 1;
      return hook(calls, point.phase, reference);
    });
    await accept(journey, people, reference, journey.day());
    for (let n = 0; n < 6; n += 1) await journey.app.clock.advanceBy('PT1M');
    return { reference, people };
  }

  test('fails in passing: tried again, started once', async () => {
    const { reference } = await acceptUnder((call, phase) => {
      if (call === 1 && phase === 'after') throw rehearsed('StepFunctions.AWSStepFunctionsException');
    });
    const [first, second, ...more] = await executionsOf(journey, reference);
    expect([first?.state, second?.state, more]).toEqual(['RunTrajectory', 'ConfirmStart', []]);
  });

  test('was done by an earlier try, and that execution is over already: the next generation has the case', async () => {
    const { reference, people } = await acceptUnder(async (call, phase, started) => {
      if (call !== 1 || phase !== 'after') return;
      const all = await journey.app.executions.list();
      await stopExecution(journey, all.find(({ name }) => name === `${started}-2`)?.arn ?? '');
      throw rehearsed('StepFunctions.AWSStepFunctionsException');
    });
    const ends = (await executionsOf(journey, reference)).map(({ state, status }) => [state, status]);
    expect(ends[0]).toEqual(['Started', 'SUCCEEDED']);
    expect(ends[1]?.[1]).toBe('ABORTED');
    expect(ends[2]).toEqual(['ConfirmStart', 'RUNNING']);
    await start(journey, people, reference);
    expect(await journey.stage(reference)).toBe('checking-in');
  });

  test('fails for good: the sweeper starts it under the next generation', async () => {
    let out = true;
    const { reference, people } = await acceptUnder(() => {
      if (out) throw rehearsed('StepFunctions.AWSStepFunctionsException');
    });
    expect((await executionsOf(journey, reference)).map(({ state }) => state)).toEqual(['HandedOver']);
    out = false;
    await journey.app.clock.advanceBy('PT20M');
    await start(journey, people, reference);
    expect(await journey.stage(reference)).toBe('checking-in');
  });
});

describe('an execution that nobody told the stage, as an earlier version started it', () => {
  /** Starts the next generation as such a version would; the one before hears that it is replaced once it is woken. */
  async function startUntold(reference: string): Promise<void> {
    await raiseGeneration(reference);
    const { machine, generation } = (await journey.look(reference)).referral;
    const arn = journey.app.system.machines.find(({ name }) => machineOf(name) === machine)?.arn;
    const name = `${reference}-${generation}`;
    const input = JSON.stringify({ referralId: reference, generation });
    await journey.app.clients.sfn.send(new StartExecutionCommand({ stateMachineArn: arn, name, input }));
    await journey.app.clock.idle();
  }

  async function stopAtCheckIn(people: Cast, reference: string): Promise<void> {
    await untilCheckIn(journey, reference);
    await journey.person(people.jobCoach).answer({ choice: 'stopped', reason: 'no-match' }, about(reference));
  }

  test.each(machineNames)(
    'asks for it, in the %s machine, and what fails for good is left to the sweeper',
    async (machine) => {
      await open(byHand);
      const people = cast('untold');
      const reference = machine === 'trajectory' ? await started(journey, people) : await journey.refer(bySelf(people));
      failTwice(['resume']);
      await startUntold(reference);
      await journey.app.clock.advanceBy('PT5M');
      expect((await journey.look(reference)).referral.faults).toBe(1);
      expect((await executionsOf(journey, reference)).at(-1)?.state).toBe('BrokenOff');
      await untilSomeoneIsAsked(journey, reference);
      if (machine === 'referral') await approve(journey, people, reference);
      else await stopAtCheckIn(people, reference);
      expect(await journey.stage(reference)).toBe(machine === 'referral' ? 'offer' : 'closed');
    },
  );

  test('finds a case that is closed, in the trajectory machine', async () => {
    await open(byHand);
    const people = cast('untold');
    const reference = await started(journey, people);
    await stopAtCheckIn(people, reference);
    expect(await journey.stage(reference)).toBe('closed');
    await startUntold(reference);
    const last = (await executionsOf(journey, reference)).at(-1);
    expect([last?.state, last?.status]).toEqual(['Closed', 'SUCCEEDED']);
  });
});

test.each(machineNames)('nothing of the %s machine was left out', async (machine) => {
  await open();
  const definition = readDefinition(machine);
  const missing = {
    states: Object.keys(definition.States).filter((state) => !entered.get(machine)?.has(state)),
    transitions: transitions(definition).filter((transition) => !seen.get(machine)?.has(transition)),
  };
  expect(missing).toEqual({ states: [], transitions: [] });
  expect(machineSteps[machine].map(constructName).every((state) => state in definition.States)).toBe(true);
});
