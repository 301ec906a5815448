import { createHash } from 'node:crypto';
import type { CheckResult } from '@stryker-mutator/api/check';
import type { Mutant } from '@stryker-mutator/api/core';

/** One mutant in so many is tried. */
const every = Number(process.env['MUTATION_EVERY'] ?? '1');
const seed = process.env['MUTATION_SEED'] ?? '1';

/** The same seed draws the same mutants of the same code, whatever else is in the run. */
function isDrawn({ fileName, location, mutatorName, replacement }: Mutant): boolean {
  const path = fileName.replaceAll('\\', '/');
  const name = path.slice(path.lastIndexOf('/functions/'));
  const drawn = createHash('sha256')
    .update(JSON.stringify([seed, name, location, mutatorName, replacement]))
    .digest();
  return drawn.readUInt32BE() % every === 0;
}

/** Leaves out every mutant that is not in the sample; Stryker counts those as errors, and scores without them. */
class Sample {
  async init(): Promise<void> {}

  async check(mutants: readonly Mutant[]): Promise<Record<string, CheckResult>> {
    const results = mutants.map((mutant) => [
      mutant.id,
      isDrawn(mutant) ? { status: 'passed' } : { status: 'compileError', reason: 'not in the sample' },
    ]);
    return Object.fromEntries(results) as Record<string, CheckResult>;
  }

  async group(mutants: readonly Mutant[]): Promise<string[][]> {
    return [mutants.map(({ id }) => id)];
  }
}

/** What Stryker reads of this file. */
export const strykerPlugins = [
  { kind: 'Checker', name: 'sample', factory: Object.assign(() => new Sample(), { inject: [] }) },
];
