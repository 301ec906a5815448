import { Duration } from 'aws-cdk-lib';
import { Rule, Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import type { Function as LambdaCode } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import { canaryEveryMinutes } from '../../functions/ports/metrics.ts';
import { explain } from '../findings.ts';

/** What runs the canary. */
export interface CanaryScheduleProps {
  readonly canary: LambdaCode;
  readonly enabled: boolean;
}

/** Runs the canary on its schedule. A run that fails is tried once more, so that a single accident raises no alarm. */
export class CanarySchedule extends Construct {
  constructor(scope: Construct, id: string, props: CanaryScheduleProps) {
    super(scope, id);
    const once = { retryAttempts: 1, maxEventAge: Duration.minutes(canaryEveryMinutes) } as const;
    props.canary.configureAsyncInvoke(once);
    const rule = new Rule(this, 'Run', {
      description: 'Tries the whole way with somebody who does not exist',
      enabled: props.enabled,
      schedule: Schedule.rate(Duration.minutes(canaryEveryMinutes)),
      targets: [new LambdaFunction(props.canary, once)],
    });
    const why =
      'A run that does not come to its end is what the alarm listens for; there is nothing to do it again with.';
    explain(rule, { 'Serverless-EventBusDLQ': why });
    explain(props.canary, { 'Serverless-LambdaAsyncFailureDestination': why });
  }
}
