import type { Context } from 'hono';
import { answeredPath, worklistPath } from '../domain/worklist.ts';
import { answerPage } from '../web/answer-page.ts';
import { seeOther } from '../web/http.ts';
import { answeredPage } from '../web/links/answered-page.ts';
import { pageContext, visitOf } from '../web/links/site.ts';
import { trajectoryPage } from '../web/links/trajectory-page.ts';
import { trajectoryPath } from '../web/links/worklist-page.ts';
import type { LinksRuntime } from './site.ts';

/** What was answered lately from the reader's lists. */
export async function showAnswered(c: Context, runtime: LinksRuntime): Promise<Response> {
  const answers = await runtime.worklistDesk.answered(visitOf(c, 'taak'));
  const page = answeredPage(answers, pageContext(c, runtime, answeredPath));
  return answerPage(c, runtime, page, { path: answeredPath });
}

/** A running trajectory, for those who guide the person. */
export async function showTrajectory(c: Context, runtime: LinksRuntime): Promise<Response> {
  const reference = c.req.param('reference') ?? '';
  const view = await runtime.trajectoryDesk.open(visitOf(c, 'taak'), reference);
  if (view === 'needs-proof') return seeOther(c, runtime.publicUrl, worklistPath);
  if (view === 'unknown') return c.notFound() as Response;
  const path = trajectoryPath(reference);
  return answerPage(c, runtime, trajectoryPage(view, pageContext(c, runtime, path)), { path });
}
