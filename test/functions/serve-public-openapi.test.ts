import { describe, expect, test } from 'vitest';
import { benefits, doors, misfits, professions } from '../../functions/domain/codes.ts';
import { readReferralRequest } from '../../functions/domain/referral-request.ts';
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
  expect(post.security).toEqual([{ clientKey: [] }, {}]);
  expect(document.components.securitySchemes.clientKey).toMatchObject({
    type: 'apiKey',
    in: 'header',
    name: 'X-API-Key',
  });
  expect(post.responses['401']).toBeDefined();
});

test('its example is accepted by the reader', () => {
  const { example } = document.paths['/referrals'].post.requestBody.content['application/json'];
  const reading = readReferralRequest(example, { today: '2026-11-21', region });
  expect(reading).toMatchObject({ ok: true, hints: [] });
});

describe('holds the code lists and the privacy version of this region', () => {
  const { referrer, candidate, situation, agreement } = request.properties;

  test('of the schema', () => {
    expect(referrer.properties.profession.enum).toEqual(professions);
    expect(all(situation.properties.benefit, 'enum')).toContainEqual(benefits);
    expect(document.components.schemas.Receipt.properties.door.enum).toEqual(doors);
    expect(document.components.schemas.Misfit.properties.misfit.enum).toEqual(misfits);
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
      enum: [region.privacyVersion],
      default: region.privacyVersion,
    });
  });

  test('and refuses unknown keys, as the reader does', () => {
    for (const part of [request, referrer, candidate, situation, agreement]) {
      expect(part.additionalProperties).toBe(false);
    }
  });
});
