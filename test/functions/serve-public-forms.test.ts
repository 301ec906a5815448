import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { SubmitResult } from '../../functions/cases/intake-contracts.ts';
import { controlNames, questionsOf } from '../../functions/web/public/questions.ts';
import { type FormKind, formPaths, stepNames, stepPath, steps } from '../../functions/web/public/steps.ts';
import { filledIn, formOn } from '../support/form-filling.ts';
import { says } from '../support/says.ts';
import {
  fill,
  openBrowser,
  openSite,
  professionalAnswers,
  region,
  selfAnswers,
  send,
  visit,
  walk,
} from './serve-public-site.ts';

const adultSlugs = ['geboortedatum', 'woonplaats', 'ggz', 'uitkering', 'werkzoekende', 'werkcoach', 'doel', 'wensen'];
const slugOf = (path: string) => path.replace(/\?.*$/, '').split('/').at(-1);

/** The pages that someone comes by, in order. */
async function pagesOf(kind: FormKind, answers: typeof selfAnswers): Promise<string[]> {
  const browser = openBrowser(openSite());
  const seen: string[] = [];
  let at = await visit(browser, formPaths[kind]);
  while (formOn(at.page.body) !== undefined && at.page.status === 200 && seen.length < 30) {
    seen.push(slugOf(at.path) ?? '');
    at = await fill(browser, at, answers);
  }
  return [...seen, at.path];
}

describe('the questions', () => {
  test('change with who fills them in, and each has a page of its own', async () => {
    const names = ['naam', 'contact', 'helper'];
    // The code is asked for, then typed.
    const last = ['code', 'code', 'controle', '/aanmelden/verzonden'];
    expect(await pagesOf('self', selfAnswers)).toEqual([...adultSlugs, ...names, ...last]);
    expect(await pagesOf('professional', professionalAnswers)).toEqual([
      'functie',
      ...adultSlugs,
      ...names,
      'jouw-gegevens',
      ...last,
    ]);
  });

  test('change with age: the young are asked what they want, and no benefit', async () => {
    const youth = { ...selfAnswers, 'candidate.birthDate': '2008-02-03', 'request.motivated': 'unsure' };
    const pages = await pagesOf('self', youth);
    expect(pages).toContain('motivatie');
    for (const slug of ['uitkering', 'werkzoekende', 'werkcoach']) expect(pages).not.toContain(slug);
  });

  test('ask about IPS only in care where there is IPS', async () => {
    const inCare = { ...selfAnswers, 'situation.inCareAt': 'altrecht', 'situation.ipsPossible': 'no' };
    expect(await pagesOf('self', inCare)).toContain('ips');
    expect(await pagesOf('self', { ...selfAnswers, 'situation.inCareAt': 'elsewhere' })).not.toContain('ips');
  });

  test('do not ask a work coach who their work coach is', async () => {
    const coach = { ...professionalAnswers, 'referrer.profession': 'work-coach' };
    expect(await pagesOf('professional', coach)).not.toContain('werkcoach');
  });

  test('ask for the details of a helper only when there is one', async () => {
    const helped = {
      ...selfAnswers,
      helper: 'yes',
      'representative.name': 'Ans Bedacht',
      'representative.relation': 'moeder',
      'representative.phone': '06 12345678',
    };
    expect(await pagesOf('self', helped)).toContain('gegevens-helper');
  });

  test('never ask for a number, a diagnosis or a file', () => {
    for (const kind of ['self', 'professional'] as const) {
      const asked = stepNames.flatMap((step) => questionsOf(step, { kind, region, lang: 'nl' }));
      expect(asked.map(({ label }) => label).join(' ')).not.toMatch(/bsn|diagnose|medicijn|behandelplan|postcode/i);
      expect(asked.map(({ kind: control }) => control)).not.toContain('file');
    }
  });
});

