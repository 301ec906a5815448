import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { ProvisionedThroughputExceededException } from '@aws-sdk/client-dynamodb';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createApiClients } from '../../functions/adapters/secrets/api-clients.ts';
import { makeClientKey } from '../../functions/cases/client-key.ts';
import { createHandler } from '../../functions/serve-public/handler.ts';
import { exampleRequest } from '../../functions/serve-public/openapi-example.ts';
import { says } from '../support/says.ts';
import { accepted, openSite, publicUrl, region, type Site, send } from './serve-public-site.ts';

const example = exampleRequest(region);

function post(site: Site, body: unknown, headers: Record<string, string> = {}, path = '/v1/referrals') {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return send(site, 'POST', path, { headers: { 'Content-Type': 'application/json', ...headers }, body: text });
}

/** The example with one value changed, added or (undefined) removed. */
function changed(path: string, value: unknown): unknown {
  const copy: Record<string, Record<string, unknown>> = structuredClone(example);
  const [section = '', key = ''] = path.split('.');
  copy[section] = { ...copy[section], [key]: value };
  return copy;
}

describe('the loop guarantee', () => {
  const check = {
    open: 142,
    withoutNextAction: 0,
    since: '2026-11-01T08:00:00.000Z',
    checkedAt: '2026-11-21T08:00:00.000Z',
    told: { on: '2026-11-21', about: 140 },
  };

  test('is told to anybody, from any site, and may be kept for a while', async () => {
    const site = openSite();
    site.loop.last = check;
    const answer = await send(site, 'GET', '/v1/health/loop', { headers: { Origin: 'https://elsewhere.example' } });
    expect(answer.status).toBe(200);
    const { told, ...rest } = check;
    expect(JSON.parse(answer.body)).toEqual({ ...rest, state: 'kept', open: told.about, intake: 'open' });
    expect(answer.header('cache-control')).toBe('public, max-age=300');
    expect(answer.header('access-control-allow-origin')).toBe('*');
    expect(answer.header('api-version')).toBeDefined();
  });

  test('is unknown before it was checked, and once the last check is too long ago', async () => {
    const site = openSite();
    const state = async () => JSON.parse((await send(site, 'GET', '/v1/health/loop')).body).state;
    expect(await state()).toBe('unknown');
    site.loop.last = check;
    expect(await state()).toBe('kept');
    site.time.now = '2026-11-21T11:00:00.001Z';
    expect(await state()).toBe('unknown');
  });

  test('cannot be posted', async () => {
    expect((await post(openSite(), {}, {}, '/v1/health/loop')).status).toBe(405);
    const wrong = await send(openSite(), 'DELETE', '/v1/referrals/HW-0000000');
    expect([wrong.status, wrong.header('allow')]).toEqual([405, 'GET, HEAD']);
    expect(JSON.parse(wrong.body).code).toBe('method-not-allowed');
  });
});

describe('an accepted referral', () => {
  test('answers 201 with what the sender needs', async () => {
    const site = openSite();
    const answer = await post(site, example, { 'Accept-Language': 'en-GB, nl;q=0.5' });
    expect(answer.status).toBe(201);
    expect(answer.header('location')).toBe(`${publicUrl}/v1/referrals/HW-7K2M9QX`);
    expect(answer.header('api-version')).toMatch(/^1\.\d+\.\d+$/);
    expect(answer.header('cache-control')).toBe('no-store');
    expect(JSON.parse(answer.body)).toEqual({
      reference: 'HW-7K2M9QX',
      status: 'received',
      door: 'sterk-met-werk',
      nextStep: 'work-coach-decides',
      statusUrl: `${publicUrl}/status/1.statustoken`,
      hints: [expect.stringMatching(says('door.hints.register-as-job-seeker', { who: 'self' }, 'en'))],
    });
    expect(site.submissions[0]).toMatchObject({ origin: 'api' });
  });

  test('may be a form with dotted names', async () => {
    const site = openSite();
    const fields = new URLSearchParams([
      ['referrer.role', 'self'],
      ['referrer.name', 'Noor Bedacht'],
      ['candidate.givenName', 'Noor'],
      ['candidate.familyName', 'Bedacht'],
      ['candidate.birthDate', '1990-05-07'],
      ['candidate.municipality', 'GM0355'],
      ['candidate.email', 'noor@post.example'],
      ['candidate.phone', ''],
      ['candidate.preferredContact', 'email'],
      ['candidate.language', 'nl'],
      ['situation.benefit', 'ww'],
      ['situation.benefit', 'zw'],
      ['situation.registeredJobSeeker', 'false'],
      ['request.goal', 'Werk'],
      ['agreement.informed', 'true'],
      ['agreement.privacyVersion', region.privacyVersion],
    ]);
    const answer = await post(site, fields.toString(), { 'Content-Type': 'application/x-www-form-urlencoded' });
    expect(answer.status).toBe(201);
    expect(site.submissions[0]?.request).toMatchObject({
      situation: { benefits: ['ww', 'zw'], registeredJobSeeker: false },
    });
  });

  test('hears a hint about medical words, and is accepted', async () => {
    const answer = await post(openSite(), changed('request.remarks', 'Ik slik medicijnen.'), {
      'Accept-Language': 'en',
    });
    expect(answer.status).toBe(201);
    expect(JSON.parse(answer.body).hints).toHaveLength(2);
  });

  test('hands on the idempotency key; a repeat is 201 again', async () => {
    const site = openSite(() => ({ ...accepted, fresh: false }));
    const answer = await post(site, example, { 'Idempotency-Key': '6f1c-2' });
    expect(answer.status).toBe(201);
    expect(site.submissions[0]?.idempotencyKey).toBe('6f1c-2');
  });

  test('takes any charset spelling and any case of the media type', async () => {
    const answer = await post(openSite(), example, { 'Content-Type': 'Application/JSON; charset=UTF-8' });
    expect(answer.status).toBe(201);
  });
});

