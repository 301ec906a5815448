import { afterAll, beforeAll, expect, test } from 'vitest';
import { organisationDays } from '../../functions/cases/trusted-device.ts';
import { bySelf, cast, mailboxes, started } from '../support/cases.ts';
import { type Journey, openJourney } from '../support/journey.ts';
import { found, markedReferral, referMarked } from '../support/markers.ts';
import type { Person } from '../support/person.ts';
import { says } from '../support/says.ts';

let journey: Journey;
beforeAll(async () => {
  // Nobody waits two real seconds for a mail that is refused each time.
  journey = await openJourney({ pause: () => new Promise((resolve) => setTimeout(resolve, Math.random() * 5)) });
});
afterAll(() => journey.close());

const team = 'team-werk@zeist.example';
const bare = (link: string) => link.replace(/\?.*$/, '');

/** A team mailbox with the link of a new referral in it; every person has a browser of their own. */
async function askTeam(): Promise<{ readonly reference: string; readonly link: string }> {
  const reference = await referMarked(journey);
  return { reference, link: bare(await journey.person(team).newestLink(reference)) };
}

async function newestCode(mailbox = team): Promise<string> {
  const mail = (await journey.app.mails()).findLast((one) => one.to === mailbox && /\b\d{6}\b/.test(one.text));
  return /\b\d{6}\b/.exec(mail?.text ?? '')?.[0] ?? '';
}

const wrong = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, '0');
const enter = (person: Person, link: string, code: string) => person.post(`${link}/code/controle`, { code });
/** Asks for a code as a new browser does; its cookie then goes with the code. */
async function codeCookie(link: string): Promise<string> {
  const headers = { origin: journey.app.url };
  const asked = await fetch(`${link}/code`, { method: 'POST', headers, redirect: 'manual' });
  return /device-taak=[^;]+/.exec(asked.headers.get('set-cookie') ?? '')?.[0] ?? '';
}
/** What the newest code gives to the browser with this cookie. */
async function cookieOf(link: string, cookie: string, more: Readonly<Record<string, string>> = {}) {
  const answer = await fetch(`${link}/code/controle`, {
    method: 'POST',
    headers: { origin: journey.app.url, cookie, 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ code: await newestCode(), ...more }).toString(),
    redirect: 'manual',
  });
  return { status: answer.status, cookie: answer.headers.get('set-cookie') ?? '' };
}
/** Proves the mailbox and asks to be remembered. */
async function remember(person: Person, link: string) {
  await person.post(`${link}/code`, {});
  return person.post(`${link}/code/controle`, { code: await newestCode(person.address), remember: 'yes' });
}

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

test('the code goes to the link\u2019s own mailbox, no matter who asks, and works only where it was asked for', async () => {
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
  expect(again.text).toMatch(says('link.code.gone'));
});

test('five wrong tries kill a code, also when they come at once; a new code works', async () => {
  const { link } = await askTeam();
  const person = journey.person(team);
  await person.post(`${link}/code`, {});
  const code = await newestCode();
  expect((await enter(person, link, wrong(code))).text).toContain('Je hebt nog 4 pogingen');
  await Promise.all(Array.from({ length: 4 }, () => enter(person, link, wrong(code))));
  const late = await enter(person, link, code);
  expect(late.text).toMatch(says('link.code.gone'));
  expect(found(late.html)).toEqual([]);
  await person.post(`${link}/code`, {});
  expect(found((await enter(person, link, await newestCode())).html)).toContain('name');
});

test('of twenty right codes at once, one is accepted', async () => {
  const { link } = await askTeam();
  const cookie = await codeCookie(link);
  const answers = await Promise.all(Array.from({ length: 20 }, () => cookieOf(link, cookie)));
  expect(answers.filter(({ status }) => status === 303)).toHaveLength(1);
  expect(answers.filter(({ cookie: given }) => given !== '')).toHaveLength(1);
});

test('who else holds the link cannot use up the tries of its owner, nor the codes', async () => {
  const { link } = await askTeam();
  const [owner, stranger] = [journey.person(team), journey.person(team)];
  await owner.post(`${link}/code`, {});
  const code = await newestCode();
  for (let asked = 0; asked < 7; asked += 1) await stranger.post(`${link}/code`, {});
  for (let tried = 0; tried < 6; tried += 1) await enter(stranger, link, wrong(code));
  expect(found((await enter(owner, link, code)).html)).toContain('name');
});

