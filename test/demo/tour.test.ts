import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openConsole } from '../../demo/console/open-console.ts';
import { stopNames } from '../../demo/console/tour/tour-state.ts';
import { tourNl } from '../../demo/console/tour/tour-texts-nl.ts';
import { cookieJar } from '../../functions/runtime/cookie-jar.ts';
import { notPlain } from '../../functions/web/words/plain-dutch.ts';
import { type Embedded, openEmbedded } from '../../local/embedded.ts';
import { htmlChecker } from '../support/html-checker.ts';
import { visibleText } from '../support/visible-text.ts';

const templateDir = fileURLToPath(new URL('../../.local/template', import.meta.url));
let app: Embedded;

/** A Monday of the shortest month, in which a case has the least time to reach the coordinator. */
const open = async () => {
  app = await openEmbedded({ console: openConsole, frozenAt: '2026-02-02T08:00:00.000Z', seed: 1, templateDir });
};

/** A browser of its own: it keeps cookies and follows where it is sent. */
function browser() {
  const cookies = cookieJar();
  async function visit(path: string, init: RequestInit = {}): Promise<{ status: number; path: string; html: string }> {
    const answer = await fetch(new URL(path, app.url), {
      ...init,
      redirect: 'manual',
      headers: { ...init.headers, ...cookies.headers() },
    });
    cookies.keep(answer.headers.getSetCookie());
    const next = answer.headers.get('location');
    return answer.status === 303 && next !== null
      ? visit(next)
      : { status: answer.status, path: new URL(path, app.url).pathname, html: await answer.text() };
  }
  const post = (path: string, fields: Record<string, string> = {}) =>
    visit(path, {
      method: 'POST',
      headers: { origin: app.url, 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams(fields).toString(),
    });
  /** Presses the first button of the tour that sends to a path, with the fields of its form. */
  async function press(action: string) {
    const { html } = await visit('/_local/tour');
    const form = html.split('<form').find((one) => one.includes(`action="${action}"`)) ?? '';
    const fields = Object.fromEntries(
      [...form.slice(0, form.indexOf('</form')).matchAll(/name="(\w+)" value="([^"]*)"/g)].map(
        ([, name = '', value = '']) => [name, value.replaceAll('&amp;', '&')],
      ),
    );
    const answer = await post(action, fields);
    await app.clock.idle();
    return answer;
  }
  const tour = async (query = '') => (await visit(`/_local/tour${query}`)).html;
  const now = async () => /<li class="now"[^>]*><h2>.*?(\d):/.exec(await tour())?.[1];
  return { visit, post, press, tour, now };
}

type Browser = ReturnType<typeof browser>;

/** Proves the mailbox of whoever is played, and answers the question about somebody on their list. */
async function answerTask(one: Browser, name: string, fields: Record<string, string>) {
  const { path, html } = await one.press('/_local/tour/code');
  expect(path).toBe('/mijn');
  const [, task = ''] = new RegExp(`<a href="([^"]+)">${name} Voorbeeld</a>`).exec(html) ?? [];
  await one.post(task, fields);
  await app.clock.idle();
}

/** Lets the clock move, and waits until it is done. */
async function pass(one: Browser) {
  await one.press('/_local/clock');
  await expect
    .poll(async () => (await one.visit('/_local/tour')).html.includes('5 maart 2026'), { timeout: 20_000 })
    .toBe(true);
  await app.clock.idle();
}

