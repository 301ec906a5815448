import type * as z from 'zod';
import { SettingsError } from '../domain/errors.ts';

/** The environment of a process. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** Reads settings from the environment by a schema. Throws SettingsError, naming those that are missing or wrong. */
export function readEnvironment<S extends z.ZodType>(schema: S, environment: Environment): z.output<S> {
  const read = schema.safeParse(environment);
  if (read.success) return read.data;
  const names = read.error.issues.map((issue) => issue.path.join('.')).join(', ');
  throw new SettingsError(`These environment values are missing or wrong: ${names}.`);
}
