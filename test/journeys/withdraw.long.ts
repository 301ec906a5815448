import { afterEach, describe, expect, test } from 'vitest';
import type { Stage } from '../../functions/domain/codes.ts';
import type { FunctionName } from '../../functions/runtime/steps.ts';
import { about, accept, approve, byProfessional, bySelf, type Cast, cast, mailboxes, start } from '../support/cases.ts';
import { type BodyParts, type Journey, openJourney } from '../support/journey.ts';
import type { Person } from '../support/person.ts';
import { regionThatConfirms, regionWithPlaces } from '../support/regions.ts';
import { says } from '../support/says.ts';

let journey: Journey;
afterEach(() => journey.close());

/** How to bring a case to a stage, and what is left behind when it is withdrawn there. */
interface Point {
  readonly stage: Stage;
  /** A step that fails, so that the machine stands still in a stage it only passes through. */
  readonly broken?: FunctionName;
  readonly parts?: (people: Cast) => BodyParts;
  readonly walk?: (people: Cast, reference: string) => Promise<unknown>;
  /** The sender is not known at first: a known sender's case begins with its first question. */
  readonly isUnknown?: true;
  readonly closure?: 'withdrawn' | 'early-stop';
  /** Who is told besides candidate and referrer. */
  readonly told?: (people: Cast) => readonly string[];
}

const agree = (people: Cast, reference: string) => approve(journey, people, reference);
const take = (people: Cast, reference: string) => accept(journey, people, reference, journey.day());
const begin = (people: Cast, reference: string) => start(journey, people, reference);
const question = { choice: 'ask-information', question: 'Wanneer kun je?' };
const workCoach = ({ workCoach: address }: Cast) => [address];

async function all(...steps: readonly (() => Promise<unknown>)[]): Promise<void> {
  for (const step of steps) await step();
}

const points: readonly Point[] = [
  { stage: 'received', broken: 'receive-referral', isUnknown: true },
  { stage: 'approval', told: workCoach },
  {
    stage: 'information',
    walk: (people) => journey.person(people.workCoach).answer(question),
    told: workCoach,
  },
  { stage: 'placing', broken: 'find-place', walk: agree, told: workCoach },
  {
    stage: 'waiting',
    walk: async (people, reference) => {
      const other = cast('other');
      await approve(journey, other, await journey.refer(bySelf(other)));
      await agree(people, reference);
    },
    told: workCoach,
  },
  { stage: 'offer', walk: agree, told: (people) => [people.workCoach, mailboxes.kwintes] },
  {
    stage: 'unplaced',
    walk: (people, reference) =>
      all(
        () => agree(people, reference),
        () => journey.person(mailboxes.kwintes).answer({ choice: 'decline', reason: 'no-capacity' }, about(reference)),
      ),
    told: workCoach,
  },
  {
    stage: 'starting',
    broken: 'start-trajectory',
    walk: (people, reference) =>
      all(
        () => agree(people, reference),
        () => take(people, reference),
      ),
    told: (people) => [people.workCoach, mailboxes.kwintes],
  },
  {
    stage: 'confirming-start',
    walk: (people, reference) =>
      all(
        () => agree(people, reference),
        () => take(people, reference),
      ),
    closure: 'early-stop',
    told: (people) => [people.workCoach, mailboxes.kwintes, people.jobCoach],
  },
  {
    stage: 'checking-in',
    walk: (people, reference) =>
      all(
        () => agree(people, reference),
        () => take(people, reference),
        () => begin(people, reference),
      ),
    closure: 'early-stop',
    told: (people) => [people.workCoach, mailboxes.kwintes, people.jobCoach],
  },
  {
    stage: 'closing',
    broken: 'close-trajectory',
    walk: (people, reference) =>
      all(
        () => agree(people, reference),
        () => take(people, reference),
        () => journey.person(people.jobCoach).answer({ choice: 'stopped', reason: 'no-match' }, about(reference)),
      ),
    closure: 'early-stop',
    told: (people) => [people.workCoach, mailboxes.kwintes, people.jobCoach],
  },
  {
    stage: 'handover',
    parts: () => ({
      situation: { benefit: 'wajong', inCareAt: 'none' },
      request: { handover: true },
    }),
  },
];

