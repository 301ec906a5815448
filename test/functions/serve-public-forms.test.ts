import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { SubmitResult } from '../../functions/cases/contracts.ts';
import { controlNames } from '../../functions/web/public/questions.ts';
import { accepted, openBrowser, openSite, region, selfFields, send, withFields } from './serve-public-site.ts';

const misfit: SubmitResult = {
  kind: 'misfit',
  misfit: 'ask-clinician-ips',
  door: 'ips-municipality',
  reasons: [{ nl: 'Reden in het Nederlands.', en: 'Reason in English.' }],
};
const handover: SubmitResult = { ...accepted, status: 'handover', door: undefined, nextStep: 'coordinator-calls' };
const unlessHandover = ({ request }: { request: { request: { handover?: boolean } } }) =>
  request.request.handover ? handover : misfit;

const professionalFields = [
  ...selfFields.filter(
    ([name]) => !['candidate.email', 'candidate.phone', 'candidate.preferredContact'].includes(name),
  ),
  ['candidate.phone', '06 12345678'],
  ['candidate.preferredContact', 'phone'],
  ['referrer.name', 'Sam Voorbeeld'],
  ['referrer.profession', 'work-coach'],
  ['referrer.email', 'sam@zeist.example'],
] as const;

describe('a good form', () => {
  test('is sent once, and leads to a page with reference, next step and status link', async () => {
    const site = openSite();
    const browser = openBrowser(site);
    const posted = await browser.post('/aanmelden/zelf', selfFields);
    expect(posted.status).toBe(303);
    expect(posted.header('location')).toBe('/v/aanmelden/verzonden');
    const page = await browser.follow(posted);
    expect(page.body).toContain('HW-7K2M9QX');
    expect(page.body).toContain('href="/v/status/1.statustoken"');
    expect(page.body).toContain('Schrijf je in bij UWV.');
    expect(page.body).toContain('Sterk met Werk (27 jaar en ouder)');
    expect(site.submissions).toHaveLength(1);
  });

  test('of someone who signs up themselves asks for name and address once', async () => {
    const site = openSite();
    await openBrowser(site).post('/aanmelden/zelf', selfFields);
    expect(site.submissions[0]).toMatchObject({
      idempotencyKey: 'form-key-1',
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
    const posted = await openBrowser(site).post('/aanmelden/professional', professionalFields);
    expect(posted.status).toBe(303);
    expect(site.submissions[0]?.request).toMatchObject({
      referrer: { role: 'professional', name: 'Sam Voorbeeld', profession: 'work-coach', email: 'sam@zeist.example' },
      candidate: { givenName: 'Noor', preferredContact: 'phone' },
    });
    expect(site.submissions[0]?.request.candidate).not.toHaveProperty('email');
  });

  test('says so when it was sent before with other answers', async () => {
    const page = await openBrowser(openSite(() => ({ kind: 'key-reused' }))).post('/aanmelden/zelf', selfFields);
    expect(page.status).toBe(409);
    expect(page.body).toContain('Je hebt dit formulier al verstuurd');
  });

  test('gives no reference to a browser that keeps no cookies, but a phone number', async () => {
    const site = openSite();
    await openBrowser(site).post('/aanmelden/zelf', selfFields);
    const page = await openBrowser(site).get('/aanmelden/verzonden');
    expect(page.body).not.toContain('HW-7K2M9QX');
    expect(page.body).toContain('Twijfel je? Bel ons.');
  });
});

describe('a form with mistakes', () => {
  const changes = {
    'candidate.email': 'noor@post',
    'candidate.birthDate.month': '13',
    'request.remarks': 'Mijn nummer is 111222333.',
    'agreement.informed': '',
  };

  test('names them all above the heading and at the field, with the same words, and keeps what was typed', async () => {
    const site = openSite();
    const page = await openBrowser(site).post('/aanmelden/zelf', withFields(changes));
    expect(page.status).toBe(400);
    expect(page.body).toContain('<title>Fout: Je aanmelden - ');
    const [summary = '', rest = ''] = page.body.split('<h1>');
    const links = [...summary.matchAll(/<a href="#([^"]+)">([^<]+)<\/a><\/li>/g)];
    expect(links.map(([, id]) => id)).toEqual([
      'candidate-birthDate',
      'candidate-email',
      'request-remarks',
      'agreement-informed',
    ]);
    for (const [, id = '', text = ''] of links) {
      expect(rest).toContain(`id="${id}"`);
      expect(rest).toContain(`<p class="error-message" id="${id}-error">${text}</p>`);
      expect(text).toMatch(/\.$/);
    }
    expect(rest).toContain('value="noor@post"');
    expect(rest).toContain('value="13"');
    expect(rest).toContain('Mijn nummer is 111222333.</textarea>');
    expect(rest).toContain('<option value="GM0355" selected>');
    expect(rest).toMatch(/value="ww" checked/);
    expect(rest).toContain('value="form-key-1"');
    expect(site.submissions).toEqual([]);
  });

  test('speaks of what is on the page, not of codes', async () => {
    for (const path of ['/aanmelden/zelf', '/aanmelden/professional']) {
      const { body } = await openBrowser(openSite()).post(path, []);
      const [summary = ''] = body.split('<h1>');
      expect(summary).toContain('dag 27, maand 3, jaar 1998');
      expect(summary).not.toMatch(/GM\d|\d{4}-\d\d|\(telefoon\)/);
    }
  });

  test('in English speaks English', async () => {
    const browser = openBrowser(openSite());
    await browser.get('/?lang=en');
    const page = await browser.post('/aanmelden/professional', []);
    expect(page.body).toContain('<title>Error: Refer someone - ');
    expect(page.body).toContain('href="#referrer-name"');
  });

  test('keeps the answers through a change of language', async () => {
    const browser = openBrowser(openSite());
    await browser.post('/aanmelden/zelf', withFields(changes));
    const page = await browser.get('/aanmelden/zelf?lang=en');
    expect(page.body).toContain('value="Noor"');
    expect(page.body).toContain('value="noor@post"');
    // The other form is about someone else.
    expect((await browser.get('/aanmelden/professional')).body).not.toContain('Noor');
  });

  test('without any answer links each mistake to a control of the page', async () => {
    for (const path of ['/aanmelden/zelf', '/aanmelden/professional']) {
      const { body } = await openBrowser(openSite()).post(path, []);
      const ids = [...body.matchAll(/<a href="#([^"]+)">[^<]+<\/a><\/li>/g)].map(([, id]) => id);
      expect(ids.length).toBeGreaterThan(5);
      for (const id of ids) expect(body).toMatch(new RegExp(`<(input|select|textarea)[^>]* id="${id}"`));
      expect(new Set(ids).size).toBe(ids.length);
    }
  });

  test.each(controlNames('professional', region))('shows markup typed in %s as text', async (name) => {
    const typed = '"><script>alert(1)</script>';
    const page = await openBrowser(openSite()).post('/aanmelden/professional', [[name, typed]]);
    expect(page.status).toBe(400);
    expect(page.body).not.toContain('<script>');
  });

  test('a text that begins with a newline keeps it', async () => {
    const page = await openBrowser(openSite()).post('/aanmelden/zelf', [['request.goal', '\r\nEerst']]);
    expect(page.body).toMatch(/<textarea[^>]*>\n\r?\nEerst<\/textarea>/);
  });
});

describe('a medical word', () => {
  const fields = withFields({ 'request.remarks': 'Ik slik medicijnen voor een depressie.' });

  test('gets one gentle hint, and may be sent anyway', async () => {
    const site = openSite();
    const browser = openBrowser(site);
    const hinted = await browser.post('/aanmelden/zelf', fields);
    expect(hinted.status).toBe(200);
    expect(hinted.body).toContain('Klopt dit zo?');
    expect(hinted.body).not.toContain('<title>Fout');
    expect(site.submissions).toEqual([]);
    expect(hinted.body).toContain('<input type="hidden" name="anyway" value="true">');
    const sent = await browser.post('/aanmelden/zelf', [...fields, ['anyway', 'true']]);
    expect(sent.status).toBe(303);
    expect(site.submissions).toHaveLength(1);
  });
});

describe('a misfit', () => {
  test('has its own page with the door, the reason and the organisation, and stores nothing', async () => {
    const site = openSite(unlessHandover);
    const browser = openBrowser(site);
    const posted = await browser.post('/aanmelden/zelf', selfFields);
    expect(posted.status).toBe(303);
    expect(posted.header('location')).toBe('/v/aanmelden/uitkomst/ask-clinician-ips');
    const page = await browser.follow(posted);
    expect(page.body).toContain('Vraag de behandelaar naar IPS');
    expect(page.body).toContain('Reden in het Nederlands.');
    expect(page.body).toContain(region.handovers['ask-clinician-ips'].organisation.nl.replaceAll("'", '&#39;'));
    expect(page.body).not.toContain('<title>Fout');
    expect((await browser.get('/aanmelden/uitkomst/ask-clinician-ips?lang=en')).body).toContain('Reason in English.');
  });

  test('is handed over only when the sender asks, with the answers of the form', async () => {
    const site = openSite(unlessHandover);
    const browser = openBrowser(site);
    await browser.follow(await browser.post('/aanmelden/zelf', selfFields));
    const asked = await browser.post('/aanmelden/overdracht', []);
    expect(asked.header('location')).toBe('/v/aanmelden/verzonden');
    expect((await browser.follow(asked)).body).toContain('We bellen om samen naar de juiste hulp te gaan.');
    expect(site.submissions.map(({ request }) => request.request.handover)).toEqual([undefined, true]);
    expect(site.submissions[1]?.request.candidate.familyName).toBe('Bedacht');
    expect(site.submissions[1]?.idempotencyKey).not.toBe(site.submissions[0]?.idempotencyKey);
    // The answers are gone from the browser once they have arrived.
    expect([...browser.jar.keys()].filter((name) => name.startsWith('answers'))).toEqual([]);
  });

  test('lets an answer be changed without typing everything again', async () => {
    const browser = openBrowser(openSite(() => misfit));
    await browser.post('/aanmelden/zelf', selfFields);
    expect((await browser.get('/aanmelden/zelf')).body).toContain('value="Bedacht"');
  });

  test('keeps its answers two hours, and says so when they are gone', async () => {
    const site = openSite(unlessHandover);
    const browser = openBrowser(site);
    await browser.post('/aanmelden/zelf', selfFields);
    site.time.now = '2026-11-21T11:00:01.000Z';
    const page = await browser.get('/aanmelden/uitkomst/ask-clinician-ips');
    expect(page.body).toContain('We hebben je antwoorden niet meer.');
    const asked = await browser.post('/aanmelden/overdracht', []);
    expect(asked.status).toBe(410);
    expect(asked.body).toContain('We hebben niets verstuurd.');
    expect(site.submissions).toHaveLength(1);
  });

  test('with the longest answers still fits in cookies that browsers and the gateway take', async () => {
    const noise = fc.sample(fc.string({ unit: 'grapheme-ascii', minLength: 400, maxLength: 490 }), {
      seed: 7,
      numRuns: 3,
    });
    const [goal = '', availability = '', remarks = ''] = noise.map((text) => `a${text.replaceAll(/[\d\s]/g, 'x')}`);
    const site = openSite(unlessHandover);
    const browser = openBrowser(site);
    const posted = await browser.post(
      '/aanmelden/zelf',
      withFields({
        'request.goal': goal,
        'request.availability': availability,
        'request.remarks': remarks,
        anyway: 'true',
      }),
    );
    expect(posted.status).toBe(303);
    for (const cookie of posted.cookies) expect(cookie.length).toBeLessThan(4096);
    expect([...browser.jar].join('').length).toBeLessThan(8500);
    await browser.post('/aanmelden/overdracht', []);
    expect(site.submissions[1]?.request.request).toMatchObject({ goal, availability, remarks, handover: true });
  });

  test('with answers too long for cookies never fails silently', async () => {
    const rare = (start: number) =>
      Array.from({ length: 490 }, (_, index) => String.fromCodePoint(0x4e00 + ((index * 7919 + start) % 20000))).join(
        '',
      );
    const site = openSite(() => misfit);
    const browser = openBrowser(site);
    const fields = withFields({
      'request.goal': rare(1),
      'request.availability': rare(5000),
      'request.remarks': rare(9000),
      'representative.name': rare(100).slice(0, 90),
      'representative.relation': 'moeder',
      'representative.phone': '06 12345678',
    });
    const page = await browser.follow(await browser.post('/aanmelden/zelf', fields));
    expect([...browser.jar.keys()].filter((name) => name.startsWith('answers'))).toEqual([]);
    expect(page.body).toContain('We hebben je antwoorden niet meer.');
    expect(page.body).toContain(region.helpdesk.phone);
  });

  test('names the organisation of a neighbouring municipality', async () => {
    const neighbour = region.neighbours[0];
    const browser = openBrowser(openSite(() => ({ ...misfit, misfit: 'outside-region' }) as SubmitResult));
    const posted = await browser.post(
      '/aanmelden/zelf',
      withFields({ 'candidate.municipality': neighbour?.code ?? '' }),
    );
    expect((await browser.follow(posted)).body).toContain(neighbour?.organisation.nl);
  });

  test('of an unknown code is no page', async () => {
    expect((await send(openSite(), 'GET', '/aanmelden/uitkomst/constructor')).status).toBe(404);
  });
});

describe('stop and wipe', () => {
  test('forgets answers and reference', async () => {
    const browser = openBrowser(openSite(() => misfit));
    await browser.get('/?lang=en');
    await browser.post('/aanmelden/zelf', selfFields);
    expect(browser.jar.size).toBeGreaterThan(1);
    const wiped = await browser.post('/aanmelden/wissen', []);
    expect(wiped.header('location')).toBe('/v/aanmelden/gewist');
    expect([...browser.jar.keys()]).toEqual(['lang']);
    expect((await browser.get('/aanmelden/zelf')).body).not.toContain('Bedacht');
  });

  test('is on every page that holds answers', async () => {
    const browser = openBrowser(openSite(() => misfit));
    const pages = [
      await browser.get('/aanmelden/zelf'),
      await browser.follow(await browser.post('/aanmelden/zelf', selfFields)),
    ];
    for (const { body } of pages) expect(body).toContain('action="/v/aanmelden/wissen"');
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
    for (const path of ['/aanmelden/zelf', '/aanmelden/professional', '/aanmelden/overdracht', '/aanmelden/wissen']) {
      expect((await browser.post(path, selfFields, headers)).status).toBe(403);
    }
    expect(site.submissions).toEqual([]);
  });

  test('a page behind another host name works when the browser vouches for it', async () => {
    const answer = await openBrowser(openSite()).post('/aanmelden/zelf', selfFields, {
      Origin: 'http://localhost:3000',
      'Sec-Fetch-Site': 'same-origin',
    });
    expect(answer.status).toBe(303);
  });

  test('other kinds of content and over-long ones are refused', async () => {
    const site = openSite();
    const browser = openBrowser(site);
    const type = { 'Content-Type': 'multipart/form-data; boundary=x' };
    expect((await browser.post('/aanmelden/zelf', selfFields, type)).status).toBe(415);
    const long = withFields({ 'request.remarks': 'a'.repeat(33_000) });
    expect((await browser.post('/aanmelden/zelf', long)).status).toBe(413);
    expect(site.submissions).toEqual([]);
  });

  test('a forged cookie is no cookie', async () => {
    const site = openSite();
    const answer = await send(site, 'GET', '/aanmelden/verzonden', { headers: { Cookie: 'sent0=1.AAAA; answers0=x' } });
    expect(answer.body).toContain('We kunnen je nummer niet meer laten zien');
  });
});

test('whatever is posted, the form never fails', async () => {
  const site = openSite();
  const name = fc.oneof(
    fc.constantFrom(...controlNames('self', region), 'formKey', 'anyway', '__proto__.x'),
    fc.string(),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(name, fc.string({ unit: 'binary' })), { maxLength: 20 }), async (fields) => {
      const answer = await openBrowser(site).post('/aanmelden/zelf', fields);
      expect([200, 303, 400]).toContain(answer.status);
    }),
    { numRuns: 100 },
  );
});
