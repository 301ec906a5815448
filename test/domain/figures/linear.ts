/** One limit: the sum of each number times its unknown is at most this. */
export interface Limit {
  readonly row: readonly number[];
  readonly most: number;
}

const small = 1e-9;

/** Exchanges a column of a tableau for the unknown of a row. */
function pivot(tableau: number[][], basis: number[], at: number, column: number): void {
  const by = tableau[at]?.[column] ?? 1;
  tableau[at] = (tableau[at] ?? []).map((one) => one / by);
  for (const [index, row] of tableau.entries()) {
    const times = row[column] ?? 0;
    if (index === at || Math.abs(times) < small) continue;
    tableau[index] = row.map((one, n) => one - times * (tableau[at]?.[n] ?? 0));
  }
  basis[at] = column;
}

/** Improves the last row of a tableau until nothing more can be gained (Bland's rule, so that it ends); false: without end. */
function improve(tableau: number[][], basis: number[], columns: number): boolean {
  for (;;) {
    const goal = tableau.at(-1) ?? [];
    const column = goal.findIndex((one, n) => n < columns && one < -small);
    if (column === -1) return true;
    let at = -1;
    let best = Infinity;
    for (const [index, row] of tableau.slice(0, -1).entries()) {
      const times = row[column] ?? 0;
      if (times <= small) continue;
      const ratio = (row.at(-1) ?? 0) / times;
      if (ratio < best - small || (ratio < best + small && (basis[index] ?? 0) < (basis[at] ?? Infinity))) {
        best = ratio;
        at = index;
      }
    }
    if (at === -1) return false;
    pivot(tableau, basis, at, column);
  }
}

/**
 * The most that a sum of unknowns of at least 0 can be within some limits, by the simplex method: what an attacker with a pencil and
 * much patience would find. Infinity where nothing limits it. The limits must allow something.
 */
export function mostOf(target: readonly number[], limits: readonly Limit[]): number {
  const n = target.length;
  const m = limits.length;
  const basis = limits.map((_, at) => n + at);
  // One more unknown makes any limits possible at first; then it is brought to 0.
  const width = n + m + 1;
  const tableau = limits.map(({ row, most }, at) => [
    ...row,
    ...Array.from({ length: m }, (_, slack) => (slack === at ? 1 : 0)),
    -1,
    most,
  ]);
  const worst = limits.reduce((low, { most }, at) => (most < (limits[low]?.most ?? 0) ? at : low), 0);
  if (m > 0 && (limits[worst]?.most ?? 0) < 0) {
    tableau.push([...Array.from({ length: n + m }, () => 0), 1, 0]);
    pivot(tableau, basis, worst, width - 1);
    improve(tableau, basis, width);
    tableau.pop();
    const left = basis.indexOf(width - 1);
    if (left !== -1) {
      const column = (tableau[left] ?? []).findIndex((one, at) => at < width - 1 && Math.abs(one) > small);
      pivot(tableau, basis, left, column);
    }
  }
  const cut = tableau.map((row) => [...row.slice(0, width - 1), row.at(-1) ?? 0]);
  let goal = [...target.map((one) => -one), ...Array.from({ length: m }, () => 0), 0];
  for (const [at, column] of basis.entries()) {
    const times = goal[column] ?? 0;
    if (times !== 0) goal = goal.map((one, index) => one - times * (cut[at]?.[index] ?? 0));
  }
  cut.push(goal);
  return improve(cut, basis, width - 1) ? (cut.at(-1)?.at(-1) ?? 0) : Infinity;
}
