import { afterEach, describe, expect, test } from 'vitest';
import { functionArn, machineArn, named, openRig, type Rig, type RigOptions, start } from './rig.ts';

/**
 * What the language does, by the AWS Step Functions Developer Guide ("Handling errors", "Transforming data with JSONata",
 * "Passing data with variables", "Choice", "Wait", "Service quotas") and the Amazon States Language specification.
 */

const rigs: Rig[] = [];
afterEach(async () => {
  for (const rig of rigs.splice(0)) await rig.close();
});

async function open(states: object, options: Partial<RigOptions> = {}, top: object = {}): Promise<Rig> {
  const machine = { QueryLanguage: 'JSONata', StartAt: Object.keys(states)[0], ...top, States: states };
  const rig = await openRig({ ...options, machines: { m: machine, ...options.machines } });
  rigs.push(rig);
  return rig;
}

async function outcomeOf(states: object, input: unknown = {}, options: Partial<RigOptions> = {}, top: object = {}) {
  const rig = await open(states, options, top);
  return rig.outcome(await rig.run('m', input));
}

const call = {
  Type: 'Task',
  Resource: 'arn:aws:states:::lambda:invoke',
  Arguments: { FunctionName: functionArn('Work'), Payload: '{% $states.input %}' },
};
const callback = {
  Type: 'Task',
  Resource: 'arn:aws:states:::lambda:invoke.waitForTaskToken',
  Arguments: { FunctionName: functionArn('Ask'), Payload: { taskToken: '{% $states.context.Task.Token %}' } },
};

describe('data', () => {
  test.each<[string, object, unknown, unknown]>([
    ['a Pass hands its input on', { A: { Type: 'Pass', End: true } }, { a: 1 }, { a: 1 }],
    [
      'Output replaces it',
      { A: { Type: 'Pass', Output: { b: '{% $states.input.a + 1 %}' }, End: true } },
      { a: 1 },
      { b: 2 },
    ],
    [
      'Output may be one expression',
      { A: { Type: 'Pass', Output: '{% $states.input.a %}', End: true } },
      { a: [1] },
      [1],
    ],
    [
      'text that is no whole expression stays as it is',
      { A: { Type: 'Pass', Output: { a: ['a {% 1 %}', '$states.input', '%}'] }, End: true } },
      {},
      { a: ['a {% 1 %}', '$states.input', '%}'] },
    ],
    [
      'a Succeed has Output too',
      { A: { Type: 'Succeed', Output: { b: '{% $states.input.a %}' } } },
      { a: null },
      { b: null },
    ],
    [
      'Assign keeps values for later states; Output still sees the old ones',
      {
        A: { Type: 'Pass', Assign: { n: 1 }, Next: 'B' },
        B: { Type: 'Pass', Assign: { n: '{% $n + 1 %}', old: '{% $n %}' }, Output: '{% $n %}', Next: 'C' },
        C: { Type: 'Pass', Output: '{% [$n, $old, $states.input] %}', End: true },
      },
      {},
      [2, 1, 1],
    ],
    [
      'a field that an object constructor cannot find is left out',
      { A: { Type: 'Pass', Output: "{% { 'k': $states.input.gone, 'l': 1 } %}", End: true } },
      {},
      { l: 1 },
    ],
  ])('%s', async (_, states, input, output) => {
    expect(await outcomeOf(states, input)).toEqual({ status: 'SUCCEEDED', output });
  });

  test.each<[string, object]>([
    ['gives nothing', { A: { Type: 'Pass', Output: '{% $states.input.gone %}', End: true } }],
    ['meets a wrong type', { A: { Type: 'Pass', Output: '{% "a" + 1 %}', End: true } }],
    ['looks for a result where there is none', { A: { Type: 'Pass', Output: '{% $states.result %}', End: true } }],
    [
      'is a condition and gives no boolean',
      { A: { Type: 'Choice', Choices: [{ Condition: '{% 1 %}', Next: 'B' }] }, B: { Type: 'Succeed' } },
    ],
    ['is a timestamp and gives no moment', { A: { Type: 'Wait', Timestamp: '{% "soon" %}', End: true } }],
    ['counts negative seconds', { A: { Type: 'Wait', Seconds: '{% 0 - 1 %}', End: true } }],
  ])('an expression that %s fails the execution', async (_, states) => {
    expect(await outcomeOf(states)).toMatchObject({ status: 'FAILED', error: 'States.QueryEvaluationError' });
  });

  test('the context tells of execution, state and machine', async () => {
    const { output } = await outcomeOf({ A: { Type: 'Pass', Output: '{% $states.context %}', End: true } }, { a: 1 });
    expect(output).toEqual({
      Execution: {
        Id: 'arn:aws:states:eu-central-1:000000000000:execution:m:run-1',
        Name: 'run-1',
        Input: { a: 1 },
        StartTime: start,
      },
      State: { Name: 'A', EnteredTime: start, RetryCount: 0 },
      StateMachine: { Id: 'arn:aws:states:eu-central-1:000000000000:stateMachine:m', Name: 'm' },
    });
  });

  test('$now and $millis read the virtual clock', async () => {
    const states = {
      A: { Type: 'Pass', Output: '{% [$now(), $now("[D] [MNn] [Y]"), $millis()] %}', End: true },
    };
    expect((await outcomeOf(states)).output).toEqual([start, '21 November 2026', Date.parse(start)]);
  });

  test('the text of a failed expression never holds the data', async () => {
    const rig = await open({ A: { Type: 'Pass', Output: '{% $states.input.name + 1 %}', End: true } });
    const { cause } = await rig.outcome(await rig.run('m', { name: 'Jansen' }));
    expect(cause).toContain('$states.input.name');
    expect(cause).not.toContain('Jansen');
  });
});

