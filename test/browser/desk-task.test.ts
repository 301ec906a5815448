import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { casePath, deskTaskPath } from '../../functions/domain/desk-paths.ts';
import type { Staff } from '../../functions/domain/staff.ts';
import { midden } from '../domain/fixtures.ts';
import { bySelf, cast } from '../support/cases.ts';
import { htmlProblems } from '../support/fake-links.ts';
import { type Journey, openJourney } from '../support/journey.ts';
import { withPlacesFor } from '../support/regions.ts';
import { says } from '../support/says.ts';
import { staffCookie } from '../support/staff-cookie.ts';
import { withStaffOfEach } from '../support/staff-world.ts';
import { faultsAtEachWidth, type Look, overweight, pressThrough, readingFaults, unfold } from './look.ts';
import { looksOf, sizes } from './looks.ts';
import { onStage } from './stage.ts';

const kim: Staff = { subject: 'c-1', name: 'Kim Voorbeeld', role: 'coordinator', scope: 'region' };
const sam: Staff = { subject: 'c-2', name: 'Sam Voorbeeld', role: 'coordinator', scope: 'region' };
const others: readonly Staff[] = [
  { subject: 'm-1', role: 'municipality', scope: ['GM0355'] },
  { subject: 'p-1', role: 'provider', scope: ['kwintes'] },
  { subject: 'r-1', role: 'reader', scope: 'figures' },
];

onStage('a task at the desk', ({ browser }) => {
  let journey: Journey;
  const look = looksOf(browser);
  beforeAll(async () => {
    journey = await openJourney({ regionContent: withStaffOfEach(withPlacesFor(50, midden())) });
  });
  afterAll(() => journey.close());

  const words = async (page: Page) => (await page.locator('main').textContent()) ?? '';
  async function atPage(staff: Staff, size: keyof typeof sizes, path: string): Promise<Look> {
    const one = await look(size);
    await one.context.addCookies([await staffCookie(journey.app, staff)]);
    await one.page.goto(`${journey.app.url}${path}`);
    return one;
  }
  async function expectSound(one: Look, size: keyof typeof sizes): Promise<void> {
    expect(overweight(await one.page.content())).toEqual([]);
    expect(readingFaults(await one.page.locator('main').ariaSnapshot())).toEqual([]);
    expect(await faultsAtEachWidth(one, [sizes[size].width])).toEqual([]);
  }
  const eventsOf = (reference: string) => journey.app.runtime('sweep-tasks').referrals.events(reference);

  describe.each(['phone', 'desk'] as const)('on a %s', (size) => {
    test('what somebody says by phone is passed on from the case, one question after the other', async () => {
      const reference = await journey.refer(bySelf(cast(`gebeld-${size}`)));
      const one = await atPage(kim, size, casePath(reference));
      const { page } = one;
      await pressThrough(page, page.locator(`a[href$="${deskTaskPath(`${reference}#approve#1`)}"]`));
      expect(await htmlProblems(await (await page.request.get(page.url())).text())).toEqual([]);
      await unfold(page);
      await expectSound(one, size);
      await page.locator('[name="decidedByName"]').fill('Fenna de Beslisser');
      await pressThrough(page, page.locator('button[name="press"][value="approve"]'));
      expect(new URL(page.url()).pathname).toBe(casePath(reference));
      expect(await words(page)).toMatch(says('desk-action.told.antwoord'));
      await expectSound(one, size);

      await journey.app.clock.idle();
      await page.goto(`${journey.app.url}${casePath(reference)}`);
      await pressThrough(page, page.locator(`a[href$="${deskTaskPath(`${reference}#accept-offer#1`)}"]`));
      await expectSound(one, size);
      expect(await journey.stage(reference)).toBe('offer');
      const approved = (await eventsOf(reference)).find(({ action }) => action === 'approve');
      expect(approved).toMatchObject({ origin: 'desk', actor: 'coordinator', staff: 'c-1' });
    });

    test('more time is given without an answer, and the case shows the new day', async () => {
      const reference = await journey.refer(bySelf(cast(`tijd-${size}`)));
      const one = await atPage(kim, size, deskTaskPath(`${reference}#approve#1`));
      const { page } = one;
      const before = (await journey.look(reference)).tasks[0]?.dueAt ?? '';
      await unfold(page);
      const form = page.locator('form[action$="/sturen"]');
      await form.locator('[name="steer.choice"][value="extend"]').check();
      await form.locator('[name="steer.because"][value="asked-by-other"]').check();
      await pressThrough(page, form.locator('button[type="submit"]:visible').first());
      expect(await page.locator('[aria-invalid="true"]').count()).toBe(1);
      await expectSound(one, size);
      await page.locator('[name="steer.workingDays"]').fill('5');
      await pressThrough(page, page.locator('form[action$="/sturen"] button[type="submit"]:visible').first());
      expect(new URL(page.url()).pathname).toBe(casePath(reference));
      expect(await words(page)).toMatch(says('desk-action.told.aangepast'));
      expect(((await journey.look(reference)).tasks[0]?.dueAt ?? '') > before).toBe(true);
    });

    test('two who pass on different answers: the first counts, and the other reads that it was answered', async () => {
      const reference = await journey.refer(bySelf(cast(`dubbel-${size}`)));
      const path = deskTaskPath(`${reference}#approve#1`);
      const [yes, no] = [await atPage(kim, size, path), await atPage(sam, size, path)];
      for (const { page } of [yes, no]) await page.locator('[name="decidedByName"]').fill('Fenna de Beslisser');
      await no.page.locator('[name="choice"][value="decline"]').check();
      await no.page.locator('[name="reason"]').selectOption('not-now');
      await Promise.all([
        pressThrough(yes.page, yes.page.locator('button[name="press"][value="approve"]')),
        pressThrough(no.page, no.page.locator('form.answer-form button.button-secondary[type="submit"]')),
      ]);
      const taken = [yes, no].filter(({ page }) => new URL(page.url()).pathname === casePath(reference));
      expect(taken).toHaveLength(1);
      const [late] = [yes, no].filter((one) => !taken.includes(one));
      if (late === undefined) throw new Error('nobody came too late');
      expect(await late.page.locator('form.answer-form').count()).toBe(0);
      await expectSound(late, size);
      await journey.app.clock.idle();
      const decided = (await eventsOf(reference)).filter(({ action }) => action === 'approve' || action === 'decline');
      expect(decided.map(({ action }) => action)).toEqual([taken[0] === yes ? 'approve' : 'decline']);
    });

    test('others read kindly that it is not for them', async () => {
      const reference = await journey.refer(bySelf(cast(`anders-${size}`)));
      for (const staff of others) {
        const one = await atPage(staff, size, deskTaskPath(`${reference}#approve#1`));
        expect(await words(one.page)).toMatch(says('desk.denied.title'));
        expect(await one.page.locator('form.answer-form').count()).toBe(0);
        await expectSound(one, size);
      }
    });
  });
});