test('a link bears so many tries in its life; then it stops, and a fresh one goes to its own mailbox', async () => {
  const { reference, link } = await askTeam();
  const stranger = journey.person(team);
  const before = await journey.subjects(team);
  let pages: string[] = [];
  for (let hour = 0; hour < 12 && !pages.some((text) => says('link.code.replaced').test(text)); hour += 1) {
    await stranger.post(`${link}/code`, {});
    const code = await newestCode();
    pages = await Promise.all(Array.from({ length: 5 }, async () => (await enter(stranger, link, wrong(code))).text));
    await journey.app.clock.advanceBy('PT20M');
  }
  expect(pages.join()).toMatch(says('link.code.replaced'));
  const fresh = (await journey.subjects(team))
    .slice(before.length)
    .filter((subject) => says('mail-people.new-link.subject').test(subject));
  expect(fresh).toHaveLength(1);
  expect(await journey.newestMail(team, says('mail-people.new-link.subject'))).toMatch(
    says('mail-people.new-link.paragraphs.1', { about: 'worn_out' }),
  );

  const old = await stranger.get(link);
  expect([old.status, old.text]).toEqual([410, expect.stringMatching(says('link.gone.title.superseded'))]);
  expect((await stranger.post(`${link}/code`, {})).status).toBe(410);
  const owner = journey.person(team);
  expect(found((await owner.open(await owner.newestLink(reference))).html)).toContain('name');
});

/** Anyone who holds the link asks for codes on one device after another, until it bears no more. */
async function wearOut(link: string): Promise<string> {
  for (let device = 0; device < 31; device += 1) {
    const { text } = await journey.person('holder@elsewhere.example').post(`${link}/code`, {});
    if (!says('link.code.sent').test(text)) return text;
  }
  return '';
}
const freshLinks = async (mailbox: string) =>
  (await journey.subjects(mailbox)).filter((subject) => says('mail-people.new-link.subject').test(subject));

test('a late link that bears no more says whom to call: nothing is asked there any more, so no fresh one comes', async () => {
  const reference = await started(journey, cast('worn'));
  const { jobCoach } = cast('worn');
  for (let day = 0; day < 200 && (await journey.look(reference)).tasks[0]?.owner !== 'provider'; day += 2) {
    await journey.app.clock.advanceBy('P2D');
  }
  const link = (
    await journey.person(jobCoach).newestLink(says('task.mail.check-in.subject', { hasCheckInOn: 'yes' }))
  ).replace(/\?.*$/, '');
  const text = await wearOut(link);
  expect(text).toMatch(says('link.code.wornOut'));
  expect(text).not.toMatch(says('link.code.replaced'));
  expect(await freshLinks(jobCoach)).toEqual([]);
});

test('a coordinator’s link to a case that bears no more is replaced by a fresh one of its kind', async () => {
  const people = cast('twice');
  await journey.refer(bySelf(people));
  await journey.refer(bySelf(people));
  const coordinator = journey.person(mailboxes.coordinator);
  const link = (await coordinator.newestLink(says('mail-intake.duplicate.subject'))).replace(/\?.*$/, '');
  expect(await wearOut(link)).toMatch(says('link.code.replaced'));
  expect((await coordinator.get(link)).text).toMatch(says('link.gone.title.expired'));
  expect(await freshLinks(mailboxes.coordinator)).toHaveLength(1);
  const fresh = (await coordinator.newestLink(says('mail-people.new-link.subject'))).replace(/\?.*$/, '');
  expect((await coordinator.open(fresh)).text).toMatch(says('link.steerOnly'));
});

test('a wrong code is a mistake like any other: summary, title and marked field', async () => {
  const { link } = await askTeam();
  const person = journey.person(team);
  await person.post(`${link}/code`, {});
  const code = await newestCode();
  for (const typed of [wrong(code), 'abc']) {
    const page = await enter(person, link, typed);
    expect(page.status).toBe(400);
    expect(page.html).toMatch(/<title>Fout: /);
    expect(page.html).toMatch(/class="error-summary"[\s\S]*href="#code"/);
    expect(page.html).toMatch(/<input[^>]*id="code"[^>]*aria-invalid="true"/);
    expect(page.html).toMatch(/<input[^>]*inputmode="numeric"[^>]*id="code"[^>]*autocomplete="one-time-code"/);
  }
});