describe('Choice', () => {
  const choice = {
    A: {
      Type: 'Choice',
      Choices: [
        { Condition: '{% $states.input.n = 1 %}', Next: 'One' },
        { Condition: '{% $states.input.n < 3 %}', Next: 'Small' },
      ],
      Default: 'Other',
    },
    One: { Type: 'Pass', Output: "{% 'one' %}", End: true },
    Small: { Type: 'Pass', Output: "{% 'small' %}", End: true },
    Other: { Type: 'Pass', Output: "{% 'other' %}", End: true },
  };
  test.each([
    [1, 'one'],
    [2, 'small'],
    [3, 'other'],
  ])('the first rule that holds wins: %i', async (n, output) => {
    expect(await outcomeOf(choice, { n })).toEqual({ status: 'SUCCEEDED', output });
  });

  test('without a match and a Default the execution fails', async () => {
    const { Default: _, ...without } = choice.A;
    const { Other: __, ...states } = { ...choice, A: without };
    expect(await outcomeOf(states, { n: 9 })).toMatchObject({ status: 'FAILED', error: 'States.NoChoiceMatched' });
  });
});

describe('Wait', () => {
  test.each<[string, object, string]>([
    ['seconds', { Seconds: 90 }, '2026-11-21T08:01:30.000Z'],
    ['computed seconds', { Seconds: '{% $states.input.days * 86400 %}' }, '2026-11-23T08:00:00.000Z'],
    // The Dutch night in which the clock goes forward: 01:59 +01:00 is followed by 03:00 +02:00.
    ['a moment in summer time', { Timestamp: '2027-03-28T03:30:00+02:00' }, '2027-03-28T01:30:00.000Z'],
    ['a computed moment eleven months on', { Timestamp: '{% $states.input.at %}' }, '2027-10-31T00:30:00.000Z'],
  ])('%s', async (_, field, until) => {
    const rig = await open({ A: { Type: 'Wait', ...field, End: true } });
    const arn = await rig.run('m', { days: 2, at: '2027-10-31T02:30:00+02:00' });
    expect(await rig.states.currentState(arn)).toBe('A');
    expect(await rig.clock.toNext()).toBe(until);
    expect(await rig.outcome(arn)).toMatchObject({ status: 'SUCCEEDED' });
  });

  test('18 months is longer than AWS lets an execution live', async () => {
    const rig = await open({ A: { Type: 'Wait', Timestamp: '2028-05-21T08:00:00Z', End: true } });
    await rig.run('m');
    await rig.clock.advanceBy('P18M');
    expect(rig.ended).toMatchObject([{ time: '2027-11-21T08:00:00.000Z', detail: { status: 'TIMED_OUT' } }]);
  });

  test('a moment that passed holds nothing up', async () => {
    expect(await outcomeOf({ A: { Type: 'Wait', Timestamp: '2020-01-01T00:00:00Z', End: true } })).toMatchObject({
      status: 'SUCCEEDED',
    });
  });
});