describe('who sends', () => {
  test('a key names the client that vouches', async () => {
    const site = openSite();
    expect((await post(site, example, { 'X-API-Key': 'demo-key' })).status).toBe(201);
    expect(site.submissions[0]?.sender).toEqual({ proof: 'client', clientId: 'demo' });
  });

  test('without a key nobody is known yet', async () => {
    const site = openSite();
    await post(site, example);
    expect(site.submissions[0]?.sender).toEqual({ proof: 'none' });
  });

  test.each(['Demo-Key', ' ', '', 'demo-key2', 'x'.repeat(5000)])(
    'the unknown key "%s" is told, and nothing stored',
    async (key) => {
      const site = openSite();
      const answer = await post(site, example, { 'X-API-Key': key, 'Accept-Language': 'en' });
      expect(answer.status).toBe(401);
      expect(answer.header('www-authenticate')).toBe('ApiKey');
      expect(JSON.parse(answer.body).detail).toMatch(says('api-problem.unknown-key', {}, 'en'));
      expect(answer.body).not.toContain('demo-key2');
      expect(site.submissions).toEqual([]);
    },
  );

  test.each(['Bearer', 'bearer', 'Token', 'ApiKey', 'Bearer\t'])('a key may come as %s too', async (scheme) => {
    const site = openSite();
    expect((await post(site, example, { Authorization: `${scheme} demo-key` })).status).toBe(201);
    expect(site.submissions[0]?.sender).toEqual({ proof: 'client', clientId: 'demo' });
  });

  test.each(['Bearer demo-key2', 'Token x', 'Bearer', 'Bearer  ', 'Bearer demo-key demo-key', 'Key x', 'hw_X'])(
    '"%s" is nobody’s key: it is told, and nothing stored',
    async (authorization) => {
      const site = openSite();
      const answer = await post(site, example, { Authorization: authorization });
      expect(answer.status).toBe(401);
      expect(answer.header('www-authenticate')).toBe('Bearer');
      expect(JSON.parse(answer.body).code).toBe('unknown-key');
      expect(site.submissions).toEqual([]);
    },
  );

  test('what a proxy asks for itself is no key of ours', async () => {
    const site = openSite();
    expect((await post(site, example, { Authorization: 'Basic ZTp4' })).status).toBe(201);
    expect(site.submissions[0]?.sender).toEqual({ proof: 'none' });
  });

  test('a program that posts a form with a key gets JSON, whatever it accepts: no form of a browser has a key', async () => {
    const site = openSite();
    const answer = await send(site, 'POST', '/v1/referrals', {
      headers: {
        'Content-Type': 'application/x-www-form-urlencoded',
        Accept: 'text/html',
        Authorization: 'Bearer nobody',
      },
      body: 'candidate.givenName=Noor',
    });
    expect(answer.status).toBe(401);
    expect(answer.header('content-type')).toBe('application/problem+json');
    expect(site.submissions).toEqual([]);
  });

  test('the network is the one that the gateway saw, whatever a header says', async () => {
    const site = openSite();
    await post(site, example, { 'X-Forwarded-For': '198.51.100.9', Forwarded: 'for=198.51.100.9' });
    expect(site.submissions[0]?.network).toBe('192.0.2.7');
  });
});

