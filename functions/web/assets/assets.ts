import { assetFiles } from './asset-files.ts';

/** A file that pages link to. Its name holds a hash of its content, so that browsers may keep it for a year. */
export interface Asset {
  readonly contentType: string;
  readonly body: Buffer;
}

/** Every asset by its path below the public base, such as `/assets/site-1a2b3c4d5e.css`. */
export const assets: ReadonlyMap<string, Asset> = new Map(
  assetFiles.map(({ path, contentType, base64 }) => [path, { contentType, body: Buffer.from(base64, 'base64') }]),
);
