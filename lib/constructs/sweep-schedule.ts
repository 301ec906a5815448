import { Duration } from 'aws-cdk-lib';
import { Rule, Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import type { Function as LambdaCode } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import { sweepEveryMinutes } from '../../functions/ports/metrics.ts';
import { DeadLetters } from './dead-letters.ts';

/** What wakes the sweeper. */
export interface SweepScheduleProps {
  readonly sweeper: LambdaCode;
  readonly machineArns: readonly string[];
  /** False while the system is closed. The sweeper catches up afterwards. */
  readonly enabled: boolean;
}

/**
 * Runs the sweeper on its schedule, and at once when an execution died. Neither is retried: the next tick does the same
 * work. Failures go to a queue that an alarm watches; the events in it hold ids only.
 */
export class SweepSchedule extends Construct {
  readonly deadLetters: DeadLetters;

  constructor(scope: Construct, id: string, props: SweepScheduleProps) {
    super(scope, id);
    this.deadLetters = new DeadLetters(this, 'Undelivered');
    const retries = { retryAttempts: 0, maxEventAge: Duration.minutes(sweepEveryMinutes) } as const;
    this.deadLetters.collectFrom(props.sweeper, retries);
    const { enabled } = props;
    const target = new LambdaFunction(props.sweeper, { deadLetterQueue: this.deadLetters, ...retries });
    new Rule(this, 'Tick', {
      description: 'Finds work whose time has come',
      enabled,
      // Not a rate, whose ticks stand anywhere in the hour: one that comes a second early or late near a full hour would leave that hour
      // without its first sweep, and a day without the look of its quiet hour. A cron rule ticks within the minute that it names.
      schedule: Schedule.cron({ minute: `0/${sweepEveryMinutes}` }),
      targets: [target],
    });
    new Rule(this, 'DeadExecution', {
      description: 'Replaces an execution that failed, timed out or was stopped',
      enabled,
      eventPattern: {
        source: ['aws.states'],
        detailType: ['Step Functions Execution Status Change'],
        detail: { status: ['FAILED', 'TIMED_OUT', 'ABORTED'], stateMachineArn: props.machineArns },
      },
      targets: [target],
    });
  }
}
