import { extname } from 'node:path';
import { gzipSync } from 'node:zlib';
import { assetBeside } from '../beside.ts';
import { assetPaths } from './asset-paths.ts';

/** A file that pages link to. Its name holds a hash of its content, so that browsers may keep it for a year. */
export interface Asset {
  readonly contentType: string;
  readonly body: Buffer;
  /** The same, gzipped, where that makes it smaller. */
  readonly gzipped?: Buffer;
}

const contentTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.woff2': 'font/woff2',
};

const known: readonly string[] = Object.values(assetPaths);
const read = new Map<string, Asset>();

function readAsset(path: string): Asset {
  const extension = extname(path);
  const body = assetBeside(path.replace('/assets/', ''));
  // A font is packed already.
  const packed = extension === '.woff2' ? {} : { gzipped: gzipSync(body) };
  return { contentType: contentTypes[extension] ?? 'application/octet-stream', body, ...packed };
}

/**
 * An asset by its path below the public base, such as `/assets/site-1a2b3c4d5e.css`, or undefined when there is none.
 * It is read when it is first asked for: browsers keep it, so most visits do without.
 */
export function assetAt(path: string): Asset | undefined {
  if (!known.includes(path)) return undefined;
  const asset = read.get(path) ?? readAsset(path);
  read.set(path, asset);
  return asset;
}