describe('Fail', () => {
  test('ends with its own error, computed where it is an expression', async () => {
    const states = { A: { Type: 'Fail', Error: 'Ours', Cause: '{% "no " & $states.input.what %}' } };
    expect(await outcomeOf(states, { what: 'place' })).toEqual({ status: 'FAILED', error: 'Ours', cause: 'no place' });
  });
});

describe('Task', () => {
  test('gives the function its payload and sees what Lambda answers', async () => {
    const rig = await open(
      {
        A: {
          ...call,
          Assign: { code: '{% $states.result.StatusCode %}' },
          Output: '{% $states.result.Payload %}',
          Next: 'B',
        },
        B: { Type: 'Pass', Output: '{% [$states.input, $code] %}', End: true },
      },
      { functions: { Work: ({ n }) => ({ doubled: Number(n) * 2, at: new Date(0), nothing: undefined }) } },
    );
    const { output } = await rig.outcome(await rig.run('m', { n: 21 }));
    expect(rig.calls).toEqual([{ name: 'Work', payload: { n: 21 } }]);
    expect(output).toEqual([{ doubled: 42, at: '1970-01-01T00:00:00.000Z' }, 200]);
  });

  test('a function that answers nothing answers null', async () => {
    const states = { A: { ...call, Output: '{% $states.result.Payload %}', End: true } };
    expect(await outcomeOf(states, {}, { functions: { Work: () => undefined } })).toMatchObject({ output: null });
  });

  test('a thrown error fails the execution under its own name', async () => {
    const functions = { Work: () => Promise.reject(named('InvariantError', 'broken rule')) };
    const outcome = await outcomeOf({ A: { ...call, End: true } }, {}, { functions });
    expect(outcome).toMatchObject({ status: 'FAILED', error: 'InvariantError' });
    expect(JSON.parse(outcome.cause ?? '')).toEqual({ errorType: 'InvariantError', errorMessage: 'broken rule' });
  });

  test('an error text that looks like an expression is not run', async () => {
    const functions = { Work: () => Promise.reject(named('E', '{% $states.input %}')) };
    const states = { A: { ...call, Catch: [{ ErrorEquals: ['E'], Next: 'B' }], End: true }, B: { Type: 'Succeed' } };
    expect(JSON.stringify((await outcomeOf(states, {}, { functions })).output)).toContain('{% $states.input %}');
  });
});

