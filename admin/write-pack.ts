import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { createLoopReader } from '../functions/adapters/dynamodb/loop-store.ts';
import { createPublicationReader } from '../functions/adapters/dynamodb/publication-store.ts';
import { createRegionChangeStore } from '../functions/adapters/dynamodb/region-change-store.ts';
import { languages } from '../functions/domain/codes.ts';
import { SettingsError } from '../functions/domain/errors.ts';
import type { Fact } from '../functions/domain/fact.ts';
import { readPublications } from '../functions/domain/figures/publication-schema.ts';
import { readLoopCheck } from '../functions/domain/loop-check.ts';
import type { Quarter } from '../functions/domain/outcome.ts';
import { shortPause } from '../functions/runtime/pause.ts';
import { everybodyFiles, funderFiles, type PackFiles, packPeriod } from '../functions/web/evidence/pack.ts';
import { type PackReader, packFolders, packNames, packReaders, startPage } from '../functions/web/evidence/pages.ts';
import type { PrivacyPlace, Said } from './privacy.ts';
import { everyTrajectory } from './provided-cases.ts';

/** The files of a whole pack, by their path in it. */
async function filesOf({ table, tools }: PrivacyPlace, facts: readonly Fact[], quarter?: Quarter): Promise<PackFiles> {
  const { region, clock } = tools;
  const now = clock();
  const source = { ...table, pause: shortPause };
  const store = createRegionChangeStore(source);
  let hours = 0;
  for await (const { hoursUsed } of everyTrajectory(table)) hours += hoursUsed;
  const parts = {
    everybody: await everybodyFiles({
      region,
      now,
      facts,
      publications: readPublications(await createPublicationReader(source)()),
      loop: readLoopCheck(await createLoopReader(source)()),
      changes: await store.all(),
      whys: await store.whys(),
    }),
    funder: await funderFiles({ region, now, facts, quarter, hours }),
  } satisfies Record<PackReader, PackFiles>;
  const files = new Map<string, string>();
  for (const lang of languages) {
    files.set(packNames.start[lang], await startPage({ region, ...packPeriod({ facts, now }) }, lang));
  }
  for (const reader of packReaders) {
    for (const [name, text] of parts[reader]) files.set(join(packFolders[reader], name), text);
  }
  return files;
}

/**
 * Writes the evidence pack into a new folder: what everybody may read, what is for the funder, and a first page that says which is which.
 * It reads from a folder on any machine, prints, and holds nobody's data.
 *
 * @param facts everything that results are counted with
 * @throws SettingsError where the folder is there already
 */
export async function writePack(
  place: PrivacyPlace,
  facts: readonly Fact[],
  { out, quarter }: { readonly out: string; readonly quarter?: Quarter },
): Promise<Said> {
  const files = await filesOf(place, facts, quarter);
  try {
    await mkdir(out, { mode: 0o700 });
  } catch {
    throw new SettingsError(`${out} is there already, or cannot be made: name another folder.`);
  }
  for (const [name, text] of files) {
    await mkdir(dirname(join(out, name)), { recursive: true, mode: 0o700 });
    await writeFile(join(out, name), text, { mode: 0o600 });
  }
  return {
    lines: [`${out}: ${files.size} files. Open index.html; give away ${packFolders.everybody} alone.`],
    isWell: true,
  };
}
