import type { Locator, Page } from 'playwright-core';
import type { FormAnswers } from '../support/form-filling.ts';
import { pressThrough } from './look.ts';

/** Someone of 35 from Zeist who refers themselves; answers beyond the questions are not asked. */
export const selfAnswers: FormAnswers = {
  for: 'self',
  'candidate.birthDate': '1990-04-02',
  place: 'Zeist',
  'situation.inCareAt': 'none',
  'situation.benefit': ['participatiewet'],
  'situation.registeredJobSeeker': 'true',
  'situation.workCoachEmail': 'sam@zeist.example',
  'request.goal': 'Weer werken, drie dagen in de week.',
  'candidate.givenName': 'Noor',
  'candidate.familyName': 'Voorbeeld',
  'candidate.email': 'noor@post.example',
  'candidate.preferredContact': 'email',
  'candidate.language': 'nl',
  helper: 'no',
  'agreement.informed': 'true',
  'agreement.consent': 'true',
};

/** Someone of 19 who is stuck, with a parent who helps. */
export const youthAnswers: FormAnswers = {
  ...selfAnswers,
  'candidate.birthDate': '2006-03-17',
  'request.motivated': 'yes',
  helper: 'yes',
  'representative.name': 'Ada Voorbeeld',
  'representative.relation': 'moeder',
  'representative.phone': '06 12 34 56 79',
};

/** A clinician who refers someone for IPS. */
export const clinicianAnswers: FormAnswers = {
  ...selfAnswers,
  for: 'professional',
  'referrer.profession': 'clinician',
  'situation.inCareAt': 'altrecht',
  'situation.ipsPossible': 'yes',
  'candidate.email': 'kandidaat@post.example',
  'referrer.name': 'Bo de Wit',
  'referrer.email': 'bo@altrecht.example',
};

const dateParts = ['year', 'month', 'day'];

/** What to put into a control, if anything. */
function answerTo(answers: FormAnswers, name: string): readonly string[] | undefined {
  const [, base = name, part = ''] = /^(.*)\.(day|month|year)$/.exec(name) ?? [];
  const answer = answers[base];
  if (answer === undefined) return undefined;
  const all = [answer].flat();
  return part === '' ? all : [all[0]?.split('-')[dateParts.indexOf(part)] ?? ''];
}

const mainForm = (page: Page): Locator => page.locator('main form[novalidate]').first();

/** Whether the page asks something; the last page of a walk does not. */
export async function asksSomething(page: Page): Promise<boolean> {
  return !/\/(verzonden|uitkomst\/[\w-]+)$/.test(new URL(page.url()).pathname) && (await mainForm(page).count()) > 0;
}

/** The button that sends the page's form, and is no choice itself. */
export function sendButton(page: Page): Locator {
  return mainForm(page).locator('button[type=submit]:not([name=press]):visible').first();
}

/**
 * Sends the page's form as it stands, and waits until the page that answers is loaded.
 *
 * @param choice what to press where that choice has a button of its own
 */
export async function send(page: Page, choice = ''): Promise<void> {
  const own = mainForm(page).locator(`button[name=press][value="${choice}"]`);
  await pressThrough(page, (await own.count()) > 0 ? own : sendButton(page));
}

/** The answers, with the code of the newest mail where the page asks for one: its reader looks in the console's mailbox. */
async function withCode(page: Page, answers: FormAnswers): Promise<FormAnswers> {
  const { origin, pathname } = new URL(page.url());
  if (!/\/aanmelden\/\w+\/code$/.test(pathname)) return answers;
  const mails = (await (await page.request.get(`${origin}/_local/mails.json`)).json()) as readonly { text: string }[];
  const codes = mails.flatMap(({ text }) => /\b\d{6}\b/.exec(text)?.[0] ?? []);
  return { ...answers, code: codes.at(-1) ?? '' };
}

