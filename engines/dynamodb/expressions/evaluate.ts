import { beginsWith, compareValues, contains, elementsOf, sameValues } from '../values/compare.ts';
import { binarySize, textSize } from '../values/size.ts';
import { type AttributeValue, type Item, typeOf } from '../wire.ts';
import { type Bindings, bound } from './bindings.ts';
import type { Comparator, Condition, Operand } from './condition.ts';
import { valueAt } from './paths.ts';

/**
 * Whether a condition holds for an item, or for none. An attribute that is not there makes a comparison false, except `<>`.
 */
export function holds(condition: Condition, item: Item | undefined, bindings: Bindings): boolean {
  const read = (operand: Operand) => operandValue(operand, item, bindings);
  switch (condition.kind) {
    case 'and':
      return holds(condition.left, item, bindings) && holds(condition.right, item, bindings);
    case 'or':
      return holds(condition.left, item, bindings) || holds(condition.right, item, bindings);
    case 'not':
      return !holds(condition.condition, item, bindings);
    case 'compare':
      return isInRelation(condition.operator, read(condition.left), read(condition.right));
    case 'between': {
      const value = read(condition.operand);
      return isInRelation('>=', value, read(condition.low)) && isInRelation('<=', value, read(condition.high));
    }
    case 'in': {
      const value = read(condition.operand);
      return condition.choices.some((choice) => isInRelation('=', value, read(choice)));
    }
    case 'attribute_exists':
      return valueAt(item, condition.path, bindings.names) !== undefined;
    case 'attribute_not_exists':
      return valueAt(item, condition.path, bindings.names) === undefined;
    case 'attribute_type': {
      const [value, type] = [read(condition.of), read(condition.type)];
      return value !== undefined && type !== undefined && 'S' in type && typeOf(value) === type.S;
    }
    case 'begins_with': {
      const [value, part] = [read(condition.of), read(condition.part)];
      return value !== undefined && part !== undefined && beginsWith(value, part);
    }
    case 'contains': {
      const [value, part] = [read(condition.of), read(condition.part)];
      return value !== undefined && part !== undefined && contains(value, part);
    }
  }
}

function operandValue(operand: Operand, item: Item | undefined, bindings: Bindings): AttributeValue | undefined {
  if (operand.kind === 'path') return valueAt(item, operand.path, bindings.names);
  if (operand.kind === 'value') return bound(bindings, operand.name);
  const size = sizeOf(operandValue(operand.of, item, bindings));
  return size === undefined ? undefined : { N: String(size) };
}

/** What `size` answers: bytes of a text or binary, elements of a set, list or map; other values have none. */
function sizeOf(value: AttributeValue | undefined): number | undefined {
  if (value === undefined) return undefined;
  if ('S' in value) return textSize(value.S);
  if ('B' in value) return binarySize(value.B);
  if ('L' in value) return value.L.length;
  if ('M' in value) return Object.keys(value.M).length;
  return elementsOf(value)?.length;
}

function isInRelation(
  operator: Comparator,
  left: AttributeValue | undefined,
  right: AttributeValue | undefined,
): boolean {
  if (left === undefined || right === undefined) return operator === '<>';
  if (operator === '=') return sameValues(left, right);
  if (operator === '<>') return !sameValues(left, right);
  const order = compareValues(left, right);
  if (order === undefined) return false;
  if (operator === '<') return order < 0;
  if (operator === '<=') return order <= 0;
  if (operator === '>') return order > 0;
  return order >= 0;
}
