import { describe, expect, test } from 'vitest';
import { type FormAnswers, filledIn, formOn, hiddenFieldsOf } from '../support/form-filling.ts';
import { says } from '../support/says.ts';
import {
  fill,
  land,
  openBrowser,
  openSite,
  professionalAnswers,
  region,
  type Standing,
  selfAnswers,
  visit,
  walk,
} from './serve-public-site.ts';

const noor: FormAnswers = { ...professionalAnswers };
const bram: FormAnswers = {
  ...professionalAnswers,
  'candidate.givenName': 'Bram',
  'candidate.birthDate': '1985-01-02',
};
const start = '/aanmelden/professional';
const wasBusy = says('session.underWay.title');
const otherOpen = says('session.other.title');

/** A form posted as it stood on a page that was opened earlier. */
async function press(browser: ReturnType<typeof openBrowser>, { path, page }: Standing, answers: FormAnswers) {
  const form = formOn(page.body);
  if (form === undefined) throw new Error(`no form on ${path}`);
  return land(browser, await browser.post(form.action.replace(/^\/v/, ''), filledIn(form, answers)), path);
}

/** Presses "someone else" on the page that asks. */
async function beginAnew(browser: ReturnType<typeof openBrowser>): Promise<void> {
  const { page } = await visit(browser, '/aanmelden');
  expect(page.body).toMatch(wasBusy);
  const key = /opnieuw">\s*<input type="hidden" name="form" value="([^"]+)"/.exec(page.body)?.[1] ?? '';
  expect((await browser.post('/aanmelden/opnieuw', [['form', key]])).header('location')).toBe('/v/aanmelden');
}

describe('two tabs of one browser', () => {
  test('never send one person under the answers of another', async () => {
    const site = openSite();
    const browser = openBrowser(site);
    const first = await walk(browser, start, noor, /controle/);
    await beginAnew(browser);
    await walk(browser, start, bram, /controle/);
    const refused = await press(browser, first, noor);
    expect(refused.page.status).toBe(409);
    expect(refused.page.body).toMatch(otherOpen);
    expect(site.submissions).toEqual([]);
  });

  test('a page of the one is not written into the other, and shows what was typed', async () => {
    const browser = openBrowser(openSite());
    const goal = await walk(browser, start, noor, /doel/);
    await beginAnew(browser);
    await walk(browser, start, bram, /doel/);
    const refused = await press(browser, goal, { 'request.goal': 'Bakker worden' });
    expect(refused.page.status).toBe(409);
    expect(refused.page.body).toContain('Bakker worden');
    expect((await visit(browser, `${start}/doel`)).page.body).not.toContain('Bakker worden');
  });

  test('opened before anything was answered become two forms, of which the second is refused', async () => {
    const browser = openBrowser(openSite());
    const first = await visit(browser, `${start}/functie`);
    const second = await visit(browser, `${start}/functie`);
    expect((await press(browser, first, noor)).path).toBe(`${start}/geboortedatum`);
    await walk(browser, start, noor, /doel/);
    const refused = await press(browser, second, { 'referrer.profession': 'clinician' });
    expect(refused.page.status).toBe(409);
    expect((await visit(browser, `${start}/functie`)).page.body).toMatch(/value="school"[^>]* checked/);
  });

  test('an answer that the other tab changed is shown before anything is sent', async () => {
    const site = openSite();
    const browser = openBrowser(site);
    const check = await walk(browser, start, noor, /controle/);
    await fill(browser, await visit(browser, `${start}/naam?wijzig=1`), { 'candidate.givenName': 'Nora' });
    const again = await press(browser, check, noor);
    expect(again.page.status).toBe(409);
    expect(again.page.body).toMatch(says('session.changed'));
    expect(again.page.body).toContain('Nora Bedacht');
    expect(site.submissions).toEqual([]);
    expect((await press(browser, again, noor)).path).toBe('/aanmelden/verzonden');
    expect(site.submissions[0]?.request.candidate.givenName).toBe('Nora');
  });

  test('answers are not mailed for later from the page of another form', async () => {
    const site = openSite();
    const browser = openBrowser(site);
    await walk(browser, start, noor, /doel/);
    const save = await visit(browser, '/aanmelden/bewaren');
    await beginAnew(browser);
    await walk(browser, start, bram, /doel/);
    expect((await press(browser, save, { email: 'sam@school.example' })).page.status).toBe(409);
    expect(site.sentMails).toEqual([]);
  });

  test('"contact me" counts for the answers of its own page', async () => {
    const browser = openBrowser(openSite());
    await walk(browser, start, { ...noor, 'candidate.birthDate': '1955-01-01' });
    const key = /name="form" value="([^"]+)"/.exec(
      (await visit(browser, '/aanmelden/uitkomst/state-pension-age')).page.body,
    )?.[1];
    await beginAnew(browser);
    await walk(browser, start, bram, /doel/);
    expect((await browser.post('/aanmelden/overdracht', [['form', key ?? '']])).status).toBe(409);
  });
});