describe('Catch', () => {
  const catching = (...names: string[]) => ({
    A: { ...call, Catch: [{ ErrorEquals: names, Next: 'Caught' }], End: true },
    Caught: { Type: 'Pass', Output: '{% $states.input.Error %}', End: true },
  });

  test.each<[string[], string, boolean]>([
    [['Ours'], 'Ours', true],
    [['Theirs', 'Ours'], 'Ours', true],
    [['ours'], 'Ours', false],
    [['Our'], 'Ours', false],
    [['States.ALL'], 'Ours', true],
    [['States.TaskFailed'], 'Ours', true],
    [['States.Timeout'], 'Ours', false],
    [['States.ALL'], 'States.Timeout', true],
    [['States.TaskFailed'], 'States.Timeout', false],
    [['States.ALL'], 'States.Runtime', false],
    [['States.Runtime'], 'States.Runtime', false],
    [['States.ALL'], 'States.DataLimitExceeded', false],
    [['States.TaskFailed'], 'States.DataLimitExceeded', false],
    [['States.DataLimitExceeded'], 'States.DataLimitExceeded', true],
  ])('%j and the error %s: caught %s', async (names, error, caught) => {
    const outcome = await outcomeOf(
      catching(...names),
      {},
      { functions: { Work: () => Promise.reject(named(error)) } },
    );
    expect(outcome).toMatchObject(caught ? { status: 'SUCCEEDED', output: error } : { status: 'FAILED', error });
  });

  test('the first catcher that fits is taken; its Output and Assign see the error and the input', async () => {
    const states = {
      A: {
        ...call,
        Catch: [
          { ErrorEquals: ['Other'], Next: 'Wrong' },
          {
            ErrorEquals: ['Ours'],
            Output: { fault: '{% $states.errorOutput.Error %}', n: '{% $states.input.n %}' },
            Assign: { cause: '{% $states.errorOutput.Cause %}' },
            Next: 'Right',
          },
          { ErrorEquals: ['States.ALL'], Next: 'Wrong' },
        ],
        Next: 'Wrong',
      },
      Right: { Type: 'Pass', Output: '{% [$states.input, $contains($cause, "because")] %}', End: true },
      Wrong: { Type: 'Fail' },
    };
    const functions = { Work: () => Promise.reject(named('Ours', 'because')) };
    expect((await outcomeOf(states, { n: 7 }, { functions })).output).toEqual([{ fault: 'Ours', n: 7 }, true]);
  });

  test.each([
    ['Arguments', { Arguments: { FunctionName: functionArn('Work'), Payload: '{% $states.input.gone %}' } }],
    ['Output', { Output: '{% $states.result.gone %}' }],
    ['TimeoutSeconds', { TimeoutSeconds: '{% "x" %}' }],
  ])('an expression of a task that fails in %s can be caught', async (_, field) => {
    const states = catching('States.QueryEvaluationError');
    expect(await outcomeOf({ ...states, A: { ...states.A, ...field } })).toMatchObject({
      output: 'States.QueryEvaluationError',
    });
  });

  test('an expression of the catcher itself that fails ends the execution', async () => {
    const states = {
      A: { ...call, Catch: [{ ErrorEquals: ['States.ALL'], Output: '{% $gone %}', Next: 'B' }], End: true },
      B: { Type: 'Succeed' },
    };
    const functions = { Work: () => Promise.reject(named('Ours')) };
    expect(await outcomeOf(states, {}, { functions })).toMatchObject({
      status: 'FAILED',
      error: 'States.QueryEvaluationError',
    });
  });
});

describe('Retry', () => {
  /** Seconds between the attempts of a task that throws these errors in turn, and how the execution ended. */
  async function rehearse(retry: object[], errors: string[], random = 0.5) {
    const queue = [...errors];
    const at: number[] = [];
    const rig = await open(
      {
        A: { ...call, Retry: retry, Catch: [{ ErrorEquals: ['States.ALL'], Next: 'Z' }], End: true },
        Z: { Type: 'Succeed' },
      },
      {
        random: () => random,
        functions: {
          Work() {
            at.push(Date.parse(rig.clock.now()));
            const error = queue.shift();
            if (error !== undefined) throw named(error);
            return 'done';
          },
        },
      },
    );
    const arn = await rig.run('m');
    await rig.clock.advanceBy('P30D');
    const waits = at.slice(1).map((moment, i) => (moment - (at[i] ?? 0)) / 1000);
    return { waits, path: await rig.path(arn), rig, arn };
  }

  test('the example of the specification: each retrier counts on its own, over all its errors', async () => {
    const retry = [
      { ErrorEquals: ['ErrorA', 'ErrorB'], IntervalSeconds: 1, BackoffRate: 2, MaxAttempts: 2 },
      { ErrorEquals: ['ErrorC'], IntervalSeconds: 5 },
    ];
    const { waits, path } = await rehearse(retry, ['ErrorA', 'ErrorB', 'ErrorC', 'ErrorB']);
    expect(waits).toEqual([1, 2, 5]);
    expect(path).toEqual(['A', 'Z']);
  });

  test.each<[string, object, number[]]>([
    ['three tries, one second, doubled, when nothing is said', {}, [1, 2, 4]],
    ['the developer guide: 3 then 4.5 seconds', { IntervalSeconds: 3, MaxAttempts: 2, BackoffRate: 1.5 }, [3, 4.5]],
    [
      'never longer than MaxDelaySeconds',
      { IntervalSeconds: 5, MaxAttempts: 4, BackoffRate: 3, MaxDelaySeconds: 20 },
      [5, 15, 20, 20],
    ],
    ['full jitter: a part of each delay', { IntervalSeconds: 4, MaxAttempts: 3, JitterStrategy: 'FULL' }, [2, 4, 8]],
    ['no retry at all', { MaxAttempts: 0 }, []],
  ])('%s', async (_, fields, waits) => {
    const errors = Array.from({ length: 9 }, () => 'Ours');
    expect((await rehearse([{ ErrorEquals: ['States.ALL'], ...fields }], errors)).waits).toEqual(waits);
  });

  test('a retrier with MaxAttempts 0 takes an error out of a later States.ALL', async () => {
    const retry = [{ ErrorEquals: ['Not'], MaxAttempts: 0 }, { ErrorEquals: ['States.ALL'] }];
    expect((await rehearse(retry, ['Not'])).waits).toEqual([]);
    expect((await rehearse(retry, ['Other', 'Not'])).waits).toEqual([1]);
  });

  test('success after a retry goes on, counts in the context, and starts from nothing at the next visit', async () => {
    const errors = ['Ours', '', 'Ours', 'Ours', ''];
    const rig = await open(
      {
        A: {
          ...call,
          Arguments: {
            FunctionName: functionArn('Work'),
            Payload: { tries: '{% $states.context.State.RetryCount %}' },
          },
          Retry: [{ ErrorEquals: ['Ours'], MaxAttempts: 2 }],
          Assign: { visits: '{% $states.input.first ? 1 : 2 %}' },
          Output: {},
          Next: 'Again',
        },
        Again: { Type: 'Choice', Choices: [{ Condition: '{% $visits = 1 %}', Next: 'A' }], Default: 'End' },
        End: { Type: 'Succeed' },
      },
      {
        functions: {
          Work: () => {
            const error = errors.shift();
            if (error) throw named(error);
          },
        },
      },
    );
    const arn = await rig.run('m', { first: true });
    await rig.clock.advanceBy('PT1H');
    expect(rig.calls.map(({ payload }) => payload['tries'])).toEqual([0, 1, 0, 1, 2]);
    expect(await rig.outcome(arn)).toMatchObject({ status: 'SUCCEEDED' });
  });
});

