import * as z from 'zod';

/** Any JSON value. */
export const jsonSchema = z.json();
export type Json = z.infer<typeof jsonSchema>;

/** Largest input, output or result of a state and of an execution, in UTF-8 bytes (Step Functions quota, hard). */
export const payloadLimit = 262_144;

/** Whether the JSON text of a value is beyond the quota. */
export function isTooLarge(value: Json): boolean {
  return textIsTooLarge(JSON.stringify(value));
}

/** Whether a JSON text is beyond the quota. */
export function textIsTooLarge(text: string): boolean {
  return text.length > payloadLimit || (text.length * 3 > payloadLimit && Buffer.byteLength(text) > payloadLimit);
}

/** The value of a JSON text; undefined when it is not JSON. */
export function parseJson(text: string): Json | undefined {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A value as another process would receive it: dates become text, functions and undefined fields vanish, absent is null. */
export function throughJson(value: unknown): Json {
  const text: string | undefined = JSON.stringify(value);
  return text === undefined ? null : JSON.parse(text);
}