/** Stages in which nobody has decided yet: there a referrer ends the case by themselves. */
const undecided: readonly Stage[] = ['received', 'approval', 'information', 'handover'];

/** After a decision the referrer can only propose it, and the coordinator asks the candidate. */
async function propose(referrer: Person, link: string, point: Point): Promise<void> {
  const reference = (await referrer.get(link)).text.match(/HW-\w{7}/)?.[0] ?? '';
  const before = await journey.look(reference);
  expect((await referrer.get(link)).html).not.toContain('/intrekken"');
  await referrer.post(`${link}/intrekken`, { sure: 'yes' });
  expect(await journey.look(reference)).toEqual(before);
  const unsure = await referrer.post(`${link}/voorstel`, {});
  expect([unsure.status, await journey.look(reference)]).toEqual([400, before]);

  const page = await referrer.post(`${link}/voorstel`, { propose: 'yes' });
  expect(page.text).toMatch(says('status.propose.done'));
  expect(page.html).not.toContain('/voorstel"');
  await referrer.post(`${link}/voorstel`, { propose: 'yes' });
  expect(await journey.stage(reference)).toBe(point.stage);
  const calls = (await journey.look(reference)).tasks.filter(({ about: why }) => why === 'withdrawal-proposed');
  expect(calls).toHaveLength(1);

  const coordinator = journey.person(journey.app.region.coordinator.mailbox);
  const task = await coordinator.open(await coordinator.newestLink(says('task.mail.call.subject')));
  expect(task.text).toMatch(says('topic.calls.withdrawal-proposed'));
  await coordinator.answer({ choice: 'told' }, says('task.mail.call.subject'));
  expect(await journey.stage(reference)).toBe(point.stage);
  const done = await coordinator.answer({ choice: 'withdrawn' }, says('task.mail.call.subject'));
  expect(done.text).toMatch(says('receipt.byChoice.call.withdrawn.1'));
}

describe.each([
  ['the candidate, with link and birth date', bySelf],
  ['the referrer, with link and mailbox code', byProfessional],
] as const)('%s', (_, parts) => {
  test.each(points)('withdraws in stage $stage', async (point) => {
    const faults: string[] = [];
    journey = await openJourney({
      regionContent: await regionWithPlaces(1),
      faults: ({ service, operation, phase }) => {
        if (service === 'functions' && operation === point.broken && phase === 'before') throw new Error('broken');
      },
      onError: (where) => faults.push(where),
    });
    const people = cast('case');
    const isSelf = parts === bySelf;
    const sent = { ...parts(people), ...point.parts?.(people) };
    const { status, body } = await (point.isUnknown ? journey.submitUnknown(sent) : journey.submit(sent));
    expect(status).toBe(201);
    const reference = String(body['reference']);
    if (point.isUnknown) {
      const sender = journey.person(isSelf ? people.candidate : people.referrer);
      await sender.answer({ choice: 'confirm' }, about(reference));
    }
    await point.walk?.(people, reference);
    expect(await journey.stage(reference)).toBe(point.stage);

    const reader = journey.person(isSelf ? people.candidate : people.referrer);
    const link = isSelf || point.isUnknown ? (await reader.status(reference)).url : String(body['statusUrl']);
    if (!isSelf) await reader.open(link);
    if (isSelf || undecided.includes(point.stage)) {
      const unsure = await reader.post(`${link}/intrekken`, {});
      expect([unsure.status, await journey.stage(reference)]).toEqual([400, point.stage]);
      const page = await reader.post(`${link}/intrekken`, { sure: 'yes' });
      expect(page.text).toMatch(says('status.withdraw.done'));
      expect(page.html).not.toContain('/intrekken"');
    } else await propose(reader, link, point);

    const { referral, tasks } = await journey.look(reference);
    expect([referral.stage, referral.closure, referral.openTasks, tasks]).toEqual([
      'closed',
      point.closure ?? 'withdrawn',
      [],
      [],
    ]);
    const runtime = journey.app.runtime('sweep-tasks');
    expect((await runtime.queue.waiting('sterk-met-werk', 10)).map((entry) => entry.referralId)).not.toContain(
      reference,
    );
    expect(await runtime.queue.holders({ provider: 'kwintes', programme: 'sterk-met-werk' })).not.toContain(reference);
    expect(await runtime.workflow.status(referral)).not.toBe('running');

    const ended = /afgesloten|geen antwoord meer nodig/;
    const told = [people.candidate, ...(isSelf ? [] : [people.referrer]), ...(point.told?.(people) ?? [])];
    for (const address of told) expect(await journey.newestMail(address, reference)).toMatch(ended);
    expect(faults.every((where) => where.includes(point.broken ?? 'nothing'))).toBe(true);
  });
});

