import { Duration } from 'aws-cdk-lib';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { SqsDestination } from 'aws-cdk-lib/aws-lambda-destinations';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { explain } from '../findings.ts';

/** How often a function that nobody waits for is retried. */
export interface Retries {
  /** How often Lambda retries a failed call: 0 to 2. */
  readonly retryAttempts: 0 | 2;
  /** After this an event is not worth handling any more. */
  readonly maxEventAge: Duration;
}

/** A function that can be told what to do with calls that nobody waits for. */
type Unattended = Pick<IFunction, 'configureAsyncInvoke'>;

/**
 * Where calls that finally failed end up, for an alarm to see. Kept for a short time: long enough to be looked at after
 * a weekend, too short to become a store of its own. Reports on mail contain the address that they are about.
 */
export class DeadLetters extends Queue {
  constructor(scope: Construct, id: string) {
    super(scope, id, {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: Duration.days(4),
    });
    const itself = 'This is the dead-letter queue itself.';
    explain(this, { 'AwsSolutions-SQS3': itself, 'Serverless-SQSRedrivePolicy': itself });
  }

  /** Collects what this function could not handle. */
  collectFrom(code: Unattended, retries: Retries): void {
    code.configureAsyncInvoke({ ...retries, onFailure: new SqsDestination(this) });
  }
}
