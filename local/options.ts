import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { StartError } from './start-error.ts';

/** What can be said on the command line of `npm start`. */
export interface StartOptions {
  readonly port: number;
  readonly dataDir: string;
  readonly fresh: boolean;
  /** UTC instant at which the clock stands still; absent: it ticks. */
  readonly frozenAt?: string;
}

const usage = 'Use: npm start -- [--port 3000] [--data .local] [--fresh] [--frozen-at 2026-11-21T08:00:00Z]';

/**
 * Reads the command line.
 *
 * @param args arguments after the script's name
 * @param folder where a relative data folder starts
 * @throws StartError for unknown or impossible arguments
 */
export function readOptions(args: readonly string[], folder: string): StartOptions {
  const values = parse(args);
  const port = values.port === undefined ? 3000 : Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new StartError(`--port takes a number from 0 (any free port) to 65535, not "${values.port}".`);
  }
  const frozen = values['frozen-at'] === undefined ? undefined : new Date(values['frozen-at']);
  if (frozen && Number.isNaN(frozen.getTime())) {
    throw new StartError(`--frozen-at takes a moment such as 2026-11-21T08:00:00Z, not "${values['frozen-at']}".`);
  }
  return {
    port,
    dataDir: resolve(folder, values.data ?? '.local'),
    fresh: values.fresh ?? false,
    ...(frozen ? { frozenAt: frozen.toISOString() } : {}),
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        port: { type: 'string' },
        data: { type: 'string' },
        fresh: { type: 'boolean' },
        'frozen-at': { type: 'string' },
      },
    }).values;
  } catch (error) {
    const said = error instanceof Error ? error.message.split('.')[0] : 'These options are not known';
    throw new StartError(`${said}. ${usage}`);
  }
}
