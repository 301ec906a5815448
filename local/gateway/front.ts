import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Gateway, PlainAnswer } from './gateway.ts';

/** Payload limit of API Gateway, in bytes. */
export const bodyLimit = 10 * 1024 * 1024;

/** Puts a gateway behind Node's HTTP server. */
export function httpFront(gateway: Gateway): (req: IncomingMessage, res: ServerResponse) => Promise<void> {
  return async (req, res) => {
    const answer = await gateway({
      method: req.method ?? 'GET',
      target: req.url ?? '/',
      headers: req.rawHeaders,
      httpVersion: req.httpVersion,
      address: req.socket.remoteAddress ?? '127.0.0.1',
      body: () => readBody(req),
    });
    send(answer, res);
  };
}

function send({ status, headers, body }: PlainAnswer, res: ServerResponse): void {
  for (const [name, value] of headers) res.appendHeader(name, value);
  if (status !== 204 && status !== 304) res.setHeader('content-length', body.length);
  res.writeHead(status);
  res.end(body);
}

/** The whole body, or undefined when it is over the limit. */
async function readBody(req: IncomingMessage): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  // Leaving this loop must not destroy the request: its refusal still has to go out over the same socket.
  for await (const chunk of req.iterator({ destroyOnReturn: false })) {
    const bytes = Buffer.from(chunk);
    size += bytes.length;
    if (size > bodyLimit) return undefined;
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}