describe('opening the form while one is under way', () => {
  test.each(['/aanmelden', '/aanmelden/zelf', '/aanmelden/professional', '/aanmelden/zelf/geboortedatum'])(
    '%s asks: go on, or someone else?',
    async (path) => {
      const browser = openBrowser(openSite());
      await walk(browser, start, noor, /reach|contact/);
      const { page } = await visit(browser, path);
      expect(page.body).toMatch(wasBusy);
      expect(page.body).toContain('Het is de aanmelding van Noor.');
      expect(page.body).toContain(`class="button" href="/v${start}/contact"`);
    },
  );

  test('the first question can still be changed from the page with all answers', async () => {
    const browser = openBrowser(openSite());
    const check = await walk(browser, '/aanmelden/zelf', selfAnswers, /controle/);
    const href = /href="\/v(\/aanmelden\?wijzig=1)"/.exec(check.page.body)?.[1] ?? '';
    const choice = await visit(browser, href);
    expect(choice.page.body).toMatch(/value="self" checked/);
    expect((await press(browser, choice, { for: 'professional' })).path).toBe(`${start}/functie`);
  });

  test('by the mailed link of another form says that this one would be gone', async () => {
    const site = openSite();
    const browser = openBrowser(site);
    await walk(browser, start, noor, /doel/);
    await fill(browser, await visit(browser, '/aanmelden/bewaren'), { email: 'sam@school.example' });
    const link = /\/aanmelden\/verder\/\w+/.exec(site.sentMails[0]?.text ?? '')?.[0] ?? '';
    const warning = says('save.resume.replaces');
    expect((await visit(browser, link)).page.body).not.toMatch(warning);
    await beginAnew(browser);
    await walk(browser, start, bram, /doel/);
    expect((await visit(browser, link)).page.body).toMatch(warning);
  });
});

describe('going back after sending', () => {
  test.each([`${start}/controle`, `${start}/naam`, `${start}/functie`, start])(
    '%s says that it was sent, with its number',
    async (path) => {
      const site = openSite();
      const browser = openBrowser(site);
      await walk(browser, start, noor);
      const { page } = await visit(browser, path);
      expect(page.body).toMatch(says('session.sent.title'));
      expect(page.body).toContain('HW-7K2M9QX');
      expect(page.body).toMatch(says('session.sent.withdrawn'));
      expect(formOn(page.body)).toBeUndefined();
    },
  );

  test('and pressing send once more shows what was sent, and sends nothing', async () => {
    const site = openSite();
    const browser = openBrowser(site);
    const check = await walk(browser, start, noor, /controle/);
    await press(browser, check, noor);
    const again = await press(browser, check, noor);
    expect(again.path).toBe('/aanmelden/verzonden');
    expect(again.page.body).toContain('HW-7K2M9QX');
    expect(site.submissions).toHaveLength(1);
  });

  test('a page of the form that was sent does not write into the next one', async () => {
    const site = openSite();
    const browser = openBrowser(site);
    const name = await walk(browser, start, noor, /naam/);
    await walk(browser, start, noor);
    await fill(browser, await visit(browser, '/aanmelden'), { for: 'professional' });
    await walk(browser, start, bram, /naam/);
    const refused = await press(browser, name, noor);
    expect(refused.page.status).toBe(409);
    expect(refused.page.body).toContain('HW-7K2M9QX');
  });

  test('the way to someone else is open, with the number of the last one beside it', async () => {
    const browser = openBrowser(openSite());
    await walk(browser, start, noor);
    const choice = await visit(browser, '/aanmelden');
    expect(choice.page.body).toContain('HW-7K2M9QX');
    expect((await press(browser, choice, { for: 'professional' })).path).toBe(`${start}/functie`);
  });
});

