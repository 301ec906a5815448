import { StopExecutionCommand } from '@aws-sdk/client-sfn';
import { named } from './rig.ts';
import { type CaseHands, type StatesCase, suiteFunctionArn, suiteMachineArn } from './suite.ts';

/**
 * A case for each construct that our machines use, each with what AWS does (Step Functions Developer Guide: "Handling
 * errors", "Transforming data with JSONata", "Choice", "Task", "Wait for a Callback with Task Token", "Start a new workflow";
 * API reference: StartExecution, SendTaskSuccess, StopExecution, GetExecutionHistory).
 */

const from = '{% $states.context.Execution.Input.from %}';
const work = {
  Type: 'Task',
  Resource: 'arn:aws:states:::lambda:invoke',
  Arguments: { FunctionName: suiteFunctionArn, Payload: { from, id: '{% $states.context.Execution.Input.id %}' } },
  Output: '{% $states.result.Payload %}',
  TimeoutSeconds: 120,
};
const ask = {
  ...work,
  Resource: 'arn:aws:states:::lambda:invoke.waitForTaskToken',
  Arguments: {
    FunctionName: suiteFunctionArn,
    Payload: { from, taskToken: '{% $states.context.Task.Token %}' },
  },
  // A callback answers with what was sent, not with what Lambda wraps it in.
  Output: '{% $states.result %}',
};
const fault = { fault: '{% $states.errorOutput.Error %}' };
const all = { ErrorEquals: ['States.ALL'], Output: fault, Next: 'Caught' };
const caught = { Caught: { Type: 'Succeed' } };
const quick = { IntervalSeconds: 1, BackoffRate: 1, MaxDelaySeconds: 1, JitterStrategy: 'FULL' };
const retried = { ErrorEquals: ['TryAgainError', 'States.Timeout'], ...quick, MaxAttempts: 2 };
const input = { id: 'HW-1' };

function refusal(call: Promise<unknown>): Promise<string> {
  return call.then(
    () => 'taken',
    (error: unknown) => (error instanceof Error ? error.name : String(error)),
  );
}

const route = {
  Route: {
    Type: 'Choice',
    Choices: [
      { Condition: "{% $states.input.stage = 'one' %}", Next: 'One' },
      { Condition: "{% $states.input.stage = 'two' %}", Next: 'Two' },
    ],
    Default: 'Other',
  },
  One: { Type: 'Succeed' },
  Two: { Type: 'Pass', Output: { fault: 'UnknownStage' }, Next: 'One' },
  Other: { Type: 'Fail', Error: 'BrokenOff', Cause: 'A step failed.' },
};

const data: readonly StatesCase[] = [
  {
    name: 'Choice: the first condition that holds, and Succeed hands its input on',
    states: route,
    input: { stage: 'one' },
    expected: { status: 'SUCCEEDED', output: { stage: 'one', from: 'case-0' }, path: 'Route One' },
  },
  {
    name: 'Choice: a later condition, and Pass replaces its input',
    states: route,
    input: { stage: 'two' },
    expected: { status: 'SUCCEEDED', output: { fault: 'UnknownStage' }, path: 'Route Two One' },
  },
  {
    name: 'Choice: Default, and Fail ends with its error and cause',
    states: route,
    input: { stage: 'three' },
    expected: { status: 'FAILED', error: 'BrokenOff', cause: 'A step failed.', path: 'Route Other' },
  },
  {
    name: 'Choice: a field that is not there is not equal to anything',
    states: route,
    expected: { status: 'FAILED', error: 'BrokenOff', cause: 'A step failed.', path: 'Route Other' },
  },
];

