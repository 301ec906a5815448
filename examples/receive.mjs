// Takes what a webhook tells, and checks that it comes from us. Node 20 or newer, without any package:
//   WEBHOOK_SECRET=whsec_... node receive.mjs
import { createHmac, timingSafeEqual } from 'node:crypto';
import { createServer } from 'node:http';

const secret = process.env.WEBHOOK_SECRET ?? '';
const port = Number(process.env.PORT ?? 9000);
/** What was taken already: an event may come twice. Keep these where a restart does not lose them. */
const taken = new Set();

/** Whether a message was signed with the secret, less than five minutes ago. */
function isOurs(headers, body) {
  const { 'webhook-id': id, 'webhook-timestamp': at, 'webhook-signature': signatures = '' } = headers;
  if (!(Math.abs(Date.now() / 1000 - Number(at)) < 300)) return false;
  const key = Buffer.from(secret.replace('whsec_', ''), 'base64');
  const own = createHmac('sha256', key).update(`${id}.${at}.`).update(body).digest();
  // While a key is renewed there are two signatures, and one of them is made with this secret.
  return signatures.split(' ').some((one) => {
    const given = Buffer.from(one.replace('v1,', ''), 'base64');
    return given.length === own.length && timingSafeEqual(given, own);
  });
}

const server = createServer(async (request, response) => {
  const parts = [];
  for await (const part of request) parts.push(part);
  const body = Buffer.concat(parts);
  if (!isOurs(request.headers, body)) {
    response.writeHead(401).end();
    return;
  }
  const event = JSON.parse(body.toString());
  if (!taken.has(event.id)) {
    taken.add(event.id);
    const { reference, status, ending } = event.data;
    console.log(`${reference} ${status}${ending === undefined ? '' : ` ${ending}`}`);
  }
  response.writeHead(204).end();
});
server.listen(port, '127.0.0.1', () => console.log(`Waits at http://127.0.0.1:${server.address().port}/`));
