import { median as middleOf } from '../functions/domain/figures/median.ts';

/** The median of values in any order; of an even number of them half-way between the two in the middle. NaN where there is none. */
export function median(values: readonly number[]): number {
  return middleOf(values.toSorted((one, other) => one - other)) ?? Number.NaN;
}
