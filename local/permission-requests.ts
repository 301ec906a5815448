import * as z from 'zod';
import type { Deployment } from './template/resolve.ts';

/** What a call asks of IAM: one action on one resource, with the values that conditions may look at. */
export interface PermissionRequest {
  readonly action: string;
  /** Undefined where the call itself does not name it: a task token says nothing of its machine to us. */
  readonly resource: string | undefined;
  readonly context: Readonly<Record<string, readonly string[]>>;
}

/** A command of an AWS SDK client, before it is sent. */
export interface SentCommand {
  readonly name: string;
  readonly input: unknown;
}

/** Attribute that leads every key of the table. */
const pk = z.object({ pk: z.object({ S: z.string() }) }).transform((key) => key.pk.S);
const tableCall = z.object({ TableName: z.string() });
const itemCall = tableCall.extend({ Item: pk, ReturnValues: z.string().default('NONE') });
const keyCall = tableCall.extend({ Key: pk, ReturnValues: z.string().default('NONE') });
const queryCall = tableCall.extend({
  IndexName: z.string().exactOptional(),
  KeyConditionExpression: z.string(),
  ExpressionAttributeValues: z.record(z.string(), z.looseObject({ S: z.string().exactOptional() })),
});
const batchCall = z.object({ RequestItems: z.record(z.string(), z.object({ Keys: z.array(pk) })) });
const transactionCall = z.object({
  TransactItems: z.array(
    z.object({
      Get: keyCall.exactOptional(),
      Put: itemCall.exactOptional(),
      Update: keyCall.exactOptional(),
      Delete: keyCall.exactOptional(),
      ConditionCheck: keyCall.exactOptional(),
    }),
  ),
});
const mailCall = z.object({
  Source: z.string(),
  ConfigurationSetName: z.string(),
  Destinations: z.array(z.string()),
});

/**
 * What IAM would be asked about a command. The items of a transaction are asked about together for each action: AWS does not
 * say whether it judges them one by one, and rights that hold for all together hold for each.
 *
 * @throws for a command that the functions are not known to use
 */
export function requestsOf(
  { name, input }: SentCommand,
  deployment: Deployment & { readonly mailSandbox?: boolean },
): readonly PermissionRequest[] {
  const arn = (service: string, rest: string) =>
    `arn:aws:${service}:${deployment.awsRegion}:${deployment.account}:${rest}`;
  const table = (tableName: string, index?: string) =>
    arn('dynamodb', `table/${tableName}${index === undefined ? '' : `/index/${index}`}`);
  const onKeys = (action: string, tableName: string, keys: readonly string[], returns?: string): PermissionRequest => ({
    action: `dynamodb:${action}`,
    resource: table(tableName),
    context: {
      'dynamodb:LeadingKeys': keys,
      ...(returns === undefined ? {} : { 'dynamodb:ReturnValues': [returns] }),
    },
  });
  switch (name) {
    case 'GetItemCommand': {
      const { TableName, Key } = keyCall.parse(input);
      return [onKeys('GetItem', TableName, [Key])];
    }
    case 'PutItemCommand': {
      const { TableName, Item, ReturnValues } = itemCall.parse(input);
      return [onKeys('PutItem', TableName, [Item], ReturnValues)];
    }
    case 'UpdateItemCommand':
    case 'DeleteItemCommand': {
      const { TableName, Key, ReturnValues } = keyCall.parse(input);
      return [onKeys(name.replace('Command', ''), TableName, [Key], ReturnValues)];
    }
    case 'BatchGetItemCommand':
      return Object.entries(batchCall.parse(input).RequestItems).map(([tableName, { Keys }]) =>
        onKeys('BatchGetItem', tableName, Keys),
      );
    case 'QueryCommand': {
      const { TableName, IndexName, KeyConditionExpression, ExpressionAttributeValues } = queryCall.parse(input);
      const first = /=\s*(:\w+)/.exec(KeyConditionExpression)?.[1] ?? '';
      const key = ExpressionAttributeValues[first]?.S ?? '';
      return [{ ...onKeys('Query', TableName, [key]), resource: table(TableName, IndexName) }];
    }
    case 'TransactGetItemsCommand':
    case 'TransactWriteItemsCommand':
      return transaction(transactionCall.parse(input), onKeys);
    case 'SendRawEmailCommand': {
      const { Source, ConfigurationSetName, Destinations } = mailCall.parse(input);
      const context = { 'ses:FromAddress': [Source] };
      const domain = Source.slice(Source.lastIndexOf('@') + 1).replace(/>$/, '');
      // In SES's sandbox recipients are identities of the account too, and SES requires the right on those as well.
      const recipients = deployment.mailSandbox === true ? Destinations.map((address) => `identity/${address}`) : [];
      return [`identity/${domain}`, ...recipients, `configuration-set/${ConfigurationSetName}`].map((rest) => ({
        action: 'ses:SendRawEmail',
        resource: arn('ses', rest),
        context,
      }));
    }
    case 'GetSendQuotaCommand':
      return [{ action: 'ses:GetSendQuota', resource: '*', context: {} }];
    case 'StartExecutionCommand':
      return [states('StartExecution', z.object({ stateMachineArn: z.string() }).parse(input).stateMachineArn)];
    case 'DescribeExecutionCommand':
      return [states('DescribeExecution', z.object({ executionArn: z.string() }).parse(input).executionArn)];
    case 'ListExecutionsCommand':
      return [states('ListExecutions', z.object({ stateMachineArn: z.string() }).parse(input).stateMachineArn)];
    case 'SendTaskSuccessCommand':
      return [states('SendTaskSuccess', undefined)];
    default:
      throw new Error(`${name} is no call of ours: teach local/permission-requests.ts what it asks of IAM`);
  }
}

function states(action: string, resource: string | undefined): PermissionRequest {
  return { action: `states:${action}`, resource, context: {} };
}

function transaction(
  { TransactItems }: z.output<typeof transactionCall>,
  onKeys: (action: string, tableName: string, keys: readonly string[]) => PermissionRequest,
): PermissionRequest[] {
  const asked = TransactItems.flatMap(({ Get, Put, Update, Delete, ConditionCheck }) => [
    ...(Get === undefined ? [] : [{ action: 'GetItem', table: Get.TableName, key: Get.Key }]),
    ...(Put === undefined ? [] : [{ action: 'PutItem', table: Put.TableName, key: Put.Item }]),
    ...(Update === undefined ? [] : [{ action: 'UpdateItem', table: Update.TableName, key: Update.Key }]),
    ...(Delete === undefined ? [] : [{ action: 'DeleteItem', table: Delete.TableName, key: Delete.Key }]),
    ...(ConditionCheck === undefined
      ? []
      : [{ action: 'ConditionCheckItem', table: ConditionCheck.TableName, key: ConditionCheck.Key }]),
  ]);
  const kinds = [...new Set(asked.map(({ action, table }) => `${action} ${table}`))];
  return kinds.map((kind) => {
    const [action = '', table = ''] = kind.split(' ');
    const keys = asked.filter((one) => one.action === action && one.table === table).map(({ key }) => key);
    return onKeys(action, table, keys);
  });
}
