import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { changeAndFollow } from '../../functions/cases/after-change.ts';
import { eraseCase } from '../../functions/cases/erase-case.ts';
import { gatherAccess } from '../../functions/cases/gather-access.ts';
import { forgetPath } from '../../functions/domain/former-address.ts';
import { about, byProfessional, bySelf, cast } from '../support/cases.ts';
import { answerAtDesk } from '../support/desk-actions.ts';
import { type Journey, openJourney } from '../support/journey.ts';
import type { Page } from '../support/person.ts';
import { privacyTools } from '../support/privacy-tools.ts';
import { closeRehearsed, isAt, type Rehearsal, rehearse, rehearsed } from '../support/rehearsal.ts';
import { says } from '../support/says.ts';
import { allItems, tableButViews } from '../support/table.ts';

let journey: Journey;
let rehearsal: Rehearsal;
beforeAll(async () => {
  rehearsal = rehearse();
  journey = await openJourney(rehearsal.options);
});
afterAll(() => closeRehearsed(journey, rehearsal));

const by = { origin: 'desk', actor: 'coordinator', staff: 'c-1' } as const;

/** The links with which the reader of this mailbox can have a replaced address forgotten, oldest first. */
async function forgetLinks(address: string): Promise<readonly string[]> {
  const mails = (await journey.app.mails()).filter(({ to }) => to === address);
  return mails.flatMap(({ links }) => links.filter((link) => link.includes(`/${forgetPath}`)));
}

async function kept(reference: string, role: 'candidate' | 'referrer'): Promise<readonly string[]> {
  const party = (await allItems(journey.app)).find(({ pk, sk }) => pk === `N#${reference}` && sk === role);
  return ((party?.['former'] ?? []) as { email: string }[]).map(({ email }) => email);
}

/** Everything that is stored, without what a page of a case adds when it is looked at. */
const table = () => tableButViews(journey.app);
const shown = ({ status, text }: Page) => ({ status, text });
const asks = says('former-address.ask.title');
const isDone = says('former-address.done.title');

/** The candidate corrects their own address. */
async function correctFrom(address: string, email: string, reference: string): Promise<void> {
  const own = journey.person(address);
  const { url } = await own.status(about(reference));
  expect((await own.post(`${url}/contact`, { email })).text).toMatch(says('status.contact.done'));
}

