import { createHash } from 'node:crypto';
import type { Context } from 'hono';
import { defined } from '../domain/defined.ts';
import type { Summary } from './api-schemas.ts';
import { answerProblem } from './problem.ts';
import type { PublicRuntime } from './site.ts';

/** Whether the caller has this very answer already (RFC 9110, 13.1.2; weak comparison). */
function isKnown(c: Context, tag: string): boolean {
  const known = (c.req.header('If-None-Match') ?? '').split(',').map((one) => one.trim().replace(/^W\//, ''));
  return known.includes(tag) || known.includes('*');
}

/**
 * Answers where a referral stands: to the client that sent it by its key, to the holder of its status token whether it is open.
 * A key may come as `X-API-Key` or as the bearer.
 */
export async function getReferral(c: Context, runtime: PublicRuntime): Promise<Response> {
  const { apiClients, summaryDesk } = runtime;
  const bearer = /^Bearer +([\w.~+/=-]+)$/i.exec(c.req.header('Authorization') ?? '')?.[1];
  const key = c.req.header('X-API-Key');
  if (bearer === undefined && key === undefined) return answerProblem(c, 'no-token');
  const client = await apiClients.byKey(key ?? bearer ?? '');
  if (key !== undefined && client === undefined) return answerProblem(c, 'unknown-key');
  const summary: Summary | undefined = await summaryDesk.summary(
    c.req.param('reference') ?? '',
    defined({ client: client?.id, token: bearer }),
  );
  return summary === undefined ? answerProblem(c, 'unknown-referral') : answerSummary(c, runtime, summary);
}

/** Sends where a referral stands, with the tag by which the caller learns that nothing changed. */
export function answerSummary(c: Context, { publicUrl }: Pick<PublicRuntime, 'publicUrl'>, summary: Summary): Response {
  const body = JSON.stringify(summary);
  const tag = `"${createHash('sha256').update(body).digest('base64url')}"`;
  // Kept by nobody but the caller, and asked for anew each time: the tag makes that cheap.
  c.header('Cache-Control', 'private, no-cache');
  c.header('Vary', 'Authorization, X-API-Key', { append: true });
  c.header('ETag', tag);
  c.header('Link', `<${publicUrl}/v1/openapi.json>; rel="service-desc"`);
  return isKnown(c, tag) ? c.body(null, 304) : c.body(body, 200, { 'Content-Type': 'application/json' });
}
