import {
  DescribeExecutionCommand,
  DescribeStateMachineCommand,
  GetExecutionHistoryCommand,
  ListExecutionsCommand,
  SendTaskHeartbeatCommand,
  SendTaskSuccessCommand,
  StartExecutionCommand,
  StopExecutionCommand,
} from '@aws-sdk/client-sfn';
import { afterEach, describe, expect, test } from 'vitest';
import { asSdkReads } from './as-sdk-reads.ts';
import { executionArn, functionArn, machineArn, named, openRig, type Rig, type RigOptions, start } from './rig.ts';

/** What the SDK sees, by the Step Functions API reference. */

const rigs: Rig[] = [];
afterEach(async () => {
  for (const rig of rigs.splice(0)) await rig.close();
});

const ask = {
  Type: 'Task',
  Resource: 'arn:aws:states:::lambda:invoke.waitForTaskToken',
  Arguments: {
    FunctionName: functionArn('Ask'),
    Payload: { taskToken: '{% $states.context.Task.Token %}', input: '{% $states.input %}' },
  },
  End: true,
};
const asking = { QueryLanguage: 'JSONata', StartAt: 'Ask', States: { Ask: ask } };

async function open(options: Partial<RigOptions> = {}): Promise<Rig> {
  const rig = await openRig({ machines: { m: asking }, around: asSdkReads, ...options });
  rigs.push(rig);
  return rig;
}

function begin(rig: Rig, name: string, input: string, machine = 'm') {
  return rig.client.send(new StartExecutionCommand({ stateMachineArn: machineArn(machine), name, input }));
}

describe('StartExecution', () => {
  test('answers where and when, and makes up a name where none is given', async () => {
    const rig = await open();
    const answer = await begin(rig, 'HW-1-1', '{}');
    expect(answer).toMatchObject({ executionArn: executionArn('m', 'HW-1-1'), startDate: new Date(start) });
    const unnamed = await rig.client.send(new StartExecutionCommand({ stateMachineArn: machineArn('m') }));
    expect(unnamed.executionArn).toMatch(/^arn:.+:execution:m:.+/);
  });

  test('the same name and input while it runs is the same execution, also for twenty at once', async () => {
    const rig = await open();
    const answers = await Promise.all(Array.from({ length: 20 }, () => begin(rig, 'HW-1-1', '{"a":1}')));
    await rig.clock.advanceBy('P1D');
    answers.push(await begin(rig, 'HW-1-1', '{"a":1}'));
    expect(
      new Set(answers.map(({ executionArn, startDate }) => `${executionArn} ${startDate?.toISOString()}`)).size,
    ).toBe(1);
    expect(rig.calls).toHaveLength(1);
  });

  test('the same name with another input is refused', async () => {
    const rig = await open();
    await begin(rig, 'HW-1-1', '{"a":1}');
    await expect(begin(rig, 'HW-1-1', '{"a":2}')).rejects.toMatchObject({ name: 'ExecutionAlreadyExists' });
  });

  test('a closed name is refused for 90 days whatever its input, and free afterwards', async () => {
    const rig = await open();
    const arn = await rig.run('m', {}, 'HW-1-1');
    await rig.succeed(rig.token());
    await rig.clock.advanceBy('P90D');
    await expect(begin(rig, 'HW-1-1', '{}')).rejects.toMatchObject({ name: 'ExecutionAlreadyExists' });
    await rig.clock.advanceBy('PT1S');
    await expect(rig.outcome(arn)).rejects.toMatchObject({ name: 'ExecutionDoesNotExist' });
    await rig.run('m', {}, 'HW-1-1');
    expect(await rig.outcome(arn)).toMatchObject({ status: 'RUNNING' });
    expect((await rig.states.history(arn)).filter(({ type }) => type === 'ExecutionStarted')).toHaveLength(1);
    expect(await rig.states.list()).toHaveLength(1);
  });

  test('the same name on another machine is another execution', async () => {
    const rig = await open({ machines: { m: asking, other: asking } });
    await begin(rig, 'HW-1-1', '{}');
    await begin(rig, 'HW-1-1', '{"a":1}', 'other');
    expect(await rig.states.list()).toHaveLength(2);
  });

  test.each([
    ['an unknown machine', 'gone', 'x', '{}', 'StateMachineDoesNotExist'],
    ['a name with white space', 'm', 'a b', '{}', 'InvalidName'],
    ['a name with a colon', 'm', 'a:b', '{}', 'InvalidName'],
    ['a name that is too long', 'm', 'x'.repeat(81), '{}', 'InvalidName'],
    ['input that is no JSON', 'm', 'x', '{', 'InvalidExecutionInput'],
    ['input above 256 KB', 'm', 'x', JSON.stringify('x'.repeat(262_143)), 'InvalidExecutionInput'],
    [
      'input above 256 KB in bytes, not in characters',
      'm',
      'x',
      JSON.stringify('é'.repeat(140_000)),
      'InvalidExecutionInput',
    ],
  ])('refuses %s', async (_, machine, name, input, error) => {
    const rig = await open();
    await expect(begin(rig, name, input, machine)).rejects.toMatchObject({ name: error });
    expect(await rig.states.list()).toEqual([]);
  });

  test('takes exactly 256 KB', async () => {
    const rig = await open({
      machines: { m: { ...asking, States: { Ask: { Type: 'Pass', Output: {}, End: true } } } },
    });
    await expect(begin(rig, 'x', JSON.stringify('x'.repeat(262_142)))).resolves.toBeDefined();
  });
});

