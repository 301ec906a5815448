import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import { referralSchema } from './referral-schema.mjs';

/**
 * The mailer of the peers only tells the benchmark, which reads it on the other side of a pipe: the case waits from here on.
 * `token` lets a person answer.
 */
export function sendMail(wait, reference, token) {
  const at = performance.timeOrigin + performance.now();
  process.stdout.write(`WAIT ${JSON.stringify({ reference, wait, at, token })}\n`);
}

/**
 * The application's HTTP front: `POST /referrals` starts a case, `POST /answers/<token>` answers what it waits for. `/bench/heap`
 * is the benchmark's own.
 */
export async function openFront({ start, answer }) {
  const server = createServer((request, response) => {
    const reply = (status, body) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    handle(request, reply).catch((error) => {
      process.stderr.write(`${error.stack}\n`);
      reply(500, { error: 'failed' });
    });
  });

  async function handle(request, reply) {
    if (request.url === '/bench/heap') {
      globalThis.gc?.();
      const { heapUsed, external } = process.memoryUsage();
      return reply(200, heapUsed + external);
    }
    const body = await readJson(request);
    if (request.url === '/referrals') {
      const read = referralSchema.safeParse(body);
      if (!read.success) return reply(400, { errors: read.error.issues });
      const reference = `HW-${randomBytes(5).toString('hex').toUpperCase()}`;
      await start(reference, read.data);
      return reply(201, { reference });
    }
    const token = /^\/answers\/(.+)$/.exec(request.url)?.[1];
    if (token === undefined || !['approve', 'decline'].includes(body?.choice))
      return reply(400, { error: 'no choice' });
    await answer(decodeURIComponent(token), { choice: body.choice });
    return reply(200, { done: true });
  }

  await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
  process.stdout.write(`READY ${server.address().port}\n`);
}

async function readJson(request) {
  const parts = [];
  for await (const part of request) parts.push(part);
  try {
    return JSON.parse(Buffer.concat(parts).toString('utf8'));
  } catch {
    return undefined;
  }
}