describe('a good form', () => {
  test('is sent once, and leads to a page with reference, next step and status link', async () => {
    const site = openSite();
    const { path, page } = await walk(openBrowser(site), '/aanmelden/zelf', selfAnswers);
    expect(path).toBe('/aanmelden/verzonden');
    expect(page.body).toContain('HW-7K2M9QX');
    expect(page.body).toContain('href="/v/status/1.statustoken"');
    expect(page.body).toMatch(says('door.hints.register-as-job-seeker', { who: 'self' }));
    expect(page.body).toContain('Sterk met Werk (27 jaar en ouder)');
    expect(site.submissions).toHaveLength(1);
  });

  test('of someone who signs up themselves asks for name and address once', async () => {
    const site = openSite();
    await walk(openBrowser(site), '/aanmelden/zelf', selfAnswers);
    expect(site.submissions[0]).toMatchObject({
      idempotencyKey: expect.stringMatching(/^\w{20}$/),
      language: 'nl',
      origin: 'form',
      request: {
        referrer: { role: 'self', name: 'Noor Bedacht', email: 'noor@post.example' },
        candidate: { givenName: 'Noor', birthDate: '1990-05-07', municipality: 'GM0355' },
        situation: { benefits: ['participatiewet', 'ww'], registeredJobSeeker: true, inCareAt: 'none' },
        request: { goal: 'Werk voor 20 uur per week.\nLiefst buiten.' },
        agreement: { informed: true, privacyVersion: region.privacyVersion },
      },
    });
    expect(site.submissions[0]?.request).not.toHaveProperty('representative');
  });

  test('of a professional keeps referrer and candidate apart', async () => {
    const site = openSite();
    await walk(openBrowser(site), '/aanmelden/professional', professionalAnswers);
    expect(site.submissions[0]?.request).toMatchObject({
      referrer: { role: 'professional', name: 'Sam Voorbeeld', profession: 'school', email: 'sam@school.example' },
      candidate: { givenName: 'Noor', preferredContact: 'phone' },
    });
    expect(site.submissions[0]?.request.candidate).not.toHaveProperty('email');
  });

  test('leaves out what someone would rather not say', async () => {
    const site = openSite();
    const quiet = { ...selfAnswers, 'situation.inCareAt': 'unsaid', 'situation.registeredJobSeeker': 'unsaid' };
    await walk(openBrowser(site), '/aanmelden/zelf', quiet);
    expect(site.submissions[0]?.request.situation).toEqual({ benefits: ['participatiewet', 'ww'] });
  });

  test('a double click on the button sends one referral, twice named the same', async () => {
    const site = openSite();
    const browser = openBrowser(site);
    const check = await walk(browser, '/aanmelden/zelf', selfAnswers, /controle/);
    const kept = new Map(browser.jar);
    await fill(browser, check, selfAnswers);
    for (const [name, value] of kept) browser.jar.set(name, value);
    await fill(browser, check, selfAnswers);
    const keys = site.submissions.map(({ idempotencyKey }) => idempotencyKey);
    expect(keys).toHaveLength(2);
    expect(new Set(keys).size).toBe(1);
  });

  test('says so when it was sent before with other answers', async () => {
    const { page } = await walk(openBrowser(openSite(() => ({ kind: 'key-reused' }))), '/aanmelden/zelf', selfAnswers);
    expect(page.status).toBe(409);
    expect(page.body).toMatch(says('outcome.already.title'));
  });

  test('gives no reference to a browser that keeps no cookies, but a phone number', async () => {
    const site = openSite();
    await walk(openBrowser(site), '/aanmelden/zelf', selfAnswers);
    const page = await openBrowser(site).get('/aanmelden/verzonden');
    expect(page.body).not.toContain('HW-7K2M9QX');
    expect(page.body).toMatch(says('outcome.sent.goneText'));
  });
});

