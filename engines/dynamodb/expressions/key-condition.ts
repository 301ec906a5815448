import { validationError } from '../errors.ts';
import type { AttributeValue } from '../wire.ts';
import { type Bindings, bound, type Parsed } from './bindings.ts';
import type { Comparator, Condition, Operand } from './condition.ts';
import { nameOf } from './paths.ts';

/** What a query asks of one key attribute. Two values only for BETWEEN. */
export interface KeyTerm {
  readonly name: string;
  readonly operator: Exclude<Comparator, '<>'> | 'BETWEEN' | 'begins_with';
  readonly values: readonly [AttributeValue, ...AttributeValue[]];
}

/**
 * What a condition on keys asks: terms joined by AND, each on an attribute of its own (AWS, "Key condition expressions for the
 * Query operation"). Call after `checkReferences` and `checkCondition`.
 *
 * @throws DynamoError when the condition is of another form.
 */
export function keyTerms({ tree }: Parsed<Condition>, bindings: Bindings): readonly KeyTerm[] {
  const terms = conjuncts(tree).map((condition) => termOf(condition, bindings));
  const names = new Set(terms.map(({ name }) => name));
  if (names.size === terms.length) return terms;
  throw validationError('KeyConditionExpressions must only contain one condition per key');
}

function conjuncts(condition: Condition): readonly Condition[] {
  return condition.kind === 'and' ? [...conjuncts(condition.left), ...conjuncts(condition.right)] : [condition];
}

/** The same comparison with its sides changed. */
const turned = { '=': '=', '<': '>', '<=': '>=', '>': '<', '>=': '<=' } as const;

function termOf(condition: Condition, bindings: Bindings): KeyTerm {
  switch (condition.kind) {
    case 'compare': {
      const { operator, left, right } = condition;
      if (operator === '<>') throw wrongOperator('<>');
      return left.kind === 'value'
        ? term(turned[operator], right, [left], bindings)
        : term(operator, left, [right], bindings);
    }
    case 'between':
      return term('BETWEEN', condition.operand, [condition.low, condition.high], bindings);
    case 'begins_with':
      return term('begins_with', condition.of, [condition.part], bindings);
    case 'or':
    case 'not':
    case 'in':
      throw wrongOperator(condition.kind.toUpperCase());
    default:
      throw wrongOperator(condition.kind);
  }
}

function wrongOperator(operator: string): Error {
  return validationError(`Invalid operator used in KeyConditionExpression: ${operator}`);
}

function term(
  operator: KeyTerm['operator'],
  key: Operand,
  others: readonly [Operand, ...Operand[]],
  bindings: Bindings,
): KeyTerm {
  if ([key, ...others].some(({ kind }) => kind === 'size')) {
    throw validationError('KeyConditionExpressions cannot contain nested operations');
  }
  if (key.kind !== 'path') {
    throw validationError('Invalid condition in KeyConditionExpression: No key attribute specified');
  }
  const [step] = key.path;
  if (key.path.length > 1 || typeof step !== 'string') {
    throw validationError('KeyConditionExpressions cannot have conditions on nested attributes');
  }
  const literal = (operand: Operand) => {
    if (operand.kind === 'value') return bound(bindings, operand.name);
    throw validationError(
      'Invalid condition in KeyConditionExpression: Multiple attribute names used in one condition',
    );
  };
  const [first, ...more] = others;
  return { name: nameOf(step, bindings.names), operator, values: [literal(first), ...more.map(literal)] };
}
