import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Region } from '../../functions/domain/region.ts';
import { about, accept, approve, bySelf, cast, mailboxes, start } from '../support/cases.ts';
import { type Journey, openJourney } from '../support/journey.ts';
import { regionNamed } from '../support/regions.ts';
import { says } from '../support/says.ts';
import { tableButViews } from '../support/table.ts';

let dataDir = '';
let journey: Journey;
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'standing-'));
  journey = await openJourney({ dataDir, templateDir });
});
afterEach(async () => {
  await journey.close();
  await rm(dataDir, { recursive: true, force: true });
});
const templateDir = join(import.meta.dirname, '../../.local/template');

/** The system goes on, on the same address, with an edited region file. */
async function edit(change: (region: Region) => Region): Promise<void> {
  const [port, frozenAt] = [Number(new URL(journey.app.url).port), journey.app.clock.now()];
  await journey.close();
  const formerRegions = [journey.app.region];
  const regionContent = change(await regionNamed());
  journey = await openJourney({ dataDir, templateDir, port, frozenAt, regionContent, formerRegions });
}

/** Zeist whose people decide from other domains. */
const zeistAt =
  (...approverDomains: string[]) =>
  (region: Region): Region => ({
    ...region,
    municipalities: region.municipalities.map((one) => (one.code === 'GM0355' ? { ...one, approverDomains } : one)),
  });
/** The region file forgets a provider under the running system, as a deploy can do where nobody looked at open cases. */
function forget(id: string): void {
  const { providers } = journey.app.region;
  providers.splice(
    providers.findIndex((provider) => provider.id === id),
    1,
  );
}

const audit = async (reference: string, action: string) =>
  (await journey.app.runtime('sweep-tasks').referrals.events(reference)).filter((event) => event.action === action);
const bare = (link: string) => link.replace(/\?.*$/, '');

describe('an approver whose domain was withdrawn', () => {
  const people = cast('withdrawn');
  let reference = '';
  let link = '';
  beforeEach(async () => {
    reference = await journey.refer(bySelf(people));
    link = bare(await journey.person(people.workCoach).newestLink(about(reference)));
    await edit(zeistAt('nieuw-zeist.example'));
  });

  test('gets no reminder: the team is asked instead, and the old link says so', async () => {
    const mails = (await journey.subjects(people.workCoach)).length;
    await journey.app.clock.advanceBy('P5D');
    expect(await journey.subjects(people.workCoach)).toHaveLength(mails);
    expect((await journey.look(reference)).tasks.map(({ owner }) => owner)).toEqual(['team']);
    expect(await audit(reference, 'revoke')).toHaveLength(1);
    expect((await journey.person(people.workCoach).get(link)).text).toMatch(says('link.gone.title.revoked'));
    await journey.person(mailboxes.team).answer({ choice: 'approve' }, about(reference));
    expect(await journey.stage(reference)).toBe('offer');
  });

  test('sees nothing and gets no code; looking changes nothing, and asking moves the question', async () => {
    const person = journey.person(people.workCoach);
    const before = await tableButViews(journey.app);
    const page = await person.get(link);
    expect([page.status, says('link.gone.title.revoked').test(page.text)]).toEqual([410, true]);
    expect(page.html).not.toContain('/code"');
    expect(await tableButViews(journey.app)).toBe(before);
    const mails = (await journey.subjects(people.workCoach)).length;
    await person.post(`${link}/code`, {});
    expect(await journey.subjects(people.workCoach)).toHaveLength(mails);
    expect((await journey.look(reference)).tasks.map(({ owner }) => owner)).toEqual(['team']);
  });

  test('cannot decide, however the answer is sent', async () => {
    const person = journey.person(people.workCoach);
    for (const fields of [{ choice: 'approve' }, { choice: 'delegate', email: 'x@nieuw-zeist.example' }]) {
      await person.post(link, fields);
    }
    expect(await journey.stage(reference)).toBe('approval');
    const { approver } = (await journey.look(reference)).referral;
    expect(approver).toBe('team');
  });
});

test('an approver who had proven their device decides no more once the domain is gone', async () => {
  const people = cast('proven');
  const reference = await journey.refer(bySelf(people));
  const person = journey.person(people.workCoach);
  const link = bare(await person.newestLink(about(reference)));
  expect((await person.open(link)).html).toContain('name="choice"');
  await edit(zeistAt('nieuw-zeist.example'));
  await person.post(link, { choice: 'approve' });
  expect(await journey.stage(reference)).toBe('approval');
});

test('domains of an executing body count the same', async () => {
  const people = { ...cast('body'), workCoach: 'sam@ferm-werk.example' };
  const woerden = bySelf(people);
  const reference = await journey.refer({ ...woerden, candidate: { ...woerden.candidate, municipality: 'GM0632' } });
  expect((await journey.look(reference)).tasks.map(({ owner }) => owner)).toEqual(['approver']);
  await edit((region) => ({
    ...region,
    executingBodies: region.executingBodies.map((body) => ({ ...body, approverDomains: ['elders-werk.example'] })),
  }));
  await journey.app.clock.advanceBy('P5D');
  expect((await journey.look(reference)).tasks.map(({ owner }) => owner)).toEqual(['team']);
});

