import { afterEach, expect, test } from 'vitest';
import { languages } from '../../functions/domain/codes.ts';
import { htmlProblems } from '../support/fake-links.ts';
import type { FormAnswers } from '../support/form-filling.ts';
import {
  clinicianAnswers,
  fillByKeyboard,
  fillByPointing,
  selfAnswers,
  send,
  walk,
  youthAnswers,
} from './form-filling.ts';
import {
  doubleText,
  faultsAtEachWidth,
  type Look,
  openLook,
  overflows,
  overweight,
  readingFaults,
  widths,
} from './look.ts';
import { onStage } from './stage.ts';

const people = [
  { who: 'an adult', answers: selfAnswers },
  { who: 'someone of 19 with a helper', answers: youthAnswers },
  { who: 'a clinician', answers: clinicianAnswers },
];
const everyone = people.flatMap((person) => languages.map((lang) => ({ ...person, lang })));
const sent = /\/aanmelden\/verzonden$/;

onStage('the form, walked from its first page to its confirmation', ({ browser, system }) => {
  let look: Look;
  /** Pages that an earlier walk came by; a clinician's stand at addresses of their own. */
  const seen = new Set<string>();
  afterEach(() => look.context.close());

  const start = (lang: string) => `${system}/aanmelden?lang=${lang}`;
  const point = (answers: FormAnswers) => async () => {
    await fillByPointing(look.page, answers);
    await send(look.page);
  };
  const expectReference = async () => {
    expect(new URL(look.page.url()).pathname).toMatch(sent);
    expect(await look.page.locator('main').textContent()).toMatch(/HW-[0-9A-Z]{7}/);
  };

  test.each(everyone)('$who in $lang: every page, and every page with mistakes', async ({ answers, lang }) => {
    look = await openLook(browser());
    // What is right in Dutch at every width is looked at in English where it is tightest.
    const at = lang === 'nl' ? widths : [320];
    await walk(look.page, start(lang), async () => {
      if (seen.has(look.page.url() + lang)) return point(answers)();
      seen.add(look.page.url() + lang);
      const raw = await look.page.request.get(look.page.url());
      const html = await raw.text();
      expect([...(await htmlProblems(html)), ...overweight(html)]).toEqual([]);
      expect(readingFaults(await look.page.locator('main').ariaSnapshot())).toEqual([]);
      expect(await faultsAtEachWidth(look, at)).toEqual([]);
      const path = look.page.url();
      await send(look.page);
      if (/^(Fout|Error): /.test(await look.page.title())) {
        expect(await faultsAtEachWidth(look, [320])).toEqual([]);
        await look.page.locator('.error-summary:focus').waitFor();
        const heard = await look.page.locator('main').ariaSnapshot();
        expect(readingFaults(heard)).toEqual([]);
        expect(heard.indexOf('- alert'), 'mistakes are said before the heading').toBeLessThan(
          heard.indexOf('[level=1]'),
        );
        expect(heard).toContain('- alert');
      } else {
        await look.page.goto(path);
      }
      await point(answers)();
    });
    await expectReference();
    expect(await faultsAtEachWidth(look, at)).toEqual([]);
  });

  test.each(everyone)('$who in $lang, by keyboard alone', async ({ answers, lang }) => {
    look = await openLook(browser());
    const unseen: string[] = [];
    await walk(look.page, start(lang), async () => {
      unseen.push(...(await fillByKeyboard(look.page, answers)));
    });
    await expectReference();
    expect(unseen).toEqual([]);
  });

  test.each(languages)('without scripts, in %s', async (lang) => {
    look = await openLook(browser(), { javaScriptEnabled: false });
    await look.page.goto(start(lang));
    await send(look.page);
    // Nothing was filled in: whoever listens begins at what is wrong.
    await look.page.locator('.error-summary:focus').waitFor();
    await walk(look.page, start(lang), point(selfAnswers));
    await expectReference();
  });

  test.each(languages)('without style sheets, in %s', async (lang) => {
    look = await openLook(browser());
    await look.context.route(/\.css$/, (route) => route.abort());
    await walk(look.page, start(lang), point(selfAnswers));
    await expectReference();
  });

  test('with text twice as large on a phone, and in forced colours', async () => {
    look = await openLook(browser(), { forcedColors: 'active' });
    await look.page.setViewportSize({ width: 640, height: 450 });
    const found: string[] = [];
    await walk(look.page, start('nl'), async () => {
      found.push(...(await faultsAtEachWidth(look, [640])));
      await doubleText(look.page);
      found.push(...(await overflows(look.page)));
      await point(selfAnswers)();
    });
    await expectReference();
    expect(found).toEqual([]);
  });

  test('by keyboard alone in forced colours', async () => {
    look = await openLook(browser(), { forcedColors: 'active' });
    const unseen: string[] = [];
    await walk(look.page, start('nl'), async () => {
      unseen.push(...(await fillByKeyboard(look.page, selfAnswers)));
    });
    await expectReference();
    expect(unseen).toEqual([]);
  });

  test('going back keeps what was answered', async () => {
    look = await openLook(browser());
    await look.page.goto(start('nl'));
    for (let page = 0; page < 3; page += 1) await point(selfAnswers)();
    await look.page.goBack();
    expect(await look.page.locator('input[name=place]').inputValue()).toBe('Zeist');
  });
});
