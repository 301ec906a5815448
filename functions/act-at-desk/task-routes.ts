import type { Context } from 'hono';
import type { AnswerReceipt } from '../cases/answer-contracts.ts';
import type { StaffVisit } from '../cases/staff-contracts.ts';
import { casePath, deskTaskPath } from '../domain/desk-paths.ts';
import { readReference } from '../domain/reference.ts';
import { answerPage } from '../web/answer-page.ts';
import { staleNotice } from '../web/desk/act/act-page.ts';
import { becauseFieldsIn, readBecauseIn } from '../web/desk/act/steer-because.ts';
import { unknownCasePage } from '../web/desk/case-page.ts';
import type { DeskRoute } from '../web/desk/desk-route.ts';
import { inCase } from '../web/desk/in-case.ts';
import { pageContext } from '../web/desk/site.ts';
import type { PageContent } from '../web/frame.ts';
import { html } from '../web/html.ts';
import { chooseLanguage, seeOther } from '../web/http.ts';
import { receiptPage } from '../web/links/task-page.ts';
import { type TaskDoor, taskPages } from '../web/links/task-pages.ts';
import type { ActSite } from './site.ts';

/** Where the page of a task is, as routes write it. */
const path = `${casePath(':reference')}/taak/:kind{[a-z-]+}/:n{[0-9]{1,3}}`;

/** The task in an address, as its id; of no case where what stands there cannot be a reference, and then nothing is looked up by it. */
function taskIn(c: Context): string {
  const { reference = '', kind = '', n = '' } = c.req.param();
  return [readReference(reference) ?? 'none', kind, n].join('#');
}

/** After an answer the case says that it was taken; which of a sender's referrals were withdrawn is told before that. */
async function afterAnswer(c: Context, runtime: ActSite, receipt: AnswerReceipt, steered: boolean): Promise<Response> {
  const { reference } = receipt.bare;
  if (receipt.withdrawn === undefined) {
    return seeOther(c, runtime.publicUrl, `${casePath(reference)}?bericht=${steered ? 'aangepast' : 'antwoord'}`);
  }
  const context = pageContext(c, runtime);
  const own = deskTaskPath(taskIn(c));
  const page = receiptPage(receipt, { ...context, action: `${context.base}${own}` }, { steered, isLast: false });
  return answerPage(c, runtime, inCase(page, reference, context), { path: own });
}

/** The way by which the coordinator comes to a task: from its case, by their session. */
function doorAt(runtime: ActSite, visit: StaffVisit): TaskDoor {
  const around = (c: Context) => (page: PageContent) =>
    inCase(page, taskIn(c).split('#')[0] ?? '', pageContext(c, runtime));
  return {
    desk: runtime.taskDesk,
    keyOf: taskIn,
    visitOf: (c) => ({ language: chooseLanguage(c), staff: visit.staff.subject }),
    shownAt: (c) => {
      const context = pageContext(c, runtime);
      const taskId = taskIn(c);
      return {
        path: deskTaskPath(taskId),
        desk: { why: (form) => becauseFieldsIn(form, context) },
        unknown: unknownCasePage(context),
        around: around(c),
      };
    },
    rules: {
      because: readBecauseIn,
      stale: (c) => {
        if (runtime.signInDesk.isFresh(visit)) return undefined;
        const notice = staleNotice(pageContext(c, runtime));
        return (page) => around(c)({ ...page, body: html`${notice}${page.body}` });
      },
    },
    after: (c, receipt, steered) => afterAnswer(c, runtime, receipt, steered),
  };
}

/** The page of every task of a case and what is done on it, whoever it asks: for the coordinator. */
export const deskTaskRoutes: readonly DeskRoute<ActSite>[] = [
  ...taskPages.map(
    ({ method, below, answer }): DeskRoute<ActSite> => ({
      method,
      path: `${path}${below}`,
      who: ['coordinator'],
      answer: (c: Context, runtime: ActSite, visit: StaffVisit) => answer(c, runtime, doorAt(runtime, visit)),
    }),
  ),
  // Somebody who reloads the address of a post, or switches language there, gets the page itself.
  {
    method: 'GET',
    path: `${path}/:rest{sturen|afzender}`,
    who: ['coordinator'],
    answer: (c: Context, runtime: ActSite) => seeOther(c, runtime.publicUrl, deskTaskPath(taskIn(c))),
  },
];
