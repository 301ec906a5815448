import { afterAll, beforeAll, expect, test } from 'vitest';
import { languages, otherDoors } from '../../functions/domain/codes.ts';
import { htmlProblems } from '../support/fake-links.ts';
import { doubleText, faultsAtEachWidth, type Look, openLook, overflows, overweight, widths } from './look.ts';
import { publicPaths } from './public-paths.ts';
import { onStage } from './stage.ts';

const paths = [...publicPaths, ...otherDoors.map((otherDoor) => `/aanmelden/uitkomst/${otherDoor}`)];
const cases = paths.flatMap((path) => languages.map((lang) => ({ path, lang })));

onStage('pages for everyone', ({ browser, system }) => {
  let look: Look;
  beforeAll(async () => {
    look = await openLook(browser());
  });
  afterAll(() => look.context.close());

  test.each(cases)('$path in $lang at each width', async ({ path, lang }) => {
    const answer = await look.page.goto(`${system}${path}?lang=${lang}`);
    expect(await look.page.locator(`html[lang=${lang}] h1`).count()).toBe(1);
    const html = (await answer?.text()) ?? '';
    expect([...(await htmlProblems(html)), ...overweight(html)]).toEqual([]);
    expect(await faultsAtEachWidth(look)).toEqual([]);
  });

  test('a path that no function knows', async () => {
    await look.page.goto(`${system}/bestaat-niet`);
    expect(await look.page.locator('main').textContent()).toMatch(/bestaat niet[\s\S]*does not exist/);
    expect(await faultsAtEachWidth(look)).toEqual([]);
  });

  test('nothing moves on a phone when the typeface comes late', async () => {
    const page = await look.context.newPage();
    await page.setViewportSize({ width: 390, height: 844 });
    let come = () => {};
    const late = new Promise<void>((resolve) => {
      come = resolve;
    });
    await page.route('**/*.woff2', async (route) => {
      await late;
      await route.continue();
    });
    const drawn = () =>
      page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))');
    await page.addInitScript(`globalThis.moved = 0;
      new PerformanceObserver((all) => { for (const { value } of all.getEntries()) moved += value; })
        .observe({ type: 'layout-shift', buffered: true });`);
    await page.goto(`${system}/?lang=nl`, { waitUntil: 'domcontentloaded' });
    await drawn();
    expect(await page.evaluate('document.fonts.status')).toBe('loading');
    come();
    await page.evaluate('document.fonts.ready');
    await drawn();
    await expect.poll(() => page.evaluate('document.fonts.check("1rem Noto Sans")')).toBe(true);
    expect(await page.evaluate('moved')).toBeLessThan(0.02);
    await page.close();
  });

  test.each(languages)('the folder in %s comes out of a printer as one sheet', async (lang) => {
    await look.page.goto(`${system}/aanmelden/folder?lang=${lang}`);
    const sheet = await look.page.pdf({ format: 'A4' });
    expect(sheet.toString('latin1').match(/\/Type \/Page\b/g)).toHaveLength(1);
  });

  test.each(publicPaths)('%s at text twice as large, and in a window of half the size', async (path) => {
    await look.page.setViewportSize({ width: widths[2], height: 900 });
    await look.page.goto(`${system}${path}?lang=nl`);
    await doubleText(look.page);
    expect(await overflows(look.page)).toEqual([]);
    await look.page.setViewportSize({ width: widths[2] / 2, height: 450 });
    expect(await overflows(look.page)).toEqual([]);
  });
});
