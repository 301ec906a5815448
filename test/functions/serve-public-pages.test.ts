import { gzipSync } from 'node:zlib';
import { ProvisionedThroughputExceededException } from '@aws-sdk/client-dynamodb';
import { describe, expect, test } from 'vitest';
import { closures } from '../../functions/domain/codes.ts';
import { TryAgainError } from '../../functions/domain/errors.ts';
import { assetPaths } from '../../functions/web/assets/asset-paths.ts';
import { assetAt } from '../../functions/web/assets/assets.ts';
import { termInWords } from '../../functions/web/words/periods.ts';
import { publicPages } from '../support/public-pages.ts';
import { says } from '../support/says.ts';
import { expectGoodPage, publicPagesIn } from './good-pages.ts';
import {
  openBrowser,
  openSite,
  origin,
  professionalAnswers,
  region,
  selfAnswers,
  send,
  walk,
} from './serve-public-site.ts';

// The other languages are in other-languages.long.ts.
publicPagesIn('nl');

describe('weight', () => {
  test('HTML and stylesheet of any page stay under 30 KB gzipped', async () => {
    const css = gzipSync(assetAt(assetPaths.stylesheet)?.body ?? '', { level: 9 }).length;
    const heaviest = await walk(openBrowser(openSite()), '/aanmelden/professional', professionalAnswers, /controle/);
    const bodies = [heaviest.page.body];
    for (const { path } of publicPages) bodies.push((await send(openSite(), 'GET', path)).body);
    for (const body of bodies) expect(gzipSync(body, { level: 9 }).length + css).toBeLessThan(30_000);
  });

  test('assets go compressed to who can unpack them, fonts as they are', async () => {
    const packed = await send(openSite(), 'GET', assetPaths.stylesheet, { headers: { 'Accept-Encoding': 'gzip' } });
    expect(packed.header('content-encoding')).toBe('gzip');
    expect(packed.header('vary')).toBe('Accept-Encoding');
    const plain = await send(openSite(), 'GET', assetPaths.font, { headers: { 'Accept-Encoding': 'gzip' } });
    expect(plain.header('content-encoding')).toBeUndefined();
    expect(plain.header('content-type')).toBe('font/woff2');
    expect(plain.header('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(Buffer.from(plain.body, 'base64').subarray(0, 4).toString('latin1')).toBe('wOF2');
  });
});

describe('language', () => {
  test('is Dutch at first, and what was chosen stays', async () => {
    const browser = openBrowser(openSite());
    expect((await browser.get('/')).body).toContain('<html lang="nl">');
    await browser.get('/?lang=en');
    const next = await browser.get('/privacy');
    expect(next.body).toContain('<html lang="en">');
    expect(next.header('content-language')).toBe('en');
    expect((await browser.get('/?lang=<script>')).body).toContain('<html lang="en">');
  });

  test('that we do not have is told, in both that we have', async () => {
    const { status, body } = await openBrowser(openSite()).get('/privacy?lang=fr');
    expect(status).toBe(200);
    expect(body).toMatch(new RegExp(`<p lang="nl">${says('frame.unknownLanguage').source}`));
    expect(body).toMatch(new RegExp(`<p lang="en">${says('frame.unknownLanguage', {}, 'en').source}`));
    await expectGoodPage(body, 'nl');
    expect((await openBrowser(openSite()).get('/privacy?lang=')).body).not.toMatch(says('frame.unknownLanguage'));
  });

  test('the switch leads to the same page in the other language', async () => {
    const { body } = await openBrowser(openSite()).get('/aanmelden/zelf/geboortedatum');
    expect(body).toContain('href="/v/aanmelden/zelf/geboortedatum?lang=en"');
  });
});

describe('headers', () => {
  test.each([
    ['GET', '/'],
    ['GET', '/bestaat-niet'],
    ['GET', '/v1/openapi.json'],
    ['POST', '/v1/referrals'],
    ['DELETE', '/privacy'],
  ])('%s %s is protected', async (method, path) => {
    const answer = await send(openSite(), method, path);
    const policy = answer.header('content-security-policy');
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain('unsafe');
    expect(answer.header('referrer-policy')).toBe('same-origin');
    expect(answer.header('x-content-type-options')).toBe('nosniff');
    expect(answer.header('strict-transport-security')).toMatch(/^max-age=\d{8,}/);
    expect(answer.header('x-frame-options')).toBe('DENY');
  });

  test('pages with answers on them are not stored', async () => {
    const browser = openBrowser(openSite());
    const check = await walk(browser, '/aanmelden/zelf', selfAnswers, /controle/);
    expect(check.page.header('cache-control')).toBe('no-store');
    expect((await browser.post(check.path, [])).header('cache-control')).toBe('no-store');
    for (const path of ['/aanmelden/zelf/naam', '/aanmelden/verzonden', '/aanmelden/bewaren']) {
      expect((await browser.get(path)).header('cache-control'), path).toBe('no-store');
    }
  });

  test('cookies are out of reach of scripts and other sites', async () => {
    const browser = openBrowser(openSite());
    const answers = [
      await browser.get('/?lang=en'),
      await browser.post('/aanmelden', [['for', 'self']]),
      await browser.post('/aanmelden/wissen', []),
    ];
    const cookies = answers.flatMap((answer) => answer.cookies);
    expect(cookies.length).toBeGreaterThan(2);
    for (const cookie of cookies) expect(cookie).toMatch(/; Path=\/v\/; HttpOnly; Secure; SameSite=Lax$/);
  });

  test('the stylesheet that pages name is there, for a year', async () => {
    const site = openSite();
    const { body } = await send(site, 'GET', '/');
    const path = /href="\/v(\/assets\/[^"]+\.css)"/.exec(body)?.[1] ?? '';
    const css = await send(site, 'GET', path);
    expect(css.status).toBe(200);
    expect(css.header('content-type')).toBe('text/css; charset=utf-8');
    expect(css.header('cache-control')).toBe('public, max-age=31536000, immutable');
    expect((await send(site, 'GET', '/assets/site-0000000000.css')).status).toBe(404);
  });
});

