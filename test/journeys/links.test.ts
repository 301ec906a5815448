import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Journey, openJourney } from '../support/journey.ts';
import type { Person } from '../support/person.ts';
import { allItems, tableButViews } from '../support/table.ts';

let journey: Journey;
let people: Record<Who, Person>;
beforeAll(async () => {
  journey = await openJourney();
  people = {
    approver: journey.person('sam@zeist.example'),
    candidate: journey.person('noor@post.example'),
    school: journey.person('kim@school.example'),
    youth: journey.person('mila@post.example'),
    provider: journey.person('aanmelden@astare-jobcoaching.example'),
    jobCoach: journey.person('robin@aanbieder.example'),
    coordinator: journey.person(journey.app.region.coordinator.mailbox),
  };
});
afterAll(() => journey.close());

type Who = 'approver' | 'candidate' | 'school' | 'youth' | 'provider' | 'jobCoach' | 'coordinator';

const adult = { situation: { workCoachEmail: 'sam@zeist.example' } };
const youth = {
  referrer: { role: 'professional', name: 'Kim School', profession: 'school', email: 'kim@school.example' },
  candidate: { givenName: 'Mila', birthDate: '2007-03-01', email: 'mila@post.example' },
  situation: {},
  request: { goal: 'Terug naar school.', motivated: 'yes', preferredProvider: 'astare-jobcoaching' },
} as const;

/** Where a link goes: its page, without the language that the mail asks for. */
const bare = (link: string) => link.replace(/\?.*$/, '');

async function events(reference: string, action: string): Promise<number> {
  const all = await journey.app.runtime('sweep-tasks').referrals.events(reference);
  return all.filter((event) => event.action === action).length;
}

async function accept(reference: string, startsOn: string): Promise<void> {
  const answer = { choice: 'accept', jobCoachName: 'Robin Coach', jobCoachEmail: people.jobCoach.address, startsOn };
  await people.provider.answer(answer, new RegExp(reference));
}

describe('looking at a link', () => {
  test('GET and HEAD, and a form without a choice, change nothing but the lines of who looked', async () => {
    const links: [Who, string][] = [];
    const keep = async (who: Who, reference: string) => {
      links.push([who, bare(await people[who].newestLink(new RegExp(reference)))]);
    };
    const checkedIn = await journey.refer(youth);
    await accept(checkedIn, '2026-01-05');
    await people.jobCoach.answer({ choice: 'held', heldOn: '2026-01-05' }, new RegExp(checkedIn));
    await journey.app.clock.advanceBy('P43D');
    await keep('jobCoach', checkedIn);
    const approved = await journey.refer(adult);
    await keep('approver', approved);
    await keep('candidate', approved);
    const asked = await journey.refer(adult);
    await people.approver.answer({ choice: 'ask-information', question: 'Wat deed je eerder?' }, new RegExp(asked));
    await keep('candidate', asked);
    const offered = await journey.refer(youth);
    for (const who of ['school', 'youth', 'provider'] as const) await keep(who, offered);
    const started = await journey.refer(youth);
    await accept(started, '2026-02-23');
    await keep('jobCoach', started);
    const phoned = await journey.refer({
      ...youth,
      candidate: { ...youth.candidate, email: undefined, phone: '06 12345678', preferredContact: 'phone' },
    });
    await keep('coordinator', phoned);
    expect(new Set(links.map(([, link]) => link)).size).toBe(links.length);

    for (const [who, link] of links) {
      const person = people[who];
      await person.open(link);
      const stranger = journey.person('stranger@elders.example');
      const before = await tableButViews(journey.app);
      const mails = (await journey.app.mails()).length;
      for (let look = 0; look < 10; look += 1) {
        for (const visitor of [person, stranger]) {
          expect((await visitor.get(link)).status).toBe(200);
          expect(await visitor.head(link)).toBe(200);
        }
      }
      for (const fields of [{}, { choice: '' }, { choice: 'constructor' }, { sure: '' }]) {
        await person.post(link, fields);
        await stranger.post(link, fields);
        await person.post(`${link}/sturen`, fields);
        await person.post(`${link}/intrekken`, fields);
      }
      expect(await tableButViews(journey.app)).toBe(before);
      expect((await journey.app.mails()).length).toBe(mails);
    }
  });
});

