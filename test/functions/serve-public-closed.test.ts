import { describe, expect, test } from 'vitest';
import type { SubmitResult } from '../../functions/cases/intake-contracts.ts';
import { closedAnswer } from '../../functions/cases/intake-desk.ts';
import { localDate } from '../../functions/domain/calendar.ts';
import { intakeClosedOn } from '../../functions/domain/intake-closed.ts';
import type { Region } from '../../functions/domain/region.ts';
import { exampleRequest } from '../../functions/serve-public/openapi-example.ts';
import { guidePaths } from '../../functions/web/public/guide-paths.ts';
import { dateInWords } from '../../functions/web/words/dates.ts';
import { says } from '../support/says.ts';
import {
  accepted,
  fill,
  openBrowser,
  openSite,
  region,
  type Site,
  selfAnswers,
  send,
  visit,
  walk,
} from './serve-public-site.ts';

const text = { nl: 'Tot het nieuwe jaar is er geen plek.', en: 'There is no place until the new year.' };
const closed: Region = { ...region, intakeClosed: { from: '2026-11-22', until: '2026-12-31', text } };
/** The first minute of that day in the Netherlands. */
const onClosedDay = '2026-11-21T23:00:00.000Z';

/** A site that closes tomorrow: what its desk answers follows the day, as the real one does. */
function closingSite(): Site {
  const answer = (): SubmitResult =>
    site.time.now < onClosedDay
      ? accepted
      : { kind: 'intake-closed', text, reopensOn: '2027-01-01', retryAfterSeconds: 3_373_200 };
  const site: Site = openSite(answer, 'sent', false, closed);
  site.time.now = '2026-11-21T22:30:00.000Z';
  return site;
}

const isOver = (site: Site) => {
  site.time.now = onClosedDay;
};

describe('while the region takes nobody', () => {
  test('the start page says so instead of leading to the form, in both languages, and until when', async () => {
    const site = closingSite();
    const before = await send(site, 'GET', '/');
    expect(before.body).toContain('/aanmelden/zelf"');
    isOver(site);
    for (const lang of ['nl', 'en'] as const) {
      const { body } = await send(site, 'GET', '/', { headers: { Cookie: `lang=${lang}` } });
      expect(body).toMatch(says('intake-closed.title', {}, lang));
      expect(body).toContain(text[lang]);
      expect(body).toMatch(says('intake-closed.again', { date: dateInWords('2027-01-01', lang) }, lang));
      expect(body).not.toContain('/aanmelden/zelf"');
    }
    for (const path of Object.values(guidePaths).filter((one) => one !== guidePaths.fit))
      expect((await send(site, 'GET', path)).body, path).toContain(text.nl);
  });

  test.each(['/aanmelden', '/aanmelden/zelf', '/aanmelden/professional', '/aanmelden/zelf/doel'])(
    '%s is a page that says so, and no error',
    async (path) => {
      const site = closingSite();
      isOver(site);
      const answer = await send(site, 'GET', path);
      expect([answer.status, answer.body]).toEqual([200, expect.stringMatching(says('intake-closed.goesOn'))]);
      expect(answer.body).not.toContain('<input');
    },
  );

  test('a form that was begun keeps every answer, is not sent, and can be kept until after the end', async () => {
    const site = closingSite();
    const browser = openBrowser(site);
    const at = await walk(browser, '/aanmelden/zelf', selfAnswers, /doel/);
    isOver(site);
    const next = await fill(browser, at, selfAnswers);
    expect(next.page.body).toMatch(says('intake-closed.kept'));
    const save = await visit(browser, '/aanmelden/bewaren');
    expect(save.page.body).toMatch(says('save.save.kept', { days: 40 + 7 }));
    await fill(browser, save, { email: 'noor@post.example' });
    const link = /\/aanmelden\/verder\/\w+/.exec(site.sentMails.at(-1)?.text ?? '')?.[0] ?? 'none';
    site.time.now = '2027-01-04T09:00:00.000Z';
    const back = await fill(openBrowser(site), await visit(openBrowser(site), link), { birthDate: '1990-05-07' });
    expect(back.path).not.toBe(link);
    expect(site.submissions).toEqual([]);
  });

  test('the last button leads to the page that says so', async () => {
    const site = closingSite();
    const browser = openBrowser(site);
    const check = await walk(browser, '/aanmelden/zelf', selfAnswers, /controle/);
    isOver(site);
    const { page } = await fill(browser, check, selfAnswers);
    expect(page.body).toMatch(says('intake-closed.kept'));
    expect(page.body).toContain('/aanmelden/bewaren');
  });

  test('a program is told what it can act on', async () => {
    const site = closingSite();
    isOver(site);
    const answer = await send(site, 'POST', '/v1/referrals?lang=en', {
      headers: { 'Content-Type': 'application/json', 'X-API-Key': 'demo-key' },
      body: JSON.stringify(exampleRequest(region)),
    });
    expect([answer.status, answer.header('retry-after')]).toEqual([409, '3373200']);
    expect(answer.header('content-language')).toBe('en');
    const problem = JSON.parse(answer.body);
    expect(problem).toMatchObject({
      title: 'Conflict',
      status: 409,
      errors: [{ in: 'body', pointer: '', code: 'intake-closed', detail: text.en }],
    });
    expect(problem.detail).toMatch(says('intake-closed.api', { phone: region.helpdesk.phone }, 'en'));
  });

  test('whoever watches the service reads that it is on purpose', async () => {
    const site = closingSite();
    const state = async () => JSON.parse((await send(site, 'GET', '/v1/health/loop')).body);
    expect(await state()).toMatchObject({ intake: 'open' });
    isOver(site);
    expect(await state()).toMatchObject({ intake: 'closed', intakeOpensOn: '2027-01-01' });
  });
});

