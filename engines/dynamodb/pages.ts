import { readCapacity, readUnits } from './capacity.ts';
import type { Engine } from './engine.ts';
import { validationError } from './errors.ts';
import type { Bindings, Parsed } from './expressions/bindings.ts';
import { checkCondition } from './expressions/check-condition.ts';
import { type Condition, parseFilter } from './expressions/condition.ts';
import { holds } from './expressions/evaluate.ts';
import { nameOf, type Path } from './expressions/paths.ts';
import { type Project, parseProjection, projecting } from './expressions/projection.ts';
import { projectedNames } from './index-entries.ts';
import { type PlaceRange, rangeAfter } from './key-range.ts';
import { keyType, placeOf } from './keys.ts';
import { indexPlace, itemPlace } from './places.ts';
import { checkBindings, parseIf } from './requests/bindings.ts';
import type { IndexDefinition, KeyPart, StoredTable } from './tables.ts';
import { readItem } from './values/read-value.ts';
import { itemSize } from './values/size.ts';
import { type AttributeValue, type Body, type Item, typeOf } from './wire.ts';

/** Most bytes that one page reads (AWS, "Query": 1 MB). */
const pageSize = 1024 * 1024;

/** What a query or scan reads: a table or one of its indexes. */
export interface Source {
  readonly table: StoredTable;
  readonly index: IndexDefinition | undefined;
  readonly keySchema: readonly KeyPart[];
  /** Beginning of all its keys in the storage. */
  readonly prefix: string;
}

/** The parts of a query or scan that both have. */
export interface Page {
  readonly source: Source;
  readonly bindings: Bindings;
  readonly filter: Condition | undefined;
  readonly project: Project | undefined;
  readonly request: Body;
}

/**
 * What a request reads.
 *
 * @throws DynamoError when there is no such table or index, or the index cannot be read in this way.
 */
export function sourceOf({ tableOf }: Engine, request: Body): Source {
  const { IndexName, ConsistentRead } = request;
  const table = tableOf(request['TableName']);
  const { TableName, KeySchema, GlobalSecondaryIndexes = [] } = table.definition;
  if (IndexName === undefined) {
    return { table, index: undefined, keySchema: KeySchema, prefix: itemPlace(TableName, '') };
  }
  const index = GlobalSecondaryIndexes.find((one) => one.IndexName === IndexName);
  if (!index) throw validationError(`The table does not have the specified index: ${IndexName}`);
  if (ConsistentRead === true) {
    throw validationError('Consistent reads are not supported on global secondary indexes');
  }
  return { table, index, keySchema: index.KeySchema, prefix: indexPlace(TableName, index.IndexName, '') };
}

/**
 * Checks what a query or scan keeps of what it reads. Call with its parsed expressions before anything is read.
 *
 * @param keyCondition the condition on keys of a query, so that its references count as used
 * @throws DynamoError when an expression does not fit the request, or the index does not have what is asked for.
 */
export function pageOf(
  request: Body,
  bindings: Bindings,
  readSource: () => Source,
  keyCondition?: Parsed<Condition>,
): Page {
  const filter = parseIf(parseFilter, request['FilterExpression']);
  const projection = parseIf(parseProjection, request['ProjectionExpression']);
  checkBindings(bindings, keyCondition, filter, projection);
  if (keyCondition) checkCondition(keyCondition, bindings);
  if (filter) checkCondition(filter, bindings);
  const project = projection && projecting(projection, bindings);
  checkSelect(request, keyCondition ? '1 validation error detected: ' : '');
  const source = readSource();
  if (projection) refuseNotProjected(projection.tree, bindings, source);
  refuseSelectOfIndex(request['Select'], source);
  if (keyCondition && filter) refuseKeysInFilter(filter.tree, bindings, source);
  return { source, bindings, filter: filter?.tree, project, request };
}

function checkSelect({ Select: wanted, ProjectionExpression, IndexName }: Body, prefix: string): void {
  const isNamed = ProjectionExpression !== undefined;
  if (wanted === 'SPECIFIC_ATTRIBUTES' && !isNamed) {
    throw validationError(
      `${prefix}Must specify the AttributesToGet or ProjectionExpression when choosing to get SPECIFIC_ATTRIBUTES`,
    );
  }
  if (isNamed && wanted !== undefined && wanted !== 'SPECIFIC_ATTRIBUTES') {
    throw validationError(`Cannot specify the ProjectionExpression when choosing to get ${wanted}`);
  }
  if (wanted === 'ALL_PROJECTED_ATTRIBUTES' && IndexName === undefined) {
    throw validationError('ALL_PROJECTED_ATTRIBUTES can be used only when Querying using an IndexName');
  }
}

