import type { Context } from 'hono';
import { downloadsAtDesk, resultFile, resultFiles } from '../cases/download-results.ts';
import type { StaffVisit } from '../cases/staff-contracts.ts';
import { downloadsPath } from '../domain/desk-paths.ts';
import { csvOf } from '../domain/exports/csv.ts';
import { quarterName, quarterNamed } from '../domain/figures/population.ts';
import { answerPage } from '../web/answer-page.ts';
import { downloadQuery, downloadsPage, forExcel } from '../web/desk/downloads-page.ts';
import { troublePage } from '../web/desk/refusal-pages.ts';
import { pageContext } from '../web/desk/site.ts';
import { allowFetch } from '../web/http.ts';
import type { DeskRuntime } from './site.ts';

/** What can be downloaded. */
export async function showDownloads(c: Context, runtime: DeskRuntime): Promise<Response> {
  // Its script asks for the parts of a file.
  allowFetch(c);
  const page = downloadsPage(await downloadsAtDesk(runtime), pageContext(c, runtime));
  return answerPage(c, runtime, page, { path: downloadsPath });
}

/** A file of one quarter. The log says who of the roles took which; facts name nobody, so no case is recorded as seen. */
export async function download(c: Context, runtime: DeskRuntime, { staff }: StaffVisit): Promise<Response> {
  const what = resultFiles.find((one) => one === c.req.param('file'));
  const quarter = quarterNamed(c.req.query(downloadQuery.quarter) ?? '');
  const table = what && quarter && (await resultFile(runtime, what, quarter));
  if (what === undefined || quarter === undefined || table === undefined) {
    return answerPage(c, runtime, troublePage('notFound', pageContext(c, runtime)), {
      path: downloadsPath,
      status: 404,
    });
  }
  const kind = c.req.query(downloadQuery.kind) === forExcel ? forExcel : 'plain';
  runtime.log.info('results-downloaded', {
    what,
    quarter: quarterName(quarter),
    role: staff.role,
    staff: staff.subject,
  });
  return c.body(csvOf(table, kind), 200, {
    'Content-Type': 'text/csv; charset=utf-8',
    'Content-Disposition': `attachment; filename="${what}-${quarterName(quarter)}${kind === forExcel ? '-excel' : ''}.csv"`,
  });
}
