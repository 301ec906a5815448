import { describe, expect, test } from 'vitest';
import { says } from '../support/says.ts';
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
      [says('guide.fit.result.title'), 'Sterk met Werk of Scholing'],
      [],
    ],
    [
      { age: '35', place: 'Maarssen', care: 'none', benefit: 'no' },
      [says('guide.fit.result.title'), 'Sterk met Werk (27'],
      [],
    ],
    [
      { age: '35', place: 'Zeist', care: 'ips', benefit: 'unknown' },
      [
        says('guide.fit.result.several'),
        says('outcome.otherDoor.pages.ask-clinician-ips.title', { who: 'self' }),
        'Sterk met Werk (27',
      ],
      [],
    ],
    [
      { age: '35', place: 'Utrecht', care: 'none', benefit: 'no' },
      [says('guide.fit.result.other'), 'Utrecht regelt dit zelf', 'regelt Utrecht de hulp zelf'],
      ['Sterk met Werk (27', 'eze gemeente'],
    ],
    [
      { age: '35', place: '', care: 'none', benefit: 'no' },
      [says('guide.fit.result.several'), says('guide.fit.result.buysItself', { names: 'Utrecht' })],
      ['eze gemeente'],
    ],
    [
      { age: '70', place: 'Zeist', care: 'none', benefit: 'no' },
      [
        says('guide.fit.result.other'),
        says('outcome.otherDoor.pages.state-pension-age.title'),
        'Vanaf 67 jaar is er AOW.',
      ],
      ['Sterk met Werk (27'],
    ],
    [
      { age: '35', place: 'Zeist', care: 'none', benefit: 'yes' },
      [says('guide.fit.result.other'), says('outcome.otherDoor.pages.disability-benefit.title', { who: 'self' })],
      [],
    ],
    [
      { age: '15', place: '', care: 'unsaid', benefit: 'no' },
      ['Deze hulp is er vanaf 16 jaar'],
      [says('outcome.otherDoor.pages.outside-region.title')],
    ],
    [{ age: '19', place: 'Amersfoort', care: 'none', benefit: 'no' }, ['Amersfoort hoort niet bij onze regio'], []],
  ] as const)('%o', async (answers, shown, hidden) => {
    const { page } = await check(answers);
    expect(page.status).toBe(200);
    for (const words of shown) {
      if (typeof words === 'string') expect(page.body).toContain(words);
      else expect(page.body).toMatch(words);
    }
    for (const words of hidden) {
      if (typeof words === 'string') expect(page.body).not.toContain(words);
      else expect(page.body).not.toMatch(words);
    }
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
    for (const words of [
      says('guide.fit.ageError'),
      says('guide.fit.placeNear', { names: 'Maarssen' }),
      says('guide.fit.benefitError'),
    ]) {
      expect(page.body).toMatch(words);
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
    expect(yes.body).toMatch(says('guide.fit.result.title'));
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
