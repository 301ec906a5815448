import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import * as z from 'zod';
import { StartError } from '../../engines/support/start-error.ts';
import { openEmbedded } from '../../local/embedded.ts';
import { firstMoment } from '../rehearsal/year.ts';
import { readHistories } from '../year/read-histories.ts';
import { openConsole } from './open-console.ts';

/** Where the pictures are: beside the code that draws what they show. */
const folder = fileURLToPath(new URL('./pictures', import.meta.url));
const browserPath = '/usr/bin/chromium';
/** Wide enough for a state machine, small enough for a page of text. */
const view = { width: 1100, height: 640 };

/**
 * Takes the README's pictures of the console, on a rehearsed data folder with its clock stopped.
 *
 * @returns the files that were written
 * @throws StartError when there is no browser
 */
export async function pictureConsole(data: {
  readonly dataDir: string;
  readonly templateDir: string;
}): Promise<readonly string[]> {
  if (!existsSync(browserPath)) throw new StartError(`There is no ${browserPath}: apt-get install chromium.`);
  await mkdir(folder, { recursive: true });
  const app = await openEmbedded({ console: openConsole, ...data, frozenAt: firstMoment });
  const browser = await chromium.launch({ executablePath: browserPath, args: ['--no-sandbox'] });
  try {
    const page = await browser.newPage({ viewport: view });
    const files: string[] = [];
    const shoot = async (name: string, path: string, from?: string): Promise<void> => {
      await page.goto(`${app.url}${path}`);
      if (from !== undefined) await page.getByText(from, { exact: true }).evaluate((at) => at.scrollIntoView());
      const file = join(folder, `${name}.png`);
      await page.screenshot({ path: file });
      files.push(file);
    };
    const histories = await readHistories(app.runtime('sweep-tasks'), await references(app.url));
    const longest = histories.toSorted((a, b) => b.events.length - a.events.length)[0]?.referral.id ?? '';
    await shoot('year', '/_local/year');
    await shoot('machines', '/_local/executions');
    await page.goto(`${app.url}/_local/people`);
    await page
      .getByRole('row', { name: /^be Noor / })
      .first()
      .getByRole('link', { name: /@/ })
      .click();
    await shoot('person', new URL(page.url()).pathname);
    await shoot('referral', `/_local/referrals/${longest}`, 'What happened');
    return files;
  } finally {
    await browser.close();
    await app.close();
  }
}

/** All that is needed of the console's list of referrals. */
const linesSchema = z.array(z.object({ reference: z.string() }));

async function references(url: string): Promise<readonly string[]> {
  const lines = linesSchema.parse(await (await fetch(`${url}/_local/referrals.json`)).json());
  return lines.map(({ reference }) => reference);
}
