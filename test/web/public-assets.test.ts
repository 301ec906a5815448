import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { assetModules, assetModulesFolder } from '../../assets/build.ts';
import { assetPaths } from '../../functions/web/assets/asset-paths.ts';
import { assets } from '../../functions/web/assets/assets.ts';

const textOf = (path: string) => assets.get(path)?.body.toString('utf8') ?? '';

test('the committed assets are what their sources give: run `npm run build:assets` after a change', async () => {
  // Packed bytes may differ between machines; paths hold a hash of what is in them.
  const paths = (text: string) => text.match(/\/assets\/[\w-]+\.\w+/g);
  for (const [name, text] of await assetModules()) {
    const committed = readFileSync(join(assetModulesFolder, name), 'utf8');
    expect(paths(committed), name).toEqual(paths(text));
  }
  for (const [path, { body }] of assets) {
    expect(path).toContain(createHash('sha256').update(body).digest('hex').slice(0, 10));
  }
});

test('the stylesheet leaves room for any page within 30 KB', () => {
  expect(gzipSync(textOf(assetPaths.stylesheet), { level: 9 }).length).toBeLessThan(16_000);
});

test('the stylesheet asks for nothing but our own font, beside it', () => {
  const css = textOf(assetPaths.stylesheet);
  const urls = [...css.matchAll(/url\(["']?([^"')]+)/g)].map(([, url = '']) => url);
  expect(urls).toHaveLength(1);
  const font = assets.get(`/assets/${urls[0]}`);
  expect(font?.contentType).toBe('font/woff2');
  expect(font?.body.subarray(0, 4).toString('latin1')).toBe('wOF2');
  expect(css).not.toContain('@import');
});

test('the stylesheet names whose work it contains', () => {
  expect(textOf(assetPaths.stylesheet)).toMatch(/^\/\*[^*]*Gemeente Utrecht[^*]*EUPL-1\.2/);
});

test('every custom property that a rule needs without a fallback is there', () => {
  const css = textOf(assetPaths.stylesheet);
  const declared = new Set([...css.matchAll(/(--[\w-]+)\s*:/g)].map(([, name]) => name));
  const ours = [...css.matchAll(/var\((--(?:teal|ink|line|reading|basis|voorbeeld)[\w-]*)\)/g)].map(([, name]) => name);
  expect(ours.length).toBeGreaterThan(50);
  expect(ours.filter((name) => !declared.has(name))).toEqual([]);
});
