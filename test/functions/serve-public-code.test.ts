import { describe, expect, test } from 'vitest';
import type { Region } from '../../functions/domain/region.ts';
import { formOn } from '../support/form-filling.ts';
import { withoutLimits } from '../support/regions.ts';
import { says } from '../support/says.ts';
import {
  accepted,
  fill,
  land,
  openBrowser,
  openSite,
  professionalAnswers,
  region,
  type Site,
  selfAnswers,
  visit,
  walk,
} from './serve-public-site.ts';

const codePath = '/aanmelden/zelf/code';

/** A browser before the page that asks for the code, with the code mailed to it or not yet. */
async function standAtCode(site: Site, answers = selfAnswers, isMailed = true) {
  const browser = openBrowser(site);
  const at = await walk(browser, '/aanmelden/zelf', answers, /\/code$/);
  return { browser, at: isMailed ? await fill(browser, at, {}) : at };
}

describe('the sender, before anything is sent,', () => {
  test.each([
    ['/aanmelden/zelf', selfAnswers, 'noor@post.example'],
    ['/aanmelden/professional', professionalAnswers, 'sam@school.example'],
  ])('of %s proves their own mailbox, right before the page with all answers', async (start, answers, mailbox) => {
    const site = openSite();
    const browser = openBrowser(site);
    const at = await walk(browser, start, answers, /\/code$/);
    expect(at.page.body).toContain(`<strong>${mailbox}</strong>`);
    // Opening the page mails nobody, and no other page gets past it.
    expect(site.sentMails).toEqual([]);
    expect((await visit(browser, `${start}/controle`)).path).toBe(`${start}/code`);
    const mailed = await fill(browser, at, {});
    expect(site.sentMails.map(({ to }) => to)).toEqual([mailbox]);
    expect(mailed.page.body).toContain('inputmode="numeric"');
    expect(mailed.page.body).toContain('autocomplete="one-time-code"');
    const check = await fill(browser, mailed, {});
    expect(check.path).toBe(`${start}/controle`);
    expect(site.submissions).toEqual([]);
    await fill(browser, check, answers);
    expect(site.submissions[0]?.sender).toEqual({ proof: 'mailbox' });
  });

  test('a post of the last page without the proof sends nothing', async () => {
    const site = openSite();
    const { browser, at } = await standAtCode(site);
    const form = /name="form" value="([^"]+)"/.exec(at.page.body)?.[1] ?? '';
    const posted = await browser.post('/aanmelden/zelf/controle', [
      ['form', form],
      ['agreement.informed', 'true'],
    ]);
    expect(posted.header('location')).toBe(`/v${codePath}`);
    expect(site.submissions).toEqual([]);
  });

  test('the mail holds the code, and nothing of the answers; the code is in no address', async () => {
    const site = openSite();
    const { browser } = await standAtCode(site);
    const [mail] = site.sentMails;
    expect(mail?.text).toContain(browser.code());
    expect(`${mail?.subject} ${mail?.text} ${mail?.html}`).not.toMatch(/Noor|Bedacht|Zeist|1990/);
    expect(JSON.stringify(site.logged)).not.toMatch(new RegExp(`noor|${browser.code()}`));
  });

  test('who changes the address proves it again; who changes something else does not', async () => {
    const site = openSite();
    const browser = openBrowser(site);
    await walk(browser, '/aanmelden/zelf', selfAnswers, /controle/);
    const renamed = await fill(browser, await visit(browser, '/aanmelden/zelf/naam?wijzig=1'), {
      'candidate.givenName': 'Nora',
    });
    expect(renamed.path).toBe('/aanmelden/zelf/controle');
    const moved = await fill(browser, await visit(browser, '/aanmelden/zelf/contact?wijzig=1'), {
      'candidate.email': 'nora@elders.example',
    });
    expect(moved.path).toBe(codePath);
    expect(moved.page.body).toContain('nora@elders.example');
    expect(formOn(moved.page.body)?.controls.map(({ name }) => name)).not.toContain('code');
  });

  test('who has no e-mail gives a phone number: nothing is proven, and the pages say that we call first', async () => {
    const site = openSite(() => ({ ...accepted, nextStep: 'coordinator-calls' }));
    const browser = openBrowser(site);
    const byPhone = {
      ...selfAnswers,
      'candidate.email': '',
      'candidate.phone': '06 12345678',
      'candidate.preferredContact': 'phone',
    };
    const check = await walk(browser, '/aanmelden/zelf', byPhone, /controle|code/);
    expect(check.path).toBe('/aanmelden/zelf/controle');
    expect(check.page.body).toMatch(says('outcome.sent.byCall'));
    const { page } = await fill(browser, check, byPhone);
    expect(page.body).toMatch(says('outcome.sent.byCall'));
    expect(page.body).not.toContain('Dan krijg je ook een mail.');
    // A mistyped number reaches nobody: here is the one place where its sender can see it.
    expect(page.body).toMatch(says('outcome.sent.callsNumber', { phone: '06 12 34 56 78' }));
    expect(page.body).toMatch(says('outcome.sent.numberWrong'));
    expect(site.submissions[0]?.sender).toEqual({ proof: 'none' });
    expect(site.sentMails).toEqual([]);
  });
});