describe('the guided tour', () => {
  beforeEach(open, 120_000);
  afterEach(() => app.close());

  test('goes from stop to stop by what really happened, and every browser sees the same', async () => {
    const one = browser();
    expect(await one.now()).toBe('1');
    await one.press('/_local/tour/refer');
    expect(await one.now()).toBe('2');
    await answerTask(one, 'Noor', { choice: 'approve' });
    expect(await one.now()).toBe('3');
    const accepted = await one.press('/_local/tour/accept');
    // What the site itself answers: the contact data, which nobody saw before.
    expect(accepted.html).toContain('noor@ronde-1.example');
    expect(await one.now()).toBe('4');
    await pass(one);
    expect(await one.now()).toBe('5');
    expect(await browser().now()).toBe('5');
    await answerTask(one, 'Bas', { choice: 'approve' });
    expect(await one.now()).toBeUndefined();
    expect((await browser().tour()).match(/<li class="done">/g)).toHaveLength(stopNames.length);
  });

  test('begins again with other people; the round of before stays until somebody is referred', async () => {
    const one = browser();
    await one.press('/_local/tour/refer');
    expect(await one.tour('?begin')).toContain('Meld Lotte en Omar aan');
    expect(await one.now()).toBe('2');
    await one.post('/_local/tour/refer', { round: '2' });
    await app.clock.idle();
    const html = await one.tour();
    expect(html).toContain('Lotte');
    expect(html).not.toContain('Noor');
  });

  test('pressing twice refers nobody twice', async () => {
    const one = browser();
    await Promise.all([one.post('/_local/tour/refer', { round: '1' }), one.post('/_local/tour/refer', { round: '1' })]);
    await app.clock.idle();
    const lines: unknown = await (await fetch(`${app.url}/_local/referrals.json`)).json();
    expect(lines).toHaveLength(2);
  });

  test('shows the code of whoever is played, and enters it only for them', async () => {
    const one = browser();
    await one.press('/_local/tour/refer');
    expect(await one.tour()).not.toMatch(/class="code">\d{6}</);
    const { html } = await one.press('/_local/tour/code');
    expect(html).toContain('Noor Voorbeeld');
    expect(await one.tour()).toMatch(/class="code">\d{6}</);
    expect((await browser().visit('/mijn')).html).not.toContain('Noor');
  });

  test('says what to do when the case cannot go on in this round', async () => {
    const one = browser();
    await one.press('/_local/tour/refer');
    await answerTask(one, 'Noor', { choice: 'decline', reason: 'not-now' });
    expect(visibleText(await one.tour())).toContain('De aanmelding van Noor is gestopt.');
    expect(await one.tour()).toContain('<a class="press" href="/_local/tour?begin">');
  });

  test('says whom it waits for when somebody else has to answer first, and lets time pass', async () => {
    const one = browser();
    await one.press('/_local/tour/refer');
    await answerTask(one, 'Noor', { choice: 'ask-information', question: 'Op welke dagen?' });
    const html = await one.tour();
    expect(visibleText(html)).toContain('Het wacht nu op de kandidaat: Geef meer informatie.');
    expect(html).toContain('href="/_local/be/noor%40ronde-1.example?task=');
    expect(html).toContain('Laat nog een week voorbijgaan');
  });

  test('says so while the mail service takes no mail, and how to switch it on', async () => {
    const one = browser();
    expect(await one.tour()).not.toContain('role="alert"');
    await one.post('/_local/mail-service', { fault: 'account-paused' });
    expect(await one.tour()).toContain('De mail staat stil in deze proef.');
  });

  test('a task that does not exist is refused, and the way back is shown', async () => {
    const answer = await browser().post('/_local/tour/code', { task: 'HW-XXXXXXX#approve#1' });
    expect([answer.status, answer.html]).toEqual([502, expect.stringContaining('Terug naar de rondleiding')]);
  });
});

describe('the words of the tour', () => {
  beforeAll(open, 120_000);
  afterAll(() => app.close());

  test('are valid HTML in both languages, which the site then speaks too', async () => {
    const validator = htmlChecker({
      extends: ['html-validate:recommended'],
      rules: { 'no-trailing-whitespace': 'off' },
    });
    const one = browser();
    await one.press('/_local/tour/refer');
    for (const lang of ['nl', 'en']) {
      const html = await one.tour(`?lang=${lang}`);
      const report = await validator.validateString(html);
      expect(report.results.flatMap(({ messages }) => messages.map(({ message }) => message))).toEqual([]);
      expect(html).toContain(`<html lang="${lang}">`);
      expect((await one.visit('/aanmelden')).html).toContain(`<html lang="${lang}"`);
    }
  });

  test('are plain Dutch', () => {
    const names = {
      first: 'Noor',
      fullFirst: 'Noor Voorbeeld',
      second: 'Bas',
      fullSecond: 'Bas Voorbeeld',
      coach: 'Sam',
      municipality: 'Zeist',
      provider: 'Kwintes',
    };
    const said = Object.values(tourNl.stops).flatMap(({ name, title, story, steps, done, missed }) => [
      ...[name, title, story, done, missed].map((text) => text(names)),
      ...steps(names),
    ]);
    const rest = [tourNl.intro, tourNl.onePerson, tourNl.finishedText(names), tourNl.againText(names)];
    for (const text of [...said, ...rest]) expect([text, notPlain(text)]).toEqual([text, []]);
  });
});
