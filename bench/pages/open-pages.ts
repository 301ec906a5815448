import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openConsole } from '../../demo/console/open-console.ts';
import { visitorAt } from '../../demo/rehearsal/visitor.ts';
import { deskPath } from '../../functions/domain/desk-paths.ts';
import { resultsPaths } from '../../functions/domain/figures/results-paths.ts';
import { cookieJar } from '../../functions/runtime/cookie-jar.ts';
import { openEmbedded } from '../../local/embedded.ts';
import { mondayMorning } from '../../test/support/journey.ts';
import { regionNamed, withoutLimits, withSharedCoaches } from '../../test/support/regions.ts';
import { staffCookie } from '../../test/support/staff-cookie.ts';
import { approvalLinks, proveMailbox } from '../coach.ts';
import { fillDesk } from '../desk/fill.ts';
import { post, workCoach } from '../load.ts';
import { templateDir } from '../subject.ts';

/** A page to measure, as one person sees it. */
export interface MeasuredPage {
  readonly name: string;
  readonly url: string;
  /** The cookies of whoever looks. */
  readonly headers: Readonly<Record<string, string>>;
  /** What it must say, lest an empty page counts as a fast one. */
  readonly says: string;
}

/** A system with many cases, and the pages that are looked at. */
export interface OpenPages {
  readonly pages: readonly MeasuredPage[];
  close(): Promise<void>;
}

/**
 * Opens a system in which this many cases are open at the desk, and a work coach has some decisions before them.
 *
 * @param cases rows at the desk, beside `decisions` real ones
 */
export async function openPages(cases: number, decisions: number): Promise<OpenPages> {
  const dataDir = await mkdtemp(join(tmpdir(), 'bench-pages-'));
  const app = await openEmbedded({
    console: openConsole,
    dataDir,
    templateDir,
    fresh: true,
    frozenAt: mondayMorning,
    seed: 1,
    regionContent: withoutLimits(withSharedCoaches(await regionNamed())),
    onError: (where, error) => process.stderr.write(`[${where}] ${String(error)}\n`),
  });
  for (let n = 0; n < decisions; n += 1) await post(app.url, n);
  await app.clock.idle();
  const [link = ''] = await approvalLinks(app.url);
  const cookies = cookieJar();
  await proveMailbox(app.url, visitorAt(workCoach, cookies), link);
  await fillDesk(app, cases, /HW-\w+/.exec((await app.mails()).at(-1)?.text ?? '')?.[0] ?? '');
  const { name, value } = await staffCookie(app, { subject: 'bench', role: 'coordinator', scope: 'region' });
  const page = (path: string, says: string, headers: MeasuredPage['headers'] = {}) => ({
    url: `${app.url}${path}`,
    headers,
    says,
  });
  return {
    pages: [
      { name: 'landing', ...page('/', '/aanmelden') },
      { name: 'form step', ...page('/aanmelden/zelf', '<form id="question" method="post"') },
      { name: `my list, ${decisions} decisions`, ...page('/mijn', '/approve/1', cookies.headers()) },
      { name: `desk, ${cases} cases`, ...page(deskPath, 'HW-', { cookie: `${name}=${value}` }) },
      { name: 'results, none published', ...page(resultsPaths.page, '<h1') },
    ],
    async close() {
      await app.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
