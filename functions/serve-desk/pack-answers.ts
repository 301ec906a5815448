import { strToU8, zipSync } from 'fflate';
import type { Context } from 'hono';
import { quartersOf } from '../cases/count-results.ts';
import type { StaffVisit } from '../cases/staff-contracts.ts';
import { localDate } from '../domain/calendar.ts';
import { downloadsPath } from '../domain/desk-paths.ts';
import { monthsUntil } from '../domain/figures/months.ts';
import { counting, lastWholeQuarter, quarterName, quarterNamed } from '../domain/figures/population.ts';
import { readPublications } from '../domain/figures/publication-schema.ts';
import { readLoopCheck } from '../domain/loop-check.ts';
import type { Instant } from '../domain/referral.ts';
import { answerPage } from '../web/answer-page.ts';
import { downloadQuery } from '../web/desk/downloads-page.ts';
import { troublePage } from '../web/desk/refusal-pages.ts';
import { pageContext } from '../web/desk/site.ts';
import { everybodyFiles, funderFiles, type PackFiles } from '../web/evidence/pack.ts';
import { type PackReader, packFolders, packReaders } from '../web/evidence/pages.ts';
import type { DeskRuntime } from './site.ts';

/**
 * Files as one ZIP with a folder in it. The pages of a pack lead to each other and to their CSV files, so that none is of use by itself; and
 * there is one ZIP for each reader, so that nobody is given what is for another.
 */
function zipped(folder: string, files: PackFiles, now: Instant): Uint8Array<ArrayBuffer> {
  const entries = [...files].map(([name, text]) => [`${folder}/${name}`, strToU8(text)] as const);
  return zipSync(Object.fromEntries(entries), { mtime: now }) as Uint8Array<ArrayBuffer>;
}

/** The part of the pack for a reader, with the quarter of its figures; undefined where there are no figures of the quarter that is asked. */
async function partFor(reader: PackReader, runtime: DeskRuntime, asked: string | undefined, now: Instant) {
  const { region } = runtime;
  const today = localDate(now);
  const newest = lastWholeQuarter(today);
  const facts = await runtime.facts.received(monthsUntil(today));
  const quarter = asked === undefined ? newest : quarterNamed(asked);
  if (quarter === undefined || !quartersOf(counting(facts), newest).includes(quarterName(quarter))) return undefined;
  if (reader === 'funder') return { quarter, files: await funderFiles({ region, now, facts, quarter }) };
  const [published, loop, changes, whys] = await Promise.all([
    runtime.publications.all(),
    runtime.loop.last(),
    runtime.regionChanges.all(),
    runtime.regionChanges.whys(),
  ]);
  const publications = readPublications(published);
  const evidence = { region, now, facts, publications, loop: readLoopCheck(loop), changes, whys };
  return { quarter, files: await everybodyFiles(evidence) };
}

/** What the programme did, for one reader, as a ZIP. It names nobody, so no case is recorded as seen; the log says who of the roles took it. */
export async function downloadPack(c: Context, runtime: DeskRuntime, { staff }: StaffVisit): Promise<Response> {
  const reader = packReaders.find((one) => packFolders[one] === c.req.param('reader'));
  const now = runtime.clock();
  const part = reader && (await partFor(reader, runtime, c.req.query(downloadQuery.quarter), now));
  if (reader === undefined || part === undefined) {
    const page = troublePage('notFound', pageContext(c, runtime));
    return answerPage(c, runtime, page, { path: downloadsPath, status: 404 });
  }
  // Several quarters stand beside each other among somebody's downloads.
  const of = reader === 'funder' ? `-${quarterName(part.quarter)}` : '';
  const name = `hoofdzaak-werk-${packFolders[reader]}${of}-${localDate(now)}`;
  runtime.log.info('results-downloaded', { what: `pack-${reader}`, role: staff.role, staff: staff.subject });
  return c.body(zipped(name, part.files, now), 200, {
    'Content-Type': 'application/zip',
    'Content-Disposition': `attachment; filename="${name}.zip"`,
  });
}
