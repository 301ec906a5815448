import { createHash } from 'node:crypto';
import { css } from './stylesheet.ts';

/** A file that pages link to. Its name holds a hash of its content, so that browsers may keep it for a year. */
export interface Asset {
  /** Path without the public base, such as `/assets/site-1a2b3c4d5e.css`. */
  readonly path: string;
  readonly contentType: string;
  readonly body: string;
}

function asset(name: string, extension: string, contentType: string, body: string): Asset {
  const hash = createHash('sha256').update(body).digest('hex').slice(0, 10);
  return { path: `/assets/${name}-${hash}.${extension}`, contentType, body };
}

/** The one stylesheet of all pages. */
export const stylesheet: Asset = asset('site', 'css', 'text/css; charset=utf-8', css);

/** Every asset by its path. */
export const assets: ReadonlyMap<string, Asset> = new Map([[stylesheet.path, stylesheet]]);
