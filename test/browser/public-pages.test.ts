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
