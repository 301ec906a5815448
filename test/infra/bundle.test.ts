import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { weigh } from '../../bench/bundles/weigh.ts';
import { assetPaths } from '../../functions/web/assets/asset-paths.ts';
import { infoTexts } from '../../functions/web/texts/info.ts';
import { pageTexts } from '../../functions/web/texts/page.ts';
import { bundleFunction, neverImported } from '../../lib/bundle.ts';
import { projectRoot } from '../../lib/synthesise.ts';
import { clientsOf, isBehindAnotherBoundary, limitOf } from './bundle-limits.ts';
import { askBundle, type Started, textsAskedFor } from './started-bundle.ts';

// One of each kind; bundling.long.ts measures them all.
describe.each(['resume', 'find-place', 'serve-public', 'serve-links'] as const)('bundle of %s', (folder) => {
  const weight = weigh(folder);

  test('is small enough to start fast', () => {
    const { bytes, warnings } = weight;
    expect(warnings).toEqual([]);
    expect(bytes).toBeLessThan(limitOf(folder));
  });

  test('carries no languages of zod: import it as a namespace, not by name', () => {
    const paths = Object.keys(weight.files);
    expect(paths.length).toBeGreaterThan(0);
    expect(paths.filter((path) => /zod\/.*\/locales\/(?!en\.)/.test(path))).toEqual([]);
  });

  test('carries nothing that is only for building or for the embedded run', () => {
    const paths = Object.keys(weight.files);
    const tools = /node_modules\/(aws-cdk-lib|constructs|esbuild)\/|^(local|engines|lib|demo)\//;
    expect(paths.filter((path) => tools.test(path))).toEqual([]);
  });

  test('carries no function but its own, and no AWS client but those that are known', () => {
    const paths = Object.keys(weight.files);
    const clients = paths.flatMap((path) => /@aws-sdk\/(client-[a-z-]+)/.exec(path)?.[1] ?? []);
    expect([...new Set(clients)].sort()).toEqual(clientsOf(folder));
    expect(paths.filter((path) => isBehindAnotherBoundary(folder, path))).toEqual([]);
  });

  test('starts without what few visits ask for, and without reading its region by the schema', () => {
    const seldom = /\/region-schema\.ts$|\/seldom\.ts$|\/(away|places|coaches|declines)-page\.ts$|\/info-pages\.ts$/;
    expect(Object.keys(weight.files).filter((path) => seldom.test(path))).toEqual([]);
  });

  test('leaves nothing to be found where it runs but Node itself, and what is never asked for', () => {
    const { imports } = weight;
    const known = (path: string) => isBuiltin(path) || neverImported.includes(path);
    expect(imports.filter((path) => !known(path))).toEqual([]);
  });
});

describe('the bundle of the public site, in a process of its own', () => {
  const folder = mkdtempSync(join(tmpdir(), 'referrals-bundle-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  let answers: Started['answers'];
  let compiled: number;
  let schemasAtStart: number;
  beforeAll(() => {
    bundleFunction(projectRoot, 'serve-public', folder);
    ({ answers, compiled, schemasAtStart } = askBundle(folder, [
      ['/', 'nl'],
      ['/', 'en'],
      ['/privacy', 'en'],
      [assetPaths.font, 'nl'],
      [assetPaths.stylesheet, 'nl'],
      ['/v1/openapi.json', 'en'],
    ]));
  });
  const bodyOf = (index: number) => {
    const { body = '', isBase64Encoded = false } = answers[index] ?? {};
    return Buffer.from(body, isBase64Encoded ? 'base64' : 'utf8');
  };

  test('finds everything that lies beside it', () => {
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([200, 200, 200, 200, 200, 200]);
  });

  test('reads by its schemas as they stand, without compiling them', () => {
    expect(compiled).toBe(0);
  });

  test('makes few schemas before anything is read by them', () => {
    expect(schemasAtStart).toBeGreaterThan(50);
    expect(schemasAtStart).toBeLessThan(600);
  });

  test('has every text that it can ask for', () => {
    const texts = textsAskedFor(folder);
    expect(texts.length).toBeGreaterThan(20);
    expect(texts.filter((path) => !existsSync(join(folder, path)))).toEqual([]);
  });

  test('speaks both languages', () => {
    expect(bodyOf(0).toString()).toContain(pageTexts.nl.landing.title);
    expect(bodyOf(1).toString()).toContain(pageTexts.en.landing.title);
    expect(bodyOf(2).toString()).toContain(infoTexts.en.privacy.lead);
  });

  test('serves the font and the stylesheet', () => {
    expect(bodyOf(3).subarray(0, 4).toString('latin1')).toBe('wOF2');
    expect(bodyOf(4).toString()).toContain(assetPaths.font.replace('/assets/', ''));
  });

  test('describes its API', () => {
    expect(JSON.parse(bodyOf(5).toString()).paths).toHaveProperty('/referrals');
  });
});
