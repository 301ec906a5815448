import type { Context } from 'hono';
import { hasFormOfKey } from '../cases/client-key.ts';
import type { ApiClient } from '../domain/api-client.ts';
import { defined } from '../domain/defined.ts';
import type { Summary } from './api-schemas.ts';
import { entityTag, isKnown } from './entity-tag.ts';
import { answerProblem } from './problem.ts';
import type { PublicRuntime } from './site.ts';

/** Who asks where a referral stands. */
interface Asker {
  /** Whoever the key belongs to, which may come as `X-API-Key` or as the bearer. */
  readonly client: ApiClient | undefined;
  /** What came as the bearer: a status token, where it is no key. */
  readonly bearer: string | undefined;
}

/** Reads who asks; answers itself where nobody is named, and where a key is nobody's. */
export async function askerOf(
  c: Context,
  { apiClients }: Pick<PublicRuntime, 'apiClients'>,
): Promise<Asker | Response> {
  const bearer = /^Bearer +([\w.~+/=-]+)$/i.exec(c.req.header('Authorization') ?? '')?.[1];
  const key = c.req.header('X-API-Key');
  if (bearer === undefined && key === undefined) return answerProblem(c, 'no-token');
  const client = await apiClients.byKey(key ?? bearer ?? '');
  // A key that was revoked must not read as if each referral had been erased.
  const isKey = key !== undefined || hasFormOfKey(bearer ?? '');
  return isKey && client === undefined ? answerProblem(c, 'unknown-key') : { client, bearer };
}

/** Answers where a referral stands: to the client that sent it by its key, to the holder of its status token whether it is open. */
export async function getReferral(c: Context, runtime: PublicRuntime): Promise<Response> {
  const asker = await askerOf(c, runtime);
  if (asker instanceof Response) return asker;
  const { client, bearer } = asker;
  const summary: Summary | undefined = await runtime.summaryDesk.summary(
    c.req.param('reference') ?? '',
    defined({ client: client?.id, token: bearer }),
  );
  return summary === undefined ? answerProblem(c, 'unknown-referral') : answerSummary(c, runtime, summary);
}

/** Sends where a referral stands, with the tag by which the caller learns that nothing changed. */
export function answerSummary(c: Context, { publicUrl }: Pick<PublicRuntime, 'publicUrl'>, summary: Summary): Response {
  const body = JSON.stringify(summary);
  const tag = entityTag(body);
  // Kept by nobody but the caller, and asked for anew each time: the tag makes that cheap.
  c.header('Cache-Control', 'private, no-cache');
  c.header('Vary', 'Authorization, X-API-Key', { append: true });
  c.header('ETag', tag);
  c.header('Link', `<${publicUrl}/v1/openapi.json>; rel="service-desc"`);
  return isKnown(c, tag) ? c.body(null, 304) : c.body(body, 200, { 'Content-Type': 'application/json' });
}
