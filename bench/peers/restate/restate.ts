import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { arch, platform, tmpdir } from 'node:os';
import { join } from 'node:path';
import { startApplication } from '../application.ts';
import { startProgram } from '../child.ts';
import { installPeer, packages } from '../install.ts';
import type { Peer } from '../subject.ts';

/** Seconds after which a case that waits is put to rest, where memory at rest is measured. */
const inactivity = 1;

/** Restate's server with its default settings, and our application beside it. @throws Error when it cannot be installed */
export async function openRestate(peersFolder: string): Promise<Peer> {
  const folder = await installPeer('restate', peersFolder);
  // The package's own command is a script that starts this program.
  const server = createRequire(join(folder, 'app.mjs')).resolve(
    `@restatedev/restate-server-${platform()}-${arch()}/bin/restate-server`,
  );
  return {
    name: `Restate ${packages.restate['@restatedev/restate-server']}`,
    async start(isAtRest) {
      const data = await mkdtemp(join(tmpdir(), 'bench-restate-'));
      const remove = () => rm(data, { recursive: true, force: true, maxRetries: 5 });
      const args = ['--no-logo', '--listen-mode', 'tcp', '--use-random-ports', 'true', '--bind-ip', '127.0.0.1'];
      try {
        const engine = await startProgram(
          server,
          [...args, '--base-dir', data, '--node-name', 'peer', '--log-format', 'json'],
          [
            /Ingress HTTP listening.*?"server\.port":(\d+)/,
            /Admin API starting on: http:\/\/127\.0\.0\.1:(\d+)/,
            /(Partition \d+ started)/,
          ],
          { env: { ...process.env, DO_NOT_TRACK: '1', RESTATE_DISABLE_TELEMETRY: 'true' } },
        );
        try {
          const [ingress, admin] = engine.said.map((port) => `http://127.0.0.1:${port}`);
          const own = isAtRest ? [String(inactivity)] : [];
          const { pid, stop, ...application } = await startApplication(folder, [ingress ?? '', admin ?? '', ...own]);
          return {
            ...application,
            processes: [engine.pid, pid],
            folder: data,
            rest: () => new Promise((rested) => setTimeout(rested, (inactivity + 4) * 1000)),
            async stop() {
              // Together, so that neither has time to complain of the other's end.
              await Promise.all([engine.stop('SIGKILL'), stop('SIGKILL')]);
              await remove();
            },
          };
        } catch (error) {
          await engine.stop('SIGKILL');
          throw error;
        }
      } catch (error) {
        await remove();
        throw error;
      }
    },
  };
}
