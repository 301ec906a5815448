import {
  type Count,
  disclose,
  type Interval,
  isDerived,
  least,
  type PublishedCount,
} from '../../../functions/domain/figures/suppress.ts';
import { mostOf } from './linear.ts';

/** Finest groups with how many people are in each; a group is a programme, a municipality, an outcome and the publication that it came with. */
export type People = ReadonlyMap<string, number>;

/** Everybody whose group fits, with `*` for any: `ips|zeist|*|*`. */
export function countOf(people: People, name: string): Count {
  const wanted = name.split('|');
  const parts = [...people.keys()].filter((part) => {
    const has = part.split('|');
    return wanted.every((word, at) => word === '*' || word === has[at]);
  });
  return { name, parts, value: parts.reduce((sum, part) => sum + (people.get(part) ?? 0), 0) };
}

/** Every name that takes one word of each list. */
function names(...lists: readonly (readonly string[])[]): readonly string[] {
  return lists.reduce<readonly string[]>(
    (all, words) => all.flatMap((one) => words.map((word) => (one === '' ? word : `${one}|${word}`))),
    [''],
  );
}

/** Finest groups, and tables by programme, by municipality, by both and of all: how many started, and how many of them found work. */
export function tablesOf(programmes: readonly string[], municipalities: readonly string[]) {
  const [some, others] = [
    ['*', ...programmes],
    ['*', ...municipalities],
  ];
  return {
    groups: names(programmes, municipalities, ['yes', 'no']),
    tables: [...names(some, others, ['*'], ['*']), ...names(some, others, ['yes'], ['*'])],
  };
}

/** The very bounds of how many are in some groups, by linear programming over everything that is published. */
export function known(published: readonly PublishedCount[], parts: readonly string[]): Interval {
  const all = [...new Set([...published.flatMap((one) => one.parts), ...parts])];
  const row = (of: readonly string[]) => all.map((part) => (of.includes(part) ? 1 : 0));
  const limits = published.flatMap(({ parts: of, shown }) =>
    shown === undefined
      ? []
      : [
          { row: row(of), most: shown + 2 },
          { row: row(of).map((one) => -one), most: -Math.max(least, shown - 2) },
        ],
  );
  const target = row(parts);
  const high = mostOf(target, limits);
  const low = -mostOf(
    target.map((one) => -one),
    limits,
  );
  return { low: Math.max(0, Math.ceil(low - 1e-6)), high: Math.floor(high + 1e-6) };
}

/**
 * Publishes tables twice, and looks for what can be told all the same: each hidden number, each hidden number's group, and how many came
 * between the two into every group of the tables, in words.
 *
 * @param first people in each group at the first publication
 * @param since those who came since
 */
export function derivedFrom(
  { groups, tables }: ReturnType<typeof tablesOf>,
  first: readonly number[],
  since: readonly number[],
): readonly string[] {
  const then = new Map(groups.map((group, at) => [`${group}|1`, first[at] ?? 0]));
  const now = new Map([...then, ...groups.map((group, at) => [`${group}|2`, since[at] ?? 0] as const)]);
  const before = disclose(tables.map((name) => countOf(then, name)));
  const after = disclose(
    tables.map((name) => countOf(now, name)),
    before,
  );
  const all = [...before, ...after];
  const hidden = all.filter(({ shown }) => shown === undefined).map(({ parts }) => parts);
  const between = after.map(({ parts }) => parts.filter((part) => part.endsWith('|2')));
  return [...hidden, ...between].flatMap((parts) => {
    const bounds = known(all, parts);
    return isDerived(bounds) ? [`${parts.join(' and ')}: ${bounds.low} to ${bounds.high}`] : [];
  });
}
