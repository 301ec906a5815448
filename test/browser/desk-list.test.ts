import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openConsole } from '../../demo/console/open-console.ts';
import { deskFilters } from '../../functions/cases/desk-worklist.ts';
import { staffMappingOf } from '../../functions/domain/staff.ts';
import { type Embedded, openEmbedded } from '../../local/embedded.ts';
import { inventedStaff } from '../../local/staff/invented-staff.ts';
import { htmlProblems } from '../support/fake-links.ts';
import { invented } from '../support/invented.ts';
import { mondayMorning } from '../support/journey.ts';
import { says } from '../support/says.ts';
import { faultsAtEachWidth, overweight, pressThrough, readingFaults, unfold } from './look.ts';
import { looksOf } from './looks.ts';
import { onStage } from './stage.ts';

/** Set to a folder to keep pictures of the pages there. */
const pictures = process.env['DESK_PICTURES'];

onStage('the list of the desk', ({ browser }) => {
  let app: Embedded;
  const look = looksOf(browser);
  const references: string[] = [];
  beforeAll(async () => {
    app = await openEmbedded({ console: openConsole, frozenAt: mondayMorning, seed: 7 });
    const municipalities = ['GM0355', 'GM0355', 'GM0321'];
    for (const [n, municipality] of municipalities.entries()) {
      const email = `noor.${n}@post.example`;
      const body = invented(app.region, {
        referrer: { role: 'self', name: 'Noor Voorbeeld', email },
        candidate: { email, municipality },
      });
      const answer = await fetch(`${app.url}/v1/referrals`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-api-key': 'demo-key' },
        body: JSON.stringify(body),
      });
      references.push(((await answer.json()) as { reference: string }).reference);
      await app.clock.idle();
    }
    // Nobody decides: the team lets its day pass, and the cases come to the coordinator.
    await app.clock.advanceBy('P30D');
  });
  afterAll(() => app.close());

  /** Signs in at the embedded issuer, as whoever has this value of the role claim. */
  async function signIn(page: Page, value: string, lang = 'nl'): Promise<void> {
    const place = inventedStaff(staffMappingOf(app.region)).findIndex((one) => one.value === value);
    await page.goto(`${app.url}/werkplek?lang=${lang}`);
    await page.locator('main a.button').first().click();
    await pressThrough(page, page.locator('button.press').nth(place));
    await page.waitForURL(/\/werkplek/);
  }
  const [coordinator, ofZeist, reader] = ['coordinator', 'gemeente-zeist', 'lezer'] as const;
  const shown = (page: Page) => page.locator('table.worklist tbody th').allTextContents();

  test.each(['desk', 'phone'] as const)(
    'a coordinator sees on a %s whom nobody answers, and presses on',
    async (size) => {
      const opened = await look(size);
      const { page } = opened;
      await signIn(page, coordinator);
      expect((await shown(page)).toSorted()).toEqual(references.toSorted());
      const html = await page.content();
      expect([...(await htmlProblems(html)), ...overweight(html)]).toEqual([]);
      expect(readingFaults(await page.locator('main').ariaSnapshot())).toEqual([]);
      if (pictures !== undefined) await page.screenshot({ path: `${pictures}/desk-${size}.png`, fullPage: true });
      // On a phone a row is a few lines with its one button: who looks for help does not scroll through screens.
      const row = await page.locator('table.worklist tbody tr').first().boundingBox();
      expect(row?.height).toBeLessThan(size === 'phone' ? 260 : 200);
      expect(await page.locator('table.worklist tbody tr').first().locator('a.button').isVisible()).toBe(true);
      await unfold(page);
      if (pictures !== undefined)
        await page.screenshot({ path: `${pictures}/desk-${size}-filters.png`, fullPage: true });
      expect(await faultsAtEachWidth(opened)).toEqual([]);
      await page.locator('table.worklist a.button').first().click();
      expect(new URL(page.url()).pathname).toMatch(/^\/werkplek\/aanmelding\/HW-\w+\/taak\//);
      expect(await faultsAtEachWidth(opened)).toEqual([]);
    },
  );

  test('the words of a button that stand on two lines are read in their order, also around a number', async () => {
    const { page } = await look('desk');
    await signIn(page, coordinator);
    const read = await page.evaluate(`(() => {
      const button = document.querySelector('table.worklist a.button');
      button.innerHTML = 'Vergelijk met <span class="nowrap">HW-4XYZ123</span>';
      button.style.maxInlineSize = '12rem';
      const words = ['Vergelijk', 'met', 'HW-4XYZ123'];
      const places = words.map((word) => {
        const [node] = [button.firstChild, button.lastChild.firstChild].filter(({ data }) => data.includes(word));
        const range = document.createRange();
        range.setStart(node, node.data.indexOf(word));
        range.setEnd(node, node.data.indexOf(word) + word.length);
        const { x, y } = range.getBoundingClientRect();
        return { word, x, y };
      });
      return places.sort((a, b) => a.y - b.y || a.x - b.x).map(({ word }) => word).join(' ');
    })()`);
    expect(read).toBe('Vergelijk met HW-4XYZ123');
  });

  test('the list is narrowed and read by the keyboard alone', async () => {
    const { page } = await look('desk');
    await signIn(page, coordinator);
    await page.locator('details summary').first().focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await page.locator(':focus').getAttribute('id')).toBe('filter-municipality');
    await page.keyboard.press('End');
    await page.keyboard.press('Home');
    await page.keyboard.type('Houten');
    for (const _filter of deskFilters) await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForURL(/gemeente=GM0321/);
    expect(await shown(page)).toEqual([references[2]]);
    await page.getByRole('link', { name: says('desk-list.clear') }).focus();
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => !url.search.includes('gemeente'));
    expect(await shown(page)).toHaveLength(3);
  });

  test('a municipality sees its own residents, and a reader figures alone', async () => {
    const municipality = await look('desk');
    await signIn(municipality.page, ofZeist, 'en');
    expect((await shown(municipality.page)).toSorted()).toEqual(references.slice(0, 2).toSorted());
    expect(await faultsAtEachWidth(municipality, [320])).toEqual([]);
    const figures = await look('phone');
    await signIn(figures.page, reader);
    expect(await figures.page.locator('main').textContent()).not.toMatch(/HW-/);
    expect(await faultsAtEachWidth(figures, [320])).toEqual([]);
  });
});