describe('time limits', () => {
  test('a callback that nobody answers times out, on the second', async () => {
    const states = {
      A: {
        ...callback,
        TimeoutSeconds: 10368000,
        Catch: [{ ErrorEquals: ['States.Timeout'], Next: 'Late' }],
        End: true,
      },
      Late: { Type: 'Pass', Output: "{% 'late' %}", End: true },
    };
    const rig = await open(states);
    const arn = await rig.run('m');
    await rig.clock.advanceTo('2027-03-21T07:59:59.999Z');
    expect(await rig.states.currentState(arn)).toBe('A');
    await rig.clock.advanceBy('PT1S');
    expect(await rig.outcome(arn)).toEqual({ status: 'SUCCEEDED', output: 'late' });
    await expect(rig.succeed(rig.token())).rejects.toMatchObject({ name: 'TaskTimedOut' });
  });

  test('each attempt has its own limit, and its own token', async () => {
    const states = {
      A: { ...callback, TimeoutSeconds: 60, Retry: [{ ErrorEquals: ['States.Timeout'], MaxAttempts: 1 }], End: true },
    };
    const rig = await open(states);
    const arn = await rig.run('m');
    const first = rig.token();
    await rig.clock.advanceBy('PT61S');
    const second = rig.token();
    expect(second).not.toBe(first);
    await expect(rig.succeed(first)).rejects.toMatchObject({ name: 'TaskTimedOut' });
    await rig.clock.advanceBy('PT59S');
    await rig.succeed(second, 'in time');
    expect(await rig.outcome(arn)).toEqual({ status: 'SUCCEEDED', output: 'in time' });
  });

  test('the limit of a machine ends it, past Retry and Catch', async () => {
    const states = {
      A: { ...callback, Catch: [{ ErrorEquals: ['States.ALL'], Next: 'B' }], End: true },
      B: { Type: 'Succeed' },
    };
    const rig = await open(states, {}, { TimeoutSeconds: 3600 });
    const arn = await rig.run('m');
    await rig.clock.advanceBy('P1D');
    expect(await rig.outcome(arn)).toMatchObject({ status: 'TIMED_OUT', error: 'States.Timeout' });
    await expect(rig.succeed(rig.token())).rejects.toMatchObject({ name: 'TaskTimedOut' });
  });

  test('nothing runs longer than a year', async () => {
    const rig = await open({ A: { ...callback, End: true } });
    const arn = await rig.run('m');
    await rig.clock.advanceTo('2027-11-21T07:59:59.999Z');
    expect(await rig.outcome(arn)).toMatchObject({ status: 'RUNNING' });
    await rig.clock.advanceBy('PT1S');
    expect(await rig.outcome(arn)).toMatchObject({ status: 'TIMED_OUT' });
  });
});