test('an Idempotency-Key counts for a week, so that an answer that was lost before a weekend is found after it', async () => {
  const site = openSite();
  await post(site, example, { 'Idempotency-Key': 'one' });
  expect(site.submissions[0]).toMatchObject({ idempotencyKey: 'one', keyKeptDays: 7 });
});

test.each([
  ['sender', 'sender-limit', '/referrer', 'people-limit'],
  ['candidate', 'candidate-limit', '/candidate', 'people-limit'],
  ['client', 'client-limit', '', 'client-limit'],
  ['network', 'network-limit', '', 'network-limit'],
  ['calls', 'call-limit', '', 'call-limit'],
] as const)(
  '429 names the limit of the %s; that others refer somebody only a client that vouches hears',
  async (limitOf, code, pointer, toOthers) => {
    const site = openSite(() => ({ kind: 'too-many', retryAfterSeconds: 321, limitOf }));
    const errors = async (headers: Record<string, string>) =>
      JSON.parse((await post(site, example, headers)).body).errors;
    expect(await errors({ 'X-API-Key': 'demo-key' })).toMatchObject([{ in: 'body', pointer, code }]);
    const [other] = await errors({});
    expect(other).toMatchObject({ pointer: '', code: toOthers });
    expect(other.detail).toMatch(says(`intake-limit.${toOthers}`));
  },
);

test('too many referrals answer 429 with whom to call and when to come back', async () => {
  const answer = await post(
    openSite(() => ({ kind: 'too-many', retryAfterSeconds: 321, limitOf: 'network' })),
    example,
  );
  expect(answer.status).toBe(429);
  expect(answer.header('retry-after')).toBe('321');
  expect(answer.header('content-type')).toBe('application/problem+json');
  expect(JSON.parse(answer.body).detail).toContain(region.helpdesk.phone);
});

test('a hint is said once, also of who is candidate and referrer, and says at which field it is', async () => {
  const email = 'noor@gmial.com';
  const { organisation: _, profession: __, ...referrer } = example.referrer;
  const body = {
    ...example,
    referrer: { ...referrer, role: 'self', email },
    candidate: { ...example.candidate, email },
  };
  const { hints, fieldHints } = JSON.parse((await post(openSite(), body, {}, '/v1/referrals?lang=en')).body);
  const [hint, ...more] = hints.filter((one: string) => one.includes('gmail.com'));
  expect([hint === undefined, more]).toEqual([false, []]);
  expect(fieldHints).toEqual([{ in: 'body', pointer: '/candidate/email', code: 'email-domain-hint', detail: hint }]);
});

test('a box that was ticked and has no value counts as ticked', async () => {
  const fields = Object.entries(example).flatMap(([section, values]) =>
    Object.entries(values).map(([key, value]): [string, string] => [`${section}.${key}`, String(value)]),
  );
  const form = new URLSearchParams(
    [...fields, ['agreement.informed', 'on']].filter(([, value]) => value !== 'true') as [string, string][],
  );
  const site = openSite();
  const answer = await post(site, form.toString(), { 'Content-Type': 'application/x-www-form-urlencoded' });
  expect(answer.status).toBe(201);
  expect(site.submissions[0]?.request.agreement.informed).toBe(true);
});

test('what a program asks in a language is remembered by no cookie; a page is', async () => {
  const site = openSite();
  const asked = [
    await post(site, example, {}, '/v1/referrals?lang=en'),
    await post(site, {}, {}, '/v1/referrals?lang=en'),
    await send(site, 'GET', '/v1/openapi.json?lang=en', {}),
  ];
  expect(asked.flatMap(({ cookies }) => cookies)).toEqual([]);
  const page = await send(site, 'GET', '/privacy?lang=en', {});
  expect(page.cookies.join()).toContain('lang=en');
});

test('where no door fits the answer is 200, with the door that does and who helps', async () => {
  const site = openSite(() => ({
    kind: 'other-door',
    otherDoor: 'disability-benefit',
    door: undefined,
    reasons: [{ code: 'disability-benefit', who: 'professional' }],
  }));
  const answer = await post(site, example, {}, '/v1/referrals?lang=en');
  const {
    toSelf: _self,
    toProfessional,
    organisation: _named,
    how: _how,
    ...reach
  } = region.handovers['disability-benefit'];
  expect(answer.status).toBe(200);
  expect(JSON.parse(answer.body)).toEqual({
    status: 'other-door',
    otherDoor: 'disability-benefit',
    reasons: [expect.stringMatching(says('door.reasons.disability-benefit', {}, 'en'))],
    handover: { organisation: toProfessional?.organisation.en, how: toProfessional?.how.en, ...reach },
  });
});

