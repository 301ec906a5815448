import type { Context } from 'hono';
import type { AccessView } from '../cases/privacy-desk.ts';
import type { StaffVisit } from '../cases/staff-contracts.ts';
import { accessPath, retentionPath } from '../domain/desk-paths.ts';
import { answerPage } from '../web/answer-page.ts';
import { mediaType, readFormBody } from '../web/body.ts';
import { unknownCasePage } from '../web/desk/case-page.ts';
import type { DeskRoute } from '../web/desk/desk-route.ts';
import { accessDocument, accessFileName } from '../web/desk/privacy/access-document.ts';
import { accessPage, readAccess } from '../web/desk/privacy/access-page.ts';
import { retentionPage } from '../web/desk/privacy/retention-page.ts';
import { pageContext } from '../web/desk/site.ts';
import type { FormValues } from '../web/forms.ts';
import { forbidStoring } from '../web/http.ts';
import type { ActSite } from './site.ts';

const referenceIn = (c: Context): string => c.req.param('reference') ?? '';

function unknown(c: Context, runtime: ActSite): Promise<Response> {
  return answerPage(c, runtime, unknownCasePage(pageContext(c, runtime)), { status: 404 });
}

/** Anything but a form of reasonable size counts as an empty one. */
async function readForm(c: Context): Promise<FormValues> {
  const read = mediaType(c) === 'application/x-www-form-urlencoded' ? await readFormBody(c) : undefined;
  return read !== undefined && 'values' in read ? read.values : new Map();
}

/** Runs with the case of the address, as its page shows it. */
async function withCase(
  c: Context,
  runtime: ActSite,
  { staff }: StaffVisit,
  work: (view: AccessView) => Response | Promise<Response>,
): Promise<Response> {
  const view = await runtime.privacyDesk.open(staff, referenceIn(c));
  return view === undefined ? unknown(c, runtime) : work(view);
}

/** The bundle as a file: never kept by a cache, and by no other name than the number. */
function give(c: Context, runtime: ActSite, visit: StaffVisit): Promise<Response> {
  return withCase(c, runtime, visit, async (view) => {
    const values = await readForm(c);
    const choice = readAccess(values, view);
    if (choice === undefined) {
      const page = accessPage(view, pageContext(c, runtime), { values, isWrong: true });
      return answerPage(c, runtime, page, { personal: true, status: 400, error: true });
    }
    const { also, ...asked } = choice;
    const references = [view.file.referral.id, ...also];
    const bundle = await runtime.privacyDesk.give(visit.staff, { references, ...asked });
    if (bundle === undefined) return unknown(c, runtime);
    forbidStoring(c);
    c.header('Content-Disposition', `attachment; filename="${accessFileName(bundle)}"`);
    return c.html(await accessDocument(bundle, runtime.region));
  });
}

function showAccess(c: Context, runtime: ActSite, visit: StaffVisit): Promise<Response> {
  return withCase(c, runtime, visit, (view) =>
    answerPage(c, runtime, accessPage(view, pageContext(c, runtime)), { personal: true }),
  );
}

async function showRetention(c: Context, runtime: ActSite): Promise<Response> {
  const report = await runtime.privacyDesk.retention();
  return answerPage(c, runtime, retentionPage(report, pageContext(c, runtime)));
}

/** Requests of people about what is held of them, and until when people are kept: for the coordinator. */
export const privacyRoutes: readonly DeskRoute<ActSite>[] = [
  { method: 'GET', path: accessPath(':reference'), who: ['coordinator'], answer: showAccess },
  { method: 'POST', path: accessPath(':reference'), who: ['coordinator'], answer: give },
  { method: 'GET', path: retentionPath, who: ['coordinator'], answer: showRetention },
];
