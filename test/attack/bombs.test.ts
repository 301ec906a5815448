import { describe, expect, test } from 'vitest';
import { exampleRequest } from '../../functions/serve-public/openapi-example.ts';
import { openSite, region, send } from '../functions/serve-public-site.ts';

const [small, large] = [8 * 1024, 31 * 1024];
/** Four times the body may take four times as long, with a margin for a busy machine: well below the 16 times of a quadratic cost. */
const mostGrowth = 9;

const repeated = (piece: string, length: number) => piece.repeat(Math.floor(length / piece.length));
const valid = exampleRequest(region);
const asJson = (parts: object) => JSON.stringify({ ...valid, ...parts });

/** Bodies with the highest cost for their length. Each is posted as JSON or as a form. */
const jsons: Readonly<Record<string, (length: number) => string>> = {
  'lists in lists': (length) => repeated('[', length / 2) + repeated(']', length / 2),
  'objects in objects': (length) => `${repeated('{"a":', (length * 5) / 6)}1${repeated('}', length / 6)}`,
  'an open list': (length) => repeated('[', length),
  'many keys': (length) => `{${Array.from({ length: length / 12 }, (_, at) => `"k${at}":1`).join(',')},"z":1}`,
  'one key, many times': (length) => `{${repeated('"candidate":{},', length)}"z":1}`,
  'a long key': (length) => asJson({ [repeated('k', length - 1000)]: 1 }),
  'a long list': (length) => asJson({ situation: { benefit: Array.from({ length: length / 8 }, () => 'ww') } }),
  'a long number': (length) => asJson({ request: { goal: 1 } }).replace('1', repeated('9', length - 1000)),
  'a long name': (length) =>
    asJson({ candidate: { ...valid.candidate, givenName: repeated('e\u0301', length / 3 - 400) } }),
  escapes: (length) => `{"a":"${repeated('\\u0061', length)}"}`,
  'a valid one with a deep part': (length) =>
    asJson({ request: { goal: 'x' } }).replace(
      '"x"',
      repeated('[', (length - 1200) / 2) + repeated(']', (length - 1200) / 2),
    ),
};
const forms: Readonly<Record<string, (length: number) => string>> = {
  'many fields': (length) => repeated('candidate.x=1&', length),
  'one long name': (length) => `${repeated('a', length)}=1`,
  'a name of many parts': (length) => `${repeated('a.', length)}=1`,
  'no names': (length) => repeated('=&', length),
  'plus signs': (length) => `a=${repeated('+', length)}`,
  'half escapes': (length) => `a=${repeated('%', length)}`,
  'a character set': (length) => `_charset_=${repeated('x', length)}&a=1`,
};

const post = (path: string, type: string, body: string) =>
  send(openSite(), 'POST', path, { headers: { 'Content-Type': type, Origin: 'https://werk.example' }, body });

/** How many times more processor time the large body takes; the minimum of a few tries of each. */
async function growth(run: (length: number) => Promise<unknown>): Promise<number> {
  const cost = async (length: number) => {
    const start = process.cpuUsage();
    for (let time = 0; time < 4; time += 1) await run(length);
    const { user, system } = process.cpuUsage(start);
    return Math.max(1, user + system);
  };
  await cost(small);
  let [short, long] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (let tries = 1; tries <= 6; tries += 1) {
    short = Math.min(short, await cost(small));
    long = Math.min(long, await cost(large));
    if (long / short <= mostGrowth) break;
  }
  return long / short;
}

describe('a body made to cost time', () => {
  test.each(Object.entries(jsons))('JSON of %s is refused, in time that grows with its length', async (_, body) => {
    const answer = await post('/v1/referrals', 'application/json', body(large));
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.status).toBeLessThan(500);
    expect(answer.body.length).toBeLessThan(64 * 1024);
    expect(await growth((length) => post('/v1/referrals', 'application/json', body(length)))).toBeLessThan(mostGrowth);
  });

  test.each(Object.entries(forms))(
    'a form of %s is read or refused, in time that grows with its length',
    async (_, body) => {
      const type = 'application/x-www-form-urlencoded';
      for (const path of [
        '/v1/referrals',
        '/aanmelden',
        '/aanmelden/zelf/geboortedatum',
        '/aanmelden/past-dit-bij-mij',
      ]) {
        const answer = await post(path, type, body(large));
        expect([path, answer.status < 500, answer.body.length < 128 * 1024]).toEqual([path, true, true]);
        // A posted field appears on the page once or twice at most.
        expect(await growth((length) => post(path, type, body(length)))).toBeLessThan(mostGrowth);
      }
    },
  );

  test('is not read at all beyond its limit', async () => {
    for (const type of ['application/json', 'application/x-www-form-urlencoded']) {
      const answer = await post('/v1/referrals', type, repeated('a', 33 * 1024));
      expect(answer.status).toBe(413);
    }
  });
});

describe('names that every object has', () => {
  const inherited = [
    '__proto__',
    'constructor',
    'prototype',
    'toString',
    'hasOwnProperty',
    'valueOf',
    '__defineGetter__',
  ];
  const untouched = () => {
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect(({} as Record<string, unknown>)['kwaad']).toBeUndefined();
    expect(Object.prototype.toString.call([])).toBe('[object Array]');
  };

  test.each(inherited)('%s: as a key, field, parameter, path or cookie, is a name like any other', async (name) => {
    const json = asJson({}).replace(/^\{/, `{"${name}":{"kwaad":true,"prototype":{"kwaad":true}},`);
    const nested = asJson({}).replace('"candidate":{', `"candidate":{"${name}":{"kwaad":true},`);
    for (const body of [json, nested]) {
      const site = openSite();
      const answer = await send(site, 'POST', '/v1/referrals', {
        headers: { 'Content-Type': 'application/json' },
        body,
      });
      expect([answer.status, site.submissions]).toEqual([400, []]);
    }
    const fields = [
      `${name}.kwaad=true`,
      `${name}=true`,
      `candidate.${name}.kwaad=true`,
      `${name}.prototype.kwaad=true`,
      `choice=${name}`,
      `kind=${name}`,
    ];
    const query = `?${name}=1&lang=${name}&bericht=${name}&wijzig=${name}`;
    const paths = [
      '/v1/referrals',
      '/aanmelden',
      '/aanmelden/zelf/geboortedatum',
      '/aanmelden/past-dit-bij-mij',
      `/aanmelden/uitkomst/${name}`,
      `/aanmelden/zelf/${name}`,
    ];
    for (const path of paths) {
      for (const [at, body] of [...fields, fields.join('&')].entries()) {
        const site = openSite();
        const headers = {
          'Content-Type': 'application/x-www-form-urlencoded',
          Origin: 'https://werk.example',
          Cookie: `${name}=1; lang=${name}; answers0=${name}; sent0=1.${name}; __Host-device-taak=${name}.AAAA`,
          'Idempotency-Key': name,
        };
        const answer = await send(site, 'POST', at % 2 === 0 ? path : path + query, { headers, body });
        expect([
          path,
          answer.status < 500,
          site.submissions,
          site.logged.filter(({ event }) => /failed/.test(event)),
        ]).toEqual([path, true, [], []]);
      }
      expect((await send(openSite(), 'GET', path + query)).status).toBeLessThan(500);
    }
    untouched();
  });
});
