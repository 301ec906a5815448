import { writeSync } from 'node:fs';
import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';
import { answerHelp } from '../admin/answer-help.ts';
import { refusedOptions } from '../functions/domain/refused-options.ts';

/** Options that say where something lies, or how much is told: a result does not depend on them. */
const beside = ['results', 'profile', 'seed', 'keep', 'peers-folder', 'why', 'trace'];

/** Ends the process with one line that says what was wrong with the command. */
export function refuse(what: string, usage: string): never {
  const use = usage.split('\n')[0]?.replace(/ -- .*| *$/, ' -- --help');
  writeSync(process.stderr.fd, `${what} ${use} says what is possible.\n`);
  process.exit(2);
}

/**
 * Reads the options of a command that measures or tests, before it does anything. Asked for help, it prints `usage` and ends the process
 * well. An unknown option, and anything but numbers where the default is a number or a list of them, ends it with one line and 2.
 *
 * @param usage what `--help` says; it begins with `Use: npm run <name> -- `
 * @returns the values, the words that are no options where `words` allows them, and the command line as its result names it
 */
export function readCommand<const O extends ParseArgsOptionsConfig>(usage: string, options: O, words = false) {
  answerHelp(usage);
  const read = () => {
    try {
      return parseArgs({ options, allowPositionals: words, strict: true, tokens: true });
    } catch (error) {
      return refuse(`${refusedOptions(error)}.`, usage);
    }
  };
  const { values, positionals, tokens } = read();
  for (const [name, { default: usual }] of Object.entries(options)) {
    const given = (values as Readonly<Record<string, unknown>>)[name];
    if (typeof usual !== 'string' || typeof given !== 'string' || !/^[\d,]+$/.test(usual)) continue;
    if (!(usual.includes(',') ? /^\d+(,\d+)*$/ : /^\d+(\.\d+)?$/).test(given)) {
      refuse(
        `--${name} takes ${usual.includes(',') ? 'numbers' : 'a number'} such as ${usual}, not "${given}".`,
        usage,
      );
    }
  }
  const said = tokens.flatMap((token) => {
    if (token.kind !== 'option' || beside.includes(token.name)) return token.kind === 'positional' ? [token.value] : [];
    // A folder of this machine is nobody else's business.
    const value = token.value?.includes('/') ? 'FOLDER' : token.value;
    return [
      value === undefined ? `--${token.name}` : `--${token.name} ${/\s/.test(value) ? JSON.stringify(value) : value}`,
    ];
  });
  const name = /npm run [\w:-]+/.exec(usage)?.[0] ?? '';
  return { values, words: positionals, line: said.length === 0 ? name : `${name} -- ${said.join(' ')}` };
}
