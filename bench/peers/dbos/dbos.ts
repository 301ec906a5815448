import { execFileSync } from 'node:child_process';
import { chownSync, existsSync, globSync } from 'node:fs';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { startApplication } from '../application.ts';
import { runProgram, startProgram } from '../child.ts';
import { installPeer, packages } from '../install.ts';
import type { Peer } from '../subject.ts';

/** Our application on DBOS, with a PostgreSQL of its own that keeps its default settings. @throws Error when something is missing */
export async function openDbos(peersFolder: string): Promise<Peer> {
  const programs = postgresPrograms();
  const version = /\d+(\.\d+)?/.exec(
    execFileSync(join(programs, 'postgres'), ['--version'], { encoding: 'utf8' }),
  )?.[0];
  const folder = await installPeer('dbos', peersFolder);
  const user = unprivileged();
  return {
    name: `DBOS ${packages.dbos['@dbos-inc/dbos-sdk']} on PostgreSQL ${version}`,
    async start() {
      const data = await mkdtemp(join(tmpdir(), 'bench-dbos-'));
      const remove = () => rm(data, { recursive: true, force: true, maxRetries: 5 });
      try {
        const cluster = join(data, 'cluster');
        await mkdir(cluster);
        for (const path of [data, cluster]) if (user) chownSync(path, user.uid, user.gid);
        const asUser = { ...user, cwd: data, env: { ...process.env, LC_ALL: 'C.UTF-8' } };
        await runProgram(join(programs, 'initdb'), ['-D', cluster, '-U', 'bench', '-A', 'trust', '-E', 'UTF8'], asUser);
        const port = await freePort();
        const settings = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', `port=${port}`];
        const database = await startProgram(
          join(programs, 'postgres'),
          ['-D', cluster, ...settings.flatMap((setting) => ['-c', setting])],
          [/(database system is ready to accept connections)/],
          asUser,
        );
        try {
          const { pid, stop, ...application } = await startApplication(folder, [
            `postgresql://bench@127.0.0.1:${port}/referrals`,
          ]);
          return {
            ...application,
            processes: [database.pid, pid],
            folder: data,
            rest: async () => {},
            async stop() {
              await stop('SIGKILL');
              // PostgreSQL ends at once at this signal, without waiting for its clients.
              await database.stop('SIGINT');
              await remove();
            },
          };
        } catch (error) {
          await database.stop('SIGQUIT');
          throw error;
        }
      } catch (error) {
        await remove();
        throw error;
      }
    },
  };
}

/** Folder with PostgreSQL's programs: on the path, or where Debian puts its newest. @throws Error when there are none */
function postgresPrograms(): string {
  const onPath = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => existsSync(join(folder, 'initdb')));
  const debian = globSync('/usr/lib/postgresql/*/bin/initdb').map(dirname);
  const newest = debian.sort((a, b) => Number(b.split('/')[4]) - Number(a.split('/')[4]));
  const found = newest[0] ?? onPath[0];
  if (found === undefined) throw new Error('PostgreSQL is not installed (Debian: apt-get install postgresql).');
  return found;
}

/** Whom PostgreSQL runs as where we are root, which it refuses; undefined: as ourselves. */
function unprivileged(): { readonly uid: number; readonly gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const id = (flag: string) => Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  await new Promise((closed) => server.close(closed));
  if (address === null || typeof address === 'string') throw new Error('There is no free port.');
  return address.port;
}
