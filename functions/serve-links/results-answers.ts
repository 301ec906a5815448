import type { Context } from 'hono';
import { worklistPath } from '../domain/worklist.ts';
import { answerPage } from '../web/answer-page.ts';
import { seeOther } from '../web/http.ts';
import { ownResultsAddress, ownResultsPage } from '../web/links/results-page.ts';
import { pageContext, visitOf } from '../web/links/site.ts';
import { askedIn } from '../web/results/choose.ts';
import type { LinksRuntime } from './site.ts';

/** A provider's own results. Whoever is none is led to their list. */
export async function showResults(c: Context, runtime: LinksRuntime): Promise<Response> {
  const asked = askedIn((name) => c.req.query(name));
  const all = await runtime.resultsDesk.own(visitOf(c, runtime, 'taak'), asked);
  const own = all?.find(({ provider }) => provider === asked.provider) ?? all?.[0];
  if (all === undefined || own === undefined) return seeOther(c, runtime.publicUrl, worklistPath);
  const others = all.filter((one) => one !== own).map(({ provider }) => provider);
  const path = ownResultsAddress(own);
  return answerPage(c, runtime, ownResultsPage(own, others, pageContext(c, runtime, path)), { path });
}
