import type { BatchGetItemCommandInput, QueryCommandInput } from '@aws-sdk/client-dynamodb';
import type { SendRawEmailCommandInput } from '@aws-sdk/client-ses';
import type { ServiceCall } from '../engines/support/sdk-handler.ts';
import { leadingKey, type NamedItem, namedItems } from './named-items.ts';
import type { Deployment } from './template/resolve.ts';

/** What a call asks of IAM: one action on one resource, with the values that conditions may look at. */
export interface PermissionRequest {
  readonly action: string;
  /** Undefined where the call itself does not name it: a task token says nothing of its machine to us. */
  readonly resource: string | undefined;
  readonly context: Readonly<Record<string, readonly string[]>>;
}

/**
 * What IAM would be asked about a call. The items of a transaction are asked about together for each action: AWS does not
 * say whether it judges them one by one, and rights that hold for all together hold for each.
 *
 * @throws for a call that the functions are not known to make
 */
export function requestsOf(
  call: ServiceCall,
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
  const { operation, input } = call;
  switch (operation) {
    case 'GetItem':
    case 'PutItem':
    case 'UpdateItem':
    case 'DeleteItem': {
      const returns = operation === 'GetItem' ? undefined : String(input['ReturnValues'] ?? 'NONE');
      return namedItems(call).map((item) => onKeys(operation, item.table, [item.pk], returns));
    }
    case 'BatchGetItem': {
      const { RequestItems = {} } = input as unknown as BatchGetItemCommandInput;
      return Object.entries(RequestItems).map(([tableName, { Keys = [] }]) =>
        onKeys('BatchGetItem', tableName, Keys.map(leadingKey)),
      );
    }
    case 'Query': {
      const { TableName = '', IndexName, ...asked } = input as unknown as QueryCommandInput;
      const first = /=\s*(:\w+)/.exec(asked.KeyConditionExpression ?? '')?.[1] ?? '';
      const key = asked.ExpressionAttributeValues?.[first]?.S ?? '';
      return [{ ...onKeys('Query', TableName, [key]), resource: table(TableName, IndexName) }];
    }
    case 'TransactGetItems':
    case 'TransactWriteItems':
      return together(namedItems(call), onKeys);
    case 'SendRawEmail': {
      const { Source = '', ConfigurationSetName, Destinations = [] } = input as unknown as SendRawEmailCommandInput;
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
    case 'GetSendQuota':
      return [{ action: 'ses:GetSendQuota', resource: '*', context: {} }];
    case 'StartExecution':
    case 'ListExecutions':
      return [{ action: `states:${operation}`, resource: String(input['stateMachineArn']), context: {} }];
    case 'DescribeExecution':
      return [{ action: 'states:DescribeExecution', resource: String(input['executionArn']), context: {} }];
    case 'SendTaskSuccess':
      return [{ action: 'states:SendTaskSuccess', resource: undefined, context: {} }];
    default:
      throw new Error(`${operation} is no call of ours: teach local/permission-requests.ts what it asks of IAM`);
  }
}

/** The items of a transaction, by action and table. */
function together(
  items: readonly NamedItem[],
  onKeys: (action: string, tableName: string, keys: readonly string[]) => PermissionRequest,
): PermissionRequest[] {
  const groups = Map.groupBy(items, ({ action, table }) => `${action} ${table}`);
  return [...groups.values()].map((group) => {
    const [{ action, table } = { action: '', table: '' }] = group;
    return onKeys(
      action,
      table,
      group.map(({ pk }) => pk),
    );
  });
}
