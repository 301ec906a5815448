import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a receiver took, and how it answers from now on. */
export interface Receiver {
  readonly url: string;
  readonly got: { readonly headers: Record<string, string>; readonly body: string }[];
  /** Ids of what it answered with 2xx. */
  readonly took: string[];
  how: 'takes' | 'slow' | 'dies-after' | 500 | 429 | 410;
  /** Called when it has a whole request, before it answers, and when its answer is out of its hands. */
  onGot?: (moment: 'before' | 'after') => void;
  kill(): Promise<void>;
  revive(): Promise<void>;
}

/** A receiver of webhooks on this machine, as another system would run one. */
export async function openReceiver(): Promise<Receiver> {
  let server: Server;
  let port = 0;
  const listen = () =>
    new Promise<void>((resolve) => {
      server = createServer((req, res) => {
        let body = '';
        req.on('data', (part) => {
          body += part;
        });
        req.on('end', () => {
          const headers = req.headers as Record<string, string>;
          own.got.push({ headers, body });
          own.onGot?.('before');
          const id = headers['webhook-id'] ?? '';
          if (own.how === 'slow') return;
          if (own.how === 'dies-after') {
            // It noted what it got, and its answer was lost.
            own.took.push(id);
            req.socket.destroy();
            return;
          }
          if (own.how === 'takes') own.took.push(id);
          const status = own.how === 'takes' ? 204 : own.how;
          res.writeHead(status, own.how === 429 ? { 'retry-after': '3600' } : {}).end(() => own.onGot?.('after'));
        });
      }).listen(port, '127.0.0.1', () => {
        port = (server.address() as AddressInfo).port;
        resolve();
      });
    });
  const kill = () =>
    new Promise<void>((resolve) => {
      server.closeAllConnections();
      server.close(() => resolve());
    });
  const own = { got: [], took: [], how: 'takes', kill, revive: listen, url: '' } as unknown as Receiver & {
    url: string;
  };
  await listen();
  own.url = `http://127.0.0.1:${port}/events`;
  return own;
}

/** What a receiver took of a referral, without what it took twice in a row. */
export function storyOf(took: readonly string[], reference: string): readonly number[] {
  const own = took.filter((id) => id.startsWith(`${reference}-`)).map((id) => Number(id.slice(reference.length + 1)));
  return own.filter((one, at) => one !== own[at - 1]);
}

/** The numbers of a story of which nothing is missing. */
export const upTo = (count: number) => Array.from({ length: count }, (_, n) => n + 1);
