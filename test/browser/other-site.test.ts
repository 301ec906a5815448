import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { type Journey, openJourney } from '../support/journey.ts';
import { says } from '../support/says.ts';
import { fillByPointing, send } from './form-filling.ts';
import { faultsAtEachWidth, overweight, readingFaults } from './look.ts';
import { looksOf, sizes } from './looks.ts';
import { onStage } from './stage.ts';

onStage('the examples of a form on another site', ({ browser }) => {
  const look = looksOf(browser);
  const closers: (() => unknown)[] = [];
  afterEach(async () => {
    for (const close of closers.splice(0).reverse()) await close();
  });

  /** The example on a site of its own, posting to a system that knows this site. */
  async function openBoth(name = 'plain-form'): Promise<{ readonly journey: Journey; readonly site: string }> {
    const example = await readFile(`examples/${name}.html`, 'utf8');
    let html = '';
    const server = createServer((_, response) => {
      response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(html);
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    closers.push(() => {
      // The browser keeps its connection open.
      const closed = new Promise((done) => server.close(done));
      server.closeAllConnections();
      return closed;
    });
    const site = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const journey = await openJourney({ formOrigins: [site] });
    closers.push(() => journey.close());
    html = example
      .replaceAll('http://localhost:3000', journey.app.url)
      .replace(/(privacyVersion" value=")[^"]+/, `$1${journey.app.region.privacyVersion}`);
    return { journey, site };
  }

  test('mistakes are mended on our page, from where the form goes on until it is sent', async () => {
    const { journey, site } = await openBoth();
    const phone = await look('phone');
    const { page } = phone;
    await page.goto(site);
    await page.getByLabel('Voornaam').fill('Noor');
    await page.getByLabel('Achternaam').fill('Bedacht');
    await page.getByLabel(/^Geboortedatum/).fill('7 mei 90x');
    await page.getByLabel('Woonplaats').selectOption('GM0355');
    await page.getByLabel('E-mailadres').fill('noor@post.example');
    await page.getByLabel('Bijstand').check();
    await page.getByRole('button', { name: 'Versturen' }).click();

    expect(await page.locator('h1').textContent()).toMatch(says('other-site.title'));
    for (const size of ['phone', 'desk'] as const) {
      await page.setViewportSize(sizes[size]);
      expect(overweight(await page.content())).toEqual([]);
      expect(await faultsAtEachWidth(phone, [sizes[size].width])).toEqual([]);
    }
    expect(readingFaults(await page.locator('main').ariaSnapshot())).toEqual([]);
    expect(await page.locator('[name="candidate.birthDate.year"]').inputValue()).toBe('90x');
    await page.locator('[name="candidate.birthDate.year"]').fill('1990');
    await page.locator('[name="request.goal"]').fill('Werk in een tuin');
    await send(page);
    expect(new URL(page.url()).pathname).toBe('/aanmelden/zelf/code');
    await send(page);
    const code = /\b\d{6}\b/.exec(
      (await journey.newestMail('noor@post.example', says('form-mail.code.lead'))) ?? '',
    )?.[0];
    await page.locator('[name="code"]').fill(code ?? '');
    await send(page);
    expect(await page.locator('main').textContent()).toContain('Werk in een tuin');
    await fillByPointing(page, { 'agreement.informed': 'true', 'agreement.consent': 'true' });
    await send(page);
    expect(await page.locator('main').textContent()).toMatch(/HW-[0-9A-Z]{7}/);
  });

  test('a form without mistakes answers with the number of the referral', async () => {
    const { journey, site } = await openBoth();
    const { page } = await look('desk');
    await page.goto(site);
    await page.getByLabel('Voornaam').fill('Noor');
    await page.getByLabel('Achternaam').fill('Bedacht');
    await page.getByLabel(/^Geboortedatum/).fill('07-05-1990');
    await page.getByLabel('Woonplaats').selectOption('GM0355');
    await page.getByLabel('E-mailadres').fill('noor@post.example');
    await page.getByLabel('Bijstand').check();
    await page.locator('[name="request.goal"]').fill('Werk in een tuin');
    await page.getByLabel(/akkoord/).check();
    await page.getByRole('button', { name: 'Versturen' }).click();
    const reference = /HW-[0-9A-Z]{7}/.exec((await page.locator('main').textContent()) ?? '')?.[0] ?? '';
    expect(await journey.stage(reference)).toBe('unconfirmed');
  });

  test('with a script: mistakes beside their fields, a lost answer sent again, and one referral of it', async () => {
    const { journey, site } = await openBoth('form-with-script');
    const phone = await look('phone');
    const { page } = phone;
    await page.goto(site);
    const press = () => page.getByRole('button', { name: 'Versturen' }).click();
    const told = page.getByRole('alert');
    await page.getByLabel('Voornaam').fill('Noor');
    await page.getByLabel(/^Geboortedatum/).fill('31-02-1990');
    await page.getByLabel('Woonplaats').selectOption('GM0355');
    await press();
    await page.locator('#told:focus h2').waitFor();
    expect(await told.getByRole('link').count()).toBeGreaterThan(3);
    for (const name of ['candidate.familyName', 'candidate.birthDate', 'request.goal', 'candidate.email']) {
      const control = page.locator(`[name="${name}"]`).first();
      const note = page.locator(`[id="${await control.getAttribute('aria-describedby')}"]`);
      expect([name, await control.getAttribute('aria-invalid'), await note.count()]).toEqual([name, 'true', 1]);
      expect(await told.textContent()).toContain(await note.textContent());
    }
    for (const size of ['phone', 'desk'] as const) {
      await page.setViewportSize(sizes[size]);
      expect(readingFaults(await page.locator('main').ariaSnapshot())).toEqual([]);
    }
    await told.getByRole('link').first().press('Enter');
    expect(await page.locator('[name="candidate.familyName"]:focus').count()).toBe(1);

    await page.getByLabel('Achternaam').fill('Bedacht');
    await page.getByLabel(/^Geboortedatum/).fill('07-05-1990');
    await page.getByLabel('E-mailadres').fill('noor@post.example');
    await page.getByLabel('Bijstand').check();
    await page.locator('#goal').fill('Werk in een tuin');
    await page.getByLabel(/akkoord/).check();
    // The referral arrives, and its answer does not: nobody knows which of the two was lost.
    await page.route('**/v1/referrals', async (route) => {
      await route.fetch();
      await route.abort();
    });
    await press();
    await page.locator('#told:focus p').waitFor();
    expect(await page.locator('#goal').inputValue()).toBe('Werk in een tuin');
    await page.unroute('**/v1/referrals');
    await press();
    await page.locator('#referral').waitFor({ state: 'detached' });
    const reference = /HW-[0-9A-Z]{7}/.exec((await told.textContent()) ?? '')?.[0] ?? '';
    expect(await journey.stage(reference)).toBe('unconfirmed');
    const all = await journey.subjects('noor@post.example');
    expect(all).toHaveLength(1);
  });

  test('with a script, what arrived and was changed since its answer was lost is told so, and a mended mail address is another referral', async () => {
    const { journey, site } = await openBoth('form-with-script');
    const { page } = await look('phone');
    await page.goto(site);
    const press = () => page.getByRole('button', { name: 'Versturen' }).click();
    const told = page.getByRole('alert');
    await page.getByLabel('Voornaam').fill('Noor');
    await page.getByLabel('Achternaam').fill('Bedacht');
    await page.getByLabel(/^Geboortedatum/).fill('07-05-1990');
    await page.getByLabel('Woonplaats').selectOption('GM0355');
    await page.getByLabel('Bijstand').check();
    await page.locator('#goal').fill('Werk in een tuin');
    await page.getByLabel(/akkoord/).check();
    await page.getByLabel('E-mailadres').fill('noor@post');
    await press();
    // Wrong for candidate and referrer, who are one.
    await page.locator('#told:focus li').waitFor();
    expect(await told.getByRole('link').count()).toBe(1);
    const loseAnswer = async (email: string) => {
      await page.getByLabel('E-mailadres').fill(email);
      await page.route('**/v1/referrals', async (route) => {
        await route.fetch();
        await route.abort();
      });
      await press();
      await page.locator('#told:focus p').waitFor();
      await page.unroute('**/v1/referrals');
    };
    await loseAnswer('nor@post.example');
    await loseAnswer('noor@post.example');
    await page.locator('#goal').fill('Werk in een kas');
    await press();
    await page.locator('#referral').waitFor({ state: 'detached' });
    expect(await told.locator('h2').textContent()).toMatch(/al aangekomen/);
    expect(await journey.subjects('nor@post.example')).toHaveLength(1);
    expect(await journey.subjects('noor@post.example')).toHaveLength(1);
  });

  test('with a script, what fits elsewhere goes on with us, with everything that was filled in', async () => {
    const { journey, site } = await openBoth('form-with-script');
    const { page } = await look('desk');
    await page.goto(site);
    await page.getByLabel('Voornaam').fill('Noor');
    await page.getByLabel('Achternaam').fill('Bedacht');
    await page.getByLabel(/^Geboortedatum/).fill('07-05-2014');
    await page.getByLabel('Woonplaats').selectOption('GM0355');
    await page.getByLabel('E-mailadres').fill('noor@post.example');
    await page.getByLabel('Bijstand').check();
    await page.locator('#goal').fill('Werk in een tuin');
    await page.getByLabel(/akkoord/).check();
    await page.getByRole('button', { name: 'Versturen' }).click();
    await page.locator('[name="carried"]').first().waitFor({ state: 'attached' });
    expect(page.url()).toBe(`${journey.app.url}/v1/referrals`);
    expect(await page.locator('main').textContent()).toMatch(says('other-site.nothingSent'));
  });
});