describe('two hours on one question', () => {
  test('each page says when its time is over, and gives the full time anew', async () => {
    const site = openSite();
    const browser = openBrowser(site);
    const at = await walk(browser, start, noor, /doel/);
    expect(at.page.body).toContain('tot 12.00 uur');
    site.time.now = '2026-11-21T10:59:00.000Z';
    expect((await visit(browser, at.path)).page.body).toContain('tot 13.59 uur');
    site.time.now = '2026-11-21T12:30:00.000Z';
    expect((await visit(browser, `${start}/controle`)).path).toBe(`${start}/doel`);
  });

  test('names the button only where it is; elsewhere a link gives more time', async () => {
    const browser = openBrowser(openSite());
    const at = await walk(browser, start, noor, /doel/);
    expect(at.page.body).toContain('Kies &quot;Later verder gaan&quot;');
    const check = await walk(browser, start, noor, /controle/);
    expect(check.page.body).not.toContain('Kies &quot;Later');
    expect(check.page.body).toMatch(new RegExp(`href="/v/aanmelden/bewaren">${says('session.moreTimeLink').source}`));
  });

  test('says nothing of a button that is not there, as nothing is kept before a birth date says that it is no child', async () => {
    const browser = openBrowser(openSite());
    const button = /<button [^>]*name="later"/;
    const seen: boolean[] = [];
    for (const path of [/functie/, /geboortedatum/, /doel/]) {
      const { page } = await walk(browser, start, noor, path);
      expect(page.body).toContain('tot 12.00 uur');
      expect(page.body.includes('Kies &quot;Later verder gaan&quot;')).toBe(button.test(page.body));
      seen.push(button.test(page.body));
    }
    expect(seen).toEqual([false, false, true]);
    const typed = { ...noor, 'candidate.birthDate': '31-02-1990' };
    const fresh = openBrowser(openSite());
    const wrong = await press(fresh, await walk(fresh, start, noor, /geboortedatum/), typed);
    expect(wrong.page.status).toBe(400);
    expect(wrong.page.body).not.toContain('Kies &quot;Later');
  });

  test('offers to keep the answers of a form that is under way only where that is possible', async () => {
    const browser = openBrowser(openSite());
    await walk(browser, start, noor, /geboortedatum/);
    const link = '/v/aanmelden/bewaren';
    const early = (await visit(browser, '/aanmelden')).page.body;
    expect(early).toMatch(wasBusy);
    expect(early).not.toContain(link);
    await walk(browser, start, noor, /doel/);
    expect((await visit(browser, '/aanmelden')).page.body).toContain(link);
  });

  test('loses nothing: the page that stayed open brings all answers back', async () => {
    const site = openSite();
    const browser = openBrowser(site);
    const at = await walk(browser, start, noor, /doel/);
    site.time.now = '2026-11-22T04:59:00.000Z';
    browser.jar.clear();
    const next = await press(browser, at, { 'request.goal': 'Een nacht over nagedacht.' });
    expect(next.page.status).toBe(200);
    expect(next.path).not.toBe(at.path);
    const check = await walk(browser, start, noor, /controle/);
    expect(check.page.body).toContain('Een nacht over nagedacht.');
    expect(check.page.body).toContain('7 mei 1990');
  });

  test('what a page carries cannot be read, changed, or used for another form', async () => {
    const site = openSite();
    const browser = openBrowser(site);
    const at = await walk(browser, start, noor, /doel/);
    const carried = /name="carried" value="([^"]+)"/.exec(at.page.body)?.[1] ?? '';
    expect(Buffer.from(carried, 'base64url').toString('latin1')).not.toContain('1990');
    site.time.now = '2026-11-21T12:30:00.000Z';
    for (const changed of [
      { carried: `${carried.slice(0, -8)}AAAAAAAA` },
      { carried: '' },
      { form: 'AAAAAAAAAAAAAAAAAAAA' },
    ]) {
      browser.jar.clear();
      expect((await press(browser, at, { 'request.goal': 'Werk', ...changed })).page.status).toBe(410);
    }
  });

  test('shows after a day what was typed, and takes it along into a new form', async () => {
    const site = openSite();
    const browser = openBrowser(site);
    const at = await walk(browser, start, noor, /doel/);
    site.time.now = '2026-11-22T05:00:01.000Z';
    const lost = await press(browser, at, { 'request.goal': 'Twee uur over nagedacht.\r\nEn toen dit.' });
    expect(lost.page.status).toBe(410);
    expect(lost.page.body).toMatch(says('session.expired.title'));
    expect(lost.page.body).toContain('<dd class="given">Twee uur over nagedacht.');
    const fields = hiddenFieldsOf(lost.page.body);
    const again = await land(browser, await browser.post(`${start}/doel`, fields), '');
    expect(again.path).toBe(`${start}/functie`);
    const goal = await walk(browser, start, noor, /doel/);
    expect(goal.page.body).toMatch(/<textarea[^>]*>\nTwee uur over nagedacht\.\r?\nEn toen dit\.<\/textarea>/);
  });
});

