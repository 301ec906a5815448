import { afterEach, expect, test } from 'vitest';
import { changeCase, contextOf } from '../../functions/cases/change-case.ts';
import { createRegionDesk } from '../../functions/cases/region-desk.ts';
import { givePlace } from '../../functions/domain/journey/placing.ts';
import { about, accept, approve, bySelf, cast, mailboxes, start } from '../support/cases.ts';
import { type BodyParts, type Journey, openJourney } from '../support/journey.ts';
import { regionNamed } from '../support/regions.ts';
import { says } from '../support/says.ts';

const programme = 'sterk-met-werk';
let journey: Journey;
afterEach(() => journey.close());

/** The region with a budget of so many starts a year in Zeist. */
async function openWith(granted: number, frozenAt?: string): Promise<void> {
  const region = await regionNamed();
  const municipalities = region.municipalities.map((one) =>
    one.code === 'GM0355' ? { ...one, ceilings: { [programme]: granted } } : one,
  );
  journey = await openJourney({
    regionContent: { ...region, municipalities },
    ...(frozenAt === undefined ? {} : { frozenAt }),
  });
}

async function agreed(mark: string, parts: BodyParts = {}): Promise<string> {
  const people = cast(mark);
  const reference = await journey.refer({ ...bySelf(people), ...parts });
  await approve(journey, people, reference);
  return reference;
}
const taken = (year: number) =>
  journey.app.runtime('sweep-tasks').queue.starts([{ municipality: 'GM0355', programme, year }]);

test('whoever finds the budget taken waits with the coordinator, reads why, and goes on once a start is given back', async () => {
  await openWith(1);
  const first = await agreed('first');
  expect((await journey.look(first)).referral).toMatchObject({
    stage: 'offer',
    startCounted: { municipality: 'GM0355', year: 2026 },
  });
  const second = await agreed('second');
  expect(await journey.stage(second)).toBe('waiting');
  // Another municipality has nothing to do with it, and comes after in the same queue.
  const { municipality: _zeist, ...own } = bySelf(cast('third')).candidate ?? {};
  const third = await journey.refer({
    ...bySelf(cast('third')),
    candidate: { ...own, municipality: 'GM0321' },
    situation: { ...bySelf(cast('third')).situation, workCoachEmail: 'sam-third@houten.example' },
  });
  await journey.person('sam-third@houten.example').answer({ choice: 'approve' }, about(third));
  expect((await journey.look(third)).referral).toMatchObject({ stage: 'offer' });
  expect((await journey.look(third)).referral.startCounted).toBeUndefined();

  await journey.app.clock.advanceBy('PT30M');
  expect((await journey.look(second)).tasks).toMatchObject([
    { kind: 'await-place', owner: 'coordinator', about: 'no-budget' },
    {},
  ]);
  const coordinator = journey.person(mailboxes.coordinator);
  const page = await coordinator.open(await coordinator.newestLink(about(second)));
  expect(page.text).toMatch(says('topic.awaits.no-budget'));
  const candidate = journey.person(cast('second').candidate);
  expect(await journey.newestMail(cast('second').candidate, about(second))).toMatch(
    says('mail-people.delayed-candidate.paragraphs.1', { about: 'no_budget', shared: 'no' }),
  );
  expect((await candidate.status(about(second))).text).toMatch(says('step.waiting.budget'));

  const leaving = journey.person(cast('first').candidate);
  const status = await leaving.status(about(first));
  await leaving.post(`${status.url}/intrekken`, { sure: 'yes' });
  await journey.app.clock.advanceBy('PT30M');
  expect(await journey.stage(second)).toBe('offer');
  expect(await taken(2026)).toEqual([1]);
});

