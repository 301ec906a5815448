import { type Child, startProgram } from './child.ts';
import { fullReferral } from './referral.ts';
import type { Subject } from './subject.ts';
import { waitingIn } from './wait-line.ts';

type Common = Pick<Subject, 'post' | 'onWait' | 'approvals' | 'heap'>;

/** Starts our application for a peer, and speaks with the HTTP front that `common/front.mjs` gives both. */
export async function startApplication(
  folder: string,
  args: readonly string[],
): Promise<Pick<Child, 'pid' | 'stop'> & Common> {
  const child = await startProgram(process.execPath, ['--expose-gc', 'app.mjs', ...args], [/READY (\d+)\n/], {
    cwd: folder,
    env: { ...process.env, NODE_ENV: 'production' },
  });
  const url = `http://127.0.0.1:${child.said[0]}`;

  async function ask<T>(path: string, body?: object): Promise<T> {
    const answer = await fetch(`${url}${path}`, {
      ...(body && { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    });
    const said: unknown = await answer.json();
    if (!answer.ok)
      throw new Error(`${path} was answered with ${answer.status}: ${JSON.stringify(said).slice(0, 600)}`);
    return said as T;
  }

  return {
    pid: child.pid,
    stop: child.stop,
    post: async (n) => (await ask<{ reference: string }>('/referrals', fullReferral(n))).reference,
    onWait: (listener) => child.onLine((line) => waitingIn(line).forEach(listener)),
    approvals: async (cases) =>
      cases.map(({ token = '' }) => async () => {
        await ask(`/answers/${encodeURIComponent(token)}`, { choice: 'approve' });
      }),
    heap: () => ask<number>('/bench/heap'),
  };
}
