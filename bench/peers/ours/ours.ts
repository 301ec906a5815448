import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { visitorAt } from '../../../demo/rehearsal/visitor.ts';
import { mails, proveMailbox } from '../../coach.ts';
import { workCoach } from '../../load.ts';
import { startFlags } from '../../start-flags.ts';
import { templateDir } from '../../subject.ts';
import { fullReferral } from '../referral.ts';
import type { Peer } from '../subject.ts';
import { waitingIn } from '../wait-line.ts';
import type { Ask } from './server.ts';

/** This product, as `npm start` runs it: one process on an empty data folder. */
export const ours: Peer = {
  name: 'this product',
  async start() {
    const folder = await mkdtemp(join(tmpdir(), 'bench-ours-'));
    const child = fork(fileURLToPath(new URL('server.ts', import.meta.url)), [folder, templateDir], {
      execArgv: ['--expose-gc', ...startFlags],
      stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    });
    const ended = once(child, 'exit').then(() => {
      throw new Error('The product ended before it answered.');
    });
    const [url] = (await Promise.race([once(child, 'message'), ended])) as [string];
    // It ends when it is stopped; whoever asks it after that waits for nobody.
    ended.catch(() => {});

    async function ask<T>(question: Ask): Promise<T> {
      const answered = once(child, 'message') as Promise<[T]>;
      child.send(question);
      return (await Promise.race([answered, ended]))[0];
    }

    const lines = createInterface(child.stdout ?? process.stdin);
    const coach = visitorAt(workCoach);
    let isProved = false;

    /** The links in the mails to the work coach, by the reference that each mail names. */
    async function links(): Promise<ReadonlyMap<string, string>> {
      const found = (await mails(url)).filter(({ to }) => to === workCoach);
      return new Map(
        found.flatMap(({ text, links: [link] }) => (link ? [[/HW-\w{7}/.exec(text)?.[0] ?? '', link]] : [])),
      );
    }

    return {
      processes: [child.pid ?? 0],
      folder,
      async post(n) {
        const answer = await fetch(`${url}/v1/referrals`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', 'x-api-key': 'demo-key' },
          body: JSON.stringify(fullReferral(n)),
        });
        const said = (await answer.json()) as { reference: string };
        if (answer.status !== 201) throw new Error(`a referral was met with ${answer.status}: ${JSON.stringify(said)}`);
        return said.reference;
      },
      onWait: (listener) => lines.on('line', (line) => waitingIn(line).forEach(listener)),
      async approvals(cases) {
        await ask('settle');
        const byReference = await links();
        const found = cases.map(({ reference }) => byReference.get(reference) ?? '');
        if (!isProved) await proveMailbox(url, coach, found[0] ?? '');
        isProved = true;
        return found.map((link) => async () => {
          const page = await coach.post(link, { choice: 'approve' });
          if (page.status !== 200) throw new Error(`an approval was met with ${page.status}`);
        });
      },
      heap: () => ask<number>('heap'),
      rest: async () => {},
      async stop() {
        const gone = once(child, 'exit');
        child.send('stop' satisfies Ask);
        await gone;
        await rm(folder, { recursive: true, force: true, maxRetries: 5 });
      },
    };
  },
};
