import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { transform } from 'lightningcss';
import { designSystemCss, usedIn } from './design-system.ts';

const here = fileURLToPath(new URL('.', import.meta.url));
const pagesFolder = join(here, '../functions/web');
const fontFile = '@fontsource-variable/noto-sans/files/noto-sans-latin-wght-normal.woff2';

/** Oldest browsers that show the pages as meant, in lightningcss's notation (major version << 16). */
const targets = { chrome: 100 << 16, firefox: 100 << 16, safari: 15 << 16, ios_saf: 15 << 16 };

/** Stands in the stylesheet because minifying drops the packages' own notices. */
const banner = `/* Parts of @utrecht/component-library-css, @nl-design-system-unstable/voorbeeld-design-tokens and
@nl-design-system-candidate/skip-link-css: Gemeente Utrecht, Frameless and NL Design System Community, EUPL-1.2. */
`;

/** A file to serve. Its name holds a hash of its content, so that browsers may keep it for a year. */
interface Built {
  /** Path without the public base, such as `/assets/site-1a2b3c4d5e.css`. */
  readonly path: string;
  readonly bytes: Buffer;
}

function named(name: string, extension: string, bytes: Buffer): Built {
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 10);
  return { path: `/assets/${name}-${hash}.${extension}`, bytes };
}

/** Texts of all files with an extension in a folder and below, in a fixed order; without those that make mails, which no stylesheet reaches. */
function textsIn(folder: string, extension: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(extension) && !name.endsWith('mails.ts'))
    .toSorted()
    .map((name) => readFileSync(join(folder, name), 'utf8'));
}

/** Makes stylesheet, font and scripts from their sources. The same sources give the same bytes everywhere. */
async function buildFiles(): Promise<
  Readonly<Record<'stylesheet' | 'font' | 'focusErrors' | 'downloadParts' | 'embed' | 'framed' | 'apiDocs', Built>>
> {
  const font = named('noto-sans', 'woff2', readFileSync(createRequire(import.meta.url).resolve(fontFile)));
  // Beside each other under one path, wherever that is: so the stylesheet names the font by file name alone.
  const own = textsIn(join(here, 'css'), '.css').join('\n').replace('{noto-sans}', font.path.replace('/assets/', ''));
  const vendor = await designSystemCss(usedIn(textsIn(pagesFolder, '.ts')), own);
  const { code } = transform({ filename: 'site.css', code: Buffer.from(`${vendor}\n${own}`), minify: true, targets });
  const script = (name: string) => named(name, 'js', readFileSync(join(here, `${name}.js`)));
  return {
    stylesheet: named('site', 'css', Buffer.concat([Buffer.from(banner), code])),
    font,
    focusErrors: script('focus-errors'),
    downloadParts: script('download-parts'),
    embed: script('embed'),
    framed: script('framed'),
    apiDocs: script('api-docs'),
  };
}

/** Folder of the files that pages link to, and of the module that names them, from the root. */
const assetsFolder = 'functions/web/assets';

/**
 * Stylesheet, font and script, and the module that says where they are, by their path from the root. They are committed, so
 * that neither a start nor a deployment has to build; a test fails when they are stale.
 */
export async function assetFiles(): Promise<ReadonlyMap<string, Buffer>> {
  const built = await buildFiles();
  const charts = readFileSync(join(here, 'css/8-charts.css'));
  const chartStyle = transform({ filename: 'charts.css', code: charts, minify: true, targets }).code.toString();
  const paths = `// Made by \`npm run build:assets\`; change assets/ instead.

/** Where pages find the files of \`files/\`, without the public base. */
export const assetPaths = {
${Object.entries(built)
  .map(([name, { path }]) => `  ${name}: '${path}',`)
  .join('\n')}
} as const;
`;
  const files = Object.values(built).map(
    ({ path, bytes }) => [`${assetsFolder}/files/${basename(path)}`, bytes] as const,
  );
  const style = `// Made by \`npm run build:assets\`; change assets/css/8-charts.css instead.

/** Rules by which charts look as on our pages, for pages that are files and carry them along. */
export const chartStyle =
  '${chartStyle.replace(/[\\']/g, (sign) => `\\${sign}`)}';
`;
  return new Map([
    ...files,
    [`${assetsFolder}/asset-paths.ts`, Buffer.from(paths)],
    [`${assetsFolder}/chart-style.ts`, Buffer.from(style)],
  ]);
}