describe('a browser that keeps no cookies', () => {
  test('hears so at the first answer, with the phone number and what was typed, for as long as it does', async () => {
    const browser = openBrowser(openSite());
    for (let tries = 0; tries < 3; tries += 1) {
      const first = await visit(browser, '/aanmelden/zelf/geboortedatum');
      browser.jar.clear();
      const told = await press(browser, first, selfAnswers);
      expect(told.page.status).toBe(410);
      expect(told.page.body).toMatch(says('session.noCookies.title'));
      expect(told.page.body).toContain(region.helpdesk.phone);
      expect(told.page.body).toContain('7 mei 1990');
    }
  });

  test('goes on from that page once they are allowed', async () => {
    const browser = openBrowser(openSite());
    const first = await visit(browser, '/aanmelden/zelf/geboortedatum');
    browser.jar.clear();
    const told = await press(browser, first, selfAnswers);
    const fields = hiddenFieldsOf(told.page.body);
    const next = await land(browser, await browser.post(first.path, fields), '');
    expect(next.path).toBe('/aanmelden/zelf/woonplaats');
  });
});

describe('the privacy text', () => {
  test('that the page showed is the one agreed to, while the region still takes it', async () => {
    const old = openSite();
    const browser = openBrowser(old);
    const check = await walk(browser, start, noor, /controle/);
    const newer = openSite(undefined, 'sent', false, {
      ...region,
      privacyVersion: '2027-01',
      privacyVersionsAlsoValid: [region.privacyVersion],
    });
    const elsewhere = openBrowser(newer);
    for (const [name, value] of browser.jar) elsewhere.jar.set(name, value);
    expect((await press(elsewhere, check, noor)).path).toBe('/aanmelden/verzonden');
    expect(newer.submissions[0]?.request.agreement.privacyVersion).toBe(region.privacyVersion);
  });

  test('that the region no longer takes is not agreed to: the new one is shown first', async () => {
    const browser = openBrowser(openSite());
    const check = await walk(browser, start, noor, /controle/);
    const newer = openSite(undefined, 'sent', false, { ...region, privacyVersion: '2027-01' });
    const elsewhere = openBrowser(newer);
    for (const [name, value] of browser.jar) elsewhere.jar.set(name, value);
    const again = await press(elsewhere, check, noor);
    expect(again.page.status).toBe(409);
    expect(again.page.body).toMatch(says('session.privacyChanged'));
    expect(newer.submissions).toEqual([]);
    expect((await press(elsewhere, again, noor)).path).toBe('/aanmelden/verzonden');
    expect(newer.submissions[0]?.request.agreement.privacyVersion).toBe('2027-01');
  });
});