/** Twenty people, or one impatient one, pressing at the same moment. `fields` may differ by click. */
async function clickTwenty(
  person: Person,
  link: string,
  fields: (click: number) => Readonly<Record<string, string>>,
): Promise<number[]> {
  await person.open(link);
  const pages = await Promise.all(Array.from({ length: 20 }, (_, click) => person.post(link, fields(click))));
  await journey.app.clock.idle();
  return pages.map((page) => page.status);
}

describe('twenty clicks at once have one effect', () => {
  test('the same choice: one decision stands, one mail goes', async () => {
    const reference = await journey.refer(adult);
    const link = bare(await people.approver.newestLink(reference));
    const statuses = await clickTwenty(people.approver, link, () => ({ choice: 'approve' }));
    // Whoever is too late by a moment reads that it was answered.
    expect(statuses).toContain(200);
    expect(statuses.filter((status) => status !== 200 && status !== 410)).toEqual([]);
    expect(await events(reference, 'approve')).toBe(1);
    expect(await journey.stage(reference)).toBe('offer');
    const told = (await journey.app.mails()).filter(
      (mail) => mail.to === people.candidate.address && mail.text.includes(reference),
    );
    expect(told).toHaveLength(2);
  });

  test('different choices: exactly one of them', async () => {
    const reference = await journey.refer(adult);
    const link = bare(await people.approver.newestLink(reference));
    const choices = [
      { choice: 'approve' },
      { choice: 'decline', reason: 'not-now' },
      { choice: 'ask-information', question: 'Wat deed je eerder?' },
      { choice: 'delegate', email: 'lou@zeist.example' },
    ];
    await clickTwenty(people.approver, link, (click) => choices[click % choices.length] ?? {});
    const decided = ['approve', 'decline', 'ask-information', 'delegate'];
    const counts = await Promise.all(decided.map((action) => events(reference, action)));
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(1);
  });

  test('an offer, an objection, a withdrawal', async () => {
    const offered = await journey.refer(youth);
    const offer = bare(await people.provider.newestLink(offered));
    await clickTwenty(people.provider, offer, (click) => ({
      choice: 'accept',
      jobCoachName: `Robin ${click % 2 === 0 ? 'Coach' : 'Ander'}`,
      jobCoachEmail: `robin${click}@aanbieder.example`,
      startsOn: journey.day(7),
    }));
    expect(await events(offered, 'accept-offer')).toBe(1);
    const coaches = (await journey.app.mails()).filter(
      (mail) => /^robin\d+@/.test(mail.to) && mail.text.includes(offered),
    );
    expect(coaches).toHaveLength(1);

    const objected = await journey.refer(youth);
    const objection = bare(await people.youth.newestLink(objected));
    await clickTwenty(people.youth, objection, (click) => ({ choice: click % 2 === 0 ? 'not-me' : 'not-wanted' }));
    expect(await events(objected, 'withdraw')).toBe(1);

    const withdrawn = await journey.refer(youth);
    const status = bare(await people.school.newestLink(withdrawn));
    await Promise.all(Array.from({ length: 20 }, () => people.school.post(`${status}/intrekken`, { sure: 'yes' })));
    expect(await events(withdrawn, 'withdraw')).toBe(1);
    expect(await journey.stage(withdrawn)).toBe('closed');
  });

  test('a report that nobody called, and more time from the coordinator', async () => {
    const reference = await journey.refer(youth);
    await accept(reference, journey.day(1));
    await people.youth.status(reference, '2007-03-01');
    const status = bare(await people.youth.newestLink(reference));
    await Promise.all(
      Array.from({ length: 20 }, () => people.youth.post(`${status}/niet-gebeld`, { report: 'nobody-called' })),
    );
    expect(await events(reference, 'report-nobody-called')).toBe(1);

    const link = bare(await people.coordinator.newestLink(reference));
    const page = await people.coordinator.open(link);
    const dueOn = /name="steer.dueOn" value="([\d-]+)"/.exec(page.html)?.[1] ?? '';
    await Promise.all(
      Array.from({ length: 20 }, () =>
        people.coordinator.post(`${link}/sturen`, {
          'steer.choice': 'extend',
          'steer.workingDays': '5',
          'steer.dueOn': dueOn,
        }),
      ),
    );
    expect(await events(reference, 'extend')).toBe(1);
    expect((await people.coordinator.get(link)).html).not.toContain(`value="${dueOn}"`);
  });
});

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
    const reference = await journey.refer(youth);
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
    expect(page.text).toContain('Er is al geantwoord');
    const [year, , day] = journey.day(-1).split('-');
    expect(page.text).toMatch(new RegExp(`Het antwoord kwam binnen op .*${Number(day)} \\w+ ${year}`));
    expect(page.html).not.toContain('nieuwe-link');
  });

  test('superseded: a stranger who asks for a new link makes it go to the present addressee only', async () => {
    const reference = await journey.refer(adult);
    const old = bare(await people.approver.newestLink(reference));
    await people.approver.answer({ choice: 'delegate', email: 'lou@zeist.example' }, reference);
    const page = await people.approver.get(old);
    expect([page.status, page.text]).toEqual([410, expect.stringContaining('Er is een nieuwere link')]);
    const before = (await journey.app.mails()).length;
    const stranger = journey.person('stranger@elders.example');
    const answer = await stranger.post(`${old}/nieuwe-link`, {});
    expect(answer.text).toContain('Als dat kan, sturen we nu een nieuwe link');
    const fresh = (await journey.app.mails()).slice(before);
    expect(fresh.map((mail) => mail.to)).toEqual(['lou@zeist.example']);
    expect(answer.html).not.toContain('lou@zeist.example');
    const colleague = journey.person('lou@zeist.example');
    await colleague.answer({ choice: 'approve' }, /nieuwe link/i);
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
    expect(sent.filter((mail) => /nieuwe link/i.test(mail.subject))).toHaveLength(6);
  });

  test('expired while the task is still open: the new link works', async () => {
    const reference = await journey.refer(youth);
    await accept(reference, journey.day(90));
    const old = bare(await people.jobCoach.newestLink(reference));
    await journey.app.clock.advanceBy('P61D');
    const page = await people.jobCoach.get(old);
    expect([page.status, page.text]).toEqual([410, expect.stringContaining('Deze link is verlopen')]);
    expect(page.text).not.toContain('Mila');
    await people.jobCoach.post(old, { choice: 'held', heldOn: journey.day() });
    expect(await journey.stage(reference)).toBe('confirming-start');
    await people.jobCoach.post(`${old}/nieuwe-link`, {});
    await people.jobCoach.answer(
      { choice: 'moved', newDate: journey.day(2) },
      new RegExp(`nieuwe link[\\s\\S]*${reference}`, 'i'),
    );
    expect(await events(reference, 'move-start')).toBe(1);
  });

  test('a case that ended: the page says so and asks nothing', async () => {
    const reference = await journey.refer(youth);
    const offer = bare(await people.provider.newestLink(reference));
    const objection = bare(await people.youth.newestLink(reference));
    await people.youth.post(objection, { choice: 'not-wanted' });
    for (const [person, link] of [
      [people.provider, offer],
      [people.youth, objection],
    ] as const) {
      const page = await person.get(link);
      expect([page.status, page.text]).toEqual([410, expect.stringContaining('Deze aanmelding is afgesloten')]);
      expect(page.html).not.toContain('<form method="post"');
    }
    const items = await allItems(journey.app);
    expect(items.filter((item) => item['referralId'] === reference && 'openShard' in item)).toEqual([]);
  });
});
