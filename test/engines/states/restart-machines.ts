import { functionArn } from './rig.ts';

/** Machines for rehearsing restarts: one for each way in which an execution can stand when its process ends. */

const lambda = (name: string, more: object = {}) => ({
  Type: 'Task',
  Resource: 'arn:aws:states:::lambda:invoke',
  Arguments: { FunctionName: functionArn(name), Payload: { name: '{% $states.context.Execution.Name %}' } },
  End: true,
  ...more,
});
const callback = (name: string) => ({
  ...lambda(name),
  Resource: 'arn:aws:states:::lambda:invoke.waitForTaskToken',
  Arguments: { FunctionName: functionArn(name), Payload: { taskToken: '{% $states.context.Task.Token %}' } },
  TimeoutSeconds: 120 * 86_400,
});
const machine = (StartAt: string, States: Record<string, object>) => ({ QueryLanguage: 'JSONata', StartAt, States });
const then = (state: object, Next: string) => ({ ...state, End: undefined, Next });

const machines = {
  asks: machine('Ask', { Ask: callback('Ask') }),
  waits: machine('Wait', { Wait: { Type: 'Wait', Seconds: 30 * 86_400, End: true } }),
  retries: machine('Flaky', {
    Flaky: lambda('Flaky', { Retry: [{ ErrorEquals: ['TryAgainError'], IntervalSeconds: 10 * 86_400 }] }),
  }),
  ends: machine('End', { End: { Type: 'Pass', Output: { done: true }, End: true } }),
  stuck: machine('Stuck', { Stuck: lambda('Stuck', { TimeoutSeconds: 60 }) }),
  stuckasks: machine('StuckAsk', { StuckAsk: callback('StuckAsk') }),
  steps: machine('One', {
    One: then(lambda('Step'), 'Two'),
    Two: then(lambda('Step'), 'Three'),
    Three: then(lambda('Step'), 'Ask'),
    Ask: callback('Ask'),
  }),
};

export const restartMachines: Readonly<Record<string, unknown>> = JSON.parse(JSON.stringify(machines));
