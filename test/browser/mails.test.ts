import { afterAll, beforeAll, expect, test } from 'vitest';
import { mailSamples } from '../../demo/console/mail-samples.ts';
import { languages } from '../../functions/domain/codes.ts';
import { faults, type Look, openLook } from './look.ts';
import { sampleRegion } from './sample-case.ts';
import { onStage } from './stage.ts';

/** A narrow phone, and the width for which mails are made. */
const mailWidths = [320, 700];
/** The words at the head of rows that go on on the next line. As text, because the rest of this program knows no document. */
const brokenHeads = `[...document.querySelectorAll('th')].flatMap((head) => {
  const text = head.firstChild;
  return [...text.data.matchAll(/\\S+/g)].filter(({ 0: word, index }) => {
    const range = document.createRange();
    range.setStart(text, index);
    range.setEnd(text, index + word.length);
    return new Set([...range.getClientRects()].map(({ top }) => top)).size > 1;
  }).map(([word]) => word);
})`;
const cases = mailSamples.flatMap((mail) => languages.map((lang) => ({ ...mail, lang })));

onStage('mails as a mail program shows them', ({ browser }) => {
  let look: Look;
  beforeAll(async () => {
    look = await openLook(browser());
  });
  afterAll(() => look.context.close());

  test.each(cases)('$name in $lang', async ({ render, lang }) => {
    await look.page.setContent(render(lang, sampleRegion).html);
    expect(await look.page.locator('h1').count()).toBe(1);
    for (const width of mailWidths) {
      await look.page.setViewportSize({ width, height: 600 });
      // A mail is read inside a mail program, which has landmarks and headings of its own.
      expect((await faults(look)).filter((fault) => !/^(region|landmark-one-main): /.test(fault))).toEqual([]);
      expect(await look.page.evaluate(brokenHeads)).toEqual([]);
    }
  });
});
