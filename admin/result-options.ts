import { SettingsError } from '../functions/domain/errors.ts';
import { quarterNamed } from '../functions/domain/figures/population.ts';
import type { Quarter } from '../functions/domain/outcome.ts';
import { accountIn, type CommandOptions, placeFrom, placeOptions, whereLines } from './options.ts';
import { parseCommand } from './parse-command.ts';

/** What can be written to a file: see docs/exports.md. */
const exported = ['facts', 'spells', 'figures', 'werkmonitor', 'srg'] as const;

/** As what a file is written. */
const formats = ['csv', 'excel', 'json'] as const;
export type Format = (typeof formats)[number];

/** What `npm run results` asks. */
export type ResultAsk =
  | { readonly command: 'export'; readonly what: 'facts' | 'spells'; readonly format: Format; readonly to: string }
  | {
      readonly command: 'export';
      readonly what: 'figures' | 'werkmonitor';
      readonly format: Format;
      readonly to: string;
      /** The last one that is over, where none is named. */
      readonly quarter?: Quarter;
    }
  | {
      readonly command: 'export';
      readonly what: 'srg';
      readonly format: Format;
      readonly to: string;
      readonly municipality: string;
      readonly month: string;
      readonly by: string;
    }
  | { readonly command: 'pack'; readonly out: string; readonly quarter?: Quarter };

const usage = `Use: npm run results -- export facts|spells --to <file>
     npm run results -- export figures|werkmonitor --to <file> [--quarter 2026-Q3]
     npm run results -- export srg --to <file> --municipality GM0344 --month 2026-10 --by <account>
     npm run results -- pack --out <folder> [--quarter 2026-Q3]
     exports take [--format ${formats.join('|')}]; excel is for a double click in a Dutch Excel
${whereLines}

facts, spells  everything that results are counted with: not to be passed on.
figures        every figure of a quarter, true numbers: of all, by programme, municipality, provider and cohort.
werkmonitor    what Phrenos asks of a quarter: by kind of trajectory, money flow and provider.
srg            for one municipality: its provisions of a month, with our numbers. Each is told in its case's trail, with --by, the id of an account.
pack           the evidence of what the programme did, to read and to print: what is for everybody, and true figures for the funder, apart.
Files get the mode 0600 and never replace one. docs/exports.md says what each column is, and who may have it.`;

const options = {
  ...placeOptions,
  to: { type: 'string' },
  out: { type: 'string' },
  format: { type: 'string', default: 'csv' },
  quarter: { type: 'string' },
  month: { type: 'string' },
  municipality: { type: 'string' },
  by: { type: 'string' },
} as const;
function parse(args: readonly string[]) {
  return parseCommand(args, options, usage);
}
type Values = ReturnType<typeof parse>['values'];

/** The value of an option that must look so. */
function needed(values: Values, name: 'to' | 'out' | 'month' | 'municipality', pattern = /\S/): string {
  const value = values[name]?.trim() ?? '';
  if (!pattern.test(value)) throw new SettingsError(`--${name} is needed.\n${usage}`);
  return value;
}

function quarterIn({ quarter: name }: Values): { readonly quarter?: Quarter } {
  if (name === undefined) return {};
  const quarter = quarterNamed(name);
  if (quarter === undefined) throw new SettingsError(`--quarter takes one such as 2026-Q3.\n${usage}`);
  return { quarter };
}

function exportIn(name: string | undefined, values: Values): ResultAsk {
  const what = exported.find((one) => one === name);
  const format = formats.find((one) => one === values.format);
  if (what === undefined || format === undefined) throw new SettingsError(`Say what, and as what.\n${usage}`);
  const file = { command: 'export', format, to: needed(values, 'to') } as const;
  switch (what) {
    case 'facts':
    case 'spells':
      return { ...file, what };
    case 'figures':
    case 'werkmonitor':
      return { ...file, what, ...quarterIn(values) };
    case 'srg':
      return {
        ...file,
        what,
        municipality: needed(values, 'municipality', /^GM\d{4}$/),
        month: needed(values, 'month', /^20\d\d-(0[1-9]|1[0-2])$/),
        by: accountIn(values.by, usage),
      };
  }
}

/**
 * Reads the command line.
 *
 * @throws SettingsError when something is missing or impossible; the message says what can be given
 */
export function readResultOptions(args: readonly string[]): CommandOptions<ResultAsk> {
  const { values, positionals } = parse(args);
  if (values.help) return { help: usage };
  const [command, what, more] = positionals;
  if (command === 'export' && more === undefined) return { ask: exportIn(what, values), ...placeFrom(values) };
  if (command === 'pack' && what === undefined) {
    return { ask: { command, out: needed(values, 'out'), ...quarterIn(values) }, ...placeFrom(values) };
  }
  throw new SettingsError(`Say what to do.\n${usage}`);
}