test('the referrer withdraws while the candidate is still asked for a yes', async () => {
  journey = await openJourney({ regionContent: await regionThatConfirms('sterk-met-werk') });
  const people = cast('asked');
  const { body } = await journey.submit(byProfessional(people));
  const reference = String(body['reference']);
  const link = await journey.person(people.candidate).newestLink(says('task.mail.confirm-interest.button'));
  const referrer = journey.person(people.referrer);
  await referrer.open(String(body['statusUrl']));
  await referrer.post(`${String(body['statusUrl'])}/intrekken`, { sure: 'yes' });
  const { referral, tasks } = await journey.look(reference);
  expect([referral.closure, tasks]).toEqual(['withdrawn', []]);
  expect(await journey.newestMail(people.candidate, reference)).toContain('afgesloten');
  expect((await journey.person(people.candidate).get(link)).text).toMatch(says('link.gone.title.closed'));
});

test('anyone who clicks a link of a withdrawn case reads that it is over', async () => {
  journey = await openJourney();
  const people = cast('late');
  const reference = await journey.refer(bySelf(people));
  const link = await journey.person(people.workCoach).newestLink();
  const own = journey.person(people.candidate);
  await own.post(`${(await own.status(reference)).url}/intrekken`, { sure: 'yes' });
  const page = await journey.person(people.workCoach).get(link);
  expect(page.text).toMatch(says('link.gone.title.closed'));
  expect((await journey.person(people.workCoach).post(link, { choice: 'approve' })).text).toContain('afgesloten');
  expect(await journey.stage(reference)).toBe('closed');
});

test('a browser that did not give the birth date withdraws nothing', async () => {
  journey = await openJourney();
  const people = cast('stranger');
  const { body } = await journey.submit(bySelf(people));
  const page = await journey
    .person('stranger@elders.example')
    .post(`${String(body['statusUrl'])}/intrekken`, { sure: 'yes' });
  expect(page.text).toMatch(says('status.birthDate.title'));
  expect(await journey.stage(String(body['reference']))).toBe('approval');
});

test('a referrer\u2019s link alone, forwarded or stolen, shows nothing and ends nothing', async () => {
  journey = await openJourney();
  const people = cast('forwarded');
  const { body } = await journey.submit(byProfessional(people));
  const [reference, link] = [String(body['reference']), String(body['statusUrl'])];
  const stranger = journey.person('stranger@elders.example');
  const page = await stranger.get(link);
  expect(page.text).toMatch(says('link.code.title'));
  expect(page.html).not.toMatch(/timeline|intrekken|voorstel/);
  for (const path of ['intrekken', 'voorstel']) {
    await stranger.post(`${link}/${path}`, { sure: 'yes', propose: 'yes' });
  }
  const before = (await journey.app.mails()).length;
  await stranger.post(`${link}/code`, {});
  const sent = (await journey.app.mails()).slice(before);
  expect(sent.map((mail) => mail.to)).toEqual([people.referrer]);
  expect(await journey.stage(reference)).toBe('approval');
  expect((await journey.look(reference)).tasks.map(({ kind }) => kind)).toEqual(['approve']);
});

