import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test, vi } from 'vitest';
import { createMailer } from '../../functions/adapters/ses/mailer.ts';
import { mailService } from '../../functions/runtime/clients.ts';

const server = createServer(() => {});
afterEach(() => {
  vi.unstubAllEnvs();
  server.closeAllConnections();
  server.close();
});

test('a mail service that does not answer keeps nobody waiting: the mail may have gone', async () => {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  vi.stubEnv('AWS_ENDPOINT_URL_SES', `http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  vi.stubEnv('AWS_REGION', 'eu-central-1');
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'x');
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'x');
  const mailer = createMailer(mailService(50), {
    from: 'noreply@hoofdzaakwerk.example',
    replyTo: 'help@hoofdzaakwerk.example',
    configurationSet: 'set',
    sandbox: false,
    clock: () => '2026-01-05T08:00:00.000Z',
    log: { error: () => {} },
  });
  const mail = {
    to: 'noor@post.example',
    sender: 'Werk',
    subject: 'Werk',
    text: 'Werk',
    html: '<p>Werk</p>',
    tag: 'm',
  };
  expect(await mailer.send(mail)).toBe('ambiguous');
}, 3000);
