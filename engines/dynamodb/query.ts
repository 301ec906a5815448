import type { Engine } from './engine.ts';
import { validationError } from './errors.ts';
import { parseKeyCondition } from './expressions/condition.ts';
import { keyTerms } from './expressions/key-condition.ts';
import { placesOf } from './key-range.ts';
import { partitionPlace } from './keys.ts';
import { pageOf, readPage, sourceOf, startPlace } from './pages.ts';
import { readBindings } from './requests/bindings.ts';
import {
  checkMembers,
  flag,
  type Member,
  type Members,
  number,
  object,
  returnConsumedCapacity,
  select,
  tableName,
  text,
} from './requests/members.ts';
import type { AttributeValue, Body } from './wire.ts';

const pageMembers: Members = {
  TableName: tableName,
  IndexName: text,
  ConsistentRead: flag,
  Select: select,
  ExclusiveStartKey: object,
  FilterExpression: text,
  ProjectionExpression: text,
  ExpressionAttributeNames: object,
  ExpressionAttributeValues: object,
  ReturnConsumedCapacity: returnConsumedCapacity,
};

/** How many items a page reads at most. */
const limit: Member = {
  type: 'number',
  constraint: (value: number) => (value < 1 ? 'Member must have value greater than or equal to 1' : undefined),
};

const queryMembers: Members = {
  ...pageMembers,
  Limit: { ...limit, shown: "Value at 'Limit'" },
  KeyConditionExpression: text,
  ScanIndexForward: flag,
};

/** Query: a page of the items of one partition, in the order of their sort keys. */
export function query(engine: Engine, request: Body): Body {
  checkMembers(queryMembers, request);
  const { KeyConditionExpression } = request;
  if (typeof KeyConditionExpression !== 'string') {
    throw validationError(
      'Either the KeyConditions or KeyConditionExpression parameter must be specified in the request.',
    );
  }
  const bindings = readBindings(request, ['FilterExpression', 'KeyConditionExpression', 'ProjectionExpression']);
  const condition = parseKeyCondition(KeyConditionExpression);
  const page = pageOf(request, bindings, () => sourceOf(engine, request), condition);
  const { source } = page;
  const terms = keyTerms(condition, bindings);
  const places = placesOf(terms, source.keySchema, source.table.definition);
  const start = startPlace(request['ExclusiveStartKey'], source, 'The provided key element does not match the schema');
  if (start !== undefined)
    refuseOutside(
      start,
      places,
      terms.map(({ values }) => values[0]),
    );
  return readPage(engine, page, places, start);
}

/** A page begins inside of what is asked for: a start elsewhere is that of another query. */
function refuseOutside(
  start: string,
  { from, to }: { readonly from: string; readonly to: string },
  firsts: readonly AttributeValue[],
): void {
  if (start >= from && start < to) return;
  const inPartition = firsts.some(
    (value) => start.startsWith(partitionPlace(value)) && from.startsWith(partitionPlace(value)),
  );
  throw validationError(
    inPartition
      ? 'The provided starting key does not match the range key predicate'
      : 'The provided starting key is outside query boundaries based on provided conditions',
  );
}

const scanMembers: Members = {
  ...pageMembers,
  Limit: limit,
  Segment: {
    type: 'number',
    constraint: (value: number) => (value < 0 ? 'Member must have value greater than or equal to 0' : undefined),
  },
  TotalSegments: { ...number, constraint: segments },
};

function segments(value: number): string | undefined {
  if (value < 1) return 'Member must have value greater than or equal to 1';
  return value > 1_000_000 ? 'Member must have value less than or equal to 1000000' : undefined;
}

/** Scan: a page of all items, or of a segment of them. The product never scans; tests do, to see everything. */
export function scan(engine: Engine, request: Body): Body {
  checkMembers(scanMembers, request);
  const bindings = readBindings(request, ['FilterExpression', 'ProjectionExpression']);
  const isAsked = segmentOf(request);
  const page = pageOf(request, bindings, () => sourceOf(engine, request));
  const start = startPlace(
    request['ExclusiveStartKey'],
    page.source,
    'The provided starting key is invalid: The provided key element does not match the schema',
  );
  const name = page.source.table.definition.KeySchema[0]?.AttributeName;
  return readPage(engine, page, { from: '', to: '\u007f' }, start, (item) => isAsked(name && item[name]));
}

type InSegment = (partition: AttributeValue | '' | undefined) => boolean;

/** Whether a partition is in the segment that a request asks for. */
function segmentOf({ Segment: segment, TotalSegments: total }: Body): InSegment {
  if (segment === undefined && total === undefined) return () => true;
  if (typeof total !== 'number') {
    throw validationError(
      'The TotalSegments parameter is required but was not present in the request when Segment parameter is present',
    );
  }
  if (typeof segment !== 'number') {
    throw validationError(
      'The Segment parameter is required but was not present in the request when parameter TotalSegments is present',
    );
  }
  if (segment >= total) {
    throw validationError(
      `The Segment parameter is zero-based and must be less than parameter TotalSegments: Segment: ${segment} is not less than TotalSegments: ${total}`,
    );
  }
  return (partition) => !!partition && spread(partitionPlace(partition)) % total === segment;
}

/** A number for a text that spreads texts evenly (FNV-1a). */
function spread(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}
