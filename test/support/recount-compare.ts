import type { AuditEvent } from '../../functions/domain/change.ts';
import type { Fact } from '../../functions/domain/fact.ts';
import { type Board, boardOf } from '../../functions/domain/figures/board.ts';
import { dimensions, type Population, quarterName } from '../../functions/domain/figures/population.ts';
import type { Quarter } from '../../functions/domain/outcome.ts';
import type { PlainDate } from '../../functions/domain/referral.ts';
import { type FlatBoard, recount } from './recount.ts';

function flatten(flat: Map<string, number | string>, name: string, value: unknown): void {
  if (value === undefined) return;
  if (typeof value === 'number' || typeof value === 'string') flat.set(name, value);
  else
    for (const [part, one] of value instanceof Map ? value : Object.entries(value as object))
      flatten(flat, `${name}.${part}`, one);
}

/** A board as the recount tells it: each number by where it stands. */
export function flatBoard({ total, groups, trend }: Board): FlatBoard {
  const flat = new Map<string, number | string>();
  flatten(flat, 'total', total);
  for (const dimension of dimensions) {
    for (const { name, figures } of groups[dimension]) flatten(flat, `groups.${dimension}.${name}`, figures);
  }
  for (const { quarter, share } of trend) flatten(flat, `trend.${quarterName(quarter)}`, share);
  return flat;
}

const isSame = (one: number | string | undefined, other: number | string | undefined): boolean =>
  typeof one === 'number' && typeof other === 'number' ? Math.abs(one - other) < 1e-9 : one === other;

/** The numbers in which two boards differ, in words. */
function differing(board: FlatBoard, counted: FlatBoard): readonly string[] {
  return [...new Set([...board.keys(), ...counted.keys()])]
    .filter((name) => !isSame(board.get(name), counted.get(name)))
    .map((name) => `${name}: the board says ${board.get(name)}, the trails say ${counted.get(name)}`);
}

/** How much was compared, and what was not the same. */
export interface Comparison {
  readonly boards: number;
  readonly figures: number;
  /** Numbers other than 0 among them: a comparison of nothing proves nothing. */
  readonly telling: number;
  readonly differences: readonly string[];
}

/**
 * Compares every figure of the boards of the whole and of each programme, municipality, provider and cohort with the recount.
 *
 * @param facts as they are stored
 * @param trails of the same cases
 */
export function compareFigures(
  facts: readonly Fact[],
  trails: readonly (readonly AuditEvent[])[],
  { quarter, today }: { readonly quarter: Quarter; readonly today: PlainDate },
  successor: (municipality: string) => string = (same) => same,
): Comparison {
  const differences: string[] = [];
  const sum = { boards: 0, figures: 0, telling: 0 };
  const compare = (population: Population): Board => {
    const board = boardOf(facts, population, { quarter, today }, successor);
    const own = flatBoard(board);
    const counted = recount(trails, population, { quarter: quarterName(quarter), today }, successor);
    sum.boards += 1;
    sum.figures += counted.size;
    sum.telling += [...counted.values()].filter((value) => value !== 0).length;
    const of = JSON.stringify({ quarter: quarterName(quarter), ...population });
    differences.push(...differing(own, counted).map((line) => `${of} ${line}`));
    return board;
  };
  const { groups } = compare({});
  for (const dimension of dimensions) {
    for (const { name } of groups[dimension]) compare({ [dimension]: name });
  }
  return { ...sum, differences };
}
