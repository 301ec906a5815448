import type { AttributeValue, Item } from '../wire.ts';

/** Bytes of text in UTF-8. */
export function textSize(text: string): number {
  return Buffer.byteLength(text);
}

/** Bytes that a binary in base64 stands for. */
export function binarySize(base64: string): number {
  return Buffer.byteLength(base64, 'base64');
}

/**
 * One byte for every two digits, counted from the point, without the zeros at both ends; one more, and one for a minus (AWS,
 * "DynamoDB item sizes and formats").
 */
function numberSize(text: string): number {
  const bare = text.startsWith('-') ? text.slice(1) : text;
  const [whole = '', fraction = ''] = bare.split('.');
  const digits = (whole.length % 2 ? `0${whole}` : whole) + (fraction.length % 2 ? `${fraction}0` : fraction);
  let [begin, end] = [0, digits.length];
  while (begin < end && digits.startsWith('00', begin)) begin += 2;
  while (end > begin && digits.startsWith('00', end - 2)) end -= 2;
  return (end - begin) / 2 + 1 + (bare === text ? 0 : 1);
}

function sum<T>(values: readonly T[], size: (value: T) => number): number {
  let total = 0;
  for (const value of values) total += size(value);
  return total;
}

/** Bytes of a value without its attribute's name. A list or map costs three more, and one for each element. */
function valueSize(value: AttributeValue): number {
  if ('S' in value) return textSize(value.S);
  if ('N' in value) return numberSize(value.N);
  if ('B' in value) return binarySize(value.B);
  if ('SS' in value) return sum(value.SS, textSize);
  if ('NS' in value) return sum(value.NS, numberSize);
  if ('BS' in value) return sum(value.BS, binarySize);
  if ('L' in value) return 3 + sum(value.L, (element) => 1 + valueSize(element));
  if ('M' in value) return 3 + Object.keys(value.M).length + itemSize(value.M);
  return 1;
}

/** Size in bytes, counted as DynamoDB counts it: names and values (AWS, "DynamoDB item sizes and formats"). */
export function itemSize(item: Item): number {
  let total = 0;
  for (const name of Object.keys(item)) {
    const value = item[name];
    if (value) total += textSize(name) + valueSize(value);
  }
  return total;
}
