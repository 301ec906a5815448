import { request } from 'node:https';
import type { Requester } from './post.ts';
import { mayBeCalled, publicLookup } from './public-lookup.ts';

const lookup = publicLookup();
const overHttps: Requester = (url, options, callback) => request(url, { ...options, lookup }, callback);

/** The only way out of the deployed system: see `mayBeCalled` and `publicLookup`. Undefined for an address that is not called. */
export function publicWay(address: string): { readonly url: URL; readonly request: Requester } | undefined {
  const url = URL.parse(address);
  return url !== null && mayBeCalled(url) ? { url, request: overHttps } : undefined;
}
