import jsonata from 'jsonata';
import { StatesError } from './errors.ts';
import { type Json, throughJson } from './json.ts';

/** What an expression can see. */
export interface Scope {
  /** `$states`: input, context, and where they exist result and errorOutput. */
  readonly states: { readonly [field: string]: unknown };
  /** What earlier states assigned, read as `$name`. */
  readonly variables: { readonly [name: string]: Json };
  /** Virtual now, for `$now` and `$millis`. */
  readonly now: string;
  readonly random: () => number;
}

/** Functions that this engine does not have: AWS refuses `eval`, cannot seed `shuffle`, and adds the rest to JSONata. */
const absent = ['eval', 'shuffle', 'partition', 'range', 'hash', 'uuid', 'parse'];

const compiled = new Map<string, jsonata.Expression>();
const formatMoment = jsonata('$fromMillis($millis, $picture, $timezone)');

/** Whether a text is an expression: everything between `{%` and `%}`. */
function isExpression(text: string): boolean {
  return text.startsWith('{%') && text.endsWith('%}');
}

function compile(text: string): jsonata.Expression {
  const known = compiled.get(text);
  if (known !== undefined) return known;
  const expression = jsonata(text.slice(2, -2));
  compiled.set(text, expression);
  return expression;
}

/** Everything wrong with the expressions in a value, with the path to each. */
export function templateProblems(template: unknown, path = ''): string[] {
  if (typeof template === 'string') {
    if (!isExpression(template)) return [];
    try {
      const tree = JSON.stringify(compile(template).ast());
      return absent
        .filter((name) => tree.includes(`{"value":"${name}","type":"variable"`))
        .map((name) => `${path}: the embedded engine has no $${name}`);
    } catch (error) {
      return [`${path}: ${error instanceof Error ? error.message : jsonataCode(error)} in ${template}`];
    }
  }
  if (typeof template !== 'object' || template === null) return [];
  return Object.entries(template).flatMap(([key, value]) =>
    templateProblems(value, path === '' ? key : `${path}/${key}`),
  );
}

/**
 * Fills in a template: each text that is an expression becomes its value, everything else stays.
 * @throws StatesError `States.QueryEvaluationError` when an expression fails or has no result. The text names the field
 *   and the expression but no values, so that it cannot contain anything personal.
 */
export async function fillIn(template: Json, scope: Scope, field: string): Promise<Json> {
  if (typeof template === 'string') return isExpression(template) ? evaluate(template, scope, field) : template;
  if (typeof template !== 'object' || template === null) return template;
  if (Array.isArray(template)) {
    const items: Json[] = [];
    for (const [i, item] of template.entries()) items.push(await fillIn(item, scope, `${field}[${i}]`));
    return items;
  }
  const filled: Record<string, Json> = {};
  for (const [key, value] of Object.entries(template)) filled[key] = await fillIn(value, scope, `${field}/${key}`);
  return filled;
}

async function evaluate(text: string, scope: Scope, field: string): Promise<Json> {
  const fail = (what: string): never => {
    throw new StatesError('States.QueryEvaluationError', `The expression ${text} of the field ${field} ${what}.`);
  };
  let value: unknown;
  try {
    value = await compile(text).evaluate(undefined, {
      ...scope.variables,
      ...clockFunctions(scope),
      states: scope.states,
    });
  } catch (error) {
    return fail(`failed (${jsonataCode(error)})`);
  }
  if (value === undefined || typeof value === 'function') return fail('returned nothing');
  return throughJson(value);
}

function clockFunctions(scope: Scope): Record<string, unknown> {
  const millis = Date.parse(scope.now);
  return {
    now: (picture?: string, timezone?: string) =>
      picture === undefined ? scope.now : formatMoment.evaluate(undefined, { millis, picture, timezone }),
    millis: () => millis,
    random: scope.random,
  };
}

function jsonataCode(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : 'unknown error';
}
