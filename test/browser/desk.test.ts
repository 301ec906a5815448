import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openConsole } from '../../demo/console/open-console.ts';
import { staffMappingOf } from '../../functions/domain/staff.ts';
import { type Embedded, openEmbedded } from '../../local/embedded.ts';
import { inventedStaff } from '../../local/staff/invented-staff.ts';
import { htmlProblems } from '../support/fake-links.ts';
import { mondayMorning } from '../support/journey.ts';
import { says } from '../support/says.ts';
import { faultsAtEachWidth, type Look, overweight, pressThrough, readingFaults, widths } from './look.ts';
import { looksOf, sizes } from './looks.ts';
import { onStage } from './stage.ts';

onStage('the desk', ({ browser }) => {
  let app: Embedded;
  const look = looksOf(browser);
  beforeAll(async () => {
    app = await openEmbedded({ console: openConsole, frozenAt: mondayMorning, seed: 7 });
  });
  afterAll(() => app.close());

  const button = (page: Page, name: RegExp | string) => page.getByRole('button', { name }).first();
  const link = (page: Page, name: RegExp | string) => page.getByRole('link', { name }).first();
  const words = async (page: Page) => (await page.locator('main').textContent()) ?? '';

  /** Signs in by the page of the issuer, as one of its invented people. */
  async function signIn(page: Page, name: string): Promise<void> {
    await pressThrough(page, link(page, says('desk.welcome.button')));
    await pressThrough(page, button(page, new RegExp(name)));
  }

  /** Everything that is looked for on a page of ours. */
  async function expectSound(one: Look): Promise<void> {
    const html = await (await one.page.request.get(one.page.url())).text();
    expect([...(await htmlProblems(html)), ...overweight(html)]).toEqual([]);
    expect(readingFaults(await one.page.locator('main').ariaSnapshot())).toEqual([]);
    expect(await faultsAtEachWidth(one, widths)).toEqual([]);
  }

  const people = () => inventedStaff(staffMappingOf(app.region));

  test('from the console to the desk and in, in both languages, on pages that are sound at every width', async () => {
    const one = await look();
    await one.page.goto(`${app.url}/_local`);
    await pressThrough(one.page, link(one.page, 'The desk'));
    await expectSound(one);
    await pressThrough(one.page, link(one.page, says('desk.welcome.button')));
    // The page of the issuer is a tool of the embedded run; it must be usable all the same.
    expect(await faultsAtEachWidth(one, widths)).toEqual([]);
    await pressThrough(one.page, link(one.page, 'English'));
    expect(await words(one.page)).toContain('Choose who you are');
    await pressThrough(one.page, button(one.page, /Kim Voorbeeld/));
    expect(new URL(one.page.url()).pathname).toBe('/werkplek');
    expect(await words(one.page)).toMatch(says('desk.home.hello', { name: 'Kim Voorbeeld' }));
    await expectSound(one);
    await pressThrough(one.page, link(one.page, 'English'));
    expect(await words(one.page)).toMatch(says('desk.home.hello', { name: 'Kim Voorbeeld' }, 'en'));
  });

  describe.each(['phone', 'desk'] as const)('on a %s', (size) => {
    test('each role signs in, reads what it may see, and signs out', async () => {
      const roles = staffMappingOf(app.region)?.roles ?? [];
      for (const { name, value } of people()) {
        const role = roles.find((one) => one.value === value)?.role;
        if (role === undefined) continue;
        const one = await look(size);
        await one.page.goto(`${app.url}/werkplek`);
        await signIn(one.page, name);
        expect(await words(one.page)).toMatch(says(`desk.roles.${role}`));
        expect(await faultsAtEachWidth(one, [sizes[size].width])).toEqual([]);
        await pressThrough(one.page, button(one.page, says('desk.home.out')));
        expect(await words(one.page)).toMatch(says('desk.messages.uit'));
        await one.page.goBack();
        await one.page.reload();
        expect(await words(one.page), 'nothing is left to go back to').not.toMatch(says('desk.home.whoTitle'));
      }
    });

    test('somebody without a role reads who can help, and may be somebody else', async () => {
      const one = await look(size);
      await one.page.goto(`${app.url}/werkplek`);
      await signIn(one.page, 'Mika');
      expect(await words(one.page)).toMatch(says('desk.noRole.title'));
      expect(await words(one.page)).toContain(app.region.helpdesk.phone);
      expect(await faultsAtEachWidth(one, [sizes[size].width])).toEqual([]);
      await pressThrough(one.page, link(one.page, says('desk.noRole.again')));
      await pressThrough(one.page, button(one.page, /Kim Voorbeeld/));
      expect(await words(one.page)).toMatch(says('desk.roles.coordinator'));
    });

    test('a sign-out on one device ends the other, too, when it is asked everywhere', async () => {
      const [own, other] = [await look(size), await look(size)];
      for (const { page } of [own, other]) {
        await page.goto(`${app.url}/werkplek`);
        await signIn(page, 'Robin');
      }
      await pressThrough(own.page, button(own.page, says('desk.home.outEverywhere')));
      expect(await words(own.page)).toMatch(says('desk.messages.overal-uit'));
      // A button that was still on the screen keeps nothing, and says so.
      await pressThrough(other.page, button(other.page, says('desk.home.out')));
      expect(await words(other.page)).toMatch(says('desk.ended.lead'));
      expect(await faultsAtEachWidth(other, [sizes[size].width])).toEqual([]);
    });

    test('whoever was away for half an hour signs in again', async () => {
      const one = await look(size);
      await one.page.goto(`${app.url}/werkplek`);
      await signIn(one.page, 'Kim');
      await app.clock.advanceBy('PT30M');
      await one.page.goto(`${app.url}/werkplek`);
      expect(await words(one.page)).toMatch(says('desk.welcome.lead'));
      // The issuer remembers them for longer than the desk does, and asks all the same.
      await signIn(one.page, 'Kim');
      expect(await words(one.page)).toMatch(says('desk.home.hello', { name: 'Kim Voorbeeld' }));
    });
  });
});