/** Fills in the page by pointing and typing. */
export async function fillByPointing(page: Page, given: FormAnswers): Promise<void> {
  const answers = await withCode(page, given);
  for (const control of await mainForm(page).locator('input:not([type=hidden]), textarea, select').all()) {
    const name = (await control.getAttribute('name')) ?? '';
    const type = (await control.getAttribute('type')) ?? '';
    const answer = answerTo(answers, name);
    if (answer === undefined) continue;
    if (type === 'radio' || type === 'checkbox') {
      if (answer.includes((await control.getAttribute('value')) ?? '')) await control.check();
    } else if (await control.evaluate((one) => one.matches('select'))) {
      await control.selectOption([...answer]);
    } else {
      await control.fill(answer[0] ?? '');
    }
  }
}

/** What has the focus, and whether one can see that. */
interface Focus {
  readonly tag: string;
  readonly name: string;
  readonly type: string;
  readonly value: string;
  readonly checked: boolean;
  /** In the form that asks something. */
  readonly inForm: boolean;
  readonly isVisible: boolean;
}

const readFocus = `(() => {
  const one = document.activeElement;
  const style = getComputedStyle(one);
  const box = one.getBoundingClientRect();
  return {
    tag: one.tagName.toLowerCase(),
    name: one.getAttribute('name') ?? '',
    type: one.getAttribute('type') ?? '',
    value: one.value ?? '',
    checked: one.checked ?? false,
    inForm: document.querySelector('main form[novalidate]')?.contains(one) ?? false,
    isVisible: one === document.body || (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2 && box.width > 0),
  };
})()`;

async function answerByKeyboard(page: Page, focus: Focus, answers: FormAnswers): Promise<void> {
  const { keyboard } = page;
  const answer = answerTo(answers, focus.name);
  if (answer === undefined) return;
  switch (focus.type) {
    case 'radio': {
      // Arrows choose within a group, as everywhere; the space bar chooses the one that has the focus already.
      if (answer.includes(focus.value)) return keyboard.press('Space');
      for (let n = 0; n < 20; n += 1) {
        await keyboard.press('ArrowDown');
        const { value } = (await page.evaluate(readFocus)) as Focus;
        if (answer.includes(value)) return;
      }
      throw new Error(`there is no ${answer.join()} among ${focus.name}`);
    }
    case 'checkbox':
      if (answer.includes(focus.value) !== focus.checked) await keyboard.press('Space');
      return;
    default:
      if (focus.tag !== 'select') await keyboard.type(answer[0] ?? '');
  }
}

/** More stops than any page has. */
const mostStops = 120;

/**
 * Fills in and sends the page with Tab, arrows, space and Enter alone.
 *
 * @returns what had the focus without showing it
 * @throws when the button cannot be reached
 */
export async function fillByKeyboard(page: Page, given: FormAnswers): Promise<readonly string[]> {
  const answers = await withCode(page, given);
  const unseen: string[] = [];
  for (let stop = 0; stop < mostStops; stop += 1) {
    await page.keyboard.press('Tab');
    const focus = (await page.evaluate(readFocus)) as Focus;
    if (!focus.isVisible) unseen.push(`${page.url()}: ${focus.tag} ${focus.name}`);
    if (!focus.inForm) continue;
    if (focus.tag === 'button') {
      await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
      return unseen;
    }
    await answerByKeyboard(page, focus, answers);
  }
  throw new Error(`the button of ${page.url()} cannot be reached by keyboard`);
}

/** More pages than any path through the form has. */
const longest = 30;

/**
 * Walks the form from its first question to a page that asks nothing.
 *
 * @param fill fills in one page and sends it
 */
export async function walk(page: Page, start: string, fill: () => Promise<void>): Promise<void> {
  await page.goto(start);
  for (let step = 0; step < longest; step += 1) {
    if (!(await asksSomething(page))) return;
    const before = page.url();
    await fill();
    if (/^(Fout|Error): /.test(await page.title())) throw new Error(`a mistake on ${before}`);
  }
  throw new Error(`the form does not end; it stands at ${page.url()}`);
}