const tasks: readonly StatesCase[] = [
  {
    name: 'Task: a function gets its payload, its answer is under Payload',
    states: { Work: { ...work, End: true } },
    input,
    answer: ({ id }) => ({ stage: 'received', seen: id }),
    expected: {
      status: 'SUCCEEDED',
      output: { stage: 'received', seen: 'HW-1' },
      path: 'Work',
      events: [
        'ExecutionStarted',
        'TaskStateEntered',
        'TaskScheduled',
        'TaskStarted',
        'TaskSucceeded',
        'TaskStateExited',
        'ExecutionSucceeded',
      ],
    },
  },
  {
    name: 'Task: a function that answers nothing answers null',
    states: { Work: { ...work, End: true } },
    input,
    expected: { status: 'SUCCEEDED', output: null, path: 'Work' },
  },
  {
    name: 'Task: an error is named by its type, with type and message as its cause',
    states: { Work: { ...work, End: true } },
    input,
    answer: () => Promise.reject(named('OurError', 'no luck')),
    expected: {
      status: 'FAILED',
      error: 'OurError',
      cause: { errorType: 'OurError', errorMessage: 'no luck' },
      path: 'Work',
    },
  },
  {
    name: 'Retry: an error on its list is tried again, with the same arguments',
    states: { Work: { ...work, Retry: [retried], End: true } },
    input,
    answer: ({ id }, call) => (call < 3 ? Promise.reject(named('TryAgainError')) : { id, call }),
    expected: { status: 'SUCCEEDED', output: { id: 'HW-1', call: 3 }, path: 'Work', calls: 3 },
  },
  {
    name: 'Retry: after the last attempt the catcher has it, with the name of the error',
    states: { Work: { ...work, Retry: [retried], Catch: [all], End: true }, ...caught },
    input,
    answer: () => Promise.reject(named('TryAgainError')),
    expected: { status: 'SUCCEEDED', output: { fault: 'TryAgainError' }, path: 'Work Caught', calls: 3 },
  },
  {
    name: 'Retry: an error that is not on its list goes to the catcher at once',
    states: { Work: { ...work, Retry: [retried], Catch: [all], End: true }, ...caught },
    input,
    answer: () => Promise.reject(named('OurError')),
    expected: { status: 'SUCCEEDED', output: { fault: 'OurError' }, path: 'Work Caught', calls: 1 },
  },
  {
    name: 'Retry: States.ALL is every error',
    states: { Work: { ...work, Retry: [{ ...retried, ErrorEquals: ['States.ALL'], MaxAttempts: 1 }], End: true } },
    input,
    answer: (_, call) => (call === 1 ? Promise.reject(named('OurError')) : 'well'),
    expected: { status: 'SUCCEEDED', output: 'well', path: 'Work', calls: 2 },
  },
  {
    name: 'Catch without Output: the next state gets error and cause',
    states: {
      Work: { ...work, Catch: [{ ErrorEquals: ['States.ALL'], Next: 'Name' }], End: true },
      Name: { Type: 'Pass', Output: '{% $states.input.Error %}', End: true },
    },
    input,
    answer: () => Promise.reject(named('OurError')),
    expected: { status: 'SUCCEEDED', output: 'OurError', path: 'Work Name' },
  },
  {
    name: 'TimeoutSeconds: a function that does not answer is States.Timeout, retried where it is listed, then caught',
    states: {
      Work: { ...work, TimeoutSeconds: 1, Retry: [{ ...retried, MaxAttempts: 1 }], Catch: [all], End: true },
      ...caught,
    },
    input,
    answer: () => new Promise((resolve) => setTimeout(resolve, 2_500)),
    expected: { status: 'SUCCEEDED', output: { fault: 'States.Timeout' }, path: 'Work Caught', calls: 2 },
  },
  {
    name: 'Arguments: an expression that gives nothing is States.QueryEvaluationError, and States.ALL catches it',
    states: { Work: { ...work, Catch: [all], End: true }, ...caught },
    expected: { status: 'SUCCEEDED', output: { fault: 'States.QueryEvaluationError' }, path: 'Work Caught', calls: 0 },
  },
  {
    name: 'Output: an expression that gives nothing likewise',
    states: { Work: { ...work, Output: '{% $states.result.Gone %}', Catch: [all], End: true }, ...caught },
    input,
    expected: { status: 'SUCCEEDED', output: { fault: 'States.QueryEvaluationError' }, path: 'Work Caught', calls: 1 },
  },
];

