import { describe, expect, test } from 'vitest';
import { says } from '../support/says.ts';
import { fill, openBrowser, openSite, region, type Site, selfAnswers, visit, walk } from './serve-public-site.ts';

const email = { email: 'noor@post.example' };
const birthDate = { birthDate: '1990-05-07' };

/** Answers up to a step, kept for later; and the link in the newest mail. */
async function keep(site: Site, until: RegExp) {
  const browser = openBrowser(site);
  const at = await walk(browser, '/aanmelden/zelf', selfAnswers, until);
  await browser.post(at.path, [['later', 'true']]);
  await fill(browser, await visit(browser, '/aanmelden/bewaren'), email);
  return { browser, link: linkIn(site) };
}

/** A date as a browser posts it. */
function dateFields(date: string): [string, string][] {
  const [year = '', month = '', day = ''] = date.split('-');
  return [
    ['birthDate.day', day],
    ['birthDate.month', month],
    ['birthDate.year', year],
  ];
}

function linkIn(site: Site): string {
  return /\/aanmelden\/verder\/\w+/.exec(site.sentMails.at(-1)?.text ?? '')?.[0] ?? 'none';
}

describe('going on later', () => {
  test('continues on another device where one was, after the birth date', async () => {
    const site = openSite();
    const { link } = await keep(site, /wensen/);
    const other = openBrowser(site);
    const asked = await visit(other, link);
    expect(asked.page.body).toContain('name="birthDate.day"');
    expect(asked.page.body).not.toMatch(/Noor|1990|Zeist/);
    const back = await fill(other, asked, birthDate);
    expect(back.path).toBe('/aanmelden/zelf/wensen');
    const { path } = await walk(other, back.path, selfAnswers);
    expect(path).toBe('/aanmelden/verzonden');
    expect(site.submissions[0]?.request.request.goal).toContain('Werk voor 20 uur');
  });

  test('keeps what stood on the page, except what was wrong with it', async () => {
    const site = openSite();
    const browser = openBrowser(site);
    const at = await walk(browser, '/aanmelden/zelf', selfAnswers, /doel/);
    const saved = await browser.post(at.path, [
      ['request.goal', 'Mijn nummer is 111222333.'],
      ['later', 'true'],
    ]);
    expect(saved.header('location')).toBe('/v/aanmelden/bewaren');
    expect((await browser.get(at.path)).body).not.toContain('111222333');
    await walk(browser, '/aanmelden/zelf', selfAnswers, /naam/);
    await browser.post('/aanmelden/zelf/naam', [
      ['candidate.givenName', 'Noor'],
      ['later', 'true'],
    ]);
    expect((await visit(browser, '/aanmelden/zelf/naam')).page.body).toContain('value="Noor"');
  });

  test('says nothing of the answers in the mail or the address, and stores them sealed', async () => {
    const site = openSite();
    const { link } = await keep(site, /naam/);
    const [mail] = site.sentMails;
    expect(mail).toMatchObject({
      to: 'noor@post.example',
      tag: 'draft',
      subject: expect.stringMatching(says('form-mail.draft.subject')),
    });
    expect(`${mail?.subject}${mail?.text}${mail?.html}`).not.toMatch(/Noor|1990|Zeist|ggz|uitkering/);
    expect(mail?.text).toMatch(says('form-mail.draft.valid', { days: 7 }));
    const [hash = '', sealed = ''] = [...site.stored][0] ?? [];
    expect(`${hash}${sealed}`).not.toMatch(/Noor|1990|Zeist|participatiewet/);
    expect(`${hash}${sealed}`).not.toContain(link.split('/').at(-1));
  });

  test('lasts seven days', async () => {
    const site = openSite();
    const { link } = await keep(site, /naam/);
    site.time.now = '2026-11-28T08:59:59.000Z';
    expect((await visit(openBrowser(site), link)).page.status).toBe(200);
    site.time.now = '2026-11-28T09:00:00.000Z';
    const gone = await visit(openBrowser(site), link);
    expect(gone.page.status).toBe(410);
    expect(gone.page.body).toMatch(says('save.gone.title'));
  });

  test('looking never opens anything, and few wrong birth dates lock it', async () => {
    const site = openSite();
    const { link } = await keep(site, /naam/);
    const other = openBrowser(site);
    const asked = await visit(other, link);
    expect(other.jar.size).toBe(0);
    expect((await fill(other, asked, {})).page.body).toMatch(says('form.dateMissing'));
    for (let tries = 1; tries < region.links.birthDateTries; tries += 1) {
      const wrong = await fill(other, asked, { birthDate: '1990-05-08' });
      expect(wrong.page.status).toBe(400);
    }
    const locked = await fill(other, asked, { birthDate: '1990-05-08' });
    expect(locked.page.body).toMatch(says('save.locked.title'));
    expect((await fill(other, asked, birthDate)).page.body).toMatch(says('save.locked.title'));
  });

  test('wrong birth dates at once get no more tries than one after another', async () => {
    const site = openSite();
    const { link } = await keep(site, /naam/);
    const guesses = await Promise.all(
      Array.from({ length: 150 }, (_, day) => {
        const wrong = new Date(Date.UTC(1991, 0, day + 1)).toISOString().slice(0, 10);
        return openBrowser(site).post(link, dateFields(day === 149 ? birthDate.birthDate : wrong));
      }),
    );
    expect(guesses.filter(({ status }) => status === 400).length).toBeLessThan(region.links.birthDateTries);
    expect(guesses.filter(({ status }) => status === 303)).toEqual([]);
  });

  test('anyone who knows the birth date may come back more often than a stranger may guess', async () => {
    const site = openSite();
    const { link } = await keep(site, /naam/);
    for (let times = 0; times <= region.links.birthDateTries; times += 1) {
      const other = openBrowser(site);
      expect((await fill(other, await visit(other, link), birthDate)).path).toBe('/aanmelden/zelf/naam');
    }
  });

  test('a birth date that is cleared or spoilt before saving still guards the answers', async () => {
    for (const spoilt of ['', '31']) {
      const site = openSite();
      const { browser } = await keep(site, /naam/);
      const born = await visit(browser, '/aanmelden/zelf/geboortedatum');
      await browser.post(born.path, [
        ['candidate.birthDate.day', spoilt],
        ['candidate.birthDate.month', spoilt],
        ['candidate.birthDate.year', spoilt],
        ['later', 'true'],
      ]);
      await fill(browser, await visit(browser, '/aanmelden/bewaren'), email);
      const other = openBrowser(site);
      const asked = await visit(other, linkIn(site));
      expect(asked.page.body).toContain('name="birthDate.day"');
      expect((await fill(other, asked, {})).page.status).toBe(400);
      expect((await fill(other, asked, birthDate)).path).toMatch(/^\/aanmelden\/zelf\//);

      // And again when it is kept once more from there.
      await fill(other, await visit(other, '/aanmelden/bewaren'), email);
      expect((await visit(openBrowser(site), linkIn(site))).page.body).toContain('name="birthDate.day"');
    }
  });

  test('before there is a birth date nothing is kept: the answers may be a child\u2019s', async () => {
    const site = openSite();
    const browser = openBrowser(site);
    await browser.post('/aanmelden', [['for', 'professional']]);
    expect((await visit(browser, '/aanmelden/professional')).page.body).not.toContain('name="later"');
    await browser.post('/aanmelden/professional/functie', [['referrer.profession', 'school']]);
    for (const page of ['/aanmelden/bewaren', '/aanmelden/bewaard'])
      expect((await visit(browser, page)).path).toBe('/aanmelden/professional/geboortedatum');
    await browser.post('/aanmelden/bewaren', Object.entries(email));
    expect(site.stored.size).toBe(0);
    expect(site.sentMails).toEqual([]);
  });

  test('of a child nothing is kept, also when that turns out later', async () => {
    const site = openSite();
    const young = { 'candidate.birthDate': '2010-11-22' };
    const child = openBrowser(site);
    await walk(child, '/aanmelden/zelf', { ...selfAnswers, ...young });
    expect((await visit(child, '/aanmelden/bewaren')).path).toBe('/aanmelden/uitkomst/under-16');
    await child.post('/aanmelden/bewaren', Object.entries(email));
    expect(site.stored.size).toBe(0);
    const { browser } = await keep(site, /naam/);
    expect(site.stored.size).toBe(1);
    await fill(browser, await visit(browser, '/aanmelden/zelf/geboortedatum'), young);
    expect(site.stored.size).toBe(0);
  });

  test.each(['nietvanons', '<script>', '%00'])('a link of our making only: %s', async (token) => {
    const page = await openBrowser(openSite()).get(`/aanmelden/verder/${encodeURIComponent(token)}`);
    expect(page.status).toBe(410);
    expect(page.body).not.toContain('<script>');
  });
});

describe('a saved form is gone', () => {
  test('once it has been sent', async () => {
    const site = openSite();
    const { browser, link } = await keep(site, /naam/);
    await walk(browser, '/aanmelden/zelf', selfAnswers);
    expect((await visit(openBrowser(site), link)).page.status).toBe(410);
  });

  test('once it was wiped, but not when only this device was', async () => {
    const site = openSite();
    const { browser, link } = await keep(site, /naam/);
    await browser.post('/aanmelden/wissen?bewaard=1', []);
    expect((await visit(openBrowser(site), link)).page.status).toBe(200);
    const again = openBrowser(site);
    await fill(again, await visit(again, link), birthDate);
    // Said before: the link in the mail goes too.
    expect((await visit(again, '/aanmelden/wissen')).page.body).toMatch(says('outcome.stopping.link'));
    await again.post('/aanmelden/wissen', [['sure', 'yes']]);
    expect((await visit(openBrowser(site), link)).page.status).toBe(410);
  });

  test('once a newer one takes its place', async () => {
    const site = openSite();
    const { browser, link } = await keep(site, /naam/);
    await fill(browser, await visit(browser, '/aanmelden/bewaren'), email);
    expect(linkIn(site)).not.toBe(link);
    expect((await visit(openBrowser(site), link)).page.status).toBe(410);
    expect((await visit(openBrowser(site), linkIn(site))).page.status).toBe(200);
  });

  test('when the mail with its link could not go: nothing is kept that nobody can reach', async () => {
    const site = openSite(undefined, 'throttled');
    const browser = openBrowser(site);
    await walk(browser, '/aanmelden/zelf', selfAnswers, /naam/);
    const refused = await fill(browser, await visit(browser, '/aanmelden/bewaren'), email);
    expect(refused.page.body).toMatch(says('save.save.notMailed'));
    // Somebody is waiting for it: it was tried for a while, and not just once.
    expect(site.sentMails.length).toBeGreaterThan(2);
    expect(site.stored.size).toBe(0);
  });
});

describe('asking for the link', () => {
  test('needs answers, and an address', async () => {
    const browser = openBrowser(openSite());
    expect((await browser.get('/aanmelden/bewaren')).status).toBe(410);
    expect((await browser.post('/aanmelden/bewaren', [['email', 'noor@post.example']])).status).toBe(410);
    await walk(browser, '/aanmelden/zelf', selfAnswers, /naam/);
    const wrong = await fill(browser, await visit(browser, '/aanmelden/bewaren'), { email: 'noor@post' });
    expect(wrong.page.status).toBe(400);
    expect(wrong.page.body).toContain('value="noor@post"');
  });
});
