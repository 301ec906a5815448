import { expect, test } from 'vitest';
import { creation, mail, minutes, move, now, referral, task } from './sample.ts';
import type { Stores } from './store-engine.ts';

/** The index of open work, and the outbox. */
export function agendaChecks(stores: () => Stores): void {
  async function store(all: Stores, id: string, nextAt: string): Promise<void> {
    await all.referrals.commit(creation(referral(id), { tasks: [task(`${id}#advance#1`, { nextAt })] }));
  }
  const ids = async (all: Stores, until: string, limit = 100) =>
    (await all.agenda.due(until, limit)).map((work) => (work.kind === 'task' ? work.referralId : work.kind));

  test('work comes in the order of its time, whatever part of the index it is in', async () => {
    const all = stores();
    const names = Array.from({ length: 12 }, (_, n) => `HW-${n}`);
    await Promise.all(names.map((id, n) => store(all, id, minutes((n * 7) % 12))));
    const expected = names.toSorted((a, b) => minute(a) - minute(b));
    expect(await ids(all, minutes(60))).toEqual(expected);
    expect(await ids(all, minutes(60), 5)).toEqual(expected.slice(0, 5));
    expect(await ids(all, minutes(3))).toEqual(expected.slice(0, 4));
    expect(await ids(all, minutes(-1))).toEqual([]);
    expect((await all.agenda.openWork()).pieces).toBe(12);
  });
  const minute = (id: string) => (Number(id.slice(3)) * 7) % 12;

  test('a task that was closed is open work no more', async () => {
    const all = stores();
    await store(all, 'HW-A', now);
    const before = referral('HW-A');
    const change = move(before, 'withdraw', 'closed', { tasks: [task('HW-A#advance#1', { status: 'closed' })] });
    await all.referrals.commit({ ...change, after: { ...change.after, openTasks: [] } });
    // What is left is to tell its execution once more, a while later.
    expect(await ids(all, minutes(4))).toEqual([]);
    expect(await ids(all, minutes(60))).toEqual(['wake']);
    await all.agenda.postponeWake('HW-A', minutes(5), minutes(20));
    expect(await ids(all, minutes(19))).toEqual([]);
    await all.agenda.woken('HW-A');
    expect(await ids(all, minutes(60))).toEqual([]);
    expect((await all.agenda.openWork()).pieces).toBe(0);
  });

  test('a change that closes more than one transaction holds closes all of it', async () => {
    const all = stores();
    const calls = Array.from({ length: 120 }, (_, n) => `HW-A#call#${n + 1}`);
    const half = calls.slice(0, 60);
    const open = (parts: readonly string[]) => parts.map((id) => task(id, { kind: 'call', owner: 'coordinator' }));
    const first = creation(referral('HW-A', { openTasks: half }), { tasks: open(half) });
    expect(await all.referrals.commit(first)).toBe('committed');
    const more = move(first.after, 'call-again', 'received', { tasks: open(calls.slice(60)) });
    const after = { ...more.after, openTasks: calls };
    expect(await all.referrals.commit({ ...more, after })).toBe('committed');
    expect((await all.agenda.openWork()).pieces).toBe(120);
    const closed = open(calls).map((one) => ({ ...one, status: 'closed' as const }));
    const end = move(after, 'withdraw', 'closed', { tasks: closed });
    expect(await all.referrals.commit({ ...end, after: { ...end.after, openTasks: [] } })).toBe('committed');
    expect((await all.referrals.load('HW-A'))?.tasks).toEqual([]);
    for (const id of [calls[0], calls[119]]) expect((await all.referrals.task(id ?? ''))?.status).toBe('closed');
    // What is left is to tell its execution once more.
    expect(await ids(all, minutes(60))).toEqual(['wake']);
  });

  test('what such a change left open is closed on its own, unless somebody moved it since', async () => {
    const all = stores();
    await store(all, 'HW-A', minutes(1));
    await all.agenda.closeLeft('HW-A#advance#1', minutes(2), now);
    expect(await ids(all, minutes(1))).toEqual(['HW-A']);
    await all.agenda.closeLeft('HW-A#advance#1', minutes(1), now);
    expect(await ids(all, minutes(60))).toEqual([]);
    expect((await all.referrals.task('HW-A#advance#1'))?.status).toBe('closed');
    await all.agenda.closeLeft('HW-Z#advance#1', minutes(1), now);
    expect(await all.referrals.task('HW-Z#advance#1')).toBeUndefined();
  });

  test('a visit is put off only when nobody moved the task meanwhile', async () => {
    const all = stores();
    await store(all, 'HW-A', minutes(1));
    await all.agenda.postpone('HW-A#advance#1', minutes(2), minutes(99));
    expect(await ids(all, minutes(1))).toEqual(['HW-A']);
    await all.agenda.postpone('HW-A#advance#1', minutes(1), minutes(30));
    expect(await ids(all, minutes(29))).toEqual([]);
    expect(await ids(all, minutes(30))).toEqual(['HW-A']);
    expect((await all.referrals.task('HW-A#advance#1'))?.nextAt).toBe(minutes(30));
    // An unknown task is not made by putting it off.
    await all.agenda.postpone('HW-Z#advance#1', minutes(1), minutes(2));
    expect(await all.referrals.task('HW-Z#advance#1')).toBeUndefined();
  });

  test('a mark that places came free stays when it was set again', async () => {
    const all = stores();
    const programme = 'ips';
    const place = { provider: 'altrecht', programme } as const;
    const since = now;
    const waiting = referral('HW-A', { stage: 'waiting', waitingSince: since });
    const enterQueue = { referralId: 'HW-A', programme, since, providers: ['altrecht'] } as const;
    await all.referrals.commit(creation(waiting, { enterQueue }));
    const given = move(waiting, 'give-place', 'offer', {
      hold: { ...place, limit: 1, regionWord: 'has-places 1' },
      leaveQueue: { programme, since },
    });
    await all.referrals.commit(given);
    await all.referrals.commit(move(given.after, 'decline-offer', 'placing', { release: place }));
    const marks = async () => (await all.agenda.due(minutes(5), 10)).filter(({ kind }) => kind === 'serve');
    await all.agenda.served(programme, minutes(-3));
    expect(await marks()).toHaveLength(1);
    await all.agenda.served(programme, now);
    expect(await marks()).toEqual([]);
  });

  test('a mail is claimed by one of ten senders', async () => {
    const all = stores();
    await all.referrals.commit(creation(referral('HW-A'), { mails: [mail('HW-A', 'one')] }));
    const [planned] = await all.outbox.planned('HW-A');
    expect(planned).toEqual(mail('HW-A', 'one'));
    const claims = await Promise.all(
      Array.from({ length: 10 }, () => all.outbox.claim(mail('HW-A', 'one'), minutes(5))),
    );
    expect(claims.filter(Boolean)).toHaveLength(1);
    expect(await all.outbox.planned('HW-A')).toEqual([]);
    expect(await all.outbox.mail('HW-A/case/one')).toMatchObject({
      status: 'claimed',
      attempts: 1,
      nextAt: minutes(5),
    });
  });

  test('mails that went are settled together, even if another process has one of them', async () => {
    const all = stores();
    const claimed = { status: 'claimed', attempts: 1, nextAt: minutes(5) } as const;
    const mails = ['one', 'two', 'three'].map((name) => mail('HW-A', name, claimed));
    await all.referrals.commit(creation(referral('HW-A'), { mails }));
    await all.outbox.settleSent(mails, minutes(1));
    await all.outbox.settleSent([], minutes(1));
    for (const { id } of mails) {
      expect(await all.outbox.mail(id)).toMatchObject({ status: 'sent', attempts: 1, sentAt: minutes(1) });
    }
    expect((await all.agenda.due(minutes(60), 10)).filter(({ kind }) => kind === 'mail')).toEqual([]);
  });

  test('the report of a bounce stays, although its sender writes down later that the mail went', async () => {
    const all = stores();
    const claimed = { status: 'claimed', attempts: 1, nextAt: minutes(5) } as const;
    const mails = ['one', 'two'].map((name) => mail('HW-A', name, claimed));
    const [first = mail('HW-A', 'none')] = mails;
    await all.referrals.commit(creation(referral('HW-A'), { mails }));
    await all.outbox.settle(first, 'failed', now);
    await all.outbox.settleSent([first], minutes(1));
    await all.outbox.settleSent(mails, minutes(1));
    const ends = await Promise.all(mails.map(({ id }) => all.outbox.mail(id)));
    expect(ends.map((one) => one?.status)).toEqual(['failed', 'sent']);
  });

  test('a claim that lapsed is taken over by one of ten senders', async () => {
    const all = stores();
    const planned = mail('HW-A', 'one');
    await all.referrals.commit(creation(referral('HW-A'), { mails: [planned] }));
    await all.outbox.claim(planned, minutes(5));
    const lapsed = { ...planned, status: 'claimed', attempts: 1, nextAt: minutes(5) } as const;
    const claims = await Promise.all(Array.from({ length: 10 }, () => all.outbox.claim(lapsed, minutes(10))));
    expect(claims.filter(Boolean)).toHaveLength(1);
    expect(await all.outbox.mail(planned.id)).toMatchObject({ status: 'claimed', attempts: 2, nextAt: minutes(10) });
  });

  test.each([
    ['sent', undefined, { status: 'sent', attempts: 1, sentAt: now }],
    ['failed', undefined, { status: 'failed', attempts: 1 }],
    ['dropped', undefined, { status: 'dropped', attempts: 1 }],
    ['ambiguous', minutes(15), { status: 'ambiguous', attempts: 1, nextAt: minutes(15) }],
    // Not taken for certain: as if nobody had tried.
    ['planned', minutes(5), { status: 'planned', attempts: 0, nextAt: minutes(5) }],
  ] as const)('a claimed mail that ends as %s', async (outcome, nextAt, expected) => {
    const all = stores();
    const planned = mail('HW-A', 'one');
    await all.referrals.commit(creation(referral('HW-A'), { mails: [planned] }));
    await all.outbox.claim(planned, minutes(5));
    await all.outbox.settle({ ...planned, attempts: 1 }, outcome, now, nextAt);
    const stored = await all.outbox.mail(planned.id);
    expect(stored).toMatchObject(expected);
    const open = (await all.agenda.due(minutes(60), 10)).filter(({ kind }) => kind === 'mail');
    expect(open).toHaveLength(nextAt === undefined ? 0 : 1);
    // What is still to be sent can be claimed again, as it stands; what is done with cannot.
    expect(stored !== undefined && (await all.outbox.claim(stored, minutes(90)))).toBe(nextAt !== undefined);
  });
}
