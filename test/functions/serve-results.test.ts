import { describe, expect, test } from 'vitest';
import { type Publication, publicationSchema } from '../../functions/domain/figures/publication-schema.ts';
import { resultsFeedSchema } from '../../functions/serve-results/feed-schema.ts';
import { resultsApp } from '../../functions/serve-results/handler.ts';
import { dateInWords } from '../../functions/web/words/dates.ts';
import { publication as sample } from '../support/sample-publication.ts';
import { says } from '../support/says.ts';
import { publicUrl, region } from './serve-public-site.ts';

const publication: Publication = publicationSchema.parse(sample);
const earlier = { ...publication, halfYear: '2024-H2', until: '2025-06', madeOn: '2025-09-01' };

function site({
  stored = [earlier, publication],
  isClosed = false,
  fails = false,
}: {
  readonly stored?: readonly Publication[];
  readonly isClosed?: boolean;
  readonly fails?: boolean;
} = {}) {
  const app = resultsApp({
    region,
    publicUrl,
    isClosed,
    clock: () => '2026-11-21T08:00:00.000Z',
    log: { info: () => {}, error: () => {}, count: () => {} },
    publications: {
      all: () => (fails ? Promise.reject(new Error('no')) : Promise.resolve(stored)),
    },
    loop: { last: () => Promise.resolve(undefined) },
  });
  return async (path: string, init?: RequestInit) => {
    const answer = await app.request(path, init);
    return { status: answer.status, headers: answer.headers, body: await answer.text() };
  };
}

test('the example is one that is stored', () => {
  expect(publicationSchema.safeParse(sample).success).toBe(true);
});

describe('the feed', () => {
  test('gives every publication, the newest first, as its schema says, and every hidden number as hidden', async () => {
    const { status, headers, body } = await site()('/v1/results', { headers: { Origin: 'https://elsewhere.example' } });
    expect(status).toBe(200);
    expect(headers.get('access-control-allow-origin')).toBe('*');
    expect(headers.get('cache-control')).toBe('public, max-age=300');
    expect(headers.get('api-version')).toMatch(/^\d/);
    const feed = resultsFeedSchema.parse(JSON.parse(body));
    expect(feed.publications.map(({ halfYear }) => halfYear)).toEqual(['2025-H1', '2024-H2']);
    expect(feed.nextPublicationOn).toBe('2027-03-01');
    const [{ results, weeks } = { results: [], weeks: undefined }] = feed.publications;
    const [work, school] = results;
    expect(work?.programmes).toEqual([
      { code: 'ips', people: 30, hidden: false },
      { code: 'sterk-met-werk', people: null, hidden: true },
      { code: 'sterk-met-werk-of-scholing', people: 0, hidden: false },
    ]);
    expect(school).toMatchObject({ people: null, hidden: true, programmes: null });
    expect(weeks).toEqual({ talk: 7, work: null });
  });

  test('is empty before the first publication, and says when that is due', async () => {
    const { body } = await site({ stored: [] })('/v1/results');
    expect(JSON.parse(body)).toMatchObject({ publications: [], nextPublicationOn: '2027-03-01' });
    expect((await site({ stored: [] })('/v1/results.csv')).body.split('\r\n')).toHaveLength(2);
  });

  test('is a table of numbers and their names, which no spreadsheet counts with', async () => {
    const { status, headers, body } = await site({ stored: [publication] })('/v1/results.csv');
    expect(status).toBe(200);
    expect(headers.get('content-type')).toMatch(/^text\/csv/);
    expect(headers.get('access-control-allow-origin')).toBe('*');
    const lines = body.split('\r\n');
    expect(lines[0]).toBe('half_year,until,made_on,measure,result,breakdown,code,name,value,hidden');
    expect(lines).toContain('2025-H1,2025-12,2026-03-01,people,,,,,100,no');
    expect(lines).toContain('2025-H1,2025-12,2026-03-01,people,school,,,,,yes');
    expect(lines).toContain('2025-H1,2025-12,2026-03-01,people,work,programme,sterk-met-werk-of-scholing,,0,no');
    expect(lines).toContain("2025-H1,2025-12,2026-03-01,people,work,municipality,GM0344,'=Utrecht,25,no");
    expect(lines).toContain('2025-H1,2025-12,2026-03-01,weeks-to-paid-work,work,,,,,yes');
    // Total, five results, three programmes, ten municipalities, two waits, head and end.
    expect(lines).toHaveLength(1 + 5 + 3 + 10 + 2 + 2);
  });

  test.each(['/v1/results', '/v1/results.csv'])('%s is not sent again where nothing changed', async (path) => {
    const get = site();
    const etag = (await get(path)).headers.get('etag') ?? '';
    expect(etag).not.toBe('');
    const again = await get(path, { headers: { 'If-None-Match': etag } });
    expect([again.status, again.body, again.headers.get('access-control-allow-origin')]).toEqual([304, '', '*']);
    const other = await site({ stored: [] })(path, { headers: { 'If-None-Match': etag } });
    expect(other.status).toBe(200);
  });

  test.each(['/v1/results', '/v1/results.csv'])('%s answers a HEAD, and nothing but looks', async (path) => {
    const head = await site()(path, { method: 'HEAD' });
    expect([head.status, head.body]).toEqual([200, '']);
    expect(head.headers.get('etag')).not.toBeNull();
    for (const method of ['POST', 'PUT', 'DELETE']) {
      const answer = await site()(path, { method });
      expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
    }
  });

  test('is closed for maintenance, and never keeps a fault', async () => {
    const closed = await site({ isClosed: true })('/v1/results');
    expect([closed.status, closed.headers.get('retry-after')]).toEqual([503, '120']);
    const failed = await site({ fails: true })('/v1/results');
    expect([failed.status, failed.headers.get('cache-control')]).toEqual([500, 'no-store']);
    expect(JSON.parse(failed.body).detail).toMatch(says('api-problem.failed'));
  });
});

