import { Duration } from 'aws-cdk-lib';
import type { Function as LambdaCode } from 'aws-cdk-lib/aws-lambda';
import type { Topic } from 'aws-cdk-lib/aws-sns';
import { LambdaSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Construct } from 'constructs';
import { DeadLetters } from './dead-letters.ts';

/** Who reports on mail, and who hears it. */
export interface MailFeedbackProps {
  readonly topic: Topic;
  readonly listener: LambdaCode;
}

/**
 * Hands each report of a bounce or complaint to its function. A report that is lost leaves a task to its reminders, which
 * bounce too: nothing is forgotten, but somebody waits longer than they need.
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