const callbacks: readonly StatesCase[] = [
  {
    name: 'waitForTaskToken: waits for the answer that is sent, whatever the function answered',
    states: { Ask: { ...ask, End: true } },
    answer: () => 'not this',
    act: async ({ token, succeed }) => succeed(await token(), { stage: 'placing' }),
    expected: {
      status: 'SUCCEEDED',
      output: { stage: 'placing' },
      path: 'Ask',
      events: [
        'ExecutionStarted',
        'TaskStateEntered',
        'TaskScheduled',
        'TaskStarted',
        'TaskSubmitted',
        'TaskSucceeded',
        'TaskStateExited',
        'ExecutionSucceeded',
      ],
    },
  },
  {
    name: 'waitForTaskToken: a function may answer its own token before it returns',
    states: { Ask: { ...ask, End: true } },
    answer: ({ taskToken }) => ({ answerAtOnce: taskToken }),
    act: async ({ token, succeed }) => succeed(await token(), 'early'),
    expected: { status: 'SUCCEEDED', output: 'early', path: 'Ask' },
  },
  {
    name: 'waitForTaskToken: a failure that is sent is an error of the task',
    states: { Ask: { ...ask, Retry: [retried], Catch: [all], End: true }, ...caught },
    act: async ({ token, fail }) => fail(await token(), 'Refused', 'by hand'),
    expected: { status: 'SUCCEEDED', output: { fault: 'Refused' }, path: 'Ask Caught', calls: 1 },
  },
  {
    name: 'waitForTaskToken: nobody answers: States.Timeout, which goes to the catcher where it is not retried',
    states: {
      Ask: {
        ...ask,
        TimeoutSeconds: 1,
        Retry: [{ ...retried, ErrorEquals: ['TryAgainError'] }],
        Catch: [all],
        End: true,
      },
      ...caught,
    },
    act: async ({ token, succeed, ended }) => {
      const late = await token();
      await ended();
      return refusal(succeed(late, {}));
    },
    expected: {
      status: 'SUCCEEDED',
      output: { fault: 'States.Timeout' },
      path: 'Ask Caught',
      calls: 1,
      said: 'TaskTimedOut',
      events: [
        'ExecutionStarted',
        'TaskStateEntered',
        'TaskScheduled',
        'TaskStarted',
        'TaskSubmitted',
        'TaskTimedOut',
        'TaskStateExited',
        'SucceedStateEntered',
        'SucceedStateExited',
        'ExecutionSucceeded',
      ],
    },
  },
  {
    name: 'waitForTaskToken: a function that fails is tried again, with a token of its own',
    states: { Ask: { ...ask, Retry: [retried], End: true } },
    answer: (_, call) => (call === 1 ? Promise.reject(named('TryAgainError')) : 'asked'),
    act: async ({ token, succeed }) => {
      const first = await token();
      const second = await token();
      const answers = [await refusal(succeed(first, 'to the first')), await refusal(succeed(second, 'to the second'))];
      return answers;
    },
    expected: {
      status: 'SUCCEEDED',
      output: 'to the second',
      path: 'Ask',
      calls: 2,
      said: ['TaskTimedOut', 'taken'],
    },
  },
  {
    name: 'SendTaskSuccess: a token counts once, and one that was never given is refused',
    states: { Ask: { ...ask, End: true } },
    act: async ({ token, succeed, ended }) => {
      const mine = await token();
      await succeed(mine, 1);
      await ended();
      return [await refusal(succeed(mine, 2)), await refusal(succeed('never-given', 3))];
    },
    expected: { status: 'SUCCEEDED', output: 1, path: 'Ask', said: ['TaskTimedOut', 'InvalidToken'] },
  },
  {
    name: 'StopExecution: aborts what waits, and its token is worth nothing afterwards',
    states: { Ask: { ...ask, Catch: [all], End: true }, ...caught },
    act: async (hands) => stopped(hands),
    expected: { status: 'ABORTED', error: 'Withdrawn', cause: 'by hand', path: 'Ask', said: 'TaskTimedOut' },
  },
  {
    name: 'TimeoutSeconds of the machine: ends it, past its catchers',
    states: { Ask: { ...ask, Catch: [all], End: true }, ...caught },
    top: { TimeoutSeconds: 2 },
    expected: { status: 'TIMED_OUT', error: 'States.Timeout', path: 'Ask' },
  },
];