describe('going back and forth', () => {
  test('keeps answers', async () => {
    const browser = openBrowser(openSite());
    await walk(browser, '/aanmelden/zelf', selfAnswers, /naam/);
    const back = await browser.get('/aanmelden/zelf/geboortedatum');
    expect(back.body).toContain('value="1990"');
    expect((await browser.get('/aanmelden/zelf/uitkering')).body).toMatch(/value="ww" checked/);
    expect((await browser.get('/aanmelden/zelf/woonplaats')).body).toContain('value="Zeist"');
  });

  test('leads to the first open question from further on, and to the first from nowhere', async () => {
    const browser = openBrowser(openSite());
    expect((await visit(browser, '/aanmelden/zelf/controle')).path).toBe('/aanmelden/zelf/geboortedatum');
    await walk(browser, '/aanmelden/zelf', selfAnswers, /doel/);
    expect((await visit(browser, '/aanmelden/zelf/contact')).path).toBe('/aanmelden/zelf/doel');
    // Who opens the form anew may be somebody else.
    expect((await visit(browser, '/aanmelden/zelf')).page.body).toMatch(says('session.underWay.title'));
  });

  test('a change comes straight back to all answers, with what it makes necessary in between', async () => {
    const browser = openBrowser(openSite());
    const check = await walk(browser, '/aanmelden/zelf', selfAnswers, /controle/);
    const links = [...check.page.body.matchAll(/href="\/v([^"]*\?wijzig=1)"/g)].map(([, path = '']) => path);
    expect(new Set(links).size).toBe(12);
    const name = await visit(browser, stepPath('self', 'name', true));
    expect(name.page.body).toContain('value="Noor"');
    const renamed = await fill(browser, name, { 'candidate.givenName': 'Noortje' });
    expect(slugOf(renamed.path)).toBe('controle');
    expect(renamed.page.body).toContain('Noortje Bedacht');
    const birth = await visit(browser, stepPath('self', 'birthDate', true));
    const younger = await fill(browser, birth, { 'candidate.birthDate': '2008-02-03' });
    expect(slugOf(younger.path)).toBe('motivatie');
    const again = await fill(browser, younger, { 'request.motivated': 'yes' });
    expect(slugOf(again.path)).toBe('controle');
    expect(again.page.body).not.toContain('Uitkering');
    expect(again.page.body).toContain('Sterk met Werk of Scholing');
  });

  test('an answer that no longer matters is not sent', async () => {
    const site = openSite();
    const browser = openBrowser(site);
    await walk(browser, '/aanmelden/zelf', selfAnswers, /controle/);
    const birth = await visit(browser, stepPath('self', 'birthDate', true));
    await fill(browser, birth, { 'candidate.birthDate': '2008-02-03' });
    await walk(browser, '/aanmelden/zelf', { ...selfAnswers, 'request.motivated': 'yes' });
    expect(site.submissions[0]?.request.situation).toEqual({ benefits: [], inCareAt: 'none' });
  });

  test('the other form knows nothing of these answers, unless the first question is answered anew', async () => {
    const browser = openBrowser(openSite());
    await walk(browser, '/aanmelden/zelf', selfAnswers, /controle/);
    const other = await visit(browser, '/aanmelden/professional/functie');
    expect(other.page.body).toMatch(says('session.underWay.title'));
    expect(other.page.body).not.toContain('Noor');
    const choice = await visit(browser, '/aanmelden?wijzig=1');
    expect(choice.page.body).toMatch(/value="self" checked/);
    const turned = await fill(browser, choice, { for: 'professional' });
    expect(turned.path).toBe('/aanmelden/professional/functie');
    const next = await walk(browser, '/aanmelden/professional', professionalAnswers, /controle/);
    expect(next.page.body).toContain('Noor Bedacht');
  });

  test('in another language keeps the answers', async () => {
    const browser = openBrowser(openSite());
    await walk(browser, '/aanmelden/zelf', selfAnswers, /controle/);
    const page = await browser.get('/aanmelden/zelf/controle?lang=en');
    expect(page.body).toMatch(says('form.check.title', {}, 'en'));
    expect(page.body).toContain('Noor Bedacht');
    expect(page.body).toContain('7 May 1990');
  });

  test('answers last two hours after the last one, twenty in an open page, and a later post says that they are gone', async () => {
    const site = openSite();
    const browser = openBrowser(site);
    const at = await walk(browser, '/aanmelden/zelf', selfAnswers, /naam/);
    site.time.now = '2026-11-22T05:00:01.000Z';
    const gone = await fill(browser, at, selfAnswers);
    expect(gone.page.status).toBe(410);
    expect(gone.page.body).toMatch(says('session.expired.lead'));
    expect((await visit(browser, '/aanmelden/zelf/naam')).path).toBe('/aanmelden/zelf/geboortedatum');
  });
});

