import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fateKinds } from '../../functions/domain/wind-down.ts';
import { openEmbedded } from '../../local/embedded.ts';
import { unmark } from './mark.ts';
import type { PersonWord } from './person-words.ts';
import { type PackRead, readPack } from './read-pack.ts';
import { type RunOff, runOff } from './run-off.ts';
import { type Finding, placesIn, searchPeople } from './search-people.ts';

/** Parts of a data folder that are no memory of the system: what people have in their own mailboxes, and what it was built from. */
const outside = ['mails', 'template'];

/** How a word stands in a file of a store: a long one anywhere, and a short one as the whole of a value. */
function inFiles({ what, word }: PersonWord): readonly string[] {
  const isLong = word.length > 8 || (what !== 'name' && word.length > 6);
  return isLong ? [word, word.toLowerCase()] : [`{"S":"${word}"}`];
}

/**
 * Words of people in the bytes of a data folder, also where nothing reads them any more. Files of a store are packed in blocks, in which
 * a text that stood there before is only pointed to: so each word is looked for by itself.
 */
export async function findInFiles(dataDir: string, words: readonly PersonWord[]): Promise<readonly Finding[]> {
  const entries = await readdir(dataDir, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const found: Finding[] = [];
  for (const file of files) {
    const where = file.slice(dataDir.length + 1);
    if (outside.some((folder) => where.startsWith(`${folder}/`))) continue;
    const bytes = await readFile(file);
    for (const one of words) {
      if (inFiles(one).some((form) => bytes.includes(form))) found.push({ ...one, where: `file ${where}` });
    }
  }
  return found;
}

/** The run-off as a table for the terminal. */
function runOffTable(
  run: RunOff,
  elsewhere: { readonly inFiles: readonly Finding[]; readonly inLog: number },
  pack: PackRead,
): string {
  const line = (name: string, { said, happened }: { readonly said: number; readonly happened: number }) =>
    `${name.padEnd(44)} ${String(said).padStart(5)} ${String(happened).padStart(9)}`;
  const { searched } = run;
  const { inFiles, inLog } = elsewhere;
  return [
    'The end of the programme, tried first and then lived through:',
    '',
    `${''.padEnd(44)}  said  happened`,
    ...fateKinds.flatMap((kind) => (run.fates[kind] === undefined ? [] : [line(kind, run.fates[kind])])),
    ...run.mails.map((one) => line(`mails ${one.on} ${one.kind}`, one)),
    ...run.kept.map((one) => line(`cases with people after ${one.year}`, one)),
    '',
    `went another way in between: ${run.moved.length}`,
    ...run.moved.map((text) => `  ${text}`),
    `open after the last day: ${run.open}`,
    `items about people: ${run.people.before} at the start, ${run.people.after} after ${run.lastGone}`,
    `the desk says that nothing is left: ${run.isEmpty ? 'yes' : 'no'}`,
    `looked for ${searched.words} words of people in ${searched.items} items, ${searched.executions} executions and what ${searched.mails} mails show outside: found ${run.findings.length}`,
    ...run.findings.slice(0, 20).map(({ what, where }) => `  a ${what} in ${where}`),
    `in the log: found ${inLog}; in the bytes of the data folder: found ${inFiles.length}`,
    ...inFiles.slice(0, 20).map(({ what, where }) => `  a ${what} in ${where}`),
    `the pack: ${pack.files} files, ${pack.problems.length} that nobody could read, words of people in it: ${pack.found}`,
    ...pack.problems.map((problem) => `  ${problem}`),
    `what stays, by kind of key: ${Object.entries(run.left)
      .map(([kind, n]) => `${kind} ${n}`)
      .join(', ')}`,
  ].join('\n');
}

/** Name of the folder, in that of the data, in which the evidence of the programme is written. */
export const packFolder = 'pack';

/**
 * Ends the programme in a folder that was rehearsed, and has its evidence written when nobody is left; the folder is of no use as a year
 * afterwards.
 *
 * @param others what was posted in the year, also by those whose data have gone since
 * @param writePack writes the evidence pack of a data folder into another
 * @returns what is to be said of it, and whether all is well: nobody is anywhere, and the pack can be read
 */
export async function windDownOn(
  dataDir: string,
  others: readonly unknown[],
  writePack: (dataDir: string, out: string) => Promise<void>,
): Promise<{ readonly text: string; readonly well: boolean }> {
  await unmark(dataDir);
  const out = join(dataDir, packFolder);
  await rm(out, { recursive: true, force: true });
  const lines: string[] = [];
  const keep = (...facts: unknown[]) => void lines.push(JSON.stringify(facts));
  const app = await openEmbedded({ dataDir, seed: 1, log: { info: keep, error: keep, count: keep } });
  const run = await runOff(app, others).finally(() => app.close());
  const inFiles = await findInFiles(dataDir, run.words);
  const inLog = searchPeople(placesIn('the log', lines), run.words).length;
  await writePack(dataDir, out);
  const pack = await readPack(out, run.words);
  const isGone = run.open === 0 && run.people.after === 0 && run.isEmpty;
  const isUnseen = run.findings.length + inFiles.length + inLog + pack.found === 0;
  return {
    text: runOffTable(run, { inFiles, inLog }, pack),
    well: isGone && isUnseen && pack.problems.length === 0 && app.functionFaults.length === 0,
  };
}