describe('task tokens', () => {
  test('an answer is taken once', async () => {
    const rig = await open();
    const arn = await rig.run('m');
    const token = rig.token();
    expect(token.length).toBeLessThanOrEqual(2048);
    await rig.succeed(token, { yes: true });
    expect(await rig.outcome(arn)).toEqual({ status: 'SUCCEEDED', output: { yes: true } });
    await expect(rig.succeed(token)).rejects.toMatchObject({ name: 'TaskTimedOut' });
    await expect(rig.fail(token, 'X')).rejects.toMatchObject({ name: 'TaskTimedOut' });
  });

  test('of twenty answers at once one counts', async () => {
    const rig = await open();
    const arn = await rig.run('m');
    const token = rig.token();
    const answers = await Promise.allSettled(Array.from({ length: 20 }, (_, i) => rig.succeed(token, i)));
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect((await rig.states.history(arn)).filter(({ type }) => type === 'TaskSucceeded')).toHaveLength(1);
  });

  test('a failure that is sent is an error of the task', async () => {
    const rig = await open();
    const arn = await rig.run('m');
    await rig.fail(rig.token(), 'Refused', 'by hand');
    expect(await rig.outcome(arn)).toEqual({ status: 'FAILED', error: 'Refused', cause: 'by hand' });
  });

  test('output that is no JSON is refused and changes nothing', async () => {
    const rig = await open();
    const arn = await rig.run('m');
    const tooLarge = 'x'.repeat(262_143);
    await expect(rig.succeed(rig.token(), tooLarge)).rejects.toMatchObject({ name: 'InvalidOutput' });
    expect(await rig.outcome(arn)).toMatchObject({ status: 'RUNNING' });
  });

  test('a token that was never given is invalid, one of a forgotten execution unknown', async () => {
    const rig = await open();
    await rig.run('m');
    const token = rig.token();
    const [head, attempt] = token.split('.');
    for (const forged of ['x', 'x'.repeat(3000), `${token}x`, `${head}.${attempt}.0`, `${head}.99.0`]) {
      await expect(rig.succeed(forged)).rejects.toMatchObject({ name: 'InvalidToken' });
    }
    const elsewhere = Buffer.from(executionArn('m', 'never')).toString('base64url');
    await expect(rig.succeed(`${elsewhere}.1.0`)).rejects.toMatchObject({ name: 'TaskDoesNotExist' });
    await rig.succeed(token);
  });

  test('a function may answer its own token before it returns, and what it does afterwards no longer matters', async () => {
    const machine = {
      ...asking,
      States: { Ask: { ...ask, Next: 'After', End: undefined }, After: { Type: 'Succeed' } },
    };
    const answers: string[] = [];
    const rig: Rig = await open({
      machines: { m: JSON.parse(JSON.stringify(machine)) },
      functions: {
        async Ask({ taskToken }) {
          await rig.client.send(new SendTaskSuccessCommand({ taskToken: String(taskToken), output: '"early"' }));
          answers.push((await rig.outcome(executionArn('m', 'HW-1-1'))).status);
          throw named('TooLate');
        },
      },
    });
    const arn = await rig.run('m', {}, 'HW-1-1');
    expect(answers).toEqual(['SUCCEEDED']);
    expect(await rig.outcome(arn)).toEqual({ status: 'SUCCEEDED', output: 'early' });
  });

  test('there are no heartbeats, and nobody is left to think so', async () => {
    const rig = await open();
    await rig.run('m');
    await expect(rig.client.send(new SendTaskHeartbeatCommand({ taskToken: rig.token() }))).rejects.toThrow(
      /no SendTaskHeartbeat/,
    );
  });
});

