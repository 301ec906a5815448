import { describe, expect, test } from 'vitest';
import { filledIn, formOn } from '../support/form-filling.ts';
import { says } from '../support/says.ts';
import { type Answer, accepted, openBrowser, openSite, region, type Site, send } from './serve-public-site.ts';

const partner = 'https://partner.example';
/** What a browser asks for when it shows the answer. */
const page = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8';

const noor = {
  'referrer.role': 'self',
  'referrer.name': 'Noor Bedacht',
  'referrer.email': 'noor@post.example',
  'candidate.givenName': 'Noor',
  'candidate.familyName': 'Bedacht',
  'candidate.birthDate': '1990-05-07',
  'candidate.municipality': 'GM0355',
  'candidate.email': 'noor@post.example',
  'candidate.preferredContact': 'email',
  'candidate.language': 'nl',
  'situation.benefit': 'participatiewet',
  'request.goal': 'Werk in een tuin.',
  'agreement.informed': 'true',
  'agreement.privacyVersion': region.privacyVersion,
} as const;

type Fields = Readonly<Record<string, string>>;

function post(site: Site, fields: Fields, headers: Record<string, string> = {}): Promise<Answer> {
  return send(site, 'POST', '/v1/referrals', {
    headers: { Origin: partner, Accept: page, 'Content-Type': 'application/x-www-form-urlencoded', ...headers },
    body: new URLSearchParams(fields).toString(),
  });
}

/** Posts the form of a page in a browser of our own site. */
function press(browser: ReturnType<typeof openBrowser>, { body }: Pick<Answer, 'body'>, answers: Fields = {}) {
  const form = formOn(body);
  if (form === undefined) throw new Error('no form on the page');
  return browser.post(form.action.replace(/^\/v/, ''), filledIn(form, answers));
}

/** What stands in the boxes of the birth date: day, month, year. */
const boxesOf = ({ body }: Pick<Answer, 'body'>) =>
  ['day', 'month', 'year'].map(
    (part) => formOn(body)?.controls.find(({ name }) => name === `candidate.birthDate.${part}`)?.value,
  );

const pathOf = (answer: Answer) => answer.header('location')?.replace(/^\/v/, '');