describe('a form in another character set', () => {
  const fields = (givenName: string, more = '') =>
    [
      'referrer.role=self&referrer.name=Zoe+Bedacht&candidate.familyName=Bedacht&candidate.birthDate=1990-05-07',
      'candidate.municipality=GM0355&candidate.email=zoe%40post.example&candidate.preferredContact=email',
      `candidate.language=nl&request.goal=Werk&agreement.informed=true&agreement.privacyVersion=${region.privacyVersion}`,
      `candidate.givenName=${givenName}${more}`,
    ].join('&');
  const type = (charset = '') => ({ 'Content-Type': `application/x-www-form-urlencoded${charset}` });
  const named = async (body: string, headers: Record<string, string>) => {
    const site = openSite();
    const answer = await post(site, body, headers);
    return [answer.status, site.submissions[0]?.request.candidate.givenName];
  };

  test('is read by the one that it names, escaped or not', async () => {
    expect(await named(fields('Zo%EB'), type('; charset=windows-1252'))).toEqual([201, 'Zo\u00eb']);
    expect(await named(fields('Zo%EB'), type('; charset="ISO-8859-1"'))).toEqual([201, 'Zo\u00eb']);
    expect(await named(fields('Zo%EB', '&_charset_=windows-1252'), type())).toEqual([201, 'Zo\u00eb']);
    expect(await named(fields('Zo%C3%AB'), type('; charset=utf-8'))).toEqual([201, 'Zo\u00eb']);
    const site = openSite();
    const bytes = Buffer.from(fields('Zo\u00eb'), 'latin1').toString('base64');
    await send(site, 'POST', '/v1/referrals', { headers: type('; charset=iso-8859-1'), body: bytes, base64: true });
    expect(site.submissions[0]?.request.candidate.givenName).toBe('Zo\u00eb');
  });

  test('is refused with a reason when its bytes do not fit, or nobody knows the set', async () => {
    for (const headers of [type(), type('; charset=utf-8'), type('; charset=klingon'), type('; charset=utf-16le')]) {
      const answer = await post(openSite(), fields('Zo%EB'), headers);
      expect(answer.status).toBe(400);
      expect(JSON.parse(answer.body).detail).toContain('charset=windows-1252');
    }
  });
});

describe('answers left blank', () => {
  test('of an optional field count as not given', async () => {
    for (const blank of [null, '', '  ']) {
      const site = openSite();
      const body = {
        ...example,
        referrer: { ...example.referrer, phone: blank },
        candidate: { ...example.candidate, phone: blank },
        situation: { benefit: [blank], inCareAt: blank, registeredJobSeeker: blank, workCoachEmail: blank },
        request: { ...example.request, remarks: blank, preferredProvider: blank, motivated: blank },
        representative: { name: blank, relation: blank, email: blank, phone: blank },
      };
      expect((await post(site, body)).status).toBe(201);
      expect(site.submissions[0]?.request).toMatchObject({ situation: { benefits: [] } });
      expect(site.submissions[0]?.request).not.toHaveProperty('representative');
      expect(site.submissions[0]?.request.request).not.toHaveProperty('remarks');
    }
    expect((await post(openSite(), { ...example, representative: null, situation: null })).status).toBe(201);
  });

  test('of a field that is needed are asked for, and of an unknown one told', async () => {
    for (const blank of [null, '']) {
      const answer = await post(openSite(), { ...(changed('candidate.familyName', blank) as object), extra: blank });
      const errors = JSON.parse(answer.body).errors.map(({ pointer, code }: { pointer: string; code: string }) => [
        pointer,
        code,
      ]);
      expect(errors).toEqual([
        ['/candidate/familyName', 'required'],
        ['/extra', 'unknown-key'],
      ]);
    }
  });
});

