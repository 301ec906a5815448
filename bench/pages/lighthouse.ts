import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as z from 'zod';
import { runProgram } from '../peers/child.ts';
import type { MeasuredPage } from './open-pages.ts';

/** Apache-2.0, 114 packages and 176 MB: too much for a dependency of this product. */
export const lighthouseVersion = '13.5.0';

/** Beside what else is made from packages; `npm ci` removes it. */
const cache = fileURLToPath(new URL('../../node_modules/.cache', import.meta.url));

/** What Lighthouse says of a page. */
export interface Judgement {
  /** 0 to 100, as the next two. It falls where the machine is busy. */
  readonly performance: number;
  readonly accessibility: number;
  readonly bestPractices: number;
  /** Titles of what is not right, of accessibility and best practices. */
  readonly findings: readonly string[];
  /** How much of the screen moved after it was drawn, by how far: CLS, 0 to 1. */
  readonly layoutShift: number;
  /** Requests of a first visit, the page among them, without those that only led elsewhere. */
  readonly requests: number;
  /** Scripts among them. */
  readonly scripts: number;
  /** Bytes of all, as they are sent. */
  readonly bytes: number;
}

const reportSchema = z.object({
  categories: z.record(
    z.string(),
    z.object({ score: z.number().nullable(), auditRefs: z.array(z.object({ id: z.string(), weight: z.number() })) }),
  ),
  audits: z.record(
    z.string(),
    z.object({ title: z.string(), score: z.number().nullable(), numericValue: z.number().optional() }),
  ),
});
const requestsSchema = z.object({
  audits: z.object({
    'network-requests': z.object({
      details: z.object({ items: z.array(z.object({ resourceType: z.string().optional() })) }),
    }),
  }),
});

/**
 * Puts Lighthouse into a folder of its own, where it is not there yet, without running scripts of packages.
 *
 * @returns that folder
 * @throws Error with npm's words when it cannot be had
 */
async function installed(): Promise<string> {
  const folder = join(cache, `lighthouse-${lighthouseVersion}`);
  if (existsSync(folder)) return folder;
  await mkdir(cache, { recursive: true });
  const half = await mkdtemp(join(cache, 'lighthouse-half-'));
  try {
    await writeFile(
      join(half, 'package.json'),
      JSON.stringify({ private: true, dependencies: { lighthouse: lighthouseVersion } }),
    );
    await runProgram('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: half });
    // Whole or not there: another run may look at the same moment, and is as good.
    await rename(half, folder).catch((error: unknown) => {
      if (!existsSync(folder)) throw error;
    });
  } finally {
    await rm(half, { recursive: true, force: true, maxRetries: 5 });
  }
  return folder;
}

/** Judges pages as a phone on a slow line sees them (Lighthouse's own default), one after the other: a judgement for each. */
export type Judge = (pages: readonly MeasuredPage[]) => Promise<readonly Judgement[]>;

/**
 * Installs Lighthouse where it is not there yet.
 *
 * @param chromium path of the browser that it drives
 * @throws Error with npm's words when it cannot be had
 */
export async function openLighthouse(chromium: string): Promise<Judge> {
  const folder = await installed();
  const judge = fileURLToPath(new URL('judge.mjs', import.meta.url));
  return async (pages) => {
    const asked = await mkdtemp(join(folder, 'asked-'));
    try {
      await writeFile(join(asked, 'pages.json'), JSON.stringify(pages));
      const said = await runProgram(process.execPath, [judge, folder, join(asked, 'pages.json')], {
        env: { ...process.env, CHROME_PATH: chromium },
      });
      return said.trim().split('\n').map(judgementOf);
    } finally {
      await rm(asked, { recursive: true, force: true });
    }
  };
}

function judgementOf(text: string): Judgement {
  const report: unknown = JSON.parse(text);
  const { categories, audits } = reportSchema.parse(report);
  const { items } = requestsSchema.parse(report).audits['network-requests'].details;
  const made = items.filter(({ resourceType }) => resourceType !== undefined);
  const score = (name: string) => Math.round((categories[name]?.score ?? Number.NaN) * 100);
  const refs = ['accessibility', 'best-practices'].flatMap((name) => categories[name]?.auditRefs ?? []);
  const wrong = refs.filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 1);
  const measured = (id: string) => audits[id]?.numericValue ?? Number.NaN;
  return {
    performance: score('performance'),
    accessibility: score('accessibility'),
    bestPractices: score('best-practices'),
    findings: wrong.map(({ id }) => audits[id]?.title ?? id),
    layoutShift: measured('cumulative-layout-shift'),
    requests: made.length,
    scripts: made.filter(({ resourceType }) => resourceType === 'Script').length,
    bytes: measured('total-byte-weight'),
  };
}
