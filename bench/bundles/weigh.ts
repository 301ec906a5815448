import { join } from 'node:path';
import { build } from 'esbuild';
import type { FunctionName } from '../../functions/runtime/steps.ts';
import { bundle, neverImported } from '../../lib/bundle.ts';

const projectRoot = join(import.meta.dirname, '..', '..');

/** What one function comes to as a file. */
export interface Weight {
  readonly folder: FunctionName;
  /** Minified, in bytes, without its source map. */
  readonly bytes: number;
  /** Bytes of each source file that is in it, by its path in this repository. */
  readonly files: Readonly<Record<string, number>>;
  /** Packages and files that it imports when it runs, Node's own included. */
  readonly imports: readonly string[];
  readonly warnings: readonly string[];
}

/** Makes a function's file as the stack does, keeps it nowhere, and says what is in it. */
export async function weigh(folder: FunctionName): Promise<Weight> {
  const { warnings, metafile } = await build({
    ...bundle,
    banner: { js: bundle.banner },
    external: neverImported,
    absWorkingDir: projectRoot,
    entryPoints: [join('functions', folder, 'index.ts')],
    outfile: 'index.mjs',
    format: 'esm',
    platform: 'node',
    bundle: true,
    write: false,
    metafile: true,
    logLevel: 'silent',
  });
  const outputs = Object.values(metafile.outputs);
  const inputs = outputs.flatMap((output) => Object.entries(output.inputs));
  return {
    folder,
    bytes: outputs.reduce((sum, output) => sum + output.bytes, 0),
    files: Object.fromEntries(
      inputs.filter(([, input]) => input.bytesInOutput > 0).map(([path, input]) => [path, input.bytesInOutput]),
    ),
    imports: outputs.flatMap((output) => output.imports.map(({ path }) => path)),
    warnings: warnings.map(({ text }) => text),
  };
}

/** Kinds of what a function carries, in the order of the table. The first whose pattern a path matches counts. */
const kinds: readonly (readonly [kind: string, paths: RegExp])[] = [
  ['zod', /node_modules\/zod\//],
  ['AWS clients', /node_modules\/(@aws-sdk|@aws|@smithy|mnemonist|obliterator|bowser)\//],
  ['other packages', /node_modules\//],
  ['texts', /^functions\/web\/texts\//],
  ['looks', /^functions\/web\/assets\//],
  ['pages and mails', /^functions\/(web|serve-public|serve-links)\//],
  ['domain', /^functions\/domain\//],
  ['the rest of ours', /^functions\//],
];
export const kindNames = kinds.map(([kind]) => kind);

/** Bytes by kind. */
export function byKind({ files }: Weight): Readonly<Record<string, number>> {
  const sums: Record<string, number> = {};
  for (const [path, bytes] of Object.entries(files)) {
    const kind = kinds.find(([, paths]) => paths.test(path))?.[0] ?? 'other';
    sums[kind] = (sums[kind] ?? 0) + bytes;
  }
  return sums;
}