describe('refusals', () => {
  const cases: [string, number, unknown, Record<string, string>][] = [
    ['malformed JSON', 400, '{"referrer":', {}],
    ['an empty body', 400, '', {}],
    ['a wrong content type', 415, example, { 'Content-Type': 'text/plain' }],
    ['a content type that is a property of objects', 415, example, { 'Content-Type': 'constructor' }],
    ['more than 32 KB', 413, changed('request.remarks', 'a'.repeat(33_000)), {}],
    ['a list', 400, [], {}],
    ['null', 400, 'null', {}],
    ['an unknown key', 400, { ...example, extra: 1 }, {}],
    ['an unknown key further down', 400, changed('candidate.diagnosis', 'x'), {}],
    ['a wrong type', 400, changed('candidate.givenName', 7), {}],
    ['a control character', 400, changed('candidate.givenName', 'No\u0000or'), {}],
    ['an impossible date', 400, changed('candidate.birthDate', '2001-02-29'), {}],
    ['a date to come', 400, changed('candidate.birthDate', '2031-02-01'), {}],
    ['a homograph e-mail', 400, changed('candidate.email', 'noor@p\u043est.example'), {}],
    ['a header-injecting e-mail', 400, changed('candidate.email', 'noor@post.example\r\nBcc: x@y.example'), {}],
    ['a BSN', 400, changed('request.remarks', 'BSN 111222333'), {}],
    ['an older privacy text', 400, changed('agreement.privacyVersion', '2020-01'), {}],
    ['no agreement', 400, changed('agreement.informed', false), {}],
    ['a bad idempotency key', 400, example, { 'Idempotency-Key': 'a b' }],
    ['another website', 403, example, { Origin: 'https://evil.example' }],
  ];

  test.each(cases)('%s: %i, as a problem, and nothing reaches the desk', async (_, status, body, headers) => {
    const site = openSite();
    const answer = await post(site, body, headers);
    expect(answer.status).toBe(status);
    expect(answer.header('content-type')).toBe('application/problem+json');
    expect(answer.header('api-version')).toBeDefined();
    const problem = JSON.parse(answer.body);
    expect(problem).toMatchObject({ status, title: expect.any(String), detail: expect.any(String) });
    expect(answer.body).not.toMatch(/\bat .*\.ts|Error:/);
    expect(site.submissions).toEqual([]);
  });

  test('bytes that are no UTF-8 are malformed', async () => {
    const site = openSite();
    const event = { headers: { 'Content-Type': 'application/json' }, body: '' };
    const bytes = Buffer.concat([Buffer.from('{"a":"'), Buffer.from([0xff, 0xfe]), Buffer.from('"}')]);
    const answer = await send(site, 'POST', '/v1/referrals', {
      ...event,
      body: bytes.toString('base64'),
      base64: true,
    });
    expect(answer.status).toBe(400);
    expect(answer.body).toContain('UTF-8');
  });

  const asBytes = (site: Site, bytes: Buffer, headers: Record<string, string>) =>
    send(site, 'POST', '/v1/referrals', { headers, body: bytes.toString('base64'), base64: true });

  test('a compressed body is refused with the reason', async () => {
    for (const type of ['application/json', 'application/x-www-form-urlencoded']) {
      const answer = await asBytes(openSite(), gzipSync(JSON.stringify(example)), {
        'Content-Type': type,
        'Content-Encoding': 'gzip',
      });
      expect(answer.status).toBe(415);
      expect(JSON.parse(answer.body).detail).toContain('Content-Encoding');
    }
    expect((await post(openSite(), example, { 'Content-Encoding': 'identity' })).status).toBe(201);
  });

  test('a character that was lost before it came here is told at its field', async () => {
    const answer = await post(openSite(), changed('candidate.givenName', 'Zo\ufffd'));
    expect(answer.status).toBe(400);
    expect(JSON.parse(answer.body).errors).toMatchObject([{ pointer: '/candidate/givenName', code: 'lost-character' }]);
  });

  test('a form of more than 200 fields, whatever their names', async () => {
    const form = { 'Content-Type': 'application/x-www-form-urlencoded' };
    for (const name of ['situation.benefit', '__proto__', 'x']) {
      const answer = await post(openSite(), Array.from({ length: 201 }, (_, at) => `${name}=${at}`).join('&'), form);
      expect(answer.status).toBe(400);
      expect(JSON.parse(answer.body).detail).toContain('200');
    }
    expect((await post(openSite(), '&'.repeat(30_000), form)).status).toBe(400);
  });

  test('a JSON body of thousands of unknown keys gets no answer of a megabyte', async () => {
    const many = Object.fromEntries(Array.from({ length: 3000 }, (_, at) => [`k${at}`, 1]));
    const answer = await post(openSite(), { ...example, ...many });
    expect(answer.status).toBe(400);
    expect(JSON.parse(answer.body).errors).toHaveLength(100);
  });

  test('names that every object inherits are unknown keys like any other', async () => {
    for (const name of ['__proto__', 'constructor', 'toString', 'hasOwnProperty']) {
      const json = JSON.stringify(example);
      const answer = await post(openSite(), `${json.slice(0, -1)},"${name}":{"x":1}}`);
      expect([name, answer.status]).toEqual([name, 400]);
      const form = await post(openSite(), `${name}=1&${name}.${name}=2&candidate.${name}=3`, {
        'Content-Type': 'application/x-www-form-urlencoded',
      });
      expect([name, form.status]).toEqual([name, 400]);
      const query = await post(openSite(), example, { Cookie: `${name}=1; lang=nl` }, `/v1/referrals?${name}=1`);
      expect([name, query.status]).toEqual([name, 201]);
    }
  });

  test('an unknown language is told, in the language that can be', async () => {
    const answer = await post(openSite(), example, { 'Accept-Language': 'en' }, '/v1/referrals?lang=fr');
    expect(answer.status).toBe(400);
    expect(JSON.parse(answer.body)).toMatchObject({
      detail: expect.stringMatching(says('api-problem.unknown-language', {}, 'en')),
      errors: [{ in: 'query', pointer: 'lang', code: 'unknown-value' }],
    });
    expect((await post(openSite(), example, {}, '/v1/referrals?lang=')).status).toBe(201);
  });

  test('all mistakes come together, with pointers, in the asked language', async () => {
    const site = openSite();
    const body = {
      ...example,
      candidate: { ...example.candidate, birthDate: '1999-13-01', email: 'nope', 'a/b': 1 },
      agreement: { ...example.agreement, informed: false },
    };
    const dutch = JSON.parse((await post(site, body)).body);
    const english = JSON.parse((await post(site, body, { 'Accept-Language': 'fr, en;q=0.8' })).body);
    const pointers = dutch.errors.map(({ pointer }: { pointer: string }) => pointer);
    expect(pointers.toSorted()).toEqual([
      '/agreement/informed',
      '/candidate/a~1b',
      '/candidate/birthDate',
      '/candidate/email',
    ]);
    for (const error of dutch.errors) expect(Object.keys(error)).toEqual(['in', 'pointer', 'code', 'detail']);
    expect(english.errors.map(({ detail }: { detail: string }) => detail)).not.toEqual(
      dutch.errors.map(({ detail }: { detail: string }) => detail),
    );
  });

  test('a key that was used for another body is 422', async () => {
    const answer = await post(
      openSite(() => ({ kind: 'key-reused' })),
      example,
      { 'Idempotency-Key': 'k' },
    );
    expect(answer.status).toBe(422);
    expect(answer.header('content-type')).toBe('application/problem+json');
  });

  test('a fault of ours is a problem without detail of it', async () => {
    const site = openSite(() => {
      throw new Error('Noor Bedacht broke it');
    });
    const answer = await post(site, example);
    expect(answer.status).toBe(500);
    expect(answer.header('content-type')).toBe('application/problem+json');
    expect(answer.body + JSON.stringify(site.logged)).not.toContain('Bedacht');
  });

  test('a busy table asks to send again later, and is no fault of ours', async () => {
    const site = openSite(() => {
      throw new ProvisionedThroughputExceededException({ $metadata: {}, message: '' });
    });
    const answer = await post(site, example);
    expect([answer.status, answer.header('retry-after')]).toEqual([503, '120']);
    expect(JSON.parse(answer.body)).toMatchObject({ code: 'unavailable' });
    expect(site.logged).toMatchObject([{ event: 'public-request-failed', facts: { api: true } }]);
    expect(site.logged[0]).not.toHaveProperty('isError');
  });

  test('an unknown address is a problem too', async () => {
    const answer = await send(openSite(), 'GET', '/v1/nothing');
    expect(answer.status).toBe(404);
    expect(answer.header('content-type')).toBe('application/problem+json');
    expect(answer.header('api-version')).toBeDefined();
  });
});

