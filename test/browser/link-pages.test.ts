import { afterAll, beforeAll, expect, test } from 'vitest';
import { languages } from '../../functions/domain/codes.ts';
import { htmlProblems } from '../support/fake-links.ts';
import { sendButton } from './form-filling.ts';
import {
  doubleText,
  faultsAtEachWidth,
  type Look,
  openLook,
  overflows,
  overweight,
  pressThrough,
  unfold,
  widths,
} from './look.ts';
import { samplePages } from './sample-pages.ts';
import { onStage } from './stage.ts';

const cases = samplePages.flatMap((page) => languages.map((lang) => ({ ...page, lang })));

onStage('pages behind a link', ({ browser, samples }) => {
  let look: Look;
  beforeAll(async () => {
    look = await openLook(browser());
  });
  afterAll(() => look.context.close());

  const open = async ({ area, name, lang }: (typeof cases)[number]) =>
    look.page.goto(`${samples}/${area}/${name}?lang=${lang}`);

  test.each(cases)('$name in $lang at each width', async (one) => {
    const answer = await open(one);
    const html = (await answer?.text()) ?? '';
    expect([...(await htmlProblems(html)), ...overweight(html)]).toEqual([]);
    expect(await faultsAtEachWidth(look)).toEqual([]);
  });

  /** Words differ in length only: what is right in Dutch at every width is looked at in English where it is tightest. */
  const widthsFor = (lang: string) => (lang === 'nl' ? widths : [320]);

  test.each(cases.filter(({ hasForm }) => hasForm))('$name in $lang, with mistakes', async (one) => {
    await open(one);
    await unfold(look.page);
    await pressThrough(look.page, sendButton(look.page));
    expect(await look.page.title()).toMatch(/^(Fout|Error): /);
    expect(await faultsAtEachWidth(look, widthsFor(one.lang))).toEqual([]);
    await look.page.locator('.error-summary a').first().click();
    await look.page.locator('main :is(input, select, textarea):focus').waitFor();
  });

  const folded = [
    'approve-ips',
    'approve-deputy',
    'accept-offer',
    'confirm-start',
    'check-in',
    'check-in-ahead',
    'decide-extension',
    'check-in-phoned-in',
    'resolve',
    'call-not-mine',
    'status-under-way',
    'status-referrer-begun',
  ];
  test.each(cases.filter(({ name }) => folded.includes(name)))('$name in $lang, all opened', async (one) => {
    await open(one);
    await unfold(look.page);
    expect(await faultsAtEachWidth(look, widthsFor(one.lang))).toEqual([]);
    for (const choice of await look.page.locator('.option:has(+ .option-fields) > input').all()) {
      await choice.check();
      expect(await faultsAtEachWidth(look, [320])).toEqual([]);
    }
  });

  /** Forms below the question of the page, each with a choice that has questions of its own. */
  const below = [
    { name: 'check-in-phoned-in', form: '/sturen', choice: 'extend', field: 'steer.workingDays' },
    { name: 'check-in-phoned-in', form: '/sturen', choice: 'change-addressee', field: 'steer.name' },
    { name: 'approve-deputy', form: '/sturen', choice: 'moved', field: 'steer.municipality' },
    { name: 'call-not-mine', form: '/afzender', choice: 'chosen', field: 'sent.references' },
  ] as const;
  test.each(below.flatMap((one) => languages.map((lang) => ({ ...one, lang }))))(
    '$name in $lang, $choice left empty below its question',
    async ({ name, form, choice, field, lang }) => {
      await look.page.goto(`${samples}/taak/${name}?lang=${lang}`);
      await unfold(look.page);
      const posted = look.page.locator(`form[action$="${form}"]`);
      await posted.locator(`input[value="${choice}"]`).check();
      await pressThrough(look.page, posted.locator('button[type=submit]'));
      expect(await look.page.title()).toMatch(/^(Fout|Error): /);
      const wrong = look.page.locator(`form[action$="${form}"] [name="${field}"]`).first();
      expect(await wrong.isVisible(), 'what is wrong stands open').toBe(true);
      expect(await faultsAtEachWidth(look, widthsFor(lang))).toEqual([]);
    },
  );

  test.each(['confirm-sender', 'confirm-interest-consent', 'still-wanted', 'accept-offer-full'])(
    '%s at a desk: the question stands where the page begins',
    async (name) => {
      await look.page.setViewportSize({ width: 1280, height: 900 });
      await look.page.goto(`${samples}/taak/${name}?lang=nl`);
      const left = async (what: string) => (await look.page.locator(what).first().boundingBox())?.x;
      expect(await left('main form fieldset')).toBe(await left('h1'));
    },
  );

  test('on a phone a known job coach is two presses, and somebody else is typed', async () => {
    const phone = await openLook(browser(), { viewport: { width: 320, height: 640 } });
    await phone.page.goto(`${samples}/taak/accept-offer-known?lang=nl`);
    await phone.page.locator('input[name=choice][value=accept]').check();
    const coaches = phone.page.locator('input[name=jobCoach]');
    expect(await phone.page.locator('input[name=jobCoach]:checked').count()).toBe(0);
    await coaches.first().check();
    expect(await phone.page.locator('input[name=jobCoachName]').isVisible()).toBe(false);
    expect(await phone.page.locator('[id="startsOn"]').isVisible()).toBe(true);
    await coaches.last().check();
    expect(await phone.page.locator('input[name=jobCoachName]').isVisible()).toBe(true);
    expect(await phone.page.locator('main').innerHTML()).not.toContain('robin@');
    expect(await faultsAtEachWidth(phone, [320])).toEqual([]);
    await phone.context.close();
  });

  test('questions of a choice show once it is chosen, and no others do', async () => {
    await look.page.goto(`${samples}/taak/approve?lang=nl`);
    const fields = look.page.locator('.option-fields :is(select, textarea, input)');
    expect(await fields.locator('visible=true').count()).toBe(0);
    await look.page.locator('input[value=decline]').check();
    expect(await look.page.locator('select[name=reason]').isVisible()).toBe(true);
    expect(await look.page.locator('input[name=email]').isVisible()).toBe(false);
  });

  test.each(['approve', 'accept-offer', 'check-in', 'status-under-way'])('%s in forced colours', async (name) => {
    const forced = await openLook(browser(), { forcedColors: 'active' });
    const area = name.startsWith('status') ? 'status' : 'taak';
    await forced.page.goto(`${samples}/${area}/${name}?lang=nl`);
    await unfold(forced.page);
    expect(await faultsAtEachWidth(forced, [320, 1280])).toEqual([]);
    const option = forced.page.locator('.option input').first();
    if ((await option.count()) > 0) {
      const before = await option.screenshot();
      await option.check();
      expect((await option.screenshot()).equals(before), 'one can see what is chosen').toBe(false);
    }
    await forced.context.close();
  });

  test.each(['approve', 'check-in', 'status-under-way'])('%s at text twice as large', async (name) => {
    const area = name.startsWith('status') ? 'status' : 'taak';
    await look.page.setViewportSize({ width: 1280, height: 900 });
    await look.page.goto(`${samples}/${area}/${name}?lang=nl`);
    await doubleText(look.page);
    expect(await overflows(look.page)).toEqual([]);
  });
});
