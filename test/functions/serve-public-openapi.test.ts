import { describe, expect, test } from 'vitest';
import { benefits, doors, otherDoors, professions } from '../../functions/domain/codes.ts';
import { cloudEventOf } from '../../functions/domain/events/cloud-event.ts';
import { toldKinds } from '../../functions/domain/events/told-kinds.ts';
import { readReferralRequest } from '../../functions/domain/referral-request.ts';
import { eventSchema } from '../../functions/serve-public/api-schemas.ts';
import { openSite, publicUrl, region, send } from './serve-public-site.ts';

const answer = await send(openSite(), 'GET', '/v1/openapi.json');
const document = JSON.parse(answer.body);
const request = document.components.schemas.ReferralRequest;

/** Every value of a key, however deep. */
function all(value: unknown, key: string): unknown[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => [...(name === key ? [inner] : []), ...all(inner, key)]);
}

test('is OpenAPI 3.1 with the version that every answer names', () => {
  expect(answer.header('content-type')).toBe('application/json');
  expect(document.openapi).toBe('3.1.0');
  expect(document.info.version).toBe(answer.header('api-version'));
  expect(document.servers).toEqual([{ url: `${publicUrl}/v1` }]);
});

test('names nothing that is not there', () => {
  const refs = all(document, '$ref').map(String);
  expect(refs.length).toBeGreaterThan(5);
  for (const ref of refs) {
    const target = ref
      .replace(/^#\//, '')
      .split('/')
      .reduce((at, key) => at?.[key], document);
    expect(target, ref).toBeDefined();
  }
});

test('every operation has its own id, and every answer a description', () => {
  const operations = Object.values<Record<string, { operationId: string; responses: object }>>(document.paths).flatMap(
    (path) => Object.values(path),
  );
  expect(new Set(operations.map(({ operationId }) => operationId)).size).toBe(operations.length);
  for (const { responses } of operations) {
    for (const response of Object.values(responses)) expect(response.description).toEqual(expect.any(String));
  }
});

test('says that a client may vouch by key, that posting goes without one, and what a wrong key gets', () => {
  const { post } = document.paths['/referrals'];
  expect(post.security).toEqual([{ clientKey: [] }, { bearerKey: [] }, {}]);
  expect(document.components.securitySchemes.clientKey).toMatchObject({
    type: 'apiKey',
    in: 'header',
    name: 'X-API-Key',
  });
  expect(post.responses['401']).toBeDefined();
});

test('says that the firewall stops anyone who sends no User-Agent', () => {
  expect(document.info.description).toContain('needs a User-Agent header');
  for (const operation of [document.paths['/referrals'].post, document.paths['/referrals/{reference}'].get]) {
    expect(operation.responses['403'].description).toContain('no User-Agent');
  }
});

test('may be kept for five minutes, and is not sent again to whoever has it', async () => {
  expect(answer.header('cache-control')).toBe('public, max-age=300');
  const again = await send(openSite(), 'GET', '/v1/openapi.json', {
    headers: { 'If-None-Match': answer.header('etag') ?? '' },
  });
  expect([again.status, again.body, again.header('etag')]).toEqual([304, '', answer.header('etag')]);
});

test('describes every event that a webhook gets, and the codes of errors at fields', () => {
  const { Event, Problem } = document.components.schemas;
  const { post } = document.webhooks.referralChanged;
  expect(post.requestBody.content['application/cloudevents+json'].schema).toEqual({
    $ref: '#/components/schemas/Event',
  });
  const told = {
    referralId: 'HW-7K3M9P2',
    sequence: 3,
    to: '',
    at: '2026-11-28T09:00:00.000Z',
    nextAt: '',
    status: 'planned',
    attempts: 0,
  } as const;
  for (const kind of toldKinds) {
    const ending = kind === 'ended' ? { ending: 'declined' as const } : {};
    const event = cloudEventOf({ ...told, kind, ...ending }, { source: 'urn:x', publicUrl });
    expect(eventSchema.parse(event)).toEqual(event);
    expect(Event.properties.type.enum).toContain(event.type);
  }
  expect(Event.required).toEqual(Object.keys(Event.properties));
  const { examples } = Problem.properties.errors.items.properties.code;
  expect(examples).toEqual(expect.arrayContaining(['required', 'privacy-version', 'people-limit', 'intake-closed']));
});

test('its example is accepted by the reader', () => {
  const { example } = document.paths['/referrals'].post.requestBody.content['application/json'];
  const reading = readReferralRequest(example, { today: '2026-11-21', region });
  expect(reading).toMatchObject({ ok: true, hints: [] });
});

test('the form has the fields of the document, with dots, as the API reads them', async () => {
  const { schema } = document.paths['/referrals'].post.requestBody.content['application/x-www-form-urlencoded'];
  expect(schema).toEqual({ $ref: '#/components/schemas/ReferralForm' });
  const form = document.components.schemas.ReferralForm;
  expect(form).toMatchObject({ type: 'object', additionalProperties: false });
  expect(form.required).toContain('candidate.birthDate');
  expect(form.required).not.toContain('representative.name');
  expect(form.properties['situation.benefit']).toMatchObject({ type: 'array' });
  expect(form.properties['situation.registeredJobSeeker']).toEqual({ type: 'string', enum: ['true', 'false', 'on'] });
  const { example } = document.paths['/referrals'].post.requestBody.content['application/json'];
  const fields = Object.entries<object>(example).flatMap(([section, values]) =>
    Object.entries(values).flatMap(([key, value]) =>
      [value].flat().map((one): [string, string] => [`${section}.${key}`, String(one)]),
    ),
  );
  for (const [name] of fields) expect(Object.keys(form.properties)).toContain(name);
  const site = openSite();
  const posted = await send(site, 'POST', '/v1/referrals', {
    headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams(fields).toString(),
  });
  expect(posted.status).toBe(201);
});

test('says what each header looks like, and every status that a client may meet', () => {
  const { post } = document.paths['/referrals'];
  const { get } = document.paths['/referrals/{reference}'];
  expect(Object.keys(post.responses)).toEqual(
    expect.arrayContaining(['400', '413', '415', '422', '429', '500', '503']),
  );
  expect(Object.keys(get.responses)).toEqual(expect.arrayContaining(['400', '401', '404', '429', '500', '503']));
  const key = post.parameters.find(({ name }: { name: string }) => name === 'Idempotency-Key');
  const pattern = new RegExp(key.schema.pattern);
  expect(pattern.test('a'.repeat(255))).toBe(true);
  for (const wrong of ['', 'a b', 'a'.repeat(256), 'é']) expect(pattern.test(wrong)).toBe(false);
  expect(new RegExp(post.responses['201'].headers['API-Version'].schema.pattern).test(document.info.version)).toBe(
    true,
  );
  expect(new RegExp(get.parameters[1].schema.pattern).test('HW-7K2M9QX')).toBe(true);
  for (const status of ['429', '503']) expect(post.responses[status].headers).toHaveProperty('Retry-After');
});

describe('holds the code lists and the privacy version of this region', () => {
  const { referrer, candidate, situation, agreement } = request.properties;

  test('of the schema', () => {
    expect(referrer.properties.profession.enum).toEqual(professions);
    expect(all(situation.properties.benefit, 'enum')).toContainEqual(benefits);
    expect(document.components.schemas.Receipt.properties.door.enum).toEqual(doors);
    expect(document.components.schemas.OtherDoor.properties.otherDoor.enum).toEqual(otherDoors);
  });

  test('of the region file', () => {
    for (const { code, name } of region.municipalities) {
      expect(candidate.properties.municipality.description).toContain(`${code} ${name}`);
    }
    expect(situation.properties.inCareAt.enum).toEqual([
      ...region.providers.filter(({ ipsCare }) => ipsCare).map(({ id }) => id),
      'elsewhere',
      'none',
    ]);
    expect(request.properties.request.properties.preferredProvider.enum).toEqual(region.providers.map(({ id }) => id));
    expect(agreement.properties.privacyVersion).toMatchObject({
      enum: [region.privacyVersion, ...(region.privacyVersionsAlsoValid ?? [])],
      default: region.privacyVersion,
    });
  });

  test('and refuses unknown keys, as the reader does', () => {
    for (const part of [request, referrer, candidate, situation, agreement]) {
      expect(part.additionalProperties).toBe(false);
    }
  });
});
