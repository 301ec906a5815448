import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Webhook } from 'standardwebhooks';
import { afterAll, describe, expect, test } from 'vitest';
import { post } from '../../functions/adapters/webhooks/post.ts';
import { isPublicAddress } from '../../functions/adapters/webhooks/public-address.ts';
import { ClosedAddressError, mayBeCalled, publicLookup } from '../../functions/adapters/webhooks/public-lookup.ts';
import { secretInWords, webhookSecrets } from '../../functions/adapters/webhooks/signature.ts';
import { createWebhooks } from '../../functions/adapters/webhooks/webhooks.ts';
import type { CloudEvent } from '../../functions/domain/events/cloud-event.ts';
import { isLoopback } from '../../local/loopback-webhook.ts';

const event: CloudEvent = {
  specversion: '1.0',
  id: 'HW-7K3M9P2-1',
  source: 'urn:nld:oin:1:systeem:werk',
  type: 'nl.hoofdzaakwerk.referral.received',
  subject: 'HW-7K3M9P2',
  time: '2026-11-28T09:00:00.000Z',
  datacontenttype: 'application/json',
  dataref: 'https://werk.example.org/v1/referrals/HW-7K3M9P2',
  sequence: '1',
  sequencetype: 'Integer',
  data: { reference: 'HW-7K3M9P2', status: 'received' },
};
const to = {
  kind: 'webhook',
  id: 'webhook.zaken',
  client: 'zaken',
  name: 'Zaken',
  url: 'https://stand.invalid/',
} as const;
const material = (word: string) => Buffer.from(word.repeat(8)).toString('base64');

const servers: Server[] = [];
afterAll(() => {
  for (const one of servers) one.close();
});

interface Got {
  readonly headers: Record<string, string>;
  readonly body: string;
}

