import { describe, expect, test } from 'vitest';
import { says } from '../support/says.ts';
import {
  accepted,
  fill,
  openBrowser,
  openSite,
  professionalAnswers,
  region,
  selfAnswers,
  visit,
  walk,
} from './serve-public-site.ts';

const inIpsCare = { ...selfAnswers, 'situation.inCareAt': 'altrecht', 'situation.ipsPossible': 'unknown' };
const handover = { ...accepted, status: 'handover', door: undefined, nextStep: 'coordinator-calls' } as const;

describe('the page about another door', () => {
  test.each([
    ['state-pension-age', { 'candidate.birthDate': '1955-01-01' }, 'geboortedatum'],
    ['under-16', { 'candidate.birthDate': '2014-01-01' }, 'geboortedatum'],
    ['outside-region', { place: 'Amersfoort' }, 'woonplaats'],
    ['ask-clinician-ips', { 'situation.inCareAt': 'altrecht', 'situation.ipsPossible': 'unknown' }, 'ips'],
    ['disability-benefit', { 'situation.benefit': ['wia', 'ww'] }, 'uitkering'],
    ['municipality-buys-itself', { place: 'Utrecht' }, 'uitkering'],
    ['not-motivated', { 'candidate.birthDate': '2008-02-03', 'request.motivated': 'no' }, 'motivatie'],
  ] as const)('%s is told as soon as it is certain, and counted once', async (otherDoor, change, last) => {
    const site = openSite();
    const browser = openBrowser(site);
    const { path, page } = await walk(browser, '/aanmelden/zelf', { ...selfAnswers, ...change });
    expect(path).toBe(`/aanmelden/uitkomst/${otherDoor}`);
    expect(page.status).toBe(200);
    expect(page.body).not.toContain('<title>Fout');
    expect(page.body).toContain(`href="/v/aanmelden/zelf/${last}"`);
    await visit(browser, path);
    const again = await visit(browser, `/aanmelden/zelf/${last}`);
    expect(again.path).toBe(`/aanmelden/zelf/${last}`);
    expect((await fill(browser, again, {})).path).toBe(path);
    expect(site.turnedAway).toEqual([otherDoor]);
    expect(site.submissions).toEqual([]);
  });

  test('is the same for someone who is referred, and stays one further on', async () => {
    const browser = openBrowser(openSite());
    const young = { ...professionalAnswers, 'candidate.birthDate': '2014-01-01' };
    expect((await walk(browser, '/aanmelden/professional', young)).path).toBe('/aanmelden/uitkomst/under-16');
    expect((await visit(browser, '/aanmelden/professional/naam')).path).toBe('/aanmelden/uitkomst/under-16');
    expect((await visit(browser, '/aanmelden/professional/controle')).path).toBe('/aanmelden/uitkomst/under-16');
  });

  test.each([
    ['Rotterdam', 'Hoofdzaak Werk in de regio Rijnmond'],
    ['Den Haag', 'Hoofdzaak Werk in de regio Haaglanden'],
    ['Zwolle', 'Hoofdzaak Werk in de regio Zwolle'],
    ['Weesp', 'Hoofdzaak Werk in de regio Groot Amsterdam'],
    ['Boxmeer', 'Hoofdzaak Werk in de regio Noordoost-Brabant'],
  ])('of someone in %s names the region whose municipality it is', async (place, organisation) => {
    const { page, path } = await walk(openBrowser(openSite()), '/aanmelden/zelf', { ...selfAnswers, place });
    expect(path).toBe('/aanmelden/uitkomst/outside-region');
    expect(page.body).toContain(organisation);
    expect(page.body).not.toMatch(/\bGM\d{4}\b/);
  });

  test('lets an answer be changed', async () => {
    const browser = openBrowser(openSite());
    await walk(browser, '/aanmelden/zelf', inIpsCare);
    const { path } = await walk(
      browser,
      '/aanmelden/zelf/ips',
      { ...inIpsCare, 'situation.ipsPossible': 'no' },
      /controle/,
    );
    expect(path).toBe('/aanmelden/zelf/controle');
  });

  test('without answers gives a phone number instead of an offer', async () => {
    const page = await openBrowser(openSite()).get('/aanmelden/uitkomst/ask-clinician-ips');
    expect(page.body).toMatch(says('outcome.otherDoor.noAnswers'));
    expect(page.body).not.toContain('/aanmelden/overdracht');
    expect(page.body).toContain(region.helpdesk.phone);
  });

  test('of an unknown code is no page', async () => {
    const browser = openBrowser(openSite());
    expect((await browser.get('/aanmelden/uitkomst/constructor')).status).toBe(404);
    expect((await browser.post('/aanmelden/uitkomst/constructor', [['email', 'noor@post.example']])).status).toBe(404);
  });
});

