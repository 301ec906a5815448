import fc from 'fast-check';
import { expect, test } from 'vitest';
import { earlyStopReasons, pauseReasons, roles } from '../../functions/domain/codes.ts';
import { InvariantError } from '../../functions/domain/errors.ts';
import { usedKinds, useMarks } from '../../functions/domain/grant.ts';
import { hoursKinds, hoursReasons } from '../../functions/domain/hours.ts';
import type { Party } from '../../functions/domain/party.ts';
import { trajectorySchema } from '../../functions/domain/trajectory.ts';
import { creation, link, mail, minutes, move, now, referral, task } from './sample.ts';
import type { Stores } from './store-engine.ts';

const candidate = {
  role: 'candidate',
  givenName: 'Noor',
  familyName: 'Voorbeeld',
  birthDate: '1990-04-02',
  email: 'noor@post.example',
  preferredContact: 'email',
  language: 'nl',
  benefits: ['participatiewet'],
  goal: 'Weer werken.',
  agreement: { informed: true, privacyVersion: '2026-01', at: now },
} satisfies Party;

/** Changes of a referral: what is written together, and what stops a write. */
export function referralChecks(stores: () => Stores): void {
  test('a new referral reads back as it was written, once', async () => {
    const { referrals } = stores();
    const after = referral('HW-A');
    expect(await referrals.commit(creation(after))).toBe('committed');
    expect(await referrals.load('HW-A')).toEqual({ referral: after, tasks: [task('HW-A#advance#1')] });
    expect(await referrals.commit(creation(after))).toBe('conflict');
    expect(await referrals.load('HW-B')).toBeUndefined();
  });

  test('a change of a state that has gone writes nothing at all', async () => {
    const { referrals, outbox } = stores();
    const first = referral('HW-A');
    await referrals.commit(creation(first));
    const moved = move(first, 'begin-approval', 'approval');
    expect(await referrals.commit(moved)).toBe('committed');
    const late = move(first, 'begin-approval', 'approval', {
      tasks: [task('HW-A#approve#1')],
      mails: [mail('HW-A', 'late')],
      parties: [candidate],
    });
    expect(await referrals.commit(late)).toBe('conflict');
    expect(await referrals.task('HW-A#approve#1')).toBeUndefined();
    expect(await outbox.planned('HW-A')).toEqual([]);
    expect(await referrals.parties('HW-A')).toEqual({ notes: [] });
    expect((await referrals.events('HW-A')).map(({ action }) => action)).toEqual(['receive', 'begin-approval']);
  });

  test('the trail keeps more than nine changes of one moment in their order', async () => {
    const { referrals } = stores();
    let last = referral('HW-A', { stage: 'approval' });
    await referrals.commit(creation(last));
    const results = ['0'];
    for (let n = 1; n <= 12; n += 1) {
      const change = move(last, 'remind', 'approval');
      await referrals.commit({ ...change, events: change.events.map((event) => ({ ...event, result: String(n) })) });
      last = change.after;
      results.push(String(n));
    }
    expect((await referrals.events('HW-A')).map(({ result }) => result).slice(1)).toEqual(results.slice(1));
  });

  test('a stage that does not allow the action stops the write, whatever the revision says', async () => {
    const { referrals } = stores();
    const offered = referral('HW-A', { stage: 'offer' });
    await referrals.commit(creation(offered));
    expect(await referrals.commit(move(offered, 'approve', 'placing'))).toBe('conflict');
    expect((await referrals.load('HW-A'))?.referral).toEqual(offered);
  });

  test('of twenty changes at once of the same state exactly one is written', async () => {
    const { referrals } = stores();
    const first = referral('HW-A');
    await referrals.commit(creation(first));
    const results = await Promise.all(
      Array.from({ length: 20 }, () => referrals.commit(move(first, 'begin-approval', 'approval'))),
    );
    expect(results.filter((result) => result === 'committed')).toHaveLength(1);
    expect(results.filter((result) => result === 'conflict')).toHaveLength(19);
    expect((await referrals.load('HW-A'))?.referral.revision).toBe(2);
  });

  test('of twenty changes at once that keep the stage exactly one is written', async () => {
    const { referrals } = stores();
    const first = referral('HW-A', { stage: 'approval' });
    await referrals.commit(creation(first));
    const change = move(first, 'remind', 'approval');
    const results = await Promise.all(Array.from({ length: 20 }, () => referrals.commit(change)));
    expect(results.filter((result) => result === 'committed')).toHaveLength(1);
    expect(results.filter((result) => result === 'conflict')).toHaveLength(19);
    // Also when the other one was written long before.
    expect(await referrals.commit(change)).toBe('conflict');
  });

  test('an open referral without an open task cannot be stored; a closed one can', async () => {
    const { referrals } = stores();
    await expect(referrals.commit(creation(referral('HW-A', { openTasks: [] })))).rejects.toThrow(InvariantError);
    expect(await referrals.load('HW-A')).toBeUndefined();
    expect(await referrals.commit(creation(referral('HW-A', { stage: 'closed', openTasks: [] })))).toBe('committed');
  });

  test('a closed task is kept, but is no longer among the open ones', async () => {
    const { referrals } = stores();
    const first = referral('HW-A');
    await referrals.commit(creation(first));
    const closed = task('HW-A#advance#1', {
      status: 'closed',
      decision: { code: 'approve', at: now, actor: 'approver', phonedIn: false },
    });
    const open = task('HW-A#approve#1', { owner: 'approver' });
    const moved = move(first, 'begin-approval', 'approval', { tasks: [closed, open] });
    await referrals.commit({ ...moved, after: { ...moved.after, openTasks: [open.id] } });
    expect((await referrals.load('HW-A'))?.tasks).toEqual([open]);
    expect(await referrals.task(closed.id)).toEqual(closed);
  });

  test('many cases are glanced at together; what is gone or cannot be read is left out', async () => {
    const { referrals } = stores();
    const approver = { role: 'approver', email: 'sam@zeist.example' } as const;
    await referrals.commit(creation(referral('HW-A'), { parties: [candidate, approver] }));
    const waiting = { taskId: 'HW-B#advance#1', generation: 1, token: 'a token' };
    await referrals.commit(creation(referral('HW-B')), { waiting });
    const of = (referralId: string, n = 1) => ({ referralId, taskId: `${referralId}#advance#${n}` });
    const glances = await referrals.glances([of('HW-A'), of('HW-A'), of('HW-B'), of('HW-B', 7), of('HW-C')]);
    expect(glances).toEqual([
      ...[1, 2].map(() => ({
        referral: referral('HW-A'),
        task: task('HW-A#advance#1'),
        parties: { candidate, approver, notes: [] },
      })),
      { referral: referral('HW-B'), task: task('HW-B#advance#1'), parties: { notes: [] }, waiting },
    ]);
    const heads = await referrals.heads(['HW-A', 'HW-B', 'HW-C']);
    expect(heads.map(({ id }) => id).sort()).toEqual(['HW-A', 'HW-B']);
    // Of a case whose execution was replaced it is not said who waits.
    await referrals.commit({
      ...move(referral('HW-B'), 'begin-approval', 'approval'),
      after: referral('HW-B', { stage: 'approval', revision: 2, generation: 2 }),
    });
    expect((await referrals.glances([of('HW-B')]))[0]).not.toHaveProperty('waiting');
  });

  test('parties are replaced by role, notes are kept in order', async () => {
    const { referrals } = stores();
    const first = referral('HW-A');
    const note = (kind: 'question' | 'answer', at: string): Party => ({
      role: 'note',
      taskId: 'HW-A#approve#1',
      kind,
      text: kind,
      at,
    });
    await referrals.commit(creation(first, { parties: [candidate, note('answer', minutes(2))] }));
    const parties: Party[] = [{ ...candidate, email: 'new@post.example' }, note('question', minutes(1))];
    await referrals.commit(move(first, 'begin-approval', 'approval', { parties }));
    const read = await referrals.parties('HW-A');
    expect(read.candidate?.email).toBe('new@post.example');
    expect(read.notes.map(({ kind }) => kind)).toEqual(['question', 'answer']);
  });

  test('every line of the audit trail is kept, also several of one moment', async () => {
    const { referrals } = stores();
    const first = referral('HW-A');
    await referrals.commit(creation(first));
    await referrals.commit(move(first, 'begin-approval', 'approval'));
    const view = {
      action: 'view',
      object: 'HW-A#approve#1',
      result: 'shown',
      origin: 'link',
      actor: 'approver',
      at: now,
    } as const;
    await referrals.record('HW-A', view);
    await referrals.record('HW-A', view);
    const actions = (await referrals.events('HW-A')).map(({ action }) => action);
    expect(actions.toSorted()).toEqual(['begin-approval', 'receive', 'view', 'view']);
  });

  test('a line that may be written once since a moment is written once, even when several add it at once', async () => {
    const { referrals } = stores();
    await referrals.commit(creation(referral('HW-A')));
    const view = {
      action: 'view',
      object: 'HW-A#approve#1',
      result: 'person',
      origin: 'link',
      actor: 'approver',
    } as const;
    const seen = (at: string, hash: string, since: string) =>
      referrals.record('HW-A', { ...view, at }, { hash, since });
    await Promise.all(Array.from({ length: 5 }, () => seen(minutes(3), 'one', minutes(0))));
    await seen(minutes(4), 'one', minutes(0));
    await seen(minutes(5), 'two', minutes(0));
    await seen(minutes(61), 'one', minutes(60));
    const views = (await referrals.events('HW-A')).filter(({ action }) => action === 'view');
    expect(views.map(({ at }) => at)).toEqual([minutes(3), minutes(5), minutes(61)]);
  });

  test('what an answer shows is written with it, once an hour, and then not again', async () => {
    const { referrals } = stores();
    const first = referral('HW-A', { stage: 'offer' });
    await referrals.commit(creation(first));
    const by = { origin: 'link', actor: 'provider', at: minutes(3) } as const;
    const event = { action: 'view', object: 'HW-A#accept-offer#1', result: 'person contact', ...by } as const;
    const once = { hash: 'one', since: minutes(0) };
    await referrals.commit(move(first, 'accept-offer', 'starting'), { views: [{ event, once }] });
    await referrals.record('HW-A', { ...event, at: minutes(9) }, once);
    const views = (await referrals.events('HW-A')).filter(({ action }) => action === 'view');
    expect(views).toEqual([event]);
  });

  test('a case is read whole: what is open, who is in it, who waits, and a task that is over', async () => {
    const { referrals } = stores();
    const first = referral('HW-A');
    const asked = task('HW-A#approve#1', { status: 'closed' });
    const waiting = { taskId: 'HW-A#advance#1', generation: 1, token: 'a token' };
    const written = { role: 'note', taskId: asked.id, kind: 'question', text: 'Wanneer?', at: minutes(1) } as const;
    const parties: Party[] = [candidate, written];
    await referrals.commit(creation(first, { parties, tasks: [task('HW-A#advance#1'), asked] }), { waiting });
    const whole = await referrals.whole('HW-A', asked.id);
    expect(whole).toMatchObject({ referral: first, tasks: [{ id: 'HW-A#advance#1' }], asked: { status: 'closed' } });
    expect(whole?.parties().candidate).toEqual(candidate);
    expect(whole?.parties().notes).toEqual([]);
    expect((await whole?.notes())?.map(({ kind }) => kind)).toEqual(['question']);
    expect(whole?.waiting()).toMatchObject(waiting);
    expect([whole?.trajectory(), whole?.receipt(), whole?.mailHold()]).toEqual([undefined, undefined, null]);
    const held = ['account-paused', minutes(2), minutes(6)] as const;
    await stores().gate.keep(...held);
    expect((await referrals.whole('HW-A'))?.mailHold()).toEqual({ why: held[0], since: held[1], tryAt: held[2] });
    await stores().gate.release();
    expect((await referrals.whole('HW-A'))?.mailHold()).toBe(null);
    expect(await referrals.whole('HW-Z')).toBeUndefined();
    // Where an execution was replaced others may wait as well: then it is not said.
    await referrals.commit(move({ ...first }, 'begin-approval', 'approval', {}));
    const replaced = { ...first, stage: 'approval', revision: 2, generation: 2 } as const;
    await referrals.commit({ ...move(replaced, 'approve', 'placing'), before: replaced });
    expect((await referrals.whole('HW-A'))?.waiting()).toBeUndefined();
  });

  test('whatever a trajectory and a receipt hold reads back the same', async () => {
    const { referrals } = stores();
    const date = fc.date({ min: new Date('2020-01-01'), max: new Date('2040-12-31'), noInvalidDate: true });
    const day = date.map((value) => value.toISOString().slice(0, 10));
    const words = fc.string({ unit: 'grapheme', maxLength: 30 });
    const quarters = fc.integer({ min: 0, max: 320 }).map((value) => value / 4);
    const spell = fc.record(
      {
        id: words,
        kind: fc.constantFrom('employee', 'education'),
        startedOn: day,
        endedOn: day,
        hoursPerWeek: quarters,
      },
      { requiredKeys: ['id', 'kind', 'startedOn'] },
    );
    const checkIn = fc.record(
      {
        date: day,
        purpose: fc.constantFrom('regular', 'final', 'kept-work'),
        answered: fc.boolean(),
        keptWork: fc.boolean(),
        hoursUsed: quarters,
        spell: words,
        answeredOn: day,
        afterPause: fc.constant(true),
        followUp: fc.constant(true),
        worksNow: fc.constantFrom('yes', 'no', 'unknown'),
        inSchool: fc.constantFrom('yes', 'no', 'unknown'),
      },
      { requiredKeys: ['date', 'purpose', 'answered'] },
    );
    const instant = date.map((value) => value.toISOString());
    const line = fc.record(
      {
        id: words,
        on: day,
        hours: fc.integer({ min: -800, max: 800 }).map((value) => value / 4),
        kind: fc.constantFrom(...hoursKinds),
        of: words,
        reason: fc.constantFrom(...hoursReasons),
        by: fc.constantFrom(...roles),
        at: instant,
      },
      { requiredKeys: ['id', 'on', 'hours', 'kind', 'by', 'at'] },
    );
    const grant = fc.record(
      {
        id: words,
        hours: quarters.map((value) => value + 0.25),
        until: day,
        rested: fc.array(fc.nat(366), { maxLength: 3 }),
        by: fc.constantFrom(...roles),
        at: instant,
      },
      { requiredKeys: ['id', 'by', 'at'] },
    );
    const told = fc.record({
      of: fc.constantFrom(...usedKinds),
      mark: fc.constantFrom(...useMarks),
      grant: fc.nat({ max: 9 }),
      at: instant,
    });
    const pause = fc.record(
      { reason: fc.constantFrom(...pauseReasons), from: day, until: day, resumedOn: day },
      { requiredKeys: ['reason', 'from', 'until'] },
    );
    const trajectory = fc.record(
      {
        referralId: fc.constant('HW-A'),
        provider: words,
        startsOn: day,
        plannedEnd: day,
        firstTalkOn: day,
        hoursPlanned: fc.integer({ min: 1, max: 400 }),
        hoursUsed: quarters,
        spells: fc.array(spell, { maxLength: 3 }),
        checkIns: fc.array(checkIn, { maxLength: 4 }),
        goalReachedOn: day,
        checkInsFrom: day,
        isTalkMoved: fc.constant(true),
        earlyStop: fc.constantFrom(...earlyStopReasons),
        hours: fc.array(line, { maxLength: 4 }),
        grants: fc.array(grant, { maxLength: 2 }),
        toldUse: fc.array(told, { maxLength: 3 }),
        pauses: fc.array(pause, { maxLength: 3 }),
      },
      { requiredKeys: ['referralId', 'provider', 'startsOn', 'plannedEnd', 'hoursUsed', 'spells', 'checkIns'] },
    );
    let present = referral('HW-A', { stage: 'checking-in', machine: 'trajectory' });
    await referrals.commit(creation(present));
    await fc.assert(
      fc.asyncProperty(trajectory, words, async (made, provider) => {
        const receipt = { at: now, skipped: [{ provider, reasons: [] }] };
        const change = move(present, 'open-check-in', 'checking-in', {
          trajectory: trajectorySchema.parse(made),
          receipt,
        });
        expect(await referrals.commit(change)).toBe('committed');
        present = change.after;
        expect((await referrals.whole('HW-A'))?.trajectory()).toEqual(made);
        expect((await referrals.whole('HW-A'))?.receipt()).toEqual(receipt);
      }),
      { numRuns: 25 },
    );
  });

  test('a plan that was called off is none', async () => {
    const { referrals } = stores();
    const planned = referral('HW-A', { stage: 'starting' });
    await referrals.commit(creation(planned));
    const plan = { referralId: 'HW-A', provider: 'kwintes', startsOn: '2026-12-01', plannedEnd: '2027-12-01' };
    const trajectory = trajectorySchema.parse({ ...plan, hoursUsed: 0, spells: [], checkIns: [] });
    const started = move(planned, 'start-trajectory', 'confirming-start', { trajectory });
    const running = { ...started, after: { ...started.after, machine: 'trajectory' } } as const;
    await referrals.commit(running);
    expect((await referrals.whole('HW-A'))?.trajectory()).toEqual(trajectory);
    const glance = async () => (await referrals.glances([{ referralId: 'HW-A', taskId: 'HW-A#advance#1' }]))[0];
    expect(await glance()).toHaveProperty('trajectory', trajectory);
    const back = move(running.after, 'back-to-matching', 'placing', {});
    await referrals.commit({ ...back, after: { ...back.after, machine: 'referral' } });
    expect((await referrals.whole('HW-A'))?.trajectory()).toBeUndefined();
    expect(await referrals.load('HW-A')).not.toHaveProperty('trajectory');
    expect(await glance()).not.toHaveProperty('trajectory');
  });

  test('an idempotency key goes with its referral, once, until its time is over', async () => {
    const { referrals, intake } = stores();
    const guard = {
      key: 'k',
      bodyHash: 'b',
      answer: { reference: 'HW-A', statusLink: { id: 'L', keyVersion: 1 } },
      expiresAt: minutes(60),
    };
    expect(await referrals.commit(creation(referral('HW-A')), { guard })).toBe('committed');
    expect(await intake.earlier('k', now)).toEqual(guard);
    expect((await intake.arrival({ key: 'k', marks: [] }, now)).earlier).toEqual(guard);
    expect((await intake.arrival({ key: 'k', marks: [] }, minutes(61))).earlier).toBeUndefined();
    expect(await intake.earlier('k', minutes(61))).toBeUndefined();
    expect(await referrals.commit(creation(referral('HW-B')), { guard })).toBe('conflict');
    expect(await referrals.load('HW-B')).toBeUndefined();
    const later = creation(referral('HW-C', { createdAt: minutes(61), updatedAt: minutes(61) }));
    expect(await referrals.commit(later, { guard: { ...guard, expiresAt: minutes(120) } })).toBe('committed');
  });

  test('a person mark leads to the newest referral', async () => {
    const { referrals, intake } = stores();
    const nothing = { earlier: undefined, marked: new Map(), mailHold: null, daysBack: new Map() };
    expect(await intake.arrival({ key: 'k', marks: ['m', 'n'] }, now)).toEqual(nothing);
    await referrals.commit(creation(referral('HW-A')), { marks: [{ hash: 'm', referralId: 'HW-A' }] });
    await referrals.commit(creation(referral('HW-B')), {
      marks: [
        { hash: 'm', referralId: 'HW-B' },
        { hash: 'n', referralId: 'HW-B' },
      ],
    });
    expect((await intake.arrival({ marks: ['n', 'o', 'm'] }, now)).marked).toEqual(
      new Map([
        ['n', 'HW-B'],
        ['m', 'HW-B'],
      ]),
    );
  });

  test('a link is found by its own token only', async () => {
    const { referrals, links } = stores();
    const toTask = link('L1');
    await referrals.commit(creation(referral('HW-A'), { links: [toTask] }));
    const token = links.token(toTask);
    expect(await links.byToken(token)).toEqual(toTask);
    expect(await links.byToken(`${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`)).toBeUndefined();
    expect(await links.byToken('')).toBeUndefined();
  });

  test('a link is read together with its case, where it leads to that case and task and nowhere else', async () => {
    const { referrals, links } = stores();
    const asked = task('HW-A#approve#1');
    const toTask = link('L2', { taskId: asked.id });
    await referrals.commit(creation(referral('HW-A'), { tasks: [task('HW-A#advance#1'), asked], links: [toTask] }));
    await referrals.commit(creation(referral('HW-B'), { tasks: [task('HW-B#advance#1')] }));
    const token = links.token(toTask);
    const found = await referrals.whole('HW-A', asked.id, token);
    expect([found?.link, found?.asked?.id, found?.mailHold()]).toEqual([toTask, asked.id, null]);
    const elsewhere = [
      await referrals.whole('HW-B', asked.id, token),
      await referrals.whole('HW-A', 'HW-A#advance#1', token),
      await referrals.whole('HW-A', undefined, token),
      await referrals.whole('HW-A', asked.id, links.token({ id: 'L3', keyVersion: 1 })),
      await referrals.whole('HW-A', asked.id, 'no token'),
      await referrals.whole('HW-A', asked.id),
    ];
    expect(elsewhere.map((one) => [one?.referral.stage, one?.link])).toEqual(
      elsewhere.map(() => ['received', undefined]),
    );
  });

  test('a link works until a later moment when it is renewed; one that is gone stays gone', async () => {
    const { referrals, links } = stores();
    const toTask = link('L2');
    await links.renew(toTask, minutes(90));
    expect(await links.byToken(links.token(toTask))).toBeUndefined();
    await referrals.commit(creation(referral('HW-A'), { links: [toTask] }));
    await links.renew(toTask, minutes(90));
    await links.renew(toTask, minutes(30));
    expect(await links.byToken(links.token(toTask))).toEqual({ ...toTask, validUntil: minutes(90) });
  });
}
