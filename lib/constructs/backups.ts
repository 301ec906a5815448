import { Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { BackupPlan, BackupPlanRule, BackupResource, BackupSelection, BackupVault } from 'aws-cdk-lib/aws-backup';
import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { EventField, Rule, RuleTargetInput, Schedule } from 'aws-cdk-lib/aws-events';
import { ManagedPolicy, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { Key } from 'aws-cdk-lib/aws-kms';
import type { Topic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import { explain } from '../findings.ts';
import type { Backups as Kept } from '../safekeeping.ts';
import { letPublish } from './let-publish.ts';

/** What is backed up, and where to. */
export interface BackupsProps {
  /** Name of the vault. */
  readonly name: string;
  readonly table: TableV2;
  readonly key: Key;
  readonly kept: Exclude<Kept, 'off'>;
  /** ARN of the vault that every backup is copied to. */
  readonly copyTo: string | undefined;
}

/**
 * Days that a backup is kept: as long as point-in-time recovery of the table, so that what was erased is gone
 * everywhere on the same day.
 */
export const backupDays = 35;

/** The shortest grace time that AWS accepts. */
const coolingOff = Duration.days(3);

/**
 * A nightly backup of the table, in a vault that nobody empties by accident, and a copy of it out of reach of people
 * who can do everything here.
 */
export class Backups extends Construct {
  readonly vaultName: string;

  constructor(scope: Construct, id: string, props: BackupsProps) {
    super(scope, id);
    this.vaultName = props.name;
    const kept = Duration.days(backupDays);
    const vault = new BackupVault(this, 'Vault', {
      backupVaultName: props.name,
      encryptionKey: props.key,
      lockConfiguration: {
        // A person who may change the plan can neither make short-lived backups nor keep people's data longer than
        // promised.
        minRetention: Duration.days(backupDays - 5),
        maxRetention: kept,
        ...(props.kept === 'locked' ? { changeableFor: coolingOff } : {}),
      },
      // A vault with something in it cannot be deleted; that of a first deployment that failed is empty.
      removalPolicy: RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE,
    });
    const role = new Role(this, 'Role', {
      assumedBy: new ServicePrincipal('backup.amazonaws.com'),
      managedPolicies: [ManagedPolicy.fromAwsManagedPolicyName('service-role/AWSBackupServiceRolePolicyForBackup')],
    });
    explain(role, {
      'AwsSolutions-IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/AWSBackupServiceRolePolicyForBackup]':
        'The policy that AWS keeps for its backups; what they need changes with the service, and a right that is missing would be a backup that is missing.',
    });
    const plan = new BackupPlan(this, 'Plan', { backupPlanName: props.name, backupVault: vault });
    plan.addRule(
      new BackupPlanRule({
        ruleName: 'every-night',
        scheduleExpression: Schedule.cron({ hour: '2', minute: '15' }),
        startWindow: Duration.hours(1),
        completionWindow: Duration.hours(4),
        deleteAfter: kept,
        ...(props.copyTo === undefined
          ? {}
          : {
              copyActions: [
                {
                  destinationBackupVault: BackupVault.fromBackupVaultArn(this, 'Copies', props.copyTo),
                  deleteAfter: kept,
                },
              ],
            }),
      }),
    );
    new BackupSelection(this, 'Selection', {
      backupPlan: plan,
      backupSelectionName: props.name,
      resources: [BackupResource.fromArn(props.table.tableArn)],
      role,
      disableDefaultBackupPolicy: true,
    });
  }

  /** Reports a backup or a copy that failed. An alarm detects that none was made at all. */
  tellFailures(topic: Topic, key: Key): void {
    const rule = new Rule(this, 'Failed', {
      description: 'A backup, or its copy elsewhere, failed',
      eventPattern: {
        source: ['aws.backup'],
        detailType: ['Backup Job State Change', 'Copy Job State Change'],
        detail: { state: ['FAILED', 'ABORTED', 'EXPIRED', 'PARTIAL'] },
      },
    });
    const { topicArn } = topic;
    // Not with the construct for topics: it would leave the key closed.
    rule.addTarget({
      bind: () => ({
        arn: topicArn,
        input: RuleTargetInput.fromText(
          `${EventField.detailType}: ${EventField.fromPath('$.detail.state')}. A backup of ${this.vaultName} was not made, or not copied. FIRST: read why in AWS Backup, under Jobs; tomorrow night it is tried again. WHO: the administrator of this deployment.`,
        ),
      }),
    });
    explain(rule, {
      'Serverless-EventBusDLQ': 'Should this mail be lost, the alarm of the missing backup says the same a day later.',
    });
    letPublish(topic, key, {
      service: 'events.amazonaws.com',
      // EventBridge gives a topic no source ("You can't use Condition blocks in Amazon SNS topic policies for
      // EventBridge", its user guide, "Using resource-based policies"). Anyone who knows this topic could make a rule
      // of their own send a mail.
      sourceArn: undefined,
      // Nor to KMS; SNS itself does name the topic.
      onKey: {
        ArnLike: {
          'kms:EncryptionContext:aws:sns:topicArn': Stack.of(this).formatArn({
            service: 'sns',
            resource: `${this.vaultName}-*`,
          }),
        },
      },
    });
  }
}
