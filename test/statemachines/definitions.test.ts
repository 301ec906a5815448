import validate from 'asl-validator';
import { describe, expect, test } from 'vitest';
import { loadDefinition } from '../../engines/states/definition.ts';
import { journey, type Way } from '../../functions/domain/actions.ts';
import { type Stage, stages } from '../../functions/domain/codes.ts';
import { InvariantError, SettingsError, TryAgainError } from '../../functions/domain/errors.ts';
import { isWaiting } from '../../functions/runtime/steps.ts';
import { resolve } from '../engines/states/rig.ts';
import {
  definitionText,
  type MachineName,
  machineNames,
  platformFaults,
  readDefinition,
  routes,
  stepStates,
  transitions,
  wasAsked,
} from './definitions.ts';

/** Answers of a step that are no stage of the table: what the machine itself has to do next. */
const machineAnswers = ['run-trajectory', 'superseded'];
const ourErrors = [TryAgainError, InvariantError, SettingsError].map((error) => new error().name);
const awsErrors = [
  'States.ALL',
  'States.Timeout',
  'States.TaskFailed',
  ...platformFaults,
  'StepFunctions.ExecutionAlreadyExistsException',
];

describe.each(machineNames)('the %s machine', (machine) => {
  const definition = readDefinition(machine);
  const states = Object.entries(definition.States);
  const tasks = states.filter(([, state]) => state.Type === 'Task');
  const steps = stepStates(machine);

  test('is valid, for AWS and for the embedded engine', () => {
    const verdict = validate(JSON.parse(definitionText(machine)), { checkArn: false });
    expect(verdict.errorsText('\n')).toBe('');
    expect(loadDefinition(machine, resolve(definition)).definition.StartAt).toBe('Route');
  });

  test('has exactly the placeholders of its steps', () => {
    const found = new Set(definitionText(machine).match(/\$\{[^}]*\}/g));
    const wanted = [...steps.values()].map(({ placeholder }) => placeholder);
    if (machine === 'referral') wanted.push(`\${${'TrajectoryStateMachineArn'}}`);
    expect([...found].sort()).toEqual(wanted.sort());
  });

  test('calls in each step state the function of that name, and nothing else', () => {
    const calling = tasks.filter(([, state]) => state.Resource?.includes(':lambda:'));
    expect(new Map(calling.map(([name, state]) => [name, state.Arguments?.FunctionName]))).toEqual(
      new Map([...steps].map(([name, { placeholder }]) => [name, placeholder])),
    );
  });

  test('gives its functions ids, codes and tokens only', () => {
    for (const [name, state] of tasks) {
      const keys = Object.keys(state.Arguments?.Payload ?? {});
      const waits = state.Resource?.endsWith('.waitForTaskToken') === true;
      expect([name, keys.includes('taskToken')]).toEqual([name, waits]);
      expect(['referralId', 'generation', 'task', 'taskToken', 'fault']).toEqual(expect.arrayContaining(keys));
    }
  });

  test('names errors only that AWS or the domain knows', () => {
    const names = tasks.flatMap(([, { Retry = [], Catch = [] }]) => [...Retry, ...Catch].flatMap((e) => e.ErrorEquals));
    expect([...awsErrors, ...ourErrors]).toEqual(expect.arrayContaining(names));
  });

  test('waits in exactly the steps that ask somebody', () => {
    const waiting = tasks.filter(([, { Resource }]) => Resource?.endsWith('.waitForTaskToken')).map(([name]) => name);
    const asking = [...steps].filter(([, { step }]) => isWaiting(step)).map(([name]) => name);
    expect(waiting.toSorted()).toEqual(asking.toSorted());
  });

  test('tries again what passes by itself, in every step alike; a time-out only where nobody is waited for', () => {
    const lambdas = tasks.filter(([name, { Resource }]) => Resource?.includes(':lambda:') && name !== 'HandOver');
    const passing = [...awsErrors.filter((name) => /^(Lambda|Sandbox|Runtime)\./.test(name)), 'TryAgainError'];
    for (const [name, { Retry = [], Resource }] of lambdas) {
      const named = Retry.flatMap(({ ErrorEquals }) => ErrorEquals);
      const waits = Resource?.endsWith('.waitForTaskToken') === true;
      expect([name, named.toSorted()]).toEqual([name, [...passing, ...(waits ? [] : ['States.Timeout'])].toSorted()]);
      for (const { MaxAttempts } of Retry) expect([name, MaxAttempts]).toEqual([name, 6]);
    }
  });

  test('lets no fault of a task end it without a named owner', () => {
    for (const [name, { Catch = [] }] of tasks) {
      const last = Catch.at(-1);
      expect([name, last?.ErrorEquals, last?.Next]).toEqual([
        name,
        ['States.ALL'],
        name === 'HandOver' ? 'LeftToSweeper' : 'HandOver',
      ]);
    }
  });

  test('bounds every task, and itself within the year that AWS allows', () => {
    for (const [name, { TimeoutSeconds, Resource }] of tasks) {
      const days120 = 120 * 86_400;
      expect([name, TimeoutSeconds]).toEqual([name, Resource?.endsWith('.waitForTaskToken') ? days120 : 120]);
    }
    expect(definition.TimeoutSeconds).toBeLessThan(365 * 86_400);
  });

  test('routes on stages of the table, each once', () => {
    const known: readonly string[] = [...stages, ...machineAnswers];
    const routed = [...routes(definition).keys()];
    expect(known).toEqual(expect.arrayContaining(routed));
    const rules = definition.States['Route']?.Choices ?? [];
    expect(rules.map(({ Condition }) => Condition)).toHaveLength(routed.length + 1);
    expect(rules.at(-1)).toEqual({ Condition: wasAsked, Next: 'UnknownStage' });
  });

  test('can reach every state', () => {
    const next = transitions(definition).map((transition) => transition.split(' '));
    const reached = new Set([definition.StartAt]);
    for (const name of reached) {
      for (const [from, , to] of next) if (from === name && to !== undefined) reached.add(to);
    }
    expect([...reached].sort()).toEqual(states.map(([name]) => name).sort());
  });
});

test('each stage of the table has exactly one machine', () => {
  const owners = stages.map((stage) => [
    stage,
    machineNames.filter((machine) => routes(readDefinition(machine)).has(stage)),
  ]);
  const trajectory = ['confirming-start', 'checking-in', 'closing'];
  const expected = stages.map((stage) => {
    // No machine works before the sender is known, nor on a handover, which is one call by the coordinator. Both know the end.
    if (stage === 'handover' || stage === 'unconfirmed') return [stage, []];
    if (stage === 'closed') return [stage, ['referral', 'trajectory']];
    return [stage, [trajectory.includes(stage) ? 'trajectory' : 'referral']];
  });
  expect(owners).toEqual(expected);
});

test('only the start of a trajectory leads from one machine to the other, and a search for another provider back', () => {
  const isOn = (machine: MachineName, stage: Stage) => stage !== 'closed' && routes(readDefinition(machine)).has(stage);
  const crossing = Object.entries(journey).flatMap(([action, ways]) =>
    ways.flatMap(({ from = [], to = [] }: Way) =>
      from.flatMap((before) =>
        to.flatMap((after) => {
          const leaves = machineNames.some((machine) => isOn(machine, before) && !isOn(machine, after));
          return leaves && after !== 'closed' ? `${action}: ${before} to ${after}` : [];
        }),
      ),
    ),
  );
  expect(crossing).toEqual([
    'back-to-matching: confirming-start to placing',
    'start-trajectory: starting to confirming-start',
  ]);
});
