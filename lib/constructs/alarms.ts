import { ArnFormat, Stack } from 'aws-cdk-lib';
import { Alarm, ComparisonOperator, type IMetric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import type { Key } from 'aws-cdk-lib/aws-kms';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Construct } from 'constructs';
import { explain } from '../findings.ts';
import { letPublish } from './let-publish.ts';

/** One reason for an alarm, with its runbook. */
export interface AlarmSpec {
  /** Name of the alarm, after the name of the deployment. */
  readonly name: string;
  readonly metric: IMetric;
  /** Goes off at this value and above; with `whenSilent`, below it. */
  readonly threshold: number;
  /** Periods of the metric in a row. Default: 1. */
  readonly periods?: number;
  /** Goes off when too little happens, and when no data come in at all. */
  readonly whenSilent?: boolean;
  /** A deployment is rolled back when the alarm goes off during it or soon after (rollback triggers; at most five). */
  readonly putsBack?: boolean;
  /** What it means for people. */
  readonly means: string;
  /** The first thing to do. */
  readonly first: string;
  /** Who does it. */
  readonly who: string;
}

/** What alarms need besides their list. */
export interface AlarmsProps {
  readonly prefix: string;
  readonly key: Key;
  /** Mailbox that receives every alarm; production has one. */
  readonly address: string | undefined;
  readonly alarms: readonly AlarmSpec[];
}

/** Longest description that CloudWatch keeps. */
const longestDescription = 1024;
/** How long alarms are watched after a deployment: as long as the slowest of them needs to go off. */
const watchMinutes = 20;

/** CloudWatch alarms whose own text says what to do, and the topic that mails them to an administrator. */
export class Alarms extends Construct {
  readonly topic: Topic;
  readonly all: readonly Alarm[];
  /** Options of `cdk deploy` that roll a deployment back when an alarm goes off. */
  readonly rollbackFlags: string;

  constructor(scope: Construct, id: string, props: AlarmsProps) {
    super(scope, id);
    this.topic = new Topic(this, 'Topic', { masterKey: props.key, enforceSSL: true });
    const arnOf = (resourceName: string) =>
      Stack.of(this).formatArn({
        service: 'cloudwatch',
        resource: 'alarm',
        resourceName,
        arnFormat: ArnFormat.COLON_RESOURCE_NAME,
      });
    letPublish(this.topic, props.key, { service: 'cloudwatch.amazonaws.com', sourceArn: arnOf(`${props.prefix}-*`) });
    if (props.address !== undefined) this.topic.addSubscription(new EmailSubscription(props.address));
    explain(this.topic, {
      'Serverless-SNSRedrivePolicy': 'A mail to an administrator; SNS keeps trying by itself, and the alarm stays on.',
    });
    const triggers = props.alarms
      .filter(({ putsBack }) => putsBack)
      .map(({ name }) => arnOf(`${props.prefix}-${name}`));
    this.rollbackFlags = `--rollback-trigger-alarm-arns ${triggers.join(' ')} --monitoring-time-minutes ${watchMinutes}`;
    const action = new SnsAction(this.topic);
    this.all = props.alarms.map((spec) => {
      const alarm = new Alarm(this, pascal(spec.name), {
        alarmName: `${props.prefix}-${spec.name}`,
        alarmDescription: runbook(spec),
        metric: spec.metric,
        threshold: spec.threshold,
        evaluationPeriods: spec.periods ?? 1,
        comparisonOperator: spec.whenSilent
          ? ComparisonOperator.LESS_THAN_THRESHOLD
          : ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
        treatMissingData: spec.whenSilent ? TreatMissingData.BREACHING : TreatMissingData.NOT_BREACHING,
      });
      alarm.addAlarmAction(action);
      // A person who was alarmed is also told that it is over.
      alarm.addOkAction(action);
      return alarm;
    });
  }
}

function runbook({ name, means, first, who }: AlarmSpec): string {
  const text = `${means} FIRST: ${first} WHO: ${who}`;
  if (text.length > longestDescription)
    throw new RangeError(`The runbook of ${name} is ${text.length} characters long`);
  return text;
}

function pascal(name: string): string {
  return name.replace(/(^|-)([a-z])/g, (_, __, letter: string) => letter.toUpperCase());
}
