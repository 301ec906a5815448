import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as z from 'zod';
import { runProgram } from '../peers/child.ts';
import type { MeasuredPage } from './open-pages.ts';

/** Apache-2.0, 114 packages and 176 MB: too much for a dependency of this product. */
const version = '13.5.0';

/** What Lighthouse says of a page: 0 to 100, and what it found. */
export interface Judgement {
  readonly performance: number;
  readonly accessibility: number;
  readonly bestPractices: number;
  /** Titles of what is not right, of accessibility and best practices. */
  readonly findings: readonly string[];
}

/** Lighthouse, installed for one run. */
export interface Lighthouse {
  /** Judges a page as a phone on a slow line sees it (Lighthouse's own default). */
  judge(page: MeasuredPage): Promise<Judgement>;
  remove(): Promise<void>;
}

const reportSchema = z.object({
  categories: z.record(
    z.string(),
    z.object({ score: z.number().nullable(), auditRefs: z.array(z.object({ id: z.string(), weight: z.number() })) }),
  ),
  audits: z.record(z.string(), z.object({ title: z.string(), score: z.number().nullable() })),
});

/**
 * Puts Lighthouse into a folder of its own, without running scripts of packages.
 *
 * @param chromium path of the browser that it drives
 * @throws Error with npm's words when it cannot be had
 */
export async function openLighthouse(chromium: string): Promise<Lighthouse> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-lighthouse-'));
  const remove = () => rm(folder, { recursive: true, force: true, maxRetries: 5 });
  try {
    await mkdir(join(folder, 'reports'));
    await writeFile(
      join(folder, 'package.json'),
      JSON.stringify({ private: true, dependencies: { lighthouse: version } }),
    );
    await runProgram('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: folder });
  } catch (error) {
    await remove();
    throw error;
  }
  return {
    remove,
    async judge({ url, headers }) {
      const report = join(folder, 'reports', 'last.json');
      const wanted = join(folder, 'reports', 'headers.json');
      await writeFile(wanted, JSON.stringify(headers));
      const settings = [
        '--quiet',
        '--output=json',
        `--output-path=${report}`,
        '--only-categories=performance,accessibility,best-practices',
        `--extra-headers=${wanted}`,
        '--chrome-flags=--headless=new --no-sandbox --disable-gpu',
      ];
      await runProgram(process.execPath, [join(folder, 'node_modules/lighthouse/cli/index.js'), url, ...settings], {
        cwd: folder,
        env: { ...process.env, CHROME_PATH: chromium },
      });
      return judgementOf(await readFile(report, 'utf8'));
    },
  };
}

function judgementOf(text: string): Judgement {
  const { categories, audits } = reportSchema.parse(JSON.parse(text));
  const score = (name: string) => Math.round((categories[name]?.score ?? Number.NaN) * 100);
  const refs = ['accessibility', 'best-practices'].flatMap((name) => categories[name]?.auditRefs ?? []);
  const wrong = refs.filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 1);
  return {
    performance: score('performance'),
    accessibility: score('accessibility'),
    bestPractices: score('best-practices'),
    findings: wrong.map(({ id }) => audits[id]?.title ?? id),
  };
}