describe('a handover', () => {
  test('asks only what is needed to reach someone, and sends only then', async () => {
    const site = openSite(() => handover);
    const browser = openBrowser(site);
    const { path } = await walk(browser, '/aanmelden/zelf', { ...selfAnswers, 'candidate.birthDate': '1955-01-01' });
    expect(path).toBe('/aanmelden/uitkomst/state-pension-age');
    // What is asked still is said beforehand, with the number of pages that really come, and on each of them.
    const otherDoor = await browser.get(path);
    expect(otherDoor.body).toContain('Nog 4 vragen, dan bellen of mailen we.');
    expect(otherDoor.body).toMatch(says('outcome.otherDoor.handoverCode'));
    const asked = await browser.post('/aanmelden/overdracht', []);
    const seen: string[] = [];
    const said: string[] = [];
    let at = await visit(browser, (asked.header('location') ?? '').replace(/^\/v/, ''));
    while (!/verzonden/.test(at.path) && at.page.status === 200 && seen.length < 9) {
      seen.push(at.path.replace('/aanmelden/zelf/', ''));
      said.push(/Nog (\d) vra/.exec(at.page.body)?.[1] ?? '');
      at = await fill(browser, at, selfAnswers);
    }
    expect(seen).toEqual(['woonplaats', 'doel', 'naam', 'contact', 'code', 'code', 'controle']);
    expect(said).toEqual(['4', '3', '2', '1', '', '', '']);
    expect(at.page.body).toContain('We bellen of mailen meestal binnen 3 werkdagen.');
    expect(site.submissions).toHaveLength(1);
    expect(site.submissions[0]?.request.request.handover).toBe(true);
    expect(site.submissions[0]?.request.candidate.familyName).toBe('Bedacht');
    expect(site.submissions[0]?.idempotencyKey).toMatch(/-handover$/);
    // The answers are gone from the browser once they have arrived.
    expect([...browser.jar.keys()].filter((name) => name.startsWith('answers'))).toEqual([]);
  });

  test('is over when an answer is changed so that there is a door', async () => {
    const site = openSite();
    const browser = openBrowser(site);
    await walk(browser, '/aanmelden/zelf', inIpsCare);
    await browser.post('/aanmelden/overdracht', []);
    await walk(browser, '/aanmelden/zelf', inIpsCare, /naam/);
    await fill(browser, await visit(browser, '/aanmelden/zelf/ips'), { 'situation.ipsPossible': 'no' });
    await walk(browser, '/aanmelden/zelf', selfAnswers);
    expect(site.submissions[0]?.request.request).not.toHaveProperty('handover');
  });

  test.each(['zelf', 'professional'] as const)('is not offered for a child, nor taken: %s', async (form) => {
    const site = openSite(() => handover);
    const browser = openBrowser(site);
    const answers = { ...(form === 'zelf' ? selfAnswers : professionalAnswers), 'candidate.birthDate': '2010-11-22' };
    const { page } = await walk(browser, `/aanmelden/${form}`, answers);
    expect(page.body).not.toContain('/aanmelden/overdracht');
    expect(page.body).toMatch(says(`outcome.otherDoor.child.${form === 'zelf' ? 'title' : 'titleProfessional'}`));
    expect(page.body).toContain(region.helpdesk.phone);
    const asked = await browser.post('/aanmelden/overdracht', []);
    expect(asked.header('location')).toBe('/v/aanmelden/uitkomst/under-16');
    for (const step of ['naam', 'contact', 'code', 'controle']) {
      expect((await visit(browser, `/aanmelden/${form}/${step}`)).path).toBe('/aanmelden/uitkomst/under-16');
    }
    expect(site.submissions).toEqual([]);
    expect(site.sentMails).toEqual([]);
  });

  test('on the sixteenth birthday is a door', async () => {
    const site = openSite();
    const answers = { ...selfAnswers, 'candidate.birthDate': '2010-11-21', 'request.motivated': 'yes' };
    // Just past midnight in the Netherlands, and the evening before in UTC.
    site.time.now = '2026-11-20T23:05:00.000Z';
    expect((await walk(openBrowser(site), '/aanmelden/zelf', answers)).path).toBe('/aanmelden/verzonden');
    site.time.now = '2026-11-20T22:55:00.000Z';
    expect((await walk(openBrowser(site), '/aanmelden/zelf', answers)).path).toBe('/aanmelden/uitkomst/under-16');
  });

  test('that was asked for is over once the birth date turns out to be a child\u2019s', async () => {
    const site = openSite();
    const browser = openBrowser(site);
    await walk(browser, '/aanmelden/zelf', inIpsCare);
    await browser.post('/aanmelden/overdracht', []);
    await walk(browser, '/aanmelden/zelf', inIpsCare, /naam/);
    const child = { 'candidate.birthDate': '2014-01-01' };
    const { path } = await fill(browser, await visit(browser, '/aanmelden/zelf/geboortedatum'), child);
    expect(path).toBe('/aanmelden/uitkomst/under-16');
    expect(site.turnedAway).toContain('under-16');
    expect((await visit(browser, '/aanmelden/zelf/naam')).path).toBe('/aanmelden/uitkomst/under-16');
  });

  test('of answers that are gone says so', async () => {
    const asked = await openBrowser(openSite()).post('/aanmelden/overdracht', []);
    expect(asked.status).toBe(410);
    expect(asked.body).toMatch(says('session.expired.lead'));
  });
});

