import { Aws } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { Key } from 'aws-cdk-lib/aws-kms';
import type { Topic } from 'aws-cdk-lib/aws-sns';

/** A service of AWS that writes to a topic of ours, and on whose behalf. */
export interface Publisher {
  /** Its principal, such as `cloudwatch.amazonaws.com`. */
  readonly service: string;
  /**
   * Pattern of the ARNs that it writes for, such as those of our own alarms. Undefined for a service that does not tell
   * a topic what it writes for, because a condition on that would silently refuse everything.
   */
  readonly sourceArn: string | undefined;
  /**
   * Conditions on its use of the key, where these differ from what it tells the topic. A condition on something that a
   * service does not send silently refuses everything.
   */
  readonly onKey?: Conditions;
}

type Conditions = Record<string, Record<string, unknown>>;

/**
 * Allows a service to publish to an encrypted topic: in the policy of the topic and in that of its key, because with
 * only one of the two the topic silently receives nothing. A topic with any policy has lost the default one of AWS,
 * which let everything in the account publish.
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

/** Allows a service to use the key for what it writes. */
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