describe('a place', () => {
  const at = async () => walk(openBrowser(openSite()), '/aanmelden/zelf', selfAnswers, /woonplaats/);

  test.each([
    ['Maarssen', 'Maarssen (gemeente Stichtse Vecht)'],
    ['gemeente zeist', 'Zeist'],
  ])('%s is understood as typed', async (place, shown) => {
    const check = await walk(openBrowser(openSite()), '/aanmelden/zelf', { ...selfAnswers, place }, /controle/);
    expect(check.page.body).toContain(`<dd class="given">${shown}</dd>`);
  });

  test('that looks like one is asked after, with the list of municipalities beside it', async () => {
    expect((await at()).page.body).not.toContain('<select');
    const browser = openBrowser(openSite());
    const wrong = await fill(browser, await walk(browser, '/aanmelden/zelf', selfAnswers, /woonplaats/), {
      place: 'Marssen',
    });
    expect(wrong.page.status).toBe(400);
    expect(wrong.page.body).toContain('Bedoel je Maarssen?');
    expect(wrong.page.body).toContain('value="Marssen"');
    const chosen = await fill(browser, wrong, { place: 'Marssen', 'candidate.municipality': 'GM1904' });
    expect(slugOf(chosen.path)).toBe('ggz');
  });

  test('that is left empty is asked for, and not called unknown', async () => {
    const browser = openBrowser(openSite());
    const empty = await fill(browser, await walk(browser, '/aanmelden/zelf', selfAnswers, /woonplaats/), {
      place: ' ',
    });
    expect(empty.page.status).toBe(400);
    expect(empty.page.body).toMatch(says('form.place.missing'));
    expect(empty.page.body).not.toMatch(says('form.place.unknown'));
  });

  test('anywhere in the country can be typed, or chosen from the list', async () => {
    const browser = openBrowser(openSite());
    const wrong = await fill(browser, await walk(browser, '/aanmelden/zelf', selfAnswers, /woonplaats/), {
      place: 'Rotterdm',
    });
    expect(wrong.page.body).toContain('Bedoel je Rotterdam?');
    expect(wrong.page.body.match(/<option value="GM/g)).toHaveLength(342);
    const other = await fill(browser, wrong, { place: 'Rotterdm', 'candidate.municipality': 'GM0599' });
    expect(other.path).toBe('/aanmelden/uitkomst/outside-region');
  });

  test.each(['GM9999', 'GM0000', 'GM0333'])(
    '%s, that nobody lists, is refused whatever a browser posts',
    async (code) => {
      const browser = openBrowser(openSite());
      await walk(browser, '/aanmelden/zelf', selfAnswers, /woonplaats/);
      const page = await browser.post('/aanmelden/zelf/woonplaats', [['candidate.municipality', code]]);
      expect(page.status).toBe(400);
    },
  );

  test('that someone does not know leads to a phone number, and back', async () => {
    const browser = openBrowser(openSite());
    const { page } = await walk(browser, '/aanmelden/zelf', selfAnswers, /woonplaats/);
    expect(page.body).toContain('href="/v/aanmelden/gemeente-onbekend"');
    const help = await browser.get('/aanmelden/gemeente-onbekend');
    expect(help.body).toContain(region.helpdesk.phone);
    expect(help.body).toContain('href="/v/aanmelden/zelf/woonplaats"');
  });
});

describe('a page with mistakes', () => {
  /** A browser on the page of a step, everything before it answered. */
  async function standAt(kind: FormKind, slug: string) {
    const browser = openBrowser(openSite());
    const answers = {
      ...(kind === 'self' ? selfAnswers : professionalAnswers),
      helper: 'yes',
      ...(slug === 'motivatie' ? { 'candidate.birthDate': '2008-02-03' } : {}),
      ...(slug === 'ips' ? { 'situation.inCareAt': 'altrecht' } : {}),
      'representative.name': 'Ans',
      'representative.relation': 'moeder',
      'representative.phone': '06 12345678',
    };
    return { browser, at: await walk(browser, formPaths[kind], answers, new RegExp(`/${slug}$`)) };
  }
  const all = (['self', 'professional'] as const).flatMap((kind) =>
    stepNames
      .filter((step) => kind === 'professional' || (step !== 'profession' && step !== 'referrer'))
      .map((step) => [kind, steps[step].slug] as const),
  );

  test.each(all)('%s %s: names them above the heading and at the field, with the same words', async (kind, slug) => {
    const { browser, at } = await standAt(kind, slug);
    expect(slugOf(at.path)).toBe(slug);
    const page = await browser.post(at.path, []);
    if (page.status === 303) {
      // Only what is optional may be passed over.
      expect(['werkcoach', 'wensen']).toContain(slug);
      return;
    }
    expect(page.status).toBe(400);
    expect(page.body).toContain('<title>Fout: ');
    const [summary = '', rest = ''] = page.body.split(/<h1>|<legend><h1>/);
    const links = [...summary.matchAll(/<a href="#([^"]+)">([^<]+)<\/a><\/li>/g)];
    expect(links.length).toBeGreaterThan(0);
    for (const [, id = '', text = ''] of links) {
      expect(rest).toMatch(new RegExp(`<(input|select|textarea)[^>]* id="${id}"`));
      expect(rest).toContain(`<p class="error-message" id="${id}-error">${text}</p>`);
      expect(text).toMatch(/\.$/);
      expect(text).not.toMatch(/GM\d|\d{4}-\d\d|\(telefoon\)|verplicht/);
    }
  });

  test('keeps what was typed, and says what to do with an example', async () => {
    const { browser, at } = await standAt('self', 'contact');
    const page = await browser.post(at.path, [
      ['candidate.email', 'noor@post'],
      ['candidate.preferredContact', 'email'],
      ['candidate.language', 'nl'],
    ]);
    expect(page.status).toBe(400);
    expect(page.body).toContain('value="noor@post"');
    expect(page.body).toContain('naam@voorbeeld.nl.');
  });

  test('refuses a citizen service number kindly', async () => {
    const { browser, at } = await standAt('self', 'doel');
    const page = await browser.post(at.path, [['request.goal', 'Mijn nummer is 111222333.']]);
    expect(page.status).toBe(400);
    expect(page.body).toMatch(says('field-error.codes.bsn'));
  });

  test('in English speaks English', async () => {
    const { browser, at } = await standAt('professional', 'functie');
    await browser.get('/?lang=en');
    const page = await browser.post(at.path, []);
    expect(page.body).toContain('<title>Error: What is your role? - ');
  });

  test('loads the script that moves the focus, and no other page does', async () => {
    const { browser, at } = await standAt('self', 'doel');
    expect(at.page.body).not.toContain('<script');
    expect((await browser.post(at.path, [])).body).toMatch(
      /<script src="\/v\/assets\/focus-errors-\w+\.js" defer><\/script>/,
    );
  });

  test.each(all)('%s %s shows typed markup as text', async (kind, slug) => {
    const { browser, at } = await standAt(kind, slug);
    const typed = '"><script>alert(1)</script>';
    const step = stepNames.find((name) => steps[name].slug === slug) ?? 'name';
    const page = await browser.post(
      at.path,
      controlNames(step).map((name) => [name, typed]),
    );
    expect(page.body).not.toContain('<script>');
    const shown = page.status === 303 ? (await visit(browser, at.path)).page : page;
    expect(shown.body).not.toContain('<script>');
  });

  test('a text that begins with a newline keeps it', async () => {
    const { browser, at } = await standAt('self', 'doel');
    await browser.post(at.path, [['request.goal', '\r\nEerst']]);
    expect((await browser.get(at.path)).body).toMatch(/<textarea[^>]*>\n\r?\nEerst<\/textarea>/);
  });

  test('answers too long to remember never fail silently', async () => {
    const rare = (start: number) =>
      Array.from({ length: 490 }, (_, index) => String.fromCodePoint(0x4e00 + ((index * 7919 + start) % 20000))).join(
        '',
      );
    const { path, page } = await walk(openBrowser(openSite()), '/aanmelden/professional', {
      ...professionalAnswers,
      helper: 'yes',
      'representative.name': rare(11).slice(0, 95),
      'representative.relation': rare(12000).slice(0, 55),
      'representative.phone': '06 12345678',
      'referrer.name': rare(15000).slice(0, 95),
      'referrer.organisation': rare(17000).slice(0, 115),
      'request.goal': rare(1),
      'request.availability': rare(5000),
      'request.remarks': rare(9000),
      'candidate.givenName': rare(100).slice(0, 95),
      'candidate.familyName': rare(700).slice(0, 95),
    });
    expect(page.status, path).toBe(400);
    expect(page.body).toMatch(says('form.tooMuch'));
  });

  test('the longest answers in our own letters fit in cookies that browsers and the gateway take', async () => {
    const noise = fc.sample(fc.string({ unit: 'grapheme-ascii', minLength: 400, maxLength: 490 }), {
      seed: 7,
      numRuns: 3,
    });
    const [goal = '', availability = '', remarks = ''] = noise.map((text) => `a${text.replaceAll(/[\d\s]/g, 'x')}`);
    const site = openSite();
    const browser = openBrowser(site);
    const long = { 'request.goal': goal, 'request.availability': availability, 'request.remarks': remarks };
    await walk(browser, '/aanmelden/zelf', { ...selfAnswers, ...long }, /controle/);
    expect([...browser.jar].join('').length).toBeLessThan(8500);
    await walk(browser, '/aanmelden/zelf', selfAnswers);
    expect(site.submissions[0]?.request.request).toMatchObject({ goal, availability, remarks });
  });
});

describe('a medical word', () => {
  test('gets one gentle hint, and may be sent anyway', async () => {
    const browser = openBrowser(openSite());
    const at = await walk(browser, '/aanmelden/zelf', selfAnswers, /wensen/);
    const remark = { 'request.remarks': 'Ik slik medicijnen voor een depressie.' };
    const hinted = await fill(browser, at, remark);
    expect(hinted.page.status).toBe(200);
    expect(hinted.page.body).toMatch(says('form.hintTitle'));
    expect(hinted.page.body).not.toContain('<title>Fout');
    const anyway = await fill(browser, hinted, remark);
    expect(slugOf(anyway.path)).toBe('naam');
  });
});

describe('a name', () => {
  const named = async (answers: Record<string, string>) => {
    const site = openSite();
    const browser = openBrowser(site);
    const at = await walk(browser, '/aanmelden/zelf', { ...selfAnswers, ...answers });
    return { at, sent: site.submissions[0]?.request };
  };

  test('of 56 and one of 54 characters are as welcome here as in the API', async () => {
    const [givenName, familyName] = ['a'.repeat(56), 'b'.repeat(54)];
    const { sent } = await named({ 'candidate.givenName': givenName, 'candidate.familyName': familyName });
    expect(sent).toMatchObject({
      referrer: { name: `${givenName} ${familyName}` },
      candidate: { givenName, familyName },
    });
  });

  test.each([
    { 'candidate.givenName': '', 'candidate.familyName': 'Suharto' },
    { 'candidate.givenName': 'Suharto', 'candidate.familyName': '' },
  ])('alone is asked about once, and sent as family name: %j', async (names) => {
    const asked = await named(names);
    expect(asked.at.page.status).toBe(400);
    const { sent } = await named({ ...names, oneName: 'yes' });
    expect(sent).toMatchObject({ referrer: { name: 'Suharto' }, candidate: { familyName: 'Suharto' } });
    expect(sent?.candidate).not.toHaveProperty('givenName');
  });

  test('that is missing says what to do for who has one only', async () => {
    const { at } = await named({ 'candidate.givenName': '' });
    expect(at.page.body).toContain('Vul de voornaam in, bijvoorbeeld Sam. Is er maar één naam? Kies dat dan onderaan.');
  });
});

describe('an address that looks mistyped', () => {
  test('gets a question, and going on is a yes', async () => {
    const site = openSite();
    const browser = openBrowser(site);
    const at = await walk(browser, '/aanmelden/zelf', selfAnswers, /zelf\/contact/);
    const asked = await fill(browser, at, { ...selfAnswers, 'candidate.email': 'noor@gmial.com' });
    expect(asked.page.status).toBe(200);
    expect(asked.page.body).toContain('Bedoel je gmail.com?');
    expect(asked.page.body).not.toContain('<title>Fout');
    expect((await fill(browser, asked, {})).path).not.toBe(at.path);
  });

  test('and was pasted with a name is kept as the address alone, by which its mailbox is proved', async () => {
    const browser = openBrowser(openSite());
    const answers = { ...selfAnswers, 'candidate.email': 'Noor <noor@Post.example>' };
    const check = await walk(browser, '/aanmelden/zelf', answers, /controle/);
    expect(check.page.body).toContain('noor@post.example');
    expect(check.page.body).not.toContain('&lt;noor@');
  });

  test('of a work coach is told at its page', async () => {
    const browser = openBrowser(openSite());
    const at = await walk(browser, '/aanmelden/zelf', selfAnswers, /werkcoach/);
    const asked = await fill(browser, at, { 'situation.workCoachEmail': 'wil@gmail.com' });
    expect(asked.page.body).toMatch(says('field-error.codes.work-coach-public-mail'));
    const outside = await fill(browser, at, { 'situation.workCoachEmail': 'wil@elders.example' });
    expect(outside.page.body).toMatch(says('field-error.codes.work-coach-outside'));
    expect(slugOf((await fill(browser, outside, { 'situation.workCoachEmail': 'wil@elders.example' })).path)).toBe(
      'doel',
    );
  });

  test('benefits that exclude each other are refused in words', async () => {
    const browser = openBrowser(openSite());
    const at = await walk(browser, '/aanmelden/zelf', selfAnswers, /uitkering/);
    const refused = await fill(browser, at, { 'situation.benefit': ['none', 'ww'] });
    expect(refused.page.status).toBe(400);
    expect(refused.page.body).toMatch(says('field-error.codes.contradictory'));
  });
});

describe('a birth date', () => {
  const birth = async (typed: string) => {
    const browser = openBrowser(openSite());
    const at = await walk(browser, '/aanmelden/zelf', selfAnswers, /geboortedatum/);
    return fill(browser, at, { 'candidate.birthDate': typed });
  };

  test.each([
    '1990-april-7',
    '\u0661\u0669\u0669\u0660-\u0664-\u0667',
    '１９９０-４-７',
    '1990-0-onbekend',
    '1990-?-?',
    '--7 april 1990',
  ])('as %s is understood', async (typed) => {
    expect(slugOf((await birth(typed)).path)).toBe('woonplaats');
  });

  test.each([
    ['1990-14-7', 'month', 'month-wrong'],
    ['1990-4-32', 'day', 'day-wrong'],
    ['90-4-7', 'year', 'year-wrong'],
    ['1990--7', 'month', 'month-missing'],
    ['1990-2-30', 'day', 'no-such-day'],
  ])('as %s names the part that is wrong, and marks that alone', async (typed, part, code) => {
    const { status, body } = (await birth(typed)).page;
    expect(status).toBe(400);
    const words = says(`field-error.codes.${code}`).source;
    const id = part === 'day' ? 'candidate-birthDate' : `candidate-birthDate-${part}`;
    expect(body).toMatch(new RegExp(`<a href="#${id}">${words}`));
    const marked = [...body.matchAll(/<input[^>]*aria-invalid="true"[^>]*>/g)].map(([tag]) => tag);
    expect(marked).toHaveLength(1);
    expect(marked[0]).toContain(`id="${id}"`);
  });

  test('left empty is asked for, as missing and not as wrong', async () => {
    const { body } = (await birth('--')).page;
    expect(body).toMatch(says('form.dateMissing'));
    expect(body).not.toMatch(says('form.dateError'));
  });

  test('that nobody knows wholly is shown back as such, and sent as the population register writes it', async () => {
    const site = openSite();
    const browser = openBrowser(site);
    const answers = { ...selfAnswers, 'candidate.birthDate': '1990-0-0' };
    const check = await walk(browser, '/aanmelden/zelf', answers, /controle/);
    expect(check.page.body).toMatch(says('language.monthUnknown', { date: '1990' }));
    await walk(browser, '/aanmelden/zelf', answers);
    expect(site.submissions[0]?.request.candidate.birthDate).toBe('1990-00-00');
  });
});

describe('a number that may be a BSN', () => {
  test('is asked about, and anyone who says that it is something else goes on', async () => {
    const site = openSite();
    const browser = openBrowser(site);
    const at = await walk(browser, '/aanmelden/zelf', selfAnswers, /wensen/);
    const remark = { 'request.remarks': 'Mijn klantnummer is 123456782.' };
    const asked = await fill(browser, at, remark);
    expect(asked.page.status).toBe(200);
    expect(asked.page.body).toMatch(says('field-error.codes.bsn-hint'));
    expect(slugOf((await fill(browser, asked, remark)).path)).toBe('naam');
  });

  test('so is contact data in a text, which not every reader may see', async () => {
    const browser = openBrowser(openSite());
    const at = await walk(browser, '/aanmelden/zelf', selfAnswers, /wensen/);
    const remark = { 'request.remarks': 'Bel me op 06 12345678' };
    const asked = await fill(browser, at, remark);
    expect(asked.page.body).toMatch(says('field-error.codes.contact-hint'));
    expect(slugOf((await fill(browser, asked, remark)).path)).toBe('naam');
  });

  test('is refused when it says so itself, and hours are not', async () => {
    const browser = openBrowser(openSite());
    const at = await walk(browser, '/aanmelden/zelf', selfAnswers, /wensen/);
    const refused = await fill(browser, at, { 'request.remarks': 'BSN 123,456,782', anyway: 'true' });
    expect(refused.page.status).toBe(400);
    const hours = await fill(browser, refused, {
      'request.remarks': '',
      'request.availability': 'ma t/m do 8.30-12.00 / 14.00-17.00, 2025-2026 2 dagen',
    });
    expect(slugOf(hours.path)).toBe('naam');
  });
});

describe('all answers together', () => {
  test('are sent only with a tick in the box', async () => {
    const site = openSite();
    const browser = openBrowser(site);
    const check = await walk(browser, '/aanmelden/zelf', selfAnswers, /controle/);
    expect(check.page.body).not.toMatch(/name="agreement.informed"[^>]*checked/);
    const { page } = await fill(browser, check, {});
    expect(page.status).toBe(400);
    expect(page.body).toMatch(says('form.agreementError', { who: 'self' }));
    expect(site.submissions).toEqual([]);
  });

  test('ask someone young for their own consent apart, and send nothing without it', async () => {
    const site = openSite();
    const browser = openBrowser(site);
    const youth = { ...selfAnswers, 'candidate.birthDate': '2008-02-03', 'request.motivated': 'yes' };
    const check = await walk(browser, '/aanmelden/zelf', youth, /controle/);
    expect(check.page.body).toMatch(says('form.check.consentTitle'));
    expect(check.page.body).not.toMatch(/name="agreement.consent"[^>]*checked/);
    const { page } = await fill(browser, check, { 'agreement.informed': 'true' });
    expect([page.status, site.submissions]).toEqual([400, []]);
    expect(page.body).toMatch(says('form.check.consentError'));
    // What was ticked stays ticked.
    expect(page.body).toMatch(/name="agreement.informed"[^>]*checked/);
    await fill(browser, check, { 'agreement.informed': 'true', 'agreement.consent': 'true' });
    expect(site.submissions[0]?.request.agreement).toMatchObject({ informed: true, consent: true });
  });

  test('do not ask an adult at a door with another basis, nor a professional for somebody else', async () => {
    const adult = await walk(openBrowser(openSite()), '/aanmelden/zelf', selfAnswers, /controle/);
    expect(adult.page.body).not.toContain('agreement.consent');
    const youth = { ...professionalAnswers, 'candidate.birthDate': '2008-02-03', 'request.motivated': 'yes' };
    const other = await walk(openBrowser(openSite()), '/aanmelden/professional', youth, /controle/);
    expect(other.path).toContain('controle');
    expect(other.page.body).not.toContain('agreement.consent');
    expect(other.page.body).toMatch(says('outcome.sent.nextSteps.candidate-confirms'));
  });

  test('say what happens next and which door it is', async () => {
    const { page } = await walk(openBrowser(openSite()), '/aanmelden/zelf', selfAnswers, /controle/);
    expect(page.body).toContain('Sterk met Werk (27 jaar en ouder)');
    expect(page.body).toMatch(says('outcome.sent.nextSteps.work-coach-decides'));
  });

  test('a rule that changed meanwhile brings one back to its question', async () => {
    const site = openSite();
    const browser = openBrowser(site);
    const check = await walk(browser, '/aanmelden/zelf', selfAnswers, /controle/);
    // Kept by a browser, changed by nobody: a birth date that was good then and lies in the future on a clock set back.
    site.time.now = '1990-01-01T09:00:00.000Z';
    const back = await fill(browser, check, selfAnswers);
    expect(back.path).toMatch(/geboortedatum|uitkomst\/under-16/);
    expect(site.submissions).toEqual([]);
  });
});

describe('stop and wipe', () => {
  test('forgets answers and reference', async () => {
    const browser = openBrowser(openSite());
    await browser.get('/?lang=en');
    await walk(browser, '/aanmelden/zelf', selfAnswers, /controle/);
    expect(browser.jar.size).toBeGreaterThan(1);
    // The address alone does not say so to whoever still has answers here.
    expect((await browser.get('/aanmelden/gewist')).header('location')).toMatch(/controle$/);
    const wiped = await browser.post('/aanmelden/wissen', [['sure', 'yes']]);
    expect(wiped.header('location')).toBe('/v/aanmelden/gewist');
    expect([...browser.jar.keys()]).toEqual(['lang']);
    expect((await visit(browser, '/aanmelden/zelf')).page.body).not.toContain('1990');
    // With nothing left to lose nobody is asked.
    expect((await browser.get('/aanmelden/wissen')).header('location')).toBe('/v/aanmelden/gewist');
  });

  test('asks first, says what goes and what stays, and leads back with what was just typed', async () => {
    const browser = openBrowser(openSite());
    const goal = await walk(browser, '/aanmelden/zelf', selfAnswers, /\/wensen$/);
    const typed = [
      ...filledIn(formOn(goal.page.body) ?? { action: '', controls: [] }, { 'request.remarks': 'Een tuin.' }),
    ];
    const asked = await browser.post(goal.path, [...typed, ['stop', 'true']]);
    expect(asked.header('location')).toBe('/v/aanmelden/wissen');
    const { page } = await visit(browser, '/aanmelden/wissen');
    for (const key of ['lead', 'goes', 'stays', 'earlier', 'back', 'wipe'] as const)
      expect(page.body).toMatch(says(`outcome.stopping.${key}`));
    expect(page.body).not.toMatch(says('outcome.stopping.link'));
    const back = /class="button" href="\/v([^"]+)"/.exec(page.body)?.[1] ?? '';
    expect((await visit(browser, back)).page.body).toContain('Een tuin.');
    // A button of any other page asks too.
    expect((await browser.post('/aanmelden/wissen', [])).header('location')).toBe('/v/aanmelden/wissen');
    expect((await visit(browser, back)).page.body).toContain('Een tuin.');
  });

  test('is on every page that holds answers', async () => {
    const browser = openBrowser(openSite());
    let at = await visit(browser, '/aanmelden/zelf');
    for (let pages = 0; pages < 20 && formOn(at.page.body) !== undefined; pages += 1) {
      expect(at.page.body, at.path).toMatch(/action="\/v\/aanmelden\/wissen"|form="question"[^>]* name="stop"/);
      at = await fill(browser, at, selfAnswers);
    }
    expect(at.path).toBe('/aanmelden/verzonden');
    expect(at.page.body).toContain('action="/v/aanmelden/wissen"');
  });
});

