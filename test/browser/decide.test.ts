import { afterEach, expect, test } from 'vitest';
import { says } from '../support/says.ts';
import { faults, type Look, openLook, pressThrough } from './look.ts';
import { onStage } from './stage.ts';

const phone = { viewport: { width: 390, height: 800 } };

onStage('a yes by one press', ({ browser, samples }) => {
  let look: Look;
  afterEach(() => look.context.close());

  async function open(name: string, options = {}) {
    look = await openLook(browser(), options);
    const { page } = look;
    const posts: string[] = [];
    page.on('request', (request) => {
      if (request.method() === 'POST') posts.push(request.postData() ?? '');
    });
    await page.goto(`${samples}/taak/${name}?lang=nl`);
    const yes = page.getByRole('button', { name: 'Ja, akkoord', exact: true });
    const enter = () => Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
    return { page, posts, yes, enter };
  }
  const isMistake = async () => /^Fout: /.test(await look.page.title());

  test('is a receipt after one click, on a phone, with nothing chosen before', async () => {
    const { page, posts, yes } = await open('approve', phone);
    expect(await page.locator('main input:checked').count()).toBe(0);
    expect(await faults(look)).toEqual([]);
    await pressThrough(page, yes);
    expect(posts.map((post) => new URLSearchParams(post).getAll('press'))).toEqual([['approve']]);
    expect(await isMistake()).toBe(false);
  });

  test('for a team has the name that was given before, which can be changed; it is sent, and in no address', async () => {
    const { page, posts, yes } = await open('approve-team', phone);
    const name = page.getByRole('textbox', { name: says('task.form.approve.decidedByName') });
    expect(await name.inputValue()).toBe('Fenna de Beslisser');
    await name.fill('Guus van Kantoor');
    await pressThrough(page, yes);
    expect(posts.map((post) => new URLSearchParams(post).get('decidedByName'))).toEqual(['Guus van Kantoor']);
    expect(page.url()).not.toContain('Guus');
  });

  test('is never what the Enter key means: not in the name, not in the date, not on a choice', async () => {
    for (const box of ['decidedByName', 'decisionDate.day', 'decisionDate.year']) {
      const { page, posts, enter } = await open('approve-team-ips');
      await page.locator(`[name="${box}"]`).fill(box === 'decidedByName' ? 'Fenna de Beslisser' : '5');
      await enter();
      expect(posts).toHaveLength(1);
      expect(posts[0]).not.toContain('press');
      expect(await page.locator('.error-summary').textContent()).toMatch(says('link-problem.problems.choice-or-yes'));
      expect(await page.locator(`[name="${box}"]`).inputValue()).not.toBe('');
      await look.context.close();
    }
    const { page, posts, enter } = await open('approve-ips');
    await page.locator('[name=years]').first().check();
    await enter();
    expect(posts[0]).not.toContain('press');
    expect(await isMistake()).toBe(true);
  });

  test('Enter in the address of a colleague sends that other choice', async () => {
    const { page, posts, enter } = await open('approve');
    await page.getByRole('radio', { name: /^Een collega/ }).check();
    await page.locator('[name=email]').fill('lou@zeist.example');
    await enter();
    expect(Object.fromEntries(new URLSearchParams(posts[0]))).toMatchObject({
      choice: 'delegate',
      email: 'lou@zeist.example',
    });
    expect(posts[0]).not.toContain('press');
    expect(await isMistake()).toBe(false);
  });

  test('without the date that it needs asks for that, and keeps the name', async () => {
    const { page, yes } = await open('approve-team-ips', phone);
    await page.locator('[name=decidedByName]').fill('Fenna de Beslisser');
    await pressThrough(page, yes);
    expect(await faults(look)).toEqual([]);
    expect(await page.locator('.error-summary a').getAttribute('href')).toBe('#decisionDate');
    expect(await page.locator('[name=decidedByName]').inputValue()).toBe('Fenna de Beslisser');
    expect(await page.locator('main input:checked').count()).toBe(0);
  });

  test('beside another choice is neither; the page then lets both be chosen again', async () => {
    const { page, yes } = await open('approve');
    await page.getByRole('radio', { name: /^Niet akkoord/ }).check();
    await page.locator('[name=explanation]').fill('Eerst nog een gesprek.');
    await pressThrough(page, yes);
    expect(await isMistake()).toBe(true);
    expect(await page.locator('main [name=choice]:checked').count()).toBe(0);
    expect(await page.locator('[name=explanation]').inputValue()).toBe('Eerst nog een gesprek.');
    await pressThrough(page, yes);
    expect(await isMistake()).toBe(false);
  });

  test('is reached and pressed with the keyboard, before anything else that can be chosen', async () => {
    const { page, posts, yes } = await open('approve');
    await page.locator('main h1').click();
    for (let presses = 0; presses < 30; presses += 1) {
      await page.keyboard.press('Tab');
      if (await yes.evaluate((one) => one.matches(':focus'))) break;
      expect(await page.locator('main [name=choice]:focus').count()).toBe(0);
    }
    await Promise.all([page.waitForEvent('load'), page.keyboard.press('Space')]);
    expect(posts.map((post) => new URLSearchParams(post).getAll('press'))).toEqual([['approve']]);
  });

  test('gives more guidance as it was asked for, or less, on a phone; a no needs its reason', async () => {
    const { page, posts } = await open('decide-extension-team', phone);
    const grant = page.getByRole('button', { name: says('task.form.decide-extension.grant.1') });
    expect((await grant.boundingBox())?.y).toBeLessThan(2 * phone.viewport.height);
    expect(await faults(look)).toEqual([]);
    await page.locator('[name=hours]').fill('10');
    for (const [part, value] of [
      ['day', '28'],
      ['month', '2'],
      ['year', '2027'],
    ] as const)
      await page.locator(`[name="until.${part}"]`).fill(value);
    await pressThrough(page, grant);
    expect(Object.fromEntries(new URLSearchParams(posts[0]))).toMatchObject({ press: 'grant', hours: '10' });
    expect(await isMistake()).toBe(false);
    await look.context.close();
    const no = await open('decide-extension', phone);
    await no.page.locator('[name=choice][value=refuse]').check();
    await pressThrough(no.page, no.page.getByRole('button', { name: says('link-form.send') }));
    expect(await no.page.locator('.error-summary a').getAttribute('href')).toBe('#refusal');
  });
});