describe('once the programme takes nobody any more', () => {
  const windDown = {
    intakeClosesOn: '2026-11-22',
    handedOverOn: '2027-01-05',
    lastDay: '2027-06-30',
    endsOn: '2027-10-01',
    warnWeeks: 8,
    elsewhere: { nl: 'Bel je gemeente.', en: 'Phone your municipality.' },
  };
  const ending: Region = { ...region, windDown };
  const site: Site = openSite(
    () => {
      const now = site.time.now;
      const by = intakeClosedOn(ending, localDate(now));
      return by === undefined ? accepted : closedAnswer(by, now);
    },
    'sent',
    false,
    ending,
  );

  test.each([
    ['ending', '2027-09-30T10:00:00.000Z', '2026-11-22'],
    ['ended', '2027-10-01T10:00:00.000Z', '2027-10-01'],
  ] as const)(
    'says that it is %s, since when and where to go, and promises nothing later',
    async (state, now, since) => {
      site.time.now = now;
      for (const lang of ['nl', 'en'] as const) {
        const end = says(
          `intake-closed.${state}`,
          { service: region.serviceName[lang], date: dateInWords(since, lang) },
          lang,
        );
        for (const path of ['/', '/aanmelden/zelf']) {
          const { body } = await send(site, 'GET', path, { headers: { Cookie: `lang=${lang}` } });
          for (const text of [end, says('intake-closed.titleForGood', {}, lang)]) expect(body).toMatch(text);
          expect(body).toContain(windDown.elsewhere[lang]);
          expect(body).not.toMatch(says('intake-closed.title', {}, lang));
          expect(says('intake-closed.goesOn', {}, lang).test(body)).toBe(state === 'ending');
        }
        const answer = await send(site, 'POST', `/v1/referrals?lang=${lang}`, {
          headers: { 'Content-Type': 'application/json', 'X-API-Key': 'demo-key' },
          body: JSON.stringify(exampleRequest(region)),
        });
        expect([answer.status, answer.header('retry-after')]).toEqual([409, undefined]);
        const problem = JSON.parse(answer.body);
        expect(problem.detail).toMatch(end);
        expect(problem.detail).toMatch(says('intake-closed.apiForGood', { phone: region.helpdesk.phone }, lang));
        expect(problem.detail).not.toContain('Idempotency-Key');
        expect(problem.errors).toMatchObject([{ code: 'intake-closed', detail: windDown.elsewhere[lang] }]);
      }
    },
  );

  test('keeps what was typed in the browser for now, and offers nobody to save what can never be sent', async () => {
    site.time.now = '2026-11-21T22:30:00.000Z';
    const browser = openBrowser(site);
    const at = await walk(browser, '/aanmelden/zelf', selfAnswers, /doel/);
    isOver(site);
    const { page } = await fill(browser, at, selfAnswers);
    expect(page.body).toMatch(says('intake-closed.kept'));
    expect(page.body).not.toContain('/aanmelden/bewaren');
  });
});

describe('while one door takes nobody', () => {
  const settings = structuredClone(region);
  Object.assign(settings.doors['sterk-met-werk'], { opensOn: '2027-02-01', closedText: text });

  test('its card and its page say why and from when, and the form is open to others', async () => {
    const site = openSite(undefined, 'sent', false, settings);
    const home = (await send(site, 'GET', '/')).body;
    const again = says('door.opens', { date: dateInWords('2027-02-01', 'nl') });
    expect(home.split(text.nl)).toHaveLength(2);
    expect(home).toMatch(again);
    expect(home).toContain('/aanmelden/zelf"');
    const { page, path } = await walk(openBrowser(site), '/aanmelden/zelf', selfAnswers);
    expect(path).toBe('/aanmelden/uitkomst/door-not-open-yet');
    expect(page.body).toContain(text.nl);
    expect(page.body).toMatch(again);
  });
});
