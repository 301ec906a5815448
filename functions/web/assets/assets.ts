import { gunzipSync } from 'node:zlib';
import { assetFiles } from './asset-files.ts';

/** A file that pages link to. Its name holds a hash of its content, so that browsers may keep it for a year. */
export interface Asset {
  readonly contentType: string;
  readonly body: Buffer;
  /** The same, gzipped, where that makes it smaller. */
  readonly gzipped?: Buffer;
}

function unpacked({ contentType, isGzipped, base64 }: (typeof assetFiles)[number]): Asset {
  const stored = Buffer.from(base64, 'base64');
  return isGzipped ? { contentType, body: gunzipSync(stored), gzipped: stored } : { contentType, body: stored };
}

/** Every asset by its path below the public base, such as `/assets/site-1a2b3c4d5e.css`. */
export const assets: ReadonlyMap<string, Asset> = new Map(assetFiles.map((file) => [file.path, unpacked(file)]));
