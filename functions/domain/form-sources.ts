import { citizenNumberIn } from './citizen-number.ts';
import { describedIn, titleOf } from './form-described.ts';
import { isFile, leadsToBsn, type NeverKind, neverAt } from './form-never.ts';
import { type FormPath, findAt, longestPath, readPath, writePath } from './form-path.ts';
import { isJsonObject, type JsonObject } from './json-object.ts';

/** A place in the body of somebody else's form where an answer stands. */
export interface FormSource {
  /** As a mapping writes it. */
  readonly path: string;
  /** The keys that say what the answer is about, the last one first. */
  readonly names: readonly string[];
  /** What the body's own schema calls it. */
  readonly title?: string;
  readonly value: unknown;
  /** The choices that are known: those of the body's own schema, and what was chosen in this one. */
  readonly answers: readonly string[];
  /** It may not be taken, because of what it is or what it is called. */
  readonly never?: NeverKind;
}

/** What a body has: its answers, and the parts that only describe them. */
export interface FormSources {
  readonly sources: readonly FormSource[];
  /** Paths of schemas and definitions that a form sends along. */
  readonly descriptions: readonly string[];
}

/** Each is a line of a page. */
const mostSources = 80;
const mostSteps = 2000;
const deepest = 10;
const longestAnswer = 80;
const mostAnswers = 20;

const isSingle = (value: unknown) => value === null || typeof value !== 'object';

/** By which of its own values an entry of a list of answers is told apart, however many there are: never by what a person typed. */
const entryNames: readonly (readonly string[])[] = [
  ['field', 'ref'],
  ['field', 'id'],
  ['ref'],
  ['key'],
  ['questionId'],
];

/** The names of the entries of a list, where each has one of its own. */
function entriesByName(list: readonly unknown[]): readonly { where: readonly string[]; is: string }[] | undefined {
  for (const where of entryNames) {
    const names = list.map((entry) => findAt(entry, where).value);
    const isGood = names.every(
      (name) =>
        typeof name === 'string' && /^(?=.*[A-Za-z])[\w-]{1,60}$/.test(name) && citizenNumberIn(name) === 'none',
    );
    if (isGood && new Set(names).size === list.length) return names.map((name) => ({ where, is: String(name) }));
  }
  return undefined;
}

/** Boxes of which some are ticked: the choices are the names. */
const areBoxes = (value: JsonObject) =>
  Object.keys(value).length > 0 && Object.values(value).every((one) => typeof one === 'boolean');

function inJsonList(value: unknown): unknown {
  if (typeof value !== 'string' || value.length > 5000 || !/^\s*\[.*\]\s*$/s.test(value)) return value;
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}

/** The choices that are known of an answer, each once. */
function answersOf(value: unknown, described: JsonObject): readonly string[] {
  const { properties, items } = described;
  const listed = [described['enum'], isJsonObject(items) ? items['enum'] : undefined].flatMap((one) =>
    Array.isArray(one) ? one : [],
  );
  const read = inJsonList(value);
  const given = Array.isArray(read) ? read : isJsonObject(read) ? Object.keys(read) : [read];
  const boxes = isJsonObject(properties) ? Object.keys(properties) : [];
  const texts = [...listed, ...boxes, ...given].flatMap((one) =>
    typeof one === 'string' || typeof one === 'number' ? [String(one).trim()] : [],
  );
  const good = texts.filter((text) => text !== '' && text.length <= longestAnswer && citizenNumberIn(text) === 'none');
  return [...new Set(good)].slice(0, mostAnswers);
}

function sourceAt(body: unknown, path: FormPath, value: unknown): FormSource | undefined {
  const text = writePath(path);
  if (text.length > longestPath || readPath(text) === undefined) return undefined;
  const described = describedIn(body, path);
  const title = titleOf(described);
  const names = path.map((step) => (typeof step === 'string' ? step : step.is)).reverse();
  const files = Array.isArray(value) ? value.some(isFile) : isFile(value);
  const isBsn = leadsToBsn(path) || (title !== undefined && leadsToBsn([title]));
  const never = files ? 'file' : isBsn ? 'bsn' : neverAt(names[0] ?? '', value);
  return {
    path: text,
    names,
    value,
    answers: never === undefined ? answersOf(value, described) : [],
    ...(title === undefined ? {} : { title }),
    ...(never === undefined ? {} : { never }),
  };
}

/** What stands in an entry of a list besides the answer. */
const besides = ['field', 'type', 'ref', 'key', 'id', 'ids', 'questionId'];

/** The places below one, or none where it is an answer itself. */
function below(path: FormPath, value: unknown): readonly (readonly [FormPath, unknown])[] | undefined {
  if (isSingle(value) || isFile(value) || path.length >= deepest) return undefined;
  const inEntry = path.some((step) => typeof step !== 'string');
  if (Array.isArray(value)) {
    if (value.length === 0 || value.every(isSingle) || value.some(isFile)) return undefined;
    const named = entriesByName(value);
    return value.map((one, index) => [[...path, named?.[index] ?? String(index)], one] as const);
  }
  const fields = value as JsonObject;
  if (areBoxes(fields)) return undefined;
  const isDescribed = (key: string) =>
    key.endsWith('_schema') && Object.hasOwn(fields, key.slice(0, -'_schema'.length));
  return Object.entries(fields)
    .filter(([key]) => !isDescribed(key) && key !== 'definition' && !(inEntry && besides.includes(key)))
    .map(([key, one]) => [[...path, key], one] as const);
}

/**
 * Every place of a body where an answer stands, in the order of the body, with what is known of its choices. Never throws and always
 * ends, whatever the body is.
 */
export function sourcesIn(body: unknown): FormSources {
  const sources: FormSource[] = [];
  const descriptions: string[] = [];
  const todo: (readonly [FormPath, unknown])[] = [[[], body]];
  for (let seen = 0; todo.length > 0 && seen < mostSteps && sources.length < mostSources; seen += 1) {
    const [path, value] = todo.pop() ?? [[], undefined];
    const inner = below(path, value);
    if (inner !== undefined) {
      todo.push(...inner.slice(0, mostSteps).reverse());
      if (isJsonObject(value)) {
        const left = Object.keys(value).filter((key) => key === 'definition' || key.endsWith('_schema'));
        const known = inner.map(([one]) => one.at(-1));
        descriptions.push(...left.filter((key) => !known.includes(key)).map((key) => writePath([...path, key])));
      }
    } else if (path.length > 0) {
      const source = sourceAt(body, path, value);
      if (source !== undefined) sources.push(source);
    }
  }
  return {
    sources,
    descriptions: descriptions.filter((text) => text.length <= longestPath && readPath(text) !== undefined),
  };
}
