import type { Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { bySelf, cast, started, untilCheckIn } from '../support/cases.ts';
import { type Journey, openJourney } from '../support/journey.ts';
import { says } from '../support/says.ts';
import { faultsAtEachWidth, type Look, openLook, pressThrough } from './look.ts';
import { onStage } from './stage.ts';

const phone = { width: 390, height: 844 } as const;

/** Where the keyboard is: what has the focus, how far down it stands, and whether anybody can see that it has it. */
const focused = `(() => {
  const one = document.activeElement;
  const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one);
  return {
    tag: one.tagName.toLowerCase(),
    value: one.value ?? '',
    field: one.getAttribute('name') ?? '',
    name: (one.textContent ?? '').trim(),
    inMain: one.closest('main') !== null && one.tagName !== 'MAIN',
    top: Math.round(one.getBoundingClientRect().top + scrollY),
    isSeen: (outlineStyle !== 'none' && parseFloat(outlineWidth) > 0) || boxShadow !== 'none',
  };
})()`;
interface Focused {
  readonly tag: string;
  readonly value: string;
  readonly field: string;
  readonly name: string;
  readonly inMain: boolean;
  readonly top: number;
  readonly isSeen: boolean;
}

onStage('answers in a row', ({ browser }) => {
  let journey: Journey;
  let look: Look;
  beforeAll(async () => {
    journey = await openJourney();
  });
  afterEach(() => look.context.close());
  afterAll(() => journey.close());

  /** Opens somebody's list, as whoever reads the mailbox does. */
  async function open(mailbox: string): Promise<Page> {
    look = await openLook(browser(), { viewport: phone });
    const { page } = look;
    await page.goto(`${journey.app.url}/mijn`);
    await page.getByLabel(says('worklist.code.email')).fill(mailbox);
    await pressThrough(page, page.getByRole('button', { name: says('worklist.code.button') }));
    await journey.app.clock.idle();
    const code = await journey.person(mailbox).code();
    await page.locator('input[name=code]').fill(code);
    await pressThrough(page, page.getByRole('button', { name: says('link.code.check') }));
    return page;
  }

  const words = async (page: Page) => (await page.locator('main').textContent()) ?? '';
  const heading = async (page: Page) => (await page.locator('h1').textContent()) ?? '';

  test('a job coach with seventeen trajectories answers every check-in with two presses each, on a phone', async () => {
    const people = cast('zeventien');
    const all: string[] = [];
    for (let n = 1; n <= 17; n += 1) {
      all.push(await started(journey, people, bySelf({ ...people, candidate: `zeventien${n}@post.example` })));
    }
    for (const reference of all) await untilCheckIn(journey, reference);
    const page = await open(people.jobCoach);
    expect(await words(page)).toMatch(says('worklist.page.count', { count: 17 }));
    let presses = 1;
    await pressThrough(page, page.getByRole('link', { name: says('worklist.page.begin') }));
    // Whom it is about stands above what is asked, and how the trajectory went so far below it.
    const top = async (one: Locator) => (await one.first().boundingBox())?.y ?? Number.NaN;
    const asked = await top(page.locator('input[name=choice]'));
    expect(await top(page.locator('main dl'))).toBeLessThan(asked);
    const told = page.getByRole('heading', { name: says('section.trajectory') });
    expect(await top(told)).toBeGreaterThan(await top(page.getByRole('button', { name: says('link-form.send') })));
    // What is asked stands on the first screen of a phone.
    expect(asked).toBeLessThan(phone.height);
    while (!says('worklist.page.title').test(await heading(page))) {
      expect(await page.locator('input:checked').count()).toBe(0);
      await page.locator('input[name=choice][value=continues]').check();
      await pressThrough(page, page.getByRole('button', { name: says('link-form.send') }));
      presses += 2;
    }
    expect(presses).toBeLessThanOrEqual(35);
    expect(await words(page)).toMatch(says('worklist.page.count', { count: 0 }));
    expect(await faultsAtEachWidth(look, [phone.width])).toEqual([]);
  });

  test('a list and two decisions by the keyboard alone: in the order of the page, and always to be seen', async () => {
    const people = cast('toetsen');
    for (const n of [1, 2]) await journey.refer(bySelf({ ...people, candidate: `toetsen${n}@post.example` }));
    const page = await open(people.workCoach);

    /** Presses Tab until something has the focus, past nothing that is out of order or cannot be seen to have it. */
    async function tabTo(isThere: (one: Focused) => boolean): Promise<void> {
      const passed: Focused[] = [];
      while (passed.length < 40) {
        await page.keyboard.press('Tab');
        const one: Focused = await page.evaluate(focused);
        passed.push(one);
        expect(one.isSeen, `${one.tag} ${one.name}`).toBe(true);
        if (isThere(one)) break;
      }
      expect(isThere(passed.at(-1) as Focused), passed.map(({ tag, name }) => `${tag} ${name}`).join('\n')).toBe(true);
      const tops = passed.filter(({ inMain }) => inMain).map(({ top }) => top);
      expect(tops).toEqual(tops.toSorted((one, other) => one - other));
    }
    const enter = () => Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);

    // A page begins at its top, with the way past its head; behind that comes what stands first on it.
    await tabTo(({ name }) => says('frame.skip').test(name));
    await page.keyboard.press('Enter');
    await tabTo(({ name }) => says('worklist.page.begin').test(name));
    await enter();
    await tabTo(({ value }) => value === 'approve');
    await enter();
    // The next question: what was kept is said above its heading, to be read out at once, and nothing has taken the focus.
    const saved = page.locator('main [role=status]');
    expect(await saved.textContent()).toMatch(/HW-[0-9A-Z]{7}/);
    const isAbove = `document.querySelector('main [role=status]').compareDocumentPosition(document.querySelector('h1')) & 4`;
    expect(await page.evaluate(isAbove)).toBe(4);
    expect(await page.evaluate('document.activeElement === document.body')).toBe(true);
    await tabTo(({ tag, value }) => tag === 'input' && value === 'decline');
    await page.keyboard.press('Space');
    await tabTo(({ field }) => field === 'reason');
    await page.keyboard.press('ArrowDown');
    await tabTo(({ tag, name }) => tag === 'button' && says('link-form.send').test(name));
    await enter();
    expect(await heading(page)).toMatch(says('worklist.page.title'));
    expect(await words(page)).toMatch(says('worklist.page.count', { count: 0 }));
  });
});
