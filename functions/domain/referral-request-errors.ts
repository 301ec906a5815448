import type * as z from 'zod';

/** One thing wrong with a posted referral, or (as a hint) worth a second look. */
export interface FieldError {
  readonly in: 'body';
  /** JSON pointer into the body (RFC 6901). */
  readonly pointer: string;
  /** What is wrong. The words are looked up by this code, or by the field, and never repeat what was posted. */
  readonly code: string;
  /** A likelier mail domain: one of a few well-known names. */
  readonly domain?: string;
}

/** JSON pointer of a path (RFC 6901): `~` and `/` in keys are escaped. */
export function pointerOf(path: readonly PropertyKey[]): string {
  return path.map((key) => `/${String(key).replace(/~/g, '~0').replace(/\//g, '~1')}`).join('');
}

/** The error at a field. */
export function fieldError(pointer: string, code: string): FieldError {
  return { in: 'body', pointer, code };
}

/** The value at a path of a parsed JSON body; undefined where there is none. */
export function valueAt(body: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined,
    body,
  );
}

function codeOf(issue: z.core.$ZodIssue, value: unknown): string {
  if (value === undefined || value === '') return 'required';
  switch (issue.code) {
    case 'invalid_type':
      return 'wrong-type';
    case 'too_small':
      return 'required';
    case 'too_big':
      return 'too-long';
    case 'invalid_format':
      return 'wrong-format';
    case 'invalid_value':
      // A box that must be ticked and is not.
      return value === false ? 'required' : 'unknown-value';
    case 'custom':
      return String(issue.params?.['code']);
    default:
      return 'unknown-value';
  }
}

function fromIssue(body: unknown, issue: z.core.$ZodIssue): FieldError[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => fieldError(pointerOf([...issue.path, key]), 'unknown-key'));
  }
  // One value or a list of them: where a list was sent, what is wrong is at its place in the list.
  const inList =
    issue.code === 'invalid_union' ? issue.errors.find((one) => one.some(({ path }) => path.length > 0)) : undefined;
  if (inList !== undefined) {
    return inList.flatMap((one) => fromIssue(body, { ...one, path: [...issue.path, ...one.path] }));
  }
  return [fieldError(pointerOf(issue.path), codeOf(issue, valueAt(body, issue.path)))];
}

/** Most errors that an answer lists: more than we have fields, and few enough for a body with thousands of unknown ones. */
const mostErrors = 100;

/** All errors of a body, at most one for each field: faults in its form come before rules across fields. */
export function requestErrors(
  body: unknown,
  issues: readonly z.core.$ZodIssue[],
  broken: readonly FieldError[],
): FieldError[] {
  const errors = new Map<string, FieldError>();
  for (const error of [...issues.flatMap((issue) => fromIssue(body, issue)), ...broken]) {
    if (!errors.has(error.pointer)) errors.set(error.pointer, error);
  }
  return [...errors.values()].slice(0, mostErrors);
}