describe('StopExecution', () => {
  test('aborts, tells, and makes tokens worthless', async () => {
    const rig = await open();
    const arn = await rig.run('m');
    const answer = await rig.client.send(
      new StopExecutionCommand({ executionArn: arn, error: 'Withdrawn', cause: 'x' }),
    );
    await rig.clock.idle();
    expect(answer.stopDate).toEqual(new Date(start));
    expect(await rig.outcome(arn)).toEqual({ status: 'ABORTED', error: 'Withdrawn', cause: 'x' });
    expect(rig.ended.map(({ detail }) => detail.status)).toEqual(['ABORTED']);
    await expect(rig.succeed(rig.token())).rejects.toMatchObject({ name: 'TaskTimedOut' });
    expect(rig.clock.next()).toBeUndefined();
  });

  test('of something unknown is refused', async () => {
    const rig = await open();
    const stop = rig.client.send(new StopExecutionCommand({ executionArn: executionArn('m', 'gone') }));
    await expect(stop).rejects.toMatchObject({ name: 'ExecutionDoesNotExist' });
  });
});

describe('looking', () => {
  test('lists by machine and status, newest first, in pages', async () => {
    const rig = await open({ machines: { m: asking, other: asking } });
    for (const name of ['a', 'b', 'c', 'd', 'e']) {
      await rig.run('m', {}, name);
      if (name === 'b') await rig.succeed(rig.token());
      await rig.run('other', {}, name);
      await rig.clock.advanceBy('PT1S');
    }
    const names: (string | undefined)[] = [];
    let nextToken: string | undefined;
    do {
      const page: { executions?: { name?: string | undefined }[] | undefined; nextToken?: string | undefined } =
        await rig.client.send(
          new ListExecutionsCommand({
            stateMachineArn: machineArn('m'),
            statusFilter: 'RUNNING',
            maxResults: 2,
            nextToken,
          }),
        );
      expect(page.executions?.length).toBeLessThanOrEqual(2);
      names.push(...(page.executions ?? []).map(({ name }) => name));
      nextToken = page.nextToken;
    } while (nextToken !== undefined);
    expect(names).toEqual(['e', 'd', 'c', 'a']);
    expect((await rig.states.list(3)).map(({ name, machine }) => `${name} ${machine}`)).toEqual([
      'e other',
      'e m',
      'd other',
    ]);
  });

  test('describes execution, history and machine', async () => {
    const rig = await open();
    const arn = await rig.run('m', { a: 1 }, 'HW-1-1');
    await rig.fail(rig.token(), 'Refused');
    const described = await rig.client.send(new DescribeExecutionCommand({ executionArn: arn }));
    expect(described).toMatchObject({
      name: 'HW-1-1',
      stateMachineArn: machineArn('m'),
      input: '{"a":1}',
      stopDate: new Date(start),
    });
    const { events = [] } = await rig.client.send(
      new GetExecutionHistoryCommand({ executionArn: arn, reverseOrder: true }),
    );
    expect(events.map(({ type }) => type).reverse()).toEqual([
      'ExecutionStarted',
      'TaskStateEntered',
      'TaskScheduled',
      'TaskStarted',
      'TaskSubmitted',
      'TaskFailed',
      'ExecutionFailed',
    ]);
    expect(events[1]?.taskFailedEventDetails).toEqual({ error: 'Refused', cause: 'rehearsed' });
    const machine = await rig.client.send(new DescribeStateMachineCommand({ stateMachineArn: machineArn('m') }));
    expect(JSON.parse(machine.definition ?? '')).toEqual(asking);
    expect(JSON.parse((await rig.states.definitionOf(arn)) ?? '')).toEqual(asking);
  });
});

