import { describe, expect, test } from 'vitest';
import { readReference } from '../../functions/domain/reference.ts';
import { isSandboxReference, sandboxKey } from '../../functions/domain/sandbox.ts';
import { sandboxAnswers, sandboxReference } from '../../functions/domain/sandbox-answers.ts';
import { problemCodes } from '../../functions/serve-public/api-schemas.ts';
import { exampleRequest } from '../../functions/serve-public/openapi-example.ts';
import { problemStatus } from '../../functions/serve-public/problem.ts';
import { accepted, openSite, region, type Site, send } from './serve-public-site.ts';

const good = exampleRequest(region);
const json = { 'Content-Type': 'application/json' };
const inSandbox = { ...json, 'X-API-Key': sandboxKey };

async function post(site: Site, body: unknown, headers: Record<string, string> = inSandbox, query = '') {
  const answer = await send(site, 'POST', `/v1/referrals${query}`, { headers, body: JSON.stringify(body) });
  return { ...answer, document: JSON.parse(answer.body) };
}

/** The same site as one on which the real desk has to answer like the sandbox. */
const changed = (parts: { candidate?: object; referrer?: object; request?: object }) => ({
  ...good,
  candidate: { ...good.candidate, ...parts.candidate },
  referrer: { ...good.referrer, ...parts.referrer },
  request: { ...good.request, ...parts.request },
});

function nothingHappened(site: Site) {
  expect([
    site.submissions,
    site.sentMails,
    site.turnedAway,
    site.stored.size,
    site.counters.size,
    site.logged,
  ]).toEqual([[], [], [], 0, 0, []]);
}

