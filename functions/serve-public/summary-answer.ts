import type { Context } from 'hono';
import { keyedClientOf, type Sender } from '../domain/api-client.ts';
import { forbidStoring } from '../web/http.ts';
import type { Summary } from './api-schemas.ts';
import { answerProblem } from './problem.ts';
import type { PublicRuntime } from './site.ts';

/** Answers the holder of a status token where that referral stands; a client sees more of what it sent itself. */
export async function getReferral(c: Context, runtime: PublicRuntime, sender: Sender): Promise<Response> {
  const token = /^Bearer +([\w.~+/=-]+)$/i.exec(c.req.header('Authorization') ?? '')?.[1];
  if (token === undefined) return answerProblem(c, 'no-token');
  const summary: Summary | undefined = await runtime.summaryDesk.summary(
    token,
    c.req.param('reference') ?? '',
    keyedClientOf(sender),
  );
  if (summary === undefined) return answerProblem(c, 'unknown-referral');
  forbidStoring(c);
  return c.json(summary);
}
