import type { AttributeValue, Item } from '../wire.ts';
import { type Bindings, type Parsed, parserOf } from './bindings.ts';
import { ownValue, type Path, readPath, refuseOverlap, resolve } from './paths.ts';
import { expressionProblem, type Reader } from './reader.ts';

/**
 * Read projections by their text: paths between commas (AWS, "Projection expressions").
 *
 * @throws DynamoError when the text is no projection.
 */
export const parseProjection = parserOf('ProjectionExpression', readProjection);

function readProjection(reader: Reader): readonly Path[] {
  const paths = [readPath(reader)];
  while (reader.isSign(',')) {
    reader.take();
    paths.push(readPath(reader));
  }
  return paths;
}

/** The parts of an item that are asked for: all of it, or by name or place what is asked for below. */
type Asked = Map<string | number, Asked> | 'all';

/** A function that keeps only some parts of an item. */
export type Project = (item: Item) => Item;

/**
 * The function that keeps what a projection names.
 *
 * @throws DynamoError when two of its paths overlap.
 */
export function projecting({ kind, tree }: Parsed<readonly Path[]>, bindings: Bindings): Project {
  const paths = tree.map((path) => resolve(path, bindings.names));
  refuseOverlap(paths, (why) => expressionProblem(kind, why));
  return keeping(paths);
}

/** The function that keeps what is at these paths. Of a list it keeps the elements in their order, closed up. */
export function keeping(paths: readonly Path[]): Project {
  const asked: Asked = new Map();
  for (const path of paths) ask(asked, path);
  return (item) => keepOfItem(item, asked);
}

function ask(asked: Map<string | number, Asked>, [step, ...rest]: Path): void {
  if (step === undefined) return;
  const below = asked.get(step);
  if (rest.length === 0 || below === 'all') {
    asked.set(step, 'all');
    return;
  }
  const deeper = below ?? new Map<string | number, Asked>();
  asked.set(step, deeper);
  ask(deeper, rest);
}

function keepOfItem(item: Item, asked: Map<string | number, Asked>): Item {
  const kept: Record<string, AttributeValue> = {};
  for (const [step, below] of asked) {
    const value = typeof step === 'string' ? ownValue(item, step) : undefined;
    const part = value && keep(value, below);
    if (part && typeof step === 'string') kept[step] = part;
  }
  return kept;
}

function keep(value: AttributeValue, asked: Asked): AttributeValue | undefined {
  if (asked === 'all') return value;
  if ('M' in value) {
    const kept = keepOfItem(value.M, asked);
    return Object.keys(kept).length > 0 ? { M: kept } : undefined;
  }
  if (!('L' in value)) return undefined;
  const places = [...asked.keys()].filter((step) => typeof step === 'number').toSorted((a, b) => a - b);
  const kept = places.flatMap((place) => {
    const [element, below] = [value.L[place], asked.get(place)];
    const part = element && below && keep(element, below);
    return part ? [part] : [];
  });
  return kept.length > 0 ? { L: kept } : undefined;
}