test('a candidate at a domain that begins to decide never becomes the approver', async () => {
  const people = { ...cast('later'), candidate: 'noor@oud-zeist.example' };
  const reference = await journey.refer(bySelf(people));
  await edit(zeistAt('zeist.example', 'oud-zeist.example'));
  for (const email of [people.candidate, 'Noor+akkoord@oud-zeist.example']) {
    const page = await journey.person(people.workCoach).answer({ choice: 'delegate', email }, about(reference));
    expect(page.status).toBe(400);
    expect(page.text).toMatch(says('link-problem.problems.candidates-own-address'));
  }
  expect(await journey.stage(reference)).toBe('approval');
});

test("a provider's mailbox that changed is asked at the new one, and the old one proves nothing", async () => {
  const people = cast('moved');
  const reference = await journey.refer(bySelf(people));
  await approve(journey, people, reference);
  const link = bare(await journey.person(mailboxes.kwintes).newestLink(about(reference)));
  await edit((region) => ({
    ...region,
    providers: region.providers.map((one) =>
      one.id === 'kwintes' ? { ...one, mailbox: 'nieuw@kwintes.example' } : one,
    ),
  }));
  const old = journey.person(mailboxes.kwintes);
  const page = await old.open(link);
  expect(page.html).not.toContain('jobCoachName');
  expect(await journey.subjects('nieuw@kwintes.example')).toHaveLength(1);
  await journey.app.clock.advanceBy('P3D');
  expect(await journey.newestMail('nieuw@kwintes.example', reference)).toContain('Antwoord');
});

// Beside them stands the question why the region file forgets the provider, in one mail.
const talk = /\* Meld het eerste gesprek/;
const checkIn = /\* Vul de voortgang in/;

describe('a job coach whose provider is gone', () => {
  const people = cast('gone');
  let reference = '';
  beforeEach(async () => {
    reference = await journey.refer(bySelf(people));
    await approve(journey, people, reference);
    await accept(journey, people, reference);
  });

  test('loses access; the coordinator hears it and hands the person on', async () => {
    const link = bare(await journey.person(people.jobCoach).newestLink(about(reference)));
    forget('kwintes');
    const coach = journey.person(people.jobCoach);
    expect((await coach.get(link)).text).toMatch(says('link.gone.title.revoked'));
    await journey.app.clock.advanceBy('P10D');
    const coordinator = journey.person(mailboxes.coordinator);
    const page = await coordinator.open(await coordinator.newestLink(talk));
    expect(page.text).toMatch(says('topic.jobCoachGone'));

    const next = { choice: 'change-addressee', name: 'Lia Lister', email: 'lia@lister.example' };
    const unsaid = await coordinator.steer(next, talk);
    expect([unsaid.status, says('link-problem.problems.unknown-provider').test(unsaid.text)]).toEqual([400, true]);
    const wrong = await coordinator.steer({ ...next, provider: 'wij-3-0' }, talk);
    expect(wrong.text).toContain('Een goed adres eindigt op @wij-3-0.example');
    await coordinator.steer({ ...next, provider: 'lister' }, talk);
    const { referral } = await journey.look(reference);
    expect([referral.provider, referral.holdsPlace]).toEqual(['lister', true]);
    const { queue } = journey.app.runtime('sweep-tasks');
    const held = await queue.held('sterk-met-werk', ['kwintes', 'lister']);
    expect([held.get('kwintes') ?? 0, held.get('lister')]).toEqual([0, 1]);
    // The day of the first talk has passed: the candidate reads where it goes on, and of no place that was found.
    expect(await journey.newestMail(people.candidate, about(reference))).toMatch(
      says('mail-people.coach-changed-candidate.paragraphs.1', { about: 'taken_over', provider: 'Lister' }),
    );
    await journey.person('lia@lister.example').answer({ choice: 'held', heldOn: journey.day() }, about(reference));
    expect(await journey.stage(reference)).toBe('checking-in');
    // What the region file forgets is no concern of this case any more.
    expect((await journey.look(reference)).tasks).toMatchObject([
      { kind: 'check-in', provider: 'lister', owner: 'job-coach' },
    ]);
  });

  test('also while a check-in sleeps: it keeps its date with the next job coach', async () => {
    await journey.app.clock.advanceBy('P7D');
    await start(journey, people, reference);
    const [sleeping] = (await journey.look(reference)).tasks;
    forget('kwintes');
    await journey.app.clock.advanceBy('P8D');
    expect((await journey.look(reference)).tasks.map(({ kind, owner }) => `${kind} ${owner}`)).toContain(
      'check-in coordinator',
    );
    const coordinator = journey.person(mailboxes.coordinator);
    const next = { choice: 'change-addressee', name: 'Lia', email: 'lia@lister.example', provider: 'lister' };
    await coordinator.steer(next, checkIn);
    const [moved] = (await journey.look(reference)).tasks;
    expect(moved).toMatchObject({ owner: 'job-coach', provider: 'lister', checkIn: sleeping?.checkIn });
    expect(moved?.dueAt).toBe(sleeping?.dueAt);
  });
});

test('an offer to a provider that is gone goes to the next one', async () => {
  const people = cast('offer');
  const reference = await journey.refer(bySelf(people));
  await approve(journey, people, reference);
  expect((await journey.look(reference)).referral.provider).toBe('kwintes');
  forget('kwintes');
  await journey.app.clock.advanceBy('P4D');
  const { referral } = await journey.look(reference);
  expect([referral.stage, referral.provider]).toEqual(['offer', 'lister']);
});
