import type { MutantResult } from '@stryker-mutator/api/core';

/** How many mutants came out each way; `none` were reached by no test. */
interface Counts {
  killed: number;
  timeout: number;
  survived: number;
  none: number;
  /** Active only while a module is loaded, or not drawn. */
  left: number;
}

function add(counts: Counts, { status }: MutantResult): void {
  if (status === 'Killed') counts.killed += 1;
  else if (status === 'Timeout') counts.timeout += 1;
  else if (status === 'Survived') counts.survived += 1;
  else if (status === 'NoCoverage') counts.none += 1;
  else counts.left += 1;
}

/** The share of mutants that the tests detect, with its confidence interval for all mutants (Wilson, 95 %). */
function score({ killed, timeout, survived, none }: Counts): string {
  const found = killed + timeout;
  const n = found + survived + none;
  if (n === 0) return '-';
  const z = 1.96;
  const p = found / n;
  const middle = (p + (z * z) / (2 * n)) / (1 + (z * z) / n);
  const half = (z / (1 + (z * z) / n)) * Math.sqrt((p * (1 - p)) / n + (z * z) / (4 * n * n));
  const percent = (part: number) => `${(part * 100).toFixed(1)} %`;
  return `${percent(p)} (${percent(middle - half)} to ${percent(middle + half)})`;
}

/** Prints the score of each file, of each folder, and in total. */
export function tell(results: readonly MutantResult[]): void {
  const table = new Map<string, Counts>();
  const root = `${process.cwd()}/`;
  for (const result of results) {
    const file = result.fileName.replace(root, '');
    for (const row of [file.slice(0, file.lastIndexOf('/')), file, 'all']) {
      const counts = table.get(row) ?? { killed: 0, timeout: 0, survived: 0, none: 0, left: 0 };
      add(counts, result);
      table.set(row, counts);
    }
  }
  for (const [name, counts] of [...table].toSorted(([a], [b]) => a.localeCompare(b))) {
    const { killed, timeout, survived, none, left } = counts;
    console.log(
      `${name}: ${score(counts)}; killed ${killed}, timeout ${timeout}, survived ${survived}, not reached ${none}, left out ${left}`,
    );
  }
}
