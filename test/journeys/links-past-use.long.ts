import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { talkDay } from '../support/cases.ts';
import { adult, bare, type Cast, openCast, told } from '../support/cast.ts';
import { says } from '../support/says.ts';
import { allItems, tableButViews } from '../support/table.ts';

let journey: Cast['journey'];
let people: Cast['people'];
let events: Cast['events'];
let accept: Cast['accept'];
let referYouth: Cast['referYouth'];
beforeAll(async () => {
  ({ journey, people, events, accept, referYouth } = await openCast());
});
afterAll(() => journey.close());

describe('a token that is not quite right', () => {
  const tokenOf = (link: string) => bare(link).slice(link.lastIndexOf('/') + 1);

  test('opens nothing when any one character differs', async () => {
    const reference = await journey.refer(adult);
    const link = bare(await people.approver.newestLink(reference));
    const token = tokenOf(link);
    await people.approver.open(link);
    const before = await tableButViews(journey.app);
    for (let position = 0; position < token.length; position += 1) {
      const other = token[position] === 'x' ? 'y' : 'x';
      const mutated = `${link.slice(0, -token.length)}${token.slice(0, position)}${other}${token.slice(position + 1)}`;
      const page = await people.approver.get(mutated);
      expect(page.status).toBe(404);
      expect(page.text).not.toContain(reference);
      await people.approver.post(mutated, { choice: 'approve' });
    }
    expect(await tableButViews(journey.app)).toBe(before);
  });

  test('opens nothing whatever was done to it, nor does any other text in its place', async () => {
    const reference = await journey.refer(adult);
    const link = bare(await people.candidate.newestLink(reference));
    const token = tokenOf(link);
    const piece = fc.string({ unit: fc.constantFrom(...'abcXYZ019-_.~%2F '), maxLength: 6 });
    const mutated = fc.oneof(
      fc.tuple(fc.nat(token.length), piece).map(([at, text]) => `${token.slice(0, at)}${text}${token.slice(at)}`),
      fc
        .tuple(fc.nat(token.length - 1), fc.integer({ min: 1, max: 5 }))
        .map(([at, n]) => token.slice(0, at) + token.slice(at + n)),
      fc.string({ unit: 'binary', maxLength: 60 }),
    );
    await fc.assert(
      fc.asyncProperty(mutated, fc.constantFrom('taak', 'status'), async (text, area) => {
        fc.pre(text.trim() !== token);
        const page = await people.candidate.get(`${journey.app.url}/${area}/${encodeURIComponent(text)}`);
        expect(page.status).toBeLessThan(500);
        expect(page.text).not.toContain(reference);
        expect(page.html).not.toContain('name="birthDate');
      }),
      { numRuns: 60, seed: 7 },
    );
  });

  test('a link of one kind does not open pages of another kind', async () => {
    const reference = await journey.refer(told);
    const status = bare(await people.school.newestLink(reference));
    const objection = bare(await people.youth.newestLink(reference));
    expect((await people.school.get(status.replace('/status/', '/taak/'))).status).toBe(404);
    expect((await people.youth.get(objection.replace('/taak/', '/status/'))).status).toBe(404);
  });

  test.each([
    '/taak/%00',
    '/taak/%E0%A4%A',
    '/taak/..%2f..%2fetc%2fpasswd',
    `/taak/${'a'.repeat(900)}`,
    '/taak/__proto__',
    '/taak/1-%F0%9F%98%80',
    '/status/<script>alert(1)</script>',
    '/status/1-x/intrekken/../../taak',
    '/taak/a/b/c/d',
  ])('%j gets a page that helps', async (path) => {
    const page = await people.candidate.get(`${journey.app.url}${path}`);
    expect([200, 404]).toContain(page.status);
    expect(page.html).toContain('<h1>');
    expect(page.html).not.toContain('<script>alert');
    expect(page.text).toContain(journey.app.region.helpdesk.phone);
  });
});

