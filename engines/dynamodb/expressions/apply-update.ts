import { validationError } from '../errors.ts';
import { elementsOf } from '../values/compare.ts';
import { addNumbers } from '../values/number.ts';
import { refuseDeeperThan } from '../values/read-value.ts';
import { type AttributeValue, type Item, typeOf } from '../wire.ts';
import { type Bindings, bound } from './bindings.ts';
import { ownValue, type Path, resolve, valueAt } from './paths.ts';
import type { Action, SetValue } from './update.ts';

/**
 * An item after an update. Every action sees the item as it was before (AWS, "Update expressions"); places in lists are those
 * of before as well, so what is removed closes up at the end.
 *
 * @throws DynamoError when an action does not fit the item.
 */
export function applyUpdate(actions: readonly Action[], before: Item, bindings: Bindings): Item {
  const changes = actions.map(
    (action): Change => ({
      path: resolve(action.path, bindings.names),
      value: newValue(action, before, bindings),
    }),
  );
  let item = before;
  for (const { path, value } of inOrder(changes)) {
    // A value that becomes an attribute itself is no deeper than where it came from.
    if (value && path.length > 1) refuseDeeperThan(path.length - 1 + depthOf(value));
    item = withChange(item, path, value);
  }
  return item;
}

/** How many lists and maps are around the innermost of what a value holds. */
function depthOf(value: AttributeValue): number {
  const held = 'L' in value ? value.L : 'M' in value ? Object.values(value.M) : [];
  return held.reduce((depth, inner) => Math.max(depth, 1 + depthOf(inner)), 0);
}

/** What a path holds afterwards; undefined where nothing shall be. */
interface Change {
  readonly path: Path;
  readonly value: AttributeValue | undefined;
}

/**
 * First what is set, in the order of places in lists, so that elements beyond the end are appended in that order; then what
 * is removed, from the back, so that no place moves before its turn.
 */
function inOrder(changes: readonly Change[]): readonly Change[] {
  if (changes.every(({ path }) => path.length === 1)) return changes;
  const [set, removed] = [changes.filter(({ value }) => value), changes.filter(({ value }) => !value)];
  const byPlace = (one: Change, other: Change) => inOrderOfPlaces(one.path, other.path);
  return [...set.toSorted(byPlace), ...removed.toSorted((one, other) => byPlace(other, one))];
}

/** Compares two paths step by step, places in a list by their number. */
function inOrderOfPlaces(one: Path, other: Path): number {
  for (let at = 0; at < Math.min(one.length, other.length); at += 1) {
    const [here, there] = [one[at], other[at]];
    if (here === there) continue;
    if (typeof here === 'number' && typeof there === 'number') return here - there;
    return String(here) < String(there) ? -1 : 1;
  }
  return one.length - other.length;
}

function newValue(action: Action, before: Item, bindings: Bindings): AttributeValue | undefined {
  const present = () => valueAt(before, action.path, bindings.names);
  switch (action.kind) {
    case 'SET':
      return setValue(action.value, before, bindings);
    case 'REMOVE':
      return undefined;
    case 'ADD':
      return added(present(), bound(bindings, action.value));
    case 'DELETE':
      return deleted(present(), bound(bindings, action.value));
  }
}

function setValue(value: SetValue, before: Item, bindings: Bindings): AttributeValue {
  switch (value.kind) {
    case 'value':
      return bound(bindings, value.name);
    case 'path': {
      const found = valueAt(before, value.path, bindings.names);
      if (found) return found;
      throw validationError('The provided expression refers to an attribute that does not exist in the item');
    }
    case 'if_not_exists':
      return valueAt(before, value.path, bindings.names) ?? setValue(value.otherwise, before, bindings);
    case 'list_append': {
      const [left, right] = [setValue(value.left, before, bindings), setValue(value.right, before, bindings)];
      if ('L' in left && 'L' in right) return { L: [...left.L, ...right.L] };
      throw wrongOperand();
    }
    default: {
      const [left, right] = [setValue(value.left, before, bindings), setValue(value.right, before, bindings)];
      if ('N' in left && 'N' in right) return { N: addNumbers(left.N, right.N, value.kind === '-') };
      throw wrongOperand();
    }
  }
}

function wrongOperand(): Error {
  return validationError('An operand in the update expression has an incorrect data type');
}

/** ADD counts on from zero, or puts elements into a set. */
function added(present: AttributeValue | undefined, more: AttributeValue): AttributeValue {
  if (present === undefined) return more;
  if ('N' in present && 'N' in more) return { N: addNumbers(present.N, more.N) };
  const elements = new Set(elementsOfSame(present, more));
  for (const element of elementsOf(more) ?? []) elements.add(element);
  return setLike(present, [...elements]);
}

/** DELETE takes elements out of a set; a set of none does not exist. */
function deleted(present: AttributeValue | undefined, less: AttributeValue): AttributeValue | undefined {
  if (present === undefined) return undefined;
  const gone = new Set(elementsOf(less));
  const left = elementsOfSame(present, less).filter((element) => !gone.has(element));
  return left.length > 0 ? setLike(present, left) : undefined;
}

function elementsOfSame(present: AttributeValue, other: AttributeValue): readonly string[] {
  const elements = elementsOf(present);
  if (elements === undefined || typeOf(present) !== typeOf(other)) throw wrongOperand();
  return elements;
}

function setLike(present: AttributeValue, elements: readonly string[]): AttributeValue {
  if ('SS' in present) return { SS: elements };
  return 'NS' in present ? { NS: elements } : { BS: elements };
}

function withChange(item: Item, [step, ...rest]: Path, value: AttributeValue | undefined): Item {
  if (typeof step !== 'string') throw wrongPath();
  const changed = rest.length === 0 ? value : inside(ownValue(item, step), rest, value);
  if (changed) return { ...item, [step]: changed };
  const { [step]: _, ...others } = item;
  return others;
}

/** A value in which something below it is changed. */
function inside(present: AttributeValue | undefined, path: Path, value: AttributeValue | undefined): AttributeValue {
  const [step, ...rest] = path;
  if (present && 'M' in present && typeof step === 'string') return { M: withChange(present.M, path, value) };
  if (!(present && 'L' in present && typeof step === 'number')) throw wrongPath();
  const changed = rest.length === 0 ? value : inside(present.L[step], rest, value);
  if (!changed) return { L: present.L.toSpliced(step, 1) };
  if (step >= present.L.length) return { L: [...present.L, changed] };
  return { L: present.L.with(step, changed) };
}

function wrongPath(): Error {
  return validationError('The document path provided in the update expression is invalid for update');
}
