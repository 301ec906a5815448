import { validationError } from '../errors.ts';
import type { AttributeValue, Item } from '../wire.ts';
import { type ExpressionKind, expressionProblem, type Reader, readerOf } from './reader.ts';

/** What the references in an expression stand for: the request's `#names` and its `:values`. */
export interface Bindings {
  readonly names: Readonly<Record<string, string>>;
  readonly values: Item;
}

/** An expression that was read once, and what it refers to. */
export interface Parsed<T> {
  readonly kind: ExpressionKind;
  readonly tree: T;
  readonly names: ReadonlySet<string>;
  readonly values: ReadonlySet<string>;
}

/** Most expressions that are remembered. Ours are some two hundred; a caller that makes each anew must not fill the memory. */
const remembered = 1000;

/**
 * A parser that reads each text only once. What it answers holds the text's references, not what they stand for, so it is
 * good for every request.
 */
export function parserOf<T>(kind: ExpressionKind, read: (reader: Reader) => T): (text: string) => Parsed<T> {
  const known = new Map<string, Parsed<T>>();
  return (text) => {
    const found = known.get(text);
    if (found) return found;
    const reader = readerOf(kind, text);
    const tree = read(reader);
    if (reader.token.kind !== 'end') throw reader.syntaxError();
    const parsed = { kind, tree, names: reader.names, values: reader.values };
    if (known.size >= remembered) known.clear();
    known.set(text, parsed);
    return parsed;
  };
}

/**
 * Checks that every reference stands for something, and that everything in the request is referred to.
 *
 * @throws DynamoError that names what is missing or unused.
 */
export function checkReferences(expressions: readonly Parsed<unknown>[], bindings: Bindings): void {
  for (const { kind, names, values } of expressions) {
    for (const name of names) {
      if (Object.hasOwn(bindings.names, name)) continue;
      throw expressionProblem(
        kind,
        `An expression attribute name used in the document path is not defined; attribute name: ${name}`,
      );
    }
    for (const value of values) {
      if (Object.hasOwn(bindings.values, value)) continue;
      throw expressionProblem(
        kind,
        `An expression attribute value used in expression is not defined; attribute value: ${value}`,
      );
    }
  }
  refuseUnused('ExpressionAttributeNames', Object.keys(bindings.names), (name) =>
    expressions.some(({ names }) => names.has(name)),
  );
  refuseUnused('ExpressionAttributeValues', Object.keys(bindings.values), (value) =>
    expressions.some(({ values }) => values.has(value)),
  );
}

function refuseUnused(member: string, given: readonly string[], isUsed: (reference: string) => boolean): void {
  const unused = given.filter((reference) => !isUsed(reference));
  if (unused.length === 0) return;
  throw validationError(`Value provided in ${member} unused in expressions: keys: {${unused.join(', ')}}`);
}

/** The value of a reference that `checkReferences` has found. */
export function bound({ values }: Bindings, name: string): AttributeValue {
  const value = values[name];
  if (!value) throw new Error(`The reference ${name} was not checked`);
  return value;
}
