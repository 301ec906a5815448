import type * as z from 'zod';
import type { Region } from './region.ts';

/** One thing wrong in a region file. */
export interface RegionProblem {
  /** Path of the field as written in code: `doors.ips-uwv.municipalities[3]`. */
  readonly path: string;
  /** What is wrong and what would be right, without a full stop. */
  readonly text: string;
}

/** A rule that spans fields: the problems it finds in a region whose single fields are right. */
export type RegionRule = (region: Region) => RegionProblem[];

/** Writes a path the way people read it: `municipalities[2].code`. */
export function fieldPath(path: readonly PropertyKey[]): string {
  return path.reduce<string>((text, key) => {
    if (typeof key === 'number') return `${text}[${key}]`;
    return text === '' ? String(key) : `${text}.${String(key)}`;
  }, '');
}

function valueAt(json: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined),
    json,
  );
}

function found(value: unknown): string {
  if (value === undefined) return 'is missing';
  const text = JSON.stringify(value);
  return `is ${text.length > 60 ? `${text.slice(0, 57)}...` : text}`;
}

const kindWords: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  record: 'an object',
};

/** What would be right, for schemas without a text of their own. Passed to zod as the error map. */
export function expectation(issue: z.core.$ZodRawIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return kindWords[issue.expected] ?? issue.expected;
    case 'invalid_value':
      return issue.values.map((value) => JSON.stringify(value)).join(' or ');
    case 'too_small':
      return `${issue.inclusive === false ? 'more than' : 'at least'} ${issue.minimum}${sizeWord(issue.origin)}`;
    case 'too_big':
      return `${issue.inclusive === false ? 'less than' : 'at most'} ${issue.maximum}${sizeWord(issue.origin)}`;
    case 'invalid_union':
      return [...new Set(issue.errors.map(unionBranch))].join(', or ');
    default:
      return 'another form';
  }
}

function sizeWord(origin: string): string {
  if (origin === 'string') return ' characters';
  return origin === 'array' ? ' items' : '';
}

function unionBranch(issues: readonly z.core.$ZodIssue[]): string {
  return issues
    .map((issue) => {
      if (issue.code === 'unrecognized_keys') return `no ${issue.keys.map((key) => `"${key}"`).join(' or ')}`;
      return issue.path.length === 0 ? issue.message : `${fieldPath(issue.path)}: ${issue.message}`;
    })
    .join(' and ');
}

/** Turns what zod found into problems, one for each field. */
export function schemaProblems(json: unknown, issues: readonly z.core.$ZodIssue[]): RegionProblem[] {
  return issues.flatMap((issue) => {
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => ({
        path: fieldPath([...issue.path, key]),
        text: 'is not a known field; remove it or correct its spelling',
      }));
    }
    const path = issue.path.length === 0 ? 'the file' : fieldPath(issue.path);
    return [{ path, text: `${found(valueAt(json, issue.path))}; right would be ${issue.message}` }];
  });
}
