import { describe, expect, test } from 'vitest';
import { languages } from '../../functions/domain/codes.ts';
import { renderCanary } from '../../functions/web/mails/canary.ts';
import { notPlain } from '../../functions/web/words/plain-dutch.ts';
import { ask, fakeDesks, htmlProblems, openView, publicUrl, token } from '../support/fake-links.ts';
import { pageRegion } from '../support/region-for-pages.ts';
import { says } from '../support/says.ts';
import { visibleText } from '../support/visible-text.ts';

/** Desks for which the token is a canary's, or for which it is not; `visits` holds what the canary desk was asked. */
function desks(isCanary: boolean, views: Parameters<typeof fakeDesks>[0] = {}) {
  const visits: string[] = [];
  const { runtime } = fakeDesks(views);
  const canaryDesk = {
    visit: async (asked: string, kind: string, agent: string) => {
      visits.push(`${asked} ${kind} ${agent}`);
      return isCanary;
    },
  };
  return { runtime: { ...runtime, canaryDesk }, visits };
}

const path = `/taak/${token}`;
const headers = { 'user-agent': 'Scanner/1.0' };

describe('the page behind a canary', () => {
  test.each(languages)('says in %s that it is a test about nobody, in valid HTML', async (lang) => {
    const { runtime } = desks(true);
    const page = await ask(runtime, { path, query: { lang } });
    expect(page.statusCode).toBe(200);
    expect(page.body).toMatch(says('canary.page.title', {}, lang));
    expect(await htmlProblems(page.body)).toEqual([]);
    if (lang === 'nl') expect(notPlain(visibleText(page.body))).toEqual([]);
  });

  test('counts a post that names no origin, which is how scanners post, and says that nothing came of it', async () => {
    const { runtime, visits } = desks(true);
    const page = await ask(runtime, {
      method: 'POST',
      path,
      headers: { ...headers, origin: 'https://elsewhere.example' },
    });
    expect(page.statusCode).toBe(200);
    expect(page.body).toMatch(says('canary.page.posted'));
    expect(visits).toEqual([`${token} posted scanner`]);
  });

  test('counts a look at the head alone', async () => {
    const { runtime, visits } = desks(true);
    expect((await ask(runtime, { method: 'HEAD', path, headers })).statusCode).toBe(200);
    expect(visits).toEqual([`${token} looked scanner`]);
  });
});

test('a link of a person is never looked up as a canary', async () => {
  const { runtime, visits } = desks(true, { link: openView('approve') });
  expect((await ask(runtime, { path, headers })).body).not.toMatch(says('canary.page.title'));
  await ask(runtime, { method: 'POST', path, form: { choice: 'approve' } });
  expect(visits).toEqual([]);
});

test('a link of nobody stays one', async () => {
  const { runtime } = desks(false);
  expect((await ask(runtime, { path })).statusCode).toBe(404);
  expect((await ask(runtime, { path: `${path}/proef/beeld.svg` })).statusCode).toBe(404);
});

test.each(languages)('the mail of a drill asks in %s to leave its link alone', (language) => {
  const url = `${publicUrl}/taak/${token}`;
  const mail = renderCanary({ region: pageRegion, language, url });
  expect(mail.text).toMatch(says('canary.mail.paragraphs.2', {}, language));
  expect(mail.text).toContain(url);
  expect(mail.html).toContain(`href="${url}`);
  if (language === 'nl') expect(notPlain(mail.text)).toEqual([]);
});
