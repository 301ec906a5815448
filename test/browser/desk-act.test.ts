import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type DeskActionName, deskActionNames } from '../../functions/domain/desk-actions.ts';
import { actPath, casePath, ownTextsPath, takeOverPath } from '../../functions/domain/desk-paths.ts';
import type { Staff } from '../../functions/domain/staff.ts';
import { midden } from '../domain/fixtures.ts';
import { bySelf, cast, started } from '../support/cases.ts';
import { beginWalk, deskWalks } from '../support/desk-actions.ts';
import { htmlProblems } from '../support/fake-links.ts';
import type { FormAnswers } from '../support/form-filling.ts';
import { type Journey, openJourney } from '../support/journey.ts';
import { withPlacesFor } from '../support/regions.ts';
import { says } from '../support/says.ts';
import { staffCookie } from '../support/staff-cookie.ts';
import { withStaffOfEach } from '../support/staff-world.ts';
import { faultsAtEachWidth, type Look, overweight, pressThrough, readingFaults } from './look.ts';
import { looksOf, sizes } from './looks.ts';
import { onStage } from './stage.ts';

const kim: Staff = { subject: 'c-1', name: 'Kim Voorbeeld', role: 'coordinator', scope: 'region' };
const sam: Staff = { subject: 'c-2', name: 'Sam Voorbeeld', role: 'coordinator', scope: 'region' };
const others: readonly Staff[] = [
  { subject: 'm-1', role: 'municipality', scope: ['GM0355'] },
  { subject: 'p-1', role: 'provider', scope: ['lister'] },
  { subject: 'r-1', role: 'reader', scope: 'figures' },
];

