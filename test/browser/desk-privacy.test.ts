import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accessPath, casePath, deskPath, retentionPath } from '../../functions/domain/desk-paths.ts';
import type { Staff } from '../../functions/domain/staff.ts';
import { midden } from '../domain/fixtures.ts';
import { bySelf, cast } from '../support/cases.ts';
import { actAtDesk } from '../support/desk-actions.ts';
import { type Journey, openJourney } from '../support/journey.ts';
import { says } from '../support/says.ts';
import { staffCookie } from '../support/staff-cookie.ts';
import { withStaffOfEach } from '../support/staff-world.ts';
import { faultsAtEachWidth, type Look, overweight, pressThrough, readingFaults } from './look.ts';
import { looksOf, sizes } from './looks.ts';
import { onStage } from './stage.ts';

const kim: Staff = { subject: 'c-1', name: 'Kim Voorbeeld', role: 'coordinator', scope: 'region' };

onStage('what people may ask of what is held of them, at the desk', ({ browser }) => {
  let journey: Journey;
  let open = '';
  let ended = '';
  const look = looksOf(browser);
  beforeAll(async () => {
    journey = await openJourney({ regionContent: withStaffOfEach(midden()) });
    const people = cast('inzage');
    ended = await journey.refer(bySelf(people));
    await actAtDesk(journey, ended, 'withdraw');
    open = await journey.refer(bySelf(people));
  });
  afterAll(() => journey.close());

  const url = (path: string) => `${journey.app.url}${path}`;
  const words = async (page: Page) => (await page.locator('main').textContent()) ?? '';

  async function expectSound({ page, ...one }: Look, size: keyof typeof sizes): Promise<void> {
    expect(overweight(await page.content())).toEqual([]);
    expect(readingFaults(await page.locator('main').ariaSnapshot())).toEqual([]);
    expect(await faultsAtEachWidth({ page, ...one }, [sizes[size].width])).toEqual([]);
  }

  describe.each(['phone', 'desk'] as const)('on a %s', (size) => {
    async function atPage(path: string): Promise<Look> {
      const one = await look(size);
      await one.context.addCookies([await staffCookie(journey.app, kim)]);
      await one.page.goto(url(path));
      return one;
    }

    test('access: from the case, with the other case ticked, asked how it was made sure, and handed out as a file', async () => {
      const one = await atPage(casePath(open));
      const { page } = one;
      await pressThrough(page, page.getByRole('link', { name: says('desk-privacy.access.title') }));
      expect(new URL(page.url()).pathname).toBe(accessPath(open));
      expect(await page.locator(`[name="also"][value="${ended}"]`).isChecked()).toBe(true);
      await expectSound(one, size);

      const send = page.locator('form.answer-form button[type="submit"]');
      await pressThrough(page, send);
      expect(await words(page)).toMatch(says('desk-privacy.access.identityMissing'));
      await expectSound(one, size);

      await page.locator('[name="identity"][value="document"]').check();
      const [file] = await Promise.all([page.waitForEvent('download'), send.click()]);
      expect(file.suggestedFilename()).toBe(`inzage-${open}.html`);
      const folder = await mkdtemp(join(tmpdir(), 'inzage-'));
      try {
        const saved = join(folder, 'inzage.html');
        await file.saveAs(saved);
        const given = await look(size);
        await given.page.goto(pathToFileURL(saved).href);
        expect(await given.page.title()).toMatch(says('access.title'));
        expect(await given.page.locator('body').textContent()).toContain(ended);
        expect(await faultsAtEachWidth(given, [sizes[size].width])).toEqual([]);
      } finally {
        await rm(folder, { recursive: true });
      }
    });

    test('when people go: from the first page, and back', async () => {
      const one = await atPage(deskPath);
      const { page } = one;
      await pressThrough(page, page.getByRole('link', { name: says('desk-privacy.retention.title') }));
      expect(new URL(page.url()).pathname).toBe(retentionPath);
      expect(await words(page)).toMatch(says('desk-privacy.retention.noneOverdue'));
      await expectSound(one, size);
      await pressThrough(page, page.locator('p.back a'));
      expect(new URL(page.url()).pathname).toBe(deskPath);
    });
  });
});
