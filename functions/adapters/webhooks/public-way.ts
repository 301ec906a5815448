import { request } from 'node:https';
import type { Reach, Requester } from './post.ts';
import { mayBeCalled, publicLookup } from './public-lookup.ts';

const lookup = publicLookup();
const overHttps: Requester = (url, options, callback) => request(url, { ...options, lookup }, callback);

/** The only way out of the deployed system: see `mayBeCalled` and `publicLookup`. */
export const publicWay: Reach = (address) => {
  const url = URL.parse(address);
  return url !== null && mayBeCalled(url) ? { url, request: overHttps } : undefined;
};
