import { join } from 'node:path';
import { build } from 'esbuild';
import { describe, expect, test } from 'vitest';
import { bundle } from '../../lib/bundle.ts';
import { projectRoot } from '../../lib/synthesise.ts';

/**
 * In bytes. All that send mail carry a writer of messages (91 KB). The public site carries its font (48 KB as text) and its
 * packed stylesheet (13 KB), and knows every municipality of the country; no other function does. A step carries no desk: it
 * serves no page.
 */
const limits = { 'serve-public': 1_180_000, resume: 750_000 } as const;

describe.each(['serve-public', 'resume'] as const)('bundle of %s', (folder) => {
  const built = build({
    minify: bundle.minify,
    mainFields: bundle.mainFields,
    target: bundle.target,
    banner: { js: bundle.banner },
    entryPoints: [join(projectRoot, 'functions', folder, 'index.ts')],
    format: 'esm',
    platform: 'node',
    bundle: true,
    write: false,
    metafile: true,
    logLevel: 'silent',
  });

  test('is small enough to start fast', async () => {
    const { outputFiles, warnings } = await built;
    expect(warnings).toEqual([]);
    expect(outputFiles[0]?.contents.byteLength).toBeLessThan(limits[folder]);
  });

  test('carries no languages of zod: import it as a namespace, not by name', async () => {
    const outputs = Object.values((await built).metafile.outputs);
    const used = outputs
      .flatMap(({ inputs }) => Object.entries(inputs))
      .filter(([, { bytesInOutput }]) => bytesInOutput > 0);
    expect(used.length).toBeGreaterThan(0);
    const languages = used.map(([path]) => path).filter((path) => /zod\/.*\/locales\/(?!en\.)/.test(path));
    expect(languages).toEqual([]);
  });

  test('carries nothing that is only for building or for the embedded run', async () => {
    const outputs = Object.values((await built).metafile.outputs);
    const paths = outputs.flatMap(({ inputs }) => Object.keys(inputs));
    expect(
      paths.filter((path) => /node_modules\/(aws-cdk-lib|constructs|dynalite|esbuild)\/|^local\//.test(path)),
    ).toEqual([]);
  });
});
