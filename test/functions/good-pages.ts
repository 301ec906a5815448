import { describe, expect, test } from 'vitest';
import type { Language } from '../../functions/domain/codes.ts';
import { notPlain } from '../../functions/web/words/plain-dutch.ts';
import { htmlChecker } from '../support/html-checker.ts';
import { fitAnswers, formWalks, publicPages } from '../support/public-pages.ts';
import { visibleText } from '../support/visible-text.ts';
import {
  fill,
  openBrowser,
  openSite,
  professionalAnswers,
  region,
  selfAnswers,
  send,
  visit,
  walk,
} from './serve-public-site.ts';

const validator = htmlChecker({
  extends: ['html-validate:recommended'],
  rules: {
    // Phone numbers may break on a phone; the service's name, which every title ends with, is the region's to choose.
    'tel-non-breaking': 'off',
    'long-title': 'off',
    'form-dup-name': ['error', { shared: ['radio', 'checkbox'] }],
  },
});

/** Holds a page against what every public page must be: valid, whole, plain, without scripts, with help on it. */
export async function expectGoodPage(html: string, lang: string) {
  const report = await validator.validateString(html);
  expect(
    report.results.flatMap(({ messages }) =>
      messages.map(({ line, ruleId, message }) => `${line} ${ruleId}: ${message}`),
    ),
  ).toEqual([]);
  expect(html).toContain(`<html lang="${lang}">`);
  expect(html).not.toMatch(/<script(?! src="\/v\/assets\/focus-errors-)|<style|\sstyle=|\son\w+=/i);
  expect(html.match(/<h1/g)).toHaveLength(1);
  expect(html).not.toMatch(/undefined|\[object/);
  if (lang === 'nl') expect(notPlain(visibleText(html))).toEqual([]);
  // Nobody comes here knowing what a "traject" is: a page that says it, says what it is.
  if (/\btraject\b/i.test(visibleText(html))) {
    expect(visibleText(html)).toMatch(/heet een traject|traject is een periode/);
  }
  // Nobody reads this at once; where help is stands on every page.
  expect(html).toContain('href="tel:112"');
  expect(html).toContain('href="tel:113"');
  expect(html).toContain('href="tel:08000113"');
  // Every link of ours keeps the base of the public address.
  for (const [, target] of html.matchAll(/(?:href|action)="(\/[^"]*)"/g)) expect(target).toMatch(/^\/v\//);
}

/** The tests of one language: every public page, and the form on each of its ways. */
export function publicPagesIn(lang: Language): void {
  describe(`every page in ${lang}`, () => {
    test.each(publicPages)('$path is valid, complete and plain HTML', async ({ path, status }) => {
      const answer = await send(openSite(), 'GET', `${path}?lang=${lang}`);
      expect(answer.status).toBe(status);
      await expectGoodPage(answer.body, lang);
    });

    test.each(formWalks)(
      'the form is too, on its way $name, with and without mistakes',
      async ({ start, answers, end }) => {
        const browser = openBrowser(openSite());
        await browser.get(`/?lang=${lang}`);
        let at = await visit(browser, start);
        await expectGoodPage(at.page.body, lang);
        for (let pages = 0; pages < 20 && !end.test(at.path); pages += 1) {
          const empty = await browser.post(at.path, []);
          if (empty.status === 400) await expectGoodPage(empty.body, lang);
          at = await fill(browser, at, answers);
          await expectGoodPage(at.page.body, lang);
        }
        expect(at.path).toMatch(end);
      },
    );

    test('the pages for later, of a check, of a medical word and of trouble are too', async () => {
      const site = openSite(() => ({ kind: 'key-reused' }));
      const browser = openBrowser(site);
      await browser.get(`/?lang=${lang}`);
      for (const answers of [{}, ...fitAnswers]) {
        await expectGoodPage(
          (await fill(browser, await visit(browser, '/aanmelden/past-dit-bij-mij'), answers)).page.body,
          lang,
        );
      }
      const wishes = await walk(browser, '/aanmelden/zelf', selfAnswers, /wensen/);
      await expectGoodPage(
        (await fill(browser, wishes, { 'request.remarks': 'Ik heb een depressie.' })).page.body,
        lang,
      );
      const save = await visit(browser, '/aanmelden/bewaren');
      await expectGoodPage(save.page.body, lang);
      await expectGoodPage((await fill(browser, save, { email: 'noor' })).page.body, lang);
      await expectGoodPage((await fill(browser, save, { email: 'noor@post.example' })).page.body, lang);
      const link = /\/aanmelden\/verder\/\w+/.exec(site.sentMails[0]?.text ?? '')?.[0] ?? '';
      const resume = await visit(browser, link);
      await expectGoodPage(resume.page.body, lang);
      for (let tries = 0; tries < region.links.birthDateTries; tries += 1) {
        await expectGoodPage((await fill(browser, resume, { birthDate: '1991-01-01' })).page.body, lang);
      }
      await expectGoodPage((await openBrowser(site).post(`/aanmelden/overdracht?lang=${lang}`, [])).body, lang);
      await expectGoodPage((await browser.post('/aanmelden', [], { Origin: 'https://evil.example' })).body, lang);
      await expectGoodPage((await browser.post('/privacy', [])).body, lang);
      await expectGoodPage((await walk(browser, '/aanmelden/zelf', selfAnswers)).page.body, lang);
    });

    test('the pages about a form that is under way, lost or sent are too', async () => {
      const site = openSite();
      const browser = openBrowser(site);
      await browser.get(`/?lang=${lang}`);
      const goal = await walk(browser, '/aanmelden/professional', professionalAnswers, /doel/);
      await expectGoodPage((await visit(browser, '/aanmelden')).page.body, lang);
      await expectGoodPage((await browser.post(goal.path, [['form', 'another']])).body, lang);
      const check = await walk(browser, '/aanmelden/professional', professionalAnswers, /controle/);
      await expectGoodPage(
        (
          await fill(
            browser,
            { ...check, page: { ...check.page, body: check.page.body.replace(/(name="answers" value=")/, '$1x') } },
            {},
          )
        ).page.body,
        lang,
      );
      for (const until of ['2026-11-21T08:00:00.000Z', '2026-11-21T11:00:00.000Z']) {
        const lost = openBrowser(site);
        await lost.get(`/?lang=${lang}`);
        const typed = [
          ['request.goal', 'Werk'],
          ['form', 'gone'],
          ['until', until],
        ] as const;
        await expectGoodPage((await lost.post(goal.path, typed)).body, lang);
      }
      await fill(browser, check, professionalAnswers);
      await expectGoodPage((await visit(browser, check.path)).page.body, lang);
      await expectGoodPage((await visit(browser, '/aanmelden')).page.body, lang);
    });
  });
}
