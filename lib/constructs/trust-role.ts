import { Aws, Stack } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';
import type { Machine } from '../../functions/domain/codes.ts';
import { defined } from '../../functions/domain/defined.ts';
import { type KeyPrefix, keyPrefixes, tableShape } from '../../functions/ports/table.ts';
import { asRulesWrite, explain } from '../findings.ts';
import type { Rights } from '../rights.ts';
import type { Data } from './data.ts';
import type { EventsOut } from './events-out.ts';
import type { Mail } from './mail.ts';

/** The resources that a role may have rights to. */
export interface TrustRoleProps {
  readonly rights: Rights;
  readonly data: Data;
  readonly mail: Mail;
  readonly events: EventsOut;
  /** ARNs written from names, because the machines themselves need the functions that use this role. */
  readonly machineArns: Readonly<Record<Machine, string>>;
}

const readActions = ['dynamodb:GetItem', 'dynamodb:BatchGetItem', 'dynamodb:Query'];

/** The role of all functions on one side of a trust boundary (I11), with the rights its table row names and no others. */
export class TrustRole extends Role {
  constructor(scope: Construct, id: string, props: TrustRoleProps) {
    super(scope, id, { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
    const { rights, data, mail } = props;
    this.allowOnKeys(data, readActions, rights.read);
    this.allowOnKeys(data, ['dynamodb:UpdateItem'], rights.write);
    // All puts in one statement: AWS does not say whether it checks the items of a transaction one by one or together.
    const blind = rights.writeBlind.length > 0;
    this.allowOnKeys(
      data,
      ['dynamodb:PutItem'],
      [...rights.write, ...rights.add, ...rights.writeBlind],
      // A plain put can ask for the item that it replaces, which would be reading. `dynamodb:ReturnValues` prevents
      // that; nothing prevents asking for the item on a failing condition (ReturnValuesOnConditionCheckFailure).
      blind ? { StringEqualsIfExists: { 'dynamodb:ReturnValues': 'NONE' } } : {},
    );
    this.allowOnKeys(data, ['dynamodb:ConditionCheckItem'], rights.check);
    this.allowOnKeys(data, ['dynamodb:DeleteItem'], rights.remove);
    if (rights.readOpenIndex) {
      this.allow(['dynamodb:Query'], [`${data.table.tableArn}/index/${tableShape.openIndex.name}`]);
    }
    this.allow(
      ['secretsmanager:GetSecretValue'],
      rights.secrets.map((purpose) => data.secrets[purpose].secretArn),
    );
    this.allowKey(data);
    const arns = (machines: readonly Machine[]) => machines.map((machine) => props.machineArns[machine]);
    this.allow(['states:StartExecution'], arns(rights.startMachines));
    this.allow(
      ['states:DescribeExecution'],
      arns(rights.describeMachines).map((arn) => `${executions(arn)}:*`),
    );
    this.allow(['states:ListExecutions'], arns(rights.describeMachines));
    this.allow(['states:SendTaskSuccess'], arns(rights.wakeMachines));
    explain(this, {
      'AwsSolutions-IAM5[Resource::*]':
        'Tracing, and how much the account may still mail: AWS offers no narrower resource for either.',
      ...(rights.sendMail ? explainedAddresses(this, mail.sendingArns) : {}),
      ...Object.fromEntries(
        arns(rights.describeMachines).map((arn) => [
          `AwsSolutions-IAM5[Resource::${asRulesWrite(this, executions(arn))}:*]`,
          'Every referral has executions of its own; this is all of one machine.',
        ]),
      ),
    });
    if (rights.putEvents) this.allow(['events:PutEvents'], [props.events.bus.eventBusArn]);
    if (rights.readMailQuota) this.allow(['ses:GetSendQuota'], ['*']);
    if (rights.sendMail) {
      this.allow(['ses:SendRawEmail'], mail.sendingArns, { StringEquals: { 'ses:FromAddress': mail.from } });
    }
  }

  private allow(actions: string[], resources: string[], conditions?: Record<string, unknown>): void {
    if (resources.length === 0) return;
    this.addToPolicy(new PolicyStatement({ actions, resources, ...defined({ conditions }) }));
  }

  private allowOnKeys(
    data: Data,
    actions: string[],
    prefixes: readonly KeyPrefix[],
    conditions: Record<string, unknown> = {},
  ): void {
    if (prefixes.length === 0) return;
    this.allow(actions, [data.table.tableArn], {
      ...conditions,
      'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': prefixes.map((prefix) => `${keyPrefixes[prefix]}*`) },
      // ForAllValues is also true of a request without keys.
      Null: { 'dynamodb:LeadingKeys': 'false' },
    });
  }

  /** DynamoDB and Secrets Manager use the key in the caller's name. */
  private allowKey(data: Data): void {
    const region = Stack.of(this).region;
    this.allow(
      ['kms:Decrypt', 'kms:DescribeKey', 'kms:Encrypt', 'kms:GenerateDataKey', 'kms:ReEncryptFrom', 'kms:ReEncryptTo'],
      [data.key.keyArn],
      {
        StringEquals: {
          'kms:CallerAccount': Aws.ACCOUNT_ID,
          'kms:ViaService': [`dynamodb.${region}.amazonaws.com`, `secretsmanager.${region}.amazonaws.com`],
        },
      },
    );
  }
}

/** Why mail may go to any identity, for roles that may send it. */
function explainedAddresses(role: TrustRole, sendingArns: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    sendingArns
      .filter((arn) => arn.endsWith('*'))
      .map((arn) => [
        `AwsSolutions-IAM5[Resource::${asRulesWrite(role, arn)}]`,
        'In the sandbox of SES recipients are identities of the account too; whom a mail is from is a condition beside it.',
      ]),
  );
}

/** What the ARNs of a machine's executions begin with. */
function executions(machineArn: string): string {
  return machineArn.replace(':stateMachine:', ':execution:');
}
