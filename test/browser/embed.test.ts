import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { FrameLocator, Page } from 'playwright-core';
import { afterEach, describe, expect, test } from 'vitest';
import { type FormAnswers, filledIn, formOn } from '../support/form-filling.ts';
import { type Journey, openJourney } from '../support/journey.ts';
import { says } from '../support/says.ts';
import { selfAnswers } from './form-filling.ts';
import { looksOf, sizes } from './looks.ts';
import { onStage } from './stage.ts';

// Run in the frame, where the engine is as in every page. As text, because the rest of this program knows no document.
const axeFaults = `axe
  .run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })
  .then(({ violations }) => violations.map(({ id, nodes }) => id + ' ' + nodes[0].html))`;

/** A site of its own on its own port, with the strictest policy under which the two lines work. */
async function openHost(page: () => { readonly html: string; readonly policy: string }) {
  const server = createServer((_, response) => {
    const { html, policy } = page();
    const headers = { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': policy };
    response.writeHead(200, headers).end(html);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  // Another name of the same machine: to a browser another site, whose frames get no cookies of ours.
  const site = `http://localhost:${(server.address() as AddressInfo).port}`;
  const close = () => {
    const closed = new Promise((done) => server.close(done));
    server.closeAllConnections();
    return closed;
  };
  return { site, close };
}

const hostPage = (home: string, client = 'demo') => `<!doctype html>
<html lang="nl"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Gemeente</title></head>
<body><header><p>Gemeente Bedacht</p></header><main><h1>Hulp bij werk</h1>
<a href="${home}/aanmelden">Meld je aan</a>
<script src="${home}/v1/embed.js" data-client="${client}" async></script>
</main><footer><p>Onderaan</p></footer></body></html>`;

const strictly = (home: string) =>
  `default-src 'none'; script-src ${home}/v1/embed.js; frame-src ${home}; form-action 'self'`;

onStage('our form in a frame on a page of another site', ({ browser }) => {
  const look = looksOf(browser);
  const closers: (() => unknown)[] = [];
  afterEach(async () => {
    for (const close of closers.splice(0).reverse()) await close();
  });

  async function openBoth(client?: string) {
    let home = '';
    const host = await openHost(() => ({ html: hostPage(home, client), policy: strictly(home) }));
    closers.push(host.close);
    const journey = await openJourney({ formOrigins: [host.site] });
    closers.push(() => journey.close());
    home = journey.app.url;
    return { journey, host };
  }

  const frameOf = (page: Page) => page.frameLocator('iframe');
  const inside = (page: Page) => page.frames().find((one) => one !== page.mainFrame());
  /** Presses the button of the form, and waits for the page that follows. */
  async function next(page: Page): Promise<void> {
    const frame = frameOf(page);
    await inside(page)?.evaluate('document.documentElement.dataset.left = ""');
    await frame.locator('main form[novalidate] .buttons button[type="submit"]').first().click();
    await frame.locator('html:not([data-left]) .page-footer').waitFor();
  }

  /** Fills in what the page asks. */
  async function fill(frame: FrameLocator, answers: FormAnswers): Promise<void> {
    const form = formOn(await frame.locator('main').innerHTML());
    for (const [name, text] of form === undefined ? [] : filledIn(form, answers)) {
      const control = frame.locator(`main form[novalidate] [name="${name}"]`);
      const type = await control.first().getAttribute('type');
      if (type === 'hidden') continue;
      if (type === 'radio' || type === 'checkbox') await frame.locator(`[name="${name}"][value="${text}"]`).check();
      else if (form?.controls.some((one) => one.name === name && one.tag === 'select'))
        await control.selectOption(text);
      else await control.fill(text);
    }
  }

  const answers = { ...selfAnswers, 'candidate.birthDate': '1990-02-07' };

  async function answer(page: Page, journey: Journey): Promise<void> {
    const frame = frameOf(page);
    await fill(frame, answers);
    await next(page);
    await fill(frame, { 'candidate.birthDate': '1990-02-31' });
    await next(page);
    // A mistake on the way: the list of them has the focus, in the frame.
    await frame.locator('.error-summary:focus').waitFor();
    expect(await inside(page)?.evaluate(axeFaults)).toEqual([]);
    for (let step = 0; step < 20 && (await frame.locator('.reference').count()) === 0; step += 1) {
      const code = /\b\d{6}\b/.exec((await journey.newestMail('noor@post.example', /./)) ?? '')?.[0] ?? '';
      await fill(frame, { ...answers, code });
      await next(page);
    }
  }

  describe.each(['phone', 'desk'] as const)('on a %s', (size) => {
    test('is filled in to the end under a strict policy, without a cookie, as high as what it shows', async () => {
      const { journey, host } = await openBoth();
      const { page, context, errors } = await look(size);
      await page.goto(host.site);
      const frame = frameOf(page);
      await frame.locator('h1').waitFor();
      await page.locator('iframe:not([style*="hidden"])').waitFor();
      expect(await page.getByRole('link', { name: 'Meld je aan' }).isVisible()).toBe(false);
      expect(await page.locator('iframe').getAttribute('title')).toMatch(says('other-site.embed.title'));
      await answer(page, journey);
      await frame.locator('.reference').waitFor();
      expect(await inside(page)?.evaluate(axeFaults)).toEqual([]);
      const reference = /HW-[0-9A-Z]{7}/.exec((await frame.locator('main').textContent()) ?? '')?.[0] ?? '';
      expect(await journey.stage(reference)).toBe('approval');
      const shown = inside(page);
      const heights = await Promise.all([
        page.evaluate('document.querySelector("iframe").clientHeight'),
        shown?.evaluate('Math.ceil(document.body.getBoundingClientRect().height)'),
      ]);
      expect(heights[0]).toBe(heights[1]);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(sizes[size].width);
      expect(await context.cookies()).toEqual([]);
      // The browser notes that the page with the mistake said so, and that only a script moves the focus in a frame.
      expect(errors().filter((one) => !/status of 400|Blocked autofocusing/.test(one))).toEqual([]);
    });
  });

  test('the button Back and a reload of the page around keep what was answered', async () => {
    const { host } = await openBoth();
    const { page } = await look('phone');
    await page.goto(host.site);
    const frame = frameOf(page);
    for (let step = 0; step < 2; step += 1) {
      await fill(frame, answers);
      await next(page);
    }
    await frame.locator('[name="place"]').waitFor();
    await page.evaluate('history.back()');
    await frame.locator('[name="candidate.birthDate.year"][value="1990"]').waitFor();
    await page.reload();
    // The form that is under way is there: at its page, or asked about as on our own site.
    await frame
      .locator('[name="candidate.birthDate.year"][value="1990"], form[action$="/aanmelden/opnieuw"]')
      .waitFor();
  });

  test('where it may not stand, the link is there: a client that is unknown, and a site that is not the client’s', async () => {
    const { host } = await openBoth('onbekend');
    const { page } = await look();
    await page.goto(host.site);
    await page.locator('iframe').waitFor({ state: 'attached' });
    expect(await page.getByRole('link', { name: 'Meld je aan' }).isVisible()).toBe(true);
    expect(await page.locator('iframe').isVisible()).toBe(false);

    const { journey } = await openBoth();
    const stranger = await openHost(() => ({ html: hostPage(journey.app.url), policy: strictly(journey.app.url) }));
    closers.push(stranger.close);
    await page.goto(stranger.site);
    await page.locator('iframe').waitFor({ state: 'attached' });
    await page.waitForTimeout(1000);
    expect(await page.locator('iframe').isVisible()).toBe(false);
    expect(await page.getByRole('link', { name: 'Meld je aan' }).isVisible()).toBe(true);
    // What the stranger's page holds of us is the browser's own page about a refusal.
    expect(inside(page)?.url()).toMatch(/^chrome-error:|^about:blank/);
  });
});
