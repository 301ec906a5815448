import { parseArgs } from 'node:util';
import { StartError } from '../../engines/support/start-error.ts';
import { readWholeUpTo } from '../../functions/domain/loop-check.ts';
import { refusedOptions } from '../../functions/domain/refused-options.ts';
import { contextNames } from '../../lib/config.ts';
import { resultsOption } from '../report.ts';

/** Options of `npm run bench:cost`. */
export interface CostOptions {
  readonly referrals: number;
  /** Settings as `cdk -c` takes them. */
  readonly context: Readonly<Record<string, string>>;
  /** The bill alone. */
  readonly short: boolean;
  /** Open cases with which the sweeper is counted. */
  readonly open: number;
  /** Folder that the tables are kept in; `none`: nowhere. What docs cite is replaced by the usual count alone, where no folder is named. */
  readonly results: string;
}

/** What `npm run bench:cost -- --help` says. */
export const usage = `Use: npm run bench:cost -- [options]

What a deployment costs, from counted calls.

--short                   the bill alone; nothing is kept
--referrals 24            referrals that are rehearsed
--open 3000               open cases with which the sweeper is counted
-c dataEvents=on          a setting as cdk takes it; may be given more than once
--results bench/results   folder that the tables are kept in (cost.md, and cost.json for docs/scale.md); none: nowhere. With other numbers or
                          settings than the usual ones nothing is kept, unless a folder is named`;
/** Enough for stable averages, and few enough for two minutes. */
const fallback = 24;
const most = 500;
/** The fewest that are not all read in each hour, and as many as fit into the memory of most machines. */
const openBounds = { least: readWholeUpTo + 1, usual: 3_000, most: 100_000 };

/**
 * Reads the command line.
 *
 * @throws StartError for unknown or impossible arguments
 */
export function readCostOptions(args: readonly string[]): CostOptions {
  const {
    referrals = String(fallback),
    context = [],
    short = false,
    open: openGiven = String(openBounds.usual),
    results,
  } = parse(args);
  const count = Number(referrals);
  if (!Number.isInteger(count) || count < 1 || count > most) {
    throw new StartError(`--referrals takes a whole number from 1 to ${most}, not "${referrals}".`);
  }
  const open = Number(openGiven);
  if (!Number.isInteger(open) || open < openBounds.least || open > openBounds.most) {
    throw new StartError(
      `--open takes a whole number from ${openBounds.least} to ${openBounds.most}, not "${openGiven}".`,
    );
  }
  const isUsual = count === fallback && open === openBounds.usual && context.length === 0;
  return {
    referrals: count,
    context: Object.fromEntries(context.map(setting)),
    short,
    open,
    results: results ?? (isUsual ? resultsOption.results.default : 'none'),
  };
}

function setting(given: string): readonly [string, string] {
  const [, name = '', value = ''] = /^([^=]+)=(.*)$/.exec(given) ?? [];
  if (contextNames.some((known) => known === name && known !== 'stage' && known !== 'region')) return [name, value];
  throw new StartError(`-c takes name=value of a setting, not "${given}"; stage is production, region midden-utrecht.`);
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        referrals: { type: 'string' },
        context: { type: 'string', short: 'c', multiple: true },
        short: { type: 'boolean' },
        open: { type: 'string' },
        results: { type: 'string' },
      },
    }).values;
  } catch (error) {
    throw new StartError(`${refusedOptions(error)}. Use: npm run bench:cost -- --help says what is possible.`);
  }
}
