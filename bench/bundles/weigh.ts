import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FunctionName } from '../../functions/runtime/steps.ts';
import { bundleFunction } from '../../lib/bundle.ts';

const projectRoot = join(import.meta.dirname, '..', '..');

/** What one function comes to as a file. */
export interface Weight {
  readonly folder: FunctionName;
  /** What it loads when it starts: minified, in bytes, without source maps. */
  readonly bytes: number;
  /** Bytes of each source that is in that, by its path in this repository. */
  readonly files: Readonly<Record<string, number>>;
  /** Bytes of each file beside that, which is loaded when it is first asked for, by its path from there. */
  readonly beside: Readonly<Record<string, number>>;
  /** Packages and files that it imports when it runs, Node's own included. */
  readonly imports: readonly string[];
  readonly warnings: readonly string[];
}

/** Makes a function's files as the stack does, keeps none, and says what is in the one that it starts with. */
export function weigh(folder: FunctionName): Weight {
  const outdir = mkdtempSync(join(tmpdir(), 'referrals-weigh-'));
  try {
    const { atStart, warnings } = bundleFunction(projectRoot, folder, outdir);
    return {
      folder,
      bytes: atStart.bytes,
      files: atStart.sources,
      beside: besideIn(outdir, atStart.files),
      imports: atStart.imports,
      warnings,
    };
  } finally {
    rmSync(outdir, { recursive: true, force: true });
  }
}

function besideIn(outdir: string, started: readonly string[]): Record<string, number> {
  const paths = readdirSync(outdir, { recursive: true, encoding: 'utf8' });
  const rest = paths.filter((path) => /\.\w+$/.test(path) && !path.endsWith('.map') && !started.includes(path));
  return Object.fromEntries(rest.map((path) => [path, statSync(join(outdir, path)).size]));
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