test('a raise at the desk lets whoever waits go on, and that a budget runs out is told once for each number', async () => {
  await openWith(1);
  const part = `municipalities.GM0355.ceilings.${programme}`;
  const grant = async (value: number, seen: number) => {
    const desk = createRegionDesk(journey.app.runtime('act-at-desk'));
    const staff = { subject: 'c-1', role: 'coordinator', scope: 'region' } as const;
    expect(await desk.change(staff, { part, value, seen, because: { code: 'agreed' } })).toMatchObject({ ok: true });
  };
  const told = async (mailbox: string) =>
    (await journey.app.mails()).filter(
      ({ to, subject }) => to === mailbox && says('mail-work.budget-warning.subject').test(subject),
    );
  const first = await agreed('first');
  const second = await agreed('second');
  await journey.app.clock.advanceBy('PT30M');
  expect([await journey.stage(first), await journey.stage(second)]).toEqual(['offer', 'waiting']);
  for (const mailbox of [mailboxes.team, mailboxes.coordinator]) {
    const [mail, ...more] = await told(mailbox);
    expect(more).toEqual([]);
    expect(mail?.text).toMatch(
      says('mail-work.budget-warning.paragraphs.1', { year: '2026', granted: '1', reached: '1' }),
    );
    for (const reference of [first, second]) expect(mail?.text).not.toContain(reference);
  }
  await grant(3, 0);
  await journey.app.clock.advanceBy('PT30M');
  expect(await journey.stage(second)).toBe('offer');
  expect((await journey.look(second)).tasks.filter(({ about }) => about === 'no-budget')).toEqual([]);
  expect(await told(mailboxes.team)).toHaveLength(1);
  expect(await journey.stage(await agreed('third'))).toBe('offer');
  await journey.app.clock.advanceBy('PT30M');
  expect(await told(mailboxes.team)).toHaveLength(2);
  // Below what is taken: nobody who has a place loses it.
  await grant(1, 1);
  await journey.app.clock.advanceBy('PT30M');
  expect([await journey.stage(first), await journey.stage(second)]).toEqual(['offer', 'offer']);
  expect(await journey.stage(await agreed('fourth'))).toBe('waiting');
});

test('whoever decides reads, before they say yes, that nobody can begin any more this year', async () => {
  await openWith(1);
  const pageOf = async (mark: string) => {
    const reference = await journey.refer(bySelf(cast(mark)));
    const coach = journey.person(cast(mark).workCoach);
    const link = await coach.newestLink(about(reference));
    return { reference, ...(await coach.open(link)) };
  };
  const early = await pageOf('early');
  expect(early.html).toContain('class="answer-form"');
  expect(early.text).not.toMatch(says('wait.budget'));
  await approve(journey, cast('early'), early.reference);
  expect((await pageOf('late')).text).toMatch(says('wait.budget'));
});

test('two at the same moment cannot both have the last start, and neither is refused', async () => {
  await openWith(1);
  const marks = ['one', 'two'];
  const references = await Promise.all(marks.map((mark) => journey.refer(bySelf(cast(mark)))));
  await Promise.all(marks.map((mark, at) => approve(journey, cast(mark), references[at] ?? '')));
  await journey.app.clock.idle();
  const stages = await Promise.all(references.map((one) => journey.stage(one)));
  expect(stages.toSorted()).toEqual(['offer', 'waiting']);
  expect(await taken(2026)).toEqual([1]);
  // Whoever has not seen the count is stopped by the write itself.
  const waiting = references[stages.indexOf('waiting')] ?? '';
  const runtime = journey.app.runtime('sweep-tasks');
  const ctx = contextOf(runtime, { origin: 'machine', actor: 'system' });
  const place = { provider: 'lister', receipt: { at: ctx.now, chosen: 'lister', providers: [] } as never };
  expect(await changeCase(runtime, waiting, (from) => givePlace(from, place, ctx))).toMatchObject({
    changed: false,
    why: 'no-budget',
  });
});

test('a talk that was held stays counted, in the year in which it was; a new year has a budget of its own', async () => {
  await openWith(1, '2025-12-29T08:00:00.000Z');
  const people = cast('held');
  const first = await agreed('held');
  const second = await agreed('next');
  expect(await journey.stage(second)).toBe('waiting');
  await accept(journey, people, first, '2026-01-05');
  expect(await taken(2025)).toEqual([1]);
  await journey.app.clock.advanceTo('2026-01-05T16:30:00.000Z');
  // The new year had a start for whoever waited.
  expect(await journey.stage(second)).toBe('offer');
  await start(journey, people, first);
  expect((await journey.look(first)).referral).toMatchObject({ stage: 'checking-in', startCounted: { year: 2026 } });
  expect([await taken(2025), await taken(2026)]).toEqual([[0], [2]]);
  const leaving = journey.person(people.candidate);
  const status = await leaving.status(about(first));
  await leaving.post(`${status.url}/intrekken`, { sure: 'yes' });
  await journey.app.clock.idle();
  expect(await taken(2026)).toEqual([2]);
});
