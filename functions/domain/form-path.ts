/** A step into a posted body: the key of an object, the place in a list, or the entry of a list with this value at a path of its own. */
export type PathStep = string | { readonly where: readonly string[]; readonly is: string };
export type FormPath = readonly PathStep[];

/** Longest path, in characters and in steps: a form nests a few levels deep. */
export const longestPath = 300;
const mostSteps = 12;

const quoted = /"(?:[^"\\]|\\["\\])*"/y;
const bareKey = /[^.[\]"=]+/y;
const bareValue = /[^\]"]*/y;

const unquoted = (text: string) => (text.startsWith('"') ? text.slice(1, -1).replace(/\\(["\\])/g, '$1') : text);

/** Reads a path from left to right. */
class Reader {
  #at = 0;
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  get isAtEnd(): boolean {
    return this.#at === this.#text.length;
  }

  takes(sign: string): boolean {
    if (this.#text[this.#at] !== sign) return false;
    this.#at += 1;
    return true;
  }

  #match(expression: RegExp): string | undefined {
    expression.lastIndex = this.#at;
    const found = expression.exec(this.#text)?.[0];
    this.#at += found?.length ?? 0;
    return found;
  }

  key(): string | undefined {
    const found = this.#match(quoted) ?? this.#match(bareKey);
    return found === undefined ? undefined : unquoted(found);
  }

  value(): string | undefined {
    const found = this.#match(quoted) ?? this.#match(bareValue);
    return found === undefined ? undefined : unquoted(found);
  }
}

/** The keys of a path until something else than a dot follows. */
function keysOf(reader: Reader): readonly string[] | undefined {
  const keys: string[] = [];
  do {
    const key = reader.key();
    if (key === undefined) return undefined;
    keys.push(key);
  } while (reader.takes('.'));
  return keys;
}

function readDotted(text: string): FormPath | undefined {
  const reader = new Reader(text);
  const steps: PathStep[] = [];
  do {
    const key = reader.key();
    if (key === undefined) return undefined;
    steps.push(key);
    while (reader.takes('[')) {
      const where = keysOf(reader);
      if (where === undefined || !reader.takes('=')) return undefined;
      const is = reader.value();
      if (is === undefined || !reader.takes(']')) return undefined;
      steps.push({ where, is });
    }
  } while (reader.takes('.'));
  return reader.isAtEnd ? steps : undefined;
}

/**
 * Reads where an answer stands in a form's body. Either a JSON pointer (RFC 6901) such as `/values/first.name`, or keys with dots
 * between them: `values.voornaam`, `"1.3"` for a key that has a dot itself, `answers.0.text` for the first entry of a list, and
 * `answers[field.ref=voornaam].text` for the entry whose `field.ref` is `voornaam`.
 *
 * @returns undefined for a text that is no path
 */
export function readPath(text: string): FormPath | undefined {
  if (text === '' || text.length > longestPath) return undefined;
  const steps = text.startsWith('/')
    ? text
        .slice(1)
        .split('/')
        .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'))
    : readDotted(text);
  return steps === undefined || steps.length > mostSteps ? undefined : steps;
}

const isBare = (text: string) => text !== '' && /^[^.[\]"=/][^.[\]"=]*$/.test(text);
const written = (text: string) => (isBare(text) ? text : `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`);

/** A path as `readPath` reads it. */
export function writePath(path: FormPath): string {
  return path.reduce<string>((text, step) => {
    if (typeof step !== 'string') return `${text}[${step.where.map(written).join('.')}=${written(step.is)}]`;
    return text === '' ? written(step) : `${text}.${written(step)}`;
  }, '');
}

/** Whether a place is the other one, or lies below it; `*` in the other stands for any key. */
export function liesIn(place: readonly string[], outer: readonly string[]): boolean {
  return place.length >= outer.length && outer.every((key, at) => key === '*' || key === place[at]);
}

/** What a body has at a place. */
export interface Found {
  /** Undefined where there is nothing. */
  readonly value: unknown;
  /** The keys on the way there. Of a path by a value that no entry has, those up to its list. */
  readonly keys: readonly string[];
  /** Everything that was passed on the way, from the outside in, the value itself last. */
  readonly passed: readonly unknown[];
}

/** An own property of an object, or an entry of a list. Nothing that a body inherits is ever taken. */
function inside(at: unknown, key: string): unknown {
  if (Array.isArray(at)) return /^\d{1,6}$/.test(key) ? at[Number(key)] : undefined;
  return typeof at === 'object' && at !== null && Object.hasOwn(at, key) ? Reflect.get(at, key) : undefined;
}

function entryOf(list: unknown, { where, is }: Exclude<PathStep, string>): string | undefined {
  if (!Array.isArray(list)) return undefined;
  const index = list.findIndex((entry) => {
    const value = where.reduce<unknown>(inside, entry);
    return (typeof value === 'string' || typeof value === 'number') && String(value) === is;
  });
  return index < 0 ? undefined : String(index);
}

/** What a body has at a path. Never throws, whatever the body is. */
export function findAt(body: unknown, path: FormPath): Found {
  let at = body;
  const keys: string[] = [];
  const passed: unknown[] = [];
  for (const step of path) {
    const key = typeof step === 'string' ? step : entryOf(at, step);
    if (key === undefined) return { value: undefined, keys, passed };
    at = inside(at, key);
    keys.push(key);
    passed.push(at);
  }
  return { value: at, keys, passed };
}