function refuseSelectOfIndex(wanted: unknown, { index }: Source): void {
  if (wanted !== 'ALL_ATTRIBUTES' || !index || index.Projection.ProjectionType === 'ALL') return;
  throw validationError(
    `One or more parameter values were invalid: Select type ALL_ATTRIBUTES is not supported for global secondary index ${index.IndexName} because its projection type is not ALL`,
  );
}

function refuseNotProjected(paths: readonly Path[], { names }: Bindings, { table, index }: Source): void {
  const held = index && projectedNames(index, table.definition);
  if (!index || !held) return;
  const absent = paths.map(([step]) => nameOf(String(step), names)).filter((name) => !held.has(name));
  if (absent.length === 0) return;
  throw validationError(
    `One or more parameter values were invalid: Global secondary index ${index.IndexName} does not project [${absent.join(', ')}]`,
  );
}

function refuseKeysInFilter(filter: Condition, { names }: Bindings, { keySchema }: Source): void {
  const used = new Set(pathsOf(filter).map(([step]) => nameOf(String(step), names)));
  const key = keySchema.find(({ AttributeName }) => used.has(AttributeName));
  if (!key) return;
  throw validationError(
    `Filter Expression can only contain non-primary key attributes: Primary key attribute: ${key.AttributeName}`,
  );
}

/** All paths in a condition. */
function pathsOf(part: unknown): readonly Path[] {
  if (typeof part !== 'object' || part === null) return [];
  return Object.entries(part).flatMap(([name, value]) => (name === 'path' ? [value as Path] : pathsOf(value)));
}

/** The attributes that say where in a table or index an item stands. */
function positionNames({ table, index }: Source): readonly string[] {
  const parts = [...table.definition.KeySchema, ...(index?.KeySchema ?? [])];
  return [...new Set(parts.map(({ AttributeName }) => AttributeName))];
}

/**
 * The place after which a page begins; undefined when it is the first.
 *
 * @param wrongType what DynamoDB says when a part of the key has another type
 * @throws DynamoError when the position is none in this table or index.
 */
export function startPlace(given: unknown, source: Source, wrongType: string): string | undefined {
  if (given === undefined) return undefined;
  const start = readItem(given);
  const names = positionNames(source);
  const { definition } = source.table;
  const isWhole = Object.keys(start).length === names.length && names.every((name) => start[name] !== undefined);
  if (!isWhole) throw validationError(source.index ? invalidStart : wrongStart(wrongType));
  const fits = names.every((name) => {
    const value = start[name];
    return value !== undefined && typeOf(value) === keyType(definition, name);
  });
  if (!fits) throw validationError(wrongType);
  const own = placeOf(start, definition.KeySchema);
  return source.index ? placeOf(start, source.index.KeySchema) + own : own;
}

const invalidStart = 'The provided starting key is invalid';

/** A scan says more about a start that lacks something than a query does. */
function wrongStart(wrongType: string): string {
  return wrongType.startsWith(invalidStart) ? wrongType : invalidStart;
}

/**
 * Reads a page, from the given place on.
 *
 * @param isAsked whether an item is in the part of the table that is scanned
 */
export function readPage(
  { store }: Engine,
  { source, bindings, filter, project, request }: Page,
  places: PlaceRange,
  start: string | undefined,
  isAsked: (item: Item) => boolean = () => true,
): Body {
  const { prefix, table, index } = source;
  const limit = typeof request['Limit'] === 'number' ? request['Limit'] : Number.POSITIVE_INFINITY;
  const range = rangeAfter(
    { from: prefix + places.from, to: prefix + places.to },
    start === undefined ? undefined : prefix + start,
    request['ScanIndexForward'] !== false,
  );
  const items: Item[] = [];
  let [scanned, size] = [0, 0];
  let last: Item | undefined;
  let isMore = false;
  for (const [, text] of store.range(range)) {
    const item: Item = JSON.parse(text);
    if (!isAsked(item)) continue;
    const more = itemSize(item);
    isMore = scanned > 0 && size + more > pageSize;
    if (isMore) break;
    scanned += 1;
    size += more;
    last = item;
    if (!filter || holds(filter, item, bindings)) items.push(project ? project(item) : item);
    isMore = scanned >= limit;
    if (isMore) break;
  }
  const answered = request['Select'] === 'COUNT' ? {} : { Items: items };
  return {
    ...answered,
    Count: items.length,
    ScannedCount: scanned,
    ...(isMore && last ? { LastEvaluatedKey: positionOf(last, source) } : {}),
    ...readCapacity(
      request['ReturnConsumedCapacity'],
      table.definition.TableName,
      () => readUnits(size, request['ConsistentRead'] === true),
      index?.IndexName,
    ),
  };
}

function positionOf(item: Item, source: Source): Item {
  const position: Record<string, AttributeValue> = {};
  for (const name of positionNames(source)) {
    const value = item[name];
    // A copy: the item itself is part of the answer as well.
    if (value) position[name] = { ...value };
  }
  return position;
}
