import type { AttributeValue, Item } from '../wire.ts';
import type { Reader } from './reader.ts';
import { isReserved } from './reserved-words.ts';

/**
 * Where a value is in an item: the name of an attribute, then names in maps and places in lists (AWS, "Document paths"). A name
 * that begins with `#` stands for one in the request.
 */
export type Path = readonly (string | number)[];

/** Highest number that is taken for a place in a list: no list in 400 KB is longer. */
const lastPlace = 2 ** 31 - 1;

/**
 * Reads a path.
 *
 * @throws DynamoError when there is none, or a name in it is a reserved word.
 */
export function readPath(reader: Reader): Path {
  const steps: (string | number)[] = [readName(reader)];
  for (;;) {
    if (reader.isSign('.')) {
      reader.take();
      steps.push(readName(reader));
    } else if (reader.isSign('[')) {
      reader.take();
      if (reader.token.kind !== 'number') throw reader.syntaxError();
      const place = Number(reader.take().text);
      if (place > lastPlace) throw reader.problem(`List index is not within the allowable range; index: [${place}]`);
      steps.push(place);
      reader.takeSign(']');
    } else return steps;
  }
}

function readName(reader: Reader): string {
  const { kind, text } = reader.token;
  if (kind !== 'word' && kind !== 'name') throw reader.syntaxError();
  if (kind === 'word' && isReserved(text)) {
    throw reader.problem(`Attribute name is a reserved keyword; reserved keyword: ${text}`);
  }
  reader.take();
  return text;
}

/** The name that a step of a path stands for. */
export function nameOf(step: string, names: Readonly<Record<string, string>>): string {
  return step.startsWith('#') ? (names[step] ?? step) : step;
}

/** A path without references. */
export function resolve(path: Path, names: Readonly<Record<string, string>>): Path {
  return path.map((step) => (typeof step === 'string' ? nameOf(step, names) : step));
}

/** A path as DynamoDB's messages show it: `[a, b, [0]]`. */
export function showPath(path: Path): string {
  return `[${path.map((step) => (typeof step === 'string' ? step : `[${step}]`)).join(', ')}]`;
}

/** The value at a path, if there is one. */
export function valueAt(
  item: Item | undefined,
  path: Path,
  names: Readonly<Record<string, string>>,
): AttributeValue | undefined {
  let value = item && asMap(item);
  for (const step of path) {
    if (value === undefined) return undefined;
    if (typeof step === 'number') value = 'L' in value ? value.L[step] : undefined;
    else value = 'M' in value ? ownValue(value.M, nameOf(step, names)) : undefined;
  }
  return value;
}

function asMap(item: Item): AttributeValue {
  return { M: item };
}

/** The value of an attribute, also when it is called like something that every object has. */
export function ownValue(item: Item, name: string): AttributeValue | undefined {
  return Object.hasOwn(item, name) ? item[name] : undefined;
}

/**
 * Refuses two paths of which one holds the other, or that go into one value by names and by places: no order between them
 * would be the right one.
 */
export function refuseOverlap(paths: readonly Path[], problem: (why: string) => Error): void {
  for (const [at, one] of paths.entries()) {
    for (const other of paths.slice(0, at)) {
      const found = clash(other, one);
      if (!found) continue;
      throw problem(
        `Two document paths ${found} with each other; must remove or rewrite one of these paths; path one: ${showPath(other)}, path two: ${showPath(one)}`,
      );
    }
  }
}

function clash(one: Path, other: Path): 'overlap' | 'conflict' | undefined {
  for (let at = 0; ; at += 1) {
    const [a, b] = [one[at], other[at]];
    if (a === undefined || b === undefined) return 'overlap';
    if (typeof a !== typeof b) return 'conflict';
    if (a !== b) return undefined;
  }
}
