import { cpSync, existsSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { type BuildOptions, buildSync, type Metafile } from 'esbuild';
import type { Region } from '../functions/domain/region.ts';
import type { FunctionName } from '../functions/runtime/steps.ts';

/**
 * Parts that the SDK imports only when it needs them, which is never in our functions; leaving them out saves 137 KB in
 * each. Credentials of a function's role are in its environment (Lambda Developer Guide, "Defined runtime environment
 * variables"), where the SDK looks first; the other sources are for a developer's machine and for EC2 and ECS. None of
 * our calls has an event stream, and none comes from a browser, which `bowser` would name.
 */
export const neverImported = [
  '@aws-sdk/credential-provider-http',
  '@aws-sdk/credential-provider-ini',
  '@aws-sdk/credential-provider-process',
  '@aws-sdk/credential-provider-sso',
  '@aws-sdk/credential-provider-web-identity',
  '@smithy/core/event-streams',
  '@smithy/credential-provider-imds',
  'bowser',
];

/**
 * How code becomes what Lambda loads. ES modules, because the entry files await the link keys at the top level: a function
 * that cannot get them fails during start-up, and Lambda starts it anew instead of failing every call. CommonJS starts some
 * 20 ms sooner (measured on Node 24) but cannot do that.
 */
const options = {
  bundle: true,
  minify: true,
  format: 'esm',
  platform: 'node',
  target: 'node24',
  // Only ES modules of a package can be reduced to what is used.
  mainFields: ['module', 'main'],
  // The SDK is in the bundle, because the bundled part loads faster than the runtime's whole copy.
  external: neverImported,
  sourcemap: true,
  sourcesContent: false,
  outExtension: { '.js': '.mjs' },
  logLevel: 'silent',
} as const satisfies BuildOptions;

/** Some dependencies are CommonJS inside and ask for Node's own modules with `require`. */
const requireForPackages =
  "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);";

/**
 * Makes zod read by a schema as it stands, as `z.config({ jitless: true })` does, instead of writing and compiling a function for each object
 * that it meets. That takes 3 to 8 ms of the start of a page, and pays back after thousands of readings in one instance. It is said before any
 * schema is made, which no import can be sure of where files are split. The embedded run reads more than that and is not bundled.
 */
const uncompiledSchemas = '(globalThis.__zod_globalConfig ??= {}).jitless = true;';

/** Folder whose texts and assets stand beside a bundle as they stand in it: what `functions/web/beside.ts` reads. */
const besides = 'functions/web';

/** What became of a function. */
export interface Bundled {
  /** What it loads when it starts: `index.mjs`, and the files that this imports. */
  readonly atStart: {
    readonly files: readonly string[];
    readonly bytes: number;
    /** Bytes of each source, by its path from the root. */
    readonly sources: Readonly<Record<string, number>>;
    /** What is not in the bundle: Node's own modules, and what is never imported. */
    readonly imports: readonly string[];
  };
  readonly warnings: readonly string[];
}

/**
 * Makes a function's files in `outdir`: `index.mjs`, which is loaded when it starts, and beside it what is loaded when
 * it is first asked for: modules that code imports with `import()`, texts in other languages, and the files that pages
 * link to.
 */
export function bundleFunction(root: string, folder: FunctionName, outdir: string): Bundled {
  const { metafile, warnings } = buildSync({
    ...options,
    absWorkingDir: root,
    banner: { js: `${requireForPackages} ${uncompiledSchemas}` },
    entryPoints: { index: join('functions', folder, 'index.ts') },
    outdir,
    // What is imported with `import()` becomes a file of its own, and so does what this shares with the rest.
    splitting: true,
    chunkNames: '[name]-[hash]',
    metafile: true,
  });
  const sources = Object.keys(sourcesOf(Object.values(metafile.outputs)));
  putTextsBeside(root, sources, outdir);
  putAssetsBeside(root, sources, outdir);
  putExamplesBeside(root, sources, outdir);
  return { atStart: loadedAtStart(metafile), warnings: warnings.map(({ text }) => text) };
}

/** Where a function keeps its region, relative to its own folder, in which Lambda starts it. */
export const bundledRegionFile = 'region.json';

/**
 * Puts a region beside a function's files as the function takes it: read and checked, with every default, so that a start does neither.
 * Code and region go in one asset, so no other version ever reads it.
 */
export function putRegionBeside(region: Region, outdir: string): void {
  writeFileSync(join(outdir, bundledRegionFile), JSON.stringify(region));
}

/** Makes `index.mjs` of a program in the same way, to be measured beside a function. */
export function bundleProgram(root: string, contents: string, outdir: string): void {
  buildSync({
    ...options,
    absWorkingDir: root,
    banner: { js: requireForPackages },
    stdin: { contents, resolveDir: root, loader: 'ts' },
    outfile: join(outdir, 'index.mjs'),
    outExtension: {},
  });
}

type Output = Metafile['outputs'][string];

function sourcesOf(outputs: readonly Output[]): Record<string, number> {
  const inputs = outputs.flatMap((output) => Object.entries(output.inputs));
  return Object.fromEntries(
    inputs
      .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
      .map(([path, { bytesInOutput }]) => [path, bytesInOutput]),
  );
}

/** The entry and what it imports outright, which Node loads before it runs anything. */
function loadedAtStart({ outputs }: Metafile): Bundled['atStart'] {
  const loaded = new Map(Object.entries(outputs).filter(([, { entryPoint }]) => entryPoint?.endsWith('/index.ts')));
  // A map hands out what is added to it while it is gone through.
  for (const [, { imports }] of loaded) {
    for (const { path, kind } of imports) {
      const output = outputs[path];
      if (kind === 'import-statement' && output !== undefined) loaded.set(path, output);
    }
  }
  const files = [...loaded.values()];
  return {
    files: [...loaded.keys()].map((path) => basename(path)),
    bytes: files.reduce((sum, { bytes }) => sum + bytes, 0),
    sources: sourcesOf(files),
    imports: files.flatMap(({ imports }) => imports.flatMap(({ path, external }) => (external ? [path] : []))),
  };
}

/** Other languages of the areas that a bundle carries in the first. */
function putTextsBeside(root: string, sources: readonly string[], outdir: string): void {
  const texts = `${besides}/texts`;
  const areas = sources.filter((path) => dirname(path) === texts).map((path) => basename(path));
  if (areas.length === 0) return;
  const folders = readdirSync(join(root, texts), { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const translations = folders
    .flatMap(({ name }) => areas.map((area) => `${texts}/${name}/${area}`))
    .filter((path) => existsSync(join(root, path)));
  buildSync({
    ...options,
    absWorkingDir: root,
    entryPoints: translations,
    // Node would read a map with each, which takes longer than the texts, and they have no faults to trace.
    sourcemap: false,
    outbase: besides,
    outdir,
  });
}

/** Stylesheet, font and script, for whom serves them. */
function putAssetsBeside(root: string, sources: readonly string[], outdir: string): void {
  if (!sources.includes(`${besides}/assets/assets.ts`)) return;
  cpSync(join(root, besides, 'assets/files'), join(outdir, 'assets/files'), { recursive: true });
}

/** Examples of programs and forms, for whom shows them. */
function putExamplesBeside(root: string, sources: readonly string[], outdir: string): void {
  if (!sources.some((path) => path.startsWith('functions/serve-public/docs/'))) return;
  cpSync(join(root, 'examples'), join(outdir, 'examples'), { recursive: true });
}