describe('quotas', () => {
  const text = (bytes: number) => 'x'.repeat(bytes);

  test.each<[string, object, unknown, string]>([
    ['a result', { A: { ...call, End: true } }, {}, 'SUCCEEDED'],
    ['a result that is too large', { A: { ...call, End: true } }, { size: 262_144 }, 'States.DataLimitExceeded'],
    [
      'an output that is too large',
      { A: { Type: 'Pass', Output: '{% $states.input.text & $states.input.text %}', End: true } },
      { text: text(200_000) },
      'States.DataLimitExceeded',
    ],
    [
      'arguments that are too large',
      {
        A: {
          ...call,
          Arguments: { FunctionName: functionArn('Work'), Payload: '{% $states.input.text & $states.input.text %}' },
          End: true,
        },
      },
      { text: text(200_000) },
      'States.DataLimitExceeded',
    ],
  ])('%s', async (_, states, input, expected) => {
    const functions = { Work: ({ size }: Record<string, unknown>) => text(Number(size ?? 1000)) };
    const { status, error } = await outcomeOf(states, input, { functions });
    expect(error ?? status).toBe(expected);
  });

  test('a history of 25,000 events is the end', async () => {
    const states = { A: { Type: 'Pass', Next: 'B' }, B: { Type: 'Pass', Next: 'A' } };
    const rig = await open({
      ...states,
      A: { ...states.A, Next: 'Loop' },
      Loop: { Type: 'Choice', Choices: [{ Condition: '{% true %}', Next: 'B' }], Default: 'Out' },
      Out: { Type: 'Succeed' },
    });
    const arn = await rig.run('m');
    expect(await rig.outcome(arn)).toMatchObject({ status: 'FAILED', error: 'States.Runtime' });
    const history = await rig.states.history(arn);
    expect(history).toHaveLength(25_000);
    expect(history.map(({ id }) => id)).toEqual(history.map((_, i) => i + 1));
  });
});

describe('starting another machine', () => {
  const starter = {
    A: {
      Type: 'Task',
      Resource: 'arn:aws:states:::states:startExecution',
      Arguments: {
        StateMachineArn: machineArn('other'),
        Name: '{% $states.input.name %}',
        Input: { n: '{% $states.input.n %}' },
      },
      Catch: [{ ErrorEquals: ['States.ALL'], Output: '{% $states.errorOutput.Error %}', Next: 'Caught' }],
      End: true,
    },
    Caught: { Type: 'Succeed' },
  };
  const other = (state: object) => ({ other: { QueryLanguage: 'JSONata', StartAt: 'W', States: { W: state } } });

  test('goes on at once, whatever becomes of the other', async () => {
    const rig = await open(starter, { machines: other({ Type: 'Wait', Seconds: 60, End: true }) });
    const arn = await rig.run('m', { name: 'x-1', n: 1 });
    expect(await rig.outcome(arn)).toMatchObject({
      status: 'SUCCEEDED',
      output: { ExecutionArn: expect.stringContaining(':execution:other:x-1') },
    });
    await rig.clock.advanceBy('PT2M');
    expect(rig.ended.map(({ detail }) => detail.name)).toEqual(['run-1', 'x-1']);
  });

  test.each<[string, unknown[], string | object]>([
    [
      'the same name and input while it runs is the same execution',
      [
        { name: 'x', n: 1 },
        { name: 'x', n: 1 },
      ],
      { ExecutionArn: expect.any(String) },
    ],
    [
      'another input is refused',
      [
        { name: 'x', n: 1 },
        { name: 'x', n: 2 },
      ],
      'StepFunctions.ExecutionAlreadyExistsException',
    ],
    ['a name that AWS refuses is refused', [{ name: 'a b', n: 1 }], 'StepFunctions.InvalidNameException'],
  ])('%s', async (_, inputs, output) => {
    const rig = await open(starter, { machines: other({ Type: 'Wait', Seconds: 60, End: true }) });
    let arn = '';
    for (const input of inputs) arn = await rig.run('m', input);
    expect((await rig.outcome(arn)).output).toEqual(
      typeof output === 'string' ? output : expect.objectContaining(output),
    );
  });
});