async function stopped({ client, arn, token, succeed }: CaseHands): Promise<string> {
  const mine = await token();
  await client.send(new StopExecutionCommand({ executionArn: arn, error: 'Withdrawn', cause: 'by hand' }));
  return refusal(succeed(mine, {}));
}

const run = {
  Type: 'Task',
  Resource: 'arn:aws:states:::states:startExecution',
  Arguments: {
    StateMachineArn: suiteMachineArn('case-0'),
    Name: '{% $states.input.execution %}',
    Input: { stage: 'one', from },
  },
  TimeoutSeconds: 120,
  Retry: [
    { ErrorEquals: ['StepFunctions.ExecutionAlreadyExistsException'], MaxAttempts: 0 },
    { ...retried, ErrorEquals: ['States.ALL'] },
  ],
  Catch: [{ ErrorEquals: ['StepFunctions.ExecutionAlreadyExistsException'], Next: 'Started' }, all],
};

const nested: readonly StatesCase[] = [
  {
    name: 'startExecution: starts another machine and does not wait for it',
    states: {
      Run: { ...run, Output: '{% $keys($states.result) %}', End: true },
      Started: { Type: 'Succeed' },
      ...caught,
    },
    input: { execution: 'nested-1' },
    expected: { status: 'SUCCEEDED', output: ['ExecutionArn', 'StartDate'], path: 'Run' },
  },
  {
    name: 'startExecution: a name that is taken is caught by its name, and not tried again',
    states: {
      First: { ...run, Output: '{% $states.input %}', Next: 'Pause' },
      // Until the first is over: a running one of the same name and input would be the same execution.
      Pause: { Type: 'Wait', Seconds: 1, Next: 'Run' },
      Run: { ...run, Next: 'Caught' },
      Started: { Type: 'Pass', Output: '{% $states.input.Error %}', End: true },
      ...caught,
    },
    input: { execution: 'nested-2' },
    expected: {
      status: 'SUCCEEDED',
      output: 'StepFunctions.ExecutionAlreadyExistsException',
      path: 'First Pause Run Started',
    },
  },
  {
    name: 'StartExecution: the same name and input while it runs is the same execution, another input is refused',
    states: { Ask: { ...ask, End: true } },
    act: async ({ arn, start, token, succeed }) => {
      const mine = await token();
      const again = await start('run', { from: machineOf(arn) }).catch((error: Error) => error.name);
      const other = await refusal(start('run', { from: machineOf(arn), other: true }));
      await succeed(mine, {});
      return [again === arn ? 'the same' : again, other];
    },
    expected: { status: 'SUCCEEDED', output: {}, path: 'Ask', calls: 1, said: ['the same', 'ExecutionAlreadyExists'] },
  },
  {
    name: 'StartExecution: the name of one that is over is refused',
    states: { Only: { Type: 'Succeed' } },
    act: async ({ arn, start, ended }) => {
      await ended();
      return refusal(start('run', { from: machineOf(arn) }));
    },
    expected: { status: 'SUCCEEDED', output: { from: 'case-26' }, path: 'Only', said: 'ExecutionAlreadyExists' },
  },
];

function machineOf(executionArn: string): string {
  return executionArn.split(':')[6] ?? '';
}

/** All cases, in the order in which their machines are numbered. */
export const statesCases: readonly StatesCase[] = [...data, ...tasks, ...callbacks, ...nested];