onStage('a pause', ({ browser, samples }) => {
  test('is told by a job coach on a phone, and takes no room from how it goes until it is chosen', async () => {
    const look = await openLook(browser(), phone);
    const { page } = look;
    await page.goto(`${samples}/taak/check-in?lang=nl`);
    const top = async (selector: string) => (await page.locator(selector).first().boundingBox())?.y ?? Number.NaN;
    const send = page.getByRole('button', { name: says('link-form.send') });
    expect(await top('[name=choice]')).toBeLessThan(phone.viewport.height);
    expect((await send.boundingBox())?.y).toBeLessThan(2 * phone.viewport.height);
    expect(await page.locator('[name=pauseReason]').isVisible()).toBe(false);
    await page.locator('[name=choice][value=paused]').check();
    await page.locator('[name=pauseReason]').selectOption('family');
    await pressThrough(page, send);
    expect(await page.locator('.error-summary a').first().getAttribute('href')).toBe('#pausedFrom');
    for (const [field, month] of [
      ['pausedFrom', '2'],
      ['pausedUntil', '3'],
    ] as const)
      for (const [part, value] of [
        ['day', '1'],
        ['month', month],
        ['year', '2026'],
      ] as const)
        await page.locator(`[name="${field}.${part}"]`).fill(value);
    expect(await faults(look)).toEqual([]);
    await pressThrough(page, send);
    expect(await page.title()).not.toMatch(/^Fout: /);
    await look.context.close();
  });
});
