import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cast, started } from '../support/cases.ts';
import { htmlProblems } from '../support/fake-links.ts';
import { type Journey, openJourney } from '../support/journey.ts';
import { regionNamed, withWorkplaceNames } from '../support/regions.ts';
import { says } from '../support/says.ts';
import { faultsAtEachWidth, type Look, overweight, pressThrough, readingFaults } from './look.ts';
import { looksOf, sizes } from './looks.ts';
import { onStage } from './stage.ts';

onStage('the name of an employer or a school', ({ browser }) => {
  let journey: Journey;
  const look = looksOf(browser);
  beforeAll(async () => {
    journey = await openJourney({ regionContent: withWorkplaceNames(await regionNamed()) });
  });
  afterAll(() => journey.close());

  describe.each(['phone', 'desk'] as const)('on a %s', (size) => {
    /** Nothing wrong with the page as this window shows it, as a document, and as it is read aloud. */
    async function expectSound(one: Look): Promise<void> {
      const html = await (await one.page.request.get(one.page.url())).text();
      expect([...(await htmlProblems(html)), ...overweight(html)]).toEqual([]);
      expect(readingFaults(await one.page.locator('main').ariaSnapshot())).toEqual([]);
      expect(await faultsAtEachWidth(one, [sizes[size].width])).toEqual([]);
    }

    test('is asked after work began, for the one or for one of several, and can be mended, emptied or left out', async () => {
      const people = cast(`naam-${size}`);
      const reference = await started(journey, people);
      const one = await look(size);
      const { page } = one;
      const words = async () => (await page.locator('main').textContent()) ?? '';
      const send = () => pressThrough(page, page.getByRole('button', { name: says('report.send') }));
      const report = (what: string) => page.goto(`${journey.app.url}/mijn/traject/${reference}/meld/${what}`);
      /** Tells that work began today; the page of its name follows. */
      async function begin(kind: string): Promise<void> {
        await report('werk');
        await page.locator(`input[name=kind][value=${kind}]`).check();
        const [year = '', month = '', day = ''] = journey.day().split('-');
        for (const [part, value] of Object.entries({ day, month, year })) {
          await page.locator(`input[name="startedOn.${part}"]`).fill(value);
        }
        await send();
        expect(new URL(page.url()).pathname).toMatch(/\/meld\/naam$/);
      }

      await page.goto(`${journey.app.url}/mijn`);
      await page.getByLabel(says('worklist.code.email')).fill(people.jobCoach);
      await pressThrough(page, page.getByRole('button', { name: says('worklist.code.button') }));
      await journey.app.clock.idle();
      await page.locator('input[name=code]').fill(await journey.person(people.jobCoach).code());
      await pressThrough(page, page.getByRole('button', { name: says('link.code.check') }));

      await begin('employee');
      expect(await words()).toMatch(says('report.saved.job-started'));
      await expectSound(one);
      await page.locator('input[name=name]').fill('X');
      await send();
      expect(await page.title()).toMatch(/^Fout: /);
      expect(await words()).toMatch(says('report.problems.name'));
      // What was typed stays, and its mistake leads to it.
      expect(await page.locator('input[name=name]').inputValue()).toBe('X');
      await page.locator('.error-summary a').first().click();
      expect(await page.evaluate('document.activeElement.name')).toBe('name');
      await expectSound(one);
      await page.locator('input[name=name]').fill('Bakkerij De Krakeling');
      await send();
      expect(await words()).toContain('Bakkerij De Krakeling');
      await expectSound(one);

      // Another one beside it: it is asked of which of the two, and what began last is chosen.
      await begin('self-employed');
      expect(await page.locator('input[name=spell]').count()).toBe(2);
      expect(await page.locator('input[name=spell]:checked').count()).toBe(1);
      await expectSound(one);
      await pressThrough(page, page.getByRole('link', { name: says('report.back') }));
      expect(await words()).toContain('Bakkerij De Krakeling');

      // Emptied, it is gone.
      await report('naam');
      for (const name of ['Smederij Het Vuur', '']) {
        await page.locator('input[name=spell]').first().check();
        await page.locator('input[name=name]').fill(name);
        await send();
        expect(await words()).toMatch(says(name === '' ? 'report.saved.nameless' : 'report.saved.workplace'));
        expect(await words()).not.toContain('Bakkerij De Krakeling');
        expect((await words()).includes('Smederij Het Vuur')).toBe(name !== '');
        await report('naam');
      }
    });
  });
});