describe('the page by mail', () => {
  const path = '/aanmelden/uitkomst/disability-benefit';

  test('holds the words of the page and nothing of the person, and stores nothing', async () => {
    const site = openSite();
    const browser = openBrowser(site);
    const { page } = await walk(browser, '/aanmelden/zelf', { ...selfAnswers, 'situation.benefit': ['wia'] });
    const sent = await fill(browser, { path, page }, { email: ' Noor@Post.example ' });
    expect(sent.path).toBe(`${path}?bericht=gemaild`);
    expect(sent.page.body).toMatch(says('outcome.otherDoor.mail.mailed'));
    // An address that somebody makes up claims nothing.
    expect((await openBrowser(openSite()).get(sent.path)).body).not.toMatch(says('outcome.otherDoor.mail.mailed'));
    expect(site.sentMails).toHaveLength(1);
    const [mail] = site.sentMails;
    expect(mail).toMatchObject({
      to: 'Noor@post.example',
      subject: expect.stringMatching(says('form-mail.advice.subject')),
      tag: 'advice',
    });
    expect(mail?.text).toContain(region.handovers['disability-benefit'].toSelf?.how.nl ?? 'words to oneself');
    expect(`${mail?.subject}${mail?.text}${mail?.html}`).not.toMatch(/Noor|1990|Zeist/);
    expect(site.stored.size).toBe(0);
    expect(site.submissions).toEqual([]);
  });

  test('asks no child for an address, but may go to who works with one', async () => {
    const site = openSite();
    const child = openBrowser(site);
    const young = { 'candidate.birthDate': '2014-01-01' };
    const own = await walk(child, '/aanmelden/zelf', { ...selfAnswers, ...young });
    expect(own.page.body).not.toContain('name="email"');
    await child.post(own.path, [['email', 'noor@post.example']]);
    expect(site.sentMails).toEqual([]);
    const professional = openBrowser(site);
    const other = await walk(professional, '/aanmelden/professional', { ...professionalAnswers, ...young });
    await fill(professional, other, { email: 'sam@school.example' });
    expect(site.sentMails).toMatchObject([{ to: 'sam@school.example', tag: 'advice' }]);
  });

  test('needs an address, and does not fill a mailbox', async () => {
    const site = openSite();
    const browser = openBrowser(site);
    const at = await visit(browser, path);
    expect((await fill(browser, at, { email: 'noor' })).page.body).toContain('<title>Fout: ');
    for (let mails = 0; mails < 9; mails += 1) await fill(browser, at, { email: 'noor@post.example' });
    const refused = await fill(browser, at, { email: 'NOOR@post.example' });
    expect(refused.page.status).toBe(400);
    expect(refused.page.body).toMatch(says('outcome.otherDoor.mail.tooMany'));
    expect(site.sentMails).toHaveLength(4);
  });

  test('that cannot go says so', async () => {
    const browser = openBrowser(openSite(undefined, 'refused'));
    const refused = await fill(browser, await visit(browser, path), { email: 'noor@post.example' });
    expect(refused.page.status).toBe(400);
    expect(refused.page.body).toMatch(says('outcome.otherDoor.mail.notMailed'));
  });
});
