import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import * as z from 'zod';
import { openConsole } from '../../demo/console/open-console.ts';
import { type Embedded, openEmbedded } from '../../local/embedded.ts';
import type { FormAnswers } from '../support/form-filling.ts';
import { mondayMorning } from '../support/journey.ts';
import { clinicianAnswers, fillByPointing, selfAnswers, send, walk, youthAnswers } from './form-filling.ts';
import { type Look, openLook, pressThrough } from './look.ts';
import { onStage } from './stage.ts';

const doors: readonly {
  door: string;
  answers: FormAnswers;
  /** Who says yes before anybody else is asked. */
  candidate?: string;
  approver?: string;
  provider: string;
}[] = [
  {
    door: 'Sterk met Werk',
    answers: selfAnswers,
    approver: 'sam@zeist.example',
    provider: 'aanmelden@kwintes.example',
  },
  {
    door: 'Sterk met Werk of Scholing',
    answers: youthAnswers,
    provider: 'aanmelden@astare-jobcoaching.example',
  },
  {
    door: 'IPS by way of the municipality',
    answers: clinicianAnswers,
    candidate: 'kandidaat@post.example',
    approver: 'sam@zeist.example',
    provider: 'aanmelden@altrecht.example',
  },
  {
    door: 'IPS by way of UWV',
    answers: { ...clinicianAnswers, 'situation.benefit': ['wajong'] },
    approver: 'team-ips@uwv.example',
    provider: 'aanmelden@altrecht.example',
  },
];

const mailsSchema = z.array(z.object({ to: z.string(), text: z.string(), links: z.array(z.string()) }));

onStage(
  'each door with a browser and the mailbox of the console alone, from the form to a closed trajectory',
  (stage) => {
    let system: Embedded;
    let look: Look;
    beforeEach(async () => {
      system = await openEmbedded({ console: openConsole, frozenAt: mondayMorning, seed: 1 });
    });
    afterEach(async () => {
      await look.context.close();
      await system.close();
    });

    async function mailsTo(address: string) {
      // Machines go on, and mail, after a page has thanked for an answer.
      await system.clock.idle();
      const all = mailsSchema.parse(await (await look.page.request.get(`${system.url}/_local/mails.json`)).json());
      return all.filter(({ to }) => to === address);
    }

    /** Presses one of the clock's buttons in the console. */
    async function turnClock(step: string): Promise<void> {
      await look.page.goto(`${system.url}/_local`);
      await pressThrough(look.page, look.page.getByRole('button', { name: step, exact: true }));
      await look.page.getByRole('heading', { name: 'The clock is done' }).waitFor();
    }

    /** Proves the mailbox with the code that was mailed to it, where the page asks for that before any answer. */
    async function proveMailbox(page: Page, address: string): Promise<void> {
      if ((await page.locator('input[name=choice]').count()) > 0) return;
      const ask = page.locator('form[action$="/code"] button').first();
      if ((await ask.count()) === 0) return;
      await pressThrough(page, ask);
      const { text = '' } = (await mailsTo(address)).findLast(({ links }) => links.length === 0) ?? {};
      await page.locator('input[name=code]').fill(/\b\d{6}\b/.exec(text)?.[0] ?? '');
      await pressThrough(page, page.locator('form[action$="/code/controle"] button'));
    }

    /** Opens the newest link about a case in a mailbox, fills in the page behind it and sends that. */
    async function answer(address: string, reference: string, fields: FormAnswers): Promise<void> {
      const mail = (await mailsTo(address)).findLast(
        ({ text, links }) => text.includes(reference) && links.some((link) => link.includes('/taak/')),
      );
      await look.page.goto(mail?.links.find((link) => link.includes('/taak/')) ?? '');
      await proveMailbox(look.page, address);
      await fillByPointing(look.page, fields);
      await send(look.page, String(fields['choice']));
      expect(await look.page.title()).not.toMatch(/^(Fout|Error): /);
    }

    test.each(doors)('$door', async ({ answers, candidate, approver, provider }) => {
      look = await openLook(stage.browser());
      const { page } = look;
      await walk(page, `${system.url}/aanmelden`, async () => {
        await fillByPointing(page, answers);
        await send(page);
      });
      const [reference = ''] = /HW-[0-9A-Z]{7}/.exec((await page.locator('main').textContent()) ?? '') ?? [];

      if (candidate !== undefined) await answer(candidate, reference, { choice: 'yes' });
      if (approver !== undefined)
        await answer(approver, reference, {
          choice: 'approve',
          decisionDay: 'other',
          decisionDate: '2026-01-05',
          decidedByName: 'Fenna de Beslisser',
        });
      const jobCoach = `robin@${provider.replace(/.*@/, '')}`;
      await answer(provider, reference, {
        choice: 'accept',
        jobCoachName: 'Robin Coach',
        jobCoachEmail: jobCoach,
        startsOn: '2026-01-12',
      });
      await turnClock('+1 week');
      const today = (await system.clock.now()).slice(0, 10);
      await answer(jobCoach, reference, { choice: 'held', heldOn: today });

      // The first check-in comes after six weeks.
      for (const step of ['+1 month', '+1 week', '+1 week']) await turnClock(step);
      await answer(jobCoach, reference, { choice: 'stopped', reason: 'no-match' });
      await page.goto(`${system.url}/_local/referrals`);
      expect(await page.getByRole('row', { name: reference }).textContent()).toContain('Closed');
    });
  },
);