describe('methods', () => {
  test('HEAD answers like GET, without the page', async () => {
    for (const path of ['/', '/aanmelden/zelf', '/aanmelden/zelf/geboortedatum', '/bestaat-niet', '/v1/openapi.json']) {
      const get = await send(openSite(), 'GET', path);
      const head = await send(openSite(), 'HEAD', path);
      expect(head.status).toBe(get.status);
      expect(head.header('content-type')).toBe(get.header('content-type'));
      expect(head.body).toBe('');
    }
  });

  test.each([
    ['DELETE', '/privacy', 'GET, HEAD'],
    ['GET', '/aanmelden/overdracht', 'POST'],
    ['HEAD', '/aanmelden/opnieuw', 'POST'],
    ['PUT', '/aanmelden/zelf', 'GET, HEAD'],
    ['PUT', '/aanmelden/zelf/naam', 'GET, HEAD, POST'],
    ['GET', '/v1/referrals', 'POST'],
    ['PATCH', '/v1/referrals/HW-7K2M9QX', 'GET, HEAD'],
  ])('%s %s is refused with what is allowed', async (method, path, allow) => {
    const answer = await send(openSite(), method, path, { headers: { Origin: origin } });
    expect(answer.status).toBe(405);
    expect(answer.header('allow')).toBe(allow);
  });

  test('a GET with a body is a GET', async () => {
    expect((await send(openSite(), 'GET', '/', { body: 'x=1' })).status).toBe(200);
  });
});

test('a fault of ours is told kindly, and the log says nothing of what was typed', async () => {
  const site = openSite(() => {
    throw new TypeError('Noor Bedacht broke it');
  });
  const { page } = await walk(openBrowser(site), '/aanmelden/zelf', selfAnswers);
  expect(page.status).toBe(500);
  expect(page.body).toContain(region.helpdesk.phone);
  expect(page.body).not.toContain('Bedacht');
  expect(site.logged).toEqual([
    { event: 'public-request-failed', facts: { error: 'TypeError', method: 'POST', api: false }, isError: true },
  ]);
});

