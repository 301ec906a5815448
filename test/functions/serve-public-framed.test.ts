import { describe, expect, test } from 'vitest';
import { deviceCookies } from '../../functions/web/device-cookies.ts';
import { filledIn, formOn } from '../support/form-filling.ts';
import { says } from '../support/says.ts';
import { type Answer, openSite, origin, region, type Site, selfAnswers, send } from './serve-public-site.ts';

const partner = 'https://www.gemeente.example';
const settings = {
  ...region,
  clients: [
    { id: 'gemeente', name: 'Gemeente', keyHashes: [], origins: [partner, 'https://gemeente.example'] },
    { id: 'zaaksysteem', name: 'Zaaksysteem', keyHashes: [] },
  ],
};
const open = () => openSite(undefined, 'sent', false, settings);
const start = '/aanmelden/ingebed/gemeente';

/** A browser in a frame: it keeps no cookies, and posts what stands on the page. */
function press(site: Site, path: string, fields: Iterable<readonly [string, string]>): Promise<Answer> {
  return send(site, 'POST', path.replace(/^\/v/, ''), {
    headers: { Origin: origin, 'Sec-Fetch-Site': 'same-origin', 'Content-Type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams([...fields].map(([name, value]): [string, string] => [name, value])).toString(),
  });
}

const code = (site: Site) => /\b\d{6}\b/.exec(site.sentMails.at(-1)?.text ?? '')?.[0] ?? '';

async function walk(site: Site, until: (page: Answer) => boolean): Promise<Answer> {
  let page = await send(site, 'GET', start);
  for (let step = 0; step < 30 && !until(page); step += 1) {
    const form = formOn(page.body);
    if (form === undefined) break;
    page = await press(site, form.action, filledIn(form, { ...selfAnswers, for: 'self', code: code(site) }));
    expect([page.status, page.cookies], page.body.slice(0, 900)).toEqual([200, []]);
  }
  return page;
}

const isOfGoal = ({ body }: Answer) => body.includes('name="request.goal"');
const policyOf = (answer: Answer) => answer.header('content-security-policy') ?? '';

describe('our form in a frame on the page of a client', () => {
  test('is filled in to the end without any cookie', async () => {
    const site = open();
    const page = await walk(site, ({ body }) => body.includes('HW-7K2M9QX'));
    expect(site.submissions).toMatchObject([{ origin: 'form', sender: { proof: 'mailbox' } }]);
    // What leads out of the form opens beside it.
    expect(page.body).toMatch(/href="\/v\/status\/1\.statustoken" target="_blank" rel="noopener"/);
  });

  test('may be framed by that client alone, whatever is answered; no other page may', async () => {
    const site = open();
    const goal = await walk(site, isOfGoal);
    const mistake = await press(site, formOn(goal.body)?.action ?? '', filledIn(formOn(goal.body) as never, {}));
    const large = await press(site, formOn(goal.body)?.action ?? '', [['request.goal', 'x'.repeat(40_000)]]);
    expect([mistake.status, large.status]).toEqual([400, 413]);
    for (const answer of [goal, mistake, large]) {
      expect(policyOf(answer)).toContain(`frame-ancestors ${partner} https://gemeente.example`);
      expect(answer.header('x-frame-options')).toBeUndefined();
      expect(answer.header('cache-control')).toBe('no-store');
      expect(answer.body).toContain(`data-origins="${partner} https://gemeente.example"`);
    }
    for (const path of [
      '/',
      '/aanmelden',
      '/aanmelden/zelf/geboortedatum',
      '/privacy',
      '/v1/embed.js',
      '/v1/openapi.json',
    ]) {
      const answer = await send(site, 'GET', path);
      expect([path, answer.header('x-frame-options')]).toEqual([path, 'DENY']);
      expect(policyOf(answer)).toContain("frame-ancestors 'none'");
    }
  });

  test('a client that is unknown, or has no pages, and what is no page of the form, are not there and may not be framed', async () => {
    const site = open();
    for (const path of [
      '/aanmelden/ingebed/onbekend',
      '/aanmelden/ingebed/zaaksysteem',
      '/aanmelden/ingebed/__proto__',
      `${start}/taak/x`,
      `${start}/status`,
      `${start}/v1/openapi.json`,
      `${start}/mijn`,
      `${start}/aanmelden/ingebed/gemeente`,
      `${start}/aanmelden-elders`,
      `${start}/aanmelden/../taak/x`,
      // What leads out of the form, or into another frame, only once it is decoded, as the embedded run and a proxy do.
      `${start}/aanmelden/..%252fprivacy`,
      `${start}/aanmelden/..%255cprivacy`,
      `${start}/aanmelden/%25252e%25252e/privacy`,
      `${start}/aanmelden/.%2509./privacy`,
      `${start}/aanmelden/..%252fv1/openapi.json`,
      `${start}/aanmelden/..%252faanmelden/ingebed/gemeente`,
      `${start}/aanmelden/%252569ngebed/gemeente`,
      `${start}/aanmelden%253f`,
    ]) {
      const answer = await send(site, 'GET', path);
      expect([path, answer.status]).toEqual([path, 404]);
      expect(policyOf(answer)).toContain("frame-ancestors 'none'");
    }
  });

  test('another site cannot post to it', async () => {
    const site = open();
    for (const from of [partner, 'https://kwaad.example', 'null']) {
      const answer = await send(site, 'POST', `${start}/aanmelden`, {
        headers: { Origin: from, 'Content-Type': 'application/x-www-form-urlencoded' },
        body: 'for=self',
      });
      expect([answer.status, policyOf(answer).includes("frame-ancestors 'none'")]).toEqual([403, true]);
    }
  });

  test('the answers of a page are sealed, and what somebody makes up opens nothing', async () => {
    const site = open();
    const goal = await walk(site, isOfGoal);
    expect(goal.body).not.toContain('1990-05-07');
    const kept = (name: string) => /name="kept" value="([^"]*)"/.exec(goal.body)?.[1]?.includes(name);
    expect([kept('answers0='), ...deviceCookies.map(kept)]).toEqual([true, false, false]);
    for (const made of ['answers0=x', 'answers0=x\r\nX: y', 'device-taak=1; a', '', '=', 'a'.repeat(9000)]) {
      const answer = await press(site, `${start}/aanmelden/zelf/wensen`, [
        ['kept', made],
        ['request.goal', 'Tuin'],
      ]);
      expect([made, answer.status]).toEqual([made, 410]);
    }
    expect(site.submissions).toEqual([]);
  });

  test('a link of the form takes the answers along: back, another language, stop and wipe', async () => {
    const site = open();
    const goal = await walk(site, isOfGoal);
    const kept = /name="kept" value="([^"]*)"/.exec(goal.body)?.[1] ?? '';
    const back = /class="back"><button[^>]* formaction="([^"]*)"/.exec(goal.body)?.[1] ?? '';
    const before = await press(site, back, [
      ['kept', kept],
      ['show', 'true'],
    ]);
    expect([before.status, isOfGoal(before)]).toEqual([200, false]);
    const form = formOn(before.body);
    if (form === undefined) throw new Error('no form on the page before');
    // As it was filled in, so nothing has to be given again.
    expect(isOfGoal(await press(site, form.action, filledIn(form, {})))).toBe(true);
    const english = await press(site, /formaction="([^"]*lang=en)"/.exec(goal.body)?.[1] ?? '', [
      ['kept', kept],
      ['show', 'true'],
    ]);
    expect(english.body).toContain('lang="en"');
    expect(english.body).toContain('name="request.goal"');
    const asked = await press(site, form.action, [...filledIn(form, {}), ['stop', 'true']]);
    expect(asked.body).toMatch(says('outcome.stopping.lead'));
    const [, keptSince = ''] = /name="kept" value="([^"]*)"/.exec(asked.body) ?? [];
    const wiped = await press(site, `${start}/aanmelden/wissen`, [
      ['kept', keptSince],
      ['sure', 'yes'],
    ]);
    expect(wiped.body).toMatch(says('outcome.wiped.title'));
    expect(wiped.body).not.toContain('answers0=');
  });

  test('a page that is asked for anew says so, and gives its own address without the language', async () => {
    const page = await send(open(), 'GET', `${start}?lang=en`);
    expect(page.body).toMatch(/<html class="framed"[^>]* data-fresh lang="en"/);
    expect(page.body).toContain('id="go" method="post" action="/v/aanmelden/ingebed/gemeente/aanmelden"');
  });
});

describe('the script that puts the form in place', () => {
  test('is small, may be kept, and is asked for once more only if it changed', async () => {
    const site = open();
    const script = await send(site, 'GET', '/v1/embed.js');
    expect(script.header('content-type')).toBe('text/javascript; charset=utf-8');
    expect(script.header('cache-control')).toBe('public, max-age=86400');
    expect(script.body.length).toBeLessThan(4000);
    for (const name of Object.values(region.serviceName)) expect(script.body).toContain(name);
    const etag = script.header('etag') ?? '';
    const again = await send(site, 'GET', '/v1/embed.js', { headers: { 'If-None-Match': etag } });
    expect([again.status, again.body, again.header('etag')]).toEqual([304, '', etag]);
    expect((await send(site, 'GET', '/v1/embed.js', { headers: { 'If-None-Match': '"x"' } })).status).toBe(200);
  });

  test('sets nothing inline and speaks to us alone', async () => {
    const { body } = await send(open(), 'GET', '/v1/embed.js');
    expect(body).not.toMatch(
      /innerHTML|eval|document\.cookie|localStorage|setAttribute\('style|postMessage\([^)]*'\*'/i,
    );
  });
});