describe('posts that are not ours', () => {
  test.each([
    ['another origin', { Origin: 'https://evil.example' }],
    ['no origin', { Origin: '' }],
    ['an opaque origin', { Origin: 'null' }],
    ['another site, as the browser says', { 'Sec-Fetch-Site': 'cross-site' }],
    ['a sister site', { 'Sec-Fetch-Site': 'same-site' }],
  ])('from %s do nothing', async (_, headers) => {
    const site = openSite();
    const browser = openBrowser(site);
    const check = await walk(browser, '/aanmelden/zelf', selfAnswers, /controle/);
    const fields = filledIn(formOn(check.page.body) ?? { action: '', controls: [] }, selfAnswers);
    for (const path of [check.path, '/aanmelden', '/aanmelden/overdracht', '/aanmelden/wissen', '/aanmelden/bewaren']) {
      const refused = await browser.post(path, fields, headers);
      expect(refused.status, path).toBe(403);
      expect(refused.body).toMatch(says('page.forbidden.title'));
    }
    expect(site.submissions).toEqual([]);
    expect((await visit(browser, check.path)).path).toBe(check.path);
  });

  test.each([
    ['application/json', '{}', 415],
    ['multipart/form-data; boundary=x', '--x--', 415],
    ['application/x-www-form-urlencoded', `request.goal=${'x'.repeat(33_000)}`, 413],
  ])('of type %s are refused in words', async (type, body, status) => {
    const answer = await send(openSite(), 'POST', '/aanmelden/zelf/doel', {
      headers: { Origin: 'https://werk.example', 'Content-Type': type },
      body,
    });
    expect(answer.status).toBe(status);
    expect(answer.body).toContain('<h1>');
  });

  test('a forged cookie is as good as none', async () => {
    const browser = openBrowser(openSite());
    browser.jar.set('answers0', 'x'.repeat(400));
    expect((await visit(browser, '/aanmelden/zelf/controle')).path).toBe('/aanmelden/zelf/geboortedatum');
  });
});

test('what the desk answers late leads to the page about another door all the same', async () => {
  const late: SubmitResult = { kind: 'other-door', otherDoor: 'door-not-open-yet', door: undefined, reasons: [] };
  const { path } = await walk(openBrowser(openSite(() => late)), '/aanmelden/zelf', selfAnswers);
  expect(path).toBe('/aanmelden/uitkomst/door-not-open-yet');
});
