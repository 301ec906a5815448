import type { Execution, ExecutionStatus } from './execution.ts';

/** What EventBridge delivers when an execution ends, as far as rules and targets use it. */
export interface ExecutionEndedEvent {
  readonly version: '0';
  readonly id: string;
  readonly 'detail-type': 'Step Functions Execution Status Change';
  readonly source: 'aws.states';
  readonly account: string;
  readonly region: string;
  readonly time: string;
  readonly resources: readonly string[];
  readonly detail: {
    readonly executionArn: string;
    readonly stateMachineArn: string;
    readonly name: string;
    readonly status: ExecutionStatus;
    /** Milliseconds since 1970. */
    readonly startDate: number;
    readonly stopDate: number;
    readonly input: string;
    readonly output: string | null;
    readonly error: string | null;
    readonly cause: string | null;
  };
}

/** The event of a closed execution. Its id is that of the execution, so that a repeat can be recognised. */
export function endedEvent(execution: Execution): ExecutionEndedEvent {
  const [, , , region = '', account = ''] = execution.arn.split(':');
  const time = execution.stoppedAt ?? execution.startedAt;
  return {
    version: '0',
    id: execution.arn,
    'detail-type': 'Step Functions Execution Status Change',
    source: 'aws.states',
    account,
    region,
    time,
    resources: [execution.arn],
    detail: {
      executionArn: execution.arn,
      stateMachineArn: execution.machine.arn,
      name: execution.name,
      status: execution.status,
      startDate: Date.parse(execution.startedAt),
      stopDate: Date.parse(time),
      input: execution.input,
      output: execution.output === undefined ? null : JSON.stringify(execution.output),
      error: execution.error ?? null,
      cause: execution.cause ?? null,
    },
  };
}