describe('a form on another site, posted by a browser without a script', () => {
  test('is taken in, and its sender sees the page with the number', async () => {
    const site = openSite(() => ({ ...accepted, status: 'unconfirmed' }));
    const answer = await post(site, noor);
    expect(answer.status).toBe(200);
    expect(answer.header('content-type')).toMatch('text/html');
    expect(answer.body).toContain(accepted.reference);
    expect(answer.header('cache-control')).toBe('no-store');
    expect(site.submissions).toMatchObject([
      { sender: { proof: 'none' }, request: { candidate: { familyName: 'Bedacht' } } },
    ]);
  });

  test('somebody who refers themselves gives name and address once', async () => {
    const site = openSite();
    const { 'referrer.name': _, 'referrer.email': __, ...rest } = noor;
    expect((await post(site, rest)).status).toBe(200);
    expect(site.submissions[0]?.request.referrer).toMatchObject({ name: 'Noor Bedacht', email: 'noor@post.example' });
  });

  test('is one referral however often it is sent, and another one with other answers', async () => {
    const site = openSite();
    await post(site, noor);
    await post(site, noor);
    await post(site, { ...noor, 'request.goal': 'Werk in een winkel.' });
    const [first, again, other] = site.submissions.map(({ idempotencyKey }) => idempotencyKey);
    expect(first).toBe(again);
    expect(other).not.toBe(first);
  });

  test('a program that posts the same gets JSON, as before', async () => {
    const site = openSite();
    for (const accept of ['*/*', 'application/json', 'application/json, text/html;q=0.5']) {
      expect((await post(site, noor, { Accept: accept })).status).toBe(201);
    }
    const { Accept: _, ...none } = { Accept: page };
    expect(
      (
        await send(site, 'POST', '/v1/referrals', {
          headers: { ...none, 'Content-Type': 'application/x-www-form-urlencoded' },
          body: new URLSearchParams(noor).toString(),
        })
      ).status,
    ).toBe(201);
  });

  test('a site that is not registered is refused with a page that leads to our own form, and nothing is read', async () => {
    const site = openSite();
    const answer = await post(site, noor, { Origin: 'https://elders.example' });
    expect(answer.status).toBe(403);
    expect(answer.body).toMatch(says('other-site.refused.title'));
    expect(answer.body).toContain('href="/v/aanmelden"');
    expect(site.submissions).toEqual([]);
  });

  test('every mistake stands beside its question, with what was given; nothing is sent', async () => {
    const site = openSite();
    const answer = await post(site, {
      ...noor,
      'candidate.birthDate': '31-31-1990',
      'candidate.email': 'noor@',
      'candidate.municipality': 'Zijst',
      'request.goal': '',
    });
    expect(answer.status).toBe(400);
    expect(answer.body).toMatch(says('other-site.title'));
    expect(boxesOf(answer)).toEqual(['31', '31', '1990']);
    expect(answer.body).toContain('value="noor@"');
    expect(answer.body).toContain('value="Zijst"');
    for (const field of ['candidate-birthDate', 'candidate-email', 'place', 'request-goal']) {
      expect(answer.body).toContain(`id="${field}-error"`);
    }
    // What was right is not asked again.
    expect(answer.body).not.toContain('name="candidate.givenName"');
    expect(site.submissions).toEqual([]);
    expect(answer.cookies.filter((cookie) => /answers|sent/.test(cookie))).toEqual([]);
  });

  test('a birth date that does not exist stands in its boxes; one that has no parts is given back in words', async () => {
    const given = async (date: string) => post(openSite(), { ...noor, 'candidate.birthDate': date });
    for (const [date, boxes] of [
      ['31-02-1990', ['31', '02', '1990']],
      ['30 februari 1990', ['30', '02', '1990']],
      ['1990/13/07', ['07', '13', '1990']],
      ['7 mei 90x', ['7', '05', '90x']],
      ['ergens in het voorjaar', ['', '', '']],
      ['mei 1990', ['', '', '']],
    ] as const) {
      const answer = await given(date);
      expect([answer.status, ...boxesOf(answer)], date).toEqual([400, ...boxes]);
      expect(answer.body.includes(date), date).toBe(boxes[0] === '');
    }
  });

  test('our own form goes on from there: what is completed leads to the code, and to all answers', async () => {
    const site = openSite();
    const browser = openBrowser(site);
    const shown = await post(site, { ...noor, 'request.goal': '', 'candidate.birthDate': '' });
    const still = await press(browser, shown, { 'request.goal': 'Werk in een tuin.' });
    expect(still.status).toBe(400);
    expect(still.body).toContain('id="candidate-birthDate-error"');
    expect(still.body).not.toContain('id="request-goal-error"');
    const done = await press(browser, still, { 'candidate.birthDate': '1990-05-07' });
    expect(done.status).toBe(303);
    expect(pathOf(done)).toBe('/aanmelden/zelf/code');
  });

  test('the page to complete answers a GET too, in the other language', async () => {
    const browser = openBrowser(openSite());
    const shown = await post(openSite(), { ...noor, 'request.goal': '' });
    await press(browser, shown, {});
    const again = await browser.get('/aanmelden/zelf/aanvullen?lang=en');
    expect(again.status).toBe(400);
    expect(again.body).toContain('lang="en"');
    expect(again.body).toContain('id="request-goal-error"');
    expect(pathOf(await openBrowser(openSite()).get('/aanmelden/zelf/aanvullen'))).toBe(
      '/aanmelden/zelf/geboortedatum',
    );
  });

  test('only what we must ask ourselves is open: then nothing is wrong, and the answers go along', async () => {
    const site = openSite();
    const browser = openBrowser(site);
    const { 'agreement.informed': _, 'agreement.privacyVersion': __, ...rest } = noor;
    const shown = await post(site, rest);
    expect(shown.status).toBe(200);
    expect(shown.body).toMatch(says('other-site.taken.title'));
    expect(pathOf(await press(browser, shown))).toBe('/aanmelden/zelf/code');
  });

  test('a form of our own that is under way in the browser stays what it is', async () => {
    const site = openSite();
    const browser = openBrowser(site);
    await browser.get('/aanmelden/zelf/geboortedatum');
    await browser.post('/aanmelden/zelf/geboortedatum', [
      ['candidate.birthDate.day', '1'],
      ['candidate.birthDate.month', '2'],
      ['candidate.birthDate.year', '1980'],
    ]);
    const kept = new Map(browser.jar);
    const shown = await post(site, { ...noor, 'request.goal': '' });
    const answer = await press(browser, shown, { 'request.goal': 'Werk in een tuin.' });
    expect(answer.status).toBe(409);
    expect(answer.body).toMatch(says('session.other.title'));
    expect(browser.jar).toEqual(kept);
  });

  test('who fits another door sees that page, with the answers', async () => {
    const site = openSite(
      () => ({ kind: 'other-door', otherDoor: 'other-region', door: undefined, reasons: [] }) as never,
    );
    const browser = openBrowser(site);
    const shown = await post(site, { ...noor, 'candidate.municipality': 'GM0363' });
    expect(shown.status).toBe(200);
    expect(pathOf(await press(browser, shown))).toMatch(/^\/aanmelden\/uitkomst\//);
  });

  test('an answer for which there is no question is given back', async () => {
    const answer = await post(openSite(), { ...noor, 'extra.hobby': 'Tuinieren & lezen', 'request.goal': '' });
    expect(answer.body).toContain('extra.hobby');
    expect(answer.body).toContain('Tuinieren &amp; lezen');
  });

  test('a professional is asked as one; a name alone is a family name; a place may be a name', async () => {
    const site = openSite();
    const browser = openBrowser(site);
    const { 'candidate.givenName': _, ...rest } = noor;
    const shown = await post(site, {
      ...rest,
      'referrer.role': 'professional',
      'referrer.profession': 'school',
      'referrer.name': 'Sam Voorbeeld',
      'referrer.email': 'sam@school.example',
      'candidate.municipality': 'Den Dolder',
    });
    expect(pathOf(await press(browser, shown))).toBe('/aanmelden/professional/code');
  });

  test('closed for maintenance, too many, too large: a page says so', async () => {
    expect((await post(openSite(undefined, 'sent', true), noor)).body).toMatch(says('page.maintenance.title'));
    const busy = await post(
      openSite(() => ({ kind: 'too-many', retryAfterSeconds: 60, limitOf: 'network' })),
      noor,
    );
    expect([busy.status, busy.header('retry-after')]).toEqual([429, '60']);
    expect(busy.body).toContain('<html');
    const large = await post(openSite(), { ...noor, 'request.goal': 'x'.repeat(33_000) });
    expect([large.status, large.header('content-type')]).toEqual([413, 'text/html; charset=UTF-8']);
  });
});

describe('a form on the page of a client', () => {
  const client = { id: 'gemeente', name: 'Gemeente', keyHashes: [], origins: ['https://www.gemeente.example'] };
  const pages = {
    thanks: 'https://www.gemeente.example/bedankt?taal=nl',
    error: 'https://www.gemeente.example/later',
  };
  const siteOf = (more: object, answer?: Parameters<typeof openSite>[0], isClosed = false) =>
    openSite(answer, 'sent', isClosed, { ...region, clients: [{ ...client, ...more }] });
  const from = { Origin: 'https://www.gemeente.example' };
  const placeOf = (answer: Answer) => [answer.status, answer.header('location')];

  test('goes back to its page of thanks, with the number and nothing else', async () => {
    const site = siteOf({ pages });
    const answer = await post(site, { ...noor, thanks: 'https://kwaad.example', reference: 'x' }, from);
    // A name that nobody knows is given back on our own page.
    expect(placeOf(answer)).toEqual([200, undefined]);
    const good = await post(site, noor, from);
    expect(placeOf(good)).toEqual([
      303,
      `https://www.gemeente.example/bedankt?taal=nl&reference=${accepted.reference}`,
    ]);
    expect(good.header('cache-control')).toBe('no-store');
    expect(site.submissions).toMatchObject([{ sender: { proof: 'none', client: { id: 'gemeente', hasKey: false } } }]);
  });

  test('never has anybody believed: who vouches does so with a key alone', async () => {
    const site = siteOf({ vouches: true });
    expect((await post(site, noor, from)).status).toBe(200);
    expect(site.submissions[0]?.sender.proof).toBe('none');
  });

  test('goes to its page for later where nothing can be done now', async () => {
    const late = () => ({ kind: 'too-many', retryAfterSeconds: 60, limitOf: 'network' }) as const;
    const broken = () => {
      throw new Error('broken');
    };
    expect(placeOf(await post(siteOf({ pages }, late), noor, from))).toEqual([303, `${pages.error}?reason=too-many`]);
    expect(placeOf(await post(siteOf({ pages }, broken), noor, from))).toEqual([303, `${pages.error}?reason=failed`]);
    expect(placeOf(await post(siteOf({ pages }, undefined, true), noor, from))).toEqual([
      303,
      `${pages.error}?reason=unavailable`,
    ]);
    expect((await post(siteOf({}, late), noor, from)).status).toBe(429);
  });

  test('what can go on, goes on with us: mistakes, another door and closed intake keep the answers', async () => {
    const closed = () => ({ kind: 'intake-closed', text: { nl: 'Dicht', en: 'Closed' } }) as never;
    const door = () => ({ kind: 'other-door', otherDoor: 'other-region', door: undefined, reasons: [] }) as never;
    for (const site of [siteOf({ pages }, closed), siteOf({ pages }, door)]) {
      const answer = await post(site, { ...noor, 'candidate.municipality': 'GM0363' }, from);
      expect([answer.status, answer.body.includes('name="carried"')]).toEqual([200, true]);
    }
    const wrong = await post(siteOf({ pages }), { ...noor, 'request.goal': '' }, from);
    expect([wrong.status, wrong.body.includes('id="request-goal-error"')]).toEqual([400, true]);
  });

  test('another site gets none of its pages, whatever it sends', async () => {
    const site = siteOf({ pages });
    for (const Origin of [partner, 'https://gemeente.example', 'https://www.gemeente.example.kwaad.example', 'null']) {
      const answer = await post(site, noor, { Origin, Referer: 'https://www.gemeente.example/' });
      expect([Origin, answer.header('location')]).toEqual([Origin, undefined]);
    }
  });
});

describe('a script on the page of a client', () => {
  const settings = {
    ...region,
    clients: [{ id: 'gemeente', name: 'Gemeente', keyHashes: [], origins: ['https://www.gemeente.example'] }],
  };
  const preflight = (Origin: string) =>
    send(openSite(undefined, 'sent', false, settings), 'OPTIONS', '/v1/referrals', {
      headers: {
        Origin,
        'Access-Control-Request-Method': 'POST',
        'Access-Control-Request-Headers': 'content-type,idempotency-key',
      },
    });

  test('may ask by its exact origin, without cookies; what it may read is named', async () => {
    for (const Origin of ['https://www.gemeente.example', partner]) {
      const asked = await preflight(Origin);
      expect([asked.status, asked.header('access-control-allow-origin')]).toEqual([204, Origin]);
      expect(asked.header('vary')).toMatch('Origin');
      const answer = await send(openSite(undefined, 'sent', false, settings), 'POST', '/v1/referrals', {
        headers: { Origin, 'Content-Type': 'application/x-www-form-urlencoded' },
        body: new URLSearchParams(noor).toString(),
      });
      expect([answer.status, answer.header('access-control-allow-origin')]).toEqual([201, Origin]);
      expect(answer.header('access-control-expose-headers')).toBe(
        'API-Sandbox,API-Version,ETag,Link,Location,Retry-After',
      );
      expect(answer.header('vary')).toMatch('Origin');
      for (const one of [asked, answer]) expect(one.header('access-control-allow-credentials')).toBeUndefined();
    }
    for (const Origin of [
      'https://gemeente.example',
      'http://www.gemeente.example',
      'https://www.gemeente.example:8443',
      'https://www.gemeente.example.kwaad.example',
      'null',
      '*',
    ]) {
      const asked = await preflight(Origin);
      expect([Origin, asked.header('access-control-allow-origin')]).toEqual([Origin, undefined]);
      // Or a cache would give this answer to a site that may.
      expect(asked.header('vary')).toMatch('Origin');
    }
  });
});

describe('a form as multipart', () => {
  const boundary = 'grens';
  const type = { 'Content-Type': `multipart/form-data; boundary=${boundary}` };
  const part = (name: string, text: string, file = '') =>
    `--${boundary}\r\nContent-Disposition: form-data; name="${name}"${file}\r\n\r\n${text}\r\n`;
  const bodyOf = (fields: Fields, more = '') =>
    `${Object.entries(fields)
      .map(([name, text]) => part(name, text))
      .join('')}${more}--${boundary}--\r\n`;
  const postParts = (site: Site, body: string, accept = '*/*') =>
    send(site, 'POST', '/v1/referrals', { headers: { Origin: partner, Accept: accept, ...type }, body });

  test('is read like any other, by programs and browsers', async () => {
    const site = openSite();
    const named = { ...noor, 'candidate.familyName': 'Brontë' };
    const nothingChosen = part('bijlage', '', '; filename=""\r\nContent-Type: application/octet-stream');
    expect((await postParts(site, bodyOf(named, nothingChosen))).status).toBe(201);
    expect((await postParts(site, bodyOf(named), page)).status).toBe(200);
    expect(site.submissions.map(({ request }) => request.candidate.familyName)).toEqual(['Brontë', 'Brontë']);
  });

  test('a file is refused by the name of its field, and never kept', async () => {
    const site = openSite();
    const answer = await postParts(site, bodyOf(noor, part('request.bijlage', 'geheim', '; filename="dossier.pdf"')));
    expect(answer.status).toBe(400);
    expect(JSON.parse(answer.body).errors).toMatchObject([{ pointer: '/request/bijlage', code: 'unknown-key' }]);
    expect(answer.body).not.toMatch(/geheim|dossier/);
    expect(JSON.stringify(site.logged)).not.toMatch(/geheim|dossier/);
  });

  test('a body without its boundary is no form', async () => {
    const answer = await postParts(openSite(), 'referrer.role=self');
    expect([answer.status, JSON.parse(answer.body).title]).toEqual([400, 'Bad Request']);
  });
});
