import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { talkDay } from '../support/cases.ts';
import { adult, bare, type Cast, openCast, told, youth } from '../support/cast.ts';
import type { Person } from '../support/person.ts';
import { tableButViews } from '../support/table.ts';

let journey: Cast['journey'];
let people: Cast['people'];
let events: Cast['events'];
let accept: Cast['accept'];
let referYouth: Cast['referYouth'];
beforeAll(async () => {
  ({ journey, people, events, accept, referYouth } = await openCast());
});
afterAll(() => journey.close());

describe('looking at a link', () => {
  test('GET and HEAD, and a form without a choice, change nothing but the lines of who looked', async () => {
    const links: [keyof Cast['people'], string][] = [];
    const keep = async (who: keyof Cast['people'], reference: string) => {
      links.push([who, bare(await people[who].newestLink(new RegExp(reference)))]);
    };
    const checkedIn = await referYouth();
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
    const objects = await journey.refer(told);
    await keep('youth', objects);
    const consents = await journey.refer(youth);
    for (const who of ['school', 'youth'] as const) await keep(who, consents);
    const offered = await referYouth();
    await keep('provider', offered);
    const started = await referYouth();
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
      for (let look = 0; look < 3; look += 1) {
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
    // Anyone who is too late by a moment reads that it was answered.
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
    const offered = await referYouth();
    const offer = bare(await people.provider.newestLink(offered));
    await clickTwenty(people.provider, offer, (click) => ({
      choice: 'accept',
      jobCoachName: `Robin ${click % 2 === 0 ? 'Coach' : 'Ander'}`,
      jobCoachEmail: `robin${click}@aanbieder.example`,
      startsOn: talkDay(journey, 7),
    }));
    expect(await events(offered, 'accept-offer')).toBe(1);
    const coaches = (await journey.app.mails()).filter(
      (mail) => /^robin\d+@/.test(mail.to) && mail.text.includes(offered),
    );
    expect(coaches).toHaveLength(1);

    const objected = await journey.refer(told);
    const objection = bare(await people.youth.newestLink(objected));
    await clickTwenty(people.youth, objection, (click) => ({ choice: click % 2 === 0 ? 'not-me' : 'not-wanted' }));
    expect((await events(objected, 'withdraw')) + (await events(objected, 'deny'))).toBe(1);

    const withdrawn = await referYouth();
    await accept(withdrawn, journey.day(1));
    const status = bare((await people.youth.status(withdrawn, '2007-03-01')).url);
    await Promise.all(Array.from({ length: 20 }, () => people.youth.post(`${status}/intrekken`, { sure: 'yes' })));
    expect(await events(withdrawn, 'withdraw-consent')).toBe(1);
    expect(await journey.stage(withdrawn)).toBe('closed');
  });

  test('a report that nobody called, and more time from the coordinator', async () => {
    const reference = await referYouth();
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
