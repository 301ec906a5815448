import type { Context } from 'hono';
import { type AccessView, createPrivacyDesk } from '../cases/privacy-desk.ts';
import type { StaffVisit } from '../cases/staff-contracts.ts';
import { answerPage } from '../web/answer-page.ts';
import { accessDocument, accessFileName } from '../web/desk/privacy/access-document.ts';
import { accessPage, readAccess } from '../web/desk/privacy/access-page.ts';
import { retentionPage } from '../web/desk/privacy/retention-page.ts';
import { pageContext } from '../web/desk/site.ts';
import { forbidStoring } from '../web/http.ts';
import { answerUnknownCase, referenceIn } from './case-in-path.ts';
import { readForm } from './read-form.ts';
import type { ActSite } from './site.ts';

/** Runs with the case of the address, as its page shows it. */
async function withCase(
  c: Context,
  runtime: ActSite,
  { staff }: StaffVisit,
  work: (view: AccessView) => Response | Promise<Response>,
): Promise<Response> {
  const view = await createPrivacyDesk(runtime).open(staff, referenceIn(c));
  return view === undefined ? answerUnknownCase(c, runtime) : work(view);
}

/** The bundle as a file: never kept by a cache, and by no other name than the number. */
export function giveAccess(c: Context, runtime: ActSite, visit: StaffVisit): Promise<Response> {
  return withCase(c, runtime, visit, async (view) => {
    const values = (await readForm(c)) ?? new Map();
    const choice = readAccess(values, view);
    if (choice === undefined) {
      const page = accessPage(view, pageContext(c, runtime), { values, isWrong: true });
      return answerPage(c, runtime, page, { personal: true, status: 400, error: true });
    }
    const { also, ...asked } = choice;
    const references = [view.file.referral.id, ...also];
    const bundle = await createPrivacyDesk(runtime).give(visit.staff, { references, ...asked });
    if (bundle === undefined) return answerUnknownCase(c, runtime);
    forbidStoring(c);
    c.header('Content-Disposition', `attachment; filename="${accessFileName(bundle)}"`);
    return c.html(await accessDocument(bundle, runtime.region));
  });
}

/** The page on which access is given. */
export function showAccess(c: Context, runtime: ActSite, visit: StaffVisit): Promise<Response> {
  return withCase(c, runtime, visit, (view) =>
    answerPage(c, runtime, accessPage(view, pageContext(c, runtime)), { personal: true }),
  );
}

/** Until when people are kept. */
export async function showRetention(c: Context, runtime: ActSite): Promise<Response> {
  const report = await createPrivacyDesk(runtime).retention();
  return answerPage(c, runtime, retentionPage(report, pageContext(c, runtime)));
}