describe('a code', () => {
  test.each([
    ['in two halves', (code: string) => `${code.slice(0, 3)}-${code.slice(3)}`],
    ['with a space', (code: string) => `${code.slice(0, 3)} ${code.slice(3)}`],
    ['with its sentence', (code: string) => `Code ${code}.`],
    ['in wide digits', (code: string) => code.replace(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit)))],
  ])('%s is understood', async (_, typed) => {
    const { browser, at } = await standAtCode(openSite());
    expect((await fill(browser, at, { code: typed(browser.code()) })).path).toBe('/aanmelden/zelf/controle');
  });

  test('that is none, uses up no try and says what to do', async () => {
    const { browser, at } = await standAtCode(openSite());
    for (let tries = 0; tries <= region.links.codeTries; tries += 1) {
      const { page } = await fill(browser, at, { code: 'weet ik niet' });
      expect(page.status).toBe(400);
      expect(page.body).toContain('<title>Fout: Vul de code in');
      expect(page.body).toMatch(says('code.empty'));
    }
    expect((await fill(browser, at, {})).path).toBe('/aanmelden/zelf/controle');
  });

  test('that is wrong is an error at its field, and after so many tries none works', async () => {
    const { browser, at } = await standAtCode(openSite());
    const wrong = browser.code() === '111111' ? '222222' : '111111';
    const first = await fill(browser, at, { code: wrong });
    expect(first.page.body).toContain('Deze code klopt niet. Je kunt het nog 4 keer proberen.');
    expect(first.page.body).toMatch(/id="code"[^>]*aria-invalid="true"/);
    for (let tries = 1; tries < region.links.codeTries; tries += 1) await fill(browser, at, { code: wrong });
    const late = await fill(browser, at, {});
    expect(late.page.body).toMatch(says('code.gone'));
    // A new one is asked for on the same page.
    const key = /name="form" value="([^"]+)"/.exec(at.page.body)?.[1] ?? '';
    const again = await land(browser, await browser.post(`${codePath}/sturen`, [['form', key]]), codePath);
    expect(again.page.body).toMatch(says('code.fresh'));
    browser.jar.delete('bericht');
    expect((await visit(browser, again.path)).page.body).not.toMatch(says('code.fresh'));
    expect((await fill(browser, { ...again, path: codePath }, {})).path).toBe('/aanmelden/zelf/controle');
  });

  test('works ten minutes', async () => {
    const site = openSite();
    const { browser, at } = await standAtCode(site);
    site.time.now = '2026-11-21T09:10:00.000Z';
    expect((await fill(browser, at, {})).page.body).toMatch(says('code.gone'));
  });

  test('works in the form that asked for it only', async () => {
    const site = openSite();
    const first = await standAtCode(site);
    const code = first.browser.code();
    const other = await standAtCode(site);
    const refused = await fill(other.browser, other.at, { code });
    expect(other.browser.code()).not.toBe(code);
    expect(refused.page.status).toBe(400);
    expect((await fill(first.browser, first.at, { code })).path).toBe('/aanmelden/zelf/controle');
  });

  test('sent by a button pressed twice is right twice', async () => {
    const { browser, at } = await standAtCode(openSite());
    const before = new Map(browser.jar);
    await fill(browser, at, {});
    for (const [name, value] of before) browser.jar.set(name, value);
    expect((await fill(browser, at, {})).path).toBe('/aanmelden/zelf/controle');
  });

  test('that was right counts again for nobody else who has a copy of the form, and for nobody a minute later', async () => {
    const site = openSite();
    const stranger = openBrowser(site);
    const planted = await walk(stranger, '/aanmelden/zelf', selfAnswers, /naam/);
    // The same cookies in the browser that somebody else goes on with: a shared computer, or a neighbour under the same domain.
    const victim = openBrowser(site);
    for (const [name, value] of stranger.jar) victim.jar.set(name, value);
    const mailed = await fill(victim, await walk(victim, '/aanmelden/zelf', selfAnswers, /\/code$/), {});
    expect((await fill(victim, mailed, {})).path).toBe('/aanmelden/zelf/controle');
    const copy = await walk(stranger, planted.path, selfAnswers, /\/code$/);
    const wrong = victim.code() === '000000' ? '000001' : '000000';
    const refused = await fill(stranger, { ...copy, page: mailed.page }, { code: wrong });
    expect(refused.page.status).toBe(400);
    expect(refused.page.body).toMatch(says('code.gone'));
    site.time.now = '2026-11-21T09:01:00.000Z';
    const late = await fill(stranger, { ...copy, page: mailed.page }, { code: victim.code() });
    expect(late.page.body).toMatch(says('code.gone'));
  });

  test('whose mail did not go is not announced', async () => {
    const { at } = await standAtCode(openSite(undefined, 'throttled'));
    expect(at.page.status).toBe(400);
    expect(at.page.body).toMatch(says('code.notSent'));
    expect(formOn(at.page.body)?.controls.map(({ name }) => name)).not.toContain('code');
  });

  test('is mailed to one address so many times an hour, no matter who asks', async () => {
    const site = openSite();
    let body = '';
    for (let forms = 0; forms <= 20; forms += 1) body = (await standAtCode(site)).at.page.body;
    expect(site.sentMails).toHaveLength(20);
    expect(body).toMatch(says('code.tooMany'));
    const elsewhere = { ...selfAnswers, 'candidate.email': 'kim@post.example' };
    expect((await standAtCode(site, elsewhere)).at.page.status).toBe(200);
  });

  test('is guessed no oftener by opening form after form than the codes of a day leave', async () => {
    const site = openSite(undefined, 'sent', false, withoutLimits(region) as Region);
    let tries = 0;
    let page = '';
    for (let form = 0; form < 40 && !says('code.wornOut').test(page); form += 1) {
      const variant = { ...selfAnswers, 'candidate.email': `noor+${form}@post.example` };
      const { browser, at } = await standAtCode(site, variant);
      page = at.page.body;
      site.time.now = `2026-11-21T${String(9 + Math.floor(form / 4)).padStart(2, '0')}:00:00.000Z`;
      if (at.page.status !== 200) continue;
      const wrong = browser.code() === '111111' ? '222222' : '111111';
      for (let n = 0; n < 7; n += 1) {
        page = (await fill(browser, at, { code: wrong })).page.body;
        if (says('code.wrong').test(page) || n === region.links.codeTries - 1) tries += 1;
      }
    }
    const most = 30;
    expect(site.sentMails.length).toBeLessThanOrEqual(most);
    expect(tries).toBeLessThanOrEqual(most * region.links.codeTries);
    // What was used up for this mailbox keeps nobody else from a code to theirs.
    expect((await standAtCode(site, { ...selfAnswers, 'candidate.email': 'kim@post.example' })).at.page.status).toBe(
      200,
    );
  });

  test('goes to one mailbox so many times an hour, however its address is spelt', async () => {
    const site = openSite();
    for (let n = 0; n <= 22; n += 1) {
      const dots = n % 2 === 0 ? 'vic.tim' : 'victim';
      await standAtCode(site, {
        ...selfAnswers,
        'candidate.email': `${dots}+${n}@${n % 3 === 0 ? 'googlemail' : 'gmail'}.com`,
      });
    }
    expect(site.sentMails).toHaveLength(20);
  });

  test('and all else that the form mails is asked for so many times an hour from one network', async () => {
    const site = openSite(undefined, 'sent', false, { ...region, intake: { formMailsPerNetwork: 3 } });
    const saved = openBrowser(site);
    await walk(saved, '/aanmelden/zelf', selfAnswers, /naam/);
    await fill(saved, await visit(saved, '/aanmelden/bewaren'), { email: 'kim@post.example' });
    for (let n = 0; n < 3; n += 1) {
      const { at } = await standAtCode(site, { ...selfAnswers, 'candidate.email': `noor-${n}@post.example` });
      expect(at.page.status).toBe(n < 2 ? 200 : 400);
    }
    const refused = await fill(saved, await visit(saved, '/aanmelden/bewaren'), { email: 'robin@post.example' });
    expect(refused.page.status).toBe(400);
    expect(site.sentMails).toHaveLength(3);
    expect(site.logged.filter(({ event }) => event === 'intakeRefused')).toHaveLength(2);
  });

  test('cannot be kept from its mailbox by wrong tries in a form that asked for none, or used up its own', async () => {
    const site = openSite();
    const stranger = await standAtCode(site, selfAnswers, false);
    const key = /name="form" value="([^"]+)"/.exec(stranger.at.page.body)?.[1] ?? '';
    const guess = () =>
      stranger.browser.post(codePath, [
        ['form', key],
        ['code', '111111'],
      ]);
    for (let n = 0; n < 35; n += 1) await guess();
    for (let codes = 0; codes < 6; codes += 1) {
      await stranger.browser.post(`${codePath}/sturen`, [['form', key]]);
      for (let n = 0; n < 6; n += 1) await guess();
    }
    const own = await standAtCode(site);
    expect((await fill(own.browser, own.at, {})).path).toBe('/aanmelden/zelf/controle');
  });

  test('proves the address as it was given, and no other spelling of it', async () => {
    const site = openSite();
    const { browser } = await standAtCode(site, { ...selfAnswers, 'candidate.email': 'noor+a@post.example' });
    const code = browser.code();
    const moved = await fill(browser, await visit(browser, '/aanmelden/zelf/contact?wijzig=1'), {
      'candidate.email': 'noor@post.example',
    });
    const key = /name="form" value="([^"]+)"/.exec(moved.page.body)?.[1] ?? '';
    const tried = await browser.post(codePath, [
      ['form', key],
      ['code', code],
    ]);
    expect(tried.status).toBe(400);
  });
});

describe('answers that come back by a mailed link', () => {
  async function comeBack(savedTo: string, until: RegExp) {
    const site = openSite();
    const browser = openBrowser(site);
    await walk(browser, '/aanmelden/zelf', selfAnswers, until);
    await fill(browser, await visit(browser, '/aanmelden/bewaren'), { email: savedTo });
    const link = /\/aanmelden\/verder\/\w+/.exec(site.sentMails.at(-1)?.text ?? '')?.[0] ?? '';
    const elsewhere = openBrowser(site);
    const opened = await fill(elsewhere, await visit(elsewhere, link), { birthDate: '1990-05-07' });
    return { site, elsewhere, opened };
  }

  test('need no code when the link was mailed to the very address they name', async () => {
    const { elsewhere, opened } = await comeBack('Noor@post.example', /helper/);
    const next = opened.path.endsWith('controle') ? opened : await fill(elsewhere, opened, selfAnswers);
    expect(next.path).toBe('/aanmelden/zelf/controle');
  });

  test('need one when it was mailed elsewhere, even if the address was proven before', async () => {
    const { opened } = await comeBack('iemand@elders.example', /controle/);
    expect(opened.path).toBe(codePath);
  });
});
