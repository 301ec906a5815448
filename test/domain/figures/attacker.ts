import { type Count, type Disclosed, publicRules } from '../../../functions/domain/figures/suppress.ts';
import { type Limit, within } from './linear.ts';

/** One of the finest groups of a publication: the code of its row in each table of its class, and how many people it has. */
export interface Cell {
  readonly of: number;
  readonly rows: readonly number[];
  readonly people: number;
}

/** The tree of counts of some cells: all, their classes, and the tables of each class, with so many rows each. */
export function treeOf(cells: readonly Cell[], classes: number, tables: readonly number[]): Count {
  const sum = (some: readonly Cell[]) => some.reduce((all, { people }) => all + people, 0);
  const upTo = (n: number) => Array.from({ length: n }, (_, at) => at);
  const classOf = (of: number): Count => {
    const own = cells.filter((cell) => cell.of === of);
    return {
      value: sum(own),
      tables: tables.map((rows, table) =>
        upTo(rows).map((row) => ({ value: sum(own.filter((cell) => cell.rows[table] === row)) })),
      ),
    };
  };
  return { value: sum(cells), tables: [upTo(classes).map(classOf)] };
}

/** A number that an attacker looks for, by the cells that it adds up. */
interface Target {
  readonly name: string;
  readonly row: readonly number[];
}

/**
 * Looks for what can be told of one publication by linear programs over all of its numbers at once, with a unknown for each of the
 * finest groups: every number, every group of hidden rows of one table, all of them and each two. In words; empty where nothing is open
 * between fewer than three numbers.
 */
export function derivedFrom(cells: readonly Cell[], { shown, tables }: Disclosed): readonly string[] {
  const { least, step, leastOpen } = publicRules;
  const half = Math.floor(step / 2);
  const rowOf = (is: (cell: Cell) => boolean) => cells.map((cell) => (is(cell) ? 1 : 0));
  const numbers: (Target & { readonly shown?: number })[] = [];
  const groups: Target[] = [];
  const add = (name: string, is: (cell: Cell) => boolean, told: number | undefined) =>
    numbers.push({ name, row: rowOf(is), ...(told === undefined ? {} : { shown: told }) });
  const addTable = (name: string, rows: readonly Disclosed[], is: (at: number) => (cell: Cell) => boolean) => {
    const hidden = rows.flatMap((row, at) => (row.shown === undefined ? [at] : []));
    for (const [at, row] of rows.entries()) add(`${name} ${at}`, is(at), row.shown);
    const together = (some: readonly number[]) =>
      groups.push({ name: `${name} ${some.join('+')}`, row: rowOf((cell) => some.some((at) => is(at)(cell))) });
    if (hidden.length > 1) together(hidden);
    for (const [n, at] of hidden.entries()) if (n > 0) together([hidden[n - 1] ?? at, at]);
  };
  add('all', () => true, shown);
  const classes = tables[0] ?? [];
  addTable('class', classes, (at) => (cell) => cell.of === at);
  for (const [of, one] of classes.entries())
    for (const [table, rows] of one.tables.entries())
      addTable(`class ${of} table ${table} row`, rows, (at) => (cell) => cell.of === of && cell.rows[table] === at);
  const limits: Limit[] = numbers.flatMap(({ row, shown: told }) =>
    told === undefined
      ? []
      : [
          { row, most: told + half },
          { row: row.map((one) => -one), most: -Math.max(least, told - half) },
        ],
  );
  const mostOf = within(cells.length, limits);
  return [...numbers, ...groups].flatMap(({ name, row }) => {
    const high = Math.floor(mostOf(row) + 1e-5);
    const low = Math.max(0, Math.ceil(-mostOf(row.map((one) => -one)) - 1e-5));
    return high - low + 1 < leastOpen ? [`${name}: ${low} to ${high}`] : [];
  });
}

/** How tables are published in some way: every possible one is tried with it. */
export type Publish = (root: Count) => Disclosed;

/** Tables without values: how many rows each has, and the tables of each row. */
export type Shape = readonly (readonly Shape[])[];

/** Every way to fill tables of some shape with a number of people. */
function filled(shape: Shape, value: number): readonly Count[] {
  const rowsOf = (rows: readonly Shape[], left: number): readonly (readonly Count[])[] => {
    const [first, ...others] = rows;
    if (first === undefined) return left === 0 ? [[]] : [];
    return Array.from({ length: left + 1 }, (_, own) =>
      rowsOf(others, left - own).flatMap((rest) => filled(first, own).map((one) => [one, ...rest])),
    ).flat();
  };
  return shape
    .map((rows) => rowsOf(rows, value))
    .reduce<readonly (readonly (readonly Count[])[])[]>(
      (all, tables) => all.flatMap((one) => tables.map((table) => [...one, table])),
      [[]],
    )
    .map((tables) => ({ value, tables }));
}

/** Each number of a tree, and each group of two or more rows of one table, by name. */
function numbersOf({ value, tables = [] }: Count, name = ''): readonly (readonly [string, number])[] {
  const inTables = tables.flatMap((rows, table) => {
    const groups = Array.from({ length: 2 ** rows.length - 2 }, (_, n) => n + 1).flatMap((bits) => {
      const own = rows.filter((_, at) => (bits >> at) & 1);
      return own.length < 2
        ? []
        : [[`${name}/${table}:${bits}`, own.reduce((sum, row) => sum + row.value, 0)] as const];
    });
    return [...rows.flatMap((row, at) => numbersOf(row, `${name}/${table}.${at}`)), ...groups];
  });
  return [[name, value], ...inTables];
}

/**
 * The reader who knows the rule: publishes every possible table of so many people, and looks which tables look the same. What
 * all of these have in common can be told. In words; empty where each number, and each group of rows, is at least three different ones.
 *
 * @param people the first and the last number that shown numbers stand for, so that no table which looks the same is left out
 */
export function toldByRule(
  shape: Shape,
  [first, last]: readonly [first: number, last: number],
  publish: Publish,
): readonly string[] {
  const alike = new Map<string, Map<string, Set<number>>>();
  for (let value = first; value <= last; value += 1) {
    for (const root of filled(shape, value)) {
      const look = JSON.stringify(publish(root));
      const seen = alike.get(look) ?? new Map<string, Set<number>>();
      alike.set(look, seen);
      for (const [name, number] of numbersOf(root)) seen.set(name, (seen.get(name) ?? new Set()).add(number));
    }
  }
  return [...alike].flatMap(([look, seen]) =>
    [...seen].flatMap(([name, values]) =>
      values.size < publicRules.leastOpen ? [`${name} is ${[...values].join(' or ')} in ${look}`] : [],
    ),
  );
}