describe('the page', () => {
  test.each(['nl', 'en'] as const)(
    'says in %s every number, what is hidden, how it is counted and that others count otherwise',
    async (lang) => {
      const { status, headers, body } = await site()(`/resultaten?lang=${lang}`);
      expect([status, headers.get('content-language')]).toEqual([200, lang]);
      for (const year of ['2025', '2024'])
        expect(body).toMatch(says('public-results.half', { half: year === '2025' ? 'first' : 'other', year }, lang));
      expect(body.indexOf('counts-2025-H1')).toBeLessThan(body.indexOf('counts-2024-H2'));
      expect(body).toMatch(says('public-results.hidden', {}, lang));
      expect(body).toContain('=Utrecht');
      for (const path of ['/v1/results', '/v1/results.csv']) expect(body).toContain(`href="/v${path}"`);
      expect(body).not.toContain('undefined');
    },
  );

  test('gives no share where a number that it takes is hidden', async () => {
    const without = (code: string) =>
      publication.results.map(({ people, ...one }) => (one.code === code ? one : { people: people ?? 10, ...one }));
    for (const code of ['work', 'unknown']) {
      const { body } = await site({ stored: [{ ...publication, results: without(code) }] })('/resultaten');
      expect(body).toMatch(says('public-results.work.hidden'));
    }
  });

  test('gives the share in paid work where all numbers that it takes are told', async () => {
    const results = publication.results.map((one) => (one.code === 'school' ? { ...one, people: 20 } : one));
    const { body } = await site({ stored: [{ ...publication, results }] })('/resultaten');
    expect(body).toMatch(says('results.range', { worst: 40, best: 60 }));
    expect(body).toMatch(says('results.reference.caveat', { region: 51, country: 37 }));
    expect(body).not.toMatch(says('public-results.work.hidden'));
    // 38 to 42 of 92 to 108; with who is not known 56 to 64 of them.
    expect(body).toMatch(says('public-results.work.open', { low: 35, high: 70 }));
    expect(body).toMatch(says('public-results.cannot'));
  });

  test('gives the share of everybody less those without a first talk where one of its rows is hidden', async () => {
    const { body } = await site({ stored: [publication] })('/resultaten');
    // 40 to 60 of 85, which may be 81 to 89.
    expect(body).toMatch(says('results.range', { worst: 47, best: 71 }));
    expect(body).toMatch(says('public-results.work.open', { low: 42, high: 80 }));
  });

  test('names in one line whom nothing is told of', async () => {
    const results = publication.results.map((one) => ({
      ...one,
      municipalities: [...one.municipalities.slice(0, 1), { code: 'GM0355', name: 'Zeist' }],
    }));
    const { body } = await site({ stored: [{ ...publication, results }] })('/resultaten');
    expect(body).toMatch(says('public-results.allHidden', { names: 'Zeist' }));
    expect(body).not.toMatch(/<th scope="row">Zeist/);
  });

  test('says when the first publication is due, where there is none, and answers a HEAD', async () => {
    const get = site({ stored: [] });
    expect((await get('/resultaten')).body).toMatch(
      says('public-results.none', { date: dateInWords('2027-03-01', 'nl') }),
    );
    expect((await get('/resultaten', { method: 'HEAD' })).status).toBe(200);
  });

  test('tells trouble as a page', async () => {
    const closed = await site({ isClosed: true })('/resultaten');
    expect([closed.status, closed.headers.get('retry-after')]).toEqual([503, '120']);
    expect(closed.body).toMatch(says('page.maintenance.title'));
    expect((await site()('/resultaten', { method: 'POST' })).body).toMatch(says('page.notAllowed.title'));
    expect((await site({ fails: true })('/resultaten')).body).toMatch(says('page.failed.title'));
  });
});
