import { expect, test } from 'vitest';
import { says } from '../support/says.ts';
import { faults, openLook, pressThrough } from './look.ts';
import { onStage } from './stage.ts';

const phone = { viewport: { width: 390, height: 800 } };

onStage('what a candidate says themselves', ({ browser, samples }) => {
  test('takes three taps on a phone; nothing is chosen before, and each face has its word', async () => {
    const look = await openLook(browser(), phone);
    const { page } = look;
    const posts: string[] = [];
    page.on('request', (request) => {
      if (request.method() === 'POST') posts.push(request.postData() ?? '');
    });
    await page.goto(`${samples}/taak/tell-outcome?lang=nl`);
    expect(await page.locator('main input:checked').count()).toBe(0);
    expect(await faults(look)).toEqual([]);
    // Nobody has to answer, and the page does not say that they must.
    expect(await page.locator('.badge').textContent()).toMatch(says('link.facts.openUntil'));
    const send = page.getByRole('button', { name: says('link-form.send') });
    expect((await send.boundingBox())?.y).toBeLessThan(2 * phone.viewport.height);
    // All three faces stand beside each other, each as large as a thumb needs.
    const boxes = await page.locator('.option:has(.face)').all();
    const sides = await Promise.all(boxes.map(async (box) => await box.boundingBox()));
    expect(new Set(sides.map((box) => box?.y)).size).toBe(1);
    for (const side of sides) expect(Math.min(side?.width ?? 0, side?.height ?? 0)).toBeGreaterThan(88);
    await pressThrough(page, send);
    const wrong = await page.locator('.error-summary a').allTextContents();
    expect(new Set(wrong).size).toBe(3);
    for (const [at, name] of ['works', 'school', 'mood'].entries())
      expect(wrong[at]).toMatch(says(`link-problem.choices.${name}`));
    expect(await page.locator('[value=rather-not]').count()).toBe(3);
    await page.locator('[name=works][value=no]').check();
    await page.locator('[name=school][value=yes]').check();
    await page.getByRole('radio', { name: new RegExp(`^${says('task.form.tell-outcome.good').source}$`, 'u') }).check();
    await page.getByRole('checkbox', { name: says('task.form.tell-outcome.callMe') }).check();
    await pressThrough(page, send);
    const posted = Object.fromEntries(new URLSearchParams(posts[1]));
    expect(posted).toEqual({ works: 'no', school: 'yes', mood: 'good', callMe: 'yes' });
    expect(await page.locator('main h1').textContent()).toMatch(says('receipt.byChoice.tell-outcome.call-me.1'));
    await look.context.close();
  });
});
