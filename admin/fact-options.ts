import { SettingsError } from '../functions/domain/errors.ts';
import { type FactCommand, factCommands } from './facts.ts';
import { type CommandOptions, placeFrom, placeOptions, whereLines } from './options.ts';
import { parseCommand } from './parse-command.ts';

const usage = `Use: npm run facts -- ${factCommands.join('|')}
${whereLines}

compare  whether the facts that results are counted with are as the audit trails say: it fails where one is not, and tells which.
rebuild  writes those that are not, and gives cases of earlier versions theirs: once after the deployment that brought facts.
Either reads the whole table. Numbers of cases, codes and days are printed, and nothing about anybody.
docs/figures.md tells what facts are for.`;

/**
 * Reads the command line.
 *
 * @throws SettingsError when something is missing or impossible; the message says what can be given
 */
export function readFactOptions(args: readonly string[]): CommandOptions<FactCommand> {
  const { values, positionals } = parseCommand(args, placeOptions, usage);
  if (values.help) return { help: usage };
  const [name, more] = positionals;
  const ask = factCommands.find((one) => one === name);
  if (ask === undefined || more !== undefined) throw new SettingsError(`Say ${factCommands.join(' or ')}.\n${usage}`);
  return { ask, ...placeFrom(values) };
}