describe('the reader of an address that was replaced', () => {
  const people = cast('vergeet');
  const between = 'noor-tussen@post.example';
  const right = 'noor-goed@post.example';
  let reference = '';
  let page: Page;
  beforeAll(async () => {
    reference = await journey.refer(bySelf(people));
    await correctFrom(people.candidate, between, reference);
    await journey.app.clock.advanceBy('P2D');
    await correctFrom(between, right, reference);
  });

  test('is mailed a link of their own, whose page tells nothing of the case and changes nothing', async () => {
    expect(await kept(reference, 'candidate')).toEqual([people.candidate, between]);
    const [link = '', ...more] = await forgetLinks(people.candidate);
    expect(more).toEqual([]);
    const before = await table();
    page = await journey.person(people.candidate).get(link);
    expect([page.status, page.text]).toEqual([200, expect.stringMatching(asks)]);
    expect(page.html).not.toMatch(/HW-|Noor|Zeist|Sterk met Werk|@|checked|autofocus|<script/);
    expect(await journey.person(people.candidate).head(link)).toBe(200);
    expect(await table()).toBe(before);
    // As task or status the same token is unknown.
    for (const area of ['taak', 'status']) {
      const other = link.replace(/\/taak\/([^/]+)\/.*$/, `/${area}/$1`);
      expect((await journey.person(people.candidate).get(other)).status).toBe(404);
    }
  });

  test('has that address forgotten by one press, and no other: the trail keeps that one was replaced', async () => {
    const [link = ''] = await forgetLinks(people.candidate);
    const mails = (await journey.app.mails()).length;
    const done = await journey.person(people.candidate).post(link, {});
    expect([done.status, done.text]).toEqual([200, expect.stringMatching(isDone)]);
    expect(done.html).not.toMatch(/HW-|Noor|Zeist|Sterk met Werk|@/);
    expect(await kept(reference, 'candidate')).toEqual([between]);
    const trail = (await journey.app.runtime('sweep-tasks').referrals.events(reference)).map(({ action }) => action);
    expect(trail.filter((action) => action === 'correct-contact')).toHaveLength(2);
    expect(trail.at(-1)).toBe('forget-address');
    expect(JSON.stringify((await allItems(journey.app)).filter(({ pk }) => pk === `N#${reference}`))).not.toContain(
      people.candidate,
    );
    // Nobody hears of it, and the person is reached as before.
    expect((await journey.app.mails()).length).toBe(mails);
    expect((await journey.look(reference)).referral).toMatchObject({ stage: 'approval', candidateAddress: 2 });
    expect((await journey.person(right).status(about(reference))).text).toContain(reference);
    const given = await gatherAccess(privacyTools(journey), { references: [reference], identity: 'document' }, by);
    expect(given?.cases[0]?.candidate).toMatchObject({ email: right, formerEmails: [between] });
  });

  test('sees the same quiet page when they press again, and so does anybody with a link for something else or none', async () => {
    const [link = ''] = await forgetLinks(people.candidate);
    const other = (await journey.person(right).newestLink(reference)).replace(/\?.*$/, '').split('/').at(-1) ?? '';
    const before = await table();
    const own = await journey.person(people.candidate).post(link, {});
    for (const token of [other, `1-${'A'.repeat(43)}`]) {
      const theirs = link.replace(/\/taak\/[^/]+/, `/taak/${token}`);
      expect(shown(await journey.person('vreemd@post.example').get(theirs))).toEqual(shown(page));
      expect(shown(await journey.person('vreemd@post.example').post(theirs, {}))).toEqual(shown(own));
    }
    expect(own.text).toMatch(isDone);
    // What a mail program cut off is no token, and says so: nothing was forgotten.
    const cut = link.replace(/\/taak\/([^/]{30})[^/]+/, '/taak/$1');
    for (const answer of [await journey.person(right).get(cut), await journey.person(right).post(cut, {})])
      expect([answer.status, answer.text]).toEqual([404, expect.stringMatching(says('link.unknown.title'))]);
    expect(await table()).toBe(before);
  });

  test('also after the case has ended and after everybody was erased, when there is nothing left to forget', async () => {
    const [link = ''] = await forgetLinks(between);
    const own = journey.person(right);
    await own.post(`${(await own.status(about(reference))).url}/intrekken`, { sure: 'yes' });
    expect(await journey.stage(reference)).toBe('closed');
    const third = await journey.refer(bySelf({ ...people, candidate: 'noor-derde@post.example' }));
    await correctFrom('noor-derde@post.example', 'noor-vierde@post.example', third);
    const [erased = ''] = await forgetLinks('noor-derde@post.example');
    const gone = await eraseCase(privacyTools(journey), third, { ground: 'objection', by }, (id, work) =>
      changeAndFollow(journey.app.runtime('serve-links'), id, work),
    );
    expect(gone.result).toBe('erased');
    const before = await table();
    const stranger = journey.person('noor-derde@post.example');
    expect(shown(await stranger.get(erased))).toEqual(shown(page));
    const late = await stranger.post(erased, {});
    expect(late.text).toMatch(isDone);
    expect(await table()).toBe(before);
    // In the case that has only ended the address still goes, for as long as its people are kept.
    const party = async () =>
      (await allItems(journey.app)).find(({ pk, sk }) => pk === `N#${reference}` && sk === 'candidate');
    const { expiresAt } = (await party()) ?? {};
    expect(shown(await journey.person(between).post(link, {}))).toEqual(shown(late));
    expect(await kept(reference, 'candidate')).toEqual([]);
    expect(await party()).toMatchObject({ expiresAt, email: right });
  });
});

test('a referrer’s address that the coordinator changed is forgotten likewise, and the candidate’s stays', async () => {
  const people = cast('vergeet-verwijzer');
  const reference = await journey.refer(byProfessional(people));
  await journey
    .person(people.workCoach)
    .answer({ choice: 'ask-information', question: 'Wat is het doel?' }, about(reference));
  const [task] = (await journey.look(reference)).tasks;
  await answerAtDesk(
    journey,
    task?.id ?? '',
    { choice: 'change-addressee', email: 'kim-nieuw@school.example' },
    'steer',
  );
  expect(await kept(reference, 'referrer')).toEqual([people.referrer]);
  const [link = ''] = await forgetLinks(people.referrer);
  // A crash before or after the one write: nothing is done, or all of it, and pressing again is enough.
  for (const when of ['before', 'after'] as const) {
    rehearsal.set((point) => {
      if (!isAt(point, 'dynamodb', 'TransactWriteItems', when)) return undefined;
      rehearsal.set(undefined);
      throw rehearsed();
    });
    await journey.person(people.referrer).post(link, {});
  }
  rehearsal.set(undefined);
  const done = await journey.person(people.referrer).post(link, {});
  expect(done.text).toMatch(isDone);
  expect(await kept(reference, 'referrer')).toEqual([]);
  const events = await journey.app.runtime('sweep-tasks').referrals.events(reference);
  expect(events.filter(({ action }) => action === 'forget-address')).toMatchObject([
    { actor: 'referrer', origin: 'link' },
  ]);
  expect((await journey.look(reference)).tasks).toHaveLength(1);
});
