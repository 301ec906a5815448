import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { createApiClients } from '../../functions/adapters/secrets/api-clients.ts';
import type { SubmitResult } from '../../functions/cases/intake-contracts.ts';
import { createHandler } from '../../functions/serve-public/handler.ts';
import { formCase } from '../support/forms.ts';
import { says } from '../support/says.ts';
import { accepted, openSite, region, type Submission, send } from './serve-public-site.ts';

const { mapping, body } = formCase('open-formulieren');
const path = '/v1/referrals/forms/open-formulieren';
const hashOf = (key: string) => createHash('sha256').update(key).digest('hex');
const settings = {
  ...region,
  clients: [
    { id: mapping.client, name: 'Gemeente Zeist', keyHashes: [hashOf('own-key')] },
    { id: 'other', name: 'Elders', keyHashes: [hashOf('other-key')] },
  ],
  forms: [mapping],
};

/** A site with the mapping of the example, its client and another one. */
function openMapped(answer?: (submission: Submission) => SubmitResult) {
  const site = openSite(answer, 'sent', false, settings);
  const keys = { isGood: async () => false };
  const used: string[] = [];
  const uses = { keys: { note: async (hash: string) => void used.push(hash) }, log: { info() {} } };
  const apiClients = createApiClients(settings.clients, { keys, clock: () => '2026-11-21T09:00:00.000Z' }, uses);
  return { ...site, used, handler: createHandler({ ...site.runtime, apiClients }) };
}

const post = (
  site: ReturnType<typeof openMapped>,
  posted: unknown,
  headers: Record<string, string> = { Authorization: 'Bearer own-key' },
  to = path,
) =>
  send(site, 'POST', to, {
    headers: { 'Content-Type': 'application/json', ...headers },
    body: typeof posted === 'string' ? posted : JSON.stringify(posted),
  });

const withValue = (name: string, value: unknown) => ({ ...body, values: { ...Object(body['values']), [name]: value } });

