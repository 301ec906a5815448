import { createHash } from 'node:crypto';
import type { Context } from 'hono';

/** The tag of a text: another text has another one (RFC 9110, 8.8.3). */
export function entityTag(text: string): string {
  return `"${createHash('sha256').update(text).digest('base64url')}"`;
}

/** Whether the caller has this very answer already (RFC 9110, 13.1.2; weak comparison). */
export function isKnown(c: Context, tag: string): boolean {
  const known = (c.req.header('If-None-Match') ?? '').split(',').map((one) => one.trim().replace(/^W\//, ''));
  return known.includes(tag) || known.includes('*');
}
