import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { benefits, doors, otherDoors, professions } from '../../functions/domain/codes.ts';
import { nextSteps } from '../../functions/domain/next-step.ts';
import { senderEndings, senderStatuses } from '../../functions/domain/sender-status.ts';
import { problemCodes } from '../../functions/serve-public/api-schemas.ts';
import { apiVersion } from '../../functions/serve-public/api-version.ts';
import { apiChanges } from '../../functions/serve-public/docs/api-changes.ts';
import { exampleNames } from '../../functions/serve-public/docs/api-docs-page.ts';
import { fieldErrorTexts } from '../../functions/web/texts/field-error.ts';
import { htmlProblems } from '../support/fake-links.ts';
import { openSite, publicUrl, region, send } from './serve-public-site.ts';

const site = openSite();
const document = JSON.parse((await send(site, 'GET', '/v1/openapi.json')).body);
const pages = {
  nl: (await send(site, 'GET', '/v1/docs?lang=nl')).body,
  en: (await send(site, 'GET', '/v1/docs?lang=en')).body,
};

/** What stands in the page's code elements, as somebody reads it. */
const codesIn = (html: string) =>
  new Set(
    [...html.replace(/<\/?span[^>]*>/g, '').matchAll(/<code>([^<]*)<\/code>/g)].map(([, text = '']) =>
      text
        .replaceAll('&quot;', '"')
        .replaceAll('&#39;', "'")
        .replaceAll('&amp;', '&')
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>'),
    ),
  );

describe.each(['nl', 'en'] as const)('the documentation in %s', (lang) => {
  const page = pages[lang];
  const codes = codesIn(page);

  test('is valid HTML, in its language, and every link within it leads somewhere', async () => {
    expect(await htmlProblems(page)).toEqual([]);
    expect(page).toContain(`<html lang="${lang}">`);
    for (const [, id] of page.matchAll(/href="#([^"]+)"/g)) expect(page, id).toContain(`id="${id}"`);
  });

  test('has every operation, field, code, error and version', () => {
    for (const path of Object.keys(document.paths)) expect(page).toContain(`/v1${path}</code></h3>`);
    for (const name of Object.keys(document.components.schemas.ReferralForm.properties)) expect(codes).toContain(name);
    const lists = [benefits, professions, doors, otherDoors, nextSteps, senderStatuses, senderEndings, problemCodes];
    for (const code of lists.flat()) expect(codes).toContain(code);
    for (const { code } of region.municipalities) expect(codes).toContain(code);
    for (const code of [
      ...Object.keys(fieldErrorTexts.nl.codes),
      'required',
      'wrong-type',
      'wrong-format',
      'unknown-value',
    ])
      expect(codes).toContain(code);
    for (const { version } of apiChanges) expect(page).toContain(`>${version}<`);
  });

  test('its commands go to this address, and say what the sandbox answers', async () => {
    const commands = [...codes].filter((text) => /^curl (-X POST )?'http/.test(text));
    for (const path of Object.keys(document.paths))
      expect(commands.some((one) => one.includes(`/v1${path.replace(/\{.*/, '')}`))).toBe(true);
    for (const path of Object.keys(document.paths).filter((one) => one.includes('{form}')))
      expect(
        commands.some((one) => one.includes(path.replace('{form}', 'YOUR-FORM')) && one.includes('YOUR-KEY')),
      ).toBe(true);
    for (const command of commands) expect(command).toContain(`'${publicUrl}/v1/`);
    const body = /-d '(.*)'$/s.exec(commands.find((one) => one.includes('-X POST')) ?? '')?.[1] ?? '';
    const headers = { 'Content-Type': 'application/json', 'X-API-Key': 'sandbox-key' };
    const answer = await send(site, 'POST', '/v1/referrals', { headers, body });
    expect([answer.status, JSON.parse(answer.body).sandbox]).toEqual([201, true]);
  });
});

test('each way to refer and to hear of a referral has a section, with the address of this region', () => {
  for (const page of Object.values(pages)) {
    for (const id of ['embed', 'form', 'script', 'system', 'builder', 'status', 'webhook'])
      expect(page).toContain(`<h2 id="${id}">`);
    expect(page).toContain(`<code>frame-src ${publicUrl}</code>`);
    const event = [...codesIn(page)].find((text) => text.includes('"specversion"')) ?? '{}';
    expect(JSON.parse(event)).toMatchObject({ specversion: '1.0', dataref: `${publicUrl}/v1/referrals/HW-TRIAL00` });
  }
});

test('the newest change is the version that every answer names', () => {
  expect(apiVersion).toBe(apiChanges[0].version);
  const days = apiChanges.map(({ day }) => day);
  expect(days).toEqual([...days].sort().reverse());
});

test('the page may ask our own site for more, and nothing else is looser', async () => {
  const policy = (await send(site, 'GET', '/v1/docs')).header('content-security-policy');
  expect(policy).toMatch(/connect-src 'self'$/);
  expect(policy).not.toMatch(/unsafe|https:/);
});

test.each(exampleNames)('%s is the file of examples/, at this address', async (name) => {
  const given = await send(site, 'GET', `/v1/docs/${name}`);
  expect([given.status, given.header('content-type')]).toEqual([200, 'text/plain; charset=utf-8']);
  const file = readFileSync(`examples/${name}`, 'utf8');
  expect(given.body).toBe(file.replaceAll('http://localhost:3000', publicUrl));
  expect(codesIn(pages.nl)).toContain(given.body);
});

test('the link of our form stands right before its script, which looks for it there', () => {
  expect(readFileSync('examples/our-form.html', 'utf8')).toMatch(/<a [^>]*>[^<]*<\/a>\s*<script src="[^"]*embed\.js"/);
});

test('every program and form of examples/ is on the page; no other file is given', async () => {
  expect(
    readdirSync('examples')
      .filter((name) => /\.(html|mjs|sh)$/.test(name))
      .sort(),
  ).toEqual([...exampleNames].sort());
  for (const name of ['x', '..%2Fpackage.json', 'refer.MJS'])
    expect((await send(site, 'GET', `/v1/docs/${name}`)).status).toBe(404);
});
