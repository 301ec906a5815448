import { randomBytes } from 'node:crypto';
import { afterEach, expect, test } from 'vitest';
import { says } from '../support/says.ts';
import { type Look, openLook, overweight, pressThrough, readingFaults } from './look.ts';
import { onStage } from './stage.ts';

onStage('what a screen reader hears, in its order', ({ browser, samples, system }) => {
  let look: Look;
  afterEach(() => look.context.close());

  /** The accessibility tree of a page, one line for each thing that is said. */
  async function heard(url: string): Promise<string> {
    look = await openLook(browser());
    await look.page.goto(url);
    return look.page.locator('body').ariaSnapshot();
  }

  function expectInOrder(tree: string, parts: readonly (string | RegExp)[]): void {
    let from = 0;
    for (const part of parts) {
      const at = tree.slice(from).search(part);
      expect(at, `${String(part)} comes next in\n${tree}`).toBeGreaterThanOrEqual(0);
      from += at;
    }
  }

  test('a task: way to the content, heading, deadline, facts, the yes, other choices, button, help', async () => {
    expectInOrder(await heard(`${samples}/taak/approve?lang=nl`), [
      'link "Naar de inhoud"',
      'heading "Besluit over een aanmelding" \\[level=1\\]',
      'Antwoord nodig uiterlijk',
      'Noor Voorbeeld',
      'button "Ja, akkoord"',
      'group "Of wil je iets anders\\?"',
      'radio "Niet akkoord',
      'button "Versturen"',
      '112',
      'Lukt het niet',
    ]);
  });

  test('a status page: steps in order, the present one marked, then what one can do', async () => {
    expectInOrder(await heard(`${samples}/status/status-under-way?lang=nl`), [
      'heading "Aanmelding HW-7K2P9QX" \\[level=1\\]',
      says('step.steps.received.done'),
      'Klaar op',
      'Eerste gesprek',
      'Aan zet: de jobcoach',
      says('step.steps.ended.open', { reader: 'candidate' }),
      'Robin Smit',
      'button "Nog niemand heeft gebeld"',
      says('status.consent.title'),
    ]);
  });

  test('mistakes: first how many things to correct, then the question with its mistake', async () => {
    look = await openLook(browser());
    await look.page.goto(`${system}/aanmelden?lang=nl`);
    await pressThrough(look.page, look.page.locator('main form[novalidate] button').first());
    expectInOrder(await look.page.locator('body').ariaSnapshot(), [
      'alert',
      'heading "Niet alles is goed ingevuld"',
      'link "',
      'heading "Voor wie',
      'radio "',
    ]);
  });
});

test.each([
  ['2 headings of level 1', ['- heading "A" [level=1]', '- heading "B" [level=1]']],
  ['a control comes before the heading', ['- textbox "A"', '- heading "B" [level=1]', '- button "C"']],
  ['no name: - textbox', ['- heading "A" [level=1]', '- textbox', '- button "C"']],
  ['in no group: - radio "Ja"', ['- heading "A" [level=1]', '- radio "Ja"', '- button "C"']],
  ['no button comes after the last control', ['- heading "A" [level=1]', '- button "C"', '- textbox "B"']],
])('the check of the reading order finds: %s', (fault, lines) => {
  expect(readingFaults(lines.join('\n'))).toEqual([fault]);
});

test('the check of the weight finds a heavy page, and passes a light one', () => {
  expect(overweight(randomBytes(30_000).toString('base64'))).toHaveLength(1);
  expect(overweight('<p>')).toEqual([]);
});
