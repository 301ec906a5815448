/** One limit: the sum of each number times its unknown is at most this. */
export interface Limit {
  readonly row: readonly number[];
  readonly most: number;
}

const small = 1e-7;

/** Exchanges a column of a tableau for the unknown of a row. */
function pivot(tableau: Float64Array[], basis: number[], at: number, column: number): void {
  const row = tableau[at] ?? new Float64Array();
  const by = row[column] ?? 1;
  for (let n = 0; n < row.length; n += 1) row[n] = (row[n] ?? 0) / by;
  for (const [index, other] of tableau.entries()) {
    const times = other[column] ?? 0;
    if (index === at || Math.abs(times) < 1e-12) continue;
    for (let n = 0; n < row.length; n += 1) other[n] = (other[n] ?? 0) - times * (row[n] ?? 0);
  }
  basis[at] = column;
}

/** Improves the last row of a tableau until nothing more can be gained (Bland's rule, so that it ends); false: without end. */
function improve(tableau: Float64Array[], basis: number[], columns: number): boolean {
  for (;;) {
    const goal = tableau.at(-1) ?? new Float64Array();
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
 * Answers for any target the most that this sum of `n` unknowns of at least 0 can be within some limits, by the simplex method: what an
 * attacker with a pencil and much patience would find. Infinity where nothing limits it. The limits must allow something.
 */
export function within(n: number, limits: readonly Limit[]): (target: readonly number[]) => number {
  const m = limits.length;
  const basis = limits.map((_, at) => n + at);
  // One more unknown makes any limits possible at first; then it is brought to 0.
  const width = n + m + 1;
  const tableau = limits.map(({ row, most }, at) => {
    const line = new Float64Array(width + 1);
    line.set(row);
    line[n + at] = 1;
    line[width - 1] = -1;
    line[width] = most;
    return line;
  });
  const worst = limits.reduce((low, { most }, at) => (most < (limits[low]?.most ?? 0) ? at : low), 0);
  if (m > 0 && (limits[worst]?.most ?? 0) < 0) {
    const goal = new Float64Array(width + 1);
    goal[width - 1] = 1;
    tableau.push(goal);
    pivot(tableau, basis, worst, width - 1);
    improve(tableau, basis, width);
    tableau.pop();
    const left = basis.indexOf(width - 1);
    if (left !== -1) {
      const column = (tableau[left] ?? new Float64Array()).findIndex(
        (one, at) => at < width - 1 && Math.abs(one) > small,
      );
      pivot(tableau, basis, left, column);
    }
  }
  for (const row of tableau) row[width - 1] = 0;
  return (target) => {
    // From where the last target ended: that is within the limits too.
    const goal = new Float64Array(width + 1);
    for (const [at, one] of target.entries()) goal[at] = -one;
    for (const [at, column] of basis.entries()) {
      const times = goal[column] ?? 0;
      const row = tableau[at];
      if (times === 0 || row === undefined) continue;
      for (let k = 0; k <= width; k += 1) goal[k] = (goal[k] ?? 0) - times * (row[k] ?? 0);
    }
    tableau.push(goal);
    const isBounded = improve(tableau, basis, width - 1);
    tableau.pop();
    return isBounded ? (goal[width] ?? 0) : Infinity;
  };
}
