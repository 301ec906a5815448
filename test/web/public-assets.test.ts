import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { assetFiles } from '../../assets/build.ts';
import { assetPaths } from '../../functions/web/assets/asset-paths.ts';
import { assetAt } from '../../functions/web/assets/assets.ts';

const textOf = (path: string) => assetAt(path)?.body.toString('utf8') ?? '';

const root = join(import.meta.dirname, '..', '..');

test('the committed assets are what their sources give: run `npm run build:assets` after a change', async () => {
  const built = await assetFiles();
  for (const [path, bytes] of built) expect(readFileSync(join(root, path)).equals(bytes), path).toBe(true);
  const folder = 'functions/web/assets/files';
  const there = readdirSync(join(root, folder)).map((name) => `${folder}/${name}`);
  expect(there.sort()).toEqual([...built.keys()].filter((path) => path.startsWith(folder)).sort());
});

test('the name of an asset holds a hash of its content, as browsers keep it for a year', () => {
  for (const path of Object.values(assetPaths)) {
    const hash = createHash('sha256')
      .update(assetAt(path)?.body ?? '')
      .digest('hex');
    expect(path).toContain(hash.slice(0, 10));
  }
});

test('the stylesheet leaves room for any page within 30 KB', () => {
  expect(gzipSync(textOf(assetPaths.stylesheet), { level: 9 }).length).toBeLessThan(16_000);
});

test('the stylesheet asks for nothing but our own font, beside it', () => {
  const css = textOf(assetPaths.stylesheet);
  const urls = [...css.matchAll(/url\(["']?([^"')]+)/g)].map(([, url = '']) => url);
  expect(urls).toHaveLength(1);
  const font = assetAt(`/assets/${urls[0]}`);
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
