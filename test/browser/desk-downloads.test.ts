import { mkdtempSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { keys, toItem } from '../../functions/adapters/dynamodb/items.ts';
import { downloadsPath, resultsPath } from '../../functions/domain/desk-paths.ts';
import type { Fact } from '../../functions/domain/fact.ts';
import { type Journey, openJourney } from '../support/journey.ts';
import { says } from '../support/says.ts';
import { staffCookie } from '../support/staff-cookie.ts';
import { staffOf } from '../support/staff-world.ts';
import { faultsAtEachWidth, overweight, pressThrough, readingFaults } from './look.ts';
import { looksOf, sizes } from './looks.ts';
import { onStage } from './stage.ts';

onStage('results as files', ({ browser }) => {
  let journey: Journey;
  const folder = mkdtempSync(join(tmpdir(), 'downloads-'));
  const look = looksOf(browser);
  beforeAll(async () => {
    // These facts are of no case.
    journey = await openJourney({ breaks: ['facts-told'] });
    const { clients, system } = journey.app;
    for (const month of ['2025-01', '2025-04', '2025-07', '2025-10']) {
      const fact: Fact = { head: { month, municipality: 'GM0355', programme: 'ips' } };
      const Item = toItem(keys.fact(month, 'X'.repeat(16)), fact);
      await clients.dynamodb.send(new PutItemCommand({ TableName: system.table.create.TableName, Item }));
    }
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true });
    await journey.close();
  });

  test.each(['phone', 'desk'] as const)(
    'all of them as one, on a %s: with a bar, and it can be stopped',
    async (size) => {
      const one = await look(size);
      const { page } = one;
      await one.context.addCookies([await staffCookie(journey.app, staffOf.coordinator)]);
      await page.goto(`${journey.app.url}${resultsPath}`);
      await pressThrough(page, page.getByRole('link', { name: says('desk-downloads.title') }));
      expect(new URL(page.url()).pathname).toBe(downloadsPath);
      expect(overweight(await page.content())).toEqual([]);
      expect(readingFaults(await page.locator('main').ariaSnapshot())).toEqual([]);
      expect(await faultsAtEachWidth(one, [sizes[size].width])).toEqual([]);
      const part = page.locator('section[aria-labelledby="facts"]');
      const [button, bar, status] = [part.getByRole('button'), part.getByRole('progressbar'), part.getByRole('status')];

      // The last part never comes: the bar is there after two seconds, and says how far it is.
      const isLast = (url: URL) => url.pathname.endsWith('/facts') && url.search.includes('2026-Q1');
      await page.route(isLast, () => {});
      await button.click();
      expect(await bar.isVisible()).toBe(false);
      await bar.waitFor({ state: 'visible' });
      expect(await bar.evaluate((element) => (element as unknown as { readonly value: number }).value)).toBe(4);
      expect(await bar.getAttribute('max')).toBe('5');
      await button.click();
      await status.getByText(says('desk-downloads.parts.stopped')).waitFor();
      expect(await bar.isVisible()).toBe(false);

      await page.unroute(isLast);
      const [file] = await Promise.all([page.waitForEvent('download'), button.click()]);
      const kept = join(folder, size);
      await file.saveAs(kept);
      const text = await readFile(kept, 'utf8');
      expect(file.suggestedFilename()).toBe('facts.csv');
      const lines = text.trimEnd().split('\r\n');
      expect(lines.map((line) => line.split(',')[0])).toEqual([
        'fact',
        '2025-01-1',
        '2025-04-1',
        '2025-07-1',
        '2025-10-1',
      ]);
    },
  );
});
