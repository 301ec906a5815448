import { typeOf, type ValueType } from '../wire.ts';
import { type Bindings, bound, type Parsed } from './bindings.ts';
import { type Path, refuseOverlap, resolve } from './paths.ts';
import { expressionProblem } from './reader.ts';
import type { Action, SetValue } from './update.ts';

/** What DynamoDB calls the types in its messages about ADD and DELETE. */
const longNames: Readonly<Record<ValueType, string>> = {
  S: 'STRING',
  N: 'NUMBER',
  B: 'BINARY',
  BOOL: 'BOOLEAN',
  NULL: 'NULL',
  SS: 'STRING_SET',
  NS: 'NUMBER_SET',
  BS: 'BINARY_SET',
  L: 'LIST',
  M: 'MAP',
};

/**
 * Checks what an update does with the values and names of a request, whatever the item, and answers the paths that it changes.
 * Call after `checkReferences`.
 *
 * @throws DynamoError when two paths overlap, or an action cannot work on a value.
 */
export function checkUpdate({ kind, tree }: Parsed<readonly Action[]>, bindings: Bindings): readonly Path[] {
  const problem = (why: string) => expressionProblem(kind, why);
  const paths = tree.map(({ path }) => resolve(path, bindings.names));
  refuseOverlap(paths, problem);
  for (const action of tree) {
    if (action.kind === 'SET') checkValue(action.value, bindings, problem);
    if (action.kind !== 'ADD' && action.kind !== 'DELETE') continue;
    const type = typeOf(bound(bindings, action.value));
    if (/^[SNB]S$/.test(type) || (type === 'N' && action.kind === 'ADD')) continue;
    throw problem(
      `Incorrect operand type for operator or function; operator: ${action.kind}, operand type: ${longNames[type]}, typeSet: ALLOWED_FOR_${action.kind}_OPERAND`,
    );
  }
  return paths;
}

function checkValue(value: SetValue, bindings: Bindings, problem: (why: string) => Error): void {
  if (value.kind === 'path' || value.kind === 'value') return;
  if (value.kind === 'if_not_exists') {
    checkValue(value.otherwise, bindings, problem);
    return;
  }
  const wanted = value.kind === 'list_append' ? 'L' : 'N';
  for (const operand of [value.left, value.right]) {
    checkValue(operand, bindings, problem);
    const type = operand.kind === 'value' ? typeOf(bound(bindings, operand.name)) : typeOfResult(operand);
    if (type === undefined || type === wanted) continue;
    throw problem(
      `Incorrect operand type for operator or function; operator or function: ${value.kind}, operand type: ${type}`,
    );
  }
}

/** The type that a function or sum answers, where that is certain. */
function typeOfResult({ kind }: SetValue): ValueType | undefined {
  if (kind === 'list_append') return 'L';
  return kind === '+' || kind === '-' ? 'N' : undefined;
}