describe('the sandbox', () => {
  test('answers a good referral as the real desk would, marked, with the same again for the same', async () => {
    const site = openSite();
    const first = await post(site, good);
    expect(first.status).toBe(201);
    expect(first.header('api-sandbox')).toBe('true');
    expect(first.document).toMatchObject({ status: 'received', door: 'sterk-met-werk-of-scholing', sandbox: true });
    expect(isSandboxReference(first.document.reference)).toBe(true);
    expect(first.header('location')).toBe(`https://werk.example/v/v1/referrals/${first.document.reference}`);
    expect((await post(site, good)).body).toBe(first.body);
    expect((await post(site, changed({ request: { goal: 'Iets anders.' } }))).document.reference).not.toBe(
      first.document.reference,
    );
    nothingHappened(site);
  });

  test('is marked only where it is one, and its reference is none of a person', async () => {
    const real = await post(openSite(), good, { ...json, 'X-API-Key': 'demo-key' });
    expect([real.header('api-sandbox'), real.document.sandbox]).toEqual([undefined, undefined]);
    expect(isSandboxReference(accepted.reference)).toBe(false);
    for (let seed = 0; seed < 1024; seed += 1) {
      const reference = sandboxReference(new Uint8Array([seed >> 8, seed & 255]));
      expect(readReference(reference)).toBeUndefined();
      expect(isSandboxReference(reference)).toBe(true);
    }
  });

  test('gives every mistake that the real desk gives, in the same words', async () => {
    const wrong = changed({ referrer: { name: undefined }, candidate: { birthDate: '31-02-2006', extra: 1 } });
    const site = openSite();
    const [trial, real] = [await post(site, wrong), await post(openSite(), wrong, json)];
    expect(trial.status).toBe(400);
    expect(trial.body).toBe(real.body);
    expect(trial.document.code).toBe('invalid-request');
    for (const headers of [
      { 'Content-Type': 'text/plain' },
      { ...json, 'Idempotency-Key': 'a b' },
      { ...json, 'Content-Encoding': 'gzip' },
    ]) {
      const [one, other] = [
        await post(site, good, { ...inSandbox, ...headers }),
        await post(openSite(), good, headers),
      ];
      expect([one.status, one.body]).toEqual([other.status, other.body]);
    }
    nothingHappened(site);
  });

  test('names another door, offers a handover but never of a child, and knows closed intake', async () => {
    const site = openSite();
    const elsewhere = await post(site, changed({ candidate: { municipality: 'GM0014' } }));
    expect([elsewhere.status, elsewhere.document.status, elsewhere.document.sandbox]).toEqual([
      200,
      'other-door',
      true,
    ]);
    const handed = await post(site, changed({ candidate: { municipality: 'GM0014' }, request: { handover: true } }));
    expect(handed.document).toMatchObject({ status: 'handover', nextStep: 'coordinator-calls', sandbox: true });
    const child = await post(site, changed({ candidate: { birthDate: '2015-01-01' }, request: { handover: true } }));
    expect(child.document.status).toBe('other-door');
    nothingHappened(site);
  });

  test('answers on request what depends on others, and says which answers there are', async () => {
    const site = openSite();
    for (const asked of sandboxAnswers) {
      const answer = await post(site, good, { ...inSandbox, 'Sandbox-Answer': asked });
      expect(answer.document.code).toBe(asked);
      expect(answer.status).toBe(asked === 'intake-closed' ? 409 : problemStatus[asked]);
      expect(answer.header('api-sandbox')).toBe('true');
    }
    const waits = await post(site, good, { ...inSandbox, 'Sandbox-Answer': 'intake-closed' });
    expect(waits.header('retry-after')).toBe('86400');
    const unknown = await post(site, good, { ...inSandbox, 'Sandbox-Answer': 'teapot' });
    expect(unknown.document.errors).toMatchObject([{ in: 'header', pointer: 'Sandbox-Answer' }]);
    // Of a real client the header means nothing.
    const real = await post(openSite(), good, { ...json, 'X-API-Key': 'demo-key', 'Sandbox-Answer': 'failed' });
    expect(real.status).toBe(201);
    nothingHappened(site);
  });

  test('gives an example of a status for its own token, and opens no real referral', async () => {
    const site = openSite();
    const { document } = await post(site, good);
    const ask = (token: string, reference = document.reference, headers = {}) =>
      send(site, 'GET', `/v1/referrals/${reference}`, { headers: { Authorization: `Bearer ${token}`, ...headers } });
    const token = document.statusUrl.split('/').at(-1);
    const answer = await ask(token);
    expect([answer.status, answer.header('cache-control')]).toEqual([200, 'private, no-cache']);
    expect(JSON.parse(answer.body)).toEqual({ reference: document.reference, status: 'open', sandbox: true });
    const more = await ask(token, document.reference, { 'X-API-Key': sandboxKey });
    expect(JSON.parse(more.body)).toMatchObject({ status: 'received', sandbox: true });
    const path = `/v1/referrals/${document.reference}`;
    const byKey = await send(site, 'GET', path, { headers: { 'X-API-Key': sandboxKey } });
    expect(byKey.body).toBe(more.body);
    expect((await ask(sandboxKey)).body).toBe(more.body);
    const known = { 'X-API-Key': sandboxKey, 'If-None-Match': byKey.header('etag') ?? '' };
    expect((await send(site, 'GET', path, { headers: known })).status).toBe(304);
    expect((await send(site, 'GET', path, { headers: { 'X-API-Key': 'demo-key' } })).status).toBe(404);
    expect((await send(site, 'GET', path, { headers: { 'X-API-Key': 'nobody' } })).status).toBe(401);
    expect((await ask('1.statustoken')).status).toBe(404);
    expect((await ask(token, 'HW-7K2M9QX')).status).toBe(404);
    expect((await send(site, 'GET', `/v1/referrals/${document.reference}`)).status).toBe(401);
    const led = await send(site, 'GET', new URL(document.statusUrl).pathname.replace('/v/', '/'));
    expect([led.status, led.header('location')]).toEqual([302, 'https://werk.example/v/v1/docs#sandbox']);
  });
});

test('every refusal has a code, and every code its status', () => {
  expect([...Object.keys(problemStatus), 'intake-closed'].sort()).toEqual([...problemCodes].sort());
});
