import type { MutantCoverage } from '@stryker-mutator/api/core';

/** The channel between the test runner and its worker: two threads of one process. */
export const channelName = 'mutation';

/** Which tests of one file to run; all of them where no names are given. */
export interface FileOfTests {
  readonly path: string;
  readonly names?: readonly string[];
}

/** What the worker is asked to run: first everything without a mutant, then the tests that reach one mutant. */
export interface Call {
  readonly files: readonly FileOfTests[];
  readonly bail: boolean;
  readonly mutant?: string;
  readonly hitLimit?: number;
}

/** The result of one test, with its processor time in milliseconds. */
export interface Tried {
  readonly path: string;
  readonly name: string;
  readonly took: number;
  readonly fault?: string;
}

/** What the worker answers; `looped` if the mutant was reached so often that the test would never end. */
export type Answer =
  | { readonly tried: readonly Tried[]; readonly coverage?: MutantCoverage; readonly looped: boolean }
  | { readonly ready: true };
