import * as z from 'zod';

/** An origin as a browser sends it: small letters, no path, and a port only where it is not the usual one. */
export const formOrigin =
  /^https:\/\/(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}(?::(?!443$)(?:[1-9]\d{1,3}|[1-5]\d{4}|6[0-4]\d{3}|65[0-4]\d{2}|655[0-2]\d|6553[0-5]))?$/;

/** An origin in a region file. */
export const siteOrigin = z.string().regex(formOrigin, 'an https origin such as "https://www.example.org"');
