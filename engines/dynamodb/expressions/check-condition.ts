import { compareValues } from '../values/compare.ts';
import { type AttributeValue, typeOf, type ValueType } from '../wire.ts';
import { type Bindings, bound, type Parsed } from './bindings.ts';
import type { Condition, Operand } from './condition.ts';
import { resolve, showPath } from './paths.ts';
import { expressionProblem } from './reader.ts';

const ordered: readonly ValueType[] = ['S', 'N', 'B'];
const sized: readonly ValueType[] = ['S', 'B', 'SS', 'NS', 'BS', 'L', 'M'];
const typeNames = ['B', 'NULL', 'SS', 'BOOL', 'L', 'BS', 'N', 'NS', 'S', 'M'];

/**
 * Checks what a condition does with the values and names of a request, whatever the item. Call after `checkReferences`.
 *
 * @throws DynamoError when an operator cannot work on a value, or compares an attribute with itself.
 */
export function checkCondition({ kind, tree }: Parsed<Condition>, bindings: Bindings): void {
  const problem = (why: string) => expressionProblem(kind, why);
  check(tree, bindings, problem);
}

type Problem = (why: string) => Error;

function check(condition: Condition, bindings: Bindings, problem: Problem): void {
  const literal = (operand: Operand) => (operand.kind === 'value' ? bound(bindings, operand.name) : undefined);
  /** Refuses a value of the request that is not of one of the types. */
  const allow = (operator: string, types: readonly ValueType[], ...operands: readonly Operand[]) => {
    for (const operand of operands) {
      checkSize(operand, bindings, problem);
      const type = operand.kind === 'size' ? 'N' : literalType(literal(operand));
      if (type !== undefined && !types.includes(type)) throw wrongType(problem, operator, type);
    }
  };
  const distinct = (operator: string, first: Operand, second: Operand) => {
    if (first.kind !== 'path' || second.kind !== 'path') return;
    const shown = showPath(resolve(first.path, bindings.names));
    if (showPath(resolve(second.path, bindings.names)) !== shown) return;
    throw problem(
      `The first operand must be distinct from the remaining operands for this operator or function; operator: ${operator}, first operand: ${shown}`,
    );
  };
  switch (condition.kind) {
    case 'and':
    case 'or':
      check(condition.left, bindings, problem);
      check(condition.right, bindings, problem);
      break;
    case 'not':
      check(condition.condition, bindings, problem);
      break;
    case 'compare': {
      const { operator, left, right } = condition;
      const isEquality = operator === '=' || operator === '<>';
      allow(operator, isEquality ? everyType : ordered, left, right);
      distinct(operator, left, right);
      break;
    }
    case 'between': {
      const { operand, low, high } = condition;
      allow('BETWEEN', ordered, operand, low, high);
      checkBounds(literal(low), literal(high), problem);
      break;
    }
    case 'in':
      allow('IN', everyType, condition.operand, ...condition.choices);
      break;
    case 'attribute_type':
      checkTypeName(condition.type, literal(condition.type), problem);
      break;
    case 'begins_with':
      allow(condition.kind, ['S', 'B'], condition.of, condition.part);
      distinct(condition.kind, condition.of, condition.part);
      break;
    case 'contains':
      allow(condition.kind, everyType, condition.of, condition.part);
      distinct(condition.kind, condition.of, condition.part);
      break;
    default:
  }
}

const everyType: readonly ValueType[] = ['S', 'N', 'B', 'BOOL', 'NULL', 'SS', 'NS', 'BS', 'L', 'M'];

function literalType(value: AttributeValue | undefined): ValueType | undefined {
  return value === undefined ? undefined : typeOf(value);
}

function wrongType(problem: Problem, operator: string, type: string): Error {
  return problem(
    `Incorrect operand type for operator or function; operator or function: ${operator}, operand type: ${type}`,
  );
}

function checkSize(operand: Operand, bindings: Bindings, problem: Problem): void {
  if (operand.kind !== 'size') return;
  if (operand.of.kind === 'size') throw wrongType(problem, 'size', 'N');
  if (operand.of.kind !== 'value') return;
  const type = typeOf(bound(bindings, operand.of.name));
  if (!sized.includes(type)) throw wrongType(problem, 'size', type);
}

/** The second operand of `attribute_type` is a value of the request that names a type. */
function checkTypeName(operand: Operand, value: AttributeValue | undefined, problem: Problem): void {
  if (value === undefined) {
    throw wrongType(problem, 'attribute_type', operand.kind === 'size' ? 'N' : '{NS,SS,L,BS,N,M,B,BOOL,NULL,S}');
  }
  if (!('S' in value)) throw wrongType(problem, 'attribute_type', typeOf(value));
  if (typeNames.includes(value.S)) return;
  throw problem(`Invalid attribute type name found; type: ${value.S}, valid types: {${typeNames.join(',')}}`);
}

function checkBounds(low: AttributeValue | undefined, high: AttributeValue | undefined, problem: Problem): void {
  if (low === undefined || high === undefined) return;
  const bounds = `lower bound operand: ${show(low)}, upper bound operand: ${show(high)}`;
  if (typeOf(low) !== typeOf(high)) {
    throw problem(`The BETWEEN operator requires same data type for lower and upper bounds; ${bounds}`);
  }
  if ((compareValues(low, high) ?? 0) <= 0) return;
  throw problem(`The BETWEEN operator requires upper bound to be greater than or equal to lower bound; ${bounds}`);
}

function show(value: AttributeValue): string {
  const type = typeOf(value);
  return `AttributeValue: {${type}:${String(Object.values(value)[0])}}`;
}
