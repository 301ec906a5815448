import type { Context } from 'hono';
import { answeredPath } from '../domain/worklist.ts';
import { answerPage } from '../web/answer-page.ts';
import { answeredPage } from '../web/links/answered-page.ts';
import { pageContext, visitOf } from '../web/links/site.ts';
import type { LinksRuntime } from './site.ts';

/** What was answered lately from the reader's lists. */
export async function showAnswered(c: Context, runtime: LinksRuntime): Promise<Response> {
  const answers = await runtime.worklistDesk.answered(visitOf(c, runtime, 'taak'));
  const page = answeredPage(answers, pageContext(c, runtime, answeredPath));
  return answerPage(c, runtime, page, { path: answeredPath });
}