describe('the end of an execution', () => {
  test('is told as EventBridge tells it', async () => {
    const rig = await open();
    const arn = await rig.run('m', { a: 1 }, 'HW-1-1');
    await rig.clock.advanceBy('PT1H');
    await rig.succeed(rig.token(), { done: true });
    expect(rig.ended).toEqual([
      {
        version: '0',
        id: arn,
        'detail-type': 'Step Functions Execution Status Change',
        source: 'aws.states',
        account: '000000000000',
        region: 'eu-central-1',
        time: '2026-11-21T09:00:00.000Z',
        resources: [arn],
        detail: {
          executionArn: arn,
          stateMachineArn: machineArn('m'),
          name: 'HW-1-1',
          status: 'SUCCEEDED',
          startDate: Date.parse(start),
          stopDate: Date.parse(start) + 3_600_000,
          input: '{"a":1}',
          output: '{"done":true}',
          error: null,
          cause: null,
        },
      },
    ]);
  });
});

describe('time and work', () => {
  test('an advance waits for a function that a timer set off, and for what follows from it', async () => {
    const slow = {
      QueryLanguage: 'JSONata',
      StartAt: 'W',
      States: {
        W: { Type: 'Wait', Seconds: 60, Next: 'Ask' },
        Ask: { ...ask, Next: 'Wait2', End: undefined },
        Wait2: { Type: 'Wait', Seconds: 60, End: true },
      },
    };
    const rig: Rig = await open({
      machines: { m: JSON.parse(JSON.stringify(slow)) },
      functions: {
        async Ask() {
          await new Promise((resolve) => setTimeout(resolve, 20));
        },
      },
    });
    await rig.run('m');
    await rig.clock.advanceBy('PT90S');
    expect(rig.calls).toHaveLength(1);
    await rig.succeed(rig.token());
    await rig.clock.advanceBy('PT61S');
    expect(rig.ended.map(({ time }) => time)).toEqual(['2026-11-21T08:02:30.000Z']);
  });

  test('a retry waits in virtual time', async () => {
    let calls = 0;
    const machine = {
      ...asking,
      States: { Ask: { ...ask, Retry: [{ ErrorEquals: ['TryAgainError'], IntervalSeconds: 3600, MaxAttempts: 1 }] } },
    };
    const rig = await open({
      machines: { m: machine },
      functions: {
        Ask() {
          calls += 1;
          if (calls === 1) throw named('TryAgainError');
        },
      },
    });
    const arn = await rig.run('m');
    expect((await rig.states.list())[0]).toMatchObject({ state: 'Ask', phase: 'retrying' });
    expect(rig.clock.next()?.dueAt).toBe('2026-11-21T09:00:00.000Z');
    await rig.clock.toNext();
    expect((await rig.states.list())[0]).toMatchObject({ arn, phase: 'callback' });
  });
});
