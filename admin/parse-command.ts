import { type ParseArgsConfig, parseArgs } from 'node:util';
import { SettingsError } from '../functions/domain/errors.ts';

/**
 * Reads the words and options of an administrator's command.
 *
 * @throws SettingsError for an option that is not known or lacks its value: what is wrong in one sentence, and the usage
 */
export function parseCommand<const T extends NonNullable<ParseArgsConfig['options']>>(
  args: readonly string[],
  options: T,
  usage: string,
) {
  try {
    return parseArgs({ args: [...args], allowPositionals: true, options });
  } catch (error) {
    const said = error instanceof Error ? error.message.split('.')[0] : 'These options are not known';
    throw new SettingsError(`${said}.\n${usage}`);
  }
}
