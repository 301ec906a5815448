import { validationError } from '../errors.ts';
import type { IndexDefinition, KeyPart, TableDefinition } from '../tables.ts';
import type { Body } from '../wire.ts';
import { checkMembers, isObject, type Member, type Members, nameConstraint } from './members.ts';

/** Most global secondary indexes of a table (AWS, "Quotas"). */
const mostIndexes = 20;

function lengthConstraint(length: number, least: number, most: number): string | undefined {
  if (length < least) return `Member must have length greater than or equal to ${least}`;
  return length > most ? `Member must have length less than or equal to ${most}` : undefined;
}

function lengthBetween(least: number, most: number) {
  return ({ length }: { readonly length: number }) => lengthConstraint(length, least, most);
}

const name: Member = {
  type: 'text',
  required: true,
  constraint: (value: string) => lengthConstraint(value.length, 3, 255) ?? nameConstraint(value),
};
const attributeName: Member = { type: 'text', required: true, constraint: lengthBetween(1, 255) };
const keySchema: Member = { type: 'list', required: true, constraint: lengthBetween(1, 2) };

const tableMembers: Members = {
  TableName: name,
  KeySchema: keySchema,
  AttributeDefinitions: { type: 'list', required: true },
  GlobalSecondaryIndexes: { type: 'list' },
  LocalSecondaryIndexes: { type: 'list' },
  BillingMode: { type: 'text', oneOf: ['PROVISIONED', 'PAY_PER_REQUEST'] },
  ProvisionedThroughput: { type: 'object' },
  StreamSpecification: { type: 'object' },
  SSESpecification: { type: 'object' },
  Tags: { type: 'list' },
  TableClass: { type: 'text' },
  DeletionProtectionEnabled: { type: 'flag' },
};
const keyPartMembers: Members = {
  AttributeName: attributeName,
  KeyType: { type: 'text', required: true, oneOf: ['HASH', 'RANGE'] },
};
const attributeMembers: Members = {
  AttributeName: attributeName,
  AttributeType: { type: 'text', required: true, oneOf: ['B', 'N', 'S'] },
};
const indexMembers: Members = {
  IndexName: name,
  KeySchema: keySchema,
  Projection: { type: 'object', required: true },
  ProvisionedThroughput: { type: 'object' },
  OnDemandThroughput: { type: 'object' },
};
const projectionMembers: Members = {
  ProjectionType: { type: 'text', oneOf: ['ALL', 'INCLUDE', 'KEYS_ONLY'] },
  NonKeyAttributes: { type: 'list', constraint: lengthBetween(1, 20) },
};

/**
 * The definition in a request to create a table, by the rules of CreateTable: what shapes the stored data.
 *
 * @throws DynamoError that says which rule the request breaks.
 */
export function readTableDefinition(request: Body): TableDefinition {
  if (request['TableName'] === undefined) {
    throw validationError("The parameter 'TableName' is required but was not present in the request");
  }
  checkMembers(tableMembers, request);
  const KeySchema = readKeySchema(request, '');
  const AttributeDefinitions = each(request['AttributeDefinitions'], (attribute, at) => {
    checkMembers(attributeMembers, attribute, `attributeDefinitions.${at}.member.`);
    return attribute as unknown as TableDefinition['AttributeDefinitions'][number];
  });
  const indexes = each(request['GlobalSecondaryIndexes'], readIndex);
  const definition: TableDefinition = {
    TableName: String(request['TableName']),
    KeySchema,
    AttributeDefinitions,
    ...(request['GlobalSecondaryIndexes'] === undefined ? {} : { GlobalSecondaryIndexes: indexes }),
  };
  const local = each(request['LocalSecondaryIndexes'], readIndex);
  checkRules(definition, local);
  if (request['BillingMode'] !== 'PAY_PER_REQUEST' && request['ProvisionedThroughput'] === undefined) {
    throw invalid('ReadCapacityUnits and WriteCapacityUnits must both be specified when BillingMode is PROVISIONED');
  }
  return definition;
}

