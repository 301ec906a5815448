import type { CommandOptions, Place } from './options.ts';
import type { Said } from './privacy.ts';
import { orSay } from './words-of.ts';

/**
 * Runs an administrator's command: opens the place where it works, says what came of it line by line, and ends the process with 1
 * where that is no good news.
 *
 * @param process where it runs: its words, its exit code, and the environment that names the profile of AWS
 * @param read reads the command line, and throws where it cannot
 */
export async function runCommand<Ask, Opened extends { close(): Promise<void> }>(
  process: Pick<NodeJS.Process, 'stdout' | 'stderr' | 'exitCode' | 'env'>,
  read: () => CommandOptions<Ask>,
  open: (place: Place) => Promise<Opened>,
  work: (place: Opened, ask: Ask) => Promise<Said>,
): Promise<void> {
  const alone = { signIn: 'name the folder of an embedded run with --data .local' };
  await orSay(process, runIt, alone);

  async function runIt(): Promise<void> {
    const options = read();
    if ('help' in options) {
      process.stdout.write(`${options.help}\n`);
      return;
    }
    if (options.profile !== undefined) process.env['AWS_PROFILE'] = options.profile;
    const place = await open(options.place);
    try {
      const { lines, isWell } = await work(place, options.ask);
      for (const line of lines) process.stdout.write(`${line}\n`);
      process.exitCode = isWell ? 0 : 1;
    } finally {
      await place.close();
    }
  }
}
