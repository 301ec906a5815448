import { isBuiltin } from 'node:module';
import { describe, expect, test } from 'vitest';
import { weigh } from '../../bench/bundles/weigh.ts';
import { neverImported } from '../../lib/bundle.ts';
import { limitOf } from './bundle-limits.ts';

// One of each kind; bundling.long.ts weighs them all.
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
    const tools = /node_modules\/(aws-cdk-lib|constructs|dynalite|esbuild)\/|^(local|engines|lib|demo)\//;
    expect(paths.filter((path) => tools.test(path))).toEqual([]);
  });

  test('leaves nothing to be found where it runs but Node itself, and what is never asked for', () => {
    const { imports } = weight;
    const known = (path: string) => isBuiltin(path) || neverImported.includes(path);
    expect(imports.filter((path) => !known(path))).toEqual([]);
  });
});
