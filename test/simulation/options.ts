import { parseArgs } from 'node:util';
import { StartError } from '../../engines/support/start-error.ts';

/** What `npm run simulate` is to do. */
export interface SimulationOptions {
  /** Runs by chance, from `first` on. */
  readonly seeds: number;
  readonly first: number;
  /** Runs with one fault each: so many kinds at every call; 0 for none. */
  readonly singles: number;
  /** Of the runs with one fault, one in so many. */
  readonly sample: number;
  /** The one journey that is played; all when absent. */
  readonly only: string | undefined;
  /** One run, by its name: a seed, or `<journey>:<step>:<call>:<fault>`. */
  readonly replay: string | undefined;
  readonly workers: number;
  /** Which of the workers this process is. */
  readonly worker: number | undefined;
}

const usage =
  'Use: npm run simulate -- [--seeds 1000] [--first 1] [--singles 1] [--sample 1] [--only <journey>] [--replay <seed or name>] [--workers 2]';

/**
 * Reads the command line.
 *
 * @throws StartError for what it does not know
 */
export function readOptions(args: readonly string[]): SimulationOptions {
  const { values } = parse(args);
  const number = (text: string, least: number): number => {
    const value = Number(text);
    if (Number.isInteger(value) && value >= least) return value;
    throw new StartError(usage);
  };
  return {
    seeds: number(values.seeds, 0),
    first: number(values.first, 0),
    singles: number(values.singles, 0),
    sample: number(values.sample, 1),
    only: values.only,
    replay: values.replay,
    workers: number(values.workers, 1),
    worker: values.worker === undefined ? undefined : number(values.worker, 0),
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        seeds: { type: 'string', default: '0' },
        first: { type: 'string', default: '1' },
        singles: { type: 'string', default: '0' },
        sample: { type: 'string', default: '1' },
        only: { type: 'string' },
        replay: { type: 'string' },
        workers: { type: 'string', default: '2' },
        worker: { type: 'string' },
      },
    });
  } catch {
    throw new StartError(usage);
  }
}
