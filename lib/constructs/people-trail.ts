import { ArnFormat, Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { CfnTrail } from 'aws-cdk-lib/aws-cloudtrail';
import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { Key } from 'aws-cdk-lib/aws-kms';
import { BlockPublicAccess, Bucket, BucketEncryption, ObjectOwnership } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { explain } from '../findings.ts';

/** What is watched. */
export interface PeopleTrailProps {
  /** Name of the trail. */
  readonly name: string;
  readonly table: TableV2;
  readonly key: Key;
  readonly keepData: boolean;
}

/** Days that it is kept: a year and a month, so that the yearly check of last year can still be followed up. */
const keptDays = 400;

/**
 * Who read or wrote which item of the table, and when: the roles of this system, and people with their own rights.
 * CloudTrail records the keys of items, never their contents.
 */
export class PeopleTrail extends Construct {
  constructor(scope: Construct, id: string, { name, table, key, keepData }: PeopleTrailProps) {
    super(scope, id);
    const bucket = new Bucket(this, 'Bucket', {
      encryption: BucketEncryption.KMS,
      encryptionKey: key,
      bucketKeyEnabled: true,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      enforceSSL: true,
      versioned: true,
      lifecycleRules: [
        { expiration: Duration.days(keptDays), noncurrentVersionExpiration: Duration.days(1) },
        { abortIncompleteMultipartUploadAfter: Duration.days(1) },
      ],
      removalPolicy: keepData ? RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE : RemovalPolicy.DESTROY,
    });
    const trailArn = Stack.of(this).formatArn({
      service: 'cloudtrail',
      resource: 'trail',
      resourceName: name,
      arnFormat: ArnFormat.SLASH_RESOURCE_NAME,
    });
    key.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal('cloudtrail.amazonaws.com')],
        actions: ['kms:Decrypt', 'kms:DescribeKey', 'kms:GenerateDataKey*'],
        resources: ['*'],
        conditions: { StringEquals: { 'aws:SourceArn': trailArn } },
      }),
    );
    const cloudTrail = new ServicePrincipal('cloudtrail.amazonaws.com');
    const fromHere = { 'aws:SourceArn': trailArn };
    bucket.addToResourcePolicy(
      new PolicyStatement({
        principals: [cloudTrail],
        actions: ['s3:GetBucketAcl'],
        resources: [bucket.bucketArn],
        conditions: { StringEquals: fromHere },
      }),
    );
    bucket.addToResourcePolicy(
      new PolicyStatement({
        principals: [cloudTrail],
        actions: ['s3:PutObject'],
        resources: [bucket.arnForObjects(`AWSLogs/${Stack.of(this).account}/*`)],
        conditions: { StringEquals: { ...fromHere, 's3:x-amz-acl': 'bucket-owner-full-control' } },
      }),
    );
    // Not the library's construct: that lets every trail of every account write here, and does not support data events
    // of tables.
    const trail = new CfnTrail(this, 'Trail', {
      trailName: name,
      s3BucketName: bucket.bucketName,
      kmsKeyId: key.keyArn,
      isLogging: true,
      isMultiRegionTrail: false,
      includeGlobalServiceEvents: false,
      enableLogFileValidation: true,
      eventSelectors: [
        {
          includeManagementEvents: false,
          readWriteType: 'All',
          dataResources: [{ type: 'AWS::DynamoDB::Table', values: [table.tableArn] }],
        },
      ],
    });
    // A trail is refused while it may not write.
    if (bucket.policy !== undefined) trail.node.addDependency(bucket.policy);
    const itself = 'This is the log itself; who reads it stands in the management events of the account.';
    explain(bucket, {
      'AwsSolutions-S1': itself,
      'NIST.800.53.R5-S3BucketLoggingEnabled': itself,
      'NIST.800.53.R5-S3BucketReplicationEnabled':
        'A restore does not need it, and a copy would be one more place to guard.',
    });
    explain(trail, {
      'NIST.800.53.R5-CloudTrailCloudWatchLogsEnabled':
        'It is read where it lies, when somebody asks who did something; a second copy would cost more than the first.',
    });
  }
}
