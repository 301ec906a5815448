import { isJsonObject, type JsonObject } from './json-object.ts';

/**
 * Whether a value means that nothing was filled in: many programs send `null` or an empty text for a box that people
 * left open.
 */
function isBlank(value: unknown): boolean {
  return value === undefined || value === null || (typeof value === 'string' && value.trim() === '');
}

function withoutBlankFields(section: JsonObject, known: ReadonlySet<string>): JsonObject {
  return Object.fromEntries(
    Object.entries(section)
      .map(([key, value]) => [key, Array.isArray(value) ? value.filter((one) => !isBlank(one)) : value] as const)
      // An unknown key is reported, whatever its value.
      .filter(([key, value]) => !known.has(key) || !isBlank(value)),
  );
}

/**
 * A posted body without its blank answers, so that each counts as not given: allowed for an optional answer, and an
 * error for a required one. An optional section in which nothing was filled in is left out altogether.
 *
 * @param sections keys of each section that the body may have
 * @param optional sections that may be left out
 */
export function withoutBlanks(
  body: unknown,
  sections: ReadonlyMap<string, ReadonlySet<string>>,
  optional: ReadonlySet<string>,
): unknown {
  if (!isJsonObject(body)) return body;
  const entries = Object.entries(body).flatMap(([name, section]): [string, unknown][] => {
    const known = sections.get(name);
    if (known === undefined) return [[name, section]];
    if (isBlank(section)) return [];
    if (!isJsonObject(section)) return [[name, section]];
    const filled = withoutBlankFields(section, known);
    return optional.has(name) && Object.keys(filled).length === 0 ? [] : [[name, filled]];
  });
  return Object.fromEntries(entries);
}
