import { Duration } from 'aws-cdk-lib';
import { EventBus, Rule, Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import type { Function as LambdaCode } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import { tellEveryMinutes } from '../../functions/ports/metrics.ts';
import { explain } from '../findings.ts';

/** What the bus is called. */
export interface EventsOutProps {
  /** Name of the deployment. */
  readonly name: string;
}

/**
 * What other systems hear: the bus on which every event of a referral is put where the region says so, and the schedule of the function
 * that tells it, webhooks and case systems. The bus costs nothing until something is put on it; rules for it are made by whoever listens.
 */
export class EventsOut extends Construct {
  readonly bus: EventBus;

  constructor(scope: Construct, id: string, props: EventsOutProps) {
    super(scope, id);
    this.bus = new EventBus(this, 'Bus', {
      eventBusName: `${props.name}-events`,
      description: 'What happens to referrals, as CloudEvents without personal data',
    });
  }

  /** Runs the function each minute. A run that fails is not tried again: the next does the same work. */
  runs(teller: LambdaCode, enabled: boolean): void {
    const once = { retryAttempts: 0, maxEventAge: Duration.minutes(tellEveryMinutes) } as const;
    teller.configureAsyncInvoke(once);
    const rule = new Rule(this, 'Tick', {
      description: 'Tells other systems what happened to referrals',
      enabled,
      schedule: Schedule.rate(Duration.minutes(tellEveryMinutes)),
      targets: [new LambdaFunction(teller, once)],
    });
    const why = 'What a run leaves is in the table and done by the next one, a minute later; there is nothing to keep.';
    explain(rule, { 'Serverless-EventBusDLQ': why });
    explain(teller, { 'Serverless-LambdaAsyncFailureDestination': why });
  }
}