describe('what is refused when it is loaded', () => {
  const pass = { Type: 'Pass', End: true };
  test.each<[string, object, RegExp]>([
    ['JSONPath', { QueryLanguage: 'JSONPath', StartAt: 'A', States: { A: pass } }, /JSONata/],
    ['no dialect', { StartAt: 'A', States: { A: pass } }, /JSONata/],
    [
      'an unknown field of the machine',
      { StartAt: 'A', States: { A: pass }, QueryLanguage: 'JSONata', Extra: 1 },
      /Extra/,
    ],
    [
      'Parallel',
      { StartAt: 'A', QueryLanguage: 'JSONata', States: { A: { Type: 'Parallel', Branches: [], End: true } } },
      /A/,
    ],
    ['Map', { StartAt: 'A', QueryLanguage: 'JSONata', States: { A: { Type: 'Map', End: true } } }, /A/],
    ['Result of Pass', { StartAt: 'A', QueryLanguage: 'JSONata', States: { A: { ...pass, Result: 1 } } }, /Result/],
    [
      'a heartbeat',
      { StartAt: 'A', QueryLanguage: 'JSONata', States: { A: { ...callback, HeartbeatSeconds: 5, End: true } } },
      /HeartbeatSeconds/,
    ],
    [
      'another service',
      {
        StartAt: 'A',
        QueryLanguage: 'JSONata',
        States: { A: { ...call, Resource: 'arn:aws:states:::sqs:sendMessage', End: true } },
      },
      /Resource/,
    ],
    [
      'Assign of Choice',
      {
        StartAt: 'A',
        QueryLanguage: 'JSONata',
        States: { A: { Type: 'Choice', Assign: {}, Choices: [{ Condition: '{% true %}', Next: 'B' }] }, B: pass },
      },
      /Assign/,
    ],
    [
      'a nested start without a name',
      {
        StartAt: 'A',
        QueryLanguage: 'JSONata',
        States: {
          A: {
            Type: 'Task',
            Resource: 'arn:aws:states:::states:startExecution',
            Arguments: { StateMachineArn: 'x' },
            End: true,
          },
        },
      },
      /Name/,
    ],
    [
      'a Next that leads nowhere',
      { StartAt: 'A', QueryLanguage: 'JSONata', States: { A: { Type: 'Pass', Next: 'Gone' } } },
      /Gone/,
    ],
    [
      'neither Next nor End',
      { StartAt: 'A', QueryLanguage: 'JSONata', States: { A: { Type: 'Pass' }, B: { Type: 'Succeed' } } },
      /A/,
    ],
    [
      'States.ALL with another name',
      {
        StartAt: 'A',
        QueryLanguage: 'JSONata',
        States: { A: { ...call, Retry: [{ ErrorEquals: ['States.ALL', 'X'] }], End: true } },
      },
      /States.ALL/,
    ],
    [
      'States.ALL before another catcher',
      {
        StartAt: 'A',
        QueryLanguage: 'JSONata',
        States: {
          A: {
            ...call,
            Catch: [
              { ErrorEquals: ['States.ALL'], Next: 'B' },
              { ErrorEquals: ['X'], Next: 'B' },
            ],
            End: true,
          },
          B: pass,
        },
      },
      /States.ALL/,
    ],
    [
      'an expression that does not parse',
      { StartAt: 'A', QueryLanguage: 'JSONata', States: { A: { ...pass, Output: { a: '{% $states. %}' } } } },
      /Output/,
    ],
    [
      'a function that AWS or we do not have',
      { StartAt: 'A', QueryLanguage: 'JSONata', States: { A: { ...pass, Output: '{% $eval("1") %}' } } },
      /\$eval/,
    ],
    [
      'Seconds and Timestamp',
      {
        StartAt: 'A',
        QueryLanguage: 'JSONata',
        States: { A: { Type: 'Wait', Seconds: 1, Timestamp: '2027-01-01T00:00:00Z', End: true } },
      },
      /A|WAIT/,
    ],
  ])('%s', async (_, definition, problem) => {
    const opening = openRig({ machines: { broken: definition } });
    await expect(opening).rejects.toThrow(/broken/);
    await expect(opening).rejects.toThrow(problem);
  });
});