describe('the status of a referral', () => {
  const get = (headers: Record<string, string>, reference = 'HW-7K2M9QX') =>
    send(openSite(), 'GET', `/v1/referrals/${reference}`, { headers });

  test('needs the bearer token', async () => {
    const answer = await get({});
    expect(answer.status).toBe(401);
    expect(answer.header('www-authenticate')).toBe('Bearer');
    expect((await get({ Authorization: 'Basic eDp5' })).status).toBe(401);
  });

  test('is unknown with another token or another reference', async () => {
    expect((await get({ Authorization: 'Bearer other' })).status).toBe(404);
    expect((await get({ Authorization: 'Bearer 1.statustoken' }, 'HW-0000000')).status).toBe(404);
  });

  test('a key that is nobody’s any more is told, so that its system does not take each referral for erased', async () => {
    const { key } = makeClientKey((size) => 'K'.repeat(size));
    expect((await get({ Authorization: `Bearer ${key}` })).status).toBe(401);
    expect((await get({ Authorization: `Bearer ${key.slice(0, -1)}` })).status).toBe(404);
  });

  test('is told to who has it', async () => {
    const answer = await get({ Authorization: 'Bearer 1.statustoken' });
    expect(answer.status).toBe(200);
    expect(answer.header('cache-control')).toBe('private, no-cache');
    expect(JSON.parse(answer.body)).toEqual({ reference: 'HW-7K2M9QX', status: 'open' });
  });

  test('is told to the client that sent it by its key alone, as a header of its own or as the bearer', async () => {
    const byKey = await get({ 'X-API-Key': 'demo-key' });
    expect(JSON.parse(byKey.body)).toMatchObject({ status: 'waiting-for-place', updatedOn: '2026-11-21' });
    expect((await get({ Authorization: 'Bearer demo-key' })).body).toBe(byKey.body);
    expect(byKey.header('link')).toBe(`<${publicUrl}/v1/openapi.json>; rel="service-desc"`);
    expect(byKey.header('vary')).toMatch(/Authorization/);
    expect((await get({ 'X-API-Key': 'demo-key' }, 'HW-0000000')).status).toBe(404);
    expect((await get({ 'X-API-Key': 'no-key', Authorization: 'Bearer 1.statustoken' })).status).toBe(401);
  });

  test('is not sent again to who has this very answer', async () => {
    const key = { 'X-API-Key': 'demo-key' };
    const tag = (await get(key)).header('etag') ?? '';
    expect(tag).toMatch(/^"[\w-]{43}"$/);
    for (const known of [tag, `W/${tag}`, `"x", ${tag}`, '*']) {
      const answer = await get({ ...key, 'If-None-Match': known });
      expect([answer.status, answer.body, answer.header('etag')]).toEqual([304, '', tag]);
      expect(answer.header('api-version')).toBeDefined();
      expect(answer.header('content-type')).toBeUndefined();
    }
    expect((await get({ ...key, 'If-None-Match': '"x"' })).status).toBe(200);
    expect((await get({ Authorization: 'Bearer 1.statustoken', 'If-None-Match': tag })).status).toBe(200);
  });
});

