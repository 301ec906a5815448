import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openConsole } from '../../demo/console/open-console.ts';
import { type Embedded, openEmbedded } from '../../local/embedded.ts';
import { mondayMorning } from '../support/journey.ts';
import { faults, type Look, openLook } from './look.ts';
import { onStage } from './stage.ts';

const words = {
  nl: {
    refer: 'Meld Noor en Bas aan',
    openMail: /^Open de mail van /,
    sendCode: /code/i,
    enterCode: 'Vul de code voor mij in',
    approve: /^Ja, akkoord$/,
    accept: 'Zeg ja, met deze jobcoach',
    month: 'Laat een maand voorbijgaan',
    clockDone: 'De klok is klaar',
    finished: 'Je bent klaar',
    again: 'Begin opnieuw',
    referAgain: 'Meld Lotte en Omar aan',
  },
  en: {
    refer: 'Refer Noor and Bas',
    openMail: /^Open the mail of /,
    sendCode: /code/i,
    enterCode: 'Enter the code for me',
    approve: /^Yes, approved$/,
    accept: 'Say yes, with this job coach',
    month: 'Let a month pass',
    clockDone: 'The clock is done',
    finished: 'You have finished',
    again: 'Begin again',
    referAgain: 'Refer Lotte and Omar',
  },
} as const;

/** Somebody who follows the tour: the tab with the stops, and the one in which they act. Nothing is ever typed. */
function manager(look: Look, lang: keyof typeof words) {
  const say = words[lang];
  let beside: Page | undefined;

  /** Presses something on the tour that opens the other tab; answers that tab once it has loaded. */
  async function openBeside(press: () => Promise<void>): Promise<Page> {
    if (beside === undefined) {
      const opened = look.context.waitForEvent('page');
      await press();
      beside = await opened;
    } else {
      await Promise.all([beside.waitForEvent('load'), press()]);
    }
    await beside.waitForLoadState('load');
    return beside;
  }

  return {
    say,
    openBeside,
    async stop(): Promise<string> {
      return (await look.page.locator('.stops .now h2').textContent()) ?? '';
    },
    async untilStop(number: number): Promise<void> {
      await look.page.locator('.stops .now h2', { hasText: `${number}:` }).waitFor();
    },
    /** From the mail to the list or the page of the task, with the mailbox proved. */
    async openTask(): Promise<Page> {
      const mail = await openBeside(() => look.page.getByRole('link', { name: say.openMail }).click());
      await mail.locator('a[href*="/_local/be/"]').first().click();
      await mail.locator('form[action$="/code"] button').first().click();
      await look.page.locator('.code', { hasText: /^\d{6}$/ }).waitFor();
      return openBeside(() => look.page.getByRole('button', { name: say.enterCode }).click());
    },
    /** Presses somebody on the list, and the yes on their page. */
    async approve(page: Page, name: string): Promise<void> {
      await page.getByRole('link', { name }).click();
      await page.getByRole('button', { name: say.approve }).click();
    },
  };
}

onStage('the guided tour, followed with a mouse', ({ browser }) => {
  let system: Embedded;
  let look: Look;
  beforeEach(async () => {
    system = await openEmbedded({ console: openConsole, frozenAt: mondayMorning, seed: 1 });
  });
  afterEach(async () => {
    await look.context.close();
    await system.close();
  });

  test.each([
    { lang: 'nl' as const, at: 'on a phone', viewport: { width: 390, height: 800 } },
    { lang: 'en' as const, at: 'at a desk', viewport: { width: 1280, height: 900 } },
  ])('from the first stop to the last, $at, in $lang', async ({ lang, viewport }) => {
    look = await openLook(browser(), { viewport });
    const { page } = look;
    const { say, openBeside, openTask, approve, untilStop } = manager(look, lang);
    const fine = async () => expect(await faults(look)).toEqual([]);

    await page.goto(`${system.url}/_local`);
    await page.locator(lang === 'nl' ? 'a[href="/_local/tour"].press' : 'a[href="/_local/tour?lang=en"]').click();
    await fine();
    await page.getByRole('button', { name: say.refer }).click();

    await untilStop(2);
    await fine();
    await approve(await openTask(), 'Noor Voorbeeld');

    await untilStop(3);
    const offer = await openTask();
    expect(await offer.locator('main').textContent()).not.toContain('Noor');
    const receipt = await openBeside(() => page.getByRole('button', { name: say.accept }).click());
    expect(await receipt.locator('main').textContent()).toContain('noor@ronde-1.example');

    await untilStop(4);
    await page.getByRole('button', { name: say.month }).click();
    await page.getByRole('heading', { name: say.clockDone }).waitFor();
    await fine();
    await page.locator('.onward').click();

    await untilStop(5);
    await approve(await openTask(), 'Bas Voorbeeld');
    await page.getByRole('heading', { name: say.finished }).waitFor();
    await fine();

    // Another browser sees the same, and the tour can begin again with other people.
    const other = await openLook(browser(), { viewport });
    await other.page.goto(`${system.url}/_local/tour?lang=${lang}`);
    expect(await other.page.locator('.stops .done').count()).toBe(5);
    await other.page.getByRole('link', { name: say.again }).click();
    await other.page.getByRole('button', { name: say.referAgain }).click();
    await other.page.locator('.stops .now h2', { hasText: '2:' }).waitFor();
    await other.context.close();
  });
});
