import { basename, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { StartError } from '../engines/support/start-error.ts';
import { refusedOptions } from '../functions/domain/refused-options.ts';
import { isLoopback } from './loopback-webhook.ts';

/** Options of `npm start`. */
export interface StartOptions {
  readonly port: number;
  readonly dataDir: string;
  /** Name of a region file, or its path; absent: the example region. */
  readonly region?: string;
  readonly fresh: boolean;
  /** Open on a year that was rehearsed; it is rehearsed first where that was not done yet. */
  readonly rehearsed: boolean;
  /** Without the checks after each jump of the clock that are made for whoever looks at the pages. */
  readonly unwatched?: true;
  /** Where the synthesised template is kept: with the project, so that every data folder shares it. */
  readonly templateDir: string;
  /** UTC instant at which the clock stands still; absent: it ticks. */
  readonly frozenAt?: string;
  /** Sites whose pages may post referrals, beside those of the region: for who builds a form on this machine. */
  readonly formOrigins?: readonly string[];
  /** Where the run's own client hears what happens to its referrals: an address on this machine. */
  readonly webhook?: string;
}

/** Whether somebody asks how to use the command, which says `usage`. */
export const asksHelp = (args: readonly string[]): boolean => args.includes('--help') || args.includes('-h');

/** Where a rehearsed year is by default: beside the data of `npm start`, which stay untouched. */
export const rehearsedFolder = '.local/rehearsal';

/** What `npm start -- --help` says. */
export const usage = `Use: npm start -- [options]

--region <name or file.json>    another region than the example one
--port 3000                     0: any free port
--data .local                   the folder that keeps everything; each region has its own
--fresh                         forgets what that folder holds
--rehearsed                     opens on a year that was rehearsed: half a minute to a minute, once
--unwatched                     leaves out what is checked and counted after each jump of the clock, for a rehearsal
--frozen-at 2026-11-21T08:00:00Z
                                lets the clock stand still
--form-origin http://localhost:8080
                                lets forms on that site post referrals; may be given more than once
--webhook http://127.0.0.1:9000/
                                tells that address on this machine what happens to the referrals of the key demo-key`;

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
  const rehearsed = values.rehearsed ?? false;
  const { region } = values;
  if (rehearsed && region !== undefined) {
    throw new StartError('The rehearsed year is one of the example region: leave out --rehearsed or --region.');
  }
  return {
    port,
    dataDir: resolve(folder, values.data ?? ownFolder(rehearsed, region)),
    templateDir: resolve(folder, '.local/template'),
    fresh: values.fresh ?? false,
    rehearsed,
    ...(values.unwatched ? { unwatched: true } : {}),
    ...(region === undefined ? {} : { region: region.endsWith('.json') ? resolve(folder, region) : region }),
    ...(frozen ? { frozenAt: frozen.toISOString() } : {}),
    ...(values['form-origin'] ? { formOrigins: values['form-origin'].map(originOf) } : {}),
    ...(values.webhook === undefined ? {} : { webhook: loopbackOf(values.webhook) }),
  };
}

/** An origin as browsers send it: scheme, name and port, without a path. */
function originOf(text: string): string {
  if (URL.canParse(text) && /^https?:/.test(text)) return new URL(text).origin;
  throw new StartError(`--form-origin takes a site such as http://localhost:8080, not "${text}".`);
}

/** A receiver on this machine: the embedded run calls nobody else. */
function loopbackOf(text: string): string {
  if (isLoopback(text)) return text;
  throw new StartError(`--webhook takes an address on this machine such as http://127.0.0.1:9000/, not "${text}".`);
}

/** Each region has its own data: a mailbox or a clock for two of them would tell nothing about either. */
function ownFolder(rehearsed: boolean, region: string | undefined): string {
  if (rehearsed) return rehearsedFolder;
  return region === undefined ? '.local' : `.local/regions/${basename(region, '.json')}`;
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        port: { type: 'string' },
        region: { type: 'string' },
        data: { type: 'string' },
        fresh: { type: 'boolean' },
        rehearsed: { type: 'boolean' },
        unwatched: { type: 'boolean' },
        'frozen-at': { type: 'string' },
        'form-origin': { type: 'string', multiple: true },
        webhook: { type: 'string' },
      },
    }).values;
  } catch (error) {
    throw new StartError(`${refusedOptions(error)}. Use: npm start -- --help says what is possible.`);
  }
}