describe('other websites', () => {
  const preflight = (path: string, origin: string) =>
    send(openSite(), 'OPTIONS', path, {
      headers: { Origin: origin, 'Access-Control-Request-Method': 'POST' },
    });

  test('may post when configured', async () => {
    const asked = await preflight('/v1/referrals', 'https://partner.example');
    expect(asked.status).toBe(204);
    expect(asked.header('access-control-allow-origin')).toBe('https://partner.example');
    for (const name of ['Idempotency-Key', 'Sandbox-Answer']) {
      expect(asked.header('access-control-allow-headers')).toContain(name);
    }
    const answer = await post(openSite(), example, { Origin: 'https://partner.example' });
    expect(answer.status).toBe(201);
    expect(answer.header('access-control-allow-origin')).toBe('https://partner.example');
    expect(answer.header('vary')).toContain('Origin');
  });

  test('may not otherwise', async () => {
    const asked = await preflight('/v1/referrals', 'https://evil.example');
    expect(asked.header('access-control-allow-origin')).toBeUndefined();
    const answer = await post(openSite(), example, { Origin: 'https://evil.example' });
    expect(answer.header('access-control-allow-origin')).toBeUndefined();
  });

  test('may post where the region says so, exactly as it is written there, and no longer once it does not', async () => {
    const site = openSite();
    const [origin, runtime] = ['https://formulier.example', site.runtime];
    const withOrigins = (formOrigins?: string[]) => {
      const { formOrigins: _, ...rest } = runtime.region;
      const region = formOrigins === undefined ? rest : { ...rest, formOrigins };
      return { ...site, handler: createHandler({ ...runtime, region }) };
    };
    const asked = async (at: ReturnType<typeof withOrigins>, from: string) => {
      const before = await send(at, 'OPTIONS', '/v1/referrals', {
        headers: { Origin: from, 'Access-Control-Request-Method': 'POST' },
      });
      const answer = await post(at, example, { Origin: from });
      return [before.header('access-control-allow-origin'), answer.status];
    };
    expect(await asked(withOrigins([origin]), origin)).toEqual([origin, 201]);
    for (const near of [`${origin}:8443`, 'http://formulier.example', 'https://ander.formulier.example', 'null']) {
      expect(await asked(withOrigins([origin]), near), near).toEqual([undefined, 403]);
    }
    expect(await asked(withOrigins(['https://ander.example']), origin)).toEqual([undefined, 403]);
    expect(await asked(withOrigins(), origin)).toEqual([undefined, 403]);
  });

  test('by a client is its own, with a key or from its pages; whether it vouches, the region says', async () => {
    const site = openSite();
    const hash = (key: string) => createHash('sha256').update(key).digest('hex');
    const clients = [
      { id: 'zeist', name: 'Zeist', keyHashes: [hash('z')], origins: ['https://zeist.example'] },
      { id: 'bunnik', name: 'Bunnik', keyHashes: [hash('b')], vouches: false },
    ];
    const probe = { keys: { isGood: async () => false }, clock: site.runtime.clock };
    const region = { ...site.runtime.region, clients };
    const runtime = { ...site.runtime, region, apiClients: createApiClients(clients, probe) };
    const at = { ...site, handler: createHandler(runtime) };
    const asked: Record<string, string>[] = [
      { 'X-API-Key': 'z' },
      { Origin: 'https://zeist.example' },
      { Origin: 'https://zeist.example', 'X-API-Key': 'b' },
      {},
    ];
    for (const headers of asked) await post(at, example, headers);
    expect(site.submissions.map(({ sender }) => sender)).toEqual([
      { proof: 'client', clientId: 'zeist' },
      { proof: 'none', client: { id: 'zeist', hasKey: false } },
      { proof: 'none', client: { id: 'bunnik', hasKey: true } },
      { proof: 'none' },
    ]);
  });

  test('may post from the site of a client, which needs no key', async () => {
    const site = openSite();
    const clients = [{ id: 'zeist', name: 'Zeist', keyHashes: [], origins: ['https://zeist.example'] }];
    const handler = createHandler({ ...site.runtime, region: { ...site.runtime.region, clients } });
    const answers = ['https://zeist.example', 'https://bunnik.example'].map((Origin) =>
      post({ ...site, handler }, example, { Origin }),
    );
    expect((await Promise.all(answers)).map(({ status }) => status)).toEqual([201, 403]);
  });

  test('may all read the OpenAPI document', async () => {
    const answer = await send(openSite(), 'GET', '/v1/openapi.json', { headers: { Origin: 'https://any.example' } });
    expect(answer.header('access-control-allow-origin')).toBe('*');
  });
});

