import { HtmlValidate } from 'html-validate';
import { describe, expect, test } from 'vitest';
import { misfits } from '../../functions/domain/codes.ts';
import { notPlain, visibleText } from '../support/plain-dutch.ts';
import { accepted, openBrowser, openSite, origin, region, selfFields, send, withFields } from './serve-public-site.ts';

const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    // Phone numbers may break on a phone; the service's name, which every title ends with, is the region's to choose.
    'tel-non-breaking': 'off',
    'long-title': 'off',
    'form-dup-name': ['error', { shared: ['radio', 'checkbox'] }],
  },
});

async function expectGoodPage(html: string, lang: string) {
  const report = await validator.validateString(html);
  expect(
    report.results.flatMap(({ messages }) =>
      messages.map(({ line, ruleId, message }) => `${line} ${ruleId}: ${message}`),
    ),
  ).toEqual([]);
  expect(html).toContain(`<html lang="${lang}">`);
  expect(html).not.toMatch(/<script(?! src="\/v\/assets\/focus-errors-)|<style|\sstyle=|\son\w+=/i);
  expect(html.match(/<h1/g)).toHaveLength(1);
  expect(html).not.toMatch(/undefined|\[object/);
  if (lang === 'nl') expect(notPlain(visibleText(html))).toEqual([]);
  // Nobody reads this at once; where help is stands on every page.
  expect(html).toContain('href="tel:112"');
  expect(html).toContain('href="tel:113"');
  expect(html).toContain('href="tel:08000113"');
  // Every link of ours keeps the base of the public address.
  for (const [, target] of html.matchAll(/(?:href|action)="(\/[^"]*)"/g)) expect(target).toMatch(/^\/v\//);
}

const pages = [
  '/',
  '/aanmelden',
  '/aanmelden/zelf',
  '/aanmelden/professional',
  '/aanmelden/verzonden',
  '/aanmelden/gewist',
  '/privacy',
  '/toegankelijkheid',
  '/bestaat-niet',
  ...misfits.map((misfit) => `/aanmelden/uitkomst/${misfit}`),
];

describe.each(['nl', 'en'])('every page in %s', (lang) => {
  test.each(pages)('%s is valid, complete and plain HTML', async (path) => {
    const answer = await send(openSite(), 'GET', `${path}?lang=${lang}`);
    expect(answer.status).toBe(path === '/bestaat-niet' ? 404 : 200);
    await expectGoodPage(answer.body, lang);
  });

  test('the forms with every mistake, the pages after sending, and the trouble pages are too', async () => {
    const site = openSite(({ idempotencyKey }) => (idempotencyKey === 'again' ? { kind: 'key-reused' } : accepted));
    const browser = openBrowser(site);
    await browser.get(`/?lang=${lang}`);
    for (const path of ['/aanmelden/zelf', '/aanmelden/professional']) {
      const wrong = await browser.post(path, []);
      expect(wrong.status).toBe(400);
      await expectGoodPage(wrong.body, lang);
    }
    const hinted = await browser.post('/aanmelden/zelf', withFields({ 'request.remarks': 'Ik heb een depressie.' }));
    expect(hinted.status).toBe(200);
    await expectGoodPage(hinted.body, lang);
    await expectGoodPage((await browser.post('/aanmelden/zelf', withFields({ formKey: 'again' }))).body, lang);
    await expectGoodPage((await browser.follow(await browser.post('/aanmelden/zelf', selfFields))).body, lang);
    await expectGoodPage((await browser.post('/aanmelden/overdracht', [])).body, lang);
    await expectGoodPage((await browser.post('/aanmelden/zelf', [], { Origin: 'https://evil.example' })).body, lang);
    await expectGoodPage((await browser.post('/privacy', [])).body, lang);
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

  test('the switch leads to the same page in the other language', async () => {
    const { body } = await openBrowser(openSite()).get('/aanmelden/zelf');
    expect(body).toContain('href="/v/aanmelden/zelf?lang=en"');
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
    const wrong = await browser.post('/aanmelden/zelf', withFields({ 'candidate.email': 'noor' }));
    expect(wrong.header('cache-control')).toBe('no-store');
    expect((await browser.get('/aanmelden/zelf')).header('cache-control')).toBe('no-store');
    expect((await browser.get('/aanmelden/verzonden')).header('cache-control')).toBe('no-store');
  });

  test('cookies are out of reach of scripts and other sites', async () => {
    const browser = openBrowser(openSite());
    const answers = [await browser.get('/?lang=en'), await browser.post('/aanmelden/zelf', selfFields)];
    const cookies = answers.flatMap((answer) => answer.cookies);
    expect(cookies.length).toBeGreaterThan(1);
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
    for (const path of ['/', '/aanmelden/zelf', '/bestaat-niet', '/v1/openapi.json']) {
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
    ['HEAD', '/aanmelden/wissen', 'POST'],
    ['PUT', '/aanmelden/zelf', 'GET, HEAD, POST'],
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
  const answer = await openBrowser(site).post('/aanmelden/zelf', selfFields);
  expect(answer.status).toBe(500);
  expect(answer.body).toContain(region.helpdesk.phone);
  expect(answer.body).not.toContain('Bedacht');
  expect(site.logged).toEqual([
    { event: 'public-request-failed', facts: { error: 'TypeError', method: 'POST', api: false } },
  ]);
});

test('the privacy page tells the terms of this very region', async () => {
  const { body } = await send(openSite(), 'GET', '/privacy');
  expect(body).toContain(region.privacyVersion);
  expect(body).toContain(region.doors['sterk-met-werk'].legalBasis.text.nl.replaceAll("'", '&#39;'));
  expect(body).toMatch(/<td>\d+ (jaar|maanden|weken|dagen|werkdagen)<\/td>/);
});
