import { afterEach, expect, test } from 'vitest';
import { languages } from '../../functions/domain/codes.ts';
import { faultsAtEachWidth, type Look, openLook } from './look.ts';
import { onStage } from './stage.ts';

onStage('the documentation of the API', ({ browser, system }) => {
  let look: Look;
  afterEach(() => look.context.close());

  test.each(languages)('in %s at each width, and a trial from it in the sandbox', async (lang) => {
    look = await openLook(browser());
    const { page } = look;
    await page.goto(`${system}/v1/docs?lang=${lang}`);
    expect(await faultsAtEachWidth(look)).toEqual([]);
    await page.locator('#try-it button[type=submit]').click();
    await page.locator('#try-result', { hasText: 'HW-TRIAL' }).waitFor();
    expect(await page.locator('#try-status').textContent()).toMatch(/^201 /);
    await page.locator('#try-example').selectOption({ index: 1 });
    await page.locator('#try-it button[type=submit]').click();
    await page.locator('#try-result', { hasText: '/candidate/birthDate' }).waitFor();
    expect(await page.locator('#try-result').textContent()).toContain('/referrer/name');
  });

  test('can be read without a script', async () => {
    look = await openLook(browser(), { javaScriptEnabled: false });
    await look.page.goto(`${system}/v1/docs`);
    expect(await look.page.locator('#try-it').isVisible()).toBe(false);
    expect(await look.page.locator('#no-script').isVisible()).toBe(true);
    expect(await look.page.locator('pre.code').count()).toBeGreaterThan(10);
  });
});
