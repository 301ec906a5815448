import { StartError } from '../../engines/support/start-error.ts';
import { openEmbedded } from '../../local/embedded.ts';
import { describeFault } from '../../local/report.ts';
import { openConsole } from '../console/open-console.ts';
import type { Reach, Reached } from './site.ts';

/** How to open the system in this process. */
export interface SystemHereOptions {
  readonly dataDir: string;
  /** UTC instant at which the clock of the new year starts. */
  readonly frozenAt: string;
  /** 0 for any free port. */
  readonly port: number;
  /** Called with every error inside the system, and with what could not be done in its folder: there must be none. */
  readonly onComplaint: (line: string) => void;
}

/**
 * The system in this process, on a folder that begins anew, for a rehearsal in which nothing is killed. People reach it through the
 * same gateway and the same pages as by HTTP, but their requests cross no socket and no other process waits for them; with
 * fewer hourly looks that took a fifth off the year by the clock. The port is open too, for whoever looks on.
 *
 * @throws StartError or SettingsError when it cannot start; `stop` a StartError when not everything is in the folder
 */
export async function openHere({
  onComplaint,
  ...options
}: SystemHereOptions): Promise<Reached & { stop(): Promise<void> }> {
  let askConsole: Reach | undefined;
  let broken: string | undefined;
  const system = await openEmbedded({
    ...options,
    fresh: true,
    unwatched: true,
    beginsAnew: true,
    console(parts) {
      const opened = openConsole(parts);
      askConsole = async (url, init) => opened.fetch(new Request(url, init));
      return opened;
    },
    onNotice: onComplaint,
    onError: (where, error) => onComplaint(describeFault(where, error)),
    onBroken(line) {
      broken = line;
      onComplaint(line);
    },
  });
  return {
    url: system.url,
    reach: (url, init) =>
      new URL(url).pathname.startsWith('/_local/') && askConsole !== undefined
        ? askConsole(url, init)
        : system.request(url, init),
    async stop() {
      await system.close();
      // What could not be written may show in closing alone: with the last second of writes.
      if (broken !== undefined) throw new StartError(broken);
    },
  };
}
