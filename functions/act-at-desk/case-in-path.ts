import type { Context } from 'hono';
import { answerPage } from '../web/answer-page.ts';
import { unknownCasePage } from '../web/desk/case-page.ts';
import { pageContext } from '../web/desk/site.ts';
import type { ActSite } from './site.ts';

/** The reference of the case in the path; empty where there is none. */
export function referenceIn(c: Context): string {
  return c.req.param('reference') ?? '';
}

/** Answers that there is no such case, or none that its reader may know of. */
export function answerUnknownCase(c: Context, runtime: ActSite): Promise<Response> {
  return answerPage(c, runtime, unknownCasePage(pageContext(c, runtime)), { status: 404 });
}