describe('a form of Open Formulieren', () => {
  test.each([
    { Authorization: 'Bearer own-key' },
    { Authorization: 'Token own-key' },
    { 'X-API-Key': 'own-key' },
  ] as Record<string, string>[])('is taken in with %j, and answered with what it keeps', async (headers) => {
    const site = openMapped();
    const answer = await post(site, body, headers);
    expect(answer.status).toBe(201);
    expect(JSON.parse(answer.body)).toMatchObject({ reference: accepted.reference, status: 'received' });
    // The desk says on which day a key was used last, however it came.
    expect(site.used).toEqual([hashOf('own-key')]);
    expect(site.submissions).toMatchObject([
      {
        request: { candidate: { familyName: 'van den Voorbeeld' } },
        sender: { proof: 'client', clientId: mapping.client },
        idempotencyKey: 'form open-formulieren OF-2B7QK9',
        keyKeptDays: 7,
      },
    ]);
  });

  test('that is wrong gets every error by its own fields, and nothing of it in the log', async () => {
    const site = openMapped();
    const wrong = withValue('geboortedatum', '31-02-1990');
    const answer = await post(site, { ...wrong, values: { ...wrong.values, gemeente: 'Nergenshuizen' } });
    expect(answer.status).toBe(400);
    expect(JSON.parse(answer.body).errors).toEqual([
      {
        in: 'body',
        pointer: '/values/gemeente',
        code: 'municipality-name',
        detail: expect.stringMatching(says('form-error.codes.municipality-name')),
        field: 'values.gemeente',
        label: 'Woonplaats',
        target: '/candidate/municipality',
      },
      {
        in: 'body',
        pointer: '/values/geboortedatum',
        code: 'no-such-day',
        detail: expect.stringMatching(/^Geboortedatum \(values\.geboortedatum\): /),
        field: 'values.geboortedatum',
        label: 'Geboortedatum',
        target: '/candidate/birthDate',
      },
    ]);
    expect(site.submissions).toEqual([]);
    const refused = site.logged.filter(({ event }) => event === 'form-refused');
    expect(refused).toEqual([
      { event: 'form-refused', facts: { form: 'open-formulieren', codes: 'municipality-name no-such-day' } },
    ]);
    expect(JSON.stringify(site.logged)).not.toMatch(/Nergenshuizen|Noor|1990/);
  });

  test('with a file or a BSN is refused by the name of the field; what is ignored is left out and told', async () => {
    const site = openMapped();
    const file = await post(site, withValue('bijlage', { file_name: 'leeg.txt', content: 'bGVlZw==' }));
    expect(file.status).toBe(400);
    expect(JSON.parse(file.body).errors).toMatchObject([{ code: 'file', field: 'values.bijlage' }]);
    const ignored = await post(site, withValue('auth_bsn', '123456782'));
    expect(ignored.status).toBe(201);
    expect(JSON.parse(ignored.body).hints.at(-1)).toMatch(says('form-error.codes.bsn-left-out'));
    expect(JSON.stringify([site.logged, site.submissions, file.body, ignored.body])).not.toMatch(/123456782|bGVlZw/);
  });

  test('that is too large is told why', async () => {
    const site = openMapped();
    const answer = await post(site, withValue('bijlage', { file_name: 'a', content: 'A'.repeat(33_000) }));
    expect(answer.status).toBe(413);
    expect(JSON.parse(answer.body).detail).toMatch(says('api-problem.form-too-large'));
  });

  test('that fits no door and asks for no call is an error with who does help, because its person hears nothing', async () => {
    const site = openMapped(() => ({ kind: 'other-door', otherDoor: 'outside-region', door: undefined, reasons: [] }));
    const answer = await post(site, body);
    expect(answer.status).toBe(422);
    const [error] = JSON.parse(answer.body).errors;
    expect(error).toMatchObject({ in: 'body', code: 'outside-region' });
    expect(error.detail).toContain(region.handovers['outside-region'].toProfessional?.how.nl);
  });

  test('sent a second time with other answers is told so', async () => {
    const answer = await post(
      openMapped(() => ({ kind: 'key-reused' })),
      body,
    );
    expect(answer.status).toBe(422);
  });

  test('without a number of its own goes by the header', async () => {
    const site = openMapped();
    const { metadata: _, ...rest } = body;
    await post(site, rest, { Authorization: 'Bearer own-key', 'Idempotency-Key': 'abc' });
    await post(site, rest);
    expect(site.submissions.map(({ idempotencyKey }) => idempotencyKey)).toEqual(['abc', undefined]);
  });

  test('may come as the fields of a form, under their own names', async () => {
    const gravity = formCase('gravity-forms');
    const own = { ...settings, forms: [{ ...gravity.mapping, client: mapping.client }] };
    const site = openSite(undefined, 'sent', false, own);
    const keys = { isGood: async () => false };
    const apiClients = createApiClients(own.clients, { keys, clock: () => '2026-11-21T09:00:00.000Z' });
    const fields = Object.entries(gravity.body).map(([name, value]): [string, string] => [name, String(value)]);
    const answer = await send(
      { ...site, handler: createHandler({ ...site.runtime, apiClients }) },
      'POST',
      '/v1/referrals/forms/gravity-forms',
      {
        headers: { 'Content-Type': 'application/x-www-form-urlencoded', 'X-API-Key': 'own-key' },
        body: new URLSearchParams(fields).toString(),
      },
    );
    expect(answer.status).toBe(201);
    expect(site.submissions).toMatchObject([{ request: { candidate: { municipality: 'GM1904' } } }]);
  });
});

test.each([
  ['without a key', {}, path, 401, 'api-problem.form-key'],
  ['with an unknown key', { Authorization: 'Bearer nobody' }, path, 401, 'api-problem.form-key'],
  ['by another client', { Authorization: 'Bearer other-key' }, path, 404, 'api-problem.unknown-form'],
  ['of no such form', { Authorization: 'Bearer own-key' }, `${path}-2`, 404, 'api-problem.unknown-form'],
  [
    'from a foreign page',
    { Authorization: 'Bearer own-key', Origin: 'https://evil.example' },
    path,
    403,
    'api-problem.origin-not-allowed',
  ],
  [
    'in another type',
    { Authorization: 'Bearer own-key', 'Content-Type': 'text/xml' },
    path,
    415,
    'api-problem.content-type',
  ],
] as [string, Record<string, string>, string, number, Parameters<typeof says>[0]][])(
  'a post %s is refused',
  async (_, headers, to, status, key) => {
    const site = openMapped();
    const answer = await post(site, body, headers, to);
    expect(answer.status).toBe(status);
    expect(JSON.parse(answer.body).detail).toMatch(says(key));
    expect(site.submissions).toEqual([]);
  },
);
