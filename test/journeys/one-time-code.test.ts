import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Journey, openJourney } from '../support/journey.ts';
import { found, markedReferral } from '../support/markers.ts';
import type { Person } from '../support/person.ts';

let journey: Journey;
beforeAll(async () => {
  journey = await openJourney();
});
afterAll(() => journey.close());

const team = 'team-werk@zeist.example';
const bare = (link: string) => link.replace(/\?.*$/, '');

/** A team mailbox with the link of a new referral in it; every person has a browser of their own. */
async function askTeam(): Promise<{ readonly reference: string; readonly link: string }> {
  const reference = await journey.refer(markedReferral);
  return { reference, link: bare(await journey.person(team).newestLink(reference)) };
}

async function newestCode(mailbox = team): Promise<string> {
  const mail = (await journey.app.mails()).findLast((one) => one.to === mailbox && /\b\d{6}\b/.test(one.text));
  return /\b\d{6}\b/.exec(mail?.text ?? '')?.[0] ?? '';
}

const wrong = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, '0');
const enter = (person: Person, link: string, code: string) => person.post(`${link}/code/controle`, { code });

test('a link alone shows reference, municipality, programme and dates, and nothing of the person', async () => {
  const { reference, link } = await askTeam();
  const page = await journey.person(team).get(link);
  expect(page.text).toContain(reference);
  expect(page.text).toContain('Zeist');
  expect(found(page.html)).toEqual([]);
});

test('an answer without a proven mailbox is not taken', async () => {
  const { reference, link } = await askTeam();
  const page = await journey.person(team).post(link, { choice: 'approve', decisionDate: '2026-01-05' });
  expect(found(page.html)).toEqual([]);
  expect(await journey.stage(reference)).toBe('approval');
});

test('the code goes to the link\u2019s own mailbox, whoever asks, and works only where it was asked for', async () => {
  const { link } = await askTeam();
  const [asker, other] = [journey.person(team), journey.person(team)];
  const before = (await journey.app.mails()).length;
  await asker.post(`${link}/code`, {});
  const sent = (await journey.app.mails()).slice(before);
  expect(sent.map((mail) => mail.to)).toEqual([team]);
  const code = await newestCode();
  expect(found((await enter(other, link, code)).html)).toEqual([]);
  expect(found((await other.get(link)).html)).toEqual([]);
  expect(found((await enter(asker, link, code)).html)).toContain('name');
  expect(found((await other.get(link)).html)).toEqual([]);
});

test('a code works once', async () => {
  const { link } = await askTeam();
  const person = journey.person(team);
  await person.post(`${link}/code`, {});
  const code = await newestCode();
  await Promise.all([enter(person, link, code), enter(person, link, code)]);
  const again = await enter(person, link, code);
  expect(again.text).toContain('Deze code werkt niet meer');
});

test('five wrong tries kill a code, also when they come at once; a new code works', async () => {
  const { link } = await askTeam();
  const person = journey.person(team);
  await person.post(`${link}/code`, {});
  const code = await newestCode();
  expect((await enter(person, link, wrong(code))).text).toContain('Je hebt nog 4 pogingen');
  await Promise.all(Array.from({ length: 4 }, () => enter(person, link, wrong(code))));
  const late = await enter(person, link, code);
  expect(late.text).toContain('Deze code werkt niet meer');
  expect(found(late.html)).toEqual([]);
  await person.post(`${link}/code`, {});
  expect(found((await enter(person, link, await newestCode())).html)).toContain('name');
});

test('what is no code costs no try', async () => {
  const { link } = await askTeam();
  const person = journey.person(team);
  await person.post(`${link}/code`, {});
  const code = await newestCode();
  for (const typed of ['', 'abcdef', '12345', '1234567', code.split('').join('-')]) await enter(person, link, typed);
  const spaced = `${code.slice(0, 3)} ${code.slice(3)}`;
  expect(found((await enter(person, link, spaced)).html)).toContain('name');
});

test('a code works for ten minutes and no longer', async () => {
  const { link } = await askTeam();
  const person = journey.person(team);
  await person.post(`${link}/code`, {});
  const first = await newestCode();
  await journey.app.clock.advanceBy('PT10M');
  expect((await enter(person, link, first)).text).toContain('Deze code werkt niet meer');
  await person.post(`${link}/code`, {});
  const second = await newestCode();
  await journey.app.clock.advanceBy('PT9M59S');
  expect(found((await enter(person, link, second)).html)).toContain('name');
});

test('codes are limited by the hour', async () => {
  const { link } = await askTeam();
  const person = journey.person(team);
  const before = (await journey.app.mails()).length;
  for (let asked = 0; asked < 9; asked += 1) await person.post(`${link}/code`, {});
  expect((await journey.app.mails()).length - before).toBe(6);
  expect((await person.post(`${link}/code`, {})).status).toBe(429);
});

test('a trusted device opens other links to the same mailbox, for the configured days and not longer', async () => {
  const trusted = journey.person(team);
  const { link } = await askTeam();
  await trusted.open(link);
  const days = journey.app.region.links.deviceValidDays;

  const second = await askTeam();
  expect(found((await trusted.get(second.link)).html)).toContain('name');
  const elsewhere = await journey.refer({
    ...markedReferral,
    candidate: { ...markedReferral.candidate, municipality: 'GM0356' },
  });
  const mail = (await journey.app.mails()).findLast(
    (one) => one.to.startsWith('team-') && one.text.includes(elsewhere),
  );
  expect(mail?.to).not.toBe(team);
  const other = bare(await journey.person(mail?.to ?? '').newestLink(elsewhere));
  expect(found((await trusted.get(other)).html)).toEqual([]);

  // Proving another mailbox in the same browser must not shorten the trust for the first one.
  const { link: fresh } = await askTeam();
  await trusted.post(`${other}/code`, {});
  expect(found((await enter(trusted, other, await newestCode(mail?.to))).html)).toContain('name');
  await trusted.post(`${other}/code`, {});
  await journey.app.clock.advanceBy('P2D');
  expect(found((await trusted.get(fresh)).html)).toContain('name');

  await journey.app.clock.advanceBy(`P${days - 3}D`);
  const late = await askTeam();
  expect(found((await trusted.get(late.link)).html)).toContain('name');
  await journey.app.clock.advanceBy('P1DT1S');
  expect(found((await trusted.get(late.link)).html)).toEqual([]);
});

test('a changed device cookie proves nothing', async () => {
  const { link } = await askTeam();
  const asked = await fetch(`${link}/code`, {
    method: 'POST',
    headers: { origin: journey.app.url },
    redirect: 'manual',
  });
  const cookie = /device-taak=([^;]+)/.exec(asked.headers.get('set-cookie') ?? '')?.[1] ?? '';
  expect(cookie).not.toBe('');
  expect(asked.headers.get('set-cookie')).toMatch(/HttpOnly/i);
  for (const value of ['', 'x', '1.x', cookie.slice(0, -1), `${cookie}A`, `2${cookie.slice(1)}`, '__proto__.x']) {
    const page = await fetch(link, { headers: { cookie: `device-taak=${value}` } });
    expect(page.status).toBe(200);
    expect(found(await page.text())).toEqual([]);
  }
});
