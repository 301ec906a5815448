import { type ParseArgsConfig, parseArgs } from 'node:util';
import { SettingsError } from '../functions/domain/errors.ts';
import { refusedOptions } from '../functions/domain/refused-options.ts';

type Options = NonNullable<ParseArgsConfig['options']>;

/** One sentence of what Node says about the command line, and the usage. */
function refusal(error: unknown, usage: string): SettingsError {
  return new SettingsError(`${refusedOptions(error)}.\n${usage}`);
}

/**
 * Reads the words and options of an administrator's command.
 *
 * @throws SettingsError for an option that is not known or lacks its value: what is wrong in one sentence, and the usage
 */
export function parseCommand<const T extends Options>(args: readonly string[], options: T, usage: string) {
  try {
    return parseArgs({ args: [...args], allowPositionals: true, options });
  } catch (error) {
    throw refusal(error, usage);
  }
}

/**
 * Reads the options of a command that takes nothing else.
 *
 * @throws SettingsError as `parseCommand`, and for a word that is no option
 */
export function parseOptions<const T extends Options>(args: readonly string[], options: T, usage: string) {
  try {
    return parseArgs({ args: [...args], options }).values;
  } catch (error) {
    throw refusal(error, usage);
  }
}
