import { createHash } from 'node:crypto';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { regionHistoryPath, regionPartPath, regionPath } from '../../functions/domain/desk-paths.ts';
import type { Staff } from '../../functions/domain/staff.ts';
import { midden } from '../domain/fixtures.ts';
import { formCase } from '../support/forms.ts';
import { type Journey, openJourney } from '../support/journey.ts';
import { withPlacesFor } from '../support/regions.ts';
import { says } from '../support/says.ts';
import { staffCookie } from '../support/staff-cookie.ts';
import { withStaffOfEach } from '../support/staff-world.ts';
import { faultsAtEachWidth, type Look, overweight, pressThrough, readingFaults } from './look.ts';
import { looksOf, sizes } from './looks.ts';
import { onStage } from './stage.ts';

const kim: Staff = { subject: 'c-1', name: 'Kim Voorbeeld', role: 'coordinator', scope: 'region' };
const key = 'a key of a form';
const { body } = formCase('open-formulieren');

onStage('a form on another system, mapped at the desk', ({ browser }) => {
  let journey: Journey;
  const look = looksOf(browser);
  beforeEach(async () => {
    const keyHashes = [createHash('sha256').update(key).digest('hex')];
    const clients = [{ id: 'formulieren', name: 'Formulieren van Zeist', keyHashes }];
    journey = await openJourney({ regionContent: { ...withStaffOfEach(withPlacesFor(50, midden())), clients } });
  });
  afterEach(() => journey.close());

  const words = async (page: Page) => (await page.locator('main').textContent()) ?? '';
  const press = (page: Page, step: string) => pressThrough(page, page.locator(`button[name="step"][value="${step}"]`));
  const post = (form: string, sent: unknown) =>
    fetch(`${journey.app.url}/v1/referrals/forms/${form}`, {
      method: 'POST',
      headers: { 'X-API-Key': key, 'Content-Type': 'application/json' },
      body: JSON.stringify(sent),
    });

  async function expectSound({ page, ...one }: Look, size: keyof typeof sizes): Promise<void> {
    expect(overweight(await page.content())).toEqual([]);
    expect(readingFaults(await page.locator('main').ariaSnapshot())).toEqual([]);
    expect(await faultsAtEachWidth({ page, ...one }, [sizes[size].width])).toEqual([]);
  }

  test.each([
    ['phone', 'nl'],
    ['desk', 'en'],
  ] as const)('on a %s: from a pasted sample to a referral, changed, and taken away', async (size, lang) => {
    const one = await look(size);
    const { page } = one;
    await one.context.addCookies([await staffCookie(journey.app, kim)]);
    await page.goto(`${journey.app.url}${regionPath}?lang=${lang}`);
    await pressThrough(page, page.locator(`a[href$="${regionPartPath('forms.nieuw')}"]`));
    await expectSound(one, size);
    await page.locator('[name="name"]').fill('Open Formulieren');
    await page.locator('[name="client"]').selectOption('formulieren');
    await page.locator('[name="sample"]').fill('voornaam: Noor');
    await press(page, 'read');
    expect(await words(page)).toMatch(says('desk-forms.notJson', {}, lang));
    await expectSound(one, size);
    await page.locator('[name="sample"]').fill(JSON.stringify(body, undefined, 2));
    await press(page, 'read');
    expect(await words(page)).toMatch(says('desk-forms.bsn', { field: 'values.auth_bsn' }, lang));
    await expectSound(one, size);
    // Something that is needed is left out, and asked for by name.
    const family = page
      .locator('select')
      .filter({ has: page.locator('option[value="candidate.familyName"][selected]') });
    const name = (await family.last().getAttribute('name')) ?? '';
    for (const select of await family.all()) await select.selectOption('ignore');
    await press(page, 'see');
    const familyName = says('desk-forms.targets.candidate-familyName', {}, lang);
    expect(await words(page)).toMatch(familyName);
    expect(await page.locator('button[value="live"]').count()).toBe(0);
    await expectSound(one, size);
    await press(page, 'adjust');
    await page.locator(`[name="${name}"]`).selectOption('candidate.familyName');
    await press(page, 'see');
    expect(await words(page)).toMatch(says('desk-forms.resultGood', {}, lang));
    expect(await words(page)).toContain('Weer werken, drie dagen in de week.');
    await expectSound(one, size);
    await press(page, 'live');
    expect(await page.locator('.error-summary a').count()).toBe(1);
    await page.locator('[name="because"][value="agreed"]').check();
    await press(page, 'live');
    expect(await words(page)).toMatch(says('desk-region.messages.veranderd', {}, lang));

    const answer = await post('open-formulieren', body);
    expect(answer.status).toBe(201);
    const { reference } = (await answer.json()) as { reference: string };
    expect((await journey.look(reference)).referral).toMatchObject({ municipality: 'GM0355' });

    await page.goto(`${journey.app.url}${regionHistoryPath}`);
    expect(await words(page)).toContain('Open Formulieren');
    // Nothing that the invented person filled in is kept.
    expect(JSON.stringify(journey.app.region)).not.toContain('Noor');

    await page.goto(`${journey.app.url}${regionPartPath('forms.open-formulieren')}`);
    await expectSound(one, size);
    await page.locator('[name="sample"]').fill(JSON.stringify(body));
    await press(page, 'read');
    expect(await page.locator(`[name="${name}"]`).inputValue()).toBe('candidate.familyName');
    await page.goto(`${journey.app.url}${regionPartPath('forms.open-formulieren')}`);
    await page.locator('details summary').last().click();
    await page.locator('[name="because"][value="agreed"]').check();
    await press(page, 'gone');
    expect(await words(page)).toMatch(says('desk-region.messages.veranderd', {}, lang));
    expect((await post('open-formulieren', body)).status).toBe(404);
  });
});
