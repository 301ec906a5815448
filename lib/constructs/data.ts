import { ArnFormat, Duration, Stack } from 'aws-cdk-lib';
import { AttributeType, Billing, ProjectionType, TableEncryptionV2, TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { Construct } from 'constructs';
import type { KeyPurpose } from '../../functions/ports/key-purposes.ts';
import { tableShape } from '../../functions/ports/table.ts';
import { explain } from '../findings.ts';
import { removalPolicy } from '../removal.ts';

/** What the data needs to know of its stage. */
export interface DataProps {
  /** Name of the deployment, which is part of the names of its log groups. */
  readonly name: string;
  /** Keep everything when the stack is removed. */
  readonly keepData: boolean;
  /** Refuse deletion by accident. */
  readonly isProtected: boolean;
  /** Keep the index of a table from before 26 November 2026, beside its replacement. */
  readonly keepFormerIndex: boolean;
}

/**
 * Everything that must not be lost: the table, the keys of people's links, proofs, sessions and webhooks, and the encryption key over them.
 *
 * `TableV2` rather than `Table`: a copy in a second EU region can be added later without replacing the table.
 */
export class Data extends Construct {
  readonly key: Key;
  readonly table: TableV2;
  /**
   * `{"1": "<base64>"}`: keys by version, one secret for each purpose, so that a role can read its own and no others. A
   * new version is added beside the old one, never in its place.
   */
  readonly secrets: Readonly<Record<KeyPurpose, Secret>>;

  constructor(scope: Construct, id: string, props: DataProps) {
    super(scope, id);
    const removal = removalPolicy(props.keepData);
    this.key = new Key(this, 'Key', {
      description: 'Encrypts referrals, keys of links and proofs, mail feedback, alarms and logs',
      enableKeyRotation: true,
      removalPolicy: removal,
      // The shortest that AWS allows for a test stage; a month to reverse a deletion of real data.
      pendingWindow: Duration.days(props.keepData ? 30 : 7),
    });
    this.letLogsUseKey(props.name);
    const { openIndex, formerOpenIndex } = tableShape;
    const listing = (indexName: string, projectionType: ProjectionType) => ({
      indexName,
      partitionKey: { name: openIndex.partitionKey, type: AttributeType.STRING },
      sortKey: { name: openIndex.sortKey, type: AttributeType.STRING },
      projectionType,
    });
    this.table = new TableV2(this, 'Table', {
      partitionKey: { name: tableShape.partitionKey, type: AttributeType.STRING },
      sortKey: { name: tableShape.sortKey, type: AttributeType.STRING },
      globalSecondaryIndexes: [
        // Keys only: counting open work then reads a tenth, and a change that moves no time writes nothing here.
        listing(openIndex.name, ProjectionType.KEYS_ONLY),
        // DynamoDB adds or removes one index at a time, so a table first gets the new one and loses the old one later.
        ...(props.keepFormerIndex ? [listing(formerOpenIndex, ProjectionType.ALL)] : []),
      ],
      billing: Billing.onDemand(),
      encryption: TableEncryptionV2.customerManagedKey(this.key),
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      timeToLiveAttribute: tableShape.expiry,
      deletionProtection: props.isProtected,
      removalPolicy: removal,
    });
    const secret = (id: string, description: string, whyKept: string) => {
      const made = new Secret(this, id, {
        description,
        encryptionKey: this.key,
        // 64 letters and digits are valid base64 of 48 bytes.
        generateSecretString: {
          secretStringTemplate: '{}',
          generateStringKey: '1',
          passwordLength: 64,
          excludePunctuation: true,
        },
        removalPolicy: removal,
      });
      const byHand = `${whyKept} A new version is added beside the old one instead, by hand.`;
      explain(made, { 'AwsSolutions-SMG4': byHand, 'NIST.800.53.R5-SecretsManagerRotationEnabled': byHand });
      return made;
    };
    this.secrets = {
      links: secret(
        'LinkSecret',
        'Keys of the links in mails, by version',
        'A key that is replaced would kill every link in mails that people still hold.',
      ),
      proofs: secret(
        'ProofSecret',
        'Keys of one-time codes and of devices that gave a proof, by version',
        'A key that is replaced would ask everyone for a proof at once, and forget whose tries were used up.',
      ),
      forms: secret(
        'FormSecret',
        'Keys of forms on their way, by version',
        'A key that is replaced would lose every form that people are filling in or have saved.',
      ),
      marks: secret(
        'MarkSecret',
        'Keys of the marks by which a person or request is recognised, by version',
        'A key that is replaced would no longer recognise anyone.',
      ),
      desk: secret(
        'DeskSecret',
        'Keys of sessions of staff, by version',
        'A key that is replaced would sign everybody out at the desk in the middle of their work.',
      ),
      events: secret(
        'EventSecret',
        'Keys that sign what clients are told by webhook, by version',
        'A key that is replaced would make every receiver refuse what it is told.',
      ),
    };
  }

  /**
   * CloudWatch Logs names the group that it encrypts for; ours begin with the prefix that AWS requires and the name of
   * the deployment.
   */
  private letLogsUseKey(name: string): void {
    const stack = Stack.of(this);
    const group = (resourceName: string) =>
      stack.formatArn({
        service: 'logs',
        resource: 'log-group',
        resourceName,
        arnFormat: ArnFormat.COLON_RESOURCE_NAME,
      });
    this.key.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal(`logs.${stack.region}.amazonaws.com`)],
        actions: ['kms:Decrypt', 'kms:DescribeKey', 'kms:Encrypt', 'kms:GenerateDataKey*', 'kms:ReEncrypt*'],
        resources: ['*'],
        conditions: {
          ArnLike: {
            'kms:EncryptionContext:aws:logs:arn': [
              group(`${name}-*`),
              group(`/aws/vendedlogs/states/${name}-*`),
              group(`aws-waf-logs-${name}`),
            ],
          },
        },
      }),
    );
  }
}
