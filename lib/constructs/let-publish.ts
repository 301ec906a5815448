import { Aws } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { Key } from 'aws-cdk-lib/aws-kms';
import type { Topic } from 'aws-cdk-lib/aws-sns';

/** A service of AWS that writes to a topic of ours, and on behalf of what. */
export interface Publisher {
  /** Its principal, such as `cloudwatch.amazonaws.com`. */
  readonly service: string;
  /**
   * Pattern of the ARNs that it writes for, such as those of our own alarms. Undefined for a service that does not say to a topic
   * what it writes for, as a condition on that refuses everything without a word.
   */
  readonly sourceArn: string | undefined;
  /**
   * Conditions on its use of the key where it does not send KMS what it sends to the topic. A condition on what a service does
   * not send refuses everything without a word.
   */
  readonly onKey?: Conditions;
}

type Conditions = Record<string, Record<string, unknown>>;

/**
 * Lets a service publish to an encrypted topic: in the policy of the topic and in that of its key, since one without the other
 * is a topic that hears nothing and says nothing. A topic with a policy of any kind has lost the one that AWS gives by
 * itself, which let everything in the account publish.
 */
export function letPublish(topic: Topic, key: Key, { service, sourceArn, onKey }: Publisher): void {
  const conditions: Conditions =
    sourceArn === undefined
      ? {}
      : { StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID }, ArnLike: { 'aws:SourceArn': sourceArn } };
  const principals = [new ServicePrincipal(service)];
  topic.addToResourcePolicy(
    new PolicyStatement({ principals, actions: ['sns:Publish'], resources: [topic.topicArn], conditions }),
  );
  letUseKey(key, service, onKey ?? conditions);
}

/** Lets a service use the key for what it writes. */
export function letUseKey(key: Key, service: string, conditions: Conditions): void {
  key.addToResourcePolicy(
    new PolicyStatement({
      principals: [new ServicePrincipal(service)],
      actions: ['kms:Decrypt', 'kms:GenerateDataKey'],
      resources: ['*'],
      conditions,
    }),
  );
}
