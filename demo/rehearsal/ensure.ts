import { isRehearsed } from './mark.ts';
import { defaultRehearsal } from './options.ts';
import { terminalProgress } from './progress.ts';
import { rehearse } from './rehearse.ts';

/**
 * Rehearses a year into a data folder, unless that was already done; repeats it on request. Takes half a minute to a minute, with a
 * line of progress.
 */
export async function ensureRehearsed(
  { dataDir, fresh }: { readonly dataDir: string; readonly fresh: boolean },
  out: NodeJS.WriteStream,
): Promise<void> {
  if (!fresh && (await isRehearsed(dataDir))) return;
  out.write('Rehearsing a year with 200 invented referrals first: half a minute to a minute, this time only.\n');
  const progress = terminalProgress(out);
  const { report } = await rehearse(defaultRehearsal(dataDir), progress.on);
  progress.end();
  out.write(`\n${report}\n\n`);
}