describe('whatever is posted', () => {
  const marker = 'Zz9Marker';
  const value = fc.oneof(
    fc.constant(marker),
    fc.constant(`${marker}@x`),
    fc.jsonValue({ maxDepth: 2 }),
    fc.string({ unit: 'binary' }),
  );
  const paths = Object.entries(example).flatMap(([section, fields]) =>
    Object.keys(fields).map((key) => `${section}.${key}`),
  );

  test('arbitrary JSON never fails and stores nothing that is wrong', async () => {
    const site = openSite();
    await fc.assert(
      fc.asyncProperty(fc.json(), async (body) => {
        const answer = await post(site, body);
        expect(answer.status).toBe(400);
        expect(site.submissions).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  test('nearly right documents answer 201 or 400 and never repeat a value', async () => {
    const site = openSite();
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(fc.constantFrom(...paths), value), { minLength: 1 }), async (changes) => {
        const body: Record<string, Record<string, unknown>> = structuredClone(example);
        for (const [path, wrong] of changes) {
          const [section = '', key = ''] = path.split('.');
          body[section] = { ...body[section], [key]: wrong };
        }
        const answer = await post(site, body);
        expect([201, 400]).toContain(answer.status);
        expect(answer.body).not.toContain(marker);
      }),
      { numRuns: 300 },
    );
  });

  test('arbitrary forms and media types never fail', async () => {
    const type = fc.constantFrom('application/json', 'application/x-www-form-urlencoded', 'text/html', '');
    const site = openSite();
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary' }), type, async (body, contentType) => {
        const answer = await post(site, body, { 'Content-Type': contentType });
        expect([400, 415]).toContain(answer.status);
      }),
      { numRuns: 200 },
    );
  });
});
