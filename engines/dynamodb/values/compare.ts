import { type AttributeValue, type Item, typeOf } from '../wire.ts';
import { compareNumbers } from './number.ts';

/** Elements of a set, whichever kind of set it is; undefined for other values. */
export function elementsOf(value: AttributeValue): readonly string[] | undefined {
  if ('SS' in value) return value.SS;
  if ('NS' in value) return value.NS;
  if ('BS' in value) return value.BS;
  return undefined;
}

function sameItems(one: Item, other: Item): boolean {
  const names = Object.keys(one);
  if (names.length !== Object.keys(other).length) return false;
  return names.every((name) => {
    const [a, b] = [one[name], other[name]];
    return a !== undefined && b !== undefined && sameValues(a, b);
  });
}

function sameLists(one: readonly AttributeValue[], other: readonly AttributeValue[]): boolean {
  if (one.length !== other.length) return false;
  return one.every((element, at) => {
    const facing = other[at];
    return facing !== undefined && sameValues(element, facing);
  });
}

/** Whether two values have the same type and content. Sets have no order; numbers and binaries are in their normal form. */
export function sameValues(one: AttributeValue, other: AttributeValue): boolean {
  if ('S' in one) return 'S' in other && one.S === other.S;
  if ('N' in one) return 'N' in other && one.N === other.N;
  if ('B' in one) return 'B' in other && one.B === other.B;
  if ('BOOL' in one) return 'BOOL' in other && one.BOOL === other.BOOL;
  if ('NULL' in one) return 'NULL' in other;
  if ('L' in one) return 'L' in other && sameLists(one.L, other.L);
  if ('M' in one) return 'M' in other && sameItems(one.M, other.M);
  if (typeOf(one) !== typeOf(other)) return false;
  const [a, b] = [elementsOf(one) ?? [], new Set(elementsOf(other))];
  return a.length === b.size && a.every((element) => b.has(element));
}

/**
 * Below zero, zero or above zero, by the order of text and binaries by their bytes and of numbers by their value; undefined
 * when the values are not of one of these types, or of two (AWS, "Comparison operator and function reference").
 */
export function compareValues(one: AttributeValue, other: AttributeValue): number | undefined {
  if ('S' in one && 'S' in other) return compareText(one.S, other.S);
  if ('N' in one && 'N' in other) return compareNumbers(one.N, other.N);
  if ('B' in one && 'B' in other) return Buffer.compare(Buffer.from(one.B, 'base64'), Buffer.from(other.B, 'base64'));
  return undefined;
}

/** The order of two texts by their bytes in UTF-8, which differs from JavaScript's own outside the basic plane. */
function compareText(one: string, other: string): number {
  if (one === other) return 0;
  return Buffer.compare(Buffer.from(one), Buffer.from(other));
}

/** Whether a text or binary begins with another. */
export function beginsWith(value: AttributeValue, start: AttributeValue): boolean {
  if ('S' in value && 'S' in start) return value.S.startsWith(start.S);
  if (!('B' in value && 'B' in start)) return false;
  const begin = Buffer.from(start.B, 'base64');
  return Buffer.from(value.B, 'base64').subarray(0, begin.length).equals(begin);
}

/** Whether a text holds another, a binary another, a set an element or a list a value. */
export function contains(value: AttributeValue, part: AttributeValue): boolean {
  if ('S' in value) return 'S' in part && value.S.includes(part.S);
  if ('B' in value) return 'B' in part && Buffer.from(value.B, 'base64').includes(Buffer.from(part.B, 'base64'));
  if ('SS' in value) return 'S' in part && value.SS.includes(part.S);
  if ('NS' in value) return 'N' in part && value.NS.includes(part.N);
  if ('BS' in value) return 'B' in part && value.BS.includes(part.B);
  return 'L' in value && value.L.some((element) => sameValues(element, part));
}
