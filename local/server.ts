import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { errorCode, StartError } from '../engines/support/start-error.ts';

/** Answers a request completely; a rejection becomes a plain 500. */
export type Respond = (req: IncomingMessage, res: ServerResponse) => Promise<void>;

/** The HTTP server of the embedded run, on the loopback address. */
export interface LocalServer {
  /** `http://127.0.0.1:<port>`, without a slash at the end. */
  readonly url: string;
  /** From here on requests are answered; those that came before waited. */
  open(respond: Respond): void;
  /** Takes no new connections, lets requests under way finish, and resolves when the last has. */
  close(): Promise<void>;
}

/**
 * Listens on 127.0.0.1. The port is taken before anything slow happens, so that a port in use is told at once; early
 * requests wait for `open`. Only requests for this very host are answered: a page elsewhere that points a name of its own
 * at the loopback address gets nothing, and `localhost` is redirected so that there is one origin.
 *
 * @param port 0 for any free port
 * @throws StartError when the port is in use or not allowed
 */
export async function listen(port: number): Promise<LocalServer> {
  let fulfil: (respond: Respond) => void = () => {};
  const ready = new Promise<Respond>((resolve) => {
    fulfil = resolve;
  });
  let host = '';
  let opened = false;

  async function answer(req: IncomingMessage, res: ServerResponse): Promise<void> {
    if (req.headers.host !== host) return misdirected(req, res, host);
    await (await ready)(req, res);
  }

  const server = createServer((req, res) => {
    answer(req, res).catch(() => {
      if (!res.headersSent) res.writeHead(500, { 'content-type': 'text/plain' });
      res.end('Something went wrong in the embedded run.\n');
    });
  });
  // Browsers open connections ahead of need. Node does not call one idle that never carried a request, and would wait for it for ever.
  const unused = new Set<Socket>();
  server.on('connection', (socket) => {
    unused.add(socket);
    socket.once('close', () => unused.delete(socket));
  });
  server.on('request', ({ socket }) => unused.delete(socket));
  // Node cuts idle connections after five seconds; a process that was busy for longer would cut one that is in use again.
  server.keepAliveTimeout = 60_000;
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => reject(portProblem(error, port)));
    server.listen({ port, host: '127.0.0.1' }, resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new StartError('The server did not get a port.');
  host = `127.0.0.1:${address.port}`;

  return {
    url: `http://${host}`,
    open(respond) {
      opened = true;
      fulfil(respond);
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of unused) socket.destroy();
        // Nobody will answer requests that wait for a run that did not start.
        if (opened) server.closeIdleConnections();
        else server.closeAllConnections();
      }),
  };
}

function misdirected(req: IncomingMessage, res: ServerResponse, host: string): void {
  const port = host.slice(host.lastIndexOf(':'));
  if (req.headers.host === `localhost${port}`) {
    res.writeHead(308, { location: `http://${host}${req.url ?? '/'}` }).end();
    return;
  }
  res
    .writeHead(421, { 'content-type': 'text/plain' })
    .end(`This is http://${host}/ and answers under no other name.\n`);
}

function portProblem(error: unknown, port: number): unknown {
  switch (errorCode(error)) {
    case 'EADDRINUSE':
      return new StartError(`Port ${port} is in use: stop what runs there, or choose another with --port.`);
    case 'EACCES':
      return new StartError(`Port ${port} is not allowed for you: choose one above 1023 with --port.`);
    default:
      return error;
  }
}
