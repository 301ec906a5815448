import { Duration } from 'aws-cdk-lib';
import { Rule, Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import type { Function as LambdaCode } from 'aws-cdk-lib/aws-lambda';
import { SqsDestination } from 'aws-cdk-lib/aws-lambda-destinations';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';

/** What wakes the sweeper. */
export interface SweepScheduleProps {
  readonly sweeper: LambdaCode;
  readonly machineArns: readonly string[];
}

/** Minutes between two sweeps: the longest that a lost nudge stays unnoticed. */
export const sweepEveryMinutes = 5;

/**
 * Runs the sweeper on its schedule, and at once when an execution died. Neither is tried again when it fails: the next tick
 * does the same work. What failed goes to a queue that an alarm can watch; the events in it hold ids only.
 */
export class SweepSchedule extends Construct {
  readonly undelivered: Queue;

  constructor(scope: Construct, id: string, props: SweepScheduleProps) {
    super(scope, id);
    this.undelivered = new Queue(this, 'Undelivered', {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      // Long enough to be seen after a weekend.
      retentionPeriod: Duration.days(4),
    });
    props.sweeper.configureAsyncInvoke({
      retryAttempts: 0,
      maxEventAge: Duration.minutes(sweepEveryMinutes),
      onFailure: new SqsDestination(this.undelivered),
    });
    const target = new LambdaFunction(props.sweeper, {
      deadLetterQueue: this.undelivered,
      retryAttempts: 0,
      maxEventAge: Duration.minutes(sweepEveryMinutes),
    });
    new Rule(this, 'Tick', {
      description: 'Finds work whose time has come',
      schedule: Schedule.rate(Duration.minutes(sweepEveryMinutes)),
      targets: [target],
    });
    new Rule(this, 'DeadExecution', {
      description: 'Replaces an execution that failed, timed out or was stopped',
      eventPattern: {
        source: ['aws.states'],
        detailType: ['Step Functions Execution Status Change'],
        detail: { status: ['FAILED', 'TIMED_OUT', 'ABORTED'], stateMachineArn: props.machineArns },
      },
      targets: [target],
    });
  }
}
