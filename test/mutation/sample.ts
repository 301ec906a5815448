import { readFileSync } from 'node:fs';
import type { CheckResult } from '@stryker-mutator/api/check';
import type { Mutant } from '@stryker-mutator/api/core';
import { nameOf } from './draw.ts';

/** Names of the mutants that were drawn; without it all are tried. */
const drawnFile = process.env['MUTATION_DRAWN'];
const drawn = drawnFile === undefined ? undefined : new Set<string>(JSON.parse(readFileSync(drawnFile, 'utf8')));

/** Leaves out every mutant that was not drawn, where a range holds others; Stryker counts those as errors, and scores without them. */
class Sample {
  async init(): Promise<void> {}

  async check(mutants: readonly Mutant[]): Promise<Record<string, CheckResult>> {
    const results = mutants.map((mutant) => [
      mutant.id,
      drawn?.has(nameOf(mutant)) === false
        ? { status: 'compileError', reason: 'not in the sample' }
        : { status: 'passed' },
    ]);
    return Object.fromEntries(results) as Record<string, CheckResult>;
  }

  async group(mutants: readonly Mutant[]): Promise<string[][]> {
    return [mutants.map(({ id }) => id)];
  }
}

/** The export that Stryker reads from this file. */
export const strykerPlugins = [
  { kind: 'Checker', name: 'sample', factory: Object.assign(() => new Sample(), { inject: [] }) },
];
