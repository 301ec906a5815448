import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Mutant, StrykerOptions } from '@stryker-mutator/api/core';
import type { Logger } from '@stryker-mutator/api/logging';
import { commonTokens } from '@stryker-mutator/api/plugin';
import { createInstrumenter } from '@stryker-mutator/instrumenter';
import { createInjector } from 'typed-inject';

/** What identifies a mutant within one version of the code. */
export type Drawn = Pick<Mutant, 'fileName' | 'location' | 'mutatorName' | 'replacement'>;

/** A name for a mutant that is the same in each run. */
export function nameOf({ fileName, location, mutatorName, replacement }: Drawn): string {
  const path = fileName.replaceAll('\\', '/');
  const file = path.slice(path.lastIndexOf('functions/'));
  const { start, end } = location;
  return JSON.stringify([file, start.line, start.column, end.line, end.column, mutatorName, replacement]);
}

const silent = new Proxy({}, { get: () => () => false }) as Logger;

/**
 * A random sample of the mutants of these files: the same seed gives the same sample of the same code. They are listed
 * first so that only these are put into the code: thousands of others would make every test several times slower.
 *
 * @param files paths from the root
 * @param size how many are drawn
 */
export async function draw(files: readonly string[], size: number, seed: string): Promise<Drawn[]> {
  const injector = createInjector()
    .provideValue(commonTokens.logger, silent)
    .provideValue(commonTokens.options, { mutator: {} } as StrykerOptions);
  const read = await Promise.all(
    files.map(async (name) => ({ name, content: await readFile(name, 'utf8'), mutate: true })),
  );
  const options = { excludedMutations: [], plugins: null, ignorers: [], noHeader: false };
  const { mutants } = await injector.injectFunction(createInstrumenter).instrument(read, options);
  const lot = (mutant: Drawn) =>
    createHash('sha256')
      .update(`${seed}${nameOf(mutant)}`)
      .digest('hex');
  return mutants
    .map((mutant) => ({ mutant, lot: lot(mutant) }))
    .toSorted((a, b) => (a.lot < b.lot ? -1 : 1))
    .slice(0, size)
    .map(({ mutant: { fileName, location, mutatorName, replacement } }) => ({
      fileName,
      location,
      mutatorName,
      replacement,
    }));
}
