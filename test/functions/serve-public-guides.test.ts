import { describe, expect, test } from 'vitest';
import { fill, openBrowser, openSite, publicUrl, region, send, visit } from './serve-public-site.ts';

const path = '/aanmelden/past-dit-bij-mij';
type Answers = Readonly<Record<string, string>>;

async function check(answers: Answers) {
  const site = openSite();
  const browser = openBrowser(site);
  const at = await fill(browser, await visit(browser, path), answers);
  return { site, browser, ...at };
}

describe('"Past dit bij mij?"', () => {
  test.each([
    [
      { age: '19', place: 'Zeist', care: 'none', benefit: 'no' },
      ['Dit past bij jou', 'Sterk met Werk of Scholing'],
      [],
    ],
    [{ age: '35', place: 'Maarssen', care: 'none', benefit: 'no' }, ['Dit past bij jou', 'Sterk met Werk (27'], []],
    [
      { age: '35', place: 'Zeist', care: 'ips', benefit: 'unknown' },
      ['Dit kan bij jou passen', 'Vraag je behandelaar naar IPS', 'Sterk met Werk (27'],
      [],
    ],
    [
      { age: '35', place: 'Utrecht', care: 'none', benefit: 'no' },
      ['Er is andere hulp voor jou', 'Utrecht regelt dit zelf', 'regelt Utrecht de hulp zelf'],
      ['Sterk met Werk (27', 'eze gemeente'],
    ],
    [
      { age: '35', place: '', care: 'none', benefit: 'no' },
      ['Dit kan bij jou passen', 'Woon je in Utrecht? Dan regelt je gemeente dit zelf'],
      ['eze gemeente'],
    ],
    [
      { age: '70', place: 'Zeist', care: 'none', benefit: 'no' },
      ['Er is andere hulp voor jou', 'Deze hulp is er tot de AOW-leeftijd', 'Vanaf 67 jaar is er AOW.'],
      ['Sterk met Werk (27'],
    ],
    [
      { age: '35', place: 'Zeist', care: 'none', benefit: 'yes' },
      ['Er is andere hulp voor jou', 'UWV helpt je hierbij'],
      [],
    ],
    [
      { age: '15', place: '', care: 'unsaid', benefit: 'no' },
      ['Deze hulp is er vanaf 16 jaar'],
      ['hoort niet bij onze regio'],
    ],
    [{ age: '19', place: 'Amersfoort', care: 'none', benefit: 'no' }, ['Amersfoort hoort niet bij onze regio'], []],
  ] as const)('%o', async (answers, shown, hidden) => {
    const { page } = await check(answers);
    expect(page.status).toBe(200);
    for (const words of shown) expect(page.body).toContain(words);
    for (const words of hidden) expect(page.body).not.toContain(words);
  });

  test('keeps nothing: no cookie, no count, no mail, and no answer in an address', async () => {
    const { site, browser, page, path: at } = await check({ age: '35', place: 'Zeist', care: 'ips', benefit: 'yes' });
    expect(browser.jar.size).toBe(0);
    expect([site.turnedAway, site.submissions, site.sentMails, site.stored.size]).toEqual([[], [], [], 0]);
    expect(at).toBe(path);
    expect(page.header('cache-control')).toBe('no-store');
  });

  test('says what to do when an answer is missing, and keeps the others', async () => {
    const { page } = await check({ age: 'oud', place: 'Marssen', care: 'none' });
    expect(page.status).toBe(400);
    expect(page.body).toContain('<title>Fout: ');
    for (const words of ['Vul je leeftijd in als getal', 'Bedoel je Maarssen?', 'Kies of je een WIA-']) {
      expect(page.body).toContain(words);
    }
    expect(page.body).toMatch(/value="none" checked/);
  });

  test('takes a yes to a place that looks like the one that was typed, and keeps the other answers', async () => {
    const { page, browser } = await check({ age: '35', place: 'Loenen aan de Veht', care: 'none', benefit: 'no' });
    const [form = ''] =
      /<form[^>]*>(?:(?!<\/form>)[\s\S])*Ja, Loenen aan de Vecht[\s\S]*?<\/form>/.exec(page.body) ?? [];
    const fields = [...form.matchAll(/name="([^"]+)" value="([^"]*)"/g)].map(
      ([, name = '', value = '']) => [name, value] as const,
    );
    const yes = await browser.post(path, fields);
    expect(yes.status).toBe(200);
    expect(yes.body).toContain('Dit past bij jou');
  });

  test.each(['0', '120', '121', '-1', '1e2', ''])('takes ages that exist: %s', async (age) => {
    const { page } = await check({ age, care: 'none', benefit: 'no' });
    expect(page.status).toBe(['0', '120'].includes(age) ? 200 : 400);
  });
});

test('IPS is explained with whom to ask in this very region', async () => {
  const { body } = await send(openSite(), 'GET', '/aanmelden/wat-is-ips');
  for (const { name, phone, ipsCare } of region.providers) {
    if (ipsCare) expect(body).toContain(`${name}, <a href="tel:${phone.replaceAll(' ', '')}"`);
    else expect(body).not.toContain(name);
  }
});

test('the folder names the site, the phone and the region', async () => {
  const { body } = await send(openSite(), 'GET', '/aanmelden/folder');
  expect(body).toContain(publicUrl.replace('https://', ''));
  expect(body).toContain(region.helpdesk.phone);
  expect(body).toContain(region.name);
});

test('the start page leads to everything', async () => {
  const { body } = await send(openSite(), 'GET', '/');
  for (const target of ['zelf', 'professional', 'past-dit-bij-mij', 'wat-is-ips', 'folder']) {
    expect(body).toContain(`href="/v/aanmelden/${target}"`);
  }
  expect(body).toContain(region.helpdesk.phone);
});