describe('a link past its use', () => {
  test('answered: the page names the day, and offers nothing more', async () => {
    const reference = await journey.refer(adult);
    const link = bare(await people.approver.newestLink(reference));
    await people.approver.answer({ choice: 'approve' }, reference);
    await journey.app.clock.advanceBy('P1D');
    const page = await people.approver.get(link);
    expect(page.status).toBe(410);
    expect(page.text).toMatch(says('link.gone.title.answered'));
    const [year, , day] = journey.day(-1).split('-');
    expect(page.text).toMatch(
      new RegExp(
        `${says('link.gone.answeredOn', { date: '@' }).source.replace('@', `.*${Number(day)} \\w+ ${year}.*`)}`,
      ),
    );
    expect(page.html).not.toContain('nieuwe-link');
  });

  test('superseded: a stranger who asks for a new link makes it go to the present addressee only', async () => {
    const reference = await journey.refer(adult);
    const old = bare(await people.approver.newestLink(reference));
    await people.approver.answer({ choice: 'delegate', email: 'lou@zeist.example' }, reference);
    const page = await people.approver.get(old);
    expect([page.status, page.text]).toEqual([410, expect.stringMatching(says('link.gone.title.superseded'))]);
    const before = (await journey.app.mails()).length;
    const stranger = journey.person('stranger@elders.example');
    const answer = await stranger.post(`${old}/nieuwe-link`, {});
    expect(answer.text).toMatch(says('link.renew.sent'));
    const fresh = (await journey.app.mails()).slice(before);
    expect(fresh.map((mail) => mail.to)).toEqual(['lou@zeist.example']);
    expect(answer.html).not.toContain('lou@zeist.example');
    const colleague = journey.person('lou@zeist.example');
    await colleague.answer({ choice: 'approve' }, says('mail-people.new-link.subject'));
    expect(await journey.stage(reference)).toBe('offer');
  });

  test('new links are limited by the day', async () => {
    const reference = await journey.refer(adult);
    const link = bare(await people.approver.newestLink(reference));
    const before = (await journey.app.mails()).length;
    await Promise.all(Array.from({ length: 20 }, () => people.approver.post(`${link}/nieuwe-link`, {})));
    expect((await journey.app.mails()).length - before).toBe(5);
    await journey.app.clock.advanceBy('P1DT1H');
    await people.approver.post(`${link}/nieuwe-link`, {});
    const sent = (await journey.app.mails()).slice(before).filter((mail) => mail.text.includes(reference));
    expect(sent.filter((mail) => says('mail-people.new-link.subject').test(mail.subject))).toHaveLength(6);
  });

  test('expired while the task is still open: the new link works', async () => {
    const reference = await referYouth();
    await accept(reference, journey.day(90));
    const old = bare(await people.jobCoach.newestLink(reference));
    await journey.app.clock.advanceBy('P61D');
    const page = await people.jobCoach.get(old);
    expect([page.status, page.text]).toEqual([410, expect.stringMatching(says('status.expired.title'))]);
    expect(page.text).not.toContain('Mila');
    await people.jobCoach.post(old, { choice: 'held', heldOn: journey.day() });
    expect(await journey.stage(reference)).toBe('confirming-start');
    await people.jobCoach.post(`${old}/nieuwe-link`, {});
    await people.jobCoach.answer(
      { choice: 'moved', newDate: talkDay(journey, 2) },
      new RegExp(`nieuwe link[\\s\\S]*${reference}`, 'i'),
    );
    expect(await events(reference, 'move-start')).toBe(1);
  });

  test('a case that ended: the page says so and asks nothing', async () => {
    const reference = await journey.refer(told);
    const question = bare(await people.approver.newestLink(reference));
    const objection = bare(await people.youth.newestLink(reference));
    await people.youth.post(objection, { choice: 'not-wanted' });
    for (const [person, link] of [
      [people.approver, question],
      [people.youth, objection],
    ] as const) {
      const page = await person.get(link);
      expect([page.status, page.text]).toEqual([410, expect.stringMatching(says('link.gone.title.closed'))]);
      expect(page.html).not.toContain('<form method="post"');
    }
    // Once the sweeper has made sure that its execution knows, nothing is left to do about it.
    await journey.app.clock.advanceBy('PT10M');
    const items = await allItems(journey.app);
    expect(items.filter((item) => item['referralId'] === reference && 'openShard' in item)).toEqual([]);
  });
});
