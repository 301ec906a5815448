/** What numbers are published by. Anything else than `publicRules` is for whoever tries what a rule is good for. */
export interface Rules {
  /** Counts below this are never published (ours, decision 82). */
  readonly least: number;
  /** Every other one is rounded to this (ours). */
  readonly step: number;
  /**
   * Every number, shown or hidden, stays open between at least so many (ours): nothing is known more closely than a published 10, which
   * stands for 10, 11 or 12.
   */
  readonly leastOpen: number;
}

/** The rules of everything that is published. */
export const publicRules: Rules = { least: 10, step: 5, leastOpen: 3 };

/** A number of people, with the tables that split these people up: the rows of each table add up to it, and nothing else is published of them. */
export interface Count {
  readonly value: number;
  readonly tables?: readonly (readonly Count[])[];
}

/** A number as it is published, with the same tables; without `shown` it is hidden. */
export interface Disclosed {
  readonly shown?: number;
  readonly tables: readonly (readonly Disclosed[])[];
}

/** A set of whole numbers from 0: number n is bit n. Sets are exact where an interval from least to most would be a guess. */
type Values = bigint;

/** A number, and what has been told of it so far. */
interface Node {
  readonly value: number;
  readonly tables: readonly (readonly Node[])[];
  /** What it may be by what was said of itself; everything until then. */
  told: Values;
  shown: number | undefined;
}

function upTo(most: number): Values {
  return (1n << BigInt(most + 1)) - 1n;
}

function between(low: number, high: number): Values {
  return upTo(high) & ~upTo(low - 1);
}

/** The runs of numbers in a set, as first and last. */
function runsOf(values: Values): readonly (readonly [low: number, high: number])[] {
  const bits = values.toString(2);
  return [...bits.matchAll(/1+/g)].map(({ 0: run, index }) => {
    const high = bits.length - 1 - index;
    return [high - run.length + 1, high] as const;
  });
}

/** A set together with itself moved by 0 to `by`. */
function spread(values: Values, by: number, move: (values: Values, by: bigint) => Values): Values {
  let all = values;
  for (let width = 1; width <= by; ) {
    const more = Math.min(width, by + 1 - width);
    all |= move(all, BigInt(more));
    width += more;
  }
  return all;
}

const higher = (values: Values, by: bigint): Values => values << by;
const lower = (values: Values, by: bigint): Values => values >> by;

/** What two numbers can be together. */
function sumOf(one: Values, other: Values): Values {
  return runsOf(other).reduce((all, [low, high]) => all | (spread(one, high - low, higher) << BigInt(low)), 0n);
}

/** What is left of one number without another. */
function restOf(whole: Values, part: Values): Values {
  return runsOf(part).reduce((all, [low, high]) => all | spread(whole >> BigInt(low), high - low, lower), 0n);
}

function isOpen(values: Values, leastOpen: number): boolean {
  let left = values;
  for (let count = 1; count < leastOpen; count += 1) left &= left - 1n;
  return left > 0n;
}

/** What can be told of each number of a tree, and of all of a table together that are not shown. */
interface Known {
  readonly of: ReadonlyMap<Node, Values>;
  readonly rests: readonly Values[];
}

const nobody: Values = 1n;

/** From below: what a number may be by itself and by its tables; and what each of these may add up to. */
function fromBelow(node: Node, most: Values): { readonly own: Values; readonly sums: readonly Values[] } {
  const sums = node.tables.map((rows) =>
    rows.reduce((sum, row) => sumOf(sum, fromBelow(row, most).own) & most, nobody),
  );
  return { own: sums.reduce((own, sum) => own & sum, node.told & most), sums };
}

/**
 * Exactly what a reader can tell from what was told so far. The numbers are a tree: a number and its tables share that
 * number alone, and whatever rows of two tables add up to the same number can be the rows of the same people. So what a number can be
 * follows from its own tables, and from its table's total without the other rows: nothing else limits it.
 */
