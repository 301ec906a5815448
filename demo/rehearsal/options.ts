import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { StartError } from '../../engines/support/start-error.ts';
import { refusedOptions } from '../../functions/domain/refused-options.ts';
import { rehearsedFolder } from '../../local/options.ts';

/** Options of `npm run rehearse`. */
export interface RehearsalOptions {
  readonly seed: number;
  readonly referrals: number;
  /** Number of days that are played. */
  readonly days: number;
  /** How often the server is killed; 0 for never. */
  readonly kill: number;
  readonly dataDir: string;
  readonly port: number;
  /** Afterwards the programme is ended, and time passes until nobody is left in the store: in a folder of its own. */
  readonly windDown?: true;
}

const numbers = {
  seed: { fallback: 1, least: 0, most: 2 ** 31 },
  referrals: { fallback: 200, least: 1, most: 2_000 },
  days: { fallback: 366, least: 7, most: 1_500 },
  kill: { fallback: 0, least: 0, most: 1_000 },
  port: { fallback: 0, least: 0, most: 65_535 },
} as const;

/** What `npm run rehearse -- --help` says. */
export const usage =
  'Use: npm run rehearse -- [--seed 1] [--referrals 200] [--days 366] [--kill 20] [--data .local/rehearsal] [--port 0] [--wind-down]';

/**
 * Reads the command line.
 *
 * @param folder where a relative data folder starts
 * @throws StartError for unknown or impossible arguments
 */
export function readRehearsalOptions(args: readonly string[], folder: string): RehearsalOptions {
  const { 'wind-down': isWindDown = false, ...values } = parse(args);
  const number = (name: keyof typeof numbers): number => {
    const { fallback, least, most } = numbers[name];
    const value = values[name] === undefined ? fallback : Number(values[name]);
    if (Number.isInteger(value) && value >= least && value <= most) return value;
    throw new StartError(`--${name} takes a whole number from ${least} to ${most}, not "${values[name]}".`);
  };
  return {
    seed: number('seed'),
    referrals: number('referrals'),
    days: number('days'),
    kill: number('kill'),
    port: number('port'),
    dataDir: resolve(folder, values.data ?? `${rehearsedFolder}${isWindDown ? '-wind-down' : ''}`),
    ...(isWindDown ? { windDown: true } : {}),
  };
}

/** The default rehearsal. */
export function defaultRehearsal(dataDir: string): RehearsalOptions {
  return { ...readRehearsalOptions([], dataDir), dataDir };
}

function parse(args: readonly string[]) {
  const option = { type: 'string' } as const;
  const options = {
    seed: option,
    referrals: option,
    days: option,
    kill: option,
    data: option,
    port: option,
    'wind-down': { type: 'boolean' } as const,
  };
  try {
    return parseArgs({ args: [...args], options }).values;
  } catch (error) {
    throw new StartError(`${refusedOptions(error)}. ${usage}`);
  }
}