test('a proposal that the candidate does not want changes nothing, and can be made again', async () => {
  journey = await openJourney();
  const people = cast('wants');
  const { body } = await journey.submit(byProfessional(people));
  const [reference, link] = [String(body['reference']), String(body['statusUrl'])];
  await agree(people, reference);
  const referrer = journey.person(people.referrer);
  await referrer.open(link);
  await referrer.post(`${link}/voorstel`, { propose: 'yes' });
  const coordinator = journey.person(journey.app.region.coordinator.mailbox);
  const mailed = (await journey.app.mails()).length;
  await coordinator.answer({ choice: 'goes-on' }, says('task.mail.call.subject'));
  expect(await journey.stage(reference)).toBe('offer');
  const told = (await journey.app.mails()).slice(mailed).filter(({ to }) => to === people.referrer);
  expect(told.map(({ subject }) => subject)).toEqual([
    expect.stringMatching(says('mail-people.goes-on-referrer.subject', { reference })),
  ]);
  expect(told[0]?.text).toMatch(says('mail-people.goes-on-referrer.paragraphs.1'));
  expect(told[0]?.text).not.toMatch(/kandidaat|Kwintes/);
  expect((await journey.look(reference)).tasks.map(({ kind }) => kind)).toEqual(['accept-offer']);
  expect((await referrer.get(link)).html).toContain('/voorstel"');
  await referrer.post(`${link}/voorstel`, { propose: 'yes' });
  expect((await referrer.post(`${link}/voorstel`, { propose: 'yes' })).text).toMatch(says('status.propose.tooMany'));
});

test('someone who only answers about kept work leaves with the goal reached', async () => {
  journey = await openJourney();
  const people = cast('kept');
  const reference = await journey.refer(bySelf(people));
  await all(
    () => agree(people, reference),
    () => take(people, reference),
    () => begin(people, reference),
  );
  await journey.app.clock.advanceBy('P43D');
  await journey
    .person(people.jobCoach)
    .answer(
      { choice: 'goal-reached', 'spell1.kind': 'employee', 'spell1.startedOn': journey.day(-7) },
      about(reference),
    );
  const own = journey.person(people.candidate);
  await own.post(`${(await own.status(reference)).url}/intrekken`, { sure: 'yes' });
  expect((await journey.look(reference)).referral.closure).toBe('goal-reached');
});

test('a referrer reads of the candidate where they may withdraw, and of no decision that nobody takes', async () => {
  journey = await openJourney();
  const people = cast('referrers-words');
  const reference = await journey.refer({
    ...byProfessional(people),
    candidate: { birthDate: '2007-03-01', email: people.candidate },
    situation: { inCareAt: 'none' },
    request: { goal: 'Terug naar school.', motivated: 'yes' },
  });
  const referrer = journey.person(people.referrer);
  const page = await referrer.status(reference);
  expect(page.text).toMatch(says('status.withdraw.toReferrer'));
  expect(page.text).not.toMatch(says('status.withdraw.lead'));
  expect(page.text).toContain('Besluit over de aanmelding Niet nodig.');
  const english = await referrer.get(`${page.url.replace(/\?.*$/, '')}?lang=en`);
  expect(english.text).toMatch(says('status.withdraw.toReferrer', {}, 'en'));

  const own = await journey.refer(bySelf(cast('own-words')));
  const candidate = await journey.person(cast('own-words').candidate).status(own);
  expect(candidate.text).toMatch(says('status.withdraw.lead'));
});