function knownOf(root: Node, most: Values): Known {
  const of = new Map<Node, Values>();
  const rests: Values[] = [];
  const visit = (node: Node, fromAbove: Values) => {
    const { own, sums } = fromBelow(node, most);
    of.set(node, own & fromAbove);
    for (const [at, rows] of node.tables.entries()) {
      const total = sums.reduce((all, sum, table) => (table === at ? all : all & sum), node.told & fromAbove & most);
      const each = rows.map((row) => fromBelow(row, most).own);
      const before = [nobody];
      for (const values of each) before.push(sumOf(before.at(-1) ?? nobody, values) & most);
      let after = nobody;
      for (const [n, row] of [...rows.entries()].reverse()) {
        visit(row, restOf(total, sumOf(after, before[n] ?? nobody) & most));
        after = sumOf(after, each[n] ?? nobody) & most;
      }
      const together = (shown: boolean) =>
        rows.reduce(
          (sum, row, n) => ((row.shown !== undefined) === shown ? sumOf(sum, each[n] ?? nobody) & most : sum),
          nobody,
        );
      if (rows.some(({ shown }) => shown === undefined)) rests.push(together(false) & restOf(total, together(true)));
    }
  };
  visit(root, most);
  return { of, rests };
}

/** What a published number stands for. */
function meant(shown: number, { step, least }: Rules): Values {
  const half = Math.floor(step / 2);
  return between(Math.max(least, shown - half), shown - half + step - 1);
}

function rounded(value: number, { step }: Rules): number {
  return Math.round(value / step) * step;
}

/**
 * Says how one number would be published, whatever it is: which of its shown forms are allowed, and all the rest hidden. Looks at
 * nothing but what was told before, and then only takes the form that fits.
 */
function tell(node: Node, root: Node, most: Values, rules: Rules): void {
  const isSafe = () => {
    const { of, rests } = knownOf(root, most);
    return [...of.values(), ...rests].every((values) => isOpen(values, rules.leastOpen));
  };
  const open = knownOf(root, most).of.get(node) ?? 0n;
  const highest = open.toString(2).length - 1;
  let hidden = upTo(rules.least - 1);
  const allowed: number[] = [];
  const first = Math.ceil(rules.least / rules.step) * rules.step;
  for (let form = first; form <= rounded(highest, rules); form += rules.step) {
    const values = meant(form, rules);
    if ((values & open) === 0n) continue;
    node.told = values;
    node.shown = form;
    if (isSafe()) allowed.push(form);
    else hidden |= values;
  }
  node.shown = undefined;
  node.told = hidden;
  // To hide may tell too much as well: then it must also stand for a number that could have been shown.
  while ((hidden & open) !== 0n && !isSafe()) {
    const form = allowed.shift();
    if (form === undefined) break;
    hidden |= meant(form, rules);
    node.told = hidden;
  }
  const form = rounded(node.value, rules);
  if (node.value < rules.least || !allowed.includes(form)) return;
  node.told = meant(form, rules);
  node.shown = form;
}

function nodeOf({ value, tables = [] }: Count, most: Values): Node {
  return { value, tables: tables.map((rows) => rows.map((row) => nodeOf(row, most))), told: most, shown: undefined };
}

function disclosedOf({ shown, tables }: Node): Disclosed {
  return { ...(shown === undefined ? {} : { shown }), tables: tables.map((rows) => rows.map(disclosedOf)) };
}

/** A number, then the rows of its tables, then theirs: what says most comes first. */
function inOrder(root: Node): readonly Node[] {
  const all = [root];
  for (const { tables } of all) all.push(...tables.flat());
  return all;
}

/**
 * What may be published of a number of people and its tables: counts below 10 are hidden, others rounded to 5, and as many more
 * hidden as it takes until nothing can be told more closely than to three numbers.
 *
 * Numbers are told one after the other. How each would be told, whatever it is, is settled by what was told before it and never by the number
 * itself, nor by one that comes later. So whoever knows this rule and repeats it for every possible table excludes none but what
 * the published numbers exclude by what they stand for; and that is looked at before each number is told (decision 82).
 *
 * @param root with the rows of its tables in an order that does not depend on any of them
 */
export function disclose(root: Count, rules: Rules = publicRules): Disclosed {
  const isSmall = root.value < rules.least;
  const form = rounded(root.value, rules);
  const told = isSmall ? upTo(rules.least - 1) : meant(form, rules);
  const most = upTo(told.toString(2).length - 1);
  const node = nodeOf(root, most);
  node.told = told;
  node.shown = isSmall ? undefined : form;
  for (const one of inOrder(node)) if (one !== node) tell(one, node, most, rules);
  return disclosedOf(node);
}