function each<T>(list: unknown, read: (member: Body, at: number) => T): T[] {
  const members: readonly unknown[] = Array.isArray(list) ? list : [];
  return members.map((member, at) => read(isObject(member) ? member : {}, at + 1));
}

function readKeySchema({ KeySchema }: Body, place: string): KeyPart[] {
  return each(KeySchema, (part, at) => {
    checkMembers(keyPartMembers, part, `${place}keySchema.${at}.member.`);
    return part as unknown as KeyPart;
  });
}

function readIndex(index: Body, at: number): IndexDefinition {
  const place = `globalSecondaryIndexes.${at}.member.`;
  checkMembers(indexMembers, index, place);
  const projection = index['Projection'] as Body;
  checkMembers(projectionMembers, projection, `${place}projection.`);
  return {
    IndexName: String(index['IndexName']),
    KeySchema: readKeySchema(index, place),
    Projection: projection as unknown as IndexDefinition['Projection'],
  };
}

function invalid(why: string): Error {
  return validationError(`One or more parameter values were invalid: ${why}`);
}

function checkRules(definition: TableDefinition, local: readonly IndexDefinition[]): void {
  const { KeySchema, AttributeDefinitions, GlobalSecondaryIndexes } = definition;
  const indexes = [...(GlobalSecondaryIndexes ?? []), ...local];
  const schemas = [KeySchema, ...indexes.map((index) => index.KeySchema)];
  for (const schema of schemas) checkKeySchema(schema, AttributeDefinitions);
  const used = new Set(schemas.flat().map(({ AttributeName }) => AttributeName));
  if (used.size !== AttributeDefinitions.length) {
    throw invalid(
      'Number of attributes in KeySchema does not exactly match number of attributes defined in AttributeDefinitions',
    );
  }
  if (local.length > 0 && KeySchema.length < 2) {
    throw invalid('Table KeySchema does not have a range key, which is required when specifying a LocalSecondaryIndex');
  }
  if (local.some((index) => index.KeySchema[0]?.AttributeName !== KeySchema[0]?.AttributeName)) {
    throw invalid('Table KeySchema and the KeySchema of a LocalSecondaryIndex must have the same hash key');
  }
  if (GlobalSecondaryIndexes?.length === 0) throw invalid('List of GlobalSecondaryIndexes is empty');
  if ((GlobalSecondaryIndexes?.length ?? 0) > mostIndexes) {
    throw invalid(`GlobalSecondaryIndex count exceeds the per-table limit of ${mostIndexes}`);
  }
  const names = new Set<string>();
  for (const { IndexName, Projection } of indexes) {
    if (names.has(IndexName)) throw invalid(`Duplicate index name: ${IndexName}`);
    names.add(IndexName);
    checkProjection(Projection);
  }
}

function checkKeySchema(schema: readonly KeyPart[], attributes: TableDefinition['AttributeDefinitions']): void {
  const [first, second] = schema;
  if (first?.KeyType !== 'HASH') {
    throw validationError('Invalid KeySchema: The first KeySchemaElement is not a HASH key type');
  }
  if (second && second.AttributeName === first.AttributeName) {
    throw validationError('Invalid KeySchema: Some index key attribute have no definition');
  }
  if (second && second.KeyType !== 'RANGE') {
    throw validationError('Invalid KeySchema: The second KeySchemaElement is not a RANGE key type');
  }
  const defined = attributes.map(({ AttributeName }) => AttributeName);
  const keys = schema.map(({ AttributeName }) => AttributeName);
  if (keys.every((key) => defined.includes(key))) return;
  throw invalid(
    `Some index key attributes are not defined in AttributeDefinitions. Keys: [${keys.join(', ')}], AttributeDefinitions: [${defined.join(', ')}]`,
  );
}

function checkProjection({ ProjectionType, NonKeyAttributes }: IndexDefinition['Projection']): void {
  if (ProjectionType === undefined) throw invalid('Unknown ProjectionType: null');
  if (ProjectionType === 'INCLUDE' || NonKeyAttributes === undefined) return;
  throw invalid(`ProjectionType is ${ProjectionType}, but NonKeyAttributes is specified`);
}
