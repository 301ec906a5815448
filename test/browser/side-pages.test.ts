import { afterAll, beforeAll, expect, test } from 'vitest';
import { languages } from '../../functions/domain/codes.ts';
import { htmlProblems } from '../support/fake-links.ts';
import { faultsAtEachWidth, type Look, openLook, overweight, readingFaults, widths } from './look.ts';
import { sidePages } from './side-pages.ts';
import { onStage } from './stage.ts';
import { troublePaths } from './trouble-pages.ts';

onStage('pages beside the straight way through the form', ({ browser, system }) => {
  const cases = sidePages.flatMap((one) => languages.map((lang) => ({ ...one, lang })));

  test.each(cases)('$name in $lang', async ({ open, lang, mistakes = false }) => {
    const look = await openLook(browser());
    await open(look.page, system, lang);
    expect(/^(Fout|Error): /.test(await look.page.title())).toBe(mistakes);
    const html = await look.page.content();
    expect(html).toContain(`<html lang="${lang}">`);
    expect(overweight(html)).toEqual([]);
    expect(readingFaults(await look.page.locator('main').ariaSnapshot())).toEqual([]);
    // Words differ in length only: what is right in Dutch at every width is looked at in English where it is tightest.
    expect(await faultsAtEachWidth(look, lang === 'nl' ? widths : [320])).toEqual([]);
    await look.context.close();
  });
});

onStage('pages for when something is wrong', ({ browser, samples }) => {
  let look: Look;
  beforeAll(async () => {
    look = await openLook(browser());
  });
  afterAll(() => look.context.close());

  test.each(troublePaths.flatMap((path) => languages.map((lang) => ({ path, lang }))))(
    '$path in $lang',
    async ({ path, lang }) => {
      const answer = await look.page.goto(`${samples}${path}?lang=${lang}`);
      expect(answer?.status()).toBe(200);
      const html = (await answer?.text()) ?? '';
      // The gateway knows no function that could serve it a stylesheet.
      const problems = (await htmlProblems(html)).filter((problem) => !problem.startsWith('no-style-tag'));
      expect([...problems, ...overweight(html)]).toEqual([]);
      expect(await faultsAtEachWidth(look)).toEqual([]);
    },
  );
});
