import { expect, test } from 'vitest';
import { handoverTo } from '../../functions/web/public/handover.ts';
import { regionNamed } from '../support/regions.ts';
import { says } from '../support/says.ts';
import { openBrowser, openSite, professionalAnswers, visit, walk } from './serve-public-site.ts';

/** A clinician who refers somebody in care where they work. */
const clinician = {
  ...professionalAnswers,
  'referrer.profession': 'clinician',
  'candidate.birthDate': '1990-04-02',
  place: 'Zeist',
  'situation.inCareAt': 'altrecht',
  'situation.ipsPossible': 'yes',
  'situation.benefit': 'participatiewet',
};

test('who refers for IPS is offered no choice of provider, and what was chosen before does not go along', async () => {
  const site = openSite();
  const browser = openBrowser(site);
  const wishes = await walk(browser, '/aanmelden/professional', clinician, /wensen/);
  expect(wishes.path).toMatch(/wensen$/);
  expect(wishes.page.body).not.toContain('request.preferredProvider');
  expect(wishes.page.body).toContain('request.availability');
  const other = await walk(
    openBrowser(openSite()),
    '/aanmelden/professional',
    { ...clinician, 'situation.ipsPossible': 'no' },
    /wensen/,
  );
  expect(other.page.body).toContain('request.preferredProvider');

  // Chosen while another door was theirs: no longer asked, so neither shown nor sent.
  const changing = openBrowser(site);
  const wished = { ...clinician, 'situation.ipsPossible': 'no', 'request.preferredProvider': 'kwintes' };
  await walk(changing, '/aanmelden/professional', wished, /controle/);
  const check = await walk(
    changing,
    '/aanmelden/professional/ips',
    { ...wished, 'situation.ipsPossible': 'yes' },
    /controle/,
  );
  expect(check.page.body).not.toMatch(/Liefst naar|Kwintes/);
  await walk(changing, '/aanmelden/professional/controle', clinician);
  expect(site.submissions.at(-1)?.request.situation.ipsPossible).toBe('yes');
  expect(site.submissions.at(-1)?.request.request).not.toHaveProperty('preferredProvider');
});

test('a clinician is not sent to "the clinician"', async () => {
  const browser = openBrowser(openSite());
  const { page } = await walk(browser, '/aanmelden/professional', clinician, /ips$/);
  expect(page.body).toMatch(says('form.questions.situation.ipsPossible.label', { who: 'clinician' }));
  expect(page.body).not.toMatch(says('form.questions.situation.ipsPossible.label'));
  expect((await browser.get('/aanmelden/professional/ips?lang=en')).body).toMatch(
    says('form.questions.situation.ipsPossible.label', { who: 'clinician' }, 'en'),
  );
  const check = await walk(openBrowser(openSite()), '/aanmelden/professional', clinician, /controle/);
  expect(check.page.body).toMatch(says('form.questions.situation.ipsPossible.row', { who: 'clinician' }));

  const benefit = { ...clinician, 'situation.inCareAt': 'elsewhere', 'situation.benefit': 'wia' };
  const otherDoor = await walk(openBrowser(openSite()), '/aanmelden/professional', benefit);
  expect(otherDoor.path).toBe('/aanmelden/uitkomst/disability-benefit');
  expect(otherDoor.page.body).toMatch(
    says('outcome.otherDoor.pages.disability-benefit.door', { who: 'professional', profession: 'clinician' }),
  );
  expect(otherDoor.page.body).not.toContain('de behandelaar');
});

test('each programme has an example of a goal of its own', async () => {
  const goalOf = async (answers: typeof clinician) =>
    (await walk(openBrowser(openSite()), '/aanmelden/professional', answers, /doel/)).page.body;
  const ips = await goalOf(clinician);
  expect(ips).toMatch(says('form.goals.ips'));
  expect(ips).not.toContain('school');
  expect(await goalOf({ ...clinician, 'situation.ipsPossible': 'no' })).toMatch(says('form.goals.sterk-met-werk'));
});

test('"does this suit me?" and what it leads to speak to who looks for themselves', async () => {
  const browser = openBrowser(openSite());
  const inCity = { age: '35', place: 'Utrecht', care: 'none', benefit: 'no' };
  const result = await browser.post('/aanmelden/past-dit-bij-mij', Object.entries(inCity));
  expect(result.body).toMatch(says('outcome.otherDoor.pages.municipality-buys-itself.door', { who: 'self' }));
  expect(result.body).toContain('/aanmelden/uitkomst/municipality-buys-itself?voor=mij');
  const page = await visit(browser, '/aanmelden/uitkomst/municipality-buys-itself?voor=mij');
  expect(page.page.body).toMatch(says('outcome.otherDoor.pages.municipality-buys-itself.door', { who: 'self' }));
  expect(page.page.body).toContain('Vraag je werkcoach ernaar.');
  const plain = await browser.get('/aanmelden/uitkomst/municipality-buys-itself');
  expect(plain.body).not.toContain('je eigen werkcoach');
});

test('a professional reads of the candidate, in the words of the region file too', async () => {
  const inCity = { ...clinician, 'referrer.profession': 'school', place: 'Utrecht', 'situation.inCareAt': 'none' };
  const { page } = await walk(openBrowser(openSite()), '/aanmelden/professional', inCity);
  expect(page.body).toMatch(says('outcome.otherDoor.pages.municipality-buys-itself.door', { who: 'professional' }));
  expect(page.body).toContain('De kandidaat kan ernaar vragen bij de eigen werkcoach.');
  const there = { ...inCity, place: 'Groningen' };
  const outside = await walk(openBrowser(openSite()), '/aanmelden/professional', there);
  expect(outside.page.body).toMatch(says('outcome.otherDoor.pages.outside-region.door', { who: 'professional' }));
  expect(outside.page.body).not.toContain('eigen regio');
});

test.each(['midden-utrecht', 'voorbeeldstreek', 'proef-seconden'])(
  '%s has words of their own for both',
  async (name) => {
    const content = await regionNamed(name);
    for (const otherDoor of ['municipality-buys-itself', 'outside-region', 'ask-clinician-ips'] as const) {
      const words = (kind?: 'self' | 'professional') =>
        JSON.stringify(handoverTo(content, otherDoor, kind === undefined ? undefined : { kind }));
      expect(new Set([words(), words('self'), words('professional')]).size).toBe(3);
      expect(words('self')).not.toMatch(/kandidaat|candidate/);
      expect(words('professional')).not.toMatch(/\bje\b|\byour\b/);
    }
  },
);
