import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { weigh } from '../../bench/bundles/weigh.ts';
import { services, steps } from '../../functions/runtime/steps.ts';
import { readRegionOf } from '../../lib/config.ts';
import { projectRoot, synthesise } from '../../lib/synthesise.ts';
import { clientsOf, isBehindAnotherBoundary, limitOf, readsRegions } from './bundle-limits.ts';
import { textsAskedFor } from './started-bundle.ts';

const outdir = mkdtempSync(join(tmpdir(), 'referrals-bundles-'));
afterAll(() => rmSync(outdir, { recursive: true, force: true }));

test('every function has its bundle, which brings its texts and the region it was made for', () => {
  synthesise({ stage: 'test', region: 'midden-utrecht', bundling: true, outdir });
  const bundles = readdirSync(outdir).filter(
    (name) => name.startsWith('asset.') && existsSync(join(outdir, name, 'index.mjs')),
  );
  expect(bundles).toHaveLength(steps.length + services.length);
  const { region } = readRegionOf({ stage: 'test', region: 'midden-utrecht' }, projectRoot);
  for (const name of bundles) {
    // With the defaults that its schema fills in, as a start reads it without the schema.
    expect(JSON.parse(readFileSync(join(outdir, name, 'region.json'), 'utf8'))).toStrictEqual(region);
    expect(readFileSync(join(outdir, name, 'index.mjs'), 'utf8')).toMatch(/export\s*\{[^}]*\bhandler\b/);
    const missing = textsAskedFor(join(outdir, name)).filter((path) => !existsSync(join(outdir, name, path)));
    expect(missing, name).toEqual([]);
  }
  // The site's function, and no other, has the files that pages link to.
  expect(bundles.filter((name) => existsSync(join(outdir, name, 'assets/files')))).toHaveLength(1);
});

describe.each([...steps, ...services])('%s', (folder) => {
  const { bytes, warnings, files } = weigh(folder);
  const paths = Object.keys(files);

  test('is small enough to start fast', () => {
    expect(warnings).toEqual([]);
    expect(bytes).toBeLessThan(limitOf(folder));
  });

  test('starts with no AWS client but those that are known', () => {
    const clients = paths.flatMap((path) => /@aws-sdk\/(client-[a-z-]+)/.exec(path)?.[1] ?? []);
    expect([...new Set(clients)].sort()).toEqual(clientsOf(folder));
  });

  test('starts with the schema of a region file only where regions are changed', () => {
    expect(paths.some((path) => path === 'functions/domain/region-schema.ts')).toBe(readsRegions(folder));
  });

  test('carries neither languages of zod nor what is behind another boundary', () => {
    expect(paths.filter((path) => /zod\/.*\/locales\/(?!en\.)/.test(path))).toEqual([]);
    expect(paths.filter((path) => isBehindAnotherBoundary(folder, path))).toEqual([]);
  });
});
