import { Duration } from 'aws-cdk-lib';
import type { Function as LambdaCode } from 'aws-cdk-lib/aws-lambda';
import type { Topic } from 'aws-cdk-lib/aws-sns';
import { LambdaSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Construct } from 'constructs';
import { DeadLetters } from './dead-letters.ts';

/** The reports on mail, and the function that takes them. */
export interface MailFeedbackProps {
  readonly topic: Topic;
  readonly listener: LambdaCode;
}

/**
 * Passes each report of a bounce or complaint to its function. If a report is lost, the task's reminders bounce too:
 * nothing is forgotten, but somebody waits longer than necessary.
 */
export class MailFeedback extends Construct {
  readonly deadLetters: DeadLetters;

  constructor(scope: Construct, id: string, props: MailFeedbackProps) {
    super(scope, id);
    this.deadLetters = new DeadLetters(this, 'DeadLetters');
    this.deadLetters.collectFrom(props.listener, { retryAttempts: 2, maxEventAge: Duration.hours(6) });
    props.topic.addSubscription(new LambdaSubscription(props.listener, { deadLetterQueue: this.deadLetters }));
  }
}
