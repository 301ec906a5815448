/**
 * A typed value, as DynamoDB's requests and answers write it: exactly one member, named by its type (AWS, "AttributeValue").
 * Inside the engine numbers are in their normal form and binaries in base64.
 */
export type AttributeValue =
  | { readonly S: string }
  | { readonly N: string }
  | { readonly B: string }
  | { readonly BOOL: boolean }
  | { readonly NULL: true }
  | { readonly SS: readonly string[] }
  | { readonly NS: readonly string[] }
  | { readonly BS: readonly string[] }
  | { readonly L: readonly AttributeValue[] }
  | { readonly M: Item };

/** Name of a type of value. */
export type ValueType = 'S' | 'N' | 'B' | 'BOOL' | 'NULL' | 'SS' | 'NS' | 'BS' | 'L' | 'M';

/** An item, a key or the content of a map: attribute name to value, such as `{ id: { S: 'x' } }`. */
export type Item = Readonly<Record<string, AttributeValue>>;

/** A request or answer: what the AWS documentation calls the request syntax of an operation. */
export type Body = Record<string, unknown>;

/** The type of a value. */
export function typeOf(value: AttributeValue): ValueType {
  for (const type in value) return type as ValueType;
  throw new Error('A value without a type');
}
