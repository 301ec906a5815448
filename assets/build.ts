import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
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
  readonly contentType: string;
  readonly bytes: Buffer;
}

function named(name: string, extension: string, contentType: string, bytes: Buffer): Built {
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 10);
  return { path: `/assets/${name}-${hash}.${extension}`, contentType, bytes };
}

/** Texts of all files with an extension in a folder and below, in a fixed order. */
function textsIn(folder: string, extension: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(extension))
    .toSorted()
    .map((name) => readFileSync(join(folder, name), 'utf8'));
}

/** Makes stylesheet, font and script from their sources. The same sources give the same bytes everywhere. */
async function buildFiles(): Promise<{ stylesheet: Built; font: Built; focusErrors: Built }> {
  const font = named(
    'noto-sans',
    'woff2',
    'font/woff2',
    readFileSync(createRequire(import.meta.url).resolve(fontFile)),
  );
  // Beside each other under one path, wherever that is: so the stylesheet names the font by file name alone.
  const own = textsIn(join(here, 'css'), '.css').join('\n').replace('{noto-sans}', font.path.replace('/assets/', ''));
  const vendor = await designSystemCss(usedIn(textsIn(pagesFolder, '.ts')), own);
  const { code } = transform({ filename: 'site.css', code: Buffer.from(`${vendor}\n${own}`), minify: true, targets });
  const script = readFileSync(join(here, 'focus-errors.js'));
  return {
    stylesheet: named('site', 'css', 'text/css; charset=utf-8', Buffer.concat([Buffer.from(banner), code])),
    font,
    focusErrors: named('focus-errors', 'js', 'text/javascript; charset=utf-8', script),
  };
}

const generated = '// Made by `npm run build:assets`; change assets/ instead.\n';

/**
 * The modules under functions/web/assets that carry the files, by name. They are committed, so that neither a start nor a
 * deployment has to build; a test fails when they are stale.
 */
export async function assetModules(): Promise<ReadonlyMap<string, string>> {
  const { stylesheet, font, focusErrors } = await buildFiles();
  // A font is packed already; texts are packed here, once, instead of in each function that starts.
  const asset = ({ path, contentType, bytes }: Built, packed: boolean) =>
    `  {\n    path: '${path}',\n    contentType: '${contentType}',\n    isGzipped: ${packed},\n    base64:\n      '${(packed ? gzipSync(bytes, { level: 9 }) : bytes).toString('base64')}',\n  },\n`;
  const files = [asset(stylesheet, true), asset(font, false), asset(focusErrors, true)];
  return new Map([
    [
      'asset-paths.ts',
      `${generated}
/** Where pages find their stylesheet and script, without the public base. */
export const assetPaths = {
  stylesheet: '${stylesheet.path}',
  focusErrors: '${focusErrors.path}',
} as const;
`,
    ],
    [
      'asset-files.ts',
      `${generated}
/** Contents of the files that pages link to. */
export const assetFiles = [
${files.join('')}] as const;
`,
    ],
  ]);
}

/** Folder that the modules belong in. */
export const assetModulesFolder = join(pagesFolder, 'assets');