onStage('what the coordinator does at the desk', ({ browser }) => {
  let journey: Journey;
  const look = looksOf(browser);
  beforeAll(async () => {
    journey = await openJourney({ regionContent: withStaffOfEach(withPlacesFor(50, midden())) });
  });
  afterAll(() => journey.close());

  const url = (path: string) => `${journey.app.url}${path}`;
  const words = async (page: Page) => (await page.locator('main').textContent()) ?? '';
  const send = (page: Page, action: DeskActionName) =>
    page.locator('form.answer-form').getByRole('button', { name: says(`desk-action.names.${action}`) });

  /** The page of an action or a case, before somebody who is signed in. */
  async function atPage(staff: Staff, size: keyof typeof sizes, path: string): Promise<Look> {
    const one = await look(size);
    await one.context.addCookies([await staffCookie(journey.app, staff)]);
    await one.page.goto(url(path));
    return one;
  }

  /** Fills in a form as a person does, whatever kinds of fields it has. */
  async function fill(page: Page, fields: FormAnswers): Promise<void> {
    const form = page.locator('form.answer-form');
    const put = async (name: string, value: string) => {
      const field = form.locator(`[name="${name}"]`);
      const kind = (await field.first().getAttribute('type')) ?? (await field.first().evaluate((one) => one.nodeName));
      if (kind === 'radio' || kind === 'checkbox') await form.locator(`[name="${name}"][value="${value}"]`).check();
      else if (kind === 'SELECT') await field.selectOption(value);
      else await field.fill(value);
    };
    for (const [name, answer] of Object.entries(fields)) {
      const isDate = (await form.locator(`[name="${name}.year"]`).count()) > 0;
      const [year = '', month = '', day = ''] = isDate ? String(answer).split('-') : [];
      const parts = isDate
        ? Object.entries({ day, month, year }).map(([part, value]) => [`${name}.${part}`, value])
        : [];
      const values = isDate ? parts : [answer].flat().map((value) => [name, value]);
      for (const [field = '', value = ''] of values) await put(field, value);
    }
  }

  async function expectSound({ page, ...one }: Look, size: keyof typeof sizes): Promise<void> {
    const html = await page.content();
    expect(overweight(html)).toEqual([]);
    expect(readingFaults(await page.locator('main').ariaSnapshot())).toEqual([]);
    expect(await faultsAtEachWidth({ page, ...one }, [sizes[size].width])).toEqual([]);
  }

  test('every action of the desk is walked here', () => {
    expect(deskActionNames.filter((name) => !deskWalks.some(({ action }) => action === name))).toEqual([]);
  });

  describe.each(['phone', 'desk'] as const)('on a %s', (size) => {
    test.each(deskWalks.map((walk) => [walk.action, walk] as const))(
      '%s: from the case, refused without a reason, done with one, and told',
      async (action, walk) => {
        const reference = await beginWalk(journey, walk, size);
        const one = await atPage(kim, size, casePath(reference));
        const { page } = one;
        const link = page.getByRole('link', { name: says(`desk-action.names.${action}`) });
        // What is seldom needed stands in a fold.
        if (!(await link.isVisible())) await page.locator('summary', { hasText: says('desk-action.seldom') }).click();
        await pressThrough(page, link);
        expect(await words(page)).toMatch(says(`desk-act.what.${action}`));
        expect(await words(page)).toMatch(says(`desk-act.undo.${action}`));
        expect(await htmlProblems(await (await page.request.get(page.url())).text())).toEqual([]);
        await expectSound(one, size);

        const hasReason = (await page.locator('form.answer-form [name="because"]').count()) > 0;
        if (hasReason) await fill(page, (await walk.fields?.(reference, journey)) ?? {});
        await pressThrough(page, send(page, action));
        expect(await page.locator('[aria-invalid="true"], .error-summary').count()).toBeGreaterThan(0);
        if (hasReason) expect(await words(page)).toMatch(says('link-problem.problems.reason'));
        await expectSound(one, size);

        if (hasReason) await fill(page, { because: 'other', becauseText: 'Zij belde zelf.' });
        else await fill(page, (await walk.fields?.(reference, journey)) ?? {});
        await pressThrough(page, send(page, action));
        if (walk.hasReceipt !== true) {
          expect(new URL(page.url()).pathname).toBe(casePath(reference));
          expect(await words(page)).toMatch(says(`desk-action.done.${action}`));
          if (hasReason && walk.erases !== true) expect(await words(page)).toContain('Zij belde zelf.');
        } else expect(await page.getByRole('status').count()).toBe(1);
        await expectSound(one, size);
        if (walk.undoneBy !== undefined) {
          await pressThrough(page, page.getByRole('status').getByRole('link'));
          expect(new URL(page.url()).pathname).toBe(actPath(reference, walk.undoneBy));
        }
      },
    );

    test('two who press at once: one is told that it is done, the other what happened, and it happened once', async () => {
      const reference = await journey.refer(bySelf(cast(`wedloop-${size}`)));
      const path = actPath(reference, 'withdraw');
      const both = [await atPage(kim, size, path), await atPage(sam, size, path)];
      for (const { page } of both) await fill(page, { because: 'other', becauseText: `Gebeld door ${size}.` });
      await journey.app.clock.advanceBy('PT1M');
      await Promise.all(both.map(({ page }) => pressThrough(page, send(page, 'withdraw'))));
      const done = both.filter(({ page }) => new URL(page.url()).pathname === casePath(reference));
      expect(done).toHaveLength(1);
      const [late] = both.filter((one) => !done.includes(one));
      if (late === undefined) throw new Error('nobody came too late');
      expect(await words(late.page)).toMatch(says('desk-act.notNow.title'));
      expect(await words(late.page)).toMatch(says('trail.actions.withdraw'));
      await expectSound(late, size);
      const events = await journey.app.runtime('sweep-tasks').referrals.events(reference);
      expect(events.filter(({ action }) => action === 'withdraw')).toHaveLength(1);
      await pressThrough(late.page, late.page.locator('p.back a'));
      expect(new URL(late.page.url()).pathname).toBe(casePath(reference));
    });

    test('a case that moved while somebody wrote: nothing is done, nothing typed is lost, and it can be sent again', async () => {
      const reference = await journey.refer(bySelf(cast(`bewogen-${size}`)));
      const one = await atPage(kim, size, actPath(reference, 'withdraw'));
      const other = await atPage(sam, size, actPath(reference, 'moved'));
      await fill(one.page, { because: 'other', becauseText: 'Heeft zelf werk gevonden.' });
      await fill(other.page, { municipality: 'GM0310', because: 'told-by-candidate' });
      await journey.app.clock.advanceBy('PT1M');
      await pressThrough(other.page, send(other.page, 'moved'));
      expect(await words(other.page)).toMatch(says('desk-action.done.moved'));

      await pressThrough(one.page, send(one.page, 'withdraw'));
      expect(await words(one.page)).toMatch(says('desk-act.moved.title'));
      expect(await words(one.page)).toMatch(says('trail.actions.record-move'));
      expect(await one.page.locator('[name="because"][value="other"]').isChecked()).toBe(true);
      expect(await one.page.locator('[name="becauseText"]').inputValue()).toBe('Heeft zelf werk gevonden.');
      await expectSound(one, size);
      expect(await journey.stage(reference)).toBe('approval');

      await pressThrough(one.page, send(one.page, 'withdraw'));
      expect(await words(one.page)).toMatch(says('desk-action.done.withdraw'));
      expect((await journey.look(reference)).referral).toMatchObject({ stage: 'closed', municipality: 'GM0310' });
    });

    test('a provider that stops: nothing is done without a choice and a reason, nor before it was read once more, and all of it is told', async () => {
      const reference = await started(journey, cast(`overgedragen-${size}`));
      const { provider = '' } = (await journey.look(reference)).referral;
      const to = provider === 'lister' ? 'kwintes' : 'lister';
      const one = await atPage(kim, size, `/werkplek?aanbieder=${provider}`);
      const { page } = one;
      await pressThrough(page, page.locator(`a[href$="${takeOverPath(provider)}"]`));
      expect(await htmlProblems(await (await page.request.get(page.url())).text())).toEqual([]);
      await expectSound(one, size);
      const check = () => page.locator('button[name="step"][value="check"]');
      await pressThrough(page, check());
      expect(await words(page)).toMatch(says('link-problem.problems.reason'));
      await expectSound(one, size);
      // Who gets a job coach of their own is few: that is folded.
      await page.locator('fieldset', { hasText: reference }).locator('summary').click();
      await fill(page, {
        [`to-${reference}`]: to,
        [`coach-${reference}`]: 'Lou Voorbeeld',
        [`email-${reference}`]: `lou-${size}@${to}.example`,
        because: 'provider-stops',
      });
      await pressThrough(page, check());
      expect(await words(page)).toMatch(says('desk-place.takeOver.confirm.title'));
      expect((await journey.look(reference)).referral.provider).toBe(provider);
      await expectSound(one, size);
      await pressThrough(page, page.locator('button[name="step"][value="do"]'));
      expect(await words(page)).toMatch(says('desk-place.takeOver.done.title'));
      expect(await words(page)).toContain(reference);
      await expectSound(one, size);
      expect((await journey.look(reference)).referral.provider).toBe(to);
    });

    test('others read kindly that it is not for them, are offered nothing, and change nothing', async () => {
      const reference = await journey.refer(bySelf(cast(`geweigerd-${size}`)));
      const { revision } = (await journey.look(reference)).referral;
      for (const staff of others) {
        const one = await atPage(staff, size, actPath(reference, 'withdraw'));
        for (const path of [...deskActionNames.map((name) => actPath(reference, name)), takeOverPath('lister')]) {
          const answer = await one.page.goto(url(path));
          expect(answer?.status(), `${staff.role} ${path}`).toBe(403);
          expect(await words(one.page)).toMatch(says('desk.denied.title'));
          expect(await words(one.page)).toContain(journey.app.region.helpdesk.phone);
          expect(await one.page.locator('form.answer-form').count()).toBe(0);
        }
        await expectSound(one, size);
        await one.page.goto(url(casePath(reference)));
        expect(await one.page.locator('a[href*="/doe/"]').count(), staff.role).toBe(0);
      }
      expect((await journey.look(reference)).referral.revision).toBe(revision);
    });
  });

  test('somebody who is not signed in signs in first; what they sent after their session ended is done once they did', async () => {
    const reference = await journey.refer(bySelf(cast('uitgelogd')));
    const path = actPath(reference, 'withdraw');
    const nobody = await look('phone');
    await nobody.page.goto(url(path));
    expect(new URL(nobody.page.url()).search).toContain(path);
    const one = await atPage(kim, 'phone', path);
    await fill(one.page, { because: 'asked-by-candidate' });
    await journey.app.clock.advanceBy('PT31M');
    await pressThrough(one.page, send(one.page, 'withdraw'));
    expect(await words(one.page)).toMatch(says('desk.ended.lead'));
    expect(await journey.stage(reference)).toBe('approval');
    // In another tab, as the page says; then this one is loaded anew, which sends once more what was filled in.
    const opened = one.page.waitForEvent('popup');
    await one.page.getByRole('link', { name: says('desk.ended.button') }).click();
    const tab = await opened;
    await pressThrough(tab, tab.getByRole('button', { name: /Kim Voorbeeld/ }));
    expect(await words(tab)).toMatch(says('desk.proved.lead'));
    await tab.close();
    await one.page.reload();
    expect(new URL(one.page.url()).pathname).toBe(casePath(reference));
    expect(await words(one.page)).toMatch(says('desk-action.done.withdraw'));
    expect(await journey.stage(reference)).toBe('closed');
    // A page that is only looked at comes back with what was asked of it.
    await one.page.goto(url(`${ownTextsPath}?zoek=een+plek`));
    await one.page.waitForSelector('#zoek');
    await journey.app.clock.advanceBy('PT31M');
    await one.page.reload();
    await pressThrough(one.page, one.page.getByRole('link', { name: says('desk.welcome.button') }));
    await pressThrough(one.page, one.page.getByRole('button', { name: /Kim Voorbeeld/ }));
    expect(new URL(one.page.url()).pathname).toBe(ownTextsPath);
    expect(await one.page.locator('#zoek').inputValue()).toBe('een plek');
  });
});
