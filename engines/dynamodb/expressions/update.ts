import { parserOf } from './bindings.ts';
import { type Path, readPath } from './paths.ts';
import type { Reader } from './reader.ts';

/** What SET gives an attribute (AWS, "Update expressions"). */
export type SetValue =
  | { readonly kind: 'path'; readonly path: Path }
  | { readonly kind: 'value'; readonly name: string }
  | { readonly kind: 'if_not_exists'; readonly path: Path; readonly otherwise: SetValue }
  | { readonly kind: 'list_append'; readonly left: SetValue; readonly right: SetValue }
  | { readonly kind: '+' | '-'; readonly left: SetValue; readonly right: SetValue };

/** One change of an update. */
export type Action =
  | { readonly kind: 'SET'; readonly path: Path; readonly value: SetValue }
  | { readonly kind: 'REMOVE'; readonly path: Path }
  | { readonly kind: 'ADD' | 'DELETE'; readonly path: Path; readonly value: string };

const sections = ['SET', 'REMOVE', 'ADD', 'DELETE'] as const;

/**
 * Read updates by their text.
 *
 * @throws DynamoError when the text is no update.
 */
export const parseUpdate = parserOf('UpdateExpression', readUpdate);

function readUpdate(reader: Reader): readonly Action[] {
  const actions: Action[] = [];
  const seen = new Set<string>();
  do {
    const section = sections.find((name) => reader.isKeyword(name));
    if (!section) throw reader.syntaxError();
    if (seen.has(section)) {
      throw reader.problem(`The "${section}" section can only be used once in an update expression;`);
    }
    seen.add(section);
    reader.take();
    actions.push(readAction(reader, section));
    while (reader.isSign(',')) {
      reader.take();
      actions.push(readAction(reader, section));
    }
  } while (reader.token.kind !== 'end');
  return actions;
}

function readAction(reader: Reader, kind: (typeof sections)[number]): Action {
  const path = readPath(reader);
  if (kind === 'REMOVE') return { kind, path };
  if (kind === 'SET') {
    reader.takeSign('=');
    return { kind, path, value: readSum(reader) };
  }
  if (reader.token.kind !== 'value') throw reader.syntaxError();
  return { kind, path, value: reader.take().text };
}

function readSum(reader: Reader): SetValue {
  const left = readValue(reader);
  if (!reader.isSign('+') && !reader.isSign('-')) return left;
  const kind = reader.take().text === '+' ? '+' : '-';
  return { kind, left, right: readValue(reader) };
}

function readValue(reader: Reader): SetValue {
  if (reader.isSign('(')) {
    reader.take();
    const value = readSum(reader);
    reader.takeSign(')');
    return value;
  }
  if (reader.token.kind === 'value') return { kind: 'value', name: reader.take().text };
  if (reader.token.kind === 'word' && reader.next.text === '(') return readFunction(reader);
  return { kind: 'path', path: readPath(reader) };
}

function readFunction(reader: Reader): SetValue {
  const name = reader.take().text;
  reader.take();
  const operands = [readValue(reader)];
  while (reader.isSign(',')) {
    reader.take();
    operands.push(readValue(reader));
  }
  reader.takeSign(')');
  if (name !== 'if_not_exists' && name !== 'list_append') throw unknown(reader, name);
  const [left, right] = operands;
  if (left === undefined || right === undefined || operands.length > 2) {
    throw reader.problem(
      `Incorrect number of operands for operator or function; operator or function: ${name}, number of operands: ${operands.length}`,
    );
  }
  if (name === 'list_append') return { kind: name, left, right };
  if (left.kind !== 'path') {
    throw reader.problem(`Operator or function requires a document path; operator or function: ${name}`);
  }
  return { kind: name, path: left.path, otherwise: right };
}

const ofConditions = ['attribute_exists', 'attribute_not_exists', 'attribute_type', 'begins_with', 'contains', 'size'];

function unknown(reader: Reader, name: string): Error {
  return ofConditions.includes(name)
    ? reader.problem(`The function is not allowed in an update expression; function: ${name}`)
    : reader.problem(`Invalid function name; function: ${name}`);
}
