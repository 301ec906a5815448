import { ResourceNotFoundException } from '@aws-sdk/client-dynamodb';
import type { CommandOptions, Place } from './options.ts';
import type { Said } from './privacy.ts';

/** Errors whose words are ours, or AWS's about names. */
const told = ['SettingsError', 'StartError', 'TryAgainError', 'AccessDeniedException'];

/**
 * Runs an administrator's command: opens the place where it works, says what came of it line by line, and ends the process with 1
 * where that is no good news. An error of a reader may quote what it read: only what is known to name nobody is shown.
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
  try {
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
  } catch (error) {
    process.stderr.write(`${wordsOf(error)}\n`);
    process.exitCode = 1;
  }
}

function wordsOf(error: unknown): string {
  if (!(error instanceof Error)) return 'It failed: unknown.';
  if (error.name === 'CredentialsProviderError')
    return `${error.message}. Sign in to AWS, or name the folder of an embedded run with --data .local.`;
  if (told.includes(error.name)) return error.message;
  const isMissing = error instanceof ResourceNotFoundException || error.name === 'ResourceNotFoundException';
  return isMissing ? 'There is no such deployment or table.' : `It failed: ${error.name}.`;
}
