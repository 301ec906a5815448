import { citizenNumberIn } from './citizen-number.ts';
import { type FormPath, findAt } from './form-path.ts';
import { isJsonObject, type JsonObject } from './json-object.ts';
import { tidyLine } from './plain-text.ts';

const longestTitle = 80;

/** What a form's own schema says of an answer: Open Formulieren sends `values_schema` beside `values`. */
export function describedIn(body: unknown, path: FormPath): JsonObject {
  const [part, ...keys] = path;
  if (typeof part !== 'string' || keys.length === 0 || keys.some((key) => typeof key !== 'string')) return {};
  const { value } = findAt(body, [`${part}_schema`, ...keys.flatMap((key) => ['properties', key])]);
  return isJsonObject(value) ? value : {};
}

/** What it calls the answer. A title comes from whoever built the form; one that holds a number like a BSN is no title. */
export function titleOf({ title }: JsonObject): string | undefined {
  if (typeof title !== 'string' || title.length > 1000) return undefined;
  const tidy = tidyLine(title).slice(0, longestTitle);
  return tidy === '' || citizenNumberIn(tidy) !== 'none' ? undefined : tidy;
}