test('the privacy page tells the terms of this very region', async () => {
  const { body } = await send(openSite(), 'GET', '/privacy');
  expect(body).toContain(region.privacyVersion);
  expect(body).toContain(region.doors['sterk-met-werk'].legalBasis.text.nl.replaceAll("'", '&#39;'));
  expect(body).toMatch(/<td>\d+ (jaar|maanden|weken|dagen|werkdagen)<\/td>/);
});

test('every ending has a row that says which one it is, and what else is kept is told', async () => {
  const { body } = await send(openSite(), 'GET', '/privacy');
  const row = (ending: string) =>
    new RegExp(`<td>${ending}</td>\\s*<td>([^<]+)</td>`).exec(body.replaceAll('&#39;', "'"))?.[1];
  expect(row('De kandidaat is overleden.')).toBe(termInWords(region.retention.died, 'nl'));
  expect(row('De aanmelder bevestigde de aanmelding niet, of kon onze mail niet lezen.')).toBe(
    'We wissen alles meteen.',
  );
  expect(row('De mail kwam bij een ander, die zei: dit was ik niet.')).toMatch(/meteen.*wissen we na 42 dagen/);
  const endings = [...body.matchAll(/<tr><td>([^<]+)<\/td>/g)].map(([, ending]) => ending);
  expect(new Set(endings).size).toBe(closures.length);
  expect(body).toContain('hoogstens 35 dagen');
  expect(body).toMatch(says('info.privacy.limits.3'));
  const english = (await send(openSite(), 'GET', '/privacy?lang=en')).body;
  expect(english).toContain('<td>The candidate has died.</td>');
  expect(english).toContain('at most 35 days more');
});

describe('when the site cannot serve', () => {
  test('too many at once: wait a minute, nothing was stored', async () => {
    const site = openSite(() => {
      throw new TryAgainError('the referral could not be stored');
    });
    const { page } = await walk(openBrowser(site), '/aanmelden/zelf', selfAnswers);
    expect(page.status).toBe(503);
    expect(page.header('retry-after')).toBe('120');
    expect(page.body).toMatch(says('page.busy.title'));
    await expectGoodPage(page.body, 'nl');
    expect(site.logged).toEqual([]);
  });

  test('a busy table is no fault of ours: try again later, and nobody is told that nothing was stored', async () => {
    const site = openSite(() => {
      throw new ProvisionedThroughputExceededException({ $metadata: {}, message: 'Noor Bedacht' });
    });
    const { page } = await walk(openBrowser(site), '/aanmelden/zelf', selfAnswers);
    expect([page.status, page.header('retry-after')]).toEqual([503, '120']);
    expect(page.body).toMatch(says('page.failed.title'));
    const facts = { error: 'ProvisionedThroughputExceededException', method: 'POST', api: false };
    expect(site.logged).toEqual([{ event: 'public-request-failed', facts }]);
  });

  test('maintenance: every page and the API say so, in the same style', async () => {
    const site = openSite(undefined, 'sent', true);
    for (const path of ['/', '/aanmelden/zelf', '/privacy', '/bestaat-niet']) {
      const page = await send(site, 'GET', path);
      expect(page.status).toBe(503);
      expect(page.header('retry-after')).toBe('120');
      expect(page.header('cache-control')).toBe('no-store');
      expect(page.body).toMatch(says('page.maintenance.title'));
      await expectGoodPage(page.body, 'nl');
    }
    expect((await send(site, 'GET', assetPaths.stylesheet)).status).toBe(200);
    const api = await send(site, 'POST', '/v1/referrals', { body: '{}' });
    expect(api.status).toBe(503);
    expect(api.header('content-type')).toBe('application/problem+json');
  });
});
