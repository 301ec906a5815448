import { serializationError, validationError } from '../errors.ts';
import type { Body } from '../wire.ts';

/** What a member of a request may be. */
export interface Member {
  readonly type: 'text' | 'flag' | 'number' | 'object' | 'list';
  /** Whether the request must have it. */
  readonly required?: true;
  /** The only values it may have, in the order in which DynamoDB's message lists them. */
  readonly oneOf?: readonly string[];
  /** What is wrong with the value, in the words after "failed to satisfy constraint"; undefined when nothing is. */
  readonly constraint?: (value: never) => string | undefined;
  /** How DynamoDB names the value in its message, where that is not `Value 'x' at 'member'`. */
  readonly shown?: string;
}

/** The members of an operation's request, by name. */
export type Members = Readonly<Record<string, Member>>;

/** Members from before there were expressions. They are known, so that a mixture is refused as in AWS, but not offered. */
const legacy = [
  'AttributesToGet',
  'AttributeUpdates',
  'Expected',
  'ConditionalOperator',
  'KeyConditions',
  'QueryFilter',
  'ScanFilter',
];
const expressions = [
  'UpdateExpression',
  'FilterExpression',
  'ConditionExpression',
  'ProjectionExpression',
  'KeyConditionExpression',
];

/**
 * Checks that a request has the members that its operation needs, each of its type, and no others: those would be silently
 * ignored. What is wrong with several members is told at once, as DynamoDB does.
 *
 * @param place where the request is within another one, such as `keySchema.1.member.`
 * @throws DynamoError that names the members.
 */
export function checkMembers(members: Members, request: Body, place = ''): void {
  const problems: string[] = [];
  for (const name in members) {
    const member = members[name];
    const value = request[name];
    if (!member) continue;
    if (value === undefined || value === null) {
      if (member.required)
        problems.push(`Value null at '${place}${lowerFirst(name)}' ${failed}: Member must not be null`);
      continue;
    }
    checkType(member, value);
    const constraint = member.oneOf ? enumConstraint(member.oneOf, value) : member.constraint?.(value as never);
    if (constraint === undefined) continue;
    problems.push(
      `${member.shown ?? `Value '${show(value)}' at '${place}${lowerFirst(name)}'`} ${failed}: ${constraint}`,
    );
  }
  refuseUnknown(members, request);
  refuseProblems(problems);
}

const failed = 'failed to satisfy constraint';

function refuseProblems(problems: readonly string[]): void {
  if (problems.length === 0) return;
  const errors = problems.length === 1 ? '1 validation error' : `${problems.length} validation errors`;
  throw validationError(`${errors} detected: ${problems.join('; ')}`);
}

/** The refusal of one value of a request. */
export function constraintError(at: string, constraint: string): Error {
  return validationError(`1 validation error detected: Value ${at} ${failed}: ${constraint}`);
}

function refuseUnknown(members: Members, request: Body): void {
  const unknown = Object.keys(request).filter((name) => !Object.hasOwn(members, name) && request[name] !== undefined);
  if (unknown.length === 0) return;
  const [old, used] = [
    unknown.filter((name) => legacy.includes(name)),
    expressions.filter((name) => typeof request[name] === 'string'),
  ];
  if (old.length > 0 && used.length > 0) {
    throw validationError(
      `Can not use both expression and non-expression parameters in the same request: Non-expression parameters: {${old.join(', ')}} Expression parameters: {${used.join(', ')}}`,
    );
  }
  throw validationError(`The local DynamoDB does not support ${unknown.join(', ')} here.`);
}

function checkType({ type }: Member, value: unknown): void {
  switch (type) {
    case 'text':
      if (typeof value !== 'string') throw serializationError(`${kindOf(value)} cannot be converted to String`);
      return;
    case 'flag':
      if (typeof value !== 'boolean') throw serializationError(`${kindOf(value)} cannot be converted to Boolean`);
      return;
    case 'number':
      if (!Number.isInteger(value)) throw serializationError(`${kindOf(value)} cannot be converted to Integer`);
      return;
    case 'list':
      if (!Array.isArray(value)) throw serializationError('Unexpected field type');
      return;
    case 'object':
      if (!isObject(value)) throw serializationError('Unexpected field type');
  }
}

/** Whether a value has members of its own. */
export function isObject(value: unknown): value is Body {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function kindOf(value: unknown): string {
  return typeof value === 'object' ? 'START_OBJECT' : `${(typeof value).toUpperCase()}_VALUE`;
}

function enumConstraint(oneOf: readonly string[], value: unknown): string | undefined {
  return oneOf.includes(String(value)) ? undefined : `Member must satisfy enum value set: [${oneOf.join(', ')}]`;
}

/** A value as a message shows it. What is in lists and objects is not shown: it may be somebody's data. */
function show(value: unknown): string {
  if (Array.isArray(value)) return value.length === 0 ? '[]' : '[…]';
  return isObject(value) ? '{…}' : String(value);
}

function lowerFirst(name: string): string {
  return name.slice(0, 1).toLowerCase() + name.slice(1);
}

/** Name of a table (AWS, "TableName" of each operation). */
export const tableName: Member = {
  type: 'text',
  required: true,
  constraint(name: string) {
    if (name === '') return 'Member must have length greater than or equal to 1';
    if (name.length > 255) return 'Member must have length less than or equal to 255';
    return nameConstraint(name);
  },
};

/** Why a text cannot be the name of a table or index; undefined when it can. */
export function nameConstraint(name: string): string | undefined {
  return /^[a-zA-Z0-9_.-]+$/.test(name) ? undefined : 'Member must satisfy regular expression pattern: [a-zA-Z0-9_.-]+';
}

/** Number of operations in a transaction (AWS, "TransactWriteItems"). */
export const transactItems: Member = {
  type: 'list',
  required: true,
  constraint({ length }: readonly unknown[]) {
    if (length === 0) return 'Member must have length greater than or equal to 1';
    return length > 100 ? 'Member must have length less than or equal to 100' : undefined;
  },
};

/** Whether an answer says what it cost. */
export const returnConsumedCapacity: Member = { type: 'text', oneOf: ['INDEXES', 'TOTAL', 'NONE'] };
/** Accepted where AWS has it; only tables with local indexes have anything to tell. */
export const returnItemCollectionMetrics: Member = { type: 'text', oneOf: ['SIZE', 'NONE'] };
/** What a write answers of its item. */
export const returnValues: Member = {
  type: 'text',
  oneOf: ['ALL_NEW', 'UPDATED_OLD', 'ALL_OLD', 'NONE', 'UPDATED_NEW'],
};
/** Whether a failed condition answers the item that stands there. */
export const returnValuesOnConditionCheckFailure: Member = { type: 'text', oneOf: ['ALL_OLD', 'NONE'] };
/** What a query answers of its items. */
export const select: Member = {
  type: 'text',
  oneOf: ['SPECIFIC_ATTRIBUTES', 'COUNT', 'ALL_ATTRIBUTES', 'ALL_PROJECTED_ATTRIBUTES'],
};
/** An expression, or a name. */
export const text: Member = { type: 'text' };
/** Yes or no. */
export const flag: Member = { type: 'flag' };
/** A number. */
export const number: Member = { type: 'number' };
/** Names and values of expressions. */
export const object: Member = { type: 'object' };
/** The item or key that a request is about. */
export const requiredObject: Member = { type: 'object', required: true };