test('a code is taken the way people write it', async () => {
  const wide = (code: string) => code.replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit)));
  const ways = [
    (code: string) => `${code.slice(0, 3)}-${code.slice(3)}`,
    wide,
    (code: string) => `Code ${code}.`,
    (code: string) => code.split('').join('-'),
  ];
  for (const way of ways) {
    const { link } = await askTeam();
    const person = journey.person(team);
    await person.post(`${link}/code`, {});
    expect(found((await enter(person, link, way(await newestCode()))).html)).toContain('name');
  }
});

test('a throttled code mail is tried again for a while; when it cannot go, the page says so and whom to call', async () => {
  const { link } = await askTeam();
  const person = journey.person(team);
  const isCode = (text: string) => /\b\d{6}\b/.test(text);
  let refusals = 0;
  journey.app.mailbox.setFault((mail) => (isCode(mail.text) && ++refusals <= 2 ? 'throttle' : undefined));
  const late = await person.post(`${link}/code`, {});
  expect(late.text).toMatch(says('link.code.sent'));
  expect(found((await enter(person, link, await newestCode())).html)).toContain('name');

  const { link: other } = await askTeam();
  const second = journey.person(team);
  journey.app.mailbox.setFault((mail) => (isCode(mail.text) ? 'throttle' : undefined));
  const never = await second.post(`${other}/code`, {});
  journey.app.mailbox.setFault(undefined);
  expect(never.status).toBe(503);
  expect(never.text).toMatch(says('link.code.notSent'));
  expect(never.text).toContain(journey.app.region.helpdesk.phone);
});

test('what is no code costs no try', async () => {
  const { link } = await askTeam();
  const person = journey.person(team);
  await person.post(`${link}/code`, {});
  const code = await newestCode();
  for (const typed of ['', 'abcdef', '12345', '1234567', `${code} ${wrong(code)}`]) await enter(person, link, typed);
  const spaced = `${code.slice(0, 3)} ${code.slice(3)}`;
  expect(found((await enter(person, link, spaced)).html)).toContain('name');
});

test('a code works for ten minutes and no longer', async () => {
  const { link } = await askTeam();
  const person = journey.person(team);
  await person.post(`${link}/code`, {});
  const first = await newestCode();
  await journey.app.clock.advanceBy('PT10M');
  expect((await enter(person, link, first)).text).toMatch(says('link.code.gone'));
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

test('a remembered device opens other links to the same mailbox, for the configured days and not longer', async () => {
  const trusted = journey.person(team);
  const { link } = await askTeam();
  await remember(trusted, link);
  // A team's mailbox: people leave it, so it is remembered for a week, where the region allows a month.
  const days = organisationDays;
  expect(journey.app.region.links.deviceValidDays).toBeGreaterThan(days);

  const second = await askTeam();
  expect(found((await trusted.get(second.link)).html)).toContain('name');
  const elsewhere = await journey.refer({
    ...markedReferral,
    candidate: { ...markedReferral.candidate, municipality: 'GM0356' },
  });
  await journey.person(markedReferral.candidate.email).answer({ choice: 'yes' }, elsewhere);
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

test('remembering is a choice: without it a proof lasts for one sitting, in a cookie that goes with the browser', async () => {
  const { link } = await askTeam();
  const person = journey.person(team);
  const asked = await person.get(link);
  expect(asked.html).toMatch(/<input type="checkbox"[^>]*name="remember"/);
  expect(asked.html).not.toContain('checked');
  await person.post(`${link}/code`, {});
  const { cookie } = await cookieOf(link, await codeCookie(link));
  expect(cookie).toContain('device-taak=');
  expect(cookie).not.toMatch(/max-age|expires/i);

  await person.open(link);
  await journey.app.clock.advanceBy('PT1H59M');
  expect(found((await person.get(link)).html)).toContain('name');
  await journey.app.clock.advanceBy('PT1M1S');
  expect(found((await person.get(link)).html)).toEqual([]);
});

test('a device forgets when it is told to, on the pages of tasks and of status alike', async () => {
  const { link } = await askTeam();
  const person = journey.person(team);
  expect((await remember(person, link)).html).toContain(`${new URL(link).pathname}/vergeet"`);
  const forgotten = await person.post(`${link}/vergeet`, {});
  expect(forgotten.text).toMatch(says('link.forget.done'));
  expect(found(forgotten.html)).toEqual([]);
  expect(found((await person.get(link)).html)).toEqual([]);
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
