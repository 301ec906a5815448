import { parserOf } from './bindings.ts';
import { type Path, readPath } from './paths.ts';
import type { Reader } from './reader.ts';

/** Something that is compared: an attribute, a value of the request, or the size of an attribute. */
export type Operand =
  | { readonly kind: 'path'; readonly path: Path }
  | { readonly kind: 'value'; readonly name: string }
  | { readonly kind: 'size'; readonly of: Operand };

/** How two operands are compared. */
export type Comparator = '=' | '<>' | '<' | '<=' | '>' | '>=';

/** A condition or filter (AWS, "Condition and filter expressions, operators, and functions"). */
export type Condition =
  | { readonly kind: 'and' | 'or'; readonly left: Condition; readonly right: Condition }
  | { readonly kind: 'not'; readonly condition: Condition }
  | { readonly kind: 'compare'; readonly operator: Comparator; readonly left: Operand; readonly right: Operand }
  | { readonly kind: 'between'; readonly operand: Operand; readonly low: Operand; readonly high: Operand }
  | { readonly kind: 'in'; readonly operand: Operand; readonly choices: readonly Operand[] }
  | { readonly kind: 'attribute_exists' | 'attribute_not_exists'; readonly path: Path }
  | { readonly kind: 'attribute_type'; readonly of: Operand; readonly type: Operand }
  | { readonly kind: 'begins_with' | 'contains'; readonly of: Operand; readonly part: Operand };

type Part = Condition | Operand;

/** Most values in one IN (AWS, "Comparison operator and function reference"). */
const mostChoices = 100;
const comparators: readonly string[] = ['=', '<>', '<', '<=', '>', '>='];

/**
 * Read conditions by their text.
 *
 * @throws DynamoError when the text is no condition.
 */
export const parseCondition = parserOf('ConditionExpression', readCondition);
/** The same for filters. */
export const parseFilter = parserOf('FilterExpression', readCondition);
/** The same for conditions on keys, of which `keyRange` allows only some. */
export const parseKeyCondition = parserOf('KeyConditionExpression', readCondition);

function readCondition(reader: Reader): Condition {
  const condition = asCondition(reader, readOr(reader));
  refuseRedundantParentheses(reader);
  return condition;
}

function isOperand(part: Part): part is Operand {
  return part.kind === 'path' || part.kind === 'value' || part.kind === 'size';
}

/** Where a condition is expected: a path alone is none, and a size says nothing until it is compared. */
function asCondition(reader: Reader, part: Part): Condition {
  if (!isOperand(part)) return part;
  throw part.kind === 'size' ? misused(reader, 'size') : reader.syntaxError();
}

/** Where an operand is expected. */
function asOperand(reader: Reader, part: Part): Operand {
  if (isOperand(part)) return part;
  throw 'path' in part || 'of' in part ? misused(reader, part.kind) : reader.syntaxError();
}

function misused(reader: Reader, name: string): Error {
  return reader.problem(`The function is not allowed to be used this way in an expression; function: ${name}`);
}

function readOr(reader: Reader): Part {
  let part = readAnd(reader);
  while (reader.isKeyword('OR')) {
    const left = asCondition(reader, part);
    reader.take();
    part = { kind: 'or', left, right: asCondition(reader, readAnd(reader)) };
  }
  return part;
}

function readAnd(reader: Reader): Part {
  let part = readNot(reader);
  while (reader.isKeyword('AND')) {
    const left = asCondition(reader, part);
    reader.take();
    part = { kind: 'and', left, right: asCondition(reader, readNot(reader)) };
  }
  return part;
}

function readNot(reader: Reader): Part {
  if (!reader.isKeyword('NOT')) return readComparison(reader);
  reader.take();
  return { kind: 'not', condition: asCondition(reader, readNot(reader)) };
}