/** A receiver on this machine that answers as it is told. */
async function receiver(status: number, headers: Record<string, string> = {}, answers = true) {
  const got: Got[] = [];
  const server = createServer((req, res) => {
    let body = '';
    req.on('data', (part) => (body += part));
    req.on('end', () => {
      got.push({ headers: req.headers as Record<string, string>, body });
      if (answers) res.writeHead(status, headers).end('x'.repeat(1000));
    });
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/in`);
  return { got, url, reach: () => ({ url, request }) };
}

describe('webhooks', () => {
  test('a library of Standard Webhooks verifies what comes, with the new secret and the one before it', async () => {
    const { got, reach } = await receiver(204);
    const keys = { '1': material('one'), '2': material('two'), '3': material('three') };
    const tell = createWebhooks({ keys, clock: () => new Date().toISOString(), reach });
    expect(await tell(event, to)).toEqual({ is: 'told' });
    const [{ headers, body } = { headers: {}, body: '' }] = got;
    expect(headers['content-type']).toMatch(/^application\/cloudevents\+json/);
    const secrets = webhookSecrets(keys, 'zaken').map(secretInWords);
    expect(secrets).toHaveLength(2);
    for (const secret of secrets) expect(new Webhook(secret).verify(body, headers)).toEqual(event);
    const others = [...webhookSecrets({ '1': keys['1'] }, 'zaken'), ...webhookSecrets(keys, 'other')].map(
      secretInWords,
    );
    for (const secret of others) expect(() => new Webhook(secret).verify(body, headers)).toThrow();
    expect(() => new Webhook(secrets[0] ?? '').verify(body.replace('received', 'ended'), headers)).toThrow();
  });

  test.each([
    [200, {}, { is: 'told' }],
    [410, {}, { is: 'gone' }],
    [302, { location: 'http://127.0.0.1:1/' }, { is: 'fault', fault: 'status', answered: 302 }],
    [500, { 'retry-after': '90' }, { is: 'fault', fault: 'status', answered: 500 }],
    [429, { 'retry-after': '90' }, { is: 'fault', fault: 'status', answered: 429, retryAfter: 90 }],
    [
      503,
      { 'retry-after': 'Sat, 28 Nov 2026 09:02:00 GMT' },
      { is: 'fault', fault: 'status', answered: 503, retryAfter: 120 },
    ],
    [429, { 'retry-after': 'soon' }, { is: 'fault', fault: 'status', answered: 429 }],
  ])('an answer %i is what it says, and is called once', async (status, headers, answer) => {
    const { got, reach } = await receiver(status, headers as Record<string, string>);
    const tell = createWebhooks({ keys: { '1': material('one') }, clock: () => '2026-11-28T09:00:00.000Z', reach });
    expect(await tell(event, to)).toEqual(answer);
    expect(got).toHaveLength(1);
  });

  test('a receiver that is silent, or not there, is a fault', async () => {
    const { url } = await receiver(200, {}, false);
    const message = { headers: {}, body: '{}', nowMs: 0 };
    expect(await post(request, url, { ...message, waitMs: 50 })).toEqual({ is: 'fault', fault: 'timeout' });
    expect(await post(request, new URL('http://127.0.0.1:1/'), message)).toEqual({ is: 'fault', fault: 'network' });
  });
});

test('a request that cannot even be made is a fault, so that it is not tried for ever', async () => {
  const refuse = () => {
    throw new TypeError('Invalid character in header content');
  };
  expect(await post(refuse, new URL(to.url), { headers: {}, body: '{}', nowMs: 0 })).toEqual({
    is: 'fault',
    fault: 'network',
  });
  const odd = { headers: { 'webhook-id': 'two\nlines' }, body: '{}', nowMs: 0 };
  expect(await post(request, new URL('http://127.0.0.1:1/'), odd)).toEqual({ is: 'fault', fault: 'network' });
});

describe('addresses that nothing is sent to', () => {
  test.each([
    '0.0.0.0',
    '10.1.2.3',
    '100.64.0.1',
    '127.0.0.1',
    '169.254.169.254',
    '172.31.255.255',
    '192.168.1.1',
    '198.18.0.1',
    '224.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    '::ffff:127.0.0.1',
    '::ffff:8.8.8.8',
    '::127.0.0.1',
    '64:ff9b::7f00:1',
    '64:ff9b:1::a00:1',
    'fc00::1',
    'fd00:ec2::254',
    'fe80::1',
    'fec0::1',
    'ff02::1',
    '2001::1',
    '2001:db8::1',
    '2002:7f00:1::',
    '3fff::1',
    'localhost',
    '',
  ])('%s is not public', (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });

  test.each(['8.8.8.8', '100.63.255.255', '172.32.0.1', '2a02:898::1', '2606:4700::1111'])(
    '%s is public',
    (address) => {
      expect(isPublicAddress(address)).toBe(true);
    },
  );

  test.each([
    'http://example.org/',
    'https://example.org:8443/',
    'https://user@example.org/',
    'https://user:word@example.org/',
    'https://127.0.0.1/',
    'https://2130706433/',
    'https://0x7f.1/',
    'https://[::1]/',
    'ftp://example.org/',
  ])('%s is not called', (address) => {
    expect(mayBeCalled(new URL(address))).toBe(false);
  });

  test('a name leads to the very address that was looked at, and to none where one of its addresses is closed', async () => {
    const asked: string[] = [];
    const found = [{ address: '8.8.8.8', family: 4 }];
    const once = publicLookup((name, done) => {
      asked.push(name);
      done(null, asked.length === 1 ? found : [{ address: '127.0.0.1', family: 4 }]);
    });
    const look = (all: boolean) =>
      new Promise((resolve) => once('a.example', { all }, (error, address) => resolve(error ?? address)));
    expect(await look(true)).toEqual(found);
    expect(await look(false)).toBeInstanceOf(ClosedAddressError);
    expect(asked).toEqual(['a.example', 'a.example']);
    const mixed = publicLookup((_, done) => done(null, [...found, { address: '::1', family: 6 }]));
    const said = await new Promise((resolve) => mixed('a.example', { all: true }, (error) => resolve(error)));
    expect(said).toBeInstanceOf(ClosedAddressError);
  });

  test('the deployed way out refuses this machine, by any name', async () => {
    const tell = createWebhooks({ keys: { '1': material('one') }, clock: () => '2026-11-28T09:00:00.000Z' });
    for (const url of ['https://localhost/', 'http://127.0.0.1/', 'https://127.0.0.1/', 'nothing']) {
      expect(await tell(event, { ...to, url })).toEqual({ is: 'fault', fault: 'address' });
    }
  });

  test('the embedded run calls this machine alone', () => {
    expect(['http://127.0.0.1:9000/', 'http://[::1]:9000/in'].map(isLoopback)).toEqual([true, true]);
    const others = ['https://127.0.0.1/', 'http://10.0.0.1/', 'http://localhost/', 'http://a@127.0.0.1/', '127.0.0.1'];
    expect(others.map(isLoopback)).toEqual(others.map(() => false));
  });
});
