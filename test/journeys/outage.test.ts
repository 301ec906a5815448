import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Task } from '../../functions/domain/task.ts';
import { about, accept, approve, byProfessionalWithoutMail, bySelf, cast, start } from '../support/cases.ts';
import { type Journey, openJourney } from '../support/journey.ts';
import { closeRehearsed, type Rehearsal, rehearse } from '../support/rehearsal.ts';

let journey: Journey;
let rehearsal: Rehearsal;

async function open(): Promise<void> {
  rehearsal = rehearse();
  journey = await openJourney(rehearsal.options);
}

/** Time goes by while the sweeper finds nothing, as if it did not run; then it is back. */
async function rest(duration: string): Promise<void> {
  rehearsal.set(({ operation, phase, request }) => {
    if (operation !== 'Query' || phase !== 'after' || request?.input['IndexName'] === undefined) return undefined;
    return { output: { Items: [], Count: 0, ScannedCount: 0 } };
  });
  await journey.app.clock.advanceBy(duration);
  rehearsal.set(undefined);
  await journey.app.invoke('sweep-tasks', {});
  await journey.app.clock.idle();
}

const isoAfter = (from: string, days: number) => new Date(Date.parse(from) + days * 86_400_000).toISOString();

describe('the first sweep after a hundred days without one', () => {
  /** The moment at which the sweeper is back. */
  let back: string;
  const cases = new Map<Task['kind'], string>();

  beforeAll(async () => {
    await open();
    const school = { ...cast('school'), coordinator: '' };
    const refer = (mark: string) => journey.refer(bySelf(cast(mark)));
    cases.set('approve', await refer('approve'));
    const unknown = await journey.submitUnknown(bySelf(cast('sender')));
    cases.set('confirm-sender', String(unknown.body['reference']));
    const asked = await refer('asked');
    const coach = journey.person(cast('asked').workCoach);
    await coach.answer({ choice: 'ask-information', question: 'Wanneer kun je?' }, about(asked));
    cases.set('give-information', asked);
    const offered = await refer('offer');
    await approve(journey, cast('offer'), offered);
    cases.set('accept-offer', offered);
    const talking = await refer('talk');
    await approve(journey, cast('talk'), talking);
    await accept(journey, cast('talk'), talking);
    cases.set('confirm-start', talking);
    const guided = await refer('guided');
    await approve(journey, cast('guided'), guided);
    await accept(journey, cast('guided'), guided, journey.day());
    await journey.app.clock.advanceBy('P1D');
    await start(journey, cast('guided'), guided);
    cases.set('check-in', guided);
    const pupil = await journey.refer({
      referrer: { role: 'professional', name: 'Kim School', profession: 'school', email: school.referrer },
      candidate: { givenName: 'Mila', birthDate: '2007-03-01', email: 'mila@post.example' },
      situation: {},
      request: { goal: 'Terug naar school.', motivated: 'yes', preferredProvider: 'astare-jobcoaching' },
    });
    cases.set('confirm-interest', pupil);
    cases.set('call', await journey.refer(byProfessionalWithoutMail(cast('phone'))));
    await rest('P100D');
    back = journey.app.clock.now();
  });
  afterAll(() => closeRehearsed(journey, rehearsal));

  test.each([
    'approve',
    'confirm-sender',
    'give-information',
    'accept-offer',
    'confirm-start',
    'check-in',
    'confirm-interest',
    'call',
  ] as const)(
    'takes nobody for silent who is asked %s, reminds them, and gives them their whole time',
    async (kind) => {
      const reference = cases.get(kind) ?? '';
      const before = (await journey.look(reference)).tasks.find((task) => task.kind === kind);
      expect(before).toMatchObject({ kind, status: 'open', announced: true });
      expect(before?.askedBefore).toBeUndefined();
      expect(before?.level).toBe(kind === 'call' ? 2 : 0);
      expect(before?.dueAt.localeCompare(isoAfter(back, 1))).toBe(1);
      const kinds = (await journey.app.runtime('sweep-tasks').outbox.mailsOf(reference)).filter(
        ({ taskId, sentAt }) => taskId === before?.id && sentAt === back,
      );
      expect(kinds).toHaveLength(1);
      // The sweeps that follow find nothing more to do until their new time has come.
      await journey.app.clock.advanceBy('PT15M');
      expect((await journey.look(reference)).tasks.find((task) => task.kind === kind)).toEqual(before);
    },
  );

  test('and silence that lasts after that is silence', async () => {
    await journey.app.clock.advanceBy('P16D');
    const { tasks } = await journey.look(cases.get('approve') ?? '');
    expect(tasks.map(({ kind, owner }) => [kind, owner])).toContainEqual(['approve', 'team']);
  });
});

describe('mail that was held past the time to answer', () => {
  afterEach(() => closeRehearsed(journey, rehearsal));

  test('nobody is silent who has not had it; their time begins when it goes', async () => {
    await open();
    const { clock, mailbox } = journey.app;
    mailbox.setFault(() => 'account-paused');
    const held = await journey.refer(bySelf(cast('held')));
    // Past the reminder and the due time; the sweeps of that time only try whether mail goes again.
    await rest('P30D');
    await clock.advanceBy('PT10M');
    expect((await journey.look(held)).tasks).toMatchObject([{ kind: 'approve', owner: 'approver', level: 0 }]);
    await rest('P30D');
    expect((await journey.look(held)).tasks).toMatchObject([{ kind: 'approve', owner: 'approver', level: 0 }]);
    mailbox.setFault(undefined);
    await clock.advanceBy('PT1H');
    await clock.advanceBy('P2D');
    expect((await journey.look(held)).tasks).toMatchObject([{ kind: 'approve', owner: 'approver', level: 0 }]);
    await journey.person(cast('held').workCoach).answer({ choice: 'approve' }, about(held));
    expect(await journey.stage(held)).toBe('offer');
  });
});