function readComparison(reader: Reader): Part {
  const part = readPart(reader);
  if (reader.token.kind === 'sign' && comparators.includes(reader.token.text)) {
    const left = asOperand(reader, part);
    const operator = reader.take().text as Comparator;
    return { kind: 'compare', operator, left, right: readOperand(reader) };
  }
  if (reader.isKeyword('BETWEEN')) {
    const operand = asOperand(reader, part);
    reader.take();
    const low = readOperand(reader);
    if (!reader.isKeyword('AND')) throw reader.syntaxError();
    reader.take();
    return { kind: 'between', operand, low, high: readOperand(reader) };
  }
  if (reader.isKeyword('IN')) {
    const operand = asOperand(reader, part);
    reader.take();
    return { kind: 'in', operand, choices: readChoices(reader) };
  }
  return part;
}

function readChoices(reader: Reader): Operand[] {
  const choices = readList(reader, readOperand);
  if (choices.length > mostChoices) throw wrongNumber(reader, 'IN', choices.length + 1);
  return choices;
}

function readOperand(reader: Reader): Operand {
  return asOperand(reader, readPart(reader));
}

function readPart(reader: Reader): Part {
  if (reader.isSign('(')) return readParenthesized(reader);
  if (reader.token.kind === 'value') return { kind: 'value', name: reader.take().text };
  if (reader.token.kind === 'word' && reader.next.text === '(') return readFunction(reader);
  return { kind: 'path', path: readPath(reader) };
}

function readParenthesized(reader: Reader): Part {
  reader.take();
  const part = readOr(reader);
  reader.takeSign(')');
  return part;
}

/** What stands between the parentheses after a function or IN. */
function readList<T>(reader: Reader, read: (reader: Reader) => T): T[] {
  reader.takeSign('(');
  const list = [read(reader)];
  while (reader.isSign(',')) {
    reader.take();
    list.push(read(reader));
  }
  reader.takeSign(')');
  return list;
}

function readFunction(reader: Reader): Part {
  const name = reader.take().text;
  const operands = readList(reader, readPart);
  if (!isFunction(name)) throw reader.problem(`Invalid function name; function: ${name}`);
  const [of, part] = operands.map((operand) => asOperand(reader, operand));
  if (of === undefined || operands.length !== functions[name]) throw wrongNumber(reader, name, operands.length);
  switch (name) {
    case 'size':
      return { kind: name, of };
    case 'attribute_exists':
    case 'attribute_not_exists':
      if (of.kind !== 'path') {
        throw reader.problem(`Operator or function requires a document path; operator or function: ${name}`);
      }
      return { kind: name, path: of.path };
    default:
      if (part === undefined) throw wrongNumber(reader, name, 1);
      return name === 'attribute_type' ? { kind: name, of, type: part } : { kind: name, of, part };
  }
}

/** How many operands each function has. */
const functions = {
  attribute_exists: 1,
  attribute_not_exists: 1,
  attribute_type: 2,
  begins_with: 2,
  contains: 2,
  size: 1,
};

function isFunction(name: string): name is keyof typeof functions {
  return Object.hasOwn(functions, name);
}

function wrongNumber(reader: Reader, name: string, count: number): Error {
  return reader.problem(
    `Incorrect number of operands for operator or function; operator or function: ${name}, number of operands: ${count}`,
  );
}

/** Refuses parentheses that hold nothing but another pair. Those of a function or of IN are no such pair. */
function refuseRedundantParentheses(reader: Reader): void {
  const { tokens } = reader;
  const open: number[] = [];
  const closedBy = new Map<number, number>();
  for (const [at, { text }] of tokens.entries()) {
    if (text === '(') open.push(at);
    if (text !== ')') continue;
    const start = open.pop();
    if (start === undefined) return;
    closedBy.set(start, at);
    const before = tokens[start - 1];
    const isList = before?.kind === 'word' && !['AND', 'OR', 'NOT', 'BETWEEN'].includes(before.text.toUpperCase());
    if (!isList && closedBy.get(start + 1) === at - 1) {
      throw reader.problem('The expression has redundant parentheses;');
    }
  }
}
