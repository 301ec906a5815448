import { readCommand, refuse } from '../../bench/command.ts';

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

const usage = `Use: npm run simulate -- [options]

The whole system in one process, with faults. Ends with 1 if anything was violated.

--seeds 0                 runs by chance
--first 1                 the first of them
--singles 0               runs with one fault each: so many kinds at every call
--sample 1                of those, one in so many
--only <journey>          one journey; all by default
--replay <seed or name>   one run, as a violation names it
--workers 2`;

/** Reads the command line. Help, and what it does not know, end the process. */
export function readOptions(): SimulationOptions {
  const { values } = readCommand(usage, {
    seeds: { type: 'string', default: '0' },
    first: { type: 'string', default: '1' },
    singles: { type: 'string', default: '0' },
    sample: { type: 'string', default: '1' },
    only: { type: 'string' },
    replay: { type: 'string' },
    workers: { type: 'string', default: '2' },
    worker: { type: 'string' },
  });
  const number = (name: string, text: string, least: number): number => {
    const value = Number(text);
    if (Number.isInteger(value) && value >= least) return value;
    return refuse(`--${name} takes a whole number from ${least}, not "${text}".`, usage);
  };
  return {
    seeds: number('seeds', values.seeds, 0),
    first: number('first', values.first, 0),
    singles: number('singles', values.singles, 0),
    sample: number('sample', values.sample, 1),
    only: values.only,
    replay: values.replay,
    workers: number('workers', values.workers, 1),
    worker: values.worker === undefined ? undefined : number('worker', values.worker, 0),
  };
}
